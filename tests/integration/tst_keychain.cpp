// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs under tests/support/with-keyring.sh, once per mode, against a real gnome-keyring.

#include "platform/keychainsecretstore.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;

Q_DECLARE_METATYPE(rd::SecretError)

namespace {

using Found = std::optional<Result<QByteArray, SecretError>>;
using Ended = std::optional<Result<Unit, SecretError>>;

/// The store and its calls, waited for.
struct Chain {
    QObject context;
    KeychainSecretStore store;

    explicit Chain(std::chrono::milliseconds limit = 8s, std::chrono::milliseconds writeLimit = 0s)
        : store(KeychainSecretStore::Options{
            .service = {}, .jobLimit = limit, .writeLimit = writeLimit})
    {
    }
    Found read(const QString &key)
    {
        Found found;
        store.read(key, &context, [&found](auto answer) { found = std::move(answer); });
        static_cast<void>(QTest::qWaitFor([&found] { return found.has_value(); }, 10'000));
        return found;
    }
    Ended write(const QString &key, const QByteArray &secret)
    {
        Ended ended;
        store.write(key, secret, &context, [&ended](auto answer) { ended = answer; });
        static_cast<void>(QTest::qWaitFor([&ended] { return ended.has_value(); }, 10'000));
        return ended;
    }
    Ended remove(const QString &key)
    {
        Ended ended;
        store.remove(key, &context, [&ended](auto answer) { ended = answer; });
        static_cast<void>(QTest::qWaitFor([&ended] { return ended.has_value(); }, 10'000));
        return ended;
    }
    SecretAvailability probe()
    {
        std::optional<SecretAvailability> seen;
        store.probe(&context, [&seen](SecretAvailability answer) { seen = answer; });
        static_cast<void>(QTest::qWaitFor([&seen] { return seen.has_value(); }, 10'000));
        return seen.value_or(SecretAvailability::Unknown);
    }
};

/// What was read, or a text that no test writes.
QByteArray valueOf(const Found &found)
{
    return found && *found ? **found : QByteArray("(nothing)");
}

bool isOk(const Ended &ended)
{
    return ended && ended->has_value();
}

template <typename T>
bool failedWith(const std::optional<Result<T, SecretError>> &answer, SecretError error)
{
    if (!answer || *answer || answer->error() != error) {
        qWarning() << "got" << (!answer ? -1 : *answer ? -2 : static_cast<int>(answer->error()));
        return false;
    }
    return true;
}

const QString secretsBusName = u"org.freedesktop.secrets"_s;

void lockLogin()
{
    QDBusMessage lock =
        QDBusMessage::createMethodCall(secretsBusName, u"/org/freedesktop/secrets"_s,
                                       u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    const QDBusObjectPath login(u"/org/freedesktop/secrets/collection/login"_s);
    lock << QVariant::fromValue(QList<QDBusObjectPath>{login});
    QCOMPARE(QDBusConnection::sessionBus().call(lock).type(), QDBusMessage::ReplyMessage);
}

qint64 daemonPid()
{
    const auto pid = QDBusConnection::sessionBus().interface()->servicePid(secretsBusName);
    return pid.isValid() ? static_cast<qint64>(pid.value()) : 0;
}

/// Its number cannot be asked for any more a little before its name is given back.
bool hasGone(qint64 pid)
{
    const qint64 now = daemonPid();
    return now > 1
               ? now != pid
               : !QDBusConnection::sessionBus().interface()->isServiceRegistered(secretsBusName);
}

bool isLoginUnlocked()
{
    QDBusMessage get = QDBusMessage::createMethodCall(
        secretsBusName, u"/org/freedesktop/secrets/collection/login"_s,
        u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    get << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    get.setAutoStartService(false);
    const QDBusReply<QVariant> locked = QDBusConnection::sessionBus().call(get);
    return locked.isValid() && !locked.value().toBool();
}

/// Ends the daemon of the private bus; nobody else's can be there. A call that was under way may
/// start another one at once, so it is told by its number whether the old one has gone. An unlocked
/// one that waited in line for the name has it then, and is ended, too.
void killDaemon()
{
    do {
        const qint64 pid = daemonPid();
        QVERIFY(pid > 1);
        QCOMPARE(::kill(static_cast<pid_t>(pid), SIGKILL), 0);
        QTRY_VERIFY(hasGone(pid));
    } while (isLoginUnlocked());
}

/// A running daemon cannot be unlocked from outside; a new one on the same home can. One that the
/// bus started meanwhile is in the way, and is ended in its turn.
void restartUnlocked()
{
    for (int attempt = 0; attempt < 5 && (attempt == 0 || !isLoginUnlocked()); ++attempt) {
        if (daemonPid() > 1)
            killDaemon();
        QProcess daemon;
        daemon.start(u"gnome-keyring-daemon"_s, {u"--unlock"_s, u"--components=secrets"_s});
        daemon.write(qgetenv("RD_TEST_KEYRING_PASSWORD"));
        daemon.closeWriteChannel();
        QTRY_COMPARE_WITH_TIMEOUT(daemon.state(), QProcess::NotRunning, 20'000);
        QTRY_VERIFY(daemonPid() > 1);
    }
    QTRY_VERIFY(isLoginUnlocked());
}

/// The same calls in a fresh process. libsecret keeps a session with the daemon it met first, and
/// before 0.21 it never notices that this daemon was replaced: after a restart of the daemon, the
/// process that used the old one can neither read nor write.
QByteArray elsewhere(const QStringList &arguments)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), QStringList{u"--child"_s} + arguments);
    if (!QTest::qWaitFor([&child] { return child.state() == QProcess::NotRunning; }, 15'000))
        return "(hangs)";
    return child.readAllStandardOutput().trimmed();
}

QByteArray readElsewhere(const QString &key)
{
    const QByteArray answer = elsewhere({u"read"_s, key});
    return answer.startsWith("value:") ? QByteArray::fromHex(answer.mid(6)) : answer;
}

int runChild(const QStringList &arguments)
{
    Chain chain;
    const QString key = arguments.value(1);
    QByteArray answer;
    if (arguments.value(0) == "read"_L1) {
        const Found found = chain.read(key);
        answer = !found   ? "(hangs)"
                 : *found ? "value:" + (**found).toHex()
                          : "error:" + QByteArray::number(static_cast<int>(found->error()));
    } else {
        answer = isOk(chain.write(key, arguments.value(2).toUtf8())) ? "written" : "not written";
    }
    std::puts(answer.constData());
    return 0;
}

/// The files below the private home that hold one of these texts.
QStringList filesWith(const QList<QByteArray> &texts)
{
    QStringList names;
    int looked = 0;
    QDirIterator it(qEnvironmentVariable("RD_TEST_KEYRING_HOME"),
                    QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
            continue;
        ++looked;
        const QByteArray content = file.readAll();
        for (const QByteArray &text : texts)
            if (content.contains(text))
                names.append(file.fileName());
    }
    if (looked == 0)
        names.append(u"no file found at all"_s);
    return names;
}

} // namespace

class TestOpenKeychain final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void isReady();
    void keepsBytesExactly_data();
    void keepsBytesExactly();
    void absentIsNotFound();
    void overwritesWithoutASecondEntry();
    void removingTheAbsentSucceeds();
    void answersInOrderAndNeverInsideTheCall();
    void dropsTheAnswerOfADeadContext();
    void neverWritesPlainText();
    void aLateWriteIsTakenBack_data();
    void aLateWriteIsTakenBack();
    // From here on the daemon is restarted: see elsewhere().
    void removesForGood();
    void lockedIsNeverNotFoundAndNothingIsDeleted();
    void unlockingWithoutAPromptIsDenied();
    void tellsWhenItBecomesUnlocked();
    void aKilledDaemonIsLockedAndComesBack();
    void aReplacedDaemonIsNeverCalledEmpty();
};

void TestOpenKeychain::init()
{
    Chain chain;
    if (chain.probe() != SecretAvailability::Ready)
        restartUnlocked();
    QCOMPARE(chain.probe(), SecretAvailability::Ready);
}

void TestOpenKeychain::isReady()
{
    Chain chain;
    QCOMPARE(chain.store.availability(), SecretAvailability::Unknown);
    QSignalSpy changed(&chain.store, &KeychainSecretStore::availabilityChanged);
    QCOMPARE(chain.probe(), SecretAvailability::Ready);
    QCOMPARE(chain.store.availability(), SecretAvailability::Ready);
    QCOMPARE(chain.store.backendName(), u"Secret Service"_s);
    QCOMPARE(changed.size(), 1);
    QVERIFY(availabilitySentence(SecretAvailability::Ready).isEmpty());
}

void TestOpenKeychain::keepsBytesExactly_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("token") << QByteArray("eyJhbGciOiJIUzUxMiJ9.eyJ1aWQiOiI3YzFmIn0.c2lnbmF0dXJl");
    QTest::newRow("zero and high bytes") << QByteArray("a\0b\xff\xfe\n", 6);
    QTest::newRow("utf-8") << QByteArray("p\u00E4ssw\u00F6rd \u20AC");
    QTest::newRow("64 KiB") << QByteArray(64 * 1024, 'x');
}

void TestOpenKeychain::keepsBytesExactly()
{
    QFETCH(QByteArray, secret);
    Chain chain;
    QVERIFY(isOk(chain.write(u"bytes"_s, secret)));
    Chain other; // nothing is cached in the object
    QCOMPARE(valueOf(other.read(u"bytes"_s)), secret);
}

void TestOpenKeychain::absentIsNotFound()
{
    Chain chain;
    QVERIFY(failedWith(chain.read(u"never written"_s), SecretError::NotFound));
}

void TestOpenKeychain::overwritesWithoutASecondEntry()
{
    Chain chain;
    QVERIFY(isOk(chain.write(u"twice"_s, "first")));
    QVERIFY(isOk(chain.write(u"twice"_s, "second")));
    QCOMPARE(valueOf(chain.read(u"twice"_s)), QByteArray("second"));
    QVERIFY(isOk(chain.remove(u"twice"_s)));
    QVERIFY(failedWith(chain.read(u"twice"_s), SecretError::NotFound));
}

void TestOpenKeychain::removingTheAbsentSucceeds()
{
    Chain chain;
    QVERIFY(isOk(chain.remove(u"never written"_s)));
}

void TestOpenKeychain::answersInOrderAndNeverInsideTheCall()
{
    Chain chain;
    QStringList order;
    chain.store.write(u"o"_s, "1", &chain.context, [&](const auto &) { order << u"write"_s; });
    chain.store.read(u"o"_s, &chain.context,
                     [&](const auto &found) { order << QString::fromLatin1(valueOf(found)); });
    chain.store.write(u"o"_s, "2", &chain.context, [&](const auto &) { order << u"again"_s; });
    chain.store.read(u"o"_s, &chain.context,
                     [&](const auto &found) { order << QString::fromLatin1(valueOf(found)); });
    QVERIFY(order.isEmpty());
    QTRY_COMPARE(order, (QStringList{u"write"_s, u"1"_s, u"again"_s, u"2"_s}));
}

void TestOpenKeychain::dropsTheAnswerOfADeadContext()
{
    Chain chain;
    auto context = std::make_unique<QObject>();
    bool isCalled = false;
    chain.store.write(u"dead"_s, "x", context.get(), [&](const auto &) { isCalled = true; });
    context.reset();
    QVERIFY(isOk(chain.write(u"alive"_s, "y"))); // runs behind the other one
    QVERIFY(!isCalled);
    QCOMPARE(valueOf(chain.read(u"dead"_s)), QByteArray("x"));
}

void TestOpenKeychain::neverWritesPlainText()
{
    const QByteArray secret = "RD-PLANTED-"
                              + QByteArray::number(QRandomGenerator::global()->generate64(), 36)
                              + "-eyJhbGciOiJIUzUxMiJ9";
    Chain chain;
    QVERIFY(isOk(chain.write(u"planted"_s, secret)));
    QCOMPARE(filesWith({secret, secret.toBase64(), secret.toHex()}), QStringList());
    QCOMPARE(readElsewhere(u"planted"_s), secret);
}

void TestOpenKeychain::aLateWriteIsTakenBack_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("another value") << QByteArray("all secrets of a connection");
    QTest::newRow("nothing") << QByteArray();
}

void TestOpenKeychain::aLateWriteIsTakenBack()
{
    QFETCH(QByteArray, before);
    const QString key = u"late "_s + QString::fromLatin1(QTest::currentDataTag());
    Chain patient;
    if (!before.isEmpty())
        QVERIFY(isOk(patient.write(key, before)));
    // Large, and with no time at all: only the write itself comes too late.
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no answer in time"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"written after all"_s));
    Chain chain(8s, 1ms);
    QVERIFY(failedWith(chain.write(key, QByteArray(1024 * 1024, 'x')), SecretError::TimedOut));
    // Nothing newer comes in between.
    QVERIFY(failedWith(chain.write(key, "newer"), SecretError::TimedOut));
    Found found;
    QVERIFY(QTest::qWaitFor(
        [&chain, &found, &key] {
            found = chain.read(key);
            return found && (*found || found->error() != SecretError::TimedOut);
        },
        20'000));
    if (before.isEmpty())
        QVERIFY(failedWith(found, SecretError::NotFound));
    else
        QCOMPARE(valueOf(found), before);
}

void TestOpenKeychain::removesForGood()
{
    Chain chain;
    QVERIFY(isOk(chain.write(u"gone"_s, "secret")));
    QVERIFY(isOk(chain.write(u"stays"_s, "other")));
    QVERIFY(isOk(chain.remove(u"gone"_s)));
    restartUnlocked();
    QCOMPARE(readElsewhere(u"gone"_s), QByteArray("error:0"));
    QCOMPARE(readElsewhere(u"stays"_s), QByteArray("other"));
}

void TestOpenKeychain::lockedIsNeverNotFoundAndNothingIsDeleted()
{
    QCOMPARE(elsewhere({u"write"_s, u"safe"_s, u"still here"_s}), QByteArray("written"));
    lockLogin();
    Chain chain;
    QCOMPARE(chain.probe(), SecretAvailability::Locked);
    QVERIFY(failedWith(chain.read(u"safe"_s), SecretError::Locked));
    QVERIFY(failedWith(chain.read(u"never written"_s), SecretError::Locked));
    QVERIFY(failedWith(chain.write(u"safe"_s, "overwritten"), SecretError::Locked));
    QVERIFY(failedWith(chain.remove(u"safe"_s), SecretError::Locked));
    restartUnlocked();
    QCOMPARE(readElsewhere(u"safe"_s), QByteArray("still here"));
}

void TestOpenKeychain::unlockingWithoutAPromptIsDenied()
{
    Chain chain;
    lockLogin();
    Ended ended;
    chain.store.unlock(&chain.context, [&ended](auto answer) { ended = answer; });
    QVERIFY(!ended); // later, not inside the call
    QTRY_VERIFY_WITH_TIMEOUT(ended.has_value(), 15'000);
    QVERIFY(failedWith(ended, SecretError::Denied)); // there is no display to ask on
    QCOMPARE(chain.probe(), SecretAvailability::Locked);
    restartUnlocked();
    ended.reset();
    chain.store.unlock(&chain.context, [&ended](auto answer) { ended = answer; });
    QTRY_VERIFY_WITH_TIMEOUT(isOk(ended), 20'000);
}

void TestOpenKeychain::tellsWhenItBecomesUnlocked()
{
    Chain chain;
    QCOMPARE(chain.probe(), SecretAvailability::Ready);
    QList<SecretAvailability> seen;
    connect(&chain.store, &KeychainSecretStore::availabilityChanged, &chain.context,
            [&seen](SecretAvailability now) { seen.append(now); });
    lockLogin();
    QTRY_VERIFY(!seen.isEmpty() && seen.last() == SecretAvailability::Locked); // nobody asked
    restartUnlocked();
    QTRY_VERIFY(seen.last() == SecretAvailability::Ready);
}

void TestOpenKeychain::aKilledDaemonIsLockedAndComesBack()
{
    QCOMPARE(elsewhere({u"write"_s, u"killed"_s, u"survives"_s}), QByteArray("written"));
    Chain chain;
    QCOMPARE(chain.probe(), SecretAvailability::Ready);
    killDaemon();
    // The bus starts a new daemon, which nobody has unlocked.
    QVERIFY(failedWith(chain.read(u"killed"_s), SecretError::Locked));
    QVERIFY(failedWith(chain.remove(u"killed"_s), SecretError::Locked));
    restartUnlocked();
    QCOMPARE(readElsewhere(u"killed"_s), QByteArray("survives"));
}

void TestOpenKeychain::aReplacedDaemonIsNeverCalledEmpty()
{
    QCOMPARE(elsewhere({u"write"_s, u"kept"_s, u"value"_s}), QByteArray("written"));
    Chain chain;
    static_cast<void>(chain.read(u"kept"_s));
    restartUnlocked();
    const Found found = chain.read(u"kept"_s);
    QVERIFY(found.has_value());
    // With a libsecret that notices: the value. Without: a failure, but not "signed out".
    if (*found)
        QCOMPARE(**found, QByteArray("value"));
    else
        QCOMPARE(found->error(), SecretError::Other);
    QCOMPARE(readElsewhere(u"kept"_s), QByteArray("value"));
}

/// The modes in which nothing can be kept: each is told apart.
class TestClosedKeychain final : public QObject {
    Q_OBJECT
private slots:
    void noBusIsToldApart();
    void noServiceIsToldApartAndNamesThePackage();
    void aNeverUsedKeychainHasNothingAndSaysWhy();
    void aJobThatNeverEndsTimesOut();
};

void TestClosedKeychain::noBusIsToldApart()
{
    Chain chain;
    QCOMPARE(chain.probe(), SecretAvailability::NoBus);
    QVERIFY(failedWith(chain.read(u"k"_s), SecretError::NoBus));
    QVERIFY(failedWith(chain.write(u"k"_s, "planted"), SecretError::NoBus));
    QVERIFY(failedWith(chain.remove(u"k"_s), SecretError::NoBus));
    Ended ended;
    chain.store.unlock(&chain.context, [&ended](auto answer) { ended = answer; });
    QTRY_VERIFY(ended.has_value());
    QVERIFY(failedWith(ended, SecretError::NoBus));
    QVERIFY(!availabilitySentence(SecretAvailability::NoBus).isEmpty());
}

void TestClosedKeychain::noServiceIsToldApartAndNamesThePackage()
{
    Chain chain;
    QCOMPARE(chain.probe(), SecretAvailability::NoService);
    QVERIFY(failedWith(chain.read(u"k"_s), SecretError::NoService));
    QVERIFY(failedWith(chain.write(u"k"_s, "planted"), SecretError::NoService));
    QVERIFY(failedWith(chain.remove(u"k"_s), SecretError::NoService));
    QVERIFY(filesWith({"planted", QByteArray("planted").toBase64()}).isEmpty());
    const QString sentence = availabilitySentence(SecretAvailability::NoService);
    QVERIFY(sentence.contains("gnome-keyring"_L1) && sentence.contains("kwalletmanager"_L1));
}

void TestClosedKeychain::aNeverUsedKeychainHasNothingAndSaysWhy()
{
    Chain chain;
    QCOMPARE(chain.probe(), SecretAvailability::NoCollection);
    QVERIFY(failedWith(chain.read(u"k"_s), SecretError::NotFound));
    QVERIFY(isOk(chain.remove(u"k"_s)));
    const Ended written = chain.write(u"k"_s, "planted"); // would prompt, without a display
    QVERIFY(written && !*written);
    QVERIFY(filesWith({"planted", QByteArray("planted").toBase64(), "no file"}).size() <= 1);
    QVERIFY(!availabilitySentence(SecretAvailability::NoCollection).isEmpty());
}

void TestClosedKeychain::aJobThatNeverEndsTimesOut()
{
    Chain chain(1500ms);
    QCOMPARE(chain.probe(), SecretAvailability::Ready);
    QVERIFY(failedWith(chain.read(u"k"_s), SecretError::TimedOut));
    // QtKeychain would queue behind the job that never ends; nobody has to wait for that again.
    QElapsedTimer clock;
    clock.start();
    QVERIFY(failedWith(chain.write(u"k"_s, "x"), SecretError::TimedOut));
    QVERIFY(clock.elapsed() < 1000);
}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QByteArray mode = qgetenv("RD_TEST_KEYRING");
    if (mode.isEmpty() || qgetenv("RD_TEST_KEYRING_HOME") != qgetenv("HOME")) {
        std::fputs("tst_keychain: only under tests/support/with-keyring.sh: it must not touch the "
                   "user's keychain\n",
                   stderr);
        return 1;
    }
    if (app.arguments().value(1) == "--child"_L1)
        return runChild(app.arguments().mid(2));
    if (mode == "unlocked") {
        TestOpenKeychain test;
        return QTest::qExec(&test, argc, argv);
    }
    // One behaviour per mode.
    const QHash<QByteArray, QString> functions{
        {"no-bus", u"noBusIsToldApart"_s},
        {"absent", u"noServiceIsToldApartAndNamesThePackage"_s},
        {"never-used", u"aNeverUsedKeychainHasNothingAndSaysWhy"_s},
        {"no-glib", u"aJobThatNeverEndsTimesOut"_s},
    };
    TestClosedKeychain test;
    return QTest::qExec(&test, {app.arguments().constFirst(), functions.value(mode)});
}

#include "tst_keychain.moc"
