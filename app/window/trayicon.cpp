// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/trayicon.h"

#include "common/theme.h"

#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// What panels ask for, at 100 and at 200 %.
constexpr std::array TraySizes{16, 22, 24, 32, 44, 48, 64};

/// In the lower corner, cut out of the icon: what is behind it is the panel's, light or dark.
void paintMark(QPainter &painter, qreal size, LinkHealth health)
{
    const qreal side = std::max(7.0, size * 0.42);
    const QRectF box(size - side, size - side, side, side);
    const qreal gap = std::max(1.0, size / 22);
    painter.setPen(Qt::NoPen);
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.setBrush(Qt::black);
    const QRectF around = box.adjusted(-gap, -gap, gap, gap);
    if (health == LinkHealth::Bad)
        painter.drawRect(around);
    else
        painter.drawEllipse(around);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    const ThemeTokens &tokens = tokensFor(ThemeChoice::Light);
    if (health == LinkHealth::Bad) {
        painter.setBrush(tokens.fill(Outcome::Broken));
        painter.drawRect(box);
        return;
    }
    const qreal line = side * 0.3;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.fill(Outcome::Weakness), line));
    painter.drawEllipse(box.adjusted(line / 2, line / 2, -line / 2, -line / 2));
}

} // namespace

QIcon trayIcon(LinkHealth health)
{
    const bool isMarked = health == LinkHealth::Waiting || health == LinkHealth::Bad;
    const QIcon drawing(u":/app/icon.svg"_s);
    QIcon icon;
    for (const int size : TraySizes) {
        QPixmap pixmap = drawing.pixmap(QSize(size, size), 1.0);
        if (isMarked && !pixmap.isNull()) {
            QPainter painter(&pixmap);
            painter.setRenderHint(QPainter::Antialiasing);
            paintMark(painter, size, health);
        }
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace rd
