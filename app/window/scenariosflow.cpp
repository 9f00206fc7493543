// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/scenariosflow.h"

#include "desk/profile.h"
#include "desk/weblinks.h"
#include "platform/browser.h"
#include "scenarios/scenariospage.h"
#include "session/desklink.h"
#include "window/orderflow.h"
#include "window/runsflow.h"
#include "window/viewflow.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace rd {

namespace {

struct ScenarioAnswer {
    QList<ScenarioEntry> entries;
    bool isFailed = false;
};

} // namespace

ScenariosFlow::ScenariosFlow(Profile &profile, StatusFlow &status, ViewFlow &view, RunsFlow &runs,
                             QWidget &pages, QWidget &window, QObject *parent)
    : PageFlow(profile, status, pages, parent)
    , m_view(view)
    , m_runs(runs)
    , m_orders(new OrderFlow(profile, window, this))
{
}

ScenariosFlow::~ScenariosFlow() = default;

QWidget *ScenariosFlow::createPage(QWidget *parent)
{
    m_page = new ScenariosPage(parent);
    m_page->setObstacle([this](const ScenarioEntry &entry) { return m_orders->obstacle(entry); });
    m_page->setSavedFilters(savedFiltersFrom(profile().desk().settings().scenarioFilters()));
    connectPage();
    return m_page;
}

void ScenariosFlow::connectPage()
{
    connect(m_page, &ScenariosPage::stateActionTriggered, this,
            &ScenariosFlow::stateActionTriggered);
    connect(m_page, &ScenariosPage::runsRequested, &m_view, &ViewFlow::drillDown);
    connect(m_page, &ScenariosPage::oneRunRequested, this,
            [this](const ScenarioEntry &entry, qint64 run) {
                showRun(entry.stored.project, entry.projectName, entry.scenario().id,
                        entry.scenario().name, run);
            });
    connect(m_page, &ScenariosPage::runDetailsRequested, this,
            [this](const ScenarioEntry &entry, qint64 run) {
                showRun(entry.stored.project, entry.projectName, entry.scenario().id,
                        entry.scenario().name, run);
                m_runs.open(run);
            });
    connect(m_page, &ScenariosPage::openRequested, this,
            [this](const ScenarioEntry &entry) { openInBrowser(urlOf(entry)); });
    connect(m_page, &ScenariosPage::copyLinkRequested, this, [this](const ScenarioEntry &entry) {
        copy(urlOf(entry).toString(QUrl::FullyEncoded));
    });
    connect(m_page, &ScenariosPage::copyDeskLinkRequested, this,
            [this](const ScenarioEntry &entry) {
                const ProjectRef &project = entry.stored.project;
                Run any; // without an id the link leads to its scenario
                any.scenarioId = entry.scenario().id;
                if (const auto connection = connectionOf(profile().desk(), project.connectionId))
                    copy(deskLinkText(deskLinkTo(*connection, project.projectId, any)));
            });
    connect(m_page, &ScenariosPage::copyTextRequested, this, &ScenariosFlow::copy);
    connect(m_page, &ScenariosPage::savedFiltersChanged, this,
            [this](const QList<SavedFilter> &filters) {
                profile().desk().settings().setScenarioFilters(savedFiltersText(filters));
            });
    connect(m_page, &ScenariosPage::currentChanged, this, &ScenariosFlow::lookAtChosen);
    connect(m_page, &ScenariosPage::runRequested, m_orders,
            [this](const ScenarioEntry &entry) { m_orders->ask(OrderDialog::Kind::Run, entry); });
    connect(m_page, &ScenariosPage::stopRequested, m_orders,
            [this](const ScenarioEntry &entry) { m_orders->ask(OrderDialog::Kind::Stop, entry); });
    connect(m_orders, &OrderFlow::obstaclesChanged, m_page, &ScenariosPage::refreshActions);
    connect(m_orders, &OrderFlow::told, this, &ScenariosFlow::takeNote);
    connect(m_page, &ScenariosPage::noticeActionTriggered, this, &ScenariosFlow::showOrderedRun);
}

void ScenariosFlow::showState(PageState state, const QString &detail)
{
    m_page->setState(state, detail);
}

void ScenariosFlow::showNow(qint64 nowMs)
{
    m_page->setNow(nowMs);
}

void ScenariosFlow::entered()
{
    lookAtChosen();
}

