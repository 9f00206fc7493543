// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/gatewayheader.h"
#include "gateway/gatewaysignin.h"
#include "gateway/gatewaytext.h"
#include "gateway/gatewaytokens.h"
#include "support/faketime.h"
#include "support/oidcprovider.h"
#include "support/testserver.h"

#include <QCryptographicHash>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;
using test::OidcProvider;
using test::ownListeners;
using test::PlainBrowser;
using Kind = GatewayError::Kind;

namespace {

/// One sign-in with everything it borrows.
struct Attempt {
    explicit Attempt(const QString &issuer)
    {
        config.issuer = issuer;
        config.clientId = u"anywhere"_s;
    }

    void start()
    {
        signIn = std::make_unique<GatewaySignIn>(
            pool, time, time,
            [this](const QUrl &url) {
                opened = url;
                return hasBrowser;
            },
            GatewaySignIn::Limits{});
        signIn->start(config, [this](auto result) { outcome = std::move(result); });
    }
    /// Starts, and waits until the browser was opened or it is over.
    void startToBrowser()
    {
        start();
        QTRY_VERIFY(!opened.isEmpty() || outcome.has_value());
    }
    [[nodiscard]] QString asked(const QString &key) const
    {
        return QUrlQuery(opened).queryItemValue(key, QUrl::FullyDecoded);
    }
    [[nodiscard]] QUrl callback(const QString &query) const
    {
        QUrl url(asked(u"redirect_uri"_s));
        url.setQuery(query);
        return url;
    }
    [[nodiscard]] int kind() const
    {
        return outcome && !*outcome ? int(outcome->error().kind) : -1;
    }
    [[nodiscard]] bool isSignedIn() const
    {
        return outcome && *outcome && !(*outcome)->tokens.accessToken.isEmpty();
    }

    test::FakeTime time{QDateTime::currentMSecsSinceEpoch()};
    HttpPool pool;
    GatewayConfig config;
    bool hasBrowser = true;
    QUrl opened;
    std::optional<Result<GatewayGrant, GatewayError>> outcome;
    std::unique_ptr<GatewaySignIn> signIn;
    PlainBrowser browser;
};

/// Something that was closed just now.
int freePort()
{
    QTcpServer server;
    server.listen(QHostAddress(QHostAddress::LocalHost), 0);
    return server.serverPort();
}

} // namespace

class TestGateway final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void signsIn_data();
    void signsIn();
    void theProviderRenewsOnceWithEachToken();
    void nothingIsGuessable();
    void theRegisteredWayBackIsKept();
    void whatTheAddressCarriesStays();
    void thePageTellsHowItEnded();
    void aStrangersAnswerChangesNothing_data();
    void aStrangersAnswerChangesNothing();
    void onlyStrangersAnswered();
    void listensForOneAnswerOnThisMachineOnly();
    void silentVisitorsKeepNobodyOut();
    void hostileEnds_data();
    void hostileEnds();
    void theUserMayRefuse();
    void aUsedCodeIsRefused();
    void aCodeKeepsItsCharacters();
    void nobodyComesBack();
    void thePortIsTaken();
    void noBrowser();
    void endsWhenItIsCancelled_data();
    void endsWhenItIsCancelled();
    void everyEndHasASentence();

private:
    OidcProvider m_provider;
};

void TestGateway::initTestCase()
{
    QVERIFY2(m_provider.start(), "python3-authlib and python3-flask are needed");
}

void TestGateway::init()
{
    m_provider.setMood({});
}

void TestGateway::cleanup()
{
    QCOMPARE(ownListeners(), QStringList());
}

void TestGateway::signsIn_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("http on this machine") << false;
    QTest::newRow("https") << true;
}

