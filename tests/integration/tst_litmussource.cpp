// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/authapi.h"
#include "api/litmus/graphqlclient.h"
#include "sources/litmussource.h"
#include "support/faketime.h"
#include "support/testserver.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using test::TestServer;
using Kind = ApiError::Kind;

namespace {

constexpr qint64 NowMs = 1'780'000'000'000;

QByteArray tokenExpiringAt(qint64 ms)
{
    constexpr auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    const QByteArray payload = R"({"uid":"u1","exp":)" + QByteArray::number(ms / 1000) + "}";
    return "eyJhbGciOiJIUzUxMiJ9." + payload.toBase64(options) + ".c2ln";
}

struct Bench {
    Bench()
        : endpoints(litmus::LitmusEndpoints::below(server.url(u"/base"_s)))
        , client(network, timers, time,
                 {.webUrl = endpoints.webUrl, .tokenUrls = {}, .extraCa = {}})
        , auth(client, endpoints)
        , graphql(client, endpoints)
        , source(client, endpoints)
    {
        client.setToken(tokenExpiringAt(NowMs + 86'400'000));
    }

    [[nodiscard]] QJsonObject lastVariables() const
    {
        return QJsonDocument::fromJson(server.requests().last().body)["variables"_L1].toObject();
    }

    TestServer server;
    HttpPool network;
    QtTimers timers;
    test::FakeTime time{NowMs};
    litmus::LitmusEndpoints endpoints;
    HttpClient client;
    litmus::AuthApi auth;
    litmus::GraphQlClient graphql;
    LitmusSource source;
};

/// Where an answer of type T ends up.
template <typename T>
struct Got {
    std::optional<ApiResult<T>> result;
    auto take()
    {
        result.reset();
        return [this](const ApiResult<T> &value) { result = value; };
    }
    [[nodiscard]] int kind() const { return result && !*result ? int(result->error().kind) : -1; }
};

QByteArray projectPage(int from, int count, int total)
{
    QByteArrayList rows;
    for (int i = from; i < from + count; ++i)
        rows.append(R"({"projectID":"p)" + QByteArray::number(i) + R"(","name":"n"})");
    return R"({"data":{"projects":[)" + rows.join(',') + R"(],"totalNumberOfProjects":)"
           + QByteArray::number(total) + "}}";
}

} // namespace

class TestLitmusSource final : public QObject {
    Q_OBJECT
private slots:
    void documentsAreCompiledIn();
    void loginSendsExactlyTheTwoKeys();
    void loginRefusals_data();
    void loginRefusals();
    void removeTokenFallsBackForOldServers();
    void createTokenSpellsTheUserAsTheServerWants();
    void projectsOverAllPagesWithTheirRoles();
    void checkTokenProvesTheEndOfASession();
    void capabilitiesOfOldServers();
    void statusOfSomethingElse();
    void scenariosAreAskedInPages();
    void runsNeverSendAnEmptyId();
    void detailsOfOneRun();
    void detailsWhenTheServerMissesSomething();
    void manifestsAreReadOnRequestOnly();
    void logsOfAStep();
    void environmentsOverAllPages();
    void hubsDelegatesAndProbes();
    void expiryIsJudgedByTheServersClock();
    void revokedTokenIsSignedOutAtOnce();
    void unknownFieldIsUnsupported();
    void cancellingAChainStopsIt();
    void pagesInTheFrontEnd();
};

