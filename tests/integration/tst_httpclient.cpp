// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/httpclient.h"
#include "support/faketime.h"
#include "support/testserver.h"

#include <QNetworkAccessManager>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;
using test::TestServer;
using Kind = ApiError::Kind;

namespace {

/// A client with everything it borrows, and the outcome of its requests.
struct Bench {
    explicit Bench(Timers *timers = nullptr, bool tls = false)
        : server(tls)
        , client(std::make_unique<HttpClient>(
              network, timers ? *timers : realTimers, clock,
              HttpClient::Config{.webUrl = server.url(), .tokenUrls = {}, .extraCa = {}}))
    {
    }

    [[nodiscard]] HttpRequest get(const QString &path) const
    {
        HttpRequest request;
        request.url = server.url(path);
        return request;
    }
    /// What the requests go through.
    [[nodiscard]] QNetworkAccessManager &manager()
    {
        QNetworkAccessManager *found = nullptr;
        network.way({}, {}).open(server.url(), &context,
                                 [&found](QNetworkAccessManager &each) { found = &each; });
        return *found; // at once, because the server is on this machine
    }
    [[nodiscard]] HttpRequest post(const QString &path) const
    {
        HttpRequest request = get(path);
        request.verb = HttpRequest::Verb::Post;
        request.body = R"({"a":1})";
        return request;
    }
    void send(HttpRequest request)
    {
        outcome.reset();
        handle = client->send(std::move(request), &context,
                              [this](const auto &result) { outcome = result; });
    }

    TestServer server;
    HttpPool network;
    QtTimers realTimers;
    SystemClock clock;
    std::unique_ptr<HttpClient> client;
    QObject context;
    std::optional<ApiResult<HttpAnswer>> outcome;
    CallHandle handle;
};

int kindOf(const std::optional<ApiResult<HttpAnswer>> &outcome)
{
    return outcome && !*outcome ? int(outcome->error().kind) : -1;
}

} // namespace

#define RD_TRY_KIND(bench, kind)                                                                   \
    QTRY_VERIFY((bench).outcome.has_value());                                                      \
    QCOMPARE(kindOf((bench).outcome), int(kind))

class TestHttpClient final : public QObject {
    Q_OBJECT
private slots:
    void everyCompleteAnswerIsAValue_data();
    void everyCompleteAnswerIsAValue();
    void answersLaterNeverInsideTheCall();
    void cutBodyIsNoSuccess();
    void nobodyThereIsOffline();
    void somethingElseThanHttpIsOffline();
    void anAddressWithoutHostIsRejected();
    void silenceBecomesTimeout();
    void slowTrickleMeetsTheDeadline();
    void aTrickleWithinTheLimitsArrives();
    void stopsReadingAnEndlessBody();
    void stopsAtTheAnnouncedLength();
    void refusesDeepNesting();
    void untrustedCertificateIsTold();
    void extraCertificateIsTrusted();
    void redirectIsNotFollowedAndSeesNoToken();
    void tokenGoesToConfiguredOriginsOnly();
    void tokenOfOneRequest();
    void anAdditionalHeaderGoesToItsOriginOnly();
    void anAdditionalHeaderNeedsEncryption();
    void namesOfHeadersThatAreTaken_data();
    void namesOfHeadersThatAreTaken();
    void aRequestMayBeAForm();
    void postSendsOriginAndGetSendsNone();
    void refusedOriginIsRepeatedTheOtherWay_data();
    void refusedOriginIsRepeatedTheOtherWay();
    void bothWaysRefused();
    void atMostFourInFlight();
    void cancelInEveryStage();
    void noCallbackAfterTheContextDied();
    void noCallbackAfterTheClientDied();
    void theCallbackMayDeleteTheClient();
    void keepsTheServersClock();
    void retryAfterInBothForms();
    void neverTakesCookies();
};

void TestHttpClient::everyCompleteAnswerIsAValue_data()
{
    QTest::addColumn<int>("status");
    for (const int status :
         {200, 201, 400, 401, 403, 404, 405, 409, 413, 418, 422, 429, 500, 502, 503, 504})
        QTest::addRow("%d", status) << status;
}

