// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/httpclient.h"
#include "session/errortext.h"
#include "support/testproxy.h"
#include "support/testserver.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace rd;
using test::TestProxy;
using test::TestServer;
using Kind = ApiError::Kind;
using Mood = TestProxy::Mood;

namespace {

struct Bench {
    explicit Bench(bool tls = false)
        : server(tls)
    {
        server.on("/x", {});
    }

    /// Sends one request through \p proxy and waits for its end.
    void send(const QString &proxy, const QUrl &url, const QByteArray &password = {})
    {
        ProxyChoice choice = *ProxyChoice::from(proxy);
        choice.password = password;
        client = std::make_unique<HttpClient>(pool, timers, clock,
                                              HttpClient::Config{
                                                  .webUrl = url,
                                                  .tokenUrls = {},
                                                  .extraCa = {TestServer::certificate()},
                                                  .proxy = choice,
                                                  .allowsPlainHttp = allowsPlainHttp,
                                              });
        client->setToken(token);
        QVERIFY(pool.setExtraHeader(url, {"X-Forwarded-Access-Token", "the-other", true}));
        HttpRequest request;
        request.hasSecretBody = hasSecretBody;
        request.verb = HttpRequest::Verb::Post;
        request.body = "{}";
        request.url = url;
        outcome.reset();
        handle = client->send(request, &context, [this](const auto &result) { outcome = result; });
        QTRY_VERIFY(outcome.has_value());
    }
    void send(const QString &proxy) { send(proxy, server.url(u"/x"_s)); }
    [[nodiscard]] int status() const { return outcome && *outcome ? (*outcome)->status : -1; }
    [[nodiscard]] int kind() const
    {
        return outcome && !*outcome ? int(outcome->error().kind) : -1;
    }

    QByteArray token = "the-token";
    bool allowsPlainHttp = true;
    bool hasSecretBody = false;
    TestServer server;
    HttpPool pool;
    QtTimers timers;
    SystemClock clock;
    std::unique_ptr<HttpClient> client;
    QObject context;
    std::optional<ApiResult<HttpAnswer>> outcome;
    CallHandle handle;
};

QByteArray authority(const TestServer &server)
{
    return server.url().authority().toLatin1();
}

} // namespace

class TestProxies final : public QObject {
    Q_OBJECT
private slots:
    void cleanup();
    void httpIsAskedForByTheProxy();
    void httpsGoesThroughATunnel();
    void socksCarriesBoth_data();
    void socksCarriesBoth();
    void aPasswordIsNeverSent_data();
    void aPasswordIsNeverSent();
    void aPasswordOpensItsProxyOnly_data();
    void aPasswordOpensItsProxyOnly();
    void aProxyThatDoesNotLeadThere_data();
    void aProxyThatDoesNotLeadThere();
    void noProxyThere();
    void connectionsOfDifferentProxiesStayApart();
    void theSystemsProxyIsForOtherMachines();
    void noneMeansNone();
    void plainHttpToOthersTakesNoSecretUnconfirmed();
};

void TestProxies::cleanup()
{
    for (const char *name : {"http_proxy", "https_proxy", "no_proxy"})
        qunsetenv(name);
}

void TestProxies::httpIsAskedForByTheProxy()
{
    Bench bench;
    const TestProxy proxy;
    bench.send(proxy.url(u"http"_s));
    QCOMPARE(bench.status(), 200);
    QCOMPARE(proxy.asked(), QList<QByteArray>{"POST " + bench.server.url(u"/x"_s).toEncoded()});
    QCOMPARE(bench.server.requests().last().headers.value("authorization"), "Bearer the-token");
    QVERIFY(!proxy.received().contains("the-other")); // the proxy would read it
    bench.send(proxy.url(u"http"_s));
    QCOMPARE(bench.status(), 200);
}

