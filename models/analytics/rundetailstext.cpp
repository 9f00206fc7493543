// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/rundetailstext.h"

#include "core/text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr qsizetype NameLimit = 80;
constexpr qsizetype SayingLimit = 300;

QString toldName(const QString &text)
{
    const QString line = plainLine(text, NameLimit).trimmed();
    return line.isEmpty() ? QString(u'\u2013') : isolatedIfNeeded(line);
}

QString toldSaying(const QString &text)
{
    return isolatedIfNeeded(plainLine(text, SayingLimit).trimmed());
}

int failedProbes(const RunDetails &details)
{
    int count = 0;
    for (const FaultOutcome &fault : details.faults) {
        for (const ProbeOutcome &probe : fault.probes)
            count += probe.verdict == ProbeResult::Verdict::Failed ? 1 : 0;
    }
    return count;
}

RunFinding failedProbe(const RunDetails &details)
{
    for (int at = 0; at < static_cast<int>(details.faults.size()); ++at) {
        const FaultOutcome &fault = details.faults.at(at);
        for (int number = 0; number < static_cast<int>(fault.probes.size()); ++number) {
            const ProbeOutcome &probe = fault.probes.at(number);
            if (probe.verdict != ProbeResult::Verdict::Failed)
                continue;
            const QString said = toldSaying(probe.description);
            RunFinding found{.step = fault.step, .fault = at, .probe = number, .sentence = {}};
            //: %1 is a fault, %2 a probe
            found.sentence =
                said.isEmpty()
                    ? QCoreApplication::translate("RunDetails", "During %1 the probe %2 failed.")
                          .arg(toldName(fault.name), toldName(probe.name))
                    //: %1 is a fault, %2 a probe, %3 what the probe said
                    : QCoreApplication::translate("RunDetails", "During %1 the probe %2 failed: %3")
                          .arg(toldName(fault.name), toldName(probe.name), said);
            return found;
        }
    }
    return {};
}

/// What its agent said about a fault that did not hold or did not work.
RunFinding failedFault(const RunDetails &details)
{
    for (int at = 0; at < static_cast<int>(details.faults.size()); ++at) {
        const FaultOutcome &fault = details.faults.at(at);
        const bool isBad = fault.verdict == FaultOutcome::Verdict::Failed
                           || fault.verdict == FaultOutcome::Verdict::Error;
        const QString reason =
            toldSaying(fault.failReason.isEmpty() ? fault.failCode : fault.failReason);
        if (!isBad && reason.isEmpty())
            continue;
        RunFinding found{.step = fault.step, .fault = at, .probe = -1, .sentence = {}};
        found.sentence = reason.isEmpty()
                             //: %1 is a fault
                             ? QCoreApplication::translate(
                                   "RunDetails", "The fault %1 failed; its agent did not say why.")
                                   .arg(toldName(fault.name))
                             //: %1 is a fault, %2 the reason
                             : QCoreApplication::translate("RunDetails", "The fault %1 failed: %2")
                                   .arg(toldName(fault.name), reason);
        return found;
    }
    return {};
}

RunFinding failedStep(const RunDetails &details)
{
    for (int at = 0; at < static_cast<int>(details.steps.size()); ++at) {
        const RunStep &step = details.steps.at(at);
        if (step.state != StepState::Failed || step.kind == RunStep::Kind::Group)
            continue;
        const QString said = toldSaying(step.message);
        RunFinding found{.step = at, .fault = step.fault, .probe = -1, .sentence = {}};
        found.sentence = said.isEmpty()
                             //: %1 is a step
                             ? QCoreApplication::translate("RunDetails", "The step %1 failed.")
                                   .arg(toldName(step.name))
                             //: %1 is a step, %2 the reason
                             : QCoreApplication::translate("RunDetails", "The step %1 failed: %2")
                                   .arg(toldName(step.name), said);
        return found;
    }
    return {};
}

