// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportjson.h"

#include "analytics/orderedjson.h"
#include "analytics/statusjson.h"
#include "analytics/summary.h"
#include "analytics/tally.h"

#include <QLocale>

namespace rd {

namespace {

/// As displayed: within the scale (score rule 7).
std::optional<double> shown(const std::optional<double> &score)
{
    return score ? std::optional(clampedScore(*score)) : std::nullopt;
}

void addRuns(OrderedJson &json, const QList<ReportRun> &runs)
{
    json.beginArray("newestRuns");
    for (const ReportRun &run : runs) {
        json.beginObject();
        json.addTextOrNull("id", run.id);
        if (run.sequence > 0)
            json.addNumber("sequence", run.sequence);
        else
            json.addNull("sequence");
        json.addText("outcome", outcomeKey(run.outcome));
        json.addText("phase", run.phase);
        json.addDecimal("score", shown(run.score));
        json.addExact("rawScore", run.rawScore);
        json.addTime("startedAt", run.createdMs);
        json.endObject();
    }
    json.endArray();
}

void addScenario(OrderedJson &json, const Report &report, const ScenarioFigure &figure)
{
    ScenarioReport unknown;
    unknown.figure = figure;
    const ScenarioReport *found = report.scenario(figure.key);
    const ScenarioReport &scenario = found ? *found : unknown;
    json.beginObject();
    json.addTextOrNull("connection", scenario.connection);
    json.addText("projectId", figure.project.projectId);
    json.addTextOrNull("project", scenario.project);
    json.addText("id", figure.id);
    json.addText("name", figure.name);
    json.addDecimal("score", shown(figure.score));
    json.addExact("rawScore", rawScoreOf(scenario));
    json.addDecimal("change", figure.change);
    json.addTime("measuredAt", figure.measuredMs);
    json.addTime("unverifiedSince", figure.unverifiedSinceMs);
    json.addBool("stale", figure.stale);
    json.addTextOrNull("schedule", figure.scheduled.schedule);
    json.addTextOrNull("delegate", scenario.delegate);
    addOutcomeCounts(json, "runs", figure.runs);
    addRuns(json, scenario.newest);
    const auto &state = figure.scheduled.state;
    const OverviewFigures &figures = report.figures;
    const auto next = nextRun(figure.scheduled, figures.generatedMs, figures.layout.zone);
    json.addTextOrNull("timeZone", state ? state->timeZone : QString());
    json.addBool("suspended", state ? std::optional(state->suspended) : std::nullopt);
    json.addTime("nextRunAt", next ? next->atMs : 0);
    json.addBool("nextRunExact",
                 next ? std::optional(next->certainty == NextRun::Certainty::Exact) : std::nullopt);
    json.endObject();
}

void addScenarios(OrderedJson &json, const char *key, const Report &report,
                  const QList<ScenarioFigure> &figures)
{
    json.beginArray(key);
    for (const ScenarioFigure &figure : figures)
        addScenario(json, report, figure);
    json.endArray();
}

void addTrend(OrderedJson &json, const QList<TrendPoint> &trend)
{
    json.beginArray("trend");
    for (const TrendPoint &point : trend) {
        const auto ifMeasured = [&point](double score) {
            return point.mean ? std::optional(score) : std::nullopt;
        };
        json.beginObject();
        json.addTime("from", point.bucket.fromMs);
        json.addTime("to", point.bucket.toMs);
        json.addBool("open", point.open);
        json.addBool("thin", point.thin);
        json.addDecimal("score", point.mean);
        json.addDecimal("lowest", ifMeasured(point.lowest));
        json.addDecimal("highest", ifMeasured(point.highest));
        json.addNumber("measured", point.measured);
        json.addBool("belowTarget", point.belowTarget);
        addOutcomeCounts(json, "runs", point.outcomes);
        json.endObject();
    }
    json.endArray();
}

void addLeftOut(OrderedJson &json, const OverviewFigures &figures)
{
    json.beginArray("deleted");
    for (const DeletedScenario &one : figures.total.deleted) {
        json.beginObject();
        json.addText("name", one.name);
        json.addDecimal("score", shown(one.lastScore));
        json.addExact("rawScore", one.lastScore);
        json.endObject();
    }
    json.endArray();
    json.beginArray("lostDelegates");
    for (const Delegate &one : figures.lostDelegates)
        json.addText(nullptr, one.name);
    json.endArray();
    json.beginArray("unavailableHubs");
    for (const Hub &one : figures.unavailableHubs)
        json.addText(nullptr, one.name);
    json.endArray();
}

} // namespace

QByteArray reportJson(const Report &report)
{
    const OverviewFigures &figures = report.figures;
    OrderedJson json;
    json.beginObject();
    addStatus(json, figures);
    json.addNumber("improved", figures.total.improved);
    json.addNumber("worsened", figures.total.worsened);
    json.addBool("tooLittleMeasured", figures.total.tooLittleMeasured);
    json.addNumber("runningNow", figures.total.runningNow);
    const Summary summary = summarise(figures);
    json.addText("language", QLocale().bcp47Name());
    json.beginArray("summary");
    json.addText(nullptr, summary.headline);
    for (const QString &sentence : summary.sentences)
        json.addText(nullptr, sentence);
    json.endArray();
    addTrend(json, figures.trend);
    addScenarios(json, "weakest", report, figures.weakest);
    addScenarios(json, "movers", report, figures.movers);
    addLeftOut(json, figures);
    if (report.detail) {
        json.beginArray("scenarioDetails");
        for (const ScenarioReport &one : report.scenarios)
            addScenario(json, report, one.figure);
        json.endArray();
    }
    json.endObject();
    return json.text();
}

} // namespace rd
