// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/http/connection.h"

#include "sandbox/http/pages.h"

#include <QTcpSocket>

#include <algorithm>
#include <utility>

#include <sys/socket.h>

using namespace std::chrono_literals;

namespace rd::sandbox {

namespace {

constexpr qsizetype maxBuffered = 2 * 1024 * 1024; ///< read ahead while an answer is under way
constexpr qsizetype endlessBlock = 512 * 1024;

/// A plausible beginning of a page of runs; and what it goes on with for ever.
constexpr char endlessStart[] = R"({"data":{"listExperimentRun":{"totalNoOfExperimentRuns":1,)"
                                R"("experimentRuns":[{"experimentRunID":"")";
constexpr char endlessRest[] = R"(},{"experimentRunID":"")";

bool hasBody(const HttpRequest &request, const HttpAnswer &answer)
{
    return request.method != "HEAD" && answer.status != 204 && answer.status != 304
           && answer.status >= 200;
}

QByteArray withoutLineBreaks(QByteArray value)
{
    return value.replace('\r', ' ').replace('\n', ' ');
}

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, HttpServer *server)
    : QObject(server)
    , m_socket(socket)
    , m_server(server)
    , m_parser(HttpServer::maxHeadBytes, HttpServer::maxBodyBytes)
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_idle.setSingleShot(true);
    m_idle.setInterval(65s);
    connect(&m_idle, &QTimer::timeout, m_socket, &QTcpSocket::disconnectFromHost);
    connect(&m_drip, &QTimer::timeout, this, &HttpConnection::pump);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::readMore);
    connect(m_socket, &QTcpSocket::bytesWritten, this, [this] {
        if (m_endlessLeft > 0)
            pump();
    });
    connect(m_socket, &QTcpSocket::disconnected, this, [this] {
        emit gone();
        deleteLater();
    });
    m_idle.start();
}

HttpConnection::~HttpConnection()
{
    if (m_socket)
        m_socket->disconnect(this); // no signals into a half-destroyed object
}

void HttpConnection::abort()
{
    if (m_socket)
        m_socket->abort();
}

QTcpSocket *HttpConnection::release(const QByteArray &unread)
{
    m_idle.stop();
    QTcpSocket *socket = std::exchange(m_socket, nullptr);
    socket->disconnect(this);
    disconnect(&m_idle, nullptr, socket, nullptr);
    socket->setParent(nullptr);
    for (qsizetype i = unread.size(); i-- > 0;)
        socket->ungetChar(unread.at(i));
    emit m_server->requestHandled(m_request.method, m_request.path, 101);
    emit gone();
    deleteLater();
    return socket;
}

void HttpConnection::readMore()
{
    if (m_isDraining) {
        m_socket->readAll();
        return;
    }
    if (m_parser.bufferedBytes() > maxBuffered)
        return; // read on when the answer is out; TCP makes the client wait
    m_parser.feed(m_socket->read(maxBuffered));
    if (!m_isBusy)
        takeNext();
}

void HttpConnection::takeNext()
{
    auto taken = m_parser.take();
    if (m_parser.errorStatus() != 0) {
        refuse(m_parser.errorStatus());
        return;
    }
    if (!taken) {
        if (m_parser.takeContinueWish())
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        m_idle.start();
        return;
    }
    m_idle.stop();
    m_isBusy = true;
    m_isKeepAlive = taken->isKeepAlive;
    m_request = taken->request;
    m_server->dispatch(this, taken->request);
}

void HttpConnection::refuse(int status)
{
    // Closing with unread bytes would reset the connection and take the answer away from a client
    // that is still sending: say it, close this direction only, and read for a while into the void.
    m_isBusy = m_isDraining = true;
    m_isKeepAlive = false;
    const HttpAnswer answer = proxyErrorPage(status);
    emit m_server->requestHandled({}, {}, status);
    m_socket->write(head(answer, answer.body.size()) + answer.body);
    m_socket->flush();
    ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
    m_idle.start(2s);
}

