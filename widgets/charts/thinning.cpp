// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/thinning.h"

#include <algorithm>

namespace rd {

QList<QPointF> thinned(const QList<QPointF> &points, int pixels)
{
    if (pixels <= 0 || points.size() <= 2 * qsizetype(pixels))
        return points;
    const double from = points.first().x();
    const double width = (points.last().x() - from) / pixels;
    if (width <= 0)
        return {points.first(), points.last()};

    QList<QPointF> kept;
    kept.reserve(2 * qsizetype(pixels));
    const auto lower = [](const QPointF &a, const QPointF &b) { return a.y() < b.y(); };
    auto begin = points.cbegin();
    for (int column = 0; column < pixels && begin != points.cend(); ++column) {
        const double end = from + width * (column + 1);
        const auto next = column + 1 == pixels
                              ? points.cend()
                              : std::find_if(begin, points.cend(), [end](const QPointF &point) {
                                    return point.x() >= end;
                                });
        if (begin == next)
            continue;
        const auto [lowest, highest] = std::minmax_element(begin, next, lower);
        kept.append(*std::min(lowest, highest));
        if (lowest != highest)
            kept.append(*std::max(lowest, highest));
        begin = next;
    }
    return kept;
}

} // namespace rd
