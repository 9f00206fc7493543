// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/schema.h"

#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

// Local integer keys keep the big table and its indexes small; the server's ids are looked up once.
// Outcomes are stored as numbers of enum Outcome. Times are milliseconds since the epoch, 0
// unknown.
// clang-format off
QStringList schemaVersion1()
{
    return {
    uR"(CREATE TABLE project (
        id INTEGER PRIMARY KEY,
        connection TEXT NOT NULL,
        remote TEXT NOT NULL,
        name TEXT NOT NULL DEFAULT '',
        role INTEGER NOT NULL DEFAULT 0,
        contact_ms INTEGER NOT NULL DEFAULT 0,
        complete INTEGER NOT NULL DEFAULT 0,
        server_total INTEGER NOT NULL DEFAULT -1,
        sweep_ms INTEGER NOT NULL DEFAULT 0,
        UNIQUE (connection, remote)))"_s,
    uR"(CREATE TABLE scenario (
        id INTEGER PRIMARY KEY,
        project INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
        remote TEXT NOT NULL,
        name TEXT NOT NULL,
        description TEXT NOT NULL DEFAULT '',
        tags TEXT NOT NULL DEFAULT '[]',
        kind INTEGER NOT NULL DEFAULT 0,
        schedule TEXT NOT NULL DEFAULT '',
        weight_sum INTEGER,
        edited_by TEXT NOT NULL DEFAULT '',
        created_ms INTEGER NOT NULL DEFAULT 0,
        updated_ms INTEGER NOT NULL DEFAULT 0,
        delegate TEXT NOT NULL DEFAULT '',
        delegate_name TEXT NOT NULL DEFAULT '',
        environment TEXT NOT NULL DEFAULT '',
        deleted_ms INTEGER NOT NULL DEFAULT 0,
        UNIQUE (project, remote)))"_s,
    // The delegates as runs name them: they outlive the delegate list, which forgets deleted ones.
    uR"(CREATE TABLE agent (
        id INTEGER PRIMARY KEY,
        project INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
        remote TEXT NOT NULL,
        name TEXT NOT NULL,
        environment TEXT NOT NULL,
        UNIQUE (project, remote)))"_s,
    uR"(CREATE TABLE run (
        id INTEGER PRIMARY KEY,
        scenario INTEGER NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
        sequence INTEGER NOT NULL,
        remote TEXT NOT NULL DEFAULT '',
        notify TEXT NOT NULL DEFAULT '',
        phase TEXT NOT NULL,
        outcome INTEGER NOT NULL,
        raw_score REAL,
        weight_sum INTEGER,
        faults_passed INTEGER,
        faults_failed INTEGER,
        faults_awaited INTEGER,
        faults_stopped INTEGER,
        faults_na INTEGER,
        faults_total INTEGER,
        agent INTEGER REFERENCES agent (id),
        triggered_by TEXT NOT NULL DEFAULT '',
        created_ms INTEGER NOT NULL DEFAULT 0,
        updated_ms INTEGER NOT NULL DEFAULT 0,
        detailed INTEGER NOT NULL DEFAULT 0,
        gone_ms INTEGER NOT NULL DEFAULT 0))"_s,
    // Identity: by the server's id, and by sequence while there is none. Not "remote = ''": SQLite
    // would compare a bound id with it and prepare the statement anew for every run.
    uR"(CREATE UNIQUE INDEX run_remote ON run (remote, scenario) WHERE remote <> '')"_s,
    uR"(CREATE UNIQUE INDEX run_queued ON run (scenario, sequence)
        WHERE length(remote) = 0 AND sequence > 0)"_s,
    uR"(CREATE INDEX run_sequence ON run (scenario, sequence))"_s,
    // The Runs table and everything about a span of time, without touching the rows themselves.
    uR"(CREATE INDEX run_by_time ON run
        (created_ms, sequence, scenario, outcome, agent, raw_score, weight_sum))"_s,
    // The newest run of a scenario with a certain outcome.
    uR"(CREATE INDEX run_by_scenario ON run
        (scenario, outcome, created_ms, sequence, raw_score, weight_sum))"_s,
    // What has to be asked for again: few rows, whatever the size of the history.
    uR"(CREATE INDEX run_open ON run (scenario, outcome, created_ms)
        WHERE (outcome >= 4 OR detailed = 0) AND gone_ms = 0)"_s,
    uR"(CREATE INDEX run_agent ON run (agent))"_s, // for the cascade of a forgotten connection
    uR"(CREATE TABLE backfill (
        scenario INTEGER PRIMARY KEY REFERENCES scenario (id) ON DELETE CASCADE,
        next_page INTEGER NOT NULL DEFAULT 0,
        complete INTEGER NOT NULL DEFAULT 0,
        settled INTEGER NOT NULL DEFAULT 0,
        top INTEGER NOT NULL DEFAULT 0))"_s,
    uR"(CREATE TABLE delegate (
        project INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
        remote TEXT NOT NULL,
        name TEXT NOT NULL,
        state INTEGER NOT NULL,
        version TEXT NOT NULL,
        environment TEXT NOT NULL,
        platform TEXT NOT NULL,
        scope TEXT NOT NULL,
        namespace TEXT NOT NULL,
        tags TEXT NOT NULL,
        started_ms INTEGER NOT NULL,
        last_run_ms INTEGER NOT NULL,
        updated_ms INTEGER NOT NULL,
        PRIMARY KEY (project, remote)) WITHOUT ROWID)"_s,
    uR"(CREATE TABLE environment (
        project INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
        remote TEXT NOT NULL,
        name TEXT NOT NULL,
        kind INTEGER NOT NULL,
        PRIMARY KEY (project, remote)) WITHOUT ROWID)"_s,
    uR"(CREATE TABLE hub (
        project INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
        remote TEXT NOT NULL,
        name TEXT NOT NULL,
        description TEXT NOT NULL,
        repository TEXT NOT NULL,
        branch TEXT NOT NULL,
        available INTEGER NOT NULL,
        built_in INTEGER NOT NULL,
        faults INTEGER NOT NULL,
        scenarios INTEGER NOT NULL,
        synced_ms INTEGER NOT NULL,
        PRIMARY KEY (project, remote)) WITHOUT ROWID)"_s,
    uR"(CREATE TABLE journal (
        id INTEGER PRIMARY KEY,
        at_ms INTEGER NOT NULL,
        kind TEXT NOT NULL,
        line TEXT NOT NULL))"_s,
    u"PRAGMA application_id = %1"_s.arg(HistoryApplicationId),
    };
}

