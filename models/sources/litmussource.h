// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/litmus/authapi.h"
#include "api/litmus/endpoints.h"
#include "api/litmus/graphqlclient.h"
#include "sources/source.h"

namespace rd {

/// ChaosCenter 3.x as a source. The token is the HttpClient's own; its `uid` claim names the user
/// in deep links.
class LitmusSource final : public Source {
public:
    /// \p http is borrowed and must outlive the source.
    LitmusSource(HttpClient &http, const litmus::LitmusEndpoints &endpoints);

    CallHandle projects(const QObject *context, Done<QList<Project>> done) override;
    CallHandle scenarios(const QString &projectId, int page, int pageSize, const QObject *context,
                         Done<Page<ScenarioWithRuns>> done) override;
    /// The runs carry no delegate: a list that asks for it loses every run whose delegate has no
    /// record any more. Take it from the scenario.
    CallHandle runs(const RunQuery &query, const QObject *context, Done<Page<Run>> done) override;
    /// By the run's own question; where ChaosCenter refuses that one (the record of the delegate or
    /// of the scenario is gone, or no id is known), by way of the list.
    CallHandle runDetails(const QString &projectId, const Run &run, const QObject *context,
                          Done<RunDetails> done) override;
    CallHandle runManifest(const QString &projectId, const Run &run, const QObject *context,
                           Done<QString> done) override;
    CallHandle stepLog(const StepLogQuery &query, const QObject *context,
                       Done<StepLog> done) override;
    /// Reads the manifest, as nothing else tells, and keeps nothing else of it.
    CallHandle scheduleState(const QString &projectId, const QString &scenarioId,
                             const QObject *context, Done<ScheduleState> done) override;
    CallHandle delegates(const QString &projectId, const QObject *context,
                         Done<QList<Delegate>> done) override;
    CallHandle environments(const QString &projectId, const QObject *context,
                            Done<QList<Environment>> done) override;
    CallHandle hubs(const QString &projectId, const QObject *context,
                    Done<QList<Hub>> done) override;
    CallHandle hubFaults(const QString &projectId, const QString &hubId, const QObject *context,
                         Done<Page<HubCategory>> done) override;
    CallHandle hubScenarios(const QString &projectId, const QString &hubId, const QObject *context,
                            Done<Page<HubScenario>> done) override;
    CallHandle syncHub(const QString &projectId, const QString &hubId, const QObject *context,
                       Done<Unit> done) override;
    CallHandle probes(const QString &projectId, const QObject *context,
                      Done<QList<Probe>> done) override;
    CallHandle runScenario(const QString &projectId, const QString &scenarioId,
                           const QObject *context, Done<QString> done) override;
    CallHandle stopRun(const QString &projectId, const QString &scenarioId, const QString &runId,
                       const QObject *context, Done<Unit> done) override;
    CallHandle checkToken(const QObject *context, Done<Unit> done) override;
    [[nodiscard]] std::unique_ptr<EventStream>
    makeEventStream(Timers &timers, std::function<double()> dice) override;

    [[nodiscard]] QUrl scenarioPage(const QString &projectId,
                                    const QString &scenarioId) const override;
    [[nodiscard]] QUrl runPage(const QString &projectId, const Run &run) const override;

private:
    struct RoleWalk;
    struct EnvironmentWalk;
    template <typename T>
    struct RunWalk;
    [[nodiscard]] QString userId() const;

    HttpClient &m_http;
    litmus::LitmusEndpoints m_endpoints;
    litmus::AuthApi m_auth;
    litmus::GraphQlClient m_graphql;
};

} // namespace rd
