// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/heatcells.h"

#include "analytics/score.h"
#include "charts/outcomefill.h"
#include "common/outcomeicon.h"
#include "common/theme.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rd {

namespace {

/// Relative luminance of sRGB, as WCAG defines it.
double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
           + 0.0722 * linear(colour.blueF());
}

double contrastOf(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

/// Black and white have no shades: weak is filled, fair half filled, strong an outline.
void paintContrastGround(QPainter &painter, const QRectF &rect, Band band,
                         const ThemeTokens &tokens)
{
    painter.setPen(QPen(tokens.text, 1));
    painter.setBrush(band == Band::Weak ? tokens.text : tokens.surface);
    const QRectF box = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRect(box);
    if (band == Band::Fair) {
        painter.setBrush(tokens.text);
        painter.drawRect(QRectF(box.left(), box.bottom() - 3, box.width(), 3));
    }
}

} // namespace

QColor scoreColour(double score, const ThemeTokens &tokens)
{
    const double weakness = 1 - std::clamp(score, 0.0, 100.0) / 100;
    const double share = 0.1 + 0.85 * weakness;
    const auto mix = [share](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * share));
    };
    return QColor(mix(tokens.surface.red(), tokens.accent.red()),
                  mix(tokens.surface.green(), tokens.accent.green()),
                  mix(tokens.surface.blue(), tokens.accent.blue()));
}

QColor inkOn(const QColor &ground, const ThemeTokens &tokens)
{
    // Half-way between text and surface neither is enough; black or white always is.
    QColor best = tokens.text;
    for (const QColor &ink : {tokens.surface, QColor(Qt::black), QColor(Qt::white)}) {
        if (contrastOf(best, ground) < 4.5 && contrastOf(ink, ground) > contrastOf(best, ground))
            best = ink;
    }
    return best;
}

double scoreCellWidth(const QFont &font)
{
    return QFontMetricsF(font).horizontalAdvance(QLocale().toString(100)) + 2;
}

void paintScoreCell(QPainter &painter, const QRectF &rect, double score, const BandLimits &bands,
                    const ThemeTokens &tokens, bool numbered)
{
    const Band band = bandOf(score, bands);
    QColor ground = scoreColour(score, tokens);
    if (tokens.contrast) {
        paintContrastGround(painter, rect, band, tokens);
        ground = band == Band::Weak ? tokens.text : tokens.surface;
    } else {
        painter.fillRect(rect, ground);
    }
    const QColor ink = inkOn(ground, tokens);
    if (numbered) {
        painter.setPen(ink);
        // Above the bar of a half filled cell.
        const bool barred = tokens.contrast && band == Band::Fair;
        painter.drawText(rect.adjusted(0, 0, 0, barred ? -3 : 0),
                         Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip,
                         QLocale().toString(std::lround(std::clamp(score, 0.0, 100.0))));
    } else if (band == Band::Weak && rect.width() >= 5) {
        const double half = std::min(3.0, rect.width() / 2 - 1);
        const QPointF centre = rect.center();
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawPolygon(QPolygonF{{centre.x() - half, centre.y() - half * 0.8},
                                      {centre.x() + half, centre.y() - half * 0.8},
                                      {centre.x(), centre.y() + half * 0.9}});
    }
}

void paintOutcomeCell(QPainter &painter, const QRectF &rect, Outcome outcome,
                      const ThemeTokens &tokens)
{
    constexpr double LeastShape = 9;
    constexpr double MostShape = 14;
    const double side = std::min({rect.width(), rect.height(), MostShape});
    if (side < LeastShape) {
        paintOutcomeFill(painter, rect, 1, outcome, tokens);
        return;
    }
    QRectF box(0, 0, side, side);
    box.moveCenter(rect.center());
    paintOutcome(painter, box, outcome, tokens);
}

void OutcomeStamps::paint(QPainter &painter, const QRectF &rect, Outcome outcome)
{
    const double scale = painter.deviceTransform().m11();
    const QSize size = (rect.size() * scale).toSize();
    const quint64 key =
        quint64(outcome) << 32 | quint64(size.width()) << 16 | quint64(size.height());
    QPixmap &stamp = m_stamps[key];
    if (stamp.isNull()) {
        stamp = QPixmap(size);
        stamp.setDevicePixelRatio(scale);
        stamp.fill(Qt::transparent);
        QPainter inside(&stamp);
        inside.setRenderHint(QPainter::Antialiasing);
        paintOutcomeCell(inside, QRectF(QPointF(), rect.size()), outcome, m_tokens);
    }
    painter.drawPixmap(rect.topLeft(), stamp);
}

} // namespace rd
