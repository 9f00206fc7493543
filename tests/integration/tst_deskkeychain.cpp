// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A profile and a real keychain that is locked when the program starts: it waits, and goes on by
// itself when somebody unlocks the keychain elsewhere.

#include "core/paths.h"
#include "desk/profile.h"
#include "platform/keychainsecretstore.h"
#include "sandbox/sandbox.h"
#include "session/connectionsecrets.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QLockFile>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

const QString SecretsName = u"org.freedesktop.secrets"_s;
const QString Id = u"kept"_s;

void lock()
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        SecretsName, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    message << QVariant::fromValue(
        QList<QDBusObjectPath>{QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)});
    QCOMPARE(QDBusConnection::sessionBus().call(message).type(), QDBusMessage::ReplyMessage);
}

qint64 daemonPid()
{
    const auto pid = QDBusConnection::sessionBus().interface()->servicePid(SecretsName);
    return pid.isValid() ? static_cast<qint64>(pid.value()) : 0;
}

/// Only a new daemon on the same home can be unlocked from outside.
void unlockElsewhere()
{
    const qint64 old = daemonPid();
    QVERIFY(old > 1);
    QCOMPARE(::kill(static_cast<pid_t>(old), SIGKILL), 0);
    QTRY_VERIFY(daemonPid() != old);
    QProcess daemon;
    daemon.start(u"gnome-keyring-daemon"_s,
                 {u"--replace"_s, u"--unlock"_s, u"--components=secrets"_s});
    daemon.write(qgetenv("RD_TEST_KEYRING_PASSWORD"));
    daemon.closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(daemon.state(), QProcess::NotRunning, 20'000);
}

/// What an earlier run of the program left: in a process of its own, because libsecret keeps to the
/// daemon that it met first.
int leaveToken()
{
    KeychainSecretStore keychain;
    ConnectionSecretStore secrets(keychain);
    QObject context;
    bool isWritten = false;
    const QByteArray token = qgetenv("RD_TEST_TOKEN");
    secrets.write(Id, token, &context, [&](const auto &done) {
        isWritten = done.has_value();
        QCoreApplication::exit(isWritten ? 0 : 1);
    });
    return QCoreApplication::exec();
}

} // namespace

class TestDeskKeychain final : public QObject {
    Q_OBJECT
private slots:
    // First: libsecret keeps to the daemon that it met first, and this one replaces it.
    void waitsForALockedKeychainAndGoesOn();
    void aTokenInAnotherKeychainIsNotCalledGone_data();
    void aTokenInAnotherKeychainIsNotCalledGone();
    void whatCouldNotBeSavedAtOnceIsSavedLater();
};

void TestDeskKeychain::aTokenInAnotherKeychainIsNotCalledGone_data()
{
    QTest::addColumn<QString>("keychain");
    QTest::addColumn<LinkStatus::Kind>("kind");
    QTest::newRow("another") << u"KWallet"_s << LinkStatus::Kind::KeychainMissing;
    QTest::newRow("this one") << u"Secret Service"_s << LinkStatus::Kind::SignedOut;
    QTest::newRow("of an earlier version") << QString() << LinkStatus::Kind::SignedOut;
}

void TestDeskKeychain::aTokenInAnotherKeychainIsNotCalledGone()
{
    QFETCH(QString, keychain);
    QFETCH(LinkStatus::Kind, kind);
    Profile profile(Profile::Kind::User);
    QVERIFY2(profile.load().isEmpty(), "no profile");
    Connection connection;
    connection.id = u"elsewhere"_s;
    connection.name = connection.id;
    connection.baseUrl = QUrl(u"https://chaos.invalid"_s);
    connection.keychain = keychain;
    QVERIFY(profile.desk().connections().save(connection).has_value());
    profile.desk().openHistory(this, [](const auto &) {});
    profile.desk().start();
    QTRY_COMPARE(profile.desk().status(connection.id).kind, kind);
    QCOMPARE(profile.desk().status(connection.id).sentence.contains(u"KWallet"_s),
             kind == LinkStatus::Kind::KeychainMissing);
    QVERIFY(profile.desk().connections().remove(connection.id).has_value());
}

