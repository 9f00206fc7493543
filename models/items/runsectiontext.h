// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/rundivision.h"

/// What the head of a section of runs says: finished text, by the user's language and locale.
/// Names of servers are made safe to show.
namespace rd {

/// "Today", "Yesterday", "Tuesday, 3 November 2026", or the name of the scenario, with its project
/// where names are not enough to tell.
[[nodiscard]] QString sectionTitle(const RunSection &section, qint64 nowMs, const QTimeZone &zone);
/// "12 runs"; empty while they are being counted.
[[nodiscard]] QString sectionCountText(const RunSection &section);
/// "worst: broken (3)"; empty without a run, and while they are being counted.
[[nodiscard]] QString sectionWorstText(const RunSection &section);
/// All of it in one sentence, for screen readers.
[[nodiscard]] QString sectionSentence(const RunSection &section, qint64 nowMs,
                                      const QTimeZone &zone, bool isCollapsed);

} // namespace rd
