// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/runeventtext.h"

#include "analytics/figurestext.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QString eventName(const QString &text)
{
    constexpr qsizetype mostShown = 120;
    return isolated(plainLine(text, mostShown));
}

QString stepName(const RunDetails &details, const RunEvent &event)
{
    return event.step >= 0 ? eventName(details.steps.at(event.step).name) : QString();
}

QString faultEventName(const RunDetails &details, const RunEvent &event)
{
    return event.fault >= 0 ? eventName(details.faults.at(event.fault).name) : QString();
}

/// What a target or a probe told is worth a sentence of its own.
QString targetEventText(const RunDetails &details, const RunEvent &event)
{
    const FaultTarget &target = details.faults.at(event.fault).targets.at(event.target);
    QString what = eventName(target.name);
    if (!target.kind.isEmpty())
        what = eventName(target.kind) + u' ' + what;
    if (target.state.isEmpty())
        //: %1 is a fault, %2 what it was aimed at: "pod checkout-7d9"
        return QCoreApplication::translate("RunReport", "Fault %1 reached %2")
            .arg(faultEventName(details, event), what);
    //: %1 is a fault, %2 what it was aimed at, %3 the server's word for what became of it
    return QCoreApplication::translate("RunReport", "Fault %1 reached %2: %3")
        .arg(faultEventName(details, event), what, eventName(target.state));
}

QString probeEventText(const RunDetails &details, const RunEvent &event)
{
    const ProbeOutcome &probe = details.faults.at(event.fault).probes.at(event.probe);
    const QString sentence =
        //: %1 is a probe, %2 a fault, %3 a verdict
        QCoreApplication::translate("RunReport", "Probe %1 of fault %2: %3")
            .arg(eventName(probe.name), faultEventName(details, event),
                 probeVerdictText(probe.verdict));
    if (probe.description.isEmpty() || probe.verdict == ProbeResult::Verdict::Passed)
        return sentence;
    return sentence + u" \u2013 "_s + isolated(plainLine(probe.description, 300));
}

} // namespace

QString faultVerdictText(FaultOutcome::Verdict verdict)
{
    using Verdict = FaultOutcome::Verdict;
    switch (verdict) {
    case Verdict::Passed:
        return QCoreApplication::translate("RunReport", "passed", "fault or probe");
    case Verdict::Failed:
        return QCoreApplication::translate("RunReport", "failed", "fault or probe");
    case Verdict::Awaited:
        return QCoreApplication::translate("RunReport", "not told yet", "verdict");
    case Verdict::Stopped:
        return QCoreApplication::translate("RunReport", "stopped", "fault");
    case Verdict::Error:
        return QCoreApplication::translate("RunReport", "error", "verdict");
    case Verdict::NotAvailable:
        return QCoreApplication::translate("RunReport", "no verdict");
    case Verdict::Unknown:
        break;
    }
    return QCoreApplication::translate("RunReport", "unknown", "verdict");
}

Outcome outcomeOfFault(const RunDetails &details, const FaultOutcome &fault)
{
    using Verdict = FaultOutcome::Verdict;
    if (fault.step >= 0 && fault.step < details.steps.size()) {
        const Outcome told = outcomeOf(details.steps.at(fault.step).state);
        if (told != Outcome::Unknown)
            return told;
    }
    switch (fault.verdict) {
    case Verdict::Passed:
        return Outcome::Passed;
    case Verdict::Failed:
        return Outcome::Weakness;
    case Verdict::Awaited:
        return isFinal(details.run.outcome) ? Outcome::Unknown : Outcome::InProgress;
    case Verdict::Stopped:
        return Outcome::Stopped;
    case Verdict::Error:
        return Outcome::Broken;
    case Verdict::NotAvailable:
    case Verdict::Unknown:
        break;
    }
    return Outcome::Unknown;
}

QString faultWord(const RunDetails &details, const FaultOutcome &fault)
{
    using Verdict = FaultOutcome::Verdict;
    const bool isSilent = !fault.told || fault.verdict == Verdict::NotAvailable;
    if (isSilent && fault.step >= 0 && fault.step < details.steps.size())
        return stepStateText(details.steps.at(fault.step).state);
    return faultVerdictText(fault.verdict);
}

QString probeVerdictText(ProbeResult::Verdict verdict)
{
    using Verdict = ProbeResult::Verdict;
    switch (verdict) {
    case Verdict::Passed:
        return QCoreApplication::translate("RunReport", "passed", "fault or probe");
    case Verdict::Failed:
        return QCoreApplication::translate("RunReport", "failed", "fault or probe");
    case Verdict::Awaited:
        return QCoreApplication::translate("RunReport", "not told yet", "verdict");
    case Verdict::NotRun:
        return QCoreApplication::translate("RunReport", "not evaluated", "probe");
    case Verdict::Unknown:
        break;
    }
    return QCoreApplication::translate("RunReport", "unknown", "verdict");
}

