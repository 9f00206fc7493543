// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/surface.h"

#include "common/painting.h"
#include "common/theme.h"

#include <QApplication>
#include <QPainter>
#include <QScrollBar>

namespace rd {

Surface::Surface(QWidget *parent)
    : QWidget(parent)
{
}

void Surface::paintEvent(QPaintEvent *)
{
    const ThemeTokens &tokens = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, rect(), metrics::CardRadius, tokens.surface, tokens.border);
}

void layScrollBarOnSurface(QScrollBar *bar)
{
    const QColor ground = tokensOf(QApplication::palette()).surface;
    if (bar->palette().color(QPalette::Window) == ground)
        return;
    QPalette own;
    own.setColor(QPalette::Window, ground);
    bar->setPalette(own);
}

} // namespace rd

#include "moc_surface.cpp"
