// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"
#include "items/rungrouping.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QTimeZone>

namespace rd {

/// A section of a divided list of runs. Its key is negative and stands among the keys of runs,
/// above those that belong to it.
struct RunSection {
    qint64 key = 0;
    RunGrouping grouping = RunGrouping::None;
    qint64 dayMs = 0;        ///< Day: its first moment; 0: the time of its runs is not known
    QString name;            ///< Scenario: from the server
    QString projectName;     ///< Scenario: from the server
    bool isDeleted = false;  ///< Scenario
    OutcomeCounts outcomes;  ///< of all its runs that the filter lets through
    bool isComplete = false; ///< false: more of them are still being looked for

    friend bool operator==(const RunSection &, const RunSection &) = default;
};

using RunSections = QHash<qint64, RunSection>; ///< by key

/// How a list is divided, and which sections show their runs.
struct RunDivision {
    RunGrouping grouping = RunGrouping::None;
    QTimeZone zone = QTimeZone::utc(); ///< of the days
    bool areCollapsed = false;         ///< all but the exceptions
    QSet<qint64> exceptions;           ///< keys of sections

    [[nodiscard]] bool isDivided() const { return grouping != RunGrouping::None; }
    [[nodiscard]] bool isCollapsed(qint64 section) const
    {
        return areCollapsed != exceptions.contains(section);
    }
    void toggle(qint64 section)
    {
        if (!exceptions.remove(section))
            exceptions.insert(section);
    }
};

/// The place of the section below \p row: the first negative key from \p row on, or the end.
[[nodiscard]] qsizetype sectionEnd(const QList<qint64> &keys, qsizetype row);

} // namespace rd
