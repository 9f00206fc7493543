// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/runevents.h"
#include "domain/rundetails.h"

#include <QString>

/// Sentences about what happened in one run, the same on screen and in reports. Translated, numbers
/// by locale; words of servers are made safe to show, each in one line.
namespace rd {

/// What somebody who asks "why?" wants to hear first, and where it was found.
struct RunFinding {
    int step = -1;    ///< index into RunDetails::steps, or -1
    int fault = -1;   ///< index into RunDetails::faults, or -1
    int probe = -1;   ///< index into FaultOutcome::probes, or -1
    QString sentence; ///< "During pod-delete the probe p99 failed: got 412"; empty: nothing found

    friend bool operator==(const RunFinding &, const RunFinding &) = default;
};

/// The first failed probe and what it said; else the first fault or step that did not work; of a
/// broken run the other way round. Says how many more probes failed.
[[nodiscard]] RunFinding runFinding(const RunDetails &details);

/// What is missing or cut, and what that means; empty when the report is whole.
[[nodiscard]] QString runDocumentSentence(const RunDetails &details);

/// "probe p99 failed: got 412", without its time.
[[nodiscard]] QString runEventText(const RunDetails &details, const RunEvent &event);
/// For the shape beside it.
[[nodiscard]] Outcome runEventOutcome(const RunDetails &details, const RunEvent &event);

/// "passed", "failed", "not evaluated", ...; the agent's own word when it is not known.
[[nodiscard]] QString probeVerdictText(const ProbeOutcome &probe);
[[nodiscard]] QString probeVerdictText(ProbeResult::Verdict verdict);
/// For the shape beside it.
[[nodiscard]] Outcome outcomeOf(ProbeResult::Verdict verdict);
/// "HTTP", "Prometheus", ...; the agent's own word when it is not known.
[[nodiscard]] QString probeKindText(const ProbeOutcome &probe);
/// "unknown" when it is not known.
[[nodiscard]] QString probeKindText(Probe::Kind kind);
/// "EOT: after the fault"; the agent's own word alone when it is not known, empty when none.
[[nodiscard]] QString probeModeText(const ProbeOutcome &probe);
/// The name of a step for people: a dash when the agent told none.
[[nodiscard]] QString stepNameText(const RunStep &step);
/// Like stepStateText(), with the server's own word when it is not known.
[[nodiscard]] QString stepStateText(const RunStep &step);

} // namespace rd
