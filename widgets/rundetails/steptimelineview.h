// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/steptimeline.h"
#include "rundetails/stepview.h"

namespace rd {

/// The steps of a run as bars over time, one row each, in the order in which they began. Belongs
/// into a scroll area that gives it its width.
class StepTimelineView final : public StepView {
    Q_OBJECT
public:
    explicit StepTimelineView(QWidget *parent = nullptr);

    [[nodiscard]] QRect placeOf(int step) const override;
    [[nodiscard]] QString summary() const override;

protected:
    void arrange() override;
    [[nodiscard]] int stepAt(const QPoint &place) const override;
    [[nodiscard]] int stepBy(int key) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int rowOf(int step) const;
    [[nodiscard]] QRect rowRect(int row) const;
    [[nodiscard]] QRectF barArea() const; ///< left to right, whatever the direction
    [[nodiscard]] double placeOfTime(qint64 ms) const;
    void paintAxis(QPainter &painter) const;
    void paintRow(QPainter &painter, int row) const;
    void paintBar(QPainter &painter, const TimelineRow &row, const QRectF &band) const;

    StepTimeline m_line;
    int m_rowHeight = 30;
    int m_headHeight = 24;
    int m_nameWidth = 160;
};

} // namespace rd
