// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/idtoken.h"

#include "api/jsonguard.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

using Kind = GatewayError::Kind;

constexpr double skewS = 300;

QJsonObject claimsOf(const QByteArray &token)
{
    constexpr qsizetype largest = 32 * 1024;
    const QList<QByteArray> parts = token.split('.');
    if (token.size() > largest || parts.size() != 3)
        return {};
    const auto json = QByteArray::fromBase64Encoding(
        parts.at(1), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!json || nestsDeeperThan(*json, 10))
        return {};
    return QJsonDocument::fromJson(*json).object();
}

/// For this client, and when for others too, then issued to this one (3.1.3.7, items 3 to 5).
bool isFor(const QString &clientId, const QJsonObject &claims)
{
    const QJsonValue aud = claims["aud"_L1];
    const QJsonValue azp = claims["azp"_L1];
    if (!azp.isUndefined() && azp.toString() != clientId)
        return false;
    if (aud.isString())
        return aud.toString() == clientId;
    const QJsonArray all = aud.toArray();
    return all.contains(clientId) && (all.size() == 1 || azp.toString() == clientId);
}

} // namespace

Result<QString, GatewayError> checkIdToken(const QByteArray &token, const IdTokenDemands &demands)
{
    const QJsonObject claims = claimsOf(token);
    if (claims.isEmpty())
        return gatewayFailure(Kind::BadIdentity, u"id_token: no claims"_s);
    if (claims["iss"_L1].toString() != demands.issuer || demands.issuer.isEmpty())
        return gatewayFailure(Kind::BadIdentity, u"id_token: iss"_s);
    if (demands.clientId.isEmpty() || !isFor(demands.clientId, claims))
        return gatewayFailure(Kind::BadIdentity, u"id_token: aud"_s);
    if (!demands.nonce.isEmpty() && claims["nonce"_L1].toString() != demands.nonce)
        return gatewayFailure(Kind::BadIdentity, u"id_token: nonce"_s);
    const QString subject = claims["sub"_L1].toString();
    if (subject.isEmpty() || subject.size() > 255
        || (!demands.subject.isEmpty() && subject != demands.subject))
        return gatewayFailure(Kind::BadIdentity, u"id_token: sub"_s);

    const double now = static_cast<double>(demands.nowMs) / 1000;
    if (!claims["exp"_L1].isDouble() || claims["exp"_L1].toDouble() < now - skewS)
        return gatewayFailure(Kind::ClockOff, u"id_token: exp"_s);
    if (claims["iat"_L1].toDouble(now) > now + skewS)
        return gatewayFailure(Kind::ClockOff, u"id_token: iat"_s);
    return subject;
}

} // namespace rd
