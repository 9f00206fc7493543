// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/gatewayheader.h"
#include "gateway/gatewaytokens.h"
#include "support/faketime.h"
#include "support/testserver.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;
using test::TestServer;
using Kind = GatewayError::Kind;
using State = GatewayTokens::State;

namespace {

QByteArray idTokenOf(const QString &issuer, const QByteArray &subject)
{
    const QByteArray claims = "{\"iss\":\"" + issuer.toUtf8()
                              + "\",\"aud\":\"desk\",\"exp\":4000000000,\"sub\":\"" + subject
                              + "\"}";
    return "e30." + claims.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
           + ".c2ln";
}

/// Tokens with everything they borrow, and a provider that says what a test wants.
struct Bench {
    Bench()
        : issuer(QString::fromLatin1(provider.origin()))
        , tokens(pool, time, time, config(), [] { return 0.0; })
    {
        provider.on("/.well-known/openid-configuration",
                    {.body = "{\"issuer\":\"" + provider.origin()
                             + "\",\"authorization_endpoint\":\"" + provider.origin()
                             + "/authorize\",\"token_endpoint\":\"" + provider.origin()
                             + "/token\"}"});
    }
    [[nodiscard]] GatewayConfig config() const
    {
        GatewayConfig made;
        made.issuer = issuer;
        made.clientId = u"desk"_s;
        return made;
    }
    /// What a sign-in brought: tokens for \p life.
    void use(std::chrono::milliseconds life, const QByteArray &refreshToken = "refresh+1")
    {
        GatewayTokenSet set;
        set.accessToken = "access1";
        set.refreshToken = refreshToken;
        set.expiresAtMs = time.nowMs() + life.count();
        set.subject = u"ada"_s;
        tokens.use(std::move(set), GatewayProvider{issuer, provider.url(u"/authorize"_s),
                                                   provider.url(u"/token"_s), false});
    }
    void answers(const QByteArray &body, int status = 200)
    {
        provider.on("/token", {.status = status, .body = body});
    }
    /// Requests to the token endpoint.
    [[nodiscard]] QList<TestServer::Seen> asked() const
    {
        QList<TestServer::Seen> found;
        for (const TestServer::Seen &seen : provider.requests()) {
            if (seen.path == "/token")
                found.append(seen);
        }
        return found;
    }

    TestServer provider;
    QString issuer;
    test::FakeTime time;
    HttpPool pool;
    GatewayTokens tokens;
};

const QByteArray second = R"({"access_token":"access2","token_type":"Bearer","expires_in":600,)"
                          R"("refresh_token":"refresh2"})";

} // namespace

class TestGatewayTokens final : public QObject {
    Q_OBJECT
private slots:
    void renewsBeforeTheEnd();
    void aRefreshTokenMayStay();
    void oneRenewalAtATime();
    void aRefusalEndsTheSignIn_data();
    void aRefusalEndsTheSignIn();
    void troubleIsWaitedOut_data();
    void troubleIsWaitedOut();
    void aBrokenConnectionSendsNothingTwice();
    void nothingToRenewWith();
    void asksForTheAddressesFirst();
    void afterSleepItIsTime();
    void shortLivesAreNoLoop();
    void somebodyElsesTokenIsThrownAway();
    void clearEndsEverything();
    void headersAreChosenFromAList();
};

void TestGatewayTokens::renewsBeforeTheEnd()
{
    Bench bench;
    bench.answers(second);
    const QSignalSpy changed(&bench.tokens, &GatewayTokens::changed);
    bench.use(10min);
    QCOMPARE(bench.tokens.state(), State::Fresh);
    QCOMPARE(bench.tokens.accessToken(), QByteArray("access1"));
    bench.time.advance(9min - 1ms);
    QCOMPARE(bench.tokens.state(), State::Fresh);
    bench.time.advance(1ms); // a minute before
    QCOMPARE(bench.tokens.state(), State::Renewing);
    QCOMPARE(bench.tokens.accessToken(), QByteArray("access1")); // still good
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(bench.tokens.state(), State::Fresh);
    QCOMPARE(bench.tokens.accessToken(), QByteArray("access2"));
    QCOMPARE(bench.tokens.refreshToken(), QByteArray("refresh2"));

    const auto asked = bench.asked();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0].verb, QByteArray("POST"));
    QCOMPARE(asked[0].body,
             QByteArray("grant_type=refresh_token&client_id=desk&refresh_token=refresh%2B1"));
    QCOMPARE(asked[0].headers.value("content-type"),
             QByteArray("application/x-www-form-urlencoded"));
    for (const char *name : {"origin", "authorization", "cookie"})
        QVERIFY2(!asked[0].headers.contains(name), name);

    bench.time.advance(9min); // and the next time with the new one
    QTRY_COMPARE(bench.asked().size(), 2);
    QVERIFY(bench.asked()[1].body.endsWith("refresh_token=refresh2"));
}

