// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/tokenanswer.h"

#include "api/jsonguard.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

using Kind = GatewayError::Kind;

/// A token that can stand in a header; empty when it cannot, or is none.
QByteArray tokenOf(const QJsonValue &value)
{
    constexpr qsizetype longest = 16 * 1024;
    QByteArray token = value.toString().toUtf8();
    const bool isPlain =
        std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c < 0x7f; });
    if (token.size() > longest || !isPlain)
        wipe(token);
    return token;
}

Result<TokenAnswer, GatewayError> decode(int status, const QByteArray &body)
{
    const QJsonObject root =
        nestsDeeperThan(body, 10) ? QJsonObject() : QJsonDocument::fromJson(body).object();
    if (status < 200 || status >= 300) {
        constexpr std::array final{"invalid_request"_L1,        "invalid_client"_L1,
                                   "invalid_grant"_L1,          "unauthorized_client"_L1,
                                   "unsupported_grant_type"_L1, "invalid_scope"_L1};
        const QString error = root["error"_L1].toString();
        const auto *known = std::find(final.begin(), final.end(), error);
        if ((status == 400 || status == 401) && known != final.end())
            return gatewayFailure(Kind::GrantRefused,
                                  *known); // our own word for it, not the server's text
        return gatewayFailure(Kind::ProviderFailed, u"HTTP %1"_s.arg(status));
    }
    if (root.isEmpty())
        return gatewayFailure(Kind::ProviderFailed, u"no JSON object"_s);

    TokenAnswer answer;
    answer.tokens.accessToken = tokenOf(root["access_token"_L1]);
    answer.tokens.refreshToken = tokenOf(root["refresh_token"_L1]);
    answer.idToken = tokenOf(root["id_token"_L1]);
    if (answer.tokens.accessToken.isEmpty())
        return gatewayFailure(Kind::BadTokens, u"no access_token"_s);
    // Another kind (DPoP, MAC) cannot be used by who only shows it.
    if (root["token_type"_L1].toString().compare("bearer"_L1, Qt::CaseInsensitive) != 0)
        return gatewayFailure(Kind::BadTokens, u"token_type"_s);
    constexpr double year = 366.0 * 86'400;
    const double life = root["expires_in"_L1].isString() // some write it as text
                            ? root["expires_in"_L1].toString().toDouble()
                            : root["expires_in"_L1].toDouble();
    if (life > 0)
        answer.life = std::chrono::seconds(static_cast<qint64>(std::min(life, year)));
    return answer;
}

} // namespace

Result<TokenAnswer, GatewayError> decodeTokenAnswer(int status, QByteArray body)
{
    auto answer = decode(status, body);
    wipe(body);
    return answer;
}

} // namespace rd
