// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "help/docsdialog.h"
#include "welcome/docsmenu.h"

namespace rd {

/// The documents wanted most, named in the language of the program.
[[nodiscard]] QList<DocsLink> docsShelf();
/// All documents, then a page per fault, in groups.
[[nodiscard]] QList<DocsPage> allDocs();

} // namespace rd
