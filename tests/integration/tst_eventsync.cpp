// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/litmusbench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;
using namespace rd::test;
using sandbox::Release;
using State = EventStream::State;

namespace {

/// A client that is up to date, and listens.
struct ListeningBench : LitmusBench {
    explicit ListeningBench(Release release = sandbox::latestRelease)
        : LitmusBench({.release = release, .runs = 60, .events = true})
    {
        calmDown();
        for (const sandbox::Delegate &one : world().delegates()) {
            if (one.isActive && !one.isRemoved)
                agent = one.id;
        }
    }
    bool becomes(State state)
    {
        return QTest::qWaitFor([&] { return sync->eventState() == state; }, 20'000);
    }
    bool listens() { return settle() && becomes(State::Live); }
    [[nodiscard]] std::optional<bool> storedActive()
    {
        const ProjectRef ref{.connectionId = u"c1"_s,
                             .projectId =
                                 world().projects().at(world().delegate(agent)->project).id};
        const auto all =
            store.read([ref](const HistoryReader &reader) { return reader.delegates(ref); });
        for (const Delegate &one : all) {
            if (one.id == agent)
                return one.state == Delegate::State::Active;
        }
        return {};
    }

    QString agent;
};

} // namespace

class TestEventSync final : public QObject {
    Q_OBJECT
private slots:
    void aDelegateThatGoesIsSeenWithoutWaitingForTheBeat_data();
    void aDelegateThatGoesIsSeenWithoutWaitingForTheBeat();
    void refusedItPollsAlone();
    void aFloodOfEventsLeadsToFewPolls();
    void aRevokedTokenIsFoundByThePoll();
};

void TestEventSync::aDelegateThatGoesIsSeenWithoutWaitingForTheBeat_data()
{
    QTest::addColumn<Release>("release");
    for (const Release release : sandbox::allReleases())
        QTest::newRow(qPrintable(releaseName(release))) << release;
}

void TestEventSync::aDelegateThatGoesIsSeenWithoutWaitingForTheBeat()
{
    QFETCH(Release, release);
    ListeningBench bench(release);
    QVERIFY(bench.listens());
    QCOMPARE(bench.storedActive(), std::optional(true));
    // Until the server has read the subscriptions it has nobody to tell.
    const bool isOff = QTest::qWaitFor([&] {
        bench.world().setDelegateActive(bench.agent, true);
        bench.world().setDelegateActive(bench.agent, false);
        return bench.time.untilNext() == 1s;
    });
    QVERIFY(isOff);
    QVERIFY(bench.poll(1s));
    QCOMPARE(bench.storedActive(), std::optional(false));
    QCOMPARE(bench.asked().count(u"ListInfras"_s), 1); // of the project it is about
    QCOMPARE(bench.asked().count(u"ListExperiment"_s), bench.asked().size() - 1);
    QCOMPARE(bench.sync->state(), SyncState::UpToDate);
}

void TestEventSync::refusedItPollsAlone()
{
    ListeningBench bench;
    QVERIFY(bench.server->setFaults(u"wsrefuse=403"_s));
    QVERIFY(bench.settle());
    QVERIFY(bench.becomes(State::Refused));
    QCOMPARE(bench.time.untilNext(), 30s);
    bench.world().setDelegateActive(bench.agent, false);
    QVERIFY(bench.poll());
    QCOMPARE(bench.storedActive(), std::optional(true)); // the beat is not due
    QVERIFY(bench.poll());
    QCOMPARE(bench.storedActive(), std::optional(false));
    QCOMPARE(bench.sync->state(), SyncState::UpToDate);
    QVERIFY(!bench.sync->lastError());
    QCOMPARE(bench.asked().count(u"/ws/query"_s), 0);
}

void TestEventSync::aFloodOfEventsLeadsToFewPolls()
{
    ListeningBench bench;
    QVERIFY(bench.listens());
    const auto before = bench.rounds->size();
    for (int second = 0; second < 20; ++second) {
        for (int i = 0; i < 100; ++i)
            bench.world().setDelegateActive(bench.agent, i % 2 == 0);
        bench.time.advance(1s);
        const auto known = bench.rounds->size();
        [[maybe_unused]] const bool ended =
            QTest::qWaitFor([&] { return bench.rounds->size() > known; }, 100);
    }
    const auto polls = bench.rounds->size() - before;
    QVERIFY2(polls >= 2 && polls <= 6, qPrintable(QString::number(polls)));
    QTRY_COMPARE(bench.sync->state(), SyncState::UpToDate);
}

void TestEventSync::aRevokedTokenIsFoundByThePoll()
{
    ListeningBench bench;
    QVERIFY(bench.listens());
    bench.server->revokeAll();
    // The socket stays; the poll that its events make come early finds out.
    QVERIFY(QTest::qWaitFor([&] {
        bench.world().setDelegateActive(bench.agent, true);
        bench.world().setDelegateActive(bench.agent, false);
        return bench.time.untilNext() == 1s;
    }));
    QCOMPARE(bench.sync->state(), SyncState::UpToDate);
    QVERIFY(bench.poll(1s));
    QCOMPARE(bench.sync->state(), SyncState::SignedOut);
    QCOMPARE(bench.sync->eventState(), State::Off);
    QCOMPARE(bench.time.pending(), 0u);
}

QTEST_GUILESS_MAIN(TestEventSync)
#include "tst_eventsync.moc"
