// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/http/faults.h"
#include "sandbox/http/frontend.h"
#include "sandbox/http/requestparser.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <optional>

using namespace Qt::StringLiterals;
using namespace rd::sandbox;
using namespace std::chrono_literals;

namespace {

/// Everything a socket received until it was closed or \p answers answers were complete.
struct Answer {
    int status = 0;
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;
};

std::optional<Answer> takeAnswer(QByteArray &stream)
{
    const qsizetype end = stream.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    Answer answer;
    QList<QByteArray> lines = stream.left(end).replace("\r\n", "\n").split('\n');
    answer.status = lines.takeFirst().split(' ').value(1).toInt();
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = answer.headers.value("content-length").toLongLong();
    if (stream.size() < end + 4 + length)
        return {};
    answer.body = stream.mid(end + 4, length);
    stream.remove(0, end + 4 + length);
    return answer;
}

} // namespace

class TestSandboxHttp : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void keepsConnectionsAlive();
    void answersPipelinedRequestsInOrder();
    void joinsChunkedBodies();
    void readsRequestsInAnySlices();
    void closesAfterHttp10();
    void refusesWhatItCannotRead_data();
    void refusesWhatItCannotRead();
    void refusesOversizedBodiesWithoutReset();
    void invitesTheBodyOfACarefulClient();
    void survivesAHangUpBeforeTheAnswer();
    void survivesManyHangUps();
    void answersOnlyOnceAndNeverNot();
    void listensOnLoopbackOnly();
    void remembersWhatItSaw();
    void routesLikeTheProxy_data();
    void routesLikeTheProxy();
    void hadTheSocketElsewhereBeforeRelease39();
    void redirectsTrailingSlashesWithoutThePrefix();
    void checksTheOriginFromRelease39_data();
    void checksTheOriginFromRelease39();
    void canBeStrictAboutOrigins();
    void latencyIsWaited();
    void hangSendsNothing();
    void cutSendsHalfABody();
    void resetAborts();
    void answersOfFaults_data();
    void answersOfFaults();
    void hugeGoesOnAndOn();
    void dripComesByteByByte();
    void skewMovesTheDate();
    void countsAndPercentages();
    void tokenFaultsAreAskedFor();
    void refusesFaultsItDoesNotKnow_data();
    void refusesFaultsItDoesNotKnow();
    void faultsAreSetOverHttp();

private:
    QNetworkReply *get(const QString &path);
    QNetworkReply *post(const QString &path, const QByteArray &body, const QByteArray &origin = {});
    static QList<Answer> exchange(quint16 port, const QByteArray &request, int answers);
    void setFault(const QString &spec);

    std::unique_ptr<Frontend> m_frontend;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

void TestSandboxHttp::init()
{
    m_frontend = std::make_unique<Frontend>(latestRelease);
    m_network = std::make_unique<QNetworkAccessManager>();
    const auto echo = [](const QByteArray &who) {
        return [who](const HttpRequest &request, const std::shared_ptr<Responder> &responder) {
            HttpAnswer answer;
            answer.contentType = "text/plain";
            answer.body = who + ' ' + request.method + ' ' + request.path + ' ' + request.body;
            responder->answer(answer);
        };
    };
    m_frontend->setAuthHandler(echo("auth"));
    m_frontend->setApiHandler(echo("api"));
    QVERIFY(m_frontend->listen(0));
}

void TestSandboxHttp::cleanup()
{
    m_network.reset();
    m_frontend.reset();
}

QNetworkReply *TestSandboxHttp::get(const QString &path)
{
    QNetworkRequest request(QUrl(m_frontend->baseUrl() + path));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    return m_network->get(request);
}

QNetworkReply *TestSandboxHttp::post(const QString &path, const QByteArray &body,
                                     const QByteArray &origin)
{
    QNetworkRequest request(QUrl(m_frontend->baseUrl() + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    if (!origin.isEmpty())
        request.setRawHeader("Origin", origin);
    return m_network->post(request, body);
}

QList<Answer> TestSandboxHttp::exchange(quint16 port, const QByteArray &request, int answers)
{
    QTcpSocket socket;
    QByteArray stream;
    QList<Answer> result;
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] {
        stream += socket.readAll();
        while (const auto answer = takeAnswer(stream))
            result.append(*answer);
    });
    socket.connectToHost(u"127.0.0.1"_s, port);
    socket.write(request);
    const bool isThere = QTest::qWaitFor([&] { return result.size() >= answers; }, 3000);
    return isThere ? result : QList<Answer>();
}

