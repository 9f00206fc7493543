// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"
#include "domain/run.h"
#include "domain/scenario.h"
#include "domain/scope.h"
#include "history/batch.h"

#include <QList>
#include <QString>

#include <optional>

class QSqlDatabase;

namespace rd {

/// A project as history knows it.
struct StoredProject {
    ProjectRef ref;
    QString name;
    Role role = Role::Unknown;
    qint64 lastContactMs = 0; ///< 0 never
    bool complete = false;    ///< first synchronisation finished
    qint64 serverScenarioTotal = -1;
    qint64 lastSweepMs = 0; ///< last full sweep over the scenarios
};

/// A run as a row of a table: the run with its local key and its project.
struct RunRow {
    qint64 key = 0;
    ProjectRef project;
    QString projectName;
    QString scenarioName; ///< also for deleted scenarios
    bool scenarioDeleted = false;
    std::optional<double> score; ///< measured score only (score rule 1)
    Run run;
};

/// Which runs a table shows; newest first.
struct RunFilter {
    Scope scope;
    std::optional<TimeSpan> span; ///< by createdMs
    QList<Outcome> outcomes;      ///< empty: all
    QString scenarioId;           ///< empty: all
    QString text; ///< part of a scenario name, run id or delegate name, without case; empty: all
    qint64 limit = -1; ///< negative: no limit
};

/// Read access to the history. Lives on the reader thread inside History::read(); every function
/// is one or a few SELECTs and answers with values. Functions never fail loudly: on a database
/// error they answer with an empty value and the error is kept for lastError().
class HistoryReader {
public:
    explicit HistoryReader(const QSqlDatabase &database);

    [[nodiscard]] QList<StoredProject> projects(const Scope &scope = {}) const;
    /// Scenarios with what the score engine needs, deleted ones included.
    [[nodiscard]] QList<ScoredScenario> scoredScenarios(const Scope &scope) const;
    [[nodiscard]] QList<ScoredRun> scoredRuns(const Scope &scope, const TimeSpan &span) const;
    [[nodiscard]] QList<qint64> inProgressCreatedMs(const Scope &scope) const;
    [[nodiscard]] QList<Delegate> delegates(const ProjectRef &project) const;
    [[nodiscard]] QList<Environment> environments(const ProjectRef &project) const;
    [[nodiscard]] QList<Hub> hubs(const ProjectRef &project) const;

    /// Keys of matching runs, newest first (createdMs, then sequence, then key).
    [[nodiscard]] QList<qint64> runKeys(const RunFilter &filter) const;
    /// The rows behind keys, in the order of \p keys; unknown keys are left out.
    [[nodiscard]] QList<RunRow> runRows(const QList<qint64> &keys) const;
    /// One run by the server's id; none when history does not have it.
    [[nodiscard]] std::optional<RunRow> runById(const ProjectRef &project, const QString &id) const;

    /// For the synchroniser: updatedMs of every scenario known, by id.
    [[nodiscard]] QHash<QString, qint64> scenarioUpdates(const ProjectRef &project) const;
    /// For the synchroniser: runs that may still change, or lack their counters.
    [[nodiscard]] QList<Run> unfinishedRuns(const ProjectRef &project) const;
    /// For the synchroniser: runs of the scenario whose sequence is one of these.
    [[nodiscard]] QList<Run> runsOfScenario(const ProjectRef &project, const QString &scenarioId,
                                            int limit) const;
    [[nodiscard]] QList<Backfill> backfills(const ProjectRef &project) const;

    [[nodiscard]] QString lastError() const { return m_lastError; }

private:
    QString m_connectionName;
    mutable QString m_lastError;
};

} // namespace rd
