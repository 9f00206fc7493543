// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/painting.h"

#include "common/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace rd {

QRectF pixelAligned(const QPainter &painter, const QRectF &rect)
{
    const QTransform device = painter.deviceTransform();
    if (device.type() > QTransform::TxScale)
        return rect;
    const QRectF mapped = device.mapRect(rect);
    const QPointF from(std::round(mapped.left()), std::round(mapped.top()));
    const QPointF to(std::round(mapped.right()), std::round(mapped.bottom()));
    return device.inverted().mapRect(QRectF(from, to));
}

namespace {

qreal hairlineWidth(const QPainter &painter)
{
    const qreal scale = std::abs(painter.deviceTransform().m11());
    return scale > 0 ? std::max(1.0, std::floor(scale)) / scale : 1.0;
}

/// The direction of the first letter outside isolated parts; \p otherwise when there is none.
Qt::LayoutDirection readingDirection(const QString &text, Qt::LayoutDirection otherwise)
{
    int isolated = 0;
    for (const QChar character : text) {
        switch (character.direction()) {
        case QChar::DirLRI:
        case QChar::DirRLI:
        case QChar::DirFSI:
            ++isolated;
            break;
        case QChar::DirPDI:
            isolated = std::max(0, isolated - 1);
            break;
        case QChar::DirL:
            if (isolated == 0)
                return Qt::LeftToRight;
            break;
        case QChar::DirR:
        case QChar::DirAL:
            if (isolated == 0)
                return Qt::RightToLeft;
            break;
        default:
            break;
        }
    }
    return otherwise;
}

} // namespace

void paintBox(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill,
              const QColor &border, Qt::PenStyle line)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = hairlineWidth(painter);
    const QRectF aligned = pixelAligned(painter, rect);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (border.isValid()) {
        painter.setPen(QPen(border, width, line));
        const qreal half = width / 2;
        painter.drawRoundedRect(aligned.adjusted(half, half, -half, -half), radius - half,
                                radius - half);
    } else {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(aligned, radius, radius);
    }
    painter.restore();
}

void paintHairline(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    const qreal width = hairlineWidth(painter);
    const QRectF aligned = pixelAligned(painter, rect);
    painter.fillRect(QRectF(aligned.left(), aligned.bottom() - width, aligned.width(), width),
                     colour);
}

void paintFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const ThemeTokens &tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const QRectF aligned = pixelAligned(painter, rect);
    painter.setPen(QPen(tokens.surface, 1));
    painter.drawRoundedRect(aligned.adjusted(2.5, 2.5, -2.5, -2.5), radius - 2, radius - 2);
    painter.setPen(QPen(tokens.accent, 2));
    painter.drawRoundedRect(aligned.adjusted(1, 1, -1, -1), radius - 1, radius - 1);
    painter.restore();
}

bool showsFocusRing(const QWidget *widget)
{
    QStyleOption option;
    option.initFrom(widget);
    return option.state.testFlag(QStyle::State_HasFocus)
           && option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

void paintLine(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text,
               Qt::LayoutDirection direction, Qt::TextElideMode mode)
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    const QFontMetricsF metrics(painter.font(), painter.device());
    // Rounding must not elide what was measured to fit.
    const QString shown = metrics.elidedText(text, mode, rect.width() + 0.5);
    const Qt::Alignment visual = QStyle::visualAlignment(direction, alignment);
    const Qt::LayoutDirection before = painter.layoutDirection();
    painter.setLayoutDirection(readingDirection(text, before));
    painter.drawText(rect.adjusted(-0.5, 0, 0.5, 0),
                     static_cast<int>(visual | Qt::AlignAbsolute) | Qt::TextSingleLine
                         | Qt::TextDontClip,
                     shown);
    painter.setLayoutDirection(before);
}

QRectF mirrored(const QRectF &logical, const QRectF &bounds, Qt::LayoutDirection direction)
{
    if (direction == Qt::LeftToRight)
        return logical;
    return QRectF(bounds.left() + bounds.right() - logical.right(), logical.top(), logical.width(),
                  logical.height());
}

QMargins mirrored(const QMargins &logical, Qt::LayoutDirection direction)
{
    if (direction == Qt::LeftToRight)
        return logical;
    return {logical.right(), logical.top(), logical.left(), logical.bottom()};
}

} // namespace rd
