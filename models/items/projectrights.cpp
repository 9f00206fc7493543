// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/projectrights.h"

#include "core/text.h"

#include <QCoreApplication>

namespace rd {

namespace {

QString tellRole(const char *text)
{
    return QCoreApplication::translate("rd::ProjectRights", text);
}

/// The second half of the sentence, and what to do.
QString ownRoleText(Role role, bool isEnough)
{
    if (isEnough) // the server thinks otherwise
        //: %1 is a role such as "owner"
        return tellRole(QT_TRANSLATE_NOOP("rd::ProjectRights",
                                          "Your role was %1 when it was read last: it may have "
                                          "changed. Ask an owner of the project."))
            .arg(roleText(role));
    switch (role) {
    case Role::Viewer:
    case Role::Executor:
    case Role::Owner:
    case Role::Editor:
        //: %1 is a role such as "viewer"
        return tellRole(QT_TRANSLATE_NOOP(
                            "rd::ProjectRights",
                            "Your role is %1: ask an owner of the project for another one."))
            .arg(roleText(role));
    case Role::None:
        return tellRole(QT_TRANSLATE_NOOP(
            "rd::ProjectRights",
            "You are no member of it: ask an owner of the project to invite you."));
    case Role::Unknown:
        break;
    }
    return tellRole(QT_TRANSLATE_NOOP("rd::ProjectRights",
                                      "Your role is not known yet: refresh and try again."));
}

QString nameOfProject(const QString &name)
{
    return isolated(plainLine(name, 80));
}

} // namespace

bool mayRunScenarios(Role role)
{
    return role == Role::Executor || role == Role::Owner || role == Role::Editor;
}

bool maySynchroniseHubs(Role role)
{
    return role == Role::Owner || role == Role::Editor;
}

QString roleText(Role role)
{
    switch (role) {
    case Role::Viewer:
        return tellRole(QT_TRANSLATE_NOOP("rd::ProjectRights", "viewer"));
    case Role::Executor:
        return tellRole(QT_TRANSLATE_NOOP("rd::ProjectRights", "executor"));
    case Role::Owner:
        return tellRole(QT_TRANSLATE_NOOP("rd::ProjectRights", "owner"));
    case Role::Editor:
        return tellRole(QT_TRANSLATE_NOOP("rd::ProjectRights", "editor"));
    case Role::None:
    case Role::Unknown:
        break;
    }
    return tellRole(QT_TRANSLATE_NOOP("rd::ProjectRights", "not known"));
}

QString whoMayRunText(Role role, const QString &projectName)
{
    //: %1 is the name of a project
    return tellRole(QT_TRANSLATE_NOOP(
                        "rd::ProjectRights",
                        "Only executors and owners of the project %1 may run its scenarios."))
               .arg(nameOfProject(projectName))
           + u' ' + ownRoleText(role, mayRunScenarios(role));
}

QString whoMayStopText(Role role, const QString &projectName)
{
    //: %1 is the name of a project
    return tellRole(
               QT_TRANSLATE_NOOP("rd::ProjectRights",
                                 "Only executors and owners of the project %1 may stop its runs."))
               .arg(nameOfProject(projectName))
           + u' ' + ownRoleText(role, mayRunScenarios(role));
}

QString whoMaySynchroniseText(Role role, const QString &projectName)
{
    // Not "only": up to 3.8 its editors may, too.
    //: %1 is the name of a project
    return tellRole(QT_TRANSLATE_NOOP("rd::ProjectRights",
                                      "It takes an owner of the project %1 to synchronise its "
                                      "hubs."))
               .arg(nameOfProject(projectName))
           + u' ' + ownRoleText(role, maySynchroniseHubs(role));
}

} // namespace rd
