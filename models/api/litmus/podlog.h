// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"
#include "domain/steplog.h"

#include <QJsonObject>

namespace rd::litmus {

/// The `request` of GetPodLog.
[[nodiscard]] QJsonObject podLogRequest(const StepLogQuery &query);
/// GetPodLog: JSON text, or a sentence when something is in the way. At most 20 pods, and the last
/// 300 000 characters of each.
[[nodiscard]] ApiResult<StepLog> decodePodLog(const QJsonObject &data);

} // namespace rd::litmus
