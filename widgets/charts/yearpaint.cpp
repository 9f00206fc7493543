// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of YearChart that paints.

#include "analytics/worstoutcome.h"
#include "charts/chartlegend.h"
#include "charts/outcomefill.h"
#include "charts/yearchart.h"
#include "common/painting.h"
#include "common/theme.h"

#include <QLocale>
#include <QPainter>

namespace rd {

void YearChart::paintLabels(QPainter &painter, const Grid &grid) const
{
    const QFontMetricsF metrics(painter.font());
    const int firstWeekDay = locale().firstDayOfWeek();
    const int every = grid.side >= metrics.height() ? 1 : 2;
    for (int row = 0; row < WeekDays; row += every) {
        const int day = (firstWeekDay - 1 + row) % WeekDays + 1;
        painter.drawText(QRectF(0, grid.top + row * grid.side - 2, grid.left - 6, grid.side + 2),
                         Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine
                             | Qt::TextDontClip,
                         locale().dayName(day, QLocale::ShortFormat));
    }
    double end = 0;
    for (int day = firstDay(); day < dayCount(); ++day) {
        const QDate date = m_year.days[day].date;
        if (date.day() != 1)
            continue;
        const QString name = locale().standaloneMonthName(date.month(), QLocale::ShortFormat);
        const double left = dayRect(grid, day).left();
        if (left < end || left + metrics.horizontalAdvance(name) > width())
            continue;
        painter.drawText(QPointF(left, grid.top - 5 - metrics.descent() + 2), name);
        end = left + metrics.horizontalAdvance(name) + 6;
    }
}

void YearChart::paintDayLegend(QPainter &painter, const QRectF &line) const
{
    OutcomeCounts days;
    int quiet = 0;
    for (int i = firstDay(); i < dayCount(); ++i) {
        if (const auto worst = worstOf(m_year.days[i].runs))
            ++days[*worst];
        else
            ++quiet;
    }
    QList<LegendItem> items;
    for (const Outcome outcome : AllOutcomes) {
        if (days[outcome] > 0 || isMeasurable(outcome) || outcome == Outcome::Broken)
            //: %1 is an outcome such as "broken", %n counts days
            items.append(
                {outcome,
                 tr("%1: %n day(s)", "", static_cast<int>(days[outcome])).arg(outcomeText(outcome)),
                 false});
    }
    //: %n counts days
    items.append({std::nullopt, tr("no runs: %n day(s)", "", quiet), false});
    paintLegend(painter, line, items, tokensOf(this), layoutDirection());
}

void YearChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeTokens &tokens = tokensOf(this);
    const Grid grid = gridFor(width());
    painter.setFont(textFont(TextRole::Small));
    painter.setPen(tokens.muted);
    paintLabels(painter, grid);
    const double radius = grid.side >= 10 ? 2 : 1;
    for (int day = firstDay(); day < dayCount(); ++day) {
        const QRectF box = pixelAligned(painter, dayRect(grid, day));
        if (const auto worst = worstOf(m_year.days[day].runs))
            paintOutcomeFill(painter, box, radius, *worst, tokens);
        else
            paintEmptyCell(painter, box, radius, tokens);
        if (day == dayCount() - 1) {
            painter.setPen(QPen(tokens.muted, 1, Qt::DashLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(box.adjusted(-1, -1, 1, 1));
        }
    }
    const double bottom = grid.top + WeekDays * grid.side + 8;
    paintDayLegend(painter, QRectF(RingRoom, bottom, width() - 2 * RingRoom,
                                   QFontMetricsF(painter.font()).height() + 2));
    if (isBare())
        return;
    if (m_current >= 0) {
        const QRectF box = dayRect(grid, m_current);
        paintCellMark(painter, pixelAligned(painter, box), tokens);
        paintReadout(painter, QRectF(rect()).adjusted(4, 4, -4, -4), box.center().x(),
                     readout(m_current), tokens);
    }
    if (showsFocusRing(this))
        paintFocusRing(painter, rect(), metrics::ControlRadius, tokens);
}

} // namespace rd
