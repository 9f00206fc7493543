// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/faketime.h"
#include "support/scriptedsource.h"
#include "sync/connectionsync.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;
using namespace rd::test;

using Call = ScriptedSource::Call;
using Kind = ApiError::Kind;

namespace {

/// Short rounds, so that a small history takes several.
ConnectionSyncPolicy shortRounds(bool events)
{
    ConnectionSyncPolicy policy;
    policy.project.pagesPerRound = 20;
    policy.project.runsPerCommit = 100;
    policy.events = events;
    return policy;
}

struct Bench {
    QTemporaryDir folder;
    OpenHistory store{folder.filePath(u"history.sqlite"_s)};
    ScriptedSource source{{u"p1"_s, u"p2"_s}};
    FakeTime time;
    ConnectionSync sync;
    QSignalSpy rounds{&sync, &ConnectionSync::roundFinished};
    QSignalSpy states{&sync, &ConnectionSync::stateChanged};

    explicit Bench(bool events = false)
        : sync(
            u"c1"_s, source, *store.history, time, time, [] { return 0.5; }, shortRounds(events))
    {
        source.addScenario(u"a"_s, 40, u"p1"_s);
        source.addScenario(u"b"_s, 3, u"p2"_s);
    }
    /// Waits until the round under way has ended; timers stand still.
    void awaitRound()
    {
        const auto before = rounds.size();
        QVERIFY(waitUntil([&] { return rounds.size() > before; }));
    }
    void poll(std::chrono::milliseconds later = 30s)
    {
        source.requests.clear();
        time.advance(later);
        awaitRound();
    }
    void start()
    {
        sync.start();
        awaitRound();
    }
    void failWith(Kind kind, std::optional<Kind> tokenIs = std::nullopt)
    {
        source.trouble = [=](const auto &request) -> std::optional<ApiError> {
            if (request.call == Call::CheckToken)
                return tokenIs ? std::optional(apiError(*tokenIs)) : std::nullopt;
            return apiError(kind);
        };
    }
    QList<StoredProject> projects()
    {
        return store.read([](const HistoryReader &r) { return r.projects(); });
    }
};

} // namespace

class TestConnectionSync final : public QObject {
    Q_OBJECT
private slots:
    void synchronisesAllProjectsAndPolls();
    void anIdlePollIsOneRequestPerProject();
    void onlyChosenProjects();
    void aVanishedProjectKeepsItsHistory();
    void oneRefusedProjectDoesNotStopTheOthers();
    void aRefusedProjectIsAskedLessAndLessOften();
    void aRefusedProjectDoesNotRestForHoursWhenTheClockIsSetBack();
    void projectsAreReadAtTheSameTime();
    void everythingButAProvedRefusalIsRetried_data();
    void everythingButAProvedRefusalIsRetried();
    void aProvedRefusalStopsUntilStarted();
    void pausesAndResumes();
    void stopDropsWhatIsUnderWay();
    void refreshAsksForEverythingAtOnce();
    void tellsProgressInTheFirstSynchronisation();
    void syncOnceReadsEverythingAndEnds();
    void syncOnceTellsWhyItFailed();
    void aFailedCommitIsTold();
    void anEventPollsSoonWithTheDelegatesOfItsProject();
    void anEventDuringAPollIsNotLost();
    void aFloodOfEventsLeadsToFewPolls();
    void eventsAreFollowedWhileItPolls();
    void eventsDoNotHurryAServerInTrouble();
};

void TestConnectionSync::synchronisesAllProjectsAndPolls()
{
    Bench bench;
    bench.start();
    QCOMPARE(bench.sync.state(), SyncState::UpToDate);
    QCOMPARE(bench.store.runsOf(u"a"_s, {u"c1"_s, u"p1"_s}).size(), 40);
    QCOMPARE(bench.store.runsOf(u"b"_s, {u"c1"_s, u"p2"_s}).size(), 3);
    QCOMPARE(bench.projects().size(), 2);
    QCOMPARE(bench.projects()[1].name, u"Project p2"_s);
    QCOMPARE(bench.time.untilNext(), 30s);
    bench.source.addRun(u"b"_s, u"p2"_s);
    bench.poll();
    QCOMPARE(bench.store.runsOf(u"b"_s, {u"c1"_s, u"p2"_s}).size(), 4);
}

