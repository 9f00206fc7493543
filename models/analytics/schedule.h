// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/scenario.h"

#include <QString>
#include <QTimeZone>

#include <optional>

namespace rd {

/// The typical interval of a cron text in milliseconds: the largest gap between two firings that
/// follow each other, so that "Monday to Friday" is not late every Sunday. None when the text is
/// not understood or never fires; servers store whatever a user typed. What is understood: Cron.
[[nodiscard]] std::optional<qint64> scheduleIntervalMs(const QString &schedule);

/// When a scenario is expected to run next.
struct NextRun {
    enum class Certainty {
        Exact,
        FromLastRun, ///< "@every": counted from the last run, as the controller does until it
                     ///< restarts
        /// The schedule goes by the clock of the target cluster, which the server does not tell;
        /// here the viewer's clock was taken for it.
        ZoneUnknown,
    };
    qint64 atMs = 0;
    Certainty certainty = Certainty::Exact;

    friend bool operator==(const NextRun &, const NextRun &) = default;
};

/// What the next run of a scenario depends on.
struct ScheduledScenario {
    QString schedule;                   ///< cron text, not validated
    std::optional<ScheduleState> state; ///< none: the server was not asked yet, or did not tell
    qint64 lastRunMs = 0;               ///< when its newest run was created; 0: it never ran

    friend bool operator==(const ScheduledScenario &, const ScheduledScenario &) = default;
};

/// The next run after \p nowMs; none when the schedule is switched off, not understood or never
/// fires, and for an "@every" that has never run.
[[nodiscard]] std::optional<NextRun> nextRun(const ScheduledScenario &scenario, qint64 nowMs,
                                             const QTimeZone &viewer);

/// When the first run after the newest one, or after \p sinceMs without one, should have begun at
/// the latest: where the zone is not known, one interval later. None when the schedule is switched
/// off, not understood or never fires.
[[nodiscard]] std::optional<qint64> expectedRunMs(const ScheduledScenario &scenario,
                                                  qint64 sinceMs);

} // namespace rd
