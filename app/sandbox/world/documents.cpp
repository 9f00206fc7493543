// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/world/documents.h"

#include "sandbox/world/jsontext.h"
#include "sandbox/world/score.h"
#include "sandbox/world/secrets.h"
#include "sandbox/world/world.h"

#include <QDateTime>

#include <bit>

using namespace Qt::StringLiterals;

namespace rd::sandbox {

namespace {

QString seconds(qint64 ms)
{
    return QString::number(ms / 1000);
}

/// Writes the document of one run; holds what its parts have in common.
class RunDocument {
public:
    RunDocument(const World &world, quint32 number)
        : m_world(world)
        , m_number(number)
        , m_run(world.runs().at(number))
        , m_experiment(world.experiments().at(m_run.experiment))
        , m_name(u"%1-%2"_s.arg(m_experiment.name).arg(m_run.createdMs))
        , m_line(timelineOf(world.seed(), number, m_experiment, m_run, world.pace()))
        , m_isOver(isFinal(m_run.phase) && !m_run.has(Run::ByApi))
    {
    }

    QString placeholder();
    QString report();
    [[nodiscard]] QString key(quint64 node) const
    {
        return u"%1-%2"_s.arg(m_name).arg(mixed(m_world.seed(), 0x40DE, m_number, node) >> 32);
    }
    [[nodiscard]] QString suffix(quint64 what, int length) const
    {
        return nameSuffix(m_world.seed(), (quint64{m_number} << 8) | what, length);
    }
    [[nodiscard]] const QString &name() const { return m_name; }

private:
    struct Step {
        int index = 0; ///< 0-based
        int fault = -1;
        qint64 startMs = 0;
        qint64 endMs = 0;
        bool isRunning = false;
        bool isLast = false;
    };

    [[nodiscard]] QList<Step> steps() const;
    [[nodiscard]] FaultResult result(int fault) const
    {
        return fault < 0 ? FaultResult(FaultResult::Passed)
                         : m_run.results[static_cast<size_t>(fault)];
    }
    [[nodiscard]] QString rootPhase() const;
    [[nodiscard]] QString documentPhase() const;
    void node(const QString &key, const QString &name, const QString &phase, const QString &message,
              qint64 startMs, qint64 endMs, const QString &child, const QString &type);
    void stepNodes(const Step &step);
    void faultNodeOf(const Step &step, const QString &child);
    void chaosData(const Step &step);
    void chaosResult(const Step &step, const QString &engineName, const QString &phase,
                     const QString &verdict, const QString &percentage);
    void probeStatuses(const Step &step);
    void history(const Step &step);
    [[nodiscard]] QString failReason(const Step &step) const;

