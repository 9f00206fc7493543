// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/source.h"
#include "support/historyfixtures.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <map>

namespace rd::test {

inline ApiError apiError(ApiError::Kind kind)
{
    ApiError error;
    error.kind = kind;
    error.detail = u"made up by the test"_s;
    return error;
}

/// Events that happen when a test says so.
class ScriptedStream final : public EventStream {
public:
    QStringList followed;

    void follow(const QStringList &projectIds) override { followed = projectIds; }
    [[nodiscard]] State state() const override
    {
        return followed.isEmpty() ? State::Off : State::Live;
    }
};

/// A source over a small model of a server, which keeps the habits of ChaosCenter: pages that
/// shift, recent lists of ten, queued runs without an id. It counts what it is asked, and a test
/// decides what goes wrong.
class ScriptedSource final : public Source {
public:
    enum class Call {
        Projects,
        Scenarios,
        Runs,
        RunDetails,
        RunManifest,
        StepLog,
        Schedule,
        Delegates,
        Environments,
        Hubs,
        HubFaults,
        HubScenarios,
        SyncHub,
        Probes,
        CheckToken,
        RunScenario,
        StopRun
    };
    struct Request {
        Call call = Call::Projects;
        QString projectId = {};
        int page = 0;
        int size = 0;
        QStringList scenarioIds = {};
        QStringList runIds = {};
    };
    struct ServerScenario {
        Scenario scenario;
        QList<Run> runs; ///< oldest first
        ScheduleState schedule = {};
    };
    struct ServerProject {
        Project info;
        std::map<QString, ServerScenario> scenarios;
        QList<Delegate> delegates;
        QList<Environment> environments;
        QList<Hub> hubs;
        QList<Probe> probes;
    };

    std::map<QString, ServerProject> server;
    qint64 serverMs = 1'779'000'000'000; ///< time of the last change; moves on by itself
    QList<Request> requests;
    /// Asked before each answer: none, or why it fails.
    std::function<std::optional<ApiError>(const Request &)> trouble;
    /// Asked again and again until the answer may go out.
    std::function<bool(const Request &)> held;
    /// Called before each answer is put together: the server changes while it is read.
    std::function<void(const Request &)> before;
    /// Recent lists that do not tell the truth: run id, and the phase they say.
    QHash<QString, std::pair<QString, Outcome>> staleRecent;
    QList<HubCategory> catalogue;       ///< of every hub
    QList<HubScenario> readyMade;       ///< of every hub
    qint64 hubSyncMs = 0;               ///< what synchronising a hub sets its time to; 0: it stays
    QHash<QString, RunDetails> details; ///< by run id; of others just the run itself
    QHash<QString, QString> manifests;  ///< by run id
    QHash<QString, StepLog> logs;       ///< by pod
    int inFlight = 0;                   ///< requests without an answer
    int mostInFlight = 0;               ///< so far
    QSet<QString> unreadable;           ///< ids of runs and scenarios that come as null rows

    explicit ScriptedSource(const QStringList &projectIds = {u"p1"_s})
    {
        for (const QString &id : projectIds) {
            server[id].info = {.id = id, .name = u"Project %1"_s.arg(id), .role = Role::Owner};
        }
    }

    ServerScenario &addScenario(const QString &id, int runs = 0, const QString &project = u"p1"_s)
    {
        ServerScenario &added = server[project].scenarios[id];
        added.scenario = aScenario(id, serverMs += 1000);
        for (int i = 0; i < runs; ++i)
            addRun(id, project);
        return added;
    }
    Run &addRun(const QString &scenario, const QString &project = u"p1"_s)
    {
        ServerScenario &on = server[project].scenarios[scenario];
        const qint64 sequence = on.runs.isEmpty() ? 1 : on.runs.last().sequence + 1;
        on.runs << aRun(scenario, sequence, 80, serverMs += 1000);
        on.runs.last().updatedMs = serverMs += 10;
        on.scenario.updatedMs = serverMs;
        return on.runs.last();
    }
    /// Changes a run as the server does: new times for it and its scenario.
    void change(Run &run, const QString &phase, Outcome outcome, const QString &project = u"p1"_s)
    {
        run.phase = phase;
        run.outcome = outcome;
        run.updatedMs = serverMs += 1000;
        server[project].scenarios[run.scenarioId].scenario.updatedMs = serverMs;
    }

    [[nodiscard]] int count(Call call) const
    {
        return static_cast<int>(std::count_if(requests.cbegin(), requests.cend(),
                                              [=](const Request &r) { return r.call == call; }));
    }

