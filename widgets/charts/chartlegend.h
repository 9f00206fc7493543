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

/// A sample and what it means.
struct LegendItem {
    std::optional<Outcome> outcome; ///< none: an empty cell
    QString text;
    bool shape = false; ///< the shape of the outcome, not its filling
};

/// Paints what fits of \p items into the line \p rect, from the side where reading begins.
void paintLegend(QPainter &painter, const QRectF &rect, const QList<LegendItem> &items,
                 const ThemeTokens &tokens, Qt::LayoutDirection direction);

/// Paints a cell of which nothing is known.
void paintEmptyCell(QPainter &painter, const QRectF &rect, double radius,
                    const ThemeTokens &tokens);

/// Outlines the cell under the cross hair; stands out from any filling.
void paintCellMark(QPainter &painter, const QRectF &rect, const ThemeTokens &tokens);

} // namespace rd
