// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"

#include <QString>

namespace rd {

/// "30 days to now", or the first and last day of a custom period.
[[nodiscard]] QString periodCaption(const Period &period, const PeriodLayout &layout);
/// "against the 30 days before"
[[nodiscard]] QString beforeCaption(const Period &period);
/// "38 / 42", by locale.
[[nodiscard]] QString partText(qint64 part, qint64 whole);
/// A day in the viewer's zone: "3 Nov".
[[nodiscard]] QString dayOf(qint64 ms, const PeriodLayout &layout);
/// Names of the projects for scenarios of several, with the connection where there are several,
/// too.
[[nodiscard]] ProjectNames projectNames(const QList<ProjectFigures> &projects);
/// Why a scenario's score counts or not: "unverified since 3 Nov", "measured 2 h ago", "never ran".
[[nodiscard]] QString scenarioState(const ScenarioFigure &scenario, const PeriodLayout &layout,
                                    qint64 nowMs);
/// What follows from a change: up, down or nothing, on the value as displayed.
[[nodiscard]] int directionOf(double change);

} // namespace rd
