// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/history.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTest>
#include <QTimer>

#include <chrono>

namespace rd::test {

using namespace Qt::StringLiterals;

/// Handles events until \p condition holds; wakes at once when an answer of a thread arrives.
template <typename Condition>
bool waitUntil(Condition condition, std::chrono::milliseconds limit = std::chrono::seconds(60))
{
    const QDeadlineTimer deadline(limit);
    QTimer wake; // else waiting for events could outlast the limit
    wake.start(std::chrono::milliseconds(50));
    while (!condition() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return condition();
}

inline ProjectRef aProject()
{
    return {.connectionId = u"c1"_s, .projectId = u"p1"_s};
}

inline SyncBatch emptyBatch(const ProjectRef &project = aProject())
{
    SyncBatch batch;
    batch.project = project;
    return batch;
}

inline Scenario aScenario(const QString &id, qint64 updatedMs = 1000)
{
    Scenario scenario;
    scenario.id = id;
    scenario.name = u"Scenario %1"_s.arg(id);
    scenario.createdMs = 500;
    scenario.updatedMs = updatedMs;
    scenario.weightSum = 10;
    return scenario;
}

/// A run as the run list tells it: finished, measured, with counters.
inline Run aRun(const QString &scenarioId, qint64 sequence, double score = 100,
                qint64 createdMs = 0)
{
    Run run;
    run.id = u"%1-run-%2"_s.arg(scenarioId).arg(sequence);
    run.scenarioId = scenarioId;
    run.sequence = sequence;
    run.phase = score < 100 ? u"Completed_With_Probe_Failure"_s : u"Completed"_s;
    run.outcome = score < 100 ? Outcome::Weakness : Outcome::Passed;
    run.rawScore = score;
    run.weightSum = 10;
    run.faultsPassed = 1;
    run.faultsFailed = 0;
    run.faultsAwaited = 0;
    run.faultsStopped = 0;
    run.faultsNa = 0;
    run.faultsTotal = 1;
    run.delegateId = u"d1"_s;
    run.delegateName = u"Delegate One"_s;
    run.environmentId = u"prod"_s;
    run.triggeredBy = u"ann"_s;
    run.createdMs = createdMs > 0 ? createdMs : 10'000 * sequence;
    run.updatedMs = run.createdMs + 5000;
    run.detailed = true;
    return run;
}

/// The same run as the recent list of its scenario tells it.
inline Run recentOf(Run run)
{
    run.weightSum.reset();
    run.faultsPassed.reset();
    run.faultsFailed.reset();
    run.faultsAwaited.reset();
    run.faultsStopped.reset();
    run.faultsNa.reset();
    run.faultsTotal.reset();
    run.delegateId.clear();
    run.delegateName.clear();
    run.environmentId.clear();
    run.triggeredBy.clear();
    run.detailed = false;
    return run;
}

/// A probe with one result, of the run of aRun() with that sequence.
inline Probe aProbe(const QString &name, const QString &scenarioId = u"s1"_s, qint64 sequence = 1)
{
    Probe probe;
    probe.name = name;
    probe.kind = Probe::Kind::Http;
    probe.description = u"Answers with 200"_s;
    probe.tags = {u"web"_s};
    probe.updatedMs = 700;
    probe.results = {{.verdict = ProbeResult::Verdict::Failed,
                      .faultName = u"pod-delete"_s,
                      .scenarioId = scenarioId,
                      .runUpdatedMs = aRun(scenarioId, sequence).updatedMs}};
    return probe;
}

inline Run inPhase(Run run, const QString &phase, Outcome outcome)
{
    run.phase = phase;
    run.outcome = outcome;
    return run;
}

/// Waits for the answers of a History; only for tests.
class OpenHistory {
public:
    explicit OpenHistory(const QString &file) { open(file); }
    OpenHistory() = default;

    void open(const QString &file)
    {
        bool answered = false;
        history = std::make_unique<History>();
        history->open(file, history.get(), [&](const auto &result) {
            report.reset();
            openError.reset();
            if (result)
                report = *result;
            else
                openError = result.error();
            answered = true;
        });
        QVERIFY(waitUntil([&] { return answered; }));
    }
    /// Stores a batch; the error when that failed.
    std::optional<HistoryError> commit(const SyncBatch &batch)
    {
        bool answered = false;
        std::optional<HistoryError> error;
        history->commit(batch, history.get(), [&](const auto &result) {
            if (result)
                change = *result;
            else
                error = result.error();
            answered = true;
        });
        [&] { QVERIFY(waitUntil([&] { return answered; })); }();
        return error;
    }
    /// Looks at every page; true when all are well.
    bool check(const QString &file)
    {
        std::optional<bool> well;
        history->checkFile(
            file, CheckDepth::Quick, history.get(),
            [&](const FileWorkResult<Unit> &checked) { well = checked.has_value(); });
        [&] { QVERIFY(waitUntil([&] { return well.has_value(); })); }();
        return well.value_or(false);
    }
    template <typename Job>
    auto read(Job job)
    {
        using T = std::invoke_result_t<Job, const HistoryReader &>;
        std::optional<T> value;
        history->read<T>(job, history.get(), [&](T answer) { value = std::move(answer); });
        [&] { QVERIFY(waitUntil([&] { return value.has_value(); })); }();
        return std::move(*value);
    }
    QList<Run> runsOf(const QString &scenarioId, const ProjectRef &project = aProject())
    {
        return read([=](const HistoryReader &reader) {
            return reader.runsOfScenario(project, scenarioId, 100'000);
        });
    }

    std::unique_ptr<History> history;
    std::optional<History::OpenReport> report;
    std::optional<HistoryError> openError;
    HistoryChange change; ///< of the last commit that worked
};

} // namespace rd::test
