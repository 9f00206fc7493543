// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/http/server.h"

#include "sandbox/http/connection.h"

#include <QDateTime>
#include <QHostAddress>
#include <QLocale>
#include <QTcpSocket>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace rd::sandbox {

namespace {

constexpr qsizetype maxSeenBody = 64 * 1024;

QByteArray headText(const HttpRequest &request)
{
    QByteArray text = request.method + ' ' + request.path;
    if (!request.query.isEmpty())
        text += '?' + request.query;
    text += " HTTP/1.1\r\n";
    for (auto it = request.headers.cbegin(); it != request.headers.cend(); ++it)
        text += it.key() + ": " + it.value() + "\r\n";
    return text + "\r\n";
}

} // namespace

bool wantsWebSocket(const HttpRequest &request)
{
    return request.method == "GET" && request.header("upgrade").toLower() == "websocket";
}

Responder::Responder(HttpConnection *connection)
    : m_connection(connection)
{
}

Responder::~Responder()
{
    HttpAnswer nobody;
    nobody.status = 500;
    answer(nobody);
}

void Responder::answer(const HttpAnswer &answer)
{
    if (std::exchange(m_isAnswered, true) || !m_connection)
        return;
    HttpAnswer complete = answer;
    complete.headers += m_headers;
    m_connection->deliver(complete, m_delivery);
}

void Responder::giveSocket(const HttpRequest &request, std::function<void(QTcpSocket *)> take)
{
    if (std::exchange(m_isAnswered, true) || !m_connection)
        return;
    const auto give = [connection = m_connection.data(), head = headText(request),
                       take = std::move(take)] { take(connection->release(head)); };
    if (m_delivery.delay > std::chrono::milliseconds(0))
        QTimer::singleShot(m_delivery.delay, m_connection, give);
    else
        give();
}

bool Responder::isClientThere() const
{
    return !m_connection.isNull();
}

HttpServer::HttpServer(QObject *parent)
    : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection())
            take(socket);
    });
}

HttpServer::~HttpServer()
{
    close();
}

bool HttpServer::listen(quint16 port)
{
    return m_server.listen(QHostAddress(QHostAddress::LocalHost), port);
}

void HttpServer::close()
{
    m_server.close();
    const QList<HttpConnection *> open = std::exchange(m_connections, {});
    qDeleteAll(open);
}

quint16 HttpServer::port() const
{
    return m_server.serverPort();
}

QString HttpServer::baseUrl() const
{
    return u"http://127.0.0.1:%1"_s.arg(port());
}

QString HttpServer::errorText() const
{
    return m_server.errorString();
}

void HttpServer::setHandler(Handler handler)
{
    m_handler = std::move(handler);
}

QByteArray HttpServer::dateHeader() const
{
    const QDateTime now = QDateTime::currentDateTimeUtc().addSecs(m_clockOffset.count());
    return QLocale::c().toString(now, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

void HttpServer::take(QTcpSocket *socket)
{
    ++m_connectionCount;
    auto *connection = new HttpConnection(socket, this);
    m_connections.append(connection);
    connect(connection, &HttpConnection::gone, this,
            [this, connection] { m_connections.removeOne(connection); });
}

void HttpServer::remember(const HttpRequest &request)
{
    ++m_requestCount;
    if (m_seen.size() >= maxSeen)
        m_seen.removeFirst();
    m_seen.append(request);
    if (request.body.size() > maxSeenBody)
        m_seen.last().body.truncate(maxSeenBody);
}

void HttpServer::dispatch(HttpConnection *connection, const HttpRequest &request)
{
    remember(request);
    const auto responder = std::make_shared<Responder>(connection);
    if (m_handler)
        m_handler(request, responder);
}

} // namespace rd::sandbox

#include "moc_server.cpp"
