// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/rundetails.h"

namespace rd::litmus {

/// Reads \p text, the `executionData` of a run: a JSON document of its own, as the agent's last
/// event left it. Fills everything of \p details but the run and the weights, whatever comes:
/// nothing, half a document, megabytes of it, or something else. Every field is optional and may be
/// of another type; children may be missing, shared or their own ancestors.
///
/// At most 5000 steps, 2000 faults, and 100 probes and targets of each are read; Document::Cut says
/// that there was more. 5 MB take well below a second.
void readRunDocument(const QString &text, RunDetails &details);

} // namespace rd::litmus
