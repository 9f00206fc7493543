// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenarios/runstrip.h"

#include "common/outcomeicon.h"
#include "common/painting.h"

namespace rd {

RunStrip::RunStrip(const QRectF &cell, qsizetype count, Qt::LayoutDirection direction)
    : m_cell(cell)
    , m_count(count)
    , m_direction(direction)
{
}

QRectF RunStrip::placeOf(qsizetype index) const
{
    const qreal right = m_cell.left() + Width;
    const qreal left = right - Side - qreal(index) * (Side + Gap);
    return mirrored(QRectF(left, m_cell.center().y() - Side / 2, Side, Side), m_cell, m_direction);
}

int RunStrip::indexAt(const QPointF &point) const
{
    for (qsizetype index = 0; index < m_count; ++index) {
        if (placeOf(index).adjusted(-Gap / 2, -Gap, Gap / 2, Gap).contains(point))
            return static_cast<int>(index);
    }
    return -1;
}

void paintRunStrip(QPainter &painter, const RunStrip &strip, const QList<RunMark> &marks,
                   const ThemeTokens &tokens)
{
    for (qsizetype index = 0; index < marks.size(); ++index)
        paintOutcome(painter, strip.placeOf(index), marks.at(index).outcome, tokens);
}

} // namespace rd