void TestSandboxHttp::setFault(const QString &spec)
{
    const auto plan = FaultPlan::parse(spec);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error()));
    m_frontend->setFaults(*plan);
}

void TestSandboxHttp::keepsConnectionsAlive()
{
    for (int i = 0; i < 3; ++i) {
        const std::unique_ptr<QNetworkReply> reply(post(u"/api/query"_s, "x"));
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->readAll(), QByteArray("api POST /query x"));
    }
    QCOMPARE(m_frontend->server().connectionCount(), 1);
    QCOMPARE(m_frontend->server().requestCount(), 3);
}

void TestSandboxHttp::answersPipelinedRequestsInOrder()
{
    // The first answer is held back; the others must wait for it, whenever they arrive.
    std::shared_ptr<Responder> held;
    m_frontend->setAuthHandler(
        [&](const HttpRequest &, const std::shared_ptr<Responder> &responder) {
            held = responder;
        });
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, m_frontend->port());
    socket.write("GET /auth/slow HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTRY_VERIFY(held);
    for (int i = 0; i < 20; ++i)
        socket.write("POST /api/" + QByteArray::number(i)
                     + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\nab");
    QVERIFY(!QTest::qWaitFor([&] { return socket.bytesAvailable() > 0; }, 50));
    HttpAnswer first;
    first.body = "first";
    held->answer(first);

    QByteArray stream;
    QList<Answer> answers;
    QTRY_VERIFY([&] {
        stream += socket.readAll();
        while (const auto answer = takeAnswer(stream))
            answers.append(*answer);
        return answers.size() == 21;
    }());
    QCOMPARE(answers.at(0).body, QByteArray("first"));
    for (int i = 0; i < 20; ++i)
        QCOMPARE(answers.at(i + 1).body, "api POST /" + QByteArray::number(i) + " ab");
}

void TestSandboxHttp::joinsChunkedBodies()
{
    const QList<Answer> answers =
        exchange(m_frontend->port(),
                 "POST /api/query HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                 "3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\nTrailer: 1\r\n\r\n"
                 "GET /api/next HTTP/1.1\r\nHost: localhost\r\n\r\n",
                 2);
    QCOMPARE(answers.size(), 2);
    QCOMPARE(answers.at(0).body, QByteArray("api POST /query abc0123456789"));
    QCOMPARE(answers.at(1).body, QByteArray("api GET /next "));
}

void TestSandboxHttp::readsRequestsInAnySlices()
{
    const QByteArray stream =
        "POST /a?b=c HTTP/1.1\r\nHost: h\r\nX: 1\r\nX: 2\r\nContent-Length: 4\r\n\r\nbody"
        "\r\nPOST http://h/d HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nxy\r\n0\r\n\r\n";
    for (qsizetype slice = 1; slice <= stream.size(); ++slice) {
        RequestParser parser(1000, 1000);
        QList<RequestParser::Taken> taken;
        for (qsizetype from = 0; from < stream.size(); from += slice) {
            parser.feed(stream.mid(from, slice));
            while (const auto one = parser.take())
                taken.append(*one);
        }
        QCOMPARE(parser.errorStatus(), 0);
        QCOMPARE(taken.size(), 2);
        QCOMPARE(taken.at(0).request.path, QByteArray("/a"));
        QCOMPARE(taken.at(0).request.query, QByteArray("b=c"));
        QCOMPARE(taken.at(0).request.header("x"), QByteArray("1, 2"));
        QCOMPARE(taken.at(0).request.body, QByteArray("body"));
        QCOMPARE(taken.at(1).request.path, QByteArray("/d"));
        QCOMPARE(taken.at(1).request.body, QByteArray("xy"));
    }
}

void TestSandboxHttp::closesAfterHttp10()
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, m_frontend->port());
    socket.write("GET /health HTTP/1.0\r\n\r\n");
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    const QByteArray answer = socket.readAll();
    QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(answer.contains("\r\nConnection: close\r\n"));
    QTRY_COMPARE(m_frontend->server().openConnections(), 0);
}

