// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QScrollBar;

namespace rd {

/// The box of a card without its head: surface, hairline, 8 px corners.
class Surface final : public QWidget {
    Q_OBJECT
public:
    explicit Surface(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// Gives \p bar the ground of a surface; without it the groove has that of the page.
void layScrollBarOnSurface(QScrollBar *bar);

} // namespace rd
