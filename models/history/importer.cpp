// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/importer.h"

#include "history/rows.h"
#include "history/runwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int RunsPerImportStep = 2'000;
constexpr qint64 EndOfTimeMs = 253'402'300'800'000; // the year 10000

/// The file may have been edited by hand: figures must not suffer.
void makePlausible(Run &run)
{
    const auto plausible = [](qint64 ms) { return ms > 0 && ms < EndOfTimeMs ? ms : 0; };
    run.createdMs = plausible(run.createdMs);
    run.updatedMs = plausible(run.updatedMs);
    run.sequence = std::max<qint64>(0, run.sequence);
    if (run.rawScore && !(*run.rawScore >= 0 && *run.rawScore <= 100))
        run.rawScore.reset();
}

} // namespace

Importer::Importer(const QSqlDatabase &staged, Statements &live, SummaryKeeper &summaries)
    : m_staged(staged)
    , m_live(live)
    , m_summaries(summaries)
{
}

bool Importer::step()
{
    if (!m_isBegun) {
        m_isBegun = true;
        m_allRuns = m_staged.integer(u"SELECT count(*) FROM run"_s).value_or(0);
        addProjects();
        addLists();
        addScenarios();
        addScheduleStates();
        return true;
    }
    if (addRuns())
        return true;
    // Last: a back-fill counts as settled only when what it has read is here.
    addBackfills();
    addJournal();
    return false;
}

void Importer::addProjects()
{
    Cursor cursor = m_staged.run(u"SELECT id, connection, remote, name, role, contact_ms, "
                                 "server_total FROM project ORDER BY id"_s);
    while (cursor.next()) {
        const QString connection = cursor.text(1);
        const QVariant remote = textValue(cursor.text(2));
        auto known = m_live.integer(u"SELECT id FROM project WHERE connection = ? AND remote = ?"_s,
                                    {textValue(connection), remote});
        if (!known
            && !m_live.integer(u"SELECT 1 FROM project WHERE connection = ? LIMIT 1"_s,
                               {textValue(connection)})) {
            known = m_live.integer(u"SELECT max(id) FROM project WHERE remote = ? "
                                   "GROUP BY remote HAVING count(*) = 1"_s,
                                   {remote});
        }
        if (known) {
            m_projects.insert(cursor.integer(0), {.key = *known});
            continue;
        }
        const Cursor added = m_live.run(
            u"INSERT INTO project (connection, remote, name, role, contact_ms, server_total) "
            "VALUES (?, ?, ?, ?, ?, ?)"_s,
            {textValue(connection), remote, textValue(cursor.text(3)), cursor.integer(4),
             cursor.integer(5), cursor.integer(6)});
        if (added.ok())
            m_projects.insert(cursor.integer(0), {.key = added.insertedKey(), .isNew = true});
    }
}

void Importer::copyRows(const QString &table, const QString &columns, qint64 from, qint64 to)
{
    const int count = int(columns.count(u',')) + 1;
    Cursor cursor =
        m_staged.run(u"SELECT %1 FROM %2 WHERE project = ?"_s.arg(columns, table), {from});
    while (cursor.next()) {
        QVariantList row{to};
        for (int column = 0; column < count; ++column)
            row << (cursor.isNull(column) ? QVariant() : textValue(cursor.text(column)));
        m_live.run(u"INSERT OR IGNORE INTO %1 (project, %2) VALUES (?%3)"_s.arg(
                       table, columns, u", ?"_s.repeated(count)),
                   row);
    }
}

void Importer::addLists()
{
    // Lists that are read whole belong to the moment: those of a known project stay.
    for (auto it = m_projects.cbegin(); it != m_projects.cend(); ++it) {
        if (!it->isNew)
            continue;
        copyRows(u"delegate"_s,
                 u"remote, name, state, version, environment, platform, scope, namespace, tags, "
                 "started_ms, last_run_ms, updated_ms"_s,
                 it.key(), it->key);
        copyRows(u"environment"_s, u"remote, name, kind"_s, it.key(), it->key);
        copyRows(u"hub"_s,
                 u"remote, name, description, repository, branch, available, built_in, faults, "
                 "scenarios, synced_ms"_s,
                 it.key(), it->key);
        copyRows(u"probe"_s, u"name, kind, description, tags, updated_ms, deleted_ms"_s, it.key(),
                 it->key);
        copyRows(u"probe_result"_s, u"probe, place, verdict, fault, scenario, run_updated_ms"_s,
                 it.key(), it->key);
    }
}

