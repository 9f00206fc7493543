// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/token.h"

#include <QList>
#include <QString>

/// What is to be thought of tokens; pure functions.
namespace rd {

/// From this long before the end of a token one should know of it: 14 days, in milliseconds.
inline constexpr qint64 WarnBeforeEndMs = 14LL * 86'400'000;

/// What is wrong with a token. That one has not been used for long is not among it: ChaosCenter
/// notes no use of a token anywhere, and nothing here guesses it.
enum class TokenWarning {
    None,
    ExpiresSoon,  ///< within WarnBeforeEndMs
    Expired,      ///< dead, and still listed
    NeverExpires, ///< lives for ten years or more: nobody notices when it leaks
};
[[nodiscard]] TokenWarning warningOf(const TokenInfo &token, qint64 nowMs);

/// When this device's token is to be renewed: WarnBeforeEndMs before its end, or after two thirds
/// of a shorter life. \p createdMs 0: nobody knows. Answers 0, "never", when \p expiresMs is 0. A
/// moment that has passed is due at once, and too late when the token has expired: then somebody
/// has to sign in.
[[nodiscard]] qint64 renewalDueMs(qint64 createdMs, qint64 expiresMs);

/// Whether \p token may have been made with a token that leaked at \p leakedAtMs: made then or
/// later, with a minute for clocks that differ, or nobody knows when.
[[nodiscard]] bool isSinceLeak(const TokenInfo &token, qint64 leakedAtMs);

/// A token whose time of creation nobody knows cannot be told to be old: it counts as the newest.
[[nodiscard]] bool isNewer(const TokenInfo &left, const TokenInfo &right);
/// Keeps the server's order among equals.
void sortNewestFirst(QList<TokenInfo> &tokens);

/// Whether the token was made by a desk for itself, on this computer or another: by its name, which
/// anybody may give to a token.
[[nodiscard]] bool isDeskToken(const TokenInfo &token);

/// \p base, or "base (2)" and so on when a token of \p list has that name already, so that several
/// desks of a user are told apart. This device's own tokens and expired ones do not count.
[[nodiscard]] QString deviceTokenName(const QString &base, const QList<TokenInfo> &list,
                                      qint64 nowMs);

/// Whether \p name is one that deviceTokenName() gives: \p base, or "base (2)" and so on. A name
/// that only begins like it may be that of another machine.
[[nodiscard]] bool isDeviceTokenName(const QString &name, const QString &base);

} // namespace rd
