// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QHostAddress>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QStringList>
#include <QUrl>

namespace rd::test {

inline QString dataFile(const QString &name)
{
    return QStringLiteral(RD_TEST_DATA "/tls/") + name;
}

/// Passes bytes between TLS clients and a server without.
class TlsFront final : public QObject {
public:
    enum class Clients { Anybody, WithCertificate };

    explicit TlsFront(quint16 behind, Clients clients = Clients::Anybody)
        : m_behind(behind)
    {
        QFile key(dataFile(QStringLiteral("issued.key")));
        if (!key.open(QIODevice::ReadOnly))
            qFatal("no key");
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificateChain(
            QSslCertificate::fromPath(dataFile(QStringLiteral("issued.pem"))));
        tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
        if (clients == Clients::WithCertificate) {
            // The authority of the clients, and no other: what the system trusts is not let in.
            tls.setCaCertificates(
                QSslCertificate::fromPath(dataFile(QStringLiteral("client-ca.pem"))));
            tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
        }
        m_server.setSslConfiguration(tls);
        connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket *client = m_server.nextPendingConnection())
                serve(client);
        });
        m_server.listen(QHostAddress(QHostAddress::LocalHost), 0);
    }
    ~TlsFront() override
    {
        for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>())
            socket->disconnect();
    }
    [[nodiscard]] QUrl url() const
    {
        return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_server.serverPort()));
    }
    [[nodiscard]] const QByteArray &received() const { return m_received; }
    /// Names in the certificates of those who were let in.
    [[nodiscard]] const QStringList &clients() const { return m_clients; }

private:
    void serve(QTcpSocket *client)
    {
        if (const auto *tls = qobject_cast<QSslSocket *>(client); tls && tls->isEncrypted())
            m_clients << tls->peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0);
        auto *behind = new QTcpSocket(client);
        behind->connectToHost(QHostAddress(QHostAddress::LocalHost), m_behind);
        connect(client, &QTcpSocket::readyRead, behind, [this, client, behind] {
            const QByteArray bytes = client->readAll();
            m_received += bytes;
            behind->write(bytes);
        });
        connect(behind, &QTcpSocket::readyRead, client,
                [client, behind] { client->write(behind->readAll()); });
        connect(behind, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    }

    quint16 m_behind;
    QSslServer m_server;
    QByteArray m_received;
    QStringList m_clients;
};

} // namespace rd::test
