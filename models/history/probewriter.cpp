// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of HistoryWriter that keeps probes: read whole like the other lists, but one that is
// deleted stays, marked, with the last results it had.

#include "history/writer.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

void HistoryWriter::storeProbes(qint64 project, const SyncBatch &batch, HistoryChange &change)
{
    if (!batch.probes)
        return;
    QHash<QString, StoredProbe> known;
    const QList<StoredProbe> stored = m_reader.probes(batch.project);
    for (const StoredProbe &one : stored)
        known.insert(one.probe.name, one);
    QSet<QString> seen; // the server may repeat rows
    for (const Probe &probe : *batch.probes) {
        if (probe.name.isEmpty() || seen.contains(probe.name))
            continue;
        seen.insert(probe.name);
        const auto before = known.constFind(probe.name);
        if (before != known.cend() && before->deletedMs == 0 && before->probe == probe)
            continue;
        storeProbe(project, probe);
        change.probes = true;
    }
    for (const StoredProbe &one : stored) {
        if (one.deletedMs > 0 || seen.contains(one.probe.name))
            continue;
        m_statements.run(
            u"UPDATE probe SET deleted_ms = ? WHERE project = ? AND name = ?"_s,
            {std::max<qint64>(batch.contactMs, 1), project, textValue(one.probe.name)});
        change.probes = true;
    }
}

void HistoryWriter::storeProbe(qint64 project, const Probe &probe)
{
    const QVariant name = textValue(probe.name);
    m_statements.run(u"INSERT OR REPLACE INTO probe (project, name, kind, description, tags, "
                     "updated_ms, deleted_ms) VALUES (?, ?, ?, ?, ?, ?, 0)"_s,
                     {project, name, static_cast<int>(probe.kind), textValue(probe.description),
                      jsonList(probe.tags), probe.updatedMs});
    m_statements.run(u"DELETE FROM probe_result WHERE project = ? AND probe = ?"_s,
                     {project, name});
    const qsizetype count = std::min<qsizetype>(probe.results.size(), Probe::MostResults);
    for (qsizetype place = 0; place < count; ++place) {
        const ProbeResult &result = probe.results.at(place);
        m_statements.run(u"INSERT INTO probe_result (project, probe, place, verdict, fault, "
                         "scenario, run_updated_ms) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                         {project, name, place, static_cast<int>(result.verdict),
                          textValue(result.faultName), textValue(result.scenarioId),
                          result.runUpdatedMs});
    }
}

} // namespace rd
