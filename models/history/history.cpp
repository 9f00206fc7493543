// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/history.h"

#include "history/database.h"
#include "history/filecare.h"
#include "history/writer.h"

#include <QAtomicInteger>
#include <QDateTime>
#include <QLoggingCategory>
#include <QPointer>
#include <QThread>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

Q_LOGGING_CATEGORY(lcHistory, "rd.history", QtWarningMsg)

/// Number for connection names: they are global in QtSql.
int nextConnectionNumber()
{
    static QAtomicInteger<int> last;
    return last.fetchAndAddRelaxed(1);
}

} // namespace

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
    explicit Private(History *history)
        : q(history)
        , number(nextConnectionNumber())
        , writerName(u"history-writer-%1"_s.arg(number))
        , readerName(u"history-reader-%1"_s.arg(number))
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
    void noteDamage(const HistoryError &error)
    {
        if (error.kind != HistoryError::Kind::Damaged || damageTold.fetchAndStoreRelaxed(true))
            return;
        qCWarning(lcHistory).noquote() << "The history is damaged:" << error.detail;
        suspect(file);
        QMetaObject::invokeMethod(
            q, [history = q, error] { emit history->damageFound(error); }, Qt::QueuedConnection);
    }
    /// One step after the other, so that commits find their place in between.
    void buildSummaries()
    {
        if (closing.loadRelaxed() || !writer)
            return;
        const auto more = writer->buildSummaries();
        if (!more) {
            qCWarning(lcHistory).noquote() << "Cannot sum up the runs:" << more.error().detail;
            noteDamage(more.error());
        } else if (*more) {
            writing.post([this] { buildSummaries(); });
        } else {
            tellSummariesBuilt();
        }
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

    // Written by the writer thread while it opens, before the others know of it.
    QString file;
    OpenedFile::Access access = OpenedFile::Access::Full;
    bool readOnly = false;
    // Touched by the writer thread only.
    std::unique_ptr<HistoryWriter> writer;
    // Touched by the reader thread only.
    std::unique_ptr<HistoryReader> reader;
    QAtomicInteger<bool> closing{false};
    QAtomicInteger<bool> damageTold{false};

    HistoryThread writing{u"history-writer"_s};
    HistoryThread reading{u"history-reader"_s};
    std::unique_ptr<HistoryThread> checking; ///< while and after a check
};

History::History(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
    qRegisterMetaType<HistoryChange>();
}

History::~History()
{
    d->closing.storeRelaxed(true);
    // The reader first: the last connection to close writes the log back into the database.
    d->reading.finish([p = d.get()] {
        p->reader.reset();
        closeHistoryConnection(p->readerName);
    });
    d->checking.reset();
    d->writing.finish([p = d.get()] {
        p->writer.reset();
        closeHistoryConnection(p->writerName);
    });
}

void History::open(const QString &file, const QObject *context,
                   std::function<void(Result<OpenReport, HistoryError>)> done)
{
    using Report = Result<OpenReport, HistoryError>;
    const auto answer = [p = d.get(), context = QPointer<const QObject>(context),
                         done = std::move(done)](const Report &report) {
        if (!report)
            qCWarning(lcHistory).noquote() << "Cannot open the history:" << report.error().detail;
        p->deliver(context, [done, report] { done(report); });
    };
    d->writing.post([p = d.get(), file, answer] {
        p->file = file;
        const auto opened = openHistoryFile(file, p->writerName);
        if (!opened) {
            answer(Failure{opened.error()});
            return;
        }
        const auto access = opened->access;
        p->access = access;
        p->readOnly = access != OpenedFile::Access::Full;
        if (p->readOnly) {
            closeHistoryConnection(p->writerName);
        } else {
            p->writer =
                std::make_unique<HistoryWriter>(QSqlDatabase::database(p->writerName, false), file);
        }
        const OpenReport report{
            .created = opened->created, .setAside = opened->setAside, .readOnly = p->readOnly};
        p->reading.post([p, file, access, report, answer] {
            if (const auto read = openHistoryReader(file, access, p->readerName); !read) {
                answer(Failure{read.error()});
                return;
            }
            p->reader =
                std::make_unique<HistoryReader>(QSqlDatabase::database(p->readerName, false));
            answer(report);
        });
    });
}

