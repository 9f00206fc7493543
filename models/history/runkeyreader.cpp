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

/// A part of a statement and what is bound in it.
struct RunsPart {
    QString sql;
    QVariantList values;
};

namespace {

/// Up to here it is quicker to fetch the runs that a condition lets through and to sort them than
/// to walk through all runs by time.
constexpr qint64 FewRuns = 20'000;
/// Up to here it is worth a look how many runs there are: one search of the index each.
constexpr qint64 MostLooks = 20'000;

/// A shorter begin of an id fits too many runs to be meant.
constexpr qsizetype FewestIdCharacters = 4;

constexpr auto InList = " IN (SELECT value FROM json_each(?))"_L1;

QString outcomeList(const QList<Outcome> &outcomes)
{
    QList<qint64> numbers;
    for (const Outcome outcome : outcomes)
        numbers << static_cast<qint64>(outcome);
    // All are named, so that the index of a scenario finds its runs of each.
    return numbers.isEmpty() ? u"[0,1,2,3,4,5]"_s : jsonList(numbers);
}

/// Runs whose id on the server begins with \p text. Not those that have it somewhere: to find that
/// there is none takes a look at a million ids, and a word like "db" is in every tenth of them.
RunsPart runsById(const QString &text)
{
    const QString begin = u"SELECT id FROM run INDEXED BY run_remote "
                          "WHERE remote <> '' AND remote >= ? AND remote < ?"_s;
    const QString lower = text.toLower();
    return {begin + u" UNION ALL "_s + begin,
            {text, text + QChar(0xffff), lower, lower + QChar(0xffff)}};
}

/// Runs of \p scenarios, by the index that knows their outcomes and times.
RunsPart runsOfScenarios(const QList<qint64> &scenarios, const RunFilter &filter)
{
    const TimeSpan span = filter.span.value_or(
        TimeSpan{std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()});
    return {u"SELECT id FROM run INDEXED BY run_by_scenario WHERE scenario"_s + InList
                + u" AND outcome"_s + InList + u" AND created_ms >= ? AND created_ms < ?"_s,
            {jsonList(scenarios), outcomeList(filter.outcomes), span.fromMs, span.toMs}};
}

RunsPart runsOfAgents(const QList<qint64> &agents)
{
    return {u"SELECT id FROM run INDEXED BY run_agent WHERE agent"_s + InList, {jsonList(agents)}};
}

bool hasAllTags(const QString &json, const QStringList &wanted)
{
    const QStringList tags = textsFromJson(json);
    return std::all_of(wanted.cbegin(), wanted.cend(),
                       [&tags](const QString &tag) { return tags.contains(tag); });
}

/// What is in both, in the order of \p first.
QList<qint64> common(const QList<qint64> &first, const QList<qint64> &second)
{
    const QSet<qint64> wanted(second.cbegin(), second.cend());
    QList<qint64> both;
    std::copy_if(first.cbegin(), first.cend(), std::back_inserter(both),
                 [&wanted](qint64 key) { return wanted.contains(key); });
    return both;
}

qint64 looksFor(const QList<qint64> &scenarios, const RunFilter &filter)
{
    return scenarios.size()
           * (filter.outcomes.isEmpty() ? std::ssize(AllOutcomes) : filter.outcomes.size());
}

} // namespace

