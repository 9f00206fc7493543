// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/world/phases.h"

using namespace Qt::StringLiterals;

namespace rd::sandbox {

namespace {

constexpr RunPhase NamedPhases[] = {
    RunPhase::Queued,       RunPhase::Pending, RunPhase::Running,    RunPhase::Completed,
    RunPhase::ProbeFailure, RunPhase::Error,   RunPhase::Stopped,    RunPhase::Succeeded,
    RunPhase::Skipped,      RunPhase::Timeout, RunPhase::Terminated, RunPhase::CompletedWithError,
};

} // namespace

QString phaseName(RunPhase phase)
{
    switch (phase) {
    case RunPhase::Queued:
        return u"Queued"_s;
    case RunPhase::Pending:
        return u"Pending"_s;
    case RunPhase::Running:
        return u"Running"_s;
    case RunPhase::Completed:
        return u"Completed"_s;
    case RunPhase::ProbeFailure:
        return u"Completed_With_Probe_Failure"_s;
    case RunPhase::Error:
        return u"Error"_s;
    case RunPhase::Stopped:
        return u"Stopped"_s;
    case RunPhase::Succeeded:
        return u"Succeeded"_s;
    case RunPhase::Skipped:
        return u"Skipped"_s;
    case RunPhase::CompletedWithError:
        return u"Completed_With_Error"_s;
    case RunPhase::Timeout:
        return u"Timeout"_s;
    case RunPhase::Terminated:
        return u"Terminated"_s;
    case RunPhase::Odd:
        return {};
    }
    return {};
}

RunPhase phaseFromName(const QString &name)
{
    for (const RunPhase phase : NamedPhases) {
        if (phaseName(phase) == name)
            return phase;
    }
    return RunPhase::Odd;
}

bool isFinal(RunPhase phase)
{
    switch (phase) {
    case RunPhase::Queued:
    case RunPhase::Pending:
    case RunPhase::Running:
    case RunPhase::Odd:
        return false;
    case RunPhase::Completed:
    case RunPhase::ProbeFailure:
    case RunPhase::Error:
    case RunPhase::Stopped:
    case RunPhase::Succeeded:
    case RunPhase::Skipped:
    case RunPhase::CompletedWithError:
    case RunPhase::Timeout:
    case RunPhase::Terminated:
        return true;
    }
    return false;
}

} // namespace rd::sandbox