void TestGateway::signsIn()
{
    QFETCH(bool, tls);
    Attempt attempt(tls ? m_provider.secureIssuer() : m_provider.issuer());
    if (tls)
        attempt.config.extraCa = {test::TestServer::certificate()};
    attempt.startToBrowser();
    QCOMPARE(attempt.asked(u"response_type"_s), u"code"_s);
    QCOMPARE(attempt.asked(u"client_id"_s), u"anywhere"_s);
    QCOMPARE(attempt.asked(u"scope"_s), u"openid offline_access"_s);
    QCOMPARE(attempt.asked(u"code_challenge_method"_s), u"S256"_s);
    QCOMPARE(QUrlQuery(attempt.opened).queryItems().size(), 9); // each once

    const QUrl back = attempt.browser.signIn(attempt.opened);
    const auto page = attempt.browser.open(back);
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("Signed in"));
    QTRY_VERIFY(attempt.outcome.has_value());
    QVERIFY(attempt.isSignedIn());
    const GatewayTokenSet &tokens = (*attempt.outcome)->tokens;
    QCOMPARE(tokens.subject, u"ada"_s);
    QVERIFY(!tokens.refreshToken.isEmpty());
    QVERIFY(tokens.expiresAtMs > attempt.time.nowMs() + 60'000);
    QVERIFY(!PlainBrowser::talk(back.port(), "GET / HTTP/1.1\r\n\r\n")); // nobody there any more

    // What Qt's flow sent.
    const QJsonArray seen = m_provider.seen();
    QCOMPARE(seen.size(), 1);
    const QJsonObject form = seen[0]["form"_L1].toObject();
    QCOMPARE(form.keys(), (QStringList{u"client_id"_s, u"code"_s, u"code_verifier"_s,
                                       u"grant_type"_s, u"redirect_uri"_s}));
    const QByteArray verifier = form["code_verifier"_L1].toArray()[0].toString().toLatin1();
    QCOMPARE(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                 .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals),
             attempt.asked(u"code_challenge"_s).toLatin1());
    const QJsonObject headers = seen[0]["headers"_L1].toObject();
    for (const QString &name : {u"origin"_s, u"cookie"_s, u"authorization"_s, u"referer"_s})
        QVERIFY2(!headers.contains(name), qPrintable(name));

    // The gateway's token goes beside ChaosCenter's own.
    HttpClient http(attempt.pool, attempt.time, attempt.time,
                    {.webUrl = m_provider.url({}), .tokenUrls = {}, .extraCa = {}});
    http.setToken("litmus");
    QVERIFY(attempt.pool.setExtraHeader(
        m_provider.url({}),
        {*gatewayHeaderFrom(u"x-forwarded-access-token"_s), tokens.accessToken, true}));
    std::optional<ApiResult<HttpAnswer>> behind;
    HttpRequest request;
    request.url = m_provider.url(u"/behind"_s);
    const CallHandle handle =
        http.send(request, this, [&behind](const auto &result) { behind = result; });
    QTRY_VERIFY(behind.has_value() && behind->has_value());
    QCOMPARE(behind->value().status, 200);
    QVERIFY(behind->value().body.contains("Bearer litmus"));
}

void TestGateway::theProviderRenewsOnceWithEachToken()
{
    Attempt attempt(m_provider.issuer());
    attempt.startToBrowser();
    QCOMPARE(attempt.browser.open(attempt.browser.signIn(attempt.opened)).status, 200);
    QTRY_VERIFY(attempt.isSignedIn());
    GatewayTokenSet &tokens = (*attempt.outcome)->tokens;
    const QString access = QString::fromLatin1(tokens.accessToken); // a copy that nobody overwrites
    GatewayTokenSet stolen;
    stolen.refreshToken = QString::fromLatin1(tokens.refreshToken).toLatin1();

    const auto dice = [] { return 0.0; };
    GatewayTokens care(attempt.pool, attempt.time, attempt.time, attempt.config, dice);
    care.use(std::move(tokens));
    care.renew();
    QTRY_COMPARE(care.state(), GatewayTokens::State::Fresh);
    QVERIFY(!care.accessToken().isEmpty());
    QVERIFY(QString::fromLatin1(care.accessToken()) != access);

    GatewayTokens thief(attempt.pool, attempt.time, attempt.time, attempt.config, dice);
    thief.use(std::move(stolen));
    QTRY_COMPARE(thief.state(), GatewayTokens::State::SignInNeeded);
    QCOMPARE(thief.error()->detail, u"invalid_grant"_s);
}

