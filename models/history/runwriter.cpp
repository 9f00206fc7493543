// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/runwriter.h"

#include "history/rows.h"
#include "history/runmerge.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

std::optional<RunWriter::Found> RunWriter::findBy(const QString &condition,
                                                  const QVariantList &values)
{
    // The key alone first: QtSql describes every column anew each time, and most runs are new.
    static const QString selectKey = u"SELECT r.id FROM run r WHERE "_s;
    const auto key = m_statements.integer(selectKey + condition, values);
    if (!key)
        return std::nullopt;
    static const QString selectRow = u"SELECT "_s + QString::fromUtf16(RunColumns)
                                     + u", r.gone_ms FROM run r "
                                       "LEFT JOIN agent a ON a.id = r.agent WHERE r.id = ?"_s;
    Cursor cursor = m_statements.run(selectRow, {*key});
    if (!cursor.next())
        return std::nullopt;
    return Found{.key = *key, .gone = cursor.flag(RunColumnCount), .run = runFromRow(cursor)};
}

std::optional<RunWriter::Found> RunWriter::find(const Run &run, qint64 scenarioKey)
{
    static const QString byId = u"r.remote = ? AND r.scenario = ? AND r.remote <> ''"_s;
    static const QString queued = u"r.scenario = ? AND r.sequence = ? AND r.remote = ''"_s;
    static const QString bySequence =
        u"r.scenario = ? AND r.sequence = ? ORDER BY r.id DESC LIMIT 1"_s;
    static const QString byTime = u"r.scenario = ? AND r.sequence = 0 AND r.created_ms = ? "
                                  "AND (r.remote = '' OR ? = '') ORDER BY r.id DESC LIMIT 1"_s;
    if (!run.id.isEmpty()) {
        if (auto found = findBy(byId, {run.id, scenarioKey}))
            return found;
    }
    if (run.sequence > 0) {
        // A row without an id is this run before the server named it; a run without an id is
        // whatever has its number by now.
        return findBy(run.id.isEmpty() ? bySequence : queued, {scenarioKey, run.sequence});
    }
    if (run.createdMs > 0)
        return findBy(byTime, {scenarioKey, run.createdMs, textValue(run.id)});
    return std::nullopt;
}

QVariant RunWriter::agentKey(const Run &run)
{
    if (run.delegateId.isEmpty() && run.delegateName.isEmpty())
        return QVariant(QMetaType::fromType<qint64>());
    const QString said = run.delegateName + QChar(0) + run.environmentId;
    const auto known = m_agents.constFind(run.delegateId);
    if (known != m_agents.cend() && known->second == said)
        return known->first;
    m_statements.run(u"INSERT INTO agent (project, remote, name, environment) VALUES (?, ?, ?, ?) "
                     "ON CONFLICT (project, remote) DO UPDATE SET "
                     "name = excluded.name, environment = excluded.environment"_s,
                     {m_project, textValue(run.delegateId), textValue(run.delegateName),
                      textValue(run.environmentId)});
    const auto key =
        m_statements.integer(u"SELECT id FROM agent WHERE project = ? AND remote = ?"_s,
                             {m_project, textValue(run.delegateId)});
    if (!key)
        return QVariant(QMetaType::fromType<qint64>());
    m_agents.insert(run.delegateId, {*key, said});
    return *key;
}

/// That the scenario ran there, before the run itself says so.
void RunWriter::keepPlace(qint64 scenarioKey, const QVariant &agent)
{
    const std::pair place{scenarioKey, agent.toLongLong()};
    if (agent.isNull() || m_places.contains(place))
        return;
    m_places.insert(place);
    m_statements.run(u"INSERT OR IGNORE INTO scenario_agent (scenario, agent) VALUES (?, ?)"_s,
                     {place.first, place.second});
}

QVariantList RunWriter::values(const Run &run, qint64 scenarioKey)
{
    const QVariant agent = agentKey(run);
    keepPlace(scenarioKey, agent);
    return {scenarioKey,
            run.sequence,
            textValue(run.id),
            textValue(run.notifyId),
            textValue(run.phase),
            static_cast<int>(run.outcome),
            maybeValue(run.rawScore),
            maybeValue(run.weightSum),
            maybeValue(run.faultsPassed),
            maybeValue(run.faultsFailed),
            maybeValue(run.faultsAwaited),
            maybeValue(run.faultsStopped),
            maybeValue(run.faultsNa),
            maybeValue(run.faultsTotal),
            agent,
            textValue(run.triggeredBy),
            run.createdMs,
            run.updatedMs,
            run.detailed};
}

RunWriter::Stored RunWriter::store(const Run &run, qint64 scenarioKey)
{
    if (const auto found = find(run, scenarioKey))
        return merge(*found, run, scenarioKey);
    if (wasRemoved(run, scenarioKey))
        return {};
    return insert(run, scenarioKey);
}

