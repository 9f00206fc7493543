// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/control.h"

#include "sandbox/http/server.h"
#include "sandbox/sandbox.h"
#include "sandbox/world/documents.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rd::sandbox {

namespace {

HttpAnswer controlJson(int status, const QJsonObject &json)
{
    return {status, jsonUtf8, QJsonDocument(json).toJson(QJsonDocument::Compact), {}};
}

HttpAnswer doneIf(bool isDone)
{
    if (isDone)
        return controlJson(200, {{u"done"_s, true}});
    return controlJson(404, {{u"error"_s, u"nothing with that id"_s}});
}

HttpAnswer startedRun(World &world, const QString &experimentId)
{
    const auto number = world.startRun(experimentId);
    if (!number)
        return doneIf(false);
    return controlJson(200,
                       {{u"notifyID"_s, world.notifyId(*number)},
                        {u"experimentRunID"_s, world.runId(*number)},
                        {u"runSequence"_s, static_cast<qint64>(world.runs()[*number].sequence)}});
}

QString runIdIn(const QJsonObject &body)
{
    const QString id = body["experimentRunID"_L1].toString();
    return id.isEmpty() ? body["notifyID"_L1].toString() : id;
}

QJsonObject experimentTruth(const Experiment &experiment)
{
    QJsonArray weights;
    for (const FaultSpec &fault : experiment.faults)
        weights.append(QJsonObject{{u"faultName"_s, fault.name}, {u"weightage"_s, fault.weight}});
    return {{u"id"_s, experiment.id},
            {u"name"_s, experiment.name},
            {u"type"_s, experiment.type},
            {u"cron"_s, experiment.cron},
            {u"timezone"_s, experiment.timezone},
            {u"suspended"_s, experiment.isSuspended},
            {u"removed"_s, experiment.isRemoved},
            {u"delegate"_s, experiment.delegateId},
            {u"createdAt"_s, experiment.createdMs},
            {u"updatedAt"_s, experiment.updatedMs},
            {u"runCount"_s, static_cast<qint64>(experiment.runs.size())},
            {u"weights"_s, experiment.isEngine() ? QJsonArray{} : weights}};
}

QJsonObject runTruth(const World &world, quint32 number)
{
    const Run &run = world.runs()[number];
    const auto score = world.score(run);
    return {
        {u"experimentID"_s, world.experiments().at(run.experiment).id},
        {u"id"_s, world.runId(number)},
        {u"notifyID"_s, world.notifyId(number)},
        {u"sequence"_s, static_cast<qint64>(run.sequence)},
        {u"phase"_s, world.phaseText(number)},
        {u"score"_s, score ? QJsonValue(*score) : QJsonValue()},
        {u"createdAt"_s, run.createdMs},
        {u"updatedAt"_s, run.updatedMs},
        {u"faultsPassed"_s, run.passed},
        {u"faultsFailed"_s, run.failed},
        {u"faultsAwaited"_s, run.awaited},
        {u"faultsStopped"_s, run.stopped},
        {u"faultsNa"_s, run.na},
        {u"totalFaults"_s, run.total},
        {u"removed"_s, run.has(Run::Removed) || world.experiments().at(run.experiment).isRemoved}};
}

/// What the probe told in the last ten of all runs that used it, newest first. Told by run and
/// step here: the server's answer, which knows neither, is put together elsewhere.
QJsonArray lastResults(const World &world, const Probe &probe)
{
    constexpr qsizetype most = 10;
    QJsonArray results;
    for (auto number = static_cast<qint64>(world.runs().size()) - 1;
         number >= 0 && results.size() < most; --number) {
        const Run &run = world.runs()[static_cast<size_t>(number)];
        const Experiment &experiment = world.experiments().at(run.experiment);
        for (qsizetype fault = experiment.faults.size() - 1; fault >= 0; --fault) {
            const FaultSpec &spec = experiment.faults.at(fault);
            const FaultResult result = run.results[static_cast<size_t>(fault)];
            for (qsizetype i = spec.probes.size() - 1; i >= 0 && results.size() < most; --i) {
                if (spec.probes.at(i).name != probe.name)
                    continue;
                const bool isEvaluated =
                    result.state() == FaultResult::Passed || result.state() == FaultResult::Failed;
                const bool isFailed = isEvaluated && ((result.failedProbes() >> i) & 1) != 0;
                results.append(QJsonObject{{u"experimentID"_s, experiment.id},
                                           {u"runID"_s, world.runId(static_cast<quint32>(number))},
                                           {u"updatedAt"_s, run.updatedMs},
                                           {u"faultName"_s, spec.name},
                                           {u"evaluated"_s, isEvaluated},
                                           {u"failed"_s, isFailed}});
            }
        }
    }
    return results;
}

QJsonObject projectTruth(const World &world, int index)
{
    const Project &project = world.projects().at(index);
    QJsonArray experiments;
    for (const Experiment &experiment : world.experiments()) {
        if (experiment.project == index)
            experiments.append(experimentTruth(experiment));
    }
    QJsonArray delegates;
    for (const Delegate &agent : world.delegates()) {
        if (agent.project == index)
            delegates.append(QJsonObject{{u"id"_s, agent.id},
                                         {u"name"_s, agent.name},
                                         {u"environment"_s, agent.environment},
                                         {u"active"_s, agent.isActive},
                                         {u"confirmed"_s, agent.isConfirmed},
                                         {u"version"_s, agent.version},
                                         {u"removed"_s, agent.isRemoved}});
    }
    QJsonArray hubs;
    for (const Hub &hub : world.hubs()) {
        if (hub.project == index)
            hubs.append(QJsonObject{
                {u"id"_s, hub.id}, {u"name"_s, hub.name}, {u"available"_s, hub.isAvailable}});
    }
    QJsonArray probes;
    for (const Probe &probe : world.probes()) {
        if (probe.project == index)
            probes.append(QJsonObject{{u"name"_s, probe.name},
                                      {u"type"_s, probe.type},
                                      {u"description"_s, probe.description},
                                      {u"updatedAt"_s, probe.updatedMs},
                                      {u"lastResults"_s, lastResults(world, probe)}});
    }
    QJsonArray environments;
    for (const Environment &environment : world.environments()) {
        if (environment.project == index)
            environments.append(
                QJsonObject{{u"id"_s, environment.id},
                            {u"name"_s, environment.name},
                            {u"type"_s, environment.isProduction ? u"PROD"_s : u"NON_PROD"_s}});
    }
    return {{u"id"_s, project.id},
            {u"name"_s, project.name},
            {u"removed"_s, project.isRemoved},
            {u"experiments"_s, experiments},
            {u"delegates"_s, delegates},
            {u"hubs"_s, hubs},
            {u"probes"_s, probes},
            {u"environments"_s, environments}};
}

QByteArray textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// Run after run as text: as one document, a million of them take gigabytes.
void appendProjectTruth(QByteArray &text, const World &world, int index)
{
    text += textOf(projectTruth(world, index));
    text.chop(1);
    text += ",\"runs\":[";
    for (const quint32 number : world.projects().at(index).runs)
        text += textOf(runTruth(world, number)) + ',';
    if (text.endsWith(','))
        text.chop(1);
    text += "]}";
}

/// What was asked for lately, without what was said: operations, and paths of everything else.
HttpAnswer answerSeen(Sandbox &sandbox)
{
    QJsonArray names;
    for (const HttpRequest &request : sandbox.http().seen()) {
        if (request.path.startsWith("/sandbox/"))
            continue;
        names.append(request.path == "/api/query"
                         ? QJsonDocument::fromJson(request.body)["operationName"_L1].toString()
                         : QString::fromLatin1(request.path));
    }
    return controlJson(200, {{u"seen"_s, names}});
}

} // namespace

