// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/schedule.h"
#include "domain/run.h"
#include "domain/scenario.h"
#include "domain/scope.h"

namespace rd {

/// One run of a scenario, as much of it as a small mark tells.
struct RunMark {
    qint64 key = 0; ///< local key of the run
    QString id;     ///< the server's id; empty while queued
    qint64 sequence = 0;
    Outcome outcome = Outcome::Unknown;
    QString phase;                    ///< the server's own word
    std::optional<double> score = {}; ///< only when measured (score rule 1), raw, not clamped
    qint64 createdMs = 0;

    friend bool operator==(const RunMark &, const RunMark &) = default;
};

/// A scenario with what its newest runs say.
struct StoredScenario {
    static constexpr int MostMarks = 10;

    qint64 key = 0; ///< local key of the scenario
    ProjectRef project;
    Scenario scenario;
    qint64 deletedMs = 0; ///< when it was first missing; 0: it exists
    ScheduledScenario scheduled;

    /// At most MostMarks, newest first (score rule 5: created, then sequence); empty: it never ran.
    QList<RunMark> newest;
    std::optional<RunMark> measured; ///< the newest measured run, whenever that was
    std::optional<RunMark> before;   ///< the measured run before that one
    /// The newest run that ended by itself; stopped ones verify nothing.
    std::optional<RunMark> finished;

    friend bool operator==(const StoredScenario &, const StoredScenario &) = default;
};

} // namespace rd
