// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real synchronisation of a real history with a real server: every way in which ChaosCenter
// surprises its clients, one test each.

#include "support/litmusbench.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;
using namespace rd::test;

using sandbox::Release;
using Kind = ApiError::Kind;

Q_DECLARE_METATYPE(rd::sandbox::Release)

namespace {

constexpr qint64 Second = 1000;

/// Under the sanitizers, where a round takes five times as long.
bool isBrief()
{
    return qEnvironmentVariableIntValue("RD_BRIEF") != 0;
}

void releaseRows(const QList<Release> &releases)
{
    QTest::addColumn<Release>("release");
    for (const Release release : releases) {
        // The releases differ in answers, not in code.
        if (isBrief() && release != releases.first() && release != releases.last()) {
            qInfo("%s: left to the round without sanitizers",
                  qPrintable(sandbox::releaseName(release)));
            continue;
        }
        QTest::newRow(qPrintable(sandbox::releaseName(release))) << release;
    }
}

int countOf(const QStringList &asked, const QString &operation)
{
    return static_cast<int>(asked.count(operation));
}

} // namespace

#define COMPARE_WITH_TRUTH(bench) QCOMPARE(TruthOracle(bench).differences(), QStringList())

class TestLitmusSync final : public QObject {
    Q_OBJECT
private slots:
    void theFirstSynchronisationIsExactlyTheTruth_data();
    void theFirstSynchronisationIsExactlyTheTruth();
    void anIdlePollIsOneRequestPerProject_data();
    void anIdlePollIsOneRequestPerProject();
    void aLivingServerIsFollowed();
    void schedulesSayWhatOnlyTheManifestTells();

    void moreThanTheDefaultPageOf15Arrives();
    void theRecentListIsNullForWhatNeverRan();
    void aQueuedRunWithoutIdIsAdoptedLater();
    void aPhaseOutsideTheSchemaIsKept();
    void completedWithProbeFailureIsAWeakness();
    void aViewerReadsEverything_data();
    void aViewerReadsEverything();
    void oneFailingRootFieldDoesNotNullTheRest();
    void aRest401AloneDoesNotSignOut();
    void aRefusedRoleDoesNotSignOut();
    void aTokenThatEndsWhilePollingSignsOutOnce_data();
    void aTokenThatEndsWhilePollingSignsOutOnce();
    void aRefusedOriginIsToldAndPollingGoesOn();
    void aVanishedProjectKeepsItsHistory();
    void secondsAndMillisecondsAreNotMixedUp();
    void aMissingDelegateLosesNoRun();
    void aDeletedDelegateLosesNoRun();
    void aStoppedRunThatLooksRunningIsStopped_data();
    void aStoppedRunThatLooksRunningIsStopped();
    void namesAreStoredVerbatim();
    void aRunRewrittenAfterItFinishedIsReadAgain_data();
    void aRunRewrittenAfterItFinishedIsReadAgain();
    void aDeletedScenarioIsMarkedAndNotDropped();
    void pagingOverMovingDataIsComplete();
    void aTrailingSlashInTheAddressDoesNoHarm();
    void thePathOfTheAddressIsJoined();
    void aRedirectIsNotFollowed();
    void aServerThatNeverAnswersTimesOut();
    void aRoleThatNeverArrivesHoldsUpOneProjectOnly();
    void nullElementsAreSkipped();
    void aBrokenAnswerLosesNothing_data();
    void aBrokenAnswerLosesNothing();
};

void TestLitmusSync::theFirstSynchronisationIsExactlyTheTruth_data()
{
    releaseRows({Release::R3_0, Release::R3_6, Release::R3_9, Release::R3_14, Release::R3_18,
                 Release::R3_29, Release::R3_31});
}

void TestLitmusSync::theFirstSynchronisationIsExactlyTheTruth()
{
    QFETCH(Release, release);
    LitmusBench bench({.release = release, .runs = 500});
    QVERIFY(bench.settle());
    TruthOracle oracle(bench);
    QCOMPARE(oracle.differences(), QStringList());
    QVERIFY2(oracle.expected() > 400, qPrintable(QString::number(oracle.expected())));
    QCOMPARE(bench.rows().size(), oracle.expected()); // none of deleted scenarios
    QCOMPARE(bench.projects().size(), 3);
    for (const StoredProject &project : bench.projects())
        QVERIFY(project.complete);
}

void TestLitmusSync::anIdlePollIsOneRequestPerProject_data()
{
    releaseRows({Release::R3_0, Release::R3_9, Release::R3_18, Release::R3_29, Release::R3_31});
}

void TestLitmusSync::anIdlePollIsOneRequestPerProject()
{
    QFETCH(Release, release);
    LitmusBench bench({.release = release});
    QVERIFY(bench.settle());
    bench.calmDown();
    QVERIFY(bench.poll());
    QVERIFY(bench.poll()); // delegates have a beat of their own
    COMPARE_WITH_TRUTH(bench);
    QVERIFY(bench.poll());
    QCOMPARE(bench.asked(), QStringList(3, u"ListExperiment"_s));
    for (int i = 0; i < 6; ++i) {
        QVERIFY(bench.poll());
        QCOMPARE(countOf(bench.asked(), u"ListExperiment"_s), 3);
        QCOMPARE(countOf(bench.asked(), u"ListExperimentRun"_s), 0);
    }
}

