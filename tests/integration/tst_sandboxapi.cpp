// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/http/server.h"
#include "support/cputimer.h"
#include "support/sandboxclient.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd::sandbox;
using namespace rd::tests;

Q_DECLARE_METATYPE(rd::sandbox::Release)

namespace {

const QString ListExperiment =
    u"query($projectID: ID!, $request: ListExperimentRequest!) { listExperiment(projectID: "
    "$projectID, request: $request) { totalNoOfExperiments experiments { projectID experimentID "
    "name experimentType cronSyntax createdAt updatedAt infra { infraID name isActive "
    "isInfraConfirmed } updatedBy { userID username } recentExperimentRunDetails { "
    "experimentRunID phase resiliencyScore runSequence createdAt updatedAt } } } }"_s;
const QString ListRun =
    u"query($projectID: ID!, $request: ListExperimentRunRequest!) { listExperimentRun(projectID: "
    "$projectID, request: $request) { totalNoOfExperimentRuns experimentRuns { experimentRunID "
    "notifyID experimentID experimentName phase resiliencyScore faultsPassed faultsFailed "
    "totalFaults runSequence createdAt updatedAt updatedBy { username } } } }"_s;
const QString GetRun =
    u"query($projectID: ID!, $id: ID, $notify: ID) { getExperimentRun(projectID: $projectID, "
    "experimentRunID: $id, notifyID: $notify) { experimentRunID notifyID phase resiliencyScore "
    "faultsPassed executionData experimentManifest runSequence } }"_s;
const QString StartRun =
    u"mutation($projectID: ID!, $id: String!) { runChaosExperiment(experimentID: "
    "$id, projectID: $projectID) { notifyID } }"_s;
const QString Stop =
    u"mutation($projectID: ID!, $id: String!, $run: String, $notify: String) { "
    "stopExperimentRuns(projectID: $projectID, experimentID: $id, experimentRunID: $run, "
    "notifyID: $notify) }"_s;

/// One sandbox with a signed-in client.
struct Desk {
    explicit Desk(Release release = latestRelease, const QString &user = u"owner"_s,
                  std::optional<int> runs = std::nullopt)
        : sandbox(frozenSandbox(release, runs))
        , client(sandbox->url())
    {
        client.logIn(*sandbox, user);
    }

    [[nodiscard]] QString project(int index = 0)
    {
        return sandbox->world().projects().at(index).id;
    }
    [[nodiscard]] const Experiment &scenario(const QString &name)
    {
        for (const Experiment &experiment : sandbox->world().experiments()) {
            if (experiment.name == name)
                return experiment;
        }
        qFatal("no such scenario");
    }
    Answer ask(const QString &document, QJsonObject variables = {}, int project = 0)
    {
        if (!variables.contains("projectID"_L1))
            variables[u"projectID"_s] = this->project(project);
        return client.query(document, variables);
    }
    QJsonObject list(const QString &document, const QJsonObject &request, int project = 0)
    {
        const QJsonObject data =
            ask(document, {{u"request"_s, request}}, project).json()["data"_L1].toObject();
        return data.begin().value().toObject();
    }

    std::unique_ptr<Sandbox> sandbox;
    SandboxClient client;
};

QStringList names(const QJsonObject &list)
{
    QStringList all;
    for (const QJsonValue &row : list["experiments"_L1].toArray())
        all.append(row["name"_L1].toString());
    return all;
}

QJsonObject paging(int page, int limit)
{
    return {{u"pagination"_s, QJsonObject{{u"page"_s, page}, {u"limit"_s, limit}}}};
}

QString samples()
{
    return QStringLiteral(RD_SOURCE_DIR "/../shared/litmus/samples");
}

} // namespace

class TestSandboxApi : public QObject {
    Q_OBJECT
private slots:
    void tokenTroubleIsToldPerFieldAndRelease_data();
    void tokenTroubleIsToldPerFieldAndRelease();
    void rolesAreEnforcedPerRelease_data();
    void rolesAreEnforcedPerRelease();
    void deactivatedUsersAreRefused();
    void foreignProjectsReadLikeMissingRights();
    void scenariosComeFifteenAtATime();
    void scenarioNamesSortTheWrongWayRound();
    void scenarioFilters_data();
    void scenarioFilters();
    void scenarioFieldsAreAsTheServerFillsThem();
    void theNewestChangeIsOnTheFirstPage();
    void runsArePagedAndCounted();
    void runsNeverShowWhatWasDeleted();
    void datesNeverMatchBefore318_data();
    void datesNeverMatchBefore318();
    void aMissingDelegateTurnsTheRowNull();
    void hugePagesFail();
    void queuedRunsHaveNoId();
    void runsAreFoundByIdOrNotifyId();
    void runsCannotBeStartedEverywhere();
    void stoppingDependsOnTheRelease_data();
    void stoppingDependsOnTheRelease();
    void stoppingWithoutIdsStopsEverything();
    void schedulesAreSuspendedInTheManifest();
    void statisticsCountByExactPhase();
    void delegatesTellTheirState();
    void environmentsAreNullWhenThereAreNone();
    void theBuiltInHubIsSpecial();
    void gitOpsIsForOwners();
    void probesAreReadable();
    void eventsWaitForTheNextOne();
    void logsNeedNoToken();
    void truthMatchesTheLists();
    void controlsDriveTheWorld();
    void timeIsTheSandboxsOwn();
    void aPollStaysQuickWithAMillionRuns();
    void everySampleOperationIsAnswered_data();
    void everySampleOperationIsAnswered();
};

void TestSandboxApi::tokenTroubleIsToldPerFieldAndRelease_data()
{
    QTest::addColumn<Release>("release");
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QString>("message");
    const QString denied = u"permission_denied: rpc error: code = Unknown desc = "_s;
    const QString segments = denied + u"token contains an invalid number of segments"_s;
    QTest::newRow("missing 3.31") << Release::R3_31 << QByteArray() << segments;
    QTest::newRow("missing 3.9") << Release::R3_9 << QByteArray() << segments;
    QTest::newRow("missing 3.6") << Release::R3_6 << QByteArray() << u"permission_denied"_s;
    QTest::newRow("lower case") << Release::R3_31 << QByteArray("bearer a.b") << segments;
    QTest::newRow("foreign") << Release::R3_31
                             << QByteArray("Bearer eyJhbGciOiJIUzUxMiJ9.eyJleHAiOjk5OTk5OTk5OTl9.x")
                             << denied + u"signature is invalid"_s;
    QTest::newRow("expired 3.31") << Release::R3_31 << QByteArray("expired")
                                  << denied + u"token is expired by 2h3m11s"_s;
    QTest::newRow("expired 3.18") << Release::R3_18 << QByteArray("expired")
                                  << denied + u"Token is expired"_s;
    QTest::newRow("expired 3.0") << Release::R3_0 << QByteArray("expired")
                                 << u"permission_denied"_s;
}