void TestSandboxHttp::refusesWhatItCannotRead_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const QByteArray start("POST /api/query HTTP/1.1\r\nHost: localhost\r\n");
    QTest::newRow("noise") << QByteArray("\x16\x03\x01\x02 what\r\n\r\n") << 400;
    QTest::newRow("no path") << QByteArray("GET nowhere HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("version") << QByteArray("GET / HTTP/2.0\r\n\r\n") << 505;
    QTest::newRow("header") << start + "no colon\r\n\r\n" << 400;
    QTest::newRow("length") << start + "Content-Length: -5\r\n\r\n" << 400;
    QTest::newRow("two lengths") << start + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n" << 400;
    QTest::newRow("length and chunks")
        << start + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"
        << 400;
    QTest::newRow("chunk size") << start + "Transfer-Encoding: chunked\r\n\r\nzz\r\n" << 400;
    QTest::newRow("chunk end") << start + "Transfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n" << 400;
    QTest::newRow("big chunk") << start + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFF\r\n" << 413;
    QTest::newRow("coding") << start + "Transfer-Encoding: gzip\r\n\r\n" << 501;
    QTest::newRow("big body") << start + "Content-Length: 99999999\r\n\r\n" << 413;
    QTest::newRow("big head") << start + "X: " + QByteArray(40'000, 'x') << 431;
}

void TestSandboxHttp::refusesWhatItCannotRead()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    const QList<Answer> answers = exchange(m_frontend->port(), request, 1);
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers.at(0).status, status);
    QCOMPARE(m_frontend->server().requestCount(), 0);
}

void TestSandboxHttp::refusesOversizedBodiesWithoutReset()
{
    const std::unique_ptr<QNetworkReply> reply(
        post(u"/api/query"_s, QByteArray(3 * 1024 * 1024, 'x')));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 413);
    QVERIFY(
        reply->header(QNetworkRequest::ContentTypeHeader).toString().startsWith("text/html"_L1));
}

void TestSandboxHttp::invitesTheBodyOfACarefulClient()
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, m_frontend->port());
    socket.write("POST /api/x HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
                 "Content-Length: 3\r\n\r\n");
    QByteArray stream;
    QTRY_VERIFY((stream += socket.readAll()).startsWith("HTTP/1.1 100 Continue\r\n\r\n"));
    socket.write("abc");
    QTRY_VERIFY((stream += socket.readAll()).endsWith("api POST /x abc"));
}

void TestSandboxHttp::survivesAHangUpBeforeTheAnswer()
{
    std::shared_ptr<Responder> held;
    m_frontend->setApiHandler(
        [&](const HttpRequest &, const std::shared_ptr<Responder> &responder) {
            held = responder;
        });
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(u"127.0.0.1"_s, m_frontend->port());
    socket->write("GET /api/x HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTRY_VERIFY(held);
    QVERIFY(held->isClientThere());
    socket.reset();
    QTRY_VERIFY(!held->isClientThere());
    held->answer({});
    QTRY_COMPARE(m_frontend->server().openConnections(), 0);
}

void TestSandboxHttp::survivesManyHangUps()
{
    QList<std::shared_ptr<Responder>> held;
    m_frontend->setApiHandler(
        [&](const HttpRequest &, const std::shared_ptr<Responder> &responder) {
            held.append(responder);
            QTimer::singleShot(5ms, this, [responder] { responder->answer(webPage()); });
        });
    for (int i = 0; i < 60; ++i) {
        QNetworkReply *reply = post(u"/api/query"_s, "x");
        QTimer::singleShot(std::chrono::milliseconds(i % 12), reply, [reply] {
            reply->abort();
            reply->deleteLater();
        });
    }
    QTRY_COMPARE(m_frontend->server().openConnections(), 0);
    m_frontend->setApiHandler([](const HttpRequest &, const std::shared_ptr<Responder> &responder) {
        responder->answer({});
    });
    const std::unique_ptr<QNetworkReply> reply(get(u"/api/status"_s));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::NoError);
}

void TestSandboxHttp::answersOnlyOnceAndNeverNot()
{
    m_frontend->setApiHandler(
        [](const HttpRequest &request, const std::shared_ptr<Responder> &responder) {
            if (request.path == "/forgotten")
                return; // the last owner lets go of the responder
            responder->answer({.status = 201, .contentType = {}, .body = "one", .headers = {}});
            responder->answer({.status = 202, .contentType = {}, .body = "two", .headers = {}});
        });
    const QList<Answer> answers = exchange(m_frontend->port(),
                                           "GET /api/x HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                           "GET /api/forgotten HTTP/1.1\r\nHost: localhost\r\n\r\n",
                                           2);
    QCOMPARE(answers.size(), 2);
    QCOMPARE(answers.at(0).status, 201);
    QCOMPARE(answers.at(1).status, 500);
    QVERIFY(answers.at(1).body.isEmpty());
}

