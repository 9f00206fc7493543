// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/errortext.h"
#include "session/servercheck.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

Q_DECLARE_METATYPE(rd::UrlProblem)

class TestServerUrl final : public QObject {
    Q_OBJECT
private slots:
    void bringsAddressesIntoOneForm_data();
    void bringsAddressesIntoOneForm();
    void refusesWhatIsNoBaseAddress_data();
    void refusesWhatIsNoBaseAddress();
    void plainHttpNeedsAWordExceptOnLoopback_data();
    void plainHttpNeedsAWordExceptOnLoopback();
};

void TestServerUrl::bringsAddressesIntoOneForm_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url");
    QTest::newRow("host only") << u"chaos.example.net"_s << u"https://chaos.example.net"_s;
    QTest::newRow("spaces around") << u"  chaos.example.net\n"_s << u"https://chaos.example.net"_s;
    QTest::newRow("slashes before") << u"//chaos.example.net"_s << u"https://chaos.example.net"_s;
    QTest::newRow("capitals") << u"HTTPS://Chaos.Example.NET/Litmus"_s
                              << u"https://chaos.example.net/Litmus"_s;
    QTest::newRow("one slash") << u"https://chaos.example.net/"_s << u"https://chaos.example.net"_s;
    QTest::newRow("many slashes") << u"https://chaos.example.net/a///"_s
                                  << u"https://chaos.example.net/a"_s;
    QTest::newRow("path of a reverse proxy")
        << u"https://example.net/tools/litmus/"_s << u"https://example.net/tools/litmus"_s;
    QTest::newRow("encoded path") << u"https://example.net/a%20b%2Fc"_s
                                  << u"https://example.net/a%20b%2Fc"_s;
    QTest::newRow("dots in the path")
        << u"https://example.net/a/../b/./"_s << u"https://example.net/b"_s;
    QTest::newRow("port") << u"chaos.example.net:8443"_s << u"https://chaos.example.net:8443"_s;
    QTest::newRow("https port") << u"https://chaos.example.net:443"_s
                                << u"https://chaos.example.net"_s;
    QTest::newRow("http port") << u"http://chaos.example.net:80/"_s
                               << u"http://chaos.example.net"_s;
    QTest::newRow("http stays") << u"http://chaos.example.net"_s << u"http://chaos.example.net"_s;
    QTest::newRow("loopback name") << u"localhost:8185"_s << u"http://localhost:8185"_s;
    QTest::newRow("loopback 4") << u"127.0.0.1:9091"_s << u"http://127.0.0.1:9091"_s;
    QTest::newRow("loopback 6") << u"[::1]:9091"_s << u"http://[::1]:9091"_s;
    QTest::newRow("loopback by choice https") << u"https://localhost"_s << u"https://localhost"_s;
    QTest::newRow("not loopback") << u"localhost.example.net"_s
                                  << u"https://localhost.example.net"_s;
    QTest::newRow("international")
        << u"m\u00FCnchen.example"_s << u"https://xn--mnchen-3ya.example"_s;
}

void TestServerUrl::bringsAddressesIntoOneForm()
{
    QFETCH(QString, typed);
    const auto url = serverUrlFrom(typed);
    QVERIFY(url.has_value());
    QTEST(url->toString(QUrl::FullyEncoded), "url");
    // A second pass changes nothing: what is stored can be typed again.
    QCOMPARE(*serverUrlFrom(url->toString(QUrl::FullyEncoded)), *url);
}

void TestServerUrl::refusesWhatIsNoBaseAddress_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<UrlProblem>("problem");
    QTest::newRow("nothing") << QString() << UrlProblem::Empty;
    QTest::newRow("spaces") << u" \t "_s << UrlProblem::Empty;
    QTest::newRow("a sentence") << u"our chaos server"_s << UrlProblem::Invalid;
    QTest::newRow("no host") << u"https:///login"_s << UrlProblem::Invalid;
    QTest::newRow("only a scheme") << u"https://"_s << UrlProblem::Invalid;
    QTest::newRow("port too large") << u"https://a.example:99999"_s << UrlProblem::Invalid;
    QTest::newRow("port zero") << u"https://a.example:0"_s << UrlProblem::Invalid;
    QTest::newRow("mail") << u"mailto:help"_s << UrlProblem::Invalid;
    QTest::newRow("ftp") << u"ftp://a.example"_s << UrlProblem::Scheme;
    QTest::newRow("file") << u"file://host/etc/passwd"_s << UrlProblem::Scheme;
    QTest::newRow("script") << u"javascript://a.example/%0aalert(1)"_s << UrlProblem::Scheme;
    QTest::newRow("own scheme") << u"resilience-desk://open"_s << UrlProblem::Scheme;
    QTest::newRow("user") << u"https://amira@a.example"_s << UrlProblem::UserInfo;
    QTest::newRow("user and password") << u"https://amira:pw@a.example"_s << UrlProblem::UserInfo;
    QTest::newRow("user without scheme") << u"amira@a.example"_s << UrlProblem::UserInfo;
    QTest::newRow("empty user") << u"https://@a.example"_s << UrlProblem::UserInfo;
    QTest::newRow("query") << u"https://a.example/?jwtToken=x"_s << UrlProblem::Extra;
    QTest::newRow("fragment") << u"https://a.example/#top"_s << UrlProblem::Extra;
}

void TestServerUrl::refusesWhatIsNoBaseAddress()
{
    QFETCH(QString, typed);
    const auto url = serverUrlFrom(typed);
    QVERIFY2(!url, url ? qPrintable(url->toString()) : "");
    QTEST(url.error(), "problem");
    QVERIFY(!errorSentence(url.error()).isEmpty());
}

void TestServerUrl::plainHttpNeedsAWordExceptOnLoopback_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("needed");
    QTest::newRow("https") << u"https://a.example"_s << false;
    QTest::newRow("http") << u"http://a.example"_s << true;
    QTest::newRow("private network") << u"http://192.168.1.20"_s << true;
    QTest::newRow("localhost") << u"http://localhost:3000"_s << false;
    QTest::newRow("below localhost") << u"http://litmus.localhost"_s << false;
    QTest::newRow("127.8.8.8") << u"http://127.8.8.8"_s << false;
    QTest::newRow("::1") << u"http://[::1]"_s << false;
    QTest::newRow("looks like loopback") << u"http://127.0.0.1.example.net"_s << true;
    QTest::newRow("localhost as a label") << u"http://localhost.example.net"_s << true;
}

void TestServerUrl::plainHttpNeedsAWordExceptOnLoopback()
{
    QFETCH(QString, url);
    QTEST(needsHttpConfirmation(QUrl(url)), "needed");
}

QTEST_GUILESS_MAIN(TestServerUrl)
#include "tst_serverurl.moc"
