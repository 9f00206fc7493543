// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QString;
class QUrl;

namespace rd {

/// Hands an http or https address to the user's browser. False, and nothing happens, for any other
/// scheme, an address without host or with a user name in it; also when the desktop has no browser.
bool openInBrowser(const QUrl &url);

/// Shows a document of this machine with the program that the user has for its kind. Only for files
/// that this program has just written.
bool openDocument(const QString &file);

} // namespace rd
