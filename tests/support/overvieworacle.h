// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/statusjson.h"
#include "support/figuresjson.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

namespace rd::test {

/// What integration/overview_oracle.py, which knows the rules and nothing of the code, makes of a
/// server's \p truth; empty when it failed, and its own words say why.
inline QJsonObject oracleFigures(const QByteArray &truth, const QString &period, qint64 nowMs,
                                 const QTimeZone &zone, const QStringList &further)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"truth.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(truth) != truth.size())
        return {};
    file.close();
    QProcess oracle;
    oracle.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    oracle.start(QStringLiteral(RD_PYTHON),
                 QStringList{QStringLiteral(RD_SOURCE_DIR "/tests/integration/overview_oracle.py"),
                             u"--truth"_s, file.fileName(), u"--period"_s, period, u"--now"_s,
                             QString::number(nowMs), u"--tz"_s, QString::fromLatin1(zone.id())}
                     + further);
    if (!QTest::qWaitFor([&] { return oracle.state() == QProcess::NotRunning; }, 60'000)
        || oracle.exitCode() != 0)
        return {};
    return QJsonDocument::fromJson(oracle.readAllStandardOutput()).object();
}

/// The same of \p input and, for the calendar, of \p year; without what the truth does not know.
inline QJsonObject ourFigures(const OverviewInput &input, const OverviewInput &year)
{
    const OverviewFigures figures = computeOverview(input);
    QJsonObject status = statusObject(figures);
    QJsonArray projects;
    for (QJsonValue value : status.value(u"projects"_s).toArray()) {
        QJsonObject project = value.toObject();
        project[u"connection"_s] = QJsonValue();
        projects.append(project);
    }
    status[u"projects"_s] = projects;
    status[u"dataAgeSeconds"_s] = QJsonValue();
    return {{u"status"_s, status},
            {u"overview"_s, jsonOf(figures)},
            {u"year"_s, jsonOf(computeYear(year))}};
}

} // namespace rd::test
