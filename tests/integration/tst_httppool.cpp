// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/http/server.h"
#include "sandbox/sandbox.h"
#include "session/serverlink.h"
#include "support/testserver.h"

#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;

namespace {

sandbox::SandboxOptions quietSandbox()
{
    sandbox::SandboxOptions options;
    options.runs = 20;
    options.frozen = true;
    return options;
}

/// A sandbox, two accounts with a link each, and how many requests it has open at the same time.
struct Bench {
    Bench()
        : server(quietSandbox())
    {
        if (const auto started = server.start(); !started)
            qFatal("%s", qPrintable(started.error()));
        QObject::connect(&server.http(), &sandbox::HttpServer::requestHandled, &context, [this] {
            look();
            ++handled;
        });
        QObject::connect(&ticker, &QTimer::timeout, &context, [this] { look(); });
        ticker.start(2ms);
    }

    [[nodiscard]] std::unique_ptr<ServerLink> link(const QString &user,
                                                   std::shared_ptr<HttpPool> of = {})
    {
        auto made = std::move(*ServerLink::open(server.url(), {}, clock, std::move(of)));
        made->http().setToken(server.mintToken(user, 3600, u"test"_s));
        return made;
    }
    void ask(ServerLink &link, const QString &name)
    {
        handles.push_back(link.api().ping(&context, [this, name](const ApiResult<Unit> &answer) {
            ended << name;
            if (!answer)
                ++failed;
        }));
    }
    void look() { most = std::max(most, static_cast<int>(server.http().requestCount() - handled)); }

    SystemClock clock;
    sandbox::Sandbox server;
    QObject context;
    QTimer ticker;
    std::shared_ptr<HttpPool> pool = std::make_shared<HttpPool>();
    std::vector<CallHandle> handles;
    QStringList ended; ///< in the order of the answers
    qint64 handled = 0;
    int failed = 0;
    int most = 0; ///< requests the server had open at the same time
};

} // namespace

class TestHttpPool final : public QObject {
    Q_OBJECT
private slots:
    void theServerSeesFourRequestsAtATime();
    void aPollDoesNotWaitForAFirstSynchronisation();
    void connectionsAreKeptOpenAndShared();
    void afterSleepRequestsEndAtOnceAndNewConnectionsAreMade();
    void withoutSleepRequestsOnTheirWayGoOn();
    void aLinkThatDiesLetsOthersPass();
};

void TestHttpPool::theServerSeesFourRequestsAtATime()
{
    Bench bench;
    QVERIFY(bench.server.setFaults(u"latency=60"_s));
    const auto first = bench.link(u"owner"_s, bench.pool);
    const auto second = bench.link(u"executor"_s, bench.pool);
    for (int i = 0; i < 6; ++i) {
        bench.ask(*first, u"first"_s);
        bench.ask(*second, u"second"_s);
    }
    QTRY_COMPARE(bench.ended.size(), 12);
    QCOMPARE(bench.failed, 0);
    QCOMPARE(bench.most, 4);
}

void TestHttpPool::aPollDoesNotWaitForAFirstSynchronisation()
{
    Bench bench;
    QVERIFY(bench.server.setFaults(u"latency=20"_s));
    const auto busy = bench.link(u"owner"_s, bench.pool);
    const auto idle = bench.link(u"executor"_s, bench.pool);
    for (int i = 0; i < 40; ++i)
        bench.ask(*busy, u"busy"_s);
    bench.ask(*idle, u"poll"_s);
    QTRY_COMPARE(bench.ended.size(), 41);
    const auto place = bench.ended.indexOf(u"poll"_s);
    QVERIFY2(place >= 0 && place <= 8, qPrintable(QString::number(place)));
}

void TestHttpPool::connectionsAreKeptOpenAndShared()
{
    Bench bench;
    const auto first = bench.link(u"owner"_s, bench.pool);
    const auto second = bench.link(u"executor"_s, bench.pool);
    for (int i = 0; i < 5; ++i) {
        bench.ask(*first, u"first"_s);
        QTRY_COMPARE(bench.ended.size(), 2 * i + 1);
        bench.ask(*second, u"second"_s);
        QTRY_COMPARE(bench.ended.size(), 2 * i + 2);
    }
    QCOMPARE(bench.server.http().connectionCount(), 1);
}

void TestHttpPool::afterSleepRequestsEndAtOnceAndNewConnectionsAreMade()
{
    Bench bench;
    QVERIFY(bench.server.setFaults(u"hang"_s));
    const auto link = bench.link(u"owner"_s, bench.pool);
    for (int i = 0; i < 5; ++i)
        bench.ask(*link, u"lost"_s);
    QTRY_COMPARE(bench.server.http().requestCount(), 4);
    QVERIFY(bench.server.setFaults({}));
    bench.pool->renew(true);
    QTRY_COMPARE(bench.ended.size(), 5); // not after the limit of 20 s
    QCOMPARE(bench.failed, 4);           // the one that waited went out over a new connection
    QTRY_COMPARE(bench.server.http().openConnections(), 1);
    QCOMPARE(bench.server.http().connectionCount(), 5);
}

void TestHttpPool::withoutSleepRequestsOnTheirWayGoOn()
{
    Bench bench;
    QVERIFY(bench.server.setFaults(u"latency=100"_s));
    const auto link = bench.link(u"owner"_s, bench.pool);
    bench.ask(*link, u"before"_s);
    QTRY_COMPARE(bench.server.http().requestCount(), 1);
    bench.pool->renew(false);
    bench.ask(*link, u"after"_s);
    QTRY_COMPARE(bench.ended.size(), 2);
    QCOMPARE(bench.failed, 0);
    QCOMPARE(bench.server.http().connectionCount(), 2);
    QTRY_COMPARE(bench.server.http().openConnections(), 1); // the old one was closed
}

void TestHttpPool::aLinkThatDiesLetsOthersPass()
{
    Bench bench;
    QVERIFY(bench.server.setFaults(u"hang*4"_s));
    auto busy = bench.link(u"owner"_s, bench.pool);
    const auto idle = bench.link(u"executor"_s, bench.pool);
    for (int i = 0; i < 10; ++i)
        bench.ask(*busy, u"busy"_s);
    bench.ask(*idle, u"poll"_s);
    QTRY_COMPARE(bench.server.http().requestCount(), 4);
    busy.reset();
    QTRY_COMPARE(bench.ended, QStringList{u"poll"_s});
    QCOMPARE(bench.server.http().requestCount(), 5);
}

QTEST_GUILESS_MAIN(TestHttpPool)
#include "tst_httppool.moc"
