// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/runmerge.h"

namespace rd {

namespace {

bool replaces(const Run &incoming, const Run &stored)
{
    if (incoming.detailed && !stored.detailed)
        return true;
    if (stored.detailed && isFinal(stored.outcome))
        return incoming.detailed && incoming.updatedMs > stored.updatedMs;
    const bool older = incoming.updatedMs != 0 && incoming.updatedMs < stored.updatedMs;
    if (stored.detailed && !incoming.detailed)
        return !older && incoming.phase != stored.phase;
    return !older;
}

template <typename T>
void keepIfNone(std::optional<T> &value, const std::optional<T> &known)
{
    if (!value)
        value = known;
}

void keepIfEmpty(QString &text, const QString &known)
{
    if (text.isEmpty())
        text = known;
}

} // namespace

std::optional<Run> mergedRun(const Run &stored, const Run &incoming)
{
    Run merged = stored;
    if (replaces(incoming, stored)) {
        merged = incoming;
        keepIfNone(merged.weightSum, stored.weightSum);
        keepIfNone(merged.faultsPassed, stored.faultsPassed);
        keepIfNone(merged.faultsFailed, stored.faultsFailed);
        keepIfNone(merged.faultsAwaited, stored.faultsAwaited);
        keepIfNone(merged.faultsStopped, stored.faultsStopped);
        keepIfNone(merged.faultsNa, stored.faultsNa);
        keepIfNone(merged.faultsTotal, stored.faultsTotal);
        keepIfEmpty(merged.triggeredBy, stored.triggeredBy);
        keepIfEmpty(merged.notifyId, stored.notifyId);
        if (merged.delegateId.isEmpty() && merged.delegateName.isEmpty()) {
            merged.delegateId = stored.delegateId;
            merged.delegateName = stored.delegateName;
            merged.environmentId = stored.environmentId;
        }
        if (merged.createdMs == 0)
            merged.createdMs = stored.createdMs;
        if (merged.updatedMs == 0)
            merged.updatedMs = stored.updatedMs;
        if (merged.sequence == 0)
            merged.sequence = stored.sequence;
    }
    merged.id = stored.id.isEmpty() ? incoming.id : stored.id;
    merged.scenarioId = stored.scenarioId; // these two are a matter of the scenario
    merged.scenarioName = stored.scenarioName;
    if (merged == stored)
        return std::nullopt;
    return merged;
}

} // namespace rd
