// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractOAuthReplyHandler>
#include <QHash>
#include <QList>
#include <QString>

class QTcpServer;
class QTcpSocket;

namespace rd {

/// What the browser brought back, decoded; empty where it brought nothing.
struct BrowserAnswer {
    QString code;
    QString state;
    QString error;
    QString issuer; ///< `iss` of RFC 9207
};

/// Where the browser comes back to at the end of a sign-in: listens on 127.0.0.1 and nowhere else,
/// for one answer, which is the first that carries the right state. Everything else (another Host,
/// method or path, a doubled parameter, something too long, a wrong state) gets a page that says no
/// and changes nothing, so that no other program on this machine can end a sign-in.
///
/// The browser waits for its page until conclude() says how the sign-in ended.
///
/// Instead of QOAuthHttpServerReplyHandler, which takes any Host, any method, errors without a
/// state and queries of any length, decodes nothing, listens on, and says "received" too early.
class LoopbackListener final : public QAbstractOAuthReplyHandler {
    Q_OBJECT
public:
    explicit LoopbackListener(QObject *parent = nullptr);
    ~LoopbackListener() override;

    /// False when the port is taken. \p port 0: any that is free. \p path begins with a slash.
    [[nodiscard]] bool listen(quint16 port, const QString &path, const QString &state);
    [[nodiscard]] QString callback() const override; ///< the redirect address

    /// Hands the code to the flow that this handler belongs to.
    void passOn(const BrowserAnswer &answer);
    /// Shows the end to the browser that waits, if one does, and stops listening.
    void conclude(bool isSignedIn);
    /// How many answers were refused because of their state.
    [[nodiscard]] int strangers() const noexcept { return m_strangers; }

    void networkReplyFinished(QNetworkReply *reply) override;

signals:
    /// Once at most; nothing is listened for any more by then.
    void answered(const rd::BrowserAnswer &answer);
    /// The token endpoint's answer, unread. Whoever takes it deletes it, later.
    void tokenReplyFinished(QNetworkReply *reply);

private:
    void accept();
    void read(QTcpSocket *socket);
    void serve(QTcpSocket *socket, const QByteArray &head);
    void forget(QTcpSocket *socket);
    void closeAllBut(QTcpSocket *kept);

    QTcpServer *m_server;
    QHash<QTcpSocket *, QByteArray> m_heads;
    QList<QTcpSocket *> m_order; ///< oldest first
    QTcpSocket *m_waiting = nullptr;
    QString m_callback;
    QByteArray m_host;
    QByteArray m_path;
    QString m_state;
    int m_strangers = 0;
};

} // namespace rd
