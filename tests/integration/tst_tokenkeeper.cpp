// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text.h"
#include "desk/desk.h"
#include "desk/lockdown.h"
#include "desk/signout.h"
#include "support/faketime.h"
#include "support/signinbench.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;
using namespace rd::test;

namespace {

constexpr qint64 StartMs = 1'780'000'000'000;
constexpr qint64 Day = 86'400'000;

sandbox::SandboxOptions frozenSandbox()
{
    sandbox::SandboxOptions options;
    options.runs = 20;
    options.frozen = true;
    options.nowMs = StartMs;
    return options;
}

/// A desk with one connection, whose token ends in some days; its clock is turned by hand.
struct KeeperBench {
    explicit KeeperBench(int days, const QString &name = defaultTokenName())
        : server(frozenSandbox())
        , desk({.paths = Paths::below(dir.path()),
                .keychain = keychain,
                .clock = time,
                .timers = time,
                .steadyMs = [this] { return time.steadyMs(); }})
    {
        if (const auto started = server.start(); !started)
            qFatal("%s", qPrintable(started.error()));
        own = server.mintToken(u"owner"_s, days * Day / 1000, name);
    }

    bool start()
    {
        bool isOpen = false;
        if (!desk.load().isEmpty())
            return false;
        desk.openHistory(&context, [&isOpen](const auto &report) { isOpen = bool(report); });
        if (!QTest::qWaitFor([&isOpen] { return isOpen; }))
            return false;
        Connection connection;
        connection.id = u"c"_s;
        connection.name = u"c"_s;
        connection.baseUrl = server.url();
        connection.userId = server.userId(u"owner"_s);
        connection.tokenFingerprint = fullFingerprintOf(own);
        const auto claims = TokenCare::claimsOf(own);
        connection.tokenExpiresMs = claims ? claims->expiresMs : 0;
        keychain.write(u"c"_s, own, &context, [](const auto &) {});
        if (!desk.adopt(connection).isEmpty())
            return false;
        if (!QTest::qWaitFor([this] { return desk.link(u"c"_s) != nullptr; }))
            return false;
        desk.start();
        return true;
    }
    /// Lets days pass on both sides, and then the keeper look: as the last thing that happens, or
    /// its requests would be given up for their age.
    void pass(int days)
    {
        server.advanceClock(days * Day / 1000);
        time.setWallClock(time.nowMs() + days * Day);
        time.advance(std::exchange(hasLooked, true) ? std::chrono::minutes(6h) : 3min);
    }
    [[nodiscard]] QByteArray inUse() const
    {
        return desk.link(u"c"_s) ? desk.link(u"c"_s)->token() : QByteArray();
    }
    /// The keeper is in the middle of it: the new token is made, and nothing else has happened.
    bool isRenewing()
    {
        pass(76);
        return QTest::qWaitFor([this] { return requestsTo("/auth/create_token") == 1; });
    }
    /// Every API token of the account is revoked, whoever made it; nothing is left here.
    [[nodiscard]] QString leftOver()
    {
        const auto issued = server.issuedTokens();
        for (const QByteArray &token : issued) {
            const auto claims = TokenCare::claimsOf(token);
            if (claims && claims->userId == server.userId(u"owner"_s) && !server.isRevoked(token))
                return u"a token of %1 is alive"_s.arg(claims->username);
        }
        if (keychain.values.contains(u"c"_s))
            return u"the keychain has an entry"_s;
        return desk.link(u"c"_s) ? u"there is a link"_s : QString();
    }
    [[nodiscard]] int requestsTo(const QByteArray &path)
    {
        const auto seen = server.http().seen();
        return static_cast<int>(std::count_if(seen.cbegin(), seen.cend(), [&](const auto &one) {
            return one.path.startsWith(path);
        }));
    }

    QTemporaryDir dir;
    FakeTime time{StartMs};
    MoodyStore keychain;
    sandbox::Sandbox server;
    QByteArray own;
    bool hasLooked = false;
    QObject context;
    Desk desk;
};

} // namespace

