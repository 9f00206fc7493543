// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/year.h"
#include "charts/chartwidget.h"
#include "charts/readout.h"

namespace rd {

/// The calendar of a year: weeks as columns from left to right, days from the first day of the
/// week of the user's locale downwards, each with the worst outcome of its runs as colour and
/// pattern. The arrow keys walk by days and weeks, Page Up and Page Down by four weeks, Enter or a
/// click opens a day.
class YearChart final : public ChartWidget {
    Q_OBJECT

public:
    explicit YearChart(QWidget *parent = nullptr);

    /// Equal days are not painted again.
    void setYear(const YearFigures &year);

    /// The day under the cross hair, an index into YearFigures::days; -1 without one.
    [[nodiscard]] int currentDay() const { return m_current; }
    void setCurrentDay(int day);

    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QString currentText() const override;
    [[nodiscard]] std::optional<Value> currentValue() const override;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// A click or Enter on a day with runs.
    void dayActivated(const rd::TimeSpan &span);

protected:
    std::shared_ptr<const ChartTable> makeTable() const override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    static constexpr int Weeks = 53;
    static constexpr int WeekDays = 7;
    static constexpr double RingRoom = 8; ///< around everything, so that the ring touches nothing

    /// Where everything is at a width.
    struct Grid {
        double left = 0;
        double top = 0;
        double side = 0; ///< of a day, with the gap after it
        double gap = 1;
    };
    [[nodiscard]] Grid gridFor(double width) const;
    [[nodiscard]] int dayCount() const { return static_cast<int>(m_year.days.size()); }
    /// The first day shown: at the top of the first column.
    [[nodiscard]] int firstDay() const;
    [[nodiscard]] QRectF dayRect(const Grid &grid, int day) const;
    [[nodiscard]] int dayAt(const QPointF &point) const;
    [[nodiscard]] QList<ReadoutLine> readout(int day) const;
    void activate(int day);
    bool walk(int key);
    void paintLabels(QPainter &painter, const Grid &grid) const;
    void paintDayLegend(QPainter &painter, const QRectF &line) const;

    YearFigures m_year;
    int m_current = -1;
    QDate m_pressed; ///< not released yet
};

} // namespace rd
