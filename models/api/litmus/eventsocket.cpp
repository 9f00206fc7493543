// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/eventsocket.h"

#include "core/redact.h"
#include "core/text.h"

#include <QNetworkRequest>
#include <QRegularExpression>
#include <QSslError>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd::litmus {

namespace {

/// The status in Qt's sentence about a refused handshake, which has no other place for it; 0 if
/// there is none.
int statusIn(const QString &sentence)
{
    static const QRegularExpression number(u"\\b([1-5][0-9]{2})\\b"_s);
    return number.match(sentence).captured(1).toInt();
}

/// Close codes of graphql-transport-ws.
constexpr int SocketUnauthorized = 4401;
constexpr int SocketForbidden = 4403;
constexpr int SocketWrongProtocol = 4406;

} // namespace

EventSocket::EventSocket(HttpClient &http, Timers &timers, Target target,
                         const QStringList &projectIds, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_timers(timers)
    , m_target(std::move(target))
    , m_projects(projectIds)
{
}

EventSocket::~EventSocket()
{
    close();
}

void EventSocket::open()
{
    if (m_http.refusesSecrets(m_target.url)) {
        m_limit = m_timers.callAfter(0ms, [this] {
            m_limit.reset();
            end(SocketEnd::Kind::NotHere, u"plain http was not confirmed"_s);
        });
        return;
    }
    const HttpClient::Handshake handshake = m_http.handshakeFor(m_target.url);
    m_socket = std::make_unique<QWebSocket>(QString::fromLatin1(handshake.origin));
    m_socket->setMaxAllowedIncomingMessageSize(MaxSocketMessage);
    m_socket->setMaxAllowedIncomingFrameSize(MaxSocketMessage);
    if (handshake.proxy.type() != QNetworkProxy::DefaultProxy)
        m_socket->setProxy(handshake.proxy);
    if (handshake.tls)
        m_socket->setSslConfiguration(*handshake.tls);
    connect(m_socket.get(), &QWebSocket::connected, this, &EventSocket::onConnected);
    connect(m_socket.get(), &QWebSocket::disconnected, this, &EventSocket::onDisconnected);
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &EventSocket::onMessage);
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this,
            [this] { end(SocketEnd::Kind::Misbehaved, u"a binary message"_s); });
    connect(m_socket.get(), &QWebSocket::pong, this, &EventSocket::noteLife);
    connect(m_socket.get(), &QWebSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        // Never ignored: the handshake fails after this signal. Only the reason is kept.
        if (!errors.isEmpty())
            m_tlsDetail = plainLine(errors.first().errorString(), 300);
    });
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(m_socket.get(), &QWebSocket::errorOccurred, this, &EventSocket::onError);
#else
    connect(m_socket.get(), qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &EventSocket::onError);
#endif
    m_limit = m_timers.callAfter(HandshakeLimit, [this] {
        m_limit.reset();
        end(SocketEnd::Kind::Timeout, u"no acknowledgement"_s);
    });
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({subprotocolName(m_target.protocol)});
    m_socket->open(handshake.request, options);
}

void EventSocket::onConnected()
{
    m_isConnected = true;
    const QString agreed = m_socket->subprotocol();
    if (agreed == subprotocolName(SocketProtocol::LegacyWs)) {
        // The oldest servers confirm it whatever they are offered.
        m_target.protocol = SocketProtocol::LegacyWs;
    } else if (agreed.isEmpty() && m_target.protocol == SocketProtocol::TransportWs) {
        // Nothing was agreed on, and what would be spoken is the old one: ask for it by name.
        end(SocketEnd::Kind::NotHere, u"no protocol was agreed on"_s);
        return;
    }
    m_socket->sendTextMessage(initFrame());
}

void EventSocket::onMessage(const QString &text)
{
    if (m_hasEnded)
        return; // what was in the pipe
    if (++m_messages > MaxMessages) {
        end(SocketEnd::Kind::Misbehaved, u"a flood of messages"_s);
        return;
    }
    const auto frame = readSocketFrame(text);
    if (!frame) {
        end(SocketEnd::Kind::Misbehaved, u"a message that is none"_s);
        return;
    }
    noteLife(); // whatever it is, somebody is there
    using Kind = SocketFrame::Kind;
    switch (frame->kind) {
    case Kind::Ack:
        if (!m_isReady)
            subscribe();
        break;
    case Kind::Ping:
        m_socket->sendTextMessage(pongFrame());
        break;
    case Kind::Event:
        if (const auto project = m_subscribed.constFind(frame->id);
            project != m_subscribed.cend()) {
            const QString id = *project; // whoever hears of it may end this
            emit happened(id);
        }
        break;
    case Kind::Refused:
        onRefused(*frame);
        return;
    case Kind::Complete:
        onComplete(frame->id);
        return;
    case Kind::Alive:
    case Kind::Other:
        break;
    }
}

