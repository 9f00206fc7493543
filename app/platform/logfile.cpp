// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/logfile.h"

#include "core/redact.h"

#include <QDateTime>
#include <QFile>
#include <QMutex>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr qint64 LogSizeLimit = 1024 * 1024;

struct Log {
    QMutex mutex;
    QFile file;
};

Log &theLog()
{
    static Log log;
    return log;
}

bool openLog(QFile &file)
{
    if (!file.open(QIODevice::Append))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return true;
}

void rotate(QFile &file)
{
    const QString name = file.fileName();
    file.close();
    QFile::remove(name + u".1"_s);
    QFile::rename(name, name + u".1"_s);
    openLog(file);
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    static const char *const names[] = {"debug", "warning", "critical", "fatal", "info"};
    const QString line = u"%1: %2"_s.arg(
        QLatin1StringView(context.category ? context.category : "default"), redacted(message));
    const QByteArray onScreen = line.toLocal8Bit() + '\n';

    Log &log = theLog();
    const QMutexLocker lock(&log.mutex);
    std::fputs(onScreen.constData(), stderr);
    if (!log.file.isOpen())
        return;
    log.file.write(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1() + ' '
                   + names[type] + ' ' + line.toUtf8() + '\n');
    log.file.flush();
    if (log.file.size() > LogSizeLimit)
        rotate(log.file);
}

} // namespace

void startLog(const QString &file)
{
    Log &log = theLog();
    {
        const QMutexLocker lock(&log.mutex);
        log.file.close();
        if (!file.isEmpty()) {
            log.file.setFileName(file);
            openLog(log.file);
        }
    }
    qInstallMessageHandler(handleMessage);
}

void stopLog()
{
    qInstallMessageHandler(nullptr);
    Log &log = theLog();
    const QMutexLocker lock(&log.mutex);
    log.file.close();
}

} // namespace rd
