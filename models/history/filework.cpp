// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/filework.h"

#include "history/database.h"
#include "history/filecare.h"
#include "history/schema.h"
#include "history/statements.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QScopeGuard>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

using WorkKind = FileWorkError::Kind;

Failure<FileWorkError> cannotWrite(const QString &file, int error)
{
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    return Failure{FileWorkError{.kind = full              ? WorkKind::DiskFull
                                         : error == EEXIST ? WorkKind::Exists
                                                           : WorkKind::CannotWrite,
                                 .file = file,
                                 .detail = QString::fromLocal8Bit(std::strerror(error))}};
}

/// Lets the disk have what was written, the folder included: then the name is safe, too.
bool syncPath(const QString &path)
{
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return false;
    const bool ok = ::fsync(handle) == 0;
    ::close(handle);
    return ok;
}

bool isSameFile(const QString &a, const QString &b)
{
    const QString first = QFileInfo(a).canonicalFilePath();
    return !first.isEmpty() && first == QFileInfo(b).canonicalFilePath();
}

QVariant onlyValue(QSqlDatabase &database, const QString &sql, QSqlError &error)
{
    QSqlQuery query(database);
    if (query.exec(sql) && query.next())
        return query.value(0);
    error = query.lastError();
    return {};
}

} // namespace

FileWorkError fileWorkErrorOf(const HistoryError &error, const QString &file)
{
    const auto kind = [&error] {
        switch (error.kind) {
        case HistoryError::Kind::CannotOpen:
            return WorkKind::CannotRead;
        case HistoryError::Kind::ReadOnly:
            return WorkKind::CannotWrite;
        case HistoryError::Kind::DiskFull:
            return WorkKind::DiskFull;
        case HistoryError::Kind::Damaged:
            return WorkKind::Damaged;
        case HistoryError::Kind::NewerSchema:
            return WorkKind::NewerSchema;
        case HistoryError::Kind::Other:
            break;
        }
        return WorkKind::Other;
    }();
    return {.kind = kind, .file = file, .detail = error.detail};
}

FileWorkError fileWorkError(const QSqlError &error, const QString &file)
{
    return fileWorkErrorOf(historyError(error, file), file);
}

FileWorkResult<QSqlDatabase> openKnownHistory(const QString &file, const QString &connection)
{
    const auto failed = [&file](WorkKind kind) {
        return Failure{FileWorkError{.kind = kind, .file = file, .detail = file}};
    };
    switch (inspectHistoryFile(file)) {
    case FileState::Missing:
        return failed(QFileInfo::exists(file) ? WorkKind::NotOurs : WorkKind::Missing);
    case FileState::Foreign:
        return failed(WorkKind::NotOurs);
    case FileState::NotAFile:
        return failed(WorkKind::CannotRead);
    case FileState::NewerSchema:
        return failed(WorkKind::NewerSchema);
    case FileState::Truncated:
        return failed(WorkKind::Damaged);
    case FileState::Plausible:
        break;
    }
    if (const auto opened = openHistoryCopy(file, connection); !opened)
        return Failure{fileWorkErrorOf(opened.error(), file)};
    QSqlDatabase database = QSqlDatabase::database(connection, false);
    QSqlError error;
    const int id = onlyValue(database, u"PRAGMA application_id"_s, error).toInt();
    const int version = storedSchemaVersion(database);
    auto kind = WorkKind::Other;
    if (error.isValid())
        kind = fileWorkError(error, file).kind;
    else if (id != HistoryApplicationId || version < 1)
        kind = WorkKind::NotOurs;
    else if (version > historySchemaVersion())
        kind = WorkKind::NewerSchema;
    else
        return database;
    database = QSqlDatabase();
    closeHistoryConnection(connection);
    return failed(kind);
}

