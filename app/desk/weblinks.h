// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/litmus/links.h"
#include "session/connection.h"

namespace rd {

class Desk;

/// None when there is no such connection (any more).
[[nodiscard]] std::optional<Connection> connectionOf(const Desk &desk, const QString &connectionId);
/// The pages of the ChaosCenter of a connection; all of them invalid when there is no such one.
[[nodiscard]] litmus::Links webLinks(const Desk &desk, const QString &connectionId);

} // namespace rd
