// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/resolvers/resolver.h"

#include "sandbox/world/documents.h"
#include "sandbox/world/jsontext.h"
#include "sandbox/world/secrets.h"
#include "sandbox/world/world.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace rd::sandbox {

using gql::RootResult;

Resolver::Resolver(World &world, Accounts &accounts, Release release)
    : m_world(world)
    , m_accounts(accounts)
    , m_release(release)
    , m_handlers{
          {u"listExperiment"_s, &Resolver::listExperiment},
          {u"getExperiment"_s, &Resolver::getExperiment},
          {u"getExperimentStats"_s, &Resolver::getExperimentStats},
          {u"listExperimentRun"_s, &Resolver::listExperimentRun},
          {u"getExperimentRun"_s, &Resolver::getExperimentRun},
          {u"getExperimentRunStats"_s, &Resolver::getExperimentRunStats},
          {u"runChaosExperiment"_s, &Resolver::runChaosExperiment},
          {u"stopExperimentRuns"_s, &Resolver::stopExperimentRuns},
          {u"updateCronExperimentState"_s, &Resolver::updateCronExperimentState},
          {u"deleteChaosExperiment"_s, &Resolver::deleteChaosExperiment},
          {u"listInfras"_s, &Resolver::listInfras},
          {u"getInfra"_s, &Resolver::getInfra},
          {u"getInfraDetails"_s, &Resolver::getInfraDetails},
          {u"getInfraStats"_s, &Resolver::getInfraStats},
          {u"listEnvironments"_s, &Resolver::listEnvironments},
          {u"getEnvironment"_s, &Resolver::getEnvironment},
          {u"getGitOpsDetails"_s, &Resolver::getGitOpsDetails},
          {u"listImageRegistry"_s, &Resolver::listImageRegistry},
          {u"listChaosHub"_s, &Resolver::listChaosHub},
          {u"getChaosHub"_s, &Resolver::getChaosHub},
          {u"getChaosHubStats"_s, &Resolver::getChaosHubStats},
          {u"listChaosFaults"_s, &Resolver::listChaosFaults},
          {u"getChaosFault"_s, &Resolver::getChaosFault},
          {u"listPredefinedExperiments"_s, &Resolver::listPredefinedExperiments},
          {u"getPredefinedExperiment"_s, &Resolver::getPredefinedExperiment},
          {u"syncChaosHub"_s, &Resolver::syncChaosHub},
          {u"listProbes"_s, &Resolver::listProbes},
          {u"getProbe"_s, &Resolver::getProbe},
          {u"getProbeYAML"_s, &Resolver::getProbeYAML},
          {u"getProbeReference"_s, &Resolver::getProbeReference},
          {u"getProbesInExperimentRun"_s, &Resolver::getProbesInExperimentRun},
          {u"validateUniqueProbe"_s, &Resolver::validateUniqueProbe},
          {u"getServerVersion"_s, &Resolver::getServerVersion},
          {u"getVersionDetails"_s, &Resolver::getVersionDetails},
          {u"getPodLog"_s, &Resolver::getPodLog},
          {u"getKubeObject"_s, &Resolver::getKubeObject},
          {u"getKubeNamespace"_s, &Resolver::getKubeNamespace},
      }
{
}

RootResult Resolver::resolve(const gql::RootCall &call, const Asking &asking)
{
    const Handler handler = m_handlers.value(call.field, nullptr);
    if (!handler)
        return RootResult::failed(u"internal system error"_s);
    return (this->*handler)(call.arguments, asking);
}

int Resolver::projectOf(const Arguments &arguments) const
{
    return m_world.projectIndex(arguments["projectID"_L1].toString());
}

RootResult Resolver::getServerVersion(const Arguments &, const Asking &)
{
    if (!is(Release::R3_6)) // never stored before 3.4
        return RootResult::failed(u"internal system error"_s);
    // From 3.8 on the value stays what the first installation wrote.
    return {QJsonObject{{u"key"_s, u"version"_s}, {u"value"_s, u"3.6.0"_s}}, {}};
}

RootResult Resolver::getVersionDetails(const Arguments &, const Asking &)
{
    const QString version = releaseVersion(m_release);
    return {
        QJsonObject{{u"latestVersion"_s, version}, {u"compatibleVersions"_s, QJsonArray{version}}},
        {}};
}

RootResult Resolver::getPodLog(const Arguments &arguments, const Asking &)
{
    const QJsonObject request = arguments["request"_L1].toObject();
    const Delegate *agent = m_world.delegate(request["infraID"_L1].toString());
    QString log = u"INFRA ERROR : INFRA NOT CONNECTED"_s;
    if (agent && agent->isActive && !m_world.podLog().isNull()) {
        log = m_world.podLog();
    } else if (agent && agent->isActive) {
        JsonText text;
        text.open(u'{').member(u"mainLogs"_s,
                               u"time='2026-01-01T00:00:00Z' level=info msg='engine created'\\n"
                               "Chaos token: %1\\n"_s.arg(secrets::PodLog));
        text.name(u"chaosLogs"_s).open(u'{');
        for (const auto &pod : {u"runnerPod"_s, u"expPod"_s}) {
            const QString name = request[pod].toString();
            if (!name.isEmpty())
                text.member(name, u"level=info msg='injecting'\\nlevel=info msg='reverted'\\n"_s);
        }
        log = text.close(u'}').close(u'}').result();
    }
    return {QJsonObject{{u"experimentRunID"_s, request["experimentRunID"_L1]},
                        {u"podName"_s, request["podName"_L1]},
                        {u"podType"_s, request["podType"_L1]},
                        {u"log"_s, log}},
            {}};
}

RootResult Resolver::getKubeObject(const Arguments &arguments, const Asking &)
{
    const QJsonObject request = arguments["request"_L1].toObject();
    const Delegate *agent = m_world.delegate(request["infraID"_L1].toString());
    QJsonObject object{{u"namespace"_s, QString(u""_s)}, {u"data"_s, QJsonArray{}}};
    if (agent && agent->isActive) {
        object[u"namespace"_s] = request["namespace"_L1].toString(u"apps"_s);
        object[u"data"_s] =
            QJsonArray{QJsonObject{{u"name"_s, u"checkout"_s},
                                   {u"labels"_s, QJsonArray{u"app=checkout"_s, u"tier=web"_s}}},
                       QJsonObject{{u"name"_s, u"cart"_s}, {u"labels"_s, QJsonValue()}}};
    }
    // One object since 3.11, a list before.
    const QJsonValue objects =
        is(Release::R3_14) ? QJsonValue(object) : QJsonValue(QJsonArray{object});
    return {QJsonObject{{u"infraID"_s, request["infraID"_L1]}, {u"kubeObj"_s, objects}}, {}};
}

RootResult Resolver::getKubeNamespace(const Arguments &arguments, const Asking &)
{
    const QString id = arguments["request"_L1]["infraID"_L1].toString();
    const Delegate *agent = m_world.delegate(id);
    QJsonArray names;
    if (agent && agent->isActive) {
        for (const auto &name : {u"default"_s, u"litmus"_s, u"apps"_s})
            names.append(QJsonObject{{u"name"_s, name}});
    }
    return {QJsonObject{{u"infraID"_s, id}, {u"kubeNamespace"_s, names}}, {}};
}

} // namespace rd::sandbox
