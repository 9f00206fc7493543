// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/scheduleasks.h"

#include "analytics/schedule.h"

#include <algorithm>
#include <limits>

namespace rd {

namespace {

constexpr qint64 NeverMs = std::numeric_limits<qint64>::max();

} // namespace

bool ScheduleAsks::isDue(qint64 nowMs) const
{
    // The last: the clock was set back, and what was planned would be far away.
    return !m_expected.isEmpty() || nowMs >= m_nextMs || nowMs < m_plannedMs;
}

bool ScheduleAsks::isLookedAt(const StoredSchedule &schedule, qint64 nowMs) const
{
    const qint64 since = nowMs - schedule.checkedMs;
    return m_expected.contains(schedule.scenarioId)
           && (since < 0 || since >= m_policy.lookRest.count());
}

qint64 ScheduleAsks::dueMs(const StoredSchedule &schedule) const
{
    if (schedule.checkedMs <= 0)
        return 0;
    qint64 due = NeverMs;
    if (schedule.updatedMs != schedule.seenMs)
        due = std::min(due, schedule.checkedMs + m_policy.atMostEvery.count());
    if (!schedule.scheduled.state)
        due = std::min(due, schedule.checkedMs + m_policy.retry.count());
    if (const auto expected = expectedRunMs(schedule.scheduled, schedule.createdMs)) {
        // Asked since: it is known whether it was switched off, and that will not change unseen.
        const qint64 missed = *expected + m_policy.grace.count();
        if (schedule.checkedMs < missed)
            due = std::min(due, missed);
    }
    return due;
}

QList<StoredSchedule> ScheduleAsks::plan(const QList<StoredSchedule> &schedules, qint64 nowMs)
{
    QList<StoredSchedule> asked;
    qint64 next = NeverMs;
    for (const StoredSchedule &schedule : schedules) {
        const bool isAhead = schedule.checkedMs > nowMs; // the clock was set back
        const qint64 due = dueMs(schedule);
        if (isLookedAt(schedule, nowMs))
            asked.prepend(schedule);
        else if (due <= nowMs || isAhead)
            asked.append(schedule);
        else
            next = std::min(next, due);
    }
    m_expected.clear();
    m_plannedMs = nowMs;
    m_nextMs = asked.isEmpty() ? next : 0; // after the answers everything is looked at anew
    m_hasMore = asked.size() > m_policy.perRound;
    asked.resize(std::min<qsizetype>(asked.size(), m_policy.perRound));
    return asked;
}

} // namespace rd
