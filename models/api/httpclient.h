// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"
#include "api/callhandle.h"
#include "api/httppool.h"
#include "api/httprequest.h"
#include "core/clock.h"
#include "core/timers.h"

#include <QHash>
#include <QList>
#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QObject>
#include <QSet>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <functional>
#include <memory>
#include <optional>

namespace rd {

class HttpExchange;

/// Sends requests to one server and turns every end of them into an HttpAnswer or an ApiError.
///
/// What it guards: redirects are not followed (the target of a redirect never sees a token), no
/// cookies, no cache, no HTTP/2, limits on silence, duration, size and nesting, and the token goes
/// to the configured origins only. What carries a token or a password goes over plain http to this
/// machine itself, and to another one only where the user has confirmed it. Nothing is retried,
/// with one exception: ChaosCenter 3.9 and later checks where a request comes from, and a refused
/// request is repeated once in the other form (with or without an Origin header), which is then
/// remembered per server and method.
///
/// Lives on one thread, with everything it borrows and every context it is given.
class HttpClient final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(ApiResult<HttpAnswer>)>;

    struct Config {
        /// Address of the web front end: its origin is what a browser there would send.
        QUrl webUrl;
        /// Addresses whose origins may see the token; that of webUrl always may.
        QList<QUrl> tokenUrls;
        /// Trusted in addition to the system's.
        QList<QSslCertificate> extraCa;
        ProxyChoice proxy = {};
        /// Shown to a server that asks for a certificate.
        ClientIdentity identity = {};
        /// The user accepted plain http to another machine for this server.
        bool allowsPlainHttp = false;
    };

    /// All references are borrowed and must outlive the client. \p pool holds the connections and
    /// the limit of requests per server, for all clients that share it.
    HttpClient(HttpPool &pool, Timers &timers, const Clock &clock, Config config,
               QObject *parent = nullptr);
    /// Requests on their way are cancelled; nobody is called back.
    ~HttpClient() override;

    /// The token of the next requests with Credential::own(); empty sends none. The one before is
    /// overwritten. Requests on their way keep what they were sent with.
    void setToken(const QByteArray &token);
    [[nodiscard]] const QByteArray &token() const noexcept { return m_token; }

    /// Calls \p done once, later, never inside the call, unless the handle, \p context or the
    /// client dies first. Every complete answer is a value, also 4xx and 5xx; errors are Offline,
    /// Timeout, Tls, TooLarge, Malformed (broken packing), NotLitmus (a redirect), OriginRefused,
    /// PlainHttp (nothing was sent), and those of the proxy.
    CallHandle send(HttpRequest request, const QObject *context, Done done);

    /// How a WebSocket to this server has to introduce itself.
    struct Handshake {
        QNetworkRequest request; ///< scheme ws or wss; with the token if the address may see it
        QByteArray origin;       ///< empty: none is to be sent
        QNetworkProxy proxy;     ///< of type DefaultProxy: nothing was said about one
        std::optional<QSslConfiguration> tls; ///< with the additional and the own certificates
    };
    /// Under the rules of send(), in the form that was found to work for POST. \p url is of scheme
    /// http or https. Without a token where refusesSecrets().
    [[nodiscard]] Handshake handshakeFor(const QUrl &url) const;
    /// Neither a token nor a password goes to \p url: see Config::allowsPlainHttp.
    [[nodiscard]] bool refusesSecrets(const QUrl &url) const;

    /// What the server's clock says now, from the Date header of its last answer; the local time
    /// until one was seen. Milliseconds since the epoch.
    [[nodiscard]] qint64 serverNowMs() const;
    /// Server clock minus local clock in milliseconds, to about a second; none before an answer.
    [[nodiscard]] std::optional<qint64> serverOffsetMs() const noexcept { return m_serverOffsetMs; }

private:
    friend class HttpExchange;

    [[nodiscard]] bool mayCarryToken(const QUrl &url) const;
    [[nodiscard]] bool sendsOrigin(const HttpRequest &request) const;
    void rememberOrigin(const HttpRequest &request, bool sent);
    void noteServerTime(qint64 serverMs);

    HttpPool &m_pool;
    Timers &m_timers;
    const Clock &m_clock;
    Config m_config;
    HttpWay &m_way;
    QByteArray m_token;
    QSet<QByteArray> m_tokenOrigins;
    QHash<QByteArray, bool> m_originSent; ///< by method and origin of the server
    std::optional<qint64> m_serverOffsetMs;
};

/// scheme://host[:port], the port only when it is not the scheme's own; empty without a host.
[[nodiscard]] QByteArray originOf(const QUrl &url);

} // namespace rd
