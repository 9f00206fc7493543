// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/jsonguard.h"
#include "api/litmus/answers.h"
#include "api/litmus/authcodec.h"
#include "api/litmus/codecs.h"
#include "api/litmus/fields.h"
#include "api/litmus/hubcodec.h"
#include "api/litmus/manifest.h"
#include "api/litmus/podlog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::litmus;
using Kind = ApiError::Kind;

namespace {

QJsonObject object(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    Q_ASSERT(document.isObject());
    return document.object();
}

HttpAnswer answer(int status, const QByteArray &body, const QByteArray &type = "application/json")
{
    return {.status = status, .contentType = type, .body = body, .retryAfter = {}};
}

const QByteArray ScenarioBody = R"({"data":{"listExperiment":{"totalNoOfExperiments":3,
"experiments":[
 {"experimentID":"e1","experimentType":"cronexperiment","name":"nightly","description":"d",
  "tags":["a",null,7,""],"cronSyntax":"10 2 * * *",
  "weightages":[{"faultName":"f","weightage":10},null,{"faultName":"g","weightage":5}],
  "createdAt":"1746437400000","updatedAt":"1749893662000","updatedBy":{"username":"amira"},
  "infra":{"infraID":"i1","name":"eu","environmentID":"prod"},
  "recentExperimentRunDetails":[
   {"experimentRunID":"","phase":"Queued","resiliencyScore":null,"runSequence":3,
    "createdAt":"0","updatedAt":"","updatedBy":null},
   null,
   {"experimentRunID":"r1","phase":"Completed","resiliencyScore":83.33,"runSequence":2,
    "createdAt":"1749893400000","updatedAt":"1749893401000","updatedBy":{"username":"bo"}},
   {"experimentRunID":"","phase":"Running","runSequence":0}]},
 null,
 {"experimentID":"e2","name":null,"tags":null,"infra":null,"recentExperimentRunDetails":null}
]}}})";

const QByteArray RunBody = R"({"data":{"listExperimentRun":{"totalNoOfExperimentRuns":2,
"experimentRuns":[
 {"experimentRunID":"r1","experimentID":"e1","experimentName":"checkout",
  "experimentType":"experiment","phase":"Completed_With_Probe_Failure","resiliencyScore":83.33,
  "weightages":[{"faultName":"f","weightage":10},{"faultName":"g","weightage":5}],
  "faultsPassed":1,"faultsFailed":1,"faultsAwaited":0,"faultsStopped":0,"faultsNa":0,
  "totalFaults":2,"runSequence":7,"createdAt":"1749893400000","updatedAt":"1749893662000",
  "updatedBy":{"username":"amira"}},
 {"experimentRunID":"","experimentID":"e1","phase":"Queued","resiliencyScore":0,
  "faultsPassed":null,"totalFaults":-1,"runSequence":8,"createdAt":"1749897100000"}
]}}})";

} // namespace

class TestLitmusCodecs final : public QObject {
    Q_OBJECT
private slots:
    void fieldsTakeWhateverComes();
    void longNamesAreCutAndLongIdsAreNone();
    void scenariosWithTheirRuns();
    void runs();
    void delegateStates_data();
    void delegateStates();
    void environmentsMayBeNull();
    void hubCountsAreText();
    void whereAHubComesFrom();
    void whatIsInAHub();
    void textsOfAChart_data();
    void textsOfAChart();
    void probesWithTheirLastResults();
    void probesAreBounded();
    void restErrors_data();
    void restErrors();
    void graphQlErrors_data();
    void graphQlErrors();
    void partialDataIsKeptWithANote();
    void secondDocumentIsIgnored();
    void tokenListsMixSecondsAndMilliseconds();
    void projectsInEveryShape();
    void rolesOfOldServers();
    void detailsCarryNoSecret();
    void logsAreBounded();
    void nestingIsCountedOutsideOfStrings();
    void schedulesAreReadFromManifests_data();
    void schedulesAreReadFromManifests();
    void aManifestIsWalkedOverOnce();
    void survivesGarbage_data();
    void survivesGarbage();
};

