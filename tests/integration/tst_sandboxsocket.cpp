// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/http/frontend.h"
#include "support/sandboxclient.h"
#include "support/socketclient.h"

#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd::sandbox;
using namespace rd::tests;

namespace {

const QString newName = u"graphql-transport-ws"_s;
const QString oldName = u"graphql-ws"_s;

struct SocketDesk {
    std::unique_ptr<Sandbox> sandbox;
    SocketClient client;
    QString path;

    explicit SocketDesk(Release release = latestRelease)
        : sandbox(frozenSandbox(release, 50))
        , path(QString::fromLatin1(socketPath(release)))
    {
        client.authorization = "Bearer " + sandbox->mintToken(u"owner"_s, 3600);
    }
    bool open(const QStringList &protocols = {newName})
    {
        return client.open(sandbox->url(), path, protocols);
    }
    /// Also says who is there, in the way of the protocol that was agreed on.
    bool greet(const QStringList &protocols = {newName})
    {
        if (!open(protocols))
            return false;
        client.say(R"({"type":"connection_init","payload":{"Authorization":"Bearer nonsense"}})");
        return client.frame(1)["type"_L1] == "connection_ack"_L1;
    }
    /// The protocol a handshake answers with, told by its bytes.
    QString confirmedFor(const QString &offered)
    {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(sandbox->url().port()));
        QByteArray head = "GET " + path.toLatin1()
                          + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n"
                            "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
        if (!offered.isEmpty())
            head += "Sec-WebSocket-Protocol: " + offered.toLatin1() + "\r\n";
        socket.write(head + "\r\n");
        QByteArray answer;
        [[maybe_unused]] const bool came = QTest::qWaitFor(
            [&] {
                answer += socket.readAll();
                return answer.contains("\r\n\r\n");
            },
            10'000);
        if (!answer.startsWith("HTTP/1.1 101 "))
            return u"refused"_s;
        static const QRegularExpression line(u"\r\nSec-WebSocket-Protocol: ([^\r]*)\r\n"_s,
                                             QRegularExpression::CaseInsensitiveOption);
        return line.match(QString::fromLatin1(answer)).captured(1);
    }
    const Delegate &active()
    {
        const auto &all = sandbox->world().delegates();
        return *std::find_if(all.cbegin(), all.cend(),
                             [](const Delegate &one) { return one.isActive && !one.isRemoved; });
    }
    QString projectOf(const Delegate &agent)
    {
        return sandbox->world().projects().at(agent.project).id;
    }
    void subscribe(const QString &project, const char *type = "subscribe", const char *id = "1",
                   const QByteArray &selection = "eventName infra { name isActive }")
    {
        client.say("{\"id\":\"" + QByteArray(id) + "\",\"type\":\"" + type
                   + "\",\"payload\":{\"query\":\"subscription { getInfraEvents(projectID: \\\""
                   + project.toUtf8() + "\\\") { " + selection + " } }\"}}");
    }
};

void addReleases()
{
    QTest::addColumn<Release>("release");
    for (const Release release : allReleases())
        QTest::newRow(qPrintable(releaseName(release))) << release;
}

} // namespace

class TestSandboxSocket final : public QObject {
    Q_OBJECT
private slots:
    void tellsEventsInTheNewProtocol_data() { addReleases(); }
    void tellsEventsInTheNewProtocol();
    void tellsEventsInTheOldProtocol_data() { addReleases(); }
    void tellsEventsInTheOldProtocol();
    void theOldProtocolWins_data() { addReleases(); }
    void theOldProtocolWins();
    void theOtherAddressIsNone_data() { addReleases(); }
    void theOtherAddressIsNone();
    void onlyTheHeaderCounts();
    void aRevokedTokenIsRefusedAtTheDoor();
    void anOpenSocketIsNotAffectedByRevocation();
    void theProjectIsNotChecked();
    void aWrongDocumentGetsAnErrorAndAComplete();
    void aWrongFirstWordEndsIt();
    void theOriginIsCheckedSince39();
    void pingsAreAnswered();
    void whatIsNotAnUpgradeIsStillHttp();
    void faultsOfSockets();
};

