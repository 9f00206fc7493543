// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/http/message.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTcpServer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QTcpSocket;

namespace rd::sandbox {

class HttpConnection;

/// True for a request that wants to go on as a WebSocket.
[[nodiscard]] bool wantsWebSocket(const HttpRequest &request);

/// How an answer leaves the server when it shall not leave it whole.
struct Delivery {
    enum class Kind {
        Whole,   ///< as HTTP wants it
        Never,   ///< nothing is sent, the connection stays open
        Cut,     ///< full Content-Length, half of the body, then close
        Reset,   ///< the connection is reset without an answer
        Drip,    ///< headers, then one byte of the body per `pace`
        Endless, ///< headers, then `bytes` bytes of a JSON text that does not end
    };

    Kind kind = Kind::Whole;
    std::chrono::milliseconds delay{0}; ///< waited before the first byte
    std::chrono::milliseconds pace{0};  ///< Drip
    qint64 bytes = 0;                   ///< Endless
};

/// Carries the answer to one request. Any number of owners, any time later, also after the client
/// has gone: only the first answer() counts. Of one thread with its server.
class Responder {
public:
    explicit Responder(HttpConnection *connection);
    ~Responder(); ///< a request that nobody answered is answered with an empty 500
    Q_DISABLE_COPY_MOVE(Responder)

    void answer(const HttpAnswer &answer);

    /// Instead of an answer: \p take gets the socket (its own from then on) with \p request to be
    /// read from it again, at once or after the delay of the delivery. Not called once the client
    /// has gone.
    void giveSocket(const HttpRequest &request, std::function<void(QTcpSocket *)> take);

    /// How the answer will leave, whoever gives it.
    void setDelivery(const Delivery &delivery) { m_delivery = delivery; }
    /// A header of the answer, whoever gives it.
    void addHeader(const QByteArray &name, const QByteArray &value)
    {
        m_headers.append({name, value});
    }

    [[nodiscard]] bool isAnswered() const { return m_isAnswered; }

    /// False once the client has hung up; answering is then harmless and pointless.
    [[nodiscard]] bool isClientThere() const;

private:
    QPointer<HttpConnection> m_connection;
    Delivery m_delivery;
    QList<QPair<QByteArray, QByteArray>> m_headers;
    bool m_isAnswered = false;
};

/// HTTP/1.1 on the loopback interface: keep-alive, pipelining, chunked request bodies, limits for
/// the size of heads and bodies. Made for tests, hence with a memory of what it saw and a clock
/// that can be wrong.
class HttpServer : public QObject {
    Q_OBJECT

public:
    using Handler = std::function<void(const HttpRequest &, std::shared_ptr<Responder>)>;

    static constexpr qsizetype maxHeadBytes = 32 * 1024;
    static constexpr qsizetype maxBodyBytes = 1024 * 1024; ///< the stock proxy's limit: then 413
    static constexpr qsizetype maxSeen = 4096;

    explicit HttpServer(QObject *parent = nullptr);
    ~HttpServer() override;

    /// Listens on 127.0.0.1 only; \p port 0 takes a free one. False if the port is taken.
    bool listen(quint16 port);
    /// Closes the port and all connections.
    void close();
    [[nodiscard]] quint16 port() const;
    /// "http://127.0.0.1:<port>"
    [[nodiscard]] QString baseUrl() const;
    /// Why listen() failed.
    [[nodiscard]] QString errorText() const;

    void setHandler(Handler handler);

    /// Added to the clock for the Date header of each answer.
    void setClockOffset(std::chrono::seconds offset) { m_clockOffset = offset; }
    [[nodiscard]] QByteArray dateHeader() const;

    /// The last `maxSeen` requests, oldest first, with up to 64 kB of the body. They hold tokens
    /// and passwords: for tests only.
    [[nodiscard]] QList<HttpRequest> seen() const { return m_seen; }
    void clearSeen() { m_seen.clear(); }
    [[nodiscard]] qint64 requestCount() const { return m_requestCount; }
    [[nodiscard]] qint64 connectionCount() const { return m_connectionCount; }
    [[nodiscard]] qsizetype openConnections() const { return m_connections.size(); }

signals:
    /// When an answer is handed to the socket. \p path is raw, without query; \p status is 0 if a
    /// fault keeps the answer back.
    void requestHandled(const QByteArray &method, const QByteArray &path, int status);

private:
    friend class HttpConnection;
    void take(QTcpSocket *socket);
    void remember(const HttpRequest &request);
    void dispatch(HttpConnection *connection, const HttpRequest &request);

    QTcpServer m_server;
    Handler m_handler;
    QList<HttpConnection *> m_connections;
    QList<HttpRequest> m_seen;
    std::chrono::seconds m_clockOffset{0};
    qint64 m_requestCount = 0;
    qint64 m_connectionCount = 0;
};

} // namespace rd::sandbox
