// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/faketime.h"
#include "support/scriptedsource.h"
#include "sync/projectsync.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;
using namespace rd::test;

using Call = ScriptedSource::Call;
using Round = ProjectSync::Round;

namespace {

ApiError offline()
{
    return apiError(ApiError::Kind::Offline);
}

struct Bench {
    QTemporaryDir folder;
    OpenHistory store{folder.filePath(u"history.sqlite"_s)};
    ScriptedSource source;
    FakeTime time;
    ProjectSyncPolicy policy;
    std::unique_ptr<ProjectSync> sync = made();
    ProjectSync::Report report;

    std::unique_ptr<ProjectSync> made()
    {
        return std::make_unique<ProjectSync>(source, *store.history, aProject(), time, policy);
    }
    /// As after a restart of the program.
    void restart() { sync = made(); }

    /// One round; only what it asked for is in source.requests then.
    void round(Round kind = Round::Usual)
    {
        bool ended = false;
        source.requests.clear();
        sync->run(kind, [&](const ProjectSync::Report &got) {
            report = got;
            ended = true;
        });
        QVERIFY(waitUntil([&] { return ended; }));
    }
    /// Rounds until nothing is left to read.
    void settle()
    {
        do {
            round();
        } while (report.moreWork && !report.error);
        QVERIFY(!report.error && !report.storeError);
    }
    /// A poll a while later; the first five have nothing due but the scenarios.
    void poll()
    {
        time.advance(10s);
        round();
    }
    ScriptedSource::ServerScenario &addScheduled(const QString &id, int runs = 1)
    {
        auto &added = source.addScenario(id, runs);
        added.scenario.kind = Scenario::Kind::Scheduled;
        added.scenario.schedule = u"10 3 * * *"_s;
        return added;
    }
    StoredSchedule schedule(const QString &id)
    {
        const auto all = store.read([](const HistoryReader &r) { return r.schedules(aProject()); });
        const auto found = std::find_if(
            all.cbegin(), all.cend(), [&](const StoredSchedule &s) { return s.scenarioId == id; });
        return found == all.cend() ? StoredSchedule() : *found;
    }
    QList<qint64> sequences(const QString &scenario)
    {
        QList<qint64> sequences;
        const auto runs = store.runsOf(scenario);
        for (const Run &run : runs)
            sequences.prepend(run.sequence);
        return sequences;
    }
    int undetailed(const QString &scenario)
    {
        const auto runs = store.runsOf(scenario);
        return static_cast<int>(std::count_if(runs.cbegin(), runs.cend(),
                                              [](const Run &run) { return !run.detailed; }));
    }
    StoredProject project()
    {
        return store.read([](const HistoryReader &r) { return r.projects(); }).value(0);
    }
    int deletedScenarios()
    {
        const auto all = store.read([](const HistoryReader &r) { return r.scoredScenarios({}); });
        return static_cast<int>(std::count_if(all.cbegin(), all.cend(),
                                              [](const ScoredScenario &s) { return s.deleted; }));
    }
};

QList<qint64> upTo(qint64 last)
{
    QList<qint64> numbers;
    for (qint64 i = 1; i <= last; ++i)
        numbers << i;
    return numbers;
}

} // namespace

class TestProjectSync final : public QObject {
    Q_OBJECT
private slots:
    void readsEverythingTheFirstTime();
    void anEmptyProjectIsCompleteAtOnce();
    void anIdlePollIsOneRequestAndOneCommit();
    void everyListHasItsBeat();
    void aRefusedHubListIsNoFailure();
    void schedulesAreAskedForOnFirstSight();
    void aScheduleIsAskedForAgainOnlyWithAReason();
    void aMissedRunIsAReasonOnce();
    void whoLooksAtAScenarioKnowsItsSchedule();
    void aRefusedScheduleIsNoFailure();
    void manySchedulesDoNotHoldUpNewRuns();
    void schedulesWaitUntilTheRunsAreRead();
    void probesAreAskedRarelyAndLast();
    void probesThatFailAreNotAskedWithEveryPoll_data();
    void probesThatFailAreNotAskedWithEveryPoll();
    void readsOnWhileRowsAreNew();
    void readsTheCountersOfANewRun();
    void followsAQueuedRunUntilItHasAnId();
    void followsARunInProgressByTheRunList();
    void storesRunsWithoutCountersWhenTheRunListFails();
    void anInterruptedListingHidesNothing();
    void sweepsWhenTheTotalChanges();
    void sweepsEverySixHours();
    void aSweepSurvivesRowsThatJump();
    void concludesNoDeletionFromNullRows();
    void fillsAGapAndAsksForItOnce();
    void whatWasRemovedForItsAgeDoesNotComeBack();
    void aRunThatVanishedIsAskedForTwice();
    void aNullRowIsNotAskedForForEver();
    void theFirstSynchronisationResumes();
    void survivesDeletionsWhilePagesAreRead();
    void aServerThatIgnoresThePageIsNotReadForEver();
    void oneRefusedScenarioDoesNotHoldUpTheOthers();
    void aPageThatIsTooLargeIsReadInSmallerOnes();
    void aRunThatCannotBeReadIsPassedOver();
    void oldPagesAreReadSeveralAtATime();
    void aCancelledRoundDoesNotCallBack();
    void aFailedCommitIsReadAgain();
    void tellsHowFarItIs();
};

