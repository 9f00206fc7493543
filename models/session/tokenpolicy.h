// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/token.h"

#include <QList>

/// What is to be thought of tokens; pure functions.
namespace rd {

/// A token whose time of creation nobody knows cannot be told to be old: it counts as the newest.
[[nodiscard]] bool isNewer(const TokenInfo &left, const TokenInfo &right);
/// Keeps the server's order among equals.
void sortNewestFirst(QList<TokenInfo> &tokens);

} // namespace rd
