// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/callhandle.h"
#include "api/httpclient.h"
#include "gateway/gatewayconfig.h"
#include "gateway/gatewayerror.h"

#include <QUrl>

#include <functional>
#include <optional>

namespace rd {

/// What is used of a provider's own description.
struct GatewayProvider {
    QString issuer;
    QUrl authorizationEndpoint;
    QUrl tokenEndpoint;
    bool sendsIssuer = false; ///< every answer through the browser carries `iss` (RFC 9207)
};

/// Where the provider \p issuer describes itself; none when it is not https (http is
/// taken on this machine) or carries a user, a query or a fragment.
[[nodiscard]] std::optional<QUrl> discoveryUrl(const QString &issuer);

/// Reads the answer of that address.
///
/// Shape:  {"issuer":str,"authorization_endpoint":str,"token_endpoint":str,...}
/// Errors: NotAProvider, OtherIssuer (compared letter by letter), Insecure, Unsupported
/// Source: OpenID Connect Discovery 1.0, sections 3 and 4.3; RFC 9207, section 3
[[nodiscard]] Result<GatewayProvider, GatewayError> decodeProvider(const QByteArray &json,
                                                                   const QString &issuer);

/// Asks the provider; \p done is called once, later, unless the handle or \p context dies.
/// Errors: those of decodeProvider(), BadConfig and Unreachable. \p http sends no Origin and no
/// token of its own when it has no address itself.
[[nodiscard]] CallHandle
discoverProvider(HttpClient &http, const GatewayConfig &config, const QObject *context,
                 std::function<void(Result<GatewayProvider, GatewayError>)> done);

} // namespace rd