void History::commit(const SyncBatch &batch, const QObject *context,
                     std::function<void(Result<HistoryChange, HistoryError>)> done)
{
    using Answer = Result<HistoryChange, HistoryError>;
    d->writing.post(
        [this, batch, context = QPointer<const QObject>(context), done = std::move(done)] {
            const Answer outcome =
                d->writer ? d->writer->commit(batch) : Answer(Failure{d->closedError()});
            if (!outcome) {
                qCWarning(lcHistory).noquote() << "Cannot store:" << outcome.error().detail;
                d->noteDamage(outcome.error());
            }
            // The signal is for everybody, so it does not depend on the life of the context.
            QMetaObject::invokeMethod(
                this,
                [this, outcome, context, done] {
                    if (outcome)
                        emit changed(*outcome);
                    if (context)
                        done(outcome);
                },
                Qt::QueuedConnection);
        });
}

void History::forget(const QString &connectionId, const QObject *context,
                     std::function<void(Result<Unit, HistoryError>)> done)
{
    using Answer = Result<Unit, HistoryError>;
    d->writing.post([p = d.get(), connectionId, context = QPointer<const QObject>(context),
                     done = std::move(done)] {
        const Answer outcome =
            p->writer ? p->writer->forget(connectionId) : Answer(Failure{p->closedError()});
        p->deliver(context, [done, outcome] { done(outcome); });
    });
}

void History::checkIntegrity()
{
    if (!d->checking)
        d->checking = std::make_unique<HistoryThread>(u"history-checker"_s);
    // By way of the reader: a file that was never opened is not looked at.
    d->reading.post([p = d.get()] {
        if (p->closing.loadRelaxed() || !p->reader)
            return;
        p->checking->post([p] {
            if (p->closing.loadRelaxed())
                return;
            if (const auto damage =
                    checkHistoryFile(p->file, p->access, u"history-checker-%1"_s.arg(p->number)))
                p->noteDamage(*damage);
            QMetaObject::invokeMethod(
                p->q, [history = p->q] { emit history->integrityChecked(); }, Qt::QueuedConnection);
        });
    });
}

void History::summarizeFor(const QTimeZone &zone, OtherZone other)
{
    d->writing.post([p = d.get(), zone, replace = other == OtherZone::Replace] {
        if (!p->writer)
            return;
        const auto something = p->writer->planSummaries(zone, replace);
        if (!something) {
            qCWarning(lcHistory).noquote() << "Cannot sum up the runs:" << something.error().detail;
            p->noteDamage(something.error());
        } else if (*something) {
            p->buildSummaries();
        } else {
            p->tellSummariesBuilt();
        }
    });
}

void History::appendJournal(const QString &kind, const QString &line)
{
    const qint64 atMs = QDateTime::currentMSecsSinceEpoch();
    d->writing.post([this, kind, line, atMs] {
        const auto outcome = d->writer ? d->writer->appendJournal(kind, line, atMs)
                                       : Result<Unit, HistoryError>(Failure{d->closedError()});
        if (outcome)
            return;
        QMetaObject::invokeMethod(
            this, [this, error = outcome.error()] { emit journalFailed(error); },
            Qt::QueuedConnection);
    });
}

void History::readAny(AnyJob job, const QObject *context)
{
    d->reading.post(
        [p = d.get(), job = std::move(job), context = QPointer<const QObject>(context)] {
            if (p->closing.loadRelaxed())
                return; // nobody is left to hear the answer
            if (!p->reader) {
                // Never opened: an invalid database answers everything with nothing.
                p->deliver(context, job(HistoryReader(QSqlDatabase())));
                return;
            }
            p->reader->clearError();
            auto answer = job(*p->reader);
            if (const auto damage = p->reader->damage())
                p->noteDamage({.kind = HistoryError::Kind::Damaged, .detail = *damage});
            p->deliver(context, std::move(answer));
        });
}

} // namespace rd