void TestHttpClient::everyCompleteAnswerIsAValue()
{
    QFETCH(int, status);
    Bench bench;
    bench.server.on("/x", {.status = status, .body = R"({"x":1})"});
    bench.send(bench.post(u"/x"_s));
    QTRY_VERIFY(bench.outcome.has_value());
    QVERIFY(bench.outcome->has_value());
    QCOMPARE(bench.outcome->value().status, status);
    QCOMPARE(bench.outcome->value().body, QByteArray(R"({"x":1})"));
    const auto &seen = bench.server.requests().first();
    QCOMPARE(seen.verb, QByteArray("POST"));
    QCOMPARE(seen.headers.value("content-type"), QByteArray("application/json"));
    QVERIFY(seen.headers.value("user-agent").startsWith("resilience-desk/"));
    QCOMPARE(bench.server.requests().size(), 1);
}

void TestHttpClient::answersLaterNeverInsideTheCall()
{
    Bench bench;
    bench.send(HttpRequest{});
    QVERIFY(!bench.outcome);
    RD_TRY_KIND(bench, Kind::Rejected);
}

void TestHttpClient::cutBodyIsNoSuccess()
{
    Bench bench;
    bench.server.on("/x", {.body = R"({"long":"enough to be cut"})", .cut = true});
    bench.send(bench.get(u"/x"_s));
    RD_TRY_KIND(bench, Kind::Offline);
    QCOMPARE(bench.outcome->error().httpStatus, 200); // the status line said so
}

void TestHttpClient::nobodyThereIsOffline()
{
    Bench bench;
    QUrl closed;
    {
        const TestServer gone;
        closed = gone.url(u"/x"_s);
    }
    HttpRequest request;
    request.url = closed;
    bench.send(request);
    RD_TRY_KIND(bench, Kind::Offline);
    QCOMPARE(bench.outcome->error().httpStatus, 0);
}

void TestHttpClient::somethingElseThanHttpIsOffline()
{
    // Qt tells it from a hung-up connection as little as we can.
    Bench bench;
    bench.server.on("/x", {.garbage = true});
    bench.send(bench.get(u"/x"_s));
    RD_TRY_KIND(bench, Kind::Offline);
}

void TestHttpClient::anAddressWithoutHostIsRejected()
{
    Bench bench;
    HttpRequest request;
    request.url = QUrl(u"http:///x"_s);
    bench.send(request);
    RD_TRY_KIND(bench, Kind::Rejected);
}

void TestHttpClient::silenceBecomesTimeout()
{
    test::FakeTime time;
    Bench bench(&time);
    bench.server.on("/x", {.hang = true});
    bench.send(bench.get(u"/x"_s));
    QTRY_COMPARE(bench.server.hanging(), 1);
    time.advance(19s);
    QCoreApplication::processEvents();
    QVERIFY(!bench.outcome);
    time.advance(2s);
    RD_TRY_KIND(bench, Kind::Timeout);
    QCOMPARE(time.pending(), std::size_t(0));
}

