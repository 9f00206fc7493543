// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/world/world.h"

#include "sandbox/world/catalogue.h"
#include "sandbox/world/score.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd::sandbox {

namespace {

constexpr qint64 WorldDay = 86'400'000;
constexpr qint64 QuietBeforeNow = 900'000; ///< history ends a little before today
constexpr int MissingDelegateNumber = 99;

Experiment experimentFrom(const ScenarioSeed &seedling, qint64 nowMs)
{
    Experiment made;
    made.name = QString::fromUtf16(seedling.name);
    made.description = QString::fromUtf16(seedling.description);
    made.tags = QString::fromUtf16(seedling.tags).split(u',', Qt::SkipEmptyParts);
    made.cron = QString::fromUtf16(seedling.cron);
    made.timezone = QString::fromUtf16(seedling.timezone);
    made.type = seedling.isEngine     ? u"chaosengine"_s
                : made.cron.isEmpty() ? u"experiment"_s
                                      : u"cronexperiment"_s;
    made.isSuspended = seedling.isSuspended;
    made.isRemoved = seedling.isDeleted;
    made.project = seedling.project;
    made.faults = faultsFromText(QString::fromUtf16(seedling.faults));
    made.character = seedling.character;
    made.perMonth = seedling.perMonth;
    made.firstMs = nowMs - seedling.firstDay * WorldDay;
    made.lastMs = nowMs - std::max(seedling.lastDay * WorldDay, QuietBeforeNow);
    if (seedling.character == Character::Hanging)
        made.lastMs = nowMs - story::DelegateLostMinutes * 60'000 - QuietBeforeNow;
    made.createdMs = made.firstMs - 2 * WorldDay;
    return made;
}

} // namespace

