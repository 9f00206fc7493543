// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/readout.h"

#include "common/outcomeicon.h"
#include "common/painting.h"
#include "common/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace rd {

namespace {
constexpr double PaddingX = 10;
constexpr double PaddingY = 8;
constexpr double Distance = 10;
constexpr double MarkSide = 11;
constexpr double MarkGap = 6;

/// The fonts of the box, and what it measures.
struct ReadoutSize {
    QFont plain = textFont(TextRole::Small);
    QFont strong = plain;
    double lineHeight = 0;
    QSizeF box;
};

ReadoutSize readoutSize(const QList<ReadoutLine> &lines, double most)
{
    ReadoutSize size;
    size.strong.setWeight(QFont::DemiBold);
    size.lineHeight = QFontMetricsF(size.strong).height() + 2;
    double width = 0;
    for (const ReadoutLine &line : lines) {
        const double mark = line.outcome ? MarkSide + MarkGap : 0;
        const QFontMetricsF metrics(line.strong ? size.strong : size.plain);
        width = std::max(width, metrics.horizontalAdvance(line.text) + mark);
    }
    size.box = {std::min(width + 2 * PaddingX, most),
                double(lines.size()) * size.lineHeight + 2 * PaddingY};
    return size;
}

QRectF boxAt(const QRectF &bounds, double anchorX, double top, const ReadoutSize &size)
{
    double left = anchorX + Distance;
    if (left + size.box.width() > bounds.right())
        left = anchorX - Distance - size.box.width();
    const double last = std::max(bounds.left(), bounds.right() - size.box.width());
    return QRectF(QPointF(std::clamp(left, bounds.left(), last), top), size.box);
}

QRectF boxBelow(const QRectF &bounds, double anchorX, const QRectF &row, const ReadoutSize &size)
{
    const double below = row.bottom() + Distance / 2;
    const double above = row.top() - Distance / 2 - size.box.height();
    const bool fits = below + size.box.height() <= bounds.bottom() || above < bounds.top();
    return boxAt(bounds, anchorX, fits ? below : above, size);
}

void paintReadoutBox(QPainter &painter, const QRectF &box, const ReadoutSize &size,
                     const QList<ReadoutLine> &lines, const ThemeTokens &tokens)
{
    paintBox(painter, box, metrics::ControlRadius, tokens.surface, tokens.control);
    double y = box.top() + PaddingY;
    for (const ReadoutLine &line : lines) {
        double x = box.left() + PaddingX;
        if (line.outcome) {
            paintOutcome(painter,
                         QRectF(x, y + (size.lineHeight - MarkSide) / 2, MarkSide, MarkSide),
                         *line.outcome, tokens);
            x += MarkSide + MarkGap;
        }
        painter.setFont(line.strong ? size.strong : size.plain);
        painter.setPen(line.strong ? tokens.text : tokens.muted);
        paintLine(painter, QRectF(x, y, box.right() - PaddingX - x, size.lineHeight),
                  Qt::AlignLeft | Qt::AlignVCenter, line.text, Qt::LeftToRight);
        y += size.lineHeight;
    }
}

} // namespace

void paintReadout(QPainter &painter, const QRectF &bounds, double anchorX,
                  const QList<ReadoutLine> &lines, const ThemeTokens &tokens)
{
    if (lines.isEmpty())
        return;
    const ReadoutSize size = readoutSize(lines, bounds.width());
    const double top = std::max(
        bounds.top(), std::min(bounds.center().y(), bounds.bottom() - size.box.height() - 4));
    paintReadoutBox(painter, boxAt(bounds, anchorX, top, size), size, lines, tokens);
}

QRectF readoutRectBelow(const QRectF &bounds, double anchorX, const QRectF &row,
                        const QList<ReadoutLine> &lines)
{
    if (lines.isEmpty())
        return {};
    return boxBelow(bounds, anchorX, row, readoutSize(lines, bounds.width()));
}

void paintReadoutBelow(QPainter &painter, const QRectF &bounds, double anchorX, const QRectF &row,
                       const QList<ReadoutLine> &lines, const ThemeTokens &tokens)
{
    if (lines.isEmpty())
        return;
    const ReadoutSize size = readoutSize(lines, bounds.width());
    paintReadoutBox(painter, boxBelow(bounds, anchorX, row, size), size, lines, tokens);
}

} // namespace rd
