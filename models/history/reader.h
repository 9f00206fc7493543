// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/daycalendar.h"
#include "analytics/daytally.h"
#include "analytics/figures.h"
#include "analytics/schedule.h"
#include "domain/probe.h"
#include "domain/run.h"
#include "domain/scenario.h"
#include "domain/scope.h"
#include "history/batch.h"
#include "history/storedscenario.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantList>

#include <functional>
#include <memory>
#include <optional>

class QSqlDatabase;

namespace rd {

class Cursor;
class Statements;

/// A project as history knows it.
struct StoredProject {
    ProjectRef ref;
    QString name;
    Role role = Role::Unknown;
    qint64 lastContactMs = 0; ///< 0 never
    bool complete = false;    ///< first synchronisation finished
    qint64 serverScenarioTotal = -1;
    qint64 lastSweepMs = 0; ///< last full sweep over the scenarios
};

/// A scenario with a schedule, and what is known of the schedule.
struct StoredSchedule {
    QString scenarioId;
    ScheduledScenario scheduled;
    qint64 createdMs = 0; ///< of the scenario
    qint64 updatedMs = 0; ///< of the scenario
    qint64 checkedMs = 0; ///< when the server was asked last; 0: never
    qint64 seenMs = 0;    ///< updatedMs then
};

/// A probe as history knows it.
struct StoredProbe {
    Probe probe;
    qint64 deletedMs = 0; ///< when it was first missing; 0: it exists

    friend bool operator==(const StoredProbe &, const StoredProbe &) = default;
};

/// How long the newest finished runs of a scenario took, at most 10: those that passed or found a
/// weakness, because others end early. Unknown with fewer than 3.
struct UsualTime {
    qint64 medianMs = 0;
    qint64 longestMs = 0;
    int runs = 0;

    friend bool operator==(const UsualTime &, const UsualTime &) = default;
};

/// A run as a row of a table: the run with its local key and its project.
struct RunRow {
    qint64 key = 0;
    ProjectRef project;
    QString projectName;
    QString scenarioName; ///< also for deleted scenarios
    bool scenarioDeleted = false;
    std::optional<double> score; ///< measured score only (score rule 1)
    Run run;
    /// How long runs of the scenario take, of those in progress only: see UsualTime.
    std::optional<UsualTime> usual;
};

/// A scenario by its local key. Names are from servers.
struct NamedScenario {
    qint64 key = 0;
    QString name;
    QString projectName;
    bool isDeleted = false;

    friend bool operator==(const NamedScenario &, const NamedScenario &) = default;
};

/// Something that can be looked for by its name.
struct NamedItem {
    enum class Kind { Scenario, Delegate, Hub, Probe };
    Kind kind = Kind::Scenario;
    ProjectRef project;
    qint64 key = 0; ///< local key of a scenario; else 0
    QString id;     ///< the server's; a probe's is its name
    QString name;
};

/// Which runs a table shows; newest first.
struct RunFilter {
    Scope scope;
    std::optional<TimeSpan> span; ///< by createdMs
    QList<Outcome> outcomes;      ///< empty: all
    QString scenarioId;           ///< empty: all
    QString delegateId;           ///< empty: all
    QString environmentId;        ///< empty: all
    QStringList tags;             ///< of the scenario, which has to carry them all
    /// Part of a scenario's or delegate's name or of a fault that a probe of the scenario was told
    /// of, without case; or the begin of a run's id, as it is written or in small letters, with
    /// four characters or more: all ids have the shorter ones somewhere. Empty: all.
    QString text;
    qint64 limit = -1;                      ///< negative: no limit
    std::optional<qint64> scenarioKey = {}; ///< local key of the only scenario; none: all
};

/// A run as far as sorting and grouping need it.
struct RunPlace {
    qint64 key = 0;
    qint64 createdMs = 0;
    qint64 scenario = 0; ///< local key
    Outcome outcome = Outcome::Unknown;
};

/// Something that runs can be filtered by. Texts are from servers.
struct RunChoice {
    ProjectRef project = {}; ///< empty where ids mean the same in all projects
    QString projectName = {};
    QString id = {};
    QString name = {};
    bool isDeleted = false; ///< gone from the server; its runs are still there

    friend bool operator==(const RunChoice &, const RunChoice &) = default;
};

/// All that runs can be filtered by, each list by name.
struct RunChoices {
    QList<RunChoice> scenarios;
    QList<RunChoice> delegates;    ///< as runs name them, those that are gone too
    QList<RunChoice> environments; ///< by id, whatever the project
    QStringList tags;              ///< of scenarios
};

/// A line of the journal of revocations.
struct JournalLine {
    qint64 atMs = 0;
    QString kind;
    QString line;
};

struct RunsPart; // a statement for some runs

/// Read access to the history. Lives on the reader thread inside History::read(); every function
/// is one or a few SELECTs and answers with values. Functions never fail loudly: on a database
/// error they answer with an empty value and the error is kept for lastError(), until the job ends.
class HistoryReader {
public:
    explicit HistoryReader(const QSqlDatabase &database);
    ~HistoryReader();
    Q_DISABLE_COPY_MOVE(HistoryReader)

