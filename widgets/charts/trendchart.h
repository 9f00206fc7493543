// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"
#include "charts/bucketchart.h"

#include <memory>

namespace rd {

class TrendDrawing;

/// The score over time: the mean line, the band from the lowest to the highest scenario, gaps where
/// nothing was measured, hollow points where little was, and the open bucket marked "so far". A
/// target is a dashed line with its number; means below it carry a triangle.
class TrendChart final : public BucketChart {
    Q_OBJECT

public:
    explicit TrendChart(QWidget *parent = nullptr);
    ~TrendChart() override;

    /// One point per bucket of \p layout, and what the means are held against; none: no line.
    /// Equal data is not drawn again.
    void setTrend(const PeriodLayout &layout, const QList<TrendPoint> &trend,
                  std::optional<double> target = {});

    [[nodiscard]] QString summary() const override;
    [[nodiscard]] std::optional<Value> currentValue() const override;

protected:
    std::shared_ptr<const ChartTable> makeTable() const override;
    bool isActivatable(int bucket) const override;
    QList<ValueLabel> valueLabels() const override;
    bool isBlank() const override;
    QList<ReadoutLine> readout(int bucket) const override;
    void redraw() override;
    void updateOverlay() override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Overlay;

    void paintOverlay(QPainter &painter) const;
    [[nodiscard]] QPointF pointOf(int bucket) const;
    void paintTarget(QPainter &painter) const;
    void paintPoints(QPainter &painter) const;

    QList<TrendPoint> m_trend;
    std::optional<double> m_target;
    std::unique_ptr<TrendDrawing> m_drawing;
    QWidget *m_overlay;
};

} // namespace rd
