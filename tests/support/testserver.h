// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <memory>

namespace rd::test {

/// A web server inside the test process, on a loopback port the system picks. It speaks real HTTP
/// over a real socket, so headers, status codes, limits and broken bodies take the production path.
class TestServer final : public QObject {
public:
    struct Answer {
        int status = 200;
        QByteArray body = "{}";
        QByteArray contentType = "application/json; charset=utf-8";
        QList<std::pair<QByteArray, QByteArray>> headers = {};
        bool hang = false;    ///< accept the request and never answer
        bool cut = false;     ///< hang up in the middle of the body
        bool drip = false;    ///< one byte of the body every few milliseconds
        bool endless = false; ///< a body without announced length that never ends
        bool garbage = false; ///< something that is no HTTP at all
    };
    struct Seen {
        QByteArray verb;
        QByteArray path;                       ///< as sent, without query
        QByteArray query;                      ///< as sent
        QHash<QByteArray, QByteArray> headers; ///< names in lower case: Qt versions differ
        QByteArray body;
    };

    explicit TestServer(bool tls = false)
        : m_server(tls ? tlsServer() : std::make_unique<QTcpServer>())
    {
        connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &TestServer::accept);
        m_server->listen(QHostAddress(QHostAddress::LocalHost), 0);
        m_scheme = tls ? QStringLiteral("https") : QStringLiteral("http");
    }
    ~TestServer() override
    {
        m_server->disconnect(this);
        const auto sockets = m_server->findChildren<QTcpSocket *>();
        for (QTcpSocket *socket : sockets)
            socket->disconnect(this);
    }

    [[nodiscard]] QUrl url(const QString &path = {}) const
    {
        QUrl url;
        url.setScheme(m_scheme);
        url.setHost(QStringLiteral("127.0.0.1"));
        url.setPort(m_server->serverPort());
        url.setPath(path);
        return url;
    }
    /// What a browser on this server would send as Origin.
    [[nodiscard]] QByteArray origin() const { return url().toEncoded(); }

    /// Answers \p path from now on. Unknown paths get 404.
    void on(const QByteArray &path, const Answer &answer) { m_answers[path] = {answer}; }
    /// Answers \p path with one after the other; the last one stays.
    void inTurn(const QByteArray &path, const QList<Answer> &answers) { m_answers[path] = answers; }
    /// Like ChaosCenter from 3.9 on: refuses requests without (true) or with (false) an Origin.
    void requireOrigin(std::optional<bool> present) { m_requireOrigin = present; }

    [[nodiscard]] const QList<Seen> &requests() const { return m_requests; }
    /// Requests accepted and not answered yet.
    [[nodiscard]] qsizetype hanging() const { return m_hanging.size(); }
    /// Answers every request that hangs.
    void releaseAll() { releaseAll(Answer()); }
    void releaseAll(const Answer &answer)
    {
        const auto sockets = std::exchange(m_hanging, {});
        for (QTcpSocket *socket : sockets)
            reply(socket, answer);
    }

    [[nodiscard]] static QSslCertificate certificate()
    {
        return QSslCertificate::fromPath(QStringLiteral(RD_TEST_DATA "/tls/server.pem")).value(0);
    }

private:
    static std::unique_ptr<QTcpServer> tlsServer()
    {
        QFile keyFile(QStringLiteral(RD_TEST_DATA "/tls/server.key"));
        keyFile.open(QIODevice::ReadOnly);
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(certificate());
        tls.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(tls);
        return server;
    }

    void accept()
    {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_buffers.remove(socket);
                m_hanging.removeOne(socket);
                socket->deleteLater();
            });
        }
    }

    void read(QTcpSocket *socket)
    {
        QByteArray &buffer = m_buffers[socket];
        buffer += socket->readAll();
        for (;;) {
            const qsizetype end = buffer.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            Seen seen;
            const QList<QByteArray> lines = buffer.left(end).split('\n');
            const QList<QByteArray> start = lines.first().trimmed().split(' ');
            seen.verb = start.value(0);
            seen.path = start.value(1).split('?').value(0);
            seen.query = start.value(1).mid(seen.path.size() + 1);
            for (const QByteArray &line : lines.mid(1)) {
                const qsizetype colon = line.indexOf(':');
                seen.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
            }
            const qsizetype length = seen.headers.value("content-length").toLongLong();
            if (buffer.size() < end + 4 + length)
                return;
            seen.body = buffer.mid(end + 4, length);
            buffer.remove(0, end + 4 + length);
            m_requests.append(seen);
            answer(socket, seen);
            if (!m_buffers.contains(socket))
                return;
        }
    }

    void answer(QTcpSocket *socket, const Seen &seen)
    {
        if (m_requireOrigin && seen.headers.contains("origin") != *m_requireOrigin) {
            reply(socket, {.status = 403, .body = R"({"error":"Invalid origin"})"});
            return;
        }
        QList<Answer> &answers = m_answers[seen.path];
        if (answers.isEmpty()) {
            reply(socket,
                  {.status = 404, .body = "404 page not found", .contentType = "text/plain"});
            return;
        }
        reply(socket, answers.size() > 1 ? answers.takeFirst() : answers.first());
    }

    void reply(QTcpSocket *socket, const Answer &answer)
    {
        if (answer.hang) {
            m_hanging.append(socket);
            return;
        }
        if (answer.garbage) {
            socket->write("SSH-2.0-OpenSSH_9.2\r\n\r\n");
            socket->disconnectFromHost();
            return;
        }
        QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Status\r\n";
        if (!answer.contentType.isEmpty())
            head += "Content-Type: " + answer.contentType + "\r\n";
        for (const auto &[name, value] : answer.headers)
            head += name + ": " + value + "\r\n";
        if (!answer.endless)
            head += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
        socket->write(head + "\r\n");
        if (answer.endless) {
            const auto more = [socket] { socket->write(QByteArray(65'536, ' ')); };
            connect(socket, &QTcpSocket::bytesWritten, socket, more);
            more();
        } else if (answer.cut) {
            socket->write(answer.body.left(answer.body.size() / 2));
            socket->disconnectFromHost();
        } else if (answer.drip) {
            dripFrom(socket, answer.body);
        } else {
            socket->write(answer.body);
        }
    }

    void dripFrom(QTcpSocket *socket, const QByteArray &body)
    {
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [timer, socket, body, sent = 0]() mutable {
            if (sent < body.size())
                socket->write(body.mid(sent++, 1));
            else
                timer->stop();
        });
        timer->start(5);
    }

    QString m_scheme;
    QHash<QByteArray, QList<Answer>> m_answers;
    std::optional<bool> m_requireOrigin;
    QList<Seen> m_requests;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QList<QTcpSocket *> m_hanging;
    std::unique_ptr<QTcpServer> m_server; // last: its sockets still signal while it dies
};

} // namespace rd::test
