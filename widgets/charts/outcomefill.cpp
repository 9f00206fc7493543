// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/outcomefill.h"

#include "common/theme.h"

#include <QLineF>
#include <QList>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rd {

namespace {

constexpr double Spacing = 5;
constexpr double LeastSide = 4;

/// Slanted lines through \p rect. They hang together from one area to the next.
void addSlants(QList<QLineF> &lines, const QRectF &rect, bool falling)
{
    const double sign = falling ? 1 : -1;
    const double height = rect.height();
    // A line is told by where it meets the top edge of the rectangle.
    const double phase = rect.left() - sign * rect.top();
    const double first = std::floor((phase - height) / Spacing) * Spacing - phase;
    for (double x = first; x < rect.width() + height; x += Spacing) {
        lines.append(
            QLineF(rect.left() + x, rect.top(), rect.left() + x + sign * height, rect.bottom()));
    }
}

void addLevels(QList<QLineF> &lines, const QRectF &rect)
{
    for (double y = std::ceil(rect.top() / 3) * 3; y < rect.bottom(); y += 3)
        lines.append(QLineF(rect.left(), y + 0.5, rect.right(), y + 0.5));
}

} // namespace

void paintOutcomeFill(QPainter &painter, const QRectF &rect, double radius, Outcome outcome,
                      const ThemeTokens &tokens)
{
    const QColor fill = tokens.fill(outcome);
    const bool outlined = tokens.contrast || outcome == Outcome::Unknown;
    const bool solid = outcome == Outcome::Passed || !outlined;
    painter.setPen(outlined ? QPen(fill, 1) : QPen(Qt::NoPen));
    painter.setBrush(solid ? QBrush(fill) : QBrush(Qt::NoBrush));
    const QRectF box = outlined ? rect.adjusted(0.5, 0.5, -0.5, -0.5) : rect;
    const double corner = std::min({radius, rect.width() / 3, rect.height() / 3});
    painter.drawRoundedRect(box, corner, corner);
    if (outcome == Outcome::Passed || outcome == Outcome::Unknown
        || std::min(rect.width(), rect.height()) < LeastSide)
        return;

    QList<QLineF> lines;
    Qt::PenStyle style = Qt::SolidLine;
    switch (outcome) {
    case Outcome::Weakness:
        addSlants(lines, rect, false);
        break;
    case Outcome::Broken:
        addSlants(lines, rect, false);
        addSlants(lines, rect, true);
        break;
    case Outcome::Stopped:
        addLevels(lines, rect);
        break;
    case Outcome::InProgress:
        addLevels(lines, rect);
        style = Qt::DotLine;
        break;
    case Outcome::Passed:
    case Outcome::Unknown:
        break;
    }
    QColor ink = tokens.contrast ? fill : tokens.surface;
    ink.setAlphaF(tokens.contrast ? 1.0F : 0.5F);
    painter.save();
    painter.setClipRect(box, Qt::IntersectClip);
    painter.setPen(QPen(ink, 1.2, style, Qt::FlatCap));
    painter.drawLines(lines);
    painter.restore();
}

} // namespace rd