void TestLitmusCodecs::fieldsTakeWhateverComes()
{
    QCOMPARE(timeMsOf(u"1749893400000"_s), 1'749'893'400'000);
    QCOMPARE(timeMsOf(1'749'893'400'000.0), 1'749'893'400'000);
    QCOMPARE(timeSecondsOf(1'755'077'400), 1'755'077'400'000);
    for (const QJsonValue &nothing :
         {QJsonValue(u"0"_s), QJsonValue(u""_s), QJsonValue(u"\uFFFD"_s), QJsonValue(u"-5"_s),
          QJsonValue(u"99999999999999999999"_s), QJsonValue(9e99), QJsonValue(u"soon"_s),
          QJsonValue(), QJsonValue(true), QJsonValue(QJsonArray{1}),
          QJsonValue(QJsonValue::Undefined)}) {
        QCOMPARE(timeMsOf(nothing), 0);
        QCOMPARE(timeSecondsOf(nothing), 0);
    }
    QCOMPARE(countOf(u"56"_s), 56);
    QCOMPARE(countOf(56), 56);
    QCOMPARE(countOf(-1), std::nullopt);
    QCOMPARE(countOf(5e9), std::nullopt);
    QCOMPARE(countOf(1.5), std::nullopt);
    QCOMPARE(numberOf(u"83.33"_s), 83.33);
    QCOMPARE(numberOf(140.5), 140.5);
    QCOMPARE(numberOf(u"nan"_s), std::nullopt);
    QCOMPARE(numberOf(u"inf"_s), std::nullopt);
    QCOMPARE(numberOf(QJsonValue()), std::nullopt);
    QCOMPARE(weightSumOf(QJsonValue()), std::nullopt);
    QCOMPARE(weightSumOf(QJsonArray()), 0);
}

void TestLitmusCodecs::longNamesAreCutAndLongIdsAreNone()
{
    // The cut would fall into the middle of a pair.
    const QString name = QString(999, u'x') + u"\U0001F9E8"_s + u"tail"_s;
    QCOMPARE(textOf(name), QString(999, u'x'));
    QCOMPARE(textOf(QString(5000, u'x')).size(), 1000);
    QCOMPARE(idOf(QString(256, u'x')).size(), 256);
    QCOMPARE(idOf(QString(257, u'x')), QString());
}

void TestLitmusCodecs::scenariosWithTheirRuns()
{
    const auto graphql = readGraphQl(answer(200, ScenarioBody), false);
    QVERIFY(graphql);
    const auto page = decodeScenarios(graphql->data);
    QVERIFY(page);
    QCOMPARE(page->total, 3);
    QCOMPARE(page->skipped, 1);
    QCOMPARE(page->items.size(), 2);

    const Scenario &scenario = page->items.first().scenario;
    QCOMPARE(scenario.kind, Scenario::Kind::Scheduled);
    QCOMPARE(scenario.schedule, u"10 2 * * *"_s);
    QCOMPARE(scenario.tags, QStringList{u"a"_s});
    QCOMPARE(scenario.weightSum, 15);
    QCOMPARE(scenario.editedBy, u"amira"_s);
    QCOMPARE(scenario.delegateId, u"i1"_s);

    const QList<Run> &recent = page->items.first().recent;
    QCOMPARE(recent.size(), 2); // one is null, one has neither id nor sequence
    QCOMPARE(recent.first().outcome, Outcome::InProgress);
    QCOMPARE(recent.first().id, QString());
    QCOMPARE(recent.first().rawScore, std::nullopt);
    QCOMPARE(recent.first().createdMs, 0);
    QCOMPARE(recent.last().outcome, Outcome::Unknown); // below 100, and no counters yet
    QCOMPARE(recent.last().delegateName, u"eu"_s);
    QCOMPARE(recent.last().triggeredBy, u"bo"_s);
    QVERIFY(!recent.last().detailed);

    QVERIFY(page->items.last().recent.isEmpty());
    QCOMPARE(page->items.last().scenario.weightSum, std::nullopt);
}

void TestLitmusCodecs::runs()
{
    const auto page = decodeRuns(object(RunBody)["data"_L1].toObject());
    QVERIFY(page);
    QCOMPARE(page->items.size(), 2);
    const Run &run = page->items.first();
    QCOMPARE(run.outcome, Outcome::Weakness);
    QCOMPARE(run.weightSum, 15);
    QCOMPARE(run.faultsFailed, 1);
    QCOMPARE(run.createdMs, 1'749'893'400'000);
    QVERIFY(run.detailed);
    QCOMPARE(page->items.last().faultsPassed, std::nullopt);
    QCOMPARE(page->items.last().faultsTotal, std::nullopt);
    QCOMPARE(page->items.last().sequence, 8);
    QCOMPARE(decodeRuns({}).error().kind, Kind::Malformed);
}

void TestLitmusCodecs::delegateStates_data()
{
    QTest::addColumn<QByteArray>("flags");
    QTest::addColumn<int>("state");
    QTest::newRow("active") << QByteArray(R"("isActive":true,"isInfraConfirmed":true)")
                            << int(Delegate::State::Active);
    QTest::newRow("inactive") << QByteArray(R"("isActive":false,"isInfraConfirmed":true)")
                              << int(Delegate::State::Inactive);
    QTest::newRow("never registered") << QByteArray(R"("isActive":false,"isInfraConfirmed":false)")
                                      << int(Delegate::State::Pending);
    QTest::newRow("nulls") << QByteArray(R"("isActive":null)") << int(Delegate::State::Pending);
}

void TestLitmusCodecs::delegateStates()
{
    QFETCH(QByteArray, flags);
    const QByteArray row =
        R"({"infraID":"i","lastExperimentTimestamp":null,"startTime":"5",)" + flags + "}";
    const auto page = decodeDelegates(object(R"({"listInfras":{"infras":[)" + row + "]}}"));
    QVERIFY(page);
    QCOMPARE(page->items.size(), 1);
    QTEST(int(page->items.first().state), "state");
    QCOMPARE(page->items.first().lastRunMs, 0);
}

void TestLitmusCodecs::environmentsMayBeNull()
{
    const auto none = decodeEnvironments(
        object(R"({"listEnvironments":{"totalNoOfEnvironments":0,"environments":null}})"));
    QVERIFY(none && none->items.isEmpty());
    const auto page = decodeEnvironments(
        object(R"({"listEnvironments":{"environments":[null,{"environmentID":"e","type":"PROD"},
                  {"environmentID":"f","type":"NON_PROD"},{"environmentID":"g","type":"X"}]}})"));
    QVERIFY(page);
    QCOMPARE(page->skipped, 1);
    QCOMPARE(page->items.at(0).kind, Environment::Kind::Production);
    QCOMPARE(page->items.at(1).kind, Environment::Kind::PreProduction);
    QCOMPARE(page->items.at(2).kind, Environment::Kind::Unknown);
}

