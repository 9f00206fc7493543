// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/auth/tokenmint.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace rd::sandbox {

namespace {

constexpr auto UrlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

TokenMint::TokenMint()
    : m_key(64, Qt::Uninitialized)
{
    for (char &byte : m_key)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
}

QByteArray TokenMint::signature(const QByteArray &signedPart) const
{
    return QMessageAuthenticationCode::hash(signedPart, m_key, QCryptographicHash::Sha512)
        .toBase64(UrlSafe);
}

QByteArray TokenMint::sign(Claims claims)
{
    const QByteArray header = QByteArray(R"({"alg":"HS512","typ":"JWT"})").toBase64(UrlSafe);
    for (;; ++claims.exp) {
        const QJsonObject payload{{u"exp"_s, claims.exp},
                                  {u"role"_s, claims.role},
                                  {u"uid"_s, claims.uid},
                                  {u"username"_s, claims.username}};
        const QByteArray signedPart =
            header + '.' + QJsonDocument(payload).toJson(QJsonDocument::Compact).toBase64(UrlSafe);
        const QByteArray token = signedPart + '.' + signature(signedPart);
        if (m_made.contains(token))
            continue;
        m_made.insert(token);
        return token;
    }
}

CheckedToken TokenMint::check(const QByteArray &token, qint64 nowSeconds) const
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3)
        return {};
    const QJsonObject payload =
        QJsonDocument::fromJson(QByteArray::fromBase64(parts.at(1), UrlSafe)).object();
    CheckedToken checked;
    checked.claims = {payload["uid"_L1].toString(), payload["username"_L1].toString(),
                      payload["role"_L1].toString(), payload["exp"_L1].toInteger()};
    if (signature(parts.at(0) + '.' + parts.at(1)) != parts.at(2))
        checked.state = TokenState::BadSignature;
    else if (checked.claims.exp <= nowSeconds)
        checked.state = TokenState::Expired;
    else
        checked.state = TokenState::Valid;
    return checked;
}

} // namespace rd::sandbox
