// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/httppool.h"
#include "core/text.h"
#include "session/errortext.h"
#include "session/tokencare.h"
#include "support/faketime.h"
#include "support/testserver.h"

#include <QTest>
#include <QTestEventLoop>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;
using namespace rd::test;

using Answer = TestServer::Answer;
using Known = std::optional<bool>;

Q_DECLARE_METATYPE(rd::test::TestServer::Answer)

namespace {

const QByteArray Html = "text/html; charset=utf-8";
const QByteArray Plain = "text/plain; charset=utf-8";
const QByteArray RevokedSentence = "Error verifying JWT token: Token is revoked";

Answer restGood()
{
    return {.body = R"({"data":{"projects":[],"totalNumberOfProjects":0}})"};
}
Answer restRefuses()
{
    return {.status = 401,
            .body = R"({"error":"unauthorized","errorDescription":"The user does not have)"
                    R"( requested authorization to access this resource"})"};
}
Answer apiGood()
{
    return {.body = R"({"data":{"getChaosHubStats":{"totalChaosHubs":1}}})"};
}
Answer apiRefuses()
{
    return {.status = 401, .body = RevokedSentence, .contentType = Plain};
}

QByteArray tokenOf(const QByteArray &user, qint64 expiresMs)
{
    constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    const QByteArray claims = R"({"uid":")" + user + R"(","username":"amira","role":"user","exp":)"
                              + QByteArray::number(expiresMs / 1000) + '}';
    return "eyJhbGciOiJIUzUxMiIsInR5cCI6IkpXVCJ9." + claims.toBase64(urlSafe) + ".c2lnbmF0dXJl";
}

/// A server that says what a row wants, before and after the removal.
struct ProofBench {
    ProofBench()
    {
        connection.baseUrl = server.url();
        connection.userId = u"u1"_s;
        server.on("/auth/token/u1", {.body = R"({"apiTokens":[{"name":"leaked","token":")" + victim
                                             + R"(","created_at":1770000000000}]})"});
        server.on("/auth/remove_token", {.body = R"({"message":"api token deleted"})"});
        answer("/auth/list_projects", restGood(), restRefuses());
        answer("/api/query", apiGood(), apiRefuses());
        care = std::make_unique<TokenCare>(connection, tokenOf("u1", time.nowMs() + 2 * 86'400'000),
                                           time, nullptr, &time);
    }

    void answer(const QByteArray &path, const Answer &before, const Answer &after)
    {
        server.inTurn(path, {before, after});
    }
    std::optional<RevocationProof> revoke()
    {
        std::optional<Result<RevocationProof, TokenCareError>> proof;
        QTestEventLoop &loop = QTestEventLoop::instance();
        care->revoke(fullFingerprintOf(victim), &context, [&proof, &loop](const auto &answer) {
            proof = answer;
            loop.exitLoop();
        });
        for (int round = 0; !proof && round < 400; ++round) {
            loop.enterLoopMSecs(50); // not qWaitFor(), which sleeps between events
            if (!proof && server.hanging() > 0)
                time.advance(31s); // silence lasts until the clock is turned
        }
        if (!proof)
            return std::nullopt;
        return *proof ? std::optional(**proof) : std::nullopt;
    }

    FakeTime time;
    TestServer server;
    QByteArray victim = tokenOf("u1", time.nowMs() + 86'400'000);
    Connection connection;
    QObject context;
    std::unique_ptr<TokenCare> care;
};

} // namespace

class TestTokenProof final : public QObject {
    Q_OBJECT
private slots:
    void bothServersHaveToSayIt();
    void onlyTheExactRefusalCounts_data();
    void onlyTheExactRefusalCounts();
    void whatDidNotWorkBeforeIsNotProved_data();
    void whatDidNotWorkBeforeIsNotProved();
    void unusableNewTokensAreTakenBack_data();
    void unusableNewTokensAreTakenBack();
};

void TestTokenProof::bothServersHaveToSayIt()
{
    ProofBench bench;
    const auto proof = bench.revoke();
    QVERIFY(proof.has_value());
    QVERIFY(proof->workedBefore);
    QCOMPARE(proof->refusedByAuth, Known(true));
    QCOMPARE(proof->refusedByApi, Known(true));
    QVERIFY(proof->proved);
    QCOMPARE(proof->listed, Known(true)); // this server does not forget; the refusals decide
}

