// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <ctime>

namespace rd::test {

/// Processor time of this process since it was made: what others do on the machine does not count.
class CpuTimer {
public:
    [[nodiscard]] qint64 nsecsElapsed() const { return now() - m_start; }
    [[nodiscard]] qint64 elapsed() const { return nsecsElapsed() / 1'000'000; }
    void restart() { m_start = now(); }

private:
    [[nodiscard]] static qint64 now()
    {
        timespec time{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return qint64{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
    }

    qint64 m_start = now();
};

} // namespace rd::test
