// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/proxychoice.h"

#include <QList>
#include <QSslCertificate>
#include <QString>
#include <QStringList>

namespace rd {

/// How somebody signs in to the gateway in front of a server through OpenID Connect. No secrets.
struct GatewayConfig {
    /// The provider, exactly as it calls itself ("https://id.example.net/realms/staff"); with or
    /// without a slash at the end makes two providers.
    QString issuer;
    /// Of a public client: what a program on a desk carries is no secret (RFC 8252, 8.5).
    QString clientId;
    /// "openid" is always asked for. Without "offline_access" many providers give no refresh token.
    QStringList scopes = {QStringLiteral("openid"), QStringLiteral("offline_access")};
    /// Where the browser comes back to: http://127.0.0.1:PORT PATH. Providers ignore the port of
    /// native clients (RFC 8252, 7.3) but compare the path, so it has to be registered there.
    /// Begins with a slash; empty: a random one, for providers that allow every path.
    QString redirectPath;
    quint16 redirectPort = 0; ///< 0: any that is free; another one for providers that compare it
    QList<QSslCertificate> extraCa = {}; ///< trusted in addition to the system's
    ProxyChoice proxy = {};
};

} // namespace rd
