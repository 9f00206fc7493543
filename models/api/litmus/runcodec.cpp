// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/runcodec.h"

#include "api/litmus/codecs.h"
#include "api/litmus/fields.h"
#include "api/litmus/rundocument.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rd::litmus {

namespace {

constexpr qsizetype MostWeights = 2000;
constexpr double HeaviestWeight = 1e9;
constexpr qsizetype LargestManifest = 2'000'000;

bool isAsked(const QJsonObject &row, const Run &asked)
{
    if (!asked.id.isEmpty())
        return row["experimentRunID"_L1] == asked.id;
    if (!asked.notifyId.isEmpty() && row.contains("notifyID"_L1))
        return row["notifyID"_L1] == asked.notifyId;
    return asked.sequence > 0 && row["experimentID"_L1] == asked.scenarioId
           && wholeOf(row["runSequence"_L1]) == asked.sequence;
}

ApiResult<QJsonObject> singleRow(const QJsonObject &data, const Run &asked)
{
    const QJsonValue row = data["getExperimentRun"_L1];
    if (!row.isObject())
        return malformed(u"getExperimentRun"_s);
    if (!isAsked(row.toObject(), asked))
        return malformed(u"getExperimentRun.experimentRunID"_s);
    return row.toObject();
}

ApiResult<QJsonObject> foundRow(const QJsonObject &data, const Run &asked)
{
    const QJsonValue root = data["listExperimentRun"_L1];
    if (!root.isObject())
        return malformed(u"listExperimentRun"_s);
    const QJsonArray rows = root["experimentRuns"_L1].toArray();
    for (const QJsonValue &row : rows) {
        if (isAsked(row.toObject(), asked))
            return row.toObject();
    }
    return Failure{ApiError{ApiError::Kind::NotFound, 200, u"no such run in the list"_s, {}}};
}

/// A whole number of either sign; none when it is none, or none to reckon with.
std::optional<qint64> weightOf(const QJsonValue &value)
{
    const auto number = numberOf(value);
    if (!number || std::abs(*number) > HeaviestWeight || *number != std::floor(*number))
        return std::nullopt;
    return static_cast<qint64>(*number);
}

void readWeights(const QJsonValue &value, RunDetails &details)
{
    if (!value.isArray())
        return;
    details.weights.emplace();
    const QJsonArray rows = value.toArray();
    for (const QJsonValue &row : rows) {
        const QString name = row["faultName"_L1].toString();
        const auto weight = weightOf(row["weightage"_L1]);
        if (!weight || name != textOf(row["faultName"_L1])
            || details.weights->size() >= MostWeights) {
            details.scoreUnclear = true;
            continue;
        }
        *details.weights << FaultWeight{.faultName = name, .weight = *weight};
    }
}

ApiResult<RunDetails> detailsFrom(const ApiResult<QJsonObject> &found)
{
    if (!found)
        return Failure{found.error()};
    QJsonObject row = *found;
    RunDetails details;
    readRunDocument(row["executionData"_L1].toString(), details);
    readWeights(row["weightages"_L1], details);
    // ChaosCenter 3.0 leaves the type out of single answers.
    const QString engine = u"chaosengine"_s;
    if (details.engineRun && row["experimentType"_L1].toString().isEmpty())
        row.insert(u"experimentType"_s, engine);
    details.engineRun |=
        row["experimentType"_L1].toString().compare(engine, Qt::CaseInsensitive) == 0;
    const auto run = decodeRun(row);
    if (!run)
        return malformed(u"experimentRunID"_s);
    details.run = *run;
    return details;
}

ApiResult<QString> manifestFrom(const ApiResult<QJsonObject> &found)
{
    if (!found)
        return Failure{found.error()};
    const QString manifest = (*found)["experimentManifest"_L1].toString();
    if (manifest.size() > LargestManifest)
        return Failure{ApiError{ApiError::Kind::TooLarge, 200, u"experimentManifest"_s, {}}};
    return manifest;
}

} // namespace

ApiResult<RunDetails> decodeRunDetails(const QJsonObject &data, const Run &asked)
{
    return detailsFrom(singleRow(data, asked));
}

ApiResult<RunDetails> decodeFoundDetails(const QJsonObject &data, const Run &asked)
{
    return detailsFrom(foundRow(data, asked));
}

ApiResult<QString> decodeRunManifest(const QJsonObject &data, const Run &asked)
{
    return manifestFrom(singleRow(data, asked));
}

ApiResult<QString> decodeFoundManifest(const QJsonObject &data, const Run &asked)
{
    return manifestFrom(foundRow(data, asked));
}

} // namespace rd::litmus
