// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/steplog.h"
#include "rundetails/runlook.h"

#include <optional>

namespace rd {

/// The manifest \p json of a run as YAML to be looked at, with a remark about what it may hold; as
/// it came when it is none. Empty: says that there is none. Pure.
[[nodiscard]] FetchedText manifestText(const QString &json);

/// The log of the step \p stepName to be looked at, or why there is none; \p log none: the delegate
/// did not answer in time. \p delegateName may be empty. Names are from a server.
[[nodiscard]] FetchedText logText(const std::optional<StepLog> &log, const QString &stepName,
                                  const QString &delegateName);

} // namespace rd
