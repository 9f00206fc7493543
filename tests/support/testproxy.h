// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <memory>

namespace rd::test {

/// A proxy inside the test process: HTTP (plain requests and CONNECT) and SOCKS5 without sign-in.
class TestProxy final : public QObject {
public:
    enum class Mood {
        Works,
        WantsPassword, ///< 407
        KnowsAmira,    ///< 407 unless it is amira with the password "open-sesame"
        Refuses,       ///< 403
        NoWayThere,    ///< 502
        Answers,       ///< gives a JSON answer of its own to plain requests, whatever the host
    };

    explicit TestProxy(Mood mood = Mood::Works)
        : m_mood(mood)
        , m_server(std::make_unique<QTcpServer>())
    {
        connect(m_server.get(), &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server->nextPendingConnection())
                serve(socket);
        });
        m_server->listen(QHostAddress(QHostAddress::LocalHost), 0);
    }
    ~TestProxy() override
    {
        const auto sockets = findChildren<QTcpSocket *>();
        for (QTcpSocket *socket : sockets)
            socket->disconnect(this);
    }

    [[nodiscard]] QString url(const QString &scheme) const
    {
        return QStringLiteral("%1://127.0.0.1:%2").arg(scheme).arg(m_server->serverPort());
    }
    /// Whatever host is asked for, 127.0.0.1 answers at \p port: names need not exist.
    void leadTo(quint16 port) { m_leadsTo = port; }
    /// First lines: "CONNECT host:port", "GET http://...", "SOCKS5 host:port".
    [[nodiscard]] const QList<QByteArray> &asked() const { return m_asked; }
    /// All that clients sent, tunnels included.
    [[nodiscard]] const QByteArray &received() const { return m_received; }

