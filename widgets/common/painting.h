// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMargins>
#include <QRectF>
#include <QString>

class QColor;
class QPainter;
class QWidget;

namespace rd {

struct ThemeTokens;

/// \p rect moved to whole device pixels, so that hairlines stay sharp at any scale.
[[nodiscard]] QRectF pixelAligned(const QPainter &painter, const QRectF &rect);

/// A rounded box with a hairline inside its edge. An invalid colour leaves that part out.
void paintBox(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill,
              const QColor &border, Qt::PenStyle line = Qt::SolidLine);

/// A horizontal hairline along the bottom edge of \p rect.
void paintHairline(QPainter &painter, const QRectF &rect, const QColor &colour);

/// Two pixels of accent around a control: inside \p rect, so that nothing is cut off.
void paintFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const ThemeTokens &tokens);

/// True when \p widget has the focus and the keyboard brought it there.
[[nodiscard]] bool showsFocusRing(const QWidget *widget);

/// One line of \p text elided to \p rect; never interpreted. \p alignment as seen left to right:
/// mirrored for a widget that runs right to left. A text that begins with letters of the other
/// direction, such as a name from a server, keeps its own order and its ellipsis at its own end.
void paintLine(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text,
               Qt::LayoutDirection direction, Qt::TextElideMode mode = Qt::ElideRight);

/// \p logical mirrored within \p bounds when \p direction is right to left.
[[nodiscard]] QRectF mirrored(const QRectF &logical, const QRectF &bounds,
                              Qt::LayoutDirection direction);

/// The same for margins.
[[nodiscard]] QMargins mirrored(const QMargins &logical, Qt::LayoutDirection direction);

} // namespace rd
