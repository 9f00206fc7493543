// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of HistoryReader that feeds the score engine. Everything here is answered from indexes
// alone: the rows of runs are never touched.

#include "analytics/score.h"
#include "history/reader.h"
#include "history/rows.h"
#include "history/statements.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

bool isNewer(const std::optional<ScoredRun> &candidate, const std::optional<ScoredRun> &than)
{
    if (!candidate || !than)
        return candidate.has_value();
    return std::pair(candidate->createdMs, candidate->sequence)
           > std::pair(than->createdMs, than->sequence);
}

} // namespace

QHash<qint64, HistoryReader::Scoring> HistoryReader::scorings(const QString &projects) const
{
    QHash<qint64, Scoring> scorings;
    Cursor cursor = m_statements->run(u"SELECT id, weight_sum, kind FROM scenario "
                                      "WHERE project IN (SELECT value FROM json_each(?))"_s,
                                      {projects});
    while (cursor.next()) {
        const bool engine = cursor.integer(2) == static_cast<qint64>(Scenario::Kind::Engine);
        scorings.insert(cursor.integer(0), {.weightSum = cursor.maybeInteger(1), .engine = engine});
    }
    return scorings;
}

std::optional<ScoredRun> HistoryReader::newestMeasured(qint64 scenario, Outcome outcome,
                                                       const Scoring &scoring) const
{
    // Runs without weights are skipped by the database: a scenario may have nothing else.
    Cursor cursor = m_statements->run(
        u"SELECT created_ms, sequence, raw_score, weight_sum FROM run INDEXED BY run_by_scenario "
        "WHERE scenario = ? AND outcome = ? "
        "AND raw_score IS NOT NULL AND coalesce(weight_sum, ?, 1) > 0 "
        "ORDER BY created_ms DESC, sequence DESC LIMIT 1"_s,
        {scenario, static_cast<int>(outcome), maybeValue(scoring.weightSum)});
    if (!cursor.next())
        return std::nullopt;
    return scoredFrom(cursor, scenario, outcome, scoring);
}

ScoredRun HistoryReader::scoredFrom(const Cursor &cursor, qint64 scenario, Outcome outcome,
                                    const Scoring &scoring)
{
    const auto ownWeights = cursor.maybeInteger(3);
    return {.scenarioKey = scenario,
            .createdMs = cursor.integer(0),
            .sequence = cursor.integer(1),
            .outcome = outcome,
            .score = measuredScore(outcome, cursor.maybeReal(2),
                                   ownWeights ? ownWeights : scoring.weightSum, scoring.engine)};
}

QHash<qint64, HistoryReader::NewestByOutcome>
HistoryReader::newestFinished(const QString &projects, const QHash<qint64, Scoring> &scorings) const
{
    // One statement for all scenarios: thousands of small ones cost more than the seeking.
    QHash<qint64, NewestByOutcome> newest;
    Cursor cursor = m_statements->run(
        u"SELECT r.created_ms, r.sequence, r.raw_score, r.weight_sum, s.id, r.outcome "
        "FROM scenario s CROSS JOIN "
        "(SELECT 0 AS number UNION ALL SELECT 1 UNION ALL SELECT 2) o "
        "CROSS JOIN run r INDEXED BY run_by_scenario "
        "ON r.scenario = s.id AND r.outcome = o.number AND r.created_ms = "
        "(SELECT max(created_ms) FROM run INDEXED BY run_by_scenario "
        "WHERE scenario = s.id AND outcome = o.number) "
        "WHERE s.project IN (SELECT value FROM json_each(?))"_s,
        {projects});
    while (cursor.next()) {
        const qint64 scenario = cursor.integer(4);
        const Outcome outcome = outcomeFromNumber(cursor.integer(5));
        auto &known = newest[scenario][static_cast<std::size_t>(outcome)];
        // Created in the same moment: the higher sequence, and of equals the last of the index.
        if (!known || cursor.integer(1) >= known->sequence)
            known = scoredFrom(cursor, scenario, outcome, scorings.value(scenario));
    }
    return newest;
}