void TestLitmusCodecs::hubCountsAreText()
{
    const auto page = decodeHubs(
        object(R"({"listChaosHub":[{"id":"6f39cea9-6264-4951-83a8-29976b614289","name":"H",
                  "totalFaults":"56","totalExperiments":"12","lastSyncedAt":"0",
                  "isAvailable":true}]})"));
    QVERIFY(page);
    const Hub &hub = page->items.first();
    QCOMPARE(hub.faults, 56);
    QCOMPARE(hub.scenarios, 12);
    QCOMPARE(hub.lastSyncedMs, 0);
    QVERIFY(hub.builtIn && hub.available);
}

void TestLitmusCodecs::whereAHubComesFrom()
{
    Hub hub;
    hub.branch = u"main"_s;
    QVERIFY(hub.origin() == Hub::Origin::Repository);
    hub.branch.clear(); // the server never says what kind it is
    QVERIFY(hub.origin() == Hub::Origin::Archive);
    hub.builtIn = true;
    QVERIFY(hub.origin() == Hub::Origin::BuiltIn);
}

void TestLitmusCodecs::whatIsInAHub()
{
    const auto page = decodeHubFaults(object(
        R"({"listChaosFaults":[null,
           {"metadata":{"name":"kubernetes","annotations":{"chartDescription":"short"}},
            "spec":{"displayName":"Kubernetes","categoryDescription":"",
                    "faults":[{"name":"pod-delete","displayName":"","description":"Deletes pods"},
                              null,{"name":""},{"name":"node-drain","displayName":"Node drain"}]}},
           {"metadata":{"name":"empty","annotations":{"chartDescription":""}},
            "spec":{"displayName":"","categoryDescription":"","faults":null}}]})"));
    QVERIFY(page);
    QCOMPARE(page->items.size(), 1);
    QCOMPARE(page->skipped, 4); // null, two such faults, and the broken chart
    const HubCategory &category = page->items.first();
    QCOMPARE(category.name, u"kubernetes"_s);
    QCOMPARE(category.title, u"Kubernetes"_s);
    QCOMPARE(category.description, u"short"_s);
    QCOMPARE(category.faults.size(), 2);
    QCOMPARE(category.faults.first().title, u"pod-delete"_s); // its name is all there is
    QCOMPARE(category.faults.first().description, u"Deletes pods"_s);
    QCOMPARE(category.faults.last().title, u"Node drain"_s);
    QVERIFY(!decodeHubFaults(object("{}")));

    QJsonArray faults;
    for (qsizetype i = 0; i < MostHubRows + 5; ++i)
        faults.append(QJsonObject{{u"name"_s, u"f%1"_s.arg(i)}});
    const QJsonObject endless{{u"metadata"_s, QJsonObject{{u"name"_s, u"endless"_s}}},
                              {u"spec"_s, QJsonObject{{u"faults"_s, faults}}}};
    const auto cut = decodeHubFaults({{u"listChaosFaults"_s, QJsonArray{endless}}});
    QCOMPARE(cut->items.first().faults.size(), MostHubRows);
    QCOMPARE(cut->skipped, 5);

    QJsonArray many{QJsonObject{{u"experimentName"_s, u" "_s}}};
    for (qsizetype i = 0; i < MostHubRows + 5; ++i)
        many.append(QJsonObject{{u"experimentName"_s, u"s%1"_s.arg(i)},
                                {u"experimentCSV"_s, i == 0 ? QJsonValue(7) : QJsonValue()}});
    const auto scenarios = decodeHubScenarios({{u"listPredefinedExperiments"_s, many}});
    QVERIFY(scenarios);
    QCOMPARE(scenarios->items.size(), MostHubRows);
    QCOMPARE(scenarios->skipped, 6); // with the one that has no name
    QCOMPARE(scenarios->items.first().title, u"s0"_s);
    QVERIFY(!decodeHubScenarios(object(R"({"listPredefinedExperiments":null})")));
}

void TestLitmusCodecs::textsOfAChart_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("description");
    QTest::newRow("plain")
        << u"spec:\n  displayName: Shop # ours\n  categoryDescription: It sells\n"_s << u"Shop"_s
        << u"It sells"_s;
    QTest::newRow("quoted") << u"spec:\n  displayName: \"a: b\"\n  categoryDescription: 'c # d'\n"_s
                            << u"a: b"_s << u"c # d"_s;
    QTest::newRow("block")
        << u"spec:\n  categoryDescription: |\n    one\n\n    two\n  displayName: X"_s << u"X"_s
        << u"one two"_s;
    QTest::newRow("folded") << u"spec:\n  categoryDescription: >-\n    one\n    two: three\n"_s
                            << QString() << u"one two: three"_s;
    QTest::newRow("annotation")
        << u"metadata:\n  annotations:\n    chartDescription: short\nspec:\n  displayName: X\n"_s
        << u"X"_s << u"short"_s;
    QTest::newRow("deeper") << u"spec:\n  links:\n    - displayName: no\n  displayName: yes\n"_s
                            << u"yes"_s << QString();
    QTest::newRow("inside of something")
        << u"spec:\n  maintainers:\n    displayName: no\n  displayName: yes\n"_s << u"yes"_s
        << QString();
    QTest::newRow("remark") << u"spec:\n# old: text\n  displayName: yes\n"_s << u"yes"_s
                            << QString();
    QTest::newRow("twice") << u"spec:\n  displayName: one\n  displayName: two\n"_s << u"one"_s
                           << QString();
    QTest::newRow("elsewhere") << u"displayName: no\nstatus:\n  displayName: no\n"_s << QString()
                               << QString();
    QTest::newRow("not closed") << u"spec:\n  displayName: \"x\n"_s << QString() << QString();
    QTest::newRow("nothing") << QString() << QString() << QString();
    QTest::newRow("garbage") << u":\n::\n \n  :\n\t: |\n"_s << QString() << QString();
    QTest::newRow("very long") << u"spec:\n"_s + u"  x: y\n"_s.repeated(20'000)
                                      + u"  displayName: too far\n"_s
                               << QString() << QString();
}

