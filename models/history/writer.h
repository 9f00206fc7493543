// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "history/batch.h"
#include "history/error.h"
#include "history/reader.h"
#include "history/statements.h"
#include "history/summarykeeper.h"

namespace rd {

/// Write access to the history, on the writer thread. Every function is one transaction: all of it
/// is stored, or nothing.
class HistoryWriter {
public:
    HistoryWriter(const QSqlDatabase &database, QString file);

    [[nodiscard]] Result<HistoryChange, HistoryError> commit(const SyncBatch &batch);
    /// Removes everything of a connection, also from the write-ahead log.
    [[nodiscard]] Result<Unit, HistoryError> forget(const QString &connectionId);
    [[nodiscard]] Result<Unit, HistoryError> appendJournal(const QString &kind, const QString &line,
                                                           qint64 atMs);
    /// See SummaryKeeper::plan(): true when there is something to build.
    [[nodiscard]] Result<bool, HistoryError> planSummaries(const QTimeZone &zone, bool replace);
    /// A short step of building summaries; false when all are built.
    [[nodiscard]] Result<bool, HistoryError> buildSummaries();

private:
    [[nodiscard]] bool begin();
    /// Commits when nothing failed since begin(), else takes everything back.
    [[nodiscard]] std::optional<HistoryError> end();

    qint64 storeProject(const SyncBatch &batch, HistoryChange &change);
    void storeScenario(qint64 project, const Scenario &scenario, HistoryChange &change);
    void markDeleted(qint64 project, const SyncBatch &batch, HistoryChange &change);
    void storeRuns(qint64 project, const SyncBatch &batch, HistoryChange &change);
    void storeBackfill(qint64 project, const Backfill &backfill);
    void settle(qint64 scenario);
    void storeLists(qint64 project, const SyncBatch &batch, HistoryChange &change);
    [[nodiscard]] std::optional<qint64> scenarioKey(qint64 project, const QString &id);
    qint64 scenarioKeyFor(qint64 project, const Run &run);

    Statements m_statements;
    SummaryKeeper m_summaries;
    HistoryReader m_reader; ///< on the same connection: sees what the transaction has written
    QString m_file;
};

} // namespace rd
