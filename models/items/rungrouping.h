// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

namespace rd {

/// How a list of runs is divided.
enum class RunGrouping {
    None,     ///< one list, newest first
    Day,      ///< a section for each local day, newest first
    Scenario, ///< a section for each scenario by name, runs newest first
};

/// A word for it, to be kept: "day", "scenario"; empty for one list.
[[nodiscard]] QString runGroupingWord(RunGrouping grouping);
/// The other way round; one list for any other word.
[[nodiscard]] RunGrouping runGroupingOf(const QString &word);

} // namespace rd

Q_DECLARE_METATYPE(rd::RunGrouping)
