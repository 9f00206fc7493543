// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/scenarioentry.h"

/// Invented rows of the table of scenarios.
namespace rd::test {

constexpr qint64 EntryNow = 1'795'167'062'000; // 20 Nov 2026, 09:31 UTC
constexpr qint64 EntryHour = 3'600'000;

/// A run \p hoursAgo; negative scores mean that it was not measured.
inline RunMark aMark(qint64 sequence, Outcome outcome, double score = -1, double hoursAgo = 1)
{
    RunMark mark{.key = 1000 + sequence,
                 .id = QStringLiteral("run-%1").arg(sequence),
                 .sequence = sequence,
                 .outcome = outcome,
                 .phase = QStringLiteral("Completed"),
                 .createdMs = EntryNow - qint64(hoursAgo * double(EntryHour))};
    if (score >= 0)
        mark.score = score;
    return mark;
}

/// A scenario that runs by hand, with \p marks, newest first. Its measured and finished runs are
/// those of the marks.
inline ScenarioEntry anEntry(qint64 key, const QString &name, const QList<RunMark> &marks = {})
{
    ScenarioEntry entry;
    entry.stored.key = key;
    entry.stored.project = {.connectionId = QStringLiteral("c1"),
                            .projectId = QStringLiteral("p1")};
    entry.projectName = QStringLiteral("payments");
    entry.role = Role::Owner;
    entry.delegateState = Delegate::State::Active;
    entry.environmentName = QStringLiteral("Europe");
    entry.environmentKind = Environment::Kind::Production;
    Scenario &scenario = entry.stored.scenario;
    scenario.id = QStringLiteral("id-%1").arg(key);
    scenario.name = name;
    scenario.delegateId = QStringLiteral("d1");
    scenario.delegateName = QStringLiteral("eu-west-1");
    scenario.environmentId = QStringLiteral("eu");
    entry.stored.newest = marks;
    for (const RunMark &mark : marks) {
        if (mark.score && !entry.stored.measured)
            entry.stored.measured = mark;
        else if (mark.score && !entry.stored.before)
            entry.stored.before = mark;
        const bool isFinished = isMeasurable(mark.outcome) || mark.outcome == Outcome::Broken;
        if (isFinished && !entry.stored.finished)
            entry.stored.finished = mark;
    }
    return entry;
}

inline ScenarioEntry scheduled(ScenarioEntry entry, const QString &schedule,
                               const std::optional<ScheduleState> &state = ScheduleState{})
{
    entry.stored.scenario.kind = Scenario::Kind::Scheduled;
    entry.stored.scenario.schedule = schedule;
    entry.stored.scheduled.schedule = schedule;
    entry.stored.scheduled.state = state;
    if (!entry.stored.newest.isEmpty())
        entry.stored.scheduled.lastRunMs = entry.stored.newest.first().createdMs;
    return entry;
}

} // namespace rd::test