Outcome outcomeOfProbe(ProbeResult::Verdict verdict)
{
    using Verdict = ProbeResult::Verdict;
    switch (verdict) {
    case Verdict::Passed:
        return Outcome::Passed;
    case Verdict::Failed:
        return Outcome::Weakness;
    case Verdict::Awaited:
        return Outcome::InProgress;
    case Verdict::NotRun:
    case Verdict::Unknown:
        break;
    }
    return Outcome::Unknown;
}

QString probeKindText(const ProbeOutcome &probe)
{
    switch (probe.kind) {
    case Probe::Kind::Http:
        return QCoreApplication::translate("RunReport", "HTTP probe");
    case Probe::Kind::Command:
        return QCoreApplication::translate("RunReport", "command probe");
    case Probe::Kind::Prometheus:
        return QCoreApplication::translate("RunReport", "Prometheus probe");
    case Probe::Kind::Kubernetes:
        return QCoreApplication::translate("RunReport", "Kubernetes probe");
    case Probe::Kind::Unknown:
        break;
    }
    return probe.typeText.isEmpty() ? QCoreApplication::translate("RunReport", "probe")
                                    : plainLine(probe.typeText, 40);
}

QString successText(const FaultOutcome &fault)
{
    if (fault.success)
        //: %1 is a whole number: percent
        return QCoreApplication::translate("RunReport", "%1%")
            .arg(QLocale().toString(*fault.success));
    return plainLine(fault.successText, 40);
}

QString exactDuration(qint64 ms)
{
    constexpr qint64 second = 1000;
    constexpr qint64 minute = 60 * second;
    constexpr qint64 hour = 60 * minute;
    if (ms < minute || ms >= hour || ms % minute < second)
        return durationText(ms);
    return QCoreApplication::translate("RunReport", "%1 min %2 s")
        .arg(QLocale().toString(ms / minute), QLocale().toString(ms % minute / second));
}

Outcome outcomeOfEvent(const RunDetails &details, const RunEvent &event)
{
    using Kind = RunEvent::Kind;
    switch (event.kind) {
    case Kind::StepEnded:
        return outcomeOf(details.steps.at(event.step).state);
    case Kind::FaultEnded:
        return outcomeOfFault(details, details.faults.at(event.fault));
    case Kind::ProbeTold:
        return outcomeOfProbe(details.faults.at(event.fault).probes.at(event.probe).verdict);
    case Kind::Ended:
        return details.run.outcome;
    case Kind::Requested:
    case Kind::Began:
    case Kind::StepBegan:
    case Kind::StepSkipped:
    case Kind::FaultBegan:
    case Kind::TargetHit:
        break;
    }
    return Outcome::Unknown;
}

QString eventText(const RunDetails &details, const RunEvent &event)
{
    using Kind = RunEvent::Kind;
    switch (event.kind) {
    case Kind::Requested:
        if (details.run.triggeredBy.isEmpty())
            return QCoreApplication::translate("RunReport", "The run was requested");
        //: %1 is a user
        return QCoreApplication::translate("RunReport", "%1 requested the run")
            .arg(eventName(details.run.triggeredBy));
    case Kind::Began:
        return QCoreApplication::translate("RunReport", "The workflow began");
    case Kind::StepBegan:
        //: %1 is a step
        return QCoreApplication::translate("RunReport", "Step %1 began")
            .arg(stepName(details, event));
    case Kind::StepEnded:
        //: %1 is a step, %2 how it ended
        return QCoreApplication::translate("RunReport", "Step %1 ended: %2")
            .arg(stepName(details, event), stepStateText(details.steps.at(event.step).state));
    case Kind::StepSkipped:
        //: %1 is a step
        return QCoreApplication::translate("RunReport", "Step %1 was skipped")
            .arg(stepName(details, event));
    case Kind::FaultBegan: {
        const QString kind = details.faults.at(event.fault).kind;
        if (kind.isEmpty())
            //: %1 is a fault
            return QCoreApplication::translate("RunReport", "Fault %1 began")
                .arg(faultEventName(details, event));
        //: %1 is a fault, %2 its kind: "pod-delete"
        return QCoreApplication::translate("RunReport", "Fault %1 (%2) began")
            .arg(faultEventName(details, event), eventName(kind));
    }
    case Kind::TargetHit:
        return targetEventText(details, event);
    case Kind::ProbeTold:
        return probeEventText(details, event);
    case Kind::FaultEnded: {
        const FaultOutcome &fault = details.faults.at(event.fault);
        QString how = faultWord(details, fault);
        if (const QString success = successText(fault); !success.isEmpty() && fault.success)
            how += u", "_s + success;
        //: %1 is a fault, %2 its verdict
        return QCoreApplication::translate("RunReport", "Fault %1 ended: %2")
            .arg(faultEventName(details, event), how);
    }
    case Kind::Ended:
        break;
    }
    //: %1 is an outcome
    return QCoreApplication::translate("RunReport", "The run ended: %1")
        .arg(outcomeText(details.run.outcome));
}

} // namespace rd
