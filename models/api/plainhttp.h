// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUrl>

namespace rd {

/// True for localhost, names below .localhost, 127.0.0.0/8 and ::1.
[[nodiscard]] bool isLoopbackHost(const QUrl &url);

/// Plain http to another machine: whoever is on the way reads password and tokens. Needs the
/// user's word per connection.
[[nodiscard]] bool needsHttpConfirmation(const QUrl &url);

} // namespace rd