    /// By connection and name.
    [[nodiscard]] QList<StoredProject> projects(const Scope &scope = {}) const;
    /// Scenarios with what the score engine needs, deleted ones included.
    [[nodiscard]] QList<ScoredScenario> scoredScenarios(const Scope &scope) const;
    /// Runs created in \p span, in no particular order.
    [[nodiscard]] QList<ScoredRun> scoredRuns(const Scope &scope, const TimeSpan &span) const;
    /// The same runs summed up by the local days of \p layout, whole scenarios and months at a
    /// time; none when history keeps no sums for these days, or not yet for all: then scoredRuns()
    /// tells.
    [[nodiscard]] std::optional<QList<DayChunk>> dayChunks(const Scope &scope,
                                                           const PeriodLayout &layout) const;
    /// The 10 newest runs of \p scenarios created in \p span, without scores.
    [[nodiscard]] QList<ScoredRun> newestRuns(const QList<qint64> &scenarios,
                                              const TimeSpan &span) const;
    /// Of runs in progress now; those of deleted scenarios are left out: nobody will finish them.
    [[nodiscard]] QList<qint64> inProgressCreatedMs(const Scope &scope) const;
    /// All scenarios as stored, by name.
    [[nodiscard]] QList<Scenario> scenarios(const ProjectRef &project) const;
    /// Scenarios with their newest runs, deleted ones included, by local key. The cost goes by the
    /// number of scenarios, not of runs.
    [[nodiscard]] QList<StoredScenario> scenariosWithRuns(const Scope &scope) const;
    /// Existing scenarios that run by a schedule, by local key.
    [[nodiscard]] QList<StoredSchedule> schedules(const ProjectRef &project) const;
    [[nodiscard]] QList<Delegate> delegates(const ProjectRef &project) const; ///< by name
    [[nodiscard]] QList<Environment> environments(const ProjectRef &project) const;
    [[nodiscard]] QList<Hub> hubs(const ProjectRef &project) const;
    [[nodiscard]] QList<StoredProbe> probes(const ProjectRef &project) const; ///< by name
    /// Local key of the run behind a result, looked for among the newest of its scenario; none when
    /// history does not have it (yet), or it is another project's.
    [[nodiscard]] std::optional<qint64> runOf(const ProjectRef &project,
                                              const ProbeResult &result) const;

    /// Keys of matching runs, newest first (createdMs, then sequence, then key).
    [[nodiscard]] QList<qint64> runKeys(const RunFilter &filter) const;
    /// Hands out the same runs until \p use says false. \p use must not read.
    void forEachRun(const RunFilter &filter,
                    const std::function<bool(const RunPlace &)> &use) const;
    /// Where the runs of \p keys belong, in no particular order; unknown keys are left out.
    [[nodiscard]] QList<RunPlace> runPlaces(const QList<qint64> &keys) const;
    /// The scenarios of \p scope, deleted ones included, by name and project.
    [[nodiscard]] QList<NamedScenario> namedScenarios(const Scope &scope) const;
    /// The run of the same scenario before that of \p key; none when history has none.
    [[nodiscard]] std::optional<qint64> runBefore(qint64 key) const;
    /// How the database would look for them, in its own words; for tests.
    [[nodiscard]] QStringList runKeysPlan(const RunFilter &filter) const;
    /// What runs of \p scope can be filtered by.
    [[nodiscard]] RunChoices runChoices(const Scope &scope) const;
    /// The rows behind keys, in the order of \p keys; unknown keys are left out.
    [[nodiscard]] QList<RunRow> runRows(const QList<qint64> &keys) const;
    /// The newest runs of one scenario created in \p span, newest first.
    [[nodiscard]] QList<RunRow> newestRunRows(qint64 scenario, const TimeSpan &span,
                                              int limit) const;
    /// One run by the server's id; none when history does not have it.
    [[nodiscard]] std::optional<RunRow> runById(const ProjectRef &project, const QString &id) const;
    /// Everything that exists and has a name, of all projects of \p scope.
    [[nodiscard]] QList<NamedItem> namedItems(const Scope &scope = {}) const;
    /// The newest by number of a scenario's runs, newest first; never reads more than \p limit.
    [[nodiscard]] QList<RunRow> latestRuns(qint64 scenario, int limit) const;
    /// Runs with the number \p sequence of \p scenarios, one look for each; newest first.
    [[nodiscard]] QList<RunRow> runsBySequence(const QList<qint64> &scenarios, qint64 sequence,
                                               int limit) const;
    /// Some runs whose ids begin with \p begin as it is written, or in small letters; at most \p
    /// limit are looked at.
    [[nodiscard]] QList<RunRow> runsByIdBegin(const QString &begin, int limit) const;
    /// Number of runs stored.
    [[nodiscard]] qint64 runCount(const Scope &scope = {}) const;