void TestDeskKeychain::whatCouldNotBeSavedAtOnceIsSavedLater()
{
    Profile profile(Profile::Kind::User);
    QVERIFY2(profile.load().isEmpty(), "no profile");
    Desk &desk = profile.desk();
    desk.openHistory(this, [](const auto &) {});
    desk.start();
    Connection connection;
    connection.id = connection.name = u"busy"_s;
    connection.baseUrl = QUrl(u"https://chaos.invalid"_s);
    const auto saved = [&](const QString &name) {
        ConnectionStore file(Paths::ofUser().connectionsFile(), desk.clock());
        const auto found = file.load() ? file.byId(connection.id) : std::nullopt;
        return found && found->name == name;
    };
    QLockFile somebody(Paths::ofUser().connectionsFile() + u".lock"_s);
    QVERIFY(somebody.tryLock());
    QCOMPARE(desk.adopt(connection), QString());
    QVERIFY(!desk.connections().byId(connection.id));
    somebody.unlock();
    QTRY_VERIFY(saved(u"busy"_s));

    // As good as any other from now on; and an edit is not lost either.
    connection.name = u"edited"_s;
    QCOMPARE(desk.change(connection), QString());
    QVERIFY(saved(u"edited"_s));
    connection.name = u"edited again"_s;
    QVERIFY(somebody.tryLock());
    QCOMPARE(desk.change(connection), QString());
    QCOMPARE(desk.allConnections().constLast().name, connection.name);
    QVERIFY(saved(u"edited"_s));
    somebody.unlock();
    QTRY_VERIFY(saved(u"edited again"_s));
    QCOMPARE(desk.remove(connection.id), QString());
    QVERIFY(!desk.connections().byId(connection.id));
}

void TestDeskKeychain::waitsForALockedKeychainAndGoesOn()
{
    sandbox::SandboxOptions options;
    options.runs = 20;
    sandbox::Sandbox server(options);
    QVERIFY(server.start());
    qputenv("RD_TEST_TOKEN", server.mintToken(u"owner"_s, 86'400, u"kept"_s));
    QProcess earlier;
    earlier.start(QCoreApplication::applicationFilePath(), {u"--leave-token"_s});
    QTRY_COMPARE_WITH_TIMEOUT(earlier.state(), QProcess::NotRunning, 20'000);
    QCOMPARE(earlier.exitCode(), 0);
    qunsetenv("RD_TEST_TOKEN");
    lock();

    Profile profile(Profile::Kind::User);
    QVERIFY2(profile.load().isEmpty(), "no profile");
    Connection connection;
    connection.id = Id;
    connection.name = Id;
    connection.baseUrl = server.url();
    connection.userId = server.userId(u"owner"_s);
    QVERIFY(profile.desk().connections().save(connection).has_value());
    bool isOpen = false;
    profile.open(true, this, [&isOpen](const auto &trouble) { isOpen = !trouble; });
    QTRY_VERIFY(isOpen);
    profile.desk().start();
    QTRY_COMPARE(profile.desk().status(Id).kind, LinkStatus::Kind::KeychainLocked);
    QVERIFY(!profile.desk().link(Id)); // locked is never "signed out"

    unlockElsewhere();
    // Nobody asks again: the keychain says that it is open.
    QTRY_VERIFY_WITH_TIMEOUT(profile.desk().link(Id), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(profile.desk().status(Id).kind, LinkStatus::Kind::UpToDate, 20'000);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (qgetenv("RD_TEST_KEYRING") != "unlocked") {
        std::fputs("run by with-keyring.sh\n", stderr);
        return 1;
    }
    if (app.arguments().contains(u"--leave-token"_s))
        return leaveToken();
    TestDeskKeychain test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_deskkeychain.moc"