void EventSocket::subscribe()
{
    stopTimer(m_limit);
    m_isReady = true;
    int number = 0;
    for (const QString &project : std::as_const(m_projects)) {
        const QString id = QString::number(++number);
        m_subscribed.insert(id, project);
        m_socket->sendTextMessage(subscribeFrame(m_target.protocol, id, project));
    }
    planPing();
    emit ready();
}

void EventSocket::onRefused(const SocketFrame &frame)
{
    if (frame.id.isEmpty()) { // a word about the connection as a whole
        end(m_isReady ? SocketEnd::Kind::Lost : SocketEnd::Kind::NotHere, frame.detail);
        return;
    }
    if (m_subscribed.remove(frame.id) == 0)
        return;
    m_refusal = frame.detail;
    if (m_subscribed.isEmpty())
        end(SocketEnd::Kind::Refused, m_refusal);
}

void EventSocket::onComplete(const QString &id)
{
    // The server never ends one by itself while it is well.
    if (m_subscribed.remove(id) > 0 && m_subscribed.isEmpty())
        end(SocketEnd::Kind::Lost, u"the subscription ended"_s);
}

void EventSocket::planPing()
{
    m_ping = m_timers.callAfter(PingEvery, [this] {
        m_ping.reset();
        ping();
    });
}

void EventSocket::ping()
{
    m_messages = 0;
    m_isPinged = true;
    m_limit = m_timers.callAfter(PongLimit, [this] {
        m_limit.reset();
        end(SocketEnd::Kind::Timeout, u"no answer to a ping"_s);
    });
    if (m_target.protocol == SocketProtocol::TransportWs)
        m_socket->sendTextMessage(pingFrame());
    else
        m_socket->ping(); // the old protocol has none; WebSockets have
}

void EventSocket::noteLife()
{
    if (!std::exchange(m_isPinged, false))
        return;
    stopTimer(m_limit);
    planPing();
    emit proved();
}

void EventSocket::onError()
{
    if (!m_isConnected) {
        const SocketEnd reason = endOfHandshake();
        end(reason.kind, reason.detail);
        return;
    }
    // What follows is the end of the connection; this is only why.
    end(m_socket->closeCode() == QWebSocketProtocol::CloseCodeTooMuchData
            ? SocketEnd::Kind::Misbehaved
            : SocketEnd::Kind::Lost,
        plainLine(redacted(m_socket->errorString()), 200));
}

SocketEnd EventSocket::endOfHandshake() const
{
    using Kind = SocketEnd::Kind;
    const QString sentence = m_socket->errorString();
    const QString detail = plainLine(redacted(sentence), 200);
    if (!m_tlsDetail.isEmpty() || m_socket->error() == QAbstractSocket::SslHandshakeFailedError)
        return {Kind::Tls, m_tlsDetail.isEmpty() ? detail : m_tlsDetail};
    // Qt tells a refused handshake as a refused connection; but then the TCP socket itself, which
    // error() asks, knows of nothing wrong.
    const int status = statusIn(sentence);
    // Newer Qt speaks of challenges where it spoke of the status.
    const bool isChallenged = sentence.contains("WWW-Authenticate"_L1)
                              || sentence.contains("Host requires authentication"_L1);
    if (status == 401 || isChallenged)
        return {Kind::Refused, detail};
    if (status >= 500 || status == 429)
        return {Kind::Lost, detail};
    const bool hasSpoken = m_socket->error() == QAbstractSocket::UnknownSocketError;
    return {status != 0 || hasSpoken ? Kind::NotHere : Kind::Lost, detail};
}

void EventSocket::onDisconnected()
{
    using Kind = SocketEnd::Kind;
    const int code = static_cast<int>(m_socket->closeCode());
    const QString detail =
        u"closed with %1 %2"_s.arg(code).arg(plainLine(redacted(m_socket->closeReason()), 150));
    if (code == SocketUnauthorized || code == SocketForbidden)
        end(Kind::Refused, detail);
    else if (code == SocketWrongProtocol
             || (code == QWebSocketProtocol::CloseCodeProtocolError && !m_isReady))
        end(Kind::NotHere, detail);
    else if (code == QWebSocketProtocol::CloseCodeTooMuchData)
        end(Kind::Misbehaved, detail);
    else
        end(Kind::Lost, detail);
}

void EventSocket::end(SocketEnd::Kind kind, const QString &detail)
{
    if (m_hasEnded)
        return;
    close();
    emit ended({kind, detail});
}

void EventSocket::close()
{
    m_hasEnded = true;
    stopTimer(m_limit);
    stopTimer(m_ping);
    m_subscribed.clear();
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    // We may be inside one of its signals.
    QWebSocket *socket = m_socket.release();
    socket->abort();
    socket->deleteLater();
}

void EventSocket::stopTimer(std::optional<quint64> &timer)
{
    if (timer)
        m_timers.cancel(*std::exchange(timer, std::nullopt));
}

} // namespace rd::litmus

#include "moc_eventsocket.cpp"
