// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs that somebody starts and stops: what a real server is asked, what it says afterwards, and
// who may.

#include "support/litmusbench.h"
#include "support/scriptedsource.h"
#include "sync/scenarioorder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;
using namespace rd::test;

using sandbox::Release;
using Stage = ScenarioOrder::Stage;
using Kind = ApiError::Kind;

Q_DECLARE_METATYPE(rd::sandbox::Release)
Q_DECLARE_METATYPE(rd::ScenarioOrder::Stage)
Q_DECLARE_METATYPE(rd::ApiError::Kind)

namespace {

/// A history that knows one scenario, a server, and an order for it.
struct Wish {
    explicit Wish(Release release = sandbox::latestRelease, const QString &user = u"executor"_s,
                  const QString &type = u"experiment"_s, bool relayed = false)
        : bench({.release = release, .user = user, .runs = 60, .relayed = relayed})
        , scenario(bench.idleScenario(type))
        , project(bench.projectOf(scenario))
        , order(parts(), project, scenario)
    {
        SyncBatch batch = emptyBatch(project);
        batch.scenarios << aScenario(scenario);
        bench.store.commit(batch);
        QObject::connect(&order, &ScenarioOrder::reported, &order,
                         [this](const ScenarioOrder::Report &report) { stages << report.stage; });
        bench.server->http().clearSeen();
    }
    [[nodiscard]] ScenarioOrder::Parts parts()
    {
        return {.source = [this] { return hasSource ? bench.source.get() : nullptr; },
                .history = *bench.store.history,
                .clock = bench.time,
                .timers = bench.time};
    }
    bool await(Stage stage)
    {
        return waitUntil([&] { return order.report().stage == stage; }, 10s);
    }
    /// Lets the next look come, and waits for its report.
    bool look(std::chrono::milliseconds later = 5s)
    {
        const qsizetype before = stages.size();
        bench.time.advance(later);
        return waitUntil([&] { return stages.size() > before; }, 10s);
    }
    [[nodiscard]] QString phase() const
    {
        return order.report().run ? order.report().run->phase : QString();
    }
    [[nodiscard]] QList<RunRow> stored() { return bench.rowsOf(scenario); }
    [[nodiscard]] qsizetype count(const QString &operation) const
    {
        return bench.asked().count(operation);
    }
    /// A run that goes on, with an id.
    quint32 running()
    {
        const quint32 number = *bench.world().startRun(scenario);
        bench.server->advanceClock(30);
        return number;
    }
    [[nodiscard]] std::size_t runs() { return bench.experiment(scenario).runs.size(); }

    bool hasSource = true;
    LitmusBench bench;
    QString scenario;
    ProjectRef project;
    ScenarioOrder order;
    QList<Stage> stages;
};

/// The same, with a server that does what a test says.
struct ScriptedWish {
    ScriptedWish()
    {
        source.addScenario(u"s"_s, 1);
        QObject::connect(&order, &ScenarioOrder::reported, &order,
                         [this](const ScenarioOrder::Report &report) { stages << report.stage; });
    }
    bool await(Stage stage)
    {
        return waitUntil([&] { return order.report().stage == stage; }, 10s);
    }
    void pass(std::chrono::milliseconds step)
    {
        time.advance(step);
        waitUntil([this] { return source.inFlight == 0; });
    }
    Run &run() { return source.server[u"p1"_s].scenarios[u"s"_s].runs.first(); }

    QTemporaryDir folder;
    OpenHistory store{folder.filePath(u"h.sqlite"_s)};
    FakeTime time;
    ScriptedSource source;
    ScenarioOrder order{{.source = [this] { return &source; },
                         .history = *store.history,
                         .clock = time,
                         .timers = time},
                        aProject(),
                        u"s"_s};
    QList<Stage> stages;
};

} // namespace

