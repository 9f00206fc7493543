// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of HistoryReader that answers the Runs table.

#include "analytics/score.h"
#include "history/reader.h"
#include "history/rows.h"
#include "history/statements.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

const QString &runRowSelect()
{
    static const QString sql =
        u"SELECT "_s + QString::fromUtf16(RunColumns)
        + u", s.remote, s.name, s.deleted_ms, s.kind, s.weight_sum, p.connection, p.remote, "
          "p.name FROM run r JOIN scenario s ON s.id = r.scenario "
          "JOIN project p ON p.id = s.project LEFT JOIN agent a ON a.id = r.agent "_s;
    return sql;
}

bool isPartOfUuid(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c == u'-' || (c >= u'0' && c <= u'9')
               || (c.toLower() >= u'a' && c.toLower() <= u'f');
    });
}

} // namespace

RunRow HistoryReader::rowFrom(const Cursor &cursor)
{
    RunRow row;
    row.key = cursor.integer(0);
    row.run = runFromRow(cursor);
    row.run.scenarioId = cursor.text(RunColumnCount);
    row.run.scenarioName = cursor.text(RunColumnCount + 1);
    row.scenarioName = row.run.scenarioName;
    row.scenarioDeleted = cursor.flag(RunColumnCount + 2);
    const bool engine =
        cursor.integer(RunColumnCount + 3) == static_cast<qint64>(Scenario::Kind::Engine);
    const auto weights =
        row.run.weightSum ? row.run.weightSum : cursor.maybeInteger(RunColumnCount + 4);
    row.score = measuredScore(row.run.outcome, row.run.rawScore, weights, engine);
    row.project = {.connectionId = cursor.text(RunColumnCount + 5),
                   .projectId = cursor.text(RunColumnCount + 6)};
    row.projectName = cursor.text(RunColumnCount + 7);
    return row;
}

QList<qint64> HistoryReader::scenarioKeys(const RunFilter &filter, const QString &projects,
                                          bool byText) const
{
    QList<qint64> keys;
    Cursor cursor =
        m_statements->run(u"SELECT id, name FROM scenario WHERE project IN "
                          "(SELECT value FROM json_each(?)) AND (? = '' OR remote = ?)"_s,
                          {projects, textValue(filter.scenarioId), textValue(filter.scenarioId)});
    while (cursor.next()) {
        // Compared here and not by LIKE, which ignores the case of ASCII letters only.
        if (!byText || cursor.text(1).contains(filter.text, Qt::CaseInsensitive))
            keys << cursor.integer(0);
    }
    return keys;
}

QList<qint64> HistoryReader::agentKeys(const RunFilter &filter, const QString &projects,
                                       bool byText) const
{
    QList<qint64> keys;
    Cursor cursor =
        m_statements->run(u"SELECT id, name, remote, environment FROM agent WHERE project IN "
                          "(SELECT value FROM json_each(?))"_s,
                          {projects});
    while (cursor.next()) {
        const bool fits =
            byText
                ? cursor.text(1).contains(filter.text, Qt::CaseInsensitive)
                : (filter.delegateId.isEmpty() || cursor.text(2) == filter.delegateId)
                      && (filter.environmentId.isEmpty() || cursor.text(3) == filter.environmentId);
        if (fits)
            keys << cursor.integer(0);
    }
    return keys;
}

