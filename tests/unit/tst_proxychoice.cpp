// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/proxychoice.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using Kind = ProxyChoice::Kind;

class TestProxyChoice final : public QObject {
    Q_OBJECT
private slots:
    void understands_data();
    void understands();
    void refuses_data();
    void refuses();
    void becomesAProxyOfQt();
};

void TestProxyChoice::understands_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString() << u"system"_s;
    QTest::newRow("system") << u" System "_s << u"system"_s;
    QTest::newRow("none") << u"none"_s << u"none"_s;
    QTest::newRow("http") << u"http://Proxy.example.net:3128/"_s
                          << u"http://proxy.example.net:3128"_s;
    QTest::newRow("socks5") << u"socks5://10.0.0.1:1080"_s << u"socks5://10.0.0.1:1080"_s;
    QTest::newRow("curl's word") << u"socks5h://10.0.0.1:1080"_s << u"socks5://10.0.0.1:1080"_s;
    QTest::newRow("IPv6") << u"http://[::1]:8080"_s << u"http://[::1]:8080"_s;
}

void TestProxyChoice::understands()
{
    QFETCH(QString, typed);
    const auto choice = ProxyChoice::from(typed);
    QVERIFY(choice);
    QTEST(choice->text(), "text");
    QCOMPARE(ProxyChoice::from(choice->text()), choice);
}

void TestProxyChoice::refuses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("empty password") << u"http://me:@proxy:3128"_s;
    QTest::newRow("password") << u"http://me:secret@proxy:3128"_s;
    QTest::newRow("empty user") << u"http://@proxy:3128"_s;
    QTest::newRow("no port") << u"http://proxy"_s;
    QTest::newRow("no scheme") << u"proxy:3128"_s;
    QTest::newRow("another scheme") << u"https://proxy:3128"_s;
    QTest::newRow("path") << u"http://proxy:3128/wpad.dat"_s;
    QTest::newRow("query") << u"http://proxy:3128?x"_s;
    QTest::newRow("no host") << u"http://:3128"_s;
    QTest::newRow("words") << u"my proxy"_s;
}

void TestProxyChoice::refuses()
{
    QFETCH(QString, typed);
    QVERIFY(!ProxyChoice::from(typed));
}

void TestProxyChoice::becomesAProxyOfQt()
{
    const QNetworkProxy http = ProxyChoice::from(u"http://proxy:3128"_s)->proxy();
    QCOMPARE(http.type(), QNetworkProxy::HttpProxy);
    QCOMPARE(http.hostName(), u"proxy"_s);
    QCOMPARE(http.port(), 3128);
    QCOMPARE(ProxyChoice::from(u"socks5://proxy:1"_s)->proxy().type(), QNetworkProxy::Socks5Proxy);
    QCOMPARE(ProxyChoice::from(u"none"_s)->proxy().type(), QNetworkProxy::NoProxy);
}

QTEST_GUILESS_MAIN(TestProxyChoice)
#include "tst_proxychoice.moc"
