// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of ConnectionSync that polls early because the source told that something happened.

#include "sync/connectionsync.h"

#include <utility>

namespace rd {

void ConnectionSync::followEvents()
{
    // After a poll that went well: address, token and projects are known to be good.
    if (!m_events || !m_poller.isStarted() || m_poller.isPaused())
        return;
    QStringList projects;
    for (const auto &[id, member] : m_members)
        projects << id;
    m_events->follow(projects);
}

void ConnectionSync::ignoreEvents()
{
    m_eventPending = false;
    if (m_eventWait)
        m_timers.cancel(*std::exchange(m_eventWait, std::nullopt));
    if (m_events)
        m_events->follow({});
}

void ConnectionSync::noteEvent(const QString &projectId)
{
    const auto member = m_members.find(projectId);
    if (member == m_members.end())
        return;
    member->second.sync->expectDelegates();
    m_eventPending = true;
    if (!m_eventWait)
        m_eventWait = m_timers.callAfter(m_policy.eventSettling, [this] { pollForEvents(); });
}

void ConnectionSync::pollForEvents()
{
    m_eventWait.reset();
    if (!m_eventPending)
        return; // nothing came while polls for events had to rest
    m_eventWait = m_timers.callAfter(m_policy.eventRest, [this] { pollForEvents(); });
    if (m_poller.isPolling())
        return; // stays pending: that poll may have asked too early
    m_eventPending = false;
    // A server in trouble is left in peace; the next poll asks for what was announced.
    if (m_poller.failures() == 0)
        m_poller.pollNow();
}

} // namespace rd