void TestSandboxHttp::listensOnLoopbackOnly()
{
    QVERIFY(m_frontend->baseUrl().startsWith("http://127.0.0.1:"_L1));
    HttpServer second;
    QVERIFY(!second.listen(m_frontend->port()));
    QVERIFY(!second.errorText().isEmpty());
}

void TestSandboxHttp::remembersWhatItSaw()
{
    const QSignalSpy handled(&m_frontend->server(), &HttpServer::requestHandled);
    const std::unique_ptr<QNetworkReply> reply(post(u"/auth/login?a=b%20c"_s, "{}"));
    QTRY_VERIFY(reply->isFinished());
    const QList<HttpRequest> seen = m_frontend->server().seen();
    QCOMPARE(seen.size(), 1);
    QCOMPARE(seen.at(0).method, QByteArray("POST"));
    QCOMPARE(seen.at(0).path, QByteArray("/auth/login"));
    QCOMPARE(seen.at(0).query, QByteArray("a=b%20c"));
    QCOMPARE(seen.at(0).header("content-type"), QByteArray("application/json"));
    QCOMPARE(seen.at(0).body, QByteArray("{}"));
    QCOMPARE(handled.size(), 1);
    QCOMPARE(handled.at(0).at(2).toInt(), 200);
}

void TestSandboxHttp::routesLikeTheProxy_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body"); // empty: the web page
    QTest::newRow("auth") << u"/auth/login"_s << QByteArray("auth GET /login ");
    QTest::newRow("api") << u"/api/query"_s << QByteArray("api GET /query ");
    QTest::newRow("api root") << u"/api/"_s << QByteArray("api GET / ");
    QTest::newRow("raw path") << u"/api/icon/a%20b/c"_s << QByteArray("api GET /icon/a%20b/c ");
    QTest::newRow("double slash") << u"/auth//login"_s << QByteArray("auth GET //login ");
    QTest::newRow("no slash") << u"/auth"_s << QByteArray();
    QTest::newRow("unknown") << u"/account/settings"_s << QByteArray();
    QTest::newRow("root") << u"/"_s << QByteArray();
    QTest::newRow("old socket") << u"/ws/query"_s << QByteArray();
}

void TestSandboxHttp::routesLikeTheProxy()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    const QList<Answer> answers = exchange(
        m_frontend->port(), "GET " + path.toUtf8() + " HTTP/1.1\r\nHost: localhost:1\r\n\r\n", 1);
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers.at(0).status, 200);
    QCOMPARE(answers.at(0).body, body.isEmpty() ? webPage().body : body);
    QCOMPARE(answers.at(0).headers.value("content-type"),
             body.isEmpty() ? QByteArray("text/html") : QByteArray("text/plain"));
}

void TestSandboxHttp::hadTheSocketElsewhereBeforeRelease39()
{
    for (const Release release : allReleases()) {
        Frontend frontend(release);
        frontend.setApiHandler(
            [](const HttpRequest &request, const std::shared_ptr<Responder> &responder) {
                HttpAnswer answer;
                answer.body = "api " + request.path;
                responder->answer(answer);
            });
        QVERIFY(frontend.listen(0));
        const QList<Answer> answers =
            exchange(frontend.port(), "GET /ws/query HTTP/1.1\r\nHost: localhost\r\n\r\n", 1);
        QCOMPARE(answers.size(), 1);
        QCOMPARE(answers.at(0).body == "api /query", !atLeast(release, Release::R3_9));
    }
}

