// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"
#include "charts/charttable.h"
#include "charts/trendtable.h"

namespace rd {

/// A heat map in rows: scenario, newest score, and a column per bucket with score and worst
/// outcome. As CSV a row per scenario and bucket with runs.
class HeatTable final : public ChartTable {
public:
    HeatTable(PeriodLayout layout, HeatMap map);

    int rows() const override { return static_cast<int>(m_map.rows.size()); }
    int columns() const override { return 2 + static_cast<int>(m_map.buckets); }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    bool isFigure(int column) const override { return column == 1; }
    QStringList csvHead() const override;
    int csvRows() const override { return static_cast<int>(m_filled.size()); }
    QStringList csvRow(int row) const override;

private:
    PeriodLayout m_layout;
    HeatMap m_map;
    QList<qsizetype> m_filled; ///< cells with runs
};

} // namespace rd
