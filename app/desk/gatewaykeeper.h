// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desk/linkstatus.h"
#include "session/connection.h"
#include "session/connectionsecrets.h"
#include "session/gatewaypass.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace rd {

/// The passes of a desk: one GatewayPass for each origin that has a gateway in front, shared by all
/// connections to it. The refresh token is in the entry of one of them, in the keychain where one
/// of them uses it. What a pass shows goes along with everything that uses the desk's pool, so
/// whoever asks a server has nothing to do but open() before. On the thread of the desk.
class GatewayKeeper final : public QObject {
    Q_OBJECT
public:
    struct Services {
        HttpPool &pool;
        Timers &timers;
        const Clock &clock;
        std::function<QList<Connection>()> connections; ///< of the desk
        std::function<ConnectionSecretStore &(const Connection &)> storeOf;
        std::function<bool(const QString &id)> isSignedIn; ///< false once its token is gone
    };

    explicit GatewayKeeper(Services services, QObject *parent = nullptr);
    ~GatewayKeeper() override;

    /// Sees to it that the gateway in front of \p connection is shown a token; \p done is called
    /// once it is known whether it is, and kept what has to be, at once or later, unless \p context
    /// dies: hold() tells. At once without a gateway. Secrets that open the way to its provider
    /// have to be in the pool.
    void open(const Connection &connection, const QObject *context, std::function<void()> done);
    /// Takes over what a sign-in at the gateway of \p connection brought. The connection need not
    /// be one of the desk yet; see abandon().
    void take(const Connection &connection, GatewayGrant grant);
    /// \p connection is one of the desk by now: keeps what was taken for it.
    void keepFor(const Connection &connection);
    /// Nobody signed in to \p server after all: what was taken is forgotten, unless a connection of
    /// the desk uses it.
    void abandon(const QUrl &server);
    /// \p connection was signed out or removed. With the last one of its origin the pass is
    /// forgotten, here and in the keychain.
    void left(const Connection &connection);
    /// \p connection goes another way to its gateway, or has none any more.
    void drop(const Connection &connection);

    /// How to sign in at the gateway of \p connection, which has one.
    [[nodiscard]] GatewayConfig configOf(const Connection &connection) const;
    /// The gateway that was signed in to for the origin of \p server.
    [[nodiscard]] std::optional<ConnectionGateway> gatewayOf(const QUrl &server) const;
    /// Why nothing may be asked at the server of \p connection; none when nothing is in the way.
    [[nodiscard]] std::optional<LinkStatus> hold(const Connection &connection) const;
    /// The same for commands. SignInNeeded when the gateway refuses what it is shown.
    [[nodiscard]] std::optional<GatewayError> error(const Connection &connection) const;
    [[nodiscard]] std::optional<SecretError> secret(const Connection &connection) const;

    /// How a gateway says no: whatever else answers so stands in front of the server, too.
    [[nodiscard]] static bool isRefusal(const ApiError &error);
    /// What to say about it.
    [[nodiscard]] static QString refusalSentence(const Connection &connection);
    /// The server answered, so the gateway let it through.
    void accepted(const Connection &connection);
    /// The gateway of \p connection refused the token that it was shown: another one is got, and
    /// when that is refused, too, somebody has to sign in. changed() follows on either.
    void refused(const Connection &connection);
    /// The user wants it tried again.
    void retry();
    /// The network has changed, or the machine was asleep.
    void check();

signals:
    /// hold() may have another answer for connections to \p origin.
    void changed(const QByteArray &origin);
    /// A refused token was exchanged for another one.
    void renewed(const QByteArray &origin);
    /// A pass could not be kept: it lasts until the program ends.
    void notKept(const QString &sentence);

private:
    class Shelf;
    struct Waiter {
        QPointer<const QObject> context;
        std::function<void()> done;
    };
    struct Entry {
        ConnectionGateway gateway;
        QString caFile;
        QString proxy;
        std::unique_ptr<Shelf> shelf; ///< used by the pass
        std::unique_ptr<GatewayPass> pass;
        QList<Waiter> waiters;
        bool isAskedAgain = false; ///< a token was refused, and another one got
        bool isRefused = false;    ///< the other one, too
    };

    [[nodiscard]] Entry *entryOf(const QUrl &server);
    [[nodiscard]] const Entry *entryOf(const QUrl &server) const;
    Entry *make(const Connection &connection, bool isSignIn);
    void follow(const QByteArray &origin);
    void flush(const QByteArray &origin);
    void end(const QByteArray &origin);
    [[nodiscard]] QList<Connection> homesOf(const QByteArray &origin) const;

    Services m_services;
    std::map<QByteArray, Entry> m_entries; ///< by origin
};

} // namespace rd
