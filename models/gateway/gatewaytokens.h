// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/callhandle.h"
#include "api/httpclient.h"
#include "core/clock.h"
#include "core/timers.h"
#include "gateway/discovery.h"
#include "gateway/gatewayconfig.h"
#include "gateway/gatewayerror.h"
#include "gateway/tokenanswer.h"

#include <QObject>

#include <functional>
#include <optional>

namespace rd {

/// Keeps the token of one gateway fresh: renews it before it expires (RFC 6749, section 6), with
/// one request at a time, and tells a refusal from trouble on the way. Trouble is waited out, with
/// growing pauses, also past the end of the token; a refusal ends with SignInNeeded, and nothing
/// more is sent then.
///
/// Not by Qt's flow: in Qt 6.4 a refresh that fails is told to nobody and blocks all later ones.
class GatewayTokens final : public QObject {
    Q_OBJECT
public:
    enum class State {
        Empty,        ///< nothing was given yet
        Fresh,        ///< there is a token, as far as anybody knows
        Renewing,     ///< a request is on its way; the token before may still be good
        Waiting,      ///< trouble on the way; tried again by itself
        SignInNeeded, ///< renewing was refused, or there is nothing to do it with
    };
    Q_ENUM(State)

    /// All but \p config and \p dice (uniform in [0, 1), for the pauses) are borrowed.
    GatewayTokens(HttpPool &pool, Timers &timers, const Clock &clock, GatewayConfig config,
                  std::function<double()> dice, QObject *parent = nullptr);
    ~GatewayTokens() override;

    /// Takes over what a sign-in brought. Without \p provider (what was kept from an earlier life
    /// of the program) the provider is asked for its addresses first. A set without an access token
    /// is renewed at once.
    void use(GatewayTokenSet tokens, std::optional<GatewayProvider> provider = {});
    /// \p look is called before every renewal, with what goes on with it, now or later: who shares
    /// the refresh token may have exchanged it for another one meanwhile.
    void setBeforeRenewal(std::function<void(std::function<void()> goOn)> look);
    /// Another refresh token from now on. \p token is moved from.
    void setRefreshToken(QByteArray token);
    /// Overwrites everything and stops.
    void clear();

    /// What the gateway wants to see; empty when there is none or it has expired by the clock.
    [[nodiscard]] QByteArray accessToken() const;
    /// To be kept in the keychain, anew after every changed(): it is another one each time with
    /// many providers, and the one before is worth nothing then.
    [[nodiscard]] const QByteArray &refreshToken() const noexcept { return m_tokens.refreshToken; }
    [[nodiscard]] State state() const noexcept { return m_state; }
    /// Of the last renewal that failed.
    [[nodiscard]] const std::optional<GatewayError> &error() const noexcept { return m_error; }

    /// For a gateway that refuses the token early. Harmless while one renewal is on its way.
    void renew();
    /// For when the machine was asleep: renews if it is time by the clock.
    void check();

signals:
    void stateChanged(rd::GatewayTokens::State state);
    /// There is another access token, and perhaps another refresh token.
    void changed();

private:
    void enter(State state);
    void plan();
    void discover();
    void send();
    void takeAnswer(ApiResult<HttpAnswer> result);
    void adopt(TokenAnswer answer);
    void fail(GatewayError error);
    void later(std::chrono::milliseconds delay, void (GatewayTokens::*what)());
    void stop();

    Timers &m_timers;
    const Clock &m_clock;
    GatewayConfig m_config;
    std::function<double()> m_dice;
    HttpClient m_http;
    CallHandle m_call;
    GatewayTokenSet m_tokens;
    std::optional<GatewayProvider> m_provider;
    std::optional<GatewayError> m_error;
    State m_state = State::Empty;
    std::function<void(std::function<void()>)> m_beforeRenewal;
    quint64 m_renewal = 0; ///< number of the one under way
    qint64 m_dueMs = 0;    ///< when to renew; 0: when asked
    quint64 m_timer = 0;
    int m_failures = 0; ///< in a row
};

} // namespace rd
