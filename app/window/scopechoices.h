// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"
#include "window/header.h"

namespace rd {

/// What the switcher of the header offers: the projects of a roll-up by name, and all of them
/// together when there are several. \p severalConnections adds where each one lives.
[[nodiscard]] QList<ScopeChoice> scopeChoices(const QList<ProjectFigures> &projects,
                                              bool severalConnections);

} // namespace rd
