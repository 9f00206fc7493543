// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/links.h"

#include "api/litmus/endpoints.h"

using namespace Qt::StringLiterals;

namespace rd::litmus {

namespace {

struct QueryItem {
    QLatin1StringView key;
    QString value;
};

/// Not by QUrlQuery, which leaves the plus signs of a value: the page reads them as spaces.
QUrl withQuery(QUrl url, std::initializer_list<QueryItem> items)
{
    if (!url.isValid())
        return url;
    QString query;
    for (const QueryItem &item : items) {
        if (!query.isEmpty())
            query += u'&';
        query += item.key + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(item.value));
    }
    url.setQuery(query, QUrl::StrictMode);
    return url;
}

QString flagText(bool flag)
{
    return flag ? u"true"_s : u"false"_s;
}

QString tabText(StudioTab tab)
{
    switch (tab) {
    case StudioTab::Overview:
        return u"OVERVIEW"_s;
    case StudioTab::Builder:
        return u"BUILDER"_s;
    case StudioTab::Schedule:
        return u"SCHEDULE"_s;
    }
    return {};
}

} // namespace

Links::Links(QUrl webUrl, QString userId, WebRelease release)
    : m_webUrl(std::move(webUrl))
    , m_userId(std::move(userId))
    , m_release(release)
{
}

QUrl Links::account(const QList<QString> &segments) const
{
    return joined(m_webUrl, QList<QString>{u"account"_s, m_userId} + segments);
}

QUrl Links::project(const QString &projectId, const QList<QString> &segments) const
{
    return account(QList<QString>{u"project"_s, projectId} + segments);
}

QUrl Links::dashboard(const QString &projectId) const
{
    return project(projectId, {u"dashboard"_s});
}

QUrl Links::scenarios(const QString &projectId) const
{
    return project(projectId, {u"experiments"_s});
}

QUrl Links::scenario(const QString &projectId, const QString &scenarioId) const
{
    return project(projectId, {u"experiments"_s, scenarioId, u"runs"_s});
}

QUrl Links::run(const QString &projectId, const Run &run) const
{
    if (!run.id.isEmpty())
        return project(projectId, {u"experiments"_s, run.scenarioId, u"runs"_s, run.id});
    if (!run.notifyId.isEmpty())
        return project(projectId, {u"experiments"_s, run.scenarioId, u"notifyID"_s, run.notifyId});
    return scenario(projectId, run.scenarioId);
}

QUrl Links::step(const QString &projectId, const Run &run, const QString &nodeId) const
{
    const QUrl page = this->run(projectId, run);
    if (run.id.isEmpty() || nodeId.isEmpty())
        return page;
    return withQuery(page, {{"fault"_L1, nodeId}});
}

QUrl Links::studio(const QString &projectId, const QString &scenarioId, StudioTab tab) const
{
    return withQuery(project(projectId, {u"experiments"_s, scenarioId, u"chaos-studio"_s}),
                     {{"tab"_L1, tabText(tab)}});
}

QUrl Links::hubs(const QString &projectId) const
{
    return project(projectId, {u"chaos-hubs"_s});
}

QUrl Links::hub(const QString &projectId, const Hub &hub) const
{
    return withQuery(project(projectId, {u"chaos-hubs"_s, hub.id}),
                     {{"hubName"_L1, hub.name}, {"isDefault"_L1, flagText(hub.builtIn)}});
}

QUrl Links::fault(const QString &projectId, const Hub &hub, const QString &chart,
                  const QString &fault) const
{
    if (chart.isEmpty())
        return {};
    return withQuery(project(projectId, {u"chaos-hubs"_s, hub.id, u"fault"_s, fault}),
                     {{"hubName"_L1, hub.name},
                      {"isDefault"_L1, flagText(hub.builtIn)},
                      {"chartName"_L1, chart}});
}

QUrl Links::readyMade(const QString &projectId, const Hub &hub, const QString &name) const
{
    return withQuery(project(projectId, {u"chaos-hubs"_s, hub.id, u"experiment"_s, name}),
                     {{"hubName"_L1, hub.name},
                      {"isDefault"_L1, flagText(hub.builtIn)},
                      {"chartName"_L1, u"predefined"_s}});
}

QUrl Links::environments(const QString &projectId) const
{
    return project(projectId, {u"environments"_s});
}

QUrl Links::delegatesOf(const QString &projectId, const QString &environmentId) const
{
    return project(projectId, {u"environments"_s, environmentId, u"kubernetes"_s});
}

QUrl Links::delegate(const QString &projectId, const QString &environmentId,
                     const QString &delegateId) const
{
    return project(projectId, {u"environments"_s, environmentId, u"kubernetes"_s, delegateId});
}

QUrl Links::probes(const QString &projectId) const
{
    return project(projectId, {u"probes"_s});
}

QUrl Links::probe(const QString &projectId, const QString &name) const
{
    return project(projectId, {u"probes"_s, name});
}

QUrl Links::members(const QString &projectId) const
{
    return project(projectId, {u"setup"_s, u"members"_s});
}

QUrl Links::gitOps(const QString &projectId) const
{
    return project(projectId, {u"setup"_s, u"gitops"_s});
}

QUrl Links::imageRegistry(const QString &projectId) const
{
    return project(projectId, {u"setup"_s, u"image-registry"_s});
}

QUrl Links::tokenSettings() const
{
    return withQuery(account({u"settings"_s, u"overview"_s}), {{"tab"_L1, u"overview"_s}});
}

QUrl Links::userManagement() const
{
    return withQuery(account({u"settings"_s, u"overview"_s}), {{"tab"_L1, u"user-management"_s}});
}

QUrl Links::passwordReset() const
{
    return m_release >= WebRelease::From3_9 ? account({u"settings"_s, u"password-reset"_s})
                                            : QUrl();
}

QUrl Links::projects() const
{
    return m_release >= WebRelease::From3_10 ? account({u"projects"_s}) : QUrl();
}

QUrl Links::login() const
{
    return joined(m_webUrl, {u"login"_s});
}

} // namespace rd::litmus
