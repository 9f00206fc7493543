// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/podlog.h"

#include "api/jsonguard.h"
#include "api/litmus/fields.h"
#include "core/redact.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rd::litmus {

namespace {

constexpr qsizetype LongestLog = 300'000;
constexpr qsizetype MostPods = 20;

/// The end of it, with the line breaks that were written as two characters.
QString logText(const QJsonValue &value, StepLog &log)
{
    QString text = value.toString();
    // As each two characters become one, twice as many are enough, and no more are worked on.
    log.cut = text.size() > 2 * LongestLog;
    if (log.cut)
        text = text.right(2 * LongestLog);
    text.replace("\\n"_L1, "\n"_L1);
    if (log.cut || text.size() > LongestLog) {
        log.cut = true;
        text = text.right(LongestLog);
        // From the beginning of a line, if there is one near.
        if (const qsizetype line = text.indexOf(u'\n'); line >= 0 && line < 2000)
            text.remove(0, line + 1);
        else if (text.front().isLowSurrogate())
            text.remove(0, 1);
    }
    return redacted(text);
}

} // namespace

QJsonObject podLogRequest(const StepLogQuery &query)
{
    QJsonObject request{{u"infraID"_s, query.delegateId},
                        {u"experimentRunID"_s, query.runId},
                        {u"podName"_s, query.pod},
                        {u"podNamespace"_s, query.podNamespace},
                        {u"podType"_s, query.typeText}};
    const auto add = [&request](const QString &key, const QString &value) {
        if (!value.isEmpty())
            request.insert(key, value);
    };
    add(u"expPod"_s, query.experimentPod);
    add(u"runnerPod"_s, query.runnerPod);
    add(u"chaosNamespace"_s, query.engineNamespace);
    return request;
}

ApiResult<StepLog> decodePodLog(const QJsonObject &data)
{
    const QJsonValue value = data["getPodLog"_L1]["log"_L1];
    if (!value.isString())
        return malformed(u"getPodLog.log"_s);
    StepLog log;
    const QByteArray json = value.toString().toUtf8();
    const QJsonDocument document =
        nestsDeeperThan(json, 10) ? QJsonDocument() : QJsonDocument::fromJson(json);
    if (!document.isObject()) {
        const QString sentence = value.toString();
        log.state = sentence.contains("NOT CONNECTED"_L1, Qt::CaseInsensitive)
                        ? StepLog::State::NotConnected
                        : StepLog::State::Refused;
        log.trouble = safeDetail(sentence);
        return log;
    }
    log.main = logText(document["mainLogs"_L1], log);
    const QJsonObject pods = document["chaosLogs"_L1].toObject();
    for (auto it = pods.begin(); it != pods.end() && log.pods.size() < MostPods; ++it)
        log.pods << StepLog::Pod{.name = textOf(it.key()), .text = logText(it.value(), log)};
    return log;
}

} // namespace rd::litmus
