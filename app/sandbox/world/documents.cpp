// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/world/documents.h"

#include "sandbox/world/rundocument.h"
#include "sandbox/world/secrets.h"
#include "sandbox/world/world.h"

using namespace Qt::StringLiterals;

namespace rd::sandbox {

QString executionData(const World &world, quint32 run)
{
    const Run &record = world.runs().at(run);
    if (record.phase == RunPhase::Odd)
        return {};
    RunDocument document(world, run);
    return record.has(Run::HasId) ? document.report() : document.placeholder();
}

FaultNode faultNode(const World &world, quint32 run, int fault)
{
    const RunDocument document(world, run);
    const Experiment &experiment = world.experiments().at(world.runs().at(run).experiment);
    const FaultSpec &spec = experiment.faults.at(fault);
    const auto step = static_cast<quint64>(stepOfFault(experiment, fault)) - 1;
    FaultNode node;
    node.key = experiment.isEngine() ? document.name() + "-engine"_L1 : document.key(step * 2 + 1);
    node.engineName = spec.name + document.suffix(step * 4, 5);
    node.experimentPod = u"%1-%2-%3"_s.arg(spec.kind, document.suffix(step * 4 + 1, 6),
                                           document.suffix(step * 4 + 2, 5));
    node.runnerPod = node.engineName + "-runner"_L1;
    return node;
}

QStringList plantedSecrets()
{
    return secrets::all();
}

} // namespace rd::sandbox
