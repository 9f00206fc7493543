// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>

namespace rd::sandbox {

/// What a ChaosCenter token says. There is no issue time, no identifier, no audience.
struct Claims {
    QString uid;
    QString username;
    QString role;   ///< of the account: admin or user
    qint64 exp = 0; ///< seconds since the epoch
};

/// What became of a presented token, before the list of revoked ones is looked at.
enum class TokenState { Valid, Malformed, BadSignature, Expired };

struct CheckedToken {
    TokenState state = TokenState::Malformed;
    Claims claims; ///< filled unless Malformed
};

/// Signs and checks tokens (JWT, HS512) with a random key of its own. Holds the list of revoked
/// texts that both servers consult.
class TokenMint {
public:
    TokenMint();

    /// Unlike the real server never gives the same text twice: `exp` moves on by a second where the
    /// claims alone would repeat, so that signing in and out within a second is no lottery.
    QByteArray sign(Claims claims);
    [[nodiscard]] CheckedToken check(const QByteArray &token, qint64 nowSeconds) const;

    void revoke(const QByteArray &token) { m_revoked.insert(token); }
    [[nodiscard]] bool isRevoked(const QByteArray &token) const
    {
        return m_revoked.contains(token);
    }
    /// Every token made so far, sessions too; in no order.
    [[nodiscard]] QList<QByteArray> made() const { return m_made.values(); }
    void revokeAll() { m_revoked.unite(m_made); }

private:
    [[nodiscard]] QByteArray signature(const QByteArray &signedPart) const;

    QByteArray m_key;
    QSet<QByteArray> m_made;
    QSet<QByteArray> m_revoked;
};

} // namespace rd::sandbox