void TestGateway::nothingIsGuessable()
{
    QSet<QString> all;
    const QStringList keys{u"state"_s, u"nonce"_s, u"code_challenge"_s, u"redirect_uri"_s};
    for (int i = 0; i < 3; ++i) {
        Attempt attempt(m_provider.issuer());
        attempt.startToBrowser();
        for (const QString &key : keys) {
            const QString word = attempt.asked(key).section(u'/', -1);
            QCOMPARE(word.size(), 43); // 256 bits
            all.insert(word);
        }
    }
    QCOMPARE(all.size(), 12);
}

void TestGateway::theRegisteredWayBackIsKept()
{
    Attempt attempt(m_provider.issuer());
    attempt.config.clientId = u"desk"_s;
    attempt.config.redirectPath = u"/callback"_s;
    attempt.config.redirectPort = static_cast<quint16>(freePort());
    attempt.startToBrowser();
    QCOMPARE(attempt.asked(u"redirect_uri"_s),
             u"http://127.0.0.1:%1/callback"_s.arg(attempt.config.redirectPort));
    QCOMPARE(attempt.browser.open(attempt.browser.signIn(attempt.opened)).status, 200);
    QTRY_VERIFY(attempt.isSignedIn());
}

void TestGateway::whatTheAddressCarriesStays()
{
    m_provider.setMood(
        {{u"metadata"_s,
          QJsonObject{{u"authorization_endpoint"_s,
                       m_provider.issuer() + u"/authorize?tenant=a%26b&state=x"_s}}}});
    Attempt attempt(m_provider.issuer());
    attempt.startToBrowser();
    QCOMPARE(attempt.asked(u"tenant"_s), u"a&b"_s);
    QCOMPARE(attempt.asked(u"state"_s).size(), 43);
    QCOMPARE(attempt.browser.open(attempt.browser.signIn(attempt.opened)).status, 200);
}

void TestGateway::thePageTellsHowItEnded()
{
    m_provider.setMood({{u"token"_s, u"hang"_s}});
    Attempt attempt(m_provider.issuer());
    attempt.startToBrowser();
    QNetworkReply *page = attempt.browser.begin(attempt.browser.signIn(attempt.opened));
    QTRY_COMPARE(attempt.signIn->step(), GatewayStep::Exchanging);
    QTRY_VERIFY(!m_provider.seen().isEmpty());
    QVERIFY(!page->isFinished()); // nothing is said before it is true
    // The same answer once more finds nobody.
    QVERIFY(!PlainBrowser::talk(page->url().port(), "GET / HTTP/1.1\r\n\r\n"));
    attempt.time.advance(20s);
    OidcProvider::finish(page);
    const QByteArray body = page->readAll();
    QVERIFY(body.contains("Not signed in"));
    QTRY_COMPARE(attempt.kind(), int(Kind::Unreachable));
    QCOMPARE(attempt.outcome->error().api->kind, ApiError::Kind::Timeout);
}

