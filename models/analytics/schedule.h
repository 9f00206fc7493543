// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace rd {

/// The typical interval of a cron text in milliseconds: the largest gap between two firings that
/// follow each other, so that "Monday to Friday" is not late every Sunday. None when the text is
/// not understood or never fires; servers store whatever a user typed.
///
/// Takes what the workflow controller takes: five fields with lists, ranges, steps and names
/// (7 is Sunday), "@hourly", "@daily", "@midnight", "@weekly", "@monthly", "@yearly", "@annually",
/// "@every 1h30m", and a "TZ=..." or "CRON_TZ=..." in front, which does not matter here.
[[nodiscard]] std::optional<qint64> scheduleIntervalMs(const QString &schedule);

} // namespace rd
