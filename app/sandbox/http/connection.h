// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/http/requestparser.h"
#include "sandbox/http/server.h"

#include <QObject>
#include <QTimer>

class QTcpSocket;

namespace rd::sandbox {

/// One client's connection: reads requests one after the other, gives each to the server, writes
/// its answer, and reads on. Deletes itself when the client is gone.
class HttpConnection : public QObject {
    Q_OBJECT

public:
    /// Takes the ownership of \p socket.
    HttpConnection(QTcpSocket *socket, HttpServer *server);
    ~HttpConnection() override;

    /// Sends \p answer to the request at hand, in the way and at the time \p delivery says.
    void deliver(const HttpAnswer &answer, const Delivery &delivery);

    /// Ends the connection without a word.
    void abort();

    /// Gives the socket away, with \p unread to be read from it again; then deletes itself. No
    /// owner: the caller takes it.
    [[nodiscard]] QTcpSocket *release(const QByteArray &unread);

signals:
    void gone();

private:
    void readMore();
    void takeNext();
    void refuse(int status);
    void send(const HttpAnswer &answer, const Delivery &delivery);
    void sendEndless(const HttpAnswer &answer, qint64 bytes);
    void pump();
    void finishAnswer();
    [[nodiscard]] QByteArray head(const HttpAnswer &answer, std::optional<qint64> length) const;

    QTcpSocket *m_socket; ///< null once it was released
    HttpServer *m_server;
    RequestParser m_parser;
    QTimer m_idle; ///< the stock proxy closes after 65 s without a request
    QTimer m_drip;
    HttpRequest m_request;
    QByteArray m_pending; ///< Drip: what has not been sent yet
    qint64 m_endlessLeft = 0;
    bool m_isBusy = false;
    bool m_isDraining = false;
    bool m_isKeepAlive = true;
};

} // namespace rd::sandbox
