// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <chrono>

namespace rd {

/// Delay before retry number \p failures (1 = first failure), doubled each time up to \p ceiling.
///
/// \p dice is uniform in [0, 1). Half of the delay is fixed and half is random: clients that lost
/// the same server do not come back in step, and nobody retries at once.
[[nodiscard]] constexpr std::chrono::milliseconds backoffDelay(int failures,
                                                               std::chrono::milliseconds base,
                                                               std::chrono::milliseconds ceiling,
                                                               double dice) noexcept
{
    const int doublings = std::clamp(failures - 1, 0, 20); // 20: far past any ceiling in use
    const auto half = std::min(base * (1 << doublings), ceiling) / 2;
    return half + std::chrono::duration_cast<std::chrono::milliseconds>(half * dice);
}

/// \p interval moved by up to a tenth in both directions, so that many clients of one server do
/// not poll in step. \p dice as above; 0.5 is the interval itself.
[[nodiscard]] constexpr std::chrono::milliseconds jittered(std::chrono::milliseconds interval,
                                                           double dice) noexcept
{
    constexpr double tenth = 0.1;
    return interval
           + std::chrono::duration_cast<std::chrono::milliseconds>(interval * (2 * dice - 1)
                                                                   * tenth);
}

} // namespace rd
