// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/writer.h"

#include "history/runwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

HistoryWriter::HistoryWriter(const QSqlDatabase &database, QString file)
    : m_statements(database)
    , m_summaries(m_statements)
    , m_reader(database)
    , m_file(std::move(file))
{
}

bool HistoryWriter::begin()
{
    m_statements.clearError();
    // Immediate: a transaction that reads first and writes later fails when another process wrote
    // in between.
    return m_statements.run(u"BEGIN IMMEDIATE"_s).ok();
}

std::optional<HistoryError> HistoryWriter::end()
{
    if (!m_statements.error().isValid() && m_statements.run(u"COMMIT"_s).ok())
        return std::nullopt;
    const HistoryError error = historyError(m_statements.error(), m_file);
    // Fails when SQLite has rolled back by itself, which is what is wanted.
    (void)m_statements.run(u"ROLLBACK"_s);
    return error;
}

Result<HistoryChange, HistoryError> HistoryWriter::commit(const SyncBatch &batch)
{
    if (!begin())
        return Failure{historyError(m_statements.error(), m_file)};
    HistoryChange change;
    change.project = batch.project;
    m_summaries.begin();
    const qint64 project = storeProject(batch, change);
    for (const Scenario &scenario : batch.scenarios)
        storeScenario(project, scenario, change);
    markDeleted(project, batch, change);
    storeRuns(project, batch, change);
    storeLists(project, batch, change);
    storeScheduleChecks(project, batch, change);
    storeProbes(project, batch, change);
    m_summaries.finish();
    if (const auto error = end())
        return Failure{*error};
    change.contactOnly =
        !change.scenarios && !change.runs && !change.delegates && !change.hubs && !change.probes;
    return change;
}

qint64 HistoryWriter::storeProject(const SyncBatch &batch, HistoryChange &change)
{
    const QVariantList identity{textValue(batch.project.connectionId),
                                textValue(batch.project.projectId)};
    m_statements.run(u"INSERT INTO project (connection, remote) VALUES (?, ?) "
                     "ON CONFLICT (connection, remote) DO NOTHING"_s,
                     identity);
    const qint64 key =
        m_statements
            .integer(u"SELECT id FROM project WHERE connection = ? AND remote = ?"_s, identity)
            .value_or(-1);

    if (batch.projectInfo) {
        const int role = static_cast<int>(batch.projectInfo->role);
        const auto changed = m_statements
                                 .run(u"UPDATE project SET name = ?, role = ? WHERE id = ? "
                                      "AND (name <> ? OR role <> ?)"_s,
                                      {textValue(batch.projectInfo->name), role, key,
                                       textValue(batch.projectInfo->name), role})
                                 .changedRows();
        change.scenarios |= changed > 0;
    }
    if (batch.contactMs > 0) {
        m_statements.run(u"UPDATE project SET contact_ms = ? WHERE id = ?"_s,
                         {batch.contactMs, key});
    }
    if (batch.serverScenarioTotal) {
        m_statements.run(u"UPDATE project SET server_total = ? WHERE id = ?"_s,
                         {*batch.serverScenarioTotal, key});
    }
    if (batch.firstSyncComplete) {
        const auto changed = m_statements
                                 .run(u"UPDATE project SET complete = ? "
                                      "WHERE id = ? AND complete <> ?"_s,
                                      {*batch.firstSyncComplete, key, *batch.firstSyncComplete})
                                 .changedRows();
        change.scenarios |= changed > 0;
    }
    if (batch.existingScenarios) {
        m_statements.run(u"UPDATE project SET sweep_ms = ? WHERE id = ?"_s, {batch.contactMs, key});
    }
    return key;
}

std::optional<qint64> HistoryWriter::scenarioKey(qint64 project, const QString &id)
{
    return m_statements.integer(u"SELECT id FROM scenario WHERE project = ? AND remote = ?"_s,
                                {project, textValue(id)});
}