QList<qint64> HistoryReader::runKeys(const RunFilter &filter) const
{
    const QString projects = jsonList(projectKeys(filter.scope));
    QStringList conditions;
    QVariantList values;
    if (filter.span) {
        conditions << u"created_ms >= ? AND created_ms < ?"_s;
        values << filter.span->fromMs << filter.span->toMs;
    }
    if (!filter.scope.isEverything() || !filter.scenarioId.isEmpty()) {
        conditions << u"scenario IN (SELECT value FROM json_each(?))"_s;
        values << jsonList(scenarioKeys(filter, projects, false));
    }
    if (!filter.outcomes.isEmpty()) {
        QList<qint64> numbers;
        for (const Outcome outcome : filter.outcomes)
            numbers << static_cast<qint64>(outcome);
        conditions << u"outcome IN (SELECT value FROM json_each(?))"_s;
        values << jsonList(numbers);
    }
    if (!filter.delegateId.isEmpty() || !filter.environmentId.isEmpty()) {
        conditions << u"agent IN (SELECT value FROM json_each(?))"_s;
        values << jsonList(agentKeys(filter, projects, false));
    }
    bool byTime = true;
    if (!filter.text.isEmpty()) {
        const QList<qint64> scenarios = scenarioKeys(filter, projects, true);
        const QList<qint64> agents = agentKeys(filter, projects, true);
        // Nothing but ids of runs can match: those few, and not all by time.
        byTime = !scenarios.isEmpty() || !agents.isEmpty();
        // ChaosCenter's ids are UUIDs: only what could be a part of one is looked for in all of
        // them, which takes a while; anything else may begin one.
        const bool isPart = isPartOfUuid(filter.text);
        const QString byId = isPart ? u"id IN (SELECT id FROM run INDEXED BY run_remote "
                                      "WHERE remote <> '' AND remote LIKE ? ESCAPE '\\')"_s
                                    : u"id IN (SELECT id FROM run INDEXED BY run_remote "
                                      "WHERE remote <> '' AND remote >= ? AND remote < ? UNION ALL "
                                      "SELECT id FROM run INDEXED BY run_remote "
                                      "WHERE remote <> '' AND remote >= ? AND remote < ?)"_s;
        if (byTime) {
            conditions << u"(scenario IN (SELECT value FROM json_each(?)) "
                          "OR agent IN (SELECT value FROM json_each(?)) OR "_s
                              + byId + u')';
            values << jsonList(scenarios) << jsonList(agents);
        } else {
            conditions << byId;
        }
        if (isPart)
            values << likePattern(filter.text);
        else
            for (const QString &begin : {filter.text, filter.text.toLower()})
                values << begin << begin + QChar(0xffff);
    }
    QString sql = u"SELECT id FROM run"_s;
    if (byTime)
        sql += u" INDEXED BY run_by_time"_s;
    if (!conditions.isEmpty())
        sql += u" WHERE "_s + conditions.join(" AND "_L1);
    sql += u" ORDER BY created_ms DESC, sequence DESC, id DESC LIMIT ?"_s;
    values << filter.limit;

    QList<qint64> keys;
    Cursor cursor = m_statements->run(sql, values);
    while (cursor.next())
        keys << cursor.integer(0);
    return keys;
}

QList<RunRow> HistoryReader::runRows(const QList<qint64> &keys) const
{
    static const QString sql = runRowSelect() + u"WHERE r.id = ?"_s;
    QList<RunRow> rows;
    rows.reserve(keys.size());
    for (const qint64 key : keys) {
        Cursor cursor = m_statements->run(sql, {key});
        if (cursor.next())
            rows << rowFrom(cursor);
    }
    return rows;
}

QList<RunRow> HistoryReader::newestRunRows(qint64 scenario, const TimeSpan &span, int limit) const
{
    // All outcomes are named, so that the index of a scenario finds its newest runs of each.
    static const QString sql =
        runRowSelect()
        + u"WHERE r.id IN (SELECT id FROM run INDEXED BY run_by_scenario WHERE scenario = ? "
          "AND outcome IN (0, 1, 2, 3, 4, 5) AND created_ms >= ? AND created_ms < ? "
          "ORDER BY created_ms DESC, sequence DESC LIMIT ?) "
          "ORDER BY r.created_ms DESC, r.sequence DESC"_s;
    QList<RunRow> rows;
    Cursor cursor = m_statements->run(sql, {scenario, span.fromMs, span.toMs, limit});
    while (cursor.next())
        rows << rowFrom(cursor);
    return rows;
}

std::optional<RunRow> HistoryReader::runById(const ProjectRef &project, const QString &id) const
{
    if (id.isEmpty())
        return std::nullopt;
    static const QString sql =
        runRowSelect() + u"WHERE r.remote = ? AND r.remote <> '' AND s.project = ?"_s;
    Cursor cursor = m_statements->run(sql, {id, projectKey(project).value_or(-1)});
    if (!cursor.next())
        return std::nullopt;
    return rowFrom(cursor);
}

qint64 HistoryReader::runCount(const Scope &scope) const
{
    if (scope.isEverything())
        return m_statements->integer(u"SELECT count(*) FROM run"_s).value_or(0);
    return m_statements
        ->integer(u"SELECT count(*) FROM run WHERE scenario IN (SELECT id FROM scenario "
                  "WHERE project IN (SELECT value FROM json_each(?)))"_s,
                  {jsonList(projectKeys(scope))})
        .value_or(0);
}

} // namespace rd
