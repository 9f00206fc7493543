// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <cmath>
#include <optional>

/// The score of a run as ChaosCenter computes it, by nothing of ours.
namespace rd::test {

/// As Go reads a number from text: anything else counts 0. None where a number is beyond reason.
inline std::optional<double> wholeNumber(const QString &text)
{
    bool isNumber = !text.isEmpty();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isSign = i == 0 && text.size() > 1 && (text[i] == u'-' || text[i] == u'+');
        isNumber = isNumber && (isSign || (text[i] >= u'0' && text[i] <= u'9'));
    }
    if (!isNumber)
        return 0;
    const double number = text.toDouble();
    return std::abs(number) > 1e6 ? std::nullopt : std::optional(number);
}

/// Of a text field in Go: absent and null are empty, another type spoils the document.
inline std::optional<QString> goText(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return QString();
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

struct Weights {
    QHash<QString, double> byName;
    double sum = 0;
};

/// None where the server could not have kept such weights.
inline std::optional<Weights> weightsOf(const QJsonArray &list)
{
    using namespace Qt::StringLiterals;
    Weights weights;
    for (const QJsonValue &one : list) {
        const QString name = one["faultName"_L1].toString();
        const QJsonValue weight = one["weightage"_L1];
        const double value = weight.toDouble();
        if (name.isEmpty() || !weight.isDouble() || value != std::trunc(value)
            || std::abs(value) > 1e9 || weights.byName.contains(name))
            return std::nullopt;
        weights.byName.insert(name, value);
        weights.sum += value;
    }
    return weights;
}

/// The score as ChaosCenter computes it, from the document itself and by nothing of ours. None
/// where it would not have got that far, or where chance decides.
inline std::optional<double> serverFormula(const QString &document, const QJsonArray &list)
{
    using namespace Qt::StringLiterals;
    const QJsonDocument json = QJsonDocument::fromJson(document.toUtf8());
    const std::optional<Weights> weights = weightsOf(list);
    const QJsonValue nodes = json.object()["nodes"_L1];
    if (!json.isObject() || !nodes.isObject() || !weights)
        return std::nullopt;
    double sum = 0;
    const QJsonObject all = nodes.toObject();
    for (const QJsonValue &node : all) {
        if (!node.isObject())
            return std::nullopt;
        const QJsonValue data = node["chaosData"_L1];
        if (node["type"_L1] != "ChaosEngine"_L1 || data.isUndefined() || data.isNull())
            continue;
        const auto engine = goText(data["engineName"_L1]);
        const auto success = goText(data["probeSuccessPercentage"_L1]);
        const auto percent = success ? wholeNumber(*success) : std::nullopt;
        if (!data.isObject() || !engine || !percent || engine->size() > 200)
            return std::nullopt;
        int fitting = 0;
        for (auto it = weights->byName.begin(); it != weights->byName.end(); ++it) {
            if (!engine->contains(it.key()))
                continue;
            sum += it.value() * *percent;
            ++fitting;
        }
        if (fitting > 1)
            return std::nullopt;
    }
    return weights->sum == 0 ? 0 : std::trunc(sum / weights->sum * 100) / 100;
}

} // namespace rd::test
