// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desk/desk.h"
#include "session/signin.h"

#include <QObject>

#include <memory>

namespace rd {

/// The way in for machines without a keychain: an address and a token that stays in memory.
///
/// The connection is the saved one of that address and of the token's user, if there is one: then
/// nothing is asked, and the link finds out by itself whether server and token are well. Else the
/// address is checked, the token is tried, and a connection without a token is saved, so that
/// other commands find its history. Never touches the keychain, nor what is saved of a connection
/// whose token is there.
class TokenLogin final : public QObject {
    Q_OBJECT
public:
    struct Request {
        QString url;
        QString name; ///< of the connection; empty: any, and the host for a new one
        ServerOptions server;
    };

    /// \p desk is borrowed.
    explicit TokenLogin(Desk &desk, QObject *parent = nullptr);

    /// finished(), refused() or failed() follows, later or at once. \p token is overwritten.
    void start(const Request &request, QByteArray token);

signals:
    /// A link with the token; not started.
    void finished(rd::Link *link);
    /// The address or the token is no good, or the server cannot be reached.
    void refused(const rd::SignInError &error);
    /// Certificates of the connection cannot be read.
    void failed(const rd::ApiError &error);
    /// The connection could not be saved.
    void notSaved(const rd::StoreError &error);

private:
    void reuse(Connection connection, const Request &request, const QByteArray &token);
    void takeNew(const Connection &connection);

    Desk &m_desk;
    std::unique_ptr<SignIn> m_signIn;
    QByteArray m_token; ///< while the way through a gateway is opened
};

} // namespace rd
