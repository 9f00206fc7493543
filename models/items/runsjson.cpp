// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/runsjson.h"

#include "analytics/orderedjson.h"

namespace rd {

namespace {

void addNamed(OrderedJson &json, const char *key, const QString &id, const QString &name)
{
    if (id.isEmpty() && name.isEmpty()) {
        json.addNull(key);
        return;
    }
    json.beginObject(key);
    json.addTextOrNull("id", id);
    json.addTextOrNull("name", name);
    json.endObject();
}

void addRun(OrderedJson &json, const RunRow &row, const QUrl &url)
{
    const Run &run = row.run;
    json.beginObject();
    json.addTextOrNull("id", run.id);
    if (run.sequence > 0)
        json.addNumber("sequence", run.sequence);
    else
        json.addNull("sequence");
    json.addText("project", row.project.projectId);
    addNamed(json, "scenario", run.scenarioId, row.scenarioName);
    addNamed(json, "delegate", run.delegateId, run.delegateName);
    json.addText("outcome", outcomeKey(run.outcome));
    json.addText("phase", run.phase);
    json.addDecimal("score", row.score);
    json.addTime("startedAt", run.createdMs);
    json.addTime("updatedAt", run.updatedMs);
    json.addTextOrNull("url", url.isValid() ? QString::fromLatin1(url.toEncoded()) : QString());
    json.endObject();
}

} // namespace

QByteArray runsJson(const QList<RunRow> &rows, qint64 total,
                    const std::function<QUrl(const RunRow &)> &urlOf)
{
    OrderedJson json;
    json.beginObject();
    json.addNumber("schema", 1);
    json.addNumber("total", total);
    json.beginArray("runs");
    for (const RunRow &row : rows)
        addRun(json, row, urlOf ? urlOf(row) : QUrl());
    json.endArray();
    json.endObject();
    return json.text();
}

} // namespace rd