void HistoryWriter::storeScenario(qint64 project, const Scenario &scenario, HistoryChange &change)
{
    if (const auto key = scenarioKey(project, scenario.id))
        m_summaries.scenarioWillChange(*key);
    const Cursor stored = m_statements.run(
        u"INSERT INTO scenario (project, remote, name, description, tags, kind, schedule, "
        "weight_sum, edited_by, created_ms, updated_ms, delegate, delegate_name, environment) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (project, remote) DO UPDATE SET name = excluded.name, "
        "description = excluded.description, tags = excluded.tags, kind = excluded.kind, "
        "schedule = excluded.schedule, "
        "weight_sum = coalesce(excluded.weight_sum, scenario.weight_sum), "
        "edited_by = excluded.edited_by, "
        "created_ms = iif(excluded.created_ms > 0, excluded.created_ms, scenario.created_ms), "
        "updated_ms = excluded.updated_ms, delegate = excluded.delegate, "
        "delegate_name = excluded.delegate_name, environment = excluded.environment, "
        "deleted_ms = 0 "
        "WHERE excluded.updated_ms > scenario.updated_ms OR scenario.deleted_ms > 0 "
        "OR (excluded.updated_ms = scenario.updated_ms AND (excluded.name, excluded.description, "
        "excluded.tags, excluded.schedule, excluded.delegate, excluded.delegate_name, "
        "excluded.environment) <> (scenario.name, scenario.description, scenario.tags, "
        "scenario.schedule, scenario.delegate, scenario.delegate_name, scenario.environment))"_s,
        {project, textValue(scenario.id), textValue(scenario.name), textValue(scenario.description),
         jsonList(scenario.tags), static_cast<int>(scenario.kind), textValue(scenario.schedule),
         maybeValue(scenario.weightSum), textValue(scenario.editedBy), scenario.createdMs,
         scenario.updatedMs, textValue(scenario.delegateId), textValue(scenario.delegateName),
         textValue(scenario.environmentId)});
    change.scenarios |= stored.ok() && stored.changedRows() > 0;
}

void HistoryWriter::markDeleted(qint64 project, const SyncBatch &batch, HistoryChange &change)
{
    if (!batch.existingScenarios)
        return;
    QList<qint64> vanished;
    QList<qint64> returned;
    {
        Cursor cursor = m_statements.run(
            u"SELECT id, remote, deleted_ms FROM scenario WHERE project = ?"_s, {project});
        while (cursor.next()) {
            const bool exists = batch.existingScenarios->contains(cursor.text(1));
            const bool marked = cursor.flag(2);
            if (!exists && !marked)
                vanished << cursor.integer(0);
            else if (exists && marked)
                returned << cursor.integer(0);
        }
    }
    const QString mark = u"UPDATE scenario SET deleted_ms = ? WHERE id = ?"_s;
    for (const qint64 key : vanished)
        m_statements.run(mark, {std::max<qint64>(batch.contactMs, 1), key});
    for (const qint64 key : returned)
        m_statements.run(mark, {0, key});
    change.scenarios |= !vanished.isEmpty() || !returned.isEmpty();
}

qint64 HistoryWriter::scenarioKeyFor(qint64 project, const Run &run)
{
    if (const auto key = scenarioKey(project, run.scenarioId))
        return *key;
    // A run of a scenario that no list has shown yet; updated_ms 0 lets the list replace it.
    const Cursor inserted =
        m_statements.run(u"INSERT INTO scenario (project, remote, name) VALUES (?, ?, ?)"_s,
                         {project, run.scenarioId, textValue(run.scenarioName)});
    return inserted.ok() ? inserted.insertedKey() : -1;
}