void TestLitmusCodecs::textsOfAChart()
{
    QFETCH(QString, yaml);
    QFETCH(QString, title);
    QFETCH(QString, description);
    const ChartTexts texts = chartTextsIn(yaml);
    QCOMPARE(texts.title, title);
    QCOMPARE(texts.description, description);
    for (qsizetype cut = 0; cut < std::min<qsizetype>(yaml.size(), 200); ++cut)
        (void)chartTextsIn(yaml.left(cut));
}

void TestLitmusCodecs::probesWithTheirLastResults()
{
    const auto page = decodeProbes(
        object(R"({"listProbes":[null,{"name":""},{"name":"checkout-http","type":"httpProbe",
                  "description":null,"tags":["web",7],"updatedAt":"1749029400000",
                  "recentExecutions":[
                  {"faultName":"old","status":{"verdict":"Passed","description":null},
                   "executedByExperiment":{"experimentID":"e1","updatedAt":1749893662000}},
                  null,{"faultName":"of nobody","status":{"verdict":"Passed"}},
                  {"faultName":"new","status":{"verdict":"Failed"},
                   "executedByExperiment":{"experimentID":"e2","updatedAt":1749893663000}}]},
                  {"name":"never-used","type":"sshProbe","recentExecutions":null}]})"));
    QVERIFY(page);
    QCOMPARE(page->skipped, 2);
    QCOMPARE(page->items.size(), 2);
    const Probe &probe = page->items.at(0);
    QCOMPARE(probe.kind, Probe::Kind::Http);
    QCOMPARE(probe.updatedMs, 1'749'029'400'000);
    QCOMPARE(probe.results.size(), 2); // newest first, without those that belong to nobody
    QCOMPARE(probe.results[0].faultName, u"new"_s);
    QCOMPARE(probe.results[0].verdict, ProbeResult::Verdict::Failed);
    QCOMPARE(probe.results[0].scenarioId, u"e2"_s);
    QCOMPARE(probe.results[0].runUpdatedMs, 1'749'893'663'000); // more than 32 bits
    QCOMPARE(probe.results[1].verdict, ProbeResult::Verdict::Passed);
    QCOMPARE(page->items.at(1).kind, Probe::Kind::Unknown);
    QVERIFY(page->items.at(1).results.isEmpty());
    QVERIFY(!decodeProbes(object(R"({"listProbes":null})")));
    using Verdict = ProbeResult::Verdict;
    const QList<std::pair<QByteArray, Verdict>> words{{R"("Awaited")", Verdict::Awaited},
                                                      {R"("NA")", Verdict::NotRun},
                                                      {R"("N/A")", Verdict::NotRun},
                                                      {R"("")", Verdict::NotRun},
                                                      {R"("Perhaps")", Verdict::Unknown},
                                                      {"null", Verdict::Unknown},
                                                      {"3", Verdict::Unknown}};
    for (const auto &[word, verdict] : words) {
        const auto one = decodeProbes(
            object(R"({"listProbes":[{"name":"n","recentExecutions":[{"status":{"verdict":)" + word
                   + R"(},"executedByExperiment":{"experimentID":"e"}}]}]})"));
        QVERIFY(one);
        QCOMPARE(one->items.at(0).results.at(0).verdict, verdict);
    }
}

void TestLitmusCodecs::probesAreBounded()
{
    QByteArray executions;
    for (int i = 0; i < 500; ++i)
        executions += R"({"executedByExperiment":{"experimentID":"e","updatedAt":)"
                      + QByteArray::number(i + 1) + "}},";
    executions.chop(1);
    const auto page = decodeProbes(object(R"({"listProbes":[{"name":"n","description":")"
                                          + QByteArray(50'000, 'x') + R"(","recentExecutions":[)"
                                          + executions + "]}]}"));
    QVERIFY(page);
    const Probe &probe = page->items.at(0);
    QCOMPARE(probe.results.size(), Probe::MostResults);
    QCOMPARE(probe.results.first().runUpdatedMs, 500);
    QVERIFY(probe.description.size() <= 1000);
}

