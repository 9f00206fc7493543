// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/http/frontend.h"
#include "sources/litmusevents.h"
#include "support/litmusbench.h"
#include "support/testserver.h"

#include <QWebSocket>
#include <QWebSocketServer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;
using namespace rd::test;
using sandbox::Release;
using State = EventStream::State;

namespace {

/// The stream alone, against whatever is at an address.
struct StreamBench {
    FakeTime time{tests::sandboxToday};
    HttpPool network;
    HttpClient http;
    LitmusEvents events;
    QSignalSpy changed{&events, &EventStream::changed};

    explicit StreamBench(const QUrl &url, const QList<QSslCertificate> &extraCa = {})
        : http(network, time, time,
               {.webUrl = url, .tokenUrls = {}, .extraCa = extraCa, .proxy = {}})
        , events(http, litmus::LitmusEndpoints::below(url), time, [] { return 0.5; })
    {
        http.setToken("a.b.c");
    }
};

/// The stream against a sandbox.
struct EventDesk {
    std::unique_ptr<sandbox::Sandbox> server;
    StreamBench bench;
    sandbox::Delegate agent;
    QString project;

    explicit EventDesk(Release release = sandbox::latestRelease)
        : server(tests::frozenSandbox(release, 50))
        , bench(server->url())
    {
        bench.http.setToken(server->mintToken(u"owner"_s, 3600));
        for (const sandbox::Delegate &one : server->world().delegates()) {
            if (one.isActive && !one.isRemoved)
                agent = one;
        }
        project = server->world().projects().at(agent.project).id;
        server->http().clearSeen();
    }
    bool reaches(State state)
    {
        return QTest::qWaitFor([&] { return bench.events.state() == state; }, 20'000);
    }
    [[nodiscard]] QList<QByteArray> doors() const
    {
        QList<QByteArray> all;
        for (const auto &request : server->http().seen())
            all << request.path + ' ' + request.header("sec-websocket-protocol");
        return all;
    }
};

/// A WebSocket server that does what a test says.
class StrangeServer final : public QObject {
public:
    explicit StrangeServer(const QStringList &protocols = {u"graphql-transport-ws"_s})
        : m_server(u"strange"_s, QWebSocketServer::NonSecureMode)
    {
        m_server.setSupportedSubprotocols(protocols);
        m_server.listen(QHostAddress(QHostAddress::LocalHost), 0);
        connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
            QWebSocket *socket = m_server.nextPendingConnection();
            socket->setParent(this);
            last = socket;
            paths << socket->requestUrl().path();
            if (onOpen)
                onOpen(*socket);
            connect(socket, &QWebSocket::textMessageReceived, this,
                    [this, socket](const QString &text) { answer(*socket, text); });
        });
    }
    [[nodiscard]] QUrl url() const
    {
        return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()));
    }

    std::function<void(QWebSocket &)> onOpen;
    std::function<void(QWebSocket &)> onSubscribed;
    bool answersPings = false;
    QPointer<QWebSocket> last;
    QStringList paths;
    QStringList heard;

private:
    void answer(QWebSocket &socket, const QString &text)
    {
        const QString type = QJsonDocument::fromJson(text.toUtf8())["type"_L1].toString();
        heard << type;
        if (type == "connection_init"_L1)
            socket.sendTextMessage(u"{\"type\":\"connection_ack\"}"_s);
        else if ((type == "subscribe"_L1 || type == "start"_L1) && onSubscribed)
            onSubscribed(socket);
        else if (type == "ping"_L1 && answersPings)
            socket.sendTextMessage(u"{\"type\":\"pong\"}"_s);
    }

    QWebSocketServer m_server;
};

} // namespace

class TestLitmusEvents final : public QObject {
    Q_OBJECT
private slots:
    void followsEveryRelease_data();
    void followsEveryRelease();
    void pingsAndStaysLive_data() { followsEveryRelease_data(); }
    void pingsAndStaysLive();
    void comesBackTheSameWay();
    void keepsTryingLessAndLessOften();
    void refusedEverywhereItRestsForAnHour();
    void aRefusedTokenIsLeftToThePolls();
    void anExpiredTokenIsLeftToThePolls();
    void aServerThatHangsIsGivenUp();
    void aPingWithoutAnswerEndsIt();
    void fallsBackWhenTheProtocolIsNotAgreedOn_data();
    void fallsBackWhenTheProtocolIsNotAgreedOn();
    void hostileMessages_data();
    void hostileMessages();
    void aBinaryMessageEndsIt();
    void aFloodOfMessagesEndsIt();
    void theTokenStaysAtHome();
    void certificatesCount();
    void stopsWithoutATrace();
};

