// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/timers.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

namespace rd {

/// How a poll ended.
struct PollOutcome {
    enum class Kind {
        Done,      ///< next one after the interval
        MoreWork,  ///< went well, and there is more to read: next one at once
        Failed,    ///< whatever it was, it may pass: back off
        SignedOut, ///< a proved authentication failure: stop until somebody signs in
    };
    Kind kind = Kind::Done;
    std::optional<std::chrono::milliseconds> retryAfter = {}; ///< what the server asked for
    /// Failed: may be over at any moment without a sign; the back-off ends at PollPolicy::watchful.
    bool mayEndSoon = false;
};

struct PollPolicy {
    std::chrono::milliseconds interval = std::chrono::seconds(30);
    std::chrono::milliseconds firstRetry = std::chrono::seconds(10); ///< before the random half
    std::chrono::milliseconds slowest = std::chrono::minutes(15);
    std::chrono::milliseconds watchful = std::chrono::minutes(1);
};

/// Calls something again and again, one call at a time: after an interval with jitter, with
/// exponential back-off while it fails, not at all while paused or signed out.
class Poller final : public QObject {
    Q_OBJECT
public:
    using Report = std::function<void(const PollOutcome &)>;
    using Fetch = std::function<void(Report)>;

    /// \p fetch starts a poll and calls its report once, from this thread, at once or later; a
    /// report that comes after stop() is ignored. \p dice is uniform in [0, 1). \p timers is
    /// borrowed and must outlive this object.
    Poller(Fetch fetch, Timers &timers, std::function<double()> dice, const PollPolicy &policy,
           QObject *parent = nullptr);
    ~Poller() override;

    /// Polls at once, and from now on. Does nothing when started already.
    void start();
    /// No further polls; the report of one under way is ignored.
    void stop();
    /// As stop(), but a poll under way is let finish and start() is not needed: see resume().
    void pause();
    /// Polls at once after a pause.
    void resume();
    /// Polls at once instead of waiting. Does nothing while a poll is under way: its answer will
    /// be as new.
    void pollNow();
    /// As pollNow(), when something has changed that may have made polls fail (the network is
    /// back): the back-off begins anew, also for a poll under way. Only a wait that the server
    /// asked for is kept.
    void pollAnew();
    /// From the next wait on; a wait longer than the new interval is cut short.
    void setInterval(std::chrono::milliseconds interval);

    [[nodiscard]] bool isStarted() const { return m_started; }
    [[nodiscard]] bool isPaused() const { return m_paused; }
    [[nodiscard]] bool isPolling() const { return m_polling; }
    /// Polls that failed since the last good one.
    [[nodiscard]] int failures() const { return m_failures; }

signals:
    /// A poll failed; the next one comes after \p delay.
    void retryScheduled(std::chrono::milliseconds delay, int failures);
    /// A poll reported SignedOut: nothing more happens until start().
    void gaveUp();

private:
    void poll();
    void onReport(quint64 round, const PollOutcome &outcome);
    void wait(std::chrono::milliseconds delay);
    void stopWaiting();

    Fetch m_fetch;
    Timers &m_timers;
    std::function<double()> m_dice;
    PollPolicy m_policy;
    std::optional<quint64> m_wait;
    quint64 m_round = 0;
    int m_failures = 0;
    bool m_isAskedToWait = false; ///< the wait under way is the server's wish
    bool m_started = false;
    bool m_paused = false;
    bool m_polling = false;
};

} // namespace rd
