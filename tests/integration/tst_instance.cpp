// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One window for each folder, on a session bus of its own.

#include "platform/instance.h"
#include "session/desklink.h"
#include "support/historyfixtures.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;

namespace {

const QString Link = u"resilience-desk://run/0123456789abcdef/p/r"_s;

QDBusConnection secondBus()
{
    return QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"second"_s);
}

QDBusConnection noBus()
{
    return QDBusConnection(u"none"_s);
}

/// Hands over and waits for the end; none: it never came.
std::optional<Instance::End> endOf(Instance &instance, const Activation &activation,
                                   std::chrono::milliseconds patience = 5s)
{
    std::optional<Instance::End> end;
    instance.handOver(
        activation, [&end](Instance::End how) { end = how; }, patience);
    (void)test::waitUntil([&end] { return end.has_value(); });
    return end;
}

bool isTaken(Instance &instance, const Activation &activation)
{
    return endOf(instance, activation) == Instance::End::Taken;
}

QList<Activation> seen(const QSignalSpy &spy)
{
    QList<Activation> all;
    for (const QVariantList &one : spy)
        all << one.first().value<Activation>();
    return all;
}

} // namespace

class TestInstance final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aSecondStartHandsOver();
    void theLockEndsWithItsOwner();
    void oneThatIsStartingIsWaitedFor();
    void nobodyListeningIsToldInTime();
    void anotherFolderIsApart();
    void withoutABusEveryoneIsAlone();
    void whatCannotBeLockedStartsAllTheSame();
    void onlyALinkIsTaken();
    void theUsualFolderHasTheUsualName();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestInstance::initTestCase()
{
    QCOMPARE(qEnvironmentVariable("RD_TEST_KEYRING"), u"absent"_s); // never the user's own bus
    QVERIFY(QDBusConnection::sessionBus().isConnected());
    qunsetenv("DBUS_STARTER_ADDRESS");
}

void TestInstance::aSecondStartHandsOver()
{
    Instance first(m_folder->path());
    QVERIFY(first.lock());
    first.listen();
    QSignalSpy activated(&first, &Instance::activated);
    Instance second(m_folder->path(), secondBus);
    QVERIFY(!second.lock());
    QVERIFY(isTaken(second, {}));
    QVERIFY(isTaken(second, {.link = Link, .page = {}, .token = u"wl-token_1"_s}));
    QVERIFY(isTaken(second, {.link = {}, .page = u"runs"_s, .token = {}}));
    QVERIFY((seen(activated)
             == QList<Activation>{{}, {Link, {}, u"wl-token_1"_s}, {{}, u"runs"_s, {}}}));
}

void TestInstance::theLockEndsWithItsOwner()
{
    {
        Instance first(m_folder->path());
        QVERIFY(first.lock());
        first.listen();
    }
    Instance second(m_folder->path(), secondBus);
    QVERIFY(second.lock());
    second.listen();
    Instance third(m_folder->path());
    QVERIFY(!third.lock());
    QVERIFY(isTaken(third, {}));
}

void TestInstance::oneThatIsStartingIsWaitedFor()
{
    Instance first(m_folder->path());
    QVERIFY(first.lock());
    QSignalSpy activated(&first, &Instance::activated);
    Instance second(m_folder->path(), secondBus);
    QTimer::singleShot(250ms, &first, &Instance::listen);
    QVERIFY(isTaken(second, {.link = Link, .page = {}, .token = {}}));
    QCOMPARE(activated.size(), 1);
}

void TestInstance::nobodyListeningIsToldInTime()
{
    Instance first(m_folder->path());
    QVERIFY(first.lock());
    Instance second(m_folder->path(), secondBus);
    QElapsedTimer time;
    time.start();
    QVERIFY(endOf(second, {}, 300ms) == Instance::End::NoAnswer);
    QVERIFY(time.elapsed() >= 300 && time.elapsed() < 5000);
}

void TestInstance::anotherFolderIsApart()
{
    const QTemporaryDir other;
    Instance first(m_folder->path());
    Instance second(other.path(), secondBus);
    QVERIFY(first.lock());
    QVERIFY(second.lock());
    QVERIFY(first.busName() != second.busName());
    first.listen();
    second.listen();
    QSignalSpy activatedFirst(&first, &Instance::activated);
    QSignalSpy activatedSecond(&second, &Instance::activated);
    Instance third(other.path() + u"/."_s);
    QVERIFY(!third.lock());
    QVERIFY(isTaken(third, {}));
    QCOMPARE(activatedFirst.size(), 0);
    QCOMPARE(activatedSecond.size(), 1);
}

