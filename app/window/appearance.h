// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/theme.h"
#include "session/settings.h"

namespace rd {

/// The settings know themes as words of the user, the widgets as sets of colours.
[[nodiscard]] ThemeChoice choiceOf(Theme theme);
[[nodiscard]] Theme themeOf(ThemeChoice choice);

} // namespace rd
