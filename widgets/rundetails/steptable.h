// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/runpicture.h"
#include "charts/charttable.h"

#include <memory>

namespace rd {

/// The steps of a run as rows, in the order in which they began: name, kind, verdict, begin,
/// duration, weight and why it failed. Groups are left out.
[[nodiscard]] std::shared_ptr<const ChartTable>
stepTable(const std::shared_ptr<const RunPicture> &picture, qint64 nowMs);

/// "task", "fault", "group".
[[nodiscard]] QString stepKindText(RunStep::Kind kind);

} // namespace rd
