// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/resolvers/inputs.h"
#include "sandbox/resolvers/resolver.h"
#include "sandbox/world/documents.h"
#include "sandbox/world/jsontext.h"
#include "sandbox/world/world.h"

#include <QJsonArray>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Probes.
namespace rd::sandbox {

using gql::RootResult;

namespace {

constexpr size_t RecentExecutions = 10;

QString verdictIn(const Run &run, const FaultResult &result, int probe)
{
    switch (result.state()) {
    case FaultResult::Passed:
        return u"Passed"_s;
    case FaultResult::Failed:
        return (result.failedProbes() >> probe) & 1 ? u"Failed"_s : u"Passed"_s;
    case FaultResult::Running:
        return u"Awaited"_s;
    case FaultResult::NotStarted:
        return isFinal(run.phase) ? u"NA"_s : u"Awaited"_s;
    case FaultResult::Errored:
    case FaultResult::NoData:
    case FaultResult::Skipped:
    case FaultResult::Aborted:
        return u"NA"_s;
    }
    return {};
}

bool isEvaluated(const FaultResult &result)
{
    return result.state() == FaultResult::Passed || result.state() == FaultResult::Failed;
}

QJsonObject statusJson(const QString &verdict, const QJsonValue &description)
{
    return {{u"verdict"_s, verdict}, {u"description"_s, description}};
}

QJsonObject comparatorJson(const Probe &probe)
{
    return {{u"type"_s, probe.type == "promProbe"_L1 ? u"float"_s : u"int"_s},
            {u"criteria"_s, probe.type == "promProbe"_L1 ? u"<"_s : u"=="_s},
            {u"value"_s, probe.expected}};
}

} // namespace

const Probe *Resolver::probeOf(const Arguments &arguments, const QString &name) const
{
    const int project = projectOf(arguments);
    for (const Probe &probe : m_world.probes()) {
        if (probe.project == project && probe.name == name)
            return &probe;
    }
    return nullptr;
}

/// The newest \p most executions, oldest first. Runs of other projects are mixed in, as the server
/// matches by the name alone.
std::vector<Resolver::Execution> Resolver::executionsOf(const Probe &probe, size_t most) const
{
    std::vector<Execution> found;
    for (const Experiment &experiment : m_world.experiments()) {
        for (int fault = 0; fault < static_cast<int>(experiment.faults.size()); ++fault) {
            const auto &uses = experiment.faults.at(fault).probes;
            for (int i = 0; i < static_cast<int>(uses.size()); ++i) {
                if (uses.at(i).name != probe.name)
                    continue;
                const size_t count = std::min(most, experiment.runs.size());
                for (size_t k = experiment.runs.size() - count; k < experiment.runs.size(); ++k)
                    found.push_back({experiment.runs[k], fault, i});
            }
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Execution &a, const Execution &b) { return a.run < b.run; });
    if (found.size() > most)
        found.erase(found.begin(), found.end() - static_cast<std::ptrdiff_t>(most));
    return found;
}

qint64 Resolver::executionCount(const Probe &probe) const
{
    qint64 count = 0;
    for (const Experiment &experiment : m_world.experiments()) {
        for (const FaultSpec &fault : experiment.faults) {
            for (const ProbeUse &use : fault.probes) {
                if (use.name == probe.name)
                    count += static_cast<qint64>(experiment.runs.size());
            }
        }
    }
    return count;
}

QString Resolver::probeVerdict(const Execution &execution) const
{
    const Run &run = m_world.runs()[execution.run];
    return verdictIn(run, run.results[static_cast<size_t>(execution.fault)], execution.probe);
}

QJsonObject Resolver::probeJson(const Probe &probe) const
{
    QJsonObject common{{u"probeTimeout"_s, u"10s"_s},
                       {u"interval"_s, u"5s"_s},
                       {u"attempt"_s, 3},
                       {u"probePollingInterval"_s, u"2s"_s},
                       {u"stopOnFailure"_s, false}};
    QString properties;
    if (probe.type == "httpProbe"_L1) {
        properties = u"kubernetesHTTPProperties"_s;
        common[u"url"_s] = probe.target;
        common[u"insecureSkipVerify"_s] = false;
        common[u"method"_s] = QJsonObject{
            {u"get"_s, QJsonObject{{u"criteria"_s, u"=="_s}, {u"responseCode"_s, probe.expected}}}};
    } else if (probe.type == "cmdProbe"_L1) {
        properties = u"kubernetesCMDProperties"_s;
        common[u"command"_s] = probe.target;
        common[u"comparator"_s] = comparatorJson(probe);
    } else if (probe.type == "promProbe"_L1) {
        properties = u"promProperties"_s;
        common[u"endpoint"_s] = u"http://prometheus.monitoring.svc:9090"_s;
        common[u"query"_s] = probe.target;
        common[u"comparator"_s] = comparatorJson(probe);
    } else {
        properties = u"k8sProperties"_s;
        common[u"group"_s] = u"apps"_s;
        common[u"version"_s] = u"v1"_s;
        common[u"resource"_s] = u"deployments"_s;
        common[u"resourceNames"_s] = probe.target;
        common[u"operation"_s] = probe.expected;
    }
    const QJsonObject by = userStub(u"owner"_s);
    return {{u"projectID"_s, m_world.projects().at(probe.project).id},
            {u"name"_s, probe.name},
            {u"description"_s, probe.description.isEmpty() ? u""_s : probe.description},
            {u"tags"_s, QJsonArray{}},
            {u"type"_s, probe.type},
            {u"infrastructureType"_s, u"Kubernetes"_s},
            {u"createdAt"_s, msText(probe.createdMs)},
            {u"updatedAt"_s, msText(probe.updatedMs)},
            {u"createdBy"_s, by},
            {u"updatedBy"_s, by},
            {properties, common}};
}

RootResult Resolver::listProbes(const Arguments &arguments, const Asking &)
{
    const QJsonObject filter = arguments["filter"_L1].toObject();
    const auto name = TextFilter::of(filter, u"name"_s, TextFilter::Exact);
    if (!name)
        return RootResult::failed(name.error());
    const auto names = idsOf(arguments, u"probeNames"_s);
    const auto types = idsOf(filter, u"type"_s);
    const int project = projectOf(arguments);
    QJsonArray rows;
    for (const Probe &probe : m_world.probes()) {
        if (probe.project != project || !isAmong(names, probe.name) || !isAmong(types, probe.type)
            || !name->matches(probe.name))
            continue;
        QJsonArray recent;
        for (const Execution &execution : executionsOf(probe, RecentExecutions)) {
            const Run &run = m_world.runs()[execution.run];
            const Experiment &experiment = m_world.experiments().at(run.experiment);
            recent.append(
                QJsonObject{{u"faultName"_s, experiment.faults.at(execution.fault).name},
                            {u"status"_s, statusJson(probeVerdict(execution), QJsonValue())},
                            {u"executedByExperiment"_s,
                             QJsonObject{{u"experimentID"_s, experiment.id},
                                         {u"experimentName"_s, u""_s},
                                         {u"updatedAt"_s, run.updatedMs},
                                         {u"updatedBy"_s, userStub(runActor(run))}}}});
        }
        QJsonObject json = probeJson(probe);
        json[u"referencedBy"_s] = executionCount(probe);
        json[u"recentExecutions"_s] = recent.isEmpty() ? QJsonValue() : QJsonValue(recent);
        rows.append(json);
    }
    return {rows, {}};
}

RootResult Resolver::getProbe(const Arguments &arguments, const Asking &)
{
    const Probe *probe = probeOf(arguments, arguments["probeName"_L1].toString());
    if (!probe)
        return RootResult::failed(u"mongo: no documents in result"_s);
    return {probeJson(*probe), {}};
}

RootResult Resolver::getProbeYAML(const Arguments &arguments, const Asking &)
{
    const QJsonObject request = arguments["request"_L1].toObject();
    const Probe *probe = probeOf(arguments, request["probeName"_L1].toString());
    if (!probe)
        return RootResult::failed(u"mongo: no documents in result"_s);
    const QString mode = request["mode"_L1].toString();
    if (!is(Release::R3_6)) // YAML before 3.3
        return {u"name: %1\ntype: %2\nmode: %3\nrunProperties:\n  probeTimeout: 10s\n"_s.arg(
                    probe->name, probe->type, mode),
                {}};
    JsonText text;
    text.open(u'{').member(u"name"_s, probe->name).member(u"type"_s, probe->type);
    text.name(u"%1/inputs"_s.arg(probe->type)).open(u'{');
    text.member(probe->type == "httpProbe"_L1 ? u"url"_s : u"command"_s, probe->target);
    text.close(u'}').name(u"runProperties"_s).open(u'{');
    text.member(u"probeTimeout"_s, u"10s"_s).member(u"interval"_s, u"5s"_s).close(u'}');
    return {text.member(u"mode"_s, mode).close(u'}').result(), {}};
}

RootResult Resolver::getProbeReference(const Arguments &arguments, const Asking &)
{
    const Probe *probe = probeOf(arguments, arguments["probeName"_L1].toString());
    if (!probe)
        return RootResult::failed(u"internal system error"_s);
    QMap<QString, QJsonArray> histories;
    QMap<QString, QString> modes;
    for (const Execution &execution : executionsOf(*probe, RecentExecutions)) {
        const Run &run = m_world.runs()[execution.run];
        const Experiment &experiment = m_world.experiments().at(run.experiment);
        const FaultSpec &fault = experiment.faults.at(execution.fault);
        const QString mode = fault.probes.at(execution.probe).mode;
        modes.insert(fault.name, mode);
        histories[fault.name].append(QJsonObject{
            {u"mode"_s, mode},
            {u"faultName"_s, fault.name},
            {u"status"_s, statusJson(probeVerdict(execution), QJsonValue())},
            {u"executedByExperiment"_s, QJsonObject{{u"experimentID"_s, experiment.id},
                                                    {u"experimentName"_s, experiment.name},
                                                    {u"updatedAt"_s, run.updatedMs},
                                                    {u"updatedBy"_s, userStub(runActor(run))}}}});
    }
    QJsonArray recent;
    for (auto it = histories.cbegin(); it != histories.cend(); ++it)
        recent.append(QJsonObject{{u"faultName"_s, it.key()},
                                  {u"mode"_s, modes.value(it.key())},
                                  {u"executionHistory"_s, it.value()}});
    return {QJsonObject{{u"projectID"_s, arguments["projectID"_L1]},
                        {u"name"_s, probe->name},
                        {u"totalRuns"_s, executionCount(*probe)},
                        {u"recentExecutions"_s, recent}},
            {}};
}

RootResult Resolver::getProbesInExperimentRun(const Arguments &arguments, const Asking &)
{
    const auto number = m_world.findRun(arguments["experimentRunID"_L1].toString());
    if (!number)
        return RootResult::failed(u"mongo: no documents in result"_s);
    const Run &run = m_world.runs()[*number];
    const Experiment &experiment = m_world.experiments().at(run.experiment);
    if (experiment.isRemoved || experiment.project != projectOf(arguments))
        return RootResult::failed(u"mongo: no documents in result"_s);
    QJsonArray rows;
    for (int fault = 0; fault < static_cast<int>(experiment.faults.size()); ++fault) {
        const FaultSpec &spec = experiment.faults.at(fault);
        if (spec.name != arguments["faultName"_L1].toString())
            continue;
        const FaultResult result = run.results[static_cast<size_t>(fault)];
        const bool hasNode = result.state() != FaultResult::NotStarted;
        for (int i = 0; i < static_cast<int>(spec.probes.size()); ++i) {
            const ProbeUse &use = spec.probes.at(i);
            const Probe *probe = probeOf(arguments, use.name);
            if (!probe) // deleted meanwhile: the whole call fails
                return RootResult::failed(u"mongo: no documents in result"_s);
            QString mode = use.mode;
            QString verdict = verdictIn(run, result, i);
            QString description = u"The probe met its criterion while chaos was active"_s;
            if (!isEvaluated(result)) {
                const bool isEmpty = is(Release::R3_29); // 3.22 and later
                mode = isEmpty ? u""_s : u"SOT"_s;
                if (isEmpty && !hasNode)
                    verdict = u""_s;
                description = u"Either probe is not executed or not evaluated"_s;
            }
            rows.append(QJsonObject{{u"probe"_s, probeJson(*probe)},
                                    {u"mode"_s, mode},
                                    {u"status"_s, statusJson(verdict, description)}});
        }
    }
    return {rows, {}};
}

RootResult Resolver::validateUniqueProbe(const Arguments &arguments, const Asking &)
{
    return {probeOf(arguments, arguments["probeName"_L1].toString()) == nullptr, {}};
}

} // namespace rd::sandbox
