// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/scenarioentry.h"

#include "analytics/ranking.h"
#include "history/reader.h"

#include <QHash>

namespace rd {

namespace {

int severityRank(const ScenarioEntry &entry)
{
    if (entry.isDeleted())
        return 5;
    if (entry.unverifiedSinceMs() > 0)
        return 0;
    if (entry.stored.finished && entry.stored.finished->outcome == Outcome::Weakness)
        return 1;
    if (entry.isStale)
        return 2;
    return entry.neverRan() ? 3 : 4;
}

/// What a page knows of the environments and delegates of a project.
struct Surroundings {
    QHash<QString, Environment> environments;
    QHash<QString, Delegate::State> delegates;
};

Surroundings surroundingsOf(const HistoryReader &reader, const ProjectRef &project)
{
    Surroundings around;
    for (const Environment &environment : reader.environments(project))
        around.environments.insert(environment.id, environment);
    for (const Delegate &delegate : reader.delegates(project))
        around.delegates.insert(delegate.id, delegate.state);
    return around;
}

bool isStaleEntry(const ScenarioEntry &entry, StaleRule &rule)
{
    if (entry.neverRan() || entry.isDeleted())
        return false;
    return rule.isStale(entry.scenario().schedule, entry.isScheduleOff(),
                        entry.stored.measured ? entry.stored.measured->createdMs : 0);
}

} // namespace

QList<RunMark> ScenarioEntry::inProgress() const
{
    QList<RunMark> running;
    for (const RunMark &mark : stored.newest) {
        if (mark.outcome == Outcome::InProgress)
            running << mark;
    }
    return running;
}

qint64 ScenarioEntry::unverifiedSinceMs() const
{
    return stored.finished && stored.finished->outcome == Outcome::Broken
               ? std::max<qint64>(1, stored.finished->createdMs)
               : 0;
}

std::optional<double> ScenarioEntry::change() const
{
    if (!stored.measured || !stored.before)
        return std::nullopt;
    return clampedScore(*stored.measured->score) - clampedScore(*stored.before->score);
}

QString ScenarioEntry::delegateName() const
{
    const Scenario &one = stored.scenario;
    return one.delegateName.isEmpty() ? one.delegateId : one.delegateName;
}

QList<ScenarioEntry> readScenarioEntries(const HistoryReader &reader, const Scope &scope,
                                         qint64 nowMs)
{
    const ReadSnapshot snapshot(reader);
    QHash<ProjectRef, StoredProject> projects;
    QHash<ProjectRef, Surroundings> surroundings;
    for (const StoredProject &project : reader.projects(scope)) {
        projects.insert(project.ref, project);
        surroundings.insert(project.ref, surroundingsOf(reader, project.ref));
    }
    StaleRule staleness(nowMs);
    QList<ScenarioEntry> entries;
    const QList<StoredScenario> stored = reader.scenariosWithRuns(scope);
    entries.reserve(stored.size());
    for (const StoredScenario &scenario : stored) {
        const StoredProject project = projects.value(scenario.project);
        ScenarioEntry entry{.stored = scenario, .projectName = project.name, .role = project.role};
        const Surroundings &around = surroundings[scenario.project];
        entry.environmentName = scenario.scenario.environmentId;
        const auto environment = around.environments.constFind(scenario.scenario.environmentId);
        if (environment != around.environments.cend()) {
            if (!environment->name.isEmpty())
                entry.environmentName = environment->name;
            entry.environmentKind = environment->kind;
        }
        const auto delegate = around.delegates.constFind(scenario.scenario.delegateId);
        if (delegate != around.delegates.cend())
            entry.delegateState = *delegate;
        entry.isStale = isStaleEntry(entry, staleness);
        entries << entry;
    }
    return entries;
}

bool isMoreSevere(const ScenarioEntry &a, const ScenarioEntry &b)
{
    const int rankA = severityRank(a);
    const int rankB = severityRank(b);
    if (rankA != rankB)
        return rankA < rankB;
    const auto &measuredA = a.stored.measured;
    const auto &measuredB = b.stored.measured;
    if (measuredA.has_value() != measuredB.has_value())
        return measuredA.has_value();
    if (measuredA && *measuredA->score != *measuredB->score)
        return *measuredA->score < *measuredB->score;
    const int names = QString::localeAwareCompare(a.scenario().name, b.scenario().name);
    return names != 0 ? names < 0 : a.stored.key < b.stored.key;
}

} // namespace rd
