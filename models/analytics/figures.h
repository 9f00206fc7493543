// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/heatmap.h"
#include "analytics/periods.h"
#include "analytics/schedule.h"
#include "analytics/scorescale.h"
#include "domain/delegate.h"
#include "domain/hub.h"
#include "domain/outcome.h"
#include "domain/project.h"
#include "domain/scope.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <array>
#include <optional>

namespace rd {

/// The word beside a score (score rule 6). Decided on the value as displayed, with one decimal.
enum class Band {
    None, ///< no score, or too little measured: number without word or colour
    Weak,
    Fair,
    Strong,
};

/// Runs by outcome.
struct OutcomeCounts {
    std::array<qint64, AllOutcomes.size()> counts{};

    [[nodiscard]] qint64 operator[](Outcome outcome) const
    {
        return counts[static_cast<std::size_t>(outcome)];
    }
    qint64 &operator[](Outcome outcome) { return counts[static_cast<std::size_t>(outcome)]; }
    [[nodiscard]] qint64 total() const
    {
        qint64 sum = 0;
        for (const qint64 count : counts)
            sum += count;
        return sum;
    }
    friend bool operator==(const OutcomeCounts &, const OutcomeCounts &) = default;
};

/// What the score engine needs to know of a run: everything else of a run is irrelevant to it.
struct ScoredRun {
    qint64 scenarioKey = 0; ///< local key of the scenario
    qint64 createdMs = 0;
    qint64 sequence = 0;
    Outcome outcome = Outcome::Unknown;
    std::optional<double> score; ///< only when measured (score rule 1), raw, not clamped
};

/// What the score engine needs to know of a scenario.
struct ScoredScenario {
    qint64 key = 0;
    ProjectRef project;
    QString id;
    QString name;
    QString schedule;                ///< cron text, empty without one
    bool suspended = false;          ///< its schedule is switched off
    std::optional<QString> timeZone; ///< of its schedule, as ScheduleState has it; none: not told
    bool deleted = false;
    bool everRan = false;
    qint64 lastRunMs = 0; ///< when its newest run was created, whatever became of it; 0: none
    std::optional<ScoredRun> newestMeasured; ///< over all time
    std::optional<ScoredRun>
        newestFinished;              ///< over all time; stopped runs left out: they verify nothing
    std::optional<double> lastScore; ///< score of newestMeasured, for naming deleted scenarios
};

/// One point of the trend (score rule 4).
struct TrendPoint {
    TimeSpan bucket;
    std::optional<double> mean; ///< none: a gap
    double lowest = 0;
    double highest = 0;
    int measured = 0;         ///< n: scenarios measured in this bucket
    bool thin = false;        ///< fewer than half of the period's scenarios: drawn hollow
    bool open = false;        ///< "so far"
    bool belowTarget = false; ///< the mean as displayed misses ScoreFigures::target
    OutcomeCounts outcomes;
};

/// One scenario in a list of the weakest or of the biggest movers.
struct ScenarioFigure {
    qint64 key = 0;
    ProjectRef project;
    QString id;
    QString name;
    std::optional<double> score;  ///< newest measured in the period, raw
    std::optional<double> change; ///< against the period before, when measured in both
    qint64 measuredMs = 0;        ///< when the score was measured (createdMs of that run)
    qint64 unverifiedSinceMs = 0; ///< > 0: newest finished run is broken, since then
    bool stale = false;
    OutcomeCounts runs{}; ///< created in the period
    bool everRan = true;
    std::optional<double> before;  ///< newest measured in the period before, raw
    ScheduledScenario scheduled{}; ///< for scheduleText() and nextRunText()
    /// Newest measured score per bucket, at most 30 values, for drawing (0..100); none: a gap.
    QList<std::optional<double>> sparkline;
};

/// A scenario that was deleted on the server (score rule 3).
struct DeletedScenario {
    QString name;
    std::optional<double> lastScore;
    ProjectRef project{};
    QString id{};
};

/// The figures of one scope and period: the only source of every number on the Overview, in
/// `status --json` and in reports, so that they cannot disagree.
struct ScoreFigures {
    std::optional<double> score; ///< mean over measured scenarios; raw scores clamped to 0..100
    Band band = Band::None;
    bool tooLittleMeasured = false; ///< fewer than half of the scenarios: no word, no colour
    bool clamped = false;           ///< a score outside 0..100 was met
    std::optional<double> target;   ///< what the score is held against; none: nothing
    bool belowTarget = false; ///< the score as displayed misses it; never with too little measured
    std::optional<double> change; ///< like for like; none: nothing comparable ("new")
    int compared = 0;
    std::optional<double> comparedNow;  ///< mean of the compared scenarios in this period
    std::optional<double> comparedThen; ///< and in the one before; change is the difference
    int fresh = 0;                      ///< measured now, not in the period before ("new")
    int lost = 0;                       ///< measured in the period before, not now ("not measured")
    int improved = 0;                   ///< of the compared: score visibly higher than before
    int worsened = 0;                   ///< of the compared: visibly lower
    int measured = 0;                   ///< n
    int scenarios = 0;                  ///< that exist now
    int unverified = 0;
    int stale = 0; ///< ran once, but not measured lately (rule 8); those that never ran apart
    int neverRan = 0;
    QList<DeletedScenario> deleted; ///< with runs in this period or the one before
    OutcomeCounts runs;             ///< runs created in the period, deleted scenarios included
    int runningNow = 0;             ///< in progress now, whenever created
    qint64 longestQueuedMs = 0;     ///< age of the oldest run in progress; 0 without one
    int delegatesActive = 0;
    int delegates = 0;
    int hubsAvailable = 0;
    int hubs = 0;
};

/// One line of the roll-up.
struct ProjectFigures {
    ProjectRef ref;
    QString connectionName;
    QString name;
    ScoreFigures figures;
    QList<std::optional<double>> sparkline; ///< mean per bucket, at most 30 values; none: a gap
    QList<Outcome> lastRuns;                ///< newest last, at most 10
    qint64 lastRunMs = 0;
    qint64 dataMs = 0; ///< when the server last answered for it; 0: never
};

/// Everything the Overview shows.
struct OverviewFigures {
    Scope scope;
    Period period;
    PeriodLayout layout;
    BandLimits bands;
    qint64 generatedMs = 0;
    qint64 dataMs = 0;          ///< last successful contact of the oldest project shown; 0 never
    bool synchronising = false; ///< the first synchronisation of a project shown is not complete
    ScoreFigures total;
    QList<TrendPoint> trend;
    HeatMap heat;                    ///< every scenario in the buckets of the trend
    QList<ScenarioFigure> weakest;   ///< at most 8, worst first, no score last; unverified marked
    QList<ScenarioFigure> movers;    ///< at most 6, biggest absolute change first
    QList<ScenarioFigure> scenarios; ///< all that exist, worst first, those without a score last
    QList<ProjectFigures> projects;  ///< worst first
    QList<Delegate> lostDelegates;   ///< inactive, longest first
    QList<Hub> unavailableHubs;
    QList<Delegate> delegates; ///< all of the projects shown, lost ones first
    QList<Hub> allHubs;        ///< as counted, those not available first
};

} // namespace rd

Q_DECLARE_METATYPE(rd::OverviewFigures)
