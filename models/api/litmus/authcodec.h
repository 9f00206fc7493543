// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"
#include "api/litmus/authapi.h"
#include "domain/page.h"

#include <QJsonValue>

/// Bodies of the auth server turned into values. Pure functions; every field is optional except
/// those without which the call has no meaning (then Malformed names the field).
namespace rd::litmus {

[[nodiscard]] ApiResult<LoginAnswer> decodeLogin(const QJsonValue &body);
[[nodiscard]] ApiResult<UserAnswer> decodeUser(const QJsonValue &body);
/// The answer to /update/password, also its refusals: their codes tell more than their status.
[[nodiscard]] ApiResult<PasswordAnswer> readPasswordAnswer(const HttpAnswer &answer);
/// `expires_at` is in seconds, `created_at` in milliseconds. `null` is an empty list. Entries
/// without a value are left out: there is nothing to revoke.
[[nodiscard]] ApiResult<QList<ApiToken>> decodeTokens(const QJsonValue &body);
[[nodiscard]] ApiResult<QByteArray> decodeCreatedToken(const QJsonValue &body);
/// "No projects found" is an empty page. Before 3.10 the list is complete and carries no total:
/// `total` is then the number of its items.
[[nodiscard]] ApiResult<Page<Project>> decodeProjects(const QJsonValue &body,
                                                      const QString &userId);
/// `null` is an empty list.
[[nodiscard]] ApiResult<QList<Invitation>> decodeInvitations(const QJsonValue &body);
[[nodiscard]] ApiResult<Role> decodeRole(const QJsonValue &body);
[[nodiscard]] Role roleFrom(const QString &word);
[[nodiscard]] ApiResult<Capabilities> decodeCapabilities(const QJsonValue &body);
/// Good for `{"status":"up"}`; Server for "down"; NotLitmus for anything else.
[[nodiscard]] ApiResult<Unit> decodeStatus(const QJsonValue &body);

} // namespace rd::litmus