FileWorkResult<Unit> copyHistory(const QString &from, const QString &to, Overwrite overwrite,
                                 const QString &connection)
{
    const QFileInfo target(to);
    if (isSameFile(from, to) || target.isDir()
        || (overwrite == Overwrite::No && (target.exists() || target.isSymLink())))
        return cannotWrite(to, EEXIST);

    const QString part = target.absolutePath() + u"/."_s + target.fileName() + u".part-"_s
                         + QString::number(QRandomGenerator::system()->generate(), 36);
    {
        // Made here, so that nobody else may read it from the first byte on.
        QFile made(part);
        if (!made.open(QFile::WriteOnly | QFile::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
            return cannotWrite(to, errno);
    }
    const auto cleanUp = qScopeGuard([&part] { QFile::remove(part); });
    {
        auto opened = openKnownHistory(from, connection);
        if (!opened)
            return Failure{opened.error()};
        QSqlError error;
        {
            // One statement is one transaction: whatever is committed meanwhile is not in it.
            QSqlQuery query(*opened);
            if (!query.prepare(u"VACUUM INTO ?"_s)) {
                error = query.lastError();
            } else {
                query.addBindValue(part);
                if (!query.exec())
                    error = query.lastError();
            }
        }
        *opened = QSqlDatabase();
        closeHistoryConnection(connection);
        if (error.isValid()) {
            FileWorkError failure = fileWorkError(error, from);
            if (failure.kind == WorkKind::CannotWrite || failure.kind == WorkKind::DiskFull)
                failure.file = to;
            return Failure{failure};
        }
    }
    if (!syncPath(part))
        return cannotWrite(to, errno);
    if (overwrite == Overwrite::No) {
        QFile copy(part);
        errno = 0;
        if (!copy.rename(to)) // never onto something that exists
            return cannotWrite(to, QFileInfo::exists(to) ? EEXIST : errno);
    } else if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(to).constData())
               != 0) {
        return cannotWrite(to, errno);
    }
    syncPath(target.absolutePath());
    return Unit{};
}

FileWorkResult<Unit> checkHistory(const QString &file, CheckDepth depth, const QString &connection)
{
    auto opened = openKnownHistory(file, connection);
    if (!opened)
        return Failure{opened.error()};
    QSqlError error;
    const bool whole = depth == CheckDepth::Whole;
    QString verdict =
        onlyValue(*opened, whole ? u"PRAGMA integrity_check(1)"_s : u"PRAGMA quick_check(1)"_s,
                  error)
            .toString();
    if (whole && !error.isValid() && verdict == "ok"_L1) {
        QSqlError none;
        if (!onlyValue(*opened, u"PRAGMA foreign_key_check"_s, none).toString().isEmpty())
            verdict = u"foreign_key_check"_s;
    }
    *opened = QSqlDatabase();
    closeHistoryConnection(connection);
    if (error.isValid())
        return Failure{fileWorkError(error, file)};
    if (verdict != "ok"_L1)
        return Failure{
            FileWorkError{.kind = WorkKind::Damaged, .file = file, .detail = verdict.left(500)}};
    return Unit{};
}

FileWorkResult<HistoryFacts> readHistoryFacts(const QString &file, const QString &connection)
{
    auto opened = openKnownHistory(file, connection);
    if (!opened)
        return Failure{opened.error()};
    HistoryFacts facts;
    facts.file = file;
    facts.bytes = QFileInfo(file).size() + QFileInfo(file + u"-wal"_s).size();
    QSqlError error;
    {
        Statements statements(*opened);
        facts.schema = storedSchemaVersion(*opened);
        facts.freeBytes = statements.integer(u"PRAGMA freelist_count"_s).value_or(0)
                          * statements.integer(u"PRAGMA page_size"_s).value_or(0);
        // Two looks at the ends of an index; as one statement it would read all of it.
        const QString newest = u"SELECT max(created_ms) FROM run"_s;
        const QString oldest = u"SELECT min(created_ms) FROM run WHERE created_ms > 0"_s;
        facts.firstRunMs = statements.integer(oldest).value_or(0);
        facts.lastRunMs = statements.integer(newest).value_or(0);
        Cursor cursor = statements.run(
            u"SELECT p.connection, count(*), max(p.contact_ms), "
            "sum((SELECT count(*) FROM scenario s WHERE s.project = p.id)), "
            "sum((SELECT count(*) FROM scenario s JOIN run r INDEXED BY run_sequence "
            "ON r.scenario = s.id WHERE s.project = p.id)) "
            "FROM project p GROUP BY p.connection ORDER BY p.connection"_s);
        while (cursor.next()) {
            facts.connections << HistoryFacts::OfConnection{.id = cursor.text(0),
                                                            .projects = cursor.integer(1),
                                                            .scenarios = cursor.integer(3),
                                                            .runs = cursor.integer(4),
                                                            .lastContactMs = cursor.integer(2)};
            facts.runs += facts.connections.last().runs;
        }
        error = statements.error();
    }
    *opened = QSqlDatabase();
    closeHistoryConnection(connection);
    if (error.isValid())
        return Failure{fileWorkError(error, file)};
    return facts;
}

} // namespace rd
