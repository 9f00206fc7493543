// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What happens to files before an import: judging, copying, keeping.

#include "history/database.h"
#include "history/importer.h"
#include "history/schema.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QSet>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int StagingLivesHours = 24; // a killed import leaves its copy behind

QString stagingPrefix(const QString &historyFile)
{
    return QFileInfo(historyFile).fileName() + u".importing-"_s;
}

void removeOldStagings(const QString &historyFile)
{
    const QDir folder = QFileInfo(historyFile).absoluteDir();
    const QDateTime limit = QDateTime::currentDateTimeUtc().addSecs(-3600 * StagingLivesHours);
    for (const QFileInfo &info :
         folder.entryInfoList({stagingPrefix(historyFile) + u'*'}, QDir::Files | QDir::Hidden)) {
        if (info.lastModified() < limit)
            QFile::remove(info.filePath());
    }
}

/// Everything that was ever created in the database, as it was written.
QSet<QString> definitionsIn(const QSqlDatabase &database)
{
    QSet<QString> definitions;
    QSqlQuery query(database);
    query.exec(u"SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master "
               "WHERE name NOT LIKE 'sqlite^_%' ESCAPE '^'"_s);
    while (query.next())
        definitions.insert(query.value(0).toString() + u'\n' + query.value(1).toString() + u'\n'
                           + query.value(2).toString() + u'\n' + query.value(3).toString());
    return definitions;
}

QSet<QString> definitionsOf(int version, const QString &connection)
{
    QSet<QString> definitions;
    {
        QSqlDatabase model = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        model.setDatabaseName(u":memory:"_s);
        QList<Migration> steps = historyMigrations();
        steps.removeIf([version](const Migration &step) { return step.toVersion > version; });
        if (model.open() && migrate(model, steps))
            definitions = definitionsIn(model);
    }
    QSqlDatabase::removeDatabase(connection);
    return definitions;
}

FileWorkResult<Unit> judgeImport(const QString &file, const QString &connection)
{
    if (auto checked = checkHistory(file, CheckDepth::Quick, connection); !checked)
        return checked;
    auto opened = openKnownHistory(file, connection);
    if (!opened)
        return Failure{opened.error()};
    const QSet<QString> found = definitionsIn(*opened);
    const QSet<QString> expected =
        definitionsOf(storedSchemaVersion(*opened), connection + u"-model"_s);
    *opened = QSqlDatabase();
    closeHistoryConnection(connection);
    if (found != expected || expected.isEmpty())
        return Failure{
            FileWorkError{.kind = FileWorkError::Kind::NotOurs, .file = file, .detail = {}}};
    return Unit{};
}

} // namespace

FileWorkResult<QString> stageImport(const QString &from, const QString &historyFile,
                                    const QString &connection)
{
    removeOldStagings(historyFile);
    // Copying would repair indexes in silence.
    if (const auto checked = checkHistory(from, CheckDepth::Whole, connection); !checked)
        return Failure{checked.error()};
    // Judged again once it is ours: the file itself may change, or sit on a slow disk.
    const QString staged = QFileInfo(historyFile).absolutePath() + u'/' + stagingPrefix(historyFile)
                           + QString::number(QRandomGenerator::system()->generate(), 36);
    if (const auto copied = copyHistory(from, staged, Overwrite::No, connection); !copied)
        return Failure{copied.error()};
    auto failed = qScopeGuard([&staged] { QFile::remove(staged); });
    if (auto judged = judgeImport(staged, connection); !judged) {
        FileWorkError error = judged.error();
        error.file = from;
        return Failure{error};
    }
    // Brings it to the present schema.
    const auto migrated = openHistoryFile(staged, connection);
    if (!migrated)
        return Failure{FileWorkError{
            .kind = FileWorkError::Kind::Damaged, .file = from, .detail = migrated.error().detail}};
    closeHistoryConnection(connection);
    failed.dismiss();
    return staged;
}

FileWorkResult<QString> keepBeforeImport(const QString &historyFile, const QString &connection)
{
    const auto facts = readHistoryFacts(historyFile, connection);
    if (!facts)
        return Failure{facts.error()};
    if (facts->connections.isEmpty())
        return QString();
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    const QString base = u"%1.before-import-%2"_s.arg(historyFile, stamp);
    QString target = base;
    for (int number = 2; QFileInfo::exists(target); ++number)
        target = u"%1-%2"_s.arg(base).arg(number);
    if (const auto copied = copyHistory(historyFile, target, Overwrite::No, connection); !copied)
        return Failure{copied.error()};
    return target;
}

} // namespace rd
