// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/historyjson.h"

#include "analytics/orderedjson.h"

namespace rd {

QByteArray historyJson(const HistoryReport &report)
{
    const HistoryFacts &facts = report.facts;
    OrderedJson json;
    json.beginObject();
    json.addNumber("schema", 1);
    json.addText("file", facts.file);
    json.addNumber("version", facts.schema);
    json.addNumber("bytes", facts.bytes);
    json.addNumber("freeBytes", facts.freeBytes);
    json.addNumber("runs", facts.runs);
    json.addTime("from", facts.firstRunMs);
    json.addTime("to", facts.lastRunMs);
    if (report.keepMonths > 0)
        json.addNumber("keepMonths", report.keepMonths);
    else
        json.addNull("keepMonths");
    if (report.check.atMs > 0) {
        json.beginObject("lastCheck");
        json.addTime("at", report.check.atMs);
        json.addBool("ok", report.check.well);
        json.endObject();
    } else {
        json.addNull("lastCheck");
    }
    json.beginArray("connections");
    for (const HistoryFacts::OfConnection &connection : facts.connections) {
        json.beginObject();
        json.addText("id", connection.id);
        json.addTextOrNull("name", report.names.value(connection.id));
        json.addNumber("projects", connection.projects);
        json.addNumber("scenarios", connection.scenarios);
        json.addNumber("runs", connection.runs);
        json.addTime("lastContact", connection.lastContactMs);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.text() + '\n';
}

} // namespace rd
