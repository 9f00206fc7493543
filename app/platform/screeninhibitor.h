// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QObject>

class QDBusMessage;
class QDBusPendingCallWatcher;

namespace rd {

/// Keeps the screen on while something is shown that nobody touches. Asks the desktop's screen
/// saver (org.freedesktop.ScreenSaver), else the portal for sandboxed programs
/// (org.freedesktop.portal.Inhibit). Where neither answers, it says so and nothing else happens.
/// Nothing here waits.
class ScreenInhibitor final : public QObject {
    Q_OBJECT
public:
    explicit ScreenInhibitor(const QDBusConnection &bus = QDBusConnection::sessionBus(),
                             QObject *parent = nullptr);
    /// Lets the screen go.
    ~ScreenInhibitor() override;

    enum class State {
        Off,
        Asking,
        On,
        Refused, ///< this desktop offers no way, or said no
    };
    [[nodiscard]] State state() const { return m_state; }

    /// \p reason is shown by some desktops.
    void inhibit(const QString &reason);
    void release();

signals:
    void stateChanged(rd::ScreenInhibitor::State state);

private:
    enum class Service { None, ScreenSaver, Portal };
    void askScreenSaver(const QString &reason);
    void askPortal(const QString &reason);
    void setState(State state);

    QDBusConnection m_bus;
    State m_state = State::Off;
    Service m_holder = Service::None;
    quint32 m_cookie = 0;     ///< of the screen saver
    QString m_requestPath;    ///< of the portal
    quint64 m_generation = 0; ///< answers to an earlier question are let go at once
};

} // namespace rd