void TestLitmusSource::documentsAreCompiledIn()
{
    for (const QString &name :
         {u"Ping"_s, u"GetServerVersion"_s, u"GetChaosHubStats"_s, u"ListExperiment"_s,
          u"ListExperimentRun"_s, u"ListInfras"_s, u"ListEnvironments"_s, u"ListChaosHub"_s,
          u"ListProbes"_s, u"ListChaosFaults"_s, u"ListPredefinedExperiments"_s}) {
        const QString text = litmus::documentText(name);
        QVERIFY2(text.startsWith(u"query %1"_s.arg(name)), qPrintable(name));
        QVERIFY2(!text.contains(u'#'), qPrintable(name));
        // Secrets and what the server never fills; in a run list also what would lose runs.
        for (const QString &never :
             {u"token"_s, u"sshPrivateKey"_s, u"Manifest"_s, u"hubType"_s, u"updateStatus"_s,
              u"executionData"_s, u"createdBy"_s, u"__schema"_s})
            QVERIFY2(!text.contains(never), qPrintable(name + never));
    }
    // A single manifest, for what its schedule says, and nothing beside it.
    QCOMPARE(litmus::documentText(u"GetExperiment"_s).section(u'{', 2),
             u" experimentDetails { experimentManifest } } }"_s);
    QVERIFY(!litmus::documentText(u"ListExperimentRun"_s).contains(u"infra"_s));
    // A run that is looked at: its data or its manifest, and what would lose it only where it
    // cannot.
    for (const QString &name : {u"GetExperimentRun"_s, u"FindExperimentRun"_s}) {
        QVERIFY(litmus::documentText(name).contains(u"executionData"_s));
        QVERIFY(!litmus::documentText(name).contains(u"experimentManifest"_s));
    }
    for (const QString &name : {u"GetExperimentRunManifest"_s, u"FindExperimentRunManifest"_s}) {
        QVERIFY(litmus::documentText(name).contains(u"experimentManifest"_s));
        QVERIFY(!litmus::documentText(name).contains(u"executionData"_s));
    }
    QVERIFY(!litmus::documentText(u"FindExperimentRun"_s).contains(u"infra"_s));
    QCOMPARE(litmus::documentText(u"NoSuch"_s), QString());

    // Whatever else there is: no secrets, and none of the fields that crash, say something else
    // than their names, or are refused together with what stands beside them.
    const QStringList all = QDir(u":/graphql"_s).entryList();
    QVERIFY(all.size() > 20);
    for (const QString &file : all) {
        const QString text = litmus::documentText(file.chopped(8)); // ".graphql"
        QVERIFY2(!text.isEmpty(), qPrintable(file));
        for (const QString &never :
             {u"token"_s, u"sshPrivateKey"_s, u"password"_s, u"createdBy"_s, u"__schema"_s,
              u"getExperimentStats"_s, u"getExperimentRunStats"_s, u"getInfraStats"_s,
              u"getInfra("_s, u"getInfraDetails"_s, u"getChaosHub("_s, u"getProbe"_s,
              u"getGitOpsDetails"_s, u"getVersionDetails"_s, u"updateCronExperimentState"_s})
            QVERIFY2(!text.contains(never), qPrintable(file + u": "_s + never));
    }
}

void TestLitmusSource::loginSendsExactlyTheTwoKeys()
{
    Bench bench;
    bench.server.on("/base/auth/login",
                    {.body = R"({"accessToken":"t","expiresIn":86400,"projectID":"p"})"});
    Got<litmus::LoginAnswer> got;
    const CallHandle call = bench.auth.login(u"amira"_s, u"pw"_s, this, got.take());
    QTRY_VERIFY(got.result);
    QVERIFY(got.result->has_value());
    QCOMPARE(got.result->value().token, QByteArray("t"));
    QCOMPARE(got.result->value().expiresIn, 86400);
    const auto &seen = bench.server.requests().first();
    QCOMPARE(QJsonDocument::fromJson(seen.body).object().keys(),
             QStringList({u"password"_s, u"username"_s}));
    QVERIFY(!seen.headers.contains("authorization"));
}

void TestLitmusSource::loginRefusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::newRow("wrong") << 401 << QByteArray(R"({"error":"invalid_credentials"})")
                           << int(Kind::BadCredentials);
    QTest::newRow("unknown user 3.6")
        << 400 << QByteArray(R"({"error":"user does not exist","errorDescription":""})")
        << int(Kind::BadCredentials);
    QTest::newRow("deactivated 3.6")
        << 400 << QByteArray(R"({"error":"your account has been deactivated"})")
        << int(Kind::Deactivated);
    QTest::newRow("empty success") << 200 << QByteArray() << int(Kind::Malformed);
    QTest::newRow("web page") << 200 << QByteArray("<!doctype html>") << int(Kind::NotLitmus);
}