void TestGatewayTokens::aRefreshTokenMayStay()
{
    Bench bench;
    bench.answers(R"({"access_token":"access2","token_type":"bearer","expires_in":"600"})");
    bench.use(10min);
    bench.tokens.renew();
    QTRY_COMPARE(bench.tokens.accessToken(), QByteArray("access2"));
    QCOMPARE(bench.tokens.refreshToken(), QByteArray("refresh+1"));
    bench.time.advance(10min);
    QCOMPARE(bench.tokens.accessToken(), QByteArray()); // never one that has expired
}

void TestGatewayTokens::oneRenewalAtATime()
{
    Bench bench;
    bench.provider.on("/token", {.hang = true});
    bench.use(10min);
    for (int i = 0; i < 3; ++i)
        bench.tokens.renew();
    QTRY_COMPARE(bench.provider.hanging(), 1);
    bench.tokens.renew();
    bench.tokens.check();
    bench.provider.releaseAll({.body = second});
    QTRY_COMPARE(bench.tokens.state(), State::Fresh);
    QCOMPARE(bench.asked().size(), 1);
}

void TestGatewayTokens::aRefusalEndsTheSignIn_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("revoked") << 400 << QByteArray("invalid_grant");
    QTest::newRow("client gone") << 401 << QByteArray("invalid_client");
    QTest::newRow("not allowed any more") << 400 << QByteArray("unauthorized_client");
}

void TestGatewayTokens::aRefusalEndsTheSignIn()
{
    QFETCH(int, status);
    QFETCH(QByteArray, error);
    Bench bench;
    bench.answers("{\"error\":\"" + error + "\",\"error_description\":\"refresh+1\"}", status);
    bench.use(10min);
    bench.tokens.renew();
    QTRY_COMPARE(bench.tokens.state(), State::SignInNeeded);
    QCOMPARE(bench.tokens.error()->kind, Kind::SignInNeeded);
    QCOMPARE(bench.tokens.error()->detail, QString::fromLatin1(error));
    QCOMPARE(bench.tokens.accessToken(), QByteArray());
    QCOMPARE(bench.tokens.refreshToken(), QByteArray());
    bench.tokens.renew();
    bench.tokens.check();
    bench.time.advance(1h);
    QCOMPARE(bench.tokens.state(), State::SignInNeeded); // nothing more is sent
    QCOMPARE(bench.asked().size(), 1);
}

void TestGatewayTokens::troubleIsWaitedOut_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, int status, const QByteArray &body, Kind kind) {
        QTest::newRow(name) << status << body << int(kind);
    };
    row("down", 503, "{}", Kind::ProviderFailed);
    row("login page of a network", 200, "<html></html>", Kind::ProviderFailed);
    row("its refusal", 400, "<html></html>", Kind::ProviderFailed);
    row("too many", 429, R"({"error":"slow_down"})", Kind::ProviderFailed);
    row("not now", 400, R"({"error":"temporarily_unavailable"})", Kind::ProviderFailed);
    row("error of 5xx", 500, R"({"error":"invalid_grant"})", Kind::ProviderFailed);
    row("redirect", 302, "", Kind::Unreachable);
    row("nothing in it", 200, R"({"token_type":"Bearer"})", Kind::BadTokens);
}

void TestGatewayTokens::troubleIsWaitedOut()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    Bench bench;
    bench.answers(body, status);
    bench.use(10min);
    bench.tokens.renew();
    QTRY_COMPARE(bench.tokens.state(), State::Waiting);
    QCOMPARE(int(bench.tokens.error()->kind), kind);
    QCOMPARE(bench.tokens.accessToken(), QByteArray("access1")); // as long as it lives
    QCOMPARE(bench.tokens.refreshToken(), QByteArray("refresh+1"));
    bench.answers(second);
    bench.time.advance(2500ms); // half of five seconds, with these dice
    QTRY_COMPARE(bench.tokens.accessToken(), QByteArray("access2"));
    QVERIFY(!bench.tokens.error());
}