// Sums of the runs per scenario and local day, so that the figures of a year need not read a year
// of runs; see SummaryKeeper. One row holds 32 days: a row per day would be read too slowly.
// The state has one row: whose days these are, and how far they are built (all scenarios below
// next_scenario, and of that one all chunks below next_chunk).
QStringList schemaVersion2()
{
    return {
    uR"(CREATE TABLE day_summary (
        scenario INTEGER NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
        chunk INTEGER NOT NULL,
        days BLOB NOT NULL,
        PRIMARY KEY (scenario, chunk)) WITHOUT ROWID)"_s,
    uR"(CREATE TABLE summary_state (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        zone TEXT NOT NULL DEFAULT '',
        signature TEXT NOT NULL DEFAULT '',
        next_scenario INTEGER NOT NULL DEFAULT 0,
        next_chunk INTEGER NOT NULL DEFAULT 0))"_s,
    u"INSERT INTO summary_state (id) VALUES (1)"_s,
    };
}

// Probes stay when they are deleted, with their last results. Kinds and verdicts are numbers of
// their enums. A result knows its run by scenario and time only, as the server tells it; the
// scenario need not be one of this project.
// What schedules say beside their cron text, and when the server was asked for it; see
// ScheduleCheck. A row without `known` only remembers that it was asked in vain.
QStringList schemaVersion3()
{
    return {
    uR"(CREATE TABLE probe (
        project INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        kind INTEGER NOT NULL,
        description TEXT NOT NULL,
        tags TEXT NOT NULL,
        updated_ms INTEGER NOT NULL,
        deleted_ms INTEGER NOT NULL,
        PRIMARY KEY (project, name)) WITHOUT ROWID)"_s,
    uR"(CREATE TABLE probe_result (
        project INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
        probe TEXT NOT NULL,
        place INTEGER NOT NULL,
        verdict INTEGER NOT NULL,
        fault TEXT NOT NULL,
        scenario TEXT NOT NULL,
        run_updated_ms INTEGER NOT NULL,
        PRIMARY KEY (project, probe, place)) WITHOUT ROWID)"_s,
    uR"(CREATE TABLE schedule_state (
        scenario INTEGER PRIMARY KEY REFERENCES scenario (id) ON DELETE CASCADE,
        known INTEGER NOT NULL DEFAULT 0,
        zone TEXT NOT NULL DEFAULT '',
        suspended INTEGER NOT NULL DEFAULT 0,
        checked_ms INTEGER NOT NULL DEFAULT 0,
        seen_ms INTEGER NOT NULL DEFAULT 0))"_s,
    };
}

// Which scenarios ran where: a few rows each, so that "on this delegate" is known without walking
// through a million runs. A pair may outlive its runs, but no run is without its pair.
QStringList schemaVersion4()
{
    return {
    uR"(CREATE TABLE scenario_agent (
        scenario INTEGER NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
        agent INTEGER NOT NULL,
        PRIMARY KEY (scenario, agent)) WITHOUT ROWID)"_s,
    uR"(INSERT INTO scenario_agent SELECT DISTINCT scenario, agent
        FROM run INDEXED BY run_by_time WHERE agent IS NOT NULL)"_s,
    };
}
// clang-format on

QSqlError applyStep(QSqlDatabase &database, const Migration &step)
{
    QSqlQuery query(database);
    if (!query.exec(u"BEGIN IMMEDIATE"_s))
        return query.lastError();
    QStringList statements = step.statements;
    statements << u"PRAGMA user_version = %1"_s.arg(step.toVersion) << u"COMMIT"_s;
    for (const QString &statement : statements) {
        if (!query.exec(statement)) {
            const QSqlError error = query.lastError();
            query.exec(u"ROLLBACK"_s);
            return error;
        }
    }
    return {};
}

} // namespace

const QList<Migration> &historyMigrations()
{
    static const QList<Migration> all{{.toVersion = 1, .statements = schemaVersion1()},
                                      {.toVersion = 2, .statements = schemaVersion2()},
                                      {.toVersion = 3, .statements = schemaVersion3()},
                                      {.toVersion = 4, .statements = schemaVersion4()}};
    return all;
}

int historySchemaVersion()
{
    return historyMigrations().last().toVersion;
}

int storedSchemaVersion(QSqlDatabase &database)
{
    QSqlQuery query(database);
    if (!query.exec(u"PRAGMA user_version"_s) || !query.next())
        return -1;
    return query.value(0).toInt();
}

Result<int, QSqlError> migrate(QSqlDatabase &database, const QList<Migration> &migrations)
{
    int version = storedSchemaVersion(database);
    for (const Migration &step : migrations) {
        if (step.toVersion <= version)
            continue;
        if (const QSqlError error = applyStep(database, step); error.isValid())
            return Failure{error};
        version = step.toVersion;
    }
    return version;
}

} // namespace rd
