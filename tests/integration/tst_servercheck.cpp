// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/errortext.h"
#include "session/releaseprobe.h"
#include "session/servercheck.h"
#include "support/signinbench.h"
#include "support/testserver.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;
using sandbox::Release;

Q_DECLARE_METATYPE(rd::sandbox::Release)
Q_DECLARE_METATYPE(rd::ApiError)

class TestServerCheck final : public QObject {
    Q_OBJECT
private slots:
    void tellsTheGeneration_data();
    void tellsTheGeneration();
    void aTokenTellsMore_data();
    void aTokenTellsMore();
    void whatIsNotAnsweredNarrowsNothing_data();
    void whatIsNotAnsweredNarrowsNothing();
    void sendsNoCredential();
    void tellsTroubleApart_data();
    void tellsTroubleApart();
    void tellsWhereItWasSent_data();
    void tellsWhereItWasSent();
    void tellsWhatToAllow();
    void tellsTheCertificate();
    void nobodyThere();
    void aRefusedAddressAsksNobody();
    void plainHttpIsFlagged();
    void reachesServersWithoutTheFrontEnd();
    void aMissingCaFileIsTold();
    void answersLaterAndOnce();

private:
    static std::optional<ServerFindings> check(const SignInBench &bench, const QString &url,
                                               const ServerOptions &options = {});
    static QString narrowed(SignInBench &bench, const QByteArray &token,
                            const QString &faults = {});
};

std::optional<ServerFindings> TestServerCheck::check(const SignInBench &bench, const QString &url,
                                                     const ServerOptions &options)
{
    ServerCheck checker(bench.clock);
    std::optional<ServerFindings> found;
    checker.check(url, options, &checker, [&found](const ServerFindings &findings) {
        found = findings;
        arrived();
    });
    waitUntil([&found] { return found.has_value(); });
    return found;
}

void TestServerCheck::tellsTheGeneration_data()
{
    using Generation = ServerFindings::Generation;
    QTest::addColumn<Release>("release");
    QTest::addColumn<Generation>("generation");
    QTest::addColumn<bool>("tellsVersion");
    QTest::newRow("3.0") << Release::R3_0 << Generation::UpTo38 << false;
    QTest::newRow("3.6") << Release::R3_6 << Generation::UpTo38 << true;
    QTest::newRow("3.9") << Release::R3_9 << Generation::From39 << true;
    QTest::newRow("3.14") << Release::R3_14 << Generation::From39 << true;
    QTest::newRow("3.31") << Release::R3_31 << Generation::From39 << true;
}

void TestServerCheck::tellsTheGeneration()
{
    QFETCH(Release, release);
    QFETCH(bool, tellsVersion);
    const SignInBench bench(release);
    const auto found = check(bench, bench.server.url().toString() + u'/');
    QVERIFY(found.has_value());
    QVERIFY(found->isGood());
    QVERIFY(found->reachable);
    QCOMPARE(found->baseUrl, bench.server.url());
    QTEST(found->generation, "generation");
    QVERIFY(!found->releaseRange.isEmpty());
    QCOMPARE(found->sso.has_value(), sandbox::atLeast(release, Release::R3_9));
    QCOMPARE(!found->versionText.isEmpty(), tellsVersion);
    QVERIFY(!found->httpNeedsConfirmation); // loopback
}

QString TestServerCheck::narrowed(SignInBench &bench, const QByteArray &token,
                                  const QString &faults)
{
    const auto found = check(bench, bench.server.url().toString());
    if (!found || !bench.server.setFaults(faults))
        return u"no check"_s;
    Connection connection;
    connection.baseUrl = bench.server.url();
    ReleaseProbe probe(bench.clock);
    std::optional<QString> range;
    probe.narrow(*found, connection, token, &probe, [&range](const QString &told) {
        range = told;
        arrived();
    });
    waitUntil([&range] { return range.has_value(); });
    return range.value_or(u"nothing"_s);
}

void TestServerCheck::aTokenTellsMore_data()
{
    QTest::addColumn<Release>("release");
    QTest::addColumn<QString>("range");
    QTest::newRow("3.0") << Release::R3_0 << u"3.4 or earlier"_s;
    QTest::newRow("3.6") << Release::R3_6 << u"3.6 to 3.8"_s;
    QTest::newRow("3.9") << Release::R3_9 << u"3.9"_s;
    QTest::newRow("3.14") << Release::R3_14 << u"3.11 to 3.17"_s;
    QTest::newRow("3.31") << Release::R3_31 << u"3.18 or later"_s;
}

