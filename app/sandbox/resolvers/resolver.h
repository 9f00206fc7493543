// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/auth/accounts.h"
#include "sandbox/graphql/executor.h"
#include "sandbox/release.h"
#include "sandbox/world/records.h"

#include <QHash>
#include <QJsonObject>

#include <vector>

namespace rd::sandbox {

class World;
struct Page;

/// What a resolver may know about the request around a root field.
struct Asking {
    QString username;                ///< of the token; empty without a good one
    bool wantsExecutionData = false; ///< the document mentions the field
    bool wantsManifest = false;
};

/// Answers the root fields of ChaosCenter's GraphQL server from the world. Rights were checked
/// before. getInfraEvents is not here: it has to wait.
class Resolver {
public:
    /// Borrowed, must outlive.
    Resolver(World &world, Accounts &accounts, Release release);

    [[nodiscard]] gql::RootResult resolve(const gql::RootCall &call, const Asking &asking);

    /// The payload of getInfraEvents.
    [[nodiscard]] QJsonObject eventJson(const InfraEvent &event) const;

private:
    using Arguments = QJsonObject;
    using Handler = gql::RootResult (Resolver::*)(const Arguments &, const Asking &);

    [[nodiscard]] bool is(Release floor) const { return atLeast(m_release, floor); }
    [[nodiscard]] int projectOf(const Arguments &arguments) const;

    // experiments
    gql::RootResult listExperiment(const Arguments &arguments, const Asking &asking);
    gql::RootResult getExperiment(const Arguments &arguments, const Asking &asking);
    gql::RootResult getExperimentStats(const Arguments &arguments, const Asking &asking);
    [[nodiscard]] QJsonObject experimentJson(const Experiment &experiment, const Asking &asking,
                                             bool isSingle) const;
    [[nodiscard]] QJsonValue recentJson(const Experiment &experiment) const;
    [[nodiscard]] QJsonArray weightsJson(const Experiment &experiment) const;

    // runs
    gql::RootResult listExperimentRun(const Arguments &arguments, const Asking &asking);
    gql::RootResult getExperimentRun(const Arguments &arguments, const Asking &asking);
    gql::RootResult getExperimentRunStats(const Arguments &arguments, const Asking &asking);
    [[nodiscard]] QJsonObject runJson(quint32 number, const Asking &asking, bool isSingle) const;
    [[nodiscard]] QString runActor(const Run &run) const;

    // changes
    gql::RootResult runChaosExperiment(const Arguments &arguments, const Asking &asking);
    gql::RootResult stopExperimentRuns(const Arguments &arguments, const Asking &asking);
    gql::RootResult updateCronExperimentState(const Arguments &arguments, const Asking &asking);
    gql::RootResult deleteChaosExperiment(const Arguments &arguments, const Asking &asking);

    // delegates, environments, GitOps
    gql::RootResult listInfras(const Arguments &arguments, const Asking &asking);
    gql::RootResult getInfra(const Arguments &arguments, const Asking &asking);
    gql::RootResult getInfraDetails(const Arguments &arguments, const Asking &asking);
    gql::RootResult getInfraStats(const Arguments &arguments, const Asking &asking);
    gql::RootResult listEnvironments(const Arguments &arguments, const Asking &asking);
    gql::RootResult getEnvironment(const Arguments &arguments, const Asking &asking);
    gql::RootResult getGitOpsDetails(const Arguments &arguments, const Asking &asking);
    gql::RootResult listImageRegistry(const Arguments &arguments, const Asking &asking);
    [[nodiscard]] QJsonObject infraJson(const Delegate &agent) const;
    [[nodiscard]] QJsonValue joinedInfraJson(const QString &delegateId, bool hasType) const;
    [[nodiscard]] QJsonObject environmentJson(const Environment &environment) const;

    // hubs
    gql::RootResult listChaosHub(const Arguments &arguments, const Asking &asking);
    gql::RootResult getChaosHub(const Arguments &arguments, const Asking &asking);
    gql::RootResult getChaosHubStats(const Arguments &arguments, const Asking &asking);
    gql::RootResult listChaosFaults(const Arguments &arguments, const Asking &asking);
    gql::RootResult getChaosFault(const Arguments &arguments, const Asking &asking);
    gql::RootResult listPredefinedExperiments(const Arguments &arguments, const Asking &asking);
    gql::RootResult getPredefinedExperiment(const Arguments &arguments, const Asking &asking);
    gql::RootResult syncChaosHub(const Arguments &arguments, const Asking &asking);
    [[nodiscard]] const Hub *hubOf(const Arguments &arguments, const QString &key) const;
    [[nodiscard]] QJsonObject hubJson(const Hub &hub) const;
    [[nodiscard]] std::optional<QString> unreadableHub(const Arguments &arguments,
                                                       const QString &hubId) const;

    // probes
    gql::RootResult listProbes(const Arguments &arguments, const Asking &asking);
    gql::RootResult getProbe(const Arguments &arguments, const Asking &asking);
    gql::RootResult getProbeYAML(const Arguments &arguments, const Asking &asking);
    gql::RootResult getProbeReference(const Arguments &arguments, const Asking &asking);
    gql::RootResult getProbesInExperimentRun(const Arguments &arguments, const Asking &asking);
    gql::RootResult validateUniqueProbe(const Arguments &arguments, const Asking &asking);
    struct Execution {
        quint32 run = 0;
        int fault = 0;
        int probe = 0;
    };
    [[nodiscard]] std::vector<Execution> executionsOf(const Probe &probe, size_t most) const;
    [[nodiscard]] qint64 executionCount(const Probe &probe) const;
    [[nodiscard]] QString probeVerdict(const Execution &execution) const;
    [[nodiscard]] QJsonObject probeJson(const Probe &probe) const;
    [[nodiscard]] const Probe *probeOf(const Arguments &arguments, const QString &name) const;

    // version, logs, cluster
    gql::RootResult getServerVersion(const Arguments &arguments, const Asking &asking);
    gql::RootResult getVersionDetails(const Arguments &arguments, const Asking &asking);
    gql::RootResult getPodLog(const Arguments &arguments, const Asking &asking);
    gql::RootResult getKubeObject(const Arguments &arguments, const Asking &asking);
    gql::RootResult getKubeNamespace(const Arguments &arguments, const Asking &asking);

    World &m_world;
    Accounts &m_accounts;
    Release m_release;
    QHash<QString, Handler> m_handlers;
};

} // namespace rd::sandbox
