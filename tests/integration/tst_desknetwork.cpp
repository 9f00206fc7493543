// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/desk.h"
#include "sandbox/http/server.h"
#include "sandbox/sandbox.h"
#include "support/faketime.h"

#include <QDeadlineTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;
using namespace rd::test;

namespace {

constexpr qint64 StartMs = 1'780'000'000'000;

sandbox::SandboxOptions frozenSandbox()
{
    sandbox::SandboxOptions options;
    options.runs = 20;
    options.frozen = true;
    options.nowMs = StartMs;
    return options;
}

/// A desk with three connections to one sandbox. Polling goes by a clock turned by hand, HTTP is
/// real.
struct Bench {
    Bench()
        : server(frozenSandbox())
        , desk({.paths = Paths::below(dir.path()),
                .keychain = keychain,
                .clock = time,
                .timers = time,
                .steadyMs = [this] { return time.steadyMs(); }})
    {
        if (const auto started = server.start(); !started)
            qFatal("%s", qPrintable(started.error()));
    }

    /// All connections have answered once.
    bool start()
    {
        bool isOpen = false;
        if (!desk.load().isEmpty())
            return false;
        desk.openHistory(&context, [&isOpen](const auto &report) { isOpen = bool(report); });
        if (!QTest::qWaitFor([&isOpen] { return isOpen; }))
            return false;
        desk.networkLife().start();
        for (const QString &id : ids) {
            Connection connection;
            connection.id = id;
            connection.name = id;
            connection.baseUrl = server.url();
            connection.sessionOnly = true;
            desk.adoptForNow(connection, server.mintToken(u"owner"_s, 86'400, id), true);
            QObject::connect(&desk.link(id)->sync(), &ConnectionSync::roundFinished, &context,
                             [this, id] { ++rounds[id]; });
        }
        const bool ready = settle();
        // The first synchronisation may take some rounds.
        while (ready && time.untilNext() == 0ms) {
            time.advance(0ms);
            if (!settle())
                return false;
        }
        rounds.clear();
        return ready;
    }
    /// Lets polls under way end.
    bool settle()
    {
        const auto isPolling = [this](const QString &id) {
            const SyncState state = desk.link(id)->sync().state();
            return state == SyncState::Polling || state == SyncState::FirstSync;
        };
        const QDeadlineTimer limit(20s);
        while (std::any_of(ids.begin(), ids.end(), isPolling) && !limit.hasExpired())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return !limit.hasExpired();
    }
    /// Small steps, so that polls end in between; below the 20 s after which a silent server is
    /// given up, because requests have the same time.
    bool pass(std::chrono::seconds span, std::chrono::seconds step = 1s)
    {
        for (auto passed = 0s; passed < span; passed += step) {
            time.advance(step);
            if (!settle())
                return false;
        }
        return true;
    }
    [[nodiscard]] QList<int> counts() const
    {
        QList<int> list;
        for (const QString &id : ids)
            list << rounds.value(id);
        return list;
    }
    [[nodiscard]] LinkStatus status() const { return desk.status(ids.first()); }

    const QStringList ids{u"a"_s, u"b"_s, u"c"_s};
    QTemporaryDir dir;
    FakeTime time{StartMs};
    MemorySecretStore keychain;
    sandbox::Sandbox server;
    QObject context;
    QHash<QString, int> rounds; ///< polls that ended, by connection
    Desk desk;
};

QList<int> each(int count)
{
    return {count, count, count};
}

} // namespace

class TestDeskNetwork final : public QObject {
    Q_OBJECT
private slots:
    void aBurstOfSignalsIsOnePollPerConnection();
    void asleepNothingIsPolledAndOnWakingOnce();
    void aSleepWithoutAWordEndsInOnePoll();
    void disconnectedStopsNothing();
    void meteredConnectionsPollEveryFiveMinutes();
    void aClockThatIsSetNeitherStopsNorHurries_data();
    void aClockThatIsSetNeitherStopsNorHurries();
    void backOnlineTheBackOffIsForgotten();
    void aLoginPageIsRetriedSoon();
    void sentencesSayWhatToDo();
    void whatACommandChangesIsTakenUp();
};

void TestDeskNetwork::whatACommandChangesIsTakenUp()
{
    Bench bench;
    QVERIFY(bench.desk.load().isEmpty());
    bench.desk.openHistory(&bench.context, [](const auto &) {});
    bench.desk.start();
    // Another process, with the same keychain.
    ConnectionStore terminal(bench.desk.paths().connectionsFile(), bench.time);
    QVERIFY(terminal.load());
    Connection connection;
    connection.id = u"signed in"_s;
    connection.name = connection.id;
    connection.baseUrl = bench.server.url();
    const auto token = [&] {
        const Link *link = bench.desk.link(connection.id);
        return link ? link->token() : QByteArray();
    };
    for (const QString &name : {u"first"_s, u"again"_s}) {
        const QByteArray made = bench.server.mintToken(u"owner"_s, 86'400, name);
        bench.desk.keychain().write(connection.id, made, &bench.context, [](const auto &) {});
        connection.tokenFingerprint = name;
        QVERIFY(terminal.save(connection));
        QTRY_COMPARE(token(), made);
    }
    const Link *running = bench.desk.link(connection.id);
    connection.name = u"renamed"_s; // no reason to begin anew
    QVERIFY(terminal.save(connection));
    QTRY_COMPARE(bench.desk.allConnections().first().name, u"renamed"_s);
    QCOMPARE(bench.desk.link(connection.id), running);
    QVERIFY(terminal.remove(connection.id));
    QTRY_VERIFY(!bench.desk.link(connection.id));
    QVERIFY(bench.desk.allConnections().isEmpty());
}

void TestDeskNetwork::aBurstOfSignalsIsOnePollPerConnection()
{
    Bench bench;
    QVERIFY(bench.start());
    for (int i = 0; i < 30; ++i) {
        bench.desk.networkLife().noteChange();
        bench.time.advance(50ms);
    }
    QCOMPARE(bench.counts(), each(0));
    QVERIFY(bench.pass(6s));
    QCOMPARE(bench.counts(), each(1));
    QVERIFY(bench.pass(15s)); // a wait from before the burst does not come on top
    QCOMPARE(bench.counts(), each(1));
}

void TestDeskNetwork::asleepNothingIsPolledAndOnWakingOnce()
{
    Bench bench;
    QVERIFY(bench.start());
    bench.desk.networkLife().setAsleep(true);
    const qint64 requests = bench.server.http().requestCount();
    QVERIFY(bench.pass(100s, 10s));
    QCOMPARE(bench.server.http().requestCount(), requests);
    bench.time.setWallClock(bench.time.nowMs() + 8 * 3'600'000);
    bench.desk.networkLife().setAsleep(false);
    bench.desk.networkLife().noteChange();
    QVERIFY(bench.pass(6s));
    QCOMPARE(bench.counts(), each(1));
    QCOMPARE(bench.status().kind, LinkStatus::Kind::UpToDate);
    QVERIFY(bench.pass(34s));
    QCOMPARE(bench.counts(), each(2)); // and on as usual
}

void TestDeskNetwork::aSleepWithoutAWordEndsInOnePoll()
{
    Bench bench;
    QVERIFY(bench.start());
    bench.time.setWallClock(bench.time.nowMs() + 8 * 3'600'000);
    QVERIFY(bench.pass(26s)); // before the usual poll
    QCOMPARE(bench.counts(), each(1));
}

void TestDeskNetwork::disconnectedStopsNothing()
{
    Bench bench;
    QVERIFY(bench.start());
    bench.desk.networkLife().setHint(NetworkHint::Disconnected);
    QVERIFY(bench.pass(70s));
    QCOMPARE(bench.counts(), each(2));
    QCOMPARE(bench.status().kind, LinkStatus::Kind::UpToDate);
}

void TestDeskNetwork::meteredConnectionsPollEveryFiveMinutes()
{
    Bench bench;
    QVERIFY(bench.start());
    bench.desk.networkLife().setMetered(true);
    QVERIFY(bench.pass(260s, 5s));
    QCOMPARE(bench.counts(), each(0));
    QVERIFY(bench.pass(75s, 5s));
    QCOMPARE(bench.counts(), each(1));
    bench.desk.networkLife().setMetered(false);
    QVERIFY(bench.pass(34s));
    QCOMPARE(bench.counts(), each(2));
}

void TestDeskNetwork::aClockThatIsSetNeitherStopsNorHurries_data()
{
    QTest::addColumn<qint64>("hours");
    QTest::newRow("on") << qint64(5);
    QTest::newRow("back") << qint64(-5);
    QTest::newRow("a year back") << qint64(-8760);
}

void TestDeskNetwork::aClockThatIsSetNeitherStopsNorHurries()
{
    QFETCH(qint64, hours);
    Bench bench;
    QVERIFY(bench.start());
    bench.time.setWallClock(bench.time.nowMs() + hours * 3'600'000);
    QVERIFY(bench.pass(300s));
    for (const int count : bench.counts())
        QVERIFY2(count >= 8 && count <= 12, qPrintable(QString::number(count)));
    // The age of the data is of this clock again.
    std::optional<qint64> contactMs;
    bench.desk.history().read<QList<StoredProject>>(
        [](const HistoryReader &reader) { return reader.projects(); }, &bench.context,
        [&contactMs](const QList<StoredProject> &projects) {
            contactMs = projects.isEmpty() ? 0 : projects.first().lastContactMs;
        });
    QTRY_VERIFY(contactMs.has_value());
    const qint64 age = bench.time.nowMs() - *contactMs;
    QVERIFY2(age >= 0 && age <= 40'000, qPrintable(QString::number(age)));
}

void TestDeskNetwork::backOnlineTheBackOffIsForgotten()
{
    Bench bench;
    QVERIFY(bench.start());
    QVERIFY(bench.server.setFaults(u"reset"_s));
    QVERIFY(bench.pass(1800s, 15s)); // the waits are minutes by now
    QCOMPARE(bench.status().kind, LinkStatus::Kind::Offline);
    QVERIFY(bench.server.setFaults({}));
    bench.desk.networkLife().setHint(NetworkHint::Disconnected);
    bench.desk.networkLife().setHint(NetworkHint::Connected);
    QVERIFY(bench.pass(6s));
    for (const QString &id : bench.ids)
        QCOMPARE(bench.desk.status(id).kind, LinkStatus::Kind::UpToDate);
}

void TestDeskNetwork::aLoginPageIsRetriedSoon()
{
    Bench bench;
    QVERIFY(bench.start());
    QVERIFY(bench.server.setFaults(u"html"_s));
    QVERIFY(bench.pass(1800s, 15s));
    QCOMPARE(bench.status().kind, LinkStatus::Kind::Offline);
    QVERIFY(bench.server.setFaults({}));
    QVERIFY(bench.pass(65s, 5s)); // nobody tells that somebody has signed in to the network
    QCOMPARE(bench.status().kind, LinkStatus::Kind::UpToDate);
}

void TestDeskNetwork::sentencesSayWhatToDo()
{
    using Kind = ApiError::Kind;
    using enum NetworkHint;
    const QUrl far(u"https://chaos.example.net/"_s);
    const QUrl near(u"http://127.0.0.1:3000/"_s);
    const auto sentence = [](Kind kind, const QUrl &server, NetworkHint hint) {
        ApiError error;
        error.kind = kind;
        return connectionSentence(error, server, hint);
    };
    QVERIFY(sentence(Kind::NotLitmus, far, Unknown).contains(u"login page of the network"_s));
    QVERIFY(sentence(Kind::Tls, far, LoginPage).contains(u"login page of the network"_s));
    QVERIFY(!sentence(Kind::Tls, far, Connected).contains(u"login page"_s));
    QVERIFY(sentence(Kind::Offline, far, Disconnected).contains(u"not connected to a network"_s));
    QVERIFY(sentence(Kind::Timeout, far, LoginPage).contains(u"sign in before"_s));
    for (const Kind kind : {Kind::Offline, Kind::NotLitmus, Kind::Tls, Kind::Forbidden}) {
        ApiError error;
        error.kind = kind;
        QCOMPARE(sentence(kind, near, Disconnected), errorSentence(error, near.host()));
    }
}

QTEST_GUILESS_MAIN(TestDeskNetwork)
#include "tst_desknetwork.moc"
