// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/world/cronschedule.h"
#include "sandbox/world/score.h"
#include "sandbox/world/world.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

/// The part of World that lives: what happens when time passes or somebody interferes.
namespace rd::sandbox {

namespace {

/// After a long sleep (a suspended laptop) nobody wants hours of made-up runs.
constexpr qint64 ChanceWindowMs = 900'000;
constexpr qint64 AgentRetryMs = 5000;

/// Results that make sense for a phase that a test asked for.
FaultResults resultsFor(const Experiment &experiment, RunPhase phase)
{
    FaultResults results;
    const auto count = static_cast<size_t>(experiment.faults.size());
    for (size_t i = 0; i < count; ++i)
        results[i] = FaultResult(FaultResult::Passed);
    if (count == 0)
        return results;
    if (phase == RunPhase::ProbeFailure)
        results[count - 1] = FaultResult(FaultResult::Failed, 1);
    else if (phase == RunPhase::Error)
        results[count - 1] = FaultResult(FaultResult::NoData);
    else if (phase == RunPhase::Stopped)
        results[count - 1] = FaultResult(FaultResult::Aborted);
    return results;
}

} // namespace

qint64 World::paced(qint64 ms) const
{
    return std::max<qint64>(10, static_cast<qint64>(static_cast<double>(ms) / m_options.pace));
}

void World::at(qint64 ms, Happening what, quint32 subject)
{
    m_agenda.push({ms, m_order++, what, subject});
}

void World::advanceTo(qint64 nowMs)
{
    while (!m_agenda.empty() && m_agenda.top().atMs <= nowMs) {
        const Due due = m_agenda.top();
        m_agenda.pop();
        m_nowMs = std::max(m_nowMs, due.atMs);
        handle(due, nowMs);
    }
    m_nowMs = std::max(m_nowMs, nowMs);
}

void World::handle(const Due &due, qint64 targetMs)
{
    switch (due.what) {
    case Happening::Progress:
        progress(due.subject);
        break;
    case Happening::Chance:
        if (targetMs - due.atMs > ChanceWindowMs) {
            at(targetMs - ChanceWindowMs, Happening::Chance, 0);
            break;
        }
        startByChance();
        at(due.atMs + paced(42'000 + m_dice.below(20'000)), Happening::Chance, 0);
        break;
    case Happening::Schedule: {
        const Experiment &experiment = m_experiments.at(due.subject);
        if (!experiment.isSuspended && !experiment.isRemoved && isReachable(experiment))
            startRun(experiment.id);
        planNextFire(due.subject);
        break;
    }
    case Happening::Wobble:
        setDelegateActive(m_delegates.at(due.subject).id, false);
        at(due.atMs + paced(55'000), Happening::WobbleEnd, due.subject);
        break;
    case Happening::WobbleEnd:
        setDelegateActive(m_delegates.at(due.subject).id, true);
        at(due.atMs + paced(480'000), Happening::Wobble, due.subject);
        break;
    }
}

bool World::isReachable(const Experiment &experiment) const
{
    const Delegate *agent = delegate(experiment.delegateId);
    return agent && agent->isActive && !agent->isRemoved;
}

bool World::isBusy(const Experiment &experiment) const
{
    return !experiment.runs.empty() && !isFinal(m_runs[experiment.runs.back()].phase);
}

void World::startByChance()
{
    QList<qsizetype> able;
    for (qsizetype i = 0; i < m_experiments.size(); ++i) {
        const Experiment &experiment = m_experiments.at(i);
        if (experiment.isRemoved || experiment.isCron() || experiment.isEngine()
            || experiment.perMonth <= 0.0 || experiment.lastMs < m_nowMs - 30 * 86'400'000LL
            || !isReachable(experiment) || isBusy(experiment))
            continue;
        able.append(i);
    }
    const qint64 pick = m_dice.below(able.size());
    const QString user = m_actors.at(m_dice.below(m_actors.size()));
    if (!able.isEmpty())
        startRun(m_experiments.at(able.at(pick)).id, user);
}

void World::planNextFire(quint32 experiment)
{
    const Experiment &one = m_experiments.at(experiment);
    if (one.isRemoved || !one.isCron())
        return;
    if (const auto schedule = CronSchedule::parse(one.cron, one.timezone)) {
        if (const auto next = schedule->next(m_nowMs))
            at(*next, Happening::Schedule, experiment);
    }
}

std::optional<quint32> World::startRun(const QString &experimentId, const QString &user)
{
    const int index = experimentIndex(experimentId);
    if (index < 0 || m_experiments.at(index).isRemoved)
        return std::nullopt;
    const Experiment &experiment = m_experiments.at(index);
    const auto number = static_cast<quint32>(m_runs.size());
    Dice dice(mixed(m_options.seed, 0x5175, number));
    Ending ending = decideEnding(experiment, m_nowMs, m_options.nowMs, dice);
    if (ending.isByApi)
        ending.isByApi = false;

    Run run;
    run.createdMs = run.updatedMs = m_nowMs;
    run.experiment = static_cast<quint16>(index);
    const qsizetype actor = m_actors.indexOf(user.isEmpty() ? experiment.updatedBy : user);
    if (actor < 0)
        m_actors.append(user);
    run.actor = static_cast<quint8>(actor < 0 ? m_actors.size() - 1 : actor);
    run.flags = experiment.isCron() ? Run::Live | Run::HasId : Run::Live | Run::HasNotify;
    run.phase = experiment.isCron() ? RunPhase::Pending : RunPhase::Queued;
    run.recentPhase = run.phase;
    append(run);
    m_endings.insert(number, ending);
    touch(number);
    at(m_nowMs + paced(3000 + dice.below(1500)), Happening::Progress, number);
    return number;
}

void World::touch(quint32 number)
{
    Run &run = m_runs[number];
    run.updatedMs = m_nowMs;
    Experiment &experiment = m_experiments[run.experiment];
    experiment.updatedMs = std::max(experiment.updatedMs, m_nowMs);
    if (!run.has(Run::ByApi))
        experiment.updatedBy = m_actors.value(run.actor);
}

void World::progress(quint32 number)
{
    Run &run = m_runs[number];
    const auto ending = m_endings.constFind(number);
    if (isFinal(run.phase) || ending == m_endings.constEnd())
        return;
    const Experiment &experiment = m_experiments.at(run.experiment);
    if (!isReachable(experiment)) {
        at(m_nowMs + paced(AgentRetryMs), Happening::Progress, number);
        return;
    }
    if (run.has(Run::StopAsked)) {
        finishByAgent(number);
        return;
    }
    Run finished = run;
    finished.results = ending->results;
    const Timeline line = timelineOf(m_options.seed, number, experiment, finished, m_options.pace);
    const auto steps = static_cast<int>(line.stepEndMs.size());
    if (run.phase == RunPhase::Queued) {
        run.phase = run.recentPhase = RunPhase::Pending;
        run.flags |= Run::HasId;
    } else {
        run.phase = run.recentPhase = RunPhase::Running;
        const qint64 stepEnd = run.step == 0 ? 0 : line.stepEndMs[run.step - 1];
        if (run.step == steps || (run.step > 0 && stepEnd >= line.endMs)) {
            finishByAgent(number);
            return;
        }
        ++run.step;
        for (int fault = 0; fault < static_cast<int>(experiment.faults.size()); ++fault) {
            const auto slot = static_cast<size_t>(fault);
            const int step = stepOfFault(experiment, fault);
            if (step < run.step)
                run.results[slot] = ending->results[slot];
            else if (step == run.step)
                run.results[slot] = FaultResult(FaultResult::Running);
        }
    }
    touch(number);
    const qint64 next =
        run.step == 0 ? line.startMs : std::min(line.stepEndMs[run.step - 1], line.endMs);
    at(std::max(next, m_nowMs + 10), Happening::Progress, number);
}

void World::finishByAgent(quint32 number)
{
    Run &run = m_runs[number];
    const Experiment &experiment = m_experiments.at(run.experiment);
    const Ending ending = m_endings.value(number);
    if (run.has(Run::StopAsked)) {
        for (FaultResult &result : run.results) {
            if (result.state() == FaultResult::Running)
                result = FaultResult(FaultResult::Aborted);
        }
        run.phase = RunPhase::Stopped;
    } else {
        run.results = ending.results;
        run.phase = ending.phase;
    }
    settle(experiment, run);
    close(number, run.phase, true);
}

void World::close(quint32 number, RunPhase phase, bool isRecentUpdated)
{
    Run &run = m_runs[number];
    run.phase = phase;
    if (isRecentUpdated)
        run.recentPhase = phase;
    m_endings.remove(number);
    touch(number);
}

bool World::finishRun(const QString &id, const QString &phase, std::optional<double> score)
{
    const auto number = findAny(id);
    if (!number)
        return false;
    Run &run = m_runs[*number];
    const Experiment &experiment = m_experiments.at(run.experiment);
    const RunPhase wanted = phaseFromName(phase);
    if (wanted == RunPhase::Odd)
        m_oddPhases.insert(*number, phase);
    const auto ending = m_endings.constFind(*number);
    const bool isAsDecided = ending != m_endings.constEnd() && ending->phase == wanted && !score;
    if (isFinal(wanted)) {
        run.results = isAsDecided ? ending->results : resultsFor(experiment, wanted);
        run.step = static_cast<quint8>(
            timelineOf(m_options.seed, *number, experiment, run, m_options.pace).stepEndMs.size());
    }
    run.flags |= Run::HasId;
    if (score) {
        run.flags |= Run::ForcedScore;
        run.scoreCents = static_cast<qint32>(std::floor(*score * 100.0 + 1e-6));
    }
    settle(experiment, run);
    close(*number, wanted, true);
    return true;
}

void World::stopAtOnce(quint32 number, bool isRecentUpdated)
{
    m_runs[number].flags |= Run::ByApi;
    close(number, RunPhase::Stopped, isRecentUpdated);
}

void World::stopByAgent(quint32 number)
{
    Run &run = m_runs[number];
    if (isFinal(run.phase) || !m_endings.contains(number))
        return;
    run.flags |= Run::StopAsked;
    at(m_nowMs + paced(1500), Happening::Progress, number);
}

bool World::stop(const QString &id)
{
    const auto number = findAny(id);
    if (number)
        stopAtOnce(*number, true);
    return number.has_value();
}

bool World::deleteExperiment(const QString &id)
{
    const int index = experimentIndex(id);
    if (index < 0 || m_experiments.at(index).isRemoved)
        return false;
    m_experiments[index].isRemoved = true;
    for (const quint32 number : m_experiments.at(index).runs)
        m_endings.remove(number);
    return true;
}

Delegate *World::mutableDelegate(const QString &id)
{
    const auto found = std::find_if(m_delegates.begin(), m_delegates.end(),
                                    [&](const Delegate &one) { return one.id == id; });
    return found == m_delegates.end() ? nullptr : &*found;
}

bool World::deleteDelegate(const QString &id)
{
    Delegate *agent = mutableDelegate(id);
    if (!agent)
        return false;
    agent->isRemoved = true;
    agent->isActive = false;
    agent->updatedMs = m_nowMs;
    return true;
}

bool World::deleteRun(const QString &id)
{
    const auto number = findAny(id);
    if (!number || m_runs[*number].has(Run::Removed))
        return false;
    Run &run = m_runs[*number];
    run.flags |= Run::Removed;
    run.updatedMs = m_nowMs;
    ++m_experiments[run.experiment].removedRuns;
    m_endings.remove(*number);
    return true;
}

QString World::replaceDelegate(const QString &id)
{
    const Delegate *old = delegate(id);
    if (!old)
        return {};
    Delegate fresh = *old;
    fresh.id = uuidFor(m_options.seed, IdKind::Delegate, static_cast<quint64>(m_delegates.size()));
    fresh.isActive = true;
    fresh.isConfirmed = true;
    fresh.createdMs = fresh.updatedMs = fresh.startMs = m_nowMs;
    deleteDelegate(id);
    m_delegates.append(fresh);
    for (Experiment &experiment : m_experiments) {
        if (experiment.delegateId != id || experiment.isRemoved)
            continue;
        experiment.delegateId = fresh.id;
        experiment.updatedMs = m_nowMs;
    }
    return fresh.id;
}

bool World::setDelegateActive(const QString &id, bool isActive)
{
    Delegate *agent = mutableDelegate(id);
    if (!agent)
        return false;
    if (agent->isActive == isActive)
        return true;
    InfraEvent event;
    event.id = uuidFor(m_options.seed, IdKind::Event, m_events++);
    event.type = u"infra-status"_s;
    event.name = isActive ? u"Infra Live"_s : u"Infra Offline"_s;
    event.description = isActive ? u"Infra is Live and Connected"_s : u"Infra Disconnect"_s;
    event.project = agent->project;
    event.delegate = *agent;
    agent->isActive = isActive;
    agent->updatedMs = m_nowMs;
    if (isActive) {
        agent->startMs = m_nowMs;
        agent->isConfirmed = true;
        agent->token.clear();
        if (agent->version.isEmpty())
            agent->version = u"3.31.0"_s;
    }
    emit infraEventHappened(event);
    return true;
}

bool World::setSuspended(const QString &experimentId, bool isSuspended, const QString &user)
{
    const int index = experimentIndex(experimentId);
    if (index < 0)
        return false;
    Experiment &experiment = m_experiments[index];
    experiment.isSuspended = isSuspended;
    experiment.updatedMs = m_nowMs;
    experiment.updatedBy = user;
    return true;
}

} // namespace rd::sandbox
