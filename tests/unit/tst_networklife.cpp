// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/networklife.h"
#include "support/faketime.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace rd;
using namespace rd::test;

namespace {

struct Bench {
    FakeTime time;
    NetworkLife life{time, time, [this] { return time.steadyMs(); }};
    QSignalSpy changes{&life, &NetworkLife::networkChanged};
    QSignalSpy sleep{&life, &NetworkLife::asleepChanged};

    [[nodiscard]] bool slept() const { return changes.last().first().toBool(); }
};

} // namespace

class TestNetworkLife final : public QObject {
    Q_OBJECT
private slots:
    void manySignalsAreOneChange();
    void signalsThatNeverEndAreHeardAllTheSame();
    void wakingUpIsToldOnce();
    void nothingHappensWhileAsleep();
    void aSleepThatNobodyToldIsSeenByTheClock();
    void theClockMayBeatTheWordForWakingUp();
    void aSleepWithoutAnEndEnds();
    void clocksThatAreSet_data();
    void clocksThatAreSet();
    void theEndOfATroubleIsAChange();
    void meteredLinksArePolledSeldom();
};

void TestNetworkLife::manySignalsAreOneChange()
{
    Bench bench;
    for (int i = 0; i < 50; ++i) {
        bench.life.noteChange();
        bench.time.advance(50ms);
    }
    QCOMPARE(bench.changes.size(), 0);
    bench.time.advance(2s);
    QCOMPARE(bench.changes.size(), 1);
    QVERIFY(!bench.slept());
    bench.time.advance(1h);
    QCOMPARE(bench.changes.size(), 1);
}

void TestNetworkLife::signalsThatNeverEndAreHeardAllTheSame()
{
    Bench bench;
    for (int i = 0; i < 600; ++i) { // ten minutes
        bench.life.noteChange();
        bench.time.advance(1s);
        if (i == 10)
            QCOMPARE(bench.changes.size(), 1);
    }
    QVERIFY2(bench.changes.size() >= 30 && bench.changes.size() <= 41,
             qPrintable(QString::number(bench.changes.size())));
}

void TestNetworkLife::wakingUpIsToldOnce()
{
    Bench bench;
    bench.life.start();
    bench.time.advance(5s);
    bench.life.setAsleep(true);
    // Eight hours of sleep: the wall clock goes on, the steady one stands still.
    bench.time.setWallClock(bench.time.nowMs() + 8 * 3'600'000);
    bench.life.setAsleep(false);
    QCOMPARE(bench.changes.size(), 0); // the network is not there yet
    bench.time.advance(1s);
    bench.life.noteChange(); // addresses come back
    bench.life.setHint(NetworkHint::Connected);
    bench.time.advance(2s);
    QCOMPARE(bench.changes.size(), 1);
    QVERIFY(bench.slept());
    bench.time.advance(10min); // and the clock does not tell the same again
    QCOMPARE(bench.changes.size(), 1);
    QCOMPARE(bench.sleep.size(), 2);
}

void TestNetworkLife::nothingHappensWhileAsleep()
{
    Bench bench;
    bench.life.noteChange();
    bench.life.setAsleep(true);
    bench.life.setAsleep(true);
    bench.life.noteChange();
    bench.time.advance(60s);
    QCOMPARE(bench.changes.size(), 0);
    QCOMPARE(bench.sleep.size(), 1);
}

void TestNetworkLife::aSleepThatNobodyToldIsSeenByTheClock()
{
    Bench bench;
    bench.life.start();
    bench.time.advance(5s);
    bench.time.setWallClock(bench.time.nowMs() + 3'600'000);
    bench.time.advance(20s + 2s);
    QCOMPARE(bench.changes.size(), 1);
    QVERIFY(bench.slept());
    bench.time.advance(1h);
    QCOMPARE(bench.changes.size(), 1);
}

void TestNetworkLife::theClockMayBeatTheWordForWakingUp()
{
    Bench bench;
    bench.life.start();
    bench.life.setAsleep(true);
    bench.time.setWallClock(bench.time.nowMs() + 3'600'000);
    bench.time.advance(20s); // the timer comes first
    QVERIFY(!bench.life.isAsleep());
    bench.life.setAsleep(false);
    bench.time.advance(1h);
    QCOMPARE(bench.changes.size(), 1);
    QCOMPARE(bench.sleep.size(), 2);
}

void TestNetworkLife::aSleepWithoutAnEndEnds()
{
    Bench bench;
    bench.life.setAsleep(true);
    bench.time.advance(119s);
    QVERIFY(bench.life.isAsleep());
    bench.time.advance(1s);
    QVERIFY(!bench.life.isAsleep());
    bench.time.advance(2s);
    QCOMPARE(bench.changes.size(), 1);
}

void TestNetworkLife::clocksThatAreSet_data()
{
    QTest::addColumn<qint64>("byMs");
    QTest::addColumn<int>("changes");
    QTest::newRow("three hours on") << qint64(3 * 3'600'000) << 1;
    QTest::newRow("three hours back") << qint64(-3 * 3'600'000) << 1;
    QTest::newRow("ten years back") << qint64(-315'360'000'000) << 1;
    QTest::newRow("a second, as time servers do") << qint64(1000) << 0;
    QTest::newRow("a second back") << qint64(-1000) << 0;
}

void TestNetworkLife::clocksThatAreSet()
{
    QFETCH(qint64, byMs);
    Bench bench;
    bench.life.start();
    bench.time.advance(1min);
    bench.time.setWallClock(bench.time.nowMs() + byMs);
    bench.time.advance(1h);
    QTEST(static_cast<int>(bench.changes.size()), "changes");
}

void TestNetworkLife::theEndOfATroubleIsAChange()
{
    using enum NetworkHint;
    Bench bench;
    const auto changesBy = [&bench](NetworkHint hint) {
        const auto before = bench.changes.size();
        bench.life.setHint(hint);
        bench.time.advance(1min);
        return bench.changes.size() - before;
    };
    QCOMPARE(changesBy(Connected), 0); // the first word after the start
    QCOMPARE(changesBy(Disconnected), 0);
    QCOMPARE(changesBy(Disconnected), 0);
    QCOMPARE(changesBy(Connected), 1);
    QCOMPARE(changesBy(LoginPage), 0);
    QCOMPARE(changesBy(Connected), 1);
    QCOMPARE(changesBy(Unknown), 0);
    QCOMPARE(changesBy(Disconnected), 0);
    QCOMPARE(changesBy(Unknown), 1);
}

void TestNetworkLife::meteredLinksArePolledSeldom()
{
    Bench bench;
    QSignalSpy metered(&bench.life, &NetworkLife::meteredChanged);
    QCOMPARE(bench.life.interval(30s), 30s);
    bench.life.setMetered(true);
    bench.life.setMetered(true);
    QCOMPARE(metered.size(), 1);
    QCOMPARE(bench.life.interval(30s), 300s);
    QCOMPARE(bench.life.interval(600s), 600s);
    QCOMPARE(bench.life.interval(0s), 0s); // paused stays paused
    bench.time.advance(1h);
    QCOMPARE(bench.changes.size(), 0);
}

QTEST_GUILESS_MAIN(TestNetworkLife)
#include "tst_networklife.moc"
