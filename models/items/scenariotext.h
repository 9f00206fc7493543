// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/scenarioentry.h"

/// What the table of scenarios says: finished text, by the user's language and locale. Text of
/// servers is made safe to show.
namespace rd {

/// "passed, 92.5", "queued"; the server's own word for an outcome nobody knows.
[[nodiscard]] QString markText(const RunMark &mark);
/// The same with the number of the run and its age, for a tool tip: "Run 14: passed, 92.5, 2 h
/// ago".
[[nodiscard]] QString markSentence(const RunMark &mark, qint64 nowMs);

/// "62.5" of the newest measured run, or a dash.
[[nodiscard]] QString entryScoreText(const ScenarioEntry &entry);
/// "+3.1" against the measured run before; empty without one, and when it is the same.
[[nodiscard]] QString entryChangeText(const ScenarioEntry &entry);
/// "2 h ago", "never".
[[nodiscard]] QString entryLastRunText(const ScenarioEntry &entry, qint64 nowMs);
/// What the newest run came to, "queued", or that the score is stale; empty when it never ran.
[[nodiscard]] QString entryStateText(const ScenarioEntry &entry);
/// The schedule in words, or that it has none.
[[nodiscard]] QString entryScheduleText(const ScenarioEntry &entry);
/// "next 03:10", "next about 03:10, cluster time zone unknown", "disabled"; empty without a
/// schedule.
[[nodiscard]] QString entryNextRunText(const ScenarioEntry &entry, qint64 nowMs,
                                       const QTimeZone &viewer);
/// "Production (production)"; empty when it is not known.
[[nodiscard]] QString entryEnvironmentText(const ScenarioEntry &entry);
/// What stands out: unverified, stale, never ran, deleted, its delegate is away. Whole sentences;
/// empty when all is well.
[[nodiscard]] QString entrySentence(const ScenarioEntry &entry, qint64 nowMs);
/// The newest runs for somebody who does not see them: "last runs, newest first: passed, broken".
[[nodiscard]] QString entryMarksText(const ScenarioEntry &entry);

} // namespace rd
