// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/overviewreader.h"

#include "analytics/year.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr qint64 EnoughRuns = 10;

/// Where the newest runs of one project are to be looked for.
struct NewestSpan {
    qint64 runs = 0; ///< in the days looked at
    int firstDay = 0;
    QSet<qint64> scenarios;
    std::map<int, qint64> days; ///< of the chunks just looked at: runs per day

    [[nodiscard]] bool isEnough() const { return runs >= EnoughRuns; }
    /// Goes back day by day, newest first, as far as needed.
    void settle()
    {
        for (auto day = days.crbegin(); day != days.crend() && !isEnough(); ++day) {
            runs += day->second;
            firstDay = day->first;
        }
        days.clear();
    }
};

/// The newest runs of each project. The days say how far back they reach, so that no more than a
/// day's runs are read beyond them.
QList<ScoredRun> newestRunsOf(const HistoryReader &reader, const OverviewInput &input)
{
    const DayCalendar calendar(input.layout.zone);
    const int firstDay = calendar.dayOf(input.layout.previous.fromMs).value_or(0);
    const int lastDay = calendar.dayOf(input.layout.span.toMs - 1).value_or(0);
    QHash<qint64, ProjectRef> projectOf;
    for (const ScoredScenario &scenario : input.scenarios)
        projectOf.insert(scenario.key, scenario.project);
    std::map<int, std::vector<const DayChunk *>, std::greater<>> newestFirst;
    for (const DayChunk &chunk : input.days)
        newestFirst[chunk.number].push_back(&chunk);

    QHash<ProjectRef, NewestSpan> spans;
    for (const auto &[number, chunks] : newestFirst) {
        for (const DayChunk *chunk : chunks) {
            NewestSpan &span = spans[projectOf.value(chunk->scenarioKey)];
            if (span.isEnough())
                continue;
            span.scenarios.insert(chunk->scenarioKey);
            visitDays(*chunk, [&](int day, const DayTally &tally) {
                if (day >= firstDay && day <= lastDay)
                    span.days[day] += tally.runs.total();
            });
        }
        for (NewestSpan &span : spans)
            span.settle();
    }
    QList<ScoredRun> runs;
    for (const NewestSpan &span : std::as_const(spans)) {
        if (span.runs == 0)
            continue; // only days outside the period were met
        runs << reader.newestRuns(
            QList<qint64>(span.scenarios.cbegin(), span.scenarios.cend()),
            {.fromMs = calendar.startOf(span.firstDay), .toMs = input.layout.span.toMs});
    }
    return runs;
}

/// Scope, layout, scenarios and runs or days, and who the projects are.
OverviewInput readBase(const HistoryReader &reader, const Scope &scope, const PeriodLayout &layout,
                       const QHash<QString, ConnectionLabel> &labels)
{
    OverviewInput input;
    input.scope = scope;
    input.layout = layout;
    input.scenarios = reader.scoredScenarios(scope);
    if (const auto days = reader.dayChunks(scope, layout))
        input.days = *days;
    else
        input.runs =
            reader.scoredRuns(scope, {.fromMs = layout.previous.fromMs, .toMs = layout.span.toMs});

    const QList<StoredProject> projects = reader.projects(scope);
    // A project that is no longer there is as well known as the others of its connection: their
    // list left it out.
    QHash<QString, qint64> lastContacts;
    for (const StoredProject &project : projects) {
        qint64 &last = lastContacts[project.ref.connectionId];
        last = std::max(last, project.lastContactMs);
    }
    for (const StoredProject &project : projects) {
        const ConnectionLabel label = labels.value(project.ref.connectionId);
        const bool named = !label.name.isEmpty();
        // Without an address nothing says that two connections lead to the same server.
        const QString server = label.baseUrl.isEmpty() ? project.ref.connectionId : label.baseUrl;
        OverviewInput::ProjectInput known;
        known.ref = project.ref;
        known.connectionName = named ? label.name : project.ref.connectionId;
        known.name = project.name.isEmpty() ? project.ref.projectId : project.name;
        known.server = server;
        known.serverKey = server + u'\n' + project.ref.projectId;
        known.lastContactMs = project.role == Role::None
                                  ? lastContacts.value(project.ref.connectionId)
                                  : project.lastContactMs;
        known.complete = project.complete;
        known.vanished = project.role == Role::None;
        input.projects << known;
    }
    return input;
}

} // namespace

OverviewInput readOverviewInput(const HistoryReader &reader, const Scope &scope,
                                const Period &period, qint64 nowMs, const QTimeZone &zone,
                                const ScoreScale &scale,
                                const QHash<QString, ConnectionLabel> &labels)
{
    const ReadSnapshot snapshot(reader);
    OverviewInput input = readBase(reader, scope, layOut(period, nowMs, zone), labels);
    input.period = period;
    input.nowMs = nowMs;
    input.scale = scale;
    if (!input.days.isEmpty())
        input.lastRuns = newestRunsOf(reader, input);
    for (OverviewInput::ProjectInput &project : input.projects) {
        project.delegates = reader.delegates(project.ref);
        project.hubs = reader.hubs(project.ref);
        project.inProgressCreatedMs = reader.inProgressCreatedMs(
            {.connectionId = project.ref.connectionId, .projectId = project.ref.projectId});
    }
    return input;
}

OverviewInput readYearInput(const HistoryReader &reader, const Scope &scope, qint64 nowMs,
                            const QTimeZone &zone, const QHash<QString, ConnectionLabel> &labels)
{
    const ReadSnapshot snapshot(reader);
    OverviewInput input = readBase(reader, scope, layOutYear(nowMs, zone), labels);
    input.nowMs = nowMs;
    return input;
}

} // namespace rd