void TestLitmusSource::loginRefusals()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    Bench bench;
    bench.server.on("/base/auth/login", {.status = status, .body = body});
    Got<litmus::LoginAnswer> got;
    const CallHandle call = bench.auth.login(u"a"_s, u"b"_s, this, got.take());
    QTRY_VERIFY(got.result);
    QTEST(got.kind(), "kind");
}

void TestLitmusSource::removeTokenFallsBackForOldServers()
{
    Bench bench;
    bench.server.inTurn(
        "/base/auth/remove_token",
        {{.status = 400, .body = R"({"error":"invalid_request"})", .contentType = "text/plain"},
         {.body = R"({"message":"api token deleted successfully"})"}});
    Got<Unit> got;
    CallHandle call = bench.auth.removeToken("tok", u"u1"_s, this, got.take());
    QTRY_VERIFY(got.result);
    QVERIFY(got.result->has_value());
    QCOMPARE(bench.server.requests().size(), 2);
    QCOMPARE(bench.server.requests().first().body, QByteArray(R"({"token":"tok","userID":"u1"})"));
    QCOMPARE(bench.server.requests().last().body, QByteArray(R"({"token":"tok"})"));

    // A 401 is an answer, not a question of spelling.
    bench.server.on("/base/auth/remove_token",
                    {.status = 401, .body = R"({"error":"unauthorized"})"});
    call = bench.auth.removeToken("tok", u"u1"_s, this, got.take());
    QTRY_VERIFY(got.result);
    QCOMPARE(got.kind(), int(Kind::MaybeSignedOut));
    QCOMPARE(bench.server.requests().size(), 3);
}

void TestLitmusSource::createTokenSpellsTheUserAsTheServerWants()
{
    Bench bench;
    bench.server.on("/base/auth/create_token", {.body = R"({"accessToken":"new"})"});
    Got<QByteArray> got;
    CallHandle call = bench.auth.createToken(u"u1"_s, u"laptop"_s, 90, this, got.take(),
                                             Credential::given("session"));
    QTRY_VERIFY(got.result);
    QCOMPARE(got.result->value(), QByteArray("new"));
    QCOMPARE(bench.server.requests().last().body,
             QByteArray(R"({"days_until_expiration":90,"name":"laptop","user_id":"u1"})"));
    QCOMPARE(bench.server.requests().last().headers.value("authorization"),
             QByteArray("Bearer session"));
    bench.server.on("/base/auth/create_token",
                    {.status = 500, .body = R"({"error":"default password not updated"})"});
    call = bench.auth.createToken(u"u1"_s, u"laptop"_s, 90, this, got.take());
    QTRY_VERIFY(got.result);
    QCOMPARE(got.kind(), int(Kind::PasswordChangeNeeded));
}

void TestLitmusSource::projectsOverAllPagesWithTheirRoles()
{
    Bench bench;
    // The second page repeats a row: lists move while one reads them.
    bench.server.inTurn("/base/auth/list_projects",
                        {{.body = projectPage(0, 50, 52)}, {.body = projectPage(49, 3, 52)}});
    bench.server.on("/base/auth/get_project_role/p0", {.body = R"({"role":"Editor"})"});
    bench.server.on("/base/auth/get_project_role/p1", {.body = R"({"role":"N/A"})"});
    Got<QList<Project>> got;
    const CallHandle call = bench.source.projects(this, got.take());
    QTRY_VERIFY(got.result);
    QVERIFY(got.result->has_value());
    QCOMPARE(got.result->value().size(), 52);
    QCOMPARE(got.result->value().at(0).role, Role::Editor);
    QCOMPARE(got.result->value().at(1).role, Role::None);
    QCOMPARE(got.result->value().at(2).role, Role::Unknown); // 404: stays what the list said
    QCOMPARE(bench.server.requests().at(0).query, QByteArray("page=0&limit=50"));
    QCOMPARE(bench.server.requests().at(1).query, QByteArray("page=1&limit=50"));
    QCOMPARE(bench.server.requests().size(), 54);
}

