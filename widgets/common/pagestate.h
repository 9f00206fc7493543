// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>

namespace rd {

/// What a page can be in besides showing its figures. Every page has a designed face for each.
enum class PageState {
    Normal,
    Empty,     ///< nothing to show yet: no runs, no scenarios
    Loading,   ///< the first data is on its way
    Offline,   ///< the server cannot be reached; saved data stays on screen
    SignedOut, ///< the connection needs a new sign-in; saved data stays on screen
    Error,     ///< something failed; saved data stays on screen
    Denied,    ///< the account may not see this
    Locked,    ///< the keychain wants its password first; saved data stays on screen
};

} // namespace rd

Q_DECLARE_METATYPE(rd::PageState)
