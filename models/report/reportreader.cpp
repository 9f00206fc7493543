// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportreader.h"

#include <QSet>

#include <algorithm>

namespace rd {

namespace {

constexpr int RunsInDetail = 5;

/// What scenarios are called and where they belong, for all that a report lists.
class Surroundings {
public:
    Surroundings(const HistoryReader &reader, const OverviewFigures &figures)
        : m_reader(reader)
        , m_span(figures.layout.span)
    {
        for (const ProjectFigures &project : figures.projects)
            m_projects.insert(project.ref, &project);
    }

    [[nodiscard]] ScenarioReport reportOf(const ScenarioFigure &figure, int runs)
    {
        ScenarioReport report;
        report.figure = figure;
        if (const ProjectFigures *project = m_projects.value(figure.project)) {
            report.connection = project->connectionName;
            report.project = project->name;
        }
        const Scenario stored = scenariosOf(figure.project).value(figure.id);
        report.delegate = stored.delegateName;
        for (const RunRow &row : m_reader.newestRunRows(figure.key, m_span, runs))
            report.newest.append({.id = row.run.id,
                                  .sequence = row.run.sequence,
                                  .createdMs = row.run.createdMs,
                                  .outcome = row.run.outcome,
                                  .phase = row.run.phase,
                                  .score = row.score,
                                  .rawScore = row.run.rawScore});
        return report;
    }

private:
    const QHash<QString, Scenario> &scenariosOf(const ProjectRef &project)
    {
        const auto known = m_scenarios.constFind(project);
        if (known != m_scenarios.constEnd())
            return *known;
        QHash<QString, Scenario> &scenarios = m_scenarios[project];
        for (const Scenario &scenario : m_reader.scenarios(project))
            scenarios.insert(scenario.id, scenario);
        return scenarios;
    }

    const HistoryReader &m_reader;
    TimeSpan m_span;
    QHash<ProjectRef, const ProjectFigures *> m_projects;
    QHash<ProjectRef, QHash<QString, Scenario>> m_scenarios;
};

/// All scenarios by project as the roll-up has them, within one as they are.
QList<ScenarioFigure> byProject(const OverviewFigures &figures)
{
    QHash<ProjectRef, qsizetype> places;
    for (qsizetype i = 0; i < figures.projects.size(); ++i)
        places.insert(figures.projects[i].ref, i);
    QList<ScenarioFigure> all = figures.scenarios;
    std::stable_sort(all.begin(), all.end(),
                     [&places](const ScenarioFigure &a, const ScenarioFigure &b) {
                         return places.value(a.project, -1) < places.value(b.project, -1);
                     });
    return all;
}

} // namespace

std::optional<double> rawScoreOf(const ScenarioReport &scenario)
{
    if (scenario.figure.score || scenario.newest.isEmpty())
        return scenario.figure.score;
    return scenario.newest.first().rawScore;
}

Report readReport(const HistoryReader &reader, const Scope &scope, const Period &period,
                  qint64 nowMs, const QTimeZone &zone, const ScoreScale &scale,
                  const QHash<QString, ConnectionLabel> &labels, bool detail)
{
    const ReadSnapshot snapshot(reader); // the runs told are those that were counted
    Report report{.figures = computeOverview(
                      readOverviewInput(reader, scope, period, nowMs, zone, scale, labels)),
                  .detail = detail,
                  .scenarios = {}};
    Surroundings surroundings(reader, report.figures);
    if (detail) {
        for (const ScenarioFigure &figure : byProject(report.figures))
            report.scenarios.append(surroundings.reportOf(figure, RunsInDetail));
        return report;
    }
    QSet<qint64> listed;
    for (const ScenarioFigure &figure : report.figures.weakest + report.figures.movers) {
        if (!listed.contains(figure.key))
            report.scenarios.append(surroundings.reportOf(figure, 1));
        listed.insert(figure.key);
    }
    return report;
}

} // namespace rd
