// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/history.h"

#include "history/database.h"
#include "history/filecare.h"
#include "history/historyprivate.h"

#include <QDateTime>
#include <QLoggingCategory>
#include <QSemaphore>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

Q_LOGGING_CATEGORY(lcHistory, "rd.history", QtWarningMsg)

} // namespace

void History::Private::noteDamage(const HistoryError &error)
{
    if (error.kind != HistoryError::Kind::Damaged || damageTold.fetchAndStoreRelaxed(true))
        return;
    qCWarning(lcHistory).noquote() << "The history is damaged:" << error.detail;
    suspect(file);
    QMetaObject::invokeMethod(
        q, [history = q, error] { emit history->damageFound(error); }, Qt::QueuedConnection);
}

void History::Private::buildSummaries()
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

History::History(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
    qRegisterMetaType<HistoryChange>();
}

History::~History()
{
    d->closing.storeRelaxed(true);
    d->caring.reset();
    // The reader first: the last connection to close writes the log back into the database.
    d->reading.finish([p = d.get()] {
        p->reader.reset();
        closeHistoryConnection(p->readerName);
    });
    d->writing.finish([p = d.get()] {
        p->endImport(); // one that is under way
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
    d->file = file;
    struct Opening {
        QSemaphore ended;
        std::optional<OpenedFile> opened; ///< none: it failed, and that was answered
    };
    const auto opening = std::make_shared<Opening>();
    d->writing.post([p = d.get(), file, answer, opening] {
        const auto opened = openHistoryFile(file, p->writerName);
        if (opened) {
            opening->opened = *opened;
            p->readOnly = opened->access != OpenedFile::Access::Full;
            if (p->readOnly)
                closeHistoryConnection(p->writerName);
            else
                p->writer = std::make_unique<HistoryWriter>(
                    QSqlDatabase::database(p->writerName, false), file);
        } else {
            answer(Failure{opened.error()});
        }
        opening->ended.release();
    });
    // Posted now and not when the file is open: what is read from here on waits for it.
    d->reading.post([p = d.get(), file, answer, opening] {
        opening->ended.acquire();
        if (!opening->opened)
            return;
        const OpenedFile &opened = *opening->opened;
        if (const auto read = openHistoryReader(file, opened.access, p->readerName); !read) {
            answer(Failure{read.error()});
            return;
        }
        p->reader = std::make_unique<HistoryReader>(QSqlDatabase::database(p->readerName, false));
        answer(OpenReport{.created = opened.created,
                          .setAside = opened.setAside,
                          .readOnly = opened.access != OpenedFile::Access::Full});
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

#include "moc_history.cpp"
