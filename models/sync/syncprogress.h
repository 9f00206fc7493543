// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>

#include <chrono>
#include <deque>
#include <optional>

namespace rd {

/// How far reading the history of a project or connection for the first time has come.
struct SyncProgress {
    int scenariosDone = 0; ///< all of their runs are in history
    int scenarios = 0;     ///< 0: not listed yet
    qint64 runsDone = 0;   ///< read
    qint64 runs = 0;       ///< expected, as far as the server said; grows while more is learned

    /// Read share of the runs, 0 to 1; 0 while nothing is known.
    [[nodiscard]] double share() const
    {
        return runs > 0 ? static_cast<double>(runsDone) / static_cast<double>(runs) : 0.0;
    }
    SyncProgress &operator+=(const SyncProgress &other)
    {
        scenariosDone += other.scenariosDone;
        scenarios += other.scenarios;
        runsDone += other.runsDone;
        runs += other.runs;
        return *this;
    }
    friend bool operator==(const SyncProgress &, const SyncProgress &) = default;
};

/// Says how long the rest will take, by the pace of the last half minute.
class SyncPace {
public:
    /// \p nowMs by any clock that does not go back; a step back begins anew.
    void note(const SyncProgress &progress, qint64 nowMs);
    /// None until there was time to judge by, and while nothing moves.
    [[nodiscard]] std::optional<std::chrono::seconds> left() const;

private:
    struct Mark {
        qint64 atMs = 0;
        qint64 runsDone = 0;
    };
    std::deque<Mark> m_marks; ///< oldest first
    qint64 m_left = 0;        ///< runs
};

} // namespace rd

Q_DECLARE_METATYPE(rd::SyncProgress)
