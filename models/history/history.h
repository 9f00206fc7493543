// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "history/batch.h"
#include "history/reader.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace rd {

/// Why history could not be read or written.
struct HistoryError {
    enum class Kind {
        CannotOpen, ///< no permission, no folder, not a file
        ReadOnly,   ///< may be read, not written
        DiskFull,
        Damaged,     ///< found damaged while in use
        NewerSchema, ///< written by a newer version of this program; left untouched
        Other,
    };
    Kind kind = Kind::Other;
    QString detail; ///< the database's own words and the file name, for the "Details" fold
};

/// The store of everything that was ever read: the only thing pages read (SQLite, WAL).
///
/// Lives on the GUI thread; all file access happens on two worker threads (one writes, one reads)
/// with a connection each. Answers arrive later on the thread of `context` and are dropped when it
/// has died. Destroying it finishes pending commits first.
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

    /// Stores a batch in one transaction and emits changed() after it was committed.
    void commit(const SyncBatch &batch, const QObject *context,
                std::function<void(Result<HistoryChange, HistoryError>)> done);

    /// Removes everything of a connection.
    void forget(const QString &connectionId, const QObject *context,
                std::function<void(Result<Unit, HistoryError>)> done);

    /// Adds a line to the journal of revocations; \p line never holds a token value.
    void appendJournal(const QString &kind, const QString &line);

    /// Runs \p job on the reader thread and hands its value to \p done on the thread of
    /// \p context. Jobs run one after the other, in order.
    template <typename T>
    void read(std::function<T(const HistoryReader &)> job, const QObject *context,
              std::function<void(T)> done)
    {
        readAny(
            [job = std::move(job), context = QPointer<const QObject>(context),
             done = std::move(done)](const HistoryReader &reader) -> std::function<void()> {
                auto value = std::make_shared<T>(job(reader));
                return [value, done] { done(std::move(*value)); };
            },
            context);
    }

signals:
    /// A commit was stored. Emitted on the thread of this object.
    void changed(const rd::HistoryChange &change);

private:
    using AnyJob = std::function<std::function<void()>(const HistoryReader &)>;
    void readAny(AnyJob job, const QObject *context);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rd