void TestProjectSync::readsEverythingTheFirstTime()
{
    Bench bench;
    for (int i = 0; i < 12; ++i)
        bench.source.addScenario(u"s%1"_s.arg(i), i * 9);
    bench.source.server[u"p1"_s].delegates = {Delegate{}};
    bench.source.server[u"p1"_s].delegates[0].id = u"d1"_s;
    bench.sync->setInfo({.id = u"p1"_s, .name = u"Payments"_s, .role = Role::Executor});
    bench.settle();
    for (int i = 0; i < 12; ++i) {
        QCOMPARE(bench.sequences(u"s%1"_s.arg(i)), upTo(i * 9));
        QCOMPARE(bench.undetailed(u"s%1"_s.arg(i)), 0);
    }
    const StoredProject project = bench.project();
    QCOMPARE(project.name, u"Payments"_s);
    QCOMPARE(project.role, Role::Executor);
    QVERIFY(project.complete);
    QCOMPARE(project.serverScenarioTotal, 12);
    QCOMPARE(project.lastContactMs, bench.time.nowMs());
    QCOMPARE(
        bench.store.read([](const HistoryReader &r) { return r.delegates(aProject()); }).size(), 1);
}

void TestProjectSync::anEmptyProjectIsCompleteAtOnce()
{
    Bench bench;
    bench.round();
    QVERIFY(bench.report.complete && !bench.report.moreWork);
    QCOMPARE(bench.source.count(Call::Runs), 0);
    bench.poll();
    QCOMPARE(bench.source.requests.size(), 1);
}

void TestProjectSync::anIdlePollIsOneRequestAndOneCommit()
{
    Bench bench;
    for (int i = 0; i < 60; ++i)
        bench.source.addScenario(u"s%1"_s.arg(i), 2);
    bench.settle();
    QSignalSpy commits(bench.store.history.get(), &History::changed);
    bench.poll();
    QCOMPARE(bench.source.requests.size(), 1);
    QCOMPARE(bench.source.requests[0].call, Call::Scenarios);
    QCOMPARE(bench.source.requests[0].size, 5);
    QCOMPARE(commits.size(), 1);
    QVERIFY(commits[0][0].value<HistoryChange>().contactOnly);
}

void TestProjectSync::everyListHasItsBeat()
{
    Bench bench;
    bench.source.addScenario(u"s1"_s, 1);
    bench.settle();
    const auto asked = [&](std::chrono::milliseconds later) {
        bench.time.advance(later);
        bench.round();
        return QList<int>{bench.source.count(Call::Delegates),
                          bench.source.count(Call::Environments), bench.source.count(Call::Hubs),
                          bench.source.count(Call::Probes)};
    };
    QCOMPARE(asked(59s), QList<int>({0, 0, 0, 0}));
    QCOMPARE(asked(1s), QList<int>({1, 0, 0, 0}));
    QCOMPARE(asked(14min), QList<int>({1, 1, 0, 0}));
    QCOMPARE(asked(15min), QList<int>({1, 1, 1, 1}));
    QCOMPARE(asked(1s), QList<int>({0, 0, 0, 0}));
    bench.round(Round::Refresh);
    QCOMPARE(bench.source.requests.size(), 5);
    // The clock is set back by a year: the beats do not wait a year.
    bench.time.setWallClock(bench.time.nowMs() - 365LL * 86'400'000);
    QCOMPARE(asked(1s), QList<int>({1, 1, 1, 1}));
}

void TestProjectSync::aRefusedHubListIsNoFailure()
{
    Bench bench;
    bench.source.addScenario(u"s1"_s, 1);
    bench.source.trouble = [](const auto &request) -> std::optional<ApiError> {
        if (request.call == Call::Hubs || request.call == Call::Delegates)
            return apiError(ApiError::Kind::Forbidden);
        return std::nullopt;
    };
    bench.settle();
    QVERIFY(bench.report.complete);
    bench.poll();
    QCOMPARE(bench.source.requests.size(), 1); // not before their next beat
}

void TestProjectSync::schedulesAreAskedForOnFirstSight()
{
    Bench bench;
    bench.source.addScenario(u"by hand"_s, 1);
    bench.addScheduled(u"daily"_s).schedule = {.timeZone = u"Asia/Tokyo"_s, .suspended = false};
    bench.addScheduled(u"off"_s).schedule = {.timeZone = {}, .suspended = true};
    bench.round();
    while (bench.report.moreWork)
        bench.round();
    QCOMPARE(bench.source.count(Call::Schedule), 2);
    QCOMPARE(bench.schedule(u"daily"_s).scheduled.state,
             std::optional(ScheduleState{.timeZone = u"Asia/Tokyo"_s}));
    QVERIFY(bench.schedule(u"off"_s).scheduled.state->suspended);
    // Again neither by polls nor after a restart, and history is not read for it.
    bench.poll();
    QCOMPARE(bench.source.requests.size(), 1);
    bench.restart();
    bench.round();
    QCOMPARE(bench.source.count(Call::Schedule), 0);
    // A scenario that becomes scheduled is seen for the first time.
    auto &changed = bench.source.server[u"p1"_s].scenarios[u"by hand"_s];
    changed.scenario.kind = Scenario::Kind::Scheduled;
    changed.scenario.schedule = u"0 4 * * *"_s;
    changed.scenario.updatedMs = bench.source.serverMs += 1000;
    bench.poll();
    QCOMPARE(bench.source.count(Call::Schedule), 1);
}