void TestGateway::aStrangersAnswerChangesNothing_data()
{
    QTest::addColumn<QByteArray>("request"); // %H: host and port, %P: the path, %S: the state
    QTest::addColumn<QByteArray>("status");
    const QByteArray end = " HTTP/1.1\r\nHost: %H\r\n\r\n";
    const auto row = [](const char *name, const QByteArray &request, const QByteArray &status) {
        QTest::newRow(name) << request << status;
    };
    row("wrong state", "GET %P?code=x&state=wrong" + end, "403");
    row("no state", "GET %P?code=x" + end, "403");
    row("begin of the state", "GET %P?code=x&state=%S.slice" + end, "403");
    row("error with a wrong state", "GET %P?error=access_denied&state=wrong" + end, "403");
    row("error without a state", "GET %P?error=access_denied" + end, "403");
    row("two states", "GET %P?code=x&state=%S&state=wrong" + end, "400");
    row("two codes", "GET %P?code=x&code=y&state=%S" + end, "400");
    row("code and error", "GET %P?code=x&error=y&state=%S" + end, "400");
    row("neither", "GET %P?state=%S" + end, "400");
    row("no query", "GET %P" + end, "400");
    row("another path", "GET /other?code=x&state=%S" + end, "404");
    row("a longer path", "GET %P/more?code=x&state=%S" + end, "404");
    row("the root", "GET / HTTP/1.1\r\nHost: %H\r\n\r\n", "404");
    row("POST", "POST %P?code=x&state=%S HTTP/1.1\r\nHost: %H\r\nContent-Length: 0\r\n\r\n", "405");
    row("HEAD", "HEAD %P?code=x&state=%S" + end, "405");
    row("another host", "GET %P?code=x&state=%S HTTP/1.1\r\nHost: evil.example\r\n\r\n", "400");
    row("localhost", "GET %P?code=x&state=%S HTTP/1.1\r\nHost: localhost\r\n\r\n", "400");
    row("no host", "GET %P?code=x&state=%S HTTP/1.1\r\n\r\n", "400");
    row("two hosts", "GET %P?code=x&state=%S HTTP/1.1\r\nHost: %H\r\nHost: %H\r\n\r\n", "400");
    row("a long query", "GET %P?state=%S&code=" + QByteArray(100'000, 'x') + end, "414");
    row("a line without an end", QByteArray(100'000, 'x'), "414");
    row("headers without an end", "GET %P HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(20'000),
        "431");
    row("no HTTP", "\r\n\r\n", "400");
}

void TestGateway::aStrangersAnswerChangesNothing()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, status);
    Attempt attempt(m_provider.issuer());
    attempt.startToBrowser();
    const QUrl own(attempt.asked(u"redirect_uri"_s));
    const QByteArray state = attempt.asked(u"state"_s).toLatin1();
    request.replace("%S.slice", state.left(42));
    request.replace("%S", state);
    request.replace("%H", own.authority().toLatin1());
    request.replace("%P", own.path().toLatin1());
    const auto answer = PlainBrowser::talk(own.port(), request);
    QVERIFY(answer);
    QCOMPARE(answer->mid(9, 3), status);
    QVERIFY(answer->contains("Nothing was done"));
    QVERIFY(!attempt.outcome);

    // The right one is still taken.
    QCOMPARE(attempt.browser.open(attempt.browser.signIn(attempt.opened)).status, 200);
    QTRY_VERIFY(attempt.isSignedIn());
    QCOMPARE(m_provider.seen().size(), 1);
}

void TestGateway::onlyStrangersAnswered()
{
    Attempt attempt(m_provider.issuer());
    attempt.startToBrowser();
    QCOMPARE(attempt.browser.open(attempt.callback(u"code=x&state=wrong"_s)).status, 403);
    attempt.time.advance(5min);
    QTRY_COMPARE(attempt.kind(), int(Kind::ForeignAnswer));
    QCOMPARE(m_provider.seen().size(), 0);
}

void TestGateway::listensForOneAnswerOnThisMachineOnly()
{
    Attempt attempt(m_provider.issuer());
    attempt.start();
    QCOMPARE(ownListeners(), QStringList()); // not before it is needed
    QTRY_VERIFY(!attempt.opened.isEmpty());
    const int port = QUrl(attempt.asked(u"redirect_uri"_s)).port();
    QCOMPARE(ownListeners(), QStringList{u"0100007F:%1"_s.arg(port, 4, 16, QChar(u'0')).toUpper()});
}

void TestGateway::silentVisitorsKeepNobodyOut()
{
    Attempt attempt(m_provider.issuer());
    attempt.startToBrowser();
    const QUrl own(attempt.asked(u"redirect_uri"_s));
    std::vector<std::unique_ptr<QTcpSocket>> visitors;
    for (int i = 0; i < 40; ++i) {
        visitors.push_back(std::make_unique<QTcpSocket>());
        visitors.back()->connectToHost(QHostAddress(QHostAddress::LocalHost),
                                       static_cast<quint16>(own.port()));
        QTRY_COMPARE(visitors.back()->state(), QAbstractSocket::ConnectedState);
    }
    QTRY_COMPARE(visitors.front()->state(), QAbstractSocket::UnconnectedState); // made room
    QCOMPARE(visitors.back()->state(), QAbstractSocket::ConnectedState);
    QCOMPARE(attempt.browser.open(attempt.browser.signIn(attempt.opened)).status, 200);
    QTRY_VERIFY(attempt.isSignedIn());
    for (const auto &visitor : visitors)
        QTRY_COMPARE(visitor->state(), QAbstractSocket::UnconnectedState);
}

void TestGateway::hostileEnds_data()
{
    QTest::addColumn<QJsonObject>("mood");
    QTest::addColumn<int>("kind");
    const QJsonValue none = QJsonValue::Null;
    const double now = static_cast<double>(QDateTime::currentSecsSinceEpoch());
    const auto row = [](const char *name, const QString &key, const QJsonValue &value, Kind kind) {
        QTest::newRow(name) << QJsonObject{{key, value}} << int(kind);
    };
    const auto object = [](const QString &key, const QJsonValue &value) {
        return QJsonObject{{key, value}};
    };
    // The provider's description of itself.
    const QString metadata = u"metadata"_s;
    const QString token = u"token_endpoint"_s;
    row("a web page", metadata, u"<html></html>"_s, Kind::NotAProvider);
    row("no token endpoint", metadata, object(token, none), Kind::NotAProvider);
    row("another issuer", metadata, object(u"issuer"_s, u"https://evil.example"_s),
        Kind::OtherIssuer);
    row("a slash more", metadata, object(u"issuer"_s, m_provider.issuer() + u'/'),
        Kind::OtherIssuer);
    row("no encryption", metadata, object(token, u"http://id.example/token"_s), Kind::Insecure);
    row("a file", metadata, object(u"authorization_endpoint"_s, u"file:///etc/passwd"_s),
        Kind::Insecure);
    row("no S256", metadata, object(u"code_challenge_methods_supported"_s, QJsonArray{u"plain"_s}),
        Kind::Unsupported);
    row("no code", metadata, object(u"response_types_supported"_s, QJsonArray{u"token"_s}),
        Kind::Unsupported);
    row("too much of it", metadata, object(u"x"_s, QString(300'000, u'x')), Kind::NotAProvider);
    row("an unknown certificate", metadata, object(token, m_provider.secureIssuer() + "/token"_L1),
        Kind::Unreachable);
    row("nobody at the token endpoint", metadata,
        object(token, u"http://127.0.0.1:%1/"_s.arg(freePort())), Kind::Unreachable);
    // What comes back through the browser.
    const QString callback = u"callback"_s;
    row("foreign issuer", callback, object(u"iss"_s, u"https://evil.example"_s),
        Kind::ForeignAnswer);
    row("a longer issuer", callback, object(u"iss"_s, m_provider.issuer() + u'/'),
        Kind::ForeignAnswer);
    row("promised issuer missing", callback, object(u"iss"_s, none), Kind::ForeignAnswer);
    row("error of a foreign issuer", callback,
        QJsonObject{{u"code"_s, none},
                    {u"error"_s, u"access_denied"_s},
                    {u"iss"_s, u"https://evil.example"_s}},
        Kind::ForeignAnswer);
    row("error", callback, QJsonObject{{u"code"_s, none}, {u"error"_s, u"server_error"_s}},
        Kind::ProviderError);
    row("another code", callback, object(u"code"_s, u"stolen"_s), Kind::GrantRefused);
    // The token endpoint.
    for (const auto &[mood, kind] :
         {std::pair{"refuse:invalid_grant", Kind::GrantRefused},
          std::pair{"refuse:temporarily_unavailable", Kind::ProviderFailed},
          std::pair{"html", Kind::ProviderFailed}, std::pair{"garbage", Kind::ProviderFailed},
          std::pair{"empty", Kind::ProviderFailed}, std::pair{"server-error", Kind::ProviderFailed},
          std::pair{"redirect", Kind::ProviderFailed}, std::pair{"endless", Kind::ProviderFailed}})
        row(mood, u"token"_s, QString::fromLatin1(mood), kind);
    const QString answer = u"answer"_s;
    row("no token", answer, object(u"access_token"_s, none), Kind::BadTokens);
    row("a token with a line", answer, object(u"access_token"_s, u"a\r\nCookie: b"_s),
        Kind::BadTokens);
    row("a huge token", answer, object(u"access_token"_s, QString(20'000, u'a')), Kind::BadTokens);
    row("another kind of token", answer, object(u"token_type"_s, u"DPoP"_s), Kind::BadTokens);
    row("no id_token", answer, object(u"id_token"_s, none), Kind::BadIdentity);
    row("half an id_token", answer, object(u"id_token"_s, u"a.b"_s), Kind::BadIdentity);
    // Its id_token.
    const QString claims = u"claims"_s;
    row("another nonce", claims, object(u"nonce"_s, u"x"_s), Kind::BadIdentity);
    row("no nonce", claims, object(u"nonce"_s, none), Kind::BadIdentity);
    row("for another client", claims, object(u"aud"_s, u"desk"_s), Kind::BadIdentity);
    row("for several", claims, object(u"aud"_s, QJsonArray{u"anywhere"_s, u"desk"_s}),
        Kind::BadIdentity);
    row("issued to another", claims, object(u"azp"_s, u"desk"_s), Kind::BadIdentity);
    row("id_token of another issuer", claims, object(u"iss"_s, u"https://evil.example"_s),
        Kind::BadIdentity);
    row("nobody", claims, object(u"sub"_s, none), Kind::BadIdentity);
    row("expired", claims, object(u"exp"_s, now - 400), Kind::ClockOff);
    row("without an end", claims, object(u"exp"_s, none), Kind::ClockOff);
    row("from the future", claims, object(u"iat"_s, now + 400), Kind::ClockOff);
}

void TestGateway::hostileEnds()
{
    QFETCH(QJsonObject, mood);
    QFETCH(int, kind);
    m_provider.setMood(mood);
    Attempt attempt(m_provider.issuer());
    attempt.startToBrowser();
    if (!attempt.outcome) {
        const QUrl back = attempt.browser.signIn(attempt.opened);
        const auto page = attempt.browser.open(back);
        QCOMPARE(page.status, 400);
        QVERIFY(page.body.contains("Not signed in"));
        QVERIFY(!PlainBrowser::talk(back.port(), "GET / HTTP/1.1\r\n\r\n"));
        QTRY_VERIFY(attempt.outcome.has_value());
    }
    QCOMPARE(attempt.kind(), kind);
    const GatewayError &error = attempt.outcome->error();
    QVERIFY(error.detail.size() <= 300);
    if (qstrcmp(QTest::currentDataTag(), "an unknown certificate") == 0)
        QCOMPARE(error.api->kind, ApiError::Kind::Tls);
    QVERIFY(!error.detail.contains(u"stolen"_s));
    for (const auto &request : m_provider.seen())
        QVERIFY(!request[u"stolen"].toBool());
}

void TestGateway::theUserMayRefuse()
{
    for (const auto &[answer, user] : {std::pair{"deny", "ada"}, std::pair{"allow", "bob"}}) {
        Attempt attempt(m_provider.issuer());
        attempt.startToBrowser();
        const QUrl back = attempt.browser.signIn(attempt.opened, answer, user);
        QVERIFY(attempt.browser.open(back).body.contains("Not signed in"));
        QTRY_COMPARE(attempt.kind(), int(Kind::AccessDenied));
    }
    QCOMPARE(m_provider.seen().size(), 0);
}

void TestGateway::aUsedCodeIsRefused()
{
    Attempt attempt(m_provider.issuer());
    attempt.startToBrowser();
    const QUrl back = attempt.browser.signIn(attempt.opened);
    m_provider.burnCodes();
    QVERIFY(attempt.browser.open(back).body.contains("Not signed in"));
    QTRY_COMPARE(attempt.kind(), int(Kind::GrantRefused));
    QCOMPARE(attempt.outcome->error().detail, u"invalid_grant"_s);
}

void TestGateway::aCodeKeepsItsCharacters()
{
    for (const QString &code : {u"4/0AbC+d-e"_s, u"a%2Fb%25c"_s, u"a b&c=d;e#f?\"~"_s}) {
        m_provider.setMood({{u"code"_s, code}});
        Attempt attempt(m_provider.issuer());
        attempt.startToBrowser();
        QCOMPARE(attempt.browser.open(attempt.browser.signIn(attempt.opened)).status, 200);
        QTRY_VERIFY(attempt.isSignedIn());
        QCOMPARE(m_provider.seen()[0][u"form"][u"code"][0].toString(), code);
    }
}

void TestGateway::nobodyComesBack()
{
    Attempt attempt(m_provider.issuer());
    attempt.startToBrowser();
    attempt.time.advance(5min - 1ms);
    QCOMPARE(ownListeners().size(), 1);
    attempt.time.advance(1ms);
    QCOMPARE(ownListeners().size(), 0);
    QTRY_COMPARE(attempt.kind(), int(Kind::TimedOut));
    QVERIFY(!PlainBrowser::talk(attempt.callback({}).port(), "GET / HTTP/1.1\r\n\r\n"));
}

void TestGateway::thePortIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost), 0));
    Attempt attempt(m_provider.issuer());
    attempt.config.redirectPort = other.serverPort();
    attempt.startToBrowser();
    QTRY_COMPARE(attempt.kind(), int(Kind::PortTaken));
    QVERIFY(attempt.opened.isEmpty());
}

void TestGateway::noBrowser()
{
    Attempt attempt(m_provider.issuer());
    attempt.hasBrowser = false;
    attempt.start();
    QTRY_COMPARE(attempt.kind(), int(Kind::NoBrowser));
}

void TestGateway::endsWhenItIsCancelled_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<bool>("dies");
    for (const bool dies : {false, true}) {
        const char *how = dies ? "destroyed" : "cancelled";
        QTest::addRow("%s, discovering", how) << int(GatewayStep::Discovering) << dies;
        QTest::addRow("%s, in the browser", how) << int(GatewayStep::InBrowser) << dies;
        QTest::addRow("%s, exchanging", how) << int(GatewayStep::Exchanging) << dies;
    }
}

void TestGateway::endsWhenItIsCancelled()
{
    QFETCH(int, step);
    QFETCH(bool, dies);
    m_provider.setMood({{u"token"_s, u"hang"_s}});
    Attempt attempt(m_provider.issuer());
    attempt.start();
    QNetworkReply *page = nullptr;
    if (step != int(GatewayStep::Discovering))
        QTRY_VERIFY(!attempt.opened.isEmpty());
    if (step == int(GatewayStep::Exchanging)) {
        page = attempt.browser.begin(attempt.browser.signIn(attempt.opened));
        QTRY_VERIFY(!m_provider.seen().isEmpty());
    }
    QCOMPARE(int(attempt.signIn->step()), step);
    if (dies)
        attempt.signIn.reset();
    else
        attempt.signIn->cancel();
    QCOMPARE(ownListeners(), QStringList());
    QCOMPARE(attempt.time.pending(), 0U);
    if (page) {
        OidcProvider::finish(page);
        QVERIFY(page->readAll().contains("Not signed in"));
    }
    m_provider.setMood({}); // what hangs is answered
    if (!dies)
        QTRY_COMPARE(attempt.kind(), int(Kind::Cancelled));
    QCOMPARE(attempt.outcome.has_value(), !dies);
}

void TestGateway::everyEndHasASentence()
{
    QSet<QString> all;
    for (int kind = 0; kind <= int(Kind::Cancelled); ++kind) {
        const GatewayError error{.kind = static_cast<Kind>(kind), .api = {}, .detail = u"SECRET"_s};
        const QString sentence = gatewaySentence(error, u"id.example.net"_s);
        QVERIFY(sentence.endsWith(u'.'));
        QVERIFY(!sentence.contains(u"SECRET"_s));
        QVERIFY(!gatewaySentence(error).contains(u"%1"_s));
        all.insert(sentence);
    }
    QCOMPARE(all.size(), int(Kind::Cancelled) + 1);
}

QTEST_GUILESS_MAIN(TestGateway)
#include "tst_gateway.moc"
