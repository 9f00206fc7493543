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

/// A run as a row of a table: the run with its local key and its project.
struct RunRow {
    qint64 key = 0;
    ProjectRef project;
    QString projectName;
    QString scenarioName; ///< also for deleted scenarios
    bool scenarioDeleted = false;
    std::optional<double> score; ///< measured score only (score rule 1)
    Run run;
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
    QString text; ///< part of a scenario name, run id or delegate name, without case; empty: all
    qint64 limit = -1; ///< negative: no limit
};

/// A line of the journal of revocations.
struct JournalLine {
    qint64 atMs = 0;
    QString kind;
    QString line;
};

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
    [[nodiscard]] QList<qint64> scenarioKeys(const RunFilter &filter, const QString &projects,
                                             bool byText) const;
    [[nodiscard]] QList<qint64> agentKeys(const RunFilter &filter, const QString &projects,
                                          bool byText) const;
    [[nodiscard]] static RunRow rowFrom(const Cursor &cursor);

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