void TestLitmusSource::checkTokenProvesTheEndOfASession()
{
    Bench bench;
    Got<Unit> got;
    const auto check = [&](const TestServer::Answer &answer) {
        bench.server.on("/base/auth/list_projects", answer);
        const CallHandle call = bench.source.checkToken(this, got.take());
        [&] { QTRY_VERIFY(got.result); }();
        return got.kind();
    };
    QCOMPARE(check({.body = projectPage(0, 1, 1)}), -1);
    // Nothing but numbers: a flag that is no boolean ends the server's process.
    QCOMPARE(bench.server.requests().last().query, QByteArray("page=0&limit=1"));
    QCOMPARE(check({.body = R"({"message":"No projects found"})"}), -1);
    QCOMPARE(check({.status = 401, .body = R"({"error":"unauthorized"})"}), int(Kind::SignedOut));
    // Nothing of this is a proof.
    QCOMPARE(check({.status = 401, .body = "<html>log in</html>"}), int(Kind::NotLitmus));
    QCOMPARE(check({.status = 401, .body = "no"}), int(Kind::NotLitmus));
    QCOMPARE(check({.status = 502, .body = "<html>"}), int(Kind::Server));
    QCOMPARE(check({.body = "<html>portal</html>"}), int(Kind::NotLitmus));
    QCOMPARE(check({.cut = true}), int(Kind::Offline));
}

void TestLitmusSource::capabilitiesOfOldServers()
{
    Bench bench;
    Got<litmus::Capabilities> got;
    bench.server.on("/base/auth/capabilities", {.body = R"({"dex":{"enabled":true}})"});
    CallHandle call = bench.auth.capabilities(this, got.take());
    QTRY_VERIFY(got.result);
    QVERIFY(got.result->value().told && got.result->value().sso);
    for (const auto &answer :
         {TestServer::Answer{.status = 401, .body = R"({"error":"unauthorized"})"},
          TestServer::Answer{.status = 404, .body = "404 page not found"}}) {
        bench.server.on("/base/auth/capabilities", answer);
        call = bench.auth.capabilities(this, got.take());
        QTRY_VERIFY(got.result);
        QVERIFY(got.result->has_value() && !got.result->value().told);
    }
    QVERIFY(!bench.server.requests().last().headers.contains("authorization"));
}

void TestLitmusSource::statusOfSomethingElse()
{
    Bench bench;
    Got<Unit> got;
    const auto ask = [&](const TestServer::Answer &answer) {
        bench.server.on("/base/auth/status", answer);
        const CallHandle call = bench.auth.status(this, got.take());
        [&] { QTRY_VERIFY(got.result); }();
        return got.kind();
    };
    QCOMPARE(ask({.body = R"({"status":"up"})"}), -1);
    QCOMPARE(ask({.body = R"({"status":"down"})"}), int(Kind::Server));
    QCOMPARE(ask({.body = R"({"hello":"world"})"}), int(Kind::NotLitmus));
    QCOMPARE(ask({.body = "OK"}), int(Kind::NotLitmus));
    QCOMPARE(ask({.status = 401, .body = R"({"error":"x"})"}), int(Kind::NotLitmus));
    QCOMPARE(ask({.status = 404, .body = "404 page not found"}), int(Kind::NotLitmus));
    QCOMPARE(ask({.body = "<html></html>"}), int(Kind::NotLitmus));
}

void TestLitmusSource::scenariosAreAskedInPages()
{
    Bench bench;
    bench.server.on("/base/api/query",
                    {.body = R"({"data":{"listExperiment":{"totalNoOfExperiments":40,)"
                             R"("experiments":[{"experimentID":"e1"},null]}}})"});
    Got<Page<ScenarioWithRuns>> got;
    const CallHandle call = bench.source.scenarios(u"p1"_s, 2, 5, this, got.take());
    QTRY_VERIFY(got.result);
    QVERIFY(got.result->has_value());
    QCOMPARE(got.result->value().total, 40);
    QCOMPARE(got.result->value().skipped, 1);
    const QByteArray expected =
        R"({"projectID":"p1","request":{"pagination":{"limit":5,"page":2}}})";
    QCOMPARE(QJsonDocument(bench.lastVariables()).toJson(QJsonDocument::Compact), expected);
    QCOMPARE(bench.server.requests().last().headers.value("authorization"),
             "Bearer " + bench.client.token());
}

