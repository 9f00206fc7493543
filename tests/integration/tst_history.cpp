// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/database.h"
#include "history/history.h"
#include "history/overviewreader.h"
#include "history/schema.h"
#include "support/historyfixtures.h"

#include <QDir>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;

namespace {

SyncBatch batchOf(const QList<Run> &runs)
{
    SyncBatch batch = emptyBatch();
    batch.scenarios << aScenario(u"s1"_s);
    batch.runs = runs;
    batch.contactMs = 42;
    return batch;
}

SyncBatch batchOf(const QList<Scenario> &scenarios, const std::optional<QSet<QString>> &existing)
{
    SyncBatch batch = emptyBatch();
    batch.scenarios = scenarios;
    batch.existingScenarios = existing;
    batch.contactMs = 42;
    return batch;
}

int modeOf(const QString &path)
{
    struct stat status {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : -1;
}

/// A second connection of the test, closed again at the end of the scope.
class RawDatabase {
public:
    explicit RawDatabase(const QString &file)
    {
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
        m_database.setDatabaseName(file);
        m_database.open();
    }
    ~RawDatabase()
    {
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(u"raw"_s);
    }
    QVariant value(const QString &sql)
    {
        QSqlQuery query(m_database);
        return query.exec(sql) && query.next() ? query.value(0) : QVariant();
    }
    bool exec(const QString &sql) { return QSqlQuery(m_database).exec(sql); }
    QSqlDatabase &database() { return m_database; }

private:
    QSqlDatabase m_database;
};

} // namespace

class TestHistory final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void createsPrivateFiles();
    void remembersWhatItStored();
    void readsAskedForWhileItOpensWaitForIt();
    void readsWholeListsBack();
    void keepsProbesThatAreDeleted();
    void findsTheRunBehindAProbeResult();
    void aNullTextIsNotMissing();
    void adoptsTheQueuedRunWhenItsIdArrives();
    void keepsQueuedRunsOfOneScenarioApart();
    void neverOverwritesADetailedFinalRunFromTheRecentList();
    void takesARewriteOfAFinalRunFromTheRunList();
    void theNewestUpdateWinsWhileARunIsOpen();
    void aRunThatVanishedIsNoLongerInProgress();
    void marksDeletedScenariosAndUnmarksThem();
    void scoresFollowTheWeightsOfTheRun();
    void scenariosComeWithTheirNewestRuns();
    void whatTheNewestRunsDoNotTellIsLookedForFurtherBack();
    void filtersRuns_data();
    void filtersRuns();
    void movesTheSettledSequenceOn();
    void tellsWhatChanged();
    void keepsWhatSchedulesSay();
    void takesTheSecondFormatOver();
    void knowsWhereScenariosRan();
    void takesTheThirdFormatOverWithWhereScenariosRan();
    void journalKeepsItsOrder();
    void forgetsAConnectionToTheLastByte();
    void anOverviewIsReadInOneGo();

    void migratesStepByStep();
    void aFailedMigrationLeavesTheStepBefore();
    void setsDamagedFilesAside_data();
    void setsDamagedFilesAside();
    void damageMetLaterIsToldAndSetAsideNextTime_data();
    void damageMetLaterIsToldAndSetAsideNextTime();
    void leavesANewerSchemaAlone();
    void tellsWhyItCannotOpen_data();
    void tellsWhyItCannotOpen();
    void readsWhatItMayNotWrite_data();
    void readsWhatItMayNotWrite();
    void aFullDiskLosesNothing();
    void aFailingStatementTakesTheWholeBatchBack();
    void finishesPendingCommitsAtTheEnd();
    void answersDieWithTheirContext();
    void anErrorIsOfItsOwnReadOnly();
    void anUnopenedHistoryAnswers();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void TestHistory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_file = m_folder->filePath(u"data/deeper/history.sqlite"_s);
}

void TestHistory::cleanup()
{
    m_folder.reset();
}

void TestHistory::createsPrivateFiles()
{
    const mode_t before = ::umask(0); // the file modes must not depend on it
    {
        OpenHistory open(m_file);
        QVERIFY(open.report && open.report->created && !open.report->readOnly);
        QVERIFY(!open.commit(batchOf({aRun(u"s1"_s, 1)})));
        QCOMPARE(modeOf(m_file), 0600);
        QCOMPARE(modeOf(m_file + u"-wal"_s), 0600);
        QCOMPARE(modeOf(m_file + u"-shm"_s), 0600);
        QCOMPARE(modeOf(m_folder->filePath(u"data"_s)), 0700);
        QCOMPARE(modeOf(m_folder->filePath(u"data/deeper"_s)), 0700);
    }
    ::chmod(QFile::encodeName(m_file).constData(), 0644);
    const OpenHistory again(m_file);
    ::umask(before);
    QVERIFY(again.report && !again.report->created);
    QCOMPARE(modeOf(m_file), 0600);
}

void TestHistory::remembersWhatItStored()
{
    Run run = aRun(u"s1"_s, 7, 62.5);
    run.notifyId = u"n7"_s;
    Run hostile = aRun(u"s1"_s, 8, 1e300);
    hostile.phase = u"'); DROP TABLE run; --\u202E\u0000"_s;
    hostile.outcome = Outcome::Unknown;
    hostile.sequence = 9'007'199'254'740'993; // more than a double can hold
    {
        OpenHistory open(m_file);
        SyncBatch batch = batchOf({run, hostile});
        batch.scenarios.first().tags = {u"a\"b"_s, u"ünï"_s};
        batch.projectInfo =
            Project{.id = u"p1"_s, .name = u"<b>Payments</b>"_s, .role = Role::Viewer};
        batch.serverScenarioTotal = 17;
        QVERIFY(!open.commit(batch));
    }
    OpenHistory open(m_file);
    QList<Run> runs = open.runsOf(u"s1"_s);
    QCOMPARE(runs.size(), 2);
    run.scenarioName = hostile.scenarioName = u"Scenario s1"_s;
    QVERIFY(runs[0] == hostile);
    QVERIFY(runs[1] == run);

    const auto projects = open.read([](const HistoryReader &r) { return r.projects(); });
    QCOMPARE(projects.size(), 1);
    QCOMPARE(projects[0].name, u"<b>Payments</b>"_s);
    QCOMPARE(projects[0].role, Role::Viewer);
    QCOMPARE(projects[0].serverScenarioTotal, 17);
    QCOMPARE(projects[0].lastContactMs, 42);
    QVERIFY(!projects[0].complete);

    const auto scenarios =
        open.read([](const HistoryReader &r) { return r.scenarios(aProject()); });
    QCOMPARE(scenarios.size(), 1);
    QCOMPARE(scenarios[0].tags, QStringList({u"a\"b"_s, u"ünï"_s}));

    const auto row =
        open.read([&](const HistoryReader &r) { return r.runById(aProject(), run.id); });
    QVERIFY(row.has_value());
    QCOMPARE(row->projectName, u"<b>Payments</b>"_s);
    QCOMPARE(row->score, std::optional(62.5));
}

void TestHistory::readsAskedForWhileItOpensWaitForIt()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"history.sqlite"_s);
    {
        OpenHistory store(file);
        QVERIFY(!store.commit(batchOf({aRun(u"s1"_s, 1), aRun(u"s1"_s, 2)})));
    }
    // The window asks for its figures before anybody could tell it that the file is open.
    for (const bool isThere : {true, false}) {
        History history;
        QStringList order;
        qint64 count = -1;
        history.open(isThere ? file : folder.path(), &history, [&order](const auto &opened) {
            order << (opened ? u"opened"_s : u"failed"_s);
        });
        history.read<qint64>([](const HistoryReader &reader) { return reader.runCount(); },
                             &history,
                             [&](qint64 answer) {
                                 count = answer;
                                 order << u"read"_s;
                             });
        QVERIFY(waitUntil([&order] { return order.size() == 2; }));
        QCOMPARE(order, QStringList({isThere ? u"opened"_s : u"failed"_s, u"read"_s}));
        QCOMPARE(count, isThere ? 2 : 0);
    }
}