void TestProjectSync::aScheduleIsAskedForAgainOnlyWithAReason()
{
    Bench bench;
    auto &daily = bench.addScheduled(u"daily"_s);
    daily.schedule.suspended = true; // no run is missing
    bench.settle();
    bench.time.advance(10h);
    bench.round();
    QCOMPARE(bench.source.count(Call::Schedule), 0); // nothing has changed
    const auto edit = [&] { daily.scenario.updatedMs = bench.source.serverMs += 1000; };
    edit();
    daily.schedule.suspended = false;
    bench.poll();
    QCOMPARE(bench.source.count(Call::Schedule), 1);
    QVERIFY(!bench.schedule(u"daily"_s).scheduled.state->suspended);
    // At most once an hour.
    daily.schedule.timeZone = u"UTC"_s;
    int asked = 0;
    for (int i = 0; i < 59; ++i) {
        edit();
        bench.time.advance(1min);
        bench.round();
        asked += bench.source.count(Call::Schedule);
    }
    QCOMPARE(asked, 0);
    bench.time.advance(1min);
    bench.round();
    QCOMPARE(bench.source.count(Call::Schedule), 1);
    QCOMPARE(bench.schedule(u"daily"_s).scheduled.state->timeZone, u"UTC"_s);
    // The clock is set back by a year: it does not take a year.
    bench.time.setWallClock(bench.time.nowMs() - 365LL * 86'400'000);
    bench.round();
    QCOMPARE(bench.source.count(Call::Schedule), 1);
}

void TestProjectSync::aMissedRunIsAReasonOnce()
{
    Bench bench;
    auto &daily = bench.addScheduled(u"daily"_s);
    daily.schedule.timeZone = u"UTC"_s;
    daily.scenario.schedule = u"@every 2h"_s;
    daily.runs.last().createdMs = bench.time.nowMs();
    bench.settle();
    const auto asked = [&](std::chrono::milliseconds later) {
        bench.time.advance(later);
        bench.round();
        return bench.source.count(Call::Schedule);
    };
    QCOMPARE(asked(2h + 4min), 0); // delegates report late
    QCOMPARE(asked(2min), 1);
    for (int i = 0; i < 24; ++i)
        QCOMPARE(asked(1h), 0); // it is still missing, and nothing has changed
    // It came, and the next one is missing.
    bench.source.addRun(u"daily"_s).createdMs = bench.time.nowMs();
    QCOMPARE(asked(10s), 1); // it changed, and an hour has gone by
    QCOMPARE(asked(2h), 0);
    QCOMPARE(asked(6min), 1);
}

void TestProjectSync::whoLooksAtAScenarioKnowsItsSchedule()
{
    Bench bench;
    auto &one = bench.addScheduled(u"one"_s);
    bench.addScheduled(u"two"_s);
    bench.settle();
    bench.time.advance(2min);
    one.schedule.suspended = true;
    bench.sync->expectSchedule(u"one"_s);
    bench.sync->expectSchedule(u"nobody"_s);
    bench.round();
    QCOMPARE(bench.source.count(Call::Schedule), 1);
    QCOMPARE(bench.source.requests.last().scenarioIds, QStringList{u"one"_s});
    QVERIFY(bench.schedule(u"one"_s).scheduled.state->suspended);
    bench.sync->expectSchedule(u"one"_s); // a second look right behind the first
    bench.poll();
    QCOMPARE(bench.source.requests.size(), 1);
}

void TestProjectSync::aRefusedScheduleIsNoFailure()
{
    Bench bench;
    bench.addScheduled(u"one"_s);
    bench.addScheduled(u"two"_s);
    ApiError::Kind kind = ApiError::Kind::NotFound; // its delegate has no record
    bench.source.trouble = [&](const auto &request) -> std::optional<ApiError> {
        const bool isOne = request.scenarioIds == QStringList{u"one"_s};
        return request.call == Call::Schedule && isOne ? std::optional(apiError(kind))
                                                       : std::nullopt;
    };
    bench.settle();
    QVERIFY(!bench.schedule(u"one"_s).scheduled.state);
    QVERIFY(bench.schedule(u"two"_s).scheduled.state);
    bench.poll();
    QCOMPARE(bench.source.requests.size(), 1);
    bench.time.advance(6h);
    bench.round();
    QCOMPARE(bench.source.count(Call::Schedule), 1);
    // What was known stays known.
    bench.source.trouble = nullptr;
    bench.time.advance(6h);
    bench.round();
    QVERIFY(bench.schedule(u"one"_s).scheduled.state);
    // Trouble of the connection is one: it is asked again.
    bench.source.trouble = [](const auto &request) -> std::optional<ApiError> {
        return request.call == Call::Schedule ? std::optional(offline()) : std::nullopt;
    };
    bench.time.advance(2min);
    bench.sync->expectSchedule(u"two"_s);
    bench.round();
    QCOMPARE(bench.report.error->kind, ApiError::Kind::Offline);
    QVERIFY(bench.schedule(u"two"_s).scheduled.state);
}

void TestProjectSync::manySchedulesDoNotHoldUpNewRuns()
{
    Bench bench;
    bench.policy.schedules.perRound = 10;
    bench.restart();
    for (int i = 0; i < 25; ++i)
        bench.addScheduled(u"s%1"_s.arg(i));
    QList<int> asked;
    do {
        bench.round();
        asked << bench.source.count(Call::Schedule);
        QCOMPARE(bench.source.count(Call::Scenarios), 1); // what is new comes along
    } while (bench.report.moreWork);
    QCOMPARE(asked, QList<int>({10, 10, 5}));
    QVERIFY(bench.report.complete);
}

void TestProjectSync::schedulesWaitUntilTheRunsAreRead()
{
    Bench bench;
    bench.policy.pagesPerRound = 1;
    bench.restart();
    bench.addScheduled(u"s1"_s, 90); // three pages
    bench.round();
    QVERIFY(bench.report.moreWork);
    QCOMPARE(bench.source.count(Call::Schedule), 0);
    bench.settle();
    QVERIFY(bench.schedule(u"s1"_s).scheduled.state);
}

