// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/runscore.h"

#include <QString>

/// Sentences about the score of one run, the same on screen and in reports. Translated, numbers by
/// locale.
namespace rd {

/// Whether the rows give the server's score, and why not: "The faults add up to 83.33, the score of
/// ChaosCenter."
[[nodiscard]] QString runScoreSentence(const ScoreExplanation &explanation);

/// Why a row counts as it does: "never ran: counts 0 with its full weight"; empty for the usual.
[[nodiscard]] QString scoreNoteText(ScoreRow::Note note);

/// Hundredths of a point: "66.67".
[[nodiscard]] QString centsText(qint64 cents);

} // namespace rd
