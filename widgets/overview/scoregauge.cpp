// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/scoregauge.h"

#include "analytics/score.h"
#include "common/painting.h"
#include "common/theme.h"
#include "core/text.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr double RingWidth = 12;
constexpr double LeastRadius = 82;
constexpr double MostRadius = 108;
/// The ring runs a little below the half circle at both ends.
constexpr double Overhang = 14; // degrees
constexpr double Sweep = 180 + 2 * Overhang;
constexpr double NotchWidth = 2.5;

/// Height of the ring above its lower ends, for a radius of one.
double heightPerRadius()
{
    return 1 + std::sin(Overhang * M_PI / 180);
}

double angleOf(double score)
{
    return 180 + Overhang - std::clamp(score, 0.0, 100.0) / 100 * Sweep;
}

QColor inkOf(Band band, const ThemeTokens &tokens)
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

/// Three steps, filled up to the band: the word without reading it.
void paintSteps(QPainter &painter, const QRectF &box, Band band, const QColor &colour)
{
    constexpr int Steps = 3;
    const double width = (box.width() - 2 * (Steps - 1)) / Steps;
    for (int i = 0; i < Steps; ++i) {
        const double height = box.height() * (0.45 + 0.275 * i);
        const QRectF step(box.left() + i * (width + 2), box.bottom() - height, width, height);
        const bool filled = i < stepsOf(band);
        painter.setPen(filled ? QPen(Qt::NoPen) : QPen(colour, 1));
        painter.setBrush(filled ? QBrush(colour) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(filled ? step : step.adjusted(0.5, 0.5, -0.5, -0.5), 1, 1);
    }
}

} // namespace

ScoreGauge::ScoreGauge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    describe();
}

void ScoreGauge::setFigures(const ScoreFigures &figures, const BandLimits &bands)
{
    const bool same = m_score == figures.score && m_band == figures.band
                      && m_bands.fairFrom == bands.fairFrom
                      && m_bands.strongFrom == bands.strongFrom;
    m_score = figures.score;
    m_band = figures.score && !figures.tooLittleMeasured ? figures.band : Band::None;
    m_bands = bands;
    if (same)
        return;
    describe();
    update();
}

QSize ScoreGauge::sizeHint() const
{
    return QSize(200,
                 static_cast<int>(std::ceil(LeastRadius * heightPerRadius() + RingWidth / 2)) + 2);
}

QSize ScoreGauge::minimumSizeHint() const
{
    return QSize(160, sizeHint().height());
}

void ScoreGauge::describe()
{
    setAccessibleName(tr("Resilience score"));
    if (!m_score)
        setAccessibleDescription(tr("nothing measured"));
    else if (m_band == Band::None)
        setAccessibleDescription(oneDecimal(*m_score));
    else
        setAccessibleDescription(u"%1, %2"_s.arg(oneDecimal(*m_score), bandText(m_band)));
}

void ScoreGauge::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
    QWidget::changeEvent(event);
}

void ScoreGauge::paintRing(QPainter &painter, const QRectF &ring) const
{
    const ThemeTokens &tokens = tokensOf(this);
    const auto arc = [&](double from, double to, const QPen &pen) {
        painter.setPen(pen);
        painter.drawArc(ring, static_cast<int>(std::lround(angleOf(from) * 16)),
                        static_cast<int>(std::lround((angleOf(to) - angleOf(from)) * 16)));
    };
    // Contrast has no half tones: the empty part is a thin line in the middle of the ring.
    const QPen empty = tokens.contrast ? QPen(tokens.border, 1.5, Qt::SolidLine, Qt::FlatCap)
                                       : QPen(tokens.dark ? tokens.border : tokens.sunk, RingWidth,
                                              Qt::SolidLine, Qt::FlatCap);
    const double score = m_score ? std::clamp(*m_score, 0.0, 100.0) : 0;
    arc(score, 100, empty);
    // Too little measured takes the colour away, not the number.
    const QColor filled = m_band == Band::None ? tokens.control : tokens.accent;
    if (score > 0)
        arc(0, score, QPen(filled, RingWidth, Qt::SolidLine, Qt::FlatCap));

    const QPointF centre = ring.center();
    const double radius = ring.width() / 2;
    painter.setPen(QPen(tokens.surface, NotchWidth, Qt::SolidLine, Qt::FlatCap));
    for (const double limit : {m_bands.fairFrom, m_bands.strongFrom}) {
        const double angle = angleOf(limit) * M_PI / 180;
        const QPointF direction(std::cos(angle), -std::sin(angle));
        painter.drawLine(centre + direction * (radius - RingWidth / 2 - 1),
                         centre + direction * (radius + RingWidth / 2 + 1));
    }
}

void ScoreGauge::paintWord(QPainter &painter, const QRectF &line) const
{
    const ThemeTokens &tokens = tokensOf(this);
    painter.setFont(textFont(TextRole::Strong));
    if (m_band == Band::None) {
        if (m_score)
            return;
        painter.setFont(textFont(TextRole::Caption));
        painter.setPen(tokens.muted);
        painter.drawText(line, Qt::AlignCenter | Qt::TextSingleLine, tr("nothing measured"));
        return;
    }
    const QString word = bandText(m_band);
    const double textWidth = QFontMetricsF(painter.font()).horizontalAdvance(word);
    constexpr double MarkWidth = 13;
    constexpr double MarkGap = 6;
    const double whole = MarkWidth + MarkGap + textWidth;
    QRectF mark(line.center().x() - whole / 2, line.center().y() - 5.5, MarkWidth, 11);
    QRectF text(mark.right() + MarkGap, line.top(), textWidth + 1, line.height());
    const QRectF both(mark.left(), line.top(), whole, line.height());
    mark = mirrored(mark, both, layoutDirection());
    text = mirrored(text, both, layoutDirection());
    const QColor ink = inkOf(m_band, tokens);
    paintSteps(painter, mark, m_band, ink);
    painter.setPen(ink);
    painter.drawText(text, Qt::AlignCenter | Qt::TextSingleLine, word);
}

void ScoreGauge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeTokens &tokens = tokensOf(this);
    const double tallest = (height() - RingWidth / 2 - 2) / heightPerRadius();
    const double radius = std::min({MostRadius, (width() - RingWidth) / 2.0 - 4, tallest});
    const double used = radius * heightPerRadius() + RingWidth / 2 + 2;
    const QPointF centre(width() / 2.0, (height() - used) / 2 + radius + RingWidth / 2 + 1);
    paintRing(painter, QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius));

    painter.setFont(textFont(TextRole::Score));
    painter.setPen(tokens.text);
    const QString number = m_score ? oneDecimal(*m_score) : u"\u2013"_s;
    const QFontMetricsF metrics(painter.font());
    const QRectF digits(0, centre.y() - metrics.capHeight() - 20, width(), metrics.capHeight());
    painter.drawText(
        QPointF(digits.center().x() - metrics.horizontalAdvance(number) / 2, digits.bottom()),
        number);
    paintWord(painter, QRectF(0, digits.bottom() + 8, width(), 18));
}

} // namespace rd
