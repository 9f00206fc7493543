// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/link.h"

#include <QRandomGenerator>

using namespace std::chrono_literals;

namespace rd {

namespace {

/// Connections come back one after the other, not all in the same moment.
constexpr std::chrono::milliseconds Spread = 3s;

ConnectionSyncPolicy policyFor(std::chrono::seconds interval)
{
    ConnectionSyncPolicy policy;
    policy.events = true;
    if (interval.count() > 0)
        policy.polling.interval = interval;
    return policy;
}

} // namespace

ApiResult<std::unique_ptr<Link>> Link::open(const Connection &connection, const QByteArray &token,
                                            const Services &services)
{
    auto server = ServerLink::open(connection, services.clock, services.pool, &services.timers);
    if (!server)
        return Failure{server.error()};
    (*server)->http().setToken(token);
    return std::unique_ptr<Link>(new Link(connection, std::move(*server), services));
}

Link::Link(const Connection &connection, std::unique_ptr<ServerLink> server,
           const Services &services)
    : m_connection(connection)
    , m_server(std::move(server))
    , m_source(m_server->http(), litmus::LitmusEndpoints::below(
                                     connection.baseUrl, connection.authUrl, connection.apiUrl))
    , m_timers(services.timers)
    , m_dice(services.dice ? services.dice
                           : [] { return QRandomGenerator::global()->generateDouble(); })
    , m_sync(m_connection.id, m_source, services.history, services.clock, services.timers, m_dice,
             policyFor(services.pollInterval))
    , m_isPaused(services.pollInterval.count() == 0)
{
    m_steady.start();
    connect(&m_sync, &ConnectionSync::stateChanged, this, &Link::takeState);
    connect(&m_sync, &ConnectionSync::storeFailed, this, &Link::storeFailed);
    connect(&m_sync, &ConnectionSync::progress, this, [this](const SyncProgress &progress) {
        m_pace.note(progress, m_steady.elapsed());
        m_status.progress = progress;
        m_status.left = m_pace.left();
        emit statusChanged();
    });
}

Link::~Link()
{
    stopWaiting();
}

void Link::start()
{
    m_isWanted = true;
    if (m_hold)
        return;
    m_sync.start();
    if (m_isPaused || m_isAsleep)
        m_sync.pause();
}

void Link::setAsleep(bool asleep)
{
    m_isAsleep = asleep;
    if (!asleep)
        return; // polls again with networkChanged(), when the network may be there
    stopWaiting();
    m_sync.pause();
}

void Link::networkChanged()
{
    if (m_refresh || m_isAsleep || m_hold)
        return;
    const auto delay = std::chrono::duration_cast<std::chrono::milliseconds>(Spread * m_dice());
    m_refresh = m_timers.callAfter(delay, [this] {
        m_refresh.reset();
        m_sync.networkChanged();
        if (!m_isPaused)
            m_sync.resume();
    });
}

void Link::hold(const std::optional<LinkStatus> &why)
{
    const bool wasHeld = m_hold.has_value();
    m_hold = why;
    if (m_hold) {
        if (!wasHeld && m_isWanted) {
            stopWaiting();
            m_sync.pause();
        }
        return takeState();
    }
    if (!wasHeld)
        return;
    m_status = {};
    takeState();
    if (!m_isWanted || m_isAsleep)
        return;
    if (m_sync.state() == SyncState::Idle)
        return start();
    if (!m_isPaused)
        m_sync.resume();
    m_sync.networkChanged(); // what failed may work now
}

void Link::setHint(NetworkHint hint)
{
    m_hint = hint;
    takeState();
}

void Link::setInterval(std::chrono::seconds interval)
{
    if (interval.count() > 0)
        m_sync.setInterval(interval);
}

void Link::stopWaiting()
{
    if (m_refresh)
        m_timers.cancel(*std::exchange(m_refresh, std::nullopt));
}

void Link::takeState()
{
    using Kind = LinkStatus::Kind;
    LinkStatus status;
    if (m_hold) {
        if (*m_hold == m_status)
            return;
        m_status = *m_hold;
        emit statusChanged();
        return;
    }
    switch (m_sync.state()) {
    case SyncState::Idle:
    case SyncState::Polling:
        // A poll under way changes nothing of what is known about the connection.
        status = m_status;
        break;
    case SyncState::FirstSync:
        status.kind = Kind::FirstSync;
        status.progress = m_status.progress;
        status.left = m_status.left;
        break;
    case SyncState::UpToDate:
        status.kind = Kind::UpToDate;
        break;
    case SyncState::Offline:
        status.kind = Kind::Offline;
        break;
    case SyncState::SignedOut:
        status.kind = Kind::SignedOut;
        break;
    case SyncState::Paused:
        status.kind = Kind::Paused;
        break;
    }
    if (status.kind == Kind::Offline || status.kind == Kind::SignedOut) {
        if (const auto &error = m_sync.lastError()) {
            status.sentence = connectionSentence(*error, m_connection.baseUrl, m_hint);
            status.detail = error->detail;
        }
    }
    if (status == m_status)
        return;
    m_status = status;
    emit statusChanged();
}

} // namespace rd

#include "moc_link.cpp"