void TestProxies::httpsGoesThroughATunnel()
{
    Bench bench(true);
    const TestProxy proxy;
    bench.send(proxy.url(u"http"_s));
    QCOMPARE(bench.status(), 200);
    QCOMPARE(proxy.asked(), QList<QByteArray>{"CONNECT " + authority(bench.server)});
    QCOMPARE(bench.server.requests().size(), 1);
    QVERIFY(!proxy.received().contains("the-token"));
    // What is for the gateway is inside the tunnel, too.
    QVERIFY(!proxy.received().contains("X-Forwarded-Access-Token"));
    QCOMPARE(bench.server.requests().last().headers.value("x-forwarded-access-token"),
             QByteArray("the-other"));
}

void TestProxies::socksCarriesBoth_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("http") << false;
    QTest::newRow("https") << true;
}

void TestProxies::socksCarriesBoth()
{
    QFETCH(bool, tls);
    Bench bench(tls);
    const TestProxy proxy;
    bench.send(proxy.url(u"socks5"_s));
    QCOMPARE(bench.status(), 200);
    QCOMPARE(proxy.asked(), QList<QByteArray>{"SOCKS5 " + authority(bench.server)});
    QVERIFY(!proxy.received().contains("the-other")); // not even in plain http to this machine
}

void TestProxies::aPasswordIsNeverSent_data()
{
    socksCarriesBoth_data();
}

void TestProxies::aPasswordIsNeverSent()
{
    QFETCH(bool, tls);
    Bench bench(tls);
    const TestProxy proxy(Mood::WantsPassword);
    bench.send(proxy.url(u"http"_s));
    QCOMPARE(bench.kind(), int(Kind::ProxyAuth));
    QVERIFY(bench.server.requests().isEmpty());
    QVERIFY(!proxy.received().toLower().contains("proxy-authorization"));
    const QString sentence = errorSentence(bench.outcome->error(), u"host"_s);
    QVERIFY2(sentence.contains(u"user name"_s), qPrintable(sentence));
}

void TestProxies::aPasswordOpensItsProxyOnly_data()
{
    socksCarriesBoth_data();
}

void TestProxies::aPasswordOpensItsProxyOnly()
{
    QFETCH(bool, tls);
    Bench bench(tls);
    const TestProxy proxy(Mood::KnowsAmira);
    const QString amira = proxy.url(u"http"_s).replace(u"//"_s, u"//amira@"_s);
    const QUrl url = bench.server.url(u"/x"_s);
    bench.send(amira, url);
    QCOMPARE(bench.kind(), int(Kind::ProxyAuth));
    bench.send(amira, url, "open-barley");
    QCOMPARE(bench.kind(), int(Kind::ProxyAuth));
    QVERIFY(bench.server.requests().isEmpty());

    bench.send(amira, url, "open-sesame"); // not hindered by the one before
    QVERIFY2(bench.status() == 200,
             bench.outcome->has_value() ? "" : qPrintable(bench.outcome->error().detail));
    QCOMPARE(bench.server.requests().size(), 1);
    QVERIFY(!bench.server.requests().first().headers.contains("proxy-authorization"));
    // Whoever has no password gets nowhere on what was opened with it.
    bench.send(proxy.url(u"http"_s), url);
    QCOMPARE(bench.kind(), int(Kind::ProxyAuth));
    QCOMPARE(bench.server.requests().size(), 1);
}

void TestProxies::aProxyThatDoesNotLeadThere_data()
{
    QTest::addColumn<Mood>("mood");
    QTest::newRow("403") << Mood::Refuses;
    QTest::newRow("502") << Mood::NoWayThere;
}

void TestProxies::aProxyThatDoesNotLeadThere()
{
    QFETCH(Mood, mood);
    Bench bench(true);
    const TestProxy proxy(mood);
    bench.send(proxy.url(u"http"_s));
    QCOMPARE(bench.kind(), int(Kind::Proxy));
    QVERIFY(errorSentence(bench.outcome->error(), u"host"_s).contains(u"proxy"_s));
}

void TestProxies::noProxyThere()
{
    QString nowhere;
    {
        const TestProxy gone;
        nowhere = gone.url(u"http"_s);
    }
    for (const bool tls : {false, true}) {
        Bench bench(tls);
        bench.send(nowhere);
        QCOMPARE(bench.kind(), int(Kind::Proxy));
        bench.send(QString(nowhere).replace(u"http"_s, u"socks5"_s));
        QCOMPARE(bench.kind(), int(Kind::Proxy));
        QVERIFY(bench.server.requests().isEmpty()); // never straight there instead
    }
}

