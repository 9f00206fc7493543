// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"

#include <QRectF>

class QAreaSeries;
class QChartView;
class QLineSeries;
class QValueAxis;
class QWidget;

namespace rd {

struct ThemeTokens;

/// The part of the trend made of Qt Charts: mean line and band, one pair per unbroken stretch.
/// Series are made once per stretch ever needed and then refilled, each by one replace() at most.
class TrendDrawing {
public:
    /// The view becomes a child of \p parent.
    explicit TrendDrawing(QWidget *parent);

    [[nodiscard]] QWidget *view() const;
    /// Draws buckets \p first to before \p end of \p trend into \p plot.
    void show(const QList<TrendPoint> &trend, int first, int end, const QRectF &plot,
              const ThemeTokens &tokens);

    /// Where a score stands on the value axis, 0 at the bottom. The axis is a little longer than
    /// 0..100, so that a line at the edge keeps its full width.
    [[nodiscard]] static double shareOf(double score);

private:
    struct Series {
        QLineSeries *mean;
        QLineSeries *low;
        QLineSeries *high;
        QAreaSeries *band;
    };
    void addSeries();
    void applyColours(const ThemeTokens &tokens);

    QChartView *m_view;
    QValueAxis *m_buckets;
    QValueAxis *m_scores;
    QList<Series> m_series;
};

} // namespace rd
