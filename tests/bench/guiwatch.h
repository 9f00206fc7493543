// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>
#include <ctime>

namespace rd::bench {

/// What this thread has worked so far, in milliseconds.
inline double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// What all threads of this process have worked so far, in milliseconds.
inline double processMs()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// Notices how long the GUI thread is kept from its event loop: a timer that ticks every
/// millisecond, and the longest time between two ticks.
class GuiWatch final : public QObject {
public:
    struct Longest {
        double wallMs = 0; ///< what a user would notice, other programs on the machine included
        double processorMs = 0; ///< what this thread itself has worked in the busiest of the gaps
    };

    GuiWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        m_timer.callOnTimeout(this, [this] { tick(); });
    }

    void begin()
    {
        m_longest = {};
        m_wall.start();
        m_processorNs = processorNs();
        m_timer.start();
    }
    Longest end()
    {
        tick();
        m_timer.stop();
        return m_longest;
    }

private:
    static qint64 processorNs()
    {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
    }
    void tick()
    {
        const qint64 worked = processorNs();
        m_longest.wallMs = std::max(m_longest.wallMs, double(m_wall.nsecsElapsed()) / 1e6);
        m_longest.processorMs =
            std::max(m_longest.processorMs, double(worked - m_processorNs) / 1e6);
        m_wall.start();
        m_processorNs = worked;
    }

    QTimer m_timer;
    QElapsedTimer m_wall;
    qint64 m_processorNs = 0;
    Longest m_longest;
};

} // namespace rd::bench
