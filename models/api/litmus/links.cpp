// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/links.h"

#include "api/litmus/endpoints.h"

using namespace Qt::StringLiterals;

namespace rd::litmus {

Links::Links(QUrl webUrl, QString userId)
    : m_webUrl(std::move(webUrl))
    , m_userId(std::move(userId))
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

QUrl Links::hubs(const QString &projectId) const
{
    return project(projectId, {u"chaos-hubs"_s});
}

QUrl Links::delegatesOf(const QString &projectId, const QString &environmentId) const
{
    return project(projectId, {u"environments"_s, environmentId, u"kubernetes"_s});
}

QUrl Links::tokenSettings() const
{
    QUrl url = account({u"settings"_s, u"overview"_s});
    if (url.isValid())
        url.setQuery(u"tab=overview"_s);
    return url;
}

QUrl Links::passwordReset() const
{
    return account({u"settings"_s, u"password-reset"_s});
}

QUrl Links::login() const
{
    return joined(m_webUrl, {u"login"_s});
}

QList<DocLink> docLinks()
{
    return {
        {u"docs"_s, QUrl(u"https://docs.litmuschaos.io"_s)},
        {u"introduction"_s,
         QUrl(u"https://docs.litmuschaos.io/docs/introduction/what-is-litmus"_s)},
        {u"installation"_s,
         QUrl(u"https://docs.litmuschaos.io/docs/getting-started/installation"_s)},
        {u"troubleshooting"_s, QUrl(u"https://docs.litmuschaos.io/docs/troubleshooting"_s)},
        {u"portal"_s, QUrl(u"https://docs.litmuschaos.io/docs/integrations/backstage"_s)},
        {u"faults"_s, QUrl(u"https://litmuschaos.github.io/litmus/"_s)},
        // Of 2.x; there is no newer one.
        {u"api"_s, QUrl(u"https://litmuschaos.github.io/litmus/graphql/v2.9.0/api.html"_s)},
        {u"hub"_s, QUrl(u"https://hub.litmuschaos.io"_s)},
        {u"chat"_s, QUrl(u"https://slack.litmuschaos.io"_s)},
        {u"project"_s, QUrl(u"https://litmuschaos.io"_s)},
        {u"source"_s, QUrl(u"https://github.com/litmuschaos/litmus"_s)},
    };
}

} // namespace rd::litmus
