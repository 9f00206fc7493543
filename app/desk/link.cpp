// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/link.h"

#include "session/errortext.h"

#include <QRandomGenerator>

namespace rd {

namespace {

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
    auto server = ServerLink::open(connection, services.clock);
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
    , m_sync(
          m_connection.id, m_source, services.history, services.clock, services.timers,
          [] { return QRandomGenerator::global()->generateDouble(); },
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

Link::~Link() = default;

void Link::start()
{
    m_sync.start();
    if (m_isPaused)
        m_sync.pause();
}

void Link::takeState()
{
    using Kind = LinkStatus::Kind;
    LinkStatus status;
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
            status.sentence = errorSentence(*error, m_connection.baseUrl.host());
            status.detail = error->detail;
        }
    }
    if (status == m_status)
        return;
    m_status = status;
    emit statusChanged();
}

} // namespace rd