void ScenariosFlow::lookAtChosen()
{
    const auto entry = m_page->current();
    if (!isActive() || !entry || !entry->isScheduled() || entry->isDeleted())
        return;
    const ProjectRef &project = entry->stored.project;
    if (Link *link = profile().desk().link(project.connectionId))
        link->sync().lookAt(project.projectId, entry->scenario().id);
}

bool ScenariosFlow::concerns(const HistoryChange &change) const
{
    return change.scenarios || change.runs || change.delegates;
}

void ScenariosFlow::clearPage()
{
    m_page->setEntries(std::nullopt, profile().desk().clock().nowMs());
}

bool ScenariosFlow::chooseNow(const ProjectRef &project, const QString &id)
{
    m_page->choose(project, id); // which waits for it itself
    return true;
}

void ScenariosFlow::read(Done done)
{
    const qint64 now = profile().desk().clock().nowMs();
    QElapsedTimer took;
    took.start();
    profile().desk().history().read<ScenarioAnswer>(
        [scope = scope(), now](const HistoryReader &reader) {
            return ScenarioAnswer{.entries = readScenarioEntries(reader, scope, now),
                                  .isFailed = !reader.lastError().isEmpty()};
        },
        this,
        [this, asked = scope(), now, took, done = std::move(done)](const ScenarioAnswer &answer) {
            if (answer.isFailed)
                m_page->setFailed();
            else if (asked == scope()) // else the answer to the next question is on its way
                takeEntries(answer.entries, now);
            // A first synchronisation commits without end: others want to read, too.
            done(std::chrono::milliseconds(std::min<qint64>(3 * took.elapsed(), 1000)));
        });
}

void ScenariosFlow::takeEntries(const QList<ScenarioEntry> &entries, qint64 nowMs)
{
    m_page->setEntries(entries, nowMs);
    m_orders->takeEntries(entries, scope());
}

void ScenariosFlow::showRun(const ProjectRef &project, const QString &projectName,
                            const QString &scenarioId, const QString &scenarioName, qint64 key)
{
    m_view.drillDown({.when = RunsQuery::When::Always,
                      .project = project,
                      .projectName = projectName,
                      .scenarioId = scenarioId,
                      .scenarioName = scenarioName});
    m_runs.choose(key);
}

void ScenariosFlow::takeNote(const OrderNote &note, const ProjectRef &project,
                             const QString &scenarioId, const Run &run)
{
    const bool hasRun = !run.id.isEmpty() || run.sequence > 0;
    m_ordered.reset();
    if (hasRun)
        m_ordered = Ordered{.project = project, .scenarioId = scenarioId, .run = run};
    m_page->showNotice(note.kind, note.text, hasRun ? tr("Show the run") : tr("Close"));
}

void ScenariosFlow::showOrderedRun()
{
    m_page->showNotice(Banner::Kind::Info, {});
    const auto asked = std::exchange(m_ordered, std::nullopt);
    if (!asked)
        return;
    using Found = std::optional<RunRow>;
    profile().desk().history().read<Found>(
        [ordered = *asked](const HistoryReader &reader) -> Found {
            if (!ordered.run.id.isEmpty())
                return reader.runById(ordered.project, ordered.run.id);
            RunFilter filter;
            filter.scope = Scope::of(ordered.project);
            filter.scenarioId = ordered.scenarioId;
            filter.limit = StoredScenario::MostMarks;
            for (const RunRow &row : reader.runRows(reader.runKeys(filter))) {
                if (row.run.sequence == ordered.run.sequence)
                    return row;
            }
            return std::nullopt;
        },
        this,
        [this](const Found &row) {
            if (row)
                showRun(row->project, row->projectName, row->run.scenarioId, row->scenarioName,
                        row->key);
            else if (!m_ordered) // else something newer was told meanwhile
                m_page->showNotice(Banner::Kind::Info,
                                   tr("The run is not in the history. It may be too new, or it was "
                                      "deleted: refresh and look at the runs of its scenario."),
                                   tr("Close"));
        });
}

void ScenariosFlow::copy(const QString &text)
{
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

QUrl ScenariosFlow::urlOf(const ScenarioEntry &entry) const
{
    const ProjectRef &project = entry.stored.project;
    return webLinks(profile().desk(), project.connectionId)
        .scenario(project.projectId, entry.scenario().id);
}

} // namespace rd

#include "moc_scenariosflow.cpp"
