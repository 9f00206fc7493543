// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/litmusevents.h"

#include "core/backoff.h"

#include <QLoggingCategory>

#include <utility>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

Q_LOGGING_CATEGORY(lcLitmusEvents, "rd.events", QtWarningMsg)

} // namespace

LitmusEvents::LitmusEvents(HttpClient &http, const litmus::LitmusEndpoints &endpoints,
                           Timers &timers, std::function<double()> dice)
    : m_http(http)
    , m_timers(timers)
    , m_dice(std::move(dice))
{
    using litmus::SocketProtocol;
    const QUrl since39 = litmus::joined(endpoints.apiUrl, {u"query"_s});
    const QUrl before39 = litmus::joined(endpoints.webUrl, {u"ws"_s, u"query"_s});
    m_ways = {{since39, SocketProtocol::TransportWs},
              {before39, SocketProtocol::TransportWs},
              {before39, SocketProtocol::LegacyWs},
              {since39, SocketProtocol::LegacyWs}};
}

LitmusEvents::~LitmusEvents()
{
    if (m_wait)
        m_timers.cancel(*m_wait);
}

void LitmusEvents::follow(const QStringList &projectIds)
{
    QStringList wanted = projectIds;
    wanted.removeAll(QString());
    wanted.removeDuplicates();
    wanted = wanted.mid(0, MostProjects);
    if (wanted == m_projects)
        return;
    m_projects = wanted;
    // While it waits it goes on waiting: other projects are no reason to knock again.
    if (m_wait && !m_projects.isEmpty())
        return;
    dropSocket();
    if (m_wait)
        m_timers.cancel(*std::exchange(m_wait, std::nullopt));
    if (m_projects.isEmpty()) {
        m_failures = 0;
        m_refusedWays = 0;
        setState(State::Off);
    } else {
        connectNow();
    }
}

void LitmusEvents::connectNow()
{
    dropSocket();
    m_socket =
        std::make_unique<litmus::EventSocket>(m_http, m_timers, m_ways.at(m_way), m_projects);
    connect(m_socket.get(), &litmus::EventSocket::ready, this, &LitmusEvents::onReady);
    connect(m_socket.get(), &litmus::EventSocket::proved, this, [this] { m_failures = 0; });
    connect(m_socket.get(), &litmus::EventSocket::happened, this, &LitmusEvents::changed);
    connect(m_socket.get(), &litmus::EventSocket::ended, this, &LitmusEvents::onEnded);
    m_socket->open();
    setState(State::Connecting);
}

void LitmusEvents::onReady()
{
    // The failures are forgotten later, when the connection has proved to last.
    m_refusedWays = 0;
    setState(State::Live);
}

void LitmusEvents::onEnded(const litmus::SocketEnd &end)
{
    qCDebug(lcLitmusEvents).noquote() << "Socket ended:" << end.detail;
    dropSocket();
    using Kind = litmus::SocketEnd::Kind;
    switch (end.kind) {
    case Kind::NotHere:
        tryNextWay();
        return;
    case Kind::Refused:
        wait(RefusedPause, State::Refused);
        return;
    case Kind::Timeout:
        // A proxy may swallow what it does not know: another way next time.
        if (m_state == State::Connecting)
            m_way = (m_way + 1) % m_ways.size();
        retryLater();
        return;
    case Kind::Tls:
    case Kind::Misbehaved:
    case Kind::Lost:
        retryLater();
        return;
    }
}

void LitmusEvents::tryNextWay()
{
    m_way = (m_way + 1) % m_ways.size();
    if (++m_refusedWays < m_ways.size()) {
        connectNow();
        return;
    }
    m_refusedWays = 0;
    wait(RefusedPause, State::Refused);
}

void LitmusEvents::retryLater()
{
    ++m_failures;
    m_refusedWays = 0;
    wait(backoffDelay(m_failures, FirstRetry, SlowestRetry, m_dice()), State::Waiting);
}

void LitmusEvents::wait(std::chrono::milliseconds delay, State state)
{
    m_wait = m_timers.callAfter(delay, [this] {
        m_wait.reset();
        connectNow();
    });
    setState(state);
}

void LitmusEvents::dropSocket()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->close();                 // now, because it borrows what we borrow
    m_socket.release()->deleteLater(); // later, because we may be inside one of its signals
}

void LitmusEvents::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged(state);
}

} // namespace rd

#include "moc_eventstream.cpp"
#include "moc_litmusevents.cpp"