class TestScenarioOrder final : public QObject {
    Q_OBJECT
private slots:
    void aNewRunIsFollowedFromQueuedOn();
    void theRoleDecides_data();
    void theRoleDecides();
    void aScheduleIsNoRun();
    void whatCannotRunIsRefused();
    void aRunIsStoppedAndReadBack_data();
    void aRunIsStoppedAndReadBack();
    void aRunThatHasEndedKeepsItsResult();
    void aStopThatNobodyCarriesOutIsNotConfirmed();
    void nothingIsStoppedWithoutAnId();
    void aRunThatNobodyPicksUpIsLeft();
    void aRunThatTakesLongIsLeftToThePolls();
    void aRunThatSomebodyElseStopsIsStopped();
    void aBrokenConnectionDoesNotSendItTwice_data();
    void aBrokenConnectionDoesNotSendItTwice();
    void aLostAnswerIsNotRepeated_data();
    void aLostAnswerIsNotRepeated();
    void aRunThatCannotBeReadBackIsNotConfirmed();
    void aRunOfAnotherIdIsNotTakenForIt();
    void anOrderThatIsDroppedAsksNoMore();
    void aConnectionThatGoesIsNoRefusal();
};

void TestScenarioOrder::aNewRunIsFollowedFromQueuedOn()
{
    Wish wish;
    const std::size_t before = wish.runs();
    wish.order.run();
    QVERIFY(wish.order.isPending());
    QVERIFY(wish.await(Stage::Accepted));
    QVERIFY(!wish.order.isPending());
    QVERIFY(!wish.order.report().run); // not assumed

    QVERIFY(wish.look(500ms));
    QCOMPARE(wish.order.report().stage, Stage::Following);
    QCOMPARE(wish.phase(), u"Queued"_s);
    QVERIFY(wish.order.report().run->id.isEmpty());
    QCOMPARE(wish.order.report().run->triggeredBy, u"executor"_s);
    QCOMPARE(wish.stored().size(), 1);
    QCOMPARE(wish.stored().first().run.outcome, Outcome::InProgress);

    wish.bench.server->advanceClock(6);
    QVERIFY(wish.look());
    const QString id = wish.order.report().run->id;
    QVERIFY(!id.isEmpty());
    wish.bench.server->advanceClock(20);
    QVERIFY(wish.look());
    QCOMPARE(wish.phase(), u"Running"_s);
    QCOMPARE(wish.stored().size(), 1); // the queued run has become the one with the id
    QCOMPARE(wish.stored().first().run.id, id);

    QVERIFY(wish.bench.world().finishRun(id, u"Completed_With_Probe_Failure"_s, 62.5));
    QVERIFY(wish.look());
    QCOMPARE(wish.order.report().stage, Stage::Ended);
    QCOMPARE(wish.order.report().run->outcome, Outcome::Weakness);
    QCOMPARE(wish.stored().first().run.phase, u"Completed_With_Probe_Failure"_s);
    QCOMPARE(wish.bench.time.pending(), std::size_t(0)); // nobody looks any more
    QCOMPARE(wish.runs(), before + 1);
    QCOMPARE(wish.count(u"RunChaosExperiment"_s), 1);
}

void TestScenarioOrder::theRoleDecides_data()
{
    QTest::addColumn<Release>("release");
    QTest::addColumn<QString>("user");
    QTest::addColumn<Stage>("run");
    QTest::addColumn<Stage>("stop");
    QTest::addColumn<Kind>("error");
    const auto row = [](const char *name, Release release, const QString &user, Stage run,
                        Stage stop, Kind error = Kind::Forbidden) {
        QTest::newRow(name) << release << user << run << stop << error;
    };
    row("owner", Release::R3_31, u"owner"_s, Stage::Accepted, Stage::Accepted);
    row("executor", Release::R3_31, u"executor"_s, Stage::Accepted, Stage::Accepted);
    row("viewer", Release::R3_31, u"viewer"_s, Stage::Refused, Stage::Refused);
    row("executor, 3.9", Release::R3_9, u"executor"_s, Stage::Refused, Stage::Accepted);
    row("viewer, 3.6", Release::R3_6, u"viewer"_s, Stage::Refused, Stage::Refused,
        Kind::MaybeSignedOut); // it does not tell a missing right from a bad token
    row("editor, 3.6", Release::R3_6, u"executor"_s, Stage::Accepted, Stage::Accepted);
}

