// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/delegate.h"
#include "domain/project.h"
#include "history/storedscenario.h"

#include <QTimeZone>

namespace rd {

class HistoryReader;

/// A scenario as a row of a table. Names and tags are from servers.
struct ScenarioEntry {
    StoredScenario stored;
    QString projectName = {};
    Role role = Role::Unknown; ///< of the account, in the project
    QString environmentName = {};
    Environment::Kind environmentKind = Environment::Kind::Unknown;
    std::optional<Delegate::State> delegateState = {}; ///< none: the server does not list it
    bool isStale = false; ///< not measured lately (score rule 8); those that never ran apart

    [[nodiscard]] const Scenario &scenario() const { return stored.scenario; }
    [[nodiscard]] bool isDeleted() const { return stored.deletedMs > 0; }
    [[nodiscard]] bool neverRan() const { return stored.newest.isEmpty(); }
    /// It has a schedule, on or off.
    [[nodiscard]] bool isScheduled() const
    {
        return stored.scenario.kind == Scenario::Kind::Scheduled;
    }
    [[nodiscard]] bool isScheduleOff() const
    {
        return isScheduled() && stored.scheduled.state && stored.scheduled.state->suspended;
    }
    /// Of the newest run, whatever became of it; none when it never ran.
    [[nodiscard]] std::optional<Outcome> lastOutcome() const
    {
        return neverRan() ? std::nullopt : std::optional(stored.newest.first().outcome);
    }
    /// Runs that are going on, newest first.
    [[nodiscard]] QList<RunMark> inProgress() const;
    /// When the newest run that ended was created if that one is broken (score rule 2), else 0.
    [[nodiscard]] qint64 unverifiedSinceMs() const;
    /// Its score against that of the measured run before; none without two measured runs.
    [[nodiscard]] std::optional<double> change() const;
    /// Name, or the id where there is none.
    [[nodiscard]] QString delegateName() const;

    friend bool operator==(const ScenarioEntry &, const ScenarioEntry &) = default;
};

/// All scenarios of \p scope as known at \p nowMs, deleted ones included, for History::read().
[[nodiscard]] QList<ScenarioEntry> readScenarioEntries(const HistoryReader &reader,
                                                       const Scope &scope, qint64 nowMs);

/// Severity, most urgent first: the newest run that ended is broken; it found a weakness; not
/// measured lately; never ran; everything else; deleted. Of those alike the lowest score first,
/// those without one last, then by name.
[[nodiscard]] bool isMoreSevere(const ScenarioEntry &a, const ScenarioEntry &b);

} // namespace rd
