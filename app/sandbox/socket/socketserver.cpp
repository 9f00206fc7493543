// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/socket/socketserver.h"

#include "sandbox/http/frontend.h"
#include "sandbox/http/pages.h"
#include "sandbox/socket/gqlsocket.h"

#include <QPointer>
#include <QTcpSocket>
#include <QWebSocket>

using namespace Qt::StringLiterals;

namespace rd::sandbox {

SocketServer::SocketServer(Release release, Begin begin)
    : m_release(release)
    , m_begin(std::move(begin))
    , m_server(u"sandbox"_s, QWebSocketServer::NonSecureMode)
{
    m_server.setSupportedSubprotocols({newProtocol(), oldProtocol()});
    connect(&m_server, &QWebSocketServer::newConnection, this, &SocketServer::greet);
}

SocketServer::~SocketServer()
{
    const QList<GqlSocket *> open = std::exchange(m_open, {});
    qDeleteAll(open);
    // Those whose handshake is not over yet; their last signal still finds everything here.
    qDeleteAll(m_server.findChildren<QTcpSocket *>(Qt::FindDirectChildrenOnly));
}

QByteArray SocketServer::protocolFor(const QByteArray &offered) const
{
    if (!atLeast(m_release, Release::R3_6)) // the library that speaks both came with 3.5
        return oldProtocol().toLatin1();
    QByteArray chosen;
    for (const QByteArray &part : offered.split(',')) {
        const QByteArray name = part.trimmed();
        if (name == oldProtocol().toLatin1())
            return name;
        if (name == newProtocol().toLatin1())
            chosen = name;
    }
    return chosen;
}

void SocketServer::take(const HttpRequest &request, const std::shared_ptr<Responder> &responder,
                        const Identity &identity)
{
    const QByteArray path = socketPath(m_release);
    Coming coming{identity, false, {}};
    if (m_fault) {
        if (const auto status = m_fault(FaultKind::WsRefuse, path)) {
            responder->answer(proxyErrorPage(static_cast<int>(*status)));
            return;
        }
        coming.isMute = m_fault(FaultKind::WsHang, path).has_value();
        coming.cutMs = m_fault(FaultKind::WsCut, path);
    }
    // Qt would choose by the alphabet: it is shown what was chosen.
    HttpRequest shown = request;
    const QByteArray protocol = protocolFor(request.header("sec-websocket-protocol"));
    if (protocol.isEmpty())
        shown.headers.remove("sec-websocket-protocol");
    else
        shown.headers.insert("sec-websocket-protocol", protocol);
    responder->giveSocket(shown, [self = QPointer(this), coming](QTcpSocket *socket) {
        if (!self) {
            socket->deleteLater();
            return;
        }
        socket->setParent(&self->m_server); // until the handshake is over, nobody else deletes it
        const quint16 port = socket->peerPort();
        self->m_coming.insert(port, coming);
        connect(socket, &QTcpSocket::disconnected, self.data(),
                [self = self.data(), port] { self->m_coming.remove(port); });
        self->m_server.handleConnection(socket);
    });
}

void SocketServer::greet()
{
    while (QWebSocket *socket = m_server.nextPendingConnection()) {
        const Coming coming = m_coming.take(socket->peerPort());
        auto *open = new GqlSocket(socket, coming.identity, *this);
        if (coming.isMute)
            open->setMute();
        if (coming.cutMs)
            open->cutAfter(std::chrono::milliseconds(*coming.cutMs));
        m_open.append(open);
        connect(open, &GqlSocket::gone, this, [this, open] {
            m_open.removeOne(open);
            open->deleteLater();
        });
    }
}

void SocketServer::tell(int project,
                        const std::function<QByteArray(const gql::Prepared &)> &payload)
{
    const QList<GqlSocket *> open = m_open; // one that is told may leave
    for (GqlSocket *socket : open)
        socket->tell(project, payload);
}

} // namespace rd::sandbox

#include "moc_socketserver.cpp"
