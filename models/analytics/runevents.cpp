// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/runevents.h"

#include "analytics/steptimeline.h"

#include <algorithm>

namespace rd {

namespace {

/// Not while it waits, and not in a state that only a newer server knows.
bool hasFinished(StepState state)
{
    return state == StepState::Succeeded || state == StepState::Weakness
           || state == StepState::Failed || state == StepState::Stopped;
}

using EventKind = RunEvent::Kind;

/// What the fault hit and its probes told: all that is known is that it was before its end.
void addFindings(const RunDetails &details, const RunEvent &ending, QList<RunEvent> &events)
{
    const FaultOutcome &fault = details.faults.at(ending.fault);
    RunEvent event = ending;
    event.exact = false;
    event.kind = EventKind::TargetHit;
    for (event.target = 0; event.target < fault.targets.size(); ++event.target)
        events << event;
    event.target = -1;
    event.kind = EventKind::ProbeTold;
    for (event.probe = 0; event.probe < fault.probes.size(); ++event.probe) {
        const auto verdict = fault.probes.at(event.probe).verdict;
        if (verdict == ProbeResult::Verdict::Passed || verdict == ProbeResult::Verdict::Failed)
            events << event;
    }
}

void addStep(const RunDetails &details, const TimelineRow &row, QList<RunEvent> &events)
{
    const RunStep &step = details.steps.at(row.step);
    const bool isFault = step.fault >= 0;
    RunEvent event{.step = row.step, .fault = step.fault};
    if (step.state == StepState::Skipped) {
        event.kind = EventKind::StepSkipped;
        event.ms = row.fromMs;
        event.exact = row.hasSpan();
        events << event;
        return;
    }
    if (!row.hasSpan() && step.state == StepState::Waiting)
        return;
    event.kind = isFault ? EventKind::FaultBegan : EventKind::StepBegan;
    event.ms = row.fromMs;
    event.exact = row.hasSpan();
    events << event;

    const bool isRunning = row.end == TimelineRow::End::Running;
    event.kind = isFault ? EventKind::FaultEnded : EventKind::StepEnded;
    event.ms = row.toMs;
    event.exact = row.hasSpan() && row.end == TimelineRow::End::Known;
    if (isFault) {
        RunEvent findings = event;
        const qint64 toldMs = details.faults.at(step.fault).updatedMs;
        if (toldMs >= row.fromMs && (toldMs < row.toMs || row.toMs == row.fromMs))
            findings.ms = toldMs;
        addFindings(details, findings, events);
    }
    const bool hasEnded = isFinal(details.run.outcome) || hasFinished(step.state);
    if (!isRunning && hasEnded)
        events << event;
}

} // namespace

QList<RunEvent> runEvents(const RunDetails &details)
{
    QList<RunEvent> events;
    if (details.run.createdMs > 0)
        events << RunEvent{.kind = EventKind::Requested, .ms = details.run.createdMs};
    if (details.startedMs > 0)
        events << RunEvent{.kind = EventKind::Began, .ms = details.startedMs};
    const qsizetype first = events.size();

    const StepTimeline line = stepTimeline(details, details.run.updatedMs);
    for (const TimelineRow &row : line.rows)
        addStep(details, row, events);
    // What has no time stays behind what it came after.
    qint64 last = 0;
    for (qsizetype i = first; i < events.size(); ++i) {
        if (events.at(i).ms == 0)
            events[i].ms = last;
        last = std::max(last, events.at(i).ms);
    }
    std::stable_sort(events.begin() + first, events.end(),
                     [](const RunEvent &a, const RunEvent &b) { return a.ms < b.ms; });

    if (isFinal(details.run.outcome)) {
        const bool isTold = details.finishedMs > 0;
        events << RunEvent{.kind = EventKind::Ended,
                           .ms = isTold ? details.finishedMs : details.run.updatedMs,
                           .exact = isTold};
    }
    return events;
}

} // namespace rd
