// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/timers.h"
#include "session/errortext.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

namespace rd {

/// Makes few decisions out of the many things a machine says about sleep, network and clock.
///
/// Whatever says that the network may be another one now (woken up, online, other addresses, a
/// login page gone, the clock jumped) leads to one networkChanged(), when it has been quiet for two
/// seconds or after ten at the latest, and never twice within fifteen. Where nobody tells that the
/// machine slept, a clock that ran further than a steady timer does. Being told "disconnected"
/// leads to nothing but another sentence: a server on this machine or behind a VPN may be there.
class NetworkLife final : public QObject {
    Q_OBJECT
public:
    /// \p clock and \p timers are borrowed. \p steadyMs: milliseconds that do not jump and, like
    /// \p timers, may stand still while the machine sleeps.
    NetworkLife(const Clock &clock, Timers &timers, std::function<qint64()> steadyMs,
                QObject *parent = nullptr);
    ~NetworkLife() override;

    /// From now on the clock is watched.
    void start();

    void setAsleep(bool asleep);
    void noteChange(); ///< other addresses, another medium, ...
    void setHint(NetworkHint hint);
    void setMetered(bool metered);

    [[nodiscard]] bool isAsleep() const { return m_isAsleep; }
    [[nodiscard]] bool isMetered() const { return m_isMetered; }
    [[nodiscard]] NetworkHint hint() const { return m_hint; }
    /// \p wished, but not more often than every 5 minutes where bytes cost money; 0 stays 0.
    [[nodiscard]] std::chrono::seconds interval(std::chrono::seconds wished) const;

signals:
    void asleepChanged(bool asleep);
    /// What failed may work now. \p slept: connections that were open before are dead.
    void networkChanged(bool slept);
    void hintChanged(rd::NetworkHint hint);
    void meteredChanged(bool metered);

private:
    void watchClock();
    void readClocks();
    void settle();
    void cancel(std::optional<quint64> &timer);

    const Clock &m_clock;
    Timers &m_timers;
    std::function<qint64()> m_steadyMs;
    std::optional<quint64> m_clockTimer;
    std::optional<quint64> m_settleTimer;
    std::optional<quint64> m_sleepTimer;
    std::optional<qint64> m_lastMs; ///< of networkChanged(), steady
    qint64 m_firstMs = 0;           ///< of what is settling, steady
    qint64 m_wallMs = 0;            ///< both clocks, read at the same time
    qint64 m_steadyThenMs = 0;
    NetworkHint m_hint = NetworkHint::Unknown;
    bool m_isAsleep = false;
    bool m_isMetered = false;
    bool m_hasSlept = false; ///< since networkChanged()
};

} // namespace rd
