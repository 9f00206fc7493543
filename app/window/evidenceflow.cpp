// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/evidenceflow.h"

#include "overview/overviewpage.h"
#include "window/viewflow.h"

#include <QClipboard>
#include <QGuiApplication>

namespace rd {

EvidenceFlow::EvidenceFlow(OverviewPage &page, ViewFlow &view, QObject *parent)
    : QObject(parent)
    , m_view(view)
{
    connect(&page, &OverviewPage::scenarioActivated, this,
            [this](const ProjectRef &project, const QString &scenarioId) {
                showScenario(project, scenarioId);
            });
    connect(&page, &OverviewPage::scenarioSpanActivated, this,
            [this](const ProjectRef &project, const QString &scenarioId, const TimeSpan &span) {
                showScenario(project, scenarioId, span);
            });
    const auto openOf = [this](WindowPage of) {
        return [this, of](const ProjectRef &project) { m_view.openProject(project, of); };
    };
    connect(&page, &OverviewPage::projectActivated, this, openOf(WindowPage::Overview));
    connect(&page, &OverviewPage::projectScenariosRequested, this, openOf(WindowPage::Scenarios));
    connect(&page, &OverviewPage::projectRunsRequested, this, openOf(WindowPage::Runs));
    connect(&page, &OverviewPage::projectDelegatesRequested, this, openOf(WindowPage::Delegates));
    connect(&page, &OverviewPage::copyTextRequested, this,
            [](const QString &text) { QGuiApplication::clipboard()->setText(text); });
    connect(&page, &OverviewPage::runsRequested, &m_view, &ViewFlow::drillDown);
    connect(&page, &OverviewPage::outcomeBucketActivated, this,
            [this](const TimeSpan &span, std::optional<Outcome> outcome) {
                RunsQuery query{.when = RunsQuery::When::Span, .span = span};
                if (outcome)
                    query.outcomes = {*outcome};
                m_view.drillDown(query);
            });
    connect(&page, &OverviewPage::outcomesActivated, this,
            [this](Outcome outcome) { m_view.drillDown({.outcomes = {outcome}}); });
    connect(&page, &OverviewPage::periodRequested, &m_view, &ViewFlow::setPeriod);
}

EvidenceFlow::~EvidenceFlow() = default;

void EvidenceFlow::setFigures(const OverviewFigures &figures)
{
    m_scenarios = figures.scenarios;
    for (const DeletedScenario &one : figures.total.deleted) {
        ScenarioFigure scenario;
        scenario.project = one.project;
        scenario.id = one.id;
        scenario.name = one.name;
        m_scenarios << scenario;
    }
}

void EvidenceFlow::showScenario(const ProjectRef &project, const QString &scenarioId,
                                const std::optional<TimeSpan> &span)
{
    RunsQuery query{.project = project, .scenarioId = scenarioId};
    for (const ScenarioFigure &scenario : std::as_const(m_scenarios)) {
        if (scenario.project != project || scenario.id != scenarioId)
            continue;
        query.scenarioName = scenario.name;
        // What was not measured in the period may have its last runs long before.
        if (!scenario.score)
            query.when = RunsQuery::When::Always;
    }
    if (span) {
        query.when = RunsQuery::When::Span;
        query.span = *span;
    }
    for (const KnownProject &known : m_view.projects()) {
        if (known.ref == project)
            query.projectName = known.name;
    }
    if (m_view.scope() == Scope::of(project))
        query.project.reset(); // the header says it already
    m_view.drillDown(query);
}

} // namespace rd

#include "moc_evidenceflow.cpp"
