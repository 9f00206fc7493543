// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/steptimeline.h"

#include <algorithm>
#include <vector>

namespace rd {

namespace {

constexpr qint64 LongestAwayMs = 60LL * 24 * 3600 * 1000;

/// When the run was, to judge other times by; 0 when nothing tells.
qint64 timeOfRun(const RunDetails &details)
{
    if (details.run.createdMs > 0)
        return details.run.createdMs;
    if (details.startedMs > 0)
        return details.startedMs;
    return details.steps.isEmpty() ? 0 : details.steps.first().startedMs;
}

TimelineRow timelineRow(const RunDetails &details, int index, qint64 nowMs)
{
    const RunStep &step = details.steps.at(index);
    const qint64 anchor = timeOfRun(details);
    const auto isPossible = [anchor](qint64 ms) {
        return ms > 0 && (anchor <= 0 || std::abs(ms - anchor) <= LongestAwayMs);
    };
    TimelineRow row;
    row.step = index;
    if (!isPossible(step.startedMs))
        return row;
    row.fromMs = step.startedMs;
    row.toMs = row.fromMs;
    if (isPossible(step.finishedMs) && step.finishedMs >= step.startedMs) {
        row.toMs = step.finishedMs;
    } else if (step.finishedMs == 0 && step.state == StepState::Running
               && !isFinal(details.run.outcome)) {
        row.end = TimelineRow::End::Running;
        row.toMs = std::max(row.fromMs, nowMs);
    } else {
        // It went on for as long as the run at most; finished, but nobody knows when.
        row.end = TimelineRow::End::Unknown;
        const bool endedWithRun = step.finishedMs == 0 && isFinal(details.run.outcome);
        for (const qint64 end : {details.finishedMs, details.run.updatedMs}) {
            if (endedWithRun && isPossible(end) && end >= row.fromMs) {
                row.toMs = end;
                break;
            }
        }
    }
    return row;
}

void countOverlaps(QList<TimelineRow> &rows)
{
    std::vector<qint64> begins;
    std::vector<qint64> ends;
    for (const TimelineRow &row : std::as_const(rows)) {
        if (row.toMs > row.fromMs) {
            begins.push_back(row.fromMs);
            ends.push_back(row.toMs);
        }
    }
    std::sort(begins.begin(), begins.end());
    std::sort(ends.begin(), ends.end());
    for (TimelineRow &row : rows) {
        if (row.toMs <= row.fromMs)
            continue;
        const auto begun = std::lower_bound(begins.begin(), begins.end(), row.toMs);
        const auto over = std::upper_bound(ends.begin(), ends.end(), row.fromMs);
        row.overlapping = static_cast<int>((begun - begins.begin()) - (over - ends.begin()) - 1);
    }
}

} // namespace

StepTimeline stepTimeline(const RunDetails &details, qint64 nowMs)
{
    StepTimeline line;
    for (int i = 0; i < static_cast<int>(details.steps.size()); ++i) {
        if (details.steps.at(i).kind != RunStep::Kind::Group)
            line.rows << timelineRow(details, i, nowMs);
    }
    std::stable_sort(line.rows.begin(), line.rows.end(), [](const auto &a, const auto &b) {
        return a.hasSpan() && b.hasSpan() ? a.fromMs < b.fromMs : a.hasSpan() && !b.hasSpan();
    });
    countOverlaps(line.rows);
    for (const TimelineRow &row : std::as_const(line.rows)) {
        if (!row.hasSpan())
            continue;
        line.fromMs = line.fromMs == 0 ? row.fromMs : std::min(line.fromMs, row.fromMs);
        line.toMs = std::max(line.toMs, row.toMs);
        line.live |= row.end == TimelineRow::End::Running;
    }
    return line;
}

} // namespace rd
