// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is in hubs, and synchronising them: against a real server for every role and release, and
// against one that misbehaves.

#include "support/litmusbench.h"
#include "support/scriptedsource.h"
#include "sync/hubsync.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;
using namespace rd::test;

using sandbox::Release;

Q_DECLARE_METATYPE(rd::sandbox::Release)

namespace {

Hub hubNamed(const QList<Hub> &hubs, const QString &name)
{
    for (const Hub &hub : hubs) {
        if (hub.name == name)
            return hub;
    }
    return {};
}

/// The project that has hubs of its own.
ProjectRef projectWithHubs(LitmusBench &bench)
{
    return {u"c1"_s, bench.world().projects().at(bench.world().hubs().first().project).id};
}

QList<Hub> storedHubs(LitmusBench &bench, const ProjectRef &project)
{
    return bench.store.read(
        [project](const HistoryReader &reader) { return reader.hubs(project); });
}

/// Waits for one answer of a source.
template <typename T>
struct HubAnswer {
    std::optional<ApiResult<T>> result;
    [[nodiscard]] auto take()
    {
        return [this](const ApiResult<T> &answer) { result = answer; };
    }
};

struct SyncedHub {
    HubSync sync;
    QSignalSpy finished{&sync, &HubSync::finished};

    SyncedHub(Source &source, History &history, const ProjectRef &project, const Hub &hub)
        : sync(source, history, project, hub)
    {
        sync.start();
    }
    [[nodiscard]] std::optional<HubSync::Outcome> outcome()
    {
        if (finished.isEmpty() && !finished.wait(20'000))
            return std::nullopt;
        return finished.first().first().value<HubSync::Outcome>();
    }
};

/// One hub on a server that does what a test says.
struct Scripted {
    const QTemporaryDir folder;
    OpenHistory store{folder.filePath(u"h.sqlite"_s)};
    ScriptedSource source;
    Hub hub;
    ProjectRef project{u"c1"_s, u"p1"_s};

    Scripted()
    {
        hub.id = u"h1"_s;
        hub.branch = u"main"_s;
        hub.lastSyncedMs = 1000;
        source.server[u"p1"_s].hubs = {hub};
    }
    [[nodiscard]] std::optional<HubSync::Outcome> sync()
    {
        SyncedHub one(source, *store.history, project, hub);
        const auto outcome = one.outcome();
        error = one.sync.error();
        return outcome;
    }
    void failSync(ApiError::Kind kind)
    {
        source.trouble = [kind](const ScriptedSource::Request &request) {
            return request.call == ScriptedSource::Call::SyncHub ? std::optional(apiError(kind))
                                                                 : std::nullopt;
        };
    }
    std::optional<ApiError> error;
};

} // namespace

class TestHubSync final : public QObject {
    Q_OBJECT
private slots:
    void whatIsInAHubIsRead_data();
    void whatIsInAHubIsRead();
    void aHubWithoutACopySaysSo();
    void whoMaySynchronise_data();
    void whoMaySynchronise();
    void theBuiltInHubIsNotKnown();
    void theTimeIsReadBackNotAssumed();
    void aLateAnswerIsNoFailure();
    void aGatewayThatGivesUpIsNoFailure_data();
    void aGatewayThatGivesUpIsNoFailure();
    void whatFailsIsTold();
    void theServerHasAMinuteForIt();
    void aLookAsksOnceAMinute();
    void aLookDoesNotHurryAServerInTrouble();
};

void TestHubSync::whatIsInAHubIsRead_data()
{
    QTest::addColumn<Release>("release");
    for (const Release release : {Release::R3_0, Release::R3_31})
        QTest::newRow(qPrintable(sandbox::releaseName(release))) << release;
}

void TestHubSync::whatIsInAHubIsRead()
{
    QFETCH(Release, release);
    LitmusBench bench({.release = release, .runs = 20});
    const QString project = projectWithHubs(bench).projectId;
    HubAnswer<QList<Hub>> hubs;
    CallHandle call = bench.source->hubs(project, this, hubs.take());
    QTRY_VERIFY(hubs.result);
    QVERIFY(hubs.result->has_value());
    const Hub builtIn = hubNamed(**hubs.result, u"Litmus ChaosHub"_s);
    QVERIFY(builtIn.origin() == Hub::Origin::BuiltIn);
    for (const Hub &hub : {builtIn, hubNamed(**hubs.result, u"platform-faults"_s)}) {
        HubAnswer<Page<HubCategory>> faults;
        call = bench.source->hubFaults(project, hub.id, this, faults.take());
        QTRY_VERIFY(faults.result);
        QVERIFY(faults.result->has_value());
        QCOMPARE((*faults.result)->items.size(), 2);
        QCOMPARE((*faults.result)->skipped, 1); // a broken chart
        int count = 0;
        for (const HubCategory &category : (*faults.result)->items)
            count += static_cast<int>(category.faults.size());
        QCOMPARE(count, hub.faults);
        QCOMPARE((*faults.result)->items.first().faults.first().name, u"pod-delete"_s);
        QVERIFY(!(*faults.result)->items.first().faults.first().description.isEmpty());

        HubAnswer<Page<HubScenario>> scenarios;
        call = bench.source->hubScenarios(project, hub.id, this, scenarios.take());
        QTRY_VERIFY(scenarios.result);
        QVERIFY(scenarios.result->has_value());
        QCOMPARE((*scenarios.result)->items.size(), hub.scenarios);
        const HubScenario &first = (*scenarios.result)->items.first();
        QCOMPARE(first.name, u"shop-resiliency"_s);
        QCOMPARE(first.title, u"Shop resiliency"_s);
        QVERIFY(first.description.endsWith(u"front page is asked for."_s));
    }
}

void TestHubSync::aHubWithoutACopySaysSo()
{
    LitmusBench bench({.runs = 20});
    const sandbox::Hub &vendor = bench.world().hubs().last();
    HubAnswer<Page<HubCategory>> faults;
    const CallHandle call =
        bench.source->hubFaults(projectWithHubs(bench).projectId, vendor.id, this, faults.take());
    QTRY_VERIFY(faults.result);
    QVERIFY(!faults.result->has_value());
    QVERIFY(faults.result->error().kind == ApiError::Kind::Rejected);
}

void TestHubSync::whoMaySynchronise_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<Release>("release");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("owner") << u"owner"_s << Release::R3_31 << true;
    QTest::newRow("executor") << u"executor"_s << Release::R3_31 << false;
    QTest::newRow("viewer") << u"viewer"_s << Release::R3_31 << false;
    QTest::newRow("viewer, 3.0") << u"viewer"_s << Release::R3_0 << false;
    QTest::newRow("editor, 3.0") << u"executor"_s << Release::R3_0
                                 << true; // as its role was called
}

void TestHubSync::whoMaySynchronise()
{
    QFETCH(QString, user);
    QFETCH(Release, release);
    QFETCH(bool, isAllowed);
    LitmusBench bench({.release = release, .user = user, .runs = 20});
    QVERIFY(bench.settle());
    const ProjectRef project = projectWithHubs(bench);
    const Hub before = hubNamed(storedHubs(bench, project), u"vendor-faults"_s);
    QVERIFY(!before.available && before.lastSyncedMs == 0);
    bench.server->advanceClock(60);
    bench.server->http().clearSeen();
    SyncedHub one(*bench.source, *bench.store.history, project, before);
    const auto outcome = one.outcome();
    const Hub after = hubNamed(storedHubs(bench, project), u"vendor-faults"_s);
    if (isAllowed) {
        QVERIFY(outcome == HubSync::Outcome::Synced);
        QVERIFY(!one.sync.error());
        QVERIFY(after.available);
        QCOMPARE(after.lastSyncedMs, bench.server->nowMs());
        QCOMPARE(after.faults, 12);
        QCOMPARE(bench.asked(), (QStringList{u"SyncChaosHub"_s, u"ListChaosHub"_s}));
    } else {
        QVERIFY(outcome == HubSync::Outcome::Refused);
        QVERIFY(one.sync.error());
        QVERIFY(after == before);
        if (release == Release::R3_31)
            QCOMPARE(bench.asked(), QStringList{u"SyncChaosHub"_s}); // nothing to look at
    }
}

void TestHubSync::theBuiltInHubIsNotKnown()
{
    LitmusBench bench({.runs = 20});
    QVERIFY(bench.settle());
    const ProjectRef project = projectWithHubs(bench);
    const Hub builtIn = hubNamed(storedHubs(bench, project), u"Litmus ChaosHub"_s);
    QVERIFY(builtIn.builtIn && builtIn.lastSyncedMs == 0);
    SyncedHub one(*bench.source, *bench.store.history, project, builtIn);
    QVERIFY(one.outcome() == HubSync::Outcome::Failed);
    QVERIFY(one.sync.error()->kind == ApiError::Kind::NotFound);
}

void TestHubSync::theTimeIsReadBackNotAssumed()
{
    Scripted p;
    QVERIFY(p.sync() == HubSync::Outcome::NotSeen); // the answer was "done"
    QVERIFY(!p.error);
    p.source.hubSyncMs = 2000;
    QVERIFY(p.sync() == HubSync::Outcome::Synced);
    const auto stored =
        p.store.read([&p](const HistoryReader &reader) { return reader.hubs(p.project); });
    QCOMPARE(stored.value(0).lastSyncedMs, 2000);
    p.hub.lastSyncedMs = 2000;
    QVERIFY(p.sync() == HubSync::Outcome::NotSeen); // that was the time before
}

void TestHubSync::aLateAnswerIsNoFailure()
{
    Scripted p;
    p.failSync(ApiError::Kind::Timeout);
    QVERIFY(p.sync() == HubSync::Outcome::Unfinished);
    p.source.server[u"p1"_s].hubs[0].lastSyncedMs = 3000; // it was done after all
    QVERIFY(p.sync() == HubSync::Outcome::Synced);
    QVERIFY(!p.error);
}

void TestHubSync::aGatewayThatGivesUpIsNoFailure_data()
{
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<HubSync::Outcome>("outcome");
    using Kind = ApiError::Kind;
    using Outcome = HubSync::Outcome;
    QTest::newRow("the usual proxy after 60 s") << Kind::Server << 504 << Outcome::Unfinished;
    QTest::newRow("the proxy lost the server") << Kind::Server << 502 << Outcome::Unfinished;
    QTest::newRow("never reached") << Kind::Offline << 0 << Outcome::Failed;
    QTest::newRow("the server fell over") << Kind::Server << 500 << Outcome::Failed;
}

void TestHubSync::aGatewayThatGivesUpIsNoFailure()
{
    QFETCH(ApiError::Kind, kind);
    QFETCH(int, status);
    Scripted p;
    p.source.trouble = [kind, status](const ScriptedSource::Request &request) {
        ApiError error = apiError(kind);
        error.httpStatus = status;
        return request.call == ScriptedSource::Call::SyncHub ? std::optional(error) : std::nullopt;
    };
    const auto outcome = p.sync();
    QTEST(*outcome, "outcome");
}

void TestHubSync::whatFailsIsTold()
{
    Scripted p;
    p.failSync(ApiError::Kind::Rejected);
    QVERIFY(p.sync() == HubSync::Outcome::Failed);
    QVERIFY(p.error->kind == ApiError::Kind::Rejected);
    p.source.trouble = [](const ScriptedSource::Request &request) {
        return request.call == ScriptedSource::Call::Hubs
                   ? std::optional(apiError(ApiError::Kind::Offline))
                   : std::nullopt;
    };
    QVERIFY(p.sync() == HubSync::Outcome::Failed); // done, but nobody knows
    QVERIFY(p.error->kind == ApiError::Kind::Offline);
}

void TestHubSync::theServerHasAMinuteForIt()
{
    LitmusBench bench({.runs = 20});
    const ProjectRef project = projectWithHubs(bench);
    HubAnswer<QList<Hub>> hubs;
    const CallHandle call = bench.source->hubs(project.projectId, this, hubs.take());
    QTRY_VERIFY(hubs.result);
    const Hub before = hubNamed(**hubs.result, u"platform-faults"_s);
    QVERIFY(bench.server->setFaults(u"hang"_s));
    bench.server->http().clearSeen();
    SyncedHub one(*bench.source, *bench.store.history, project, before);
    QTRY_COMPARE(bench.asked(), QStringList{u"SyncChaosHub"_s});
    QVERIFY(bench.time.untilNext() > 60s); // the proxy in front waits for that long
    QVERIFY(bench.server->setFaults({}));
    bench.time.advance(70s);
    QVERIFY(one.outcome() == HubSync::Outcome::Unfinished);
}

void TestHubSync::aLookAsksOnceAMinute()
{
    LitmusBench bench({.runs = 20});
    QVERIFY(bench.settle());
    const QStringList projects{projectWithHubs(bench).projectId};
    const auto timesAsked = [&bench] { return bench.asked().count(u"ListChaosHub"_s); };
    QVERIFY(bench.poll());
    QCOMPARE(timesAsked(), 0); // no poll asks for them
    bench.sync->lookAtHubs(projects);
    QCOMPARE(timesAsked(), 0); // they were asked for in the first round, half a minute ago
    QVERIFY(bench.poll());
    bench.server->http().clearSeen();
    bench.sync->lookAtHubs(projects);
    QVERIFY(bench.awaitRound());
    QCOMPARE(timesAsked(), 1); // of the project that is looked at alone
    bench.sync->lookAtHubs(projects + QStringList{u"unknown"_s});
    QVERIFY(bench.poll());
    QCOMPARE(timesAsked(), 0);
}

void TestHubSync::aLookDoesNotHurryAServerInTrouble()
{
    LitmusBench bench({.runs = 20});
    QVERIFY(bench.settle());
    QVERIFY(bench.poll());
    QVERIFY(bench.poll());
    QVERIFY(bench.server->setFaults(u"reset"_s));
    bench.time.advance(30s);
    QTRY_COMPARE(bench.sync->state(), SyncState::Offline);
    bench.sync->lookAtHubs({projectWithHubs(bench).projectId});
    QCOMPARE(bench.sync->state(), SyncState::Offline); // its next try comes when it comes
    QVERIFY(bench.time.untilNext() > 0ms);
}

QTEST_GUILESS_MAIN(TestHubSync)
#include "tst_hubsync.moc"
