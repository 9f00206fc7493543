// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"

namespace rd {

/// Which outcome speaks for several runs together, first to last: what says something about the
/// system before what does not, and the worst of that first. A run that somebody stopped does not
/// hide nine that passed.
inline constexpr std::array WorstFirst{Outcome::Broken,  Outcome::Weakness, Outcome::Passed,
                                       Outcome::Stopped, Outcome::Unknown,  Outcome::InProgress};

/// The outcome that speaks for \p runs; none without any.
[[nodiscard]] inline std::optional<Outcome> worstOf(const OutcomeCounts &runs)
{
    for (const Outcome outcome : WorstFirst) {
        if (runs[outcome] > 0)
            return outcome;
    }
    return std::nullopt;
}

} // namespace rd
