// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of HistoryReader that feeds the score engine. Everything here is answered from indexes
// alone: the rows of runs are never touched.

#include "analytics/score.h"
#include "history/reader.h"
#include "history/rows.h"
#include "history/statements.h"

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

std::optional<ScoredRun> HistoryReader::newest(qint64 scenario, Outcome outcome,
                                               const Scoring &scoring, bool measured) const
{
    const QString select =
        u"SELECT created_ms, sequence, raw_score, weight_sum FROM run INDEXED BY run_by_scenario "
        "WHERE scenario = ? AND outcome = ? "_s;
    // Runs without weights are skipped by the database: a scenario may have nothing else.
    const QString weighed = u"AND raw_score IS NOT NULL AND coalesce(weight_sum, ?, 1) > 0 "_s;
    const QString order = u"ORDER BY created_ms DESC, sequence DESC LIMIT 1"_s;
    QVariantList values{scenario, static_cast<int>(outcome)};
    if (measured)
        values << maybeValue(scoring.weightSum);
    Cursor cursor = m_statements->run(measured ? select + weighed + order : select + order, values);
    if (!cursor.next())
        return std::nullopt;
    const auto ownWeights = cursor.maybeInteger(3);
    return ScoredRun{.scenarioKey = scenario,
                     .createdMs = cursor.integer(0),
                     .sequence = cursor.integer(1),
                     .outcome = outcome,
                     .score = measuredScore(outcome, cursor.maybeReal(2),
                                            ownWeights ? ownWeights : scoring.weightSum,
                                            scoring.engine)};
}

QList<ScoredScenario> HistoryReader::scoredScenarios(const Scope &scope) const
{
    QList<ScoredScenario> scenarios;
    QHash<qint64, Scoring> weights;
    {
        const QString projects = jsonList(projectKeys(scope));
        weights = scorings(projects);
        Cursor cursor = m_statements->run(
            u"SELECT s.id, p.connection, p.remote, s.remote, s.name, s.schedule, s.deleted_ms, "
            "EXISTS (SELECT 1 FROM run INDEXED BY run_sequence WHERE scenario = s.id) "
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
            scenario.deleted = cursor.flag(6);
            scenario.everRan = cursor.flag(7);
            scenarios << scenario;
        }
    }
    for (ScoredScenario &scenario : scenarios) {
        if (!scenario.everRan)
            continue;
        const Scoring scoring = weights.value(scenario.key);
        for (const Outcome outcome : {Outcome::Passed, Outcome::Weakness, Outcome::Broken}) {
            const auto finished = newest(scenario.key, outcome, scoring, false);
            if (isNewer(finished, scenario.newestFinished))
                scenario.newestFinished = finished;
            if (!isMeasurable(outcome) || scoring.engine)
                continue;
            const auto measured = newest(scenario.key, outcome, scoring, true);
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
