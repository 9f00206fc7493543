// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QString>

class QColor;
class QPainter;
class QRectF;

namespace rd {

/// Which colour of the theme an icon takes. Resolved when it is painted, so icons follow a change
/// of theme by themselves.
enum class IconTint { Text, Muted, Accent, OnAccent, Danger, OnDanger };

/// One of our own drawings (resources/icons/\p name.svg) in a colour of the theme, sharp at any
/// size and scale. Disabled it is muted; in a chosen row it keeps its colour where that can be
/// seen. An unknown name gives a null icon.
[[nodiscard]] QIcon themedIcon(const QString &name, IconTint tint = IconTint::Text);

/// Paints the drawing \p name into \p rect in \p colour. False when there is none of that name.
bool paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &colour);

} // namespace rd
