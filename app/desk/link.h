// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/timers.h"
#include "desk/linkstatus.h"
#include "session/connection.h"
#include "session/errortext.h"
#include "session/serverlink.h"
#include "sources/litmussource.h"
#include "sync/connectionsync.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>

namespace rd {

class History;

/// One connection at work: conversation with the server, source and synchroniser, for one token.
class Link final : public QObject {
    Q_OBJECT
public:
    struct Services {
        History &history;
        const Clock &clock;
        Timers &timers;
        std::shared_ptr<HttpPool> pool;
        std::chrono::seconds pollInterval{30}; ///< 0: paused
        std::function<double()> dice = {};     ///< uniform in [0, 1); by default a real one
    };

    /// CaFile when the connection's own certificates cannot be read. \p services are borrowed and
    /// must outlive the link.
    [[nodiscard]] static ApiResult<std::unique_ptr<Link>>
    open(const Connection &connection, const QByteArray &token, const Services &services);
    ~Link() override;

    [[nodiscard]] const Connection &connection() const { return m_connection; }
    [[nodiscard]] LitmusSource &source() { return m_source; }
    [[nodiscard]] ConnectionSync &sync() { return m_sync; }
    [[nodiscard]] const LinkStatus &status() const { return m_status; }
    /// The token this link works with, for token care; borrowed from the HTTP client.
    [[nodiscard]] const QByteArray &token() const { return m_server->http().token(); }

    /// Polls from now on, or once when the user has paused polling.
    void start();

    /// Nothing is polled while the machine sleeps; a poll under way is let finish. What follows
    /// waking up is networkChanged().
    void setAsleep(bool asleep);
    /// The network is back, or another one: polls soon, at a moment of its own. Does nothing while
    /// that moment is to come.
    void networkChanged();
    /// Nothing is polled, and \p why is the status, until there is no reason any more; then it
    /// polls at once. A poll under way is let finish.
    void hold(const std::optional<LinkStatus> &why);
    [[nodiscard]] bool isHeld() const { return m_hold.has_value(); }
    /// For the sentence of a connection that fails; never stops anything.
    void setHint(NetworkHint hint);
    /// As Services::pollInterval, from now on; not for pausing.
    void setInterval(std::chrono::seconds interval);

signals:
    void statusChanged();
    /// What was read could not be stored; it will be read again.
    void storeFailed(const rd::HistoryError &error);

private:
    Link(const Connection &connection, std::unique_ptr<ServerLink> server,
         const Services &services);
    void takeState();
    void stopWaiting();

    Connection m_connection;
    std::unique_ptr<ServerLink> m_server;
    LitmusSource m_source;
    Timers &m_timers;
    std::function<double()> m_dice;
    ConnectionSync m_sync;
    LinkStatus m_status;
    SyncPace m_pace;
    QElapsedTimer m_steady;           ///< for m_pace: does not jump with the clock
    std::optional<quint64> m_refresh; ///< the poll after a change of the network is to come
    std::optional<LinkStatus> m_hold; ///< why nothing is polled
    NetworkHint m_hint = NetworkHint::Unknown;
    bool m_isPaused;
    bool m_isAsleep = false;
    bool m_isWanted = false; ///< start() was called
};

} // namespace rd
