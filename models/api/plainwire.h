// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QNetworkRequest>

namespace rd {

/// Switches off whatever Qt would do with \p wire of its own accord (following redirects, HTTP/2,
/// cookies, passwords used before, its cache), and says who asks for what. For every request of
/// this program, whoever makes it.
void makePlain(QNetworkRequest &wire);

} // namespace rd