void TestProjectSync::probesAreAskedRarelyAndLast()
{
    Bench bench;
    bench.policy.pagesPerRound = 1; // the first synchronisation takes several rounds
    bench.restart();
    for (int i = 0; i < 4; ++i)
        bench.source.addScenario(u"s%1"_s.arg(i), 25);
    bench.source.server[u"p1"_s].probes = {aProbe(u"checkout-http"_s, u"s0"_s, 25)};
    bench.round();
    QVERIFY(bench.report.moreWork);
    QCOMPARE(bench.source.count(Call::Probes), 0); // runs first
    while (bench.report.moreWork)
        bench.round();
    QVERIFY(bench.report.complete);
    QCOMPARE(bench.source.count(Call::Probes), 1);
    QCOMPARE(bench.source.requests.last().call, Call::Probes);
    const auto probes = [&] {
        return bench.store.read([](const HistoryReader &r) { return r.probes(aProject()); });
    };
    QCOMPARE(probes().size(), 1);
    QVERIFY(probes()[0].probe == bench.source.server[u"p1"_s].probes[0]);
    // Half an hour of polls with runs that come and end, and not one question about probes.
    int asked = 0;
    for (int i = 0; i < 59; ++i) {
        bench.time.advance(30s);
        bench.source.addRun(u"s1"_s);
        bench.round();
        asked += bench.source.count(Call::Probes);
    }
    QCOMPARE(asked, 0);
    bench.source.server[u"p1"_s].probes.clear();
    bench.time.advance(30s);
    bench.round();
    QCOMPARE(bench.source.count(Call::Probes), 1);
    QCOMPARE(probes().size(), 1);
    QCOMPARE(probes()[0].deletedMs, bench.time.nowMs());
}

void TestProjectSync::probesThatFailAreNotAskedWithEveryPoll_data()
{
    using Kind = ApiError::Kind;
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("fails");
    QTest::newRow("not on this server") << Kind::Unsupported << false;
    QTest::newRow("not for this role") << Kind::Forbidden << false;
    QTest::newRow("the server gives up") << Kind::Server << false;
    QTest::newRow("too much") << Kind::TooLarge << false;
    QTest::newRow("takes too long") << Kind::Timeout << false;
    QTest::newRow("offline") << Kind::Offline << true;
    QTest::newRow("signed out") << Kind::SignedOut << true;
}

void TestProjectSync::probesThatFailAreNotAskedWithEveryPoll()
{
    QFETCH(ApiError::Kind, kind);
    QFETCH(bool, fails);
    Bench bench;
    bench.source.addScenario(u"s1"_s, 3);
    bench.source.server[u"p1"_s].probes = {aProbe(u"checkout-http"_s)};
    bench.settle();
    bench.source.trouble = [kind](const auto &request) -> std::optional<ApiError> {
        if (request.call == Call::Probes)
            return apiError(kind);
        return std::nullopt;
    };
    bench.source.addRun(u"s1"_s);
    bench.round(Round::Refresh);
    QCOMPARE(bench.source.count(Call::Probes), 1);
    QCOMPARE(bench.report.error.has_value(), fails);
    QCOMPARE(bench.sequences(u"s1"_s), upTo(4)); // all else is stored
    QVERIFY(bench.report.complete);
    bench.poll();
    QVERIFY(!bench.report.error);
    QCOMPARE(bench.source.requests.size(), 1);
    // What is known of them stays.
    const auto probes =
        bench.store.read([](const HistoryReader &r) { return r.probes(aProject()); });
    QCOMPARE(probes.size(), 1);
    QCOMPARE(probes[0].deletedMs, 0);
    bench.source.trouble = {};
    bench.time.advance(30min);
    bench.round();
    QCOMPARE(bench.source.count(Call::Probes), 1);
}

void TestProjectSync::readsOnWhileRowsAreNew()
{
    Bench bench;
    for (int i = 0; i < 130; ++i)
        bench.source.addScenario(u"s%1"_s.arg(i), 1);
    bench.settle();
    bench.source.addRun(u"s7"_s);
    bench.source.addRun(u"s8"_s);
    bench.poll();
    QCOMPARE(bench.source.count(Call::Scenarios), 1);
    for (int i = 0; i < 70; ++i)
        bench.source.addRun(u"s%1"_s.arg(i));
    bench.poll();
    QCOMPARE(bench.source.count(Call::Scenarios), 3); // 5, then 50 and 50
    QCOMPARE(bench.source.count(Call::Runs), 3);      // 70 runs, 30 a page
    for (int i = 0; i < 70; ++i)
        QCOMPARE(bench.undetailed(u"s%1"_s.arg(i)), 0);
    QCOMPARE(bench.sequences(u"s7"_s), upTo(3));
}

void TestProjectSync::readsTheCountersOfANewRun()
{
    Bench bench;
    bench.source.addScenario(u"s1"_s, 3);
    bench.source.addScenario(u"s2"_s, 3);
    bench.settle();
    bench.source.addRun(u"s1"_s);
    bench.poll();
    QCOMPARE(bench.source.requests.size(), 2);
    QCOMPARE(bench.source.requests[1].runIds, QStringList{u"s1-run-4"_s});
    const auto runs = bench.store.runsOf(u"s1"_s);
    QVERIFY(runs[0].detailed);
    QCOMPARE(runs[0].faultsTotal, std::optional(1));
    bench.poll();
    QCOMPARE(bench.source.requests.size(), 1);
}

