// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"

#include <QByteArray>
#include <QJsonObject>

namespace rd {

class OrderedJson;

/// What `status --json` prints, one line without a line break: schema 1, keys in the documented
/// order, times ISO 8601 in UTC, unknown is null, scores as displayed (one decimal).
///
/// "to" is the end of the open bucket and not part of the period; "dataAgeSeconds" is null when a
/// project shown was never reached; "band" is null with too little measured or nothing, and
/// "belowTarget" then and without a target.
[[nodiscard]] QByteArray statusJson(const OverviewFigures &figures);

/// The same keys into an object that is open, for documents that say more.
void addStatus(OrderedJson &json, const OverviewFigures &figures);

/// The keys that a project or the whole has, into an object that is open: "score" to "hubs".
void addScoreFigures(OrderedJson &json, const ScoreFigures &figures);

/// "runs":{"passed":N, ...} with all outcomes.
void addOutcomeCounts(OrderedJson &json, const char *key, const OutcomeCounts &counts);

/// The same as an object, for callers that look things up.
[[nodiscard]] QJsonObject statusObject(const OverviewFigures &figures);

} // namespace rd
