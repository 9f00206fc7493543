// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/faketime.h"
#include "sync/poller.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace rd;
using namespace rd::test;

using Kind = PollOutcome::Kind;

namespace {

struct Bench {
    FakeTime time;
    QList<Poller::Report> calls; ///< one entry per poll; the test decides when it ends
    double dice = 0.5;           ///< 0.5: the interval itself
    Poller poller{[this](Poller::Report report) { calls.append(std::move(report)); },
                  time,
                  [this] { return dice; },
                  {.interval = 30s, .firstRetry = 10s, .slowest = 15min}};

    void end(Kind kind, std::optional<std::chrono::milliseconds> retryAfter = {})
    {
        calls.last()({.kind = kind, .retryAfter = retryAfter});
    }
};

} // namespace

class TestPoller final : public QObject {
    Q_OBJECT
private slots:
    void pollsAtOnceAndThenByInterval();
    void theIntervalHasJitter();
    void neverTwoAtOnce();
    void backsOffAndRecovers();
    void neverWaitsLongerThanTheCeiling();
    void honoursRetryAfterWithinReason();
    void stopsOnlyWhenSignedOut();
    void moreWorkIsDoneAtOnce();
    void pausesAndResumesWithOnePoll();
    void aPauseDuringAPollLetsItFinish();
    void pollNowCutsTheWaitShort();
    void aNewIntervalAppliesToTheWaitUnderWay();
    void lateReportsAfterStopAreIgnored();
    void anotherNetworkForgetsTheFailures();
    void anotherNetworkKeepsWhatTheServerAskedFor();
    void whatMayEndSoonIsTriedEveryMinute();
    void aClockThatIsSetChangesNothing();
};