void TestScenarioOrder::theRoleDecides()
{
    QFETCH(Release, release);
    QFETCH(QString, user);
    QFETCH(Stage, run);
    QFETCH(Stage, stop);
    QFETCH(Kind, error);
    Wish wish(release, user);
    const quint32 number = wish.running();
    const std::size_t before = wish.runs();
    wish.order.run();
    QVERIFY(wish.await(run));
    if (run == Stage::Refused)
        QCOMPARE(wish.order.report().error->kind, error);
    QCOMPARE(wish.runs(), run == Stage::Refused ? before : before + 1);

    ScenarioOrder stopping(wish.parts(), wish.project, wish.scenario);
    stopping.stop(wish.bench.world().runId(number));
    QVERIFY(waitUntil([&] { return stopping.report().stage == stop; }, 10s));
    if (stop == Stage::Refused) {
        QCOMPARE(stopping.report().error->kind, error);
        QCOMPARE(wish.bench.world().phaseText(number), u"Running"_s);
    }
}

void TestScenarioOrder::aScheduleIsNoRun()
{
    Wish wish(sandbox::latestRelease, u"owner"_s, u"cronexperiment"_s);
    const std::size_t before = wish.runs();
    wish.order.run();
    QVERIFY(wish.await(Stage::ScheduleOnly));
    QCOMPARE(wish.runs(), before);
    QCOMPARE(wish.bench.time.pending(), std::size_t(0));
}

void TestScenarioOrder::whatCannotRunIsRefused()
{
    Wish wish;
    QVERIFY(wish.bench.world().setDelegateActive(wish.bench.experiment(wish.scenario).delegateId,
                                                 false));
    wish.order.run();
    QVERIFY(wish.await(Stage::Refused));
    QCOMPARE(wish.order.report().error->kind, Kind::Rejected);
    QVERIFY(wish.order.report().error->detail.contains("inactive infra"_L1));
}

void TestScenarioOrder::aRunIsStoppedAndReadBack_data()
{
    QTest::addColumn<Release>("release");
    QTest::newRow("3.18, by its agent") << Release::R3_18;
    QTest::newRow("3.29, lists say Running") << Release::R3_29;
    QTest::newRow("3.31") << Release::R3_31;
}

void TestScenarioOrder::aRunIsStoppedAndReadBack()
{
    QFETCH(Release, release);
    Wish wish(release);
    const quint32 number = wish.running();
    const quint32 other = wish.running(); // goes on
    wish.order.stop(wish.bench.world().runId(number));
    QVERIFY(wish.await(Stage::Accepted));
    QVERIFY(wish.look(500ms));
    if (release == Release::R3_18) {
        QCOMPARE(wish.order.report().stage, Stage::Following); // true means nothing
        wish.bench.server->advanceClock(20);
        QVERIFY(wish.look(2s));
    }
    QCOMPARE(wish.order.report().stage, Stage::Stopped);
    QCOMPARE(wish.stored().size(), 1);
    QCOMPARE(wish.stored().first().run.outcome, Outcome::Stopped);
    QVERIFY(wish.bench.world().phaseText(other) != u"Stopped"_s);
    QCOMPARE(wish.count(u"StopExperimentRuns"_s), 1);
}

void TestScenarioOrder::aRunThatHasEndedKeepsItsResult()
{
    Wish wish;
    const quint32 number = wish.running();
    const QString id = wish.bench.world().runId(number);
    QVERIFY(wish.bench.world().finishRun(id, u"Completed"_s, 100));
    wish.order.stop(id);
    QVERIFY(wish.await(Stage::Ended));
    QCOMPARE(wish.order.report().run->outcome, Outcome::Passed);
    QCOMPARE(wish.bench.world().phaseText(number), u"Completed"_s);
    QCOMPARE(wish.count(u"StopExperimentRuns"_s), 0);
    QCOMPARE(wish.stored().first().run.outcome, Outcome::Passed);
}

