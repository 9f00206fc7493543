// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"

class QPainter;
class QPointF;

namespace rd {

struct ThemeTokens;

/// What one point of a trend shows beside its place on the line (score rule 4).
struct TrendMark {
    bool isPoint = false;  ///< a point of its own: thin, open, or without a neighbour to join
    bool isHollow = false; ///< says little: under half measured, or "so far"
    bool isOpen = false;   ///< the bucket has not ended: larger
    bool isBreach = false; ///< a triangle below: the mean misses the target
};

/// \p hasTarget: the means are held against a target that is shown.
[[nodiscard]] TrendMark trendMarkOf(const QList<TrendPoint> &trend, qsizetype index,
                                    bool hasTarget);

/// Paints \p mark at \p centre. \p room: width of a bucket; \p scale: 1 beside a line of 2 pixels.
void paintTrendMark(QPainter &painter, const QPointF &centre, const TrendMark &mark, double room,
                    double scale, const ThemeTokens &tokens);

} // namespace rd
