// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/daycalendar.h"
#include "analytics/daytally.h"
#include "domain/run.h"
#include "history/statements.h"
#include "history/summarystate.h"

#include <QHash>
#include <QSet>

#include <map>
#include <memory>
#include <optional>

namespace rd {

/// Keeps the day summaries in step with the runs, within the transactions of the writer: what was
/// stored and its sums are committed together or not at all.
///
/// Every transaction begins with begin(), tells what it does to runs and scenarios, and ends with
/// finish(), which writes each chunk touched once. A new run costs no reading beyond its chunk;
/// where a sum cannot be corrected, its day is counted again from the index. The summaries may
/// belong to another zone than this program's (another process chose it): they are kept all the
/// same, or dropped when their days cannot be worked out here.
class SummaryKeeper {
public:
    /// \p statements is borrowed and must outlive this object.
    explicit SummaryKeeper(Statements &statements)
        : m_statements(statements)
    {
    }

    void begin();
    void runAdded(qint64 scenario, const Run &run);
    void runChanged(qint64 scenario, const Run &before, const Run &after);
    void runRemoved(qint64 scenario, const Run &run);
    /// Before a scenario is stored: its weights and its kind decide which runs are measured.
    void scenarioWillChange(qint64 scenario);
    /// Runs of a scenario were removed or changed in a way that was not told run by run.
    void recount(qint64 scenario);
    void finish();

    /// Begins to sum up by the days of \p zone. Summaries of another zone are dropped when
    /// \p replace says so, else they stay and nothing is begun. True when there is something to
    /// build. In a transaction of its own.
    [[nodiscard]] bool plan(const QTimeZone &zone, bool replace);
    /// Builds on from where it stopped, about \p runs runs: short enough not to be felt by a
    /// commit that waits. False when all is built. In a transaction of its own.
    [[nodiscard]] bool buildSome(int runs);

private:
    struct Scoring {
        std::optional<qint64> weightSum;
        bool engine = false;

        /// True when the same runs are measured under both.
        [[nodiscard]] bool measuresLike(const Scoring &other) const
        {
            return engine == other.engine
                   && (weightSum.value_or(1) > 0) == (other.weightSum.value_or(1) > 0);
        }
    };
    struct Touched {
        DayBlock days;
        quint32 doubtful = 0; ///< bit per day that has to be counted again
    };
    using ChunkKey = std::pair<qint64, int>; ///< scenario, chunk

    [[nodiscard]] bool chooseCalendar(const SummaryState &state);
    [[nodiscard]] std::optional<int> builtDay(qint64 scenario, qint64 createdMs) const;
    [[nodiscard]] const Scoring &scoringOf(qint64 scenario);
    [[nodiscard]] Scoring readScoring(qint64 scenario);
    [[nodiscard]] ScoredRun scored(qint64 scenario, const Run &run);
    Touched &touch(qint64 scenario, int chunk);
    void addRun(const ScoredRun &run);
    void removeRun(const ScoredRun &run);
    template <typename Visit>
    void forEachRun(qint64 scenario, qint64 fromMs, qint64 toMs, Visit visit);
    void countAgain(qint64 scenario, int chunk, Touched &touched);
    /// Sums up chunks \p first to \p end (exclusive) from the runs; answers with their number.
    int build(qint64 scenario, int first, int end);
    void store(qint64 scenario, int chunk, const DayBlock &days);
    void drop();

    Statements &m_statements;
    SummaryState m_state;
    std::unique_ptr<DayCalendar> m_calendar; ///< of m_state, while summaries are kept
    std::unique_ptr<DayCalendar> m_own;      ///< as planned by this program
    std::map<ChunkKey, Touched> m_touched;   ///< in the order of the table
    QHash<qint64, Scoring> m_scorings;
    QHash<qint64, Scoring> m_scoringsBefore;
    QSet<qint64> m_recounts;
};

} // namespace rd
