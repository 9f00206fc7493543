// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/sparkline.h"

#include <QColor>
#include <QLineF>
#include <QPainter>

#include <algorithm>

namespace rd {

namespace {
constexpr double LeastRange = 30;
constexpr double DotRadius = 2;
} // namespace

void paintSparkline(QPainter &painter, const QRectF &rect,
                    const QList<std::optional<double>> &values, const QColor &colour)
{
    double low = 100;
    double high = 0;
    for (const std::optional<double> &value : values) {
        if (!value)
            continue;
        low = std::min(low, *value);
        high = std::max(high, *value);
    }
    if (low > high)
        return;
    if (high - low < LeastRange) {
        const double middle = std::clamp((low + high) / 2, LeastRange / 2, 100 - LeastRange / 2);
        low = middle - LeastRange / 2;
        high = middle + LeastRange / 2;
    }

    const QRectF inner = rect.adjusted(DotRadius, DotRadius + 0.5, -DotRadius, -DotRadius - 0.5);
    const double step = values.size() > 1 ? inner.width() / double(values.size() - 1) : 0;
    const auto at = [&](qsizetype index) {
        return QPointF(values.size() > 1 ? inner.left() + step * double(index) : inner.right(),
                       inner.bottom() - (*values[index] - low) / (high - low) * inner.height());
    };

    // Single segments: a joined line of this width costs many times as much.
    QList<QLineF> lines;
    QList<QPointF> alone;
    const qsizetype bridged = std::max<qsizetype>(3, values.size() / 4);
    qsizetype previous = -1;
    bool joined = false;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!values[i])
            continue;
        // Scenarios do not run every day: a few missing buckets are bridged, many are a gap.
        const bool joins = previous >= 0 && i - previous <= bridged;
        if (joins)
            lines.append(QLineF(at(previous), at(i)));
        else if (previous >= 0 && !joined)
            alone.append(at(previous));
        joined = joins;
        previous = i;
    }

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLines(lines);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(at(previous), DotRadius, DotRadius);
    for (const QPointF &point : alone)
        painter.drawEllipse(point, 1, 1);
    painter.restore();
}

} // namespace rd
