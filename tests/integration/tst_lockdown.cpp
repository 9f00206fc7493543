// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs under tests/support/with-keyring.sh: two real servers, a real keychain, a real history.

#include "core/text.h"
#include "desk/desk.h"
#include "desk/lockdown.h"
#include "platform/keychainsecretstore.h"
#include "sandbox/http/server.h"
#include "sandbox/sandbox.h"
#include "support/testproxy.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;

using State = LockdownItem::State;

namespace {

sandbox::SandboxOptions smallSandbox()
{
    sandbox::SandboxOptions options;
    options.runs = 20;
    options.frozen = true;
    return options;
}

/// A desk that is signed in to two servers, its tokens in the real keychain.
struct Bench {
    Bench()
        : desk({.paths = Paths::below(dir.path()),
                .keychain = keychain,
                .clock = clock,
                .timers = timers})
    {
        for (sandbox::Sandbox *server : {&here, &there}) {
            if (const auto started = server->start(); !started)
                qFatal("%s", qPrintable(started.error()));
        }
    }

    bool start()
    {
        bool isOpen = false;
        if (!desk.load().isEmpty())
            return false;
        desk.openHistory(&context, [&isOpen](const auto &report) { isOpen = bool(report); });
        if (!QTest::qWaitFor([&isOpen] { return isOpen; }))
            return false;
        return add(u"here"_s, here) && add(u"there"_s, there);
    }
    bool add(const QString &id, sandbox::Sandbox &server)
    {
        const QByteArray token = server.mintToken(u"owner"_s, 86'400, u"Resilience Desk on box"_s);
        tokens.insert(id, token);
        std::optional<bool> isKept;
        keychain.write(id, token, &context, [&isKept](const auto &done) { isKept = bool(done); });
        if (!QTest::qWaitFor([&isKept] { return isKept.has_value(); }) || !*isKept)
            return false;
        Connection connection;
        connection.id = connection.name = id;
        connection.baseUrl = server.url();
        connection.userId = server.userId(u"owner"_s);
        connection.tokenFingerprint = fullFingerprintOf(token);
        connection.tokenExpiresMs = clock.nowMs() + 86'400'000;
        if (!desk.adopt(connection).isEmpty())
            return false;
        return QTest::qWaitFor([&] { return desk.link(id) && projectsOf(id) > 0; });
    }
    [[nodiscard]] Result<QByteArray, SecretError> kept(const QString &id)
    {
        std::optional<Result<QByteArray, SecretError>> found;
        keychain.read(id, &context, [&found](auto answer) { found = std::move(answer); });
        if (!QTest::qWaitFor([&found] { return found.has_value(); }))
            return Failure{SecretError::TimedOut};
        return *found;
    }
    [[nodiscard]] int projectsOf(const QString &id)
    {
        std::optional<int> count;
        desk.history().read<int>(
            [id](const HistoryReader &reader) {
                return static_cast<int>(reader.projects({id, QString()}).size());
            },
            &context, [&count](int found) { count = found; });
        return QTest::qWaitFor([&count] { return count.has_value(); }) ? *count : -1;
    }
    [[nodiscard]] QString journal()
    {
        std::optional<QString> text;
        desk.history().read<QString>(
            [](const HistoryReader &reader) {
                QString lines;
                for (const JournalLine &line : reader.journal(100))
                    lines += line.kind + u' ' + line.line + u'\n';
                return lines;
            },
            &context, [&text](const QString &found) { text = found; });
        return QTest::qWaitFor([&text] { return text.has_value(); }) ? *text : QString();
    }
    /// One round, to its end.
    template <typename Begin>
    bool run(Lockdown &lockdown, Begin begin)
    {
        const QSignalSpy ended(&lockdown, &Lockdown::ended);
        begin();
        return QTest::qWaitFor([&ended] { return !ended.isEmpty(); }, 20'000);
    }

    SystemClock clock;
    QtTimers timers;
    QTemporaryDir dir;
    QObject context;
    KeychainSecretStore keychain;
    sandbox::Sandbox here{smallSandbox()};
    sandbox::Sandbox there{smallSandbox()};
    QHash<QString, QByteArray> tokens;
    Desk desk;
};

} // namespace

class TestLockdown final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void revokesProvesAndWipes();
    void keepsWhatIsNotProved();
    void wipingAnywayNamesWhatStaysAlive();
    void aTokenThatIsNotHereIsNotProvedDead();
    void opensTheWayWithoutALink();
    void aLockedKeychainKeepsItsEntries(); // the last: nobody unlocks it again
};

void TestLockdown::initTestCase()
{
    QVERIFY2(!qEnvironmentVariableIsEmpty("RD_TEST_KEYRING"), "run it with with-keyring.sh");
}

void TestLockdown::revokesProvesAndWipes()
{
    Bench bench;
    QVERIFY(bench.start());
    QVERIFY(bench.projectsOf(u"here"_s) > 0);
    Lockdown lockdown(bench.desk);
    QVERIFY(bench.run(lockdown, [&] { lockdown.begin(Lockdown::Histories::Remove); }));

    QVERIFY(lockdown.isOver());
    QCOMPARE(lockdown.items().size(), 2);
    for (const LockdownItem &item : lockdown.items()) {
        QCOMPARE(item.state, State::Dead);
        QVERIFY(item.proof && item.proof->proved && item.proof->thisDevice);
        QCOMPARE(item.historyRemoved, std::optional(true));
        const auto kept = bench.kept(item.connectionId);
        QVERIFY(!kept && kept.error() == SecretError::NotFound);
        QVERIFY(!bench.desk.link(item.connectionId));
        QCOMPARE(bench.projectsOf(item.connectionId), 0);
    }
    QVERIFY(bench.here.isRevoked(bench.tokens[u"here"_s]));
    QVERIFY(bench.there.isRevoked(bench.tokens[u"there"_s]));

    const QString journal = bench.journal();
    QCOMPARE(journal.count("token-revoked "_L1), 2);
    QCOMPARE(journal.count("\"result\":\"wiped\""_L1), 2);
    for (const QByteArray &token : std::as_const(bench.tokens))
        QVERIFY(!journal.contains(QString::fromLatin1(token.mid(token.lastIndexOf('.')))));
}

void TestLockdown::keepsWhatIsNotProved()
{
    Bench bench;
    QVERIFY(bench.start());
    QVERIFY(bench.there.setFaults(u"reset"_s));
    Lockdown lockdown(bench.desk);
    QVERIFY(bench.run(lockdown, [&] { lockdown.begin(Lockdown::Histories::Remove); }));

    QVERIFY(!lockdown.isOver());
    QCOMPARE(lockdown.items().at(0).state, State::Dead);
    const LockdownItem left = lockdown.items().at(1);
    QCOMPARE(left.state, State::Kept);
    QVERIFY(left.proof && !left.proof->proved);
    QVERIFY(left.sentence.startsWith(u"Not proved"_s));
    QVERIFY(!left.historyRemoved);
    QCOMPARE(bench.kept(u"there"_s).value_or({}), bench.tokens[u"there"_s]);
    QVERIFY(bench.desk.link(u"there"_s));
    QVERIFY(bench.journal().contains("\"result\":\"kept\""_L1));

    // The network is back.
    QVERIFY(bench.there.setFaults({}));
    QVERIFY(bench.run(lockdown, [&] { lockdown.retry(); }));
    QVERIFY(lockdown.isOver());
    QVERIFY(lockdown.items().at(1).proof->proved);
    QVERIFY(bench.there.isRevoked(bench.tokens[u"there"_s]));
    QVERIFY(!bench.kept(u"there"_s));
    QCOMPARE(lockdown.items().at(1).historyRemoved, std::optional(true));
}

void TestLockdown::wipingAnywayNamesWhatStaysAlive()
{
    Bench bench;
    QVERIFY(bench.start());
    QVERIFY(bench.there.setFaults(u"reset"_s));
    Lockdown lockdown(bench.desk);
    QVERIFY(bench.run(lockdown, [&] { lockdown.begin(Lockdown::Histories::Keep); }));
    QVERIFY(bench.run(lockdown, [&] { lockdown.wipeAnyway(); }));

    QVERIFY(lockdown.isOver());
    const LockdownItem &left = lockdown.items().at(1);
    QCOMPARE(left.state, State::LeftAlive);
    QVERIFY(!bench.kept(u"there"_s));
    QVERIFY(!bench.desk.link(u"there"_s));
    QVERIFY(!bench.there.isRevoked(bench.tokens[u"there"_s]));
    QVERIFY(left.sentence.contains(left.fingerprint.left(8)));
    QVERIFY(left.sentence.contains(u"127.0.0.1"_s));
    QVERIFY(bench.journal().contains("\"result\":\"wiped-without-proof\""_L1));
    QVERIFY(bench.projectsOf(u"there"_s) > 0);
}

void TestLockdown::aTokenThatIsNotHereIsNotProvedDead()
{
    Bench bench;
    QVERIFY(bench.start());
    // As after a start: no link yet, and the keychain has been emptied by somebody.
    bench.desk.markSignedOut(u"there"_s);
    std::optional<bool> isGone;
    bench.keychain.remove(u"there"_s, &bench.context,
                          [&isGone](const auto &done) { isGone = bool(done); });
    QTRY_COMPARE(isGone, std::optional(true));
    // What else is secret there goes all the same.
    std::optional<bool> isWritten;
    bench.desk.keychain().write(secretKey(u"there"_s, SecretPart::ProxyPassword), "open-sesame",
                                &bench.context,
                                [&isWritten](const auto &done) { isWritten = bool(done); });
    QTRY_COMPARE(isWritten, std::optional(true));
    QVERIFY(bench.kept(u"there"_s));
    Lockdown lockdown(bench.desk);
    QVERIFY(bench.run(lockdown, [&] { lockdown.begin(Lockdown::Histories::Keep); }));
    QCOMPARE(lockdown.items().at(0).state, State::Dead);
    QCOMPARE(lockdown.items().at(1).state, State::NoToken);
    QVERIFY(!lockdown.items().at(1).proof);
    QVERIFY(lockdown.items().at(1).sentence.contains(u"list of tokens"_s));
    QVERIFY(!bench.kept(u"there"_s));
}

void TestLockdown::opensTheWayWithoutALink()
{
    Bench bench;
    QVERIFY(bench.start());
    // As the program was just started: nothing of it was read yet.
    const test::TestProxy proxy(test::TestProxy::Mood::KnowsAmira);
    const QString id = u"behind"_s;
    Connection connection = bench.desk.allConnections().value(0);
    connection.id = connection.name = id;
    connection.proxy = proxy.url(u"http"_s).replace(u"//"_s, u"//amira@"_s);
    const QByteArray token = bench.here.mintToken(u"owner"_s, 86'400, id);
    const QList<std::pair<QString, QByteArray>> secrets{
        {id, token}, {secretKey(id, SecretPart::ProxyPassword), "open-sesame"}};
    for (const auto &[key, secret] : secrets) {
        std::optional<bool> isWritten;
        bench.desk.keychain().write(key, secret, &bench.context,
                                    [&isWritten](const auto &done) { isWritten = bool(done); });
        QTRY_COMPARE(isWritten, std::optional(true));
    }
    QVERIFY(bench.desk.connections().save(connection));
    Lockdown lockdown(bench.desk);
    QVERIFY(bench.run(lockdown, [&] { lockdown.begin(Lockdown::Histories::Keep); }));
    QVERIFY(bench.here.isRevoked(token));
    QVERIFY(!proxy.asked().isEmpty());
    QVERIFY(lockdown.isOver());
}

void TestLockdown::aLockedKeychainKeepsItsEntries()
{
    Bench bench;
    QVERIFY(bench.start());
    bench.desk.markSignedOut(u"there"_s); // no link: its token is in the keychain alone
    QDBusMessage lock =
        QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                       u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    const QDBusObjectPath login(u"/org/freedesktop/secrets/collection/login"_s);
    lock << QVariant::fromValue(QList<QDBusObjectPath>{login});
    QCOMPARE(QDBusConnection::sessionBus().call(lock).type(), QDBusMessage::ReplyMessage);

    Lockdown lockdown(bench.desk);
    QVERIFY(bench.run(lockdown, [&] { lockdown.begin(Lockdown::Histories::Remove); }));
    // Dead, but still in the keychain.
    QCOMPARE(lockdown.items().at(0).state, State::Kept);
    QVERIFY(lockdown.items().at(0).proof->proved);
    QVERIFY(lockdown.items().at(0).sentence.contains(u"keychain"_s));
    // Not even read.
    QCOMPARE(lockdown.items().at(1).state, State::Kept);
    QVERIFY(!lockdown.items().at(1).proof);
    QVERIFY(!bench.there.isRevoked(bench.tokens[u"there"_s]));
    QVERIFY(!lockdown.isOver());
    QVERIFY(bench.projectsOf(u"there"_s) > 0);
    // And never said to be gone, not even by force.
    QVERIFY(bench.run(lockdown, [&] { lockdown.wipeAnyway(); }));
    QCOMPARE(lockdown.items().at(0).state, State::Kept);
    QCOMPARE(lockdown.items().at(1).state, State::Kept);
}

QTEST_GUILESS_MAIN(TestLockdown)

#include "tst_lockdown.moc"
