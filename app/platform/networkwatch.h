// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/errortext.h"

#include <QDBusConnection>
#include <QHostAddress>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace rd {

/// What this machine says about its sleep and its network. Read only: it asks for nothing to be
/// started and holds nothing back. Every source may be missing; then it stays silent:
///  - sleep: systemd-logind on the system bus
///  - reachable, metered, login page, medium: NetworkManager, through Qt's plugin for it; Qt's GLib
///    plugin tells less
///  - the set of addresses, looked at now and then, which shows a VPN coming and going everywhere
///
/// Lives on the main thread. The first object loads Qt's plugin, which stays.
class NetworkWatch final : public QObject {
    Q_OBJECT
public:
    explicit NetworkWatch(const QDBusConnection &systemBus = QDBusConnection::systemBus(),
                          QObject *parent = nullptr);

    /// Tells once how things are, and from then on what changes.
    void start();

    /// The addresses by which one machine can be told from itself in another network.
    [[nodiscard]] static QSet<QHostAddress> meaningful(const QList<QHostAddress> &addresses);

signals:
    void asleepChanged(bool asleep);
    void hintChanged(rd::NetworkHint hint);
    void meteredChanged(bool metered);
    /// Other addresses or another medium: maybe another network.
    void networkChanged();

private slots:
    void prepareForSleep(bool start);

private:
    void watchQt();
    void tellHint();
    void lookAtAddresses();

    QDBusConnection m_bus;
    QTimer m_addressTimer;
    QSet<QHostAddress> m_addresses;
};

} // namespace rd
