// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <limits>

namespace rd {

class Statements;

/// What the file says about its day summaries. They are kept for the days of one zone, and built
/// scenario by scenario, chunk by chunk.
struct SummaryState {
    static constexpr qint64 AllScenarios = std::numeric_limits<qint64>::max();

    QString zone;      ///< IANA name; empty: no summaries are kept
    QString signature; ///< DayCalendar::signature() of the days
    qint64 nextScenario = 0;
    int nextChunk = 0;

    [[nodiscard]] bool isKept() const { return !signature.isEmpty(); }
    [[nodiscard]] bool isComplete() const { return isKept() && nextScenario == AllScenarios; }
    /// True when the runs of this chunk are summed up, so that a change must reach the sum.
    [[nodiscard]] bool isBuilt(qint64 scenario, int chunk) const
    {
        return isKept()
               && (scenario < nextScenario || (scenario == nextScenario && chunk < nextChunk));
    }
};

[[nodiscard]] SummaryState readSummaryState(Statements &statements);
void writeSummaryState(Statements &statements, const SummaryState &state);

} // namespace rd
