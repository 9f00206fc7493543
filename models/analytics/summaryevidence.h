// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"

#include <QStringList>

// What a summary is put together from; for summary.cpp alone. Each sentence is empty when there is
// nothing to say.
namespace rd::summary {

inline constexpr qsizetype MaxNamesSaid = 3;

/// A name from outside within a sentence.
[[nodiscard]] QString nameSaid(const QString &name);
[[nodiscard]] QString countSaid(qint64 value);
/// "a", "a and b", "a, b, and c" in the words of the language.
[[nodiscard]] QString listSaid(const QStringList &parts);

/// Whether the period may hold what nobody has read yet.
[[nodiscard]] bool mayLack(const OverviewFigures &figures);
/// How old the data is, when that is news.
[[nodiscard]] QString freshness(const OverviewFigures &figures);
/// What the newest broken runs leave open.
[[nodiscard]] QString unverified(const OverviewFigures &figures);
/// The runs by outcome.
[[nodiscard]] QString runs(const ScoreFigures &total);
/// What the change does not say: it is like for like.
[[nodiscard]] QString compared(const ScoreFigures &total);
/// How many of the scenarios the score is made of.
[[nodiscard]] QString coverage(const ScoreFigures &total);
/// Stale, never ran, deleted.
[[nodiscard]] QString gaps(const ScoreFigures &total);
[[nodiscard]] QString delegates(const OverviewFigures &figures);
[[nodiscard]] QString hubs(const OverviewFigures &figures);

} // namespace rd::summary