void TestScenarioOrder::aStopThatNobodyCarriesOutIsNotConfirmed()
{
    Wish wish(Release::R3_18);
    const quint32 number = wish.running();
    QVERIFY(wish.bench.world().setDelegateActive(wish.bench.experiment(wish.scenario).delegateId,
                                                 false));
    wish.order.stop(wish.bench.world().runId(number));
    QVERIFY(wish.await(Stage::Accepted)); // it says true all the same
    for (int i = 0; i < 40 && wish.order.report().stage != Stage::Unconfirmed; ++i)
        QVERIFY(wish.look(2s));
    QCOMPARE(wish.order.report().stage, Stage::Unconfirmed);
    QCOMPARE(wish.phase(), u"Running"_s);
    QCOMPARE(wish.bench.time.pending(), std::size_t(0));
}

void TestScenarioOrder::nothingIsStoppedWithoutAnId()
{
    Wish wish;
    const quint32 number = wish.running();
    std::optional<ApiResult<Unit>> answer;
    const CallHandle call =
        wish.bench.source->stopRun(wish.project.projectId, wish.scenario, {}, &wish.order,
                                   [&answer](const ApiResult<Unit> &result) { answer = result; });
    QTRY_VERIFY(answer);
    QVERIFY(!*answer);
    QCOMPARE(answer->error().kind, Kind::NotFound);
    QVERIFY(wish.bench.asked().isEmpty());
    QCOMPARE(wish.bench.world().phaseText(number), u"Running"_s);
}

void TestScenarioOrder::aRunThatNobodyPicksUpIsLeft()
{
    Wish wish;
    wish.order.run();
    QVERIFY(wish.await(Stage::Accepted));
    QVERIFY(wish.look(500ms)); // queued, and time stands still for its delegate
    wish.bench.time.setWallClock(wish.bench.time.nowMs() + 601'000);
    QVERIFY(wish.look());
    QCOMPARE(wish.order.report().stage, Stage::LeftQueued);
    QCOMPARE(wish.bench.time.pending(), std::size_t(0));
}

void TestScenarioOrder::aRunThatTakesLongIsLeftToThePolls()
{
    Wish wish;
    wish.order.run();
    QVERIFY(wish.await(Stage::Accepted));
    wish.bench.server->advanceClock(30);
    QVERIFY(wish.look(500ms));
    QCOMPARE(wish.order.report().stage, Stage::Following);
    QVERIFY(!wish.order.report().run->id.isEmpty());
    wish.bench.time.setWallClock(wish.bench.time.nowMs() + 1'801'000);
    QVERIFY(wish.look());
    QCOMPARE(wish.order.report().stage, Stage::LeftRunning);
    QCOMPARE(wish.bench.time.pending(), std::size_t(0));
}

void TestScenarioOrder::aRunThatSomebodyElseStopsIsStopped()
{
    Wish wish;
    wish.order.run();
    QVERIFY(wish.await(Stage::Accepted));
    wish.bench.server->advanceClock(30);
    QVERIFY(wish.look(500ms));
    QVERIFY(wish.bench.world().finishRun(wish.order.report().run->id, u"Stopped"_s));
    QVERIFY(wish.look());
    QCOMPARE(wish.order.report().stage, Stage::Stopped); // not "has ended"
}

void TestScenarioOrder::aBrokenConnectionDoesNotSendItTwice_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<bool>("isWarm");
    for (const char *fault : {"reset", "cut", "status=503"}) {
        QTest::addRow("%s", fault) << QString::fromLatin1(fault) << false;
        QTest::addRow("%s, connection in use", fault) << QString::fromLatin1(fault) << true;
    }
}

void TestScenarioOrder::aBrokenConnectionDoesNotSendItTwice()
{
    QFETCH(QString, fault);
    QFETCH(bool, isWarm);
    Wish wish;
    if (isWarm) {
        bool answered = false;
        const CallHandle call = wish.bench.source->hubs(
            wish.project.projectId, &wish.order, [&answered](const auto &) { answered = true; });
        QTRY_VERIFY(answered);
    }
    QVERIFY(wish.bench.server->setFaults(fault + u"@/api/query"_s));
    wish.order.run();
    QVERIFY(wish.await(Stage::Lost));
    QCOMPARE(wish.count(u"RunChaosExperiment"_s), 1);
}