void TestLitmusEvents::followsEveryRelease_data()
{
    QTest::addColumn<Release>("release");
    for (const Release release : sandbox::allReleases())
        QTest::newRow(qPrintable(releaseName(release))) << release;
}

void TestLitmusEvents::followsEveryRelease()
{
    QFETCH(Release, release);
    EventDesk desk(release);
    desk.bench.events.follow({desk.project});
    QVERIFY(desk.reaches(State::Live));
    const auto request = desk.server->http().seen().constLast();
    QCOMPARE(request.path, sandbox::socketPath(release));
    QCOMPARE(request.header("sec-websocket-protocol"),
             atLeast(release, Release::R3_6) ? "graphql-transport-ws" : "graphql-ws");
    QCOMPARE(request.header("origin"), desk.server->url().toEncoded());
    QCOMPARE(request.header("authorization"), "Bearer " + desk.bench.http.token());
    // A word on the same socket, so that the subscription is known to be there.
    desk.bench.time.advance(30s);
    QTRY_COMPARE(desk.bench.time.untilNext(), 30s);
    QVERIFY(desk.server->world().setDelegateActive(desk.agent.id, false));
    QTRY_COMPARE(desk.bench.changed.size(), 1);
    QCOMPARE(desk.bench.changed.first().first().toString(), desk.project);
    QVERIFY(desk.server->world().setDelegateActive(desk.agent.id, true));
    QTRY_COMPARE(desk.bench.changed.size(), 2);
}

void TestLitmusEvents::pingsAndStaysLive()
{
    QFETCH(Release, release);
    EventDesk desk(release);
    desk.bench.events.follow({desk.project});
    QVERIFY(desk.reaches(State::Live));
    const auto handshakes = desk.doors().size();
    for (int i = 0; i < 10; ++i) { // five minutes
        QCOMPARE(desk.bench.time.untilNext(), 30s);
        desk.bench.time.advance(30s);
        QCOMPARE(desk.bench.time.untilNext(), 20s); // the limit of the answer
        QTRY_COMPARE(desk.bench.time.untilNext(), 30s);
    }
    QCOMPARE(desk.bench.events.state(), State::Live);
    QCOMPARE(desk.doors().size(), handshakes);
}

void TestLitmusEvents::comesBackTheSameWay()
{
    EventDesk desk(Release::R3_0);
    QVERIFY(desk.server->setFaults(u"wscut=300"_s));
    desk.bench.events.follow({desk.project});
    QVERIFY(desk.reaches(State::Waiting));
    QVERIFY(desk.server->setFaults({}));
    QCOMPARE(desk.bench.time.untilNext(), 7500ms);
    desk.server->http().clearSeen();
    desk.bench.time.advance(7500ms);
    QVERIFY(desk.reaches(State::Live));
    QCOMPARE(desk.doors(), QList<QByteArray>{"/ws/query graphql-ws"});
    desk.bench.time.advance(30s);
    QTRY_COMPARE(desk.bench.time.untilNext(), 30s);
    QVERIFY(desk.server->world().setDelegateActive(desk.agent.id, false));
    QTRY_COMPARE(desk.bench.changed.size(), 1);
}

void TestLitmusEvents::keepsTryingLessAndLessOften()
{
    EventDesk desk;
    QVERIFY(desk.server->setFaults(u"wsrefuse=502"_s));
    desk.bench.events.follow({desk.project});
    QList<std::chrono::milliseconds> waits;
    for (int i = 0; i < 9; ++i) {
        QVERIFY(desk.reaches(State::Waiting));
        waits << desk.bench.time.untilNext();
        desk.bench.time.advance(waits.last());
        QCOMPARE(desk.bench.events.state(), State::Connecting);
    }
    QCOMPARE(waits.first(), 7500ms);
    QCOMPARE(waits.at(1), 15s);
    QCOMPARE(waits.last(), std::chrono::milliseconds(11min + 15s)); // of at most a quarter
    QVERIFY(desk.reaches(State::Waiting));
    QCOMPARE(desk.doors().size(), 10); // one each: a server in trouble says nothing about ways
    QVERIFY(desk.server->setFaults({}));
    desk.bench.time.advance(desk.bench.time.untilNext());
    QVERIFY(desk.reaches(State::Live));
    desk.bench.time.advance(30s); // an answered ping proves that it lasts
    QTRY_COMPARE(desk.bench.time.untilNext(), 30s);
    QVERIFY(desk.server->setFaults(u"wsrefuse=502"_s));
    desk.bench.events.follow({desk.project, u"another"_s});
    QVERIFY(desk.reaches(State::Waiting));
    QCOMPARE(desk.bench.time.untilNext(), 7500ms);
}

