// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkRequest>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

namespace rd::tests {

/// A WebSocket to one sandbox that has nothing in common with the product's own.
class SocketClient {
public:
    /// Sent as the Authorization header, word for word; empty sends none.
    QByteArray authorization;
    QString origin;

    /// True when the handshake went well.
    bool open(const QUrl &base, const QString &path, const QStringList &protocols)
    {
        m_socket = std::make_unique<QWebSocket>(origin);
        frames.clear();
        QObject::connect(m_socket.get(), &QWebSocket::textMessageReceived, m_socket.get(),
                         [this](const QString &text) {
                             frames << QJsonDocument::fromJson(text.toUtf8()).object();
                         });
        QUrl url(base.toString() + path);
        url.setScheme(QStringLiteral("ws"));
        QNetworkRequest request(url);
        if (!authorization.isEmpty())
            request.setRawHeader("Authorization", authorization);
        QWebSocketHandshakeOptions options;
        options.setSubprotocols(protocols);
        QSignalSpy connected(m_socket.get(), &QWebSocket::connected);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        QSignalSpy failed(m_socket.get(), &QWebSocket::errorOccurred);
#else
        QSignalSpy failed(m_socket.get(),
                          qOverload<QAbstractSocket::SocketError>(&QWebSocket::error));
#endif
        m_socket->open(request, options);
        return QTest::qWaitFor([&] { return !connected.isEmpty() || !failed.isEmpty(); }, 20'000)
               && !connected.isEmpty();
    }
    void say(const QByteArray &frame)
    {
        m_socket->sendTextMessage(QString::fromUtf8(frame));
    }
    /// Waits until \p count frames have come; the last one.
    QJsonObject frame(int count)
    {
        [[maybe_unused]] const bool came =
            QTest::qWaitFor([&] { return frames.size() >= count; }, 10'000);
        return frames.value(count - 1);
    }
    [[nodiscard]] QString types() const
    {
        QStringList all;
        for (const QJsonObject &one : frames)
            all << one[QLatin1String("type")].toString();
        return all.join(u' ');
    }
    [[nodiscard]] QWebSocket &socket()
    {
        return *m_socket;
    }

    QList<QJsonObject> frames;

private:
    std::unique_ptr<QWebSocket> m_socket;
};

} // namespace rd::tests
