// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of HistoryReader that reads probes.

#include "history/reader.h"
#include "history/statements.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

// These numbers stand in databases of users.
static_assert(static_cast<int>(Probe::Kind::Unknown) == 0);
static_assert(static_cast<int>(Probe::Kind::Kubernetes) == 4);
static_assert(static_cast<int>(ProbeResult::Verdict::Unknown) == 0);
static_assert(static_cast<int>(ProbeResult::Verdict::NotRun) == 4);

/// An enum with the numbers 0 to 4, of which 0 is "unknown".
template <typename T>
T fromNumber(qint64 number)
{
    return static_cast<T>(number >= 0 && number <= 4 ? number : 0);
}

// A result is of one of the last runs; a scenario may have a million.
constexpr int RunsLookedThrough = 100;

} // namespace

QList<StoredProbe> HistoryReader::probes(const ProjectRef &project) const
{
    const qint64 key = projectKey(project).value_or(-1);
    QHash<QString, QList<ProbeResult>> results;
    {
        Cursor cursor = m_statements->run(
            u"SELECT probe, verdict, fault, scenario, run_updated_ms FROM probe_result "
            "WHERE project = ? ORDER BY probe, place"_s,
            {key});
        while (cursor.next())
            results[cursor.text(0)]
                << ProbeResult{.verdict = fromNumber<ProbeResult::Verdict>(cursor.integer(1)),
                               .faultName = cursor.text(2),
                               .scenarioId = cursor.text(3),
                               .runUpdatedMs = cursor.integer(4)};
    }
    QList<StoredProbe> probes;
    Cursor cursor = m_statements->run(
        u"SELECT name, kind, description, tags, updated_ms, deleted_ms FROM probe "
        "WHERE project = ? ORDER BY name"_s,
        {key});
    while (cursor.next()) {
        StoredProbe stored;
        stored.probe.name = cursor.text(0);
        stored.probe.kind = fromNumber<Probe::Kind>(cursor.integer(1));
        stored.probe.description = cursor.text(2);
        stored.probe.tags = textsFromJson(cursor.text(3));
        stored.probe.updatedMs = cursor.integer(4);
        stored.probe.results = results.value(stored.probe.name);
        stored.deletedMs = cursor.integer(5);
        probes << stored;
    }
    return probes;
}

std::optional<qint64> HistoryReader::runOf(const ProjectRef &project,
                                           const ProbeResult &result) const
{
    if (result.runUpdatedMs <= 0)
        return std::nullopt;
    return m_statements->integer(
        u"SELECT id FROM (SELECT id, sequence, updated_ms FROM run INDEXED BY run_sequence "
        "WHERE scenario = (SELECT id FROM scenario WHERE project = ? AND remote = ?) "
        "ORDER BY sequence DESC LIMIT ?) WHERE updated_ms = ? ORDER BY sequence DESC LIMIT 1"_s,
        {projectKey(project).value_or(-1), textValue(result.scenarioId), RunsLookedThrough,
         result.runUpdatedMs});
}

} // namespace rd
