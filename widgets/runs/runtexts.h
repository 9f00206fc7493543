// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/reader.h"

#include <QString>

namespace rd {

/// Takes into \p row what \p told, a later state of the same run, says about how it goes on. An
/// earlier state changes nothing.
void takeNews(RunRow &row, const Run &told);

/// What the outcome of a run means, in plain words.
[[nodiscard]] QString outcomeSentence(const RunRow &row);
/// "62.0", or "none".
[[nodiscard]] QString scoreOrNone(const RunRow &row);
/// Why a run has no score (score rule 1); empty when it has one.
[[nodiscard]] QString noScoreReason(const RunRow &row);
/// A moment by the user's locale: "today 09:12", "yesterday 18:40", "3 Nov 06:15", with the year
/// when it is another one. Empty for 0.
[[nodiscard]] QString momentText(qint64 ms, qint64 nowMs);
/// For how long a run has been stuck and what to look at, or that it goes on far longer than usual;
/// empty when neither is known.
[[nodiscard]] QString ageingSentence(const RunRow &row, qint64 nowMs);
/// A number, or a dash when it was not read.
[[nodiscard]] QString counterText(const std::optional<int> &counter);

} // namespace rd