void TestConnectionSync::anIdlePollIsOneRequestPerProject()
{
    Bench bench;
    bench.start();
    bench.poll();
    QCOMPARE(bench.source.requests.size(), 2);
    QCOMPARE(bench.source.count(Call::Scenarios), 2);
    int lists = 0;
    for (int i = 0; i < 60; ++i) { // half an hour
        bench.poll();
        lists += bench.source.count(Call::Projects);
    }
    QCOMPARE(lists, 2);
}

void TestConnectionSync::onlyChosenProjects()
{
    Bench bench;
    bench.sync.setChosenProjects({u"p2"_s});
    bench.start();
    QCOMPARE(bench.projects().size(), 1);
    bench.sync.setChosenProjects({});
    bench.poll();
    QCOMPARE(bench.projects().size(), 2);
}

void TestConnectionSync::aVanishedProjectKeepsItsHistory()
{
    Bench bench;
    bench.start();
    bench.source.server.erase(u"p2"_s);
    bench.poll(15min);
    bench.poll(); // the first poll after the quarter of an hour reads the list
    bench.poll();
    QCOMPARE(bench.source.count(Call::Scenarios), 1);
    for (const auto &request : std::as_const(bench.source.requests))
        QCOMPARE(request.projectId, u"p1"_s);
    QCOMPARE(bench.store.runsOf(u"b"_s, {u"c1"_s, u"p2"_s}).size(), 3);
    QCOMPARE(bench.sync.state(), SyncState::UpToDate);
}

void TestConnectionSync::oneRefusedProjectDoesNotStopTheOthers()
{
    Bench bench;
    bench.start();
    bench.source.trouble = [](const auto &request) -> std::optional<ApiError> {
        if (request.projectId == "p1"_L1)
            return apiError(Kind::Forbidden);
        return std::nullopt;
    };
    bench.source.addRun(u"b"_s, u"p2"_s);
    bench.poll();
    QCOMPARE(bench.store.runsOf(u"b"_s, {u"c1"_s, u"p2"_s}).size(), 4);
    QCOMPARE(bench.sync.state(), SyncState::UpToDate);
    QCOMPARE(bench.time.untilNext(), 30s);
    bench.poll(); // the list is read again, once, to see whether the project still exists
    QCOMPARE(bench.source.count(Call::Projects), 1);
    bench.poll();
    QCOMPARE(bench.source.count(Call::Projects), 0);
}

void TestConnectionSync::aRefusedProjectIsAskedLessAndLessOften()
{
    Bench bench;
    bench.start();
    bench.source.trouble = [](const auto &request) -> std::optional<ApiError> {
        if (request.projectId == "p1"_L1)
            return apiError(Kind::Forbidden);
        return std::nullopt;
    };
    int asked = 0;
    int polls = 0;
    for (qint64 end = bench.time.nowMs() + 3'600'000; bench.time.nowMs() < end; ++polls) {
        bench.poll(bench.time.untilNext());
        asked += static_cast<int>(
            std::count_if(bench.source.requests.cbegin(), bench.source.requests.cend(),
                          [](const auto &request) { return request.projectId == "p1"_L1; }));
    }
    QVERIFY2(polls > 100, qPrintable(QString::number(polls))); // the other goes on as before
    QVERIFY2(asked >= 6 && asked <= 12, qPrintable(QString::number(asked)));
    bench.source.trouble = nullptr;
    bench.sync.refreshNow(); // the user asks: at once
    bench.awaitRound();
    bench.source.addRun(u"a"_s);
    bench.poll();
    QCOMPARE(bench.store.runsOf(u"a"_s).size(), 41);
}

