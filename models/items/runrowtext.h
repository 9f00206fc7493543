// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/reader.h"

#include <QString>

#include <optional>

/// What the table of runs says about a run: finished text, by the user's language and locale. Text
/// of servers is made safe to show.
namespace rd {

/// A run that the server took and nobody picked up: queued for ten minutes or more.
[[nodiscard]] bool isStuckRun(const RunRow &row, qint64 nowMs);

/// A run that goes on far longer than its scenario's runs took lately: more than three times as
/// long as the median and longer than any of them, by a minute at least. False where that is not
/// known.
[[nodiscard]] bool isOverdueRun(const RunRow &row, qint64 nowMs);
/// "usually 6 min, at most 9 min (the last 10 that finished)"; empty when it is not known.
[[nodiscard]] QString overdueText(const RunRow &row);

/// "passed", "weakness found", "queued", "running"; the server's own word when it is not known.
[[nodiscard]] QString runOutcomeText(const RunRow &row);
/// "62.5", or a dash without a measured score.
[[nodiscard]] QString runScoreText(const RunRow &row);
/// "09:12" for today, else with the date; "now" below a minute while running; "queued 43 min" when
/// stuck.
[[nodiscard]] QString runStartedText(const RunRow &row, qint64 nowMs);
/// How long it ran, or runs until now; none while queued and when the server did not say.
[[nodiscard]] std::optional<qint64> runTookMs(const RunRow &row, qint64 nowMs);
/// "6 min", or a dash.
[[nodiscard]] QString runTookText(const RunRow &row, qint64 nowMs);
/// Everything about the run in one sentence, for screen readers.
[[nodiscard]] QString runSentence(const RunRow &row, qint64 nowMs);

/// \p text for Qt::ToolTipRole: tool tips guess whether a text is rich, so what could be taken for
/// markup is written as markup that shows it letter by letter.
[[nodiscard]] QString toolTipFor(const QString &text);

} // namespace rd
