// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "history/batch.h"
#include "history/error.h"
#include "history/importer.h"
#include "history/reader.h"
#include "history/retention.h"
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

    /// Begins to remove what is older than \p months months; see Retention.
    void beginRetention(int months, qint64 nowMs);
    /// A short step of it; false when nothing is left to remove.
    [[nodiscard]] Result<bool, HistoryError> removeSome();
    /// Ends it, finished or not, and tells how many runs were removed.
    qint64 endRetention();
    /// Gives free pages back to the disk, some at a time; false when there is nothing more to gain.
    /// A file that cannot do that yet is written anew, once, when much of it is free: that takes
    /// as long as copying it.
    [[nodiscard]] Result<bool, HistoryError> tidySome();

    /// Begins an import from a staged file; see Importer.
    void beginImport(const QSqlDatabase &staged);
    /// A short step of it; false when all is merged.
    [[nodiscard]] Result<bool, HistoryError> importSome();
    /// Runs merged so far, of all.
    [[nodiscard]] std::pair<qint64, qint64> importProgress() const;
    /// Ends it, finished or not, and tells what it did.
    ImportReport endImport();

private:
    [[nodiscard]] bool begin();
    /// Commits when nothing failed since begin(), else takes everything back.
    [[nodiscard]] std::optional<HistoryError> end();
    /// The first number that a pragma answers with, 0 for none; errors stay in the statements.
    qint64 pragma(const QString &sql);
    [[nodiscard]] std::optional<HistoryError> giveBackPages(int most);

    qint64 storeProject(const SyncBatch &batch, HistoryChange &change);
    void storeScenario(qint64 project, const Scenario &scenario, HistoryChange &change);
    void markDeleted(qint64 project, const SyncBatch &batch, HistoryChange &change);
    void storeRuns(qint64 project, const SyncBatch &batch, HistoryChange &change);
    void storeBackfill(qint64 project, const Backfill &backfill);
    void settle(qint64 scenario);
    void storeScheduleChecks(qint64 project, const SyncBatch &batch, HistoryChange &change);
    void storeLists(qint64 project, const SyncBatch &batch, HistoryChange &change);
    void storeProbes(qint64 project, const SyncBatch &batch, HistoryChange &change);
    void storeProbe(qint64 project, const Probe &probe);
    [[nodiscard]] std::optional<qint64> scenarioKey(qint64 project, const QString &id);
    qint64 scenarioKeyFor(qint64 project, const Run &run);

    Statements m_statements;
    SummaryKeeper m_summaries;
    HistoryReader m_reader; ///< on the same connection: sees what the transaction has written
    QString m_file;
    std::unique_ptr<Importer> m_importer;
    std::unique_ptr<Retention> m_retention;
};

} // namespace rd
