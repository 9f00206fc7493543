// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of HeatChart that paints.

#include "analytics/figurestext.h"
#include "charts/bucketnames.h"
#include "charts/chartlegend.h"
#include "charts/heatcells.h"
#include "charts/heatchart.h"
#include "common/painting.h"
#include "common/theme.h"

#include <QLocale>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// A cell on whole device pixels, without the gap after it: gaps are even and edges sharp at any
/// scale.
QRectF cellBox(const QPainter &painter, const QRectF &cell)
{
    const QRectF aligned = pixelAligned(painter, cell);
    const double scale = std::max(1.0, painter.deviceTransform().m11());
    const double hairline = std::floor(scale) / scale;
    const double gap = cell.width() >= 5 ? hairline : 0;
    return QRectF(aligned.topLeft(),
                  QSizeF(std::max(hairline, aligned.width() - gap), aligned.height() - hairline));
}

} // namespace

void HeatChart::paintRow(QPainter &painter, const Places &places, int row,
                         OutcomeStamps &stamps) const
{
    const ThemeTokens &tokens = tokensOf(this);
    const HeatRow &scenario = m_map.rows[row];
    const QRectF &rows = places.rows;
    const QRectF &names = places.names;
    const double y = places.row(row).top();
    const bool current = row == m_row && !isBare();
    if (current && !tokens.contrast)
        painter.fillRect(QRectF(rows.left(), y, rows.width(), RowHeight - 1), tokens.sunk);

    QFont font = textFont(TextRole::Caption);
    font.setUnderline(current && m_bucket < 0);
    painter.setFont(font);
    painter.setPen(scenario.deleted ? tokens.muted : tokens.text);
    const double figure = QFontMetricsF(font).horizontalAdvance(u"100.0"_s);
    const QRectF line(names.left(), y, names.width(), RowHeight - 1);
    const QRectF name = mirrored(line.adjusted(0, 0, -figure - 6, 0), line, layoutDirection());
    const QRectF score =
        mirrored(QRectF(line.right() - figure, y, figure, line.height()), line, layoutDirection());
    paintLine(painter, name, Qt::AlignLeft | Qt::AlignVCenter, nameOf(row), layoutDirection());
    font.setUnderline(false);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(scenario.score ? tokens.text : tokens.muted);
    painter.drawText(score, Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter,
                     scenario.score ? scoreText(*scenario.score) : u"\u2013"_s);

    painter.setFont(textFont(TextRole::Small));
    const bool numbered =
        bucketCount() > 0 && places.cellWidth - 1 >= scoreCellWidth(painter.font());
    for (int bucket = 0; bucket < bucketCount(); ++bucket) {
        const HeatCell &cell = m_map.at(row, bucket);
        const QRectF box = cellBox(painter, places.cell(row, bucket));
        if (m_view == View::Score && cell.score)
            paintScoreCell(painter, box, *cell.score, m_bands, tokens, numbered);
        else if (cell.runs > 0)
            stamps.paint(painter, box, cell.worst);
    }
    painter.setPen(QPen(tokens.grid, 1, tokens.contrast ? Qt::DotLine : Qt::SolidLine));
    const double bottom = y + RowHeight - 0.5;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawLine(QPointF(rows.left(), bottom), QPointF(rows.right(), bottom));
    painter.setRenderHint(QPainter::Antialiasing);
}

void HeatChart::paintScoreScale(QPainter &painter, const QRectF &rect) const
{
    const ThemeTokens &tokens = tokensOf(this);
    painter.setFont(textFont(TextRole::Small));
    const QFontMetricsF metrics(painter.font());
    const double width = metrics.horizontalAdvance(QLocale().toString(100)) + 8;
    double x = rect.left();
    for (const double score : {0.0, 25.0, 50.0, 75.0, 100.0}) {
        const QRectF box = mirrored(QRectF(x, rect.top() - 1, width - 1, rect.height() + 3), rect,
                                    layoutDirection());
        paintScoreCell(painter, box, score, m_bands, tokens, true);
        x += width;
    }
    x += 10;
    const QRectF rest =
        mirrored(QRectF(x, rect.top(), rect.right() - x, rect.height()), rect, layoutDirection());
    paintLegend(
        painter, rest,
        {{Outcome::Broken, tr("ran without a score: its outcome; blank: did not run"), true}},
        tokens, layoutDirection());
}

void HeatChart::paintFoot(QPainter &painter, const Places &places) const
{
    const ThemeTokens &tokens = tokensOf(this);
    const QRectF &cells = places.cells;
    painter.setFont(textFont(TextRole::Small));
    painter.setPen(tokens.muted);
    const QFontMetricsF metrics(painter.font());
    const QList<AxisLabel> labels = axisLabels(m_layout, cells.width(), metrics);
    for (const AxisLabel &label : labels)
        painter.drawText(QPointF(cells.left() + label.left, cells.bottom() + 5 + metrics.ascent()),
                         label.text);

    const QRectF &rows = places.rows;
    const QRectF legend(rows.left(), cells.bottom() + metrics.height() + 13, rows.width(),
                        metrics.height() + 2);
    if (m_view == View::Score) {
        paintScoreScale(painter, legend);
        return;
    }
    const double cell = std::min(places.cellWidth, RowHeight - 1.0);
    QList<LegendItem> items;
    for (const Outcome outcome : AllOutcomes)
        items.append({outcome, outcomeText(outcome), cell >= 10});
    paintLegend(painter, legend, items, tokens, layoutDirection());
}

void HeatChart::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeTokens &tokens = tokensOf(this);
    const Places where = places();
    const QRectF &rows = where.rows;
    const int first = where.scrolled / RowHeight;
    const int last =
        std::min(rowCount() - 1, (where.scrolled + static_cast<int>(rows.height())) / RowHeight);
    // The cross hair changes a row or two and its read-out.
    const auto isAsked = [&](const QRectF &part) {
        return event->region().intersects(part.toAlignedRect());
    };
    painter.save();
    painter.setClipRect(rows.adjusted(-2, 0, 2, 0));
    OutcomeStamps stamps(tokens);
    for (int row = first; row <= last; ++row) {
        if (isAsked(where.row(row)))
            paintRow(painter, where, row, stamps);
    }
    if (m_layout.lastIsOpen && bucketCount() > 0) {
        const QRectF open = where.cell(0, bucketCount() - 1);
        painter.setPen(QPen(tokens.muted, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.drawLine(QPointF(open.left() - 0.5, rows.top()),
                         QPointF(open.left() - 0.5, rows.bottom()));
        painter.setRenderHint(QPainter::Antialiasing);
    }
    if (m_row >= 0 && m_bucket >= 0 && !isBare())
        paintCellMark(painter, cellBox(painter, where.cell(m_row, m_bucket)), tokens);
    painter.restore();
    if (isAsked(QRectF(rect()).adjusted(0, rows.bottom(), 0, 0)))
        paintFoot(painter, where);
    if (isBare())
        return;
    if (m_row >= 0)
        paintReadoutBelow(painter, readoutBounds(), readoutAnchor(where), where.row(m_row),
                          readout(), tokens);
    if (showsFocusRing(this))
        paintFocusRing(painter, rect(), metrics::ControlRadius, tokens);
}

} // namespace rd
