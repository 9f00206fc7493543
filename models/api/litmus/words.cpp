// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/words.h"

#include <QHash>
#include <QJsonValue>

using namespace Qt::StringLiterals;

namespace rd::litmus {

Probe::Kind probeKindOf(const QJsonValue &value)
{
    const QString word = value.toString();
    if (word == "httpProbe"_L1)
        return Probe::Kind::Http;
    if (word == "cmdProbe"_L1)
        return Probe::Kind::Command;
    if (word == "promProbe"_L1)
        return Probe::Kind::Prometheus;
    if (word == "k8sProbe"_L1)
        return Probe::Kind::Kubernetes;
    return Probe::Kind::Unknown;
}

ProbeResult::Verdict probeVerdictOf(const QJsonValue &value)
{
    const QString word = value.toString();
    if (word == "Passed"_L1)
        return ProbeResult::Verdict::Passed;
    if (word == "Failed"_L1)
        return ProbeResult::Verdict::Failed;
    if (word == "Awaited"_L1)
        return ProbeResult::Verdict::Awaited;
    // ChaosCenter 3.22 and later also leave it empty; "N/A" is the word of its run documents.
    if (word == "NA"_L1 || word == "N/A"_L1 || (value.isString() && word.isEmpty()))
        return ProbeResult::Verdict::NotRun;
    return ProbeResult::Verdict::Unknown;
}

StepState stepStateOf(const QString &phase, bool isFault)
{
    static const QHash<QString, StepState> states{
        {u"pending"_s, StepState::Waiting},
        {u"running"_s, StepState::Running},
        {u"initialized"_s, StepState::Running},
        {u"succeeded"_s, StepState::Succeeded},
        {u"completed"_s, StepState::Succeeded},
        {u"completed_with_probe_failure"_s, StepState::Weakness},
        {u"completed_with_error"_s, StepState::Failed},
        {u"failed"_s, StepState::Failed},
        {u"error"_s, StepState::Failed},
        {u"skipped"_s, StepState::Skipped},
        {u"omitted"_s, StepState::Skipped},
        {u"stopped"_s, StepState::Stopped},
        {u"terminated"_s, StepState::Stopped},
    };
    if (phase.isEmpty())
        return isFault ? StepState::Running : StepState::Waiting;
    return states.value(phase.toLower(), StepState::Unknown);
}

FaultOutcome::Verdict faultVerdictOf(const QString &word)
{
    using Verdict = FaultOutcome::Verdict;
    static const QHash<QString, Verdict> verdicts{
        {QString(), Verdict::NotAvailable}, {u"n/a"_s, Verdict::NotAvailable},
        {u"na"_s, Verdict::NotAvailable},   {u"pass"_s, Verdict::Passed},
        {u"passed"_s, Verdict::Passed},     {u"fail"_s, Verdict::Failed},
        {u"failed"_s, Verdict::Failed},     {u"awaited"_s, Verdict::Awaited},
        {u"stopped"_s, Verdict::Stopped},   {u"error"_s, Verdict::Error},
    };
    return verdicts.value(word.toLower(), Verdict::Unknown);
}

} // namespace rd::litmus
