// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace rd::litmus {

/// The two languages GraphQL speaks on WebSockets. ChaosCenter up to 3.4 knows only the old one.
enum class SocketProtocol {
    TransportWs, ///< "graphql-transport-ws": subscribe, next, complete, ping and pong
    LegacyWs,    ///< "graphql-ws": start, data, stop, ka
};

/// What the protocol is called in the handshake.
[[nodiscard]] QString subprotocolName(SocketProtocol protocol);

/// What one message of the server means to us.
struct SocketFrame {
    enum class Kind {
        Ack,      ///< the connection may be used
        Alive,    ///< pong or ka: the server is there
        Ping,     ///< wants a pong
        Event,    ///< something happened in what `id` subscribed to
        Refused,  ///< the subscription `id` is refused, or with an empty id the connection
        Complete, ///< the subscription `id` has ended
        Other,    ///< unknown, or of no interest
    };
    Kind kind = Kind::Other;
    QString id;
    QString detail; ///< Refused: bounded and redacted
};

/// Bytes of a message and nesting beyond which nothing is read.
inline constexpr qsizetype MaxSocketMessage = 64 * 1024;
inline constexpr int MaxSocketDepth = 32;

/// Nothing for what is no message of either protocol: no JSON object, too long, nested too deeply.
[[nodiscard]] std::optional<SocketFrame> readSocketFrame(const QString &text);

[[nodiscard]] QString initFrame();
/// Subscribes \p id to the events of a project.
[[nodiscard]] QString subscribeFrame(SocketProtocol protocol, const QString &id,
                                     const QString &projectId);
/// Only the new protocol has a ping of its own.
[[nodiscard]] QString pingFrame();
[[nodiscard]] QString pongFrame();

} // namespace rd::litmus
