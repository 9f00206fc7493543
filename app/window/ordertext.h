// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/banner.h"
#include "items/scenarioentry.h"
#include "sync/scenarioorder.h"

namespace rd {

/// What is to be told of an order, and how urgent it is.
struct OrderNote {
    Banner::Kind kind = Banner::Kind::Info;
    QString text;
};

/// \p report in a sentence or two for somebody who asked for \p entry: what happened and what to
/// do. A refusal says who may do it. \p host names the server; \p nowMs is for lengths of time.
[[nodiscard]] OrderNote orderNote(const ScenarioOrder::Report &report, const ScenarioEntry &entry,
                                  const QString &host, qint64 nowMs);

} // namespace rd