void TestTokenProof::onlyTheExactRefusalCounts_data()
{
    QTest::addColumn<bool>("isAuth"); // which of the two servers says it, after the removal
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<Known>("refused");

    const auto both = [](const char *name, const Answer &answer, Known refused = {}) {
        QTest::addRow("auth: %s", name) << true << answer << refused;
        QTest::addRow("api: %s", name) << false << answer << refused;
    };
    const auto auth = [](const char *name, const QByteArray &body, const QByteArray &type = Plain) {
        QTest::addRow("auth: 401, %s", name)
            << true << Answer{.status = 401, .body = body, .contentType = type} << Known();
    };
    const auto api = [](const char *name, const QByteArray &body, const QByteArray &type = Plain,
                        int status = 401) {
        QTest::addRow("api: %d, %s", status, name)
            << false << Answer{.status = status, .body = body, .contentType = type} << Known();
    };
    both("401, a login page", {.status = 401, .body = "<html>log in</html>", .contentType = Html});
    both("401, nothing", {.status = 401, .body = {}});
    both("401, of a gateway", {.status = 401, .body = R"({"error":"invalid_token"})"});
    both("403", {.status = 403, .body = R"({"error":"unauthorized"})"});
    both("407", {.status = 407, .body = {}});
    both("429", {.status = 429, .body = RevokedSentence});
    both("500, nothing", {.status = 500, .body = {}});
    both("502, a page", {.status = 502, .body = "<html>bad gateway</html>", .contentType = Html});
    both("503, in the right words", {.status = 503, .body = RevokedSentence, .contentType = Plain});
    both("200, a page", {.body = "<!doctype html><html></html>", .contentType = Html});
    both("200, nothing", {.body = {}});
    both("elsewhere", {.status = 302, .body = {}, .headers = {{"Location", "/login"}}});
    both("no HTTP", {.garbage = true});
    both("cut off", {.body = R"({"data":{"projects":[]}})", .cut = true});
    both("silence", {.hang = true});
    auth("the other server's words", RevokedSentence);
    auth("wrong credentials", R"({"error":"invalid_credentials","errorDescription":"x"})");
    api("the other server's words", restRefuses().body);
    api("as a page", RevokedSentence, Html);
    api("quoted in a page", "<html>" + RevokedSentence + "</html>");
    api("without its beginning", "Token is revoked");
    api("with something before it", "upstream said: " + RevokedSentence);
    api("with something behind it", RevokedSentence + " (cached)");
    api("padded", RevokedSentence + QByteArray(4096, ' '));
    api("as JSON", R"({"errors":[{"message":"Token is revoked"}],"data":null})");
    api("another reason", "Error verifying JWT token: signature is invalid");
    api("revoked", RevokedSentence, Plain, 200);
    api("as an error of GraphQL",
        R"({"errors":[{"message":"Error verifying JWT token: Token is revoked"}],"data":null})",
        "application/json", 200);
    api("invalid", R"({"errors":[{"message":"invalid Token"}],"data":null})", "application/json",
        200);
    api("no right",
        R"({"errors":[{"message":"permission_denied: auth gRPC - Unauthorized"}],"data":null})",
        "application/json", 200);
    QTest::addRow("auth: still accepted") << true << restGood() << Known(false);
    QTest::addRow("api: still accepted") << false << apiGood() << Known(false);
}

void TestTokenProof::onlyTheExactRefusalCounts()
{
    QFETCH(bool, isAuth);
    QFETCH(Answer, answer);
    QFETCH(Known, refused);
    ProofBench bench;
    if (isAuth)
        bench.answer("/auth/list_projects", restGood(), answer);
    else
        bench.answer("/api/query", apiGood(), answer);
    const auto proof = bench.revoke();
    QVERIFY(proof.has_value());
    QVERIFY(proof->workedBefore);
    QCOMPARE(isAuth ? proof->refusedByAuth : proof->refusedByApi, refused);
    QCOMPARE(isAuth ? proof->refusedByApi : proof->refusedByAuth, Known(true));
    QVERIFY(!proof->proved);
    QVERIFY(!proof->isRevokedOrExpired());
    const QString sentence = proofSentence(*proof);
    QVERIFY2(sentence.startsWith("Not proved"_L1) || sentence.startsWith("NOT revoked"_L1),
             qPrintable(sentence));
}