    /// For the synchroniser: updatedMs of every scenario known, by id; -1 for those marked
    /// deleted, so that they count as changed when they reappear.
    [[nodiscard]] QHash<QString, qint64> scenarioUpdates(const ProjectRef &project) const;
    /// For the synchroniser: runs of existing scenarios that may still change, or lack their
    /// counters.
    [[nodiscard]] QList<Run> unfinishedRuns(const ProjectRef &project) const;
    /// For the synchroniser: the newest runs of the scenario by sequence, newest first.
    [[nodiscard]] QList<Run> runsOfScenario(const ProjectRef &project, const QString &scenarioId,
                                            int limit) const;
    /// Of existing scenarios, by local key.
    [[nodiscard]] QList<Backfill> backfills(const ProjectRef &project) const;

    /// Newest first.
    [[nodiscard]] QList<JournalLine> journal(int limit = 200) const;

    /// Lets what is read until endSnapshot() belong together, whatever is committed meanwhile.
    /// One within another goes on with that one. See ReadSnapshot.
    void beginSnapshot() const;
    void endSnapshot() const;

    /// Rows that the database has handed out so far: what the reads have cost.
    [[nodiscard]] qint64 rowsRead() const;
    /// The database's words when the last failure was met damage of the file.
    [[nodiscard]] std::optional<QString> damage() const;
    /// The database's own words for the last failure of this job; empty when there was none.
    [[nodiscard]] QString lastError() const;
    /// Begins a new job: what went wrong in the one before is its own affair. Called by History.
    void clearError();

private:
    struct Scoring {
        std::optional<qint64> weightSum;
        bool engine = false;
    };
    [[nodiscard]] QList<qint64> projectKeys(const Scope &scope) const;
    [[nodiscard]] std::optional<qint64> projectKey(const ProjectRef &project) const;
    [[nodiscard]] QHash<qint64, Scoring> scorings(const QString &projects) const;
    /// False in a file of an earlier format that may not be written.
    [[nodiscard]] bool hasTable(const QString &name) const;
    /// By local key; only of scenarios whose schedule the server told.
    [[nodiscard]] QHash<qint64, ScheduleState> scheduleStates(const QString &projects) const;
    [[nodiscard]] bool coversDaysOf(const PeriodLayout &layout) const;
    /// Index: Outcome; only finished ones that verify something are looked for.
    using NewestByOutcome = std::array<std::optional<ScoredRun>, 3>;
    [[nodiscard]] QHash<qint64, NewestByOutcome>
    newestFinished(const QString &projects, const QHash<qint64, Scoring> &scorings) const;
    [[nodiscard]] std::optional<ScoredRun> newestMeasured(qint64 scenario, Outcome outcome,
                                                          const Scoring &scoring) const;
    void addNewestRuns(StoredScenario &scenario, const Scoring &scoring) const;
    /// The newest \p most measured runs of the scenario, whatever came after them.
    [[nodiscard]] QList<RunMark> measuredMarks(qint64 scenario, const Scoring &scoring,
                                               int most) const;
    [[nodiscard]] static RunMark markFrom(const Cursor &cursor, const Scoring &scoring);
    /// Columns: created_ms, sequence, raw_score, weight_sum.
    [[nodiscard]] static ScoredRun scoredFrom(const Cursor &cursor, qint64 scenario,
                                              Outcome outcome, const Scoring &scoring);
    struct RunSearch;
    [[nodiscard]] RunSearch searchFor(const RunFilter &filter) const;
    [[nodiscard]] QString runSql(const RunFilter &filter, const QString &columns,
                                 QVariantList &values) const;
    [[nodiscard]] QList<qint64> scenarioKeys(const RunFilter &filter,
                                             const QString &projects) const;
    [[nodiscard]] QList<qint64> scenariosNamed(const QString &text, const QString &projects) const;
    [[nodiscard]] QList<qint64> agentKeys(const RunFilter &filter, const QString &projects,
                                          bool byText) const;
    /// All scenarios that have runs on one of \p agents, and perhaps some that have lost them; none
    /// when history does not keep that.
    [[nodiscard]] std::optional<QList<qint64>> scenariosOn(const QList<qint64> &agents) const;
    void addText(RunSearch &search, const RunFilter &filter, const QString &projects,
                 const std::optional<QList<qint64>> &scenarios) const;
    void offer(RunSearch &search, const RunsPart &part) const;
    [[nodiscard]] static RunRow rowFrom(const Cursor &cursor);
    [[nodiscard]] std::optional<UsualTime> usualTime(qint64 scenario) const;

    std::unique_ptr<Statements> m_statements;
    mutable int m_snapshots = 0;
    mutable std::unique_ptr<DayCalendar> m_calendar; ///< of the zone asked for last
};

/// Reads that belong together, as long as it lives.
class ReadSnapshot {
public:
    explicit ReadSnapshot(const HistoryReader &reader)
        : m_reader(reader)
    {
        m_reader.beginSnapshot();
    }
    Q_DISABLE_COPY_MOVE(ReadSnapshot)
    ~ReadSnapshot() { m_reader.endSnapshot(); }

private:
    const HistoryReader &m_reader;
};

} // namespace rd
