// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/auth/authserver.h"
#include "sandbox/graphql/executor.h"

#include <optional>

namespace rd::sandbox {

/// Which roles a root field asks for.
enum class NeededRole { NoToken, AnyToken, Viewer, Executor, Owner };

[[nodiscard]] NeededRole neededRole(const QString &field, Release release);

/// The message \p call fails with for \p identity, or nothing. \p nowSeconds is for the text about
/// expired tokens.
[[nodiscard]] std::optional<QString> refusal(const gql::RootCall &call, const Identity &identity,
                                             Accounts &accounts, Release release,
                                             qint64 nowSeconds);

} // namespace rd::sandbox
