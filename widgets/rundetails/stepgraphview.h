// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rundetails/stepview.h"

#include <QHash>
#include <QList>
#include <QRect>

namespace rd {

/// The steps of a run as a graph in layers. Reading goes from layer to layer, from left to right
/// (mirrored for scripts that run the other way), in a narrow small one downwards.
class StepGraphView final : public StepView {
    Q_OBJECT
public:
    enum class Detail {
        Full, ///< as large as it needs to be: belongs into a scroll area
        Small ///< as wide as it is given: name and shape only
    };
    explicit StepGraphView(Detail detail, QWidget *parent = nullptr);

    /// False when a small one has more steps than can be told apart; it is hidden then.
    [[nodiscard]] bool isDrawable() const { return m_isDrawable; }
    [[nodiscard]] QRect placeOf(int step) const override;

    [[nodiscard]] QSize sizeHint() const override { return m_extent; }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void arrange() override;
    [[nodiscard]] int stepAt(const QPoint &place) const override;
    [[nodiscard]] int stepBy(int key) const override;
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Grid {
        QSize box;
        int gapAlong = 0;  ///< between layers
        int gapAcross = 0; ///< between the nodes of a layer

        friend bool operator==(const Grid &, const Grid &) = default;
    };
    /// What the places of nodes depend on.
    struct Placing {
        std::shared_ptr<const RunPicture> picture;
        Grid grid;
        QSize room;
        bool isDownwards = false;
        bool isDrawable = false;
        Qt::LayoutDirection direction = Qt::LeftToRight;

        friend bool operator==(const Placing &, const Placing &) = default;
    };
    [[nodiscard]] Grid fullGrid() const;
    [[nodiscard]] bool runsDownwards(const Grid &grid) const;
    [[nodiscard]] Grid smallGrid();
    [[nodiscard]] int widestSmallName() const;
    void placeNodes(const Grid &grid);
    [[nodiscard]] int neighbour(int node, int along, int across) const;
    void paintEdges(QPainter &painter, const QRect &exposed) const;
    void paintNode(QPainter &painter, int node) const;
    [[nodiscard]] QString captionOf(int step) const;

    Detail m_detail;
    bool m_isDrawable = true;
    bool m_isDownwards = false;
    QSize m_extent{0, 0};
    Placing m_placed;         ///< what m_places are for
    QList<QRect> m_places;    ///< by node
    QHash<int, int> m_nodeOf; ///< by step
};

} // namespace rd
