// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/rundetails.h"

#include <QList>

namespace rd {

/// The steps of a run as a graph in layers: where each one stands, and what follows what.
struct StepGraph {
    struct Node {
        int step = 0;      ///< index into the steps
        int rank = 0;      ///< layer, from 0: behind everything it follows
        int lane = 0;      ///< place within its layer, from 0
        double across = 0; ///< the same counted from the middle of the layer: -0.5 and 0.5 for two

        friend bool operator==(const Node &, const Node &) = default;
    };
    struct Edge {
        int from = 0; ///< index into nodes
        int to = 0;
        bool backwards = false; ///< closes a circle, which no workflow should have

        friend bool operator==(const Edge &, const Edge &) = default;
    };

    QList<Node> nodes; ///< in the order of the steps
    QList<Edge> edges; ///< by origin, then as the steps tell them
    int ranks = 0;     ///< number of layers
    int lanes = 0;     ///< nodes of the fullest layer

    friend bool operator==(const StepGraph &, const StepGraph &) = default;
};

/// Lays out \p steps. Unless \p withGroups, groups are left out and what they hold together is
/// connected directly; when there is nothing but groups, they are shown. Stable: what did not
/// change stays where it was as steps are added behind it. Pure, n log n; at most 20 000 edges.
[[nodiscard]] StepGraph layOutSteps(const QList<RunStep> &steps, bool withGroups = false);

} // namespace rd
