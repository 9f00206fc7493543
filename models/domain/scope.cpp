// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/scope.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QString encodedId(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

QString decodedId(const QString &text)
{
    return QUrl::fromPercentEncoding(text.toLatin1());
}

QString projectKeyOf(const QString &connectionId, const QString &projectId)
{
    return encodedId(connectionId) + u'/' + encodedId(projectId);
}

std::optional<ProjectRef> projectFromKey(const QString &key)
{
    const QStringList parts = key.split(u'/');
    if (parts.size() != 2 || parts[0].isEmpty() || parts[1].isEmpty())
        return std::nullopt;
    return ProjectRef{decodedId(parts[0]), decodedId(parts[1])};
}

} // namespace

Scope Scope::of(const QList<ProjectRef> &projects)
{
    if (projects.size() == 1)
        return of(projects.first());
    Scope scope;
    scope.projects = projects;
    return scope;
}

bool Scope::includes(const ProjectRef &project) const
{
    if (!projects.isEmpty())
        return projects.contains(project);
    return (connectionId.isEmpty() || connectionId == project.connectionId)
           && (projectId.isEmpty() || projectId == project.projectId);
}

bool Scope::includesConnection(const QString &connection) const
{
    if (projects.isEmpty())
        return connectionId.isEmpty() || connectionId == connection;
    return std::any_of(projects.cbegin(), projects.cend(), [&](const ProjectRef &project) {
        return project.connectionId == connection;
    });
}

QString scopeKey(const Scope &scope)
{
    if (!scope.projects.isEmpty()) {
        QStringList keys;
        for (const ProjectRef &project : scope.projects)
            keys.append(projectKeyOf(project.connectionId, project.projectId));
        return keys.join(u',');
    }
    if (scope.isOneProject())
        return projectKeyOf(scope.connectionId, scope.projectId);
    return encodedId(scope.connectionId);
}

std::optional<Scope> scopeFromKey(const QString &key)
{
    if (key.isEmpty())
        return Scope{};
    if (!key.contains(u'/') && !key.contains(u','))
        return Scope{decodedId(key), {}};
    QList<ProjectRef> projects;
    for (const QString &part : key.split(u',')) {
        const auto project = projectFromKey(part);
        if (!project)
            return std::nullopt;
        if (!projects.contains(*project))
            projects.append(*project);
    }
    return Scope::of(projects);
}

} // namespace rd
