// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/filecare.h"

#include "history/schema.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr QFile::Permissions PrivateFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions PrivateFolder = PrivateFile | QFile::ExeOwner;

const QStringList &besides()
{
    static const QStringList names{QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s};
    return names;
}

/// Creates the folders that are missing, each with mode 0700; existing ones are left as they are.
bool makeFolders(const QString &path)
{
    if (QFileInfo(path).isDir())
        return true;
    const QString parent = QFileInfo(path).absolutePath();
    if (parent == path || !makeFolders(parent))
        return false;
    return QDir().mkdir(path, PrivateFolder) || QFileInfo(path).isDir();
}

} // namespace

FileState inspectHistoryFile(const QString &file)
{
    const QFileInfo info(file);
    if (!info.exists() && !info.isSymLink())
        return FileState::Missing;
    if (!info.isFile())
        return FileState::NotAFile;
    if (info.size() == 0)
        return FileState::Missing;

    QFile raw(file);
    if (!raw.open(QFile::ReadOnly))
        return FileState::NotAFile;
    constexpr qsizetype headerSize = 100;
    const QByteArray header = raw.read(headerSize);
    if (header.size() < headerSize || !header.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return FileState::Foreign;
    // Offsets of the SQLite file format: user_version 60, application_id 68, both big endian.
    const int version = qFromBigEndian<qint32>(header.constData() + 60);
    const int application = qFromBigEndian<qint32>(header.constData() + 68);
    if (application == HistoryApplicationId && version > historySchemaVersion())
        return FileState::NewerSchema;
    // The header counts the pages; while there is a log or a journal, the file may still have to
    // grow. The count is valid when it was written together with the change counter.
    const qint64 pageSize = qFromBigEndian<quint16>(header.constData() + 16);
    const qint64 pages = qFromBigEndian<quint32>(header.constData() + 28);
    const bool isCounted = qFromBigEndian<quint32>(header.constData() + 24)
                           == qFromBigEndian<quint32>(header.constData() + 92);
    const qint64 expected = pages * (pageSize == 1 ? 65'536 : pageSize);
    const bool isSettled =
        QFileInfo(file + u"-wal"_s).size() == 0 && QFileInfo(file + u"-journal"_s).size() == 0;
    if (isCounted && isSettled && info.size() < expected)
        return FileState::Truncated;
    return FileState::Plausible;
}

Result<Unit, HistoryError> createPrivateFile(const QString &file)
{
    const QString folder = QFileInfo(file).absolutePath();
    if (!makeFolders(folder)) {
        return Failure{HistoryError{.kind = HistoryError::Kind::CannotOpen,
                                    .detail = u"Cannot create the folder %1"_s.arg(folder)}};
    }
    QFile raw(file);
    if (!raw.open(QFile::ReadWrite, PrivateFile)) {
        return Failure{HistoryError{.kind = HistoryError::Kind::CannotOpen,
                                    .detail = u"%1: %2"_s.arg(file, raw.errorString())}};
    }
    return Unit{};
}

void makePrivate(const QString &file)
{
    for (const QString &suffix : besides()) {
        const QString path = file + suffix;
        if (QFileInfo::exists(path))
            QFile::setPermissions(path, PrivateFile);
    }
}

void suspect(const QString &file)
{
    QFile mark(file + u".suspect"_s);
    (void)mark.open(QFile::ReadWrite, PrivateFile); // without it the next damage will tell
}

bool isSuspect(const QString &file)
{
    return QFileInfo::exists(file + u".suspect"_s);
}

void clearSuspicion(const QString &file)
{
    QFile::remove(file + u".suspect"_s);
}

Result<QString, HistoryError> setAside(const QString &file)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    const QString base = u"%1.damaged-%2"_s.arg(file, stamp);
    QString target = base;
    for (int number = 2; QFileInfo::exists(target); ++number)
        target = u"%1-%2"_s.arg(base).arg(number);

    for (const QString &suffix : besides()) {
        if (!QFileInfo::exists(file + suffix))
            continue;
        QFile moved(file + suffix);
        if (!moved.rename(target + suffix)) {
            return Failure{HistoryError{.kind = HistoryError::Kind::CannotOpen,
                                        .detail = u"%1: %2"_s.arg(file, moved.errorString())}};
        }
    }
    return target;
}

} // namespace rd