QList<ScoredScenario> HistoryReader::scoredScenarios(const Scope &scope) const
{
    QList<ScoredScenario> scenarios;
    const QString projects = jsonList(projectKeys(scope));
    const QHash<qint64, Scoring> weights = scorings(projects);
    const QHash<qint64, ScheduleState> states = scheduleStates(projects);
    {
        Cursor cursor = m_statements->run(
            u"SELECT s.id, p.connection, p.remote, s.remote, s.name, s.schedule, s.deleted_ms, "
            "coalesce((SELECT created_ms FROM run INDEXED BY run_sequence WHERE scenario = s.id "
            "ORDER BY sequence DESC LIMIT 1), -1) "
            "FROM scenario s JOIN project p ON p.id = s.project "
            "WHERE s.project IN (SELECT value FROM json_each(?)) ORDER BY s.id"_s,
            {projects});
        while (cursor.next()) {
            ScoredScenario scenario;
            scenario.key = cursor.integer(0);
            scenario.project = {.connectionId = cursor.text(1), .projectId = cursor.text(2)};
            scenario.id = cursor.text(3);
            scenario.name = cursor.text(4);
            scenario.schedule = cursor.text(5);
            if (const auto state = states.constFind(scenario.key); state != states.cend()) {
                scenario.suspended = state->suspended;
                scenario.timeZone = state->timeZone;
            }
            scenario.deleted = cursor.flag(6);
            scenario.everRan = cursor.integer(7) >= 0;
            scenario.lastRunMs = std::max<qint64>(0, cursor.integer(7));
            scenarios << scenario;
        }
    }
    const QHash<qint64, NewestByOutcome> newestRuns = newestFinished(projects, weights);
    for (ScoredScenario &scenario : scenarios) {
        const auto found = newestRuns.constFind(scenario.key);
        if (found == newestRuns.cend())
            continue;
        const Scoring scoring = weights.value(scenario.key);
        for (const Outcome outcome : {Outcome::Passed, Outcome::Weakness, Outcome::Broken}) {
            const auto &finished = (*found)[static_cast<std::size_t>(outcome)];
            if (isNewer(finished, scenario.newestFinished))
                scenario.newestFinished = finished;
            if (!finished || !isMeasurable(outcome) || scoring.engine)
                continue;
            // Nearly always the newest run has a score; only where it has none, look further back.
            const auto measured =
                finished->score ? finished : newestMeasured(scenario.key, outcome, scoring);
            if (measured && measured->score && isNewer(measured, scenario.newestMeasured))
                scenario.newestMeasured = measured;
        }
        if (scenario.newestMeasured)
            scenario.lastScore = scenario.newestMeasured->score;
    }
    return scenarios;
}

QList<ScoredRun> HistoryReader::scoredRuns(const Scope &scope, const TimeSpan &span) const
{
    const QString projects = jsonList(projectKeys(scope));
    const QHash<qint64, Scoring> weights = scorings(projects);
    QString sql = u"SELECT scenario, created_ms, sequence, outcome, raw_score, weight_sum "
                  "FROM run INDEXED BY run_by_time WHERE created_ms >= ? AND created_ms < ?"_s;
    QVariantList values{span.fromMs, span.toMs};
    if (!scope.isEverything()) {
        sql += u" AND scenario IN (SELECT id FROM scenario WHERE project IN "
               "(SELECT value FROM json_each(?)))"_s;
        values << projects;
    }
    QList<ScoredRun> runs;
    Cursor cursor = m_statements->run(sql, values);
    while (cursor.next()) {
        ScoredRun run;
        run.scenarioKey = cursor.integer(0);
        run.createdMs = cursor.integer(1);
        run.sequence = cursor.integer(2);
        run.outcome = outcomeFromNumber(cursor.integer(3));
        if (isMeasurable(run.outcome)) {
            const Scoring scoring = weights.value(run.scenarioKey);
            const auto own = cursor.maybeInteger(5);
            run.score = measuredScore(run.outcome, cursor.maybeReal(4),
                                      own ? own : scoring.weightSum, scoring.engine);
        }
        runs << run;
    }
    return runs;
}

QList<qint64> HistoryReader::inProgressCreatedMs(const Scope &scope) const
{
    QList<qint64> times;
    Cursor cursor = m_statements->run(
        u"SELECT r.created_ms FROM scenario s "
        "JOIN run r INDEXED BY run_open ON r.scenario = s.id "
        "WHERE (r.outcome >= 4 OR r.detailed = 0) AND r.gone_ms = 0 AND r.outcome = 4 "
        "AND s.deleted_ms = 0 AND s.project IN (SELECT value FROM json_each(?))"_s,
        {jsonList(projectKeys(scope))});
    while (cursor.next())
        times << cursor.integer(0);
    return times;
}

} // namespace rd
