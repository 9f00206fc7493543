// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"

#include <QWidget>

namespace rd {

/// The score as a half ring with its number and word. The bands are notches in the ring, so that
/// their limits can be seen; the word has a shape of its own.
class ScoreGauge final : public QWidget {
    Q_OBJECT

public:
    explicit ScoreGauge(QWidget *parent = nullptr);

    void setFigures(const ScoreFigures &figures, const BandLimits &bands);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void clicked();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();
    void paintWord(QPainter &painter, const QRectF &line) const;

    std::optional<double> m_score;
    Band m_band = Band::None;
    BandLimits m_bands;
    std::optional<double> m_target;
    bool m_isPressed = false;
};

} // namespace rd