void TestSandboxHttp::redirectsTrailingSlashesWithoutThePrefix()
{
    const std::unique_ptr<QNetworkReply> got(get(u"/auth/list_projects/?limit=5"_s));
    QTRY_VERIFY(got->isFinished());
    QCOMPARE(got->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 301);
    QCOMPARE(got->rawHeader("Location"), QByteArray("/list_projects?limit=5"));
    const std::unique_ptr<QNetworkReply> posted(post(u"/api/query/"_s, "{}"));
    QTRY_VERIFY(posted->isFinished());
    QCOMPARE(posted->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 307);

    m_frontend->setKnownPath([](bool, const QByteArray &path) { return path == "/login"; });
    const std::unique_ptr<QNetworkReply> unknown(get(u"/auth/other/"_s));
    QTRY_VERIFY(unknown->isFinished());
    QCOMPARE(unknown->readAll(), QByteArray("auth GET /other/ "));
}

void TestSandboxHttp::checksTheOriginFromRelease39_data()
{
    QTest::addColumn<Release>("release");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<bool>("isAllowed");
    const QByteArray local("Host: 127.0.0.1:8080\r\n");
    QTest::newRow("host") << Release::R3_9 << local << true;
    QTest::newRow("localhost") << Release::R3_9 << QByteArray("Host: localhost\r\n") << true;
    QTest::newRow("other host") << Release::R3_9 << QByteArray("Host: chaos.example.net\r\n")
                                << false;
    QTest::newRow("origin") << Release::R3_9 << local + "Origin: http://127.0.0.1:8080\r\n" << true;
    QTest::newRow("other origin") << Release::R3_31 << local + "Origin: https://evil.example\r\n"
                                  << false;
    QTest::newRow("null origin") << Release::R3_31 << local + "Origin: null\r\n" << false;
    QTest::newRow("older release") << Release::R3_6 << local + "Origin: https://evil.example\r\n"
                                   << true;
}

void TestSandboxHttp::checksTheOriginFromRelease39()
{
    QFETCH(Release, release);
    QFETCH(QByteArray, headers);
    QFETCH(bool, isAllowed);
    Frontend frontend(release);
    frontend.setAuthHandler([](const HttpRequest &, const std::shared_ptr<Responder> &responder) {
        responder->answer({});
    });
    QVERIFY(frontend.listen(0));
    const QList<Answer> answers =
        exchange(frontend.port(), "GET /auth/status HTTP/1.1\r\n" + headers + "\r\n", 1);
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers.at(0).status, isAllowed ? 200 : 403);
    QCOMPARE(answers.at(0).headers.contains("access-control-allow-origin"),
             isAllowed && release != Release::R3_6);
    if (isAllowed)
        return;
    QCOMPARE(answers.at(0).body, invalidOrigin().body);
    QCOMPARE(answers.at(0).headers.value("content-type"),
             QByteArray("application/json; charset=utf-8"));
}

void TestSandboxHttp::canBeStrictAboutOrigins()
{
    m_frontend->setHostFallback(false);
    const std::unique_ptr<QNetworkReply> bare(get(u"/auth/status"_s));
    QTRY_VERIFY(bare->isFinished());
    QCOMPARE(bare->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 403);
    const std::unique_ptr<QNetworkReply> told(
        post(u"/auth/login"_s, "{}", m_frontend->baseUrl().toUtf8()));
    QTRY_VERIFY(told->isFinished());
    QCOMPARE(told->error(), QNetworkReply::NoError);

    // And the other way round: only the bare host is known.
    m_frontend->setHostFallback(true);
    QVERIFY(m_frontend->setAllowedOrigins({u"^127\\.0\\.0\\.1$"_s}));
    QVERIFY(!m_frontend->setAllowedOrigins({u"("_s}));
    const std::unique_ptr<QNetworkReply> host(get(u"/auth/status"_s)); // its port is not looked at
    QTRY_VERIFY(host->isFinished());
    QCOMPARE(host->error(), QNetworkReply::NoError);
    const std::unique_ptr<QNetworkReply> again(
        post(u"/auth/login"_s, "{}", m_frontend->baseUrl().toUtf8()));
    QTRY_VERIFY(again->isFinished());
    QCOMPARE(again->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 403);
}

void TestSandboxHttp::latencyIsWaited()
{
    setFault(u"latency=900@/api"_s);
    QElapsedTimer timer;
    timer.start();
    const std::unique_ptr<QNetworkReply> quick(get(u"/auth/status"_s));
    QTRY_VERIFY(quick->isFinished());
    QVERIFY(timer.restart() < 800);
    const std::unique_ptr<QNetworkReply> slow(get(u"/api/status"_s));
    QTRY_VERIFY(slow->isFinished());
    QVERIFY(timer.elapsed() >= 890);
    QCOMPARE(slow->readAll(), QByteArray("api GET /status "));
}

