// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the parts of History share; nobody else includes this.

#include "history/history.h"
#include "history/writer.h"

#include <QAtomicInteger>
#include <QPointer>
#include <QThread>

namespace rd {

/// A thread with an event loop and an object to post work to. Not in the unnamed namespace: it is
/// a member of a class that has linkage.
class HistoryThread {
public:
    explicit HistoryThread(const QString &name)
        : m_context(new QObject)
    {
        m_thread.setObjectName(name);
        m_context->moveToThread(&m_thread);
        m_thread.start();
    }
    Q_DISABLE_COPY_MOVE(HistoryThread)
    ~HistoryThread() { finish({}); }

    void post(std::function<void()> task)
    {
        QMetaObject::invokeMethod(m_context, std::move(task), Qt::QueuedConnection);
    }
    /// Runs what was posted before, then \p last, and ends the thread.
    void finish(std::function<void()> last)
    {
        if (!m_thread.isRunning())
            return;
        // As a task, not by QThread::quit(), which would overtake what is queued.
        post([this, last = std::move(last)] {
            if (last)
                last();
            delete m_context;
            m_thread.exit();
        });
        m_thread.wait();
    }

private:
    QThread m_thread;
    QObject *m_context = nullptr; ///< lives and dies in the thread
};

struct History::Private {
    /// Number for connection names: they are global in QtSql.
    static int nextConnectionNumber()
    {
        static QAtomicInteger<int> last;
        return last.fetchAndAddRelaxed(1);
    }

    explicit Private(History *history)
        : q(history)
        , number(nextConnectionNumber())
        , writerName(QStringLiteral("history-writer-%1").arg(number))
        , readerName(QStringLiteral("history-reader-%1").arg(number))
    {
    }

    /// From a worker thread: calls \p task on the thread of the History, if both still live.
    void deliver(const QPointer<const QObject> &context, std::function<void()> task)
    {
        QMetaObject::invokeMethod(
            q,
            [context, task = std::move(task)] {
                if (context)
                    task();
            },
            Qt::QueuedConnection);
    }
    [[nodiscard]] HistoryError closedError() const
    {
        return readOnly ? HistoryError{.kind = HistoryError::Kind::ReadOnly, .detail = file}
                        : HistoryError{.kind = HistoryError::Kind::CannotOpen, .detail = file};
    }

    /// From a worker thread: remembers the damage beside the file and tells it, the first time.
    void noteDamage(const HistoryError &error);
    /// One step after the other, so that commits find their place in between.
    void buildSummaries();
    /// Runs \p task on the thread for whole files, with the name of a connection to use there.
    void care(std::function<void(const QString &connection)> task);
    void removeStep(const std::function<void(const Result<qint64, HistoryError> &)> &answer);
    void tidyStep(const std::function<void(const Result<Unit, HistoryError> &)> &answer);
    void tellChangedThroughout();
    void stage(const QString &from, const QString &historyFile,
               const std::function<void(FileWorkResult<ImportReport>)> &answer);
    /// On the writer thread, one step after the other.
    void importStep(const QString &keptAs,
                    const std::function<void(FileWorkResult<ImportReport>)> &answer);
    /// Ends the import, finished or not, and takes its private copy away. On the writer thread.
    ImportReport endImport();
    [[nodiscard]] QString stagedName() const
    {
        return QStringLiteral("history-staged-%1").arg(number);
    }
    void tellSummariesBuilt()
    {
        QMetaObject::invokeMethod(
            q, [history = q] { emit history->summariesBuilt(); }, Qt::QueuedConnection);
    }

    History *q;
    int number;
    QString writerName;
    QString readerName;

    QString file; ///< constant once work is posted
    // Touched by the writer thread only, once it runs.
    bool readOnly = false;
    bool isImporting = false;
    QString staged; ///< the private copy of what is imported
    bool isRemoving = false;
    std::unique_ptr<HistoryWriter> writer;
    // Touched by the reader thread only.
    std::unique_ptr<HistoryReader> reader;
    QAtomicInteger<bool> closing{false};
    QAtomicInteger<bool> damageTold{false};

    HistoryThread writing{QStringLiteral("history-writer")};
    HistoryThread reading{QStringLiteral("history-reader")};
    /// For long work on whole files, which must keep neither commits nor reads waiting; begun when
    /// first needed.
    std::unique_ptr<HistoryThread> caring;
};

} // namespace rd
