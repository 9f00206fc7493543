// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/token.h"
#include "session/tokencare.h"

#include <QByteArray>
#include <QList>

namespace rd {

/// What `tokens list --json` prints, one line with its line end: schema 1, the documented key
/// order, times ISO 8601 in UTC, unknown is null. Never a value of a token.
[[nodiscard]] QByteArray tokensJson(const QList<TokenInfo> &tokens, qint64 nowMs);

/// What `tokens create --json` prints: the only place that ever shows a value. To be overwritten.
[[nodiscard]] QByteArray createdJson(const MintedToken &token, qint64 nowMs);

/// What `tokens revoke --json` prints.
[[nodiscard]] QByteArray revokedJson(const QList<RevocationProof> &proofs);

} // namespace rd