void TestLitmusEvents::refusedEverywhereItRestsForAnHour()
{
    EventDesk desk;
    QVERIFY(desk.server->setFaults(u"wsrefuse=404"_s));
    desk.bench.events.follow({desk.project});
    QVERIFY(desk.reaches(State::Refused));
    QCOMPARE(desk.doors(),
             (QList<QByteArray>{"/api/query graphql-transport-ws", "/ws/query graphql-transport-ws",
                                "/ws/query graphql-ws", "/api/query graphql-ws"}));
    QCOMPARE(desk.bench.time.untilNext(), std::chrono::milliseconds(1h));
    desk.bench.events.follow({desk.project, u"another"_s}); // no reason to knock again
    QCOMPARE(desk.bench.events.state(), State::Refused);
    QVERIFY(desk.server->setFaults({}));
    desk.bench.time.advance(59min);
    QCOMPARE(desk.bench.events.state(), State::Refused);
    desk.bench.time.advance(1min);
    QVERIFY(desk.reaches(State::Live));
}

void TestLitmusEvents::aRefusedTokenIsLeftToThePolls()
{
    EventDesk desk;
    desk.server->revokeAll();
    desk.bench.events.follow({desk.project});
    QVERIFY(desk.reaches(State::Refused));
    QCOMPARE(desk.doors().size(), 1);
    QCOMPARE(desk.bench.time.untilNext(), std::chrono::milliseconds(1h));
}

void TestLitmusEvents::anExpiredTokenIsLeftToThePolls()
{
    EventDesk desk;
    desk.bench.http.setToken(desk.server->mintToken(u"owner"_s, -60));
    desk.bench.events.follow({desk.project, u"another"_s});
    QVERIFY(desk.reaches(State::Refused)); // told on the open socket
    QCOMPARE(desk.doors().size(), 1);
    QCOMPARE(desk.bench.time.untilNext(), std::chrono::milliseconds(1h));
    QCOMPARE(desk.bench.changed.size(), 0);
}

void TestLitmusEvents::aServerThatHangsIsGivenUp()
{
    EventDesk desk(Release::R3_6);
    // The new address swallows what it does not know; the old one is right.
    QVERIFY(desk.server->setFaults(u"hang@/api/query"_s));
    desk.bench.events.follow({desk.project});
    QTRY_COMPARE(desk.doors().size(), 1);
    QCOMPARE(desk.bench.time.untilNext(), 20s);
    desk.bench.time.advance(20s);
    QCOMPARE(desk.bench.events.state(), State::Waiting);
    desk.bench.time.advance(7500ms);
    QVERIFY(desk.reaches(State::Live));
    QVERIFY(desk.server->setFaults(u"wshang"_s));
    desk.bench.events.follow({u"another"_s}); // a new socket, accepted and then silent
    QTRY_COMPARE(desk.doors().size(), 3);
    QCOMPARE(desk.bench.events.state(), State::Connecting);
    desk.bench.time.advance(20s);
    QCOMPARE(desk.bench.events.state(), State::Waiting);
}

void TestLitmusEvents::aPingWithoutAnswerEndsIt()
{
    StrangeServer server;
    StreamBench bench(server.url());
    bench.events.follow({u"p"_s});
    QTRY_COMPARE(bench.events.state(), State::Live);
    bench.time.advance(30s);
    QTRY_COMPARE(server.heard.count(u"ping"_s), 1);
    bench.time.advance(19s);
    QCOMPARE(bench.events.state(), State::Live);
    bench.time.advance(1s);
    QCOMPARE(bench.events.state(), State::Waiting);
}

