// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A desk that was closed for long: while it slept the server lived on, and took things away. One
// poll later history and figures are right, without reading everything anew.

#include "history/overviewreader.h"
#include "support/litmusbench.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;
using namespace rd::test;

using sandbox::Release;

Q_DECLARE_METATYPE(rd::sandbox::Release)

namespace {

constexpr int SleepingRuns = 500;

/// What the server did while the desk slept.
struct Night {
    QString busy;          ///< the scenario that ran all the time
    QStringList deleted;   ///< scenarios
    QString finishedRun;   ///< deleted, and known to history
    QString openRun;       ///< deleted while in progress, as history knows it
    QString watched;       ///< its scenario
    QStringList lost;      ///< runs in progress when their scenario or project went
    QString stopped;       ///< a delegate that lost its connection
    QString deletedAgent;  ///< a delegate that was deleted
    QString replacedAgent; ///< the old one
    QString freshAgent;    ///< the new one of the same name
    QString gone;          ///< a project
};

} // namespace

class TestLongSleep final : public QObject {
    Q_OBJECT
private slots:
    void everythingIsRightAfterOnePoll_data();
    void everythingIsRightAfterOnePoll();
    void aProjectThatComesBackIsWhole();
    void oneListWithoutAProjectSaysNothing();

private:
    static OverviewFigures figures(LitmusBench &bench);
    static QList<Delegate> delegates(LitmusBench &bench, const ProjectRef &project);
    static StoredProject stored(LitmusBench &bench, const QString &project);
    static void hide(LitmusBench &bench, const QString &project, int answers);
    static void leave(LitmusBench &bench, const QString &project);
    static QString idleScenario(LitmusBench &bench, const QString &project,
                                const QString &except = {});
    static QString runIn(LitmusBench &bench, const QString &scenario);
    static void sleep(LitmusBench &bench, Night &night);
    static void checkFigures(LitmusBench &bench, const Night &night, const OverviewFigures &before);
};

OverviewFigures TestLongSleep::figures(LitmusBench &bench)
{
    return computeOverview(bench.store.read([now = bench.world().nowMs()](const auto &reader) {
        return readOverviewInput(reader, {}, {.kind = PeriodKind::Days90}, now, QTimeZone::utc(),
                                 {}, {});
    }));
}

QList<Delegate> TestLongSleep::delegates(LitmusBench &bench, const ProjectRef &project)
{
    return bench.store.read(
        [project](const HistoryReader &reader) { return reader.delegates(project); });
}

StoredProject TestLongSleep::stored(LitmusBench &bench, const QString &project)
{
    const auto all = bench.projects();
    for (const StoredProject &one : all) {
        if (one.ref.projectId == project)
            return one;
    }
    return {};
}

void TestLongSleep::leave(LitmusBench &bench, const QString &project)
{
    tests::SandboxClient client(bench.server->url());
    client.useToken(bench.token);
    const auto left =
        client.post(u"/auth/leave_project"_s,
                    {{u"projectID"_s, project}, {u"userID"_s, bench.server->userId(u"viewer"_s)}});
    QCOMPARE(left.status, 200);
}

QString TestLongSleep::idleScenario(LitmusBench &bench, const QString &project,
                                    const QString &except)
{
    const sandbox::World &world = bench.world();
    for (const sandbox::Experiment &one : world.experiments()) {
        if (one.type == "experiment"_L1 && !one.isRemoved && one.id != except && !one.runs.empty()
            && world.projects().at(one.project).id == project)
            return one.id;
    }
    return {};
}

/// A run that goes on, as history knows it; its id.
QString TestLongSleep::runIn(LitmusBench &bench, const QString &scenario)
{
    const auto number = bench.world().startRun(scenario);
    if (!number || !bench.world().finishRun(bench.world().notifyId(*number), u"Running"_s))
        qFatal("the scenario cannot be run");
    return bench.world().runId(*number);
}

