// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QAction;

namespace rd {

/// For the tool tip of whatever opens a page of ChaosCenter: which project has to be active in the
/// browser, whose page it shows otherwise, and that a login there forgets the page. Plain text of
/// two sentences; \p projectName is from the server and may be empty (see plainToolTip()).
[[nodiscard]] QString chaosCenterHint(const QString &projectName);

/// The keys of a list that lead to ChaosCenter and copy, the same in every list: Ctrl+O,
/// Ctrl+Shift+C and Ctrl+C. They work in the widgets that the actions are added to.
void giveLinkKeys(QAction *open, QAction *copyLink, QAction *copyText);

} // namespace rd