void TestProxies::connectionsOfDifferentProxiesStayApart()
{
    Bench bench;
    const TestProxy first;
    const TestProxy second;
    bench.send(first.url(u"http"_s));
    bench.send(second.url(u"http"_s));
    bench.send(u"none"_s);
    bench.send(first.url(u"http"_s));
    QCOMPARE(first.asked().size(), 2);
    QCOMPARE(second.asked().size(), 1);
    QCOMPARE(bench.server.requests().size(), 4);
}

void TestProxies::theSystemsProxyIsForOtherMachines()
{
    const TestProxy proxy(Mood::Answers);
    qputenv("http_proxy",
            QString(proxy.url(u"http"_s)).replace(u"//"_s, u"//me:secret@"_s).toUtf8());
    Bench bench;
    bench.send(u"system"_s); // a server on this machine
    QCOMPARE(bench.status(), 200);
    QVERIFY(proxy.asked().isEmpty());
    const QUrl elsewhere(u"http://chaos.invalid/x"_s);
    bench.send(u"system"_s, elsewhere);
    QCOMPARE(bench.status(), 200);
    QCOMPARE(proxy.asked(), QList<QByteArray>{"POST http://chaos.invalid/x"});
    QVERIFY(!proxy.received().toLower().contains("proxy-authorization"));
    // Another network, another proxy: asked anew.
    const TestProxy other(Mood::Answers);
    qputenv("http_proxy", other.url(u"http"_s).toUtf8());
    bench.send(u"system"_s, elsewhere);
    QCOMPARE(proxy.asked().size(), 2);
    bench.pool.renew(false);
    bench.send(u"system"_s, elsewhere);
    QCOMPARE(proxy.asked().size(), 2);
    QCOMPARE(other.asked().size(), 1);
}

void TestProxies::noneMeansNone()
{
    const TestProxy proxy(Mood::Answers);
    qputenv("http_proxy", proxy.url(u"http"_s).toUtf8());
    Bench bench;
    bench.send(u"none"_s, QUrl(u"http://chaos.invalid/x"_s));
    QCOMPARE(bench.kind(), int(Kind::Offline));
    QVERIFY(proxy.asked().isEmpty());
}

void TestProxies::plainHttpToOthersTakesNoSecretUnconfirmed()
{
    const TestProxy proxy(Mood::Answers);
    const QUrl elsewhere(u"http://chaos.invalid/x"_s);
    Bench bench;
    bench.allowsPlainHttp = false;
    bench.send(proxy.url(u"http"_s), elsewhere);
    QCOMPARE(bench.kind(), int(Kind::PlainHttp));
    QVERIFY(proxy.received().isEmpty());
    const QString sentence = errorSentence(bench.outcome->error(), u"chaos.invalid"_s);
    QVERIFY2(sentence.contains(u"nothing is sent"_s), qPrintable(sentence));
    // A WebSocket introduces itself as nobody.
    QVERIFY(!bench.client->handshakeFor(elsewhere).request.hasRawHeader("Authorization"));

    bench.token.clear();
    bench.hasSecretBody = true; // a password
    bench.send(proxy.url(u"http"_s), elsewhere);
    QCOMPARE(bench.kind(), int(Kind::PlainHttp));
    QVERIFY(proxy.received().isEmpty());
    bench.hasSecretBody = false; // what is there may be asked, before anything secret is
    bench.send(proxy.url(u"http"_s), elsewhere);
    QCOMPARE(bench.status(), 200);

    bench.token = "the-token";
    bench.send(proxy.url(u"http"_s)); // this machine itself
    QCOMPARE(bench.status(), 200);
    bench.allowsPlainHttp = true;
    bench.send(proxy.url(u"http"_s), elsewhere);
    QCOMPARE(bench.status(), 200);
    QVERIFY(bench.client->handshakeFor(elsewhere).request.hasRawHeader("Authorization"));
}

QTEST_GUILESS_MAIN(TestProxies)
#include "tst_proxy.moc"