void TestScenarioOrder::aLostAnswerIsNotRepeated_data()
{
    QTest::addColumn<Kind>("error");
    QTest::addColumn<Stage>("stage");
    QTest::newRow("time-out") << Kind::Timeout << Stage::Lost;
    QTest::newRow("connection") << Kind::Offline << Stage::Lost;
    QTest::newRow("crash") << Kind::Server << Stage::Lost;
    QTest::newRow("nonsense") << Kind::Malformed << Stage::Lost;
    QTest::newRow("signed out") << Kind::SignedOut << Stage::Refused;
    QTest::newRow("old release") << Kind::Unsupported << Stage::Refused;
}

void TestScenarioOrder::aLostAnswerIsNotRepeated()
{
    QFETCH(Kind, error);
    QFETCH(Stage, stage);
    ScriptedWish wish;
    wish.source.trouble = [error](const auto &) { return ApiError{error, 0, {}, {}}; };
    wish.order.run();
    QVERIFY(wish.await(stage));
    wish.pass(10min);
    QCOMPARE(wish.source.requests.size(), 1);
}

void TestScenarioOrder::aRunThatCannotBeReadBackIsNotConfirmed()
{
    ScriptedWish wish;
    wish.order.run();
    QVERIFY(wish.await(Stage::Accepted));
    wish.source.trouble = [](const auto &) { return ApiError{Kind::NotFound, 200, {}, {}}; };
    for (int i = 0; i < 20; ++i)
        wish.pass(5s);
    QCOMPARE(wish.order.report().stage, Stage::Unconfirmed);
    QVERIFY(wish.source.count(ScriptedSource::Call::RunDetails) < 10);
    QCOMPARE(wish.source.count(ScriptedSource::Call::RunScenario), 1);
}

void TestScenarioOrder::aRunOfAnotherIdIsNotTakenForIt()
{
    Wish wish(sandbox::latestRelease, u"owner"_s, u"experiment"_s, true);
    const quint32 number = wish.running();
    const QString id = wish.bench.world().runId(number);
    wish.bench.relay->rewrite = [&id](const QString &operation, QJsonObject &answer) {
        if (operation != "ListExperimentRun"_L1)
            return;
        QByteArray text = QJsonDocument(answer).toJson();
        text.replace(id.toUtf8(), "another");
        answer = QJsonDocument::fromJson(text).object();
    };
    wish.order.stop(id);
    QVERIFY(wish.await(Stage::Refused));
    QCOMPARE(wish.order.report().error->kind, Kind::NotFound);
    QCOMPARE(wish.count(u"StopExperimentRuns"_s), 0);
    QCOMPARE(wish.bench.world().phaseText(number), u"Running"_s);
}

void TestScenarioOrder::anOrderThatIsDroppedAsksNoMore()
{
    Wish wish;
    {
        ScenarioOrder order(wish.parts(), wish.project, wish.scenario);
        order.run();
        QVERIFY(waitUntil([&] { return order.report().stage == Stage::Accepted; }, 10s));
    }
    QCOMPARE(wish.bench.time.pending(), std::size_t(0));
}

void TestScenarioOrder::aConnectionThatGoesIsNoRefusal()
{
    Wish asked;
    asked.order.run();
    asked.order.sourceGone();
    QCOMPARE(asked.order.report().stage, Stage::Lost); // it may have arrived

    Wish followed;
    followed.order.run();
    QVERIFY(followed.await(Stage::Accepted));
    followed.hasSource = false;
    QVERIFY(followed.look(500ms));
    QCOMPARE(followed.order.report().stage, Stage::Unconfirmed);

    ScriptedWish looked; // at the run before it is stopped: nothing was asked of the server yet
    looked.run().outcome = Outcome::InProgress;
    looked.source.held = [](const ScriptedSource::Request &) { return true; };
    looked.order.stop(looked.run().id);
    looked.order.sourceGone();
    QCOMPARE(looked.order.report().stage, Stage::Refused);
    QCOMPARE(looked.stages.count(Stage::Refused), 1);

    Wish late;
    late.hasSource = false;
    late.order.run();
    QCOMPARE(late.order.report().stage, Stage::Refused); // nothing was sent
}

QTEST_GUILESS_MAIN(TestScenarioOrder)
#include "tst_scenarioorder.moc"