void TestLongSleep::sleep(LitmusBench &bench, Night &night)
{
    sandbox::World &world = bench.world();
    const auto isOurs = [&](int project) {
        const QString id = world.projects().at(project).id;
        return id != night.gone && !stored(bench, id).name.isEmpty();
    };
    for (const sandbox::Experiment &one : world.experiments()) {
        const sandbox::Delegate *agent = world.delegate(one.delegateId);
        if (night.busy.isEmpty() && one.id != night.watched && !night.deleted.contains(one.id)
            && isOurs(one.project) && one.type == "experiment"_L1 && !one.isRemoved && agent
            && agent->isActive && one.runs.size() > 3) {
            night.busy = one.id;
            night.stopped = agent->id;
        }
    }
    QStringList others;
    for (const sandbox::Delegate &one : world.delegates()) {
        if (isOurs(one.project) && !one.isRemoved && one.id != night.stopped)
            others << one.id;
    }
    if (night.busy.isEmpty() || others.size() < 2)
        qFatal("the organisation is too small: %d other delegates", int(others.size()));
    night.deletedAgent = others.at(0);
    night.replacedAgent = others.at(1);

    for (int i = 0; i < SleepingRuns; ++i) {
        bench.server->advanceClock(90);
        const auto number = world.startRun(night.busy);
        if (!number)
            qFatal("the scenario cannot be run");
        bench.server->advanceClock(30);
        world.finishRun(world.notifyId(*number), i % 7 == 0 ? u"Error"_s : u"Completed"_s);
        if (i % 100 == 50) // never seen by anybody
            world.deleteRun(world.runId(*number));
    }
    for (const sandbox::Experiment &one : world.experiments()) {
        if (night.deleted.size() < 3 && !one.isRemoved && one.id != night.busy
            && one.id != night.watched && !night.deleted.contains(one.id)
            && !bench.rowsOf(one.id).isEmpty() && isOurs(one.project))
            night.deleted << one.id;
    }
    for (const QString &id : night.deleted)
        world.deleteExperiment(id);
    world.setDelegateActive(night.stopped, false);
    world.deleteDelegate(night.deletedAgent);
    night.freshAgent = world.replaceDelegate(night.replacedAgent);
    leave(bench, night.gone);
}

void TestLongSleep::everythingIsRightAfterOnePoll_data()
{
    QTest::addColumn<Release>("release");
    for (const Release release : {Release::R3_0, Release::R3_18, Release::R3_31})
        QTest::newRow(qPrintable(sandbox::releaseName(release))) << release;
}

void TestLongSleep::everythingIsRightAfterOnePoll()
{
    QFETCH(Release, release);
    LitmusBench bench({.release = release, .user = u"viewer"_s});
    QVERIFY(bench.settle());
    bench.calmDown();
    QVERIFY(bench.poll());
    Night night;
    night.gone = bench.projects().last().ref.projectId;
    const QString ours = bench.projects().first().ref.projectId;
    night.watched = idleScenario(bench, ours);
    night.openRun = runIn(bench, night.watched);
    night.deleted << idleScenario(bench, ours, night.watched);
    night.lost << runIn(bench, night.deleted.first())
               << runIn(bench, idleScenario(bench, night.gone));
    QVERIFY(bench.poll(2min)); // delegates, too
    for (const QString &id : night.lost + QStringList{night.openRun})
        QCOMPARE(bench.rowWithId(id)->run.outcome, Outcome::InProgress);
    const OverviewFigures before = figures(bench);
    const auto known = bench.rows();

    bench.close();
    sleep(bench, night);
    QVERIFY(bench.world().deleteRun(night.openRun));
    const auto rowsOfBusy = bench.rowsOf(night.busy);
    night.finishedRun = rowsOfBusy.last().run.id;
    QVERIFY(bench.world().deleteRun(night.finishedRun));
    bench.time.advance(std::chrono::milliseconds(bench.world().nowMs() - bench.time.nowMs()));

    bench.reopen();
    bench.server->http().clearSeen();
    bench.sync->start();
    QVERIFY(bench.awaitRound());
    QCOMPARE(bench.sync->state(), SyncState::UpToDate);
    QCOMPARE(bench.timesIn(SyncState::FirstSync), 0);
    const auto pages = bench.asked().count(u"ListExperimentRun"_s);
    QVERIFY2(pages < SleepingRuns / 30 + 40, qPrintable(QString::number(pages)));
    QStringList wrong = TruthOracle(bench).differences();
    wrong.removeIf([&](const QString &difference) { // other people's, or no longer readable
        const QString project = difference.section(u' ', 0, 0);
        return project == night.gone || stored(bench, project).name.isEmpty();
    });
    QCOMPARE(wrong, QStringList());

    // Nothing that was known is lost, and what the server does not have any more is marked.
    QHash<qint64, RunRow> rows;
    for (const RunRow &row : bench.rows())
        rows.insert(row.key, row);
    for (const RunRow &row : known) {
        QVERIFY(rows.contains(row.key));
        const bool isDeleted =
            night.deleted.contains(row.run.scenarioId) || row.project.projectId == night.gone;
        QCOMPARE(rows.value(row.key).scenarioDeleted, isDeleted);
        QCOMPARE(rows.value(row.key).run.id, row.run.id);
        QCOMPARE(rows.value(row.key).scenarioName, row.scenarioName);
        if (!row.run.delegateName.isEmpty())
            QCOMPARE(rows.value(row.key).run.delegateName, row.run.delegateName);
    }
    const sandbox::Experiment &busy = bench.experiment(night.busy);
    // One was deleted after it had become known.
    QCOMPARE(bench.rowsOf(night.busy).size(), qsizetype(busy.runs.size()) - busy.removedRuns + 1);
    QVERIFY(bench.rowsOf(night.busy).size() >= rowsOfBusy.size() + SleepingRuns - 5);

    for (const QString &id : std::as_const(night.lost))
        QCOMPARE(bench.rowWithId(id)->run.outcome, Outcome::Unknown);
    // A run in progress that was deleted is missed twice before it is believed.
    QCOMPARE(bench.rowWithId(night.openRun)->run.outcome, Outcome::InProgress);
    QVERIFY(bench.poll());
    QCOMPARE(bench.rowWithId(night.openRun)->run.outcome, Outcome::Unknown);
    checkFigures(bench, night, before);

    // And that is that.
    bench.calmDown();
    QVERIFY(bench.poll());
    QVERIFY(bench.poll());
    QVERIFY(!bench.asked().contains(u"ListExperimentRun"_s));
    QCOMPARE(bench.asked().count(u"ListExperiment"_s), bench.projects().size() - 1);
}

