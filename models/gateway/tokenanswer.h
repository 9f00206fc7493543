// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/redact.h"
#include "gateway/gatewayerror.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>
#include <utility>

namespace rd {

/// The tokens of one sign-in to a gateway. Moved, never copied, and overwritten when it dies.
struct GatewayTokenSet {
    QByteArray accessToken;  ///< what the gateway wants to see
    QByteArray refreshToken; ///< empty: it cannot be renewed
    qint64 expiresAtMs = 0;  ///< of the access token, by the clock of this machine; 0: not told
    QString subject = {};    ///< who signed in, as the provider counts; empty: not known

    GatewayTokenSet() = default;
    GatewayTokenSet(GatewayTokenSet &&other) noexcept { swap(other); }
    GatewayTokenSet &operator=(GatewayTokenSet &&other) noexcept
    {
        swap(other); // what was here dies with the other one
        return *this;
    }
    GatewayTokenSet(const GatewayTokenSet &) = delete;
    GatewayTokenSet &operator=(const GatewayTokenSet &) = delete;
    ~GatewayTokenSet()
    {
        wipe(accessToken);
        wipe(refreshToken);
    }

private:
    void swap(GatewayTokenSet &other) noexcept
    {
        accessToken.swap(other.accessToken);
        refreshToken.swap(other.refreshToken);
        std::swap(expiresAtMs, other.expiresAtMs);
        subject.swap(other.subject);
    }
};

/// What a token endpoint gave. The id_token is not checked yet, expiresAtMs is not set.
struct TokenAnswer {
    GatewayTokenSet tokens;
    QByteArray idToken;
    std::optional<std::chrono::seconds> life; ///< of the access token, if told
};

/// Reads the answer of a token endpoint, to a code or a refresh token. \p body is overwritten.
///
/// Shape:  {"access_token":str,"token_type":"Bearer","expires_in":num?,"refresh_token":str?,
///          "id_token":str?}, or with status 400 or 401 {"error":str,...}
/// Errors: GrantRefused only for the codes of RFC 6749, section 5.2, in such an answer: asking
/// again
///         cannot help; BadTokens when it says yes and gives nothing usable; ProviderFailed for all
///         else, also 400 with a web page: asking again may help.
/// While it is read there are copies inside Qt's JSON classes that cannot be overwritten.
[[nodiscard]] Result<TokenAnswer, GatewayError> decodeTokenAnswer(int status, QByteArray body);

} // namespace rd
