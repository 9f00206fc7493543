// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/world/documents.h"
#include "sandbox/world/rundocument.h"
#include "sandbox/world/score.h"
#include "sandbox/world/secrets.h"

#include <QDateTime>

#include <algorithm>
#include <bit>

using namespace Qt::StringLiterals;

/// The part of a run's document that tells about its faults.
namespace rd::sandbox {

namespace {

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

} // namespace

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
                                ? forcedPercentage(step.fault)
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
    m_json.member(u"lastUpdatedAt"_s,
                  secondsText(step.isRunning ? step.startMs + 2000 : step.endMs));
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

/// Where a test has set the score: whole numbers that make it, or come near. The heaviest fault is
/// served first, so that what is left over is small.
int RunDocument::forcedPercentage(int wanted) const
{
    QList<int> able;
    qint64 all = 0;
    qint64 weights = 0;
    for (int i = 0; i < static_cast<int>(m_experiment.faults.size()); ++i) {
        all += m_experiment.faults.at(i).weight;
        const auto state = result(i).state();
        if (state != FaultResult::NoData && state != FaultResult::Skipped
            && state != FaultResult::NotStarted) {
            weights += m_experiment.faults.at(i).weight;
            able << i;
        }
    }
    std::stable_sort(able.begin(), able.end(), [this](int a, int b) {
        return m_experiment.faults.at(a).weight > m_experiment.faults.at(b).weight;
    });
    qint64 rest = (m_run.scoreCents * all + 99) / 100;
    for (const int i : std::as_const(able)) {
        const qint64 percent = weights == 0 ? 0 : std::min<qint64>(100, rest / weights);
        if (i == wanted)
            return static_cast<int>(percent);
        rest -= percent * m_experiment.faults.at(i).weight;
        weights -= m_experiment.faults.at(i).weight;
    }
    return 0;
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

} // namespace rd::sandbox
