// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/outcome.h"

#include <QList>
#include <QRectF>
#include <QString>

#include <optional>

class QPainter;

namespace rd {

struct ThemeTokens;

/// One line of the box beside the cross hair.
struct ReadoutLine {
    QString text;
    bool strong = false;
    std::optional<Outcome> outcome; ///< its shape in front
};

/// Paints the box beside \p anchorX, on the side that has room, inside \p bounds.
void paintReadout(QPainter &painter, const QRectF &bounds, double anchorX,
                  const QList<ReadoutLine> &lines, const ThemeTokens &tokens);

/// Where paintReadoutBelow() paints; empty without lines.
[[nodiscard]] QRectF readoutRectBelow(const QRectF &bounds, double anchorX, const QRectF &row,
                                      const QList<ReadoutLine> &lines);

/// The same below \p row, or above it where there is more room: the row stays in sight.
void paintReadoutBelow(QPainter &painter, const QRectF &bounds, double anchorX, const QRectF &row,
                       const QList<ReadoutLine> &lines, const ThemeTokens &tokens);

} // namespace rd
