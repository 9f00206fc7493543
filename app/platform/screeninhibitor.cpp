// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/screeninhibitor.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int InhibitTimeoutMs = 5000;
constexpr quint32 PortalIdle = 8; ///< the flag "inhibit the session going idle"

QDBusMessage screenSaverCall(const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.ScreenSaver"_s,
                                          u"/org/freedesktop/ScreenSaver"_s,
                                          u"org.freedesktop.ScreenSaver"_s, method);
}

void letGoCookie(QDBusConnection bus, quint32 cookie)
{
    QDBusMessage call = screenSaverCall(u"UnInhibit"_s);
    call << cookie;
    bus.send(call);
}

void letGoRequest(QDBusConnection bus, const QString &path)
{
    bus.send(QDBusMessage::createMethodCall(u"org.freedesktop.portal.Desktop"_s, path,
                                            u"org.freedesktop.portal.Request"_s, u"Close"_s));
}

} // namespace

ScreenInhibitor::ScreenInhibitor(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
}

ScreenInhibitor::~ScreenInhibitor()
{
    release();
}

void ScreenInhibitor::inhibit(const QString &reason)
{
    if (m_state == State::Asking || m_state == State::On)
        return;
    ++m_generation;
    if (!m_bus.isConnected()) {
        setState(State::Refused);
        return;
    }
    setState(State::Asking);
    askScreenSaver(reason);
}

void ScreenInhibitor::askScreenSaver(const QString &reason)
{
    QDBusMessage call = screenSaverCall(u"Inhibit"_s);
    call << QCoreApplication::applicationName() << reason;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call, InhibitTimeoutMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, watcher, reason, asked = m_generation] {
                const QDBusPendingReply<quint32> reply = *watcher;
                watcher->deleteLater();
                if (reply.isError()) {
                    if (asked == m_generation)
                        askPortal(reason);
                    return;
                }
                if (asked != m_generation) {
                    letGoCookie(m_bus, reply.value());
                    return;
                }
                m_cookie = reply.value();
                m_holder = Service::ScreenSaver;
                setState(State::On);
            });
}

void ScreenInhibitor::askPortal(const QString &reason)
{
    QDBusMessage call = QDBusMessage::createMethodCall(
        u"org.freedesktop.portal.Desktop"_s, u"/org/freedesktop/portal/desktop"_s,
        u"org.freedesktop.portal.Inhibit"_s, u"Inhibit"_s);
    call << QString() << PortalIdle << QVariantMap{{u"reason"_s, reason}};
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call, InhibitTimeoutMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, watcher, asked = m_generation] {
                const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
                watcher->deleteLater();
                if (reply.isError()) {
                    if (asked == m_generation)
                        setState(State::Refused);
                    return;
                }
                if (asked != m_generation) {
                    letGoRequest(m_bus, reply.value().path());
                    return;
                }
                m_requestPath = reply.value().path();
                m_holder = Service::Portal;
                setState(State::On);
            });
}

void ScreenInhibitor::release()
{
    ++m_generation;
    switch (std::exchange(m_holder, Service::None)) {
    case Service::None:
        break;
    case Service::ScreenSaver:
        letGoCookie(m_bus, m_cookie);
        break;
    case Service::Portal:
        letGoRequest(m_bus, m_requestPath);
        break;
    }
    setState(State::Off);
}

void ScreenInhibitor::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged(state);
}

} // namespace rd

#include "moc_screeninhibitor.cpp"
