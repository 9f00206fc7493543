// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/reader.h"

#include <QSet>

#include <chrono>

namespace rd {

/// When the zone and the suspension of a schedule are asked for. Each answer is as large as a
/// manifest, so a scenario is asked for by itself and only when there is a reason.
struct ScheduleAskPolicy {
    /// After a change of the scenario: an edit, or a run, which look the same.
    std::chrono::milliseconds atMostEvery = std::chrono::hours(1);
    /// After an expected run should have begun: delegates report late.
    std::chrono::milliseconds grace = std::chrono::minutes(5);
    /// After the server did not tell, and nothing has changed since.
    std::chrono::milliseconds retry = std::chrono::hours(6);
    /// Between two looks of somebody at the same scenario.
    std::chrono::milliseconds lookRest = std::chrono::minutes(1);
    int perRound = 30; ///< requests
};

/// Decides whose schedule has to be asked for: those never asked, those somebody looks at, those
/// whose expected run did not come, and at most once an hour those that changed.
class ScheduleAsks {
public:
    explicit ScheduleAsks(const ScheduleAskPolicy &policy = {})
        : m_policy(policy)
    {
    }

    /// Somebody looks at that scenario.
    void expect(const QString &scenarioId) { m_expected.insert(scenarioId); }
    /// Scenarios have changed: what plan() said no longer holds.
    void noteChange() { m_nextMs = 0; }

    /// False as long as nothing can be due, which costs nothing to find out.
    [[nodiscard]] bool isDue(qint64 nowMs) const;
    /// What to ask for now, those somebody looks at first. Remembers when to look again.
    [[nodiscard]] QList<StoredSchedule> plan(const QList<StoredSchedule> &schedules, qint64 nowMs);
    /// True when more were due than plan() let out at once.
    [[nodiscard]] bool hasMore() const { return m_hasMore; }

private:
    [[nodiscard]] bool isLookedAt(const StoredSchedule &schedule, qint64 nowMs) const;
    [[nodiscard]] qint64 dueMs(const StoredSchedule &schedule) const;

    ScheduleAskPolicy m_policy;
    QSet<QString> m_expected;
    bool m_hasMore = false;
    qint64 m_plannedMs = 0;
    qint64 m_nextMs = 0;
};

} // namespace rd
