// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/doclinks.h"
#include "api/litmus/endpoints.h"
#include "api/litmus/links.h"
#include "session/desklink.h"

#include <QRandomGenerator>
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
    void pagesOfAHub();
    void pagesOfAnAccount();
    void everySegmentIsEncoded();
    void everyValueOfAQueryIsEncoded();
    void noPageWithoutAnId_data();
    void noPageWithoutAnId();
    void docsShelfIsComplete();
    void everyDocumentIsOnAKnownHost();
    void faultsHaveAPage();
    void ownLinksComeBack_data();
    void ownLinksComeBack();
    void linksAreReadAsBrowsersWriteThem();
    void hostileLinksAreRefused_data();
    void hostileLinksAreRefused();
    void whatCannotBeALinkIsNone();
    void aServerIsKnownHoweverItIsWritten();
    void whateverIsReadIsHarmless();
    void aRefusalSaysNothingOfTheLink();
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
    const QString prefix = u"https://example.net/litmus/account/u1/project/p1"_s;
    Run run;
    run.scenarioId = u"s1"_s;
    run.sequence = 4;
    QCOMPARE(links.run(u"p1"_s, run).toString(), prefix + u"/experiments/s1/runs"_s);
    run.notifyId = u"n1"_s;
    QCOMPARE(links.run(u"p1"_s, run).toString(), prefix + u"/experiments/s1/notifyID/n1"_s);
    QCOMPARE(links.step(u"p1"_s, run, u"n"_s), links.run(u"p1"_s, run)); // there are none yet
    run.id = u"r1"_s;
    QCOMPARE(links.run(u"p1"_s, run).toString(), prefix + u"/experiments/s1/runs/r1"_s);
    QCOMPARE(links.step(u"p1"_s, run, u"wf-12"_s).toString(),
             prefix + u"/experiments/s1/runs/r1?fault=wf-12"_s);
    QCOMPARE(links.dashboard(u"p1"_s).toString(), prefix + u"/dashboard"_s);
    QCOMPARE(links.scenarios(u"p1"_s).toString(), prefix + u"/experiments"_s);
    QCOMPARE(links.studio(u"p1"_s, u"s1"_s, StudioTab::Schedule).toString(),
             prefix + u"/experiments/s1/chaos-studio?tab=SCHEDULE"_s);
    QCOMPARE(links.environments(u"p1"_s).toString(), prefix + u"/environments"_s);
    QCOMPARE(links.delegatesOf(u"p1"_s, u"prod"_s).toString(),
             prefix + u"/environments/prod/kubernetes"_s);
    QCOMPARE(links.delegate(u"p1"_s, u"prod"_s, u"d1"_s).toString(),
             prefix + u"/environments/prod/kubernetes/d1"_s);
    QCOMPARE(links.probes(u"p1"_s).toString(), prefix + u"/probes"_s);
    QCOMPARE(links.probe(u"p1"_s, u"up check"_s).toString(QUrl::FullyEncoded),
             prefix + u"/probes/up%20check"_s);
    QCOMPARE(links.members(u"p1"_s).toString(), prefix + u"/setup/members"_s);
    QCOMPARE(links.gitOps(u"p1"_s).toString(), prefix + u"/setup/gitops"_s);
    QCOMPARE(links.imageRegistry(u"p1"_s).toString(), prefix + u"/setup/image-registry"_s);
}

