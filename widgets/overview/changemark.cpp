// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/changemark.h"

#include "common/theme.h"
#include "core/text.h"
#include "overview/overviewtext.h"

#include <QCoreApplication>
#include <QPainter>

namespace rd {

void paintDirection(QPainter &painter, const QRectF &rect, int direction, const QColor &colour)
{
    if (direction == 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(colour);
    const QPointF centre = rect.center();
    const double half = rect.width() / 2 - 0.5;
    const double rise = half * 0.85 * direction;
    painter.drawPolygon(QPolygonF{{centre.x() - half, centre.y() + rise},
                                  {centre.x() + half, centre.y() + rise},
                                  {centre.x(), centre.y() - rise}});
    painter.restore();
}

QColor changeColour(std::optional<double> change, const ThemeTokens &tokens)
{
    const int direction = change ? directionOf(*change) : 0;
    if (direction == 0)
        return tokens.muted;
    return tokens.ink(direction > 0 ? Outcome::Passed : Outcome::Broken);
}

QString changeText(std::optional<double> change)
{
    return change ? signedOneDecimal(*change) : QCoreApplication::translate("ChangeMark", "new");
}

} // namespace rd
