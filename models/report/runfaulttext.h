// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/runevents.h"

#include <QString>

/// Words for the faults of a run, the same in every format of its report; those for everything else
/// are in rundetailstext.h. Translated; words of the server are plain lines.
namespace rd {

/// The word for a fault's verdict: "passed", "failed", "no verdict", ...
[[nodiscard]] QString faultVerdictText(FaultOutcome::Verdict verdict);
/// How a fault ended, for colour and shape: as its step did, else by its verdict.
[[nodiscard]] Outcome outcomeOfFault(const RunDetails &details, const FaultOutcome &fault);
/// The word for it; that of the step where the fault's agent told none.
[[nodiscard]] QString faultWord(const RunDetails &details, const FaultOutcome &fault);

/// Of a fault's probe success: "50%", the server's word when it is no number, empty without either.
[[nodiscard]] QString successText(const FaultOutcome &fault);

/// "45 s", "1 min 53 s", "1 h 5 min", "3 d 4 h"; negative is zero.
[[nodiscard]] QString exactDuration(qint64 ms);

/// What an event says about an outcome; Unknown when it says nothing of the kind.
[[nodiscard]] Outcome outcomeOfEvent(const RunDetails &details, const RunEvent &event);

} // namespace rd
