// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/timers.h"

#include <map>

namespace rd::test {

/// A clock and timers that move only when a test says so.
class FakeTime final : public Clock, public Timers {
public:
    explicit FakeTime(qint64 startMs = 1'780'000'000'000)
        : m_startMs(startMs)
    {
    }

    [[nodiscard]] qint64 nowMs() const override { return m_startMs + m_now.count(); }
    /// Sets the wall clock without firing timers, as a user or NTP would.
    void setWallClock(qint64 ms) { m_startMs = ms - m_now.count(); }

    quint64 callAfter(std::chrono::milliseconds delay, std::function<void()> task) override
    {
        m_tasks.emplace(std::pair{m_now + delay, ++m_lastId}, std::move(task));
        return m_lastId;
    }
    void cancel(quint64 id) override
    {
        std::erase_if(m_tasks, [id](const auto &entry) { return entry.first.second == id; });
    }

    /// Milliseconds that only advance() moves, as a monotonic clock.
    [[nodiscard]] qint64 steadyMs() const { return m_now.count(); }

    /// Runs everything due within \p step, in order, including tasks those tasks add.
    void advance(std::chrono::milliseconds step)
    {
        const auto target = m_now + step;
        while (!m_tasks.empty() && m_tasks.begin()->first.first <= target) {
            auto node = m_tasks.extract(m_tasks.begin());
            m_now = node.key().first;
            node.mapped()();
        }
        m_now = target;
    }
    [[nodiscard]] std::size_t pending() const { return m_tasks.size(); }
    /// Time until the next task; a negative value when there is none.
    [[nodiscard]] std::chrono::milliseconds untilNext() const
    {
        return m_tasks.empty() ? std::chrono::milliseconds(-1)
                               : m_tasks.begin()->first.first - m_now;
    }

private:
    qint64 m_startMs;
    std::chrono::milliseconds m_now{0};
    std::map<std::pair<std::chrono::milliseconds, quint64>, std::function<void()>> m_tasks;
    quint64 m_lastId = 0;
};

} // namespace rd::test
