// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/networkwatch.h"

#include <QNetworkInformation>
#include <QNetworkInterface>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd {

namespace {

constexpr std::chrono::milliseconds AddressBeat = 20s;

/// Qt's plugin is one per program.
QNetworkInformation *networkInformation()
{
    using Feature = QNetworkInformation::Feature;
    if (!QNetworkInformation::instance() && !QNetworkInformation::loadDefaultBackend())
        QNetworkInformation::loadBackendByFeatures(Feature::Reachability);
    return QNetworkInformation::instance();
}

} // namespace

NetworkWatch::NetworkWatch(const QDBusConnection &systemBus, QObject *parent)
    : QObject(parent)
    , m_bus(systemBus)
{
    m_addressTimer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_addressTimer, &QTimer::timeout, this, &NetworkWatch::lookAtAddresses);
}

void NetworkWatch::start()
{
    // Only the owner of the name is listened to. Without the bus or the service nothing comes.
    m_bus.connect(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                  u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, this,
                  SLOT(prepareForSleep(bool)));
    m_addresses = meaningful(QNetworkInterface::allAddresses());
    m_addressTimer.start(AddressBeat);
    watchQt();
}

void NetworkWatch::prepareForSleep(bool start)
{
    emit asleepChanged(start);
}

void NetworkWatch::watchQt()
{
    QNetworkInformation *network = networkInformation();
    if (!network)
        return;
    connect(network, &QNetworkInformation::reachabilityChanged, this, &NetworkWatch::tellHint);
    connect(network, &QNetworkInformation::isBehindCaptivePortalChanged, this,
            &NetworkWatch::tellHint);
    connect(network, &QNetworkInformation::transportMediumChanged, this,
            &NetworkWatch::networkChanged);
    connect(network, &QNetworkInformation::isMeteredChanged, this, &NetworkWatch::meteredChanged);
    tellHint();
    emit meteredChanged(network->isMetered());
}

void NetworkWatch::tellHint()
{
    using Reachability = QNetworkInformation::Reachability;
    const QNetworkInformation *network = QNetworkInformation::instance();
    if (network->isBehindCaptivePortal()) {
        emit hintChanged(NetworkHint::LoginPage);
        return;
    }
    switch (network->reachability()) {
    case Reachability::Unknown:
        emit hintChanged(NetworkHint::Unknown);
        return;
    case Reachability::Disconnected:
        emit hintChanged(NetworkHint::Disconnected);
        return;
    case Reachability::Local:
    case Reachability::Site:
    case Reachability::Online:
        emit hintChanged(NetworkHint::Connected);
        return;
    }
}

void NetworkWatch::lookAtAddresses()
{
    if (const auto now = meaningful(QNetworkInterface::allAddresses()); now != m_addresses) {
        m_addresses = now;
        emit networkChanged();
    }
}

QSet<QHostAddress> NetworkWatch::meaningful(const QList<QHostAddress> &addresses)
{
    QSet<QHostAddress> kept;
    for (const QHostAddress &address : addresses) {
        if (!address.isLoopback() && !address.isLinkLocal())
            kept.insert(address);
    }
    return kept;
}

} // namespace rd

#include "moc_networkwatch.cpp"
