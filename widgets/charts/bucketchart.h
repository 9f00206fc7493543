// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/periods.h"
#include "charts/chartwidget.h"
#include "charts/readout.h"

namespace rd {

/// What the charts over time have in common: one column per bucket of a period, a time axis, a
/// cross hair with a read-out that follows the mouse or the arrow keys and is announced, a closer
/// look at some of the buckets, and drawing that costs nothing while nobody looks.
///
/// Time runs from left to right in every language. Left, Right, Home and End walk; + and \u2212
/// look closer and less close; dragging looks at what was dragged over; Escape or the button in the
/// chart go back to the whole period. A click or Enter on a bucket activates it.
class BucketChart : public ChartWidget {
    Q_OBJECT

public:
    explicit BucketChart(QWidget *parent = nullptr);

    /// The bucket under the cross hair; -1 without one.
    [[nodiscard]] int currentBucket() const { return m_current; }
    void setCurrentBucket(int bucket);
    /// A bare line at \p bucket: the cross hair of a neighbouring chart.
    void setMarkedBucket(int bucket);

    /// The buckets looked at, a half-open range; all of them unless zoomed.
    [[nodiscard]] int firstVisible() const { return m_first; }
    [[nodiscard]] int endVisible() const { return m_end; }
    [[nodiscard]] bool isZoomed() const { return m_end - m_first < bucketCount(); }
    /// Looks at \p first to before \p end, at least LeastVisible buckets.
    void zoomTo(int first, int end);
    void zoomOut();
    static constexpr int LeastVisible = 3;

    /// A bucket and its figures in words.
    [[nodiscard]] QString bucketText(int bucket) const;
    [[nodiscard]] QString currentText() const override { return bucketText(m_current); }

    [[nodiscard]] QSize sizeHint() const override { return QSize(420, 200); }
    [[nodiscard]] QSize minimumSizeHint() const override { return QSize(220, 150); }

signals:
    void currentBucketChanged(int bucket);
    /// The user looks at other buckets; for the chart below.
    void visibleChanged(int first, int end);
    /// A click or Enter on a bucket.
    void bucketActivated(const rd::TimeSpan &span);

protected:
    void setPeriod(const PeriodLayout &layout);
    [[nodiscard]] const PeriodLayout &period() const { return m_layout; }
    [[nodiscard]] int bucketCount() const { return static_cast<int>(m_layout.buckets.size()); }
    [[nodiscard]] bool isOpen(int bucket) const;
    /// The bucket as a screen reader and a table name it; the open one says so.
    [[nodiscard]] QString spokenName(int bucket) const;
    /// Added to a summary: what is looked at, and which keys there are.
    [[nodiscard]] QString zoomText() const;

    /// Where the data is drawn.
    [[nodiscard]] QRectF plotArea() const;
    [[nodiscard]] double bucketWidth() const;
    [[nodiscard]] double centreOf(int bucket) const;
    [[nodiscard]] bool isShown(int bucket) const { return bucket >= m_first && bucket < m_end; }

    /// Labels of the value axis from bottom to top, at shares 0..1 of the height.
    struct ValueLabel {
        double share = 0;
        QString text;
    };
    [[nodiscard]] virtual QList<ValueLabel> valueLabels() const = 0;
    /// No bucket has a value: the summary stands in their place.
    [[nodiscard]] virtual bool isBlank() const = 0;
    [[nodiscard]] virtual QList<ReadoutLine> readout(int bucket) const = 0;
    /// Brings what is drawn up to date. Called once for all changes of a turn of the event loop,
    /// only when visible.
    virtual void redraw() = 0;
    /// Something to paint has moved: the cross hair.
    virtual void updateOverlay() { update(); }
    /// True when there is something behind a bucket.
    [[nodiscard]] virtual bool isActivatable(int) const { return false; }
    virtual void activate(int bucket);
    /// The mouse moved over a bucket.
    virtual void pointAt(int, double) {}

    void scheduleRedraw();
    /// Lines at the labels of the value axis, on whole pixels.
    void paintGrid(QPainter &painter) const;
    void paintAxes(QPainter &painter) const;
    void paintCrossHair(QPainter &painter) const;
    void paintReadoutBox(QPainter &painter) const;

    void addCommands(QMenu &menu) override;
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void redrawNow();
    void labelsChanged();
    [[nodiscard]] QSizeF axisRoom() const;
    [[nodiscard]] int bucketAt(double x) const;
    [[nodiscard]] bool isDragging() const;
    void lookAt(int first, int end);
    void zoomBy(double factor);
    void walkTo(int bucket);
    bool walk(int key);
    void placeZoomButton();

    PeriodLayout m_layout;
    mutable std::optional<QSizeF> m_axisRoom; ///< of both axes; measured when asked for
    int m_current = -1;
    int m_marked = -1;
    int m_first = 0;
    int m_end = 0;
    std::optional<double> m_pressedAt; ///< while the left button is down
    double m_draggedTo = 0;
    QPushButton *m_wholePeriod;
    bool m_stale = false;
};

} // namespace rd
