// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/runevents.h"

#include <QString>

/// Words for what happened in a run, the same in every format of its report. Translated; texts of
/// the server in them are plain lines and isolated by direction.
namespace rd {

/// The word for a fault's verdict: "passed", "failed", "no verdict", ...
[[nodiscard]] QString faultVerdictText(FaultOutcome::Verdict verdict);
/// How a fault ended, for colour and shape: as its step did, else by its verdict.
[[nodiscard]] Outcome outcomeOfFault(const RunDetails &details, const FaultOutcome &fault);
/// The word for it; that of the step where the fault's agent told none.
[[nodiscard]] QString faultWord(const RunDetails &details, const FaultOutcome &fault);

/// The word for what a probe told: "passed", "failed", "not evaluated", ...
[[nodiscard]] QString probeVerdictText(ProbeResult::Verdict verdict);
/// For colour and shape: a probe that failed has found a weakness.
[[nodiscard]] Outcome outcomeOfProbe(ProbeResult::Verdict verdict);
/// "HTTP probe", else the server's word.
[[nodiscard]] QString probeKindText(const ProbeOutcome &probe);

/// Of a fault's probe success: "50%", the server's word when it is no number, empty without either.
[[nodiscard]] QString successText(const FaultOutcome &fault);

/// "45 s", "1 min 53 s", "1 h 5 min", "3 d 4 h"; negative is zero.
[[nodiscard]] QString exactDuration(qint64 ms);

/// What an event says about an outcome; Unknown when it says nothing of the kind.
[[nodiscard]] Outcome outcomeOfEvent(const RunDetails &details, const RunEvent &event);
/// One sentence without a full stop: "Fault pod-delete ended: failed, 50%". \p event must be one of
/// runEvents(details).
[[nodiscard]] QString eventText(const RunDetails &details, const RunEvent &event);

} // namespace rd