void TestTokenProof::whatDidNotWorkBeforeIsNotProved_data()
{
    QTest::addColumn<Answer>("rest");
    QTest::addColumn<Answer>("api");
    QTest::addColumn<bool>("wasRevoked"); // seen refused by both, in their exact words
    const auto row = [](const char *name, const Answer &rest, const Answer &api,
                        bool wasRevoked = false) {
        QTest::newRow(name) << rest << api << wasRevoked;
    };
    row("auth fails", {.status = 500, .body = {}}, apiGood());
    row("auth refuses", restRefuses(), apiGood());
    row("both refuse", restRefuses(), apiRefuses(), true);
    row("both refuse, one in other words", restRefuses(),
        {.status = 401, .body = "Token is revoked", .contentType = Plain});
    row("auth shows a page", {.body = "<html></html>", .contentType = Html}, apiGood());
    row("auth is silent", {.body = {}, .hang = true}, apiGood());
    row("api fails", restGood(), {.status = 502, .body = "<html></html>", .contentType = Html});
    row("api shows a page", restGood(), {.body = "<html></html>", .contentType = Html});
    row("api is silent", restGood(), {.hang = true});
    row("api refuses", restGood(),
        {.body = R"({"errors":[{"message":"invalid Token"}],"data":null})"});
}

void TestTokenProof::whatDidNotWorkBeforeIsNotProved()
{
    QFETCH(Answer, rest);
    QFETCH(Answer, api);
    QFETCH(bool, wasRevoked);
    ProofBench bench;
    bench.answer("/auth/list_projects", rest, restRefuses());
    const bool isAsked = rest.status == 401 || (rest.status == 200 && rest.body == restGood().body);
    if (isAsked)
        bench.answer("/api/query", api, apiRefuses());
    else
        bench.server.on("/api/query", apiRefuses());
    const auto proof = bench.revoke();
    QVERIFY(proof.has_value());
    QVERIFY(!proof->workedBefore);
    QCOMPARE(proof->refusedByAuth, Known(true));
    QCOMPARE(proof->refusedByApi, Known(true));
    QVERIFY(!proof->proved);
    QVERIFY(!proofSentence(*proof).startsWith("Dead"_L1));
    QCOMPARE(proof->alreadyRevoked, wasRevoked);
}

void TestTokenProof::unusableNewTokensAreTakenBack_data()
{
    QTest::addColumn<QByteArray>("value"); // in JSON
    QTest::addColumn<Answer>("listAfter");
    QTest::addColumn<Answer>("apiAfter");
    QTest::addColumn<bool>("mayLive");
    const auto row = [](const char *name, const QByteArray &value, bool mayLive,
                        const Answer &listAfter = {}, const Answer &apiAfter = apiRefuses()) {
        QTest::newRow(name) << value << listAfter << apiAfter << mayLive;
    };
    const qint64 now = FakeTime().nowMs();
    const QByteArray good = tokenOf("u1", now + 86'400'000);
    row("expired from the start", tokenOf("u1", now - 1000), false);
    row("of this second", tokenOf("u1", now), false);
    row("no token", "hello", false);
    row("it acts on a terminal", good + R"(\u001b[2J)", false);
    row("and it cannot be proved", "hello", true, {}, {.status = 503, .body = {}});
    row("no answer, no list", {}, true, {.status = 503, .body = {}});
}

void TestTokenProof::unusableNewTokensAreTakenBack()
{
    QFETCH(QByteArray, value);
    QFETCH(Answer, listAfter);
    QFETCH(Answer, apiAfter);
    QFETCH(bool, mayLive);
    ProofBench bench;
    const Answer noTokens{.body = R"({"apiTokens":[]})"};
    bench.server.inTurn("/auth/token/u1",
                        {noTokens, listAfter.status == 200 ? noTokens : listAfter});
    bench.server.on("/auth/create_token",
                    value.isEmpty() ? Answer{.status = 504, .body = {}}
                                    : Answer{.body = R"({"accessToken":")" + value + R"("})"});
    bench.answer("/api/query", apiGood(), apiAfter);
    std::optional<Result<MintedToken, TokenCareError>> made;
    bench.care->create(u"pipeline"_s, 30, &bench.context, [&made](const auto &answer) {
        made = answer;
        QTestEventLoop::instance().exitLoop();
    });
    QTestEventLoop::instance().enterLoop(20);
    QVERIFY(made && !*made);
    QCOMPARE(made->error().kind, TokenCareError::Kind::Server);
    QCOMPARE(made->error().leftAlive, mayLive ? u"pipeline"_s : QString());
    QCOMPARE(errorSentence(made->error()).contains("pipeline"_L1), mayLive);
    const auto &requests = bench.server.requests();
    const auto removals = std::count_if(requests.cbegin(), requests.cend(), [](const auto &seen) {
        return seen.path == "/auth/remove_token";
    });
    QCOMPARE(removals, value.isEmpty() ? 0 : 1);
}

QTEST_GUILESS_MAIN(TestTokenProof)
#include "tst_tokenproof.moc"
