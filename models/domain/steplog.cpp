// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/steplog.h"

namespace rd {

StepLogQuery stepLogQuery(const RunDetails &details, int step)
{
    if (step < 0 || step >= details.steps.size())
        return {};
    const RunStep &asked = details.steps.at(step);
    StepLogQuery query;
    query.delegateId = details.run.delegateId;
    query.runId = details.run.id;
    query.pod = asked.key;
    query.podNamespace = details.workflowNamespace;
    query.typeText = asked.typeText;
    if (asked.fault >= 0 && asked.fault < details.faults.size()) {
        const FaultOutcome &fault = details.faults.at(asked.fault);
        query.experimentPod = fault.experimentPod;
        query.runnerPod = fault.runnerPod;
        query.engineNamespace = fault.engineNamespace;
    }
    return query;
}

} // namespace rd