void TestServerCheck::aTokenTellsMore()
{
    QFETCH(Release, release);
    SignInBench bench(release);
    const QByteArray token = bench.server.mintToken(u"owner"_s, 86'400);
    bench.server.http().clearSeen();
    QTEST(narrowed(bench, token), "range");
    for (const sandbox::HttpRequest &request : bench.server.http().seen()) {
        QVERIFY(!request.body.contains("mutation"));
        // The list of hubs costs the server much: it is asked whether it would understand.
        QVERIFY(!request.body.contains("listChaosHub") || request.body.contains("@skip(if: true)"));
    }
}

void TestServerCheck::whatIsNotAnsweredNarrowsNothing_data()
{
    QTest::addColumn<Release>("release");
    QTest::addColumn<bool>("isRevoked");
    QTest::addColumn<QString>("faults");
    QTest::addColumn<QString>("range");
    // A token that is refused looks to old servers as a path that they do not know.
    QTest::newRow("revoked, old") << Release::R3_6 << true << QString() << u"3.8 or earlier"_s;
    QTest::newRow("revoked, new") << Release::R3_31 << true << QString() << u"3.9 or later"_s;
    QTest::newRow("GraphQL down") << Release::R3_31 << false << u"status=502@/api/query"_s
                                  << u"3.10 or later"_s;
    QTest::newRow("all down") << Release::R3_14 << false << u"reset"_s << u"3.9 or later"_s;
}

void TestServerCheck::whatIsNotAnsweredNarrowsNothing()
{
    QFETCH(Release, release);
    QFETCH(bool, isRevoked);
    QFETCH(QString, faults);
    SignInBench bench(release);
    const QByteArray token = bench.server.mintToken(u"owner"_s, 86'400);
    if (isRevoked)
        bench.server.revoke(token);
    QTEST(narrowed(bench, token, faults), "range");
}

void TestServerCheck::sendsNoCredential()
{
    SignInBench bench;
    QVERIFY(check(bench, bench.server.url().toString())->isGood());
    for (const sandbox::HttpRequest &request : bench.server.http().seen()) {
        QVERIFY(request.header("authorization").isEmpty());
        QVERIFY(request.header("cookie").isEmpty());
    }
}

void TestServerCheck::tellsTroubleApart_data()
{
    using Kind = ApiError::Kind;
    QTest::addColumn<QString>("fault");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("reachable");
    QTest::newRow("a web page") << u"html@/auth/status"_s << Kind::NotLitmus << true;
    QTest::newRow("a page instead of GraphQL") << u"html@/api/query"_s << Kind::NotLitmus << true;
    QTest::newRow("origin") << u"deny"_s << Kind::OriginRefused << true;
    QTest::newRow("auth server down") << u"status=502@/auth"_s << Kind::Server << true;
    QTest::newRow("api server down") << u"status=502@/api"_s << Kind::Server << true;
    QTest::newRow("connection reset") << u"reset@/auth/status"_s << Kind::Offline << false;
    QTest::newRow("hangs up") << u"cut@/auth/status"_s << Kind::Offline << true;
}

void TestServerCheck::tellsTroubleApart()
{
    QFETCH(QString, fault);
    SignInBench bench;
    QVERIFY(bench.server.setFaults(fault));
    const auto found = check(bench, bench.server.url().toString());
    QVERIFY(found && found->error);
    QTEST(found->error->kind, "kind");
    QTEST(found->reachable, "reachable");
    QVERIFY(!found->isLitmus);
    QVERIFY(!errorSentence(*found->error, u"chaos.example.net"_s).isEmpty());
}

void TestServerCheck::tellsWhereItWasSent_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("says");
    QTest::newRow("captive portal") << 302 << "http://login.hotel.example:8080/?next=secret"_ba
                                    << u"http://login.hotel.example:8080,"_s;
    QTest::newRow("https instead")
        << 301 << "https://127.0.0.1/auth/status"_ba << u"Use that one: https://127.0.0.1"_s;
    QTest::newRow("for ever") << 308 << "https://idp.example/authorize"_ba
                              << u"https://idp.example,"_s;
    QTest::newRow("network authentication") << 511 << QByteArray() << u"login page"_s;
    QTest::newRow("nowhere") << 302 << QByteArray() << u"127.0.0.1"_s;
}

void TestServerCheck::tellsWhereItWasSent()
{
    QFETCH(int, status);
    QFETCH(QByteArray, target);
    QFETCH(QString, says);
    const SignInBench bench;
    TestServer server;
    TestServer::Answer answer{.status = status, .body = "<html>", .contentType = "text/html"};
    if (!target.isEmpty())
        answer.headers.append({"Location", target});
    server.on("/auth/status", answer);
    const auto found = check(bench, server.url().toString());
    QVERIFY(found && found->error);
    QVERIFY(found->reachable && !found->isLitmus);
    QCOMPARE(server.requests().size(), 1);
    const QString sentence = errorSentence(*found->error, u"127.0.0.1"_s);
    QVERIFY2(sentence.contains(says), qPrintable(sentence));
    QVERIFY(!sentence.contains(u"secret"_s) && !found->error->detail.contains(u"secret"_s));
}

void TestServerCheck::tellsWhatToAllow()
{
    SignInBench bench;
    QVERIFY(bench.server.setFaults(u"deny"_s));
    const auto found = check(bench, bench.server.url().toString());
    QVERIFY(found && found->error);
    const QString host = u"chaos.example.net"_s;
    QVERIFY(errorSentence(*found->error, host).endsWith(u' ' + allowedOrigin(host)));
    // What is to be added lets in this host with any port and scheme, and no other.
    const QRegularExpression allowed(allowedOrigin(host));
    for (const QString &good : {u"chaos.example.net"_s, u"https://chaos.example.net"_s,
                                u"http://chaos.example.net:8080"_s})
        QVERIFY(allowed.match(good).hasMatch());
    for (const QString &bad : {u"chaosxexample.net"_s, u"https://chaos.example.net.evil.example"_s,
                               u"https://evil.example/chaos.example.net"_s})
        QVERIFY(!allowed.match(bad).hasMatch());
    // And it does: the sandbox judges origins as the server does.
    SignInBench open(sandbox::latestRelease, {allowedOrigin(u"127.0.0.1"_s)});
    QVERIFY(check(open, open.server.url().toString())->isGood());
}

void TestServerCheck::tellsTheCertificate()
{
    const SignInBench bench;
    const TestServer server(true);
    const auto found = check(bench, server.url().toString());
    QVERIFY(found && found->error);
    QCOMPARE(found->error->kind, ApiError::Kind::Tls);
    const QSslCertificate certificate = TestServer::certificate();
    const QString &detail = found->error->detail;
    QVERIFY(detail.contains(
        QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':'))));
    QVERIFY(detail.contains(certificate.issuerInfo(QSslCertificate::CommonName).value(0)));
    QVERIFY(detail.contains(certificate.expiryDate().toUTC().toString(Qt::ISODate)));
    QVERIFY(detail.contains(certificate.effectiveDate().toUTC().toString(Qt::ISODate)));
}