void TestSandboxHttp::hangSendsNothing()
{
    setFault(u"hang"_s);
    const QSignalSpy handled(&m_frontend->server(), &HttpServer::requestHandled);
    const std::unique_ptr<QNetworkReply> reply(get(u"/api/status"_s));
    QTRY_COMPARE(handled.size(), 1);
    QVERIFY(!QTest::qWaitFor([&] { return reply->isFinished(); }, 100));
    reply->abort();
    QTRY_COMPARE(m_frontend->server().openConnections(), 0);
}

void TestSandboxHttp::cutSendsHalfABody()
{
    setFault(u"cut"_s);
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, m_frontend->port());
    socket.write("GET /api/status HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    const QByteArray answer = socket.readAll();
    QVERIFY(answer.contains("\r\nContent-Length: 16\r\n"));
    QVERIFY(answer.endsWith("\r\n\r\napi GET "));
}

void TestSandboxHttp::resetAborts()
{
    setFault(u"reset"_s);
    const std::unique_ptr<QNetworkReply> reply(post(u"/api/query"_s, "{}"));
    QTRY_VERIFY(reply->isFinished());
    QVERIFY(reply->error() != QNetworkReply::NoError);
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 0);
}

void TestSandboxHttp::answersOfFaults_data()
{
    QTest::addColumn<QString>("spec");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body"); // empty: not looked at
    const QByteArray json("application/json; charset=utf-8");
    QTest::newRow("502") << u"status=502"_s << 502 << QByteArray("text/html")
                         << proxyErrorPage(502).body;
    QTest::newRow("503") << u"status=503"_s << 503 << QByteArray("text/html") << QByteArray();
    QTest::newRow("html") << u"html"_s << 200 << QByteArray("text/html") << webPage().body;
    QTest::newRow("garbage") << u"garbage"_s << 200 << json << QByteArray();
    QTest::newRow("empty") << u"empty"_s << 200 << json << QByteArray();
    QTest::newRow("deny") << u"deny"_s << 403 << json << invalidOrigin().body;
    QTest::newRow("first of two") << u"status=504,html;latency=1"_s << 504
                                  << QByteArray("text/html") << QByteArray();
}

void TestSandboxHttp::answersOfFaults()
{
    QFETCH(QString, spec);
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    setFault(spec);
    const std::unique_ptr<QNetworkReply> reply(get(u"/api/status"_s));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), status);
    QCOMPARE(reply->rawHeader("Content-Type"), type);
    const QByteArray got = reply->readAll();
    if (!body.isEmpty())
        QCOMPARE(got, body);
    else if (spec == "empty"_L1)
        QVERIFY(got.isEmpty());
    else
        QVERIFY(QJsonDocument::fromJson(got).isNull() && !got.isEmpty());
}

