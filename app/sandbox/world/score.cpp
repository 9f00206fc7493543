// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/world/score.h"

#include <bit>

namespace rd::sandbox {

std::optional<int> faultPercentage(const FaultSpec &fault, FaultResult result)
{
    switch (result.state()) {
    case FaultResult::Passed:
        return 100;
    case FaultResult::Failed: {
        const auto probes = static_cast<int>(fault.probes.size());
        if (probes == 0)
            return 0;
        const int failed = std::popcount(result.failedProbes());
        return (probes - failed) * 100 / probes;
    }
    case FaultResult::Errored:
    case FaultResult::Aborted:
    case FaultResult::Running:
        return 0;
    case FaultResult::NotStarted:
    case FaultResult::NoData:
    case FaultResult::Skipped:
        return std::nullopt;
    }
    return std::nullopt;
}

qint32 serverScoreCents(const Experiment &experiment, const FaultResults &results)
{
    if (experiment.isEngine())
        return 0;
    qint64 weights = 0;
    qint64 sum = 0;
    for (qsizetype i = 0; i < experiment.faults.size(); ++i) {
        const FaultSpec &fault = experiment.faults.at(i);
        weights += fault.weight;
        sum += fault.weight
               * qint64{faultPercentage(fault, results[static_cast<size_t>(i)]).value_or(0)};
    }
    return weights == 0 ? 0 : static_cast<qint32>(sum * 100 / weights);
}

RunPhase phaseFromResults(const Experiment &experiment, const FaultResults &results)
{
    bool hasFailedProbe = false;
    for (qsizetype i = 0; i < experiment.faults.size(); ++i) {
        const FaultResult result = results[static_cast<size_t>(i)];
        if (result.state() == FaultResult::NoData || result.state() == FaultResult::Errored)
            return RunPhase::Error;
        hasFailedProbe |= result.state() == FaultResult::Failed && result.failedProbes() != 0;
    }
    if (experiment.isEngine())
        return RunPhase::Succeeded;
    return hasFailedProbe ? RunPhase::ProbeFailure : RunPhase::Completed;
}

void settle(const Experiment &experiment, Run &run)
{
    run.passed = run.failed = run.awaited = run.stopped = run.na = 0;
    for (qsizetype i = 0; i < experiment.faults.size(); ++i) {
        switch (run.results[static_cast<size_t>(i)].state()) {
        case FaultResult::Passed:
            ++run.passed;
            break;
        case FaultResult::Failed:
        case FaultResult::Aborted: // the verdict of an aborted fault is forced to Fail
            ++run.failed;
            break;
        case FaultResult::Running:
            ++run.awaited;
            break;
        case FaultResult::Errored: // verdict Error is counted nowhere
        case FaultResult::NotStarted:
        case FaultResult::NoData:
        case FaultResult::Skipped:
            break;
        }
    }
    run.total = experiment.isEngine() ? 0 : static_cast<quint8>(experiment.faults.size());
    if (!run.has(Run::ForcedScore))
        run.scoreCents = serverScoreCents(experiment, run.results);
}

} // namespace rd::sandbox
