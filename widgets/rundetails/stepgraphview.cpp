// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rundetails/stepgraphview.h"

#include "analytics/figurestext.h"
#include "common/painting.h"
#include "common/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QLocale>
#include <QResizeEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int GraphMargin = 16;
constexpr int DownwardsGap = 26;
constexpr int SmallMost = 40;        ///< nodes
constexpr int SmallMostLanes = 4;    ///< side by side
constexpr int SmallMostRanks = 12;   ///< one below the other
constexpr int SmallNarrowest = 84;   ///< of a node beside others
constexpr int SmallWidest = 150;     ///< beside others
constexpr int SmallWidestDown = 240; ///< below others
constexpr int SmallBesideName = 34;  ///< the shape and what is around it

} // namespace

StepGraphView::StepGraphView(Detail detail, QWidget *parent)
    : StepView(parent)
    , m_detail(detail)
{
    setTitle(tr("Steps"));
    if (detail == Detail::Small)
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize StepGraphView::minimumSizeHint() const
{
    return m_detail == Detail::Full ? m_extent : QSize(0, m_extent.height());
}

StepGraphView::Grid StepGraphView::fullGrid() const
{
    const QFontMetrics names(textFont(TextRole::Body));
    const QFontMetrics captions(textFont(TextRole::Small));
    int widest = 0;
    const QList<StepGraph::Node> &nodes = picture().graph.nodes;
    for (qsizetype i = 0; i < std::min(nodes.size(), MostMeasured); ++i) {
        const int step = nodes.at(i).step;
        widest = std::max({widest,
                           names.horizontalAdvance(stepNameText(details().steps.at(step)))
                               + metrics::OutcomeSize + 8,
                           captions.horizontalAdvance(captionOf(step))});
    }
    const QSize box(std::clamp(widest + 24, 150, 260), names.height() + captions.height() + 14);
    return {box, 44, 16};
}

/// A chain too long for the width it is given reads better downwards, where pages scroll.
bool StepGraphView::runsDownwards(const Grid &grid) const
{
    const StepGraph &graph = picture().graph;
    const int room = parentWidget() ? parentWidget()->width() : width();
    const int along = graph.ranks * (grid.box.width() + grid.gapAlong) + 2 * GraphMargin;
    const int across = graph.lanes * (grid.box.width() + grid.gapAcross) + 2 * GraphMargin;
    return along - grid.gapAlong > room && across - grid.gapAcross <= room;
}

/// Of the node with the longest name, with its shape.
int StepGraphView::widestSmallName() const
{
    const QFontMetrics names(textFont(TextRole::Small));
    int widest = 0;
    for (const StepGraph::Node &node : picture().graph.nodes)
        widest =
            std::max(widest, names.horizontalAdvance(stepNameText(details().steps.at(node.step))));
    return widest + SmallBesideName;
}

StepGraphView::Grid StepGraphView::smallGrid()
{
    const StepGraph &graph = picture().graph;
    const int height = QFontMetrics(textFont(TextRole::Small)).height() + 14;
    const int room = std::max(width(), 1);
    constexpr int leastGap = 18;
    const int beside = graph.ranks > 0 ? (room - (graph.ranks - 1) * leastGap) / graph.ranks : room;
    const int lanes = std::max(graph.lanes, 1);
    const int below = std::min((room - (lanes - 1) * 10) / lanes, SmallWidestDown);
    const bool isCut = widestSmallName() > std::min(beside, SmallWidest);
    m_isDownwards =
        beside < SmallNarrowest || (isCut && below > beside && graph.ranks <= SmallMostRanks);
    m_isDrawable = graph.nodes.size() <= SmallMost && graph.lanes <= SmallMostLanes
                   && (!m_isDownwards || graph.ranks <= SmallMostRanks);
    if (m_isDownwards)
        return {{below, height}, 16, 10};
    const int box = std::min(beside, SmallWidest);
    const int gap = graph.ranks > 1 ? (room - graph.ranks * box) / (graph.ranks - 1) : 0;
    return {{box, height}, std::clamp(gap, leastGap, 44), 12};
}

void StepGraphView::arrange()
{
    m_isDownwards = false;
    m_isDrawable = true;
    Grid grid = m_detail == Detail::Full ? fullGrid() : smallGrid();
    if (m_detail == Detail::Full && runsDownwards(grid)) {
        m_isDownwards = true;
        std::swap(grid.gapAlong, grid.gapAcross);
        grid.gapAlong = DownwardsGap;
    }
    placeNodes(grid);
    if (m_detail == Detail::Full)
        setMinimumSize(m_extent);
    else if (height() != m_extent.height())
        setFixedHeight(m_extent.height());
    updateGeometry();
}

void StepGraphView::placeNodes(const Grid &grid)
{
    const StepGraph &graph = picture().graph;
    // Sizes change several times until a page is arranged, and thousands of nodes take their time.
    const Placing placing{sharedPicture(), grid,         size(),
                          m_isDownwards,   m_isDrawable, layoutDirection()};
    if (placing == m_placed)
        return;
    m_placed = placing;
    m_places.clear();
    m_nodeOf.clear();
    if (graph.nodes.isEmpty() || !m_isDrawable) {
        m_extent = {0, 0};
        return;
    }
    const int margin = m_detail == Detail::Full ? GraphMargin : 2;
    const int boxAlong = m_isDownwards ? grid.box.height() : grid.box.width();
    const int boxAcross = m_isDownwards ? grid.box.width() : grid.box.height();
    const int along = graph.ranks * (boxAlong + grid.gapAlong) - grid.gapAlong;
    const int across = graph.lanes * (boxAcross + grid.gapAcross) - grid.gapAcross;
    m_extent = m_isDownwards ? QSize(across, along) : QSize(along, across);
    m_extent += QSize(2 * margin, 2 * margin);

    const QSize room =
        m_detail == Detail::Full ? size().expandedTo(m_extent) : QSize(width(), m_extent.height());
    // A small one begins where everything around it begins.
    const int firstAlong = m_isDownwards || m_detail == Detail::Small ? (m_isDownwards ? margin : 0)
                                                                      : (room.width() - along) / 2;
    const int breadth = m_detail == Detail::Full ? room.width() : std::min(room.width(), across);
    const double middle = (m_isDownwards ? breadth : room.height()) / 2.0;
    m_places.reserve(graph.nodes.size());
    m_nodeOf.reserve(graph.nodes.size());
    for (int i = 0; i < static_cast<int>(graph.nodes.size()); ++i) {
        const StepGraph::Node &node = graph.nodes.at(i);
        const int begin = firstAlong + node.rank * (boxAlong + grid.gapAlong);
        const int side = static_cast<int>(
            std::lround(middle + node.across * (boxAcross + grid.gapAcross) - boxAcross / 2.0));
        const QRect box(m_isDownwards ? QPoint(side, begin) : QPoint(begin, side), grid.box);
        m_places
            << mirrored(QRectF(box), QRectF(QPointF(), QSizeF(room)), layoutDirection()).toRect();
        m_nodeOf.insert(node.step, i);
    }
}

QRect StepGraphView::placeOf(int step) const
{
    const auto node = m_nodeOf.constFind(step);
    return node == m_nodeOf.cend() ? QRect() : m_places.at(*node);
}

int StepGraphView::stepAt(const QPoint &place) const
{
    for (int i = 0; i < static_cast<int>(m_places.size()); ++i) {
        if (m_places.at(i).contains(place))
            return picture().graph.nodes.at(i).step;
    }
    return -1;
}

/// The nearest node in the direction, or -1.
int StepGraphView::neighbour(int node, int along, int across) const
{
    const QList<StepGraph::Node> &nodes = picture().graph.nodes;
    const StepGraph::Node &from = nodes.at(node);
    int best = -1;
    double nearest = 0;
    for (int i = 0; i < static_cast<int>(nodes.size()); ++i) {
        const StepGraph::Node &to = nodes.at(i);
        const bool isThere = along != 0
                                 ? (to.rank - from.rank) * along > 0
                                 : to.rank == from.rank && (to.lane - from.lane) * across > 0;
        if (!isThere)
            continue;
        const double distance =
            1000.0 * std::abs(to.rank - from.rank) + std::abs(to.across - from.across);
        if (best < 0 || distance < nearest) {
            best = i;
            nearest = distance;
        }
    }
    return best;
}

int StepGraphView::stepBy(int key) const
{
    const QList<StepGraph::Node> &nodes = picture().graph.nodes;
    if (nodes.isEmpty() || m_places.isEmpty())
        return -1;
    const int node = m_nodeOf.value(currentStep(), -1);
    if (key == Qt::Key_Home || node < 0)
        return nodes.first().step;
    if (key == Qt::Key_End) {
        const auto last =
            std::max_element(nodes.cbegin(), nodes.cend(),
                             [](const auto &a, const auto &b) { return a.rank < b.rank; });
        return last->step;
    }
    const bool isSideways = key == Qt::Key_Left || key == Qt::Key_Right;
    int direction = key == Qt::Key_Right || key == Qt::Key_Down ? 1 : -1;
    if (isSideways && layoutDirection() == Qt::RightToLeft)
        direction = -direction;
    const bool isAlong = isSideways != m_isDownwards;
    const int next = isAlong ? neighbour(node, direction, 0) : neighbour(node, 0, direction);
    return next < 0 ? -1 : nodes.at(next).step;
}

bool StepGraphView::event(QEvent *event)
{
    // What it is shown through may become narrower than this.
    if (event->type() == QEvent::ParentChange && m_detail == Detail::Full && parentWidget())
        parentWidget()->installEventFilter(this);
    return StepView::event(event);
}

bool StepGraphView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        arrange();
        update();
    }
    return StepView::eventFilter(watched, event);
}

void StepGraphView::resizeEvent(QResizeEvent *event)
{
    if (m_detail == Detail::Full || event->size().width() != event->oldSize().width())
        arrange();
    StepView::resizeEvent(event);
}

} // namespace rd

#include "moc_stepgraphview.cpp"
