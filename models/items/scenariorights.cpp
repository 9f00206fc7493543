// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/scenariorights.h"

#include "core/text.h"

#include <QCoreApplication>

namespace rd {

namespace {

QString tellRight(const char *text)
{
    return QCoreApplication::translate("rd::ScenarioRights", text);
}

bool mayAct(Role role)
{
    return role == Role::Executor || role == Role::Owner;
}

/// The second half of the sentence, and what to do.
QString ownRoleText(Role role)
{
    switch (role) {
    case Role::Viewer:
    case Role::Executor:
    case Role::Owner:
        //: %1 is a role such as "viewer"
        return tellRight(QT_TRANSLATE_NOOP(
                             "rd::ScenarioRights",
                             "Your role is %1: ask an owner of the project for another one."))
            .arg(roleText(role));
    case Role::None:
        return tellRight(QT_TRANSLATE_NOOP(
            "rd::ScenarioRights",
            "You are no member of it: ask an owner of the project to invite you."));
    case Role::Unknown:
        break;
    }
    return tellRight(QT_TRANSLATE_NOOP("rd::ScenarioRights",
                                       "Your role is not known yet: refresh and try again."));
}

QString nameOfProject(const QString &name)
{
    return isolated(plainLine(name, 80));
}

QString awayText(const ScenarioEntry &entry)
{
    if (entry.scenario().delegateId.isEmpty())
        return tellRight(
            QT_TRANSLATE_NOOP("rd::ScenarioRights", "It has no delegate that could run it."));
    //: %1 is the name of a delegate
    return tellRight(QT_TRANSLATE_NOOP("rd::ScenarioRights",
                                       "Its delegate %1 is not connected, so nobody would run it."))
        .arg(isolated(plainLine(entry.delegateName(), 80)));
}

} // namespace

QString roleText(Role role)
{
    switch (role) {
    case Role::Viewer:
        return tellRight(QT_TRANSLATE_NOOP("rd::ScenarioRights", "viewer"));
    case Role::Executor:
        return tellRight(QT_TRANSLATE_NOOP("rd::ScenarioRights", "executor"));
    case Role::Owner:
        return tellRight(QT_TRANSLATE_NOOP("rd::ScenarioRights", "owner"));
    case Role::None:
    case Role::Unknown:
        break;
    }
    return tellRight(QT_TRANSLATE_NOOP("rd::ScenarioRights", "not known"));
}

QString whoMayRunText(Role role, const QString &projectName)
{
    //: %1 is the name of a project
    return tellRight(QT_TRANSLATE_NOOP(
                         "rd::ScenarioRights",
                         "Only executors and owners of the project %1 may run its scenarios."))
               .arg(nameOfProject(projectName))
           + u' ' + ownRoleText(role);
}

QString whoMayStopText(Role role, const QString &projectName)
{
    //: %1 is the name of a project
    return tellRight(
               QT_TRANSLATE_NOOP("rd::ScenarioRights",
                                 "Only executors and owners of the project %1 may stop its runs."))
               .arg(nameOfProject(projectName))
           + u' ' + ownRoleText(role);
}

std::optional<RunMark> stoppableRun(const ScenarioEntry &entry)
{
    for (const RunMark &mark : entry.inProgress()) {
        if (!mark.id.isEmpty())
            return mark;
    }
    return std::nullopt;
}

QString whyNotRun(const ScenarioEntry &entry)
{
    if (entry.isDeleted())
        return tellRight(QT_TRANSLATE_NOOP("rd::ScenarioRights", "It was deleted in ChaosCenter."));
    if (!mayAct(entry.role))
        return whoMayRunText(entry.role, entry.projectName);
    if (entry.isScheduled())
        return tellRight(QT_TRANSLATE_NOOP("rd::ScenarioRights",
                                           "It runs by its schedule: ChaosCenter cannot run such "
                                           "a scenario by hand."));
    const bool isAway = entry.delegateState && *entry.delegateState != Delegate::State::Active;
    if (isAway || entry.scenario().delegateId.isEmpty())
        return awayText(entry);
    return {};
}

QString whyNotStop(const ScenarioEntry &entry)
{
    if (entry.inProgress().isEmpty())
        return tellRight(
            QT_TRANSLATE_NOOP("rd::ScenarioRights", "None of its runs is in progress."));
    if (!mayAct(entry.role))
        return whoMayStopText(entry.role, entry.projectName);
    if (!stoppableRun(entry))
        return tellRight(QT_TRANSLATE_NOOP("rd::ScenarioRights",
                                           "Its run is still queued: ChaosCenter can stop it once "
                                           "its delegate has reported it."));
    return {};
}

} // namespace rd
