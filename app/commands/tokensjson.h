// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/token.h"
#include "session/tokencare.h"

#include <QByteArray>
#include <QList>

namespace rd {

/// Whether a list says of \p token that somebody else may have made it with one that leaked at
/// \p leakedAtMs (0: nobody asked). Never of this device's own, which is replaced anyway.
[[nodiscard]] bool isMarked(const TokenInfo &token, qint64 leakedAtMs);

/// What `tokens list --json` prints, one line with its line end: schema 1, the documented key
/// order, times ISO 8601 in UTC, unknown is null. Never a value of a token. \p leakedAtMs: since
/// when somebody else may have had one; 0: nobody asked.
[[nodiscard]] QByteArray tokensJson(const QList<TokenInfo> &tokens, qint64 nowMs,
                                    qint64 leakedAtMs = 0);

/// What `tokens create --json` prints: the only place that ever shows a value. To be overwritten.
[[nodiscard]] QByteArray createdJson(const MintedToken &token, qint64 nowMs);

/// What `tokens revoke --json` prints.
[[nodiscard]] QByteArray revokedJson(const QList<RevocationProof> &proofs);

/// What `tokens rotate --json` prints; \p renewal none: interrupted.
[[nodiscard]] QByteArray rotatedJson(const std::optional<TokenRenewal> &renewal, qint64 nowMs);

/// What `tokens sweep --json` prints.
struct SweptTokens {
    QList<TokenInfo> before; ///< the list, as it was
    qint64 leakedAtMs = 0;   ///< 0: not told
    std::optional<TokenRenewal> renewal;
    QList<RevocationProof> proofs;
    std::optional<QList<TokenInfo>> left; ///< meant to end, and still listed; none: not known
    bool isClean = false;
};
[[nodiscard]] QByteArray sweptJson(const SweptTokens &swept, qint64 nowMs);

} // namespace rd
