// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"

#include <QHash>
#include <QPixmap>
#include <QRectF>

class QColor;
class QFont;
class QPainter;

namespace rd {

struct ThemeTokens;

/// Paints one score of a heat map: the weaker, the stronger the colour; with its number in the font
/// of \p painter when \p numbered, else with a mark in the weak band.
void paintScoreCell(QPainter &painter, const QRectF &rect, double score, const BandLimits &bands,
                    const ThemeTokens &tokens, bool numbered);
/// The width that a cell needs for any number.
[[nodiscard]] double scoreCellWidth(const QFont &font);

/// Paints one outcome of a heat map: its shape where there is room, else its filling.
void paintOutcomeCell(QPainter &painter, const QRectF &rect, Outcome outcome,
                      const ThemeTokens &tokens);

/// Paints outcomes of a heat map from stamps: a screen full of cells has few sizes. For one paint.
class OutcomeStamps {
public:
    explicit OutcomeStamps(const ThemeTokens &tokens)
        : m_tokens(tokens)
    {
    }
    /// \p rect lies on whole device pixels.
    void paint(QPainter &painter, const QRectF &rect, Outcome outcome);

private:
    const ThemeTokens &m_tokens;
    QHash<quint64, QPixmap> m_stamps; ///< by outcome and size in device pixels
};

/// The ground of a score of 0..100.
[[nodiscard]] QColor scoreColour(double score, const ThemeTokens &tokens);

/// The ink with more contrast on \p ground.
[[nodiscard]] QColor inkOn(const QColor &ground, const ThemeTokens &tokens);

} // namespace rd
