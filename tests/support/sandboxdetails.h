// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/runpicture.h"
#include "api/litmus/runcodec.h"
#include "history/reader.h"
#include "sandbox/world/documents.h"
#include "sandbox/world/world.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>
#include <optional>

namespace rd::test {

/// What the server would say about one run of \p world, read as the product reads it.
inline RunDetails sandboxDetails(const sandbox::World &world, quint32 number)
{
    using namespace Qt::StringLiterals;
    const sandbox::Run &run = world.runs()[number];
    const sandbox::Experiment &experiment = world.experiments().at(run.experiment);
    QJsonArray weights;
    for (const sandbox::FaultSpec &fault : experiment.faults)
        weights.append(QJsonObject{{u"faultName"_s, fault.name}, {u"weightage"_s, fault.weight}});
    const auto score = world.score(run);
    const QJsonObject row{{u"experimentRunID"_s, world.runId(number)},
                          {u"experimentID"_s, experiment.id},
                          {u"experimentName"_s, experiment.name},
                          {u"experimentType"_s, experiment.type},
                          {u"runSequence"_s, qint64(run.sequence)},
                          {u"phase"_s, world.phaseText(number)},
                          {u"resiliencyScore"_s, score ? QJsonValue(*score) : QJsonValue()},
                          {u"weightages"_s, weights},
                          {u"executionData"_s, sandbox::executionData(world, number)},
                          {u"createdAt"_s, QString::number(run.createdMs)},
                          {u"updatedAt"_s, QString::number(run.createdMs + 300'000)}};
    Run asked;
    asked.id = world.runId(number);
    asked.scenarioId = experiment.id;
    asked.sequence = run.sequence;
    const auto details = litmus::decodeRunDetails({{u"getExperimentRun"_s, row}}, asked);
    return details ? *details : RunDetails();
}

/// The newest run of which \p fits says yes; none when there is none.
inline std::optional<RunDetails> findSandboxRun(const sandbox::World &world,
                                                const std::function<bool(const RunDetails &)> &fits)
{
    for (auto number = static_cast<quint32>(world.runs().size()); number-- > 0;) {
        const RunDetails details = sandboxDetails(world, number);
        if (fits(details))
            return details;
    }
    return std::nullopt;
}

/// The row that history would have of it.
inline RunRow rowOf(const RunDetails &details, qint64 key = 1)
{
    RunRow row;
    row.key = key;
    row.project = {.connectionId = QStringLiteral("c1"), .projectId = QStringLiteral("p1")};
    row.projectName = QStringLiteral("payments-platform");
    row.scenarioName = details.run.scenarioName;
    row.run = details.run;
    row.run.delegateId = QStringLiteral("d1");
    row.run.delegateName = QStringLiteral("eu-west-1");
    row.run.detailed = true;
    if (isMeasurable(details.run.outcome))
        row.score = details.run.rawScore;
    return row;
}

} // namespace rd::test
