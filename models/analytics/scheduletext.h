// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/schedule.h"

namespace rd {

/// A schedule in words of the application's language, "every day at 03:10", "Mondays and Fridays
/// at 07:30", "every 15 minutes", with times as the user's locale writes them; with its zone where
/// one is known: "every day at 03:10 (Asia/Tokyo)". What is too odd for a short sentence, or is
/// not understood, stays as it is written, in one safe line. Empty without a schedule.
[[nodiscard]] QString scheduleText(const QString &schedule, const QString &timeZone = {});

/// The next run by the viewer's clock: "03:10", "tomorrow 03:10", "Mon 03:10", or the date;
/// "about 03:10, cluster time zone unknown"; "switched off"; empty when there is none.
[[nodiscard]] QString nextRunText(const ScheduledScenario &scenario, qint64 nowMs,
                                  const QTimeZone &viewer);

} // namespace rd