void TestHistory::readsWholeListsBack()
{
    SyncBatch batch = emptyBatch();
    Delegate lost;
    lost.id = u"d2"_s;
    lost.name = u"Berlin"_s;
    lost.state = Delegate::State::Inactive;
    lost.tags = {u"eu"_s};
    Delegate good;
    good.id = u"d1"_s;
    good.name = u"Aachen"_s;
    good.state = Delegate::State::Active;
    batch.delegates = {lost, good, good}; // the server may repeat rows
    batch.environments = {{.id = u"e"_s, .name = u"Prod"_s, .kind = Environment::Kind::Production}};
    Hub hub;
    hub.id = u"h1"_s;
    hub.name = u"Hub"_s;
    hub.available = true;
    hub.faults = 53;
    batch.hubs = {hub};

    OpenHistory open(m_file);
    QVERIFY(!open.commit(batch));
    QVERIFY(open.change.delegates && open.change.hubs && !open.change.contactOnly);
    const auto delegates =
        open.read([](const HistoryReader &r) { return r.delegates(aProject()); });
    QVERIFY(delegates == QList({good, lost}));
    QVERIFY(open.read([](const HistoryReader &r) { return r.hubs(aProject()); })
            == QList<Hub>({hub}));
    QVERIFY(open.read([](const HistoryReader &r) { return r.environments(aProject()); })
            == *batch.environments);

    QVERIFY(!open.commit(batch));
    QVERIFY(open.change.contactOnly); // the same again is no change
    batch.delegates = {good};
    batch.hubs.reset(); // not read this time: stays
    QVERIFY(!open.commit(batch));
    QVERIFY(open.change.delegates);
    QCOMPARE(open.read([](const HistoryReader &r) { return r.delegates(aProject()); }).size(), 1);
    QCOMPARE(open.read([](const HistoryReader &r) { return r.hubs(aProject()); }).size(), 1);
}

void TestHistory::keepsProbesThatAreDeleted()
{
    OpenHistory open(m_file);
    SyncBatch batch = emptyBatch();
    Probe many = aProbe(u"b"_s);
    for (int i = 2; i < 40; ++i)
        many.results << aProbe(u"b"_s, u"s1"_s, i).results;
    batch.probes = {many, aProbe(u"a"_s), aProbe(u"a"_s, u"s2"_s)}; // the server may repeat rows
    batch.contactMs = 5;
    QVERIFY(!open.commit(batch));
    QVERIFY(open.change.probes && !open.change.contactOnly);
    const auto probes = [&] {
        return open.read([](const HistoryReader &r) { return r.probes(aProject()); });
    };
    many.results.resize(Probe::MostResults);
    const QList<StoredProbe> both{{.probe = aProbe(u"a"_s)}, {.probe = many}};
    QVERIFY(probes() == both);

    batch.probes = {aProbe(u"a"_s), many};
    QVERIFY(!open.commit(batch));
    QVERIFY(open.change.contactOnly); // the same again is no change
    batch.probes.reset();             // not read this time: stays
    QVERIFY(!open.commit(batch));
    QVERIFY(probes() == both);

    batch.probes = {many};
    batch.contactMs = 6;
    QVERIFY(!open.commit(batch));
    QVERIFY(open.change.probes);
    QList<StoredProbe> left = both;
    left[0].deletedMs = 6;
    QVERIFY(probes() == left); // marked, with what it told last
    batch.contactMs = 7;
    QVERIFY(!open.commit(batch));
    QVERIFY(open.change.contactOnly);
    QVERIFY(probes() == left); // the first time counts

    batch.probes = {many, aProbe(u"a"_s)}; // there again, as it was
    QVERIFY(!open.commit(batch));
    QVERIFY(probes() == both);

    Probe back = aProbe(u"a"_s);
    back.results.clear();
    batch.probes = {many, back};
    QVERIFY(!open.commit(batch));
    left[0] = {.probe = back};
    QVERIFY(probes() == left);

    // Another project may have one of the same name.
    const ProjectRef other{.connectionId = u"c1"_s, .projectId = u"p2"_s};
    SyncBatch elsewhere = emptyBatch(other);
    elsewhere.probes = QList<Probe>{};
    QVERIFY(!open.commit(elsewhere));
    QVERIFY(open.change.contactOnly);
    QVERIFY(probes() == left);
}

void TestHistory::findsTheRunBehindAProbeResult()
{
    OpenHistory open(m_file);
    SyncBatch batch = emptyBatch();
    batch.scenarios << aScenario(u"s1"_s) << aScenario(u"s2"_s);
    for (int i = 1; i <= 300; ++i)
        batch.runs << aRun(u"s1"_s, i) << aRun(u"s2"_s, i);
    Run untimed = aRun(u"s1"_s, 301);
    untimed.updatedMs = 0;
    batch.runs << untimed;
    QVERIFY(!open.commit(batch));
    const auto found = [&](const QString &scenario, qint64 sequence) {
        const ProbeResult result = aProbe(u"a"_s, scenario, sequence).results.first();
        return open.read([result](const HistoryReader &r) {
            const auto key = r.runOf(aProject(), result);
            return key ? r.runRows({*key}).value(0).run.id : QString();
        });
    };
    QCOMPARE(found(u"s1"_s, 299), u"s1-run-299"_s);
    QCOMPARE(found(u"s2"_s, 299), u"s2-run-299"_s);
    QCOMPARE(found(u"s2"_s, 301), QString()); // not read yet
    QCOMPARE(found(u"s1"_s, 2), QString());   // not looked for so far back
    QCOMPARE(found(u"another project's"_s, 2), QString());
    ProbeResult unknown = aProbe(u"a"_s, u"s1"_s, 301).results.first();
    unknown.runUpdatedMs = 0; // "not known" is no time that two may have in common
    QVERIFY(!open.read([unknown](const HistoryReader &r) { return r.runOf(aProject(), unknown); }));
}

void TestHistory::aNullTextIsNotMissing()
{
    Run run;
    run.scenarioId = u"s1"_s;
    run.sequence = 1;
    run.outcome = Outcome::InProgress;
    SyncBatch batch = batchOf({run});
    batch.scenarios.first() = Scenario{};
    batch.scenarios.first().id = u"s1"_s;
    OpenHistory open(m_file);
    QVERIFY(!open.commit(batch));
    QCOMPARE(open.runsOf(u"s1"_s).size(), 1);
    QVERIFY(!open.runsOf(u"s1"_s)[0].rawScore.has_value());
}

void TestHistory::adoptsTheQueuedRunWhenItsIdArrives()
{
    OpenHistory open(m_file);
    Run queued = inPhase(aRun(u"s1"_s, 3), u"Queued"_s, Outcome::InProgress);
    queued.id.clear();
    queued.rawScore.reset();
    QVERIFY(!open.commit(batchOf({recentOf(queued)})));
    QCOMPARE(open.change.newRuns.size(), 1);
    const qint64 key = open.change.newRuns.first();

    Run running = inPhase(aRun(u"s1"_s, 3), u"Running"_s, Outcome::InProgress);
    QVERIFY(!open.commit(batchOf({running})));
    QCOMPARE(open.change.changedRuns, QList<qint64>{key});
    QCOMPARE(open.change.newRuns.size(), 0);

    // An old page that still calls it queued changes neither id nor phase.
    queued.updatedMs -= 1;
    QVERIFY(!open.commit(batchOf({recentOf(queued)})));
    QVERIFY(open.change.contactOnly);
    const QList<Run> runs = open.runsOf(u"s1"_s);
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs[0].id, running.id);
    QCOMPARE(runs[0].phase, u"Running"_s);
}

void TestHistory::keepsQueuedRunsOfOneScenarioApart()
{
    OpenHistory open(m_file);
    Run first = inPhase(aRun(u"s1"_s, 1), u"Queued"_s, Outcome::InProgress);
    first.id.clear();
    Run second = inPhase(aRun(u"s1"_s, 2), u"Queued"_s, Outcome::InProgress);
    second.id.clear();
    Run unnumbered = first;
    unnumbered.sequence = 0;
    unnumbered.createdMs = 77;
    Run anonymous = unnumbered; // nothing to know it by: cannot be stored
    anonymous.createdMs = 0;
    QVERIFY(!open.commit(batchOf({first, second, unnumbered, anonymous, first})));
    QCOMPARE(open.runsOf(u"s1"_s).size(), 3);
    QVERIFY(!open.commit(batchOf({unnumbered})));
    QCOMPARE(open.runsOf(u"s1"_s).size(), 3);
}

