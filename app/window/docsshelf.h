// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "welcome/docsmenu.h"

namespace rd {

/// The documents of the connected system, named in the language of the program.
[[nodiscard]] QList<DocsLink> docsShelf();

} // namespace rd
