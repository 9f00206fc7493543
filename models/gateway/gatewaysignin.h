// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/httpclient.h"
#include "core/clock.h"
#include "core/timers.h"
#include "gateway/discovery.h"
#include "gateway/gatewayconfig.h"
#include "gateway/gatewayerror.h"
#include "gateway/tokenanswer.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

class QNetworkReply;

namespace rd {

struct BrowserAnswer;

/// Where a sign-in to a gateway stands.
enum class GatewayStep {
    Idle,
    Discovering, ///< asking the provider for its addresses
    InBrowser,   ///< waiting for the browser to come back
    Exchanging,  ///< the code is exchanged for tokens
    Over,
};

/// What a sign-in brought.
struct GatewayGrant {
    GatewayProvider provider;
    GatewayTokenSet tokens;
};

/// One sign-in to a gateway in the user's own browser: authorization code with PKCE S256 (RFC 7636,
/// 8252, 9700), through Qt's QOAuth2AuthorizationCodeFlow, whose weak sides in Qt 6.4 are covered:
/// state (CVE-2024-36048), nonce and verifier are 256 bits of the system's each; the listener is
/// ours (LoopbackListener), so is the transport (ExchangeNetwork); an exchange that fails, which Qt
/// does not tell, is seen here, and one that hangs has a limit.
///
/// The answer of the token endpoint is read here and never given to Qt's flow, so the tokens exist
/// as QByteArrays that are overwritten, apart from what Qt's network and JSON classes hold while
/// they read. The id_token is checked, see checkIdToken(), and thrown away.
class GatewaySignIn final : public QObject {
    Q_OBJECT
public:
    /// Shows an address to the user in a browser; false when none could be started.
    using OpenBrowser = std::function<bool(const QUrl &)>;
    using Done = std::function<void(Result<GatewayGrant, GatewayError>)>;

    struct Limits {
        std::chrono::milliseconds browser = std::chrono::minutes(5); ///< from opening it
        std::chrono::milliseconds exchange = std::chrono::seconds(20);
    };

    /// \p pool, \p timers and \p clock are borrowed.
    GatewaySignIn(HttpPool &pool, Timers &timers, const Clock &clock, OpenBrowser openBrowser,
                  Limits limits, QObject *parent = nullptr);
    /// Nobody is called back; the listener is closed.
    ~GatewaySignIn() override;

    /// Starts the sign-in; one per object. \p done is called once, later, on any end; the listener
    /// is closed by then, and \p done may delete this.
    void start(const GatewayConfig &config, Done done);
    /// Ends it with Cancelled. Harmless when it is over.
    void cancel();

    [[nodiscard]] GatewayStep step() const noexcept { return m_step; }

signals:
    void stepChanged(rd::GatewayStep step);

private:
    struct Attempt;

    void enter(GatewayStep step);
    void listen(const GatewayProvider &provider);
    void openBrowser(QUrl url);
    void takeAnswer(const BrowserAnswer &answer);
    void exchange(const BrowserAnswer &answer);
    void takeReply(QNetworkReply *reply);
    [[nodiscard]] Result<GatewayGrant, GatewayError> grantFrom(QNetworkReply &reply);
    void giveUp();
    void limit(std::chrono::milliseconds time);
    void fail(GatewayError::Kind kind, const QString &detail = {});
    void finish(Result<GatewayGrant, GatewayError> result);

    HttpPool &m_pool;
    Timers &m_timers;
    const Clock &m_clock;
    OpenBrowser m_openBrowser;
    Limits m_limits;
    GatewayStep m_step = GatewayStep::Idle;
    Done m_done;
    quint64 m_timer = 0;
    std::unique_ptr<Attempt> m_attempt;
};

} // namespace rd
