// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/trendmark.h"

#include "common/theme.h"

#include <QPainter>

#include <algorithm>

namespace rd {

TrendMark trendMarkOf(const QList<TrendPoint> &trend, qsizetype index, bool hasTarget)
{
    const auto measured = [&trend](qsizetype i) {
        return i >= 0 && i < trend.size() && trend[i].mean.has_value();
    };
    if (!measured(index))
        return {};
    const TrendPoint &point = trend[index];
    const bool alone = !measured(index - 1) && !measured(index + 1);
    return {.isPoint = point.thin || point.open || alone,
            .isHollow = point.thin || point.open,
            .isOpen = point.open,
            .isBreach = hasTarget && point.belowTarget};
}

void paintTrendMark(QPainter &painter, const QPointF &centre, const TrendMark &mark, double room,
                    double scale, const ThemeTokens &tokens)
{
    const double half = room / scale * 0.4;
    if (mark.isPoint) {
        const double radius = mark.isOpen ? 4 : std::clamp(half, 1.5, 3.0);
        painter.setPen(QPen(tokens.accent, (radius < 2.5 ? 1.2 : 1.8) * scale));
        painter.setBrush(mark.isHollow ? tokens.surface : tokens.accent);
        painter.drawEllipse(centre, radius * scale, radius * scale);
    }
    if (mark.isBreach) {
        const double side = std::clamp(half, 2.0, 4.0) * scale;
        const double tip = centre.y() + side * 1.6 + 5 * scale;
        painter.setPen(QPen(tokens.surface, scale));
        painter.setBrush(tokens.text);
        // Points down, below the line: not the shape of any outcome.
        painter.drawPolygon(QPolygonF{{centre.x() - side, tip - side * 1.6},
                                      {centre.x() + side, tip - side * 1.6},
                                      {centre.x(), tip}});
    }
}

} // namespace rd
