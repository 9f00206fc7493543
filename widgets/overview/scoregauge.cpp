// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/scoregauge.h"

#include "analytics/score.h"
#include "common/painting.h"
#include "common/theme.h"
#include "core/text.h"
#include "overview/scorering.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr double RingWidth = 12;
constexpr double LeastRadius = 82;
constexpr double MostRadius = 108;

} // namespace

ScoreGauge::ScoreGauge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setCursor(Qt::PointingHandCursor);
    describe();
}

void ScoreGauge::setFigures(const ScoreFigures &figures, const BandLimits &bands)
{
    const bool same = m_score == figures.score && m_band == figures.band
                      && m_target == figures.target && m_bands.fairFrom == bands.fairFrom
                      && m_bands.strongFrom == bands.strongFrom;
    m_score = figures.score;
    m_band = figures.score && !figures.tooLittleMeasured ? figures.band : Band::None;
    m_bands = bands;
    m_target = figures.target;
    if (same)
        return;
    describe();
    update();
}

QSize ScoreGauge::sizeHint() const
{
    return QSize(200, static_cast<int>(std::ceil(LeastRadius * ringHeight() + RingWidth / 2)) + 2);
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

void ScoreGauge::mousePressEvent(QMouseEvent *event)
{
    m_isPressed = event->button() == Qt::LeftButton;
}

void ScoreGauge::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && std::exchange(m_isPressed, false)
        && rect().contains(event->pos()))
        emit clicked();
}

void ScoreGauge::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
    QWidget::changeEvent(event);
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
    const QColor ink = bandInk(m_band, tokens);
    paintBandSteps(painter, mark, m_band, ink);
    painter.setPen(ink);
    painter.drawText(text, Qt::AlignCenter | Qt::TextSingleLine, word);
}

void ScoreGauge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeTokens &tokens = tokensOf(this);
    const double tallest = (height() - RingWidth / 2 - 2) / ringHeight();
    const double radius = std::min({MostRadius, (width() - RingWidth) / 2.0 - 4, tallest});
    const double used = radius * ringHeight() + RingWidth / 2 + 2;
    const QPointF centre(width() / 2.0, (height() - used) / 2 + radius + RingWidth / 2 + 1);
    paintScoreRing(
        painter, QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius),
        RingWidth, {.score = m_score, .band = m_band, .bands = m_bands, .target = m_target},
        tokens);

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

#include "moc_scoregauge.cpp"
