// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"
#include "domain/scenario.h"

#include <QJsonObject>

#include <optional>

namespace rd::litmus {

/// What \p manifest, the JSON text of a workflow, says of its schedule: `spec.suspend` and
/// `spec.timezone`. None when it is no such text, or cut off. Manifests hold secrets, and anybody
/// may have written them: the text is walked over once, whatever its nesting, and nothing but the
/// two values is ever copied.
[[nodiscard]] std::optional<ScheduleState> scheduleStateIn(QStringView manifest);

/// GetExperiment.
[[nodiscard]] ApiResult<ScheduleState> decodeScheduleState(const QJsonObject &data);

} // namespace rd::litmus