void TestLitmusSource::runsNeverSendAnEmptyId()
{
    Bench bench;
    bench.server.on("/base/api/query",
                    {.body = R"({"data":{"listExperimentRun":{"experimentRuns":[]}}})"});
    Got<Page<Run>> got;
    const RunQuery query{.projectId = u"p1"_s,
                         .scenarioIds = {u""_s, u"e1"_s},
                         .runIds = {u""_s},
                         .page = 0,
                         .pageSize = 30};
    const CallHandle call = bench.source.runs(query, this, got.take());
    QTRY_VERIFY(got.result);
    QVERIFY(got.result->has_value());
    const QByteArray expected = R"({"experimentIDs":["e1"],"pagination":{"limit":30,"page":0}})";
    QCOMPARE(QJsonDocument(bench.lastVariables()["request"_L1].toObject())
                 .toJson(QJsonDocument::Compact),
             expected);
}

void TestLitmusSource::detailsOfOneRun()
{
    Bench bench;
    bench.server.on("/base/api/query", {.body = R"({"data":{"getExperimentRun":{
        "experimentRunID":"r1","notifyID":"n1","experimentID":"e1","runSequence":7,
        "phase":"Completed","resiliencyScore":50,"faultsFailed":1,
        "weightages":[{"faultName":"a","weightage":10}],"infra":{"infraID":"i1","name":"eu"},
        "executionData":"{\"name\":\"wf\",\"nodes\":{\"wf\":{\"type\":\"ChaosEngine\"}}}"}}})"});
    Got<RunDetails> got;
    Run run;
    run.id = u"r1"_s;
    run.notifyId = u"n1"_s;
    run.scenarioId = u"e1"_s;
    CallHandle call = bench.source.runDetails(u"p1"_s, run, this, got.take());
    QTRY_VERIFY(got.result);
    QVERIFY(got.result->has_value());
    QCOMPARE(got.result->value().run.outcome, Outcome::Weakness);
    QCOMPARE(got.result->value().run.delegateName, u"eu"_s);
    QCOMPARE(got.result->value().faults.size(), 1);
    QCOMPARE(got.result->value().weights->first().weight, 10);
    QCOMPARE(bench.lastVariables(),
             QJsonObject({{u"projectID"_s, u"p1"_s}, {u"experimentRunID"_s, u"r1"_s}}));

    // Still queued: no id yet, and an empty one would find any run.
    run.id.clear();
    call = bench.source.runDetails(u"p1"_s, run, this, got.take());
    QTRY_VERIFY(got.result);
    QVERIFY(got.result->has_value());
    QCOMPARE(got.result->value().run.id, u"r1"_s);
    QCOMPARE(bench.lastVariables(),
             QJsonObject({{u"projectID"_s, u"p1"_s}, {u"notifyID"_s, u"n1"_s}}));
    QCOMPARE(bench.server.requests().size(), 2);

    // Another run than the one asked for.
    run.id = u"r2"_s;
    call = bench.source.runDetails(u"p1"_s, run, this, got.take());
    QTRY_VERIFY(got.result);
    QCOMPARE(got.kind(), int(Kind::Malformed));
}