HttpAnswer answerControl(Sandbox &sandbox, const HttpRequest &request)
{
    const QByteArray what = request.path.mid(qsizetype(sizeof("/sandbox/")) - 1);
    if (request.method == "GET" && what == "truth")
        return {200, jsonUtf8, sandbox.truth(), {}};
    if (request.method == "GET" && what == "issued") {
        QJsonArray tokens;
        for (const QByteArray &token : sandbox.issuedTokens())
            tokens.append(QString::fromLatin1(token));
        return controlJson(200, {{u"tokens"_s, tokens}});
    }
    if (request.method == "GET" && what == "seen")
        return answerSeen(sandbox);
    if (request.method != "POST")
        return controlJson(405, {{u"error"_s, u"POST"_s}});
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    World &world = sandbox.world();
    if (what == "run")
        return startedRun(world, body["experimentID"_L1].toString());
    if (what == "finish") {
        std::optional<double> score;
        if (body["score"_L1].isDouble())
            score = body["score"_L1].toDouble();
        return doneIf(
            world.finishRun(runIdIn(body), body["phase"_L1].toString(u"Completed"_s), score));
    }
    if (what == "stop")
        return doneIf(world.stop(runIdIn(body)));
    if (what == "delete")
        return doneIf(world.deleteExperiment(body["experimentID"_L1].toString()));
    if (what == "delete-probe")
        return doneIf(
            world.deleteProbe(body["projectID"_L1].toString(), body["probeName"_L1].toString()));
    if (what == "delegate")
        return doneIf(
            world.setDelegateActive(body["infraID"_L1].toString(), body["active"_L1].toBool()));
    if (what == "revoke-all") {
        sandbox.revokeAll();
        return doneIf(true);
    }
    if (what == "clock") {
        sandbox.advanceClock(body["seconds"_L1].toInteger());
        return controlJson(200, {{u"nowMs"_s, sandbox.nowMs()}});
    }
    if (what == "outage") {
        sandbox.goDown(std::chrono::seconds(body["seconds"_L1].toInteger()));
        return doneIf(true);
    }
    if (what == "forget-seen") {
        sandbox.http().clearSeen();
        return doneIf(true);
    }
    if (what == "restart")
        return doneIf(true);
    return controlJson(404, {{u"error"_s, u"no such control"_s}});
}

QByteArray truthOf(const World &world)
{
    const QJsonObject about{{u"nowMs"_s, world.nowMs()},
                            {u"plantedSecrets"_s, QJsonArray::fromStringList(plantedSecrets())}};
    QByteArray text = textOf(about);
    text.chop(1);
    text += ",\"projects\":[";
    for (int i = 0; i < static_cast<int>(world.projects().size()); ++i) {
        if (i > 0)
            text += ',';
        appendProjectTruth(text, world, i);
    }
    return text + "]}";
}

} // namespace rd::sandbox