    const World &m_world;
    quint32 m_number;
    const Run &m_run;
    const Experiment &m_experiment;
    QString m_name;
    Timeline m_line;
    bool m_isOver;
    JsonText m_json;
};

QString nodePhase(FaultResult result)
{
    switch (result.state()) {
    case FaultResult::Passed:
        return u"Completed"_s;
    case FaultResult::Failed:
        return result.failedProbes() != 0 ? u"Completed_With_Probe_Failure"_s
                                          : u"Completed_With_Error"_s;
    case FaultResult::Errored:
        return u"Error"_s;
    case FaultResult::NoData:
        return u"Failed"_s;
    case FaultResult::Skipped:
        return u"Skipped"_s;
    case FaultResult::Aborted:
        return u"stopped"_s;
    case FaultResult::NotStarted:
    case FaultResult::Running:
        return u"Running"_s;
    }
    return {};
}

QString verdictOf(FaultResult result)
{
    switch (result.state()) {
    case FaultResult::Passed:
        return u"Pass"_s;
    case FaultResult::Failed:
    case FaultResult::Aborted:
        return u"Fail"_s;
    case FaultResult::Errored:
        return u"Error"_s;
    case FaultResult::NoData:
    case FaultResult::Skipped:
    case FaultResult::NotStarted:
    case FaultResult::Running:
        return u"Awaited"_s;
    }
    return {};
}

QString failCode(FaultResult result)
{
    return result.state() == FaultResult::Errored ? u"TARGET_SELECTION_ERROR"_s
                                                  : u"GENERIC_ERROR"_s;
}

QString probeType(const World &world, const QString &name)
{
    for (const Probe &probe : world.probes()) {
        if (probe.name == name)
            return probe.type;
    }
    return u"httpProbe"_s;
}

QString RunDocument::placeholder()
{
    m_json.open(u'{').member(u"experimentType"_s, {});
    m_json.member(u"experimentID"_s, m_experiment.id);
    for (const auto &empty : {u"eventType"_s, u"revisionID"_s, u"uid"_s, u"namespace"_s})
        m_json.member(empty, {});
    m_json.member(u"name"_s, m_name).member(u"creationTimestamp"_s, {});
    m_json.member(u"phase"_s, u"Queued"_s).member(u"message"_s, {});
    m_json.member(u"startedAt"_s, {}).member(u"finishedAt"_s, {});
    return m_json.rawMember(u"nodes"_s, u"null"_s).close(u'}').result();
}

QList<RunDocument::Step> RunDocument::steps() const
{
    QList<Step> steps;
    for (int i = 0; i < static_cast<int>(m_line.stepEndMs.size()); ++i) {
        Step step;
        step.index = i;
        for (int fault = 0; fault < static_cast<int>(m_experiment.faults.size()); ++fault) {
            if (stepOfFault(m_experiment, fault) == i + 1)
                step.fault = fault;
        }
        step.startMs = i == 0 ? m_line.startMs + 1000 : m_line.stepEndMs[i - 1];
        step.endMs = m_line.stepEndMs[i];
        if (!m_isOver && i + 1 > m_run.step)
            break;
        step.isRunning = !m_isOver && i + 1 == m_run.step;
        if (m_isOver && m_line.endMs <= step.endMs) {
            step.endMs = m_line.endMs;
            steps.append(step);
            break;
        }
        steps.append(step);
    }
    if (!steps.isEmpty())
        steps.last().isLast = true;
    return steps;
}

QString RunDocument::rootPhase() const
{
    if (!m_isOver)
        return m_run.step == 0 ? u"Pending"_s : u"Running"_s;
    if (m_run.phase == RunPhase::Stopped)
        return u"Stopped"_s;
    return m_run.phase == RunPhase::Error && m_line.endMs < m_line.stepEndMs.last()
               ? u"Failed"_s
               : u"Succeeded"_s;
}

QString RunDocument::documentPhase() const
{
    return m_isOver ? m_world.phaseText(m_number) : (m_run.step == 0 ? u"Pending"_s : u"Running"_s);
}

QString RunDocument::report()
{
    const bool isEngine = m_experiment.isEngine();
    const QString finished = m_isOver ? seconds(m_line.endMs) : QString();
    const QString notify = m_world.notifyId(m_number);
    m_json.open(u'{').member(u"experimentType"_s, isEngine ? u"chaosengine"_s : u"events"_s);
    m_json.member(u"revisionID"_s, isEngine ? QString() : m_experiment.revision);
    m_json.name(u"notifyID"_s);
    if (notify.isEmpty())
        m_json.raw(u"null"_s);
    else
        m_json.text(notify);
    m_json.member(u"experimentID"_s, m_experiment.id).member(u"eventType"_s, u"UPDATE"_s);
    m_json.member(u"uid"_s, m_world.runId(m_number)).member(u"namespace"_s, u"litmus"_s);
    m_json.member(u"name"_s, m_name).member(u"creationTimestamp"_s, seconds(m_line.startMs));
    m_json.member(u"phase"_s, documentPhase()).member(u"message"_s, {});
    m_json.member(u"startedAt"_s, seconds(m_line.startMs)).member(u"finishedAt"_s, finished);
    m_json.name(u"nodes"_s).open(u'{');
    const QList<Step> all = steps();
    if (isEngine) {
        node(m_name, m_name, u"Succeeded"_s, {}, m_line.startMs, m_isOver ? m_line.endMs : 0,
             m_name + "-engine"_L1, u"Steps"_s);
        if (!all.isEmpty())
            faultNodeOf(all.first(), {});
    } else if (!all.isEmpty()) {
        node(m_name, m_name, rootPhase(),
             rootPhase() == "Failed"_L1 ? u"child step failed"_s : QString(), m_line.startMs,
             m_isOver ? m_line.endMs : 0, key(0), u"Steps"_s);
        for (const Step &step : all)
            stepNodes(step);
    }
    m_json.close(u'}');
    const QString actor = m_world.actors().value(m_run.actor);
    m_json.member(u"updatedBy"_s,
                  QString::fromLatin1(actor.toUtf8().toBase64(QByteArray::Base64UrlEncoding
                                                              | QByteArray::OmitTrailingEquals)));
    return m_json.close(u'}').result();
}

void RunDocument::node(const QString &key, const QString &name, const QString &phase,
                       const QString &message, qint64 startMs, qint64 endMs, const QString &child,
                       const QString &type)
{
    m_json.name(key).open(u'{').member(u"name"_s, name).member(u"phase"_s, phase);
    m_json.member(u"message"_s, message).member(u"startedAt"_s, seconds(startMs));
    m_json.member(u"finishedAt"_s, endMs == 0 ? QString() : seconds(endMs));
    if (child.isEmpty())
        m_json.rawMember(u"children"_s, u"null"_s);
    else
        m_json.list(u"children"_s, {child});
    m_json.member(u"type"_s, type);
    if (type != "ChaosEngine"_L1)
        m_json.close(u'}');
}

void RunDocument::stepNodes(const Step &step)
{
    const auto group = static_cast<quint64>(step.index) * 2;
    const FaultResult outcome = result(step.fault);
    const bool isAborted = outcome.state() == FaultResult::Aborted;
    const bool isFailed = outcome.state() == FaultResult::NoData;
    const QString phase = step.isRunning ? u"Running"_s
                          : isAborted    ? u"Stopped"_s
                          : isFailed     ? u"Failed"_s
                                         : u"Succeeded"_s;
    const qint64 end = step.isRunning || isAborted ? 0 : step.endMs;
    node(key(group), u"[%1]"_s.arg(step.index), phase,
         isFailed ? u"child %1 failed"_s.arg(key(group + 1)) : QString(), step.startMs, end,
         key(group + 1), u"StepGroup"_s);
    const QString next = step.isLast ? QString() : key(group + 2);
    if (step.fault >= 0) {
        faultNodeOf(step, next);
        return;
    }
    const bool isInstall = step.index == 0;
    QString message;
    if (isInstall && m_number % 5 == 0)
        message = u"pulled charts with password=%1"_s.arg(secrets::NodeMessage);
    node(key(group + 1), isInstall ? u"install-chaos-faults"_s : u"cleanup-chaos-resources"_s,
         phase, message, step.startMs, end, next, u"Pod"_s);
}

void RunDocument::faultNodeOf(const Step &step, const QString &child)
{
    const FaultSpec &fault = m_experiment.faults.at(step.fault);
    const FaultResult outcome =
        step.isRunning ? FaultResult(FaultResult::Running) : result(step.fault);
    const auto state = outcome.state();
    const QString nodeKey = m_experiment.isEngine() ? m_name + "-engine"_L1
                                                    : key(static_cast<quint64>(step.index) * 2 + 1);
    const bool isOpen = state == FaultResult::Running || state == FaultResult::Aborted;
    const bool hasData = state != FaultResult::NoData && state != FaultResult::Skipped;
    node(nodeKey, fault.name, nodePhase(outcome),
         state == FaultResult::NoData ? u"main: Error (exit code 1)"_s : QString(), step.startMs,
         isOpen ? 0 : step.endMs, state == FaultResult::NoData ? QString() : child,
         state == FaultResult::Skipped ? u"Skipped"_s : u"ChaosEngine"_s);
    if (state == FaultResult::Skipped)
        return;
    if (hasData)
        chaosData(step);
    m_json.close(u'}');
}

void RunDocument::chaosData(const Step &step)
{
    const FaultSpec &fault = m_experiment.faults.at(step.fault);
    const FaultResult outcome =
        step.isRunning ? FaultResult(FaultResult::Running) : result(step.fault);
    const FaultNode ids = faultNode(m_world, m_number, step.fault);
    const QString phase = nodePhase(outcome);
    const QString verdict = verdictOf(outcome);
    QString percentage = u"Awaited"_s;
    if (outcome.state() != FaultResult::Running) {
        const int percent = m_run.has(Run::ForcedScore)
                                ? m_run.scoreCents / 100
                                : faultPercentage(fault, outcome).value_or(0);
        percentage = QString::number(percent);
    }
    QString failStep = failReason(step);
    if (!failStep.isEmpty())
        failStep.prepend(failCode(outcome) + " : "_L1);

    m_json.name(u"chaosData"_s).open(u'{');
    m_json.member(u"engineUID"_s,
                  uuidFor(m_world.seed(), IdKind::Engine,
                          quint64{m_number} * MaxFaults + static_cast<quint64>(step.fault)));
    m_json.member(u"engineContext"_s, {}).member(u"engineName"_s, ids.engineName);
    m_json.member(u"namespace"_s, u"litmus"_s).member(u"experimentName"_s, fault.kind);
    m_json.member(u"experimentStatus"_s, phase);
    m_json.member(u"lastUpdatedAt"_s, seconds(step.isRunning ? step.startMs + 2000 : step.endMs));
    m_json.member(u"experimentVerdict"_s, verdict);
    m_json.member(u"experimentPod"_s, ids.experimentPod).member(u"runnerPod"_s, ids.runnerPod);
    m_json.member(u"probeSuccessPercentage"_s, percentage).member(u"failStep"_s, failStep);
    if (outcome.state() == FaultResult::Aborted)
        m_json.rawMember(u"chaosResult"_s, u"null"_s);
    else
        chaosResult(step, ids.engineName, phase, verdict, percentage);
    m_json.close(u'}');
}

void RunDocument::chaosResult(const Step &step, const QString &engineName, const QString &phase,
                              const QString &verdict, const QString &percentage)
{
    const FaultSpec &fault = m_experiment.faults.at(step.fault);
    const QString resultName = u"%1-%2"_s.arg(engineName, fault.kind);
    m_json.name(u"chaosResult"_s).open(u'{').member(u"kind"_s, u"ChaosResult"_s);
    m_json.member(u"apiVersion"_s, u"litmuschaos.io/v1alpha1"_s);
    m_json.name(u"metadata"_s).open(u'{').member(u"name"_s, resultName);
    m_json.member(u"namespace"_s, u"litmus"_s).member(u"resourceVersion"_s, u"483112"_s);
    m_json.rawMember(u"generation"_s, u"4"_s);
    m_json.member(u"creationTimestamp"_s,
                  QDateTime::fromMSecsSinceEpoch(step.startMs).toUTC().toString(Qt::ISODate));
    m_json.name(u"labels"_s).open(u'{').member(u"infra_id"_s, m_experiment.delegateId);
    m_json.member(u"workflow_run_id"_s, m_world.runId(m_number)).close(u'}').close(u'}');
    m_json.name(u"spec"_s).open(u'{').member(u"engine"_s, engineName);
    m_json.member(u"experiment"_s, fault.kind);
    if (m_number % 7 == 0)
        m_json.member(u"registryCredentials"_s, secrets::UnknownField.toString());
    m_json.close(u'}').name(u"status"_s).open(u'{');
    m_json.name(u"experimentStatus"_s).open(u'{').member(u"phase"_s, phase);
    m_json.member(u"verdict"_s, verdict);
    if (const QString reason = failReason(step); !reason.isEmpty()) {
        m_json.name(u"errorOutput"_s).open(u'{');
        m_json.member(u"errorCode"_s, failCode(result(step.fault)));
        m_json.member(u"reason"_s, reason).close(u'}');
    }
    m_json.member(u"probeSuccessPercentage"_s, percentage).close(u'}');
    if (!fault.probes.isEmpty())
        probeStatuses(step);
    history(step);
    m_json.close(u'}').close(u'}');
}

/// Empty unless the fault failed.
QString RunDocument::failReason(const Step &step) const
{
    if (step.isRunning)
        return {};
    const FaultSpec &fault = m_experiment.faults.at(step.fault);
    const FaultResult outcome = result(step.fault);
    if (outcome.state() == FaultResult::Errored)
        return u"no pod matches the given labels"_s;
    if (outcome.state() != FaultResult::Failed)
        return {};
    if (fault.probes.isEmpty())
        return u"the target did not come back in time"_s;
    return u"%1 of %2 probes did not meet their criteria"_s
        .arg(std::popcount(outcome.failedProbes()))
        .arg(fault.probes.size());
}

/// How often the result was written, and what the fault was aimed at, once it is known.
void RunDocument::history(const Step &step)
{
    const FaultSpec &fault = m_experiment.faults.at(step.fault);
    const auto state = step.isRunning ? FaultResult::Running : result(step.fault).state();
    const auto count = [](bool is) { return is ? u"1"_s : u"0"_s; };
    m_json.name(u"history"_s).open(u'{');
    m_json.rawMember(u"passedRuns"_s, count(state == FaultResult::Passed));
    m_json.rawMember(u"failedRuns"_s,
                     count(state == FaultResult::Failed || state == FaultResult::Errored));
    m_json.rawMember(u"stoppedRuns"_s, count(false));
    if (state == FaultResult::Passed || state == FaultResult::Failed) {
        const bool isNode = fault.kind.startsWith("node-"_L1);
        const QString service = m_experiment.name.section(u'-', 0, 0);
        m_json.name(u"targets"_s).open(u'[').open(u'{');
        m_json.member(u"name"_s, isNode ? u"worker-%1"_s.arg(m_number % 5 + 1)
                                        : service + u'-' + suffix(200, 5));
        m_json.member(u"kind"_s, isNode ? u"node"_s : u"pod"_s);
        m_json.member(u"chaosStatus"_s, u"reverted"_s).close(u'}').close(u']');
    }
    m_json.close(u'}');
}

void RunDocument::probeStatuses(const Step &step)
{
    const FaultSpec &fault = m_experiment.faults.at(step.fault);
    const FaultResult outcome = result(step.fault);
    m_json.name(u"probeStatuses"_s).open(u'[');
    for (qsizetype i = 0; i < fault.probes.size(); ++i) {
        const ProbeUse &probe = fault.probes.at(i);
        const bool isFailed = (outcome.failedProbes() >> i) & 1;
        QString description = u"The probe met its criterion while chaos was active"_s;
        if (isFailed)
            description = u"actual value %1 is not less than expected value 300"_s.arg(
                310 + mixed(m_world.seed(), m_number, static_cast<quint64>(i)) % 240);
        if (isFailed && m_number % 4 == 0)
            description += u" (Authorization: Bearer %1)"_s.arg(secrets::ProbeText);
        m_json.open(u'{').member(u"name"_s, probe.name);
        m_json.member(u"type"_s, probeType(m_world, probe.name)).member(u"mode"_s, probe.mode);
        m_json.name(u"status"_s).open(u'{');
        if (step.isRunning) {
            m_json.member(u"verdict"_s, u"Awaited"_s);
        } else if (outcome.state() == FaultResult::Errored) {
            m_json.member(u"verdict"_s, u"N/A"_s);
        } else {
            m_json.member(u"verdict"_s, isFailed ? u"Failed"_s : u"Passed"_s);
            m_json.member(u"description"_s, description);
        }
        m_json.close(u'}').close(u'}');
    }
    m_json.close(u']');
}

} // namespace

QString executionData(const World &world, quint32 run)
{
    const Run &record = world.runs().at(run);
    if (record.phase == RunPhase::Odd)
        return {};
    RunDocument document(world, run);
    return record.has(Run::HasId) ? document.report() : document.placeholder();
}

FaultNode faultNode(const World &world, quint32 run, int fault)
{
    const RunDocument document(world, run);
    const Experiment &experiment = world.experiments().at(world.runs().at(run).experiment);
    const FaultSpec &spec = experiment.faults.at(fault);
    const auto step = static_cast<quint64>(stepOfFault(experiment, fault)) - 1;
    FaultNode node;
    node.key = experiment.isEngine() ? document.name() + "-engine"_L1 : document.key(step * 2 + 1);
    node.engineName = spec.name + document.suffix(step * 4, 5);
    node.experimentPod = u"%1-%2-%3"_s.arg(spec.kind, document.suffix(step * 4 + 1, 6),
                                           document.suffix(step * 4 + 2, 5));
    node.runnerPod = node.engineName + "-runner"_L1;
    return node;
}

QStringList plantedSecrets()
{
    return secrets::all();
}

} // namespace rd::sandbox
