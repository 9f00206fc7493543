// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/httppool.h"
#include "gateway/gatewaysignin.h"
#include "gateway/gatewaytokens.h"
#include "session/connection.h"
#include "session/secretstore.h"

#include <QObject>

#include <functional>
#include <optional>

namespace rd {

/// What connection.gateway means for signing in; none without one. \p extraCa: the connection's
/// own.
[[nodiscard]] std::optional<GatewayConfig> gatewayConfigOf(const Connection &connection,
                                                           QList<QSslCertificate> extraCa);

/// Gets everything that talks to one server through the gateway in front of it: reads the refresh
/// token from the store, keeps the access token fresh, and has the pool show it to the server's
/// origin in the header that the gateway wants. A refresh token that was exchanged for another one
/// is replaced in the store, one that was refused is removed from it. One per origin of a server:
/// connections to the same one share it. Other programs of the same user may use the same store
/// (the window and the command line): it is read again before every renewal and after a refusal.
/// One that another program has removed is not renewed any more: SignInNeeded.
class GatewayPass final : public QObject {
    Q_OBJECT
public:
    enum class State {
        Idle,
        Reading,      ///< the store is asked
        StoreClosed,  ///< it does not answer with a token: see secret()
        SignInNeeded, ///< there is no token, or it is worth nothing any more
        Opening,      ///< a token is being got
        Open,         ///< the gateway is shown a token
        Trouble,      ///< the provider is not reached, and there is no token meanwhile: see error()
    };
    Q_ENUM(State)

    /// All borrowed but \p key, \p dice and \p config.
    struct Services {
        HttpPool &pool;
        Timers &timers;
        const Clock &clock;
        SecretStore &store;
        /// Of the refresh token in the store. Writing that answers with NotFound says that there is
        /// no place for it yet: keepAgain() follows.
        QString key;
        std::function<double()> dice;
        bool onLoopbackHttp = false; ///< for tests: see ExtraHeader
    };

    /// \p connection has a gateway.
    GatewayPass(const Connection &connection, const GatewayConfig &config, const Services &services,
                QObject *parent = nullptr);
    /// The pool shows nothing to this server any more.
    ~GatewayPass() override;

    /// Begins with what the store keeps; again after StoreClosed.
    void start();
    /// Begins with what a sign-in brought, and keeps it.
    void start(GatewayGrant grant);
    /// Writes the refresh token into the store once more: where it was is gone, or it has a place
    /// only now.
    void keepAgain();
    /// Signs out of the gateway here: nothing is shown any more, and the store keeps nothing. The
    /// provider is not told.
    void leave();

    /// The store is being written to; kept() follows.
    [[nodiscard]] bool isKeeping() const noexcept { return m_writes > 0; }
    [[nodiscard]] State state() const noexcept { return m_state; }
    [[nodiscard]] const std::optional<GatewayError> &error() const { return m_tokens.error(); }
    [[nodiscard]] std::optional<SecretError> secret() const noexcept { return m_secret; }
    /// To renew when the gateway refuses the token, and to look at the clock after sleep.
    [[nodiscard]] GatewayTokens &tokens() noexcept { return m_tokens; }

signals:
    void stateChanged(rd::GatewayPass::State state);
    /// What was to be kept is kept, or notKept() said why not.
    void kept();
    /// The refresh token could not be kept: it lasts until the program ends.
    void notKept(rd::SecretError error);

private:
    void enter(State state);
    void show();
    void keep();
    void forget();
    void follow();
    void lookBefore(const std::function<void()> &goOn);
    void lookAfterRefusal(bool isSecondLook = false);

    Services m_services;
    QUrl m_server;
    QByteArray m_header;
    GatewayTokens m_tokens;
    std::optional<SecretError> m_secret;
    State m_state = State::Idle;
    QByteArray m_kept;         ///< fingerprint of what the store keeps, or is to keep
    bool m_isStored = false;   ///< m_kept was seen in the store, or written
    int m_writes = 0;          ///< under way
    bool m_isJustRead = false; ///< it was read for the renewal that follows
};

} // namespace rd