void TestLitmusSync::schedulesSayWhatOnlyTheManifestTells()
{
    LitmusBench bench({.runs = 200});
    QVERIFY(bench.settle());
    const auto stored = [&](const sandbox::Experiment &experiment) {
        const ProjectRef project = bench.projectOf(experiment.id);
        const auto all =
            bench.store.read([project](const HistoryReader &r) { return r.schedules(project); });
        const auto found = std::find_if(all.cbegin(), all.cend(), [&](const StoredSchedule &s) {
            return s.scenarioId == experiment.id;
        });
        return found == all.cend() ? std::nullopt : found->scheduled.state;
    };
    int known = 0;
    int suspended = 0;
    int zones = 0;
    for (const sandbox::Experiment &one : bench.world().experiments()) {
        const bool isAsked = one.isCron() && !one.isRemoved
                             && bench.world().delegate(one.delegateId)
                             && !bench.world().projects().at(one.project).isRemoved;
        if (!isAsked)
            continue;
        QCOMPARE(stored(one), std::optional(ScheduleState{.timeZone = one.timezone,
                                                          .suspended = one.isSuspended}));
        ++known;
        suspended += one.isSuspended ? 1 : 0;
        zones += one.timezone.isEmpty() ? 0 : 1;
    }
    QVERIFY(known > 10 && suspended > 0 && zones > 0);
    // Nothing else of a manifest is kept.
    bench.close();
    bench.store.history.reset();
    QFile file(bench.folder.filePath(u"history.sqlite"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.contains("schedule_state"));
    const QJsonObject truth = QJsonDocument::fromJson(bench.server->truth()).object();
    for (const QJsonValue secret : truth[u"plantedSecrets"_s].toArray())
        QVERIFY(!content.contains(secret.toString().toUtf8()));
    QVERIFY(!content.contains("argoproj.io"));

    // Switched off in ChaosCenter: known an hour later, or when somebody looks.
    bench.reopen();
    QVERIFY(bench.settle());
    const QString id = bench.idleScenario(u"cronexperiment"_s);
    QVERIFY(bench.world().setSuspended(id, true, u"owner"_s));
    QVERIFY(bench.poll(61min));
    QVERIFY(countOf(bench.asked(), u"GetExperiment"_s) > 0);
    QVERIFY(stored(bench.experiment(id))->suspended);
    QVERIFY(bench.world().setSuspended(id, false, u"owner"_s));
    for (int i = 0; i < 4; ++i)
        QVERIFY(bench.poll());
    QVERIFY(stored(bench.experiment(id))->suspended);
    bench.sync->lookAt(bench.projectOf(id).projectId, id);
    QVERIFY(bench.awaitRound());
    QVERIFY(!stored(bench.experiment(id))->suspended);
}

void TestLitmusSync::aLivingServerIsFollowed()
{
    LitmusBench bench;
    QVERIFY(bench.settle());
    const auto before = bench.rows().size();
    for (int i = 0; i < (isBrief() ? 12 : 40); ++i) {
        bench.server->advanceClock(isBrief() ? 100 : 30);
        QVERIFY(bench.poll());
        COMPARE_WITH_TRUTH(bench);
    }
    QVERIFY(bench.rows().size() > before + 10);
    bench.server->advanceClock(12 * 3600); // the lid was closed
    QVERIFY(bench.poll(12h));
    while (bench.time.untilNext() == 0ms)
        QVERIFY(bench.poll(0ms));
    COMPARE_WITH_TRUTH(bench);
}

void TestLitmusSync::moreThanTheDefaultPageOf15Arrives()
{
    LitmusBench bench({.runs = 1500});
    QVERIFY(bench.settle());
    qsizetype mostScenarios = 0;
    qsizetype mostRuns = 0;
    for (const StoredProject &project : bench.projects())
        mostScenarios = std::max(mostScenarios, bench.scenarios(project.ref).size());
    for (const sandbox::Experiment &one : bench.world().experiments()) {
        if (!one.isRemoved) {
            QCOMPARE(bench.rowsOf(one.id).size(), qsizetype(one.runs.size()));
            mostRuns = std::max(mostRuns, qsizetype(one.runs.size()));
        }
    }
    QVERIFY(mostScenarios > 15);
    QVERIFY(mostRuns > 60); // nor is it a page of 30 twice
}

void TestLitmusSync::theRecentListIsNullForWhatNeverRan()
{
    LitmusBench bench;
    QVERIFY(bench.settle());
    int never = 0;
    for (const sandbox::Experiment &one : bench.world().experiments()) {
        if (one.isRemoved || !one.runs.empty())
            continue;
        ++never;
        const auto stored = bench.scenarios(bench.projectOf(one.id));
        QVERIFY(std::any_of(stored.cbegin(), stored.cend(),
                            [&](const Scenario &scenario) { return scenario.id == one.id; }));
        for (const sandbox::HttpRequest &request : bench.server->http().seen()) {
            const bool isSchedule = request.body.contains("GetExperiment("); // asks once
            QVERIFY(isSchedule || !request.body.contains(one.id.toUtf8()));  // nothing to read
        }
        QVERIFY(bench.rowsOf(one.id).isEmpty());
    }
    QVERIFY(never >= 2);
}

void TestLitmusSync::aQueuedRunWithoutIdIsAdoptedLater()
{
    LitmusBench bench;
    QVERIFY(bench.settle());
    const QString id = bench.idleScenario();
    const auto before = bench.rowsOf(id).size();
    const auto number = bench.world().startRun(id);
    QVERIFY(number);
    const auto other = bench.idleScenario(); // two without an id: they must not be one
    QVERIFY(bench.world().startRun(other));
    QVERIFY(bench.poll());
    QCOMPARE(bench.rowsOf(id).size(), before + 1);
    const RunRow queued = bench.rowsOf(id).first();
    QCOMPARE(queued.run.id, QString());
    QCOMPARE(queued.run.phase, u"Queued"_s);
    QCOMPARE(queued.run.outcome, Outcome::InProgress);
    QCOMPARE(bench.rowsOf(other).first().run.id, QString());
    COMPARE_WITH_TRUTH(bench);

    bench.server->advanceClock(5);
    QVERIFY(bench.poll());
    const RunRow adopted = bench.rowsOf(id).first();
    QVERIFY(!adopted.run.id.isEmpty());
    QCOMPARE(adopted.run.id, bench.world().runId(*number));
    QCOMPARE(adopted.key, queued.key);
    QCOMPARE(bench.rowsOf(id).size(), before + 1);
    bench.server->advanceClock(3600);
    QVERIFY(bench.poll());
    QVERIFY(isFinal(bench.rowWithKey(queued.key).run.outcome));
    COMPARE_WITH_TRUTH(bench);
}

void TestLitmusSync::aPhaseOutsideTheSchemaIsKept()
{
    LitmusBench bench;
    QVERIFY(bench.settle());
    const auto rows = bench.rows();
    QVERIFY(std::any_of(rows.cbegin(), rows.cend(), [](const RunRow &row) {
        return row.run.phase == "Paused_By_Operator"_L1 && row.run.outcome == Outcome::Unknown;
    }));
    const QString id = bench.idleScenario();
    for (const QString &phase : {u"Waiting <b>"_s, u"\u505C\u6B62 \U0001F6D1"_s, u"completed?"_s}) {
        bench.server->advanceClock(10);
        const auto number = bench.world().startRun(id);
        QVERIFY(bench.world().finishRun(bench.world().notifyId(*number), phase));
        QVERIFY(bench.poll());
        QCOMPARE(bench.rowsOf(id).first().run.phase, phase);
        QCOMPARE(bench.rowsOf(id).first().run.outcome, Outcome::Unknown);
    }
}

void TestLitmusSync::completedWithProbeFailureIsAWeakness()
{
    LitmusBench bench;
    QVERIFY(bench.settle());
    const QString id = bench.idleScenario();
    const auto number = bench.world().startRun(id);
    QVERIFY(bench.poll());
    bench.server->advanceClock(1);
    QVERIFY(bench.world().finishRun(bench.world().notifyId(*number),
                                    u"Completed_With_Probe_Failure"_s, 41.5));
    QVERIFY(bench.poll());
    const RunRow row = bench.rowsOf(id).first();
    QCOMPARE(row.run.phase, u"Completed_With_Probe_Failure"_s);
    QCOMPARE(row.run.outcome, Outcome::Weakness);
    QCOMPARE(row.score, std::optional(41.5));
}

void TestLitmusSync::aViewerReadsEverything_data()
{
    releaseRows({Release::R3_0, Release::R3_9, Release::R3_18, Release::R3_31});
}

void TestLitmusSync::aViewerReadsEverything()
{
    QFETCH(Release, release);
    LitmusBench bench({.release = release, .user = u"viewer"_s});
    QVERIFY(bench.settle());
    TruthOracle oracle(bench);
    const QStringList differences = oracle.differences();
    for (const StoredProject &project : bench.projects()) {
        for (const QString &difference : differences)
            QVERIFY2(!difference.startsWith(project.ref.projectId), qPrintable(difference));
        QCOMPARE(project.role, Role::Viewer);
        const auto read = bench.store.read([ref = project.ref](const HistoryReader &reader) {
            return QList<qsizetype>{reader.delegates(ref).size(), reader.environments(ref).size(),
                                    reader.hubs(ref).size()};
        });
        for (const qsizetype count : read)
            QVERIFY(count > 0);
    }
    QVERIFY(!bench.projects().isEmpty());
}

void TestLitmusSync::oneFailingRootFieldDoesNotNullTheRest()
{
    LitmusBench bench({.relayed = true});
    QString failing = u"ListInfras"_s;
    bench.relay->rewrite = [&](const QString &operation, QJsonObject &answer) {
        if (operation == failing)
            answer = {{u"errors"_s,
                       QJsonArray{QJsonObject{
                           {u"message"_s, u"permission_denied: rpc error: code = Unknown desc = "
                                          "auth gRPC - Unauthorized"_s},
                           {u"path"_s, QJsonArray{u"listInfras"_s}}}}},
                      {u"data"_s, QJsonValue()}};
    };
    QVERIFY(bench.settle());
    COMPARE_WITH_TRUTH(bench);
    const auto counts = [&bench] {
        return bench.store.read([ref = bench.projects().first().ref](const HistoryReader &reader) {
            return QList<bool>{reader.delegates(ref).isEmpty(), reader.environments(ref).isEmpty(),
                               reader.hubs(ref).isEmpty()};
        });
    };
    QCOMPARE(counts(), QList<bool>({true, false, false}));
    failing.clear();
    QVERIFY(bench.poll(2min));
    QCOMPARE(counts(), QList<bool>({false, false, false}));
}

void TestLitmusSync::aRest401AloneDoesNotSignOut()
{
    LitmusBench bench;
    QVERIFY(bench.settle());
    QVERIFY(bench.poll(15min));
    QVERIFY(bench.server->setFaults(u"expired@/auth/list_projects*1"_s));
    QVERIFY(bench.poll());                                         // the list is due
    QCOMPARE(countOf(bench.asked(), u"/auth/list_projects"_s), 2); // the second one asks for sure
    QCOMPARE(bench.sync->state(), SyncState::Offline);
    QCOMPARE(bench.timesIn(SyncState::SignedOut), 0);
    bench.world().startRun(bench.idleScenario());
    QVERIFY(bench.poll(bench.time.untilNext()));
    QCOMPARE(bench.sync->state(), SyncState::UpToDate);
    COMPARE_WITH_TRUTH(bench);
}

void TestLitmusSync::aRefusedRoleDoesNotSignOut()
{
    // What may not be asked and what is signed out have the same answer.
    LitmusBench bench;
    int lists = 0;
    int roles = 0;
    connect(&bench.server->http(), &sandbox::HttpServer::requestHandled, this,
            [&](const QByteArray &, const QByteArray &path, int) {
                lists += path == "/auth/list_projects" ? 1 : 0;
                roles += path.startsWith("/auth/get_project_role/") ? 1 : 0;
            });
    QVERIFY(bench.server->setFaults(u"expired@/auth/get_project_role"_s));
    QVERIFY(bench.settle());
    for (int i = 0; i < 3; ++i)
        QVERIFY(bench.poll());
    // One refusal per project, however many rounds the first synchronisation took: neither the
    // role nor the list is asked for again before it is due.
    const auto projects = static_cast<int>(bench.projects().size());
    QVERIFY(projects > 0);
    QCOMPARE(lists, (projects + 49) / 50);
    QCOMPARE(roles, projects);
    QVERIFY(bench.poll(15min));
    QVERIFY(bench.poll()); // now it is
    QCOMPARE(lists, 2 * ((projects + 49) / 50));
    QCOMPARE(roles, 2 * projects);
    QCOMPARE(bench.timesIn(SyncState::SignedOut) + bench.timesIn(SyncState::Offline), 0);
    QCOMPARE(bench.projects().first().role, Role::Owner); // as the list said
    COMPARE_WITH_TRUTH(bench);
}

void TestLitmusSync::aTokenThatEndsWhilePollingSignsOutOnce_data()
{
    QTest::addColumn<Release>("release");
    QTest::addColumn<bool>("revoked");
    for (const Release release : {Release::R3_0, Release::R3_9, Release::R3_31}) {
        const QString name = sandbox::releaseName(release);
        if (isBrief() && release != Release::R3_31) {
            qInfo("%s: left to the round without sanitizers", qPrintable(name));
            continue;
        }
        QTest::newRow(qPrintable(u"revoked, "_s + name)) << release << true;
        QTest::newRow(qPrintable(u"expired, "_s + name)) << release << false;
    }
}

void TestLitmusSync::aTokenThatEndsWhilePollingSignsOutOnce()
{
    QFETCH(Release, release);
    QFETCH(bool, revoked);
    LitmusBench bench({.release = release, .tokenSeconds = 600});
    QVERIFY(bench.settle());
    QVERIFY(bench.poll());
    const auto kept = bench.rows().size();
    if (revoked)
        bench.server->revoke(bench.token);
    else
        bench.server->advanceClock(601);
    QVERIFY(bench.poll());
    QCOMPARE(bench.sync->state(), SyncState::SignedOut);
    QCOMPARE(bench.sync->lastError()->kind, Kind::SignedOut);
    QCOMPARE(bench.timesIn(SyncState::SignedOut), 1);
    QCOMPARE(bench.time.pending(), 0u); // nothing is planned any more
    const qint64 requests = bench.server->http().requestCount();
    bench.time.advance(24h);
    bench.sync->refreshNow();
    QCoreApplication::processEvents();
    QCOMPARE(bench.server->http().requestCount(), requests);
    QCOMPARE(bench.rows().size(), kept);

    bench.http->setToken(bench.server->mintToken(u"owner"_s, 600)); // signed in again
    bench.sync->start();
    QVERIFY(bench.awaitRound());
    QCOMPARE(bench.sync->state(), SyncState::UpToDate);
    QCOMPARE(bench.timesIn(SyncState::SignedOut), 1);
    COMPARE_WITH_TRUTH(bench);
}

void TestLitmusSync::aRefusedOriginIsToldAndPollingGoesOn()
{
    LitmusBench bench;
    QVERIFY(bench.settle());
    QVERIFY(bench.server->setFaults(u"deny"_s));
    QVERIFY(bench.poll());
    QCOMPARE(bench.sync->state(), SyncState::Offline);
    QVERIFY(bench.sync->lastError());
    QCOMPARE(bench.sync->lastError()->kind, Kind::OriginRefused);
    QCOMPARE(bench.sync->lastError()->httpStatus, 403);
    for (int i = 0; i < 3; ++i)
        QVERIFY(bench.poll(bench.time.untilNext()));
    QCOMPARE(bench.timesIn(SyncState::SignedOut), 0);
    bench.world().startRun(bench.idleScenario());
    QVERIFY(bench.server->setFaults({}));
    QVERIFY(bench.poll(bench.time.untilNext()));
    QCOMPARE(bench.sync->state(), SyncState::UpToDate);
    COMPARE_WITH_TRUTH(bench);
}

void TestLitmusSync::aVanishedProjectKeepsItsHistory()
{
    LitmusBench bench({.user = u"viewer"_s});
    QVERIFY(bench.settle());
    const auto projects = bench.projects();
    QVERIFY(projects.size() >= 2);
    const QString gone = projects.last().ref.projectId;
    const auto kept = bench.rows().size();
    tests::SandboxClient client(bench.server->url());
    client.useToken(bench.token);
    const auto left =
        client.post(u"/auth/leave_project"_s,
                    {{u"projectID"_s, gone}, {u"userID"_s, bench.server->userId(u"viewer"_s)}});
    QCOMPARE(left.status, 200);

    QVERIFY(bench.poll()); // permission_denied, which also means "does not exist"
    QVERIFY(bench.sync->state() != SyncState::SignedOut);
    QVERIFY(bench.poll()); // the list is read again, and once more because one is missing
    QCOMPARE(countOf(bench.asked(), u"/auth/list_projects"_s), 2);
    QVERIFY(bench.poll());
    for (const sandbox::HttpRequest &request : bench.server->http().seen())
        QVERIFY(!request.body.contains(gone.toUtf8()));
    QCOMPARE(bench.sync->state(), SyncState::UpToDate);
    QCOMPARE(bench.rows().size(), kept);
    QCOMPARE(bench.projects().size(), projects.size());
}

void TestLitmusSync::secondsAndMillisecondsAreNotMixedUp()
{
    LitmusBench bench;
    QVERIFY(bench.settle());
    const qint64 now = tests::sandboxToday;
    const auto isRecent = [now](qint64 ms) {
        return ms > now - 500 * 86'400 * Second && ms <= now;
    };
    for (const RunRow &row : bench.rows())
        QVERIFY(isRecent(row.run.createdMs) && isRecent(row.run.updatedMs));
    for (const StoredProject &project : bench.projects()) {
        for (const Scenario &scenario : bench.scenarios(project.ref)) {
            const sandbox::Experiment &one = bench.experiment(scenario.id);
            QCOMPARE(scenario.createdMs, one.createdMs);
            QCOMPARE(scenario.updatedMs, one.updatedMs);
        }
        const auto delegates = bench.store.read(
            [ref = project.ref](const HistoryReader &reader) { return reader.delegates(ref); });
        for (const Delegate &delegate : delegates) {
            QCOMPARE(delegate.startedMs, bench.world().delegate(delegate.id)->startMs);
            QCOMPARE(delegate.updatedMs, bench.world().delegate(delegate.id)->updatedMs);
            QVERIFY(delegate.lastRunMs == 0 || isRecent(delegate.lastRunMs));
        }
        QVERIFY(!delegates.isEmpty());
    }
}

void TestLitmusSync::aMissingDelegateLosesNoRun()
{
    LitmusBench bench({.runs = 3000});
    QVERIFY(bench.settle());
    int found = 0;
    for (const sandbox::Experiment &one : bench.world().experiments()) {
        if (one.isRemoved || bench.world().delegate(one.delegateId))
            continue;
        QVERIFY(one.runs.size() > 0);
        QCOMPARE(bench.rowsOf(one.id).size(), qsizetype(one.runs.size()));
        for (const RunRow &row : bench.rowsOf(one.id))
            QVERIFY(row.run.detailed); // by the run list, not only by the recent one
        ++found;
    }
    QVERIFY(found > 0);
}

void TestLitmusSync::aDeletedDelegateLosesNoRun()
{
    LitmusBench bench;
    QVERIFY(bench.settle());
    const QString id = bench.idleScenario();
    const QString agent = bench.experiment(id).delegateId;
    const QString name = bench.world().delegate(agent)->name;
    const auto kept = bench.rowsOf(id).size();
    bench.calmDown();
    bench.world().startRun(id);
    QVERIFY(bench.world().deleteDelegate(agent));
    QVERIFY(bench.poll(1min));
    QCOMPARE(bench.rowsOf(id).size(), kept + 1);
    QCOMPARE(bench.rowsOf(id).first().run.delegateName, name);
    const auto delegates = bench.store.read(
        [ref = bench.projectOf(id)](const HistoryReader &reader) { return reader.delegates(ref); });
    QVERIFY(std::none_of(delegates.cbegin(), delegates.cend(),
                         [&](const Delegate &one) { return one.id == agent; }));
    COMPARE_WITH_TRUTH(bench);
}

void TestLitmusSync::aStoppedRunThatLooksRunningIsStopped_data()
{
    releaseRows({Release::R3_29, Release::R3_31});
}

void TestLitmusSync::aStoppedRunThatLooksRunningIsStopped()
{
    QFETCH(Release, release);
    LitmusBench bench({.release = release});
    QVERIFY(bench.settle());
    const QString id = bench.idleScenario();
    const auto number = bench.world().startRun(id);
    QVERIFY(bench.world().finishRun(bench.world().notifyId(*number), u"Running"_s));
    QVERIFY(bench.poll());
    QCOMPARE(bench.rowsOf(id).first().run.phase, u"Running"_s);

    bench.server->advanceClock(20);
    const QString project = bench.projectOf(id).projectId;
    tests::SandboxClient client(bench.server->url());
    client.useToken(bench.token);
    const auto stopped = client.query(
        u"mutation S($p: ID!, $e: String!, $r: String) { stopExperimentRuns(projectID: $p, "
        "experimentID: $e, experimentRunID: $r) }"_s,
        {{u"p"_s, project}, {u"e"_s, id}, {u"r"_s, bench.world().runId(*number)}});
    QVERIFY(stopped.data(u"stopExperimentRuns"_s).toBool());
    const auto listed = client.query(
        u"query L($p: ID!, $i: [ID]) { listExperiment(projectID: $p, request: "
        "{experimentIDs: $i}) { experiments { recentExperimentRunDetails { phase } } } }"_s,
        {{u"p"_s, project}, {u"i"_s, QJsonArray{id}}});
    const QString recent =
        listed
            .data(u"listExperiment"_s)["experiments"_L1][0]["recentExperimentRunDetails"_L1][0]
                                      ["phase"_L1]
            .toString();
    QCOMPARE(recent, release == Release::R3_29 ? u"Running"_s : u"Stopped"_s);

    QVERIFY(bench.poll());
    QCOMPARE(bench.rowsOf(id).first().run.phase, u"Stopped"_s);
    QCOMPARE(bench.rowsOf(id).first().run.outcome, Outcome::Stopped);
    QVERIFY(bench.poll());
    QCOMPARE(bench.rowsOf(id).first().run.phase,
             u"Stopped"_s); // the recent list does not win later
    bench.sync->refreshNow(true);
    QVERIFY(bench.awaitRound());
    QCOMPARE(bench.rowsOf(id).first().run.phase, u"Stopped"_s);
    COMPARE_WITH_TRUTH(bench);
}

void TestLitmusSync::namesAreStoredVerbatim()
{
    LitmusBench bench;
    QVERIFY(bench.settle());
    QStringList stored;
    for (const StoredProject &project : bench.projects()) {
        for (const Scenario &scenario : bench.scenarios(project.ref)) {
            QCOMPARE(scenario.name, bench.experiment(scenario.id).name);
            QCOMPARE(scenario.description, bench.experiment(scenario.id).description);
            QCOMPARE(scenario.tags, bench.experiment(scenario.id).tags);
            stored << scenario.name;
        }
    }
    const auto has = [&stored](const QString &part) { return !stored.filter(part).isEmpty(); };
    QVERIFY(has(u"<img"_s) && has(QString(QChar(u'\u202E'))) && has(u"\U0001F69A"_s));
    QVERIFY(std::any_of(stored.cbegin(), stored.cend(),
                        [](const QString &name) { return name.size() > 200; }));
    stored.removeDuplicates();
    QVERIFY(stored.contains(u"checkout-resilience"_s)); // which is there twice
}

void TestLitmusSync::aRunRewrittenAfterItFinishedIsReadAgain_data()
{
    releaseRows({Release::R3_29, Release::R3_31});
}

void TestLitmusSync::aRunRewrittenAfterItFinishedIsReadAgain()
{
    QFETCH(Release, release);
    LitmusBench bench({.release = release});
    QVERIFY(bench.settle());
    bench.calmDown();
    QVERIFY(bench.poll());
    const QString id = bench.idleScenario();
    const quint32 number = bench.experiment(id).runs.back();
    bench.server->advanceClock(60);
    QVERIFY(bench.world().finishRun(bench.world().runId(number), u"Completed"_s, 100));
    QVERIFY(bench.poll());
    const RunRow before = *bench.rowWithId(bench.world().runId(number));
    QCOMPARE(before.run.phase, u"Completed"_s);
    QVERIFY(before.score);
    bench.server->advanceClock(60);
    // Somebody stopped it too late. Before 3.31 the recent list goes on saying "Completed".
    bench.world().stopAtOnce(number, release == Release::R3_31);
    QVERIFY(bench.poll());
    const RunRow after = bench.rowWithKey(before.key);
    QCOMPARE(after.run.phase, u"Stopped"_s);
    QCOMPARE(after.score, std::optional<double>());
    QVERIFY(bench.poll());
    for (const sandbox::HttpRequest &request : bench.server->http().seen())
        QVERIFY(!request.body.contains(before.run.id.toUtf8())); // and that is that
    COMPARE_WITH_TRUTH(bench);
}

void TestLitmusSync::aDeletedScenarioIsMarkedAndNotDropped()
{
    LitmusBench bench;
    QVERIFY(bench.settle());
    const QString id = bench.idleScenario();
    const auto before = bench.rowsOf(id);
    QVERIFY(!before.isEmpty() && !before.first().scenarioDeleted);
    QVERIFY(bench.world().deleteExperiment(id));
    QVERIFY(bench.poll());
    const auto after = bench.rowsOf(id);
    QCOMPARE(after.size(), before.size());
    QVERIFY(after.first().scenarioDeleted);
    QCOMPARE(after.first().scenarioName, before.first().scenarioName);
    QSet<QString> marked;
    for (const RunRow &row : bench.rows()) {
        if (row.scenarioDeleted)
            marked.insert(row.run.scenarioId);
    }
    QCOMPARE(marked, QSet<QString>{id});
    COMPARE_WITH_TRUTH(bench);
}

void TestLitmusSync::pagingOverMovingDataIsComplete()
{
    LitmusBench bench({.runs = 1200});
    QStringList scenarios;
    for (const sandbox::Experiment &one : bench.world().experiments()) {
        const sandbox::Delegate *agent = bench.world().delegate(one.delegateId);
        if (!one.isRemoved && agent && agent->isActive)
            scenarios << one.id;
    }
    int answers = 0;
    int started = 0;
    connect(&bench.server->http(), &sandbox::HttpServer::requestHandled, this,
            [&](const QByteArray &, const QByteArray &path, int) {
                if (path != "/api/query" || ++answers > 120)
                    return;
                for (int i = 0; i < 2; ++i) {
                    const QString id = scenarios.at(++started * 7 % scenarios.size());
                    const auto number = bench.world().startRun(id);
                    bench.server->advanceClock(1);
                    if (number && started % 2 == 0 && !bench.world().notifyId(*number).isEmpty())
                        bench.world().finishRun(bench.world().notifyId(*number), u"Completed"_s);
                }
            });
    QVERIFY(bench.settle());
    QVERIFY2(started > 100, qPrintable(QString::number(started)));
    bench.server->http().disconnect(this);
    bench.server->advanceClock(3600);
    bench.calmDown();
    for (int i = 0; i < 3 || bench.time.untilNext() == 0ms; ++i)
        QVERIFY(bench.poll(bench.time.untilNext()));
    COMPARE_WITH_TRUTH(bench);
}

void TestLitmusSync::aTrailingSlashInTheAddressDoesNoHarm()
{
    LitmusBench bench({.runs = 40, .path = u"/"_s});
    QVERIFY(bench.settle());
    COMPARE_WITH_TRUTH(bench);
    for (const sandbox::HttpRequest &request : bench.server->http().seen())
        QVERIFY(!request.path.contains("//") && !request.path.endsWith('/'));
}

void TestLitmusSync::thePathOfTheAddressIsJoined()
{
    LitmusBench bench({.runs = 40, .path = u"/litmus/"_s});
    bench.sync->start();
    QVERIFY(bench.awaitRound());
    // Nothing is there but the web page, with 200, which is no success.
    QCOMPARE(bench.sync->state(), SyncState::Offline);
    QCOMPARE(bench.sync->lastError()->kind, Kind::NotLitmus);
    const auto seen = bench.server->http().seen();
    QVERIFY(!seen.isEmpty());
    for (const sandbox::HttpRequest &request : seen)
        QVERIFY2(request.path.startsWith("/litmus/auth/"), request.path.constData());
    QVERIFY(bench.projects().isEmpty());
}

void TestLitmusSync::aRedirectIsNotFollowed()
{
    LitmusBench bench({.runs = 40});
    QVERIFY(bench.settle());
    for (const QString &status : {u"301"_s, u"302"_s, u"307"_s}) {
        QVERIFY(bench.server->setFaults(u"status=%1@/api/query"_s.arg(status)));
        QVERIFY(bench.poll(bench.time.untilNext()));
        QCOMPARE(bench.sync->state(), SyncState::Offline);
        QCOMPARE(bench.sync->lastError()->kind, Kind::NotLitmus);
        // One for each project, which are asked at the same time, and nothing after it.
        QCOMPARE(countOf(bench.asked(), u"ListExperiment"_s), bench.projects().size());
    }
    QVERIFY(bench.server->setFaults({}));
    QVERIFY(bench.poll(bench.time.untilNext()));
    QCOMPARE(bench.sync->state(), SyncState::UpToDate);
}

void TestLitmusSync::aServerThatNeverAnswersTimesOut()
{
    LitmusBench bench({.runs = 40});
    QVERIFY(bench.settle());
    QVERIFY(bench.server->setFaults(u"hang"_s));
    bench.server->http().clearSeen();
    bench.time.advance(30s);
    // All of them: who asks after the clock was turned has its limit later.
    QTRY_COMPARE(countOf(bench.asked(), u"ListExperiment"_s), bench.projects().size());
    QCOMPARE(bench.sync->state(), SyncState::Polling);
    bench.time.advance(15s);
    QCOMPARE(bench.sync->state(), SyncState::Polling);
    bench.time.advance(20s);
    QTRY_COMPARE(bench.sync->state(), SyncState::Offline);
    QCOMPARE(bench.sync->lastError()->kind, Kind::Timeout);
    QCOMPARE(bench.asked().size(), bench.projects().size()); // one each, and nothing after it
    bench.world().startRun(bench.idleScenario());
    QVERIFY(bench.server->setFaults({}));
    QVERIFY(bench.poll(bench.time.untilNext()));
    QCOMPARE(bench.sync->state(), SyncState::UpToDate);
    COMPARE_WITH_TRUTH(bench);
}

void TestLitmusSync::aRoleThatNeverArrivesHoldsUpOneProjectOnly()
{
    LitmusBench bench({.runs = 40});
    QVERIFY(bench.settle());
    QVERIFY(bench.server->setFaults(u"hang@/auth/get_project_role"_s));
    QVERIFY(bench.poll(15min));
    bench.server->http().clearSeen();
    const auto asked = [&bench] {
        return bench.asked().filter(u"/auth/get_project_role/"_s).size();
    };
    bench.time.advance(30s); // the list is due
    QTRY_COMPARE(asked(), 1);
    bench.time.advance(35s);
    QTRY_COMPARE(bench.sync->state(), SyncState::Offline);
    QCOMPARE(bench.sync->lastError()->kind, Kind::Timeout);
    QCOMPARE(asked(), 1); // half a minute for each of them would be long
    QVERIFY(bench.server->setFaults({}));
    QVERIFY(bench.poll(bench.time.untilNext()));
    QCOMPARE(bench.sync->state(), SyncState::UpToDate);
    COMPARE_WITH_TRUTH(bench);
}

void TestLitmusSync::nullElementsAreSkipped()
{
    LitmusBench bench({.relayed = true});
    const auto withNulls = [](QJsonObject &answer, const QString &root, const QString &list) {
        QJsonObject data = answer["data"_L1].toObject();
        QJsonObject page = data[root].toObject();
        QJsonArray rows = page[list].toArray();
        rows.prepend(QJsonValue());
        rows.append(QJsonValue());
        page[list] = rows;
        data[root] = page;
        answer[u"data"_s] = data;
    };
    bench.relay->rewrite = [&](const QString &operation, QJsonObject &answer) {
        if (operation == "ListExperiment"_L1)
            withNulls(answer, u"listExperiment"_s, u"experiments"_s);
        else if (operation == "ListExperimentRun"_L1)
            withNulls(answer, u"listExperimentRun"_s, u"experimentRuns"_s);
        else if (operation == "ListInfras"_L1)
            withNulls(answer, u"listInfras"_s, u"infras"_s);
    };
    QVERIFY(bench.settle());
    COMPARE_WITH_TRUTH(bench);
    bench.calmDown();
    bench.world().startRun(bench.idleScenario());
    QVERIFY(bench.poll());
    COMPARE_WITH_TRUTH(bench);
    const auto rows = bench.rows();
    QVERIFY(std::none_of(rows.cbegin(), rows.cend(),
                         [](const RunRow &row) { return row.scenarioDeleted; }));
}

void TestLitmusSync::aBrokenAnswerLosesNothing_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("answers"); // that pass before
    for (const char *fault : {"cut", "garbage", "empty", "html", "reset", "huge=20000000",
                              "status=500", "status=502", "status=503", "status=429"}) {
        for (int answers = isBrief() ? 1 : 0; answers <= 1; ++answers)
            QTest::newRow(qPrintable(u"%1 after %2"_s.arg(QLatin1StringView(fault)).arg(answers)))
                << QString::fromLatin1(fault) << answers;
    }
    // The first pages of scenarios, the next ones, their runs, delegates, the next project.
    for (int answers = 2; answers <= 12; answers += isBrief() ? 3 : 1)
        QTest::newRow(qPrintable(u"cut after %1"_s.arg(answers))) << u"cut"_s << answers;
}