void TestLitmusCodecs::restErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, int status, const char *body, Kind kind) {
        QTest::newRow(name) << status << QByteArray(body) << int(kind);
    };
    row("unauthorized", 401, R"({"error":"unauthorized","errorDescription":"x"})",
        Kind::MaybeSignedOut);
    row("credentials", 401, R"({"error":"invalid_credentials"})", Kind::BadCredentials);
    row("credentials 3.7", 400, R"({"error":"invalid_credentials"})", Kind::BadCredentials);
    row("gateway's own 401", 401, R"({"error":"invalid_token"})", Kind::NotLitmus);
    row("401 without a word", 401, "{}", Kind::NotLitmus);
    row("weak password", 401, R"({"error":"password_policy_violation"})", Kind::Rejected);
    row("first login", 500, R"({"error":"default password not updated"})",
        Kind::PasswordChangeNeeded);
    row("first login 3.9", 500,
        R"({"error":"default password not updated"}{"accessToken":"x","type":"Bearer"})",
        Kind::PasswordChangeNeeded);
    row("deactivated", 400, R"({"error":"your account has been deactivated"})", Kind::Deactivated);
    row("no project", 400, R"({"error":"project does not exist"})", Kind::NotFound);
    row("message only", 400, R"({"message":"no"})", Kind::Rejected);
    row("crash", 500, "", Kind::Server);
    row("unknown path", 404, "404 page not found", Kind::Unsupported);
    row("origin", 403, R"({"error":"Invalid origin"})", Kind::OriginRefused);
    row("other 403", 403, R"({"error":"no"})", Kind::Forbidden);
    row("gateway login", 401, "<html>please log in</html>", Kind::NotLitmus);
    row("basic auth", 401, "Unauthorized", Kind::NotLitmus);
    row("web page", 200, "<!doctype html><html></html>", Kind::NotLitmus);
    row("web page with BOM", 200, "\xEF\xBB\xBF\n <html></html>", Kind::NotLitmus);
    row("proxy", 502, "<html>bad gateway</html>", Kind::Server);
    row("too long", 413, "<html>too large</html>", Kind::Rejected);
    row("busy", 429, "slow down", Kind::RateLimited);
    row("empty", 200, "", Kind::Malformed);
    row("cut", 200, R"({"data":)", Kind::Malformed);
    row("text", 200, "hello", Kind::Malformed);
}

void TestLitmusCodecs::restErrors()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const auto result = readRest(answer(status, body));
    QVERIFY(!result);
    QTEST(int(result.error().kind), "kind");
    QCOMPARE(result.error().httpStatus, status);
}

void TestLitmusCodecs::graphQlErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("expired");
    QTest::addColumn<int>("kind");
    const auto error = [](const char *name, const QByteArray &message, bool expired, Kind kind) {
        const QByteArray body =
            R"({"errors":[{"message":")" + message + R"(","path":["x"]}],"data":null})";
        QTest::newRow(name) << 200 << body << expired << int(kind);
    };
    const QByteArray denied = "permission_denied: rpc error: code = Unknown desc = ";
    // Only a token whose time is over is proved to be signed out.
    error("invalid token", "invalid Token", false, Kind::MaybeSignedOut);
    error("invalid token, expired", "invalid Token", true, Kind::SignedOut);
    error("denied, 3.8", "permission_denied", false, Kind::MaybeSignedOut);
    error("denied, 3.8, expired", "permission_denied", true, Kind::SignedOut);
    error("said to be expired", denied + "token is expired by 2h3m11s", false,
          Kind::MaybeSignedOut);
    error("expired", denied + "token is expired by 2h3m11s", true, Kind::SignedOut);
    error("expired, old text", denied + "Token is expired", true, Kind::SignedOut);
    error("signature", denied + "signature is invalid", false, Kind::MaybeSignedOut);
    error("user gone", denied + "mongo: no documents in result", false, Kind::MaybeSignedOut);
    error("no right", denied + "auth gRPC - Unauthorized", false, Kind::Forbidden);
    error("no right, expired", denied + "auth gRPC - Unauthorized", true, Kind::Forbidden);
    error("deactivated", denied + "auth gRPC - Deactivated User", false, Kind::Deactivated);
    error("crash", "internal system error", false, Kind::Server);
    error("database", "DB aggregate stage error: x", false, Kind::Server);
    error("page too big", "DB aggregate stage error: (BSONObjectTooLarge) x", false,
          Kind::TooLarge);
    error("not found", "no matching experiment run", false, Kind::NotFound);
    error("not found, hub", "DB fetch stage error: mongo: no documents in result", false,
          Kind::NotFound);
    error("introspection", "introspection disabled", false, Kind::Unsupported);
    error("other", "unable to parse start date", false, Kind::Rejected);

    const auto row = [](const char *name, int status, const char *body, Kind kind) {
        QTest::newRow(name) << status << QByteArray(body) << false << int(kind);
    };
    row("revoked", 401, "Error verifying JWT token: Token is revoked", Kind::SignedOut);
    row("revoked, with a line end", 401, "Error verifying JWT token: Token is revoked\n",
        Kind::SignedOut);
    row("revoked, quoted", 401, "Gateway: Error verifying JWT token: Token is revoked",
        Kind::NotLitmus);
    row("revoked, in other words", 401, "Token is revoked", Kind::NotLitmus);
    row("revoked, and more", 401, "Error verifying JWT token: Token is revoked (cached)",
        Kind::MaybeSignedOut);
    row("revoked, with 403", 403, "Error verifying JWT token: Token is revoked", Kind::Forbidden);
    row("other 401", 401, "Error verifying JWT token: x", Kind::MaybeSignedOut);
    row("gateway 401", 401, "Unauthorized", Kind::NotLitmus);
    row("nullable root", 200,
        R"({"errors":[{"message":"invalid Token"}],"data":{"listEnvironments":null}})",
        Kind::MaybeSignedOut);
    row("unknown field", 422,
        R"({"errors":[{"message":"Cannot query field \"x\" on type \"Query\"."}],"data":null})",
        Kind::Unsupported);
    row("variable", 422, R"({"errors":[{"message":"must be defined"}],"data":null})",
        Kind::Rejected);
    row("not decoded", 400, R"({"errors":[{"message":"json request body could not"}]})",
        Kind::Rejected);
    row("origin", 403, R"({"error":"Invalid origin"})", Kind::OriginRefused);
    row("wrong address", 404, "404 page not found", Kind::NotLitmus);
    row("web page", 200, "<html></html>", Kind::NotLitmus);
    row("proxy", 504, "<html></html>", Kind::Server);
    row("empty", 200, "", Kind::Malformed);
    row("array", 200, "[]", Kind::Malformed);
    row("other JSON", 200, "{}", Kind::Malformed);
    row("data null", 200, R"({"data":null})", Kind::Malformed);
}