QString endText(const RunDetails &details, const RunEvent &event)
{
    const RunStep &step = details.steps.at(event.step);
    const QString text = event.kind == RunEvent::Kind::FaultEnded
                             //: %1 is a fault, %2 a word such as "succeeded"
                             ? QCoreApplication::translate("RunEvent", "fault %1 ended: %2")
                             //: %1 is a step, %2 a word such as "succeeded"
                             : QCoreApplication::translate("RunEvent", "%1 ended: %2");
    return text.arg(toldName(step.name), stepStateText(step));
}

QString targetText(const FaultOutcome &fault, int index)
{
    const FaultTarget &target = fault.targets.at(index);
    const QString name = toldName(target.name);
    const QString kind = plainLine(target.kind, NameLimit).trimmed();
    const QString what = kind.isEmpty() ? name : u"%1 %2"_s.arg(kind, name);
    const QString state = plainLine(target.state, NameLimit).trimmed();
    //: %1 is a fault, %2 what it was aimed at, such as "pod checkout-1"
    const QString hit =
        QCoreApplication::translate("RunEvent", "%1 reached %2").arg(toldName(fault.name), what);
    //: %1 is "pod-delete reached pod checkout-1", %2 the agent's word such as "reverted"
    return state.isEmpty() ? hit
                           : QCoreApplication::translate("RunEvent", "%1 (%2)").arg(hit, state);
}

QString probeText(const ProbeOutcome &probe)
{
    //: %1 is a probe, %2 a word such as "failed"
    const QString told = QCoreApplication::translate("RunEvent", "probe %1: %2")
                             .arg(toldName(probe.name), probeVerdictText(probe));
    const QString said = toldSaying(probe.description);
    if (said.isEmpty() || probe.verdict == ProbeResult::Verdict::Passed)
        return told;
    //: %1 is "probe p99: failed", %2 what the probe said
    return QCoreApplication::translate("RunEvent", "%1, %2").arg(told, said);
}

bool isWithin(const RunDetails &details, const RunEvent &event)
{
    const bool hasStep = event.step >= 0 && event.step < details.steps.size();
    const bool hasFault = event.fault >= 0 && event.fault < details.faults.size();
    switch (event.kind) {
    case RunEvent::Kind::Requested:
    case RunEvent::Kind::Began:
    case RunEvent::Kind::Ended:
        return true;
    case RunEvent::Kind::StepBegan:
    case RunEvent::Kind::StepEnded:
    case RunEvent::Kind::StepSkipped:
    case RunEvent::Kind::FaultBegan:
    case RunEvent::Kind::FaultEnded:
        return hasStep;
    case RunEvent::Kind::TargetHit:
        return hasFault && event.target >= 0
               && event.target < details.faults.at(event.fault).targets.size();
    case RunEvent::Kind::ProbeTold:
        return hasFault && event.probe >= 0
               && event.probe < details.faults.at(event.fault).probes.size();
    }
    return false;
}

} // namespace

RunFinding runFinding(const RunDetails &details)
{
    const bool isBroken = details.run.outcome == Outcome::Broken;
    RunFinding found = isBroken ? failedFault(details) : failedProbe(details);
    if (found.sentence.isEmpty())
        found = isBroken ? failedStep(details) : failedFault(details);
    if (found.sentence.isEmpty())
        found = isBroken ? failedProbe(details) : failedStep(details);
    if (found.sentence.isEmpty()) {
        if (const QString said = toldSaying(details.message); !said.isEmpty())
            //: %1 is the message of a whole workflow
            found.sentence =
                QCoreApplication::translate("RunDetails", "The workflow says: %1").arg(said);
        return found;
    }
    const int more = found.probe >= 0 ? failedProbes(details) - 1 : 0;
    if (more > 0)
        //: %1 is the sentence about the first probe that failed
        found.sentence = QCoreApplication::translate("RunDetails", "%1 (%n more probe(s) failed.)",
                                                     nullptr, more)
                             .arg(found.sentence);
    return found;
}