void TestHistory::neverOverwritesADetailedFinalRunFromTheRecentList()
{
    OpenHistory open(m_file);
    const Run stopped = inPhase(aRun(u"s1"_s, 1), u"Stopped"_s, Outcome::Stopped);
    QVERIFY(!open.commit(batchOf({stopped})));
    // ChaosCenter 3.29 to 3.30: the recent list says Running for ever.
    Run stuck = inPhase(recentOf(stopped), u"Running"_s, Outcome::InProgress);
    stuck.updatedMs += 1000;
    QVERIFY(!open.commit(batchOf({stuck})));
    QVERIFY(open.change.contactOnly);
    QCOMPARE(open.runsOf(u"s1"_s)[0].phase, u"Stopped"_s);
    QVERIFY(open.runsOf(u"s1"_s)[0].detailed);

    // Known from the recent list only: the run list completes it, even with an older time.
    const Run finished = aRun(u"s1"_s, 2, 50);
    QVERIFY(!open.commit(batchOf({recentOf(finished)})));
    QVERIFY(!open.runsOf(u"s1"_s)[0].detailed);
    Run detailed = finished;
    detailed.updatedMs -= 3;
    QVERIFY(!open.commit(batchOf({detailed})));
    QVERIFY(open.runsOf(u"s1"_s)[0].detailed);
    QCOMPARE(open.runsOf(u"s1"_s)[0].delegateName, u"Delegate One"_s);
}

void TestHistory::takesARewriteOfAFinalRunFromTheRunList()
{
    OpenHistory open(m_file);
    const Run finished = aRun(u"s1"_s, 1, 80);
    QVERIFY(!open.commit(batchOf({finished})));
    Run older = inPhase(finished, u"Stopped"_s, Outcome::Stopped);
    QVERIFY(!open.commit(batchOf({older}))); // same time: immutable
    QVERIFY(open.change.contactOnly);
    Run rewritten = older;
    rewritten.updatedMs += 1; // stopping a finished run rewrites it on the server
    QVERIFY(!open.commit(batchOf({rewritten})));
    QCOMPARE(open.runsOf(u"s1"_s)[0].phase, u"Stopped"_s);
}

void TestHistory::theNewestUpdateWinsWhileARunIsOpen()
{
    OpenHistory open(m_file);
    Run running = inPhase(aRun(u"s1"_s, 1), u"Running"_s, Outcome::InProgress);
    running.updatedMs = 100;
    QVERIFY(!open.commit(batchOf({running})));
    Run late = inPhase(running, u"Pending"_s, Outcome::InProgress);
    late.updatedMs = 99;
    QVERIFY(!open.commit(batchOf({late})));
    QCOMPARE(open.runsOf(u"s1"_s)[0].phase, u"Running"_s);
    Run done = aRun(u"s1"_s, 1, 40);
    done.updatedMs = 101;
    QVERIFY(!open.commit(batchOf({recentOf(done)})));
    Run stored = open.runsOf(u"s1"_s)[0];
    QCOMPARE(stored.phase, u"Completed_With_Probe_Failure"_s);
    QVERIFY(!stored.detailed);                        // to be asked for its counters
    QCOMPARE(stored.delegateName, u"Delegate One"_s); // what was known stays
    const auto open1 = [&] {
        return open.read([](const HistoryReader &r) { return r.unfinishedRuns(aProject()); });
    };
    QCOMPARE(open1().size(), 1);
    QVERIFY(!open.commit(batchOf({done})));
    QCOMPARE(open1().size(), 0);
}

void TestHistory::aRunThatVanishedIsNoLongerInProgress()
{
    OpenHistory open(m_file);
    const Run running = inPhase(aRun(u"s1"_s, 1), u"Running"_s, Outcome::InProgress);
    QVERIFY(!open.commit(batchOf({running})));
    const auto inProgress = [&] {
        return open.read([](const HistoryReader &r) { return r.inProgressCreatedMs({}); });
    };
    QCOMPARE(inProgress(), QList<qint64>{running.createdMs});

    SyncBatch batch = batchOf(QList<Run>{});
    batch.goneRuns = {{.scenarioId = u"s1"_s, .sequence = 1, .id = running.id}};
    QVERIFY(!open.commit(batch));
    QCOMPARE(open.change.changedRuns.size(), 1);
    QCOMPARE(inProgress().size(), 0);
    QCOMPARE(open.runsOf(u"s1"_s)[0].outcome, Outcome::Unknown);
    QCOMPARE(open.runsOf(u"s1"_s)[0].phase, u"Running"_s);

    QVERIFY(!open.commit(batchOf({recentOf(running)}))); // a stale list does not revive it
    QCOMPARE(inProgress().size(), 0);
    QVERIFY(!open.commit(batchOf({running}))); // the run list does
    QCOMPARE(inProgress().size(), 1);
}

void TestHistory::marksDeletedScenariosAndUnmarksThem()
{
    OpenHistory open(m_file);
    const Scenario one = aScenario(u"s1"_s);
    const Scenario two = aScenario(u"s2"_s);
    SyncBatch first = batchOf({one, two}, QSet{one.id, two.id});
    first.runs = {aRun(u"s2"_s, 1, 41)};
    QVERIFY(!open.commit(first));
    QVERIFY(!open.commit(batchOf({}, QSet{one.id})));
    QVERIFY(open.change.scenarios);

    auto scored = open.read([](const HistoryReader &r) { return r.scoredScenarios({}); });
    QCOMPARE(scored.size(), 2);
    QVERIFY(!scored[0].deleted);
    QVERIFY(scored[1].deleted);
    QCOMPARE(scored[1].lastScore, std::optional(41.0));
    QCOMPARE(open.runsOf(u"s2"_s).size(), 1);
    auto updates = open.read([](const HistoryReader &r) { return r.scenarioUpdates(aProject()); });
    QCOMPARE(updates.value(two.id), -1);

    QVERIFY(!open.commit(batchOf({}, QSet{one.id}))); // still deleted: no change
    QVERIFY(open.change.contactOnly);
    QVERIFY(!open.commit(batchOf({two}, std::nullopt)));
    scored = open.read([](const HistoryReader &r) { return r.scoredScenarios({}); });
    QVERIFY(!scored[1].deleted);
}