void TestLitmusEvents::fallsBackWhenTheProtocolIsNotAgreedOn_data()
{
    QTest::addColumn<QStringList>("spoken");
    QTest::addColumn<int>("closeCode");
    QTest::newRow("nothing agreed on") << QStringList{u"graphql-ws"_s} << 0;
    QTest::newRow("4406") << QStringList{u"graphql-transport-ws"_s, u"graphql-ws"_s} << 4406;
    QTest::newRow("protocol error")
        << QStringList{u"graphql-transport-ws"_s, u"graphql-ws"_s} << 1002;
}

void TestLitmusEvents::fallsBackWhenTheProtocolIsNotAgreedOn()
{
    QFETCH(QStringList, spoken);
    QFETCH(int, closeCode);
    StrangeServer server(spoken);
    server.onOpen = [=](QWebSocket &socket) {
        if (closeCode != 0 && socket.subprotocol() == "graphql-transport-ws"_L1)
            socket.close(static_cast<QWebSocketProtocol::CloseCode>(closeCode));
    };
    server.onSubscribed = [](QWebSocket &socket) {
        socket.sendTextMessage(u"{\"id\":\"1\",\"type\":\"data\",\"payload\":{\"data\":"
                               "{\"getInfraEvents\":{}}}}"_s);
    };
    StreamBench bench(server.url());
    bench.events.follow({u"p"_s});
    QTRY_COMPARE(bench.events.state(), State::Live);
    QCOMPARE(server.paths, QStringList({u"/api/query"_s, u"/ws/query"_s, u"/ws/query"_s}));
    QTRY_COMPARE(bench.changed.size(), 1);
    QVERIFY(server.heard.contains(u"start"_s));
}

void TestLitmusEvents::hostileMessages_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("isSurvived");
    QTest::addColumn<int>("hints");
    const auto row = [](const char *name, const QString &message, bool isSurvived, int hints = 0) {
        QTest::newRow(name) << message << isSurvived << hints;
    };
    row("not JSON", u"hello"_s, false);
    row("an array", u"[1]"_s, false);
    row("nothing", u""_s, false);
    row("too deep", u"["_s.repeated(5000), false);
    row("too deep inside",
        u"{\"type\":\"ka\",\"payload\":"_s + u"["_s.repeated(40) + u"]"_s.repeated(40) + u'}',
        false);
    row("too large",
        u"{\"type\":\"next\",\"id\":\"1\",\"payload\":\""_s + u"x"_s.repeated(70'000) + u"\"}"_s,
        false);
    row("unknown type", u"{\"type\":\"surprise\",\"payload\":{\"a\":[]}}"_s, true);
    row("no type", u"{}"_s, true);
    row("numbers for texts", u"{\"type\":7,\"id\":1,\"payload\":3}"_s, true);
    row("a second acknowledgement", u"{\"type\":\"connection_ack\"}"_s, true);
    row("unknown id",
        u"{\"id\":\"99\",\"type\":\"next\",\"payload\":{\"data\":{\"getInfraEvents\":{}}}}"_s,
        true);
    row("another field", u"{\"id\":\"1\",\"type\":\"next\",\"payload\":{\"data\":{\"x\":{}}}}"_s,
        true);
    row("an end of something else", u"{\"id\":\"99\",\"type\":\"complete\"}"_s, true);
    row("an event beside an error",
        u"{\"id\":\"1\",\"type\":\"next\",\"payload\":{\"errors\":[{}],\"data\":"
        "{\"getInfraEvents\":{\"eventType\":null}}}}"_s,
        true, 1);
    row("the end", u"{\"id\":\"1\",\"type\":\"complete\"}"_s, false);
}

void TestLitmusEvents::hostileMessages()
{
    QFETCH(QString, message);
    QFETCH(bool, isSurvived);
    QFETCH(int, hints);
    StrangeServer server;
    server.answersPings = true;
    server.onSubscribed = [&](QWebSocket &socket) { socket.sendTextMessage(message); };
    StreamBench bench(server.url());
    bench.events.follow({u"p"_s});
    if (!isSurvived) {
        QTRY_COMPARE(bench.events.state(), State::Waiting);
        QCOMPARE(bench.changed.size(), 0);
        return;
    }
    QTRY_VERIFY(server.heard.contains(u"subscribe"_s));
    bench.time.advance(30s);
    QTRY_COMPARE(bench.time.untilNext(), 30s); // what came before the pong has been read
    QCOMPARE(bench.events.state(), State::Live);
    QCOMPARE(bench.changed.size(), hints);
    QCOMPARE(server.heard.count(u"subscribe"_s), 1);
}

