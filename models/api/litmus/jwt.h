// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/token.h"

#include <QByteArray>

#include <optional>

namespace rd::litmus {

/// What \p token says about itself, or none when it is no JSON Web Token with an object inside.
/// The signature is not checked (its key never leaves the server): for display and scheduling only.
/// Claims that are missing or of another type stay empty. `exp` is in seconds.
[[nodiscard]] std::optional<TokenClaims> decodeClaims(const QByteArray &token);

} // namespace rd::litmus