void TestConnectionSync::aRefusedProjectDoesNotRestForHoursWhenTheClockIsSetBack()
{
    Bench bench;
    bench.start();
    bench.source.trouble = [](const auto &request) -> std::optional<ApiError> {
        if (request.projectId == "p1"_L1)
            return apiError(Kind::Forbidden);
        return std::nullopt;
    };
    for (int i = 0; i < 10; ++i)
        bench.poll(bench.time.untilNext());
    bench.source.trouble = nullptr;
    bench.time.setWallClock(bench.time.nowMs() - 5 * 3'600'000);
    bench.source.addRun(u"a"_s);
    bench.poll(bench.time.untilNext());
    QCOMPARE(bench.store.runsOf(u"a"_s).size(), 41);
}

void TestConnectionSync::projectsAreReadAtTheSameTime()
{
    Bench bench;
    bench.source.addScenario(u"c"_s, 40, u"p2"_s);
    QSet<QString> asked;
    // No page of runs comes before both projects have asked for one.
    bench.source.held = [&](const auto &request) {
        if (request.call != Call::Runs)
            return false;
        asked.insert(request.projectId);
        return asked.size() < 2;
    };
    bench.start();
    QCOMPARE(asked.size(), 2);
}

void TestConnectionSync::everythingButAProvedRefusalIsRetried_data()
{
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::addColumn<std::optional<Kind>>("token"); // none: it works
    QTest::addColumn<bool>("checked");
    const std::optional<Kind> works;
    QTest::newRow("offline") << Kind::Offline << works << false;
    QTest::newRow("timeout") << Kind::Timeout << works << false;
    QTest::newRow("proxy") << Kind::Proxy << works << false;
    QTest::newRow("proxy with a password") << Kind::ProxyAuth << works << false;
    QTest::newRow("tls") << Kind::Tls << works << false;
    QTest::newRow("captive portal") << Kind::NotLitmus << works << false;
    QTest::newRow("garbage") << Kind::Malformed << works << false;
    QTest::newRow("server") << Kind::Server << works << false;
    QTest::newRow("forbidden everywhere") << Kind::Forbidden << works << false;
    QTest::newRow("deactivated") << Kind::Deactivated << works << false;
    QTest::newRow("signed out, but the token works") << Kind::SignedOut << works << true;
    QTest::newRow("401, but the token works") << Kind::MaybeSignedOut << works << true;
    QTest::newRow("401, nobody can tell")
        << Kind::MaybeSignedOut << std::optional(Kind::Offline) << true;
    QTest::newRow("401, still ambiguous")
        << Kind::MaybeSignedOut << std::optional(Kind::MaybeSignedOut) << true;
}

void TestConnectionSync::everythingButAProvedRefusalIsRetried()
{
    QFETCH(ApiError::Kind, kind);
    QFETCH(std::optional<Kind>, token);
    QFETCH(bool, checked);
    Bench bench;
    bench.start();
    bench.failWith(kind, token);
    QSignalSpy retries(&bench.sync, &ConnectionSync::retryScheduled);
    bench.poll();
    QCOMPARE(bench.sync.state(), SyncState::Offline);
    QVERIFY(bench.sync.lastError().has_value());
    QCOMPARE(bench.source.count(Call::CheckToken), checked ? 1 : 0);
    QCOMPARE(retries.size(), 1);
    QCOMPARE(bench.time.untilNext(), 7500ms);
    bench.poll(7500ms);
    QCOMPARE(bench.time.untilNext(), 15s);
    bench.source.trouble = nullptr;
    bench.source.addRun(u"a"_s, u"p1"_s);
    bench.poll(15s);
    QCOMPARE(bench.sync.state(), SyncState::UpToDate);
    QVERIFY(!bench.sync.lastError());
    QCOMPARE(bench.store.runsOf(u"a"_s, {u"c1"_s, u"p1"_s}).size(), 41);
}