void TestLitmusSource::detailsWhenTheServerMissesSomething()
{
    Bench bench;
    const TestServer::Answer noInfra{
        .body = R"({"errors":[{"message":"no matching infra found for given experiment run",
                    "path":["getExperimentRun"]}],"data":null})"};
    const TestServer::Answer list{.body = R"({"data":{"listExperimentRun":{"experimentRuns":[
        {"experimentRunID":"r1","experimentID":"e1","runSequence":7,"phase":"Completed"},
        {"experimentRunID":"","experimentID":"e1","runSequence":8,"phase":"Queued"}]}}})"};
    const TestServer::Answer empty{.body =
                                       R"({"data":{"listExperimentRun":{"experimentRuns":[]}}})"};
    Got<RunDetails> got;
    Run run;
    run.id = u"r1"_s;
    run.scenarioId = u"e1"_s;
    bench.server.inTurn("/base/api/query", {noInfra, list});
    CallHandle call = bench.source.runDetails(u"p1"_s, run, this, got.take());
    QTRY_VERIFY(got.result);
    QVERIFY(got.result->has_value());
    QCOMPARE(got.result->value().run.sequence, 7);
    QCOMPARE(got.result->value().document, RunDetails::Document::Missing);
    QCOMPARE(bench.lastVariables()["request"_L1]["experimentRunIDs"_L1], QJsonArray{u"r1"_s});
    QCOMPARE(bench.lastVariables()["request"_L1]["pagination"_L1]["limit"_L1].toInt(), 1);

    // Not there at all: the first answer said so best.
    bench.server.inTurn("/base/api/query", {noInfra, empty});
    call = bench.source.runDetails(u"p1"_s, run, this, got.take());
    QTRY_VERIFY(got.result);
    QCOMPARE(got.kind(), int(Kind::NotFound));
    QVERIFY(got.result->error().detail.contains(u"infra"_s));

    // Other errors are no reason to ask again.
    bench.server.inTurn("/base/api/query", {{.status = 502, .body = "<html>"}, list});
    const auto before = bench.server.requests().size();
    call = bench.source.runDetails(u"p1"_s, run, this, got.take());
    QTRY_VERIFY(got.result);
    QCOMPARE(got.kind(), int(Kind::Server));
    QCOMPARE(bench.server.requests().size(), before + 1);

    // Queued, and nobody knows its notify id: by its sequence.
    run.id.clear();
    run.sequence = 8;
    bench.server.on("/base/api/query", list);
    call = bench.source.runDetails(u"p1"_s, run, this, got.take());
    QTRY_VERIFY(got.result);
    QVERIFY(got.result->has_value());
    QCOMPARE(got.result->value().run.outcome, Outcome::InProgress);
    QCOMPARE(bench.lastVariables()["request"_L1]["experimentIDs"_L1], QJsonArray{u"e1"_s});
    QVERIFY(!bench.lastVariables()["request"_L1].toObject().contains(u"experimentRunIDs"_s));
}

void TestLitmusSource::manifestsAreReadOnRequestOnly()
{
    Bench bench;
    bench.server.on("/base/api/query", {.body = R"({"data":{"getExperimentRun":{
        "experimentRunID":"r1","experimentManifest":"{\"kind\":\"Workflow\"}"}}})"});
    Got<QString> got;
    Run run;
    run.id = u"r1"_s;
    const CallHandle call = bench.source.runManifest(u"p1"_s, run, this, got.take());
    QTRY_VERIFY(got.result);
    QCOMPARE(got.result->value(), u"{\"kind\":\"Workflow\"}"_s);

    const QByteArray endless(2'000'001, 'x');
    bench.server.on("/base/api/query",
                    {.body = R"({"data":{"getExperimentRun":{"experimentRunID":"r1",)"
                             R"("experimentManifest":")"
                             + endless + R"("}}})"});
    const CallHandle again = bench.source.runManifest(u"p1"_s, run, this, got.take());
    QTRY_VERIFY(got.result);
    QCOMPARE(got.kind(), int(ApiError::Kind::TooLarge));
}

