// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/statusjson.h"

#include "analytics/orderedjson.h"
#include "analytics/score.h"

#include <QJsonDocument>

#include <algorithm>

namespace rd {

namespace {

void addCounts(OrderedJson &json, const char *key, const char *part, int count, int total)
{
    json.beginObject(key);
    json.addNumber(part, count);
    json.addNumber("total", total);
    json.endObject();
}

} // namespace

void addOutcomeCounts(OrderedJson &json, const char *key, const OutcomeCounts &counts)
{
    json.beginObject(key);
    for (const Outcome outcome : AllOutcomes)
        json.addNumber(outcomeKey(outcome).toLatin1().constData(), counts[outcome]);
    json.endObject();
}

void addScoreFigures(OrderedJson &json, const ScoreFigures &figures)
{
    json.addDecimal("score", figures.score);
    json.addDecimal("change", figures.change);
    json.addNumber("compared", figures.compared);
    json.addNumber("measured", figures.measured);
    json.addNumber("scenarios", figures.scenarios);
    json.addNumber("unverified", figures.unverified);
    json.addNumber("stale", figures.stale);
    json.addNumber("neverRan", figures.neverRan);
    addOutcomeCounts(json, "runs", figures.runs);
    addCounts(json, "delegates", "active", figures.delegatesActive, figures.delegates);
    addCounts(json, "hubs", "available", figures.hubsAvailable, figures.hubs);
    json.addTextOrNull("band", bandKey(figures.band));
    json.addDecimal("target", figures.target);
    const bool judged = figures.target && figures.score && !figures.tooLittleMeasured;
    json.addBool("belowTarget", judged ? std::optional(figures.belowTarget) : std::nullopt);
}

void addStatus(OrderedJson &json, const OverviewFigures &figures)
{
    json.addNumber("schema", 1);
    json.addTime("generatedAt", figures.generatedMs);
    if (figures.dataMs > 0) // a server's answer cannot come from the future, but clocks are set
        json.addNumber("dataAgeSeconds",
                       std::max<qint64>(0, figures.generatedMs - figures.dataMs) / 1000);
    else
        json.addNull("dataAgeSeconds");
    json.beginObject("period");
    json.addText("name", periodKey(figures.period));
    json.addTime("from", figures.layout.span.fromMs);
    json.addTime("to", figures.layout.span.toMs);
    json.endObject();
    json.beginObject("bands");
    json.addDecimal("fairFrom", figures.bands.fairFrom);
    json.addDecimal("strongFrom", figures.bands.strongFrom);
    json.endObject();
    addScoreFigures(json, figures.total);
    json.beginArray("projects");
    for (const ProjectFigures &project : figures.projects) {
        json.beginObject();
        json.addText("connection", project.connectionName);
        json.addText("id", project.ref.projectId);
        json.addText("name", project.name);
        addScoreFigures(json, project.figures);
        json.endObject();
    }
    json.endArray();
}

QByteArray statusJson(const OverviewFigures &figures)
{
    OrderedJson json;
    json.beginObject();
    addStatus(json, figures);
    json.endObject();
    return json.text();
}

QJsonObject statusObject(const OverviewFigures &figures)
{
    return QJsonDocument::fromJson(statusJson(figures)).object();
}

} // namespace rd
