// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/searchflow.h"

#include "core/text.h"
#include "desk/profile.h"
#include "help/shortcuts.h"
#include "palette/searchpalette.h"
#include "search/searcher.h"
#include "search/searchmodel.h"
#include "session/desklink.h"
#include "window/appearance.h"
#include "window/pageflow.h"
#include "window/rail.h"
#include "window/runsflow.h"
#include "window/windowactions.h"

#include <QAction>
#include <QApplication>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// A list of more is not searched by name.
constexpr qsizetype MostProjectCommands = 200;

} // namespace

SearchFlow::SearchFlow(Profile &profile, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_parts(parts)
{
}

SearchFlow::~SearchFlow() = default;

void SearchFlow::make()
{
    m_searcher = new Searcher(m_profile.desk().history(), this);
    m_model = new SearchModel(m_profile.desk().clock(), this);
    m_palette = new SearchPalette(*m_model, &m_parts.window);
    connect(m_palette, &SearchPalette::searchRequested, m_searcher, &Searcher::search);
    connect(m_palette, &SearchPalette::left, m_searcher, &Searcher::forget);
    connect(m_palette, &SearchPalette::taken, this,
            [this](int row) { follow(SearchHit(m_model->hit(row))); });
    connect(m_searcher, &Searcher::found, this,
            [this](const QString &, const QList<SearchHit> &hits) {
                m_model->setHits(hits);
                m_palette->showAnswer();
            });
}

void SearchFlow::toggle()
{
    if (!m_palette)
        make();
    if (m_palette->isOpen()) {
        leave();
        return;
    }
    // Names, states and the language of commands are those of now.
    gatherCommands();
    m_searcher->setCommands(m_commands, searchKindWords());
    QHash<QString, QString> servers;
    for (const Connection &connection : m_profile.desk().allConnections())
        servers.insert(connection.id, serverKey(connection.baseUrl));
    m_searcher->setServers(servers);
    m_palette->open();
}

void SearchFlow::leave()
{
    if (m_palette)
        m_palette->leave();
}

void SearchFlow::addCommand(const SearchCommand &command, std::function<void()> run)
{
    m_commands.append(command);
    m_commands.last().number = static_cast<int>(m_runs.size());
    m_runs.append(std::move(run));
}

void SearchFlow::gatherCommands()
{
    m_commands.clear();
    m_runs.clear();
    const QList<QAction *> &pages = m_parts.rail.pageActions();
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QAction *action = pages.at(i);
        addCommand({.kind = SearchKind::Page,
                    .name = actionName(*action),
                    .keys = keysText({action->shortcut()}),
                    .icon = nameOf(WindowPages.at(static_cast<size_t>(i)))},
                   [action] { action->trigger(); });
    }
    for (const WindowActions::Entry &entry : m_parts.actions.entries()) {
        QAction *action = entry.action;
        if (!action->isEnabled())
            continue;
        const QString name = actionName(*action);
        addCommand({.kind = SearchKind::Action,
                    //: %1 is a group of actions such as "Export", %2 an action
                    .name = entry.group ? tr("%1: %2").arg(entry.group(), name) : name,
                    .keys = keysText({action->shortcut()}),
                    .icon = entry.icon},
                   [action] { action->trigger(); });
    }
    addChoices();
}

void SearchFlow::addChoices()
{
    const QString clock = u"calendar"_s;
    const auto addPeriod = [this, &clock](PeriodKind kind, const QString &name) {
        addCommand({.name = tr("Period: %1").arg(name), .icon = clock},
                   [this, kind] { m_parts.view.setPeriod({.kind = kind}); });
    };
    addPeriod(PeriodKind::Hours24, tr("24 hours"));
    addPeriod(PeriodKind::Days7, tr("7 days"));
    addPeriod(PeriodKind::Days30, tr("30 days"));
    addPeriod(PeriodKind::Days90, tr("90 days"));
    addPeriod(PeriodKind::Months12, tr("12 months"));

    const auto addTheme = [this](ThemeChoice choice, const QString &name) {
        addCommand({.name = tr("Theme: %1").arg(name), .icon = u"palette"_s}, [this, choice] {
            m_profile.desk().settings().setTheme(themeOf(choice));
            applyTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()), choice);
        });
    };
    addTheme(ThemeChoice::System, tr("as the desktop"));
    addTheme(ThemeChoice::Light, tr("light"));
    addTheme(ThemeChoice::Dark, tr("dark"));
    addTheme(ThemeChoice::Contrast, tr("high contrast"));

    const QList<KnownProject> &projects = m_parts.view.projects();
    if (projects.size() < 2)
        return;
    const auto addScope = [this](const Scope &scope, const QString &name) {
        addCommand({.name = tr("Project: %1").arg(plainLine(name)), .icon = u"database"_s},
                   [this, scope] { m_parts.view.setScope(scope); });
    };
    addScope({}, tr("all projects"));
    for (const KnownProject &project :
         projects.first(std::min(projects.size(), MostProjectCommands)))
        addScope(Scope::of(project.ref), projectText(project, projects));
}

void SearchFlow::follow(const SearchHit &hit)
{
    switch (hit.kind) {
    case SearchKind::Page:
    case SearchKind::Action:
        if (hit.command >= 0 && hit.command < m_runs.size())
            m_runs.at(hit.command)();
        return;
    case SearchKind::Scenario:
        showItem(WindowPage::Scenarios, hit);
        return;
    case SearchKind::Delegate:
        showItem(WindowPage::Delegates, hit);
        return;
    case SearchKind::Hub:
        showItem(WindowPage::Hubs, hit);
        return;
    case SearchKind::Probe:
        showItem(WindowPage::Probes, hit);
        return;
    case SearchKind::Run:
        showRuns(hit);
        return;
    }
}

void SearchFlow::showRuns(const SearchHit &hit)
{
    // Whenever it ran: this one is meant. As a link of our own leads to it.
    m_parts.view.drillDown({.when = RunsQuery::When::Always,
                            .project = hit.project,
                            .projectName = hit.projectName,
                            .scenarioId = hit.run ? hit.run->run.scenarioId : hit.id,
                            .scenarioName = hit.name});
    if (hit.run)
        m_parts.runs.choose(hit.run->key);
}

void SearchFlow::showItem(WindowPage page, const SearchHit &hit)
{
    PageFlow *flow = m_parts.pages.value(page);
    if (!flow) {
        if (page == WindowPage::Scenarios)
            showRuns(hit);
        return;
    }
    m_parts.view.openPage(page, hit.project);
    flow->choose(hit.project, hit.id);
}

} // namespace rd

#include "moc_searchflow.cpp"