QString runDocumentSentence(const RunDetails &details)
{
    switch (details.document) {
    case RunDetails::Document::Missing:
        return QCoreApplication::translate("RunDetails",
                                           "The agent reported nothing about this run: its steps "
                                           "and probes are not known.");
    case RunDetails::Document::Queued:
        return QCoreApplication::translate("RunDetails",
                                           "The agent has not reported yet. Its steps show here "
                                           "when it does.");
    case RunDetails::Document::Whole:
        break;
    case RunDetails::Document::Cut:
        return QCoreApplication::translate("RunDetails",
                                           "The report of this run is longer than what is shown "
                                           "here. ChaosCenter has the rest.");
    case RunDetails::Document::Broken:
        return QCoreApplication::translate("RunDetails",
                                           "The report of this run is damaged: its steps and "
                                           "probes cannot be read.");
    case RunDetails::Document::TooBig:
        return QCoreApplication::translate("RunDetails",
                                           "The report of this run is too large to be read here. "
                                           "Open it in ChaosCenter.");
    case RunDetails::Document::Foreign:
        return QCoreApplication::translate("RunDetails",
                                           "The report of this run is in a form that this program "
                                           "does not know.");
    }
    if (details.steps.isEmpty())
        return QCoreApplication::translate("RunDetails", "The report of this run holds no steps.");
    if (details.leftOut > 0 || details.dangling > 0)
        return QCoreApplication::translate("RunDetails",
                                           "Some parts of the report could not be read; the rest "
                                           "is shown.");
    return {};
}

QString runEventText(const RunDetails &details, const RunEvent &event)
{
    if (!isWithin(details, event))
        return {};
    switch (event.kind) {
    case RunEvent::Kind::Requested:
        return QCoreApplication::translate("RunEvent", "ChaosCenter took the run");
    case RunEvent::Kind::Began:
        return QCoreApplication::translate("RunEvent", "workflow started");
    case RunEvent::Kind::StepBegan:
        //: %1 is a step
        return QCoreApplication::translate("RunEvent", "%1 started")
            .arg(stepNameText(details.steps.at(event.step)));
    case RunEvent::Kind::FaultBegan:
        //: %1 is a fault
        return QCoreApplication::translate("RunEvent", "fault %1 started")
            .arg(stepNameText(details.steps.at(event.step)));
    case RunEvent::Kind::StepSkipped:
        //: %1 is a step
        return QCoreApplication::translate("RunEvent", "%1 was skipped")
            .arg(stepNameText(details.steps.at(event.step)));
    case RunEvent::Kind::StepEnded:
    case RunEvent::Kind::FaultEnded:
        return endText(details, event);
    case RunEvent::Kind::TargetHit:
        return targetText(details.faults.at(event.fault), event.target);
    case RunEvent::Kind::ProbeTold:
        return probeText(details.faults.at(event.fault).probes.at(event.probe));
    case RunEvent::Kind::Ended:
        //: %1 is an outcome such as "passed"
        return QCoreApplication::translate("RunEvent", "run ended: %1")
            .arg(outcomeText(details.run.outcome));
    }
    return {};
}

Outcome runEventOutcome(const RunDetails &details, const RunEvent &event)
{
    if (!isWithin(details, event))
        return Outcome::Unknown;
    switch (event.kind) {
    case RunEvent::Kind::Requested:
    case RunEvent::Kind::Began:
    case RunEvent::Kind::StepBegan:
    case RunEvent::Kind::FaultBegan:
    case RunEvent::Kind::TargetHit:
        return Outcome::InProgress;
    case RunEvent::Kind::StepSkipped:
        return Outcome::Unknown;
    case RunEvent::Kind::StepEnded:
    case RunEvent::Kind::FaultEnded:
        return outcomeOf(details.steps.at(event.step).state);
    case RunEvent::Kind::ProbeTold:
        return outcomeOf(details.faults.at(event.fault).probes.at(event.probe).verdict);
    case RunEvent::Kind::Ended:
        return details.run.outcome;
    }
    return Outcome::Unknown;
}