void TestSandboxSocket::tellsEventsInTheNewProtocol()
{
    QFETCH(Release, release);
    SocketDesk desk(release);
    if (!atLeast(release, Release::R3_6)) {
        QCOMPARE(desk.confirmedFor(newName), oldName); // not asked for, but confirmed
        return;
    }
    QVERIFY(desk.open());
    QCOMPARE(desk.client.socket().subprotocol(), newName);
    QVERIFY(desk.greet());
    const Delegate agent = desk.active();
    desk.subscribe(desk.projectOf(agent));
    desk.client.say(R"({"type":"ping"})");
    QCOMPARE(desk.client.frame(2)["type"_L1].toString(), u"pong"_s);
    QVERIFY(desk.sandbox->world().setDelegateActive(agent.id, false));
    QJsonObject frame = desk.client.frame(3);
    QCOMPARE(frame["type"_L1].toString(), u"next"_s);
    QCOMPARE(frame["id"_L1].toString(), u"1"_s);
    QJsonValue event = frame["payload"_L1]["data"_L1]["getInfraEvents"_L1];
    QCOMPARE(event["eventName"_L1].toString(), u"Infra Offline"_s);
    QCOMPARE(event["infra"_L1]["name"_L1].toString(), agent.name);
    QVERIFY(event["infra"_L1]["isActive"_L1].toBool()); // from before the change
    QVERIFY(desk.sandbox->world().setDelegateActive(agent.id, true));
    event = desk.client.frame(4)["payload"_L1]["data"_L1]["getInfraEvents"_L1];
    QCOMPARE(event["eventName"_L1].toString(), u"Infra Live"_s);
    desk.client.say(R"({"id":"1","type":"complete"})");
    desk.client.say(R"({"type":"ping"})");
    QCOMPARE(desk.client.frame(5)["type"_L1].toString(), u"pong"_s); // no complete in return
    QVERIFY(desk.sandbox->world().setDelegateActive(agent.id, false));
    desk.client.say(R"({"type":"ping"})");
    QCOMPARE(desk.client.frame(6)["type"_L1].toString(), u"pong"_s); // and no event
}

void TestSandboxSocket::tellsEventsInTheOldProtocol()
{
    QFETCH(Release, release);
    SocketDesk desk(release);
    QVERIFY(desk.greet({oldName}));
    QCOMPARE(desk.client.socket().subprotocol(), oldName);
    QCOMPARE(desk.client.frame(2)["type"_L1].toString(), u"ka"_s);
    const Delegate agent = desk.active();
    desk.subscribe(desk.projectOf(agent), "start");
    desk.subscribe(desk.projectOf(agent), "start", "2");
    desk.client.say(R"({"id":"2","type":"stop"})");
    QCOMPARE(desk.client.frame(3)["type"_L1].toString(), u"complete"_s);
    QCOMPARE(desk.client.frame(3)["id"_L1].toString(), u"2"_s);
    QVERIFY(desk.sandbox->world().setDelegateActive(agent.id, false));
    const QJsonObject frame = desk.client.frame(4);
    QCOMPARE(frame["type"_L1].toString(), u"data"_s);
    QCOMPARE(frame["id"_L1].toString(), u"1"_s);
    QSignalSpy ended(&desk.client.socket(), &QWebSocket::disconnected);
    desk.client.say(R"({"type":"connection_terminate"})");
    QVERIFY(ended.wait());
}

void TestSandboxSocket::theOldProtocolWins()
{
    QFETCH(Release, release);
    SocketDesk desk(release);
    QVERIFY(desk.open({newName, oldName}));
    QCOMPARE(desk.client.socket().subprotocol(), oldName);
    QCOMPARE(desk.confirmedFor(newName + u", "_s + oldName), oldName);
    QCOMPARE(desk.confirmedFor(oldName + u","_s + newName), oldName);
    const QString confirmed = atLeast(release, Release::R3_6) ? QString() : oldName;
    QCOMPARE(desk.confirmedFor(u"mqtt"_s), confirmed);
    QCOMPARE(desk.confirmedFor({}), confirmed);
    if (!confirmed.isEmpty())
        return; // a client of the book does not go on with a protocol it has not offered
    QVERIFY(desk.greet({u"mqtt"_s}));
    QCOMPARE(desk.client.frame(2)["type"_L1].toString(), u"ka"_s); // the old one is spoken
    QVERIFY(desk.greet({}));
    QCOMPARE(desk.client.frame(2)["type"_L1].toString(), u"ka"_s);
}