void TestConnectionSync::aProvedRefusalStopsUntilStarted()
{
    Bench bench;
    bench.start();
    bench.failWith(Kind::MaybeSignedOut, Kind::SignedOut);
    bench.poll();
    QCOMPARE(bench.sync.state(), SyncState::SignedOut);
    QCOMPARE(bench.sync.lastError()->kind, Kind::SignedOut);
    QCOMPARE(bench.time.pending(), 0u);
    bench.sync.refreshNow();
    bench.time.advance(24h);
    QCOMPARE(bench.sync.state(), SyncState::SignedOut);
    bench.source.trouble = nullptr;
    bench.start();
    QCOMPARE(bench.sync.state(), SyncState::UpToDate);
}

void TestConnectionSync::pausesAndResumes()
{
    Bench bench;
    bench.start();
    bench.sync.pause();
    QCOMPARE(bench.sync.state(), SyncState::Paused);
    bench.source.requests.clear();
    bench.time.advance(10h);
    bench.sync.refreshNow();
    QVERIFY(bench.source.requests.isEmpty());
    bench.sync.resume();
    QCOMPARE(bench.sync.state(), SyncState::Polling);
    bench.awaitRound();
    QCOMPARE(bench.sync.state(), SyncState::UpToDate);
    bench.time.advance(30s); // paused while one is under way: it ends, and none follows
    bench.sync.pause();
    bench.awaitRound();
    QCOMPARE(bench.sync.state(), SyncState::Paused);
    QCOMPARE(bench.time.pending(), 0u);
}

void TestConnectionSync::stopDropsWhatIsUnderWay()
{
    Bench bench;
    bool stopped = false;
    bench.source.before = [&](const auto &request) {
        if (request.call != Call::Runs || std::exchange(stopped, true))
            return;
        QTimer::singleShot(0, &bench.sync, [&] { bench.sync.stop(); });
    };
    bench.sync.start();
    QTRY_VERIFY(stopped);
    QTRY_COMPARE(bench.sync.state(), SyncState::Idle);
    bench.source.requests.clear();
    (void)bench.projects(); // lets pending answers arrive
    QCoreApplication::processEvents();
    QCOMPARE(bench.rounds.size(), 0);
    QVERIFY(bench.source.requests.isEmpty());
    QCOMPARE(bench.time.pending(), 0u);
    bench.start();
    QCOMPARE(bench.store.runsOf(u"a"_s, {u"c1"_s, u"p1"_s}).size(), 40);
}

void TestConnectionSync::refreshAsksForEverythingAtOnce()
{
    Bench bench;
    bench.start();
    bench.source.requests.clear();
    bench.sync.refreshNow();
    bench.sync.refreshNow(); // under way: no second one
    bench.awaitRound();
    QCOMPARE(bench.source.count(Call::Delegates), 2);
    QCOMPARE(bench.source.count(Call::Hubs), 2);
    QCOMPARE(bench.source.count(Call::Probes), 2);
    QCOMPARE(bench.source.count(Call::Scenarios), 2);
    QCOMPARE(bench.time.pending(), 1u);
}

void TestConnectionSync::tellsProgressInTheFirstSynchronisation()
{
    Bench bench;
    bench.source.addScenario(u"long"_s, 900, u"p2"_s); // more pages than one round reads
    QSignalSpy progress(&bench.sync, &ConnectionSync::progress);
    bench.start();
    QCOMPARE(bench.sync.state(), SyncState::FirstSync);
    const auto part = progress.last().first().value<SyncProgress>();
    QCOMPARE(part.scenariosDone, 2);
    QCOMPARE(part.scenarios, 3);
    QVERIFY(part.runsDone > 0 && part.runsDone < part.runs);
    QCOMPARE(bench.time.untilNext(), 0ms); // goes on at once
    while (bench.sync.state() == SyncState::FirstSync)
        bench.poll(0ms);
    QCOMPARE(bench.sync.state(), SyncState::UpToDate);
    const auto all = progress.last().first().value<SyncProgress>();
    QCOMPARE(all.scenariosDone, 3);
    QCOMPARE(all.runsDone, all.runs);
    QCOMPARE(bench.store.runsOf(u"long"_s, {u"c1"_s, u"p2"_s}).size(), 900);
    QCOMPARE(bench.time.untilNext(), 30s);
}