void TestLitmusCodecs::graphQlErrors()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, expired);
    const auto result = readGraphQl(answer(status, body), expired);
    QVERIFY(!result);
    QTEST(int(result.error().kind), "kind");
}

void TestLitmusCodecs::partialDataIsKeptWithANote()
{
    const QByteArray body = R"({"errors":[{"message":"the requested element is null"}],
        "data":{"listExperimentRun":{"totalNoOfExperimentRuns":3,"experimentRuns":[
        {"experimentRunID":"a","experimentID":"e","phase":"Stopped","runSequence":1},null,
        {"experimentRunID":"c","experimentID":"e","phase":"Stopped","runSequence":3}]}}})";
    const auto result = readGraphQl(answer(200, body), false);
    QVERIFY(result);
    QCOMPARE(result->notes.size(), 1);
    const auto page = decodeRuns(result->data);
    QVERIFY(page);
    QCOMPARE(page->items.size(), 2);
    QCOMPARE(page->skipped, 1);
    QCOMPARE(page->total, 3);
}

void TestLitmusCodecs::secondDocumentIsIgnored()
{
    const auto result = readRest(
        answer(200, R"({"message":"No projects found"}{"data":{"projects":null}})", "text/plain"));
    QVERIFY(result);
    const auto page = decodeProjects(*result, {});
    QVERIFY(page && page->items.isEmpty());
    // Not inside of the macro: moc does not read raw strings there.
    const QByteArray first = R"({"a":"}{\"}"})";
    QCOMPARE(firstJsonDocument(' ' + first + R"({"b":1})"), first);
    QCOMPARE(firstJsonDocument("[1,[2]] x"), "[1,[2]]");
    QCOMPARE(firstJsonDocument("{never ends"), "{never ends");
}

void TestLitmusCodecs::tokenListsMixSecondsAndMilliseconds()
{
    auto tokens = decodeTokens(object(
        R"({"apiTokens":[{"name":"laptop","token":"abc","expires_at":1755077400,
           "created_at":1747301400417},{"name":"no value"},null]})"));
    QVERIFY(tokens);
    QCOMPARE(tokens->size(), 1);
    const TokenInfo &info = tokens->first().info;
    QCOMPARE(info.expiresMs, 1'755'077'400'000);
    QCOMPARE(info.createdMs, 1'747'301'400'417);
    QCOMPARE(info.fingerprint,
             u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
    wipe(*tokens);
    QVERIFY(tokens->isEmpty());
    QVERIFY(decodeTokens(object(R"({"apiTokens":null})"))->isEmpty());
    QCOMPARE(decodeTokens(object("{}")).error().kind, Kind::Malformed);
}

void TestLitmusCodecs::projectsInEveryShape()
{
    const QByteArray project = R"({"projectID":"p","name":"n","members":[
        {"userID":"u","role":"Editor","invitation":"Accepted"},
        {"userID":"v","role":"Owner","invitation":"Pending"}]})";
    const auto paged = decodeProjects(
        object(R"({"data":{"projects":[)" + project + R"(,null],"totalNumberOfProjects":60}})"),
        u"u"_s);
    QVERIFY(paged);
    QCOMPARE(paged->total, 60);
    QCOMPARE(paged->skipped, 1);
    QCOMPARE(paged->items.first().role, Role::Editor);

    const auto list = decodeProjects(object(R"({"data":[)" + project + "]}"), u"v"_s);
    QVERIFY(list);
    QCOMPARE(list->total, 1);
    QCOMPARE(list->items.first().role, Role::None); // the invitation is not accepted

    QVERIFY(decodeProjects(object(R"({"message":"No projects found"})"), {})->items.isEmpty());
    QVERIFY(decodeProjects(object(R"({"data":null})"), {})->items.isEmpty());
    QCOMPARE(decodeProjects(object(R"({"status":"up"})"), {}).error().kind, Kind::Malformed);
}

void TestLitmusCodecs::rolesOfOldServers()
{
    QCOMPARE(roleFrom(u"Owner"_s), Role::Owner);
    QCOMPARE(roleFrom(u"Executor"_s), Role::Executor);
    QCOMPARE(roleFrom(u"Editor"_s), Role::Editor); // up to 3.8, with more rights
    QCOMPARE(roleFrom(u"Viewer"_s), Role::Viewer);
    QCOMPARE(roleFrom(u"N/A"_s), Role::None);
    QCOMPARE(roleFrom(u"Admiral"_s), Role::Unknown);
}