    CallHandle projects(const QObject *context, Done<QList<Project>> done) override
    {
        return answer<QList<Project>>({.call = Call::Projects}, context, std::move(done), [this] {
            QList<Project> list;
            for (const auto &[id, project] : server)
                list << project.info;
            return list;
        });
    }
    CallHandle scenarios(const QString &projectId, int page, int pageSize, const QObject *context,
                         Done<Page<ScenarioWithRuns>> done) override
    {
        const Request request{
            .call = Call::Scenarios, .projectId = projectId, .page = page, .size = pageSize};
        return answer<Page<ScenarioWithRuns>>(request, context, std::move(done), [=, this] {
            QList<ScenarioWithRuns> all;
            for (const auto &[id, scenario] : server[projectId].scenarios)
                all << ScenarioWithRuns{.scenario = scenario.scenario,
                                        .recent = recentRuns(scenario)};
            std::stable_sort(all.begin(), all.end(), [](const auto &a, const auto &b) {
                return a.scenario.updatedMs > b.scenario.updatedMs;
            });
            return pageOf(all, page, pageSize,
                          [](const ScenarioWithRuns &row) { return row.scenario.id; });
        });
    }
    CallHandle runs(const RunQuery &query, const QObject *context, Done<Page<Run>> done) override
    {
        const Request request{.call = Call::Runs,
                              .projectId = query.projectId,
                              .page = query.page,
                              .size = query.pageSize,
                              .scenarioIds = query.scenarioIds,
                              .runIds = query.runIds};
        return answer<Page<Run>>(request, context, std::move(done), [=, this] {
            QList<Run> all;
            for (const auto &[id, scenario] : server[query.projectId].scenarios) {
                if (!query.scenarioIds.isEmpty() && !query.scenarioIds.contains(id))
                    continue;
                for (const Run &run : scenario.runs) {
                    if (query.runIds.isEmpty() || query.runIds.contains(run.id))
                        all << run;
                }
            }
            std::stable_sort(all.begin(), all.end(),
                             [](const Run &a, const Run &b) { return a.createdMs > b.createdMs; });
            return pageOf(all, query.page, query.pageSize, [](const Run &run) { return run.id; });
        });
    }
    CallHandle runDetails(const QString &projectId, const Run &run, const QObject *context,
                          Done<RunDetails> done) override
    {
        const Request request{.call = Call::RunDetails,
                              .projectId = projectId,
                              .scenarioIds = {run.scenarioId},
                              .runIds = {run.id}};
        return answer<RunDetails>(request, context, std::move(done), [=, this] {
            RunDetails found = details.value(run.id);
            if (found.run.scenarioId.isEmpty())
                found.run = run;
            return found;
        });
    }
    CallHandle runManifest(const QString &projectId, const Run &run, const QObject *context,
                           Done<QString> done) override
    {
        const Request request{.call = Call::RunManifest,
                              .projectId = projectId,
                              .scenarioIds = {run.scenarioId},
                              .runIds = {run.id}};
        return answer<QString>(request, context, std::move(done),
                               [=, this] { return manifests.value(run.id); });
    }
    CallHandle stepLog(const StepLogQuery &query, const QObject *context,
                       Done<StepLog> done) override
    {
        return answer<StepLog>({.call = Call::StepLog, .runIds = {query.runId}}, context,
                               std::move(done), [=, this] { return logs.value(query.pod); });
    }
    CallHandle scheduleState(const QString &projectId, const QString &scenarioId,
                             const QObject *context, Done<ScheduleState> done) override
    {
        const Request request{
            .call = Call::Schedule, .projectId = projectId, .scenarioIds = {scenarioId}};
        return answer<ScheduleState>(request, context, std::move(done), [=, this] {
            return server[projectId].scenarios[scenarioId].schedule;
        });
    }
    CallHandle delegates(const QString &projectId, const QObject *context,
                         Done<QList<Delegate>> done) override
    {
        return answer<QList<Delegate>>({.call = Call::Delegates, .projectId = projectId}, context,
                                       std::move(done),
                                       [=, this] { return server[projectId].delegates; });
    }
    CallHandle environments(const QString &projectId, const QObject *context,
                            Done<QList<Environment>> done) override
    {
        return answer<QList<Environment>>({.call = Call::Environments, .projectId = projectId},
                                          context, std::move(done),
                                          [=, this] { return server[projectId].environments; });
    }
    CallHandle hubs(const QString &projectId, const QObject *context,
                    Done<QList<Hub>> done) override
    {
        return answer<QList<Hub>>({.call = Call::Hubs, .projectId = projectId}, context,
                                  std::move(done), [=, this] { return server[projectId].hubs; });
    }
    CallHandle hubFaults(const QString &projectId, const QString &, const QObject *context,
                         Done<Page<HubCategory>> done) override
    {
        return answer<Page<HubCategory>>(
            {.call = Call::HubFaults, .projectId = projectId}, context, std::move(done),
            [this] { return Page<HubCategory>{.items = catalogue, .total = catalogue.size()}; });
    }
    CallHandle hubScenarios(const QString &projectId, const QString &, const QObject *context,
                            Done<Page<HubScenario>> done) override
    {
        return answer<Page<HubScenario>>(
            {.call = Call::HubScenarios, .projectId = projectId}, context, std::move(done),
            [this] { return Page<HubScenario>{.items = readyMade, .total = readyMade.size()}; });
    }
    CallHandle syncHub(const QString &projectId, const QString &hubId, const QObject *context,
                       Done<Unit> done) override
    {
        return answer<Unit>({.call = Call::SyncHub, .projectId = projectId}, context,
                            std::move(done), [=, this] {
                                for (Hub &hub : server[projectId].hubs) {
                                    if (hub.id == hubId && hubSyncMs > 0)
                                        hub.lastSyncedMs = hubSyncMs;
                                }
                                return Unit{};
                            });
    }
    CallHandle probes(const QString &projectId, const QObject *context,
                      Done<QList<Probe>> done) override
    {
        return answer<QList<Probe>>({.call = Call::Probes, .projectId = projectId}, context,
                                    std::move(done),
                                    [=, this] { return server[projectId].probes; });
    }
    CallHandle checkToken(const QObject *context, Done<Unit> done) override
    {
        return answer<Unit>({.call = Call::CheckToken}, context, std::move(done),
                            [] { return Unit{}; });
    }
    QString notifyId = u"n1"_s; ///< what runScenario() answers
    CallHandle runScenario(const QString &projectId, const QString &scenarioId,
                           const QObject *context, Done<QString> done) override
    {
        return answer<QString>(
            {.call = Call::RunScenario, .projectId = projectId, .scenarioIds = {scenarioId}},
            context, std::move(done), [this] { return notifyId; });
    }
    CallHandle stopRun(const QString &projectId, const QString &scenarioId, const QString &runId,
                       const QObject *context, Done<Unit> done) override
    {
        return answer<Unit>({.call = Call::StopRun,
                             .projectId = projectId,
                             .scenarioIds = {scenarioId},
                             .runIds = {runId}},
                            context, std::move(done), [] { return Unit{}; });
    }
    /// The one that was made last, while it lives.
    QPointer<ScriptedStream> stream;
    [[nodiscard]] std::unique_ptr<EventStream> makeEventStream(Timers &,
                                                               std::function<double()>) override
    {
        auto made = std::make_unique<ScriptedStream>();
        stream = made.get();
        return made;
    }
    [[nodiscard]] QUrl scenarioPage(const QString &, const QString &) const override { return {}; }
    [[nodiscard]] QUrl runPage(const QString &, const Run &) const override { return {}; }

private:
    [[nodiscard]] QList<Run> recentRuns(const ServerScenario &scenario) const
    {
        QList<Run> recent;
        for (auto it = scenario.runs.crbegin(); it != scenario.runs.crend() && recent.size() < 10;
             ++it) {
            recent << recentOf(*it);
            if (const auto stale = staleRecent.constFind(it->id); stale != staleRecent.cend()) {
                recent.last().phase = stale->first;
                recent.last().outcome = stale->second;
            }
        }
        return recent;
    }
    template <typename Row, typename IdOf>
    [[nodiscard]] Page<Row> pageOf(const QList<Row> &all, int page, int size, IdOf idOf) const
    {
        Page<Row> result;
        result.total = all.size();
        const QList<Row> rows = all.mid(qsizetype(page) * size, size);
        for (const Row &row : rows) {
            if (unreadable.contains(idOf(row)))
                ++result.skipped;
            else
                result.items << row;
        }
        return result;
    }
    template <typename T>
    CallHandle answer(const Request &request, const QObject *context, Done<T> done,
                      std::function<T()> make)
    {
        requests << request;
        mostInFlight = std::max(mostInFlight, ++inFlight);
        const auto alive = std::make_shared<bool>(true);
        deliver(request, context, done, make, alive);
        return CallHandle([alive, this] {
            if (std::exchange(*alive, false))
                --inFlight;
        });
    }
    template <typename T>
    void deliver(const Request &request, const QObject *context, const Done<T> &done,
                 const std::function<T()> &make, const std::shared_ptr<bool> &alive)
    {
        QTimer::singleShot(0, const_cast<QObject *>(context), [=, this] {
            if (!*alive)
                return;
            if (held && held(request)) {
                deliver(request, context, done, make, alive);
                return;
            }
            *alive = false;
            --inFlight;
            if (before)
                before(request);
            const auto error = trouble ? trouble(request) : std::nullopt;
            if (error)
                done(Failure{*error});
            else
                done(make());
        });
    }
};

} // namespace rd::test
