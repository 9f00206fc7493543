// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/resolvers/resolver.h"
#include "sandbox/world/world.h"

using namespace Qt::StringLiterals;

/// Mutations that act on runs and schedules.
namespace rd::sandbox {

using gql::RootResult;

namespace {

bool isReached(const World &world, const Experiment &experiment)
{
    const Delegate *agent = world.delegate(experiment.delegateId);
    return agent && agent->isActive && !agent->isRemoved;
}

/// The experiment is looked up by its id only; nobody asks whether it belongs to the project.
const Experiment *existing(const World &world, const QJsonObject &arguments)
{
    const int index = world.experimentIndex(arguments["experimentID"_L1].toString());
    if (index < 0 || world.experiments().at(index).isRemoved)
        return nullptr;
    return &world.experiments().at(index);
}

QString unknownExperiment()
{
    return u"could not get experiment run, error: mongo: no documents in result"_s;
}

} // namespace

RootResult Resolver::runChaosExperiment(const Arguments &arguments, const Asking &asking)
{
    const Experiment *experiment = existing(m_world, arguments);
    if (!experiment)
        return RootResult::failed(unknownExperiment());
    if (!m_world.delegate(experiment->delegateId))
        return RootResult::failed(u"mongo: no documents in result"_s);
    if (!isReached(m_world, *experiment))
        return RootResult::failed(u"experiment re-run failed due to inactive infra"_s);
    QString notifyId(u""_s); // a schedule is only submitted again
    if (!experiment->isCron()) {
        if (const auto number = m_world.startRun(experiment->id, asking.username))
            notifyId = m_world.notifyId(*number);
    }
    return {QJsonObject{{u"notifyID"_s, notifyId}}, {}};
}

RootResult Resolver::stopExperimentRuns(const Arguments &arguments, const Asking &)
{
    const bool isAtOnce = is(Release::R3_29);
    const bool isNewest = is(Release::R3_31);
    const QJsonValue runId = arguments["experimentRunID"_L1];
    const QString notifyId = arguments["notifyID"_L1].toString();
    const auto stop = [&](quint32 number) {
        if (isAtOnce)
            m_world.stopAtOnce(number, isNewest);
        else
            m_world.stopByAgent(number);
    };
    if (!runId.toString().isEmpty()) {
        if (const auto number = m_world.findRun(runId.toString()))
            stop(*number); // finished ones are rewritten, too
        return {true, {}};
    }
    if (runId.isString() && !isNewest)
        return {true, {}}; // an empty id: nothing happens
    if (isNewest && !notifyId.isEmpty()) {
        if (const auto number = m_world.findByNotify(notifyId))
            stop(*number);
        return {true, {}};
    }

    const Experiment *experiment = existing(m_world, arguments);
    if (!experiment)
        return RootResult::failed(u"mongo: no documents in result"_s);
    bool isAny = false;
    const std::vector<quint32> numbers = experiment->runs;
    for (const quint32 number : numbers) {
        const RunPhase phase = m_world.runs()[number].phase;
        const bool isStoppable = phase == RunPhase::Running || phase == RunPhase::Timeout
                                 || (isNewest && phase == RunPhase::Queued);
        if (isStoppable)
            stop(number);
        isAny |= isStoppable;
    }
    if (!isAny && !experiment->isCron())
        return RootResult::failed(isNewest ? u"no running, timeout, or queued experiments found"_s
                                           : u"no running or timeout experiments found"_s);
    return {true, {}};
}

RootResult Resolver::updateCronExperimentState(const Arguments &arguments, const Asking &asking)
{
    const Experiment *experiment = existing(m_world, arguments);
    if (!experiment)
        return RootResult::failed(unknownExperiment());
    if (!isReached(m_world, *experiment))
        return RootResult::failed(
            u"cron experiement updation failed due to inactive infra, err: <nil>"_s);
    m_world.setSuspended(experiment->id, arguments["disable"_L1].toBool(), asking.username);
    return {true, {}};
}

RootResult Resolver::deleteChaosExperiment(const Arguments &arguments, const Asking &)
{
    const QString id = arguments["experimentID"_L1].toString();
    if (!m_world.deleteExperiment(id))
        return RootResult::failed(unknownExperiment());
    return {true, {}};
}

} // namespace rd::sandbox
