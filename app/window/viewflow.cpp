// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/viewflow.h"

#include "analytics/customperiod.h"
#include "desk/profile.h"
#include "window/header.h"
#include "window/perioddialog.h"
#include "window/runsflow.h"
#include "window/scopedialog.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// Enough for anybody; a window that stays open for a year must not remember a year.
constexpr qsizetype MostPlaces = 20;

} // namespace

QString nameOf(WindowPage page)
{
    switch (page) {
    case WindowPage::Overview:
        return u"overview"_s;
    case WindowPage::Scenarios:
        return u"scenarios"_s;
    case WindowPage::Runs:
        return u"runs"_s;
    case WindowPage::Delegates:
        return u"delegates"_s;
    case WindowPage::Hubs:
        return u"hubs"_s;
    case WindowPage::Probes:
        return u"probes"_s;
    case WindowPage::Settings:
        return u"settings"_s;
    }
    return {};
}

QString titleOf(WindowPage page)
{
    switch (page) {
    case WindowPage::Overview:
        return QCoreApplication::translate("rd::MainWindow", "Overview");
    case WindowPage::Scenarios:
        return QCoreApplication::translate("rd::MainWindow", "Scenarios");
    case WindowPage::Runs:
        return QCoreApplication::translate("rd::MainWindow", "Runs");
    case WindowPage::Delegates:
        return QCoreApplication::translate("rd::MainWindow", "Delegates");
    case WindowPage::Hubs:
        return QCoreApplication::translate("rd::MainWindow", "Hubs");
    case WindowPage::Probes:
        return QCoreApplication::translate("rd::MainWindow", "Probes");
    case WindowPage::Settings:
        return QCoreApplication::translate("rd::MainWindow", "Settings");
    }
    return {};
}

QString daysText(const PeriodLayout &layout, qint64 nowMs)
{
    const PeriodDays days = daysOf(layout);
    const int thisYear = QDateTime::fromMSecsSinceEpoch(nowMs, layout.zone).date().year();
    const bool isThisYear = days.first.year() == thisYear && days.last.year() == thisYear;
    //: Qt date format of a day and month, short, such as "3 Nov"
    const QString withoutYear = QCoreApplication::translate("rd::MainWindow", "d MMM");
    //: the same with the year, such as "3 Nov 26"
    const QString withYear = QCoreApplication::translate("rd::MainWindow", "d MMM yy");
    const QString format = isThisYear ? withoutYear : withYear;
    const QString last = QLocale().toString(days.last, format);
    if (days.first == days.last)
        return last;
    return QLocale().toString(days.first, format) + u" \u2013 "_s + last;
}

ViewFlow::ViewFlow(Profile &profile, Header &header, RunsFlow &runs, QWidget *window)
    : QObject(window)
    , m_profile(profile)
    , m_header(header)
    , m_runs(runs)
    , m_window(window)
{
    connect(&header, &Header::scopeChosen, this, &ViewFlow::setScope);
    connect(&header, &Header::periodChosen, this, &ViewFlow::setPeriod);
    connect(&header, &Header::customPeriodRequested, this, &ViewFlow::askForPeriod);
    connect(&header, &Header::severalScopesRequested, this, &ViewFlow::askForScope);
    connect(&header, &Header::backRequested, this, &ViewFlow::goBack);
}

ViewFlow::~ViewFlow() = default;

void ViewFlow::begin()
{
    const Settings &settings = m_profile.desk().settings();
    setPeriod(settings.period());
    setScope(scopeFromKey(settings.lastScope()).value_or(Scope{}));
}

void ViewFlow::setProjects(const QList<KnownProject> &projects)
{
    m_projects = projects;
    // Nothing read yet says nothing about what is gone.
    const Scope existing = projects.isEmpty() ? m_scope : existingScope(m_scope, projects);
    if (existing != m_scope)
        setScope(existing);
    else
        showScopes();
}

void ViewFlow::setScope(const Scope &scope)
{
    m_scope = scope;
    m_profile.desk().settings().setLastScope(scopeKey(scope));
    showScopes();
    m_runs.setScope(scope);
    emit scopeChanged(scope);
}

void ViewFlow::chooseConnection(const Scope &scope)
{
    const bool isGone = !m_projects.isEmpty() && existingScope(scope, m_projects) != scope;
    setScope(isGone ? Scope{scope.connectionId, {}} : scope);
}

void ViewFlow::setPeriod(const Period &period)
{
    m_period = period;
    m_profile.desk().settings().setPeriod(period);
    showPeriod();
    m_runs.setPeriod(period);
    emit periodChanged(period);
}

void ViewFlow::showScopes()
{
    // Two projects together are all of them.
    QList<ProjectRef> first;
    const QList<Connection> connections = m_profile.desk().allConnections();
    for (const Connection &connection : connections)
        first.append({connection.id, connection.projectId});
    m_header.setScopes(scopeChoices(m_projects, m_scope, first), m_scope, m_projects.size() > 2);
}

void ViewFlow::showPeriod()
{
    const qint64 now = m_profile.desk().clock().nowMs();
    m_header.setPeriod(m_period, daysText(layOut(m_period, now, QTimeZone::systemTimeZone()), now));
}

void ViewFlow::retranslate()
{
    showScopes();
    showPeriod();
    showBack();
}

void ViewFlow::askForPeriod()
{
    const qint64 now = m_profile.desk().clock().nowMs();
    const QTimeZone zone = QTimeZone::systemTimeZone();
    auto *dialog = new PeriodDialog(daysOf(layOut(m_period, now, zone)), now, zone, m_window);
    connect(dialog, &PeriodDialog::periodChosen, this, &ViewFlow::setPeriod);
    dialog->open();
}

void ViewFlow::askForScope()
{
    auto *dialog = new ScopeDialog(m_projects, m_scope, m_window);
    connect(dialog, &ScopeDialog::scopeChosen, this, &ViewFlow::setScope);
    dialog->open();
}

void ViewFlow::push()
{
    m_places.append(
        {.page = m_page, .scope = m_scope, .period = m_period, .query = m_runs.query()});
    if (m_places.size() > MostPlaces)
        m_places.removeFirst();
    showBack();
}

void ViewFlow::drillDown(const RunsQuery &query)
{
    push();
    m_runs.show(query);
    emit pageWanted(WindowPage::Runs);
}

void ViewFlow::openProject(const ProjectRef &project, WindowPage page)
{
    push();
    setScope(Scope::of(project));
    if (page != m_page)
        emit pageWanted(page);
}

void ViewFlow::openPage(WindowPage page, const ProjectRef &project)
{
    push();
    if (!m_runs.countedScope().includes(project))
        setScope(Scope::of(project));
    emit pageWanted(page);
}

void ViewFlow::goBack()
{
    if (m_places.isEmpty())
        return;
    const Place place = m_places.takeLast();
    if (place.scope != m_scope)
        setScope(place.scope);
    if (place.period != m_period)
        setPeriod(place.period);
    if (place.query != m_runs.query())
        m_runs.show(place.query);
    showBack();
    emit pageWanted(place.page);
}

void ViewFlow::forgetBack()
{
    m_places.clear();
    showBack();
}

void ViewFlow::showBack()
{
    m_header.setBack(m_places.isEmpty() ? QString() : titleOf(m_places.last().page));
}

} // namespace rd

#include "moc_viewflow.cpp"
