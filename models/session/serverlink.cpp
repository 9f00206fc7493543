// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/serverlink.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace rd {

ServerLink::ServerLink(const litmus::LitmusEndpoints &endpoints, QList<QSslCertificate> extraCa,
                       const ProxyChoice &proxy, const ClientIdentity &identity, bool allowsHttp,
                       const Clock &clock, std::shared_ptr<HttpPool> pool, Timers *timers)
    : m_pool(pool ? std::move(pool) : std::make_shared<HttpPool>())
    , m_http(*m_pool, timers ? *timers : m_ownTimers, clock,
             {.webUrl = endpoints.webUrl,
              .tokenUrls = {endpoints.authUrl, endpoints.apiUrl},
              .extraCa = std::move(extraCa),
              .proxy = proxy,
              .identity = identity,
              .allowsPlainHttp = allowsHttp})
    , m_auth(m_http, endpoints)
    , m_api(m_http, endpoints)
{
}

ApiResult<std::unique_ptr<ServerLink>>
ServerLink::open(const QUrl &baseUrl, const ServerOptions &options, const Clock &clock,
                 std::shared_ptr<HttpPool> pool, Timers *timers)
{
    if (!pool)
        pool = std::make_shared<HttpPool>();
    auto proxy = ProxyChoice::from(options.proxy);
    // Not told word for word: somebody may have put a password into it.
    if (!proxy)
        return Failure{ApiError{ApiError::Kind::Proxy, 0, u"not an address of a proxy"_s, {}}};
    QList<QSslCertificate> extraCa;
    if (!options.caFile.isEmpty()) {
        QFile file(options.caFile);
        if (file.open(QIODevice::ReadOnly))
            extraCa = QSslCertificate::fromDevice(&file, QSsl::Pem);
        if (extraCa.isEmpty())
            return Failure{ApiError{ApiError::Kind::CaFile, 0, options.caFile, {}}};
    }
    if (!proxy->address.userName().isEmpty()) {
        pool->keepSecret(proxy->text(), options.proxyPassword);
        proxy->password = pool->secret(proxy->text());
    }
    ClientIdentity identity;
    if (!options.certFile.isEmpty()) {
        const QString keyFile = options.keyFile.isEmpty() ? options.certFile : options.keyFile;
        const QByteArray passphrase =
            options.keyPassphrase.isEmpty() ? pool->secret(keyFile) : options.keyPassphrase;
        const auto found = readClientIdentity(options.certFile, keyFile, passphrase);
        if (!found)
            return Failure{ApiError{ApiError::Kind::ClientCert, 0, options.certFile, {}}};
        identity = *found;
        pool->keepSecret(keyFile, passphrase); // it opens the key
    }
    const auto endpoints = litmus::LitmusEndpoints::below(baseUrl, options.authUrl, options.apiUrl);
    return std::unique_ptr<ServerLink>(new ServerLink(endpoints, std::move(extraCa), *proxy,
                                                      identity, options.allowHttp, clock,
                                                      std::move(pool), timers));
}

ApiResult<std::unique_ptr<ServerLink>> ServerLink::open(const Connection &connection,
                                                        const Clock &clock,
                                                        std::shared_ptr<HttpPool> pool,
                                                        Timers *timers)
{
    return open(connection.baseUrl, optionsOf(connection), clock, std::move(pool), timers);
}

void keepSecrets(HttpPool &pool, const Connection &connection, const ConnectionSecrets &secrets)
{
    if (const auto proxy = ProxyChoice::from(connection.proxy))
        pool.keepSecret(proxy->text(), secrets.proxyPassword);
    pool.keepSecret(connection.keyFile.isEmpty() ? connection.certFile : connection.keyFile,
                    secrets.keyPassphrase);
}

ServerOptions optionsOf(const Connection &connection)
{
    return {.authUrl = connection.authUrl,
            .apiUrl = connection.apiUrl,
            .caFile = connection.caFile,
            .certFile = connection.certFile,
            .keyFile = connection.keyFile,
            .proxy = connection.proxy,
            .allowHttp = connection.allowHttp};
}

} // namespace rd