void HistoryWriter::storeRuns(qint64 project, const SyncBatch &batch, HistoryChange &change)
{
    RunWriter writer(m_statements, m_summaries, project);
    QHash<QString, qint64> scenarios;
    QHash<qint64, RunWriter::Change> changes;
    const auto note = [&changes](const RunWriter::Stored &stored) {
        // A run may come twice in a batch: new stays new.
        if (stored.change != RunWriter::Change::None && !changes.contains(stored.key))
            changes.insert(stored.key, stored.change);
    };
    for (const Run &run : batch.runs) {
        if (run.scenarioId.isEmpty())
            continue;
        auto key = scenarios.constFind(run.scenarioId);
        if (key == scenarios.cend())
            key = scenarios.insert(run.scenarioId, scenarioKeyFor(project, run));
        note(writer.store(run, *key));
    }
    for (const RunIdentity &run : batch.goneRuns) {
        if (const auto key = scenarioKey(project, run.scenarioId))
            note(writer.markGone(run, *key, batch.contactMs));
    }
    for (auto it = changes.cbegin(); it != changes.cend(); ++it)
        (it.value() == RunWriter::Change::New ? change.newRuns : change.changedRuns) << it.key();
    std::sort(change.newRuns.begin(), change.newRuns.end());
    std::sort(change.changedRuns.begin(), change.changedRuns.end());
    change.runs = !changes.isEmpty();

    for (const Backfill &backfill : batch.backfills) {
        storeBackfill(project, backfill);
        if (const auto key = scenarioKey(project, backfill.scenarioId))
            scenarios.insert(backfill.scenarioId, *key);
    }
    for (const qint64 scenario : std::as_const(scenarios))
        settle(scenario);
}

void HistoryWriter::storeBackfill(qint64 project, const Backfill &backfill)
{
    const auto key = scenarioKey(project, backfill.scenarioId);
    if (!key)
        return;
    m_statements.run(u"INSERT INTO backfill (scenario, next_page, complete, settled, top) "
                     "VALUES (?, ?, ?, ?, ?) ON CONFLICT (scenario) DO UPDATE SET "
                     "next_page = excluded.next_page, complete = excluded.complete, "
                     "settled = excluded.settled, top = excluded.top"_s,
                     {*key, backfill.nextPage, backfill.complete, backfill.settledSequence,
                      backfill.topSequence});
}

void HistoryWriter::settle(qint64 scenario)
{
    qint64 settled = 0;
    {
        Cursor cursor = m_statements.run(
            u"SELECT settled FROM backfill WHERE scenario = ? AND complete = 1"_s, {scenario});
        if (!cursor.next())
            return;
        settled = cursor.integer(0);
    }
    qint64 next = settled;
    while (m_statements
               .integer(u"SELECT 1 FROM run INDEXED BY run_sequence "
                        "WHERE scenario = ? AND sequence = ? LIMIT 1"_s,
                        {scenario, next + 1})
               .has_value()) {
        ++next;
    }
    if (next != settled) {
        m_statements.run(u"UPDATE backfill SET settled = ? WHERE scenario = ?"_s, {next, scenario});
    }
}

Result<Unit, HistoryError> HistoryWriter::forget(const QString &connectionId)
{
    if (!begin())
        return Failure{historyError(m_statements.error(), m_file)};
    m_statements.run(u"DELETE FROM project WHERE connection = ?"_s, {textValue(connectionId)});
    if (const auto error = end())
        return Failure{*error};
    // The log still holds the pages as they were. While a reader is busy it cannot be cut; then
    // the next checkpoint does it.
    Cursor checkpoint = m_statements.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    while (checkpoint.next()) {
    }
    return Unit{};
}

Result<Unit, HistoryError> HistoryWriter::appendJournal(const QString &kind, const QString &line,
                                                        qint64 atMs)
{
    if (!begin())
        return Failure{historyError(m_statements.error(), m_file)};
    m_statements.run(u"INSERT INTO journal (at_ms, kind, line) VALUES (?, ?, ?)"_s,
                     {atMs, textValue(kind), textValue(line)});
    if (const auto error = end())
        return Failure{*error};
    return Unit{};
}

void HistoryWriter::beginRetention(int months, qint64 nowMs)
{
    m_retention = std::make_unique<Retention>(m_statements, m_summaries, months, nowMs);
}