void TestLitmusSync::aBrokenAnswerLosesNothing()
{
    QFETCH(QString, fault);
    QFETCH(int, answers);
    LitmusBench bench({.runs = 200});
    QVERIFY(bench.settle());
    const auto kept = bench.rows().size();
    bench.calmDown();
    for (int i = 0; i < 8; ++i) { // something new everywhere, so that a poll has much to ask
        bench.world().startRun(bench.idleScenario());
        bench.world().startRun(bench.idleScenario(u"cronexperiment"_s));
    }
    const auto spoil = [&] { return bench.server->setFaults(fault + u"@/api/query"_s); };
    int passed = 0;
    if (answers == 0)
        QVERIFY(spoil());
    connect(&bench.server->http(), &sandbox::HttpServer::requestHandled, this,
            [&](const QByteArray &, const QByteArray &, int) {
                if (++passed == answers)
                    spoil();
            });
    QVERIFY(bench.poll());
    bench.server->http().disconnect(this);
    QVERIFY(bench.sync->state() != SyncState::SignedOut);
    QVERIFY(bench.rows().size() >= kept);
    QVERIFY(bench.server->setFaults({}));
    for (int i = 0; i < 2; ++i)
        QVERIFY(bench.poll(bench.time.untilNext()));
    QCOMPARE(bench.sync->state(), SyncState::UpToDate);
    COMPARE_WITH_TRUTH(bench);
}

QTEST_GUILESS_MAIN(TestLitmusSync)
#include "tst_litmussync.moc"
