// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"
#include "charts/bucketchart.h"

namespace rd {

/// Runs by outcome in the same buckets as the trend, stacked. The open bucket is pale and says
/// "so far". A bar can be activated.
class OutcomeChart final : public BucketChart {
    Q_OBJECT

public:
    explicit OutcomeChart(QWidget *parent = nullptr);

    /// One entry per bucket of \p layout. Equal data is not painted again.
    void setOutcomes(const PeriodLayout &layout, const QList<OutcomeCounts> &outcomes);

    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return QSize(220, 120); }

protected:
    QList<ValueLabel> valueLabels() const override;
    QList<ReadoutLine> readout(int bucket) const override;
    void redraw() override { update(); }
    bool isActivatable() const override { return true; }
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBar(QPainter &painter, int bucket) const;

    QList<OutcomeCounts> m_outcomes;
    qint64 m_top = 2; ///< upper end of the value axis; even
};

} // namespace rd
