// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/statements.h"
#include "history/summarykeeper.h"

namespace rd {

/// Removes runs that are older than wanted, step by step: each step is for one transaction.
///
/// What stays whatever its age: the newest runs of a scenario, so that its state is never
/// forgotten and no recent list of a server brings removed runs back; runs in progress; runs
/// without a time; and runs above what the back-fill has settled, which would be read again.
/// Settled sequences stay settled, so what was removed is not asked for any more; where a page
/// brings it all the same, RunWriter leaves it out.
class Retention {
public:
    static constexpr int KeptPerScenario = 20; ///< twice what a recent list holds

    /// Keeps \p months months, counted back from \p nowMs or from the newest run, whichever is
    /// earlier: a clock that is far ahead must not empty the history.
    Retention(Statements &statements, SummaryKeeper &summaries, int months, qint64 nowMs)
        : m_statements(statements)
        , m_summaries(summaries)
        , m_months(months)
        , m_nowMs(nowMs)
    {
    }

    /// Removes up to \p limit runs, in a transaction. False when there are no more.
    [[nodiscard]] bool step(int limit);
    [[nodiscard]] qint64 removed() const { return m_removed; }

private:
    int removeFrom(qint64 scenario, qint64 settled, int limit);

    Statements &m_statements;
    SummaryKeeper &m_summaries;
    int m_months = 0;
    qint64 m_nowMs = 0;
    qint64 m_cutoffMs = -1;
    qint64 m_nextScenario = 0;
    qint64 m_removed = 0;
};

} // namespace rd
