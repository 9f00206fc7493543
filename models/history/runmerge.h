// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/run.h"

#include <optional>

namespace rd {

/// What to store when \p incoming was read of a run that is stored as \p stored; none when nothing
/// is to be written.
///
/// A run is immutable once it is final and its counters were read; only the run list may replace
/// it, with a newer time: stopping a finished run rewrites it on the server. The recent list of a
/// scenario never replaces such a run: it has no counters, and in ChaosCenter 3.29 to 3.30 it says
/// "Running" for ever of a run that was stopped. Of everything else the newest `updatedMs` wins,
/// but the run list always wins over what only a recent list told. What is known is never replaced
/// by nothing: ids, counters, weights, delegate, time of creation.
[[nodiscard]] std::optional<Run> mergedRun(const Run &stored, const Run &incoming);

} // namespace rd
