// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/socket/gqlsocket.h"

#include "sandbox/graphql/answer.h"
#include "sandbox/socket/socketserver.h"

#include <QJsonDocument>
#include <QWebSocket>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd::sandbox {

namespace {

constexpr auto AliveEvery = 10s;
constexpr auto ProxySilence = 60s;

} // namespace

QString oldProtocol()
{
    return u"graphql-ws"_s;
}

QString newProtocol()
{
    return u"graphql-transport-ws"_s;
}

GqlSocket::GqlSocket(QWebSocket *socket, Identity identity, const SocketServer &server)
    : m_socket(socket)
    , m_identity(std::move(identity))
    , m_server(server)
    , m_isOld(socket->subprotocol() != newProtocol())
{
    m_socket->setParent(this);
    connect(m_socket, &QWebSocket::textMessageReceived, this, &GqlSocket::take);
    connect(m_socket, &QWebSocket::disconnected, this, &GqlSocket::gone);
    connect(&m_alive, &QTimer::timeout, this, [this] { say("ka"); });
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, m_socket, &QWebSocket::abort);
    m_silence.start(ProxySilence);
}

GqlSocket::~GqlSocket()
{
    m_socket->disconnect(this);
}

void GqlSocket::setMute()
{
    m_isMute = true;
    m_alive.stop();
}

void GqlSocket::cutAfter(std::chrono::milliseconds delay)
{
    QTimer::singleShot(delay, m_socket, &QWebSocket::abort);
}

void GqlSocket::say(const QByteArray &type, const QString &id, const QByteArray &payload)
{
    if (m_isMute)
        return;
    QByteArray text = "{";
    if (!payload.isEmpty())
        text += "\"payload\":" + payload + ',';
    if (!id.isEmpty())
        text += "\"id\":" + gql::jsonText(id) + ',';
    m_socket->sendTextMessage(QString::fromUtf8(text + "\"type\":\"" + type + "\"}"));
    m_silence.start(ProxySilence);
}

void GqlSocket::close(int code, const QString &reason)
{
    m_socket->close(static_cast<QWebSocketProtocol::CloseCode>(code), reason);
}

void GqlSocket::take(const QString &text)
{
    m_silence.start(ProxySilence);
    if (m_isMute)
        return;
    const QJsonDocument frame = QJsonDocument::fromJson(text.toUtf8());
    const QString type = frame["type"_L1].toString();
    const QString id = frame["id"_L1].toString();
    if (!m_isGreeted) { // there is no limit of time for it
        if (type != "connection_init"_L1) {
            say("connection_error", {},
                gql::jsonText(QJsonObject{{u"message"_s, u"unexpected message "_s + type}}));
            close(1002, u"unexpected message"_s);
            return;
        }
        m_isGreeted = true;
        say("connection_ack"); // whatever the payload says: it is not looked at
        if (m_isOld) {
            say("ka");
            m_alive.start(AliveEvery);
        }
        return;
    }
    if (type == (m_isOld ? "start"_L1 : "subscribe"_L1)) {
        begin(id, frame["payload"_L1].toObject());
    } else if (type == (m_isOld ? "stop"_L1 : "complete"_L1)) {
        if (m_waiting.erase(id) > 0 && m_isOld)
            say("complete", id);
    } else if (m_isOld && type == "connection_terminate"_L1) {
        close(1000, u"terminated"_s);
    } else if (!m_isOld && type == "ping"_L1) {
        say("pong");
    } else if (m_isOld || type != "pong"_L1) {
        say("connection_error", {},
            gql::jsonText(QJsonObject{{u"message"_s, u"unexpected message "_s + type}}));
        close(1002, u"unexpected message"_s);
    }
}

void GqlSocket::begin(const QString &id, const QJsonObject &payload)
{
    const SocketServer::Begun begun =
        m_server.begin(QJsonDocument(payload).toJson(QJsonDocument::Compact), m_identity);
    if (begun.waiting) {
        m_waiting.insert_or_assign(id, Waiting{*begun.waiting, begun.project});
        return;
    }
    if (begun.answer->status == 200) {
        say(m_isOld ? "data" : "next", id, begun.answer->body);
    } else {
        const QJsonDocument refused = QJsonDocument::fromJson(begun.answer->body);
        say("error", id, gql::jsonText(refused["errors"_L1]));
    }
    say("complete", id);
}

void GqlSocket::tell(int project, const std::function<QByteArray(const gql::Prepared &)> &payload)
{
    for (const auto &[id, waiting] : m_waiting) {
        if (waiting.project == project)
            say(m_isOld ? "data" : "next", id, payload(waiting.prepared));
    }
}

} // namespace rd::sandbox

#include "moc_gqlsocket.cpp"
