// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"

#include <QColor>
#include <QRectF>

#include <optional>

class QPainter;

namespace rd {

struct ThemeTokens;

/// What the ring of a gauge shows.
struct ScoreRing {
    std::optional<double> score;
    Band band = Band::None; ///< None takes the colour away
    BandLimits bands;       ///< notches in the ring
    std::optional<double> target;
};

/// Height of the ring above its lower ends, for a radius of one.
[[nodiscard]] double ringHeight();
/// The half ring around the centre of \p circle, at any size.
void paintScoreRing(QPainter &painter, const QRectF &circle, double width, const ScoreRing &ring,
                    const ThemeTokens &tokens);

/// Colour of a band's word.
[[nodiscard]] QColor bandInk(Band band, const ThemeTokens &tokens);
/// Three steps, filled up to the band: the word without reading it.
void paintBandSteps(QPainter &painter, const QRectF &box, Band band, const QColor &colour);

} // namespace rd