private:
    struct Client {
        QByteArray buffer;
        QTcpSocket *upstream = nullptr;
        bool isTunnel = false;
        bool isGreeted = false; ///< SOCKS5
    };

    void serve(QTcpSocket *socket)
    {
        auto client = std::make_shared<Client>();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, client] {
            const QByteArray bytes = socket->readAll();
            m_received += bytes;
            if (client->isTunnel) {
                client->upstream->write(bytes);
                return;
            }
            client->buffer += bytes;
            if (client->buffer.startsWith('\5'))
                readSocks(socket, client);
            else
                readHttp(socket, client);
        });
        connect(socket, &QTcpSocket::disconnected, this, [socket, client] {
            if (client->upstream)
                client->upstream->disconnectFromHost();
            socket->deleteLater();
        });
    }

    void open(QTcpSocket *socket, const std::shared_ptr<Client> &client, const QString &host,
              quint16 port, const QByteArray &greeting)
    {
        client->upstream = new QTcpSocket(socket);
        connect(client->upstream, &QTcpSocket::readyRead, socket,
                [socket, client] { socket->write(client->upstream->readAll()); });
        connect(client->upstream, &QTcpSocket::disconnected, socket,
                [socket] { socket->disconnectFromHost(); });
        if (!greeting.isEmpty())
            connect(client->upstream, &QTcpSocket::connected, socket,
                    [socket, greeting] { socket->write(greeting); });
        if (m_leadsTo > 0)
            client->upstream->connectToHost(QHostAddress(QHostAddress::LocalHost), m_leadsTo);
        else
            client->upstream->connectToHost(host, port);
    }

    static void refuse(QTcpSocket *socket, const QByteArray &status, const QByteArray &header = {})
    {
        socket->write("HTTP/1.1 " + status + "\r\n" + header
                      + "Content-Type: text/html\r\nContent-Length: 4\r\n"
                        "Connection: close\r\n\r\nno\r\n");
        socket->disconnectFromHost();
    }

    void readHttp(QTcpSocket *socket, const std::shared_ptr<Client> &client)
    {
        for (;;) {
            const qsizetype end = client->buffer.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            const QList<QByteArray> lines = client->buffer.left(end).split('\n');
            const QList<QByteArray> first = lines.first().trimmed().split(' ');
            qsizetype length = 0;
            QByteArray head;
            QByteArray credentials;
            for (const QByteArray &line : lines.mid(1)) {
                const QByteArray lower = line.toLower();
                if (lower.startsWith("proxy-authorization:")) {
                    const QByteArray sent = line.mid(20).trimmed();
                    credentials = sent.left(6).toLower() + sent.mid(6);
                }
                if (lower.startsWith("content-length:"))
                    length = line.mid(15).trimmed().toLongLong();
                if (!lower.startsWith("proxy-"))
                    head += line.trimmed() + "\r\n";
            }
            if (client->buffer.size() < end + 4 + length)
                return;
            const QByteArray body = client->buffer.mid(end + 4, length);
            client->buffer.remove(0, end + 4 + length);
            m_asked << first.value(0) + ' ' + first.value(1);
            switch (m_mood) {
            case Mood::KnowsAmira:
                if (credentials == "basic " + QByteArray("amira:open-sesame").toBase64())
                    break;
                [[fallthrough]];
            case Mood::WantsPassword:
                refuse(socket, "407 Proxy Authentication Required",
                       "Proxy-Authenticate: Basic realm=\"test\"\r\n");
                return;
            case Mood::Refuses:
                refuse(socket, "403 Forbidden");
                return;
            case Mood::NoWayThere:
                refuse(socket, "502 Bad Gateway");
                return;
            case Mood::Answers:
                socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                              "Content-Length: 2\r\n\r\n{}");
                continue;
            case Mood::Works:
                break;
            }
            if (first.value(0) == "CONNECT") {
                const QUrl target(QStringLiteral("tcp://") + QString::fromLatin1(first.value(1)));
                client->isTunnel = true;
                open(socket, client, target.host(), static_cast<quint16>(target.port()),
                     "HTTP/1.1 200 Connection established\r\n\r\n");
                return;
            }
            const QUrl target = QUrl::fromEncoded(first.value(1));
            if (!client->upstream)
                open(socket, client, target.host(), static_cast<quint16>(target.port(80)), {});
            client->upstream->write(first.value(0) + ' '
                                    + target.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)
                                    + " HTTP/1.1\r\n" + head + "\r\n" + body);
        }
    }

    void readSocks(QTcpSocket *socket, const std::shared_ptr<Client> &client)
    {
        QByteArray &buffer = client->buffer;
        if (!client->isGreeted) {
            if (buffer.size() < 2 || buffer.size() < 2 + buffer.at(1))
                return;
            buffer.remove(0, 2 + buffer.at(1));
            client->isGreeted = true;
            socket->write(QByteArray::fromHex("0500"));
            return;
        }
        if (buffer.size() < 10)
            return;
        QString host;
        qsizetype at = 8;
        if (buffer.at(3) == 1) {
            host =
                QHostAddress((quint32(quint8(buffer[4])) << 24) | (quint32(quint8(buffer[5])) << 16)
                             | (quint32(quint8(buffer[6])) << 8) | quint8(buffer[7]))
                    .toString();
        } else {
            host = QString::fromLatin1(buffer.mid(5, buffer.at(4)));
            at = 5 + buffer.at(4);
        }
        const auto port = static_cast<quint16>((quint8(buffer[at]) << 8) | quint8(buffer[at + 1]));
        buffer.clear();
        m_asked << "SOCKS5 " + host.toLatin1() + ':' + QByteArray::number(port);
        client->isTunnel = true;
        open(socket, client, host, port, QByteArray::fromHex("05000001000000000000"));
    }

    Mood m_mood;
    quint16 m_leadsTo = 0;
    QList<QByteArray> m_asked;
    QByteArray m_received;
    std::unique_ptr<QTcpServer> m_server; // last: its sockets still signal while it dies
};

} // namespace rd::test
