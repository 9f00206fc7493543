// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"
#include "charts/bucketchart.h"

namespace rd {

/// Runs by outcome in the same buckets as the trend, stacked, each with its colour and pattern. The
/// open bucket is outlined and says "so far". A bar, or the part of it under the mouse, can be
/// activated; Up and Down choose the part by keyboard.
class OutcomeChart final : public BucketChart {
    Q_OBJECT

public:
    explicit OutcomeChart(QWidget *parent = nullptr);

    /// One entry per bucket of \p layout. Equal data is not painted again.
    void setOutcomes(const PeriodLayout &layout, const QList<OutcomeCounts> &outcomes);

    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QString currentText() const override;
    [[nodiscard]] std::optional<Value> currentValue() const override;
    /// The part chosen in the current bar; none: all of it.
    [[nodiscard]] std::optional<Outcome> currentOutcome() const;
    [[nodiscard]] QSize minimumSizeHint() const override { return QSize(220, 120); }

signals:
    /// A click or Enter on a bar: runs created in \p span, of one outcome when a part was meant.
    void barActivated(const rd::TimeSpan &span, std::optional<rd::Outcome> outcome);

protected:
    QList<ValueLabel> valueLabels() const override;
    bool isBlank() const override;
    QList<ReadoutLine> readout(int bucket) const override;
    void redraw() override { update(); }
    std::shared_ptr<const ChartTable> makeTable() const override;
    bool isActivatable(int bucket) const override;
    void activate(int bucket) override;
    void pointAt(int bucket, double y) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// A piece of a bar, from the ground up.
    struct Part {
        Outcome outcome = Outcome::Unknown;
        QRectF rect;
    };
    [[nodiscard]] QList<Part> partsOf(int bucket) const;
    void paintBar(QPainter &painter, int bucket) const;
    void setPart(std::optional<Outcome> part);

    QList<OutcomeCounts> m_outcomes;
    std::optional<Outcome> m_part;
    int m_partOf = -1; ///< the bucket m_part belongs to
    qint64 m_top = 2;  ///< upper end of the value axis; even
};

} // namespace rd
