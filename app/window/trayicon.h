// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/rail.h"

#include <QIcon>

namespace rd {

/// The program's icon for the tray, drawn for each size that trays ask for, so that it is sharp.
/// One that waits or needs somebody carries a mark: a ring, or a square as at the foot of the rail,
/// so that they differ without colours.
[[nodiscard]] QIcon trayIcon(LinkHealth health);

} // namespace rd
