// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of History that works on whole files, and in idle time.

#include "history/database.h"
#include "history/historyprivate.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace rd {

void History::Private::care(std::function<void(const QString &connection)> task)
{
    if (!caring)
        caring = std::make_unique<HistoryThread>(u"history-care"_s);
    caring->post([this, task = std::move(task)] {
        if (!closing.loadRelaxed())
            task(u"history-care-%1"_s.arg(number));
    });
}

void History::copyFile(const QString &from, const QString &to, Overwrite overwrite,
                       const QObject *context, std::function<void(FileWorkResult<Unit>)> done)
{
    d->care([p = d.get(), from, to, overwrite, context = QPointer<const QObject>(context),
             done = std::move(done)](const QString &connection) {
        const auto outcome = copyHistory(from, to, overwrite, connection);
        p->deliver(context, [done, outcome] { done(outcome); });
    });
}

void History::checkFile(const QString &file, CheckDepth depth, const QObject *context,
                        std::function<void(FileWorkResult<Unit>)> done)
{
    d->care([p = d.get(), file, depth, context = QPointer<const QObject>(context),
             done = std::move(done)](const QString &connection) {
        const auto outcome = checkHistory(file, depth, connection);
        if (!outcome && file == p->file && outcome.error().kind == FileWorkError::Kind::Damaged)
            p->noteDamage({.kind = HistoryError::Kind::Damaged, .detail = outcome.error().detail});
        p->deliver(context, [done, outcome] { done(outcome); });
    });
}

void History::readFacts(const QString &file, const QObject *context,
                        std::function<void(FileWorkResult<HistoryFacts>)> done)
{
    d->care([p = d.get(), file, context = QPointer<const QObject>(context),
             done = std::move(done)](const QString &connection) {
        const auto outcome = readHistoryFacts(file, connection);
        p->deliver(context, [done, outcome] { done(outcome); });
    });
}

void History::importFrom(const QString &from, const QObject *context,
                         std::function<void(FileWorkResult<ImportReport>)> done)
{
    const auto answer = [p = d.get(), context = QPointer<const QObject>(context),
                         done = std::move(done)](const FileWorkResult<ImportReport> &outcome) {
        p->deliver(context, [done, outcome] { done(outcome); });
    };
    // Past the writer first: what is queued there is in the copy that is kept.
    d->writing.post([p = d.get(), from, answer] {
        if (!p->writer || p->isImporting) {
            answer(Failure{FileWorkError{.kind = FileWorkError::Kind::CannotWrite,
                                         .file = p->file,
                                         .detail = p->closedError().detail}});
            return;
        }
        p->isImporting = true;
        // The care thread is begun by the thread of this object only.
        QMetaObject::invokeMethod(
            p->q, [p, from, answer, file = p->file] { p->stage(from, file, answer); },
            Qt::QueuedConnection);
    });
}

void History::Private::stage(const QString &from, const QString &historyFile,
                             const std::function<void(FileWorkResult<ImportReport>)> &answer)
{
    care([this, from, historyFile, answer](const QString &connection) {
        const auto copied = stageImport(from, historyFile, connection);
        if (closing.loadRelaxed()) { // who waits for the end should not wait for another copy
            if (copied)
                QFile::remove(*copied);
            return;
        }
        const auto kept = copied ? keepBeforeImport(historyFile, connection)
                                 : FileWorkResult<QString>(Failure{copied.error()});
        if (!kept) {
            if (copied)
                QFile::remove(*copied);
            writing.post([this] { isImporting = false; });
            answer(Failure{kept.error()});
            return;
        }
        writing.post([this, copied = *copied, keptAs = *kept, answer] {
            staged = copied;
            if (const auto opened = openHistoryCopy(staged, stagedName()); !opened) {
                answer(Failure{FileWorkError{.kind = FileWorkError::Kind::CannotRead,
                                             .file = staged,
                                             .detail = opened.error().detail}});
                endImport();
                return;
            }
            writer->beginImport(QSqlDatabase::database(stagedName(), false));
            importStep(keptAs, answer);
        });
    });
}

void History::Private::importStep(const QString &keptAs,
                                  const std::function<void(FileWorkResult<ImportReport>)> &answer)
{
    if (closing.loadRelaxed())
        return; // the end of the history is the end of this
    const auto more = writer->importSome();
    if (more && *more) {
        const auto [runs, ofRuns] = writer->importProgress();
        QMetaObject::invokeMethod(
            q,
            [history = q, done = runs, all = ofRuns] { emit history->importProgressed(done, all); },
            Qt::QueuedConnection);
        writing.post([this, keptAs, answer] { importStep(keptAs, answer); });
        return;
    }
    ImportReport report = endImport();
    report.keptAs = keptAs;
    tellChangedThroughout();
    if (more)
        answer(report);
    else
        answer(Failure{fileWorkErrorOf(more.error(), file)});
}

ImportReport History::Private::endImport()
{
    isImporting = false;
    if (staged.isEmpty())
        return {};
    const ImportReport report = writer->endImport();
    closeHistoryConnection(stagedName());
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(staged + suffix);
    staged.clear();
    return report;
}

void History::Private::tellChangedThroughout()
{
    QMetaObject::invokeMethod(
        q, [history = q] { emit history->changedThroughout(); }, Qt::QueuedConnection);
}

void History::removeOld(int months, qint64 nowMs, const QObject *context,
                        std::function<void(Result<qint64, HistoryError>)> done)
{
    const auto answer = [p = d.get(), context = QPointer<const QObject>(context),
                         done = std::move(done)](const Result<qint64, HistoryError> &outcome) {
        p->deliver(context, [done, outcome] { done(outcome); });
    };
    d->writing.post([p = d.get(), months, nowMs, answer] {
        if (!p->writer) {
            answer(Failure{p->closedError()});
        } else if (months < 1 || p->isRemoving) {
            answer(qint64{0});
        } else {
            p->isRemoving = true;
            p->writer->beginRetention(months, nowMs);
            p->removeStep(answer);
        }
    });
}

void History::Private::removeStep(
    const std::function<void(const Result<qint64, HistoryError> &)> &answer)
{
    const bool isEnding = closing.loadRelaxed();
    const auto more = isEnding ? Result<bool, HistoryError>(false) : writer->removeSome();
    if (more && *more) {
        writing.post([this, answer] { removeStep(answer); });
        return;
    }
    const qint64 removed = writer->endRetention();
    isRemoving = false;
    if (!more)
        noteDamage(more.error());
    if (removed > 0)
        tellChangedThroughout();
    if (more)
        answer(removed);
    else
        answer(Failure{more.error()});
}

void History::tidy(const QObject *context, std::function<void(Result<Unit, HistoryError>)> done)
{
    d->writing.post(
        [p = d.get(), context = QPointer<const QObject>(context), done = std::move(done)] {
            p->tidyStep([p, context, done](const Result<Unit, HistoryError> &outcome) {
                p->deliver(context, [done, outcome] { done(outcome); });
            });
        });
}

void History::Private::tidyStep(
    const std::function<void(const Result<Unit, HistoryError> &)> &answer)
{
    if (!writer) {
        answer(Failure{closedError()});
        return;
    }
    const auto more =
        closing.loadRelaxed() ? Result<bool, HistoryError>(false) : writer->tidySome();
    if (!more) {
        noteDamage(more.error());
        answer(Failure{more.error()});
    } else if (*more) {
        writing.post([this, answer] { tidyStep(answer); });
    } else {
        answer(Unit{});
    }
}

} // namespace rd
