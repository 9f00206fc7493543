// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "history/history.h"
#include "sources/source.h"
#include "sync/backfillqueue.h"
#include "sync/runasks.h"
#include "sync/scheduleasks.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace rd {

/// Sizes and beats of the synchronisation of one project.
struct ProjectSyncPolicy {
    int idlePage = 5;   ///< scenarios asked for when nothing is known to have changed
    int sweepPage = 50; ///< scenarios per page of a full sweep
    int runPage = 30;   ///< runs per page
    /// Pages of old runs per round, and how long a round goes on with them, so that new ones are
    /// not kept waiting.
    int pagesPerRound = 400;
    std::chrono::milliseconds fillFor = std::chrono::seconds(10);
    int pagesAtOnce = 3; ///< requests for old runs under way at the same time
    int runsPerCommit = 300;
    std::chrono::milliseconds delegates = std::chrono::seconds(60);
    std::chrono::milliseconds environments = std::chrono::minutes(15);
    std::chrono::milliseconds hubs = std::chrono::minutes(30);
    std::chrono::milliseconds hubLookRest = std::chrono::minutes(1); ///< between two looks at them
    std::chrono::milliseconds probes = std::chrono::minutes(30);
    std::chrono::milliseconds sweep = std::chrono::hours(6);
    ScheduleAskPolicy schedules;
};

/// True for failures that concern the connection as a whole: the next request would fail as well.
[[nodiscard]] bool isConnectionTrouble(ApiError::Kind kind);

/// Brings the history of one project up to date, one round at a time.
///
/// A round with nothing new is one request: the scenarios that changed last. It reads on while
/// rows are new, sweeps over all scenarios when their number changed (deleted ones never show on
/// the first page), asks for the runs behind what changed, and stores all of it in one
/// transaction. Then it reads pages of runs that history does not have yet, some at a time: all of
/// them in the first synchronisation, later those behind a gap in the sequence. When no runs are
/// left to read, it asks for schedules where ScheduleAsks sees a reason. The probes come last, and
/// when everything else is stored: they cost the server more than all the rest.
class ProjectSync final : public QObject {
    Q_OBJECT
public:
    enum class Round {
        Usual,
        Refresh, ///< also everything that has a beat of its own
        Sweep,   ///< also all scenarios
    };
    struct Report {
        std::optional<ApiError> error;          ///< what was read before it is stored
        std::optional<HistoryError> storeError; ///< nothing is lost: it will be read again
        bool moreWork = false;                  ///< old runs are left to read
        bool complete = false;                  ///< the first synchronisation has finished
    };
    using Done = std::function<void(const Report &)>;

    /// \p source, \p history and \p clock are borrowed and must outlive this object.
    ProjectSync(Source &source, History &history, ProjectRef project, const Clock &clock,
                const ProjectSyncPolicy &policy, QObject *parent = nullptr);
    ~ProjectSync() override;

    /// Name and role as the project list tells them; stored with the next round.
    void setInfo(const Project &info);
    [[nodiscard]] const ProjectRef &project() const { return m_project; }

    /// The next round asks for the delegates, whatever their beat says; also when called while a
    /// round is under way that has asked already.
    void expectDelegates() { m_delegatesExpected = true; }

    /// Somebody looks at the hubs: the next round asks for them. False, and nothing happens, when
    /// the server was asked within the last minute.
    bool expectHubs();

    /// Somebody looks at a scenario: the next round asks what its schedule says.
    void expectSchedule(const QString &scenarioId) { m_scheduleAsks.expect(scenarioId); }

    /// Begins a round; \p done is called once, later, unless it is cancelled. One at a time.
    void run(Round round, Done done);
    /// Drops the round under way. What it has stored stays; what it has not is read again.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_pass != nullptr; }

signals:
    /// In the first synchronisation, after each commit.
    void progress(const rd::SyncProgress &progress);

private:
    struct Pass;
    struct Known;
    struct Beat {
        qint64 nextMs = 0;
        [[nodiscard]] bool isDue(qint64 nowMs, std::chrono::milliseconds period) const;
        void rest(qint64 nowMs, std::chrono::milliseconds period);
    };

    void load();
    void askScenarios();
    void onScenarios(const ApiResult<Page<ScenarioWithRuns>> &result);
    void collect(const ScenarioWithRuns &row);
    void afterSweepPage(const Page<ScenarioWithRuns> &page);
    void endSweep(qint64 total);
    void planRuns();
    void askRuns();
    void askBeats();
    void askEnvironments();
    void askHubs();
    void askProbes();
    void takeProbes(const ApiResult<QList<Probe>> &result);
    template <typename T>
    void takeBeat(Beat &beat, std::chrono::milliseconds period, const ApiResult<QList<T>> &result,
                  std::optional<QList<T>> &into, void (ProjectSync::*next)());
    void storePoll();
    void loadBackfills();
    void fill();
    void askPage();
    void takePage(const RunQuery &asked, const ApiResult<Page<Run>> &result);
    void endFill();
    void lookAtSchedules();
    void askSchedule();
    void takeSchedule(const StoredSchedule &asked, const ApiResult<ScheduleState> &result);
    void storeSchedules();
    void commit(std::function<void()> next);
    void fail(const ApiError &error);
    void finish();
    void tellProgress();

    Source &m_source;
    History &m_history;
    ProjectRef m_project;
    const Clock &m_clock;
    ProjectSyncPolicy m_policy;

    std::optional<Project> m_info;
    RunAsks m_asks;
    BackfillQueue m_backfills;
    ScheduleAsks m_scheduleAsks;
    Beat m_delegates;
    Beat m_environments;
    Beat m_hubs;
    Beat m_probes;
    Beat m_sweepRetry; ///< after a sweep that could not see everything
    int m_rounds = 0;
    bool m_delegatesExpected = false;

    std::unique_ptr<Pass> m_pass;
    quint64 m_passNumber = 0;
    CallHandle m_call;
    std::map<QString, CallHandle> m_pages; ///< under way, by scenario
};

} // namespace rd