World::World(const WorldOptions &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_nowMs(options.nowMs)
    , m_actors(seedActors())
    , m_dice(mixed(options.seed, 0x11FE))
{
    m_options.pace = std::max(0.01, options.pace);
    makeOrganisation();
    makeHistory();
    makePresent();
}

void World::makeOrganisation()
{
    const quint64 seed = m_options.seed;
    m_projects = seedProjects(m_nowMs);
    for (qsizetype i = 0; i < m_projects.size(); ++i)
        m_projects[i].id = uuidFor(seed, IdKind::Project, static_cast<quint64>(i));
    m_delegates = seedDelegates(m_nowMs);
    for (qsizetype i = 0; i < m_delegates.size(); ++i)
        m_delegates[i].id = uuidFor(seed, IdKind::Delegate, static_cast<quint64>(i));
    m_environments = seedEnvironments(m_nowMs);
    m_hubs = seedHubs(m_nowMs);
    for (qsizetype i = 0; i < m_hubs.size(); ++i)
        m_hubs[i].id = uuidFor(seed, IdKind::Hub, static_cast<quint64>(i));
    m_probes = seedProbes(m_nowMs);

    for (const ScenarioSeed &seedling : seedScenarios()) {
        Experiment made = experimentFrom(seedling, m_nowMs);
        made.delegateId = seedling.delegate == Missing
                              ? uuidFor(seed, IdKind::Delegate, MissingDelegateNumber)
                              : m_delegates.at(seedling.delegate).id;
        made.updatedBy = m_actors.at(m_dice.below(m_actors.size()));
        const bool isRemoved = made.isRemoved;
        addExperiment(std::move(made));
        m_experiments.last().isRemoved = isRemoved;
    }
}

QString World::addExperiment(Experiment experiment)
{
    const auto number = static_cast<quint64>(m_experiments.size());
    if (experiment.id.isEmpty())
        experiment.id = uuidFor(m_options.seed, IdKind::Experiment, number);
    if (experiment.revision.isEmpty())
        experiment.revision = uuidFor(m_options.seed, IdKind::Revision, number);
    if (experiment.type.isEmpty())
        experiment.type = u"experiment"_s;
    if (experiment.createdMs == 0)
        experiment.createdMs = m_nowMs;
    experiment.updatedMs = std::max(experiment.updatedMs, experiment.createdMs);
    if (experiment.updatedBy.isEmpty())
        experiment.updatedBy = m_actors.first();
    if (experiment.faults.isEmpty())
        experiment.faults = faultsFromText(u"pod-delete-n0w:pod-delete:10:"_s);
    if (experiment.faults.size() > MaxFaults)
        experiment.faults.resize(MaxFaults);
    m_experimentsById.insert(experiment.id, static_cast<int>(number));
    m_experiments.append(std::move(experiment));
    if (m_isAlive)
        planNextFire(static_cast<quint32>(number));
    return m_experiments.last().id;
}

void World::makeHistory()
{
    const auto plan = planHistory(m_experiments, m_options.seed, m_nowMs, m_options.runs);
    m_runs.reserve(plan.size() + 1024);
    for (const PlannedRun &planned : plan) {
        const Experiment &experiment = m_experiments.at(planned.experiment);
        const auto number = static_cast<quint32>(m_runs.size());
        Dice dice(mixed(m_options.seed, 0x5175, number));
        Run run;
        run.createdMs = planned.ms;
        run.experiment = planned.experiment;
        run.actor = static_cast<quint8>(dice.below(m_actors.size()));
        run.flags =
            planned.kind == PlannedRun::BySchedule ? Run::HasId : Run::HasId | Run::HasNotify;
        switch (planned.kind) {
        case PlannedRun::HungQueued:
            run.flags = Run::HasNotify;
            run.updatedMs = run.createdMs;
            break;
        case PlannedRun::HungRunning:
            run.phase = RunPhase::Running;
            run.results[0] = FaultResult(FaultResult::Running);
            run.step = static_cast<quint8>(stepOfFault(experiment, 0));
            run.updatedMs = run.createdMs + 25'000;
            break;
        case PlannedRun::OddPhase:
            run.phase = RunPhase::Odd;
            run.flags |= Run::NullScore;
            run.updatedMs = run.createdMs + 40'000;
            m_oddPhases.insert(number, u"Paused_By_Operator"_s);
            break;
        case PlannedRun::ByHand:
        case PlannedRun::BySchedule: {
            const Ending ending = decideEnding(experiment, planned.ms, m_nowMs, dice);
            run.results = ending.results;
            run.phase = ending.phase;
            const Timeline line = timelineOf(m_options.seed, number, experiment, run, 1.0);
            run.updatedMs = line.endMs;
            run.step = static_cast<quint8>(line.stepEndMs.size());
            if (ending.isByApi) { // the agent's last report was the one before the stop
                const int fault = static_cast<int>(experiment.faults.size()) - 1;
                run.results[static_cast<size_t>(fault)] = FaultResult(FaultResult::Running);
                run.step = static_cast<quint8>(stepOfFault(experiment, fault));
                run.flags |= Run::ByApi;
            } else {
                settle(experiment, run);
            }
            break;
        }
        }
        run.recentPhase = run.phase;
        append(run);
    }
}

void World::makePresent()
{
    for (qsizetype i = 0; i < m_experiments.size(); ++i) {
        Experiment &experiment = m_experiments[i];
        if (!experiment.runs.empty())
            experiment.updatedMs =
                std::max(experiment.updatedMs, m_runs[experiment.runs.back()].updatedMs);
        planNextFire(static_cast<quint32>(i));
    }
    m_isAlive = true;
    if (m_options.runs && *m_options.runs == 0) {
        at(m_nowMs + paced(4000), Happening::Chance, 0);
        return;
    }
    // Whoever looks first shall find something going on.
    const qint64 today = m_nowMs;
    m_nowMs = today - paced(21'000);
    startByChance();
    advanceTo(today - paced(2000));
    startByChance();
    advanceTo(today);
    m_nowMs = today;
    at(today + paced(9000), Happening::Chance, 0);
    at(today + paced(480'000), Happening::Wobble, IdentityProd);
}

quint32 World::append(const Run &run)
{
    const auto number = static_cast<quint32>(m_runs.size());
    Experiment &experiment = m_experiments[run.experiment];
    m_runs.push_back(run);
    m_runs.back().sequence = static_cast<quint32>(experiment.runs.size()) + 1;
    experiment.runs.push_back(number);
    m_projects[experiment.project].runs.push_back(number);
    return number;
}

QString World::actorOf(const Run &run) const
{
    return run.has(Run::ByApi) ? QString() : m_actors.value(run.actor);
}

int World::projectIndex(const QString &id) const
{
    for (qsizetype i = 0; i < m_projects.size(); ++i) {
        if (m_projects.at(i).id == id)
            return static_cast<int>(i);
    }
    return -1;
}

int World::experimentIndex(const QString &id) const
{
    return m_experimentsById.value(id, -1);
}

const Delegate *World::delegate(const QString &id) const
{
    const auto found = std::find_if(m_delegates.cbegin(), m_delegates.cend(),
                                    [&](const Delegate &one) { return one.id == id; });
    return found == m_delegates.cend() ? nullptr : &*found;
}

QString World::runId(quint32 number) const
{
    return m_runs.at(number).has(Run::HasId) ? runUuid(m_options.seed, false, number) : QString();
}

QString World::notifyId(quint32 number) const
{
    return m_runs.at(number).has(Run::HasNotify) ? runUuid(m_options.seed, true, number)
                                                 : QString();
}

std::optional<quint32> World::findRun(const QString &experimentRunId) const
{
    const auto number = runNumber(m_options.seed, false, experimentRunId);
    if (!number || *number >= m_runs.size() || !m_runs[*number].has(Run::HasId))
        return std::nullopt;
    return number;
}

std::optional<quint32> World::findByNotify(const QString &notifyId) const
{
    const auto number = runNumber(m_options.seed, true, notifyId);
    if (!number || *number >= m_runs.size() || !m_runs[*number].has(Run::HasNotify))
        return std::nullopt;
    return number;
}

std::optional<quint32> World::findAny(const QString &id) const
{
    const auto byId = findRun(id);
    return byId ? byId : findByNotify(id);
}

QString World::phaseText(quint32 number) const
{
    const RunPhase phase = m_runs.at(number).phase;
    return phase == RunPhase::Odd ? m_oddPhases.value(number) : phaseName(phase);
}

QString World::recentPhaseText(quint32 number) const
{
    const RunPhase phase = m_runs.at(number).recentPhase;
    return phase == RunPhase::Odd ? m_oddPhases.value(number) : phaseName(phase);
}

std::optional<double> World::score(const Run &run) const
{
    if (run.has(Run::NullScore))
        return std::nullopt;
    return run.scoreCents / 100.0;
}

QString World::addProject(const QString &name, bool isRemoved)
{
    Project project;
    project.id = uuidFor(m_options.seed, IdKind::Project, static_cast<quint64>(m_projects.size()));
    project.name = name;
    project.isRemoved = isRemoved;
    project.createdMs = m_nowMs;
    project.updatedMs = m_nowMs;
    m_projects.append(project);
    return project.id;
}

bool World::markHubSynced(const QString &id)
{
    for (Hub &hub : m_hubs) {
        if (hub.id != id)
            continue;
        hub.isAvailable = true;
        hub.syncedMs = m_nowMs;
        hub.faults = 12; // what every hub holds here
        hub.experiments = 2;
        return true;
    }
    return false;
}

bool World::deleteProbe(const QString &projectId, const QString &name)
{
    return m_probes.removeIf([&](const Probe &probe) {
        return probe.name == name && m_projects.at(probe.project).id == projectId;
    }) > 0;
}

} // namespace rd::sandbox

#include "moc_world.cpp"