void TestProjectSync::followsAQueuedRunUntilItHasAnId()
{
    Bench bench;
    bench.source.addScenario(u"s1"_s, 2);
    bench.settle();
    Run &run = bench.source.addRun(u"s1"_s);
    const QString id = std::exchange(run.id, QString());
    run.rawScore.reset();
    bench.source.change(run, u"Queued"_s, Outcome::InProgress);
    bench.poll();
    QCOMPARE(bench.source.count(Call::Runs), 1);
    QCOMPARE(bench.source.requests.last().scenarioIds, QStringList{u"s1"_s});
    QCOMPARE(bench.sequences(u"s1"_s), upTo(3));

    Run &named = bench.source.server[u"p1"_s].scenarios[u"s1"_s].runs.last();
    named.id = id;
    bench.source.change(named, u"Running"_s, Outcome::InProgress);
    bench.poll();
    bench.source.change(named, u"Completed"_s, Outcome::Passed);
    bench.poll();
    QCOMPARE(bench.sequences(u"s1"_s), upTo(3));
    const Run stored = bench.store.runsOf(u"s1"_s)[0];
    QCOMPARE(stored.id, id);
    QCOMPARE(stored.outcome, Outcome::Passed);
    QVERIFY(stored.detailed);
    bench.poll();
    QCOMPARE(bench.source.requests.size(), 1);
}

void TestProjectSync::followsARunInProgressByTheRunList()
{
    Bench bench;
    bench.source.addScenario(u"s1"_s, 1);
    bench.settle();
    Run &run = bench.source.addRun(u"s1"_s);
    run.createdMs = bench.time.nowMs();
    bench.source.change(run, u"Running"_s, Outcome::InProgress);
    bench.poll();
    bench.poll();
    QCOMPARE(bench.source.count(Call::Runs), 1); // once per poll while it runs

    // ChaosCenter 3.29 to 3.30: stopped through the API, the recent list says Running for ever,
    // and the scenario does not change.
    bench.source.staleRecent.insert(run.id, {u"Running"_s, Outcome::InProgress});
    run.phase = u"Stopped"_s;
    run.outcome = Outcome::Stopped;
    run.updatedMs = bench.source.serverMs += 1000;
    bench.poll();
    QCOMPARE(bench.store.runsOf(u"s1"_s)[0].phase, u"Stopped"_s);
    bench.poll();
    QCOMPARE(bench.source.requests.size(), 1);
    bench.source.addRun(u"s1"_s); // the stale row comes again with the next run
    bench.poll();
    QCOMPARE(bench.store.runsOf(u"s1"_s)[1].phase, u"Stopped"_s);

    // A run that hangs for days is asked for now and then only.
    Run &hanging = bench.source.addRun(u"s1"_s);
    hanging.createdMs = bench.time.nowMs() - 3 * 86'400'000LL;
    bench.source.change(hanging, u"Running"_s, Outcome::InProgress);
    bench.poll();
    int asked = 0;
    for (int i = 0; i < 40; ++i) {
        bench.poll();
        asked += bench.source.count(Call::Runs);
    }
    QCOMPARE(asked, 2);
}

void TestProjectSync::storesRunsWithoutCountersWhenTheRunListFails()
{
    Bench bench;
    bench.source.addScenario(u"s1"_s, 1);
    bench.settle();
    bench.source.addRun(u"s1"_s);
    bench.source.trouble = [](const auto &request) -> std::optional<ApiError> {
        return request.call == Call::Runs ? std::optional(offline()) : std::nullopt;
    };
    bench.poll();
    QVERIFY(bench.report.error && bench.report.error->kind == ApiError::Kind::Offline);
    QCOMPARE(bench.sequences(u"s1"_s), upTo(2));
    QCOMPARE(bench.undetailed(u"s1"_s), 1);
    bench.source.trouble = nullptr;
    bench.poll();
    QCOMPARE(bench.undetailed(u"s1"_s), 0);
    QCOMPARE(bench.source.requests.size(), 2);
}

void TestProjectSync::anInterruptedListingHidesNothing()
{
    Bench bench;
    for (int i = 0; i < 30; ++i)
        bench.source.addScenario(u"s%1"_s.arg(i), 1);
    bench.settle();
    for (int i = 0; i < 20; ++i)
        bench.source.addRun(u"s%1"_s.arg(i));
    bench.source.trouble = [](const auto &request) -> std::optional<ApiError> {
        return request.size == 50 ? std::optional(offline()) : std::nullopt;
    };
    bench.poll();
    QVERIFY(bench.report.error.has_value());
    bench.source.trouble = nullptr;
    bench.poll();
    for (int i = 0; i < 20; ++i)
        QCOMPARE(bench.sequences(u"s%1"_s.arg(i)), upTo(2));
}

void TestProjectSync::sweepsWhenTheTotalChanges()
{
    Bench bench;
    for (int i = 0; i < 60; ++i)
        bench.source.addScenario(u"s%1"_s.arg(i), 1);
    bench.settle();
    bench.source.server[u"p1"_s].scenarios.erase(u"s3"_s);
    bench.poll();
    QCOMPARE(bench.source.count(Call::Scenarios), 3); // 5, then all 59 in pages of 50
    QCOMPARE(bench.deletedScenarios(), 1);
    bench.poll();
    QCOMPARE(bench.source.requests.size(), 1);
    bench.source.addScenario(u"s3"_s, 1); // made anew under the same id
    bench.poll();
    QCOMPARE(bench.deletedScenarios(), 0);
    QCOMPARE(bench.project().serverScenarioTotal, 60);
}