void TestHttpClient::slowTrickleMeetsTheDeadline()
{
    Bench bench;
    bench.server.on("/x", {.body = QByteArray(100'000, ' '), .drip = true});
    HttpRequest request = bench.get(u"/x"_s);
    request.silenceLimit = 2s; // never reached: a byte comes every few milliseconds
    request.totalLimit = 150ms;
    bench.send(request);
    RD_TRY_KIND(bench, Kind::Timeout);
    QVERIFY(bench.outcome->error().detail.contains(u"150"_s));
}

void TestHttpClient::aTrickleWithinTheLimitsArrives()
{
    Bench bench;
    bench.server.on("/x", {.body = R"({"a":"b"})", .drip = true});
    bench.send(bench.get(u"/x"_s));
    QTRY_VERIFY(bench.outcome.has_value());
    QVERIFY(bench.outcome->has_value());
    QCOMPARE(bench.outcome->value().body, QByteArray(R"({"a":"b"})"));
}

void TestHttpClient::stopsReadingAnEndlessBody()
{
    Bench bench;
    bench.server.on("/x", {.endless = true});
    HttpRequest request = bench.get(u"/x"_s);
    request.sizeLimit = 200'000;
    bench.send(request);
    RD_TRY_KIND(bench, Kind::TooLarge);
}

void TestHttpClient::stopsAtTheAnnouncedLength()
{
    Bench bench;
    bench.server.on("/x", {.body = QByteArray(300'000, ' '), .drip = true});
    HttpRequest request = bench.get(u"/x"_s);
    request.sizeLimit = 200'000;
    bench.send(request);
    RD_TRY_KIND(bench, Kind::TooLarge);
}

void TestHttpClient::refusesDeepNesting()
{
    Bench bench;
    bench.server.on("/x", {.body = QByteArray(201, '[') + QByteArray(201, ']')});
    bench.send(bench.get(u"/x"_s));
    RD_TRY_KIND(bench, Kind::TooLarge);
    bench.server.on("/x", {.body = QByteArray(200, '[') + QByteArray(200, ']')});
    bench.send(bench.get(u"/x"_s));
    QTRY_VERIFY(bench.outcome.has_value());
    QVERIFY(bench.outcome->has_value());
}

void TestHttpClient::untrustedCertificateIsTold()
{
    Bench bench(nullptr, true);
    bench.server.on("/x", {});
    bench.client->setToken("never-to-be-seen");
    bench.send(bench.get(u"/x"_s));
    RD_TRY_KIND(bench, Kind::Tls);
    const QString detail = bench.outcome->error().detail;
    const QByteArray fingerprint =
        TestServer::certificate().digest(QCryptographicHash::Sha256).toHex(':');
    QVERIFY2(detail.contains(QString::fromLatin1(fingerprint)), qPrintable(detail));
    QVERIFY2(detail.contains(u"Resilience Desk test issuer"_s), qPrintable(detail));
    QVERIFY2(detail.contains(TestServer::certificate().expiryDate().toUTC().toString(Qt::ISODate)),
             qPrintable(detail));
    QVERIFY(bench.server.requests().isEmpty());
}

void TestHttpClient::extraCertificateIsTrusted()
{
    Bench bench(nullptr, true);
    bench.server.on("/x", {});
    bench.client = std::make_unique<HttpClient>(
        bench.network, bench.realTimers, bench.clock,
        HttpClient::Config{
            .webUrl = bench.server.url(), .tokenUrls = {}, .extraCa = {TestServer::certificate()}});
    bench.send(bench.get(u"/x"_s));
    QTRY_VERIFY(bench.outcome.has_value());
    QVERIFY2(bench.outcome->has_value(),
             bench.outcome->has_value() ? "" : qPrintable(bench.outcome->error().detail));
}

void TestHttpClient::redirectIsNotFollowedAndSeesNoToken()
{
    TestServer stranger;
    stranger.on("/steal", {});
    Bench bench;
    bench.client->setToken("s3cr3t");
    for (const int status : {301, 302, 307, 308}) {
        bench.server.on("/x", {.status = status,
                               .headers = {{"Location", stranger.url(u"/steal"_s).toEncoded()
                                                            + "?jwtToken=abc"}}});
        bench.send(bench.get(u"/x"_s));
        RD_TRY_KIND(bench, Kind::NotLitmus);
        QVERIFY(!bench.outcome->error().detail.contains(u"abc"_s));
    }
    QVERIFY(stranger.requests().isEmpty());
}

void TestHttpClient::tokenGoesToConfiguredOriginsOnly()
{
    TestServer stranger;
    stranger.on("/x", {});
    Bench bench;
    bench.server.on("/x", {});
    bench.client->setToken("s3cr3t");

    bench.send(bench.get(u"/x"_s));
    QTRY_VERIFY(bench.outcome.has_value());
    QCOMPARE(bench.server.requests().last().headers.value("authorization"),
             QByteArray("Bearer s3cr3t"));

    for (const Credential &credential : {Credential::own(), Credential::given("other")}) {
        HttpRequest request;
        request.url = stranger.url(u"/x"_s);
        request.credential = credential;
        bench.send(request);
        QTRY_VERIFY(bench.outcome.has_value());
        QVERIFY(!stranger.requests().last().headers.contains("authorization"));
    }
    QCOMPARE(stranger.requests().size(), 2);

    // Servers reached directly, each at an address of its own.
    bench.client = std::make_unique<HttpClient>(bench.network, bench.realTimers, bench.clock,
                                                HttpClient::Config{.webUrl = bench.server.url(),
                                                                   .tokenUrls = {stranger.url()},
                                                                   .extraCa = {}});
    bench.client->setToken("s3cr3t");
    HttpRequest request;
    request.url = stranger.url(u"/x"_s);
    bench.send(request);
    QTRY_VERIFY(bench.outcome.has_value());
    QVERIFY(stranger.requests().last().headers.contains("authorization"));
}

void TestHttpClient::tokenOfOneRequest()
{
    Bench bench;
    bench.server.on("/x", {});
    bench.client->setToken("own");
    HttpRequest request = bench.get(u"/x"_s);
    request.credential = Credential::given("leaked");
    bench.send(request);
    QTRY_VERIFY(bench.outcome.has_value());
    QCOMPARE(bench.server.requests().last().headers.value("authorization"),
             QByteArray("Bearer leaked"));
    request.credential = Credential::none();
    bench.send(request);
    QTRY_VERIFY(bench.outcome.has_value());
    QVERIFY(!bench.server.requests().last().headers.contains("authorization"));
    bench.client->setToken({});
    bench.send(bench.get(u"/x"_s));
    QTRY_VERIFY(bench.outcome.has_value());
    QVERIFY(!bench.server.requests().last().headers.contains("authorization"));
}

void TestHttpClient::anAdditionalHeaderGoesToItsOriginOnly()
{
    TestServer stranger;
    stranger.on("/x", {});
    Bench bench;
    bench.client = std::make_unique<HttpClient>(bench.network, bench.realTimers, bench.clock,
                                                HttpClient::Config{.webUrl = bench.server.url(),
                                                                   .tokenUrls = {stranger.url()},
                                                                   .extraCa = {}});
    bench.server.on("/x", {});
    bench.server.on("/away",
                    {.status = 307, .headers = {{"Location", stranger.url(u"/x"_s).toEncoded()}}});
    bench.client->setToken("s3cr3t");
    const QByteArray name = "X-Forwarded-Access-Token";
    QVERIFY(bench.network.setExtraHeader(bench.server.url(), {name, "the-other", true}));

    // Whatever the credential is: it is not for the server, but for what stands in front of it.
    for (const Credential &credential :
         {Credential::own(), Credential::none(), Credential::given("given")}) {
        HttpRequest request = bench.post(u"/x"_s);
        request.credential = credential;
        bench.send(request);
        QTRY_VERIFY(bench.outcome.has_value());
        QCOMPARE(bench.server.requests().last().headers.value(name.toLower()),
                 QByteArray("the-other"));
    }
    bench.send(bench.get(u"/x"_s));
    QTRY_VERIFY(bench.outcome.has_value());
    QCOMPARE(bench.server.requests().last().headers.value("authorization"),
             QByteArray("Bearer s3cr3t"));
    const auto handshake = bench.client->handshakeFor(bench.server.url(u"/x"_s));
    QCOMPARE(handshake.request.rawHeader(name), QByteArray("the-other"));

    // An origin that may see the token does not see this one, and no redirect takes it along.
    HttpRequest request;
    request.url = stranger.url(u"/x"_s);
    bench.send(request);
    QTRY_VERIFY(bench.outcome.has_value());
    QVERIFY(stranger.requests().last().headers.contains("authorization"));
    QVERIFY(!stranger.requests().last().headers.contains(name.toLower()));
    QVERIFY(!bench.client->handshakeFor(request.url).request.hasRawHeader(name));
    bench.send(bench.get(u"/away"_s));
    RD_TRY_KIND(bench, Kind::NotLitmus);
    QCOMPARE(stranger.requests().size(), 1);

    QVERIFY(bench.network.setExtraHeader(bench.server.url(), {}));
    bench.send(bench.get(u"/x"_s));
    QTRY_VERIFY(bench.outcome.has_value());
    QVERIFY(!bench.server.requests().last().headers.contains(name.toLower()));
}

void TestHttpClient::anAdditionalHeaderNeedsEncryption()
{
    const QByteArray name = "X-Forwarded-Access-Token";
    for (const bool tls : {false, true}) {
        Bench bench(nullptr, tls);
        bench.client = std::make_unique<HttpClient>(
            bench.network, bench.realTimers, bench.clock,
            HttpClient::Config{.webUrl = bench.server.url(),
                               .tokenUrls = {},
                               .extraCa = {TestServer::certificate()}});
        bench.server.on("/x", {});
        QVERIFY(bench.network.setExtraHeader(bench.server.url(), {name, "the-other"}));
        bench.send(bench.get(u"/x"_s));
        QTRY_VERIFY(bench.outcome.has_value());
        QCOMPARE(bench.server.requests().last().headers.contains(name.toLower()), tls);
        const auto handshake = bench.client->handshakeFor(bench.server.url(u"/x"_s));
        QCOMPARE(handshake.request.hasRawHeader(name), tls);
    }
}

void TestHttpClient::namesOfHeadersThatAreTaken_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    for (const char *name :
         {"Authorization", "authorization", "Cookie", "Set-Cookie", "Proxy-Authorization", "Host",
          "Origin", "Content-Length", "Content-Type", "Transfer-Encoding", "Upgrade", "Sec-Fetch",
          "Connection", "User-Agent", "", "X Token", "X-Token:", "X-Token\r\nCookie",
          "X-T\xc3\xb6"})
        QTest::addRow("name %s", name) << QByteArray(name) << QByteArray("value");
    for (const char *value : {"a b", "a\r\nCookie: b", "a\nb", "\x7f", "\xc3\xb6"})
        QTest::addRow("value %s", value) << QByteArray("X-Token") << QByteArray(value);
}

void TestHttpClient::namesOfHeadersThatAreTaken()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    Bench bench(nullptr, true);
    const QUrl url = bench.server.url(u"/x"_s);
    QVERIFY(bench.network.setExtraHeader(url, {"X-Token", "good"}));
    QCOMPARE(bench.client->handshakeFor(url).request.rawHeader("X-Token"), QByteArray("good"));
    QVERIFY(!bench.network.setExtraHeader(url, {name, value}));
    // Qt 6.8 gives the names back in small letters.
    const QList<QByteArray> sent = bench.client->handshakeFor(url).request.rawHeaderList();
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent.first().toLower(), QByteArray("user-agent"));
}

void TestHttpClient::aRequestMayBeAForm()
{
    Bench bench;
    bench.server.on("/x", {});
    HttpRequest request = bench.post(u"/x"_s);
    request.contentType = "application/x-www-form-urlencoded";
    request.body = "a=1&b=2";
    for (const bool isOnce : {false, true}) {
        request.isOnce = isOnce;
        bench.send(request);
        QTRY_VERIFY(bench.outcome.has_value());
        const auto &seen = bench.server.requests().last();
        QCOMPARE(seen.headers.value("content-type"), request.contentType);
        QCOMPARE(seen.body, QByteArray("a=1&b=2"));
    }
}

void TestHttpClient::postSendsOriginAndGetSendsNone()
{
    Bench bench;
    bench.server.on("/x", {});
    bench.send(bench.get(u"/x"_s));
    QTRY_VERIFY(bench.outcome.has_value());
    QVERIFY(!bench.server.requests().last().headers.contains("origin"));
    bench.send(bench.post(u"/x"_s));
    QTRY_VERIFY(bench.outcome.has_value());
    QCOMPARE(bench.server.requests().last().headers.value("origin"), bench.server.origin());
    QCOMPARE(originOf(QUrl(u"https://Example.net:443/a/b?c"_s)), QByteArray("https://example.net"));
    QCOMPARE(originOf(QUrl(u"https://u:p@example.net:8443"_s)),
             QByteArray("https://example.net:8443"));
}

void TestHttpClient::refusedOriginIsRepeatedTheOtherWay_data()
{
    QTest::addColumn<bool>("wantsOrigin");
    QTest::addColumn<bool>("isPost");
    QTest::newRow("GET needs one") << true << false;
    QTest::newRow("POST must have none") << false << true;
}

void TestHttpClient::refusedOriginIsRepeatedTheOtherWay()
{
    QFETCH(bool, wantsOrigin);
    QFETCH(bool, isPost);
    Bench bench;
    bench.server.on("/x", {});
    bench.server.requireOrigin(wantsOrigin);
    const HttpRequest request = isPost ? bench.post(u"/x"_s) : bench.get(u"/x"_s);
    bench.send(request);
    QTRY_VERIFY(bench.outcome.has_value());
    QVERIFY(bench.outcome->has_value());
    QCOMPARE(bench.outcome->value().status, 200);
    QCOMPARE(bench.server.requests().size(), 2);
    // Remembered: the next one is right at once.
    bench.send(request);
    QTRY_VERIFY(bench.outcome.has_value());
    QCOMPARE(bench.server.requests().size(), 3);
    QCOMPARE(bench.server.requests().last().headers.contains("origin"), wantsOrigin);
}

void TestHttpClient::bothWaysRefused()
{
    Bench bench;
    bench.server.on("/x", {.status = 403, .body = R"({"error":"Invalid origin"})"});
    bench.send(bench.post(u"/x"_s));
    RD_TRY_KIND(bench, Kind::OriginRefused);
    QCOMPARE(bench.server.requests().size(), 2);
    QVERIFY(bench.outcome->error().detail.contains(QString::fromLatin1(bench.server.origin())));
    // Another 403 is not about origins.
    bench.server.on("/x", {.status = 403, .body = R"({"error":"unauthorized"})"});
    bench.send(bench.post(u"/x"_s));
    QTRY_VERIFY(bench.outcome.has_value());
    QVERIFY(bench.outcome->has_value());
    QCOMPARE(bench.server.requests().size(), 3);
}

void TestHttpClient::atMostFourInFlight()
{
    Bench bench;
    bench.server.on("/x", {.hang = true});
    int answered = 0;
    std::vector<CallHandle> handles;
    for (int i = 0; i < 7; ++i)
        handles.push_back(bench.client->send(bench.get(u"/x"_s), this,
                                             [&answered](const auto &) { ++answered; }));
    QTRY_COMPARE(bench.server.hanging(), 4);
    QCoreApplication::processEvents();
    QCOMPARE(bench.server.requests().size(), 4);
    handles.at(5).cancel(); // still in the queue
    bench.server.on("/x", {});
    bench.server.releaseAll();
    QTRY_COMPARE(answered, 6);
    QCOMPARE(bench.server.requests().size(), 6);
}

void TestHttpClient::cancelInEveryStage()
{
    // Before it leaves.
    Bench bench;
    bench.server.on("/x", {.hang = true});
    bench.send(bench.get(u"/x"_s));
    bench.handle.cancel();
    // While it waits for an answer.
    bench.send(bench.get(u"/x"_s));
    QTRY_COMPARE(bench.server.hanging(), 1);
    bench.handle.cancel();
    QTRY_COMPARE(bench.server.hanging(), 0); // hung up
    // Between the answer and the callback: posted before the client posts its own.
    bench.server.on("/x", {});
    bool finished = false;
    connect(
        &bench.manager(), &QNetworkAccessManager::finished, &bench.context,
        [&] {
            bench.handle.cancel();
            finished = true;
        },
        Qt::QueuedConnection);
    bench.send(bench.get(u"/x"_s));
    QTRY_VERIFY(finished);
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    QVERIFY(!bench.outcome);
    // Afterwards it is harmless, and the slots are free again.
    bench.manager().disconnect(&bench.context);
    for (int i = 0; i < 5; ++i) {
        bench.send(bench.get(u"/x"_s));
        QTRY_VERIFY(bench.outcome.has_value());
        bench.handle.cancel();
    }
}

void TestHttpClient::noCallbackAfterTheContextDied()
{
    Bench bench;
    bench.server.on("/x", {.hang = true});
    bool called = false;
    auto context = std::make_unique<QObject>();
    const CallHandle handle = bench.client->send(bench.get(u"/x"_s), context.get(),
                                                 [&called](const auto &) { called = true; });
    QTRY_COMPARE(bench.server.hanging(), 1);
    context.reset();
    QTRY_COMPARE(bench.server.hanging(), 0);
    QVERIFY(!called);
}

void TestHttpClient::noCallbackAfterTheClientDied()
{
    test::FakeTime time;
    Bench bench(&time);
    bench.server.on("/x", {.hang = true});
    std::vector<CallHandle> handles;
    bool called = false;
    for (int i = 0; i < 6; ++i)
        handles.push_back(bench.client->send(bench.get(u"/x"_s), this,
                                             [&called](const auto &) { called = true; }));
    QTRY_COMPARE(bench.server.hanging(), 4);
    bench.client.reset();
    QTRY_COMPARE(bench.server.hanging(), 0);
    QVERIFY(!called);
    QCOMPARE(time.pending(), std::size_t(0));
}

void TestHttpClient::theCallbackMayDeleteTheClient()
{
    Bench bench;
    bench.server.on("/x", {});
    bool called = false;
    const CallHandle handle = bench.client->send(bench.get(u"/x"_s), this, [&](const auto &result) {
        bench.client.reset();
        called = result.has_value();
    });
    QTRY_VERIFY(called);
}

void TestHttpClient::keepsTheServersClock()
{
    test::FakeTime time(1'780'000'000'000);
    Bench bench;
    bench.client = std::make_unique<HttpClient>(
        bench.network, bench.realTimers, time,
        HttpClient::Config{.webUrl = bench.server.url(), .tokenUrls = {}, .extraCa = {}});
    QCOMPARE(bench.client->serverOffsetMs(), std::nullopt);
    QCOMPARE(bench.client->serverNowMs(), 1'780'000'000'000);
    bench.server.on("/x", {.headers = {{"Date", "Sun, 06 Nov 1994 08:49:37 GMT"}}});
    bench.send(bench.get(u"/x"_s));
    QTRY_VERIFY(bench.outcome.has_value());
    QCOMPARE(bench.client->serverNowMs(), 784'111'777'000);
    bench.server.on("/x", {.headers = {{"Date", "yesterday, around noon, more or less"}}});
    bench.send(bench.get(u"/x"_s));
    QTRY_VERIFY(bench.outcome.has_value());
    QCOMPARE(bench.client->serverNowMs(), 784'111'777'000);
}

void TestHttpClient::retryAfterInBothForms()
{
    Bench bench;
    bench.server.on("/x", {.status = 429, .headers = {{"Retry-After", "120"}}});
    bench.send(bench.get(u"/x"_s));
    QTRY_VERIFY(bench.outcome.has_value());
    QCOMPARE(bench.outcome->value().retryAfter, 120s);
    bench.server.on("/x", {.status = 503,
                           .headers = {{"Date", "Sun, 06 Nov 1994 08:49:37 GMT"},
                                       {"Retry-After", "Sun, 06 Nov 1994 08:50:37 GMT"}}});
    bench.send(bench.get(u"/x"_s));
    QTRY_VERIFY(bench.outcome.has_value());
    QVERIFY(std::chrono::abs(*bench.outcome->value().retryAfter - 60s) < 2s);
    bench.server.on("/x", {.status = 503, .headers = {{"Retry-After", "-1"}}});
    bench.send(bench.get(u"/x"_s));
    QTRY_VERIFY(bench.outcome.has_value());
    QCOMPARE(bench.outcome->value().retryAfter, std::nullopt);
}

void TestHttpClient::neverTakesCookies()
{
    Bench bench;
    bench.server.on("/x", {.headers = {{"Set-Cookie", "a=b; Path=/"}}});
    for (int i = 0; i < 2; ++i) {
        bench.send(bench.get(u"/x"_s));
        QTRY_VERIFY(bench.outcome.has_value());
    }
    QVERIFY(!bench.server.requests().last().headers.contains("cookie"));
    QVERIFY(bench.manager().cookieJar()->cookiesForUrl(bench.server.url()).isEmpty());
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