void TestLinks::pagesOfAHub()
{
    const Links links(QUrl(u"https://example.net"_s), u"u1"_s);
    const QString hubs = u"https://example.net/account/u1/project/p1/chaos-hubs"_s;
    Hub hub;
    hub.id = u"h1"_s;
    hub.name = u"Team"_s;
    QCOMPARE(links.hubs(u"p1"_s).toString(), hubs);
    QCOMPARE(links.hub(u"p1"_s, hub).toString(), hubs + u"/h1?hubName=Team&isDefault=false"_s);
    hub.builtIn = true;
    QCOMPARE(links.fault(u"p1"_s, hub, u"kubernetes"_s, u"pod-delete"_s).toString(),
             hubs + u"/h1/fault/pod-delete?hubName=Team&isDefault=true&chartName=kubernetes"_s);
    QCOMPARE(links.readyMade(u"p1"_s, hub, u"podtato"_s).toString(),
             hubs + u"/h1/experiment/podtato?hubName=Team&isDefault=true&chartName=predefined"_s);
    QVERIFY(!links.fault(u"p1"_s, hub, {}, u"pod-delete"_s).isValid()); // an empty page
    QVERIFY(!links.hub(u"p1"_s, {}).isValid());
}

void TestLinks::pagesOfAnAccount()
{
    const QUrl web(u"https://example.net/litmus"_s);
    const QString prefix = u"https://example.net/litmus/account/u1"_s;
    const Links any(web, u"u1"_s);
    QCOMPARE(any.tokenSettings().toString(), prefix + u"/settings/overview?tab=overview"_s);
    QCOMPARE(any.userManagement().toString(), prefix + u"/settings/overview?tab=user-management"_s);
    QCOMPARE(any.login().toString(), u"https://example.net/litmus/login"_s);
    // An older release answers with a page that only looks like one.
    QVERIFY(!any.passwordReset().isValid());
    QVERIFY(!any.projects().isValid());
    const Links since9(web, u"u1"_s, WebRelease::From3_9);
    QCOMPARE(since9.passwordReset().toString(), prefix + u"/settings/password-reset"_s);
    QVERIFY(!since9.projects().isValid());
    const Links since10(web, u"u1"_s, WebRelease::From3_10);
    QCOMPARE(since10.passwordReset(), since9.passwordReset());
    QCOMPARE(since10.projects().toString(), prefix + u"/projects"_s);
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

void TestLinks::everyValueOfAQueryIsEncoded()
{
    const Links links(QUrl(u"https://example.net"_s), u"u"_s);
    Hub hub;
    hub.id = u"h"_s;
    hub.name = u"a+b &chartName=c#d%41=\u00E9"_s;
    const QUrl url = links.hub(u"p"_s, hub);
    QCOMPARE(url.query(QUrl::FullyEncoded),
             u"hubName=a%2Bb%20%26chartName%3Dc%23d%2541%3D%C3%A9&isDefault=false"_s);
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
    QVERIFY(!links.studio(u"p"_s, id).isValid());
    QVERIFY(!links.delegate(u"p"_s, u"e"_s, id).isValid());
    QVERIFY(!links.delegate(u"p"_s, id, u"d"_s).isValid());
    QVERIFY(!links.probe(u"p"_s, id).isValid());
    QVERIFY(!Links(QUrl(u"https://example.net"_s), id).tokenSettings().isValid());
    QVERIFY(!Links(QUrl(), u"u1"_s).login().isValid());
}

void TestLinks::docsShelfIsComplete()
{
    QSet<QString> ids;
    for (const DocLink &link : docLinks())
        ids.insert(link.id);
    QCOMPARE(ids.size(), docLinks().size());
    for (const QString &id : {u"docs"_s, u"api"_s, u"faults"_s, u"faq"_s, u"troubleshooting"_s})
        QVERIFY2(ids.contains(id), qPrintable(id));
}

void TestLinks::everyDocumentIsOnAKnownHost()
{
    const QSet<QString> hosts{u"docs.litmuschaos.io"_s, u"litmuschaos.github.io"_s,
                              u"hub.litmuschaos.io"_s,  u"slack.litmuschaos.io"_s,
                              u"litmuschaos.io"_s,      u"github.com"_s};
    QList<QUrl> urls;
    for (const DocLink &link : docLinks())
        urls.append(link.url);
    for (const FaultDoc &doc : faultDocs())
        urls.append(doc.url);
    QSet<QUrl> different;
    for (const QUrl &url : std::as_const(urls)) {
        const bool isPlain = url.isValid() && url.userInfo().isEmpty() && url.port() == -1
                             && !url.hasQuery() && !url.hasFragment();
        QVERIFY2(isPlain && url.scheme() == "https"_L1 && hosts.contains(url.host()),
                 qPrintable(url.toString()));
        different.insert(url);
    }
    QCOMPARE(different.size(), urls.size());
}

void TestLinks::faultsHaveAPage()
{
    QVERIFY(faultDocs().size() >= 50);
    QCOMPARE(faultDoc(u"pod-delete"_s).toString(),
             u"https://litmuschaos.github.io/litmus/experiments/categories/pods/pod-delete/"_s);
    QCOMPARE(faultDoc(u"Node-Drain"_s).toString(),
             u"https://litmuschaos.github.io/litmus/experiments/categories/nodes/node-drain/"_s);
    QVERIFY(!faultDoc(u"our-own-fault"_s).isValid());
    QVERIFY(!faultDoc(u"../../pod-delete"_s).isValid());
    QVERIFY(!faultDoc({}).isValid());
}

void TestLinks::ownLinksComeBack_data()
{
    QTest::addColumn<QString>("project");
    QTest::addColumn<QString>("id");
    QTest::newRow("uuid") << u"5f2b6c3e-0d1a-4b7e-9a52-8d5f0c1b2a39"_s
                          << u"c8ab74b4-8d25-4b0a-9a53-6f0ab7a4b3de"_s;
    QTest::newRow("names") << u"my project"_s << u"check out/v2?x=1#y"_s;
    QTest::newRow("other letters") << u"\u0645\u0634\u0631\u0648\u0639"_s << u"\u4F60\u597D%41"_s;
    QTest::newRow("long") << QString(256, u'p') << QString(256, u'r');
}

void TestLinks::ownLinksComeBack()
{
    QFETCH(QString, project);
    QFETCH(QString, id);
    Connection connection;
    connection.baseUrl = QUrl(u"https://chaos.example.net/litmus"_s);
    Run run;
    run.scenarioId = id;
    for (const auto kind : {DeskLink::Kind::Scenario, DeskLink::Kind::Run}) {
        if (kind == DeskLink::Kind::Run)
            run.id = id; // queued runs have none
        const DeskLink link = deskLinkTo(connection, project, run);
        QVERIFY(link.kind == kind);
        const QString text = deskLinkText(link);
        QVERIFY(isDeskLink(text));
        QVERIFY(!text.contains(u"example"_s)); // nobody learns where the server is
        const auto again = deskLinkFrom(text);
        QVERIFY(again);
        QVERIFY(*again == link);
        QCOMPARE(QUrl(text, QUrl::StrictMode).toEncoded(), text.toLatin1()); // desktops rewrite it
    }
}

void TestLinks::linksAreReadAsBrowsersWriteThem()
{
    // Scheme and host in small letters or as they were typed; the key of a server is one all the
    // same.
    const auto plain = deskLinkFrom(u"resilience-desk://scenario/0123456789abcdef/P/Ab"_s);
    QVERIFY(plain);
    QCOMPARE(plain->projectId, u"P"_s);
    QCOMPARE(plain->id, u"Ab"_s); // ids are the server's own
    const auto loud = deskLinkFrom(u"Resilience-Desk://Scenario/0123456789ABCDEF/P/Ab"_s);
    QVERIFY(loud);
    QVERIFY(*loud == *plain);
}

void TestLinks::hostileLinksAreRefused_data()
{
    const QString key = u"0123456789abcdef"_s;
    const QString good = u"resilience-desk://run/"_s + key;
    QTest::addColumn<QString>("text");
    QTest::addColumn<DeskLinkError>("error");
    const auto row = [](const char *name, const QString &text, DeskLinkError error) {
        QTest::newRow(name) << text << error;
    };
    using E = DeskLinkError;
    row("empty", {}, E::OtherScheme);
    row("web", u"https://run/0123456789abcdef/p/r"_s, E::OtherScheme);
    row("file", u"file:///etc/passwd"_s, E::OtherScheme);
    row("option", u"--page=settings"_s, E::OtherScheme);
    row("space before", u" resilience-desk://run/0123456789abcdef/p/r"_s, E::OtherScheme);
    row("no slashes", u"resilience-desk:run/0123456789abcdef/p/r"_s, E::Malformed);
    row("action", u"resilience-desk://stop/0123456789abcdef/p/r"_s, E::UnknownKind);
    row("sign-in", u"resilience-desk://sign-in/0123456789abcdef/p/r"_s, E::UnknownKind);
    row("nothing", u"resilience-desk://"_s, E::UnknownKind);
    row("port", u"resilience-desk://run:80/0123456789abcdef/p/r"_s, E::UnknownKind);
    row("user", u"resilience-desk://me:secret@run/0123456789abcdef/p/r"_s, E::UnknownKind);
    row("address for a server", u"resilience-desk://run/https%3A%2F%2Fevil/p/r"_s, E::Malformed);
    row("host for a server", u"resilience-desk://run/evil.example.net/p/r"_s, E::Malformed);
    row("short key", u"resilience-desk://run/0123456789abcde/p/r"_s, E::Malformed);
    row("wide digits", u"resilience-desk://run/\uFF10123456789abcdef/p/r"_s, E::Malformed);
    row("part too few", good + u"/p"_s, E::Malformed);
    row("part too many", good + u"/p/r/x"_s, E::Malformed);
    row("slash at the end", good + u"/p/r/"_s, E::Malformed);
    row("empty part", good + u"//r"_s, E::Malformed);
    row("up", good + u"/../r"_s, E::Malformed);
    row("encoded up", good + u"/%2E%2e/r"_s, E::Malformed);
    row("query", good + u"/p/r?token=x"_s, E::Malformed);
    row("fragment", good + u"/p/r#x"_s, E::Malformed);
    row("space", good + u"/p/r x"_s, E::Malformed);
    row("line break", good + u"/p/r\n--page=settings"_s, E::Malformed);
    row("encoded zero", good + u"/p/r%00"_s, E::Malformed);
    row("encoded line break", good + u"/p/r%0A"_s, E::Malformed);
    row("encoded override", good + u"/p/%E2%80%AEr"_s, E::Malformed);
    row("half an encoding", good + u"/p/r%4"_s, E::Malformed);
    row("no encoding", good + u"/p/r%zz"_s, E::Malformed);
    row("broken UTF-8", good + u"/p/%C3%28"_s, E::Malformed);
    row("surrogate in UTF-8", good + u"/p/%ED%A0%80"_s, E::Malformed);
    row("not encoded", good + u"/p/\u00E9"_s, E::Malformed);
    row("quotes", good + u"/p/'%3B--\""_s, E::Malformed);
    row("long id", good + u"/p/"_s + QString(257, u'r'), E::Malformed);
    row("long", good + u"/p/"_s + QString(2000, u'r'), E::TooLong);
    row("endless", QString(5'000'000, u'a'), E::TooLong);
}

void TestLinks::hostileLinksAreRefused()
{
    QFETCH(QString, text);
    QFETCH(DeskLinkError, error);
    const auto link = deskLinkFrom(text);
    QVERIFY(!link);
    QVERIFY(link.error() == error);
}

void TestLinks::whatCannotBeALinkIsNone()
{
    const DeskLink good{.server = u"0123456789abcdef"_s, .projectId = u"p"_s, .id = u"r"_s};
    QVERIFY(!deskLinkText(good).isEmpty());
    DeskLink link = good;
    link.id.clear();
    QVERIFY(deskLinkText(link).isEmpty());
    link.id = u".."_s;
    QVERIFY(deskLinkText(link).isEmpty());
    link.id = QString(257, u'r');
    QVERIFY(deskLinkText(link).isEmpty());
    link.id = QString(256, u'\u4F60'); // nine characters each
    QVERIFY(deskLinkText(link).isEmpty());
    link.id = QChar(0xD800);
    QVERIFY(deskLinkText(link).isEmpty());
    link = good;
    link.server = u"chaos.example.net"_s;
    QVERIFY(deskLinkText(link).isEmpty());
}

void TestLinks::aServerIsKnownHoweverItIsWritten()
{
    const QString key = serverKey(QUrl(u"https://chaos.example.net"_s));
    QCOMPARE(key.size(), 16);
    for (const QString &same :
         {u"https://chaos.example.net/"_s, u"HTTPS://Chaos.Example.net"_s,
          u"https://chaos.example.net:443"_s, u"https://me:secret@chaos.example.net/?a=b#c"_s})
        QCOMPARE(serverKey(QUrl(same)), key);
    for (const QString &other : {u"http://chaos.example.net"_s, u"https://chaos.example.net:8443"_s,
                                 u"https://chaos.example.net/litmus"_s, u"https://example.net"_s})
        QVERIFY2(serverKey(QUrl(other)) != key, qPrintable(other));
}

void TestLinks::whateverIsReadIsHarmless()
{
    const QString good = u"resilience-desk://scenario/0123456789abcdef/my%20project/a%2Fb"_s;
    const QString letters = u"abr01~-._%/:?#@&=+ \\'\"<>\n\t"_s + QChar(0) + QChar(0xE9)
                            + QChar(0x202E) + QChar(0xD83D) + QChar(0xDE00) + QChar(0xFFFF);
    int taken = 0;
    for (quint32 seed = 1; seed <= 20'000; ++seed) {
        QRandomGenerator random(seed);
        QString text = seed % 4 == 0 ? QString() : good;
        for (quint32 edits = random.bounded(1u, 6u); edits > 0; --edits) {
            const auto at = static_cast<qsizetype>(random.bounded(quint32(text.size()) + 1));
            const QChar letter = letters.at(
                static_cast<qsizetype>(random.bounded(static_cast<quint32>(letters.size()))));
            switch (random.bounded(4)) {
            case 0:
                text.insert(at, letter);
                break;
            case 1:
                text.remove(at, static_cast<qsizetype>(random.bounded(4)));
                break;
            case 2:
                if (at < text.size())
                    text[at] = letter;
                break;
            default:
                text.insert(at, text.mid(static_cast<qsizetype>(random.bounded(40)), 20));
            }
        }
        const auto link = deskLinkFrom(text);
        if (!link)
            continue;
        ++taken;
        const QByteArray what = "seed " + QByteArray::number(seed) + ": " + text.toUtf8();
        // What was understood is all there was.
        const QString again = deskLinkText(*link);
        QVERIFY2(!again.isEmpty(), what.constData());
        QVERIFY2(QUrl::fromPercentEncoding(again.toLatin1())
                         .compare(QUrl::fromPercentEncoding(text.toLatin1()), Qt::CaseInsensitive)
                     == 0,
                 what.constData());
        for (const QChar c : link->projectId + link->id)
            QVERIFY2(c.isPrint() || c.isSurrogate(), what.constData());
    }
    QVERIFY2(taken > 200, qPrintable(QString::number(taken))); // else nothing was tried
}

void TestLinks::aRefusalSaysNothingOfTheLink()
{
    for (const auto error : {DeskLinkError::TooLong, DeskLinkError::OtherScheme,
                             DeskLinkError::UnknownKind, DeskLinkError::Malformed}) {
        const QString sentence = errorSentence(error);
        QVERIFY(sentence.endsWith(u'.') && !sentence.contains(u'%'));
    }
}

QTEST_GUILESS_MAIN(TestLinks)
#include "tst_links.moc"
