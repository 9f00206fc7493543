// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/rundetails.h"

class QJsonValue;

/// The server's words for what happened to steps, faults and probes. Anything else is Unknown.
namespace rd::litmus {

[[nodiscard]] Probe::Kind probeKindOf(const QJsonValue &value);
/// As lists of probes and as run documents spell it.
[[nodiscard]] ProbeResult::Verdict probeVerdictOf(const QJsonValue &value);
/// Compared without case: engines spell some in lower case. \p isFault: an engine without a result
/// says nothing, and is going on.
[[nodiscard]] StepState stepStateOf(const QString &phase, bool isFault);
[[nodiscard]] FaultOutcome::Verdict faultVerdictOf(const QString &word);

} // namespace rd::litmus