void TestSandboxApi::tokenTroubleIsToldPerFieldAndRelease()
{
    QFETCH(Release, release);
    QFETCH(QByteArray, authorization);
    QFETCH(QString, message);
    Desk desk(release, u"owner"_s, 0);
    desk.client.authorization = authorization;
    if (authorization == "expired")
        desk.client.useToken(desk.sandbox->mintToken(u"owner"_s, -(2 * 3600 + 3 * 60 + 11)));
    const Answer answer = desk.ask(ListExperiment, {{u"request"_s, QJsonObject{}}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.message(), message);
    QVERIFY(answer.json()["data"_L1].isNull());
    QVERIFY(answer.body.startsWith(R"({"errors":)"));

    const Answer directive = desk.ask(
        u"query($projectID: ID!) { listInfras(projectID: $projectID) { totalNoOfInfras } }"_s);
    QCOMPARE(directive.message(), u"invalid Token"_s);
    QCOMPARE(desk.client.query(u"{ __typename }"_s).body, R"({"data":{"__typename":"Query"}})");
}

void TestSandboxApi::rolesAreEnforcedPerRelease_data()
{
    QTest::addColumn<Release>("release");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("isAllowed");
    const auto row = [](Release release, const QString &user, const QString &field,
                        bool isAllowed) {
        QTest::addRow("%s %s %s", qPrintable(releaseName(release)), qPrintable(user),
                      qPrintable(field))
            << release << user << field << isAllowed;
    };
    for (const Release release : allReleases()) {
        row(release, u"viewer"_s, u"getExperimentStats"_s, true);
        row(release, u"owner"_s, u"getGitOpsDetails"_s, true);
        const bool isBroken = atLeast(release, Release::R3_14) && !atLeast(release, Release::R3_31);
        row(release, u"viewer"_s, u"getInfraStats"_s, isBroken);
        row(release, u"executor"_s, u"getInfraStats"_s, true);
        row(release, u"executor"_s, u"getGitOpsDetails"_s, isBroken);
        row(release, u"newcomer"_s, u"getExperimentStats"_s, isBroken);
        row(release, u"viewer"_s, u"runChaosExperiment"_s, isBroken);
        row(release, u"executor"_s, u"runChaosExperiment"_s, release != Release::R3_9);
    }
}

void TestSandboxApi::rolesAreEnforcedPerRelease()
{
    QFETCH(Release, release);
    QFETCH(QString, user);
    QFETCH(QString, field);
    QFETCH(bool, isAllowed);
    Desk desk(release, user, 0);
    Answer answer;
    if (field == "runChaosExperiment"_L1)
        answer = desk.ask(StartRun, {{u"id"_s, desk.scenario(u"payment-gateway-latency"_s).id}});
    else
        answer = desk.ask(
            u"query($projectID: ID!) { %1(projectID: $projectID) { __typename } }"_s.arg(field));
    QCOMPARE(answer.status, 200);
    QVERIFY2(answer.message().isEmpty() == isAllowed, answer.body.constData());
    if (!isAllowed)
        QVERIFY(answer.message().startsWith("permission_denied"_L1));
}

void TestSandboxApi::deactivatedUsersAreRefused()
{
    Desk desk(latestRelease, u"viewer"_s, 0);
    QVERIFY(desk.sandbox->setDeactivated(u"viewer"_s, true));
    QVERIFY(desk.ask(ListExperiment, {{u"request"_s, QJsonObject{}}})
                .message()
                .endsWith("auth gRPC - Deactivated User"_L1));
    QCOMPARE(desk.client.get(u"/auth/list_projects"_s).status, 200); // REST goes on
}

void TestSandboxApi::foreignProjectsReadLikeMissingRights()
{
    Desk desk(latestRelease, u"owner"_s, 0);
    const Answer answer =
        desk.ask(ListExperiment, {{u"request"_s, QJsonObject{}}, {u"projectID"_s, u"nonsense"_s}});
    QVERIFY(answer.message().endsWith("auth gRPC - Unauthorized"_L1));
}

void TestSandboxApi::scenariosComeFifteenAtATime()
{
    Desk desk;
    const QJsonObject first = desk.list(ListExperiment, {});
    QCOMPARE(first["experiments"_L1].toArray().size(), 15);
    QCOMPARE(first["totalNoOfExperiments"_L1].toInt(), 19); // one of 20 was deleted
    QCOMPARE(desk.list(ListExperiment, paging(0, 50))["experiments"_L1].toArray().size(), 19);
    QCOMPARE(desk.list(ListExperiment, paging(1, 10))["experiments"_L1].toArray().size(), 9);
    const QJsonObject past = desk.list(ListExperiment, paging(9, 50));
    QVERIFY(past["experiments"_L1].toArray().isEmpty());
    QCOMPARE(past["totalNoOfExperiments"_L1].toInt(), 19);
    const Answer zero = desk.ask(ListExperiment, {{u"request"_s, paging(0, 0)}});
    QVERIFY(zero.message().startsWith("DB aggregate stage error"_L1));
}

void TestSandboxApi::scenarioNamesSortTheWrongWayRound()
{
    Desk desk;
    const auto sorted = [&desk](const QJsonValue &isAscending) {
        QJsonObject request = paging(0, 50);
        request[u"sort"_s] = QJsonObject{{u"field"_s, u"NAME"_s}, {u"ascending"_s, isAscending}};
        return names(desk.list(ListExperiment, request));
    };
    QCOMPARE(sorted(true).first(), u"wallet-cache-eviction"_s);
    QCOMPARE(sorted(QJsonValue()).first(), u"api-edge-packet-loss"_s);
}

void TestSandboxApi::scenarioFilters_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<int>("total");
    QTest::newRow("name") << QByteArray(R"({"experimentName":"^checkout"})") << 3;
    QTest::newRow("name is case-sensitive") << QByteArray(R"({"experimentName":"Checkout"})") << 0;
    QTest::newRow("cron") << QByteArray(R"({"scheduleType":"CRON"})") << 8;
    QTest::newRow("not cron") << QByteArray(R"({"scheduleType":"NON_CRON"})") << 11;
    QTest::newRow("all") << QByteArray(R"({"scheduleType":"ALL"})") << 19;
    QTest::newRow("ignored") << QByteArray(R"({"infraName":"nowhere","status":"x"})") << 19;
    QTest::newRow("never matches") << QByteArray(R"({"infraTypes":["Kubernetes"]})") << 0;
    QTest::newRow("any infra") << QByteArray(R"({"infraID":"All"})") << 19;
    QTest::newRow("no infra") << QByteArray(R"({"infraID":"nowhere"})") << 0;
    QTest::newRow("inactive") << QByteArray(R"({"infraActive":false})") << 1;
    QTest::newRow("dates") << QByteArray(R"({"dateRange":{"startDate":"0"}})") << 19;
    QTest::newRow("past") << QByteArray(R"({"dateRange":{"startDate":"0","endDate":"1"}})") << 0;
    QTest::newRow("bad expression") << QByteArray(R"({"experimentName":"("})") << -1;
    QTest::newRow("bad date") << QByteArray(R"({"dateRange":{"startDate":""}})") << -1;
}

void TestSandboxApi::scenarioFilters()
{
    QFETCH(QByteArray, filter);
    QFETCH(int, total);
    Desk desk;
    const Answer answer = desk.ask(
        ListExperiment,
        {{u"request"_s, QJsonObject{{u"filter"_s, QJsonDocument::fromJson(filter).object()}}}});
    QCOMPARE(answer.status, 200);
    if (total < 0)
        QVERIFY(!answer.message().isEmpty());
    else
        QCOMPARE(answer.data(u"listExperiment"_s)["totalNoOfExperiments"_L1].toInt(), total);
}

void TestSandboxApi::scenarioFieldsAreAsTheServerFillsThem()
{
    Desk desk;
    bool isNeverRunSeen = false;
    for (const QJsonValue &row :
         desk.list(ListExperiment, paging(0, 50))["experiments"_L1].toArray()) {
        QCOMPARE(row["projectID"_L1].toString(), QString());
        QVERIFY(!row["updatedBy"_L1]["username"_L1].toString().isEmpty());
        QVERIFY(row["updatedBy"_L1]["userID"_L1].toString().isEmpty());
        QVERIFY(row["createdAt"_L1].isString());
        QCOMPARE(row["infra"_L1]["isInfraConfirmed"_L1].toBool(true), false);
        const QJsonValue recent = row["recentExperimentRunDetails"_L1];
        isNeverRunSeen |= recent.isNull();
        QVERIFY(recent.isNull() || recent.toArray().size() <= 10);
        qint64 sequence = std::numeric_limits<qint64>::max();
        for (const QJsonValue &run : recent.toArray()) {
            QVERIFY(run["runSequence"_L1].toInteger() < sequence); // newest first
            sequence = run["runSequence"_L1].toInteger();
            const bool isQueued = run["phase"_L1].toString() == "Queued"_L1;
            QCOMPARE(run["resiliencyScore"_L1].isNull(), isQueued);
            QCOMPARE(run["experimentRunID"_L1].toString().isEmpty(), isQueued);
        }
    }
    QVERIFY(isNeverRunSeen);
}

void TestSandboxApi::theNewestChangeIsOnTheFirstPage()
{
    Desk desk(latestRelease, u"executor"_s);
    const QString id = desk.scenario(u"api-edge-packet-loss"_s).id;
    const QString before =
        desk.list(ListExperiment, paging(0, 1))["experiments"_L1][0]["experimentID"_L1].toString();
    QVERIFY(before != id);
    desk.sandbox->advanceClock(1);
    QVERIFY(desk.sandbox->world().startRun(id));
    const QJsonValue first = desk.list(ListExperiment, paging(0, 5))["experiments"_L1][0];
    QCOMPARE(first["experimentID"_L1].toString(), id);
    QCOMPARE(first["updatedAt"_L1].toString(), QString::number(sandboxToday + 1000));
    QCOMPARE(first["recentExperimentRunDetails"_L1][0]["phase"_L1].toString(), u"Queued"_s);
    const size_t runs = desk.sandbox->world().runs().size();
    desk.sandbox->advanceClock(120);
    QVERIFY(desk.sandbox->world().runs().size() > runs); // life goes on
    for (const QJsonValue &row :
         desk.list(ListExperiment, paging(0, 5))["experiments"_L1].toArray()) {
        if (row["experimentID"_L1].toString() == id)
            QVERIFY(row["recentExperimentRunDetails"_L1][0]["phase"_L1].toString() != "Queued"_L1);
    }
}

void TestSandboxApi::runsArePagedAndCounted()
{
    Desk desk;
    const Experiment &checkout = desk.scenario(u"checkout-resilience"_s);
    const auto total = static_cast<int>(checkout.runs.size());
    QJsonObject request = paging(0, 30);
    request[u"experimentIDs"_s] = QJsonArray{checkout.id};
    QSet<QString> seen;
    qint64 sequence = total + 1;
    for (int page = 0; page * 30 < total; ++page) {
        request[u"pagination"_s] = QJsonObject{{u"page"_s, page}, {u"limit"_s, 30}};
        const QJsonObject answer = desk.list(ListRun, request);
        QCOMPARE(answer["totalNoOfExperimentRuns"_L1].toInt(), total);
        for (const QJsonValue &run : answer["experimentRuns"_L1].toArray()) {
            QCOMPARE(run["runSequence"_L1].toInteger(), --sequence);
            QVERIFY(run["notifyID"_L1].isNull());
            seen.insert(run["experimentRunID"_L1].toString());
        }
    }
    QCOMPARE(seen.size(), total);
    QCOMPARE(desk.list(ListRun, {})["experimentRuns"_L1].toArray().size(), 15);

    QJsonObject failed = paging(0, 1);
    failed[u"filter"_s] =
        QJsonObject{{u"experimentRunStatus"_s, QJsonArray{u"Completed_With_Probe_Failure"_s}}};
    const QJsonObject failures = desk.list(ListRun, failed);
    QVERIFY(failures["totalNoOfExperimentRuns"_L1].toInt() > 100);
    QCOMPARE(failures["experimentRuns"_L1][0]["phase"_L1].toString(),
             u"Completed_With_Probe_Failure"_s);
    failed[u"filter"_s] = QJsonObject{{u"experimentStatus"_s, u"Completed_With_Probe_Failure"_s}};
    QCOMPARE(desk.ask(ListRun, {{u"request"_s, failed}}).status, 422);
}

void TestSandboxApi::runsNeverShowWhatWasDeleted()
{
    Desk desk;
    const Experiment &gone = desk.scenario(u"open-banking-consent-flow"_s);
    QVERIFY(!gone.runs.empty());
    QJsonObject request;
    request[u"experimentIDs"_s] = QJsonArray{gone.id};
    QCOMPARE(desk.list(ListRun, request)["totalNoOfExperimentRuns"_L1].toInt(), 0);
    const Answer single =
        desk.ask(GetRun, {{u"id"_s, desk.sandbox->world().runId(gone.runs.front())}});
    QCOMPARE(single.message(), u"no matching experiment run"_s);

    qint64 shown = 0;
    for (const Experiment &experiment : desk.sandbox->world().experiments()) {
        if (experiment.project == 0 && !experiment.isRemoved)
            shown += static_cast<qint64>(experiment.runs.size());
    }
    QCOMPARE(desk.list(ListRun, {})["totalNoOfExperimentRuns"_L1].toInteger(), shown);
}

void TestSandboxApi::datesNeverMatchBefore318_data()
{
    QTest::addColumn<Release>("release");
    QTest::addColumn<bool>("isWorking");
    QTest::newRow("3.14") << Release::R3_14 << false;
    QTest::newRow("3.18") << Release::R3_18 << true;
}

void TestSandboxApi::datesNeverMatchBefore318()
{
    QFETCH(Release, release);
    QFETCH(bool, isWorking);
    Desk desk(release);
    const QJsonObject request{
        {u"filter"_s, QJsonObject{{u"dateRange"_s, QJsonObject{{u"startDate"_s, u"0"_s}}}}}};
    QCOMPARE(desk.list(ListRun, request)["totalNoOfExperimentRuns"_L1].toInt() > 0, isWorking);
    QCOMPARE(desk.list(ListExperiment, request)["totalNoOfExperiments"_L1].toInt() > 0, isWorking);
}

void TestSandboxApi::aMissingDelegateTurnsTheRowNull()
{
    Desk desk;
    const Experiment &legacy = desk.scenario(u"legacy-fulfilment-drill"_s);
    const QString withInfra =
        u"query($projectID: ID!, $request: ListExperimentRunRequest!) { "
        "listExperimentRun(projectID: $projectID, request: $request) { totalNoOfExperimentRuns "
        "experimentRuns { phase infra { name } } } }"_s;
    const QJsonObject request{{u"experimentIDs"_s, QJsonArray{legacy.id}}};
    const Answer answer = desk.ask(withInfra, {{u"request"_s, request}}, 1);
    QVERIFY(answer.message().contains("null"_L1));
    const QJsonArray rows = answer.data(u"listExperimentRun"_s)["experimentRuns"_L1].toArray();
    QVERIFY(!rows.isEmpty() && rows[0].isNull());
    const QJsonObject without = desk.list(ListRun, request, 1);
    QVERIFY(!without["experimentRuns"_L1][0].isNull());
    const Answer single =
        desk.ask(GetRun, {{u"id"_s, desk.sandbox->world().runId(legacy.runs.front())}}, 1);
    QCOMPARE(single.message(), u"no matching infra found for given experiment run"_s);
}

void TestSandboxApi::hugePagesFail()
{
    Desk desk;
    QVERIFY(desk.ask(ListRun, {{u"request"_s, paging(0, 1000)}}).message().isEmpty());
    QVERIFY(desk.ask(ListRun, {{u"request"_s, paging(0, 2000)}})
                .message()
                .contains("BSONObjectTooLarge"_L1));
}

void TestSandboxApi::queuedRunsHaveNoId()
{
    Desk desk(latestRelease, u"executor"_s, 0);
    const Experiment &scenario = desk.scenario(u"payment-gateway-latency"_s);
    const Answer started = desk.ask(StartRun, {{u"id"_s, scenario.id}});
    const QString notify = started.data(u"runChaosExperiment"_s)["notifyID"_L1].toString();
    QVERIFY(!notify.isEmpty());
    const QJsonValue queued = desk.ask(GetRun, {{u"notify"_s, notify}}).data(u"getExperimentRun"_s);
    QCOMPARE(queued["phase"_L1].toString(), u"Queued"_s);
    QCOMPARE(queued["experimentRunID"_L1].toString(), QString());
    QCOMPARE(queued["notifyID"_L1].toString(), notify);
    QCOMPARE(queued["resiliencyScore"_L1].toDouble(-1), 0.0);
    QVERIFY(queued["faultsPassed"_L1].isNull());
    const QJsonValue listed = desk.list(ListRun, {})["experimentRuns"_L1][0];
    QCOMPARE(listed["experimentRunID"_L1].toString(), QString());
    QCOMPARE(listed["updatedBy"_L1]["username"_L1].toString(), u"executor"_s);

    desk.sandbox->advanceClock(6);
    const QJsonValue known = desk.ask(GetRun, {{u"notify"_s, notify}}).data(u"getExperimentRun"_s);
    QVERIFY(!known["experimentRunID"_L1].toString().isEmpty());
    desk.sandbox->advanceClock(20);
    const QJsonValue running =
        desk.ask(GetRun, {{u"notify"_s, notify}}).data(u"getExperimentRun"_s);
    QCOMPARE(running["phase"_L1].toString(), u"Running"_s);
    QCOMPARE(running["faultsPassed"_L1].toInt(-1), 0);
    QVERIFY(running["executionData"_L1].toString().contains("\"Awaited\""_L1));
    desk.sandbox->advanceClock(120);
    const QJsonValue done = desk.ask(GetRun, {{u"notify"_s, notify}}).data(u"getExperimentRun"_s);
    QVERIFY(done["phase"_L1].toString() != "Running"_L1);
}

void TestSandboxApi::runsAreFoundByIdOrNotifyId()
{
    Desk desk;
    QCOMPARE(desk.ask(GetRun).message(), u"experimentRunID or notifyID not provided"_s);
    QCOMPARE(desk.ask(GetRun, {{u"id"_s, u"nope"_s}}).message(), u"no matching experiment run"_s);
    // Two empty ids match an arbitrary run.
    const Answer any = desk.ask(GetRun, {{u"id"_s, u""_s}, {u"notify"_s, u""_s}});
    QVERIFY(!any.data(u"getExperimentRun"_s)["experimentRunID"_L1].toString().isEmpty());
    // Texts are made on demand, manifests too.
    const QString manifest = any.data(u"getExperimentRun"_s)["experimentManifest"_L1].toString();
    QVERIFY(QJsonDocument::fromJson(manifest.toUtf8()).isObject());
    QVERIFY(manifest.size() > 5000);
}

void TestSandboxApi::runsCannotBeStartedEverywhere()
{
    Desk desk;
    QCOMPARE(desk.ask(StartRun, {{u"id"_s, u"nope"_s}}).message(),
             u"could not get experiment run, error: mongo: no documents in result"_s);
    QCOMPARE(
        desk.ask(StartRun, {{u"id"_s, desk.scenario(u"warehouse-sync-partition"_s).id}}).message(),
        u"experiment re-run failed due to inactive infra"_s);
    QCOMPARE(
        desk.ask(StartRun, {{u"id"_s, desk.scenario(u"legacy-fulfilment-drill"_s).id}}).message(),
        u"mongo: no documents in result"_s);
    const size_t before = desk.sandbox->world().runs().size();
    const Answer cron =
        desk.ask(StartRun, {{u"id"_s, desk.scenario(u"checkout-zone-outage"_s).id}});
    QCOMPARE(cron.data(u"runChaosExperiment"_s)["notifyID"_L1].toString(u"x"_s), QString());
    QCOMPARE(desk.sandbox->world().runs().size(), before);
}

void TestSandboxApi::stoppingDependsOnTheRelease_data()
{
    QTest::addColumn<Release>("release");
    QTest::addColumn<QString>("phaseAtOnce");
    QTest::addColumn<QString>("recentAtOnce");
    QTest::newRow("3.18") << Release::R3_18 << u"Running"_s << u"Running"_s;
    QTest::newRow("3.29") << Release::R3_29 << u"Stopped"_s << u"Running"_s;
    QTest::newRow("3.31") << Release::R3_31 << u"Stopped"_s << u"Stopped"_s;
}

void TestSandboxApi::stoppingDependsOnTheRelease()
{
    QFETCH(Release, release);
    QFETCH(QString, phaseAtOnce);
    QFETCH(QString, recentAtOnce);
    Desk desk(release, u"owner"_s, 0);
    const QString id = desk.scenario(u"card-authorisation-failover"_s).id;
    const auto number = desk.sandbox->world().startRun(id);
    desk.sandbox->advanceClock(16);
    const QString run = desk.sandbox->world().runId(*number);
    QCOMPARE(desk.sandbox->world().phaseText(*number), u"Running"_s);
    QCOMPARE(
        desk.ask(Stop, {{u"id"_s, id}, {u"run"_s, run}}).data(u"stopExperimentRuns"_s).toBool(),
        true);
    const auto recent = [&desk, &id] {
        QJsonObject request{{u"experimentIDs"_s, QJsonArray{id}}};
        return desk
            .list(ListExperiment,
                  request)["experiments"_L1][0]["recentExperimentRunDetails"_L1][0]["phase"_L1]
            .toString();
    };
    const auto phase = [&desk, &run] {
        return desk.ask(GetRun, {{u"id"_s, run}})
            .data(u"getExperimentRun"_s)["phase"_L1]
            .toString();
    };
    QCOMPARE(phase(), phaseAtOnce);
    QCOMPARE(recent(), recentAtOnce);
    desk.sandbox->advanceClock(30);
    QCOMPARE(phase(), u"Stopped"_s);
    QCOMPARE(recent(), release == Release::R3_29 ? u"Running"_s : u"Stopped"_s);
    const QJsonValue unknown =
        desk.ask(Stop, {{u"id"_s, id}, {u"run"_s, u"nope"_s}}).data(u"stopExperimentRuns"_s);
    QCOMPARE(unknown.toBool(), true);
}

void TestSandboxApi::stoppingWithoutIdsStopsEverything()
{
    Desk desk(latestRelease, u"owner"_s, 0);
    const QString id = desk.scenario(u"payment-gateway-latency"_s).id;
    QCOMPARE(desk.ask(Stop, {{u"id"_s, id}}).message(),
             u"no running, timeout, or queued experiments found"_s);
    const auto one = desk.sandbox->world().startRun(id);
    const auto two = desk.sandbox->world().startRun(id);
    QVERIFY(desk.ask(Stop, {{u"id"_s, id}}).data(u"stopExperimentRuns"_s).toBool());
    QCOMPARE(desk.sandbox->world().phaseText(*one), u"Stopped"_s);
    QCOMPARE(desk.sandbox->world().phaseText(*two), u"Stopped"_s);
}

void TestSandboxApi::schedulesAreSuspendedInTheManifest()
{
    Desk desk(latestRelease, u"owner"_s, 0);
    const QString id = desk.scenario(u"checkout-resilience"_s).id;
    const QString update =
        u"mutation($projectID: ID!, $id: String!) { updateCronExperimentState(experimentID: $id, "
        "disable: true, projectID: $projectID) }"_s;
    const QString get = u"query($projectID: ID!, $id: String!) { getExperiment(projectID: "
                        "$projectID, experimentID: $id) { experimentDetails { cronSyntax "
                        "experimentType experimentManifest } } }"_s;
    const auto suspended = [&] {
        const QJsonValue details =
            desk.ask(get, {{u"id"_s, id}}).data(u"getExperiment"_s)["experimentDetails"_L1];
        return QJsonDocument::fromJson(
                   details["experimentManifest"_L1].toString().toUtf8())["spec"_L1]["suspend"_L1]
            .toBool();
    };
    QVERIFY(!suspended());
    QVERIFY(desk.ask(update, {{u"id"_s, id}}).data(u"updateCronExperimentState"_s).toBool());
    QVERIFY(suspended());
    QCOMPARE(
        desk.ask(update, {{u"id"_s, desk.scenario(u"order-routing-pod-kill"_s).id}}, 1).message(),
        u"cron experiement updation failed due to inactive infra, err: <nil>"_s);
}

void TestSandboxApi::statisticsCountByExactPhase()
{
    Desk desk;
    const QJsonValue stats =
        desk.ask(u"query($projectID: ID!) { getExperimentRunStats(projectID: $projectID) { "
                 "totalExperimentRuns totalCompletedExperimentRuns totalErroredExperimentRuns "
                 "totalTerminatedExperimentRuns } }"_s)
            .data(u"getExperimentRunStats"_s);
    const World &world = desk.sandbox->world();
    QCOMPARE(stats["totalExperimentRuns"_L1].toInteger(),
             static_cast<qint64>(world.projects().first().runs.size())); // removed ones, too
    qint64 completed = 0;
    for (const quint32 number : world.projects().first().runs)
        completed += world.runs()[number].phase == RunPhase::Completed;
    QCOMPARE(stats["totalCompletedExperimentRuns"_L1].toInteger(), completed);
    QCOMPARE(stats["totalTerminatedExperimentRuns"_L1].toInt(), 0);

    const QJsonValue categories =
        desk.ask(u"query($projectID: ID!) { getExperimentStats(projectID: $projectID) { "
                 "totalExperiments totalExpCategorizedByResiliencyScore { id count } } }"_s)
            .data(u"getExperimentStats"_s);
    QCOMPARE(categories["totalExperiments"_L1].toInt(), 19);
    int sum = 0;
    for (const QJsonValue &category :
         categories["totalExpCategorizedByResiliencyScore"_L1].toArray())
        sum += category["count"_L1].toInt();
    QCOMPARE(sum, 18); // one never ran
}

void TestSandboxApi::delegatesTellTheirState()
{
    Desk desk;
    const QString list =
        u"query($projectID: ID!, $request: ListInfraRequest) { listInfras(projectID: $projectID, "
        "request: $request) { totalNoOfInfras infras { infraID name isActive isInfraConfirmed "
        "version noOfExperiments lastExperimentTimestamp createdBy { username } } } }"_s;
    int total = 0;
    int active = 0;
    int waiting = 0;
    for (int project = 0; project < 3; ++project) {
        const QJsonValue answer = desk.ask(list, {}, project).data(u"listInfras"_s);
        for (const QJsonValue &infra : answer["infras"_L1].toArray()) {
            ++total;
            active += infra["isActive"_L1].toBool();
            if (!infra["isInfraConfirmed"_L1].toBool()) {
                ++waiting;
                QCOMPARE(infra["version"_L1].toString(u"x"_s), QString());
                QVERIFY(infra["lastExperimentTimestamp"_L1].isNull());
            }
        }
    }
    QCOMPARE(total, 6); // a deleted one is not among them
    QCOMPARE(active, 4);
    QCOMPARE(waiting, 1);

    const QString one = u"query($projectID: ID!, $id: String!) { getInfra(projectID: $projectID, "
                        "infraID: $id) { name projectID createdBy { username } } }"_s;
    const QString id = desk.sandbox->world().delegates().first().id;
    const QJsonValue infra = desk.ask(one, {{u"id"_s, id}}).data(u"getInfra"_s);
    QCOMPARE(infra["createdBy"_L1]["username"_L1].toString(), u"owner"_s); // the reader
    QCOMPARE(infra["projectID"_L1].toString(u"x"_s), QString());
    QCOMPARE(desk.ask(one, {{u"id"_s, u"nope"_s}}).message(), u"no matching infra"_s);
}

void TestSandboxApi::environmentsAreNullWhenThereAreNone()
{
    const QString list = u"query($projectID: ID!, $request: ListEnvironmentRequest) { "
                         "listEnvironments(projectID: $projectID, request: $request) { "
                         "totalNoOfEnvironments environments { name type infraIDs tags } } }"_s;
    Desk desk;
    QCOMPARE(desk.ask(list).data(u"listEnvironments"_s)["environments"_L1].toArray().size(), 2);
    const QJsonObject request{{u"filter"_s, QJsonObject{{u"name"_s, u"nowhere"_s}}}};
    const QJsonValue none = desk.ask(list, {{u"request"_s, request}}).data(u"listEnvironments"_s);
    QVERIFY(none["environments"_L1].isNull());
    QCOMPARE(none["totalNoOfEnvironments"_L1].toInt(-1), 0);
    Desk old(Release::R3_14, u"owner"_s, 0);
    const Answer crash = old.ask(list);
    QCOMPARE(crash.message(), u"internal system error"_s);
    QVERIFY(crash.data(u"listEnvironments"_s).isNull());
    QVERIFY(old.ask(list, {{u"request"_s, QJsonObject{}}}).message().isEmpty());
}

void TestSandboxApi::theBuiltInHubIsSpecial()
{
    Desk desk;
    const QString builtIn = u"6f39cea9-6264-4951-83a8-29976b614289"_s;
    const QJsonArray hubs =
        desk.ask(u"query($projectID: ID!) { listChaosHub(projectID: $projectID) { id name "
                 "isDefault isAvailable totalFaults lastSyncedAt } }"_s)
            .data(u"listChaosHub"_s)
            .toArray();
    QCOMPARE(hubs.size(), 3);
    QCOMPARE(hubs[0]["id"_L1].toString(), builtIn);
    QCOMPARE(hubs[0]["lastSyncedAt"_L1].toString(), u"0"_s);
    QVERIFY(hubs[0]["totalFaults"_L1].isString());
    QVERIFY(hubs[1]["isAvailable"_L1].toBool());
    QVERIFY(!hubs[2]["isAvailable"_L1].toBool());
    const QString sync = u"mutation($projectID: ID!, $id: ID!) { syncChaosHub(id: $id, projectID: "
                         "$projectID) }"_s;
    QVERIFY(!desk.ask(sync, {{u"id"_s, builtIn}}).message().isEmpty());
    const QString faults = u"query($projectID: ID!, $id: ID!) { listChaosFaults(hubID: $id, "
                           "projectID: $projectID) { metadata { name } } }"_s;
    QVERIFY(!desk.ask(faults, {{u"id"_s, builtIn}}).data(u"listChaosFaults"_s).toArray().isEmpty());
    const QString vendor = hubs[2]["id"_L1].toString();
    QVERIFY(desk.ask(faults, {{u"id"_s, vendor}}).message().startsWith("open /tmp/"_L1));
    QCOMPARE(desk.ask(sync, {{u"id"_s, vendor}}).data(u"syncChaosHub"_s).toString(),
             u"Successfully synced ChaosHub"_s);
    QVERIFY(desk.ask(faults, {{u"id"_s, vendor}}).message().isEmpty());
}

void TestSandboxApi::gitOpsIsForOwners()
{
    const QString get =
        u"query($projectID: ID!) { getGitOpsDetails(projectID: $projectID) { enabled "
        "branch } }"_s;
    Desk owner(latestRelease, u"owner"_s, 0);
    QVERIFY(owner.ask(get).data(u"getGitOpsDetails"_s)["enabled"_L1].toBool());
    QVERIFY(!owner.ask(get, {}, 1).data(u"getGitOpsDetails"_s)["enabled"_L1].toBool(true));
    Desk viewer(latestRelease, u"viewer"_s, 0);
    QVERIFY(viewer.ask(get).json()["data"_L1].isNull());
}

void TestSandboxApi::probesAreReadable()
{
    Desk desk;
    const QString probe = u"p99-below-300ms"_s;
    const QJsonValue listed =
        desk.ask(u"query($projectID: ID!, $n: [ID!]) { listProbes(projectID: $projectID, "
                 "probeNames: $n) { name type referencedBy recentExecutions { faultName "
                 "status { verdict } executedByExperiment { updatedAt } } } }"_s,
                 {{u"n"_s, QJsonArray{probe}}})
            .data(u"listProbes"_s)[0];
    QCOMPARE(listed["type"_L1].toString(), u"promProbe"_s);
    QCOMPARE(listed["recentExecutions"_L1].toArray().size(), 10);
    QVERIFY(listed["recentExecutions"_L1][9]["executedByExperiment"_L1]["updatedAt"_L1].toInteger()
            > 1'700'000'000'000); // an Int that needs 64 bits

    const Experiment &checkout = desk.scenario(u"checkout-resilience"_s);
    const QString run = desk.sandbox->world().runId(checkout.runs.front());
    const QJsonArray inRun =
        desk.ask(u"query($projectID: ID!, $run: String!, $fault: String!) { "
                 "getProbesInExperimentRun(projectID: $projectID, experimentRunID: $run, "
                 "faultName: $fault) { probe { name } mode status { verdict } } }"_s,
                 {{u"run"_s, run}, {u"fault"_s, checkout.faults.last().name}})
            .data(u"getProbesInExperimentRun"_s)
            .toArray();
    QCOMPARE(inRun.size(), 2);
    QCOMPARE(inRun[1]["probe"_L1]["name"_L1].toString(), probe);
}

void TestSandboxApi::eventsWaitForTheNextOne()
{
    Desk desk(latestRelease, u"viewer"_s, 0);
    const QSignalSpy answered(&desk.sandbox->http(), &HttpServer::requestHandled);
    const auto waiting = desk.client.startQuery(
        u"subscription($p: String!) { getInfraEvents(projectID: $p) { eventName infra { name } } }"_s,
        {{u"p"_s, desk.project()}});
    QTRY_COMPARE(desk.sandbox->http().requestCount(), 2); // the first was the login
    QCOMPARE(answered.size(), 0);
    // Who asks later is answered earlier, before an event and after one of another project.
    const World &world = desk.sandbox->world();
    QCOMPARE(desk.client.query(u"{ __typename }"_s).status, 200);
    QCOMPARE(answered.size(), 1);
    desk.sandbox->world().setDelegateActive(world.delegates().at(3).id, false); // elsewhere
    QCOMPARE(desk.client.query(u"{ __typename }"_s).status, 200);
    QCOMPARE(answered.size(), 2);
    QVERIFY(!waiting->isFinished());
    desk.sandbox->world().setDelegateActive(world.delegates().first().id, false);
    QCOMPARE(answered.size(), 3);
    QTRY_VERIFY(waiting->isFinished());
    const QJsonObject json = QJsonDocument::fromJson(waiting->readAll()).object();
    QCOMPARE(json["data"_L1]["getInfraEvents"_L1]["eventName"_L1].toString(), u"Infra Offline"_s);
}

void TestSandboxApi::logsNeedNoToken()
{
    Desk desk(latestRelease, u"viewer"_s, 0);
    desk.client.authorization.clear();
    const QString log = u"subscription($r: PodLogRequest!) { getPodLog(request: $r) { log } }"_s;
    QJsonObject request{{u"infraID"_s, desk.sandbox->world().delegates().first().id},
                        {u"experimentRunID"_s, u"x"_s},
                        {u"podName"_s, u"p"_s},
                        {u"podNamespace"_s, u"litmus"_s},
                        {u"podType"_s, u"Pod"_s}};
    const auto text = [&] {
        return desk.client.query(log, {{u"r"_s, request}})
            .data(u"getPodLog"_s)["log"_L1]
            .toString();
    };
    QVERIFY(QJsonDocument::fromJson(text().toUtf8()).isObject());
    request[u"infraID"_s] = u"nowhere"_s;
    QCOMPARE(text(), u"INFRA ERROR : INFRA NOT CONNECTED"_s);
}

void TestSandboxApi::truthMatchesTheLists()
{
    Desk desk;
    const Answer truth = desk.client.get(u"/sandbox/truth"_s);
    QCOMPARE(truth.status, 200);
    const QJsonObject json = truth.json();
    QVERIFY(json["plantedSecrets"_L1].toArray().size() > 5);
    int scenarios = 0;
    for (int i = 0; i < 3; ++i) {
        const QJsonValue project = json["projects"_L1][i];
        QHash<QString, QJsonObject> byId;
        int shown = 0;
        for (const QJsonValue &run : project["runs"_L1].toArray()) {
            byId.insert(run["id"_L1].toString(), run.toObject());
            shown += !run["removed"_L1].toBool();
        }
        for (const QJsonValue &experiment : project["experiments"_L1].toArray())
            scenarios += !experiment["removed"_L1].toBool();
        const QJsonObject runs = desk.list(ListRun, paging(0, 200), i);
        QCOMPARE(runs["totalNoOfExperimentRuns"_L1].toInt(), shown);
        for (const QJsonValue &run : runs["experimentRuns"_L1].toArray()) {
            const QString id = run["experimentRunID"_L1].toString();
            if (id.isEmpty())
                continue;
            const QJsonObject expected = byId.value(id);
            QCOMPARE(run["phase"_L1], expected["phase"_L1]);
            QCOMPARE(run["resiliencyScore"_L1], expected["score"_L1]);
            QCOMPARE(run["createdAt"_L1].toString(),
                     QString::number(expected["createdAt"_L1].toInteger()));
        }
    }
    QVERIFY(scenarios >= 40);
}

void TestSandboxApi::controlsDriveTheWorld()
{
    Desk desk(latestRelease, u"owner"_s, 0);
    const QString id = desk.scenario(u"payment-gateway-latency"_s).id;
    const QJsonObject started =
        desk.client.post(u"/sandbox/run"_s, QJsonObject{{u"experimentID"_s, id}}).json();
    const QString notify = started["notifyID"_L1].toString();
    QVERIFY(!notify.isEmpty());
    const QJsonObject wish{
        {u"notifyID"_s, notify}, {u"phase"_s, u"Completed_With_Probe_Failure"_s}, {u"score"_s, 62}};
    QCOMPARE(desk.client.post(u"/sandbox/finish"_s, wish).status, 200);
    const QJsonValue run = desk.ask(GetRun, {{u"notify"_s, notify}}).data(u"getExperimentRun"_s);
    QCOMPARE(run["phase"_L1].toString(), u"Completed_With_Probe_Failure"_s);
    QCOMPARE(run["resiliencyScore"_L1].toDouble(), 62.0);
    QCOMPARE(desk.client.post(u"/sandbox/run"_s, QJsonObject{}).status, 404);
    QCOMPARE(desk.client.post(u"/sandbox/delete"_s, QJsonObject{{u"experimentID"_s, id}}).status,
             200);
    QCOMPARE(desk.list(ListRun, {})["totalNoOfExperimentRuns"_L1].toInt(), 0);
    QCOMPARE(desk.client.post(u"/sandbox/clock"_s, QJsonObject{{u"seconds"_s, 60}})
                 .json()["nowMs"_L1]
                 .toInteger(),
             sandboxToday + 60'000);
    QCOMPARE(desk.client.post(u"/sandbox/nonsense"_s, QJsonObject{}).status, 404);
}

void TestSandboxApi::timeIsTheSandboxsOwn()
{
    Desk desk(latestRelease, u"owner"_s, 0);
    const auto reply = desk.client.startQuery(u"{ __typename }"_s, {});
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->rawHeader("Date"), "Sun, 14 Jun 2026 10:00:00 GMT");
    const QByteArray token = desk.sandbox->mintToken(u"owner"_s, 30);
    desk.client.useToken(token);
    QCOMPARE(desk.client.get(u"/auth/list_projects"_s).status, 200);
    desk.sandbox->advanceClock(31);
    QCOMPARE(desk.client.get(u"/auth/list_projects"_s).status, 401);
}

void TestSandboxApi::aPollStaysQuickWithAMillionRuns()
{
    Desk desk(latestRelease, u"viewer"_s, 1'000'000);
    rd::test::CpuTimer timer;
    for (int i = 0; i < 20; ++i)
        QVERIFY(!desk.list(ListExperiment, paging(0, 5))["experiments"_L1].toArray().isEmpty());
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    timer.restart();
    QJsonObject request = paging(500, 30);
    request[u"experimentIDs"_s] = QJsonArray{desk.scenario(u"checkout-resilience"_s).id};
    QCOMPARE(desk.list(ListRun, request)["experimentRuns"_L1].toArray().size(), 30);
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

void TestSandboxApi::everySampleOperationIsAnswered_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(samples() + u"/graphql/operations"_s);
    for (const QString &name : folder.entryList({u"*.graphql"_s}, QDir::Files))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
    if (!folder.exists())
        QTest::newRow("absent") << QString();
}

void TestSandboxApi::everySampleOperationIsAnswered()
{
    QFETCH(QString, file);
    if (file.isEmpty())
        QSKIP("the recorded operations are not beside this source tree");
    QFile document(file);
    QFile indexFile(samples() + u"/index.json"_s);
    QVERIFY(document.open(QIODevice::ReadOnly) && indexFile.open(QIODevice::ReadOnly));
    const QString name = QFileInfo(file).completeBaseName();
    const QJsonObject index = QJsonDocument::fromJson(indexFile.readAll()).object();
    QJsonObject variables;
    for (const QJsonValue &entry : index["graphql"_L1].toArray()) {
        if (entry["operation"_L1].toString().endsWith('/'_L1 + name + ".graphql"_L1)
            && !entry["file"_L1].toString().contains("/errors/"_L1) && variables.isEmpty())
            variables = entry["variables"_L1].toObject();
    }

    Desk desk;
    World &world = desk.sandbox->world();
    const bool isCron = name.startsWith("UpdateCron"_L1);
    const Experiment &scenario =
        desk.scenario(isCron ? u"checkout-resilience"_s : u"payment-gateway-latency"_s);
    const QHash<QString, QString> real{
        {u"projectID"_s, desk.project()},
        {u"experimentID"_s, scenario.id},
        {u"experimentRunID"_s, world.runId(scenario.runs.front())},
        {u"notifyID"_s, world.notifyId(scenario.runs.front())},
        {u"infraID"_s, world.delegates().first().id},
        {u"environmentID"_s, u"production"_s},
        {u"hubID"_s, world.hubs().first().id},
        {u"chaosHubID"_s, world.hubs().first().id},
        {u"id"_s, world.hubs().first().id},
        {u"probeName"_s, u"p99-below-300ms"_s},
        {u"faultName"_s, scenario.faults.first().name},
    };
    const auto adapt = [&real](QJsonObject object) {
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (real.contains(it.key()) && it.value().isString())
                it.value() = real.value(it.key());
        }
        return object;
    };
    variables.insert(u"projectID"_s, desk.project()); // undeclared ones are ignored
    variables = adapt(variables);
    if (variables["request"_L1].isObject())
        variables[u"request"_s] = adapt(variables["request"_L1].toObject());

    const auto reply = desk.client.startQuery(QString::fromUtf8(document.readAll()), variables);
    if (name == "InfraEvents"_L1) {
        QTRY_COMPARE(desk.sandbox->http().requestCount(), 2);
        world.setDelegateActive(world.delegates().first().id, false);
    }
    QTRY_VERIFY(reply->isFinished());
    const QByteArray body = reply->readAll();
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    QVERIFY2(!json.contains("errors"_L1), body.left(500).constData());
    QVERIFY2(json["data"_L1].isObject(), body.left(500).constData());
}

QTEST_GUILESS_MAIN(TestSandboxApi)
#include "tst_sandboxapi.moc"
