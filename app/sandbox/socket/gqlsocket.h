// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/auth/authserver.h"
#include "sandbox/graphql/executor.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <map>

class QWebSocket;

namespace rd::sandbox {

class SocketServer;

/// "graphql-ws", with `start`, `data` and `stop`: what subscriptions-transport-ws spoke.
[[nodiscard]] QString oldProtocol();
/// "graphql-transport-ws", with `subscribe`, `next` and `complete`.
[[nodiscard]] QString newProtocol();

/// One client on a WebSocket, in the protocol that was agreed on, with the habits of ChaosCenter:
/// the old protocol is told every ten seconds that the server lives, the new one is not; a document
/// that is not valid gets an `error`, and then a `complete` all the same. Cut off after a minute of
/// silence in both directions, as the stock proxy does.
class GqlSocket final : public QObject {
    Q_OBJECT
public:
    /// Takes the ownership of \p socket; borrows \p server.
    GqlSocket(QWebSocket *socket, Identity identity, const SocketServer &server);
    ~GqlSocket() override;

    /// Nothing is said or heard from now on.
    void setMute();
    /// The connection ends after \p delay without a word.
    void cutAfter(std::chrono::milliseconds delay);

    void tell(int project, const std::function<QByteArray(const gql::Prepared &)> &payload);

signals:
    void gone();

private:
    struct Waiting {
        gql::Prepared prepared;
        int project = -1;
    };

    void take(const QString &text);
    void begin(const QString &id, const QJsonObject &payload);
    void say(const QByteArray &type, const QString &id = {}, const QByteArray &payload = {});
    void close(int code, const QString &reason);

    QWebSocket *m_socket;
    Identity m_identity;
    const SocketServer &m_server;
    bool m_isOld = false;
    bool m_isMute = false;
    bool m_isGreeted = false;
    QTimer m_alive;
    QTimer m_silence;
    std::map<QString, Waiting> m_waiting; ///< by the client's id
};

} // namespace rd::sandbox
