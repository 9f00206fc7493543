// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"

#include <QStringList>

/// Sentences about figures, shared by window, reports and command line so that all say the same.
/// Translated, numbers by locale. Names of servers are made safe to show.
namespace rd {

/// A score for lists: one decimal, or none when it is a whole number ("62.5", "41").
[[nodiscard]] QString scoreText(double score);

/// How the score changed and over what: "+3.1 on 34 compared; 4 new, 3 not measured". "new" when
/// nothing is comparable, empty when nothing was measured in either period.
[[nodiscard]] QString scoreSentence(const ScoreFigures &figures);

/// "from 38 of 42 scenarios"
[[nodiscard]] QString coverageSentence(const ScoreFigures &figures);

/// "too little measured (5 of 42)"; empty when enough is.
[[nodiscard]] QString tooLittleText(const ScoreFigures &figures);

/// "1 deleted, last 41, left out"; empty without deleted scenarios.
[[nodiscard]] QString deletedSentence(const ScoreFigures &figures);

/// "target 80: 4.2 above", "target 90: 5.8 below"; empty without a target or when there is no score
/// to hold against it.
[[nodiscard]] QString targetSentence(const ScoreFigures &figures);

/// "2 days without a measurement": the gaps of the trend, the bucket still open left out; empty
/// without gaps.
[[nodiscard]] QString gapSentence(const OverviewFigures &figures);

/// "today so far": what the last bucket is, when it has not ended; else empty.
[[nodiscard]] QString openSentence(const PeriodLayout &layout);

/// "data 12 s old", or that nothing was read yet.
[[nodiscard]] QString dataAgeSentence(const OverviewFigures &figures);

/// "12 s ago", "8 min ago", "2 h ago", "3 d ago"; "just now" below one second and in the future.
[[nodiscard]] QString ageText(qint64 ms);

/// "09:31:02", "9:31:02 am": the time of day as the locale has it, with seconds.
[[nodiscard]] QString clockText(qint64 ms);

/// "45 s", "6 min", "1 h 5 min", "3 d 4 h"; nothing smaller than a second, negative is zero.
[[nodiscard]] QString durationText(qint64 ms);

/// "How is this computed": one line per step, with the real numbers.
[[nodiscard]] QStringList explainScore(const OverviewFigures &figures);

} // namespace rd