void TestProjectSync::sweepsEverySixHours()
{
    Bench bench;
    for (int i = 0; i < 3; ++i)
        bench.source.addScenario(u"s%1"_s.arg(i), 1);
    bench.settle();
    // One went and one came: the total says nothing.
    bench.source.server[u"p1"_s].scenarios.erase(u"s0"_s);
    bench.source.addScenario(u"s9"_s, 1);
    bench.poll();
    QCOMPARE(bench.deletedScenarios(), 0);
    QCOMPARE(bench.sequences(u"s9"_s), upTo(1));
    bench.time.advance(6h);
    bench.round();
    QCOMPARE(bench.deletedScenarios(), 1);
    QCOMPARE(bench.source.requests[0].size, 50);
    bench.poll();
    QCOMPARE(bench.source.requests[0].size, 5);
    bench.round(Round::Sweep);
    QCOMPARE(bench.source.requests[0].size, 50);
}

void TestProjectSync::aSweepSurvivesRowsThatJump()
{
    Bench bench;
    for (int i = 0; i < 120; ++i)
        bench.source.addScenario(u"s%1"_s.arg(i), 1);
    bench.settle();
    // While page 1 is on its way a scenario of page 2 changes and jumps to page 0.
    bench.source.before = [&](const auto &request) {
        if (request.call == Call::Scenarios && request.page == 1) {
            bench.source.before = nullptr;
            bench.source.addRun(u"s1"_s);
        }
    };
    bench.time.advance(10s);
    bench.round(Round::Sweep);
    QCOMPARE(bench.deletedScenarios(), 0);
    QCOMPARE(bench.project().lastSweepMs, bench.time.nowMs()); // it has seen everything
    QCOMPARE(bench.source.count(Call::Scenarios), 6);          // by looking twice
    // And while it is read one is deleted, which pulls the others up past the edge.
    bench.source.before = [&](const auto &request) {
        if (request.call == Call::Scenarios && request.page == 1) {
            bench.source.before = nullptr;
            bench.source.server[u"p1"_s].scenarios.erase(u"s119"_s);
        }
    };
    bench.round(Round::Sweep);
    QVERIFY(bench.deletedScenarios() <= 1);
    bench.source.before = nullptr;
    bench.round(Round::Sweep);
    QCOMPARE(bench.deletedScenarios(), 1);
}

void TestProjectSync::concludesNoDeletionFromNullRows()
{
    Bench bench;
    for (int i = 0; i < 8; ++i)
        bench.source.addScenario(u"s%1"_s.arg(i), 1);
    bench.settle();
    bench.source.unreadable = {u"s4"_s};
    bench.round(Round::Sweep);
    QCOMPARE(bench.deletedScenarios(), 0);
    QVERIFY(!bench.report.error);
    bench.poll();
    QCOMPARE(bench.source.requests.size(), 1);
}

void TestProjectSync::fillsAGapAndAsksForItOnce()
{
    Bench bench;
    bench.source.addScenario(u"s1"_s, 45);
    bench.source.addScenario(u"s2"_s, 5);
    bench.settle();
    for (int i = 0; i < 75; ++i)
        bench.source.addRun(u"s1"_s);
    // Somebody has deleted two of them: the server does not have all numbers.
    auto &runs = bench.source.server[u"p1"_s].scenarios[u"s1"_s].runs;
    runs.removeAt(80);
    runs.removeAt(80);
    bench.poll();
    QList<qint64> expected = upTo(120);
    expected.removeAt(80);
    expected.removeAt(80);
    QCOMPARE(bench.sequences(u"s1"_s), expected);
    // 10 by id, then pages of 30 down to what was known, and not the page behind it.
    QCOMPARE(bench.source.count(Call::Runs), 4);
    QCOMPARE(bench.source.requests.last().scenarioIds, QStringList{u"s1"_s});

    bench.poll();
    QCOMPARE(bench.source.requests.size(), 1); // the gap is settled
    bench.restart();
    bench.settle();
    QCOMPARE(bench.source.count(Call::Runs), 0);
    bench.source.addRun(u"s1"_s);
    bench.poll();
    QCOMPARE(bench.source.count(Call::Runs), 1); // only the new one
}

void TestProjectSync::whatWasRemovedForItsAgeDoesNotComeBack()
{
    Bench bench;
    constexpr qint64 day = 86'400'000;
    auto &runs = bench.source.addScenario(u"s1"_s, 90).runs;
    for (Run &run : runs)
        run.createdMs -= 500 * day;
    // One of them hangs in progress for ever, which is no border of what was removed.
    runs[1] = inPhase(runs[1], u"Running"_s, Outcome::InProgress);
    bench.settle();
    const qint64 now = bench.source.serverMs;
    bench.source.addRun(u"s1"_s);
    bench.poll();
    std::optional<qint64> removed;
    bench.store.history->removeOld(
        12, now, bench.store.history.get(),
        [&](const Result<qint64, HistoryError> &outcome) { removed = outcome.value_or(-1); });
    QVERIFY(waitUntil([&] { return removed.has_value(); }));
    QCOMPARE(*removed, 70);
    QList<qint64> expected = bench.sequences(u"s1"_s);
    QCOMPARE(expected.size(), 21);
    QCOMPARE(expected.at(1), 72);

    // A run that waits has no id: its scenario is asked for a page, which reaches further down.
    bench.source.addRun(u"s1"_s).id.clear();
    auto &newest = bench.source.server[u"p1"_s].scenarios[u"s1"_s].runs.last();
    bench.source.change(newest, u"Queued"_s, Outcome::InProgress);
    bench.poll();
    QCOMPARE(bench.source.requests.last().scenarioIds, QStringList{u"s1"_s});
    expected << 92;
    QCOMPARE(bench.sequences(u"s1"_s), expected);
    newest.id = u"named"_s;
    bench.source.change(newest, u"Completed"_s, Outcome::Passed);
    bench.poll();

    // So does the last page of a gap, and looking at everything.
    for (int i = 1; i <= 31; ++i) {
        bench.source.addRun(u"s1"_s);
        expected << 92 + i;
    }
    bench.poll();
    bench.restart();
    bench.round(Round::Sweep);
    QCOMPARE(bench.sequences(u"s1"_s), expected);
}

