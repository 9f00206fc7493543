// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/redact.h"
#include "desk/desk.h"
#include "desk/signout.h"
#include "history/batch.h"
#include "support/signinbench.h"

#include <QTemporaryDir>

Q_DECLARE_METATYPE(rd::sandbox::Release)

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;
using sandbox::Release;
using State = SignOut::State;

namespace {

const QString Id = u"c"_s;

/// Says how alive the token was when it was wiped, and can refuse to.
class WatchingStore final : public SecretStore {
public:
    std::function<bool()> isDead;
    std::optional<bool> wasDeadWhenWiped;
    std::optional<SecretError> removeError;
    MoodyStore below;

    std::function<void()> beforeRead = [] {};

    void read(const QString &key, const QObject *context, Read done) override
    {
        beforeRead();
        below.read(key, context, done);
    }
    void write(const QString &key, const QByteArray &secret, const QObject *context,
               Done done) override
    {
        below.write(key, secret, context, done);
    }
    void remove(const QString &key, const QObject *context, Done done) override
    {
        if (removeError) {
            QMetaObject::invokeMethod(
                const_cast<QObject *>(context),
                [done, error = *removeError] { done(Failure{error}); }, Qt::QueuedConnection);
            return;
        }
        wasDeadWhenWiped = isDead();
        below.remove(key, context, done);
    }
};

/// A desk with one saved connection to a sandbox; its token is in the keychain.
struct SignOutBench : SignInBench {
    explicit SignOutBench(Release release = sandbox::latestRelease)
        : SignInBench(release)
        , token(server.mintToken(u"owner"_s, 86'400 * 80, u"this device"_s))
        , desk({.paths = Paths::below(dir.path()),
                .keychain = store,
                .clock = clock,
                .timers = timers})
    {
        store.isDead = [this] { return server.isRevoked(token); };
        store.below.values[Id] = token;
        bool isOpen = false;
        if (!desk.load().isEmpty())
            qFatal("no profile");
        desk.openHistory(&context, [&isOpen](const auto &report) {
            isOpen = bool(report);
            arrived();
        });
        waitUntil([&isOpen] { return isOpen; });
        connection.id = Id;
        connection.name = u"Production"_s;
        connection.baseUrl = server.url();
        connection.username = u"owner"_s;
        connection.userId = server.userId(u"owner"_s);
        connection.tokenFingerprint = fullFingerprintOf(token);
        connection.tokenExpiresMs = clock.nowMs() + 80 * 86'400'000LL;
        if (!desk.connections().save(connection))
            qFatal("not saved");
    }

    /// Runs to the next end.
    State run(SignOut &signOut, void (SignOut::*start)())
    {
        const QMetaObject::Connection told =
            QObject::connect(&signOut, &SignOut::changed, &context, [&signOut] {
                if (signOut.state() != State::Working)
                    arrived();
            });
        (signOut.*start)();
        waitUntil([&signOut] { return signOut.state() != State::Working; });
        QObject::disconnect(told);
        return signOut.state();
    }
    [[nodiscard]] bool hasSecret() const { return store.below.values.contains(Id); }
    [[nodiscard]] std::optional<Connection> saved() { return desk.connections().byId(Id); }
    [[nodiscard]] QString journal()
    {
        std::optional<QString> lines;
        desk.history().read<QString>(
            [](const HistoryReader &reader) {
                QString text;
                for (const JournalLine &line : reader.journal())
                    text += line.kind + u' ' + line.line + u'\n';
                return text;
            },
            &context,
            [&lines](const QString &text) {
                lines = text;
                arrived();
            });
        waitUntil([&lines] { return lines.has_value(); });
        return lines.value_or(QString());
    }
    [[nodiscard]] qsizetype projects()
    {
        std::optional<qsizetype> count;
        desk.history().read<qsizetype>(
            [](const HistoryReader &reader) { return reader.projects().size(); }, &context,
            [&count](qsizetype found) {
                count = found;
                arrived();
            });
        waitUntil([&count] { return count.has_value(); });
        return count.value_or(-1);
    }
    /// The history has something of the connection.
    void fillHistory()
    {
        SyncBatch batch;
        batch.project = {Id, u"p"_s};
        batch.projectInfo = Project{u"p"_s, u"payments"_s, Role::Owner};
        bool isStored = false;
        desk.history().commit(batch, &context, [&isStored](const auto &) {
            isStored = true;
            arrived();
        });
        waitUntil([&isStored] { return isStored; });
    }

    QTemporaryDir dir;
    QtTimers timers;
    WatchingStore store;
    QByteArray token;
    QObject context;
    Connection connection;
    Desk desk;
};

} // namespace

class TestSignOut final : public QObject {
    Q_OBJECT
private slots:
    void revokesProvesWipesInThatOrder_data();
    void revokesProvesWipesInThatOrder();
    void worksWithARunningConnection();
    void offlineKeepsTheToken();
    void aLockedKeychainKeepsTheToken();
    void wipeAnywayNamesWhatStaysAlive();
    void anOlderProofSaysNothingOfWhatIsUnread();
    void forgettingIsNotToldBeforeItIsDone();
    void forgettingSendsNothing();
    void aDeadTokenIsWiped();
    void whatCannotBeWipedIsNotRevokedTwice();
    void removesTheConnectionLast();
    void keepsTheHistoryWhenWished();
    void aChangedWayIsTakenAtOnce();
    void waitsForWhoeverIsAtTheToken();
    void nobodyTakesTheTokenUpMeanwhile();
};

void TestSignOut::revokesProvesWipesInThatOrder_data()
{
    QTest::addColumn<Release>("release");
    QTest::newRow("3.0") << Release::R3_0;
    QTest::newRow("3.9") << Release::R3_9;
    QTest::newRow("latest") << sandbox::latestRelease;
}

void TestSignOut::revokesProvesWipesInThatOrder()
{
    QFETCH(Release, release);
    SignOutBench bench(release);
    SignOut signOut(bench.desk, bench.connection, {});
    QCOMPARE(bench.run(signOut, &SignOut::begin), State::Dead);
    QVERIFY(signOut.proof()->proved);
    QVERIFY(bench.server.isRevoked(bench.token));
    QCOMPARE(bench.store.wasDeadWhenWiped, std::optional(true));
    QVERIFY(!bench.hasSecret());
    QCOMPARE(bench.desk.status(Id).kind, LinkStatus::Kind::SignedOut);
    QVERIFY(bench.saved());
    QVERIFY(bench.saved()->tokenFingerprint.isEmpty());
    QTRY_VERIFY(bench.journal().contains(u"\"wiped\""_s)); // is written behind
    const QString journal = bench.journal();
    QVERIFY(journal.contains(u"sign-out"_s));
    QVERIFY(!journal.contains(QString::fromLatin1(bench.token)));
}

void TestSignOut::worksWithARunningConnection()
{
    SignOutBench bench;
    QVERIFY(bench.desk.linkWith(bench.connection, bench.token));
    bench.store.below.readError = SecretError::Locked; // the link has the token, too
    SignOut signOut(bench.desk, bench.connection, {});
    QCOMPARE(bench.run(signOut, &SignOut::begin), State::Kept);
    QVERIFY(signOut.proof()->proved);
    QVERIFY(bench.hasSecret()); // perhaps another one: not to be removed unread
    bench.store.below.readError.reset();
    QCOMPARE(bench.run(signOut, &SignOut::retry), State::Dead);
    QVERIFY(!bench.hasSecret());
    QVERIFY(!bench.desk.link(Id));
}

void TestSignOut::offlineKeepsTheToken()
{
    SignOutBench bench;
    Connection elsewhere = bench.connection;
    elsewhere.baseUrl = QUrl(u"http://127.0.0.1:1"_s);
    QCOMPARE(bench.desk.change(elsewhere), QString());
    // Asked for before that edit: it counts what the connection is when the turn comes.
    SignOut signOut(bench.desk, bench.connection, {});
    QCOMPARE(bench.run(signOut, &SignOut::begin), State::Kept);
    QVERIFY(signOut.mayWipeAnyway());
    QVERIFY(!signOut.sentence().isEmpty());
    QVERIFY(bench.hasSecret());
    QVERIFY(!bench.server.isRevoked(bench.token));
    QVERIFY(bench.desk.status(Id).kind != LinkStatus::Kind::SignedOut);
    // Edited meanwhile: the next try goes where the connection leads now, and the edit stays.
    Connection renamed = bench.connection;
    renamed.name = u"Renamed"_s;
    QCOMPARE(bench.desk.change(renamed), QString());
    QCOMPARE(bench.run(signOut, &SignOut::retry), State::Dead);
    QCOMPARE(bench.desk.allConnections().value(0).name, u"Renamed"_s);
}

void TestSignOut::aLockedKeychainKeepsTheToken()
{
    SignOutBench bench;
    bench.store.below.readError = SecretError::Locked;
    SignOut signOut(bench.desk, bench.connection,
                    {.removesHistory = true, .removesConnection = true});
    QCOMPARE(bench.run(signOut, &SignOut::begin), State::Kept);
    QVERIFY(bench.hasSecret());
    QVERIFY(bench.saved());
    bench.store.below.readError.reset();
    QCOMPARE(bench.run(signOut, &SignOut::retry), State::Dead);
    QVERIFY(!bench.hasSecret());
    QVERIFY(!bench.saved());
}

void TestSignOut::wipeAnywayNamesWhatStaysAlive()
{
    SignOutBench bench;
    bench.store.below.readError = SecretError::Locked;
    SignOut signOut(bench.desk, bench.connection, {});
    QCOMPARE(bench.run(signOut, &SignOut::begin), State::Kept);
    QCOMPARE(bench.run(signOut, &SignOut::wipeAnyway), State::LeftAlive);
    QVERIFY(!bench.hasSecret());
    QVERIFY(!bench.server.isRevoked(bench.token));
    const QString fingerprint = fullFingerprintOf(bench.token);
    QVERIFY2(signOut.sentence().contains(fingerprint.left(8)), qPrintable(signOut.sentence()));
    QVERIFY(signOut.sentence().contains(bench.connection.baseUrl.host()));
    // Signing in again finds it by that and ends it.
    QCOMPARE(bench.saved()->tokenFingerprint, fingerprint);
    QTRY_VERIFY(bench.journal().contains(u"wiped-without-proof"_s));
}

void TestSignOut::anOlderProofSaysNothingOfWhatIsUnread()
{
    SignOutBench bench;
    QVERIFY(bench.desk.linkWith(bench.connection, bench.token));
    const QByteArray other = bench.server.mintToken(u"owner"_s, 86'400, u"renewed"_s);
    bench.store.below.values[Id] = other;
    bench.store.below.readError = SecretError::Locked;
    SignOut signOut(bench.desk, bench.connection, {});
    QCOMPARE(bench.run(signOut, &SignOut::begin), State::Kept);
    QVERIFY(bench.server.isRevoked(bench.token));
    QCOMPARE(bench.run(signOut, &SignOut::wipeAnyway), State::LeftAlive);
    QVERIFY(!bench.hasSecret() && !bench.server.isRevoked(other));
    // Nor is the dead one said to be alive.
    QVERIFY2(!signOut.sentence().contains(fullFingerprintOf(bench.token).left(8)),
             qPrintable(signOut.sentence()));
}

void TestSignOut::forgettingIsNotToldBeforeItIsDone()
{
    SignOutBench bench;
    bench.store.removeError = SecretError::Denied;
    SignOut signOut(bench.desk, bench.connection, {.token = SignOut::Token::Forget});
    QCOMPARE(bench.run(signOut, &SignOut::begin), State::Kept);
    QVERIFY(bench.hasSecret());
    const QString kept = bench.desk.status(Id).sentence;
    QVERIFY2(kept.contains(u"could not be removed from the keychain"_s), qPrintable(kept));
    bench.store.removeError.reset();
    QCOMPARE(bench.run(signOut, &SignOut::retry), State::Forgotten);
    QVERIFY(bench.desk.status(Id).sentence.contains(u"forgot its token"_s));
}

void TestSignOut::forgettingSendsNothing()
{
    SignOutBench bench;
    SignOut signOut(bench.desk, bench.connection, {.token = SignOut::Token::Forget});
    QCOMPARE(bench.run(signOut, &SignOut::begin), State::Forgotten);
    QVERIFY(!bench.hasSecret());
    QVERIFY(!bench.server.isRevoked(bench.token));
    QVERIFY(bench.server.http().seen().isEmpty());
    // Or the next sign-in would revoke what others work with.
    QVERIFY(bench.saved()->tokenFingerprint.isEmpty());
    QCOMPARE(bench.desk.status(Id).kind, LinkStatus::Kind::SignedOut);
}

void TestSignOut::aDeadTokenIsWiped()
{
    SignOutBench bench;
    bench.server.revoke(bench.token);
    SignOut signOut(bench.desk, bench.connection, {});
    QCOMPARE(bench.run(signOut, &SignOut::begin), State::Dead);
    QVERIFY(signOut.proof()->alreadyRevoked);
    QVERIFY(!bench.hasSecret());
}

void TestSignOut::whatCannotBeWipedIsNotRevokedTwice()
{
    SignOutBench bench;
    bench.store.removeError = SecretError::Denied;
    SignOut signOut(bench.desk, bench.connection, {.removesConnection = true});
    QCOMPARE(bench.run(signOut, &SignOut::begin), State::Kept);
    QVERIFY(bench.server.isRevoked(bench.token));
    QVERIFY(bench.saved());
    const qsizetype asked = bench.server.http().seen().size();
    bench.store.removeError.reset();
    QCOMPARE(bench.run(signOut, &SignOut::retry), State::Dead);
    QCOMPARE(bench.server.http().seen().size(), asked);
    QVERIFY(!bench.hasSecret());
    QVERIFY(!bench.saved());
}

void TestSignOut::removesTheConnectionLast()
{
    SignOutBench bench;
    bench.fillHistory();
    QCOMPARE(bench.projects(), 1);
    QVERIFY(bench.desk.linkWith(bench.connection, bench.token));
    SignOut signOut(bench.desk, bench.connection,
                    {.removesHistory = true, .removesConnection = true});
    QCOMPARE(bench.run(signOut, &SignOut::begin), State::Dead);
    QCOMPARE(bench.projects(), 0);
    QVERIFY(!bench.saved());
    QVERIFY(bench.desk.allConnections().isEmpty());
}

void TestSignOut::keepsTheHistoryWhenWished()
{
    SignOutBench bench;
    bench.fillHistory();
    SignOut signOut(bench.desk, bench.connection, {});
    QCOMPARE(bench.run(signOut, &SignOut::begin), State::Dead);
    QCOMPARE(bench.projects(), 1);
}

void TestSignOut::aChangedWayIsTakenAtOnce()
{
    SignOutBench bench;
    QVERIFY(bench.desk.linkWith(bench.connection, bench.token));
    Link *before = bench.desk.link(Id);
    Connection changed = bench.connection;
    changed.name = u"Renamed"_s;
    QVERIFY(bench.desk.change(changed).isEmpty());
    QCOMPARE(bench.desk.link(Id), before); // a name is no reason to begin again
    QCOMPARE(bench.saved()->name, u"Renamed"_s);
    changed.proxy = u"none"_s;
    QVERIFY(bench.desk.change(changed).isEmpty());
    QTRY_VERIFY(bench.desk.link(Id));
    QCOMPARE(bench.desk.link(Id)->connection().proxy, u"none"_s);
    QTRY_COMPARE(bench.desk.status(Id).kind, LinkStatus::Kind::UpToDate);
}

void TestSignOut::waitsForWhoeverIsAtTheToken()
{
    SignOutBench bench;
    TokenLease lease = bench.desk.leases().tryTake(Id, &bench.context);
    SignOut signOut(bench.desk, bench.connection, {});
    signOut.begin();
    QCOMPARE(bench.projects(), 0); // a moment
    QCOMPARE(signOut.state(), State::Working);
    QCOMPARE(bench.store.below.reads, 0);
    lease.release();
    QTRY_COMPARE(signOut.state(), State::Dead);
    QVERIFY(bench.desk.leases().isIdle());
}

void TestSignOut::nobodyTakesTheTokenUpMeanwhile()
{
    SignOutBench bench;
    bench.store.below.readError = SecretError::Locked;
    QVERIFY(bench.desk.change(bench.connection).isEmpty());
    QTRY_COMPARE(bench.desk.status(Id).kind, LinkStatus::Kind::KeychainLocked);
    bench.store.below.readError.reset();
    // The keychain tells that it is open, just as the entry is about to be removed.
    bench.store.beforeRead = [&bench] {
        if (bench.server.isRevoked(bench.token))
            bench.desk.retryWaiting();
    };
    SignOut signOut(bench.desk, bench.connection, {});
    QCOMPARE(bench.run(signOut, &SignOut::begin), State::Dead);
    QCOMPARE(bench.desk.link(Id), nullptr);
    QCOMPARE(bench.desk.status(Id).kind, LinkStatus::Kind::SignedOut);
}

QTEST_GUILESS_MAIN(TestSignOut)
#include "tst_signout.moc"
