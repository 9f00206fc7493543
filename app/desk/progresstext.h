// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/syncprogress.h"

#include <QString>

namespace rd {

/// "Reading history: 42 %, about 3 min left". The share never says 100 % before the end.
[[nodiscard]] QString progressText(const SyncProgress &progress,
                                   std::optional<std::chrono::seconds> left);

/// "12,345 of 48,000 runs, 17 of 42 scenarios".
[[nodiscard]] QString progressCounts(const SyncProgress &progress);

} // namespace rd
