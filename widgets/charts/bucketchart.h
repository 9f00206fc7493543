// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/periods.h"
#include "charts/readout.h"

#include <QWidget>

namespace rd {

/// What the charts over time have in common: one column per bucket of a period, a time axis, a
/// cross hair with a read-out that follows the mouse or the arrow keys and is announced, and
/// drawing that costs nothing while nobody looks.
///
/// Time runs from left to right in every language.
class BucketChart : public QWidget {
    Q_OBJECT

public:
    explicit BucketChart(QWidget *parent = nullptr);

    /// The bucket under the cross hair; -1 without one.
    [[nodiscard]] int currentBucket() const { return m_current; }
    void setCurrentBucket(int bucket);
    /// A bare line at \p bucket: the cross hair of a neighbouring chart.
    void setMarkedBucket(int bucket);

    /// The figures in a sentence or two, for screen readers.
    [[nodiscard]] virtual QString summary() const = 0;
    /// A bucket and its figures in words.
    [[nodiscard]] QString bucketText(int bucket) const;

    [[nodiscard]] QSize sizeHint() const override { return QSize(420, 200); }
    [[nodiscard]] QSize minimumSizeHint() const override { return QSize(220, 150); }

signals:
    void currentBucketChanged(int bucket);
    /// A click or Enter on a bucket.
    void bucketActivated(const rd::TimeSpan &span);

protected:
    void setPeriod(const PeriodLayout &layout);
    [[nodiscard]] const PeriodLayout &period() const { return m_layout; }
    [[nodiscard]] int bucketCount() const { return static_cast<int>(m_layout.buckets.size()); }
    [[nodiscard]] bool isOpen(int bucket) const;

    /// Where the data is drawn.
    [[nodiscard]] QRectF plotArea() const;
    [[nodiscard]] double bucketWidth() const;
    [[nodiscard]] double centreOf(int bucket) const;

    /// Labels of the value axis from bottom to top, at shares 0..1 of the height.
    struct ValueLabel {
        double share = 0;
        QString text;
    };
    [[nodiscard]] virtual QList<ValueLabel> valueLabels() const = 0;
    [[nodiscard]] virtual QList<ReadoutLine> readout(int bucket) const = 0;
    /// Brings what is drawn up to date. Called once per turn of the event loop, only when visible.
    virtual void redraw() = 0;
    /// Something to paint has moved: the cross hair.
    virtual void updateOverlay() { update(); }
    [[nodiscard]] virtual bool isActivatable() const { return false; }

    void scheduleRedraw();
    /// Lines at the labels of the value axis, on whole pixels.
    void paintGrid(QPainter &painter) const;
    void paintAxes(QPainter &painter) const;
    void paintCrossHair(QPainter &painter) const;
    void paintReadoutBox(QPainter &painter) const;

    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void redrawNow();
    [[nodiscard]] int bucketAt(double x) const;
    void announce();

    PeriodLayout m_layout;
    int m_current = -1;
    int m_marked = -1;
    bool m_stale = false;
};

/// Gives BucketChart the role "chart", its summary and its current bucket. Installed by the first
/// chart made.
void installChartAccessibility();

} // namespace rd