void TestServerCheck::nobodyThere()
{
    const SignInBench bench;
    quint16 port = 0;
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        port = taken.serverPort();
    }
    const auto found = check(bench, u"127.0.0.1:%1"_s.arg(port));
    QVERIFY(found && found->error);
    QCOMPARE(found->error->kind, ApiError::Kind::Offline);
    QVERIFY(!found->reachable);
}

void TestServerCheck::aRefusedAddressAsksNobody()
{
    SignInBench bench;
    const auto found = check(bench, bench.server.url().toString() + u"?x=1"_s);
    QVERIFY(found.has_value());
    QCOMPARE(found->urlProblem, std::optional(UrlProblem::Extra));
    QVERIFY(!found->isGood());
    QCOMPARE(bench.server.http().requestCount(), 0);
}

void TestServerCheck::plainHttpIsFlagged()
{
    const SignInBench bench;
    // Overrides count too: the token goes there.
    const QUrl elsewhere(u"http://198.51.100.7:9003"_s);
    ServerCheck checker(bench.clock);
    std::optional<ServerFindings> found;
    checker.check(bench.server.url().toString(), {.apiUrl = QUrl(u"http://a.invalid"_s)}, &checker,
                  [&found](const ServerFindings &findings) {
                      found = findings;
                      arrived();
                  });
    waitUntil([&found] { return found.has_value(); });
    QVERIFY(found && found->httpNeedsConfirmation);
    QVERIFY(needsHttpConfirmation(elsewhere));
}

void TestServerCheck::reachesServersWithoutTheFrontEnd()
{
    const SignInBench bench;
    const QUrl auth(bench.server.url().toString() + u"/auth"_s);
    const QUrl api(bench.server.url().toString() + u"/api"_s);
    const auto found = check(bench, bench.server.url().toString() + u"/somewhere/else"_s,
                             {.authUrl = auth, .apiUrl = api});
    QVERIFY(found && found->isGood());
}

void TestServerCheck::aMissingCaFileIsTold()
{
    SignInBench bench;
    QTemporaryFile empty;
    QVERIFY(empty.open());
    for (const QString &file : {u"/nonexistent/ca.pem"_s, empty.fileName()}) {
        const auto found = check(bench, bench.server.url().toString(), {.caFile = file});
        QVERIFY(found && found->error);
        QCOMPARE(found->error->kind, ApiError::Kind::CaFile);
        QCOMPARE(found->error->detail, file);
        QVERIFY(errorSentence(*found->error).contains(file));
    }
    QCOMPARE(bench.server.http().requestCount(), 0);
}

void TestServerCheck::answersLaterAndOnce()
{
    const SignInBench bench;
    ServerCheck checker(bench.clock);
    int first = 0;
    int second = 0;
    checker.check(u"ftp://x"_s, {}, &checker, [&first](const auto &) { ++first; });
    QCOMPARE(first, 0);
    checker.check(bench.server.url().toString(), {}, &checker, [&second](const auto &) {
        ++second;
        arrived();
    });
    QVERIFY(waitUntil([&second] { return second == 1; }));
    QCOMPARE(first, 0); // replaced
    checker.check(bench.server.url().toString(), {}, &checker, [&first](const auto &) { ++first; });
    checker.cancel();
    QVERIFY(check(bench, bench.server.url().toString())->isGood());
    QCOMPARE(first, 0);
}

QTEST_GUILESS_MAIN(TestServerCheck)
#include "tst_servercheck.moc"
