// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/token.h"
#include "session/tokencare.h"

#include <QList>
#include <QString>

/// Invented tokens and proofs for the pages that show them.
namespace rd::samples {

inline constexpr qint64 Now = 1'795'167'062'000;
inline constexpr qint64 Day = 86'400'000;

/// A fingerprint that begins with \p start.
inline QString hash(const QString &start)
{
    return start.leftJustified(64, u'0');
}

inline RevocationProof provedProof(const TokenInfo &token)
{
    RevocationProof proof;
    proof.fingerprint = token.fingerprint;
    proof.name = token.name;
    proof.workedBefore = true;
    proof.listed = false;
    proof.refusedByAuth = true;
    proof.refusedByApi = true;
    proof.proved = true;
    proof.listedAtMs = proof.authAtMs = proof.apiAtMs = proof.atMs = Now;
    return proof;
}

/// This device's first, then \p count others.
inline QList<TokenInfo> deviceAndOthers(int count)
{
    QList<TokenInfo> tokens{{QStringLiteral("Resilience Desk on thinkpad"),
                             hash(QStringLiteral("9f31c0d2")), Now, Now + 21 * Day, true}};
    for (int i = 0; i < count; ++i) {
        tokens.append({QStringLiteral("token %1").arg(i),
                       hash(QStringLiteral("%1").arg(0xa0000000u + static_cast<uint>(i), 8, 16)),
                       Now - i * Day, Now + 30 * Day, false});
    }
    return tokens;
}

} // namespace rd::samples