void TestConnectionSync::syncOnceReadsEverythingAndEnds()
{
    Bench bench;
    bench.source.addScenario(u"long"_s, 900, u"p2"_s);
    std::optional<ConnectionSync::OnceReport> report;
    bench.sync.syncOnce(true, &bench.sync, [&](const auto &got) { report = got; });
    QTRY_VERIFY_WITH_TIMEOUT(report.has_value(), 20'000);
    QVERIFY(!report->error && !report->storeError);
    QCOMPARE(report->projects, 2);
    QCOMPARE(bench.store.runsOf(u"long"_s, {u"c1"_s, u"p2"_s}).size(), 900);
    QCOMPARE(bench.time.pending(), 0u); // nothing is planned
    for (const StoredProject &project : bench.projects())
        QVERIFY(project.complete);
}

void TestConnectionSync::syncOnceTellsWhyItFailed()
{
    Bench bench;
    bench.failWith(Kind::MaybeSignedOut, Kind::SignedOut);
    std::optional<ConnectionSync::OnceReport> report;
    bench.sync.syncOnce(false, &bench.sync, [&](const auto &got) { report = got; });
    QTRY_VERIFY(report.has_value());
    QVERIFY(report->error && report->error->kind == Kind::SignedOut);
    QCOMPARE(bench.sync.state(), SyncState::SignedOut);

    bench.failWith(Kind::Tls);
    report.reset();
    bench.sync.syncOnce(false, &bench.sync, [&](const auto &got) { report = got; });
    QTRY_VERIFY(report.has_value());
    QVERIFY(report->error && report->error->kind == Kind::Tls);
    QCOMPARE(report->projects, 0);
}

void TestConnectionSync::aFailedCommitIsTold()
{
    Bench bench;
    History closed;
    ConnectionSync sync(u"c1"_s, bench.source, closed, bench.time, bench.time, [] { return 0.5; });
    QSignalSpy failures(&sync, &ConnectionSync::storeFailed);
    sync.start();
    QTRY_COMPARE(failures.size(), 1);
    QCOMPARE(sync.state(), SyncState::Offline);
    QVERIFY(sync.lastStoreError().has_value());
    QCOMPARE(bench.time.untilNext(), 7500ms);
}

void TestConnectionSync::anEventPollsSoonWithTheDelegatesOfItsProject()
{
    Bench bench(true);
    bench.start();
    QCOMPARE(bench.source.stream->followed, QStringList({u"p1"_s, u"p2"_s}));
    emit bench.source.stream->changed(u"elsewhere"_s);
    QCOMPARE(bench.time.untilNext(), 30s);
    emit bench.source.stream->changed(u"p2"_s);
    emit bench.source.stream->changed(u"p2"_s);
    QCOMPARE(bench.time.untilNext(), 1s);
    bench.poll(1s);
    QCOMPARE(bench.source.count(Call::Scenarios), 2);
    QCOMPARE(bench.source.count(Call::Delegates), 1);
    for (const auto &request : std::as_const(bench.source.requests))
        QVERIFY(request.call != Call::Delegates || request.projectId == "p2"_L1);
    QCOMPARE(bench.time.untilNext(), 5s); // the rest; then the usual interval
    bench.time.advance(5s);
    QCOMPARE(bench.time.untilNext(), 25s);
    bench.poll(25s); // asked for at once, and not a second time
    QCOMPARE(bench.source.count(Call::Delegates), 0);
}

void TestConnectionSync::anEventDuringAPollIsNotLost()
{
    Bench bench(true);
    bench.start();
    bench.source.before = [&](const auto &request) {
        if (request.call == Call::Delegates && request.projectId == "p1"_L1) {
            emit bench.source.stream->changed(u"p1"_s); // too late for this answer
            bench.source.before = nullptr;
        }
    };
    bench.time.advance(59s); // the first of two polls begins
    bench.awaitRound();
    bench.source.requests.clear();
    bench.time.advance(1s);
    emit bench.source.stream->changed(u"p1"_s);
    bench.time.advance(30s); // a poll is under way, and stays alone
    bench.awaitRound();
    const auto rounds = bench.rounds.size();
    bench.source.requests.clear();
    for (int i = 0; i < 20 && bench.rounds.size() == rounds; ++i) {
        bench.time.advance(1s);
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(bench.rounds.size() > rounds);
    QCOMPARE(bench.source.count(Call::Scenarios), 2);
    QVERIFY(bench.source.count(Call::Delegates) >= 1);
}

void TestConnectionSync::aFloodOfEventsLeadsToFewPolls()
{
    Bench bench(true);
    bench.start();
    bench.source.requests.clear();
    const auto before = bench.rounds.size();
    for (int i = 0; i < 600; ++i) { // a minute
        for (int j = 0; j < 50; ++j)
            emit bench.source.stream->changed(j % 2 ? u"p1"_s : u"p2"_s);
        bench.time.advance(100ms);
        // Every second what is under way may end.
        if (i % 10 == 0) {
            const auto known = bench.rounds.size();
            [[maybe_unused]] const bool ended =
                QTest::qWaitFor([&] { return bench.rounds.size() > known; }, 20);
        }
    }
    const auto polls = bench.rounds.size() - before;
    QVERIFY2(polls >= 3 && polls <= 15, qPrintable(QString::number(polls)));
}

void TestConnectionSync::eventsAreFollowedWhileItPolls()
{
    Bench bench(true);
    QVERIFY(bench.source.stream);
    QVERIFY(bench.source.stream->followed.isEmpty());
    bench.start();
    QCOMPARE(bench.sync.eventState(), EventStream::State::Live);
    emit bench.source.stream->changed(u"p1"_s);
    bench.sync.pause();
    QVERIFY(bench.source.stream->followed.isEmpty());
    QCOMPARE(bench.time.pending(), 0u);
    bench.sync.resume();
    bench.awaitRound();
    QCOMPARE(bench.source.stream->followed.size(), 2);
    bench.sync.setChosenProjects({u"p1"_s});
    bench.poll();
    QCOMPARE(bench.source.stream->followed, QStringList{u"p1"_s});
    bench.failWith(Kind::MaybeSignedOut, Kind::SignedOut);
    bench.poll();
    QVERIFY(bench.source.stream->followed.isEmpty());
    bench.source.trouble = nullptr;
    bench.start();
    QCOMPARE(bench.source.stream->followed, QStringList{u"p1"_s});
    bench.sync.stop();
    QVERIFY(bench.source.stream->followed.isEmpty());
    QCOMPARE(bench.time.pending(), 0u);

    Bench without;
    QVERIFY(!without.source.stream);
    QCOMPARE(without.sync.eventState(), EventStream::State::Off);
}

void TestConnectionSync::eventsDoNotHurryAServerInTrouble()
{
    Bench bench(true);
    bench.start();
    bench.failWith(Kind::Server);
    bench.poll();
    bench.poll(7500ms);
    QCOMPARE(bench.time.untilNext(), 15s);
    bench.source.requests.clear();
    emit bench.source.stream->changed(u"p1"_s);
    bench.time.advance(14s);
    QVERIFY(bench.source.requests.isEmpty());
    bench.source.trouble = nullptr;
    bench.poll(1s);
    QCOMPARE(bench.source.count(Call::Delegates), 1);
}

QTEST_GUILESS_MAIN(TestConnectionSync)
#include "tst_connectionsync.moc"