void TestSandboxHttp::hugeGoesOnAndOn()
{
    constexpr qint64 size = 30 * 1024 * 1024;
    setFault(u"huge=%1"_s.arg(size));
    const std::unique_ptr<QNetworkReply> reply(post(u"/api/query"_s, "{}"));
    QVERIFY(QTest::qWaitFor([&] { return reply->isFinished(); }, 20'000));
    QCOMPARE(reply->header(QNetworkRequest::ContentLengthHeader).toLongLong(), 0); // unknown
    const QByteArray body = reply->readAll();
    QCOMPARE(body.size(), size);
    const QByteArray start(R"({"data":{"listExperimentRun":{)");
    QVERIFY(body.startsWith(start));

    // A client that gives up does not disturb anybody.
    const std::unique_ptr<QNetworkReply> impatient(post(u"/api/query"_s, "{}"));
    QTRY_VERIFY(impatient->bytesAvailable() > 0);
    impatient->abort();
    QTRY_COMPARE(m_frontend->server().openConnections(), 0);
}

void TestSandboxHttp::dripComesByteByByte()
{
    setFault(u"drip=5"_s);
    const std::unique_ptr<QNetworkReply> reply(get(u"/api/status"_s));
    const QSignalSpy reads(reply.get(), &QIODevice::readyRead);
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->readAll(), QByteArray("api GET /status "));
    QVERIFY(reads.size() > 5);
}

void TestSandboxHttp::skewMovesTheDate()
{
    const auto serverTime = [this] {
        return QLocale::c().toDateTime(
            QString::fromLatin1(m_frontend->server().dateHeader()).chopped(4),
            u"ddd, dd MMM yyyy hh:mm:ss"_s);
    };
    const QDateTime before = serverTime();
    QVERIFY(before.isValid());
    setFault(u"skew=-86400"_s);
    const qint64 moved = serverTime().secsTo(before);
    QVERIFY(moved >= 86'398 && moved <= 86'400);
    const std::unique_ptr<QNetworkReply> reply(get(u"/api/status"_s));
    QTRY_VERIFY(reply->isFinished());
    QVERIFY(reply->rawHeader("Date").endsWith(" GMT"));
    setFault({});
    QVERIFY(std::abs(serverTime().secsTo(before)) < 60);
}

void TestSandboxHttp::countsAndPercentages()
{
    auto plan = *FaultPlan::parse(u"status=503@/api*2; html@/auth%25"_s);
    QVERIFY(plan.next("/api/x").answer);
    QVERIFY(plan.next("/api/x").answer);
    QVERIFY(!plan.next("/api/x").answer);

    const auto outcomes = [](quint32 seed) {
        auto percent = *FaultPlan::parse(u"html%25"_s, seed);
        QByteArray text;
        for (int i = 0; i < 1000; ++i)
            text += percent.next("/").answer ? '1' : '0';
        return text;
    };
    QCOMPARE(outcomes(3), outcomes(3));
    QVERIFY(outcomes(3) != outcomes(4));
    const qsizetype hits = outcomes(3).count('1');
    QVERIFY(hits > 200 && hits < 300);
}

void TestSandboxHttp::tokenFaultsAreAskedFor()
{
    auto plan = *FaultPlan::parse(u"revoked@/api*1,expired@/auth"_s);
    QVERIFY(!plan.next("/api/query").answer); // not the front end's business
    QVERIFY(!plan.active(FaultKind::Revoked, "/auth/login"));
    QVERIFY(plan.active(FaultKind::Revoked, "/api/query"));
    QVERIFY(!plan.active(FaultKind::Revoked, "/api/query"));
    QVERIFY(plan.active(FaultKind::Expired, "/auth/users"));
}

void TestSandboxHttp::refusesFaultsItDoesNotKnow_data()
{
    QTest::addColumn<QString>("spec");
    QTest::newRow("kind") << u"explode"_s;
    QTest::newRow("no number") << u"latency"_s;
    QTest::newRow("number") << u"hang=3"_s;
    QTest::newRow("range") << u"status=99"_s;
    QTest::newRow("negative") << u"latency=-1"_s;
    QTest::newRow("path") << u"hang@api"_s;
    QTest::newRow("count and percent") << u"hang*3%5"_s;
    QTest::newRow("second") << u"hang,nope"_s;
}

void TestSandboxHttp::refusesFaultsItDoesNotKnow()
{
    QFETCH(QString, spec);
    const auto plan = FaultPlan::parse(spec);
    QVERIFY(!plan);
    QVERIFY(plan.error().startsWith("fault \""_L1));
}

void TestSandboxHttp::faultsAreSetOverHttp()
{
    const std::unique_ptr<QNetworkReply> set(post(u"/sandbox/fault"_s, "status=503@/api*1"));
    QTRY_VERIFY(set->isFinished());
    QCOMPARE(set->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 204);
    const std::unique_ptr<QNetworkReply> hit(get(u"/api/status"_s));
    QTRY_VERIFY(hit->isFinished());
    QCOMPARE(hit->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 503);
    const std::unique_ptr<QNetworkReply> told(get(u"/sandbox/fault"_s));
    QTRY_VERIFY(told->isFinished());
    QCOMPARE(told->readAll(), QByteArray("status=503@/api*1"));
    const std::unique_ptr<QNetworkReply> bad(post(u"/sandbox/fault"_s, "bogus"));
    QTRY_VERIFY(bad->isFinished());
    QCOMPARE(bad->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 400);
    const std::unique_ptr<QNetworkReply> cleared(post(u"/sandbox/fault"_s, {}));
    QTRY_VERIFY(cleared->isFinished());
    QVERIFY(m_frontend->faults().isEmpty());
}

QTEST_GUILESS_MAIN(TestSandboxHttp)
#include "tst_sandboxhttp.moc"
