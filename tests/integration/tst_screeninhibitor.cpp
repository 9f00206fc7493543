// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Against services played by this test on the bus it is started with: never the user's.

#include "platform/screeninhibitor.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusError>
#include <QDBusObjectPath>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

/// The desktop's screen saver.
class FakeScreenSaver final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")
public:
    QList<uint> held;
    QStringList reasons;

public slots:
    uint Inhibit(const QString &, const QString &reason)
    {
        reasons << reason;
        held << ++m_last;
        return m_last;
    }
    void UnInhibit(uint cookie) { held.removeAll(cookie); }

private:
    uint m_last = 40;
};

/// The portal, and the request it hands out.
class FakePortal final : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Inhibit")
public:
    uint flags = 0;
    bool refuses = false;

public slots:
    QDBusObjectPath Inhibit(const QString &, uint wanted, const QVariantMap &)
    {
        if (refuses)
            sendErrorReply(QDBusError::AccessDenied, u"no"_s);
        flags = wanted;
        return QDBusObjectPath(u"/request/7"_s);
    }
};

class FakeRequest final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Request")
public:
    int closed = 0;

public slots:
    void Close() { ++closed; }
};

class TestScreenInhibitor final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void holdsTheScreenSaverAndLetsItGo();
    void anAnswerThatComesTooLateIsLetGo();
    void thePortalIsAskedWhereThereIsNoScreenSaver();
    void aRefusalIsSaid();
    void withoutABusNothingHappens();

private:
    QDBusConnection m_services = QDBusConnection(u"none"_s);
};

void TestScreenInhibitor::initTestCase()
{
    if (qEnvironmentVariableIsEmpty("RD_TEST_SYSTEM_BUS"))
        QFAIL("Start it with support/with-system-bus.sh: it plays services on a bus.");
    m_services = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"services"_s);
    QVERIFY(m_services.isConnected());
}

void TestScreenInhibitor::holdsTheScreenSaverAndLetsItGo()
{
    FakeScreenSaver saver;
    QVERIFY(m_services.registerObject(u"/org/freedesktop/ScreenSaver"_s, &saver,
                                      QDBusConnection::ExportAllSlots));
    QVERIFY(m_services.registerService(u"org.freedesktop.ScreenSaver"_s));
    {
        ScreenInhibitor screen;
        screen.inhibit(u"on the wall"_s);
        screen.inhibit(u"again"_s); // is under way
        QTRY_COMPARE(screen.state(), ScreenInhibitor::State::On);
        QCOMPARE(saver.held.size(), 1);
        QCOMPARE(saver.reasons, QStringList{u"on the wall"_s});
        screen.release();
        QTRY_VERIFY(saver.held.isEmpty());
        QCOMPARE(screen.state(), ScreenInhibitor::State::Off);
        screen.inhibit(u"on the wall"_s);
        QTRY_COMPARE(screen.state(), ScreenInhibitor::State::On);
    }
    QTRY_VERIFY(saver.held.isEmpty()); // also when the program ends
    m_services.unregisterService(u"org.freedesktop.ScreenSaver"_s);
    m_services.unregisterObject(u"/org/freedesktop/ScreenSaver"_s);
}

void TestScreenInhibitor::anAnswerThatComesTooLateIsLetGo()
{
    FakeScreenSaver saver;
    QVERIFY(m_services.registerObject(u"/org/freedesktop/ScreenSaver"_s, &saver,
                                      QDBusConnection::ExportAllSlots));
    QVERIFY(m_services.registerService(u"org.freedesktop.ScreenSaver"_s));
    ScreenInhibitor screen;
    screen.inhibit(u"on the wall"_s);
    screen.release(); // before the answer
    QTRY_COMPARE(saver.reasons.size(), 1);
    QTRY_VERIFY(saver.held.isEmpty());
    QCOMPARE(screen.state(), ScreenInhibitor::State::Off);
    m_services.unregisterService(u"org.freedesktop.ScreenSaver"_s);
    m_services.unregisterObject(u"/org/freedesktop/ScreenSaver"_s);
}

void TestScreenInhibitor::thePortalIsAskedWhereThereIsNoScreenSaver()
{
    FakePortal portal;
    FakeRequest request;
    QVERIFY(m_services.registerObject(u"/org/freedesktop/portal/desktop"_s, &portal,
                                      QDBusConnection::ExportAllSlots));
    QVERIFY(m_services.registerObject(u"/request/7"_s, &request, QDBusConnection::ExportAllSlots));
    QVERIFY(m_services.registerService(u"org.freedesktop.portal.Desktop"_s));
    ScreenInhibitor screen;
    screen.inhibit(u"on the wall"_s);
    QTRY_COMPARE(screen.state(), ScreenInhibitor::State::On);
    QCOMPARE(portal.flags, 8U); // idle
    screen.release();
    QTRY_COMPARE(request.closed, 1);

    portal.refuses = true;
    screen.inhibit(u"on the wall"_s);
    QTRY_COMPARE(screen.state(), ScreenInhibitor::State::Refused);
    m_services.unregisterService(u"org.freedesktop.portal.Desktop"_s);
    m_services.unregisterObject(u"/org/freedesktop/portal/desktop"_s);
    m_services.unregisterObject(u"/request/7"_s);
}

void TestScreenInhibitor::aRefusalIsSaid()
{
    ScreenInhibitor screen;
    QSignalSpy states(&screen, &ScreenInhibitor::stateChanged);
    screen.inhibit(u"on the wall"_s);
    QTRY_COMPARE(screen.state(), ScreenInhibitor::State::Refused);
    QCOMPARE(states.size(), 2);
    screen.release();
    QCOMPARE(screen.state(), ScreenInhibitor::State::Off);
}

void TestScreenInhibitor::withoutABusNothingHappens()
{
    ScreenInhibitor screen(QDBusConnection(u"no such bus"_s));
    screen.inhibit(u"on the wall"_s);
    QCOMPARE(screen.state(), ScreenInhibitor::State::Refused);
}

QTEST_GUILESS_MAIN(TestScreenInhibitor)
#include "tst_screeninhibitor.moc"