QString probeVerdictText(ProbeResult::Verdict verdict)
{
    switch (verdict) {
    case ProbeResult::Verdict::Passed:
        return QCoreApplication::translate("ProbeVerdict", "passed");
    case ProbeResult::Verdict::Failed:
        return QCoreApplication::translate("ProbeVerdict", "failed");
    case ProbeResult::Verdict::Awaited:
        return QCoreApplication::translate("ProbeVerdict", "awaited");
    case ProbeResult::Verdict::NotRun:
        return QCoreApplication::translate("ProbeVerdict", "not evaluated");
    case ProbeResult::Verdict::Unknown:
        break;
    }
    return QCoreApplication::translate("ProbeVerdict", "unknown");
}

QString probeVerdictText(const ProbeOutcome &probe)
{
    const QString word = probe.verdict == ProbeResult::Verdict::Unknown
                             ? plainLine(probe.verdictText, NameLimit).trimmed()
                             : QString();
    return word.isEmpty() ? probeVerdictText(probe.verdict) : word;
}

Outcome outcomeOf(ProbeResult::Verdict verdict)
{
    switch (verdict) {
    case ProbeResult::Verdict::Passed:
        return Outcome::Passed;
    case ProbeResult::Verdict::Failed:
        return Outcome::Weakness;
    case ProbeResult::Verdict::Awaited:
        return Outcome::InProgress;
    case ProbeResult::Verdict::NotRun:
    case ProbeResult::Verdict::Unknown:
        break;
    }
    return Outcome::Unknown;
}

QString probeKindText(Probe::Kind kind)
{
    switch (kind) {
    case Probe::Kind::Http:
        return QCoreApplication::translate("ProbeKind", "HTTP");
    case Probe::Kind::Command:
        return QCoreApplication::translate("ProbeKind", "command");
    case Probe::Kind::Prometheus:
        return QCoreApplication::translate("ProbeKind", "Prometheus");
    case Probe::Kind::Kubernetes:
        return QCoreApplication::translate("ProbeKind", "Kubernetes");
    case Probe::Kind::Unknown:
        break;
    }
    return QCoreApplication::translate("ProbeKind", "unknown");
}

QString probeKindText(const ProbeOutcome &probe)
{
    return probe.kind == Probe::Kind::Unknown ? plainLine(probe.typeText, NameLimit).trimmed()
                                              : probeKindText(probe.kind);
}

QString probeModeText(const ProbeOutcome &probe)
{
    const auto withWord = [&probe](const QString &meaning) {
        //: %1 is ChaosCenter's word for when a probe looks, such as "EOT", %2 what that means
        return QCoreApplication::translate("ProbeMode", "%1: %2").arg(probe.mode, meaning);
    };
    if (probe.mode == "SOT"_L1)
        return withWord(QCoreApplication::translate("ProbeMode", "before the fault"));
    if (probe.mode == "EOT"_L1)
        return withWord(QCoreApplication::translate("ProbeMode", "after the fault"));
    if (probe.mode == "Edge"_L1)
        return withWord(QCoreApplication::translate("ProbeMode", "before and after the fault"));
    if (probe.mode == "Continuous"_L1)
        return withWord(QCoreApplication::translate("ProbeMode", "again and again"));
    if (probe.mode == "OnChaos"_L1)
        return withWord(QCoreApplication::translate("ProbeMode", "while the fault is on"));
    return plainLine(probe.mode, NameLimit).trimmed();
}

QString stepNameText(const RunStep &step)
{
    return toldName(step.name);
}

QString stepStateText(const RunStep &step)
{
    const QString word = plainLine(step.phaseText, NameLimit).trimmed();
    return step.state == StepState::Unknown && !word.isEmpty() ? word : stepStateText(step.state);
}

} // namespace rd