Result<bool, HistoryError> HistoryWriter::removeSome()
{
    constexpr int runsPerStep = 1'000;
    if (!begin())
        return Failure{historyError(m_statements.error(), m_file)};
    m_summaries.begin();
    const bool more = m_retention->step(runsPerStep);
    m_summaries.finish();
    if (const auto error = end())
        return Failure{*error};
    return more;
}

qint64 HistoryWriter::endRetention()
{
    const qint64 removed = m_retention ? m_retention->removed() : 0;
    m_retention.reset();
    return removed;
}

qint64 HistoryWriter::pragma(const QString &sql)
{
    Cursor cursor = m_statements.run(sql);
    return cursor.next() ? cursor.integer(0) : 0;
}

Result<bool, HistoryError> HistoryWriter::tidySome()
{
    constexpr qint64 worthwhilePages = 250; // what is free is used again soon
    constexpr qint64 worthwhileBytes = 32LL * 1024 * 1024;
    constexpr qint64 incremental = 2;
    m_statements.clearError();
    const qint64 freePages = pragma(u"PRAGMA freelist_count"_s);
    bool more = false;
    if (pragma(u"PRAGMA auto_vacuum"_s) == incremental) {
        if (freePages > worthwhilePages) {
            if (const auto error = giveBackPages(500))
                return Failure{*error};
            const qint64 left = pragma(u"PRAGMA freelist_count"_s);
            more = left > worthwhilePages && left < freePages;
        }
    } else if (freePages * pragma(u"PRAGMA page_size"_s) > worthwhileBytes
               && freePages * 4 > pragma(u"PRAGMA page_count"_s)) {
        // The new file is built in a temporary one; in memory it might not fit.
        pragma(u"PRAGMA temp_store = FILE"_s);
        pragma(u"PRAGMA auto_vacuum = INCREMENTAL"_s);
        pragma(u"VACUUM"_s);
        pragma(u"PRAGMA temp_store = MEMORY"_s);
        pragma(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    }
    if (m_statements.error().isValid())
        return Failure{historyError(m_statements.error(), m_file)};
    return more;
}

std::optional<HistoryError> HistoryWriter::giveBackPages(int most)
{
    if (!begin())
        return historyError(m_statements.error(), m_file);
    // QtSql steps a statement without columns once: one page, whatever it is asked for.
    for (int i = 0; i < most; ++i)
        pragma(u"PRAGMA incremental_vacuum(1)"_s);
    return end();
}

void HistoryWriter::beginImport(const QSqlDatabase &staged)
{
    m_importer = std::make_unique<Importer>(staged, m_statements, m_summaries);
}

Result<bool, HistoryError> HistoryWriter::importSome()
{
    if (!begin())
        return Failure{historyError(m_statements.error(), m_file)};
    m_summaries.begin();
    const bool more = m_importer->step();
    m_summaries.finish();
    if (const auto error = end())
        return Failure{*error};
    if (m_importer->error().isValid())
        return Failure{historyError(m_importer->error(), m_file)};
    return more;
}

std::pair<qint64, qint64> HistoryWriter::importProgress() const
{
    return {m_importer->mergedRuns(), m_importer->allRuns()};
}

ImportReport HistoryWriter::endImport()
{
    const ImportReport report = m_importer ? m_importer->report() : ImportReport();
    m_importer.reset();
    return report;
}

Result<bool, HistoryError> HistoryWriter::planSummaries(const QTimeZone &zone, bool replace)
{
    if (!begin())
        return Failure{historyError(m_statements.error(), m_file)};
    const bool something = m_summaries.plan(zone, replace);
    if (const auto error = end())
        return Failure{*error};
    return something;
}

Result<bool, HistoryError> HistoryWriter::buildSummaries()
{
    constexpr int runsPerStep = 20'000;
    if (!begin())
        return Failure{historyError(m_statements.error(), m_file)};
    const bool more = m_summaries.buildSome(runsPerStep);
    if (const auto error = end())
        return Failure{*error};
    return more;
}

} // namespace rd