void TestLitmusCodecs::detailsCarryNoSecret()
{
    const QByteArray jwt = "eyJhbGciOiJIUzUxMiJ9.eyJ1aWQiOiJ4In0abcdef.c2lnbmF0dXJlLWJ5dGVz";
    const QByteArray quoted = R"({"errors":[{"message":"json request body could not be decoded: )"
                              R"(body:{\"token\":\")"
                              + jwt + R"(\",\"password\":\"hunter2\"} )" + QByteArray(900, 'x')
                              + R"("}],"data":null})";
    const auto graphql = readGraphQl(answer(400, quoted), false);
    QVERIFY(!graphql);
    const QString detail = graphql.error().detail;
    QVERIFY2(!detail.contains(QString::fromLatin1(jwt.left(20))), qPrintable(detail));
    QVERIFY2(!detail.contains(u"hunter2"_s), qPrintable(detail));
    QVERIFY(detail.size() <= 300);
    // The answer of a success is never told, even if it cannot be read.
    const auto cut = readRest(answer(200, R"({"accessToken":"hunter2)"));
    QVERIFY(!cut);
    QVERIFY(!cut.error().detail.contains(u"hunter2"_s));
    // Not even where nothing in it looks like a credential.
    const auto plain = readRest(answer(200, "hunter2"));
    QVERIFY(!plain);
    QVERIFY(!plain.error().detail.contains(u"hunter2"_s));
}

