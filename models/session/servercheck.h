// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"
#include "api/plainhttp.h"
#include "core/clock.h"
#include "core/result.h"

#include <QObject>
#include <QString>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace rd {

class HttpPool;
struct Connection;

/// Why what the user typed cannot be the address of a server.
enum class UrlProblem {
    Empty,
    Invalid,  ///< not an address, or without a host
    Scheme,   ///< neither https nor http
    UserInfo, ///< carries a user name or password, which would end in settings and logs
    Extra,    ///< carries a query or a fragment: a copied page, not the base address
};

/// The base address in its one form: https when no scheme was typed (http for loopback), lower-case
/// host, no default port, no trailing slash; a path is kept, because reverse proxies use it.
[[nodiscard]] Result<QUrl, UrlProblem> serverUrlFrom(const QString &typed);

/// How to reach a server, beyond its base address.
struct ServerOptions {
    QUrl authUrl = {};     ///< override for direct access to the auth server; empty: baseUrl/auth
    QUrl apiUrl = {};      ///< override for direct access to the GraphQL server; empty: baseUrl/api
    QString caFile = {};   ///< additional CA certificates (PEM); empty: the system's
    QString certFile = {}; ///< client certificate (PEM); empty: none
    QString keyFile = {};  ///< its key (PEM); empty: in certFile
    QString proxy = {};    ///< see ProxyChoice::from(); empty: the system's
    bool allowHttp = false;        ///< the user accepted plain http for this host
    QByteArray keyPassphrase = {}; ///< of the key file; empty: none, or known to the pool
    QByteArray proxyPassword = {}; ///< of the user in the proxy's address; likewise
};

/// How the server of a saved connection is reached.
[[nodiscard]] ServerOptions optionsOf(const Connection &connection);

/// What a connection test found; shown before any credential is asked for.
struct ServerFindings {
    enum class Generation {
        Unknown,
        UpTo38, ///< ChaosCenter 3.0 to 3.8
        From39, ///< 3.9 or later
    };

    QUrl baseUrl;           ///< normalised; empty when the address was refused
    bool reachable = false; ///< something answered with HTTP
    bool isLitmus = false;  ///< auth server and GraphQL server both answered as ChaosCenter does
    Generation generation = Generation::Unknown;
    QString releaseRange;    ///< the same as translated text: "3.9 or later"; empty when unknown
    std::optional<bool> sso; ///< none: this release does not say without a token
    /// The release of the first installation (a server does not update it); empty when not told.
    QString versionText;
    bool httpNeedsConfirmation = false;
    std::optional<UrlProblem> urlProblem; ///< then nothing was asked
    std::optional<ApiError> error;        ///< the first thing that failed; none when isLitmus

    [[nodiscard]] bool isGood() const { return isLitmus && !urlProblem && !error; }
};

/// Tests whether a ChaosCenter answers at an address. Sends no credential and follows no redirect.
/// One test at a time: a new one replaces the one before.
class ServerCheck final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(const ServerFindings &)>;

    /// \p clock is borrowed. \p pool: see ServerLink::open().
    explicit ServerCheck(const Clock &clock, std::shared_ptr<HttpPool> pool = {},
                         QObject *parent = nullptr);
    ~ServerCheck() override;

    /// \p done is called once, later, unless \p context dies, cancel() is called or another check
    /// is started first.
    void check(const QString &typed, const ServerOptions &options, const QObject *context,
               Done done);
    void cancel();

private:
    struct Attempt;
    void askStatus();
    void askCapabilities();
    void askGraphQl();
    void askVersion();
    void stop(const ApiError &error);
    void end();

    const Clock &m_clock;
    std::shared_ptr<HttpPool> m_pool;
    std::unique_ptr<Attempt> m_attempt;
};

} // namespace rd
