// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "history/batch.h"
#include "history/error.h"
#include "history/filework.h"
#include "history/reader.h"

#include <QObject>
#include <QTimeZone>

#include <functional>
#include <memory>

namespace rd {

/// The store of everything that was ever read: the only thing pages read (SQLite, WAL).
///
/// Lives on the GUI thread; all file access happens on two worker threads (one writes, one reads)
/// with a connection each. Answers arrive later on the thread of this object and are dropped when
/// their context has died; contexts live on that thread too. Destroying it finishes pending
/// commits first, without calling back. A history that was not opened answers every commit with an
/// error and every read from an empty database.
class History final : public QObject {
    Q_OBJECT
public:
    struct OpenReport {
        bool created = false;  ///< there was no database before
        QString setAside;      ///< a damaged database was moved to this file, never deleted
        bool readOnly = false; ///< opened, but nothing can be stored; see the error of a commit
    };

    explicit History(QObject *parent = nullptr);
    ~History() override;

    /// Opens or creates the database file. To be called once, before anything else.
    void open(const QString &file, const QObject *context,
              std::function<void(Result<OpenReport, HistoryError>)> done);

    /// Stores a batch in one transaction and emits changed() after it was committed, before
    /// \p done is called.
    void commit(const SyncBatch &batch, const QObject *context,
                std::function<void(Result<HistoryChange, HistoryError>)> done);

    /// Removes everything of a connection.
    void forget(const QString &connectionId, const QObject *context,
                std::function<void(Result<Unit, HistoryError>)> done);

    /// What becomes of summaries that the file keeps for another zone.
    enum class OtherZone { Keep, Replace };
    /// Keeps sums of the runs by the local days of \p zone, from which overviews of that zone are
    /// read fast; without them everything works the same, slowly. Those missing are built on the
    /// writer thread in short steps between commits, and summariesBuilt() is emitted when all are.
    /// Programs that end soon leave the summaries of another zone as they are.
    void summarizeFor(const QTimeZone &zone, OtherZone other);

    /// Adds a line to the journal of revocations; \p line never holds a token value.
    void appendJournal(const QString &kind, const QString &line);

    /// Copies the history file \p from into one file; see copyHistory(). Needs no open history, and
    /// neither commits nor reads wait for it.
    void copyFile(const QString &from, const QString &to, Overwrite overwrite,
                  const QObject *context, std::function<void(FileWorkResult<Unit>)> done);
    /// Looks for damage in a history file; see checkHistory(). It reads every page, and leaving has
    /// to wait until it has; neither reads nor commits do. Damage of the open file is told by
    /// damageFound(), too.
    void checkFile(const QString &file, CheckDepth depth, const QObject *context,
                   std::function<void(FileWorkResult<Unit>)> done);
    /// What a history file holds.
    void readFacts(const QString &file, const QObject *context,
                   std::function<void(FileWorkResult<HistoryFacts>)> done);

    /// Merges the export \p from into this history, which must be open; see stageImport() and
    /// Importer. The history as it was is kept beside it first. Commits find their place between
    /// the steps; changedThroughout() is emitted at the end. One import at a time.
    void importFrom(const QString &from, const QObject *context,
                    std::function<void(FileWorkResult<ImportReport>)> done);

    /// Removes runs older than \p months months (1 or more) as Retention says, in short steps
    /// between commits, and tells how many. Nothing is done while another removal runs.
    void removeOld(int months, qint64 nowMs, const QObject *context,
                   std::function<void(Result<qint64, HistoryError>)> done);
    /// Gives the disk back what the file does not use, in short steps between commits.
    void tidy(const QObject *context, std::function<void(Result<Unit, HistoryError>)> done);

    /// Runs \p job on the reader thread and hands its value to \p done on this thread. Jobs run
    /// one after the other, in order, and see every commit that was reported done before. Those
    /// asked for after open() wait until the file is open, or cannot be.
    template <typename T>
    void read(std::function<T(const HistoryReader &)> job, const QObject *context,
              std::function<void(T)> done)
    {
        readAny(
            [job = std::move(job),
             done = std::move(done)](const HistoryReader &reader) -> std::function<void()> {
                auto value = std::make_shared<T>(job(reader));
                return [value, done] { done(std::move(*value)); };
            },
            context);
    }

signals:
    /// A commit was stored. Emitted on the thread of this object.
    void changed(const rd::HistoryChange &change);
    /// A line of the journal could not be stored.
    void journalFailed(const rd::HistoryError &error);
    /// The file is damaged: found by checkFile(), or met in use. Told once; the next open() of the
    /// file looks at every page and sets it aside.
    void damageFound(const rd::HistoryError &error);
    /// How many of the runs of an import are merged; now and then while it goes on.
    void importProgressed(qint64 runs, qint64 ofRuns);
    /// Much has changed at once: an import has ended, or old runs were removed.
    void changedThroughout();
    /// After summarizeFor(), when all summaries are built; also when they were before.
    void summariesBuilt();

private:
    using AnyJob = std::function<std::function<void()>(const HistoryReader &)>;
    void readAny(AnyJob job, const QObject *context);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rd
