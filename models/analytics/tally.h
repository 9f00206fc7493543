// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/score.h"

#include <vector>

namespace rd {

class KeyIndex;

/// What the runs of two periods say about one scenario.
struct ScenarioTally {
    const ScoredScenario *scenario = nullptr;
    int project = -1;     ///< index into Tally::projects(); -1: of none that is shown
    NewestScore now{};    ///< in the period
    NewestScore then{};   ///< in the period before
    OutcomeCounts runs{}; ///< in the period
    bool ranInEither = false;
    qsizetype row = -1; ///< row of its cells; -1: no runs in the period, or no cells wanted
};

/// A project with what its runs in the period sum up to.
struct ProjectTally {
    const OverviewInput::ProjectInput *input = nullptr;
    OutcomeCounts runs{};
    std::vector<ScoredRun> lastRuns{}; ///< newest first, at most 10
};

/// All runs and days of the input, read once and sorted into scenarios, buckets and projects; every
/// figure is made from this. Projects seen through two accounts are left out but for one (score
/// rule 3). Points into the input, which must outlive it. Linear in runs, days and scenarios times
/// buckets.
class Tally {
public:
    /// One scenario in one bucket.
    struct Cell {
        NewestScore newest;
        qint64 runs = 0;
        Outcome worst = Outcome::InProgress; ///< of the runs, see worstOf()
    };
    /// What is kept apart.
    enum class Detail {
        Cells,  ///< scenarios by buckets
        Counts, ///< buckets, and scenarios; newestIn() and cellOf() find nothing
    };

    explicit Tally(const OverviewInput &input, Detail detail = Detail::Cells);

    [[nodiscard]] const OverviewInput &input() const { return m_input; }
    [[nodiscard]] const std::vector<ScenarioTally> &scenarios() const { return m_scenarios; }
    [[nodiscard]] const std::vector<ProjectTally> &projects() const { return m_projects; }
    [[nodiscard]] const OutcomeCounts &outcomesIn(qsizetype bucket) const
    {
        return m_outcomes[static_cast<std::size_t>(bucket)];
    }
    [[nodiscard]] qsizetype bucketCount() const { return m_input.layout.buckets.size(); }
    /// Newest measured run of \p scenario in \p bucket; null: none.
    [[nodiscard]] const NewestScore *newestIn(const ScenarioTally &scenario,
                                              qsizetype bucket) const;
    /// The runs of \p scenario in \p bucket; null: none in the period.
    [[nodiscard]] const Cell *cellOf(const ScenarioTally &scenario, qsizetype bucket) const;

private:
    void chooseProjects();
    void chooseScenarios();
    void readRuns(const KeyIndex &index);
    void readDays(const KeyIndex &index);
    void keepLastRuns(const KeyIndex &index);
    /// Counts \p tally in bucket \p bucket of the period.
    void readCurrent(const DayTally &tally, qsizetype bucket, ScenarioTally &scenario);
    void readCurrentRun(const ScoredRun &run, ScenarioTally &scenario);
    void countCell(const DayTally &tally, qsizetype bucket, ScenarioTally &scenario);

    const OverviewInput &m_input;
    std::vector<ScenarioTally> m_scenarios;
    std::vector<ProjectTally> m_projects;
    std::vector<OutcomeCounts> m_outcomes; ///< per bucket
    std::vector<Cell> m_cells;             ///< rows of bucketCount()
    Detail m_detail;
};

/// The part of \p score a gauge can show (score rule 7).
[[nodiscard]] double clampedScore(double score);

} // namespace rd
