// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/database.h"

#include "history/filecare.h"
#include "history/schema.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>

#include <optional>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

using FileAccess = OpenedFile::Access;
using ErrorKind = HistoryError::Kind;

// What may not be written cannot be brought up to date either: later versions have only added
// tables that the reader can do without.
constexpr int OldestReadableVersion = 1;

bool connectTo(const QString &file, FileAccess access, const QString &connection)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
    QString options = u"QSQLITE_BUSY_TIMEOUT=10000"_s; // another process may be writing
    QString name = file;
    if (access != FileAccess::Full)
        options += u";QSQLITE_OPEN_READONLY"_s;
    if (access == FileAccess::Immutable) {
        options += u";QSQLITE_OPEN_URI"_s;
        name = QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded()) + u"?immutable=1"_s;
    }
    database.setConnectOptions(options);
    database.setDatabaseName(name);
    return database.open();
}

/// The first failure of some statements, none when all went well.
QSqlError execAll(QSqlDatabase &database, const QStringList &statements)
{
    QSqlQuery query(database);
    for (const QString &statement : statements) {
        if (!query.exec(statement))
            return query.lastError();
        // A pragma answers with a row and works only when it is stepped over.
        while (query.next()) {
        }
        query.finish();
    }
    return {};
}

QSqlError configure(QSqlDatabase &database, bool writing)
{
    QStringList pragmas{u"PRAGMA foreign_keys = ON"_s, u"PRAGMA temp_store = MEMORY"_s,
                        u"PRAGMA cache_size = -8192"_s};
    if (writing) {
        // Decided by the first page of a file; of no effect on one that has pages.
        pragmas << u"PRAGMA auto_vacuum = INCREMENTAL"_s << u"PRAGMA journal_mode = WAL"_s
                << u"PRAGMA synchronous = NORMAL"_s << u"PRAGMA secure_delete = ON"_s
                << u"PRAGMA journal_size_limit = 16777216"_s;
    }
    return execAll(database, pragmas);
}

/// First column of the first row; a failure is kept in \p error.
QString firstValue(QSqlDatabase &database, const QString &statement, QSqlError &error)
{
    QSqlQuery query(database);
    if (query.exec(statement) && query.next())
        return query.value(0).toString();
    if (query.lastError().isValid())
        error = query.lastError();
    return {};
}

struct Attempt {
    std::optional<HistoryError> error = {};
    bool unusable = false; ///< to be set aside
    FileAccess access = FileAccess::Full;
};

Attempt failed(HistoryError error)
{
    return {.error = std::move(error)};
}

/// Opens without being allowed to write: first with locks, then, in a folder where not even the
/// files beside the database can be made, without.
Attempt openReadOnly(const QString &file, const QString &connection, HistoryError cause)
{
    for (const FileAccess access : {FileAccess::ReadOnly, FileAccess::Immutable}) {
        if (connectTo(file, access, connection)) {
            QSqlDatabase database = QSqlDatabase::database(connection, false);
            const int version = storedSchemaVersion(database);
            if (version > historySchemaVersion())
                return failed({.kind = ErrorKind::NewerSchema, .detail = file});
            if (version >= OldestReadableVersion && !configure(database, false).isValid())
                return {.access = access};
        }
        closeHistoryConnection(connection);
    }
    return failed(std::move(cause));
}

Attempt unusable(HistoryError error)
{
    return {.error = std::move(error), .unusable = true};
}

/// Only what is damaged is set aside: a folder without rights or a failing disk is not.
Attempt judgedBy(const QSqlError &error, const QString &file)
{
    HistoryError reason = historyError(error, file);
    const bool damaged = reason.kind == ErrorKind::Damaged;
    return damaged ? unusable(std::move(reason)) : failed(std::move(reason));
}

QString quickCheck(QSqlDatabase &database, QSqlError &error)
{
    return firstValue(database, u"PRAGMA quick_check(1)"_s, error);
}

/// Is it ours, undamaged and not newer than this program? Reads only: a file that is not ours must
/// stay as it is. Every page is looked at only after damage was met: start-up must not wait for
/// it, and checkHistoryFile() does it later.
Attempt judge(QSqlDatabase &database, const QString &file)
{
    QSqlError error;
    const int id = firstValue(database, u"PRAGMA application_id"_s, error).toInt();
    const int tables = firstValue(database, u"SELECT count(*) FROM sqlite_master"_s, error).toInt();
    if (error.isValid())
        return judgedBy(error, file);
    if (id != HistoryApplicationId && (id != 0 || tables > 0))
        return unusable({.kind = ErrorKind::Damaged, .detail = file});
    if (storedSchemaVersion(database) > historySchemaVersion())
        return failed({.kind = ErrorKind::NewerSchema, .detail = file});
    if (!isSuspect(file))
        return {};
    const QString verdict = quickCheck(database, error);
    if (error.isValid())
        return judgedBy(error, file);
    if (verdict != "ok"_L1)
        return unusable({.kind = ErrorKind::Damaged, .detail = file});
    clearSuspicion(file);
    return {};
}

