// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/runfaulttext.h"

#include "analytics/figurestext.h"
#include "analytics/rundetailstext.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rd {

QString faultVerdictText(FaultOutcome::Verdict verdict)
{
    using Verdict = FaultOutcome::Verdict;
    switch (verdict) {
    case Verdict::Passed:
        return QCoreApplication::translate("RunReport", "passed", "fault or probe");
    case Verdict::Failed:
        return QCoreApplication::translate("RunReport", "failed", "fault or probe");
    case Verdict::Awaited:
        return QCoreApplication::translate("RunReport", "awaited", "verdict");
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
        return stepStateText(details.steps.at(fault.step));
    return faultVerdictText(fault.verdict);
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
        return outcomeOf(details.faults.at(event.fault).probes.at(event.probe).verdict);
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

} // namespace rd
