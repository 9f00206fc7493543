// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/stepgraph.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace rd {

namespace {

constexpr qsizetype MostGraphEdges = 20'000;
constexpr qint64 MostVisits = 300'000; ///< while looking for what is behind groups
constexpr int Sweeps = 4;

/// Lays out one graph; its nodes are counted from 0, -1 stands for a step that is not shown.
class GraphMaker {
public:
    GraphMaker(const QList<RunStep> &steps, bool withGroups)
        : m_steps(steps)
        , m_places(static_cast<size_t>(steps.size()), -1)
    {
        for (int i = 0; i < static_cast<int>(steps.size()); ++i) {
            if (withGroups || steps.at(i).kind != RunStep::Kind::Group) {
                m_places[static_cast<size_t>(i)] = static_cast<int>(m_graph.nodes.size());
                m_graph.nodes << StepGraph::Node{.step = i};
            }
        }
        m_next.resize(static_cast<size_t>(m_graph.nodes.size()));
        m_before.resize(m_next.size());
    }

    [[nodiscard]] bool isEmpty() const { return m_graph.nodes.isEmpty(); }
    StepGraph made()
    {
        connectSteps();
        findCircles();
        rankNodes();
        fillLayers();
        for (int sweep = 0; sweep < Sweeps; ++sweep)
            straighten(sweep % 2 == 0);
        placeNodes();
        return m_graph;
    }

private:
    void connectSteps();
    void connectFrom(int node, std::vector<int> &seen);
    void findCircles();
    void rankNodes();
    void fillLayers();
    void straighten(bool downwards);
    void placeNodes();