void TestProjectSync::aRunThatVanishedIsAskedForTwice()
{
    Bench bench;
    bench.source.addScenario(u"s1"_s, 1);
    bench.settle();
    Run &run = bench.source.addRun(u"s1"_s);
    run.createdMs = bench.time.nowMs();
    bench.source.change(run, u"Running"_s, Outcome::InProgress);
    bench.poll();
    bench.source.server[u"p1"_s].scenarios[u"s1"_s].runs.removeLast();
    bench.poll();
    bench.poll();
    QCOMPARE(bench.source.count(Call::Runs), 1);
    bench.poll();
    QCOMPARE(bench.source.count(Call::Runs), 0);
    QCOMPARE(
        bench.store.read([](const HistoryReader &r) { return r.inProgressCreatedMs({}); }).size(),
        0);
}

void TestProjectSync::aNullRowIsNotAskedForForEver()
{
    Bench bench;
    bench.source.addScenario(u"s1"_s, 1);
    bench.settle();
    Run &run = bench.source.addRun(u"s1"_s);
    run.createdMs = bench.time.nowMs();
    bench.source.change(run, u"Running"_s, Outcome::InProgress);
    bench.source.unreadable = {run.id}; // its delegate has no record: the server sends null
    int asked = 0;
    for (int i = 0; i < 10; ++i) {
        bench.poll();
        asked += bench.source.count(Call::Runs);
    }
    QCOMPARE(asked, 3);
    // Not being readable is not being gone.
    QCOMPARE(bench.store.runsOf(u"s1"_s)[0].outcome, Outcome::InProgress);
}

void TestProjectSync::theFirstSynchronisationResumes()
{
    Bench bench;
    bench.policy.pagesPerRound = 4;
    bench.restart();
    bench.source.addScenario(u"s1"_s, 150);
    bench.source.addScenario(u"s2"_s, 70);
    bench.round();
    QVERIFY(bench.report.moreWork && !bench.report.complete);
    QVERIFY(!bench.project().complete);
    // Usable from the first page on: recent lists of everything, and the newest pages.
    QCOMPARE(bench.sequences(u"s1"_s).size(), 60);
    QCOMPARE(bench.sequences(u"s2"_s).size(), 60);

    int calls = 0;
    bench.source.trouble = [&](const auto &request) -> std::optional<ApiError> {
        return request.call == Call::Runs && ++calls == 2 ? std::optional(offline()) : std::nullopt;
    };
    bench.round();
    QVERIFY(bench.report.error.has_value());
    bench.source.trouble = nullptr;

    bench.restart();
    bench.source.addRun(u"s2"_s);
    bench.round();
    for (const auto &request : std::as_const(bench.source.requests))
        QVERIFY(request.call != Call::Runs || request.page > 0 || !request.runIds.isEmpty());
    while (bench.report.moreWork)
        bench.round();
    QVERIFY(bench.report.complete && bench.project().complete);
    QCOMPARE(bench.sequences(u"s1"_s), upTo(150));
    QCOMPARE(bench.sequences(u"s2"_s), upTo(71));
    bench.settle();
    QCOMPARE(bench.undetailed(u"s2"_s), 0);
    bench.poll();
    QCOMPARE(bench.source.requests.size(), 1);
}

void TestProjectSync::survivesDeletionsWhilePagesAreRead()
{
    Bench bench;
    bench.source.addScenario(u"s1"_s, 100);
    bench.source.before = [&](const auto &request) {
        if (request.call == Call::Runs && request.page == 1) {
            bench.source.before = nullptr;
            auto &runs = bench.source.server[u"p1"_s].scenarios[u"s1"_s].runs;
            runs.removeAt(runs.size() - 3); // everything below moves up by one
        }
    };
    bench.settle();
    QCOMPARE(bench.sequences(u"s1"_s), upTo(100)); // the deleted one was read before
}

void TestProjectSync::aServerThatIgnoresThePageIsNotReadForEver()
{
    // The same full page again and again, and a total that promises more.
    BackfillQueue queue(3);
    queue.load({{.scenarioId = u"s1"_s}});
    Page<Run> page;
    page.items = {aRun(u"s1"_s, 9), aRun(u"s1"_s, 8), aRun(u"s1"_s, 7)};
    page.total = 1'000'000;
    int requests = 0;
    while (!queue.isEmpty() && requests < 100) {
        (void)queue.noteAnswer(queue.next(u"p1"_s), page);
        ++requests;
    }
    QCOMPARE(requests, 2);
}

