// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/jwt.h"

#include "api/jsonguard.h"
#include "api/litmus/fields.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rd::litmus {

std::optional<TokenClaims> decodeClaims(const QByteArray &token)
{
    constexpr qsizetype longest = 16'384;
    if (token.size() > longest || token.count('.') != 2)
        return std::nullopt;
    const qsizetype first = token.indexOf('.');
    const qsizetype second = token.indexOf('.', first + 1);
    if (first == 0 || second == token.size() - 1)
        return std::nullopt;

    const auto decoded = QByteArray::fromBase64Encoding(
        token.mid(first + 1, second - first - 1), QByteArray::Base64UrlEncoding
                                                      | QByteArray::OmitTrailingEquals
                                                      | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || nestsDeeperThan(*decoded, 10))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(*decoded);
    if (!document.isObject())
        return std::nullopt;

    const QJsonObject object = document.object();
    TokenClaims claims;
    claims.userId = idOf(object["uid"_L1]);
    claims.username = textOf(object["username"_L1]);
    claims.accountRole = textOf(object["role"_L1]);
    claims.expiresMs = timeSecondsOf(object["exp"_L1]);
    return claims;
}

} // namespace rd::litmus
