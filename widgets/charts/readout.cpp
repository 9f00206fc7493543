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
} // namespace

void paintReadout(QPainter &painter, const QRectF &bounds, double anchorX,
                  const QList<ReadoutLine> &lines, const ThemeTokens &tokens)
{
    if (lines.isEmpty())
        return;
    const QFont plain = textFont(TextRole::Small);
    QFont strong = plain;
    strong.setWeight(QFont::DemiBold);
    const double lineHeight = QFontMetricsF(strong).height() + 2;

    double width = 0;
    for (const ReadoutLine &line : lines) {
        const double mark = line.outcome ? MarkSide + MarkGap : 0;
        width = std::max(
            width, QFontMetricsF(line.strong ? strong : plain).horizontalAdvance(line.text) + mark);
    }
    QRectF box(0, 0, std::min(width + 2 * PaddingX, bounds.width()),
               double(lines.size()) * lineHeight + 2 * PaddingY);
    double left = anchorX + Distance;
    if (left + box.width() > bounds.right())
        left = anchorX - Distance - box.width();
    left = std::clamp(left, bounds.left(), std::max(bounds.left(), bounds.right() - box.width()));
    const double top = std::max(bounds.top(), std::min(bounds.top() + bounds.height() * 0.5,
                                                       bounds.bottom() - box.height() - 4));
    box.moveTo(left, top);

    paintBox(painter, box, metrics::ControlRadius, tokens.surface, tokens.control);
    double y = box.top() + PaddingY;
    for (const ReadoutLine &line : lines) {
        double x = box.left() + PaddingX;
        if (line.outcome) {
            paintOutcome(painter, QRectF(x, y + (lineHeight - MarkSide) / 2, MarkSide, MarkSide),
                         *line.outcome, tokens);
            x += MarkSide + MarkGap;
        }
        painter.setFont(line.strong ? strong : plain);
        painter.setPen(line.strong ? tokens.text : tokens.muted);
        paintLine(painter, QRectF(x, y, box.right() - PaddingX - x, lineHeight),
                  Qt::AlignLeft | Qt::AlignVCenter, line.text, Qt::LeftToRight);
        y += lineHeight;
    }
}

} // namespace rd
