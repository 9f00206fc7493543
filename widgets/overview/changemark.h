// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRectF>
#include <QString>

#include <optional>

class QColor;
class QPainter;

namespace rd {

struct ThemeTokens;

/// A triangle up or down, centred in \p rect; nothing for no change, where a bar would read as a
/// minus.
void paintDirection(QPainter &painter, const QRectF &rect, int direction, const QColor &colour);

/// Green up, red down, muted when nothing moved or nothing can be compared.
[[nodiscard]] QColor changeColour(std::optional<double> change, const ThemeTokens &tokens);

/// "+3.1", "\u22120.4", "0.0"; "new" when nothing can be compared.
[[nodiscard]] QString changeText(std::optional<double> change);

} // namespace rd