void TestInstance::withoutABusEveryoneIsAlone()
{
    Instance first(m_folder->path(), noBus);
    QVERIFY(first.lock());
    first.listen();
    Instance second(m_folder->path(), noBus);
    QVERIFY(!second.lock());
    QElapsedTimer time;
    time.start();
    QVERIFY(endOf(second, {.link = Link, .page = {}, .token = {}}) == Instance::End::NoBus);
    QVERIFY(time.elapsed() < 1000); // nothing to wait for
}

void TestInstance::whatCannotBeLockedStartsAllTheSame()
{
    Instance nowhere(m_folder->filePath(u"missing"_s));
    QVERIFY(nowhere.lock());
    const QString elsewhere = m_folder->filePath(u"elsewhere"_s);
    QVERIFY(QFile::link(elsewhere, m_folder->filePath(u"window.lock"_s)));
    Instance tricked(m_folder->path());
    QVERIFY(tricked.lock());
    QVERIFY(!QFile::exists(elsewhere)); // links are not followed
}

void TestInstance::onlyALinkIsTaken()
{
    Instance first(m_folder->path());
    QVERIFY(first.lock());
    first.listen();
    QSignalSpy activated(&first, &Instance::activated);
    const auto call = [&first](const QString &method, const QVariantList &arguments) {
        QDBusMessage message =
            QDBusMessage::createMethodCall(first.busName(), u"/org/resiliencedesk/ResilienceDesk"_s,
                                           u"org.freedesktop.Application"_s, method);
        message.setArguments(arguments);
        QDBusPendingCallWatcher watcher(secondBus().asyncCall(message, 5000));
        QSignalSpy finished(&watcher, &QDBusPendingCallWatcher::finished);
        (void)test::waitUntil([&finished] { return !finished.isEmpty(); });
        return !QDBusPendingReply<>(watcher).isError();
    };
    const QVariantMap nothing;
    QVERIFY(call(u"Open"_s, {QStringList{Link, u"resilience-desk://second"_s}, nothing}));
    QVERIFY(call(u"Open"_s, {QStringList{}, nothing}));
    const QString endless(3'000'000, u'x');
    QVERIFY(call(u"Open"_s, {QStringList{Link + endless}, nothing}));
    QVERIFY(call(u"Activate"_s, {QVariantMap{{u"activation-token"_s, u"two lines\nPATH=x"_s},
                                             {u"cwd"_s, u"/etc"_s},
                                             {u"resilience-desk-page"_s, u"Sign in"_s}}}));
    QVERIFY(call(u"Activate"_s, {QVariantMap{{u"activation-token"_s, endless},
                                             {u"resilience-desk-page"_s, endless}}}));
    QVERIFY(call(u"Activate"_s, {QVariantMap{{u"activation-token"_s, 7}}}));
    const QList<Activation> taken = seen(activated);
    QCOMPARE(taken.size(), 6);
    QVERIFY((taken.at(0) == Activation{Link, {}, {}}));
    QVERIFY(taken.at(1) == Activation{});
    QCOMPARE(taken.at(2).link.size(), MostDeskLinkCharacters + 1); // too long to be read
    QVERIFY(deskLinkFrom(taken.at(2).link).error() == DeskLinkError::TooLong);
    QVERIFY(taken.at(3) == Activation{});
    QVERIFY(taken.at(4) == Activation{});
    QCOMPARE(taken.at(5).token, u"7"_s);
    QVERIFY(
        call(u"ActivateAction"_s, {u"quit"_s, QVariantList{}, nothing})); // as the interface says
    QVERIFY(!call(u"Quit"_s, {}));
    QVERIFY(!call(u"Open"_s, {u"not a list"_s, nothing}));
    QVERIFY(!call(u"deleteLater"_s, {}));
    QCOMPARE(activated.size(), 6);

    // The sender cuts, too.
    Instance second(m_folder->path(), secondBus);
    QVERIFY(isTaken(second, {.link = endless, .page = u"--page"_s, .token = u"a b"_s}));
    const Activation last = seen(activated).constLast();
    QCOMPARE(last.link.size(), MostDeskLinkCharacters + 1);
    QCOMPARE(last.page, QString());
    QCOMPARE(last.token, QString());
}

void TestInstance::theUsualFolderHasTheUsualName()
{
    const QString usual = QDir::home().filePath(u".local/share/resilience-desk"_s);
    QCOMPARE(Instance(usual).busName(), u"org.resiliencedesk.ResilienceDesk"_s);
    QCOMPARE(Instance(usual + u"/"_s).busName(), u"org.resiliencedesk.ResilienceDesk"_s);
    const QString other = Instance(m_folder->path()).busName();
    QVERIFY(other.startsWith(u"org.resiliencedesk.ResilienceDesk.p"_s));
    QVERIFY(!other.contains(m_folder->path().section(u'/', -1))); // tells nobody where it is
}

QTEST_GUILESS_MAIN(TestInstance)
#include "tst_instance.moc"
