// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of ProjectSync that asks what schedules say beside their cron text. It comes late in a
// round: figures and runs never wait for it.

#include "sync/projectpass.h"

namespace rd {

void ProjectSync::lookAtSchedules()
{
    const Report &report = m_pass->report;
    const bool isTrouble = report.error && isConnectionTrouble(report.error->kind);
    if (report.moreWork || isTrouble || !report.complete
        || !m_scheduleAsks.isDue(m_clock.nowMs())) {
        askProbes();
        return;
    }
    using Rows = QList<StoredSchedule>;
    const auto job = [project = m_project](const HistoryReader &reader) {
        return reader.schedules(project);
    };
    m_history.read<Rows>(job, this, [this, number = m_passNumber](const Rows &rows) {
        if (number != m_passNumber)
            return;
        m_pass->schedules = m_scheduleAsks.plan(rows, m_clock.nowMs());
        if (m_pass->schedules.isEmpty())
            askProbes();
        else
            askSchedule();
    });
}

void ProjectSync::askSchedule()
{
    if (m_pass->schedules.isEmpty()) {
        storeSchedules();
        return;
    }
    const StoredSchedule asked = m_pass->schedules.takeFirst();
    m_call =
        m_source.scheduleState(m_project.projectId, asked.scenarioId, this,
                               [this, asked](const auto &result) { takeSchedule(asked, result); });
}

void ProjectSync::takeSchedule(const StoredSchedule &asked, const ApiResult<ScheduleState> &result)
{
    if (!result && isConnectionTrouble(result.error().kind)) {
        m_pass->report.error = result.error();
        storeSchedules();
        return;
    }
    // A refusal is no failure of the round: the scenario may be gone, or its delegate.
    ScheduleCheck check{.scenarioId = asked.scenarioId,
                        .state = {},
                        .checkedMs = m_clock.nowMs(),
                        .seenMs = asked.updatedMs};
    if (result)
        check.state = *result;
    m_pass->batch.scheduleChecks << check;
    askSchedule();
}

void ProjectSync::storeSchedules()
{
    if (m_pass->batch.scheduleChecks.isEmpty()) {
        askProbes();
        return;
    }
    // The rest in the next round, at once: it also brings what is new.
    m_pass->report.moreWork = m_scheduleAsks.hasMore();
    commit([this] { askProbes(); });
}

} // namespace rd
