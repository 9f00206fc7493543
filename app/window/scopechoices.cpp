// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/scopechoices.h"

#include "core/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace rd {

namespace {

/// Names come from servers; longer ones are cut.
constexpr int NameLength = 60;

bool severalConnections(const QList<KnownProject> &projects)
{
    return std::any_of(projects.cbegin(), projects.cend(), [&](const KnownProject &project) {
        return project.ref.connectionId != projects.first().ref.connectionId;
    });
}

QList<ScopeChoice> sorted(QList<ScopeChoice> choices)
{
    std::stable_sort(choices.begin(), choices.end(),
                     [](const ScopeChoice &a, const ScopeChoice &b) {
                         return QString::localeAwareCompare(a.text, b.text) < 0;
                     });
    return choices;
}

QList<ScopeChoice> connectionChoices(const QList<KnownProject> &projects)
{
    QList<ScopeChoice> choices;
    for (const KnownProject &project : projects) {
        const Scope scope{project.ref.connectionId, {}};
        const bool isKnown =
            std::any_of(choices.cbegin(), choices.cend(),
                        [&](const ScopeChoice &choice) { return choice.scope == scope; });
        if (!isKnown)
            choices.append({scope, QCoreApplication::translate("rd::MainWindow", "All on %1",
                                                               "projects of a connection")
                                       .arg(plainLine(project.connectionName, NameLength))});
    }
    return sorted(choices);
}

} // namespace

QString projectText(const KnownProject &project, const QList<KnownProject> &all)
{
    const QString name = plainLine(project.name, NameLength);
    if (!severalConnections(all))
        return name;
    return QCoreApplication::translate("rd::MainWindow", "%1 on %2", "project on connection")
        .arg(name, plainLine(project.connectionName, NameLength));
}

QList<ScopeChoice> scopeChoices(const QList<KnownProject> &projects, const Scope &current,
                                const QList<ProjectRef> &first)
{
    QList<ScopeChoice> choices;
    if (projects.size() > 1)
        choices.append({{}, QCoreApplication::translate("rd::MainWindow", "All projects")});
    if (const int chosen = static_cast<int>(current.projects.size()); chosen > 0) {
        const QString text = QCoreApplication::translate("rd::MainWindow", "%n projects",
                                                         "chosen by the user", chosen);
        choices.append({current, text});
    }
    if (severalConnections(projects))
        choices += connectionChoices(projects);
    QList<ScopeChoice> single;
    for (const KnownProject &project : projects)
        single.append({Scope::of(project.ref), projectText(project, projects)});
    single = sorted(single);
    std::stable_partition(single.begin(), single.end(), [&first](const ScopeChoice &choice) {
        return first.contains({choice.scope.connectionId, choice.scope.projectId});
    });
    return choices + single;
}

Scope countedScope(const OverviewFigures &figures, const QList<KnownProject> &projects)
{
    const auto included =
        std::count_if(projects.cbegin(), projects.cend(), [&](const KnownProject &project) {
            return figures.scope.includes(project.ref);
        });
    if (figures.projects.isEmpty() || included <= figures.projects.size())
        return figures.scope;
    QList<ProjectRef> counted;
    for (const ProjectFigures &project : figures.projects)
        counted.append(project.ref);
    return Scope::of(counted);
}

Scope existingScope(const Scope &wanted, const QList<KnownProject> &projects)
{
    if (wanted.isEverything())
        return wanted;
    QList<ProjectRef> kept;
    bool hasConnection = false;
    for (const KnownProject &project : projects) {
        hasConnection = hasConnection || project.ref.connectionId == wanted.connectionId;
        if (wanted.includes(project.ref))
            kept.append(project.ref);
    }
    if (wanted.projects.isEmpty())
        return (wanted.isOneProject() ? !kept.isEmpty() : hasConnection) ? wanted : Scope{};
    QList<ProjectRef> inOrder;
    for (const ProjectRef &project : wanted.projects) {
        if (kept.contains(project))
            inOrder.append(project);
    }
    return Scope::of(inOrder);
}

} // namespace rd