void TestLitmusEvents::aBinaryMessageEndsIt()
{
    StrangeServer server;
    server.onSubscribed = [&](QWebSocket &socket) { socket.sendBinaryMessage("{}"); };
    StreamBench bench(server.url());
    bench.events.follow({u"p"_s});
    QTRY_COMPARE(bench.events.state(), State::Waiting);
    QVERIFY(server.heard.contains(u"subscribe"_s));
}

void TestLitmusEvents::aFloodOfMessagesEndsIt()
{
    StrangeServer server;
    server.answersPings = true;
    const auto flood = [&](int messages) {
        for (int i = 0; i < messages; ++i)
            server.last->sendTextMessage(u"{\"type\":\"ka\"}"_s);
    };
    StreamBench bench(server.url());
    bench.events.follow({u"p"_s});
    QTRY_VERIFY(server.heard.contains(u"subscribe"_s));
    for (int i = 0; i < 2; ++i) { // much, but in the course of a minute
        flood(15'000);
        bench.time.advance(30s);
        QTRY_COMPARE(bench.time.untilNext(), 30s);
        QTRY_COMPARE(server.heard.count(u"ping"_s), i + 1);
    }
    QCOMPARE(bench.events.state(), State::Live);
    flood(25'000);
    QTRY_COMPARE(bench.events.state(), State::Waiting);
}

void TestLitmusEvents::theTokenStaysAtHome()
{
    StreamBench bench(QUrl(u"https://chaos.example"_s));
    bench.http.setToken("a.b.c");
    const auto home = bench.http.handshakeFor(QUrl(u"https://chaos.example/api/query"_s));
    QCOMPARE(home.request.url(), QUrl(u"wss://chaos.example/api/query"_s));
    QCOMPARE(home.request.rawHeader("Authorization"), "Bearer a.b.c");
    QCOMPARE(home.origin, "https://chaos.example");
    for (const QString &url :
         {u"http://chaos.example/api/query"_s, u"https://chaos.example:444/"_s, u"https://x.y/"_s})
        QVERIFY(!bench.http.handshakeFor(QUrl(url)).request.hasRawHeader("Authorization"));
    QCOMPARE(bench.http.handshakeFor(QUrl(u"http://chaos.example/"_s)).request.url().scheme(),
             u"ws"_s);
}

void TestLitmusEvents::certificatesCount()
{
    TestServer server(true);
    server.on("/api/query", {.status = 401});
    StreamBench bench(server.url());
    bench.events.follow({u"p"_s});
    QTRY_COMPARE(bench.events.state(), State::Waiting);
    QVERIFY(server.requests().isEmpty());
    QCOMPARE(bench.time.untilNext(), 7500ms);

    StreamBench knowing(server.url(), {TestServer::certificate()});
    knowing.events.follow({u"p"_s});
    QTRY_COMPARE(knowing.events.state(), State::Refused);
    QCOMPARE(server.requests().size(), 1);
}

void TestLitmusEvents::stopsWithoutATrace()
{
    EventDesk desk;
    desk.bench.events.follow({desk.project});
    QVERIFY(desk.reaches(State::Live));
    desk.bench.events.follow({});
    QCOMPARE(desk.bench.events.state(), State::Off);
    QCOMPARE(desk.bench.time.pending(), 0u);
    QVERIFY(desk.server->world().setDelegateActive(desk.agent.id, false));
    QCoreApplication::processEvents();
    desk.bench.events.follow({desk.project});
    QCOMPARE(desk.bench.events.state(), State::Connecting);
    desk.bench.events.follow({}); // in the middle of the handshake
    QCOMPARE(desk.bench.time.pending(), 0u);
    desk.bench.events.follow({desk.project});
    QVERIFY(desk.reaches(State::Live));
    QCOMPARE(desk.bench.changed.size(), 0);
    {
        EventDesk another;
        another.bench.events.follow({another.project}); // destroyed in the middle of it
    }
    QVERIFY(desk.server->setFaults(u"wsrefuse=502"_s));
    desk.bench.events.follow({u"another"_s});
    QVERIFY(desk.reaches(State::Waiting));
    desk.bench.events.follow({});
    QCOMPARE(desk.bench.time.pending(), 0u);
}

QTEST_GUILESS_MAIN(TestLitmusEvents)
#include "tst_litmusevents.moc"