void TestProjectSync::oneRefusedScenarioDoesNotHoldUpTheOthers()
{
    Bench bench;
    for (int i = 0; i < 4; ++i)
        bench.source.addScenario(u"s%1"_s.arg(i), 40);
    bench.source.trouble = [](const auto &request) -> std::optional<ApiError> {
        if (request.call == Call::Runs && request.scenarioIds.contains(u"s2"_s))
            return apiError(ApiError::Kind::Server);
        return std::nullopt;
    };
    bench.round();
    QVERIFY(bench.report.error.has_value());
    QVERIFY(!bench.report.complete);
    QVERIFY(!bench.report.moreWork); // nothing that could be done at once
    QCOMPARE(bench.sequences(u"s3"_s), upTo(40));
    QCOMPARE(bench.sequences(u"s2"_s).size(), 10);
    bench.source.trouble = nullptr;
    bench.restart();
    bench.settle();
    QVERIFY(bench.report.complete);
    QCOMPARE(bench.sequences(u"s2"_s), upTo(40));
}

void TestProjectSync::aPageThatIsTooLargeIsReadInSmallerOnes()
{
    Bench bench;
    bench.source.addScenario(u"light"_s, 100);
    bench.source.addScenario(u"heavy"_s, 100);
    int largest = 0;
    bench.source.trouble = [&](const auto &request) -> std::optional<ApiError> {
        if (request.call != Call::Runs || !request.scenarioIds.contains(u"heavy"_s))
            return std::nullopt;
        if (request.size > 8)
            return apiError(ApiError::Kind::Rejected);
        largest = std::max(largest, request.size);
        return std::nullopt;
    };
    bench.settle();
    QVERIFY(bench.report.complete);
    QVERIFY(largest > 3); // no smaller than needed
    QCOMPARE(bench.sequences(u"heavy"_s), upTo(100));
    QCOMPARE(bench.sequences(u"light"_s), upTo(100));
    QCOMPARE(bench.undetailed(u"heavy"_s), 0);
}

void TestProjectSync::aRunThatCannotBeReadIsPassedOver()
{
    Bench bench;
    bench.source.addScenario(u"light"_s, 40);
    bench.source.addScenario(u"heavy"_s, 100);
    bench.source.trouble = [&](const auto &request) -> std::optional<ApiError> {
        if (request.call != Call::Runs || !request.scenarioIds.contains(u"heavy"_s))
            return std::nullopt;
        const int first = request.page * request.size; // row 50 is run 50
        if (request.runIds.isEmpty() && first <= 50 && 50 < first + request.size)
            return apiError(ApiError::Kind::Server);
        return std::nullopt;
    };
    bench.settle();
    QVERIFY(bench.report.complete);
    QList<qint64> all = upTo(100);
    all.removeOne(50);
    QCOMPARE(bench.sequences(u"heavy"_s), all);
    bench.poll();
    QCOMPARE(bench.source.requests.size(), 1); // not asked for again
}

void TestProjectSync::oldPagesAreReadSeveralAtATime()
{
    Bench bench;
    for (int i = 0; i < 6; ++i)
        bench.source.addScenario(u"s%1"_s.arg(i), 90);
    bench.settle();
    QCOMPARE(bench.source.mostInFlight, bench.policy.pagesAtOnce);
    for (int i = 0; i < 6; ++i)
        QCOMPARE(bench.sequences(u"s%1"_s.arg(i)), upTo(90));
}

void TestProjectSync::aCancelledRoundDoesNotCallBack()
{
    Bench bench;
    bench.source.addScenario(u"s1"_s, 100);
    bool called = false;
    int asked = 0;
    bench.source.before = [&](const auto &request) {
        if (request.call == Call::Runs && ++asked == 2)
            QTimer::singleShot(0, bench.sync.get(), [&] { bench.sync->cancel(); });
    };
    bench.sync->run(Round::Usual, [&](const auto &) { called = true; });
    QTRY_VERIFY(!bench.sync->isRunning());
    bench.source.before = nullptr;
    bench.settle();
    QVERIFY(!called);
    QCOMPARE(bench.sequences(u"s1"_s), upTo(100));
}

void TestProjectSync::aFailedCommitIsReadAgain()
{
    Bench bench;
    bench.source.addScenario(u"s1"_s, 3);
    bench.settle();
    bench.source.addRun(u"s1"_s);
    // A history that cannot be written: one that was never opened.
    History closed;
    ProjectSync blind(bench.source, closed, aProject(), bench.time, bench.policy);
    std::optional<ProjectSync::Report> report;
    blind.run(Round::Usual, [&](const auto &got) { report = got; });
    QTRY_VERIFY(report.has_value());
    QVERIFY(report->storeError.has_value());
    bench.poll();
    QCOMPARE(bench.sequences(u"s1"_s), upTo(4));
}

void TestProjectSync::tellsHowFarItIs()
{
    Bench bench;
    bench.source.addScenario(u"never"_s);
    for (int i = 0; i < 3; ++i)
        bench.source.addScenario(u"s%1"_s.arg(i), 35);
    QSignalSpy progress(bench.sync.get(), &ProjectSync::progress);
    bench.settle();
    const auto first = progress.first().first().value<SyncProgress>();
    QCOMPARE(first.scenariosDone, 1); // one never ran: nothing to read
    QCOMPARE(first.scenarios, 4);
    QCOMPARE(first.runs, 105);
    QCOMPARE(first.runsDone, 0);
    const SyncProgress all{.scenariosDone = 4, .scenarios = 4, .runsDone = 105, .runs = 105};
    QCOMPARE(progress.last().first().value<SyncProgress>(), all);
    progress.clear();
    bench.source.addScenario(u"s9"_s, 12);
    bench.poll();
    QCOMPARE(progress.size(), 0); // the first synchronisation is over
}

QTEST_GUILESS_MAIN(TestProjectSync)
#include "tst_projectsync.moc"
