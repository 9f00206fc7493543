// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/outcomemark.h"

#include "common/outcomeicon.h"
#include "common/theme.h"

#include <QPainter>

namespace rd {

OutcomeMark::OutcomeMark(Outcome outcome, QWidget *parent)
    : QWidget(parent)
    , m_outcome(outcome)
    , m_side(metrics::OutcomeSize)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void OutcomeMark::setOutcome(Outcome outcome)
{
    if (outcome == m_outcome)
        return;
    m_outcome = outcome;
    update();
}

void OutcomeMark::setSide(int side)
{
    m_side = side;
    updateGeometry();
    update();
}

void OutcomeMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF square(0, 0, m_side, m_side);
    square.moveCenter(QRectF(rect()).center());
    paintOutcome(painter, square, m_outcome, tokensOf(this));
}

} // namespace rd

#include "moc_outcomemark.cpp"