void TestGatewayTokens::aBrokenConnectionSendsNothingTwice()
{
    Bench bench;
    bench.provider.on("/token", {.body = second, .cut = true});
    bench.use(10min);
    bench.tokens.renew();
    QTRY_COMPARE(bench.tokens.state(), State::Waiting);
    QCOMPARE(bench.tokens.error()->kind, Kind::Unreachable);
    QCOMPARE(bench.asked().size(), 1);
}

void TestGatewayTokens::nothingToRenewWith()
{
    Bench bench;
    bench.use(10min, {});
    QCOMPARE(bench.tokens.state(), State::Fresh);
    bench.time.advance(9min);
    QCOMPARE(bench.tokens.state(), State::SignInNeeded);
    QVERIFY(bench.asked().isEmpty());
}

void TestGatewayTokens::asksForTheAddressesFirst()
{
    Bench bench;
    bench.answers(second);
    GatewayTokenSet kept; // as the keychain gives it back
    kept.refreshToken = "refresh0";
    bench.tokens.use(std::move(kept));
    QCOMPARE(bench.tokens.state(), State::Renewing);
    QTRY_COMPARE(bench.tokens.accessToken(), QByteArray("access2"));
    QVERIFY(bench.asked()[0].body.endsWith("refresh_token=refresh0"));
}

void TestGatewayTokens::afterSleepItIsTime()
{
    Bench bench;
    bench.answers(second);
    bench.use(10min);
    bench.tokens.check();
    QCOMPARE(bench.tokens.state(), State::Fresh); // too early
    // The machine slept: the clock went on, and the timers did not.
    bench.time.setWallClock(bench.time.nowMs() + 3'600'000);
    QCOMPARE(bench.tokens.accessToken(), QByteArray());
    bench.tokens.check();
    QTRY_COMPARE(bench.tokens.accessToken(), QByteArray("access2"));
}

void TestGatewayTokens::shortLivesAreNoLoop()
{
    Bench bench;
    bench.answers(R"({"access_token":"access2","token_type":"Bearer","expires_in":1})");
    bench.use(1ms);
    bench.time.advance(999ms);
    QVERIFY(bench.asked().isEmpty());
    bench.time.advance(1ms);
    QTRY_COMPARE(bench.tokens.accessToken(), QByteArray("access2"));
    QCOMPARE(bench.time.untilNext(), 1000ms);
}

void TestGatewayTokens::somebodyElsesTokenIsThrownAway()
{
    for (const QByteArray &subject : {QByteArray("ada"), QByteArray("eve")}) {
        Bench bench;
        bench.answers(R"({"access_token":"access2","token_type":"Bearer","expires_in":600,)"
                      R"("id_token":")"
                      + idTokenOf(bench.issuer, subject) + "\"}");
        bench.use(10min);
        bench.tokens.renew();
        const bool isSame = subject == "ada";
        QTRY_COMPARE(bench.tokens.state(), isSame ? State::Fresh : State::SignInNeeded);
        QCOMPARE(bench.tokens.accessToken(), isSame ? QByteArray("access2") : QByteArray());
    }
}

void TestGatewayTokens::clearEndsEverything()
{
    Bench bench;
    bench.provider.on("/token", {.hang = true});
    bench.use(10min);
    bench.tokens.renew();
    QTRY_COMPARE(bench.provider.hanging(), 1);
    bench.tokens.clear();
    QCOMPARE(bench.tokens.state(), State::Empty);
    QCOMPARE(bench.tokens.refreshToken(), QByteArray());
    QCOMPARE(bench.time.pending(), 0U);
    QTRY_COMPARE(bench.provider.hanging(), 0); // hung up
}

void TestGatewayTokens::headersAreChosenFromAList()
{
    QCOMPARE(gatewayHeaderFrom(u" x-forwarded-access-TOKEN "_s),
             QByteArray("X-Forwarded-Access-Token"));
    for (const QString &other :
         {u""_s, u"Authorization"_s, u"Proxy-Authorization"_s, u"Cookie"_s, u"X-Anything"_s})
        QVERIFY2(!gatewayHeaderFrom(other), qPrintable(other));
    // Every one of them may go along.
    HttpPool pool;
    for (const QByteArray &name : gatewayHeaders())
        QVERIFY2(pool.setExtraHeader(QUrl(u"https://a.example"_s), {name, "value"}),
                 name.constData());
}

QTEST_GUILESS_MAIN(TestGatewayTokens)
#include "tst_gatewaytokens.moc"
