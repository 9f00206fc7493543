// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"
#include "charts/chartwidget.h"
#include "charts/readout.h"

#include <QPoint>

#include <optional>
#include <utility>

class QScrollBar;

namespace rd {

class OutcomeStamps;

/// Scenarios by time: the newest score of each scenario in each bucket, or the worst outcome of its
/// runs there. Rows scroll; only those in sight are painted, in one pass.
///
/// A score is the stronger in colour the weaker it is, with its number where there is room and a
/// triangle in the weak band where there is not; what ran without a score shows the shape of its
/// outcome in both views. The arrow keys, Home, End, Page Up and Page Down walk (beyond the cells,
/// on the side of the names, stands the scenario itself), Enter or a click opens. The wheel scrolls
/// the rows of a map that has the focus or the pointer was moved over; else it is the page's.
class HeatChart final : public ChartWidget {
    Q_OBJECT

public:
    enum class View { Score, Outcome };

    explicit HeatChart(QWidget *parent = nullptr);

    /// Equal values are not painted again.
    void setHeatMap(const PeriodLayout &layout, const HeatMap &map, const BandLimits &bands);
    /// The read-out tells them; several scenarios may have one name.
    void setProjects(const ProjectNames &projects) { m_projects = projects; }
    void setView(View view);
    [[nodiscard]] View view() const { return m_view; }

    /// The cell under the cross hair: row -1 without one, bucket -1 on the name of a scenario.
    [[nodiscard]] int currentRow() const { return m_row; }
    [[nodiscard]] int currentBucket() const { return m_bucket; }
    void setCurrentCell(int row, int bucket);

    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QString currentText() const override;
    [[nodiscard]] std::optional<Value> currentValue() const override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// A click or Enter on a cell with runs.
    void cellActivated(const rd::ProjectRef &project, const QString &scenarioId,
                       const rd::TimeSpan &span);
    /// A click or Enter on a name.
    void scenarioActivated(const rd::ProjectRef &project, const QString &scenarioId);

protected:
    std::shared_ptr<const ChartTable> makeTable() const override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    static constexpr int RowHeight = 22;
    static constexpr int MostRows = 14; ///< asked for; more scroll
    static constexpr int LeastRows = 3;
    static constexpr double RingRoom = 8; ///< around everything, so that the ring touches nothing
    static constexpr double Top = 4;
    static constexpr double NamesGap = 8; ///< between names and cells

    [[nodiscard]] int rowCount() const { return static_cast<int>(m_map.rows.size()); }
    [[nodiscard]] int bucketCount() const { return static_cast<int>(m_map.buckets); }
    [[nodiscard]] QString nameOf(int row) const;
    [[nodiscard]] QList<ReadoutLine> readout() const;

    /// Where everything is: worked out once per paint or event, because fonts are measured for it.
    struct Places {
        QRectF rows; ///< names included; below them time axis and legend
        QRectF names;
        QRectF cells;
        double cellWidth = 0; ///< with the gap after it
        int scrolled = 0;

        [[nodiscard]] QRectF row(int row) const;
        [[nodiscard]] QRectF cell(int row, int bucket) const;
    };
    [[nodiscard]] Places places() const;
    [[nodiscard]] int footHeight() const;
    [[nodiscard]] std::pair<int, int> cellAt(const QPointF &point) const;
    /// Where the read-out lies, and from where it hangs.
    [[nodiscard]] QRectF readoutBounds() const;
    [[nodiscard]] double readoutAnchor(const Places &places) const;
    /// What the cross hair changes: its row and the read-out.
    [[nodiscard]] QRegion crossHairRegion() const;

    void placeScrollBar();
    void activate(int row, int bucket);
    /// The cell \p step to the right of \p bucket, names included.
    [[nodiscard]] int bucketBeside(int bucket, int step) const;
    bool walk(int key);
    void paintRow(QPainter &painter, const Places &places, int row, OutcomeStamps &stamps) const;
    void paintFoot(QPainter &painter, const Places &places) const;
    void paintScoreScale(QPainter &painter, const QRectF &rect) const;

    PeriodLayout m_layout;
    HeatMap m_map;
    ProjectNames m_projects;
    BandLimits m_bands;
    View m_view = View::Score;
    int m_row = -1;
    int m_bucket = -1;
    /// Pressed, not released: the key of its scenario and a bucket.
    std::optional<std::pair<qint64, int>> m_pressed;
    std::optional<QPoint>
        m_pointedAt; ///< where this was on the screen when the pointer moved over it
    QScrollBar *m_scroll;
};

} // namespace rd
