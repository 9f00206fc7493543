// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of HistoryReader that finds the runs of a filter, among a million.

#include "history/reader.h"
#include "history/rows.h"
#include "history/statements.h"

#include <QSet>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// Up to here it is quicker to fetch the runs that a condition lets through and to sort them than
/// to walk through all runs by time.
constexpr qint64 FewRuns = 20'000;
/// Up to here it is worth a look how many runs there are: one search of the index each.
constexpr qint64 MostLooks = 20'000;

constexpr auto InList = " IN (SELECT value FROM json_each(?))"_L1;

bool isPartOfUuid(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c == u'-' || (c >= u'0' && c <= u'9')
               || (c.toLower() >= u'a' && c.toLower() <= u'f');
    });
}

/// A part of a statement and what is bound in it.
struct SqlPart {
    QString sql;
    QVariantList values;
};

QString outcomeList(const QList<Outcome> &outcomes)
{
    QList<qint64> numbers;
    for (const Outcome outcome : outcomes)
        numbers << static_cast<qint64>(outcome);
    // All are named, so that the index of a scenario finds its runs of each.
    return numbers.isEmpty() ? u"[0,1,2,3,4,5]"_s : jsonList(numbers);
}

/// Runs whose id on the server is, begins or contains \p text.
SqlPart runsById(const QString &text)
{
    // ChaosCenter's ids are UUIDs: only what could be a part of one is looked for in all of them,
    // which takes a while; anything else may begin one.
    if (isPartOfUuid(text))
        return {u"SELECT id FROM run INDEXED BY run_remote "
                "WHERE remote <> '' AND remote LIKE ? ESCAPE '\\'"_s,
                {likePattern(text)}};
    const QString begin = u"SELECT id FROM run INDEXED BY run_remote "
                          "WHERE remote <> '' AND remote >= ? AND remote < ?"_s;
    const QString lower = text.toLower();
    return {begin + u" UNION ALL "_s + begin,
            {text, text + QChar(0xffff), lower, lower + QChar(0xffff)}};
}

/// Runs of \p scenarios, by the index that knows their outcomes and times.
SqlPart runsOfScenarios(const QList<qint64> &scenarios, const RunFilter &filter)
{
    const TimeSpan span = filter.span.value_or(
        TimeSpan{std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()});
    return {u"SELECT id FROM run INDEXED BY run_by_scenario WHERE scenario"_s + InList
                + u" AND outcome"_s + InList + u" AND created_ms >= ? AND created_ms < ?"_s,
            {jsonList(scenarios), outcomeList(filter.outcomes), span.fromMs, span.toMs}};
}

SqlPart runsOfAgents(const QList<qint64> &agents)
{
    return {u"SELECT id FROM run INDEXED BY run_agent WHERE agent"_s + InList, {jsonList(agents)}};
}

bool hasAllTags(const QString &json, const QStringList &wanted)
{
    const QStringList tags = textsFromJson(json);
    return std::all_of(wanted.cbegin(), wanted.cend(),
                       [&tags](const QString &tag) { return tags.contains(tag); });
}

} // namespace

/// What runs have to fulfil, and where to begin to look for them.
struct HistoryReader::RunSearch {
    QStringList conditions;
    QVariantList values;
    QString among; ///< a statement for few runs, all that can fit; empty: all, by time
    QVariantList amongValues;

    void add(const QString &condition, const QVariantList &bound)
    {
        conditions << condition;
        values << bound;
    }
};

QList<qint64> HistoryReader::scenarioKeys(const RunFilter &filter, const QString &projects) const
{
    QList<qint64> keys;
    Cursor cursor =
        m_statements->run(u"SELECT id, tags FROM scenario WHERE project IN "
                          "(SELECT value FROM json_each(?)) AND (? = '' OR remote = ?) "
                          "AND (? < 0 OR id = ?)"_s,
                          {projects, textValue(filter.scenarioId), textValue(filter.scenarioId),
                           filter.scenarioKey.value_or(-1), filter.scenarioKey.value_or(-1)});
    while (cursor.next()) {
        if (filter.tags.isEmpty() || hasAllTags(cursor.text(1), filter.tags))
            keys << cursor.integer(0);
    }
    return keys;
}

QList<qint64> HistoryReader::scenariosNamed(const QString &text, const QString &projects) const
{
    // Compared here and not by LIKE, which ignores the case of ASCII letters only.
    QSet<QString> byFault;
    if (hasTable(u"probe_result"_s)) {
        Cursor cursor = m_statements->run(
            u"SELECT DISTINCT scenario, fault FROM probe_result WHERE project"_s + InList,
            {projects});
        while (cursor.next()) {
            if (cursor.text(1).contains(text, Qt::CaseInsensitive))
                byFault.insert(cursor.text(0));
        }
    }
    QList<qint64> keys;
    Cursor cursor = m_statements->run(
        u"SELECT id, name, remote FROM scenario WHERE project"_s + InList, {projects});
    while (cursor.next()) {
        if (cursor.text(1).contains(text, Qt::CaseInsensitive) || byFault.contains(cursor.text(2)))
            keys << cursor.integer(0);
    }
    return keys;
}

