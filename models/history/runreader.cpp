// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of HistoryReader that answers the Runs table.

#include "analytics/score.h"
#include "history/reader.h"
#include "history/rows.h"
#include "history/statements.h"

#include <QHash>

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
    QHash<qint64, std::optional<UsualTime>> usual; // several may be of one scenario
    for (RunRow &row : rows) {
        if (row.run.outcome != Outcome::InProgress || row.run.id.isEmpty())
            continue;
        const qint64 scenario =
            m_statements->integer(u"SELECT scenario FROM run WHERE id = ?"_s, {row.key})
                .value_or(0);
        auto known = usual.find(scenario);
        if (known == usual.end())
            known = usual.insert(scenario, usualTime(scenario));
        row.usual = *known;
    }
    return rows;
}

std::optional<UsualTime> HistoryReader::usualTime(qint64 scenario) const
{
    constexpr int newest = 10;
    constexpr qsizetype fewest = 3;
    QList<qint64> took;
    // One question for each outcome: only then is the index in the order that is asked for.
    Cursor cursor = m_statements->run(
        u"SELECT updated_ms - created_ms FROM run WHERE id IN ("
        "SELECT * FROM (SELECT id FROM run INDEXED BY run_by_scenario WHERE scenario = ? "
        "AND outcome = 0 ORDER BY created_ms DESC LIMIT ?) UNION ALL "
        "SELECT * FROM (SELECT id FROM run INDEXED BY run_by_scenario WHERE scenario = ? "
        "AND outcome = 1 ORDER BY created_ms DESC LIMIT ?)) ORDER BY created_ms DESC LIMIT ?"_s,
        {scenario, newest, scenario, newest, newest});
    while (cursor.next()) {
        if (cursor.integer(0) > 0)
            took << cursor.integer(0);
    }
    if (took.size() < fewest)
        return std::nullopt;
    std::sort(took.begin(), took.end());
    return UsualTime{.medianMs = took.at(took.size() / 2),
                     .longestMs = took.last(),
                     .runs = static_cast<int>(took.size())};
}

QList<RunPlace> HistoryReader::runPlaces(const QList<qint64> &keys) const
{
    QList<RunPlace> places;
    Cursor cursor = m_statements->run(u"SELECT id, created_ms, scenario, outcome FROM run "
                                      "WHERE id IN (SELECT value FROM json_each(?))"_s,
                                      {jsonList(keys)});
    while (cursor.next())
        places << RunPlace{.key = cursor.integer(0),
                           .createdMs = cursor.integer(1),
                           .scenario = cursor.integer(2),
                           .outcome = outcomeFromNumber(cursor.integer(3))};
    return places;
}

std::optional<qint64> HistoryReader::runBefore(qint64 key) const
{
    Cursor of =
        m_statements->run(u"SELECT scenario, created_ms, sequence FROM run WHERE id = ?"_s, {key});
    if (!of.next())
        return std::nullopt;
    const qint64 scenario = of.integer(0);
    const qint64 createdMs = of.integer(1);
    const qint64 sequence = of.integer(2);
    // One question for each outcome: only then is the index in the order that is asked for.
    static const QString sql = [] {
        QStringList parts;
        for (const Outcome outcome : AllOutcomes) {
            parts << u"SELECT * FROM (SELECT id FROM run INDEXED BY run_by_scenario "
                     "WHERE scenario = ? AND outcome = %1 AND created_ms <= ? "
                     "AND (created_ms, sequence, id) < (?, ?, ?) "
                     "ORDER BY created_ms DESC, sequence DESC, id DESC LIMIT 1)"_s.arg(
                         static_cast<int>(outcome));
        }
        return u"SELECT id FROM run WHERE id IN ("_s + parts.join(" UNION ALL "_L1)
               + u") ORDER BY created_ms DESC, sequence DESC, id DESC LIMIT 1"_s;
    }();
    QVariantList values;
    for (std::size_t i = 0; i < AllOutcomes.size(); ++i)
        values << scenario << createdMs << createdMs << sequence << key;
    return m_statements->integer(sql, values);
}

QList<NamedScenario> HistoryReader::namedScenarios(const Scope &scope) const
{
    QList<NamedScenario> scenarios;
    Cursor cursor = m_statements->run(
        u"SELECT s.id, s.name, p.name, s.deleted_ms FROM scenario s "
        "JOIN project p ON p.id = s.project WHERE p.id IN (SELECT value FROM json_each(?))"_s,
        {jsonList(projectKeys(scope))});
    while (cursor.next())
        scenarios << NamedScenario{.key = cursor.integer(0),
                                   .name = cursor.text(1),
                                   .projectName = cursor.text(2),
                                   .isDeleted = cursor.flag(3)};
    std::sort(scenarios.begin(), scenarios.end(),
              [](const NamedScenario &a, const NamedScenario &b) {
                  if (const int order = QString::localeAwareCompare(a.name, b.name))
                      return order < 0;
                  if (const int order = QString::localeAwareCompare(a.projectName, b.projectName))
                      return order < 0;
                  return a.key < b.key;
              });
    return scenarios;
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
