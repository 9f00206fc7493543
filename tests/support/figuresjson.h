// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/score.h"
#include "analytics/year.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

// The figures as integration/overview_oracle.py prints them, and how they are compared.
namespace rd::test {

using namespace Qt::StringLiterals;

inline QJsonValue jsonOf(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

inline QJsonArray jsonOf(const QList<std::optional<double>> &values)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(jsonOf(value));
    return array;
}

inline QJsonObject jsonOf(const OutcomeCounts &counts)
{
    QJsonObject object;
    for (const Outcome outcome : AllOutcomes)
        object.insert(outcomeKey(outcome), counts[outcome]);
    return object;
}

inline QJsonObject jsonOf(const ScoreFigures &figures)
{
    QJsonArray deleted;
    for (const DeletedScenario &one : figures.deleted)
        deleted.append(QJsonArray{one.name, jsonOf(one.lastScore)});
    const QString band = bandKey(figures.band);
    return {{u"score"_s, jsonOf(figures.score)},
            {u"change"_s, jsonOf(figures.change)},
            {u"comparedNow"_s, jsonOf(figures.comparedNow)},
            {u"comparedThen"_s, jsonOf(figures.comparedThen)},
            {u"fresh"_s, figures.fresh},
            {u"lost"_s, figures.lost},
            {u"improved"_s, figures.improved},
            {u"worsened"_s, figures.worsened},
            {u"tooLittleMeasured"_s, figures.tooLittleMeasured},
            {u"clamped"_s, figures.clamped},
            {u"deleted"_s, deleted},
            {u"runningNow"_s, figures.runningNow},
            {u"longestQueuedMs"_s, figures.longestQueuedMs},
            {u"band"_s, band.isEmpty() ? QJsonValue() : QJsonValue(band)},
            {u"target"_s, jsonOf(figures.target)}};
}

inline QJsonArray jsonOf(const QList<ScenarioFigure> &figures)
{
    QJsonArray array;
    for (const ScenarioFigure &one : figures) {
        array.append(QJsonObject{{u"name"_s, one.name},
                                 {u"score"_s, jsonOf(one.score)},
                                 {u"before"_s, jsonOf(one.before)},
                                 {u"change"_s, jsonOf(one.change)},
                                 {u"measuredMs"_s, one.measuredMs},
                                 {u"unverifiedSinceMs"_s, one.unverifiedSinceMs},
                                 {u"stale"_s, one.stale},
                                 {u"everRan"_s, one.everRan},
                                 {u"runs"_s, jsonOf(one.runs)},
                                 {u"sparkline"_s, jsonOf(one.sparkline)}});
    }
    return array;
}

inline QJsonArray jsonOf(const HeatMap &heat)
{
    QJsonArray rows;
    for (qsizetype row = 0; row < heat.rows.size(); ++row) {
        QJsonArray cells;
        for (qsizetype bucket = 0; bucket < heat.buckets; ++bucket) {
            const HeatCell &cell = heat.at(row, bucket);
            cells.append(
                QJsonArray{jsonOf(cell.score), cell.runs,
                           cell.runs > 0 ? QJsonValue(outcomeKey(cell.worst)) : QJsonValue()});
        }
        const HeatRow &one = heat.rows[row];
        rows.append(QJsonObject{{u"name"_s, one.name},
                                {u"score"_s, jsonOf(one.score)},
                                {u"deleted"_s, one.deleted},
                                {u"cells"_s, cells}});
    }
    return rows;
}

inline QJsonArray jsonOf(const QList<TrendPoint> &trend)
{
    QJsonArray points;
    for (const TrendPoint &point : trend) {
        points.append(QJsonObject{{u"from"_s, point.bucket.fromMs},
                                  {u"to"_s, point.bucket.toMs},
                                  {u"mean"_s, jsonOf(point.mean)},
                                  {u"lowest"_s, point.lowest},
                                  {u"highest"_s, point.highest},
                                  {u"measured"_s, point.measured},
                                  {u"thin"_s, point.thin},
                                  {u"open"_s, point.open},
                                  {u"belowTarget"_s, point.belowTarget},
                                  {u"outcomes"_s, jsonOf(point.outcomes)}});
    }
    return points;
}

inline QJsonObject jsonOf(const OverviewFigures &figures)
{
    QJsonArray projects;
    for (const ProjectFigures &project : figures.projects) {
        QJsonArray last;
        for (const Outcome outcome : project.lastRuns)
            last.append(outcomeKey(outcome));
        projects.append(QJsonObject{{u"id"_s, project.ref.projectId},
                                    {u"figures"_s, jsonOf(project.figures)},
                                    {u"sparkline"_s, jsonOf(project.sparkline)},
                                    {u"lastRuns"_s, last},
                                    {u"lastRunMs"_s, project.lastRunMs}});
    }
    return {{u"total"_s, jsonOf(figures.total)},
            {u"trend"_s, jsonOf(figures.trend)},
            {u"heat"_s, jsonOf(figures.heat)},
            {u"weakest"_s, jsonOf(figures.weakest)},
            {u"movers"_s, jsonOf(figures.movers)},
            {u"scenarios"_s, jsonOf(figures.scenarios)},
            {u"projects"_s, projects}};
}

inline QJsonArray jsonOf(const YearFigures &year)
{
    QJsonArray days;
    for (const YearDay &day : year.days)
        days.append(QJsonArray{day.date.toString(Qt::ISODate), jsonOf(day.runs)});
    return days;
}

/// Where \p actual is not \p expected first, and how; empty when they are equal. Numbers may differ
/// by what adding up in another order does.
inline QString firstDifference(const QJsonValue &actual, const QJsonValue &expected,
                               const QString &path = {})
{
    if (actual.isArray() && expected.isArray()) {
        const QJsonArray a = actual.toArray();
        const QJsonArray b = expected.toArray();
        if (a.size() != b.size())
            return u"%1: %2 elements, not %3"_s.arg(path).arg(a.size()).arg(b.size());
        for (qsizetype i = 0; i < a.size(); ++i) {
            const QString found = firstDifference(a[i], b[i], u"%1[%2]"_s.arg(path).arg(i));
            if (!found.isEmpty())
                return found;
        }
        return {};
    }
    if (actual.isObject() && expected.isObject()) {
        const QJsonObject a = actual.toObject();
        const QJsonObject b = expected.toObject();
        if (a.keys() != b.keys())
            return u"%1: %2, not %3"_s.arg(path, a.keys().join(u' '), b.keys().join(u' '));
        for (auto one = a.begin(); one != a.end(); ++one) {
            const QString found =
                firstDifference(one.value(), b[one.key()], path + u'.' + one.key());
            if (!found.isEmpty())
                return found;
        }
        return {};
    }
    constexpr double rounding = 1e-9;
    const bool isSame = actual.isDouble() && expected.isDouble()
                            ? std::abs(actual.toDouble() - expected.toDouble()) <= rounding
                            : actual == expected;
    if (isSame)
        return {};
    return u"%1: %2, not %3"_s.arg(path, actual.toVariant().toString(),
                                   expected.toVariant().toString());
}

} // namespace rd::test
