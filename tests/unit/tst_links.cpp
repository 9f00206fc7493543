// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/endpoints.h"
#include "api/litmus/links.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::litmus;

class TestLinks final : public QObject {
    Q_OBJECT
private slots:
    void endpointsAreJoinedToTheBase_data();
    void endpointsAreJoinedToTheBase();
    void overridesReplaceOneEndpointEach();
    void credentialsInTheAddressAreDropped();
    void pagesOfAProject();
    void everySegmentIsEncoded();
    void noPageWithoutAnId_data();
    void noPageWithoutAnId();
    void docsShelfIsComplete();
};

void TestLinks::endpointsAreJoinedToTheBase_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("auth");
    QTest::newRow("host") << u"https://chaos.example.net"_s << u"https://chaos.example.net/auth"_s;
    QTest::newRow("slash") << u"https://chaos.example.net/"_s
                           << u"https://chaos.example.net/auth"_s;
    QTest::newRow("path") << u"https://example.net/tools/litmus"_s
                          << u"https://example.net/tools/litmus/auth"_s;
    QTest::newRow("path and slashes")
        << u"https://example.net//tools/litmus//"_s << u"https://example.net/tools/litmus/auth"_s;
    QTest::newRow("port") << u"http://127.0.0.1:8185"_s << u"http://127.0.0.1:8185/auth"_s;
    QTest::newRow("query") << u"https://example.net/?a=b#c"_s << u"https://example.net/auth"_s;
    QTest::newRow("IPv6") << u"http://[::1]:9091/x"_s << u"http://[::1]:9091/x/auth"_s;
    QTest::newRow("encoded") << u"https://example.net/a%20b%2Fc"_s
                             << u"https://example.net/a%20b%2Fc/auth"_s;
}

void TestLinks::endpointsAreJoinedToTheBase()
{
    QFETCH(QString, base);
    QFETCH(QString, auth);
    const auto endpoints = LitmusEndpoints::below(QUrl(base));
    QVERIFY(endpoints.isValid());
    QCOMPARE(endpoints.authUrl.toString(QUrl::FullyEncoded), auth);
    QCOMPARE(endpoints.apiUrl.toString(QUrl::FullyEncoded), auth.chopped(4) + u"api"_s);
}

void TestLinks::overridesReplaceOneEndpointEach()
{
    const QUrl base(u"http://localhost:8185"_s);
    const auto direct = LitmusEndpoints::below(base, QUrl(u"http://localhost:9003/"_s), {});
    QCOMPARE(direct.authUrl, QUrl(u"http://localhost:9003"_s));
    QCOMPARE(direct.apiUrl, QUrl(u"http://localhost:8185/api"_s));
    QCOMPARE(joined(direct.authUrl, {u"login"_s}), QUrl(u"http://localhost:9003/login"_s));
    QVERIFY(!LitmusEndpoints::below(QUrl()).isValid());
    QVERIFY(!LitmusEndpoints::below(QUrl(u"ftp://example.net"_s)).isValid());
}

void TestLinks::credentialsInTheAddressAreDropped()
{
    const auto endpoints = LitmusEndpoints::below(QUrl(u"https://amira:secret@example.net"_s));
    QVERIFY(!endpoints.webUrl.toString().contains(u"secret"_s));
    QVERIFY(!endpoints.apiUrl.toString().contains(u"amira"_s));
}

void TestLinks::pagesOfAProject()
{
    const Links links(QUrl(u"https://example.net/litmus"_s), u"u1"_s);
    const QString prefix = u"https://example.net/litmus/account/u1"_s;
    Run run;
    run.scenarioId = u"s1"_s;
    run.sequence = 4;
    QCOMPARE(links.run(u"p1"_s, run).toString(), prefix + u"/project/p1/experiments/s1/runs"_s);
    run.notifyId = u"n1"_s;
    QCOMPARE(links.run(u"p1"_s, run).toString(),
             prefix + u"/project/p1/experiments/s1/notifyID/n1"_s);
    run.id = u"r1"_s;
    QCOMPARE(links.run(u"p1"_s, run).toString(), prefix + u"/project/p1/experiments/s1/runs/r1"_s);
    QCOMPARE(links.dashboard(u"p1"_s).toString(), prefix + u"/project/p1/dashboard"_s);
    QCOMPARE(links.hubs(u"p1"_s).toString(), prefix + u"/project/p1/chaos-hubs"_s);
    QCOMPARE(links.delegatesOf(u"p1"_s, u"prod"_s).toString(),
             prefix + u"/project/p1/environments/prod/kubernetes"_s);
    QCOMPARE(links.tokenSettings().toString(), prefix + u"/settings/overview?tab=overview"_s);
    QCOMPARE(links.passwordReset().toString(), prefix + u"/settings/password-reset"_s);
    QCOMPARE(links.login().toString(), u"https://example.net/litmus/login"_s);
}

void TestLinks::everySegmentIsEncoded()
{
    const Links links(QUrl(u"https://example.net"_s), u"u/1"_s);
    const QUrl url = links.scenario(u"p 1"_s, u"a/../b?c=d#e%41\u00E9"_s);
    QCOMPARE(url.toEncoded(), QByteArray("https://example.net/account/u%2F1/project/p%201/"
                                         "experiments/a%2F..%2Fb%3Fc%3Dd%23e%2541%C3%A9/runs"));
    QVERIFY(!url.hasQuery());
    QVERIFY(!url.hasFragment());
}

void TestLinks::noPageWithoutAnId_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("empty") << QString();
    QTest::newRow("here") << u"."_s;
    QTest::newRow("up") << u".."_s;
}

void TestLinks::noPageWithoutAnId()
{
    QFETCH(QString, id);
    const Links links(QUrl(u"https://example.net"_s), u"u1"_s);
    QVERIFY(!links.scenario(id, u"s"_s).isValid());
    QVERIFY(!links.scenario(u"p"_s, id).isValid());
    QVERIFY(!Links(QUrl(u"https://example.net"_s), id).tokenSettings().isValid());
    QVERIFY(!Links(QUrl(), u"u1"_s).login().isValid());
}

void TestLinks::docsShelfIsComplete()
{
    QSet<QString> ids;
    for (const DocLink &link : docLinks()) {
        QVERIFY2(link.url.isValid() && link.url.scheme() == "https"_L1, qPrintable(link.id));
        ids.insert(link.id);
    }
    QCOMPARE(ids.size(), docLinks().size());
    for (const QString &id : {u"docs"_s, u"api"_s, u"faults"_s, u"troubleshooting"_s})
        QVERIFY(ids.contains(id));
}

QTEST_GUILESS_MAIN(TestLinks)
#include "tst_links.moc"
