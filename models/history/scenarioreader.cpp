// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of HistoryReader that answers the list of scenarios. A scenario may have thousands of
// runs and only the newest few are wanted: the index of a scenario has them in order for each
// outcome, so a few of each are looked at, and never all.

#include "analytics/score.h"
#include "history/reader.h"
#include "history/rows.h"
#include "history/statements.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

const QString &markColumns()
{
    static const QString columns =
        u"r.id, r.remote, r.sequence, r.outcome, r.phase, r.raw_score, r.weight_sum, r.created_ms"_s;
    return columns;
}

/// The newest runs of one scenario, with one of \p outcomes and \p condition. Bound are, for each
/// of the outcomes, the scenario and what \p condition binds.
QString newestMarksSelect(const QList<Outcome> &outcomes, const QString &condition, int most)
{
    QStringList parts;
    for (const Outcome outcome : outcomes) {
        parts << u"SELECT * FROM (SELECT id FROM run INDEXED BY run_by_scenario WHERE scenario = ? "
                 "AND outcome = %1%2 ORDER BY created_ms DESC, sequence DESC LIMIT %3)"_s
                     .arg(static_cast<int>(outcome))
                     .arg(condition)
                     .arg(most);
    }
    return u"SELECT "_s + markColumns() + u" FROM run r WHERE r.id IN ("_s
           + parts.join(" UNION ALL "_L1)
           + u") ORDER BY r.created_ms DESC, r.sequence DESC, r.id DESC LIMIT %1"_s.arg(most);
}

bool saysSomething(Outcome outcome)
{
    return isMeasurable(outcome) || outcome == Outcome::Broken;
}

} // namespace

RunMark HistoryReader::markFrom(const Cursor &cursor, const Scoring &scoring)
{
    const auto ownWeights = cursor.maybeInteger(6);
    RunMark mark{.key = cursor.integer(0),
                 .id = cursor.text(1),
                 .sequence = cursor.integer(2),
                 .outcome = outcomeFromNumber(cursor.integer(3)),
                 .phase = cursor.text(4),
                 .score = {},
                 .createdMs = cursor.integer(7)};
    mark.score = measuredScore(mark.outcome, cursor.maybeReal(5),
                               ownWeights ? ownWeights : scoring.weightSum, scoring.engine);
    return mark;
}

QList<RunMark> HistoryReader::measuredMarks(qint64 scenario, const Scoring &scoring, int most) const
{
    static const QList<Outcome> measurable{Outcome::Passed, Outcome::Weakness};
    QVariantList values;
    for (qsizetype i = 0; i < measurable.size(); ++i)
        values << scenario << maybeValue(scoring.weightSum);
    QList<RunMark> marks;
    Cursor cursor = m_statements->run(
        newestMarksSelect(measurable,
                          u" AND raw_score IS NOT NULL AND coalesce(weight_sum, ?, 1) > 0"_s, most),
        values);
    while (cursor.next()) {
        const RunMark mark = markFrom(cursor, scoring);
        if (mark.score)
            marks << mark;
    }
    return marks;
}

void HistoryReader::addNewestRuns(StoredScenario &scenario, const Scoring &scoring) const
{
    static const QList<Outcome> all(AllOutcomes.begin(), AllOutcomes.end());
    static const QString newest = newestMarksSelect(all, {}, StoredScenario::MostMarks);
    {
        QVariantList values;
        for (qsizetype i = 0; i < all.size(); ++i)
            values << scenario.key;
        Cursor cursor = m_statements->run(newest, values);
        while (cursor.next())
            scenario.newest << markFrom(cursor, scoring);
    }
    QList<RunMark> measured;
    for (const RunMark &mark : std::as_const(scenario.newest)) {
        if (mark.score)
            measured << mark;
        if (!scenario.finished && saysSomething(mark.outcome))
            scenario.finished = mark;
    }
    // Further back only where the newest do not tell it: nearly never.
    const bool mayHaveMore = scenario.newest.size() >= StoredScenario::MostMarks;
    if (mayHaveMore && measured.size() < 2 && !scoring.engine)
        measured = measuredMarks(scenario.key, scoring, 2);
    if (mayHaveMore && !scenario.finished) {
        static const QString finished =
            newestMarksSelect({Outcome::Passed, Outcome::Weakness, Outcome::Broken}, {}, 1);
        Cursor cursor = m_statements->run(finished, {scenario.key, scenario.key, scenario.key});
        if (cursor.next())
            scenario.finished = markFrom(cursor, scoring);
    }
    if (!measured.isEmpty())
        scenario.measured = measured.at(0);
    if (measured.size() > 1)
        scenario.before = measured.at(1);
    if (!scenario.newest.isEmpty())
        scenario.scheduled.lastRunMs = scenario.newest.first().createdMs;
}

QList<StoredScenario> HistoryReader::scenariosWithRuns(const Scope &scope) const
{
    const QString projects = jsonList(projectKeys(scope));
    const QHash<qint64, ScheduleState> states = scheduleStates(projects);
    QList<StoredScenario> scenarios;
    {
        Cursor cursor = m_statements->run(
            u"SELECT s.id, p.connection, p.remote, s.remote, s.name, s.description, s.tags, "
            "s.kind, s.schedule, s.weight_sum, s.edited_by, s.created_ms, s.updated_ms, "
            "s.delegate, s.delegate_name, s.environment, s.deleted_ms "
            "FROM scenario s JOIN project p ON p.id = s.project "
            "WHERE s.project IN (SELECT value FROM json_each(?)) ORDER BY s.id"_s,
            {projects});
        while (cursor.next()) {
            StoredScenario stored;
            stored.key = cursor.integer(0);
            stored.project = {.connectionId = cursor.text(1), .projectId = cursor.text(2)};
            Scenario &scenario = stored.scenario;
            scenario.id = cursor.text(3);
            scenario.name = cursor.text(4);
            scenario.description = cursor.text(5);
            scenario.tags = textsFromJson(cursor.text(6));
            scenario.kind =
                static_cast<Scenario::Kind>(std::clamp<qint64>(cursor.integer(7), 0, 2));
            scenario.schedule = cursor.text(8);
            scenario.weightSum = cursor.maybeInteger(9);
            scenario.editedBy = cursor.text(10);
            scenario.createdMs = cursor.integer(11);
            scenario.updatedMs = cursor.integer(12);
            scenario.delegateId = cursor.text(13);
            scenario.delegateName = cursor.text(14);
            scenario.environmentId = cursor.text(15);
            stored.deletedMs = cursor.integer(16);
            stored.scheduled.schedule = scenario.schedule;
            if (const auto state = states.constFind(stored.key); state != states.cend())
                stored.scheduled.state = *state;
            scenarios << stored;
        }
    }
    for (StoredScenario &stored : scenarios) {
        const bool isEngine = stored.scenario.kind == Scenario::Kind::Engine;
        addNewestRuns(stored, {.weightSum = stored.scenario.weightSum, .engine = isEngine});
    }
    return scenarios;
}

} // namespace rd