void TestSandboxSocket::theOtherAddressIsNone()
{
    QFETCH(Release, release);
    SocketDesk desk(release);
    desk.path = desk.path == "/ws/query"_L1 ? u"/api/query"_s : u"/ws/query"_s;
    QVERIFY(!desk.open());
    QVERIFY2(desk.client.socket().errorString().contains(
                 atLeast(release, Release::R3_9) ? "200"_L1 : "422"_L1),
             qPrintable(desk.client.socket().errorString()));
}

void TestSandboxSocket::onlyTheHeaderCounts()
{
    SocketDesk desk;
    const QByteArray good = std::exchange(desk.client.authorization, QByteArray());
    QVERIFY(desk.open());
    desk.client.say(R"({"type":"connection_init","payload":{"Authorization":")" + good + R"("}})");
    desk.subscribe(desk.projectOf(desk.active()));
    QCOMPARE(desk.client.frame(2)["type"_L1].toString(), u"next"_s);
    QCOMPARE(desk.client.frame(2)["payload"_L1]["errors"_L1][0]["message"_L1].toString(),
             u"invalid Token"_s);
    QVERIFY(desk.client.frame(2)["payload"_L1]["data"_L1].isNull());
    QCOMPARE(desk.client.frame(3)["type"_L1].toString(), u"complete"_s);
    desk.client.authorization = "Bearer " + desk.sandbox->mintToken(u"owner"_s, -5);
    QVERIFY(desk.greet());
    desk.subscribe(desk.projectOf(desk.active()));
    QCOMPARE(desk.client.frame(2)["payload"_L1]["errors"_L1][0]["message"_L1].toString(),
             u"invalid Token"_s);
}

void TestSandboxSocket::aRevokedTokenIsRefusedAtTheDoor()
{
    SocketDesk desk;
    desk.sandbox->revokeAll();
    QVERIFY(!desk.open());
    const QString words = desk.client.socket().errorString(); // those of newer Qt are others
    QVERIFY2(words.contains("401"_L1) || words.contains("WWW-Authenticate"_L1), qPrintable(words));
}

void TestSandboxSocket::anOpenSocketIsNotAffectedByRevocation()
{
    SocketDesk desk;
    QVERIFY(desk.greet());
    desk.sandbox->revokeAll();
    desk.subscribe(desk.projectOf(desk.active()));
    desk.client.say(R"({"type":"ping"})");
    QCOMPARE(desk.client.frame(2)["type"_L1].toString(), u"pong"_s);
    QVERIFY(desk.sandbox->world().setDelegateActive(desk.active().id, false));
    QCOMPARE(desk.client.frame(3)["type"_L1].toString(), u"next"_s);
}

void TestSandboxSocket::theProjectIsNotChecked()
{
    SocketDesk desk;
    desk.client.authorization = "Bearer " + desk.sandbox->mintToken(u"newcomer"_s, 3600);
    QVERIFY(desk.greet());
    desk.subscribe(desk.projectOf(desk.active()));
    desk.subscribe(u"no-such-project"_s, "subscribe", "2");
    desk.client.say(R"({"type":"ping"})");
    QCOMPARE(desk.client.frame(2)["type"_L1].toString(), u"pong"_s);
    QVERIFY(desk.sandbox->world().setDelegateActive(desk.active().id, false));
    QCOMPARE(desk.client.frame(3)["id"_L1].toString(), u"1"_s);
    QCOMPARE(desk.client.types(), u"connection_ack pong next"_s);
}

