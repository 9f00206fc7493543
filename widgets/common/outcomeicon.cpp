// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/outcomeicon.h"

#include "common/theme.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QPixmap>

namespace rd {

namespace {

/// All shapes are drawn in a square of 16 units.
constexpr qreal Unit = 16;

QPen glyphPen(const ThemeTokens &tokens, qreal width)
{
    const QColor colour = tokens.dark ? tokens.window : QColor(Qt::white);
    return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void paintPassed(QPainter &painter, const ThemeTokens &tokens)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.fill(Outcome::Passed));
    painter.drawEllipse(QRectF(1, 1, 14, 14));
    painter.setPen(glyphPen(tokens, 1.9));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF{{4.7, 8.3}, {7.0, 10.6}, {11.3, 5.9}});
}

void paintWeakness(QPainter &painter, const ThemeTokens &tokens)
{
    // The stroke in the same colour rounds the corners.
    painter.setPen(
        QPen(tokens.fill(Outcome::Weakness), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(tokens.fill(Outcome::Weakness));
    painter.drawPolygon(QPolygonF{{8, 1.9}, {15, 14.1}, {1, 14.1}});
    painter.setPen(glyphPen(tokens, 1.8));
    painter.drawLine(QPointF(8, 6.2), QPointF(8, 9.3));
    painter.drawPoint(QPointF(8, 12.1));
}

void paintBroken(QPainter &painter, const ThemeTokens &tokens)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.fill(Outcome::Broken));
    painter.drawRoundedRect(QRectF(1.5, 1.5, 13, 13), 2.6, 2.6);
    painter.setPen(glyphPen(tokens, 1.9));
    painter.drawLine(QPointF(5.6, 5.6), QPointF(10.4, 10.4));
    painter.drawLine(QPointF(10.4, 5.6), QPointF(5.6, 10.4));
}

void paintRing(QPainter &painter, const QColor &colour, Qt::PenStyle style)
{
    QPen pen(colour, 1.8, style, Qt::FlatCap);
    if (style == Qt::CustomDashLine)
        pen.setDashPattern({1.72, 1.17}); // in pen widths: eight dashes around
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QRectF(1.9, 1.9, 12.2, 12.2));
}

void paintShape(QPainter &painter, Outcome outcome, const ThemeTokens &tokens)
{
    const QColor colour = tokens.fill(outcome);
    switch (outcome) {
    case Outcome::Passed:
        paintPassed(painter, tokens);
        return;
    case Outcome::Weakness:
        paintWeakness(painter, tokens);
        return;
    case Outcome::Broken:
        paintBroken(painter, tokens);
        return;
    case Outcome::Stopped:
        paintRing(painter, colour, Qt::SolidLine);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(5.5, 5.5, 5, 5), 0.8, 0.8);
        return;
    case Outcome::InProgress:
        paintRing(painter, colour, Qt::CustomDashLine);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(QRectF(5.4, 5.4, 5.2, 5.2));
        return;
    case Outcome::Unknown:
        paintRing(painter, colour, Qt::SolidLine);
        return;
    }
}

class OutcomeIconEngine final : public QIconEngine {
public:
    explicit OutcomeIconEngine(Outcome outcome)
        : m_outcome(outcome)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QApplication::palette();
        const ThemeTokens &tokens = tokensOf(palette);
        paintOutcome(*painter, rect, m_outcome,
                     mode == QIcon::Selected ? tokensOnSelection(tokens) : tokens);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return result;
    }

    QIconEngine *clone() const override { return new OutcomeIconEngine(*this); }
    bool isNull() override { return false; }

private:
    Outcome m_outcome;
};

} // namespace

void paintOutcome(QPainter &painter, const QRectF &rect, Outcome outcome, const ThemeTokens &tokens)
{
    const qreal side = qMin(rect.width(), rect.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2);
    painter.scale(side / Unit, side / Unit);
    paintShape(painter, outcome, tokens);
    painter.restore();
}

QIcon outcomeIcon(Outcome outcome)
{
    return QIcon(new OutcomeIconEngine(outcome));
}

} // namespace rd