class TestTokenKeeper final : public QObject {
    Q_OBJECT
private slots:
    void renewsBeforeTheEnd();
    void leavesOthersAlone_data();
    void leavesOthersAlone();
    void aFailureIsToldAndTriedAgain();
    void panicWaitsForARenewal();
    void panicEndsWhatARenewalLeftBehind();
    void signingOutWaitsForARenewal();
    void whoeverIsAtATokenIsLetFinish();
    void aRemovedConnectionLeavesNothingAlive();
};

void TestTokenKeeper::renewsBeforeTheEnd()
{
    KeeperBench bench(90);
    QVERIFY(bench.start());
    const QSignalSpy failed(&bench.desk, &Desk::tokenNotRenewed);
    bench.pass(75);
    QCOMPARE(bench.requestsTo("/auth/create_token"), 0); // nor is the list asked for
    QCOMPARE(bench.requestsTo("/auth/token/"), 0);
    bench.pass(1);
    QTRY_VERIFY(bench.server.isRevoked(bench.own));
    QTRY_VERIFY(!bench.inUse().isEmpty());
    QVERIFY(bench.inUse() != bench.own);
    QVERIFY(!bench.server.isRevoked(bench.inUse()));
    QCOMPARE(bench.requestsTo("/auth/create_token"), 1);
    QVERIFY(failed.isEmpty());
    const Connection saved = bench.desk.connections().connections().value(0);
    QCOMPARE(saved.tokenFingerprint, fullFingerprintOf(bench.inUse()));
    // As long a life as the first one had.
    QVERIFY(qAbs(saved.tokenExpiresMs - bench.server.nowMs() - 90 * Day) <= Day);
    QVERIFY(bench.desk.status(u"c"_s).kind != LinkStatus::Kind::SignedOut);
    bench.pass(1);
    QCOMPARE(bench.requestsTo("/auth/create_token"), 1);
}

void TestTokenKeeper::leavesOthersAlone_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("passed");
    QTest::newRow("pasted") << u"pipeline"_s << 30 << 29;
    QTest::newRow("of another machine") << defaultTokenName() + u"2"_s << 30 << 29;
    QTest::newRow("over") << defaultTokenName() << 30 << 31;
    QTest::newRow("short, not yet due") << defaultTokenName() << 9 << 5;
}

void TestTokenKeeper::leavesOthersAlone()
{
    QFETCH(QString, name);
    QFETCH(int, days);
    QFETCH(int, passed);
    KeeperBench bench(days, name);
    QVERIFY(bench.start());
    bench.pass(passed);
    if (passed < days)
        QTRY_COMPARE(bench.requestsTo("/auth/token/"), 1);
    QTest::qWait(0);
    QCOMPARE(bench.requestsTo("/auth/create_token"), 0);
    QVERIFY(!bench.server.isRevoked(bench.own));
}

void TestTokenKeeper::aFailureIsToldAndTriedAgain()
{
    KeeperBench bench(30);
    QVERIFY(bench.start());
    QSignalSpy failed(&bench.desk, &Desk::tokenNotRenewed);
    bench.keychain.writeError = SecretError::Locked;
    bench.pass(20);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.at(0).at(0).toString(), u"c"_s);
    QVERIFY(failed.at(0).at(1).toString().contains("works on"_L1));
    QVERIFY(!bench.server.isRevoked(bench.own));
    QCOMPARE(bench.inUse(), bench.own);
    bench.keychain.writeError.reset();
    bench.pass(0);
    QTRY_VERIFY(bench.server.isRevoked(bench.own));
    QTRY_VERIFY(!bench.inUse().isEmpty() && bench.inUse() != bench.own);
    QCOMPARE(failed.size(), 1);
}

