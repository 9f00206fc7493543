// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"
#include "charts/charttable.h"

namespace rd {

/// The score over time in rows, oldest first: mean, lowest, highest, number of scenarios, and what
/// is special about a bucket.
class TrendTable final : public ChartTable {
public:
    TrendTable(PeriodLayout layout, QList<TrendPoint> trend, std::optional<double> target);

    int rows() const override { return static_cast<int>(m_trend.size()); }
    int columns() const override { return 6; }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    bool isFigure(int column) const override { return column > 0 && column < 5; }
    QStringList csvHead() const override;
    QStringList csvRow(int row) const override;

private:
    [[nodiscard]] QString remarks(int row) const;

    PeriodLayout m_layout;
    QList<TrendPoint> m_trend;
    std::optional<double> m_target;
};

/// Runs by outcome over time in rows, oldest first.
class OutcomeTable final : public ChartTable {
public:
    OutcomeTable(PeriodLayout layout, QList<OutcomeCounts> outcomes);

    int rows() const override { return static_cast<int>(m_outcomes.size()); }
    int columns() const override { return 2 + static_cast<int>(AllOutcomes.size()); }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    QStringList csvHead() const override;
    QStringList csvRow(int row) const override;

private:
    PeriodLayout m_layout;
    QList<OutcomeCounts> m_outcomes;
};

/// The name of a bucket in a table; the open one says "so far".
[[nodiscard]] QString bucketCell(const PeriodLayout &layout, qsizetype bucket);

} // namespace rd