void TestPoller::pollsAtOnceAndThenByInterval()
{
    Bench bench;
    bench.poller.pollNow(); // not started: nothing
    QCOMPARE(bench.calls.size(), 0);
    bench.poller.start();
    bench.poller.start();
    QCOMPARE(bench.calls.size(), 1);
    bench.end(Kind::Done);
    bench.time.advance(29'999ms);
    QCOMPARE(bench.calls.size(), 1);
    bench.time.advance(1ms);
    QCOMPARE(bench.calls.size(), 2);
}

void TestPoller::theIntervalHasJitter()
{
    Bench bench;
    bench.poller.start();
    bench.dice = 0;
    bench.end(Kind::Done);
    QCOMPARE(bench.time.untilNext(), 27s);
    bench.time.advance(27s);
    bench.dice = 0.999;
    bench.end(Kind::Done);
    QVERIFY(bench.time.untilNext() > 32s && bench.time.untilNext() <= 33s);
}

void TestPoller::neverTwoAtOnce()
{
    Bench bench;
    bench.poller.start();
    bench.poller.pollNow();
    bench.poller.resume();
    bench.poller.setInterval(1s);
    bench.time.advance(1h);
    QCOMPARE(bench.calls.size(), 1);
    QVERIFY(bench.poller.isPolling());
}

void TestPoller::backsOffAndRecovers()
{
    Bench bench;
    bench.dice = 0; // the fixed half only
    QSignalSpy retries(&bench.poller, &Poller::retryScheduled);
    bench.poller.start();
    for (const auto expected : {5s, 10s, 20s, 40s}) {
        bench.end(Kind::Failed);
        QCOMPARE(retries.last()[0].value<std::chrono::milliseconds>(), expected);
        bench.time.advance(expected);
    }
    QCOMPARE(bench.calls.size(), 5);
    bench.end(Kind::Done);
    QCOMPARE(bench.poller.failures(), 0);
    bench.time.advance(27s);
    bench.end(Kind::Failed);
    QCOMPARE(retries.last()[0].value<std::chrono::milliseconds>(), 5s);
}

void TestPoller::neverWaitsLongerThanTheCeiling()
{
    Bench bench;
    bench.dice = 0.999;
    bench.poller.start();
    for (int i = 0; i < 100; ++i) {
        bench.end(Kind::Failed);
        QVERIFY(bench.time.untilNext() <= 15min);
        bench.time.advance(15min);
        QCOMPARE(bench.calls.size(), i + 2);
    }
}

void TestPoller::honoursRetryAfterWithinReason()
{
    Bench bench;
    bench.poller.start();
    bench.end(Kind::Failed, 120s);
    QCOMPARE(bench.time.untilNext(), 120s);
    bench.time.advance(120s);
    bench.end(Kind::Failed, 1s); // less than the own delay: the own one counts
    QCOMPARE(bench.time.untilNext(), 15s);
    bench.time.advance(15s);
    bench.end(Kind::Failed, std::chrono::hours(24 * 3650));
    QCOMPARE(bench.time.untilNext(), 1h);
}

void TestPoller::stopsOnlyWhenSignedOut()
{
    Bench bench;
    QSignalSpy gaveUp(&bench.poller, &Poller::gaveUp);
    bench.poller.start();
    bench.end(Kind::SignedOut);
    QCOMPARE(gaveUp.size(), 1);
    QCOMPARE(bench.time.pending(), 0u);
    bench.poller.pollNow();
    QCOMPARE(bench.calls.size(), 1);
    bench.poller.start(); // signed in again
    QCOMPARE(bench.calls.size(), 2);
}

void TestPoller::moreWorkIsDoneAtOnce()
{
    Bench bench;
    bench.poller.start();
    bench.end(Kind::MoreWork);
    QCOMPARE(bench.calls.size(), 1); // not from inside the report
    bench.time.advance(0ms);
    QCOMPARE(bench.calls.size(), 2);
}

void TestPoller::pausesAndResumesWithOnePoll()
{
    Bench bench;
    bench.poller.start();
    bench.end(Kind::Done);
    bench.poller.pause();
    bench.time.advance(10h);
    bench.poller.pollNow();
    QCOMPARE(bench.calls.size(), 1);
    bench.poller.resume();
    bench.poller.resume();
    QCOMPARE(bench.calls.size(), 2);
}

void TestPoller::aPauseDuringAPollLetsItFinish()
{
    Bench bench;
    bench.poller.start();
    bench.poller.pause();
    bench.end(Kind::Done);
    QCOMPARE(bench.time.pending(), 0u);
    bench.poller.resume();
    QCOMPARE(bench.calls.size(), 2);
    bench.poller.pause();
    bench.poller.resume(); // still under way: not a second one
    QCOMPARE(bench.calls.size(), 2);
    bench.end(Kind::Done);
    QCOMPARE(bench.time.untilNext(), 30s);
}

void TestPoller::pollNowCutsTheWaitShort()
{
    Bench bench;
    bench.poller.start();
    bench.end(Kind::Failed);
    bench.poller.pollNow();
    QCOMPARE(bench.calls.size(), 2);
    QCOMPARE(bench.time.pending(), 0u);
    bench.end(Kind::Failed); // the count goes on
    QCOMPARE(bench.poller.failures(), 2);
}

void TestPoller::aNewIntervalAppliesToTheWaitUnderWay()
{
    Bench bench;
    bench.poller.start();
    bench.end(Kind::Done);
    bench.poller.setInterval(5s);
    QCOMPARE(bench.time.untilNext(), 5s);
    bench.time.advance(5s);
    bench.end(Kind::Failed);
    const auto backoff = bench.time.untilNext();
    bench.poller.setInterval(1s); // a failing server is not asked more often for it
    QCOMPARE(bench.time.untilNext(), backoff);
}

void TestPoller::lateReportsAfterStopAreIgnored()
{
    Bench bench;
    QSignalSpy gaveUp(&bench.poller, &Poller::gaveUp);
    bench.poller.start();
    bench.poller.stop();
    bench.end(Kind::SignedOut);
    bench.end(Kind::Done);
    QCOMPARE(gaveUp.size(), 0);
    QCOMPARE(bench.time.pending(), 0u);
    bench.poller.start();
    bench.calls.first()({.kind = Kind::Done});
    QVERIFY(bench.poller.isPolling());
}

void TestPoller::anotherNetworkForgetsTheFailures()
{
    Bench bench;
    bench.poller.start();
    for (int i = 0; i < 10; ++i) {
        bench.end(Kind::Failed);
        bench.time.advance(15min);
    }
    QCOMPARE(bench.calls.size(), 11);
    bench.poller.pollAnew(); // one is under way, sent into the old network
    QCOMPARE(bench.calls.size(), 11);
    bench.end(Kind::Failed);
    QVERIFY(bench.time.untilNext() <= 10s);
    bench.poller.pollAnew();
    bench.poller.pollAnew();
    QCOMPARE(bench.calls.size(), 12);
    QCOMPARE(bench.time.pending(), 0u);
}

void TestPoller::anotherNetworkKeepsWhatTheServerAskedFor()
{
    Bench bench;
    bench.poller.start();
    bench.end(Kind::Failed, 120s);
    bench.poller.pollAnew();
    QCOMPARE(bench.calls.size(), 1);
    bench.poller.pollNow(); // a person may ask all the same
    QCOMPARE(bench.calls.size(), 2);
    bench.end(Kind::Failed);
    bench.poller.pollAnew();
    QCOMPARE(bench.calls.size(), 3);
}

void TestPoller::whatMayEndSoonIsTriedEveryMinute()
{
    Bench bench;
    bench.dice = 0.999;
    bench.poller.start();
    for (int i = 0; i < 20; ++i) {
        bench.calls.last()({.kind = Kind::Failed, .mayEndSoon = true});
        QVERIFY(bench.time.untilNext() <= 1min);
        bench.time.advance(1min);
    }
    QCOMPARE(bench.calls.size(), 21);
    bench.end(Kind::Failed);
    QVERIFY(bench.time.untilNext() > 10min);
}

void TestPoller::aClockThatIsSetChangesNothing()
{
    Bench bench;
    bench.poller.start();
    for (const qint64 hours : {5, -5, -9000, 9000, 1, -1}) { // the last two: daylight saving
        bench.end(Kind::Done);
        bench.time.setWallClock(bench.time.nowMs() + hours * 3'600'000);
        QCOMPARE(bench.time.untilNext(), 30s);
        const auto before = bench.calls.size();
        bench.time.advance(30s);
        QCOMPARE(bench.calls.size(), before + 1);
    }
}

QTEST_GUILESS_MAIN(TestPoller)
#include "tst_poller.moc"
