// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/runreport.h"
#include "support/sampleoverview.h"

namespace rd::sample {

struct RunOptions {
    OverviewOptions names = {}; ///< only what it says about names
    int faults = 3;             ///< one after the other; the second one fails
    int probes = 2;             ///< of each
    Outcome outcome = Outcome::Weakness;
    RunDetails::Document document = RunDetails::Document::Whole;
};

inline RunStep runStep(const QString &name, RunStep::Kind kind, qint64 startedMs, qint64 finishedMs)
{
    RunStep step;
    step.key = step.name = name;
    step.kind = kind;
    step.state = StepState::Succeeded;
    step.startedMs = startedMs;
    step.finishedMs = finishedMs;
    return step;
}

inline ProbeOutcome runProbe(const QString &name, Probe::Kind kind, bool fails,
                             const QString &description)
{
    ProbeOutcome probe;
    probe.name = name;
    probe.kind = kind;
    probe.mode = kind == Probe::Kind::Http ? QStringLiteral("Continuous") : QStringLiteral("EOT");
    probe.verdict = fails ? ProbeResult::Verdict::Failed : ProbeResult::Verdict::Passed;
    probe.description = description;
    return probe;
}

/// The fault number \p i of runReport().
inline FaultOutcome runFault(const RunOptions &options, int i, bool fails)
{
    using namespace Qt::StringLiterals;
    const auto named = [&options](const QString &name) { return nameFor(name, options.names); };
    FaultOutcome fault;
    fault.kind = i % 2 == 0 ? u"pod-delete"_s : u"pod-network-latency"_s;
    fault.name = named(fault.kind + u"-%1"_s.arg(i));
    fault.told = true;
    fault.engineName = fault.name + u"x7k2p"_s;
    fault.verdict = fails ? FaultOutcome::Verdict::Failed : FaultOutcome::Verdict::Passed;
    fault.success = fails ? 50 : 100;
    fault.successText = QString::number(*fault.success);
    fault.experimentPod = fault.kind + u"-a1b2c3-d4e5f"_s;
    if (fails) {
        fault.failCode = u"GENERIC_ERROR"_s;
        fault.failReason = named(u"1 of 2 probes did not meet their criteria"_s);
    }
    fault.targets = {{named(u"checkout-7d9f5"_s), u"pod"_s, u"reverted"_s}};
    for (int p = 0; p < options.probes; ++p) {
        const bool isBad = fails && p == 0;
        fault.probes << runProbe(named(p == 0 ? u"p99"_s : u"http-200-%1"_s.arg(p)),
                                 p == 0 ? Probe::Kind::Prometheus : Probe::Kind::Http, isBad,
                                 isBad ? named(u"412 is not less than 300"_s) : u"it held"_s);
    }
    return fault;
}

/// A believable run, invented: an installation, faults that take two minutes each, a pod that all
/// of them hit, and probes. Without a whole document neither steps nor faults. Same on every call.
inline RunReport runReport(const RunOptions &options = {})
{
    using namespace Qt::StringLiterals;
    constexpr qint64 second = 1000;
    constexpr qint64 began = 1'763'643'722'000; // 20 November 2025, 13:02:02 UTC
    const auto named = [&options](const QString &name) { return nameFor(name, options.names); };
    RunReport report;
    report.zone = QTimeZone::utc();
    report.generatedMs = began + 3'600 * second;
    report.environment = named(u"production"_s);
    report.connection = u"litmus.example.org"_s;
    report.page = u"https://litmus.example.org/runs/1"_s;
    report.row.projectName = named(u"payments"_s);
    report.row.scenarioName = named(u"checkout-resilience"_s);
    Run run;
    run.id = u"0b7c2d4e-6f1a-4c3b-9d8e-5a2f1c0e7b6d"_s;
    run.scenarioId = u"s1"_s;
    run.scenarioName = report.row.scenarioName;
    run.sequence = 38;
    run.outcome = options.outcome;
    run.phase = u"Completed"_s;
    run.delegateName = named(u"eu-west-1"_s);
    run.triggeredBy = named(u"maria"_s);
    run.createdMs = began - 2 * second;

    RunDetails &details = report.details;
    details.document = options.document;
    details.workflowName = u"checkout-resilience-1763643720000"_s;
    details.workflowNamespace = u"litmus"_s;
    details.startedMs = began;
    details.steps = {runStep(u"wf"_s, RunStep::Kind::Group, began, began),
                     runStep(named(u"install"_s), RunStep::Kind::Task, began, began + 21 * second)};
    qint64 at = began + 22 * second;
    QList<FaultWeight> weights;
    double sum = 0;
    double weightSum = 0;
    for (int i = 0; i < options.faults; ++i) {
        const bool fails = i == 1 && options.outcome == Outcome::Weakness;
        FaultOutcome fault = runFault(options, i, fails);
        fault.step = static_cast<int>(details.steps.size());
        fault.updatedMs = at + 110 * second;
        RunStep step = runStep(fault.name, RunStep::Kind::Fault, at, at + 113 * second);
        step.fault = i;
        step.state = fails ? StepState::Weakness : StepState::Succeeded;
        const int weight = i == 0 ? 10 : 5;
        weights << FaultWeight{fault.name, weight};
        sum += weight * *fault.success;
        weightSum += weight;
        details.steps << step;
        details.faults << fault;
        at += 120 * second;
    }
    details.finishedMs = at;
    details.weights = weights;
    run.updatedMs = at;
    if (weightSum > 0)
        run.rawScore = std::trunc(sum / weightSum * 100) / 100;
    report.row.run = run;
    details.run = run;
    if (options.document != RunDetails::Document::Whole) {
        details.steps.clear();
        details.faults.clear();
        details.startedMs = details.finishedMs = 0;
    }
    return report;
}

} // namespace rd::sample
