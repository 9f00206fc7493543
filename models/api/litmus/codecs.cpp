// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/codecs.h"

#include "api/litmus/fields.h"
#include "api/litmus/phase.h"
#include "api/litmus/words.h"

#include <QJsonArray>

#include <optional>

using namespace Qt::StringLiterals;

namespace rd::litmus {

namespace {

/// Rows of a list; null elements and those \p decode refuses are counted.
template <typename T, typename Decode>
Page<T> pageOf(const QJsonValue &rows, const QJsonValue &total, Decode decode)
{
    Page<T> page;
    const QJsonArray array = rows.toArray();
    page.items.reserve(array.size());
    for (const QJsonValue &row : array) {
        std::optional<T> item = row.isObject() ? decode(row.toObject()) : std::nullopt;
        if (item)
            page.items.append(std::move(*item));
        else
            ++page.skipped;
    }
    page.total = wholeOf(total).value_or(array.size());
    return page;
}

Scenario::Kind scenarioKindOf(const QJsonObject &object)
{
    const QString word = object["experimentType"_L1].toString();
    if (word.compare("cronexperiment"_L1, Qt::CaseInsensitive) == 0)
        return Scenario::Kind::Scheduled;
    if (word.compare("chaosengine"_L1, Qt::CaseInsensitive) == 0)
        return Scenario::Kind::Engine;
    if (word.isEmpty() && !object["cronSyntax"_L1].toString().isEmpty())
        return Scenario::Kind::Scheduled;
    return Scenario::Kind::Workflow;
}

/// What a run in a list and a run in a scenario's recent list have in common.
Run runBasics(const QJsonObject &object)
{
    Run run;
    run.id = idOf(object["experimentRunID"_L1]);
    run.notifyId = idOf(object["notifyID"_L1]);
    run.sequence = wholeOf(object["runSequence"_L1]).value_or(0);
    run.phase = textOf(object["phase"_L1]);
    run.rawScore = numberOf(object["resiliencyScore"_L1]);
    run.createdMs = timeMsOf(object["createdAt"_L1]);
    run.updatedMs = timeMsOf(object["updatedAt"_L1]);
    run.triggeredBy = textOf(object["updatedBy"_L1]["username"_L1]);
    return run;
}

bool hasIdentity(const Run &run)
{
    return !run.scenarioId.isEmpty()
           && (!run.id.isEmpty() || !run.notifyId.isEmpty() || run.sequence > 0);
}

std::optional<Run> recentRun(const QJsonObject &object, const Scenario &scenario)
{
    Run run = runBasics(object);
    run.scenarioId = scenario.id;
    run.scenarioName = scenario.name;
    run.delegateId = scenario.delegateId;
    run.delegateName = scenario.delegateName;
    run.environmentId = scenario.environmentId;
    // The scenario's weights are those of its newest revision, not of the one that ran.
    run.outcome = outcomeFor(run.phase, {.faultsFailed = {},
                                         .rawScore = run.rawScore,
                                         .weightSum = {},
                                         .engine = scenario.kind == Scenario::Kind::Engine});
    return hasIdentity(run) ? std::optional(run) : std::nullopt;
}

std::optional<ScenarioWithRuns> scenarioRow(const QJsonObject &object)
{
    ScenarioWithRuns row;
    Scenario &scenario = row.scenario;
    scenario.id = idOf(object["experimentID"_L1]);
    if (scenario.id.isEmpty())
        return std::nullopt;
    scenario.name = textOf(object["name"_L1]);
    scenario.description = textOf(object["description"_L1]);
    scenario.tags = textsOf(object["tags"_L1]);
    scenario.kind = scenarioKindOf(object);
    scenario.schedule = textOf(object["cronSyntax"_L1]);
    scenario.weightSum = weightSumOf(object["weightages"_L1]);
    scenario.editedBy = textOf(object["updatedBy"_L1]["username"_L1]);
    scenario.createdMs = timeMsOf(object["createdAt"_L1]);
    scenario.updatedMs = timeMsOf(object["updatedAt"_L1]);
    const QJsonValue infra = object["infra"_L1];
    scenario.delegateId = idOf(infra["infraID"_L1]);
    scenario.delegateName = textOf(infra["name"_L1]);
    scenario.environmentId = idOf(infra["environmentID"_L1]);

    // Null when it never ran.
    const auto decode = [&scenario](const QJsonObject &run) { return recentRun(run, scenario); };
    row.recent = pageOf<Run>(object["recentExperimentRunDetails"_L1], {}, decode).items;
    return row;
}

std::optional<Delegate> delegateRow(const QJsonObject &object)
{
    Delegate delegate;
    delegate.id = idOf(object["infraID"_L1]);
    if (delegate.id.isEmpty())
        return std::nullopt;
    delegate.name = textOf(object["name"_L1]);
    // Connectivity and registration are two things: never registered is not "inactive".
    if (object["isActive"_L1].toBool())
        delegate.state = Delegate::State::Active;
    else if (object["isInfraConfirmed"_L1].toBool())
        delegate.state = Delegate::State::Inactive;
    delegate.version = textOf(object["version"_L1]);
    delegate.environmentId = idOf(object["environmentID"_L1]);
    delegate.platform = textOf(object["platformName"_L1]);
    delegate.scope = textOf(object["infraScope"_L1]);
    delegate.kubeNamespace = textOf(object["infraNamespace"_L1]);
    delegate.tags = textsOf(object["tags"_L1]);
    delegate.startedMs = timeMsOf(object["startTime"_L1]);
    delegate.lastRunMs = timeMsOf(object["lastExperimentTimestamp"_L1]);
    delegate.updatedMs = timeMsOf(object["updatedAt"_L1]);
    return delegate;
}

std::optional<Environment> environmentRow(const QJsonObject &object)
{
    Environment environment;
    environment.id = idOf(object["environmentID"_L1]);
    if (environment.id.isEmpty())
        return std::nullopt;
    environment.name = textOf(object["name"_L1]);
    const QString type = object["type"_L1].toString();
    if (type.compare("PROD"_L1, Qt::CaseInsensitive) == 0)
        environment.kind = Environment::Kind::Production;
    else if (type.compare("NON_PROD"_L1, Qt::CaseInsensitive) == 0)
        environment.kind = Environment::Kind::PreProduction;
    return environment;
}

std::optional<Hub> hubRow(const QJsonObject &object)
{
    // The built-in hub has the same id on every server, and its flag is missing in some answers.
    static const QString builtInId = u"6f39cea9-6264-4951-83a8-29976b614289"_s;
    Hub hub;
    hub.id = idOf(object["id"_L1]);
    if (hub.id.isEmpty())
        return std::nullopt;
    hub.name = textOf(object["name"_L1]);
    hub.description = textOf(object["description"_L1]);
    hub.repositoryUrl = textOf(object["repoURL"_L1]);
    hub.branch = textOf(object["repoBranch"_L1]);
    hub.available = object["isAvailable"_L1].toBool();
    hub.builtIn = object["isDefault"_L1].toBool() || hub.id == builtInId;
    hub.faults = countOf(object["totalFaults"_L1]).value_or(0);
    hub.scenarios = countOf(object["totalExperiments"_L1]).value_or(0);
    hub.lastSyncedMs = timeMsOf(object["lastSyncedAt"_L1]);
    return hub;
}

std::optional<ProbeResult> probeResult(const QJsonObject &object)
{
    const QJsonValue by = object["executedByExperiment"_L1];
    ProbeResult result;
    result.scenarioId = idOf(by["experimentID"_L1]);
    if (result.scenarioId.isEmpty())
        return std::nullopt;
    result.verdict = probeVerdictOf(object["status"_L1]["verdict"_L1]);
    result.faultName = textOf(object["faultName"_L1]);
    result.runUpdatedMs = timeMsOf(by["updatedAt"_L1]);
    return result;
}

std::optional<Probe> probeRow(const QJsonObject &object)
{
    Probe probe;
    probe.name = idOf(object["name"_L1]);
    if (probe.name.isEmpty())
        return std::nullopt;
    probe.kind = probeKindOf(object["type"_L1]);
    probe.description = textOf(object["description"_L1]);
    probe.tags = textsOf(object["tags"_L1]);
    probe.updatedMs = timeMsOf(object["updatedAt"_L1]);
    // Null when it was never used.
    const auto oldestFirst = pageOf<ProbeResult>(object["recentExecutions"_L1], {}, probeResult);
    for (auto it = oldestFirst.items.crbegin();
         it != oldestFirst.items.crend() && probe.results.size() < Probe::MostResults; ++it)
        probe.results << *it;
    return probe;
}

} // namespace

ApiResult<Page<ScenarioWithRuns>> decodeScenarios(const QJsonObject &data)
{
    const QJsonValue root = data["listExperiment"_L1];
    if (!root.isObject())
        return malformed(u"listExperiment"_s);
    return pageOf<ScenarioWithRuns>(root["experiments"_L1], root["totalNoOfExperiments"_L1],
                                    scenarioRow);
}

std::optional<Run> decodeRun(const QJsonObject &object)
{
    Run run = runBasics(object);
    run.scenarioId = idOf(object["experimentID"_L1]);
    run.scenarioName = textOf(object["experimentName"_L1]);
    run.weightSum = weightSumOf(object["weightages"_L1]);
    run.faultsPassed = countOf(object["faultsPassed"_L1]);
    run.faultsFailed = countOf(object["faultsFailed"_L1]);
    run.faultsAwaited = countOf(object["faultsAwaited"_L1]);
    run.faultsStopped = countOf(object["faultsStopped"_L1]);
    run.faultsNa = countOf(object["faultsNa"_L1]);
    run.faultsTotal = countOf(object["totalFaults"_L1]);
    const QJsonValue infra = object["infra"_L1];
    run.delegateId = idOf(infra["infraID"_L1]);
    run.delegateName = textOf(infra["name"_L1]);
    run.environmentId = idOf(infra["environmentID"_L1]);
    run.detailed = true;
    run.outcome =
        outcomeFor(run.phase, {.faultsFailed = run.faultsFailed,
                               .rawScore = run.rawScore,
                               .weightSum = run.weightSum,
                               .engine = scenarioKindOf(object) == Scenario::Kind::Engine});
    return hasIdentity(run) ? std::optional(run) : std::nullopt;
}

ApiResult<Page<Run>> decodeRuns(const QJsonObject &data)
{
    const QJsonValue root = data["listExperimentRun"_L1];
    if (!root.isObject())
        return malformed(u"listExperimentRun"_s);
    return pageOf<Run>(root["experimentRuns"_L1], root["totalNoOfExperimentRuns"_L1], decodeRun);
}

ApiResult<Page<Delegate>> decodeDelegates(const QJsonObject &data)
{
    const QJsonValue root = data["listInfras"_L1];
    if (!root.isObject())
        return malformed(u"listInfras"_s);
    return pageOf<Delegate>(root["infras"_L1], root["totalNoOfInfras"_L1], delegateRow);
}

ApiResult<Page<Environment>> decodeEnvironments(const QJsonObject &data)
{
    const QJsonValue root = data["listEnvironments"_L1];
    if (!root.isObject())
        return malformed(u"listEnvironments"_s);
    return pageOf<Environment>(root["environments"_L1], root["totalNoOfEnvironments"_L1],
                               environmentRow);
}

ApiResult<Page<Hub>> decodeHubs(const QJsonObject &data)
{
    const QJsonValue root = data["listChaosHub"_L1];
    if (!root.isArray())
        return malformed(u"listChaosHub"_s);
    return pageOf<Hub>(root, {}, hubRow);
}

ApiResult<Page<Probe>> decodeProbes(const QJsonObject &data)
{
    const QJsonValue root = data["listProbes"_L1];
    if (!root.isArray())
        return malformed(u"listProbes"_s);
    return pageOf<Probe>(root, {}, probeRow);
}

ApiResult<QString> decodeStartedRun(const QJsonObject &data)
{
    const QJsonValue started = data["runChaosExperiment"_L1];
    if (!started.isObject())
        return malformed(u"runChaosExperiment"_s);
    return idOf(started["notifyID"_L1]);
}

ApiResult<Unit> decodeStopped(const QJsonObject &data)
{
    const QJsonValue stopped = data["stopExperimentRuns"_L1];
    if (!stopped.isBool())
        return malformed(u"stopExperimentRuns"_s);
    if (!stopped.toBool())
        return Failure{ApiError{ApiError::Kind::Rejected, 200, u"stopExperimentRuns: false"_s, {}}};
    return Unit{};
}

ApiResult<QString> decodeServerVersion(const QJsonObject &data)
{
    const QString version = textOf(data["getServerVersion"_L1]["value"_L1]);
    if (version.isEmpty())
        return malformed(u"getServerVersion.value"_s);
    return version;
}

} // namespace rd::litmus