/// What runs have to fulfil, and where to begin to look for them.
struct HistoryReader::RunSearch {
    QStringList conditions;
    QVariantList values;
    RunsPart among;              ///< for few runs, all that can fit; empty: all runs, by time
    qint64 fewest = FewRuns + 1; ///< how many these are

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

std::optional<QList<qint64>> HistoryReader::scenariosOn(const QList<qint64> &agents) const
{
    if (!hasTable(u"scenario_agent"_s))
        return std::nullopt;
    QList<qint64> scenarios;
    Cursor cursor = m_statements->run(
        u"SELECT DISTINCT scenario FROM scenario_agent WHERE agent"_s + InList, {jsonList(agents)});
    while (cursor.next())
        scenarios << cursor.integer(0);
    return scenarios;
}

/// Takes \p part as what to look through when it is the smallest so far; nothing is counted
/// further than that.
void HistoryReader::offer(RunSearch &search, const RunsPart &part) const
{
    const qint64 count = m_statements
                             ->integer(u"SELECT count(*) FROM ("_s + part.sql + u" LIMIT ?)"_s,
                                       part.values + QVariantList{search.fewest})
                             .value_or(search.fewest);
    if (count >= search.fewest)
        return;
    search.fewest = count;
    search.among = part;
}

HistoryReader::RunSearch HistoryReader::searchFor(const RunFilter &filter) const
{
    const QString projects = jsonList(projectKeys(filter.scope));
    RunSearch search;
    if (filter.span)
        search.add(u"created_ms >= ? AND created_ms < ?"_s,
                   {filter.span->fromMs, filter.span->toMs});
    const bool narrowsScenarios =
        !filter.scenarioId.isEmpty() || !filter.tags.isEmpty() || filter.scenarioKey.has_value();
    const bool narrowsAgents = !filter.delegateId.isEmpty() || !filter.environmentId.isEmpty();
    std::optional<QList<qint64>> scenarios; // none: all
    if (narrowsScenarios || !filter.scope.isEverything() || !filter.outcomes.isEmpty())
        scenarios = scenarioKeys(filter, projects);
    if (narrowsAgents) {
        const QList<qint64> agents = agentKeys(filter, projects, false);
        search.add(u"agent"_s + InList, {jsonList(agents)});
        offer(search, runsOfAgents(agents));
        // Two conditions that many runs fulfil, but none both, would be looked for to the end.
        if (const auto there = scenariosOn(agents))
            scenarios = scenarios ? common(*scenarios, *there) : *there;
    }
    if (narrowsScenarios || !filter.scope.isEverything())
        search.add(u"scenario"_s + InList, {jsonList(scenarios.value_or(QList<qint64>()))});
    if (!filter.outcomes.isEmpty())
        search.add(u"outcome"_s + InList, {outcomeList(filter.outcomes)});
    if ((narrowsScenarios || narrowsAgents || !filter.outcomes.isEmpty()) && scenarios
        && looksFor(*scenarios, filter) <= MostLooks)
        offer(search, runsOfScenarios(*scenarios, filter));
    if (!filter.text.isEmpty())
        addText(search, filter, projects, scenarios);
    return search;
}

/// \p scenarios: all that the other conditions leave; none: any.
void HistoryReader::addText(RunSearch &search, const RunFilter &filter, const QString &projects,
                            const std::optional<QList<qint64>> &scenarios) const
{
    const QList<qint64> named = scenariosNamed(filter.text, projects);
    const QList<qint64> agents = agentKeys(filter, projects, true);
    QStringList conditions;
    QVariantList values;
    QList<RunsPart> parts;
    const auto next = u" UNION ALL "_s;
    if (filter.text.size() >= FewestIdCharacters) {
        const RunsPart byId = runsById(filter.text);
        conditions << u"id IN ("_s + byId.sql + u')';
        values << byId.values;
        parts << byId;
    }
    if (!named.isEmpty()) {
        conditions << u"scenario"_s + InList;
        values << jsonList(named);
    }
    if (!agents.isEmpty()) {
        conditions << u"agent"_s + InList;
        values << jsonList(agents);
    }
    search.add(u'(' + (conditions.isEmpty() ? u"0"_s : conditions.join(" OR "_L1)) + u')', values);

    QList<qint64> reached = named;
    if (const auto there = scenariosOn(agents))
        reached += *there;
    else if (!agents.isEmpty())
        parts << runsOfAgents(agents);
    if (scenarios)
        reached = common(*scenarios, reached);
    if (looksFor(reached, filter) > MostLooks)
        return;
    parts << runsOfScenarios(reached, filter);
    RunsPart all;
    for (const RunsPart &part : std::as_const(parts)) {
        all.sql += (all.sql.isEmpty() ? QString() : next) + part.sql;
        all.values += part.values;
    }
    offer(search, all);
}

QString HistoryReader::runSql(const RunFilter &filter, const QString &columns,
                              QVariantList &values) const
{
    RunSearch search = searchFor(filter);
    QString sql = u"SELECT "_s + columns + u" FROM run "_s;
    if (!search.among.sql.isEmpty()) {
        // Without an index: SQLite would rather walk through all of them to save the sorting.
        sql += u"NOT INDEXED"_s;
        search.conditions.prepend(u"id IN ("_s + search.among.sql + u')');
        search.values = search.among.values + search.values;
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
