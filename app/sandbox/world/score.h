// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/world/records.h"

/// What ChaosCenter's server computes when the agent reports a run as finished.
namespace rd::sandbox {

/// `probeSuccessPercentage` of one fault as the fault runner reports it: 100 if it passed,
/// otherwise passed probes in whole per cent, 0 without probes. Nothing for faults that have no
/// data.
[[nodiscard]] std::optional<int> faultPercentage(const FaultSpec &fault, FaultResult result);

/// Score in hundredths, cut: sum of weight x percentage over the sum of all weights. Faults without
/// data count 0 and keep their weight; 0 if the weights sum to 0 and for engines.
[[nodiscard]] qint32 serverScoreCents(const Experiment &experiment, const FaultResults &results);

/// The phase the agent decides on: a fault without data or in error, then a failed probe, else
/// completed.
[[nodiscard]] RunPhase phaseFromResults(const Experiment &experiment, const FaultResults &results);

/// Fills score and counters of \p run from its results, as the final event does.
void settle(const Experiment &experiment, Run &run);

} // namespace rd::sandbox
