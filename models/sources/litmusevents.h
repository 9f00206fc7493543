// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/litmus/endpoints.h"
#include "api/litmus/eventsocket.h"
#include "sources/eventstream.h"

#include <functional>
#include <memory>
#include <optional>

namespace rd {

/// The events of ChaosCenter (a delegate came, went or registered), over one WebSocket per
/// connection.
///
/// The address moved in 3.9 and the protocol changed in 3.5, so the ways are tried in turn, and the
/// one that worked is tried first afterwards. When all of them are refused it stays away for an
/// hour; everything else is retried after 5 to 10 s, then less and less often, at last every 15
/// minutes. A refused token is left to the polls, which find out what it means.
class LitmusEvents final : public EventStream {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds FirstRetry{10}; ///< before the random half
    static constexpr std::chrono::minutes SlowestRetry{15};
    static constexpr std::chrono::hours RefusedPause{1};
    /// Subscriptions on one socket; of more projects the first ones are followed.
    static constexpr qsizetype MostProjects = 200;

    /// \p http and \p timers are borrowed and must outlive this object. \p dice is uniform in
    /// [0, 1).
    LitmusEvents(HttpClient &http, const litmus::LitmusEndpoints &endpoints, Timers &timers,
                 std::function<double()> dice);
    ~LitmusEvents() override;

    void follow(const QStringList &projectIds) override;
    [[nodiscard]] State state() const override { return m_state; }

private:
    void connectNow();
    void onReady();
    void onEnded(const litmus::SocketEnd &end);
    void tryNextWay();
    void wait(std::chrono::milliseconds delay, State state);
    void retryLater();
    void dropSocket();
    void setState(State state);

    HttpClient &m_http;
    Timers &m_timers;
    std::function<double()> m_dice;
    QList<litmus::EventSocket::Target> m_ways;
    qsizetype m_way = 0;         ///< the one in use, or to be tried next
    qsizetype m_refusedWays = 0; ///< since the last that was not
    int m_failures = 0;
    QStringList m_projects;
    State m_state = State::Off;
    std::unique_ptr<litmus::EventSocket> m_socket;
    std::optional<quint64> m_wait;
};

} // namespace rd