void TestTokenKeeper::panicWaitsForARenewal()
{
    KeeperBench bench(90);
    QVERIFY(bench.start());
    QVERIFY(bench.isRenewing());
    Lockdown lockdown(bench.desk);
    const QSignalSpy ended(&lockdown, &Lockdown::ended);
    std::optional<bool> wasOver; // when panic's turn came
    connect(&lockdown, &Lockdown::changed, &bench.context, [&] {
        if (!wasOver && !lockdown.items().at(0).sentence.contains("Waits"_L1))
            wasOver = bench.server.isRevoked(bench.own);
    });
    lockdown.begin(Lockdown::Histories::Keep);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(wasOver, std::optional(true));
    QCOMPARE(lockdown.items().at(0).state, LockdownItem::State::Dead);
    QTRY_VERIFY(bench.desk.leases().isIdle()); // nobody adopts anything afterwards
    QCOMPARE(bench.leftOver(), QString());
}

void TestTokenKeeper::panicEndsWhatARenewalLeftBehind()
{
    KeeperBench bench(90);
    QVERIFY(bench.start());
    // As after a renewal that failed and could not put back what the store had.
    bench.keychain.values[u"c"_s] =
        bench.server.mintToken(u"owner"_s, 90 * Day / 1000, defaultTokenName());
    Lockdown lockdown(bench.desk);
    const QSignalSpy ended(&lockdown, &Lockdown::ended);
    lockdown.begin(Lockdown::Histories::Keep);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(lockdown.items().at(0).state, LockdownItem::State::Dead);
    QCOMPARE(bench.leftOver(), QString());
}

void TestTokenKeeper::signingOutWaitsForARenewal()
{
    KeeperBench bench(90);
    QVERIFY(bench.start());
    QVERIFY(bench.isRenewing());
    SignOut signOut(bench.desk, bench.desk.allConnections().value(0), {.removesConnection = true});
    signOut.begin();
    QCOMPARE(signOut.state(), SignOut::State::Working);
    QTRY_VERIFY(signOut.isOver());
    QCOMPARE(signOut.state(), SignOut::State::Dead);
    QTRY_VERIFY(bench.desk.leases().isIdle());
    QCOMPARE(bench.leftOver(), QString());
    QVERIFY(bench.desk.allConnections().isEmpty());
}

void TestTokenKeeper::whoeverIsAtATokenIsLetFinish()
{
    KeeperBench bench(90);
    QVERIFY(bench.start());
    TokenLease lease = bench.desk.leases().tryTake(u"c"_s, &bench.context);
    QVERIFY(lease);
    QVERIFY(!bench.desk.leases().tryTake(u"c"_s, &bench.context));
    bench.pass(76);
    QTest::qWait(0);
    QCOMPARE(bench.requestsTo("/auth/token/"), 0); // left for the next look
    // Panic comes before those who wait already, and not before it is its turn.
    QStringList order;
    bench.desk.leases().take(u"c"_s, TokenLeases::Turn::InOrder, &bench.context,
                             [&order](const TokenLease &) { order.append(u"tab"_s); });
    auto gone = std::make_unique<QObject>();
    bench.desk.leases().take(u"c"_s, TokenLeases::Turn::InOrder, gone.get(),
                             [&order](const TokenLease &) { order.append(u"gone"_s); });
    gone.reset();
    bench.desk.leases().take(u"c"_s, TokenLeases::Turn::First, &bench.context,
                             [&order](const TokenLease &) { order.append(u"panic"_s); });
    QTest::qWait(0);
    QVERIFY(order.isEmpty());
    lease.release();
    QTRY_VERIFY(bench.desk.leases().isIdle());
    QCOMPARE(order, QStringList({u"panic"_s, u"tab"_s}));
}

void TestTokenKeeper::aRemovedConnectionLeavesNothingAlive()
{
    KeeperBench bench(90);
    QVERIFY(bench.start());
    QVERIFY(bench.isRenewing());
    QVERIFY(bench.desk.remove(u"c"_s).isEmpty()); // by somebody who took no lease
    QTRY_VERIFY(bench.desk.leases().isIdle());
    QCOMPARE(bench.leftOver(), QString());
}

QTEST_GUILESS_MAIN(TestTokenKeeper)
#include "tst_tokenkeeper.moc"
