// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/connection.h"

#include <QList>

namespace rd {

/// \p connection with a name that tells it from \p others, without regard to case: its own when
/// that is free, else one with its account or a number. The one with its id does not count.
[[nodiscard]] Connection named(Connection connection, const QList<Connection> &others);

} // namespace rd
