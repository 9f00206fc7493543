// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bench/budget.h"
#include "history/writer.h"
#include "support/historyfixtures.h"

#include <QElapsedTimer>

#include <ctime>

/// Histories of any size: two years of 500 scenarios that ran equally often.
namespace rd::bench {

constexpr int InventedScenarios = 500;
constexpr int InventedDelegates = 25;
constexpr int InventedEnvironments = 5;

/// How the runs of the scenarios follow each other.
enum class Order {
    Pages,     ///< newest page first, scenario by scenario: the first synchronisation
    Scattered, ///< each run of another scenario: as bad as it gets for the summaries
};

inline Run inventedRun(qint64 scenario, qint64 sequence, qint64 runsOfScenario, qint64 nowMs)
{
    constexpr qint64 reach = 2 * 365LL * 86'400'000;
    const qint64 step = reach / runsOfScenario;
    Run run =
        test::aRun(QStringLiteral("scenario-%1").arg(scenario), sequence,
                   double((scenario * 7 + sequence * 13) % 101),
                   nowMs - reach + sequence * step - scenario * (step / InventedScenarios) - 1);
    const qint64 delegate = scenario % InventedDelegates;
    run.delegateId = QStringLiteral("delegate-%1").arg(delegate);
    run.delegateName = run.delegateId;
    run.environmentId = QStringLiteral("environment-%1").arg(delegate % InventedEnvironments);
    return run;
}

/// One in ten carries a tag.
inline Scenario inventedScenario(int number)
{
    Scenario scenario = test::aScenario(QStringLiteral("scenario-%1").arg(number));
    if (number % 10 == 0)
        scenario.tags = {QStringLiteral("tagged")};
    return scenario;
}

/// What storing has cost, without inventing.
struct StoringCost {
    qint64 runs = 0;
    double seconds = 0;
    double processorSeconds = 0; ///< of all threads: whatever else the machine does
    qint64 halfwayBytes = 0;     ///< resident when half was stored
    qint64 endBytes = 0;
    Traffic traffic; ///< with the file and its log

    [[nodiscard]] double perSecond() const { return double(runs) / std::max(1e-9, seconds); }
    [[nodiscard]] double perProcessorSecond() const
    {
        return double(runs) / std::max(1e-9, processorSeconds);
    }
};

/// Stores \p runs runs as a synchronisation commits them.
inline StoringCost store(HistoryWriter &writer, qint64 runs, Order order, qint64 nowMs)
{
    constexpr int runsPerPage = 30;
    constexpr int pagesPerCommit = 10;
    SyncBatch batch = test::emptyBatch();
    batch.contactMs = nowMs;
    for (int i = 0; i < InventedScenarios; ++i)
        batch.scenarios << inventedScenario(i);
    const qint64 each = std::max<qint64>(1, runs / InventedScenarios);
    StoringCost cost;
    const auto commit = [&] {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t before = std::clock();
        const Traffic trafficBefore = traffic();
        if (const auto done = writer.commit(batch); !done)
            std::printf("  failed: %s\n", qPrintable(done.error().detail));
        cost.processorSeconds += double(std::clock() - before) / CLOCKS_PER_SEC;
        cost.seconds += double(timer.nsecsElapsed()) / 1e9;
        const Traffic after = traffic();
        cost.traffic.readBytes += after.readBytes - trafficBefore.readBytes;
        cost.traffic.writtenBytes += after.writtenBytes - trafficBefore.writtenBytes;
        cost.runs += batch.runs.size();
        batch = test::emptyBatch();
        if (cost.halfwayBytes == 0 && cost.runs >= runs / 2)
            cost.halfwayBytes = residentBytes();
    };
    const qint64 page = order == Order::Pages ? runsPerPage : 1;
    for (qint64 newest = each; newest > 0; newest -= page) {
        for (qint64 scenario = 0; scenario < InventedScenarios; ++scenario) {
            for (qint64 run = newest; run > std::max<qint64>(0, newest - page); --run)
                batch.runs << inventedRun(scenario, run, each, nowMs);
            if (batch.runs.size() >= runsPerPage * pagesPerCommit)
                commit();
        }
    }
    commit();
    cost.endBytes = residentBytes();
    return cost;
}

/// Builds the day summaries of \p zone; how long each step took, in milliseconds.
inline QList<double> summarize(HistoryWriter &writer, const QTimeZone &zone)
{
    QList<double> steps;
    QElapsedTimer timer;
    timer.start();
    for (bool more = writer.planSummaries(zone, true).value_or(false); more;) {
        more = writer.buildSummaries().value_or(false);
        steps << double(timer.nsecsElapsed()) / 1e6;
        timer.restart();
    }
    return steps;
}

} // namespace rd::bench
