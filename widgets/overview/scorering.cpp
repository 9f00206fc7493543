// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/scorering.h"

#include "common/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rd {

namespace {

/// The ring runs a little below the half circle at both ends.
constexpr double Overhang = 14; // degrees
constexpr double Sweep = 180 + 2 * Overhang;
constexpr double NotchShare = 0.21; ///< of the ring's width
constexpr double StrokeShare = 0.28;
constexpr double StrokeOverhang = 0.3;

double angleOf(double score)
{
    return 180 + Overhang - std::clamp(score, 0.0, 100.0) / 100 * Sweep;
}

QPointF directionAt(double score)
{
    const double angle = angleOf(score) * M_PI / 180;
    return {std::cos(angle), -std::sin(angle)};
}

int stepsOf(Band band)
{
    switch (band) {
    case Band::Strong:
        return 3;
    case Band::Fair:
        return 2;
    case Band::Weak:
        return 1;
    case Band::None:
        break;
    }
    return 0;
}

} // namespace

double ringHeight()
{
    return 1 + std::sin(Overhang * M_PI / 180);
}

void paintScoreRing(QPainter &painter, const QRectF &circle, double width, const ScoreRing &ring,
                    const ThemeTokens &tokens)
{
    const auto arc = [&](double from, double to, const QPen &pen) {
        painter.setPen(pen);
        painter.drawArc(circle, static_cast<int>(std::lround(angleOf(from) * 16)),
                        static_cast<int>(std::lround((angleOf(to) - angleOf(from)) * 16)));
    };
    // Contrast has no half tones: the empty part is a thin line in the middle of the ring.
    const QPen empty = tokens.contrast ? QPen(tokens.border, width / 8, Qt::SolidLine, Qt::FlatCap)
                                       : QPen(tokens.dark ? tokens.border : tokens.sunk, width,
                                              Qt::SolidLine, Qt::FlatCap);
    const double score = ring.score ? std::clamp(*ring.score, 0.0, 100.0) : 0;
    arc(score, 100, empty);
    // Too little measured takes the colour away, not the number.
    const QColor filled = ring.band == Band::None ? tokens.control : tokens.accent;
    if (score > 0)
        arc(0, score, QPen(filled, width, Qt::SolidLine, Qt::FlatCap));

    const QPointF centre = circle.center();
    const double radius = circle.width() / 2;
    painter.setPen(QPen(tokens.surface, width * NotchShare, Qt::SolidLine, Qt::FlatCap));
    for (const double limit : {ring.bands.fairFrom, ring.bands.strongFrom}) {
        const QPointF direction = directionAt(limit);
        painter.drawLine(centre + direction * (radius - width / 2 - 1),
                         centre + direction * (radius + width / 2 + 1));
    }
    if (!ring.target)
        return;
    // The target is a stroke across the ring that stands out on both sides; bands end in gaps.
    const QPointF outwards = directionAt(*ring.target);
    const double overhang = width / 2 + width * StrokeOverhang;
    painter.setPen(QPen(tokens.text, width * StrokeShare, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(centre + outwards * (radius - overhang),
                     centre + outwards * (radius + overhang));
}

QColor bandInk(Band band, const ThemeTokens &tokens)
{
    switch (band) {
    case Band::Strong:
        return tokens.ink(Outcome::Passed);
    case Band::Fair:
        return tokens.ink(Outcome::Weakness);
    case Band::Weak:
        return tokens.ink(Outcome::Broken);
    case Band::None:
        break;
    }
    return tokens.muted;
}

void paintBandSteps(QPainter &painter, const QRectF &box, Band band, const QColor &colour)
{
    constexpr int Steps = 3;
    const double unit = box.width() / 13;
    const double width = (box.width() - 2 * unit * (Steps - 1)) / Steps;
    for (int i = 0; i < Steps; ++i) {
        const double height = box.height() * (0.45 + 0.275 * i);
        const QRectF step(box.left() + i * (width + 2 * unit), box.bottom() - height, width,
                          height);
        const bool filled = i < stepsOf(band);
        const double half = unit / 2;
        painter.setPen(filled ? QPen(Qt::NoPen) : QPen(colour, unit));
        painter.setBrush(filled ? QBrush(colour) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(filled ? step : step.adjusted(half, half, -half, -half), unit,
                                unit);
    }
    painter.setBrush(Qt::NoBrush);
}

} // namespace rd
