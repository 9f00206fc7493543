// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/delegate.h"
#include "domain/hub.h"
#include "domain/probe.h"
#include "domain/project.h"
#include "domain/scenario.h"
#include "domain/scope.h"

#include <QList>
#include <QSet>

#include <optional>

namespace rd {

/// How far reading the runs of one scenario has come. Runs are read newest page first until the
/// page that reaches what is known already (`settledSequence`) or the end of the list.
///
/// A run sequence up to `settledSequence` is either stored, or the server was asked and does not
/// have it: gaps are asked for once. The store moves it on while the next sequences are stored.
struct Backfill {
    QString scenarioId;
    int nextPage = 0; ///< next page to read, newest first
    bool complete = false;
    qint64 settledSequence = 0;
    qint64 topSequence = 0;     ///< highest sequence on page 0 of this pass; settled at its end
    qint64 highestSequence = 0; ///< highest sequence stored; set by the reader, ignored in a batch

    /// True when runs between the settled ones and the newest are missing, or nobody looked yet.
    [[nodiscard]] bool isOpen() const { return !complete || highestSequence > settledSequence; }
    friend bool operator==(const Backfill &, const Backfill &) = default;
};

/// What identifies a run within a project; see Run.
struct RunIdentity {
    QString scenarioId;
    qint64 sequence = 0;
    QString id;

    friend bool operator==(const RunIdentity &, const RunIdentity &) = default;
};

/// What the server said, when it was asked for what a schedule says beside its cron text.
struct ScheduleCheck {
    QString scenarioId;
    std::optional<ScheduleState> state; ///< none: it did not tell; what is stored stays
    qint64 checkedMs = 0;               ///< when, by this machine's clock
    qint64 seenMs = 0;                  ///< Scenario::updatedMs then

    friend bool operator==(const ScheduleCheck &, const ScheduleCheck &) = default;
};

/// What one poll learned about one project; stored in one transaction, or not at all.
struct SyncBatch {
    ProjectRef project;
    std::optional<Project> projectInfo; ///< name and role, when read

    QList<Scenario> scenarios; ///< new or changed
    /// Ids of all scenarios that exist, after a full sweep: those missing are marked deleted,
    /// never dropped.
    std::optional<QSet<QString>> existingScenarios;
    QList<Run> runs; ///< new or changed, in the order they were read; see mergedRun()
    /// Runs the server does not list any more: no longer in progress, never asked for again.
    QList<RunIdentity> goneRuns;
    QList<ScheduleCheck> scheduleChecks;
    std::optional<QList<Delegate>> delegates; ///< the complete list, when read
    std::optional<QList<Environment>> environments;
    std::optional<QList<Hub>> hubs;
    std::optional<QList<Probe>> probes; ///< those missing are marked deleted, never dropped

    QList<Backfill> backfills;
    std::optional<qint64> serverScenarioTotal; ///< as the server counts
    std::optional<bool> firstSyncComplete;
    qint64 contactMs = 0; ///< when the server answered, by this machine's clock; 0: no contact
};

/// What a commit changed, so that pages know what to read again.
struct HistoryChange {
    ProjectRef project;
    bool scenarios = false;
    bool runs = false;
    bool delegates = false; ///< delegates or environments
    bool hubs = false;
    bool probes = false;
    QList<qint64> newRuns; ///< local keys
    QList<qint64> changedRuns;
    bool contactOnly = false; ///< nothing but the time of the last contact moved
};

} // namespace rd

Q_DECLARE_METATYPE(rd::HistoryChange)