void TestHistory::scenariosComeWithTheirNewestRuns()
{
    OpenHistory open(m_file);
    Scenario scheduled = aScenario(u"s1"_s);
    scheduled.kind = Scenario::Kind::Scheduled;
    scheduled.schedule = u"10 3 * * *"_s;
    scheduled.tags = {u"nightly"_s};
    scheduled.delegateId = u"d1"_s;
    SyncBatch batch =
        batchOf({scheduled, aScenario(u"never"_s), aScenario(u"gone"_s), aScenario(u"broken"_s)},
                QSet{u"s1"_s, u"never"_s, u"gone"_s, u"broken"_s});
    batch.runs << aRun(u"broken"_s, 1, 70)
               << inPhase(aRun(u"broken"_s, 2, 0), u"Error"_s, Outcome::Broken)
               << inPhase(aRun(u"broken"_s, 3, 0), u"Stopped"_s, Outcome::Stopped);
    for (int sequence = 1; sequence <= 300; ++sequence)
        batch.runs << aRun(u"s1"_s, sequence, sequence % 101);
    Run queued = inPhase(aRun(u"s1"_s, 301), u"Queued"_s, Outcome::InProgress);
    queued.id.clear();
    queued.rawScore.reset();
    batch.runs << queued;
    // Created in the same moment: the sequence decides.
    batch.runs << aRun(u"gone"_s, 2, 20, 5000) << aRun(u"gone"_s, 3, 30, 5000)
               << aRun(u"gone"_s, 1, 10, 5000);
    batch.scheduleChecks = {{.scenarioId = u"s1"_s,
                             .state = ScheduleState{.timeZone = u"Asia/Tokyo"_s, .suspended = true},
                             .checkedMs = 1,
                             .seenMs = 1}};
    QVERIFY(!open.commit(batch));
    QVERIFY(!open.commit(batchOf({}, QSet{u"s1"_s, u"never"_s, u"broken"_s})));

    struct Answer {
        QList<StoredScenario> scenarios;
        qint64 rows = 0;
    };
    const auto answer = open.read([](const HistoryReader &r) {
        const qint64 before = r.rowsRead();
        Answer read{.scenarios = r.scenariosWithRuns({})};
        read.rows = r.rowsRead() - before;
        return read;
    });
    QCOMPARE(answer.scenarios.size(), 4);
    QVERIFY2(answer.rows < 45, qPrintable(QString::number(answer.rows)));

    const StoredScenario &first = answer.scenarios[0];
    QCOMPARE(first.scenario, scheduled);
    QCOMPARE(first.project, aProject());
    QCOMPARE(first.newest.size(), StoredScenario::MostMarks);
    for (int i = 0; i < StoredScenario::MostMarks; ++i)
        QCOMPARE(first.newest[i].sequence, 301 - i);
    QCOMPARE(first.newest[0].outcome, Outcome::InProgress);
    QCOMPARE(first.newest[0].phase, u"Queued"_s);
    QVERIFY(first.newest[0].id.isEmpty());
    QVERIFY(!first.newest[0].score);
    QCOMPARE(first.measured->score, std::optional(98.0)); // 300 % 101
    QCOMPARE(first.before->score, std::optional(97.0));
    QCOMPARE(first.finished->sequence, 300);
    QCOMPARE(first.scheduled.lastRunMs, queued.createdMs);
    QVERIFY(first.scheduled.state && first.scheduled.state->suspended);
    QCOMPARE(first.deletedMs, 0);

    const StoredScenario &never = answer.scenarios[1];
    QVERIFY(never.newest.isEmpty());
    QVERIFY(!never.measured && !never.before && !never.finished && !never.scheduled.state);

    const StoredScenario &gone = answer.scenarios[2];
    QVERIFY(gone.deletedMs > 0);
    QCOMPARE(gone.newest[0].sequence, 3);
    QCOMPARE(gone.newest[2].sequence, 1);
    QCOMPARE(gone.before->sequence, 2);

    const StoredScenario &broken = answer.scenarios[3];
    QCOMPARE(broken.finished->sequence, 2); // it tells something, a stopped one does not
    QCOMPARE(broken.measured->sequence, 1);

    const auto other = open.read([](const HistoryReader &r) {
        return r.scenariosWithRuns({u"c2"_s, {}});
    });
    QVERIFY(other.isEmpty());
}

void TestHistory::whatTheNewestRunsDoNotTellIsLookedForFurtherBack()
{
    OpenHistory open(m_file);
    Scenario weightless = aScenario(u"s2"_s);
    weightless.weightSum = 0;
    Scenario engine = aScenario(u"s3"_s);
    engine.kind = Scenario::Kind::Engine;
    SyncBatch batch = batchOf({aScenario(u"s1"_s), weightless, engine}, std::nullopt);
    batch.runs = {aRun(u"s1"_s, 1, 40), aRun(u"s1"_s, 2, 70), aRun(u"s2"_s, 1, 55),
                  inPhase(aRun(u"s1"_s, 3, 10), u"Error"_s, Outcome::Broken)};
    for (int sequence = 4; sequence < 24; ++sequence) {
        batch.runs << inPhase(aRun(u"s1"_s, sequence), u"Stopped"_s, Outcome::Stopped);
        Run inherits = aRun(u"s2"_s, sequence, 90); // finished, and never measured
        inherits.weightSum.reset();
        batch.runs << inherits << aRun(u"s3"_s, sequence, 0);
    }
    QVERIFY(!open.commit(batch));

    const auto all = open.read([](const HistoryReader &r) { return r.scenariosWithRuns({}); });
    QCOMPARE(all[0].newest.last().sequence, 14);
    QCOMPARE(all[0].finished->sequence, 3);
    QCOMPARE(all[0].measured->score, std::optional(70.0));
    QCOMPARE(all[0].before->score, std::optional(40.0));
    QCOMPARE(all[1].finished->sequence, 23);
    QCOMPARE(all[1].measured->sequence, 1);
    QVERIFY(!all[1].before);
    QVERIFY(!all[2].measured);
    QCOMPARE(all[2].finished->sequence, 23);
}

void TestHistory::scoresFollowTheWeightsOfTheRun()
{
    OpenHistory open(m_file);
    Scenario weightless = aScenario(u"s1"_s);
    weightless.weightSum = 0;
    Scenario engine = aScenario(u"s2"_s);
    engine.kind = Scenario::Kind::Engine;
    SyncBatch batch = batchOf({weightless, engine}, std::nullopt);
    Run inherits = aRun(u"s1"_s, 2, 90);
    inherits.weightSum.reset();
    Run broken = inPhase(aRun(u"s1"_s, 3, 10), u"Error"_s, Outcome::Broken);
    Run infinite = aRun(u"s1"_s, 4, std::numeric_limits<double>::infinity());
    Run nan = aRun(u"s1"_s, 5, std::numeric_limits<double>::quiet_NaN());
    batch.runs = {aRun(u"s1"_s, 1, 70), inherits, broken, nan, aRun(u"s2"_s, 1, 0)};
    QVERIFY(!open.commit(batch));

    const auto scored = open.read([](const HistoryReader &r) { return r.scoredScenarios({}); });
    QVERIFY(scored[0].newestMeasured.has_value());
    QCOMPARE(scored[0].newestMeasured->sequence, 1); // the run's own weights win over none
    QCOMPARE(scored[0].newestFinished->sequence, 5);
    QVERIFY(!scored[1].newestMeasured.has_value());
    QVERIFY(scored[1].everRan);
    QCOMPARE(scored[0].lastRunMs, nan.createdMs); // whatever became of it

    const auto runs = open.read(
        [](const HistoryReader &r) { return r.scoredRuns({}, {.fromMs = 0, .toMs = 1'000'000}); });
    QCOMPARE(runs.size(), 5);
    int measured = 0;
    for (const ScoredRun &run : runs)
        measured += run.score.has_value();
    QCOMPARE(measured, 1);
    const auto none = open.read([](const HistoryReader &r) {
        return r.scoredRuns({u"other"_s, {}}, {.fromMs = 0, .toMs = 1'000'000});
    });
    QCOMPARE(none.size(), 0);
}