RunWriter::Stored RunWriter::merge(const Found &found, const Run &run, qint64 scenarioKey)
{
    // What the run list does not know any more is not revived by a stale recent list.
    if (found.gone && !run.detailed)
        return {.key = found.key};
    const auto merged = mergedRun(found.run, run);
    if (!merged && !found.gone)
        return {.key = found.key};
    const Run now = merged.value_or(found.run);
    QVariantList row = values(now, scenarioKey);
    row << found.key;
    m_statements.run(
        u"UPDATE run SET scenario = ?, sequence = ?, remote = ?, notify = ?, phase = ?, "
        "outcome = ?, raw_score = ?, weight_sum = ?, faults_passed = ?, faults_failed = ?, "
        "faults_awaited = ?, faults_stopped = ?, faults_na = ?, faults_total = ?, agent = ?, "
        "triggered_by = ?, created_ms = ?, updated_ms = ?, detailed = ?, gone_ms = 0 "
        "WHERE id = ?"_s,
        row);
    m_summaries.runChanged(scenarioKey, found.run, now);
    return {.change = Change::Changed, .key = found.key};
}

RunWriter::Stored RunWriter::insert(const Run &run, qint64 scenarioKey)
{
    if (run.id.isEmpty() && run.sequence <= 0 && run.createdMs <= 0)
        return {};
    const Cursor inserted = m_statements.run(
        u"INSERT INTO run (scenario, sequence, remote, notify, phase, outcome, raw_score, "
        "weight_sum, faults_passed, faults_failed, faults_awaited, faults_stopped, faults_na, "
        "faults_total, agent, triggered_by, created_ms, updated_ms, detailed) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        values(run, scenarioKey));
    if (!inserted.ok())
        return {};
    m_summaries.runAdded(scenarioKey, run);
    return {.change = Change::New, .key = inserted.insertedKey()};
}

bool RunWriter::wasRemoved(const Run &run, qint64 scenarioKey)
{
    if (run.sequence <= 0 || run.createdMs <= 0)
        return false;
    auto floor = m_floors.constFind(scenarioKey);
    if (floor == m_floors.cend())
        floor = m_floors.insert(scenarioKey, floorOf(scenarioKey));
    // Both: a server that was set back to a backup counts from a lower number again.
    return run.sequence < floor->sequence && run.createdMs < floor->createdMs;
}

RunWriter::Floor RunWriter::floorOf(qint64 scenarioKey)
{
    const qint64 settled =
        m_statements.integer(u"SELECT settled FROM backfill WHERE scenario = ?"_s, {scenarioKey})
            .value_or(0);
    if (settled <= 0)
        return {};
    // Removal takes the oldest runs that have ended. A settled sequence below what is left was
    // removed, or the server did not have it when it was asked.
    Cursor oldest = m_statements.run(
        u"SELECT sequence, created_ms FROM run INDEXED BY run_sequence WHERE scenario = ? "
        "AND sequence > 0 AND outcome IN (0, 1, 2, 3, 5) AND created_ms > 0 "
        "ORDER BY sequence LIMIT 1"_s,
        {scenarioKey});
    if (!oldest.next())
        return {};
    return {.sequence = std::min(settled + 1, oldest.integer(0)), .createdMs = oldest.integer(1)};
}

RunWriter::Stored RunWriter::addOlder(const Run &run, qint64 scenarioKey, qint64 goneMs)
{
    const auto found = find(run, scenarioKey);
    if (found)
        return found->gone ? Stored{.key = found->key} : merge(*found, run, scenarioKey);
    const Stored stored = insert(run, scenarioKey);
    if (stored.change == Change::New && goneMs > 0)
        m_statements.run(u"UPDATE run SET gone_ms = ? WHERE id = ?"_s, {goneMs, stored.key});
    return stored;
}

RunWriter::Stored RunWriter::markGone(const RunIdentity &identity, qint64 scenarioKey, qint64 nowMs)
{
    Run wanted;
    wanted.id = identity.id;
    wanted.sequence = identity.sequence;
    const auto found = find(wanted, scenarioKey);
    if (!found || found->gone)
        return {};
    Run ended = found->run;
    if (ended.outcome == Outcome::InProgress)
        ended.outcome = Outcome::Unknown;
    m_statements.run(u"UPDATE run SET gone_ms = ?, outcome = ? WHERE id = ?"_s,
                     {std::max<qint64>(nowMs, 1), static_cast<int>(ended.outcome), found->key});
    m_summaries.runChanged(scenarioKey, found->run, ended);
    return {.change = Change::Changed, .key = found->key};
}

} // namespace rd