void TestLitmusSource::logsOfAStep()
{
    Bench bench;
    const auto answer = [](const QString &log) {
        const QJsonObject data{{u"getPodLog"_s, QJsonObject{{u"log"_s, log}}}};
        return TestServer::Answer{
            .body = QJsonDocument(QJsonObject{{u"data"_s, data}}).toJson(QJsonDocument::Compact)};
    };
    bench.server.inTurn("/base/api/query",
                        {answer(uR"({"mainLogs":"one\\ntoken: abc\\n","chaosLogs":{"p":"two"}})"_s),
                         answer(u"INFRA ERROR : INFRA NOT CONNECTED"_s),
                         answer(u"pods 'x' not found"_s)});
    RunDetails details;
    details.run.id = u"r1"_s;
    details.run.delegateId = u"i1"_s;
    details.workflowNamespace = u"litmus"_s;
    RunStep step;
    step.key = u"wf-1"_s;
    step.typeText = u"ChaosEngine"_s;
    step.fault = 0;
    details.steps = {step};
    FaultOutcome fault;
    fault.experimentPod = u"exp"_s;
    details.faults = {fault};
    const StepLogQuery query = stepLogQuery(details, 0);

    Got<StepLog> got;
    CallHandle call = bench.source.stepLog(query, this, got.take());
    QTRY_VERIFY(got.result);
    QVERIFY(got.result->has_value());
    QCOMPARE(got.result->value().main, u"one\ntoken: [redacted]\n"_s);
    QCOMPARE(got.result->value().pods.first().text, u"two"_s);
    QCOMPARE(bench.lastVariables()["request"_L1].toObject(),
             QJsonObject({{u"infraID"_s, u"i1"_s},
                          {u"experimentRunID"_s, u"r1"_s},
                          {u"podName"_s, u"wf-1"_s},
                          {u"podNamespace"_s, u"litmus"_s},
                          {u"podType"_s, u"ChaosEngine"_s},
                          {u"expPod"_s, u"exp"_s}}));
    for (const StepLog::State state : {StepLog::State::NotConnected, StepLog::State::Refused}) {
        call = bench.source.stepLog(query, this, got.take());
        QTRY_VERIFY(got.result);
        QCOMPARE(got.result->value().state, state);
        QVERIFY(!got.result->value().trouble.isEmpty());
    }
    const auto asked = bench.server.requests().size();
    call = bench.source.stepLog(stepLogQuery(details, 7), this, got.take());
    QTRY_VERIFY(got.result);
    QCOMPARE(got.kind(), int(Kind::NotFound));
    QCOMPARE(bench.server.requests().size(), asked);
}

void TestLitmusSource::environmentsOverAllPages()
{
    Bench bench;
    QByteArrayList rows;
    for (int i = 0; i < 50; ++i)
        rows.append(R"({"environmentID":"e)" + QByteArray::number(i) + R"("})");
    const QByteArray start = R"({"data":{"listEnvironments":{"environments":)";
    const QByteArray moved = R"([{"environmentID":"e49"},{"environmentID":"e50"}])";
    // The second page repeats a row: lists move while one reads them.
    bench.server.inTurn("/base/api/query",
                        {{.body = start + "[" + rows.join(',') + "]}}}"},
                         {.body = start + moved + R"(,"totalNoOfEnvironments":51}}})"}});
    Got<QList<Environment>> got;
    CallHandle call = bench.source.environments(u"p1"_s, this, got.take());
    QTRY_VERIFY(got.result);
    QCOMPARE(got.result->value().size(), 51);
    QCOMPARE(bench.server.requests().size(), 2);
    // Past the end the server says null and a total of 0.
    bench.server.inTurn(
        "/base/api/query",
        {{.body = start + "[" + rows.join(',') + R"(],"totalNoOfEnvironments":50}}})"},
         {.body = start + R"(null,"totalNoOfEnvironments":0}}})"}});
    call = bench.source.environments(u"p1"_s, this, got.take());
    QTRY_VERIFY(got.result);
    QVERIFY(got.result->has_value());
    QCOMPARE(got.result->value().size(), 50);
    QCOMPARE(bench.server.requests().size(), 4);
}

