// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/daytally.h"
#include "analytics/figures.h"
#include "analytics/schedule.h"

namespace rd {

/// Everything computeOverview() needs, read from history in one go.
///
/// `runs` holds the runs created from `layout.previous.fromMs` to `layout.span.toMs`, in any order,
/// or `days` sums them up by the local days of `layout.zone`: every run in one of them, never in
/// both. Both ways lead to the same figures.
struct OverviewInput {
    Scope scope;
    Period period;
    PeriodLayout layout;
    qint64 nowMs = 0;
    ScoreScale scale;
    QList<ScoredScenario> scenarios;
    QList<ScoredRun> runs;
    QList<DayChunk> days;      ///< in any order; days outside the periods are left out
    QList<ScoredRun> lastRuns; ///< with `days`: at least the 10 newest runs of each project in them

    struct ProjectInput {
        ProjectRef ref;
        QString connectionName;
        QString name;
        QString server;    ///< base URL: its built-in hub counts once over all projects
        QString serverKey; ///< base URL and project id: equal keys are one project (score rule 3)
        qint64 lastContactMs = 0;
        bool complete = false; ///< the first synchronisation has finished
        bool vanished = false; ///< the account does not see it any more; another one may
        QList<Delegate> delegates;
        QList<Hub> hubs;
        QList<qint64> inProgressCreatedMs; ///< of its runs in progress now, whenever created
    };
    QList<ProjectInput> projects;
};

/// The figures of product score rules 1 to 8. Pure: same input, same output.
[[nodiscard]] OverviewFigures computeOverview(const OverviewInput &input);

/// \p score as every screen and file shows it: with one decimal, never a negative zero.
[[nodiscard]] double displayedScore(double score);
/// Rule 6, on the value as displayed.
[[nodiscard]] Band bandOf(double score, const BandLimits &limits);
/// Rule 6 for targets, on the value as displayed; false without a target.
[[nodiscard]] bool missesTarget(double score, std::optional<double> target);
/// Stable word for files and JSON: "weak", "fair", "strong"; empty for Band::None.
[[nodiscard]] QString bandKey(Band band);
/// "strong", "fair", "weak", translated; empty for Band::None.
[[nodiscard]] QString bandText(Band band);

/// Rule 1 for one run. \p scenarioIsEngine: runs of single engines are never measured.
/// \p weightSum: of the run's revision, else of the scenario; unknown weights count as positive.
[[nodiscard]] std::optional<double> measuredScore(Outcome outcome, std::optional<double> rawScore,
                                                  std::optional<qint64> weightSum,
                                                  bool scenarioIsEngine);

} // namespace rd
