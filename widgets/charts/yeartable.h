// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/year.h"
#include "charts/charttable.h"

namespace rd {

/// The days of a year in rows, oldest first: worst outcome and runs by outcome.
class YearTable final : public ChartTable {
public:
    explicit YearTable(QList<YearDay> days);

    int rows() const override { return static_cast<int>(m_days.size()); }
    int columns() const override { return 3 + static_cast<int>(AllOutcomes.size()); }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    bool isFigure(int column) const override { return column > 1; }
    QStringList csvHead() const override;
    QStringList csvRow(int row) const override;

private:
    QList<YearDay> m_days;
};

} // namespace rd
