// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace rd::sandbox {

class World;
struct Experiment;

/// The text the agent's last report about a run would have left in the database: the placeholder
/// while queued, steps so far while running, everything afterwards. Empty for odd phases.
[[nodiscard]] QString executionData(const World &world, quint32 run);

/// Identifiers of one fault's node, as executionData() writes them.
struct FaultNode {
    QString key; ///< of the node
    QString engineName;
    QString experimentPod;
    QString runnerPod;
};
[[nodiscard]] FaultNode faultNode(const World &world, quint32 run, int fault);

/// Argo (Cron)Workflow of an experiment as JSON text, planted secrets included.
[[nodiscard]] QString manifestOf(const World &world, const Experiment &experiment);

/// Parts of the texts that a client must never keep.
[[nodiscard]] QStringList plantedSecrets();

} // namespace rd::sandbox
