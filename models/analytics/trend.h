// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/tally.h"

#include <cmath>

namespace rd {

/// A sum that does not depend on the order of its parts in any digit that is ever shown
/// (Neumaier's compensation): a mean of exactly 79.95 must not fall into another band because
/// scenarios were listed differently.
class ExactSum {
public:
    void add(double value)
    {
        const double sum = m_sum + value;
        m_lost +=
            std::abs(m_sum) >= std::abs(value) ? (m_sum - sum) + value : (value - sum) + m_sum;
        m_sum = sum;
        ++m_count;
    }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] std::optional<double> mean() const
    {
        return m_count == 0 ? std::nullopt : std::optional((m_sum + m_lost) / m_count);
    }

private:
    double m_sum = 0;
    double m_lost = 0;
    int m_count = 0;
};

/// Score rule 4: rule 2 applied to each bucket, deleted scenarios included. A point is thin with
/// fewer than half of \p existing scenarios.
[[nodiscard]] QList<TrendPoint> trendOf(const Tally &tally, int existing);

/// Values of a sparkline at most 30 long; neighbouring buckets are merged, the last ones evenly.
[[nodiscard]] QList<std::optional<double>> sparklineOf(const Tally &tally,
                                                       const ScenarioTally &scenario);
/// The same for each project of the tally: mean over its scenarios.
[[nodiscard]] std::vector<QList<std::optional<double>>> projectSparklines(const Tally &tally);

} // namespace rd
