// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/delegate.h"
#include "domain/hub.h"
#include "domain/project.h"
#include "domain/scenario.h"
#include "domain/scope.h"

#include <QList>
#include <QSet>

#include <optional>

namespace rd {

/// How far the first synchronisation of one scenario has come.
struct Backfill {
    QString scenarioId;
    int nextPage = 0; ///< next page to read, newest first
    bool complete = false;
};

/// What one poll learned about one project; stored in one transaction, or not at all.
struct SyncBatch {
    ProjectRef project;
    std::optional<Project> projectInfo; ///< name and role, when read

    QList<Scenario> scenarios; ///< new or changed
    /// Ids of all scenarios that exist, after a full sweep: those missing are marked deleted,
    /// never dropped.
    std::optional<QSet<QString>> existingScenarios;
    QList<Run> runs; ///< new or changed; stored runs that are final stay as they are
    std::optional<QList<Delegate>> delegates; ///< the complete list, when read
    std::optional<QList<Environment>> environments;
    std::optional<QList<Hub>> hubs;

    QList<Backfill> backfills;
    std::optional<qint64> serverScenarioTotal; ///< totalNoOfExperiments as the server counts
    std::optional<bool> firstSyncComplete;
    qint64 contactMs = 0; ///< when the server answered, by this machine's clock; 0: no contact
};

/// What a commit changed, so that pages know what to read again.
struct HistoryChange {
    ProjectRef project;
    bool scenarios = false;
    bool runs = false;
    bool delegates = false;
    bool hubs = false;
    QList<qint64> newRuns; ///< local keys
    QList<qint64> changedRuns;
    bool contactOnly = false; ///< nothing but the time of the last contact moved
};

} // namespace rd

Q_DECLARE_METATYPE(rd::HistoryChange)