void Importer::addScenarios()
{
    const QString columns =
        u"name, description, tags, kind, schedule, weight_sum, edited_by, created_ms, updated_ms, "
        "delegate, delegate_name, environment, deleted_ms"_s;
    constexpr int count = 13;
    Cursor cursor =
        m_staged.run(u"SELECT id, project, remote, %1 FROM scenario ORDER BY id"_s.arg(columns));
    while (cursor.next()) {
        const qint64 key = cursor.integer(0);
        const auto project = m_projects.constFind(cursor.integer(1));
        if (project == m_projects.cend())
            continue;
        m_projectOf.insert(key, cursor.integer(1));
        QVariantList row{project->key, textValue(cursor.text(2))};
        if (const auto known = m_live.integer(
                u"SELECT id FROM scenario WHERE project = ? AND remote = ?"_s, row)) {
            m_scenarios.insert(key, {.key = *known});
            continue;
        }
        for (int column = 3; column < 3 + count; ++column)
            row << (cursor.isNull(column) ? QVariant() : textValue(cursor.text(column)));
        const Cursor added =
            m_live.run(u"INSERT INTO scenario (project, remote, %1) VALUES (?, ?%2)"_s.arg(
                           columns, u", ?"_s.repeated(count)),
                       row);
        if (added.ok()) {
            m_scenarios.insert(key, {.key = added.insertedKey(), .isNew = true});
            ++m_report.newScenarios;
        }
    }
}

void Importer::addScheduleStates()
{
    Cursor cursor = m_staged.run(u"SELECT scenario, known, zone, suspended, checked_ms, seen_ms "
                                 "FROM schedule_state"_s);
    while (cursor.next()) {
        const Place place = m_scenarios.value(cursor.integer(0));
        if (place.isNew)
            m_live.run(u"INSERT OR IGNORE INTO schedule_state "
                       "(scenario, known, zone, suspended, checked_ms, seen_ms) "
                       "VALUES (?, ?, ?, ?, ?, ?)"_s,
                       {place.key, cursor.flag(1), textValue(cursor.text(2)), cursor.flag(3),
                        cursor.integer(4), cursor.integer(5)});
    }
}

bool Importer::addRuns()
{
    QHash<qint64, std::shared_ptr<RunWriter>> writers; // by project
    Cursor cursor = m_staged.run(
        u"SELECT "_s + QString::fromUtf16(RunColumns)
            + u", r.gone_ms, r.scenario FROM run r LEFT JOIN agent a ON a.id = r.agent "
              "WHERE r.id > ? ORDER BY r.id LIMIT ?"_s,
        {m_lastRun, RunsPerImportStep});
    bool any = false;
    while (cursor.next()) {
        any = true;
        ++m_mergedRuns;
        m_lastRun = cursor.integer(0);
        const qint64 scenario = cursor.integer(RunColumnCount + 1);
        const auto place = m_scenarios.constFind(scenario);
        if (place == m_scenarios.cend())
            continue;
        const qint64 project = m_projects.value(m_projectOf.value(scenario)).key;
        auto &writer = writers[project];
        if (!writer)
            writer = std::make_shared<RunWriter>(m_live, m_summaries, project);
        Run run = runFromRow(cursor);
        makePlausible(run);
        switch (writer->addOlder(run, place->key, cursor.integer(RunColumnCount)).change) {
        case RunWriter::Change::None:
            break;
        case RunWriter::Change::New:
            ++m_report.newRuns;
            break;
        case RunWriter::Change::Changed:
            ++m_report.changedRuns;
            break;
        }
    }
    return any;
}

void Importer::addBackfills()
{
    Cursor cursor = m_staged.run(u"SELECT scenario, complete, settled FROM backfill"_s);
    while (cursor.next()) {
        const auto place = m_scenarios.constFind(cursor.integer(0));
        if (place == m_scenarios.cend())
            continue;
        // What is settled there is here now. A scenario that this history reads itself stays at
        // its own place; where an earlier import was cut off there is none.
        m_live.run(u"INSERT OR IGNORE INTO backfill (scenario, complete, settled) "
                   "VALUES (?, ?, ?)"_s,
                   {place->key, cursor.flag(1), cursor.integer(2)});
    }
    Cursor projects = m_staged.run(u"SELECT id FROM project WHERE complete <> 0"_s);
    while (projects.next()) {
        const Place place = m_projects.value(projects.integer(0));
        if (place.isNew)
            m_live.run(u"UPDATE project SET complete = 1 WHERE id = ?"_s, {place.key});
    }
}

void Importer::addJournal()
{
    Cursor cursor = m_staged.run(u"SELECT at_ms, kind, line FROM journal ORDER BY id"_s);
    while (cursor.next()) {
        const QVariantList row{cursor.integer(0), textValue(cursor.text(1)),
                               textValue(cursor.text(2))};
        if (!m_live.integer(u"SELECT 1 FROM journal WHERE at_ms = ? AND kind = ? AND line = ?"_s,
                            row))
            m_live.run(u"INSERT INTO journal (at_ms, kind, line) VALUES (?, ?, ?)"_s, row);
    }
}

} // namespace rd