void TestLitmusCodecs::logsAreBounded()
{
    const QString lines = u"a line of it\\n"_s.repeated(40'000);
    const auto answer = [](const QString &log) {
        return QJsonObject{{u"getPodLog"_s, QJsonObject{{u"log"_s, log}}}};
    };
    const auto log = decodePodLog(answer(uR"({"mainLogs":"%1the end","chaosLogs":{}})"_s.arg(
        QString(lines).replace(u'\\', u"\\\\"_s))));
    QVERIFY(log);
    QVERIFY(log->cut);
    QVERIFY(log->main.size() <= 300'000);
    QVERIFY(log->main.startsWith(u"a line of it\na line"_s)); // from the beginning of a line
    QVERIFY(log->main.endsWith(u"the end"_s));                // what was said last counts
    QVERIFY(!decodePodLog(answer(uR"({"mainLogs":"short"})"_s))->cut);
}

void TestLitmusCodecs::nestingIsCountedOutsideOfStrings()
{
    const QByteArray brackets = R"({"a":"[[[[[[\"[[["})";
    QVERIFY(!nestsDeeperThan(brackets, 1));
    QVERIFY(nestsDeeperThan("[[1]]", 1));
    QVERIFY(!nestsDeeperThan("[[1]]", 2));
    QVERIFY(nestsDeeperThan(QByteArray(201, '['), 200));

    const std::pair<QByteArray, int> texts[] = {
        {"", 0},
        {R"({"a":[1,{"b":2)", 3},
        {R"({"a":["}]"]})", 0},
        {R"({"a":"\\"})", 0}, // an escape that is escaped: the string ends
        {R"({"a":"\"})", 1},
        {R"({"a":"\\\"})", 1}, // the third one escapes its quote: it does not
        {R"({"a":"\)", 1},
        {"]]", -2},
    };
    for (const auto &[json, open] : texts)
        QCOMPARE(nestingOf(json, 10).open, open);
}

void TestLitmusCodecs::schedulesAreReadFromManifests_data()
{
    QTest::addColumn<QByteArray>("manifest");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<bool>("suspended");
    const auto row = [](const char *name, const QByteArray &manifest, const QString &zone = {},
                        bool suspended = false) {
        QTest::newRow(name) << manifest << zone << suspended;
    };
    row("neither", R"({"spec":{"schedule":"0 3 * * *"}})");
    row("both", R"({"spec":{"suspend":true,"timezone":"Asia/Tokyo"}})", u"Asia/Tokyo"_s, true);
    row("spaces", " { \"spec\" :\n{ \"suspend\" : true } , \"kind\" : [ ] } ", {}, true);
    row("not suspended", R"({"spec":{"suspend":false}})");
    row("escapes", R"({"s\u0070ec":{"timezone":"Asia\/Tok\u0079o"}})", u"Asia/Tokyo"_s);
    row("further down", R"({"spec":{"workflowSpec":{"suspend":true,"timezone":"x"}},
        "status":{"suspend":true},"suspend":true})");
    row("in a text", R"({"a":"\"spec\":{\"suspend\":true}","spec":{"b":"}{]\\"}})");
    row("of another type", R"({"spec":{"suspend":"true","timezone":7}})");
    row("null", R"({"spec":{"suspend":null,"timezone":null}})");
    row("a list", R"({"spec":{"suspend":[true],"timezone":{"a":"b"}}})");
    row("the last one counts", R"({"spec":{"suspend":true,"suspend":false}})");
    row("a name that is too long", R"({"spec":{"timezone":")" + QByteArray(101, 'x') + R"("}})");
}

void TestLitmusCodecs::schedulesAreReadFromManifests()
{
    QFETCH(QByteArray, manifest);
    QFETCH(QString, zone);
    QFETCH(bool, suspended);
    const auto state = scheduleStateIn(QString::fromUtf8(manifest));
    QVERIFY(state.has_value());
    QCOMPARE(state->timeZone, zone);
    QCOMPARE(state->suspended, suspended);
    // The beginning of a manifest says nothing.
    for (qsizetype i = 0; i < manifest.trimmed().size(); ++i)
        QVERIFY(!scheduleStateIn(QString::fromUtf8(manifest.trimmed().first(i))));

    const QJsonObject details{{u"experimentManifest"_s, QString::fromUtf8(manifest)}};
    const QJsonObject data{{u"getExperiment"_s, QJsonObject{{u"experimentDetails"_s, details}}}};
    const auto decoded = decodeScheduleState(data);
    QVERIFY(decoded.has_value());
    QCOMPARE(*decoded, *state);
}

void TestLitmusCodecs::aManifestIsWalkedOverOnce()
{
    for (const char *none : {"", "null", "[]", "7", "{", "{}", R"({"spec":7})", R"({"spec":null})",
                             "kind: CronWorkflow\nspec:\n  suspend: true", R"({"spec" {}})",
                             R"({spec:{}})", R"({"spec":{}}x)", R"({"spec":{"a":"\u12"}})"}) {
        // What follows the end is not looked at.
        const bool isWhole = QByteArrayView(none).endsWith('x');
        QCOMPARE(scheduleStateIn(QString::fromUtf8(none)).has_value(), isWhole);
    }
    // Whatever its size and depth: no stack, no copies.
    const QString deep = u"{\"a\":"_s + u"["_s.repeated(1'000'000);
    QVERIFY(!scheduleStateIn(deep));
    const QString closed = deep + u"]"_s.repeated(1'000'000) + u",\"spec\":{\"suspend\":true}}"_s;
    QVERIFY(scheduleStateIn(closed)->suspended);
    for (const QJsonObject &data :
         {QJsonObject(), object(R"({"getExperiment":null})"),
          object(R"({"getExperiment":{"experimentDetails":{"experimentManifest":7}}})")})
        QCOMPARE(decodeScheduleState(data).error().kind, Kind::Malformed);
}

void TestLitmusCodecs::survivesGarbage_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("scenarios") << ScenarioBody;
    QTest::newRow("runs") << RunBody;
    QTest::newRow("delegates") << QByteArray(
        R"({"data":{"listInfras":{"infras":[{"infraID":"i","tags":["x"],"startTime":"1"}]}}})");
    QTest::newRow("environments") << QByteArray(
        R"({"data":{"listEnvironments":{"environments":[{"environmentID":"e","type":"PROD"}]}}})");
    QTest::newRow("hubs") << QByteArray(
        R"({"data":{"listChaosHub":[{"id":"h","totalFaults":"5","lastSyncedAt":"1"}]}})");
    QTest::newRow("faults of a hub") << QByteArray(
        R"({"data":{"listChaosFaults":[{"metadata":{"name":"k"},"spec":{"displayName":"K","faults":)"
        R"([{"name":"f","description":"d"}]}}],"listPredefinedExperiments":[{"experimentName":"s",)"
        R"("experimentCSV":"spec:\n  displayName: X\n"}]}})");
    QTest::newRow("probes") << QByteArray(
        R"({"data":{"listProbes":[{"name":"n","type":"k8sProbe","recentExecutions":[{"status":)"
        R"({"verdict":"NA"},"executedByExperiment":{"experimentID":"e","updatedAt":1}}]}]}})");
    QTest::newRow("rest") << QByteArray(
        R"({"data":{"projects":[{"projectID":"p","members":[{"userID":"u"}]}]},"apiTokens":[)"
        R"({"token":"t","expires_at":1}],"accessToken":"t","expiresIn":5,"role":"Owner",)"
        R"("userID":"u","dex":{"enabled":true},"status":"up"}{"second":1})");
}

void TestLitmusCodecs::survivesGarbage()
{
    QFETCH(QByteArray, body);
    const auto feed = [](const QByteArray &bytes) {
        if (const auto result = readGraphQl(answer(200, bytes), false)) {
            (void)decodeScenarios(result->data);
            (void)decodeRuns(result->data);
            (void)decodeDelegates(result->data);
            (void)decodeEnvironments(result->data);
            (void)decodeHubs(result->data);
            (void)decodeHubFaults(result->data);
            (void)decodeHubScenarios(result->data);
            (void)decodeProbes(result->data);
            (void)decodeServerVersion(result->data);
        }
        if (const auto rest = readRest(answer(200, bytes))) {
            (void)decodeProjects(*rest, u"u"_s);
            (void)decodeTokens(*rest);
            (void)decodeLogin(*rest);
            (void)decodeUser(*rest);
            (void)decodeRole(*rest);
            (void)decodeCapabilities(*rest);
            (void)decodeStatus(*rest);
            (void)decodeCreatedToken(*rest);
        }
        (void)readRest(answer(500, bytes));
        (void)readGraphQl(answer(422, bytes), true);
    };
    feed(body);
    for (qsizetype i = 0; i < body.size(); ++i) {
        feed(body.left(i));
        for (const char mask : {'\x01', '\x20', '\xFF'}) {
            QByteArray flipped = body;
            flipped[i] = static_cast<char>(flipped[i] ^ mask);
            feed(flipped);
        }
    }
}

QTEST_GUILESS_MAIN(TestLitmusCodecs)
#include "tst_litmuscodecs.moc"