void HttpConnection::deliver(const HttpAnswer &answer, const Delivery &delivery)
{
    if (delivery.delay > 0ms)
        QTimer::singleShot(delivery.delay, this, [=, this] { send(answer, delivery); });
    else
        send(answer, delivery);
}

QByteArray HttpConnection::head(const HttpAnswer &answer, std::optional<qint64> length) const
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + ' '
                      + statusText(answer.status) + "\r\nDate: " + m_server->dateHeader() + "\r\n";
    if (!answer.contentType.isEmpty())
        text += "Content-Type: " + answer.contentType + "\r\n";
    for (const auto &[name, value] : answer.headers)
        text += name + ": " + withoutLineBreaks(value) + "\r\n";
    if (length)
        text += "Content-Length: " + QByteArray::number(*length) + "\r\n";
    const bool isKept = m_isKeepAlive && length;
    return text + (isKept ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n");
}

void HttpConnection::send(const HttpAnswer &answer, const Delivery &delivery)
{
    const QByteArray body = hasBody(m_request, answer) ? answer.body : QByteArray();
    const std::optional<qint64> length =
        answer.status == 204 ? std::optional<qint64>() : static_cast<qint64>(answer.body.size());
    const bool isSent =
        delivery.kind != Delivery::Kind::Never && delivery.kind != Delivery::Kind::Reset;
    emit m_server->requestHandled(m_request.method, m_request.path, isSent ? answer.status : 0);

    switch (delivery.kind) {
    case Delivery::Kind::Whole:
        m_socket->write(head(answer, length.value_or(0)) + body);
        finishAnswer();
        return;
    case Delivery::Kind::Never:
        return;
    case Delivery::Kind::Cut:
        m_isKeepAlive = false;
        m_socket->write(head(answer, length) + body.left(body.size() / 2));
        finishAnswer();
        return;
    case Delivery::Kind::Reset: {
        const linger now{1, 0}; // makes the kernel send RST instead of FIN
        ::setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now,
                     sizeof now);
        m_socket->abort();
        return;
    }
    case Delivery::Kind::Drip:
        m_socket->write(head(answer, length));
        m_pending = body;
        m_drip.start(delivery.pace);
        return;
    case Delivery::Kind::Endless:
        m_isKeepAlive = false;
        sendEndless(answer, delivery.bytes);
        return;
    }
}

void HttpConnection::sendEndless(const HttpAnswer &answer, qint64 bytes)
{
    m_socket->write(head(answer, {})); // without a length the client cannot know beforehand
    const QByteArray start = QByteArray(endlessStart).left(bytes);
    m_socket->write(start);
    m_endlessLeft = bytes - start.size();
    if (m_endlessLeft == 0)
        finishAnswer();
}

void HttpConnection::pump()
{
    if (m_endlessLeft > 0) {
        if (m_socket->bytesToWrite() > endlessBlock)
            return;
        static const QByteArray block =
            QByteArray(endlessRest)
                .repeated(endlessBlock / static_cast<qsizetype>(sizeof endlessRest - 1));
        const QByteArray part = block.left(std::min<qint64>(block.size(), m_endlessLeft));
        m_endlessLeft -= part.size();
        m_socket->write(part);
        if (m_endlessLeft == 0)
            finishAnswer();
        return;
    }
    if (!m_pending.isEmpty()) {
        m_socket->write(m_pending.constData(), 1);
        m_pending.remove(0, 1);
    }
    if (m_pending.isEmpty()) {
        m_drip.stop();
        finishAnswer();
    }
}

void HttpConnection::finishAnswer()
{
    if (!m_isKeepAlive) {
        m_socket->disconnectFromHost(); // after everything is written
        return;
    }
    // Later, so that a pipe full of requests neither recurses nor starves the others.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isBusy = false;
            takeNext();
            if (m_socket && m_socket->bytesAvailable() > 0)
                readMore();
        },
        Qt::QueuedConnection);
}

} // namespace rd::sandbox

#include "moc_connection.cpp"
