// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace rd::sandbox {

/// Phase of a run as the server stores it. The text goes out unchecked, so the list is longer than
/// the enumeration of the schema.
enum class RunPhase : quint8 {
    Queued, ///< stored by the server, the agent has not reported yet: no run id
    Pending,
    Running,
    Completed,
    ProbeFailure, ///< `Completed_With_Probe_Failure`, never part of the schema
    Error,
    Stopped,
    Succeeded, ///< only experiments of type `chaosengine`
    Skipped,
    CompletedWithError, ///< only very old agents
    Timeout,
    Terminated,
    Odd, ///< any other text; World::phaseText() knows which
};

[[nodiscard]] QString phaseName(RunPhase phase);
/// Odd for every text that is not in the list.
[[nodiscard]] RunPhase phaseFromName(const QString &name);
/// No further change is expected. Odd counts as not final.
[[nodiscard]] bool isFinal(RunPhase phase);

} // namespace rd::sandbox