QList<qint64> HistoryReader::agentKeys(const RunFilter &filter, const QString &projects,
                                       bool byText) const
{
    QList<qint64> keys;
    Cursor cursor = m_statements->run(
        u"SELECT id, name, remote, environment FROM agent WHERE project"_s + InList, {projects});
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

/// How many runs \p part finds, counted no further than FewRuns.
qint64 HistoryReader::countFew(const QString &sql, const QVariantList &values) const
{
    return m_statements
        ->integer(u"SELECT count(*) FROM ("_s + sql + u" LIMIT ?)"_s,
                  values + QVariantList{FewRuns + 1})
        .value_or(FewRuns + 1);
}

HistoryReader::RunSearch HistoryReader::searchFor(const RunFilter &filter) const
{
    const QString projects = jsonList(projectKeys(filter.scope));
    RunSearch search;
    qint64 fewest = FewRuns + 1;
    const auto offer = [&](const SqlPart &part) {
        const qint64 count = countFew(part.sql, part.values);
        if (count >= fewest)
            return;
        fewest = count;
        search.among = part.sql;
        search.amongValues = part.values;
    };
    if (filter.span)
        search.add(u"created_ms >= ? AND created_ms < ?"_s,
                   {filter.span->fromMs, filter.span->toMs});
    const bool narrowsScenarios =
        !filter.scenarioId.isEmpty() || !filter.tags.isEmpty() || filter.scenarioKey.has_value();
    QList<qint64> scenarios;
    if (narrowsScenarios || !filter.scope.isEverything() || !filter.outcomes.isEmpty())
        scenarios = scenarioKeys(filter, projects);
    if (narrowsScenarios || !filter.scope.isEverything())
        search.add(u"scenario"_s + InList, {jsonList(scenarios)});
    if (!filter.outcomes.isEmpty())
        search.add(u"outcome"_s + InList, {outcomeList(filter.outcomes)});
    const qint64 looks =
        scenarios.size()
        * (filter.outcomes.isEmpty() ? std::ssize(AllOutcomes) : filter.outcomes.size());
    if ((narrowsScenarios || !filter.outcomes.isEmpty()) && looks <= MostLooks)
        offer(runsOfScenarios(scenarios, filter));
    if (!filter.delegateId.isEmpty() || !filter.environmentId.isEmpty()) {
        const QList<qint64> agents = agentKeys(filter, projects, false);
        search.add(u"agent"_s + InList, {jsonList(agents)});
        offer(runsOfAgents(agents));
    }
    if (filter.text.isEmpty())
        return search;

    const QList<qint64> named = scenariosNamed(filter.text, projects);
    const QList<qint64> agents = agentKeys(filter, projects, true);
    const SqlPart byId = runsById(filter.text);
    if (named.isEmpty() && agents.isEmpty()) { // nothing but ids of runs can match: those few
        search.among = byId.sql;
        search.amongValues = byId.values;
        return search;
    }
    const SqlPart ofNamed = runsOfScenarios(named, filter);
    const SqlPart ofAgents = runsOfAgents(agents);
    if (named.size() * std::ssize(AllOutcomes) <= MostLooks
        && countFew(ofNamed.sql, ofNamed.values) + countFew(ofAgents.sql, ofAgents.values)
               < fewest) {
        const auto next = u" UNION ALL "_s;
        search.among = ofNamed.sql + next + ofAgents.sql + next + byId.sql;
        search.amongValues = ofNamed.values + ofAgents.values + byId.values;
        return search;
    }
    search.add(u"(scenario"_s + InList + u" OR agent"_s + InList + u" OR id IN ("_s + byId.sql
                   + u"))"_s,
               QVariantList{jsonList(named), jsonList(agents)} + byId.values);
    return search;
}

QString HistoryReader::runSql(const RunFilter &filter, const QString &columns,
                              QVariantList &values) const
{
    RunSearch search = searchFor(filter);
    QString sql = u"SELECT "_s + columns + u" FROM run "_s;
    if (!search.among.isEmpty()) {
        // Without an index: SQLite would rather walk through all of them to save the sorting.
        sql += u"NOT INDEXED"_s;
        search.conditions.prepend(u"id IN ("_s + search.among + u')');
        search.values = search.amongValues + search.values;
    } else {
        sql += u"INDEXED BY run_by_time"_s;
    }
    if (!search.conditions.isEmpty())
        sql += u" WHERE "_s + search.conditions.join(" AND "_L1);
    values = search.values + QVariantList{filter.limit};
    return sql + u" ORDER BY created_ms DESC, sequence DESC, id DESC LIMIT ?"_s;
}

QList<qint64> HistoryReader::runKeys(const RunFilter &filter) const
{
    QVariantList values;
    const QString sql = runSql(filter, u"id"_s, values);
    QList<qint64> keys;
    Cursor cursor = m_statements->run(sql, values);
    while (cursor.next())
        keys << cursor.integer(0);
    return keys;
}

void HistoryReader::forEachRun(const RunFilter &filter,
                               const std::function<bool(const RunPlace &)> &use) const
{
    QVariantList values;
    const QString sql = runSql(filter, u"id, created_ms, scenario, outcome"_s, values);
    Cursor cursor = m_statements->run(sql, values);
    while (cursor.next()) {
        if (!use({.key = cursor.integer(0),
                  .createdMs = cursor.integer(1),
                  .scenario = cursor.integer(2),
                  .outcome = outcomeFromNumber(cursor.integer(3))}))
            return;
    }
}

QStringList HistoryReader::runKeysPlan(const RunFilter &filter) const
{
    QVariantList values;
    const QString sql = runSql(filter, u"id"_s, values);
    QStringList steps;
    Cursor cursor = m_statements->run(u"EXPLAIN QUERY PLAN "_s + sql, values);
    while (cursor.next())
        steps << cursor.text(3);
    return steps;
}

} // namespace rd