void TestLongSleep::checkFigures(LitmusBench &bench, const Night &night,
                                 const OverviewFigures &before)
{
    const OverviewFigures now = figures(bench);
    // Straight from what exists on the server.
    int scenarios = 0;
    int running = 0;
    int agents = 0;
    int active = 0;
    QSet<QString> ours;
    for (const StoredProject &project : bench.projects()) {
        if (project.ref.projectId != night.gone)
            ours.insert(project.ref.projectId);
    }
    for (const sandbox::Experiment &one : bench.world().experiments()) {
        if (one.isRemoved || !ours.contains(bench.world().projects().at(one.project).id))
            continue;
        ++scenarios;
    }
    // The world lives on: what history has of it was compared with the server before.
    for (const RunRow &row : bench.rows()) {
        const bool counts = !row.scenarioDeleted && ours.contains(row.project.projectId);
        running += counts && row.run.outcome == Outcome::InProgress ? 1 : 0;
    }
    for (const sandbox::Delegate &one : bench.world().delegates()) {
        if (one.isRemoved || !ours.contains(bench.world().projects().at(one.project).id))
            continue;
        ++agents;
        active += one.isActive ? 1 : 0;
    }
    QCOMPARE(now.total.scenarios, scenarios);
    QVERIFY(now.total.scenarios < before.total.scenarios);
    QCOMPARE(now.total.delegates, agents);
    QCOMPARE(now.total.delegatesActive, active);
    QCOMPARE(now.total.runningNow, running);

    // Score: the plain mean of the newest measured runs of what exists now, and of nothing else.
    const TimeSpan span = now.layout.span;
    QHash<QString, RunRow> newest;
    int inPeriod = 0;
    for (const RunRow &row : bench.rows()) {
        if (!span.contains(row.run.createdMs))
            continue;
        ++inPeriod; // of deleted scenarios, too
        if (!row.score || row.scenarioDeleted)
            continue;
        const auto other = newest.constFind(row.run.scenarioId);
        if (other == newest.cend()
            || std::pair(other->run.createdMs, other->run.sequence)
                   < std::pair(row.run.createdMs, row.run.sequence))
            newest.insert(row.run.scenarioId, row);
    }
    double sum = 0;
    for (const RunRow &row : std::as_const(newest))
        sum += *row.score;
    QVERIFY(!newest.isEmpty());
    QCOMPARE(now.total.measured, int(newest.size()));
    QVERIFY(std::abs(*now.total.score - sum / double(newest.size())) < 1e-6);
    int counted = 0;
    for (const Outcome outcome : AllOutcomes)
        counted += int(now.total.runs[outcome]);
    QCOMPARE(counted, inPeriod);
    QVERIFY(now.total.compared <= now.total.measured);

    // Named once, and no longer anywhere else.
    QStringList named;
    for (const DeletedScenario &one : now.total.deleted)
        named << one.name;
    for (const QString &id : night.deleted) {
        const QString name = bench.experiment(id).name;
        const auto own = bench.rowsOf(id);
        const bool ran = std::any_of(own.cbegin(), own.cend(), [&](const RunRow &row) {
            return span.contains(row.run.createdMs);
        });
        if (ran)
            QCOMPARE(int(named.count(name)), 1);
    }
    // What is gone does not make the rest look old.
    QCOMPARE(now.dataMs, bench.time.nowMs());
    const StoredProject gone = stored(bench, night.gone);
    QCOMPARE(gone.role, Role::None);
    QVERIFY(bench.scenarios(gone.ref).isEmpty() && delegates(bench, gone.ref).isEmpty());

    // The delegates: lost, deleted, replaced.
    QSet<QString> present;
    for (const QString &id : std::as_const(ours)) {
        for (const Delegate &one : delegates(bench, {.connectionId = u"c1"_s, .projectId = id})) {
            present.insert(one.id);
            if (one.id == night.stopped)
                QVERIFY(one.state == Delegate::State::Inactive);
            if (one.id == night.freshAgent)
                QVERIFY(one.state == Delegate::State::Active);
        }
    }
    QVERIFY(present.contains(night.stopped) && present.contains(night.freshAgent));
    QVERIFY(!present.contains(night.deletedAgent) && !present.contains(night.replacedAgent));
}