void TestSandboxSocket::aWrongDocumentGetsAnErrorAndAComplete()
{
    SocketDesk desk;
    QVERIFY(desk.greet());
    desk.client.say(R"({"id":"7","type":"subscribe","payload":{"query":"subscription { nope }"}})");
    const QJsonObject error = desk.client.frame(2);
    QCOMPARE(error["type"_L1].toString(), u"error"_s);
    QVERIFY(error["payload"_L1].isArray());
    QCOMPARE(error["payload"_L1][0]["message"_L1].toString(),
             u"Cannot query field \"nope\" on type \"Subscription\"."_s);
    QCOMPARE(desk.client.frame(3)["type"_L1].toString(), u"complete"_s);
    QCOMPARE(desk.client.frame(3)["id"_L1].toString(), u"7"_s);
    desk.client.say(R"({"id":"8","type":"subscribe","payload":{"query":"{ __typename }"}})");
    QCOMPARE(desk.client.frame(4)["payload"_L1]["data"_L1]["__typename"_L1].toString(), u"Query"_s);
    QCOMPARE(desk.client.frame(5)["type"_L1].toString(), u"complete"_s);
}

void TestSandboxSocket::aWrongFirstWordEndsIt()
{
    SocketDesk desk;
    QVERIFY(desk.open({oldName}));
    QSignalSpy ended(&desk.client.socket(), &QWebSocket::disconnected);
    desk.subscribe(u"p"_s, "start");
    QVERIFY(ended.wait());
    QCOMPARE(desk.client.types(), u"connection_error"_s);
    QCOMPARE(desk.client.frame(1)["payload"_L1]["message"_L1].toString(),
             u"unexpected message start"_s);
    QCOMPARE(static_cast<int>(desk.client.socket().closeCode()), 1002);
}

void TestSandboxSocket::theOriginIsCheckedSince39()
{
    SocketDesk desk;
    desk.client.origin = u"https://elsewhere.example"_s;
    QVERIFY(!desk.open());
    QVERIFY(desk.client.socket().errorString().contains("403"_L1));
    desk.client.origin = desk.sandbox->url().toString();
    QVERIFY(desk.open());
    SocketDesk old(Release::R3_6);
    old.client.origin = u"https://elsewhere.example"_s;
    QVERIFY(old.open());
}

void TestSandboxSocket::pingsAreAnswered()
{
    SocketDesk desk;
    QVERIFY(desk.greet({oldName}));
    QSignalSpy pong(&desk.client.socket(), &QWebSocket::pong);
    desk.client.socket().ping();
    QVERIFY(pong.wait());
}

void TestSandboxSocket::whatIsNotAnUpgradeIsStillHttp()
{
    SocketDesk desk;
    SandboxClient http(desk.sandbox->url());
    http.authorization = desk.client.authorization;
    QVERIFY(desk.greet());
    QCOMPARE(http.get(u"/auth/status"_s).status, 200);
    QCOMPARE(http.get(u"/api/query"_s).status, 422);
    desk.path = u"/auth/status"_s; // the proxy passes no such wish on there
    QVERIFY(!desk.open());
    QVERIFY(desk.client.socket().errorString().contains("200"_L1));
}

void TestSandboxSocket::faultsOfSockets()
{
    SocketDesk desk;
    SandboxClient http(desk.sandbox->url());
    QVERIFY(desk.sandbox->setFaults(u"wsrefuse=502@/api/query*1"_s));
    QCOMPARE(http.query(u"{ __typename }"_s).status, 200);
    QVERIFY(!desk.open());
    QVERIFY(desk.client.socket().errorString().contains("502"_L1));
    QVERIFY(desk.open());

    QVERIFY(desk.sandbox->setFaults(u"wshang"_s));
    QVERIFY(desk.open());
    desk.client.say(R"({"type":"connection_init"})");
    QSignalSpy pong(&desk.client.socket(), &QWebSocket::pong);
    desk.client.socket().ping();
    QVERIFY(pong.wait());
    QVERIFY(desk.client.frames.isEmpty());

    QVERIFY(desk.sandbox->setFaults(u"wscut=50"_s));
    QVERIFY(desk.open());
    QSignalSpy ended(&desk.client.socket(), &QWebSocket::disconnected);
    QVERIFY(ended.wait());

    QVERIFY(desk.sandbox->setFaults(u"latency=30"_s));
    QVERIFY(desk.greet());
    QVERIFY(desk.sandbox->setFaults(u"status=503"_s));
    QVERIFY(!desk.open());
}

QTEST_GUILESS_MAIN(TestSandboxSocket)
#include "tst_sandboxsocket.moc"
