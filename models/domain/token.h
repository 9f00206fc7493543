// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace rd {

/// What may be shown and stored of an API token: everything but its value.
struct TokenInfo {
    QString name;            ///< hostile text, may be empty, not unique
    QString fingerprint;     ///< 64 hex digits of SHA-256; screens show the first 8
    qint64 createdMs = 0;    ///< 0 unknown
    qint64 expiresMs = 0;    ///< 0 unknown
    bool thisDevice = false; ///< the one this program works with

    /// A life of ten years or more: ChaosCenter calls 36 500 days "never".
    [[nodiscard]] bool neverExpires(qint64 nowMs) const
    {
        constexpr qint64 tenYears = 10LL * 365 * 86'400'000;
        return expiresMs - nowMs >= tenYears;
    }
    [[nodiscard]] bool isExpired(qint64 nowMs) const { return expiresMs > 0 && expiresMs <= nowMs; }

    friend bool operator==(const TokenInfo &, const TokenInfo &) = default;
};

/// What a token says about itself. Nobody verified the signature: for display and scheduling only.
struct TokenClaims {
    QString userId; ///< "uid"
    QString username;
    QString accountRole;  ///< "admin" or "user"; not the role in a project
    qint64 expiresMs = 0; ///< 0 when it does not say

    friend bool operator==(const TokenClaims &, const TokenClaims &) = default;
};

} // namespace rd
