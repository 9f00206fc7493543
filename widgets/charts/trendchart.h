// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"
#include "charts/bucketchart.h"

#include <memory>

namespace rd {

/// The score over time: the mean line, the band from the lowest to the highest scenario, gaps where
/// nothing was measured, hollow points where little was, and the open bucket marked "so far".
class TrendChart final : public BucketChart {
    Q_OBJECT

public:
    explicit TrendChart(QWidget *parent = nullptr);
    ~TrendChart() override;

    /// One point per bucket of \p layout. Equal data is not drawn again.
    void setTrend(const PeriodLayout &layout, const QList<TrendPoint> &trend);

    [[nodiscard]] QString summary() const override;

protected:
    QList<ValueLabel> valueLabels() const override;
    QList<ReadoutLine> readout(int bucket) const override;
    void redraw() override;
    void updateOverlay() override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Overlay;
    struct Drawing;

    void paintOverlay(QPainter &painter) const;
    [[nodiscard]] QPointF pointOf(int bucket) const;
    [[nodiscard]] bool isAlone(int bucket) const;

    QList<TrendPoint> m_trend;
    std::unique_ptr<Drawing> m_drawing;
    QWidget *m_overlay;
};

} // namespace rd
