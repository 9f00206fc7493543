// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/scenariorights.h"

#include "core/text.h"
#include "items/projectrights.h"

#include <QCoreApplication>

namespace rd {

namespace {

QString tellRight(const char *text)
{
    return QCoreApplication::translate("rd::ScenarioRights", text);
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
    if (!mayRunScenarios(entry.role))
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
    if (!mayRunScenarios(entry.role))
        return whoMayStopText(entry.role, entry.projectName);
    if (!stoppableRun(entry))
        return tellRight(QT_TRANSLATE_NOOP("rd::ScenarioRights",
                                           "Its run is still queued: ChaosCenter can stop it once "
                                           "its delegate has reported it."));
    return {};
}

} // namespace rd
