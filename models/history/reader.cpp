// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/reader.h"

#include "history/error.h"
#include "history/rows.h"
#include "history/statements.h"

using namespace Qt::StringLiterals;

namespace rd {

// These numbers stand in databases of users.
static_assert(static_cast<int>(Role::Unknown) == 0);
static_assert(static_cast<int>(Role::Owner) == 4);
static_assert(static_cast<int>(Role::Editor) == 5);

HistoryReader::HistoryReader(const QSqlDatabase &database)
    : m_statements(std::make_unique<Statements>(database))
{
}

HistoryReader::~HistoryReader() = default;

QString HistoryReader::lastError() const
{
    return m_statements->error().text();
}

void HistoryReader::clearError()
{
    m_statements->clearError();
}

std::optional<QString> HistoryReader::damage() const
{
    const QSqlError &error = m_statements->error();
    if (!error.isValid())
        return std::nullopt;
    const HistoryError told = historyError(error, {});
    return told.kind == HistoryError::Kind::Damaged ? std::optional(told.detail) : std::nullopt;
}

QList<qint64> HistoryReader::projectKeys(const Scope &scope) const
{
    QList<qint64> keys;
    if (!scope.projects.isEmpty()) {
        for (const ProjectRef &project : scope.projects) {
            if (const auto key = projectKey(project))
                keys << *key;
        }
        return keys;
    }
    Cursor cursor = m_statements->run(u"SELECT id FROM project WHERE (? = '' OR connection = ?) "
                                      "AND (? = '' OR remote = ?)"_s,
                                      {textValue(scope.connectionId), textValue(scope.connectionId),
                                       textValue(scope.projectId), textValue(scope.projectId)});
    while (cursor.next())
        keys << cursor.integer(0);
    return keys;
}

std::optional<qint64> HistoryReader::projectKey(const ProjectRef &project) const
{
    return m_statements->integer(u"SELECT id FROM project WHERE connection = ? AND remote = ?"_s,
                                 {textValue(project.connectionId), textValue(project.projectId)});
}

QList<StoredProject> HistoryReader::projects(const Scope &scope) const
{
    QList<StoredProject> projects;
    Cursor cursor = m_statements->run(
        u"SELECT connection, remote, name, role, contact_ms, complete, server_total, sweep_ms "
        "FROM project WHERE id IN (SELECT value FROM json_each(?)) "
        "ORDER BY connection, name, remote"_s,
        {jsonList(projectKeys(scope))});
    while (cursor.next()) {
        const qint64 role = cursor.integer(3);
        const bool known = role >= 0 && role <= static_cast<qint64>(Role::Editor);
        projects << StoredProject{
            .ref = {.connectionId = cursor.text(0), .projectId = cursor.text(1)},
            .name = cursor.text(2),
            .role = known ? static_cast<Role>(role) : Role::Unknown,
            .lastContactMs = cursor.integer(4),
            .complete = cursor.flag(5),
            .serverScenarioTotal = cursor.integer(6),
            .lastSweepMs = cursor.integer(7)};
    }
    return projects;
}

QList<Scenario> HistoryReader::scenarios(const ProjectRef &project) const
{
    QList<Scenario> scenarios;
    Cursor cursor = m_statements->run(
        u"SELECT remote, name, description, tags, kind, schedule, weight_sum, edited_by, "
        "created_ms, updated_ms, delegate, delegate_name, environment FROM scenario "
        "WHERE project = ? AND deleted_ms = 0 ORDER BY name, remote"_s,
        {projectKey(project).value_or(-1)});
    while (cursor.next()) {
        Scenario scenario;
        scenario.id = cursor.text(0);
        scenario.name = cursor.text(1);
        scenario.description = cursor.text(2);
        scenario.tags = textsFromJson(cursor.text(3));
        scenario.kind = static_cast<Scenario::Kind>(std::clamp<qint64>(cursor.integer(4), 0, 2));
        scenario.schedule = cursor.text(5);
        scenario.weightSum = cursor.maybeInteger(6);
        scenario.editedBy = cursor.text(7);
        scenario.createdMs = cursor.integer(8);
        scenario.updatedMs = cursor.integer(9);
        scenario.delegateId = cursor.text(10);
        scenario.delegateName = cursor.text(11);
        scenario.environmentId = cursor.text(12);
        scenarios << scenario;
    }
    return scenarios;
}

QList<Delegate> HistoryReader::delegates(const ProjectRef &project) const
{
    QList<Delegate> delegates;
    Cursor cursor = m_statements->run(
        u"SELECT remote, name, state, version, environment, platform, scope, namespace, tags, "
        "started_ms, last_run_ms, updated_ms FROM delegate WHERE project = ? "
        "ORDER BY name, remote"_s,
        {projectKey(project).value_or(-1)});
    while (cursor.next()) {
        Delegate delegate;
        delegate.id = cursor.text(0);
        delegate.name = cursor.text(1);
        delegate.state = static_cast<Delegate::State>(std::clamp<qint64>(cursor.integer(2), 0, 2));
        delegate.version = cursor.text(3);
        delegate.environmentId = cursor.text(4);
        delegate.platform = cursor.text(5);
        delegate.scope = cursor.text(6);
        delegate.kubeNamespace = cursor.text(7);
        delegate.tags = textsFromJson(cursor.text(8));
        delegate.startedMs = cursor.integer(9);
        delegate.lastRunMs = cursor.integer(10);
        delegate.updatedMs = cursor.integer(11);
        delegates << delegate;
    }
    return delegates;
}

QList<Environment> HistoryReader::environments(const ProjectRef &project) const
{
    QList<Environment> environments;
    Cursor cursor = m_statements->run(
        u"SELECT remote, name, kind FROM environment WHERE project = ? ORDER BY name, remote"_s,
        {projectKey(project).value_or(-1)});
    while (cursor.next()) {
        const qint64 kind = std::clamp<qint64>(cursor.integer(2), 0, 2);
        environments << Environment{.id = cursor.text(0),
                                    .name = cursor.text(1),
                                    .kind = static_cast<Environment::Kind>(kind)};
    }
    return environments;
}

QList<Hub> HistoryReader::hubs(const ProjectRef &project) const
{
    QList<Hub> hubs;
    Cursor cursor = m_statements->run(
        u"SELECT remote, name, description, repository, branch, available, built_in, faults, "
        "scenarios, synced_ms FROM hub WHERE project = ? ORDER BY name, remote"_s,
        {projectKey(project).value_or(-1)});
    while (cursor.next()) {
        hubs << Hub{.id = cursor.text(0),
                    .name = cursor.text(1),
                    .description = cursor.text(2),
                    .repositoryUrl = cursor.text(3),
                    .branch = cursor.text(4),
                    .available = cursor.flag(5),
                    .builtIn = cursor.flag(6),
                    .faults = static_cast<int>(cursor.integer(7)),
                    .scenarios = static_cast<int>(cursor.integer(8)),
                    .lastSyncedMs = cursor.integer(9)};
    }
    return hubs;
}

QHash<QString, qint64> HistoryReader::scenarioUpdates(const ProjectRef &project) const
{
    QHash<QString, qint64> updates;
    Cursor cursor = m_statements->run(u"SELECT remote, updated_ms, deleted_ms FROM scenario "
                                      "WHERE project = ?"_s,
                                      {projectKey(project).value_or(-1)});
    while (cursor.next())
        updates.insert(cursor.text(0), cursor.flag(2) ? -1 : cursor.integer(1));
    return updates;
}

QList<Run> HistoryReader::unfinishedRuns(const ProjectRef &project) const
{
    QList<Run> runs;
    // The first condition is that of the index, word for word: without it SQLite cannot use it.
    Cursor cursor =
        m_statements->run(u"SELECT "_s + QString::fromUtf16(RunColumns)
                              + u", s.remote, s.name FROM scenario s "
                                "JOIN run r INDEXED BY run_open ON r.scenario = s.id "
                                "LEFT JOIN agent a ON a.id = r.agent "
                                "WHERE (r.outcome >= 4 OR r.detailed = 0) AND r.gone_ms = 0 "
                                "AND s.project = ? AND s.deleted_ms = 0"_s,
                          {projectKey(project).value_or(-1)});
    while (cursor.next()) {
        Run run = runFromRow(cursor);
        run.scenarioId = cursor.text(RunColumnCount);
        run.scenarioName = cursor.text(RunColumnCount + 1);
        runs << run;
    }
    return runs;
}

QList<Run> HistoryReader::runsOfScenario(const ProjectRef &project, const QString &scenarioId,
                                         int limit) const
{
    QList<Run> runs;
    Cursor cursor =
        m_statements->run(u"SELECT "_s + QString::fromUtf16(RunColumns)
                              + u", s.remote, s.name FROM scenario s "
                                "JOIN run r INDEXED BY run_sequence ON r.scenario = s.id "
                                "LEFT JOIN agent a ON a.id = r.agent "
                                "WHERE s.project = ? AND s.remote = ? "
                                "ORDER BY r.sequence DESC, r.id DESC LIMIT ?"_s,
                          {projectKey(project).value_or(-1), textValue(scenarioId), limit});
    while (cursor.next()) {
        Run run = runFromRow(cursor);
        run.scenarioId = cursor.text(RunColumnCount);
        run.scenarioName = cursor.text(RunColumnCount + 1);
        runs << run;
    }
    return runs;
}

QList<Backfill> HistoryReader::backfills(const ProjectRef &project) const
{
    QList<Backfill> backfills;
    Cursor cursor =
        m_statements->run(u"SELECT s.remote, b.next_page, b.complete, b.settled, b.top, "
                          "(SELECT max(sequence) FROM run WHERE scenario = s.id) "
                          "FROM scenario s JOIN backfill b ON b.scenario = s.id "
                          "WHERE s.project = ? AND s.deleted_ms = 0 ORDER BY s.id"_s,
                          {projectKey(project).value_or(-1)});
    while (cursor.next()) {
        backfills << Backfill{.scenarioId = cursor.text(0),
                              .nextPage = static_cast<int>(cursor.integer(1)),
                              .complete = cursor.flag(2),
                              .settledSequence = cursor.integer(3),
                              .topSequence = cursor.integer(4),
                              .highestSequence = cursor.integer(5)};
    }
    return backfills;
}

QList<JournalLine> HistoryReader::journal(int limit) const
{
    QList<JournalLine> lines;
    Cursor cursor = m_statements->run(
        u"SELECT at_ms, kind, line FROM journal ORDER BY id DESC LIMIT ?"_s, {limit});
    while (cursor.next()) {
        lines << JournalLine{
            .atMs = cursor.integer(0), .kind = cursor.text(1), .line = cursor.text(2)};
    }
    return lines;
}

} // namespace rd
