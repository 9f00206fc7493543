// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/loopbacklistener.h"

#include "gateway/gatewaytext.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <QUrlQuery>

#include <optional>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr qsizetype longestTarget = 8 * 1024;
constexpr qsizetype longestHead = 64 * 1024; // cookies of other servers on this machine come along
constexpr qsizetype mostConnections = 32;

/// A page without anything from outside in it, which nobody keeps, frames or adds to.
void say(QTcpSocket *socket, const QByteArray &status, BrowserPage page)
{
    const QByteArray body = browserPage(page).toUtf8();
    socket->write("HTTP/1.1 " + status
                  + "\r\nContent-Type: text/html; charset=utf-8"
                    "\r\nCache-Control: no-store"
                    "\r\nReferrer-Policy: no-referrer"
                    "\r\nX-Content-Type-Options: nosniff"
                    "\r\nContent-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; "
                    "frame-ancestors 'none'"
                    "\r\nConnection: close\r\nContent-Length: "
                  + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    socket->flush(); // into the system, so that it arrives also when we are gone
    socket->disconnectFromHost();
}

/// The value of \p key in a query as forms write it; none when it comes more than once.
std::optional<QString> valueOf(const QByteArray &query, const QByteArray &key)
{
    std::optional<QString> found;
    const QList<QByteArray> items = query.split('&');
    for (const QByteArray &item : items) {
        const qsizetype equals = item.indexOf('=');
        if (equals < 0 || QByteArray::fromPercentEncoding(item.left(equals)) != key)
            continue;
        if (found)
            return std::nullopt;
        QByteArray value = item.mid(equals + 1);
        value.replace('+', ' ');
        found = QString::fromUtf8(QByteArray::fromPercentEncoding(value));
    }
    return found.value_or(QString());
}

std::optional<BrowserAnswer> answerIn(const QByteArray &query)
{
    const auto code = valueOf(query, "code");
    const auto state = valueOf(query, "state");
    const auto error = valueOf(query, "error");
    const auto issuer = valueOf(query, "iss");
    // Never more than once (RFC 6749, 3.1), and either a code or an error.
    if (!code || !state || !error || !issuer || code->isEmpty() == error->isEmpty())
        return std::nullopt;
    return BrowserAnswer{*code, *state, *error, *issuer};
}

/// The only value of header \p name in \p head; empty when there is none, or several.
QByteArray headerOf(const QByteArray &head, const QByteArray &name)
{
    QByteArray found;
    const QList<QByteArray> lines = head.split('\n').mid(1);
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || line.left(colon).compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (!found.isEmpty())
            return {};
        found = line.mid(colon + 1).trimmed();
    }
    return found;
}

} // namespace

LoopbackListener::LoopbackListener(QObject *parent)
    : QAbstractOAuthReplyHandler(parent)
    , m_server(new QTcpServer(this))
{
    m_server->setListenBacklogSize(8);
    connect(m_server, &QTcpServer::newConnection, this, &LoopbackListener::accept);
}

LoopbackListener::~LoopbackListener()
{
    m_server->close();
    closeAllBut(nullptr);
}

bool LoopbackListener::listen(quint16 port, const QString &path, const QString &state)
{
    // Spelled out: the enumerator alone would convert to a port elsewhere in Qt. Not "localhost",
    // which may be another address (RFC 8252, 8.3).
    if (!m_server->listen(QHostAddress(QHostAddress::LocalHost), port))
        return false;
    m_host = "127.0.0.1:" + QByteArray::number(m_server->serverPort());
    m_path = path.toLatin1();
    m_callback = "http://"_L1 + QString::fromLatin1(m_host) + path;
    m_state = state;
    return true;
}

QString LoopbackListener::callback() const
{
    return m_callback;
}

void LoopbackListener::passOn(const BrowserAnswer &answer)
{
    emit callbackReceived({{u"code"_s, answer.code}, {u"state"_s, answer.state}});
}

void LoopbackListener::conclude(bool isSignedIn)
{
    m_server->close();
    if (QTcpSocket *socket = std::exchange(m_waiting, nullptr)) {
        say(socket, isSignedIn ? "200 OK" : "400 Bad Request",
            isSignedIn ? BrowserPage::SignedIn : BrowserPage::Failed);
        forget(socket);
    }
    closeAllBut(nullptr);
}

void LoopbackListener::networkReplyFinished(QNetworkReply *reply)
{
    emit tokenReplyFinished(reply);
}

void LoopbackListener::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        // Who opens many and says nothing does not keep the browser out.
        if (m_order.size() >= mostConnections) {
            QTcpSocket *oldest = m_order.first();
            forget(oldest);
            oldest->abort();
        }
        m_order.append(socket);
        m_heads.insert(socket, {});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            if (socket == m_waiting)
                m_waiting = nullptr; // the page was closed; the sign-in goes on
            forget(socket);
        });
    }
}

void LoopbackListener::read(QTcpSocket *socket)
{
    if (!m_heads.contains(socket)) {
        socket->readAll(); // nothing more is wanted of it
        return;
    }
    QByteArray &head = m_heads[socket];
    head += socket->read(longestHead + 1 - head.size());
    const qsizetype lineEnd = head.indexOf("\r\n");
    const qsizetype end = head.indexOf("\r\n\r\n");
    const bool isTargetTooLong = (lineEnd < 0 ? head.size() : lineEnd) > longestTarget;
    if (isTargetTooLong || (end < 0 && head.size() > longestHead)) {
        say(socket, isTargetTooLong ? "414 URI Too Long" : "431 Request Header Fields Too Large",
            BrowserPage::Refused);
        forget(socket);
    } else if (end >= 0) {
        serve(socket, m_heads.take(socket).left(end));
    }
}

void LoopbackListener::serve(QTcpSocket *socket, const QByteArray &head)
{
    const QList<QByteArray> line = head.left(head.indexOf("\r\n")).split(' ');
    const QByteArray target = line.value(1);
    const qsizetype mark = target.indexOf('?');
    const auto refuse = [this, socket](const QByteArray &status) {
        say(socket, status, BrowserPage::Refused);
        forget(socket);
    };
    // Another name for this machine is somebody else's web page that was pointed here.
    if (line.size() != 3 || headerOf(head, "Host") != m_host)
        return refuse("400 Bad Request");
    if (mark < 0 ? target != m_path : target.left(mark) != m_path)
        return refuse("404 Not Found");
    if (line.first() != "GET")
        return refuse("405 Method Not Allowed\r\nAllow: GET");
    const auto answer = mark < 0 ? std::nullopt : answerIn(target.mid(mark + 1));
    if (!answer)
        return refuse("400 Bad Request");
    // An error, too: else every page in the browser could end the sign-in.
    if (m_state.isEmpty() || answer->state != m_state) {
        ++m_strangers;
        return refuse("403 Forbidden");
    }
    m_state.clear();
    m_waiting = socket;
    m_server->close();
    closeAllBut(socket);
    emit answered(*answer);
}

void LoopbackListener::forget(QTcpSocket *socket)
{
    m_heads.remove(socket);
    m_order.removeOne(socket);
    socket->disconnect(this);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    if (socket->state() == QAbstractSocket::UnconnectedState)
        socket->deleteLater();
}

void LoopbackListener::closeAllBut(QTcpSocket *kept)
{
    const QList<QTcpSocket *> all = m_order;
    for (QTcpSocket *socket : all) {
        if (socket == kept)
            continue;
        forget(socket);
        socket->abort();
    }
}

} // namespace rd

#include "moc_loopbacklistener.cpp"