void TestHistory::filtersRuns_data()
{
    QTest::addColumn<RunFilter>("filter");
    QTest::addColumn<QList<qint64>>("sequences"); // newest first
    const auto row = [](const char *name, const auto &set, const QList<qint64> &sequences) {
        RunFilter filter;
        set(filter);
        QTest::newRow(name) << filter << sequences;
    };
    row("all", [](RunFilter &) {}, {4, 3, 2, 1});
    row("limit", [](RunFilter &f) { f.limit = 2; }, {4, 3});
    row("span", [](RunFilter &f) { f.span = TimeSpan{20'000, 40'000}; }, {3, 2});
    row("outcomes", [](RunFilter &f) { f.outcomes = {Outcome::Weakness, Outcome::Broken}; }, {2});
    row("scenario", [](RunFilter &f) { f.scenarioId = u"s2"_s; }, {4, 3});
    row("other connection", [](RunFilter &f) { f.scope.connectionId = u"c2"_s; }, {});
    row("project", [](RunFilter &f) { f.scope = {u"c1"_s, u"p1"_s}; }, {4, 3, 2, 1});
    row("delegate", [](RunFilter &f) { f.delegateId = u"d2"_s; }, {4});
    row("environment", [](RunFilter &f) { f.environmentId = u"prod"_s; }, {3, 2, 1});
    row("name", [](RunFilter &f) { f.text = u"NARIO S1"_s; }, {2, 1});
    row("name beyond ASCII", [](RunFilter &f) { f.text = u"ÜBER"_s; }, {4, 3});
    row("begin of a run id", [](RunFilter &f) { f.text = u"S1-ru"_s; }, {2, 1});
    row("run id", [](RunFilter &f) { f.text = u"s1-RUN-2"_s; }, {2});
    row("middle of a run id", [](RunFilter &f) { f.text = u"-run-2"_s; }, {});
    row("begin of too many run ids", [](RunFilter &f) { f.text = u"s1-"_s; }, {});
    row("delegate name", [](RunFilter &f) { f.text = u"100%"_s; }, {4});
    row("percent is no wildcard", [](RunFilter &f) { f.text = u"s1%2"_s; }, {});
    row("underscore is no wildcard", [](RunFilter &f) { f.text = u"s1_run"_s; }, {});
    row("backslash", [](RunFilter &f) { f.text = u"\\"_s; }, {});
    row("quote", [](RunFilter &f) { f.text = u"' OR 1=1 --"_s; }, {});
    row("fault that a probe was told of", [](RunFilter &f) { f.text = u"POD-del"_s; }, {2, 1});
    row("tag", [](RunFilter &f) { f.tags = {u"pay"_s}; }, {4, 3});
    row("both tags", [](RunFilter &f) { f.tags = {u"eu"_s, u"pay"_s}; }, {4, 3});
    row("a part of a tag is none", [](RunFilter &f) { f.tags = {u"pa"_s}; }, {});
    row("one tag of two", [](RunFilter &f) { f.tags = {u"pay"_s, u"us"_s}; }, {});
    row("environment and tag",
        [](RunFilter &f) {
            f.environmentId = u"prod"_s;
            f.tags = {u"pay"_s};
        },
        {3});
    row("delegate and span",
        [](RunFilter &f) {
            f.delegateId = u"d1"_s;
            f.span = TimeSpan{20'000, 40'000};
        },
        {3, 2});
    row("delegate and outcome",
        [](RunFilter &f) {
            f.delegateId = u"d1"_s;
            f.outcomes = {Outcome::Passed};
        },
        {3, 1});
    row("all at once",
        [](RunFilter &f) {
            f.scope = {u"c1"_s, u"p1"_s};
            f.delegateId = u"d1"_s;
            f.environmentId = u"prod"_s;
            f.scenarioId = u"s1"_s;
            f.outcomes = {Outcome::Weakness, Outcome::Broken};
            f.span = TimeSpan{0, 100'000};
            f.text = u"delegate one"_s;
        },
        {2});
    row("environment that text contradicts",
        [](RunFilter &f) {
            f.environmentId = u"test"_s;
            f.text = u"Delegate One"_s;
        },
        {});
}

void TestHistory::filtersRuns()
{
    OpenHistory open(m_file);
    Scenario umlaut = aScenario(u"s2"_s);
    umlaut.name = u"über den Wolken"_s;
    umlaut.tags = {u"pay"_s, u"eu"_s};
    SyncBatch batch = batchOf({aScenario(u"s1"_s), umlaut}, std::nullopt);
    Run moved = aRun(u"s2"_s, 4);
    moved.delegateId = u"d2"_s;
    moved.delegateName = u"at 100%_"_s;
    moved.environmentId = u"test"_s;
    batch.runs = {aRun(u"s1"_s, 2, 50), aRun(u"s1"_s, 1), aRun(u"s2"_s, 3), moved};
    batch.probes = {aProbe(u"answers"_s)};
    QVERIFY(!open.commit(batch));

    QFETCH(RunFilter, filter);
    const auto rows =
        open.read([&](const HistoryReader &r) { return r.runRows(r.runKeys(filter) << 999'999); });
    QList<qint64> sequences;
    for (const RunRow &row : rows)
        sequences << row.run.sequence;
    QTEST(sequences, "sequences");
}

void TestHistory::movesTheSettledSequenceOn()
{
    OpenHistory open(m_file);
    SyncBatch batch = batchOf({aRun(u"s1"_s, 1), aRun(u"s1"_s, 2), aRun(u"s1"_s, 5)});
    batch.backfills = {{.scenarioId = u"s1"_s, .nextPage = 3}};
    QVERIFY(!open.commit(batch));
    const auto backfill = [&] {
        return open.read([](const HistoryReader &r) { return r.backfills(aProject()); }).first();
    };
    QCOMPARE(backfill().nextPage, 3);
    QCOMPARE(backfill().settledSequence, 0); // still reading: nothing is known to be missing

    batch = batchOf(QList<Run>{});
    batch.backfills = {{.scenarioId = u"s1"_s, .nextPage = 4, .complete = true}};
    QVERIFY(!open.commit(batch));
    QCOMPARE(backfill().settledSequence, 2);
    QVERIFY(backfill().isOpen()); // 3 and 4 were never seen

    QVERIFY(!open.commit(batchOf({aRun(u"s1"_s, 3), aRun(u"s1"_s, 4)})));
    QCOMPARE(backfill().settledSequence, 5);
    QVERIFY(!backfill().isOpen());
}

void TestHistory::tellsWhatChanged()
{
    OpenHistory open(m_file);
    QSignalSpy changes(open.history.get(), &History::changed);
    QVERIFY(!open.commit(batchOf({aRun(u"s1"_s, 1)})));
    QCOMPARE(changes.size(), 1);
    QVERIFY(open.change.runs && open.change.scenarios && !open.change.contactOnly);
    SyncBatch contact = emptyBatch();
    contact.contactMs = 43;
    QVERIFY(!open.commit(contact));
    QVERIFY(open.change.contactOnly);
    QCOMPARE(changes.size(), 2);
    QVERIFY(changes[1][0].value<HistoryChange>().contactOnly);
}

void TestHistory::journalKeepsItsOrder()
{
    OpenHistory open(m_file);
    open.history->appendJournal(u"revoked"_s, u"first"_s);
    open.history->appendJournal(u"proved"_s, u"second"_s);
    QVERIFY(!open.commit(batchOf(QList<Run>{}))); // after the lines, in the same queue
    const auto lines = open.read([](const HistoryReader &r) { return r.journal(); });
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0].line, u"second"_s);
    QCOMPARE(lines[1].kind, u"revoked"_s);
    QVERIFY(lines[0].atMs > 0);
}

void TestHistory::forgetsAConnectionToTheLastByte()
{
    OpenHistory open(m_file);
    SyncBatch batch = batchOf({aRun(u"s1"_s, 1)});
    batch.scenarios.first().description = u"unmistakable-description"_s;
    QVERIFY(!open.commit(batch));
    SyncBatch other = batch;
    other.project.connectionId = u"c2"_s;
    other.scenarios.first().description = u"something else"_s;
    QVERIFY(!open.commit(other));

    bool forgotten = false;
    open.history->forget(u"c1"_s, this,
                         [&](const auto &result) { forgotten = result.has_value(); });
    QTRY_VERIFY(forgotten);
    const auto projects = open.read([](const HistoryReader &r) { return r.projects(); });
    QCOMPARE(projects.size(), 1);
    QCOMPARE(projects[0].ref.connectionId, u"c2"_s);
    for (const QString &suffix : {u""_s, u"-wal"_s}) {
        QFile raw(m_file + suffix);
        QVERIFY(raw.open(QFile::ReadOnly));
        QVERIFY(!raw.readAll().contains("unmistakable-description"));
    }
}

void TestHistory::anOverviewIsReadInOneGo()
{
    OpenHistory open(m_file);
    const qint64 now = 1'780'000'000'000;
    SyncBatch batch = batchOf({aRun(u"s1"_s, 1, 80, now - 3'600'000)});
    batch.runs << inPhase(aRun(u"s1"_s, 2, 0, now - 60'000), u"Running"_s, Outcome::InProgress);
    batch.projectInfo = Project{.id = u"p1"_s, .name = u"Payments"_s, .role = Role::Owner};
    batch.firstSyncComplete = true;
    QVERIFY(!open.commit(batch));
    const auto input = open.read([&](const HistoryReader &reader) {
        return readOverviewInput(reader, {}, {.kind = PeriodKind::Days7}, now, QTimeZone::utc(), {},
                                 {{u"c1"_s, {.name = u"Prod"_s, .baseUrl = u"https://l"_s}}});
    });
    QCOMPARE(input.projects.size(), 1);
    QCOMPARE(input.projects[0].connectionName, u"Prod"_s);
    QCOMPARE(input.projects[0].serverKey, u"https://l\np1"_s);
    QCOMPARE(input.projects[0].inProgressCreatedMs, QList<qint64>{now - 60'000});
    QVERIFY(input.projects[0].complete);
    const OverviewFigures figures = computeOverview(input);
    QCOMPARE(figures.total.score, std::optional(80.0));
    QCOMPARE(figures.total.runs[Outcome::InProgress], 1);
}

void TestHistory::keepsWhatSchedulesSay()
{
    OpenHistory open(m_file);
    SyncBatch batch = emptyBatch();
    Scenario daily = aScenario(u"daily"_s, 700);
    daily.kind = Scenario::Kind::Scheduled;
    daily.schedule = u"10 3 * * *"_s;
    batch.scenarios = {daily, aScenario(u"by hand"_s)};
    batch.runs = {aRun(u"daily"_s, 1, 80, 11'000), aRun(u"daily"_s, 2, 80, 22'000)};
    QVERIFY(!open.commit(batch));
    const auto schedules = [&] {
        return open.read([](const HistoryReader &r) { return r.schedules(aProject()); });
    };
    QCOMPARE(schedules().size(), 1);
    QCOMPARE(schedules()[0].scenarioId, u"daily"_s);
    QCOMPARE(schedules()[0].scheduled.schedule, daily.schedule);
    QCOMPARE(schedules()[0].scheduled.lastRunMs, 22'000);
    QCOMPARE(schedules()[0].updatedMs, 700);
    QCOMPARE(schedules()[0].createdMs, daily.createdMs);
    QCOMPARE(schedules()[0].checkedMs, 0);
    QVERIFY(!schedules()[0].scheduled.state);

    const auto check = [&](std::optional<ScheduleState> state, qint64 atMs) {
        SyncBatch checked = emptyBatch();
        checked.scheduleChecks = {
            {.scenarioId = u"daily"_s, .state = state, .checkedMs = atMs, .seenMs = 700},
            {.scenarioId = u"unknown"_s, .state = state, .checkedMs = 1}};
        return !open.commit(checked);
    };
    const auto suspended = [&] {
        const auto all = open.read([](const HistoryReader &r) { return r.scoredScenarios({}); });
        return QList<bool>{all[0].suspended, all[1].suspended};
    };
    QVERIFY(check({}, 900)); // asked in vain
    QVERIFY(!schedules()[0].scheduled.state);
    QCOMPARE(schedules()[0].checkedMs, 900);
    QCOMPARE(schedules()[0].seenMs, 700);
    QVERIFY(open.change.contactOnly);
    const ScheduleState off{.timeZone = u"Asia/Tokyo"_s, .suspended = true};
    QVERIFY(check(off, 1000));
    QVERIFY(open.change.scenarios);
    QCOMPARE(schedules()[0].scheduled.state, std::optional(off));
    QCOMPARE(suspended(), QList<bool>({true, false}));
    QVERIFY(check(off, 1100));
    QVERIFY(!open.change.scenarios); // as before
    QVERIFY(check({}, 1200));        // in vain: what was known stays
    QCOMPARE(schedules()[0].scheduled.state, std::optional(off));
    QCOMPARE(schedules()[0].checkedMs, 1200);
    QVERIFY(check(ScheduleState(), 1300));
    QCOMPARE(suspended(), QList<bool>({false, false}));
    SyncBatch deleted = emptyBatch();
    deleted.existingScenarios = QSet<QString>{u"by hand"_s};
    QVERIFY(!open.commit(deleted));
    QVERIFY(schedules().isEmpty());
}

void TestHistory::takesTheSecondFormatOver()
{
    QVERIFY(QDir().mkpath(QFileInfo(m_file).path()));
    {
        QList<Migration> steps = historyMigrations();
        steps.removeIf([](const Migration &step) { return step.toVersion > 2; });
        RawDatabase raw(m_file);
        QCOMPARE(migrate(raw.database(), steps).value_or(-1), 2);
        QVERIFY(raw.exec(u"INSERT INTO project (id, connection, remote) VALUES (1, 'c1', 'p1')"_s));
        QVERIFY(raw.exec(u"INSERT INTO scenario (id, project, remote, name, kind, schedule) "
                         "VALUES (5, 1, 'daily', 'Daily', 1, '10 3 * * *')"_s));
    }
    {
        OpenHistory open(m_file);
        QVERIFY(open.report.has_value());
        QVERIFY(open.report->setAside.isEmpty());
        const auto schedules =
            open.read([](const HistoryReader &r) { return r.schedules(aProject()); });
        QCOMPARE(schedules.size(), 1);
        QCOMPARE(schedules[0].checkedMs, 0); // to be asked for
        SyncBatch batch = emptyBatch();
        batch.scheduleChecks = {{.scenarioId = u"daily"_s,
                                 .state = ScheduleState{.timeZone = {}, .suspended = true},
                                 .checkedMs = 9}};
        QVERIFY(!open.commit(batch));
    }
    RawDatabase raw(m_file);
    QCOMPARE(raw.value(u"PRAGMA user_version"_s).toInt(), historySchemaVersion());
    QCOMPARE(raw.value(u"SELECT scenario FROM schedule_state WHERE suspended = 1"_s).toInt(), 5);
    QVERIFY(raw.exec(u"PRAGMA foreign_keys = ON"_s));
    QVERIFY(raw.exec(u"DELETE FROM project"_s));
    QCOMPARE(raw.value(u"SELECT count(*) FROM schedule_state"_s).toInt(), 0);
}

/// Pairs of which the runs know and the table does not.
QString placesMissing(const QString &file)
{
    return RawDatabase(file)
        .value(u"SELECT count(*) FROM run WHERE agent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "
               "scenario_agent p WHERE p.scenario = run.scenario AND p.agent = run.agent)"_s)
        .toString();
}

void TestHistory::knowsWhereScenariosRan()
{
    OpenHistory open(m_file);
    Run moved = aRun(u"s1"_s, 2);
    moved.delegateId = u"d2"_s;
    // A recent list does not tell where; the run list does, later.
    QVERIFY(!open.commit(batchOf({aRun(u"s1"_s, 1), recentOf(moved)})));
    const auto places = [&] {
        return RawDatabase(m_file).value(u"SELECT count(*) FROM scenario_agent"_s).toString();
    };
    QCOMPARE(places(), u"1"_s);
    QVERIFY(!open.commit(batchOf({moved})));
    QCOMPARE(places(), u"2"_s);
    QVERIFY(!open.commit(batchOf({aRun(u"s1"_s, 3), aRun(u"s1"_s, 4)})));
    QCOMPARE(places(), u"2"_s);
    QCOMPARE(placesMissing(m_file), u"0"_s);
    RunFilter filter;
    filter.delegateId = u"d2"_s;
    filter.outcomes = {Outcome::Passed};
    QCOMPARE(open.read([&](const HistoryReader &r) { return r.runKeys(filter); }).size(), 1);
    RawDatabase raw(m_file);
    QVERIFY(raw.exec(u"PRAGMA foreign_keys = ON"_s) && raw.exec(u"DELETE FROM project"_s));
    QCOMPARE(raw.value(u"SELECT count(*) FROM scenario_agent"_s).toInt(), 0);
}

void TestHistory::takesTheThirdFormatOverWithWhereScenariosRan()
{
    QVERIFY(QDir().mkpath(QFileInfo(m_file).path()));
    QVERIFY(QFile::copy(QStringLiteral(RD_TEST_DATA "/history-v3.sqlite"), m_file));
    QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner));
    RunFilter filter;
    filter.environmentId =
        RawDatabase(m_file)
            .value(u"SELECT a.environment FROM run r JOIN agent a ON a.id = r.agent "
                   "GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"_s)
            .toString();
    filter.outcomes = {Outcome::Passed, Outcome::Weakness, Outcome::Broken, Outcome::Stopped};
    QList<qint64> before; // as long as it may not be written, it is searched as it is
    QVERIFY(openHistoryReader(m_file, OpenedFile::Access::Immutable, u"r"_s).has_value());
    before = HistoryReader(QSqlDatabase::database(u"r"_s)).runKeys(filter);
    closeHistoryConnection(u"r"_s);
    QVERIFY(before.size() > 10);
    {
        OpenHistory open(m_file);
        QVERIFY(open.report && open.report->setAside.isEmpty());
        QCOMPARE(open.read([](const HistoryReader &r) { return r.runCount(); }), 150);
        QCOMPARE(open.read([&](const HistoryReader &r) { return r.runKeys(filter); }), before);
    }
    QCOMPARE(placesMissing(m_file), u"0"_s);
    RawDatabase raw(m_file);
    QCOMPARE(raw.value(u"PRAGMA user_version"_s).toInt(), historySchemaVersion());
    QCOMPARE(raw.value(u"SELECT count(*) FROM scenario_agent"_s).toInt(), 38);
}

void TestHistory::migratesStepByStep()
{
    RawDatabase raw(m_folder->filePath(u"other.sqlite"_s));
    const Migration first{1, {u"CREATE TABLE t (a INTEGER)"_s, u"INSERT INTO t VALUES (1)"_s}};
    const Migration second{2, {u"ALTER TABLE t ADD COLUMN b INTEGER DEFAULT 7"_s}};
    QCOMPARE(storedSchemaVersion(raw.database()), 0);
    QCOMPARE(migrate(raw.database(), {first}).value_or(-1), 1);
    QCOMPARE(migrate(raw.database(), {first, second}).value_or(-1), 2);
    QCOMPARE(migrate(raw.database(), {first, second}).value_or(-1), 2);
    QCOMPARE(storedSchemaVersion(raw.database()), 2);
    QCOMPARE(raw.value(u"SELECT count(*) FROM t"_s).toInt(), 1);
    QCOMPARE(raw.value(u"SELECT b FROM t"_s).toInt(), 7);
}

void TestHistory::aFailedMigrationLeavesTheStepBefore()
{
    RawDatabase raw(m_folder->filePath(u"other.sqlite"_s));
    const Migration first{1, {u"CREATE TABLE t (a INTEGER)"_s}};
    const Migration bad{2, {u"CREATE TABLE u (a INTEGER)"_s, u"no SQL"_s}};
    QVERIFY(!migrate(raw.database(), {first, bad}).has_value());
    QCOMPARE(storedSchemaVersion(raw.database()), 1);
    QCOMPARE(raw.value(u"SELECT count(*) FROM sqlite_master WHERE name = 'u'"_s).toInt(), 0);
    // And the transaction is over: the next step can begin.
    QCOMPARE(migrate(raw.database(), {first, {2, {u"CREATE TABLE u (a)"_s}}}).value_or(-1), 2);
}

void TestHistory::setsDamagedFilesAside_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("garbage") << u"garbage"_s;
    QTest::newRow("short garbage") << u"short"_s;
    QTest::newRow("truncated") << u"truncated"_s;
    QTest::newRow("header only") << u"header"_s;
    QTest::newRow("another program's database") << u"foreign"_s;
}

void TestHistory::setsDamagedFilesAside()
{
    QFETCH(QString, damage);
    QDir().mkpath(QFileInfo(m_file).path());
    {
        OpenHistory open(m_file);
        QList<Run> runs;
        for (int i = 1; i <= 2000; ++i)
            runs << aRun(u"s1"_s, i);
        QVERIFY(!open.commit(batchOf(runs)));
    }
    QFile file(m_file);
    QVERIFY(file.open(QFile::ReadWrite));
    if (damage == "garbage"_L1) {
        file.resize(0);
        file.write(QByteArray(50'000, 'x'));
    } else if (damage == "short"_L1) {
        file.resize(0);
        file.write("hello");
    } else if (damage == "truncated"_L1) {
        file.resize(file.size() * 2 / 3);
    } else if (damage == "header"_L1) {
        file.resize(120);
    } else {
        file.resize(0);
        file.close();
        RawDatabase raw(m_file);
        QVERIFY(raw.exec(u"CREATE TABLE bookmarks (url TEXT)"_s));
    }
    file.close();
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    QFile wal(m_file + u"-wal"_s);
    QVERIFY(wal.open(QFile::WriteOnly)); // a left-over log goes with its database
    wal.close();

    OpenHistory open(m_file);
    QVERIFY2(open.report, open.openError ? qPrintable(open.openError->detail) : "");
    QVERIFY(open.report->created);
    QVERIFY2(QRegularExpression(u"history\\.sqlite\\.damaged-\\d{8}T\\d{6}Z$"_s)
                 .match(open.report->setAside)
                 .hasMatch(),
             qPrintable(open.report->setAside));
    QFile kept(open.report->setAside);
    QVERIFY(kept.open(QFile::ReadOnly));
    QVERIFY(kept.readAll() == before);
    QVERIFY(!open.commit(batchOf({aRun(u"s1"_s, 1)})));
    QCOMPARE(open.runsOf(u"s1"_s).size(), 1);
}

void TestHistory::damageMetLaterIsToldAndSetAsideNextTime_data()
{
    QTest::addColumn<bool>("onePage");
    QTest::addColumn<QString>("metBy");
    // Reading and storing visit many pages but not all; the check visits all.
    QTest::newRow("half of the pages, met by reading") << false << u"reading"_s;
    QTest::newRow("half of the pages, met by storing") << false << u"storing"_s;
    QTest::newRow("half of the pages, met by the check") << false << u"the check"_s;
    QTest::newRow("one page, met by the check") << true << u"the check"_s;
}

void TestHistory::damageMetLaterIsToldAndSetAsideNextTime()
{
    QFETCH(bool, onePage);
    QFETCH(QString, metBy);
    QList<Run> runs;
    for (int i = 1; i <= 2000; ++i)
        runs << aRun(u"s1"_s, i);
    {
        OpenHistory open(m_file);
        QVERIFY(!open.commit(batchOf(runs)));
    }
    {
        QFile file(m_file);
        QVERIFY(file.open(QFile::ReadWrite));
        for (qint64 at = file.size() / 8192 * 4096; at < file.size();
             at += onePage ? file.size() : 4096) {
            file.seek(at);
            file.write(QByteArray(64, '\0'));
        }
    }
    {
        OpenHistory open(m_file);
        QVERIFY(open.report.has_value());
        QVERIFY(open.report->setAside.isEmpty()); // start-up does not look at every page
        QSignalSpy found(open.history.get(), &History::damageFound);
        if (metBy == "reading"_L1) {
            open.runsOf(u"s1"_s);
            open.read([](const HistoryReader &reader) { return reader.runKeys({}); });
        } else if (metBy == "storing"_L1) {
            for (Run &run : runs)
                run.updatedMs += 1000;
            (void)open.commit(batchOf(runs));
        } else {
            QVERIFY(!open.check(m_file));
        }
        QTRY_COMPARE(found.size(), 1);
        QVERIFY(!open.check(m_file));
        QCOMPARE(found.size(), 1); // told once
    }
    OpenHistory open(m_file);
    QVERIFY(open.report.has_value());
    QVERIFY(!open.report->setAside.isEmpty());
    QVERIFY(!open.commit(batchOf({aRun(u"s1"_s, 1)})));
    open.open(m_file);
    QVERIFY(open.report->setAside.isEmpty()); // and nothing is suspected any more
    QVERIFY(!QFile::exists(m_file + u".suspect"_s));
    QSignalSpy found(open.history.get(), &History::damageFound);
    QVERIFY(open.check(m_file));
    QCOMPARE(found.size(), 0);
}

void TestHistory::leavesANewerSchemaAlone()
{
    {
        OpenHistory open(m_file);
        QVERIFY(!open.commit(batchOf({aRun(u"s1"_s, 1)})));
    }
    {
        RawDatabase raw(m_file);
        QVERIFY(raw.exec(u"PRAGMA user_version = 99"_s));
    }
    QFile file(m_file);
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray before = file.readAll();
    OpenHistory open(m_file);
    QVERIFY(open.openError.has_value());
    QCOMPARE(open.openError->kind, HistoryError::Kind::NewerSchema);
    file.seek(0);
    QVERIFY(file.readAll() == before);
    QCOMPARE(QDir(QFileInfo(m_file).path()).entryList(QDir::Files).size(), 1);
}

void TestHistory::tellsWhyItCannotOpen_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a folder") << u"folder"_s;
    QTest::newRow("below a file") << u"plain/below/history.sqlite"_s;
    QTest::newRow("a device") << u"/dev/null"_s;
}

void TestHistory::tellsWhyItCannotOpen()
{
    QFETCH(QString, path);
    QDir(m_folder->path()).mkdir(u"folder"_s);
    QFile plain(m_folder->filePath(u"plain"_s));
    QVERIFY(plain.open(QFile::WriteOnly));
    OpenHistory open(QDir(m_folder->path()).filePath(path));
    QVERIFY(open.openError.has_value());
    QCOMPARE(open.openError->kind, HistoryError::Kind::CannotOpen);
    QVERIFY(!open.openError->detail.isEmpty());
    const auto error = open.commit(batchOf({aRun(u"s1"_s, 1)}));
    QVERIFY(error && error->kind == HistoryError::Kind::CannotOpen);
    QCOMPARE(open.runsOf(u"s1"_s).size(), 0);
}

void TestHistory::readsWhatItMayNotWrite_data()
{
    QTest::addColumn<int>("fileMode");
    QTest::addColumn<int>("folderMode");
    QTest::newRow("read-only file") << 0444 << 0777;
    QTest::newRow("read-only folder") << 0444 << 0555;
}

void TestHistory::readsWhatItMayNotWrite()
{
    QFETCH(int, fileMode);
    QFETCH(int, folderMode);
    {
        OpenHistory open(m_file);
        QVERIFY(!open.commit(batchOf({aRun(u"s1"_s, 1)})));
    }
    const QByteArray file = QFile::encodeName(m_file);
    const QByteArray folder = QFile::encodeName(QFileInfo(m_file).path());
    ::chmod(QFile::encodeName(m_folder->path()).constData(), 0755);
    ::chmod(QFile::encodeName(m_folder->filePath(u"data"_s)).constData(), 0755);
    ::chmod(file.constData(), static_cast<mode_t>(fileMode));
    ::chmod(folder.constData(), static_cast<mode_t>(folderMode));
    // Permissions do not bind root, and an owner could give them back: be nobody for a while.
    const bool root = ::geteuid() == 0;
    constexpr uid_t nobody = 65534;
    if (root)
        QCOMPARE(::seteuid(nobody), 0);
    {
        OpenHistory open(m_file);
        const bool readOnly = open.report && open.report->readOnly;
        const QString trouble = open.openError ? open.openError->detail : QString();
        const auto runs = open.runsOf(u"s1"_s);
        const auto error = open.commit(batchOf({aRun(u"s1"_s, 2)}));
        open.history.reset();
        if (root)
            QCOMPARE(::seteuid(0), 0);
        ::chmod(folder.constData(), 0700);
        if (!root)
            QEXPECT_FAIL("read-only file", "the owner gives the right to write back", Continue);
        QVERIFY2(readOnly, qPrintable(trouble));
        QCOMPARE(runs.size(), 1);
        if (readOnly)
            QVERIFY(error && error->kind == HistoryError::Kind::ReadOnly);
    }
    ::chmod(file.constData(), 0600);
    OpenHistory again(m_file);
    QVERIFY(again.report && !again.report->readOnly);
    QVERIFY(again.report->setAside.isEmpty());
    QVERIFY(again.runsOf(u"s1"_s).size() >= 1);
}

void TestHistory::aFullDiskLosesNothing()
{
    OpenHistory open(m_file);
    QVERIFY(!open.commit(batchOf({aRun(u"s1"_s, 1)})));

    // A limit on the size of files: what a quota and a full disk look like to the database.
    struct rlimit before {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    struct rlimit tight = before;
    tight.rlim_cur = 300'000;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
    QList<Run> many;
    for (int i = 2; i <= 5000; ++i)
        many << aRun(u"s1"_s, i);
    const auto error = open.commit(batchOf(many));
    const int stored = int(open.runsOf(u"s1"_s).size());
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, oldHandler);

    QVERIFY(error.has_value());
    QVERIFY2(error->kind == HistoryError::Kind::DiskFull, qPrintable(error->detail));
    QCOMPARE(stored, 1); // all or nothing, and still readable
    QVERIFY(!open.commit(batchOf(many)));
    QCOMPARE(open.runsOf(u"s1"_s).size(), 5000);
}

void TestHistory::aFailingStatementTakesTheWholeBatchBack()
{
    OpenHistory open(m_file);
    SyncBatch batch = batchOf({aRun(u"s1"_s, 1)});
    batch.hubs = QList<Hub>{Hub{}};
    RawDatabase raw(m_file);
    QVERIFY(raw.exec(u"ALTER TABLE hub RENAME TO mislaid"_s));
    QVERIFY(open.commit(batch).has_value());
    QCOMPARE(open.runsOf(u"s1"_s).size(), 0);
    QVERIFY(raw.exec(u"ALTER TABLE mislaid RENAME TO hub"_s));
    QVERIFY(!open.commit(batch));
    QCOMPARE(open.runsOf(u"s1"_s).size(), 1);
}

void TestHistory::finishesPendingCommitsAtTheEnd()
{
    {
        OpenHistory open(m_file);
        bool called = false;
        for (int i = 1; i <= 50; ++i)
            open.history->commit(batchOf({aRun(u"s1"_s, i)}), this,
                                 [&](const auto &) { called = true; });
        open.history.reset();
        QVERIFY(!called);
    }
    OpenHistory open(m_file);
    QCOMPARE(open.runsOf(u"s1"_s).size(), 50);
}

void TestHistory::answersDieWithTheirContext()
{
    OpenHistory open(m_file);
    bool called = false;
    auto context = std::make_unique<QObject>();
    open.history->commit(batchOf({aRun(u"s1"_s, 1)}), context.get(),
                         [&](const auto &) { called = true; });
    open.history->read<int>([](const HistoryReader &) { return 1; }, context.get(),
                            [&](int) { called = true; });
    context.reset();
    QVERIFY(!open.commit(batchOf({aRun(u"s1"_s, 2)})));
    QCOMPARE(open.runsOf(u"s1"_s).size(), 2); // stored all the same
    QVERIFY(!called);
}

void TestHistory::anErrorIsOfItsOwnReadOnly()
{
    OpenHistory open(m_file);
    QVERIFY(!open.commit(batchOf({aRun(u"s1"_s, 1)})));
    RawDatabase raw(m_file);
    QVERIFY(raw.exec(u"ALTER TABLE hub RENAME TO elsewhere"_s));
    const QStringList broken = open.read([](const HistoryReader &reader) {
        const QString before = reader.lastError();
        static_cast<void>(reader.hubs(aProject()));
        const QString after = reader.lastError();
        static_cast<void>(reader.delegates(aProject())); // works, but does not undo the failure
        return QStringList{before, after, reader.lastError()};
    });
    QCOMPARE(broken[0], QString());
    QVERIFY(!broken[1].isEmpty());
    QCOMPARE(broken[2], broken[1]);
    QCOMPARE(open.read([](const HistoryReader &reader) { return reader.lastError(); }), QString());
    QVERIFY(raw.exec(u"ALTER TABLE elsewhere RENAME TO hub"_s));
    const QString mended = open.read([](const HistoryReader &reader) {
        static_cast<void>(reader.hubs(aProject()));
        return reader.lastError();
    });
    QCOMPARE(mended, QString());
}

void TestHistory::anUnopenedHistoryAnswers()
{
    OpenHistory open;
    open.history = std::make_unique<History>();
    QCOMPARE(open.runsOf(u"s1"_s).size(), 0);
    QVERIFY(open.commit(batchOf({aRun(u"s1"_s, 1)})).has_value());
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