void TestLitmusSource::hubsDelegatesAndProbes()
{
    Bench bench;
    bench.server.on("/base/api/query", {.body = R"({"data":{"listChaosHub":[{"id":"h"},null]}})"});
    Got<QList<Hub>> hubs;
    CallHandle call = bench.source.hubs(u"p1"_s, this, hubs.take());
    QTRY_VERIFY(hubs.result);
    QCOMPARE(hubs.result->value().size(), 1);
    bench.server.on("/base/api/query",
                    {.body = R"({"data":{"listInfras":{"infras":[{"infraID":"i"}]}}})"});
    Got<QList<Delegate>> delegates;
    call = bench.source.delegates(u"p1"_s, this, delegates.take());
    QTRY_VERIFY(delegates.result);
    QCOMPARE(delegates.result->value().size(), 1);
    bench.server.on("/base/api/query", {.body = R"({"data":{"listProbes":[{"name":"n"},null]}})"});
    Got<QList<Probe>> probes;
    call = bench.source.probes(u"p1"_s, this, probes.take());
    QTRY_VERIFY(probes.result);
    QCOMPARE(probes.result->value().size(), 1);
}

void TestLitmusSource::expiryIsJudgedByTheServersClock()
{
    Bench bench;
    const QByteArray refusal = R"({"errors":[{"message":"invalid Token"}],"data":null})";
    Got<QList<Hub>> got;
    bench.server.on("/base/api/query", {.body = refusal});
    CallHandle call = bench.source.hubs(u"p1"_s, this, got.take());
    QTRY_VERIFY(got.result);
    QCOMPARE(got.kind(), int(Kind::MaybeSignedOut)); // by our clock it lives for a day
    // The server is three days ahead: 2026-05-31, the local clock says 28.
    bench.server.on("/base/api/query",
                    {.body = refusal, .headers = {{"Date", "Sun, 31 May 2026 20:26:40 GMT"}}});
    call = bench.source.hubs(u"p1"_s, this, got.take());
    QTRY_VERIFY(got.result);
    QCOMPARE(got.kind(), int(Kind::SignedOut));
}

void TestLitmusSource::revokedTokenIsSignedOutAtOnce()
{
    Bench bench;
    bench.server.on("/base/api/query", {.status = 401,
                                        .body = "Error verifying JWT token: Token is revoked",
                                        .contentType = "text/plain"});
    Got<Unit> got;
    const CallHandle call =
        bench.graphql.tokenWorks(u"p1"_s, this, got.take(), Credential::given("leaked"));
    QTRY_VERIFY(got.result);
    QCOMPARE(got.kind(), int(Kind::SignedOut));
    QCOMPARE(got.result->error().httpStatus, 401);
    QCOMPARE(bench.server.requests().last().headers.value("authorization"),
             QByteArray("Bearer leaked"));
}

void TestLitmusSource::unknownFieldIsUnsupported()
{
    Bench bench;
    bench.server.on(
        "/base/api/query",
        {.status = 422,
         .body = R"({"errors":[{"message":"Cannot query field \"x\" on type \"Query\"."}]})"});
    Got<QString> got;
    const CallHandle call = bench.graphql.serverVersion(this, got.take());
    QTRY_VERIFY(got.result);
    QCOMPARE(got.kind(), int(Kind::Unsupported));
}

void TestLitmusSource::cancellingAChainStopsIt()
{
    Bench bench;
    bench.server.on("/base/auth/list_projects", {.body = projectPage(0, 3, 3)});
    bench.server.on("/base/auth/get_project_role/p0", {.hang = true});
    Got<QList<Project>> got;
    CallHandle call = bench.source.projects(this, got.take());
    QTRY_COMPARE(bench.server.hanging(), 1);
    call.cancel();
    QTRY_COMPARE(bench.server.hanging(), 0);
    QVERIFY(!got.result);
    QCOMPARE(bench.server.requests().size(), 2);
}

void TestLitmusSource::pagesInTheFrontEnd()
{
    const Bench bench;
    QCOMPARE(bench.source.scenarioPage(u"p1"_s, u"e1"_s),
             bench.server.url(u"/base/account/u1/project/p1/experiments/e1/runs"_s));
    Run run;
    run.scenarioId = u"e1"_s;
    run.id = u"r1"_s;
    QCOMPARE(bench.source.runPage(u"p1"_s, run),
             bench.server.url(u"/base/account/u1/project/p1/experiments/e1/runs/r1"_s));
}

QTEST_GUILESS_MAIN(TestLitmusSource)
#include "tst_litmussource.moc"
