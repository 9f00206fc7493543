// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of ProjectSync that reads what has a beat of its own: delegates, environments, hubs,
// probes.

#include "sync/projectpass.h"

#include <utility>

namespace rd {

bool ProjectSync::Beat::isDue(qint64 nowMs, std::chrono::milliseconds period) const
{
    // The second half: the clock was set back, and the next beat would be far away.
    return nowMs >= nextMs || nextMs - nowMs > period.count();
}

void ProjectSync::Beat::rest(qint64 nowMs, std::chrono::milliseconds period)
{
    nextMs = nowMs + period.count();
}

template <typename T>
void ProjectSync::takeBeat(Beat &beat, std::chrono::milliseconds period,
                           const ApiResult<QList<T>> &result, std::optional<QList<T>> &into,
                           void (ProjectSync::*next)())
{
    if (result) {
        into = *result;
        beat.rest(m_clock.nowMs(), period);
    } else if (isConnectionTrouble(result.error().kind)) {
        m_pass->report.error = result.error();
        storePoll();
        return;
    } else {
        // Not for this role, or not on this server: no failure of the round, and no reason to ask
        // again before the next beat.
        beat.rest(m_clock.nowMs(), period);
    }
    (this->*next)();
}

bool ProjectSync::expectHubs()
{
    const qint64 askedMs = m_hubs.nextMs - m_policy.hubs.count();
    const qint64 sinceMs = m_clock.nowMs() - askedMs;
    if (m_hubs.nextMs > 0 && sinceMs >= 0 && sinceMs < m_policy.hubLookRest.count())
        return false;
    m_hubs = {};
    return true;
}

void ProjectSync::askBeats()
{
    // Taken back before asking: what is announced from now on may not be in the answer.
    const bool expected = std::exchange(m_delegatesExpected, false);
    if (!expected && !m_delegates.isDue(m_clock.nowMs(), m_policy.delegates)) {
        askEnvironments();
        return;
    }
    m_call = m_source.delegates(m_project.projectId, this, [this](const auto &result) {
        takeBeat(m_delegates, m_policy.delegates, result, m_pass->batch.delegates,
                 &ProjectSync::askEnvironments);
    });
}

void ProjectSync::askEnvironments()
{
    if (!m_environments.isDue(m_clock.nowMs(), m_policy.environments)) {
        askHubs();
        return;
    }
    m_call = m_source.environments(m_project.projectId, this, [this](const auto &result) {
        takeBeat(m_environments, m_policy.environments, result, m_pass->batch.environments,
                 &ProjectSync::askHubs);
    });
}

void ProjectSync::askHubs()
{
    if (!m_hubs.isDue(m_clock.nowMs(), m_policy.hubs)) {
        storePoll();
        return;
    }
    m_call = m_source.hubs(m_project.projectId, this, [this](const auto &result) {
        takeBeat(m_hubs, m_policy.hubs, result, m_pass->batch.hubs, &ProjectSync::storePoll);
    });
}

void ProjectSync::askProbes()
{
    const auto &error = m_pass->report.error;
    const bool inTrouble = error && isConnectionTrouble(error->kind);
    if (inTrouble || m_pass->report.moreWork || !m_probes.isDue(m_clock.nowMs(), m_policy.probes)) {
        finish();
        return;
    }
    // Before the answer: a server that needs too long for it must not be asked with every poll.
    m_probes.rest(m_clock.nowMs(), m_policy.probes);
    m_call = m_source.probes(m_project.projectId, this,
                             [this](const auto &result) { takeProbes(result); });
}

void ProjectSync::takeProbes(const ApiResult<QList<Probe>> &result)
{
    if (!result) {
        // A timeout says that the server has many runs to look through, not that it is away.
        const ApiError::Kind kind = result.error().kind;
        if (isConnectionTrouble(kind) && kind != ApiError::Kind::Timeout)
            m_pass->report.error = result.error();
        finish();
        return;
    }
    m_pass->batch.probes = *result;
    commit([this] { finish(); });
}

} // namespace rd
