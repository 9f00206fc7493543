// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/world/rundocument.h"

#include "sandbox/world/secrets.h"

using namespace Qt::StringLiterals;

namespace rd::sandbox {

QString secondsText(qint64 ms)
{
    return QString::number(ms / 1000);
}

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

RunDocument::RunDocument(const World &world, quint32 number)
    : m_world(world)
    , m_number(number)
    , m_run(world.runs().at(number))
    , m_experiment(world.experiments().at(m_run.experiment))
    , m_name(u"%1-%2"_s.arg(m_experiment.name).arg(m_run.createdMs))
    , m_line(timelineOf(world.seed(), number, m_experiment, m_run, world.pace()))
    , m_isOver(isFinal(m_run.phase) && !m_run.has(Run::ByApi))
{
}

QString RunDocument::key(quint64 node) const
{
    return u"%1-%2"_s.arg(m_name).arg(mixed(m_world.seed(), 0x40DE, m_number, node) >> 32);
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
    const QString finished = m_isOver ? secondsText(m_line.endMs) : QString();
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
    m_json.member(u"name"_s, m_name).member(u"creationTimestamp"_s, secondsText(m_line.startMs));
    m_json.member(u"phase"_s, documentPhase()).member(u"message"_s, {});
    m_json.member(u"startedAt"_s, secondsText(m_line.startMs)).member(u"finishedAt"_s, finished);
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
    m_json.member(u"message"_s, message).member(u"startedAt"_s, secondsText(startMs));
    m_json.member(u"finishedAt"_s, endMs == 0 ? QString() : secondsText(endMs));
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

} // namespace rd::sandbox
