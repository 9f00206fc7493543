// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/networkwatch.h"

#include <QDBusMessage>
#include <QDBusVariant>
#include <QNetworkInformation>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

/// An object of python-dbusmock on the private system bus. Not by QDBusInterface, which leaks what
/// it reads of the object (Qt 6.4).
struct Mock {
    QString service;
    QString path;

    void call(const QString &method, const QVariantList &arguments) const
    {
        QDBusMessage message =
            QDBusMessage::createMethodCall(service, path, u"org.freedesktop.DBus.Mock"_s, method);
        message.setArguments(arguments);
        const QDBusMessage answer = QDBusConnection::systemBus().call(message);
        QVERIFY2(answer.type() == QDBusMessage::ReplyMessage, qPrintable(answer.errorMessage()));
    }
    void emitSignal(const QString &interface, const QString &name, const QString &signature,
                    const QVariantList &arguments) const
    {
        call(u"EmitSignal"_s, {interface, name, signature, QVariant(arguments)});
    }
    void addProperty(const QString &interface, const QString &name, const QVariant &value) const
    {
        call(u"AddProperty"_s, {interface, name, QVariant::fromValue(QDBusVariant(value))});
    }
    void setProperties(const QString &interface, const QVariantMap &properties) const
    {
        call(u"UpdateProperties"_s, {interface, properties});
    }
};

const QString manager = u"org.freedesktop.NetworkManager"_s;

} // namespace

/// Runs below support/with-system-bus.sh.
class TestNetworkWatch final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void hearsOfSleepAndWaking();
    void hearsOfReachabilityLoginPagesAndCost();
    void staysSilentWithoutABus();
    void addressesThatTellNothing();
};

void TestNetworkWatch::initTestCase()
{
    // Never the machine's own bus.
    QVERIFY2(qEnvironmentVariableIsSet("RD_TEST_SYSTEM_BUS"), "run below with-system-bus.sh");
    QVERIFY(QDBusConnection::systemBus().isConnected());
}

void TestNetworkWatch::hearsOfSleepAndWaking()
{
    const Mock logind{u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s};
    NetworkWatch watch;
    QSignalSpy asleep(&watch, &NetworkWatch::asleepChanged);
    watch.start();
    const QString interface = u"org.freedesktop.login1.Manager"_s;
    logind.emitSignal(interface, u"PrepareForSleep"_s, u"b"_s, {true});
    QTRY_COMPARE(asleep.size(), 1);
    QCOMPARE(asleep.first().first().toBool(), true);
    logind.emitSignal(interface, u"PrepareForSleep"_s, u"b"_s, {false});
    QTRY_COMPARE(asleep.size(), 2);
    QCOMPARE(asleep.last().first().toBool(), false);
    logind.emitSignal(interface, u"PrepareForShutdown"_s, u"b"_s, {true});
    logind.emitSignal(u"org.example.Other"_s, u"PrepareForSleep"_s, u"b"_s, {true});
    logind.emitSignal(interface, u"PrepareForSleep"_s, u"b"_s, {true});
    QTRY_COMPARE(asleep.size(), 3); // in order: the two before did not count
}

void TestNetworkWatch::hearsOfReachabilityLoginPagesAndCost()
{
    const Mock network{manager, u"/org/freedesktop/NetworkManager"_s};
    network.addProperty(manager, u"Metered"_s, 4u); // "guessed: no"
    NetworkWatch watch;
    QSignalSpy hints(&watch, &NetworkWatch::hintChanged);
    QSignalSpy metered(&watch, &NetworkWatch::meteredChanged);
    watch.start();
    QVERIFY(QNetworkInformation::instance());
    QCOMPARE(QNetworkInformation::instance()->backendName(), u"networkmanager"_s);
    const auto last = [&hints] { return hints.last().first().value<NetworkHint>(); };
    QCOMPARE(hints.size(), 1); // how it is now
    QCOMPARE(last(), NetworkHint::Connected);
    QCOMPARE(metered.size(), 1);
    QCOMPARE(metered.last().first().toBool(), false);

    network.setProperties(manager, {{u"State"_s, 20u}, {u"Connectivity"_s, 1u}});
    QTRY_COMPARE(last(), NetworkHint::Disconnected);
    network.setProperties(manager, {{u"State"_s, 70u}, {u"Connectivity"_s, 2u}});
    QTRY_COMPARE(last(), NetworkHint::LoginPage);
    network.setProperties(manager, {{u"Connectivity"_s, 4u}});
    QTRY_COMPARE(last(), NetworkHint::Connected);
    network.setProperties(manager, {{u"Metered"_s, 1u}});
    QTRY_COMPARE(metered.size(), 2);
    QCOMPARE(metered.last().first().toBool(), true);
    network.setProperties(manager, {{u"Metered"_s, 4u}});
    QTRY_COMPARE(metered.size(), 3);
    QCOMPARE(metered.last().first().toBool(), false);
}

void TestNetworkWatch::staysSilentWithoutABus()
{
    NetworkWatch watch(
        QDBusConnection::connectToBus(u"unix:path=/nonexistent/bus"_s, u"nowhere"_s));
    QSignalSpy asleep(&watch, &NetworkWatch::asleepChanged);
    watch.start();
    QCoreApplication::processEvents();
    QCOMPARE(asleep.size(), 0);
}

void TestNetworkWatch::addressesThatTellNothing()
{
    const auto of = [](const QStringList &texts) {
        QList<QHostAddress> addresses;
        for (const QString &text : texts)
            addresses << QHostAddress(text);
        return NetworkWatch::meaningful(addresses);
    };
    QVERIFY(of({u"127.0.0.1"_s, u"::1"_s, u"fe80::1"_s, u"169.254.3.4"_s}).isEmpty());
    QCOMPARE(of({u"10.8.0.2"_s, u"127.0.0.1"_s, u"2001:db8::1"_s}),
             of({u"2001:db8::1"_s, u"10.8.0.2"_s}));
    QVERIFY(of({u"10.8.0.2"_s}) != of({u"192.168.1.2"_s}));
}

QTEST_GUILESS_MAIN(TestNetworkWatch)
#include "tst_networkwatch.moc"
