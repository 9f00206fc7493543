// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/httpclient.h"
#include "api/litmus/eventframes.h"
#include "core/timers.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

class QWebSocket;

namespace rd::litmus {

/// How a WebSocket ended.
struct SocketEnd {
    enum class Kind {
        NotHere,    ///< no such WebSocket at that address or in that protocol
        Refused,    ///< a GraphQL server, but it does not want us: it would say so again
        Timeout,    ///< nobody spoke
        Tls,        ///< certificate or handshake refused
        Misbehaved, ///< messages that are none, too large, or far too many
        Lost,       ///< whatever else: it may pass
    };
    Kind kind = Kind::Lost;
    QString detail; ///< for logs; redacted, bounded, never translated
};

/// One WebSocket to ChaosCenter that listens for the events of some projects, from the handshake to
/// the end of it; it does not come back by itself.
///
/// Nothing of what an event says is kept: the server does not check whether the account may see the
/// project. The token goes into the header of the handshake, under the rules of HttpClient. Sends a
/// ping of its own every 30 s, because the new protocol's server sends none and the stock proxy
/// ends what is silent for 60 s. Bounds: 64 kB a message, 32 levels, 20 000 messages in 30 s.
class EventSocket final : public QObject {
    Q_OBJECT
public:
    struct Target {
        QUrl url; ///< of scheme http or https, as HttpClient knows the server
        SocketProtocol protocol = SocketProtocol::TransportWs;
    };

    static constexpr std::chrono::seconds HandshakeLimit{20}; ///< until the server acknowledges
    static constexpr std::chrono::seconds PingEvery{30};
    static constexpr std::chrono::seconds PongLimit{20};
    static constexpr int MaxMessages = 20'000; ///< between two pings

    /// \p http and \p timers are borrowed and must outlive the socket.
    EventSocket(HttpClient &http, Timers &timers, Target target, const QStringList &projectIds,
                QObject *parent = nullptr);
    ~EventSocket() override;

    /// Once.
    void open();
    /// Ends it without ended(); after that nothing borrowed is used any more.
    void close();

signals:
    /// The server has acknowledged and was asked for the events.
    void ready();
    /// It answered a ping: the connection carries in both directions.
    void proved();
    /// Something happened in that project.
    void happened(const QString &projectId);
    /// Once, and nothing afterwards. Not for one that is destroyed before.
    void ended(const rd::litmus::SocketEnd &end);

private:
    void onConnected();
    void onMessage(const QString &text);
    void onRefused(const SocketFrame &frame);
    void onComplete(const QString &id);
    void onDisconnected();
    void onError();
    void subscribe();
    void planPing();
    void ping();
    void noteLife();
    void end(SocketEnd::Kind kind, const QString &detail);
    void stopTimer(std::optional<quint64> &timer);
    [[nodiscard]] SocketEnd endOfHandshake() const;

    HttpClient &m_http;
    Timers &m_timers;
    Target m_target;
    QStringList m_projects;
    QHash<QString, QString> m_subscribed; ///< project by id of the subscription
    std::unique_ptr<QWebSocket> m_socket;
    std::optional<quint64> m_limit; ///< of the handshake, or of a pong
    std::optional<quint64> m_ping;
    QString m_tlsDetail;
    QString m_refusal;
    int m_messages = 0;
    bool m_isConnected = false;
    bool m_isReady = false;
    bool m_isPinged = false;
    bool m_hasEnded = false;
};

} // namespace rd::litmus