/// The next lists of projects leave that one out.
void TestLongSleep::hide(LitmusBench &bench, const QString &project, int answers)
{
    const auto left = std::make_shared<int>(answers);
    bench.relay->rewrite = [project, left](const QString &what, QJsonObject &answer) {
        if (!what.endsWith("/list_projects"_L1) || *left == 0)
            return;
        --*left;
        const bool isPaged = answer["data"_L1].isObject();
        QJsonObject data = answer["data"_L1].toObject();
        QJsonArray rows = isPaged ? data["projects"_L1].toArray() : answer["data"_L1].toArray();
        for (qsizetype i = rows.size() - 1; i >= 0; --i) {
            if (rows.at(i)["projectID"_L1] == project)
                rows.removeAt(i);
        }
        data[u"projects"_s] = rows;
        answer[u"data"_s] = isPaged ? QJsonValue(data) : QJsonValue(rows);
    };
}

void TestLongSleep::aProjectThatComesBackIsWhole()
{
    LitmusBench bench({.relayed = true});
    QVERIFY(bench.settle());
    bench.calmDown();
    const QString open = runIn(bench, idleScenario(bench, bench.projects().last().ref.projectId));
    QVERIFY(bench.poll(2min));
    const OverviewFigures before = figures(bench);
    const QString gone = bench.projects().last().ref.projectId;
    const Role role = bench.projects().last().role;
    bench.close();
    hide(bench, gone, 2);
    bench.reopen();
    bench.sync->start();
    QVERIFY(bench.awaitRound());
    QCOMPARE(stored(bench, gone).role, Role::None);
    QVERIFY(figures(bench).total.scenarios < before.total.scenarios);
    QVERIFY(figures(bench).total.deleted.size() > 0);
    QCOMPARE(bench.rowWithId(open)->run.outcome, Outcome::Unknown);
    QVERIFY(bench.poll(15min));
    QVERIFY(bench.poll()); // the list is due, and nothing is hidden any more
    QCOMPARE(bench.sync->state(), SyncState::UpToDate);
    QCOMPARE(stored(bench, gone).role, role);
    const OverviewFigures after = figures(bench);
    QCOMPARE(after.total.scenarios, before.total.scenarios);
    QCOMPARE(after.total.score, before.total.score);
    QCOMPARE(after.total.deleted.size(), before.total.deleted.size());
    QCOMPARE(after.total.delegates, before.total.delegates);
    QCOMPARE(after.total.hubs, before.total.hubs);
    QCOMPARE(bench.rowWithId(open)->run.outcome, Outcome::InProgress);
    QCOMPARE(TruthOracle(bench).differences(), QStringList());
}

void TestLongSleep::oneListWithoutAProjectSaysNothing()
{
    LitmusBench bench({.relayed = true});
    QVERIFY(bench.settle());
    const OverviewFigures before = figures(bench);
    const QString project = bench.projects().last().ref.projectId;
    bench.close();
    hide(bench, project, 1);
    bench.reopen();
    bench.sync->start();
    QVERIFY(bench.awaitRound());
    QVERIFY(stored(bench, project).role != Role::None);
    QCOMPARE(figures(bench).total.scenarios, before.total.scenarios);
}

QTEST_GUILESS_MAIN(TestLongSleep)
#include "tst_longsleep.moc"