Attempt tryOpen(const QString &file, const QString &connection)
{
    if (!connectTo(file, FileAccess::Full, connection)) {
        const QSqlError error = QSqlDatabase::database(connection, false).lastError();
        return failed(historyError(error, file));
    }
    QSqlDatabase database = QSqlDatabase::database(connection, false);
    if (Attempt judged = judge(database, file); judged.error)
        return judged;
    QSqlError error = configure(database, true);
    if (!error.isValid()) {
        // May it be written? BEGIN alone does not tell: it is content with reading.
        const int version = storedSchemaVersion(database);
        error = execAll(database, {u"BEGIN IMMEDIATE"_s, u"PRAGMA user_version = %1"_s.arg(version),
                                   u"ROLLBACK"_s});
    }
    if (error.isValid())
        return judgedBy(error, file);
    const auto migrated = migrate(database, historyMigrations());
    if (!migrated)
        return judgedBy(migrated.error(), file);
    return {};
}

bool mayBeReadOnly(ErrorKind kind)
{
    return kind == ErrorKind::ReadOnly || kind == ErrorKind::CannotOpen;
}

} // namespace

Result<OpenedFile, HistoryError> openHistoryFile(const QString &file, const QString &connection)
{
    OpenedFile opened;
    for (int attempts = 0; attempts < 2; ++attempts) {
        bool foreign = false;
        switch (inspectHistoryFile(file)) {
        case FileState::Missing:
            if (const auto made = createPrivateFile(file); !made)
                return Failure{made.error()};
            opened.created = true;
            break;
        case FileState::NewerSchema:
            return Failure{HistoryError{.kind = ErrorKind::NewerSchema, .detail = file}};
        case FileState::NotAFile:
            return Failure{HistoryError{.kind = ErrorKind::CannotOpen, .detail = file}};
        case FileState::Foreign:
        case FileState::Truncated:
            foreign = true;
            break;
        case FileState::Plausible:
            break;
        }

        if (!foreign) {
            makePrivate(file);
            Attempt attempt = tryOpen(file, connection);
            if (attempt.error && !attempt.unusable) {
                closeHistoryConnection(connection);
                if (mayBeReadOnly(attempt.error->kind))
                    attempt = openReadOnly(file, connection, *attempt.error);
            }
            if (!attempt.error) {
                opened.access = attempt.access;
                makePrivate(file);
                return opened;
            }
            closeHistoryConnection(connection);
            if (!attempt.unusable)
                return Failure{*attempt.error};
        }

        auto moved = setAside(file);
        if (!moved)
            return Failure{moved.error()};
        clearSuspicion(file);
        opened.setAside = *moved;
    }
    return Failure{HistoryError{.kind = ErrorKind::Damaged, .detail = file}};
}

Result<Unit, HistoryError> openHistoryReader(const QString &file, OpenedFile::Access access,
                                             const QString &connection)
{
    // Opened for writing where possible: only then can SQLite keep the log's index beside it.
    QSqlError error;
    if (!connectTo(file, access, connection)) {
        error = QSqlDatabase::database(connection, false).lastError();
    } else {
        QSqlDatabase database = QSqlDatabase::database(connection, false);
        error = configure(database, false);
        if (!error.isValid())
            error = execAll(database, {u"PRAGMA query_only = ON"_s});
    }
    if (!error.isValid())
        return Unit{};
    closeHistoryConnection(connection);
    return Failure{historyError(error, file)};
}

Result<Unit, HistoryError> openHistoryCopy(const QString &file, const QString &connection)
{
    QSqlError error;
    // Without locks where not even the files beside it can be made: on a read-only medium.
    for (const FileAccess access : {FileAccess::ReadOnly, FileAccess::Immutable}) {
        error = {};
        if (!connectTo(file, access, connection)) {
            error = QSqlDatabase::database(connection, false).lastError();
        } else {
            QSqlDatabase database = QSqlDatabase::database(connection, false);
            error = execAll(database,
                            {u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA temp_store = MEMORY"_s,
                             u"SELECT count(*) FROM sqlite_master"_s});
        }
        if (!error.isValid())
            return Unit{};
        closeHistoryConnection(connection);
        if (historyError(error, file).kind != ErrorKind::CannotOpen)
            break;
    }
    return Failure{historyError(error, file)};
}

void closeHistoryConnection(const QString &connection)
{
    QSqlDatabase::removeDatabase(connection);
}

} // namespace rd
