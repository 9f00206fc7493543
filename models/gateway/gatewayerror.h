// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"

#include <QString>

#include <optional>

namespace rd {

/// Why a sign-in to a gateway, or renewing it, brought no token. Callers branch on `kind` only.
struct GatewayError {
    enum class Kind {
        BadConfig,      ///< issuer, client or redirect address cannot be used; nothing was sent
        Unreachable,    ///< the provider was not reached: see `api`
        NotAProvider,   ///< something answers, but not with what OpenID Connect Discovery promises
        OtherIssuer,    ///< the provider calls itself by another name than the configured one
        Insecure,       ///< one of its addresses is not https, or leads to this machine
        Unsupported,    ///< it does not offer the authorization code, or not with PKCE S256
        PortTaken,      ///< the browser's way back cannot be listened at
        NoBrowser,      ///< no browser could be opened
        TimedOut,       ///< nobody came back from the browser in time
        ForeignAnswer,  ///< what came back belongs to another sign-in or another provider
        AccessDenied,   ///< the user or the provider said no
        ProviderError,  ///< the provider ended the sign-in with another error: see `detail`
        GrantRefused,   ///< the token endpoint refuses the code, or the refresh token
        ProviderFailed, ///< the token endpoint answers with 5xx, a web page or nonsense
        BadTokens,      ///< its answer holds no token that can be used
        BadIdentity,    ///< the id_token is not for this sign-in: nonce, aud, iss or sub
        ClockOff,       ///< the id_token has expired already, or comes from the future
        SignInNeeded,   ///< the sign-in has ended: refused, or there is nothing to renew it with
        Cancelled,
    };

    Kind kind = Kind::Unreachable;
    std::optional<ApiError> api = {};
    QString detail = {}; ///< for a fold and logs; redacted, bounded, never translated, no token
};

[[nodiscard]] inline Failure<GatewayError> gatewayFailure(GatewayError::Kind kind,
                                                          const QString &detail = {})
{
    return Failure{GatewayError{kind, {}, detail}};
}

} // namespace rd
