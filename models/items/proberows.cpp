// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/proberows.h"

#include "history/reader.h"

#include <QHash>

#include <algorithm>

namespace rd {

namespace {

using Verdict = ProbeResult::Verdict;

ProbeUse &useOf(QList<ProbeUse> &uses, const QString &scenarioId, const QString &name)
{
    const auto known = std::find_if(uses.begin(), uses.end(), [&](const ProbeUse &use) {
        return use.scenarioId == scenarioId;
    });
    if (known != uses.end())
        return *known;
    uses.append({.scenarioId = scenarioId,
                 .scenarioName = name.isEmpty() ? scenarioId : name,
                 .faults = {}});
    return uses.last();
}

ProbeRow probeRowOf(const StoredProject &project, const Probe &probe,
                    const QHash<QString, QString> &scenarios)
{
    ProbeRow row{.project = project.ref, .projectName = project.name, .probe = probe};
    row.probe.results.clear();
    for (const ProbeResult &result : probe.results) {
        const auto name = scenarios.constFind(result.scenarioId);
        if (name == scenarios.cend()) {
            ++row.foreignResults;
            continue;
        }
        row.probe.results.append(result);
        ProbeUse &use = useOf(row.uses, result.scenarioId, *name);
        if (!result.faultName.isEmpty() && !use.faults.contains(result.faultName))
            use.faults.append(result.faultName);
    }
    return row;
}

/// Small numbers stand first: who waits for somebody.
int probeOrderOf(const ProbeRow &row)
{
    const auto last = row.lastTold();
    if (last)
        return last->verdict == Verdict::Failed ? 0 : 1;
    return row.probe.results.isEmpty() ? 3 : 2;
}

} // namespace

std::optional<ProbeResult> ProbeRow::lastTold() const
{
    for (const ProbeResult &result : probe.results) {
        if (result.verdict == Verdict::Passed || result.verdict == Verdict::Failed)
            return result;
    }
    return std::nullopt;
}

QList<ProbeRow> readProbeRows(const HistoryReader &reader, const Scope &scope)
{
    QList<ProbeRow> rows;
    for (const StoredProject &project : reader.projects(scope)) {
        QHash<QString, QString> scenarios;
        for (const Scenario &scenario : reader.scenarios(project.ref))
            scenarios.insert(scenario.id, scenario.name);
        for (const StoredProbe &stored : reader.probes(project.ref)) {
            if (stored.deletedMs == 0)
                rows.append(probeRowOf(project, stored.probe, scenarios));
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [](const ProbeRow &a, const ProbeRow &b) {
        if (probeOrderOf(a) != probeOrderOf(b))
            return probeOrderOf(a) < probeOrderOf(b);
        return QString::localeAwareCompare(a.probe.name, b.probe.name) < 0;
    });
    return rows;
}

} // namespace rd