    const QList<RunStep> &m_steps;
    StepGraph m_graph;
    std::vector<int> m_places;              ///< step -> node
    std::vector<std::vector<int>> m_next;   ///< node -> indexes of edges that leave it
    std::vector<std::vector<int>> m_before; ///< node -> nodes before it, circles left out
    std::vector<int> m_finished;            ///< nodes, each after everything behind it
    std::vector<std::vector<int>> m_layers;
    std::vector<int> m_lanes; ///< node -> place in its layer
    qint64 m_visits = 0;
};

void GraphMaker::connectSteps()
{
    std::vector<int> seen(static_cast<size_t>(m_steps.size()), -1);
    for (int node = 0; node < static_cast<int>(m_graph.nodes.size()); ++node)
        connectFrom(node, seen);
}

/// To the steps behind \p node, through groups that are not shown. \p seen tells for each step
/// which node looked at it last.
void GraphMaker::connectFrom(int node, std::vector<int> &seen)
{
    std::vector<int> pending{m_graph.nodes.at(node).step};
    seen[static_cast<size_t>(pending.back())] = node;
    bool isStart = true;
    while (!pending.empty()) {
        const int step = pending.back();
        pending.pop_back();
        const int place = m_places[static_cast<size_t>(step)];
        if (place >= 0 && !std::exchange(isStart, false)) {
            if (m_graph.edges.size() == MostGraphEdges)
                return;
            m_next[static_cast<size_t>(node)].push_back(static_cast<int>(m_graph.edges.size()));
            m_graph.edges << StepGraph::Edge{.from = node, .to = place};
            continue;
        }
        const QList<int> &children = m_steps.at(step).children;
        // The last first, so that they are taken in their order.
        for (auto it = children.crbegin(); it != children.crend(); ++it) {
            const bool isStep = *it >= 0 && *it < m_steps.size();
            if (isStep && seen[static_cast<size_t>(*it)] != node && ++m_visits < MostVisits) {
                seen[static_cast<size_t>(*it)] = node;
                pending.push_back(*it);
            }
        }
    }
}

/// Walks in depth; an edge that leads back to where the walk came from closes a circle.
void GraphMaker::findCircles()
{
    enum class Mark : char { New, Open, Done };
    std::vector<Mark> marks(m_next.size(), Mark::New);
    struct Visit {
        int node;
        size_t next = 0;
    };
    std::vector<Visit> path;
    for (int start = 0; start < static_cast<int>(marks.size()); ++start) {
        if (marks[static_cast<size_t>(start)] != Mark::New)
            continue;
        path.push_back({start});
        marks[static_cast<size_t>(start)] = Mark::Open;
        while (!path.empty()) {
            const int node = path.back().node;
            const std::vector<int> &edges = m_next[static_cast<size_t>(node)];
            if (path.back().next == edges.size()) {
                marks[static_cast<size_t>(node)] = Mark::Done;
                m_finished.push_back(node);
                path.pop_back();
                continue;
            }
            StepGraph::Edge &edge = m_graph.edges[edges[path.back().next++]];
            Mark &mark = marks[static_cast<size_t>(edge.to)];
            edge.backwards = mark == Mark::Open;
            if (mark == Mark::New) {
                mark = Mark::Open;
                path.push_back({edge.to});
            }
        }
    }
}

/// Each node behind the last of those before it.
void GraphMaker::rankNodes()
{
    for (auto it = m_finished.crbegin(); it != m_finished.crend(); ++it) {
        for (const int index : m_next[static_cast<size_t>(*it)]) {
            const StepGraph::Edge &edge = m_graph.edges.at(index);
            if (edge.backwards)
                continue;
            int &rank = m_graph.nodes[edge.to].rank;
            rank = std::max(rank, m_graph.nodes.at(edge.from).rank + 1);
            m_before[static_cast<size_t>(edge.to)].push_back(edge.from);
        }
    }
}

void GraphMaker::fillLayers()
{
    m_lanes.resize(m_next.size());
    for (int node = 0; node < static_cast<int>(m_lanes.size()); ++node) {
        const auto rank = static_cast<size_t>(m_graph.nodes.at(node).rank);
        if (m_layers.size() <= rank)
            m_layers.resize(rank + 1);
        m_lanes[static_cast<size_t>(node)] = static_cast<int>(m_layers[rank].size());
        m_layers[rank].push_back(node);
    }
}

/// Moves the nodes of each layer to where their neighbours are, on average.
void GraphMaker::straighten(bool downwards)
{
    std::vector<double> wishes(m_next.size());
    const auto middleOf = [this](int node) {
        const auto size = m_layers[static_cast<size_t>(m_graph.nodes.at(node).rank)].size();
        return m_lanes[static_cast<size_t>(node)] - static_cast<double>(size - 1) / 2;
    };
    const auto settle = [&](std::vector<int> &layer) {
        for (const int node : layer) {
            double sum = 0;
            int count = 0;
            if (downwards) {
                for (const int before : m_before[static_cast<size_t>(node)]) {
                    sum += middleOf(before);
                    ++count;
                }
            } else {
                for (const int index : m_next[static_cast<size_t>(node)]) {
                    const StepGraph::Edge &edge = m_graph.edges.at(index);
                    if (!edge.backwards) {
                        sum += middleOf(edge.to);
                        ++count;
                    }
                }
            }
            wishes[static_cast<size_t>(node)] = count > 0 ? sum / count : middleOf(node);
        }
        std::stable_sort(layer.begin(), layer.end(), [&wishes](int a, int b) {
            return wishes[static_cast<size_t>(a)] < wishes[static_cast<size_t>(b)];
        });
        for (size_t lane = 0; lane < layer.size(); ++lane)
            m_lanes[static_cast<size_t>(layer[lane])] = static_cast<int>(lane);
    };
    if (downwards)
        std::for_each(m_layers.begin(), m_layers.end(), settle);
    else
        std::for_each(m_layers.rbegin(), m_layers.rend(), settle);
}

void GraphMaker::placeNodes()
{
    m_graph.ranks = static_cast<int>(m_layers.size());
    for (const std::vector<int> &layer : m_layers)
        m_graph.lanes = std::max(m_graph.lanes, static_cast<int>(layer.size()));
    for (int i = 0; i < static_cast<int>(m_graph.nodes.size()); ++i) {
        StepGraph::Node &node = m_graph.nodes[i];
        node.lane = m_lanes[static_cast<size_t>(i)];
        node.across =
            node.lane
            - static_cast<double>(m_layers[static_cast<size_t>(node.rank)].size() - 1) / 2;
    }
}

} // namespace

StepGraph layOutSteps(const QList<RunStep> &steps, bool withGroups)
{
    GraphMaker maker(steps, withGroups);
    return maker.isEmpty() && !withGroups ? GraphMaker(steps, true).made() : maker.made();
}

} // namespace rd
