// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/httpclient.h"
#include "api/httppool.h"
#include "api/litmus/authapi.h"
#include "api/litmus/endpoints.h"
#include "api/litmus/graphqlclient.h"
#include "core/clock.h"
#include "core/timers.h"
#include "session/connection.h"
#include "session/connectionsecrets.h"
#include "session/servercheck.h"

#include <memory>

namespace rd {

/// A conversation with one ChaosCenter: transport and the calls on top of it, kept together because
/// each borrows the one before. It knows no token until http() is given one. Destroying it cancels
/// what is on its way.
class ServerLink {
public:
    /// CaFile when the additional certificates cannot be read, ClientCert when the own one or its
    /// key cannot, Proxy when the proxy is no address. Secrets that are given are kept by the pool,
    /// and those that are not are taken from there. \p clock and \p timers are borrowed.
    /// Conversations with the same server should share a \p pool; without one, and without timers,
    /// this has its own.
    [[nodiscard]] static ApiResult<std::unique_ptr<ServerLink>>
    open(const QUrl &baseUrl, const ServerOptions &options, const Clock &clock,
         std::shared_ptr<HttpPool> pool = {}, Timers *timers = nullptr);
    [[nodiscard]] static ApiResult<std::unique_ptr<ServerLink>>
    open(const Connection &connection, const Clock &clock, std::shared_ptr<HttpPool> pool = {},
         Timers *timers = nullptr);

    [[nodiscard]] HttpClient &http() { return m_http; }
    [[nodiscard]] const litmus::AuthApi &auth() const { return m_auth; }
    [[nodiscard]] const litmus::GraphQlClient &api() const { return m_api; }

private:
    ServerLink(const litmus::LitmusEndpoints &endpoints, QList<QSslCertificate> extraCa,
               const ProxyChoice &proxy, const ClientIdentity &identity, bool allowsHttp,
               const Clock &clock, std::shared_ptr<HttpPool> pool, Timers *timers);

    std::shared_ptr<HttpPool> m_pool;
    QtTimers m_ownTimers;
    HttpClient m_http;
    litmus::AuthApi m_auth;
    litmus::GraphQlClient m_api;
};

/// Lets \p pool know what opens the way to the server of \p connection: for every conversation that
/// shares it.
void keepSecrets(HttpPool &pool, const Connection &connection, const ConnectionSecrets &secrets);

} // namespace rd
