// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/discovery.h"

#include "api/jsonguard.h"
#include "core/redact.h"
#include "core/text.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

using Kind = GatewayError::Kind;

bool isThisMachine(const QUrl &url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

/// https, or http to this machine, and nothing in it that could surprise.
bool isUsable(const QUrl &url)
{
    const bool isSafe =
        url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isThisMachine(url));
    return url.isValid() && isSafe && !url.host().isEmpty() && url.userInfo().isEmpty()
           && !url.hasFragment();
}

/// False when \p key lists values and \p wanted is none of them.
bool mayBeListed(const QJsonObject &root, QLatin1StringView key, QLatin1StringView wanted)
{
    const QJsonValue list = root[key];
    return list.isUndefined() || list.toArray().contains(wanted);
}

} // namespace

std::optional<QUrl> discoveryUrl(const QString &issuer)
{
    const QUrl url(issuer, QUrl::StrictMode);
    if (issuer.size() > 2000 || !isUsable(url) || url.hasQuery())
        return std::nullopt;
    const QString base = issuer.endsWith(u'/') ? issuer.chopped(1) : issuer;
    return QUrl(base + "/.well-known/openid-configuration"_L1, QUrl::StrictMode);
}

Result<GatewayProvider, GatewayError> decodeProvider(const QByteArray &json, const QString &issuer)
{
    constexpr int deepest = 10;
    const QJsonDocument document =
        nestsDeeperThan(json, deepest) ? QJsonDocument() : QJsonDocument::fromJson(json);
    if (!document.isObject())
        return gatewayFailure(Kind::NotAProvider, u"no JSON object"_s);
    const QJsonObject root = document.object();

    GatewayProvider provider;
    provider.issuer = root["issuer"_L1].toString();
    if (provider.issuer.isEmpty())
        return gatewayFailure(Kind::NotAProvider, u"no issuer"_s);
    if (provider.issuer != issuer)
        return gatewayFailure(Kind::OtherIssuer, plainLine(redacted(provider.issuer), 300));

    const QUrl issuerUrl(issuer, QUrl::StrictMode);
    for (const auto &[key, url] :
         {std::pair{"authorization_endpoint"_L1, &provider.authorizationEndpoint},
          std::pair{"token_endpoint"_L1, &provider.tokenEndpoint}}) {
        *url = QUrl(root[key].toString(), QUrl::StrictMode);
        if (url->isEmpty() || !url->isValid())
            return gatewayFailure(Kind::NotAProvider, u"no %1"_s.arg(key));
        // Nobody from outside sends us to services of this machine.
        if (!isUsable(*url) || (isThisMachine(*url) && !isThisMachine(issuerUrl)))
            return gatewayFailure(Kind::Insecure, key);
    }
    if (!mayBeListed(root, "response_types_supported"_L1, "code"_L1))
        return gatewayFailure(Kind::Unsupported, u"response_types_supported"_s);
    // Some providers do it and do not list it, so only a list without it refuses.
    if (!mayBeListed(root, "code_challenge_methods_supported"_L1, "S256"_L1))
        return gatewayFailure(Kind::Unsupported, u"code_challenge_methods_supported"_s);
    provider.sendsIssuer = root["authorization_response_iss_parameter_supported"_L1].toBool(false);
    return provider;
}

CallHandle discoverProvider(HttpClient &http, const GatewayConfig &config, const QObject *context,
                            std::function<void(Result<GatewayProvider, GatewayError>)> done)
{
    HttpRequest request;
    // Without an address the client refuses it, later, as callers expect.
    request.url = discoveryUrl(config.issuer).value_or(QUrl());
    request.credential = Credential::none();
    request.silenceLimit = std::chrono::seconds(10);
    request.totalLimit = std::chrono::seconds(15);
    request.sizeLimit = 256 * 1024;
    const bool isAskable = !request.url.isEmpty();
    return http.send(
        std::move(request), context,
        [isAskable, issuer = config.issuer, done = std::move(done)](ApiResult<HttpAnswer> result) {
            if (!isAskable)
                return done(gatewayFailure(Kind::BadConfig, u"issuer"_s));
            if (result && result->isSuccess())
                return done(decodeProvider(result->body, issuer));
            if (result && result->status >= 500)
                return done(gatewayFailure(Kind::ProviderFailed, u"HTTP %1"_s.arg(result->status)));
            if (result)
                return done(gatewayFailure(Kind::NotAProvider, u"HTTP %1"_s.arg(result->status)));
            const ApiError &error = result.error();
            using Api = ApiError::Kind;
            if (error.kind == Api::NotLitmus || error.kind == Api::Malformed
                || error.kind == Api::TooLarge)
                return done(gatewayFailure(Kind::NotAProvider, error.detail));
            done(Failure{GatewayError{Kind::Unreachable, error, error.detail}});
        });
}

} // namespace rd
