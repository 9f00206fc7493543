// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartlegend.h"

#include "charts/outcomefill.h"
#include "common/outcomeicon.h"
#include "common/painting.h"
#include "common/theme.h"

#include <QFontMetricsF>
#include <QPainter>

namespace rd {

namespace {
constexpr double SampleSide = 11;
constexpr double SampleGap = 5;
constexpr double ItemGap = 14;
} // namespace

void paintLegend(QPainter &painter, const QRectF &rect, const QList<LegendItem> &items,
                 const ThemeTokens &tokens, Qt::LayoutDirection direction)
{
    painter.setFont(textFont(TextRole::Small));
    const QFontMetricsF metrics(painter.font());
    double x = rect.left();
    for (const LegendItem &item : items) {
        const double text = metrics.horizontalAdvance(item.text);
        if (x + SampleSide + SampleGap + text > rect.right() + 1)
            return;
        const QRectF sample = mirrored(
            QRectF(x, std::round(rect.center().y() - SampleSide / 2), SampleSide, SampleSide), rect,
            direction);
        if (item.outcome && item.shape)
            paintOutcome(painter, sample, *item.outcome, tokens);
        else if (item.outcome)
            paintOutcomeFill(painter, sample, 2, *item.outcome, tokens);
        else
            paintEmptyCell(painter, sample, 2, tokens);
        painter.setPen(tokens.muted);
        paintLine(painter,
                  mirrored(QRectF(x + SampleSide + SampleGap, rect.top(), text + 1, rect.height()),
                           rect, direction),
                  Qt::AlignLeft | Qt::AlignVCenter, item.text, direction);
        x += SampleSide + SampleGap + text + ItemGap;
    }
}

void paintEmptyCell(QPainter &painter, const QRectF &rect, double radius, const ThemeTokens &tokens)
{
    painter.setPen(QPen(tokens.contrast ? tokens.muted : tokens.border, 1,
                        tokens.contrast ? Qt::DotLine : Qt::SolidLine));
    painter.setBrush(tokens.contrast ? tokens.surface : tokens.sunk);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void paintCellMark(QPainter &painter, const QRectF &rect, const ThemeTokens &tokens)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.surface, 1));
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setPen(QPen(tokens.text, 2));
    painter.drawRect(rect.adjusted(-1, -1, 1, 1));
}

} // namespace rd
