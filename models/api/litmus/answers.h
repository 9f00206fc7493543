// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"
#include "api/httprequest.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

namespace rd::litmus {

/// The body of a successful answer of the auth server (its first document: old releases send two
/// back to back), or the reason for the refusal.
///
/// A 401 "unauthorized" is MaybeSignedOut: an expired token and a missing right look the same. A
/// 401 in other words is not from ChaosCenter. Codes with a meaning of their own (wrong credentials,
/// initial password, policies) win over the status.
[[nodiscard]] ApiResult<QJsonValue> readRest(const HttpAnswer &answer);

/// The `error` of a refusal of the auth server; empty for everything else.
[[nodiscard]] QString restCodeOf(const HttpAnswer &answer);

/// What a GraphQL call gave. Partial when `notes` is not empty.
struct GraphQlAnswer {
    QJsonObject data;
    QStringList notes; ///< messages of the errors that came along; redacted and bounded
};

/// The data of a GraphQL answer, or the reason why there is none. The server says nearly
/// everything with status 200, so the message texts decide (ChaosCenter: reading errors).
///
/// \p tokenExpired: the token's own expiry has passed by the server's clock; only then is a
/// complaint about the token a proved SignedOut, else MaybeSignedOut. SignedOut with httpStatus
/// 401 means that the body was exactly "Error verifying JWT token: Token is revoked", as text.
[[nodiscard]] ApiResult<GraphQlAnswer> readGraphQl(const HttpAnswer &answer, bool tokenExpired);

} // namespace rd::litmus
