// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/tally.h"

#include <QHash>

namespace rd {

/// Score rule 8 with the intervals of schedules seen before remembered: thousands of scenarios
/// share a handful of schedules. One that is switched off counts as none.
class StaleRule {
public:
    explicit StaleRule(qint64 nowMs)
        : m_nowMs(nowMs)
    {
    }
    [[nodiscard]] bool isStale(const ScenarioTally &tally);
    /// \p newestMs: when the newest measured run was created, 0 without one.
    [[nodiscard]] bool isStale(const QString &schedule, bool isOff, qint64 newestMs);

private:
    qint64 m_nowMs;
    QHash<QString, std::optional<qint64>> m_intervals;
};

/// Longest time without a measured run for a schedule with this interval (score rule 8).
[[nodiscard]] qint64 staleAfterMs(std::optional<qint64> intervalMs);

/// When the newest finished run of a scenario was created if it is broken (score rule 2), else 0.
[[nodiscard]] qint64 unverifiedSinceMs(const ScoredScenario &scenario);
/// False for scenarios that never had a run.
[[nodiscard]] bool everRan(const ScenarioTally &tally);
/// Score now minus score then, when the scenario was measured in both periods.
[[nodiscard]] std::optional<double> changeOf(const ScenarioTally &tally);

/// Whether a change is one as shown, with one decimal.
[[nodiscard]] bool isVisibleChange(double change);

/// At most 8 existing scenarios, lowest score first, those without one last. Unverified ones that
/// would not make it by their score take up to three of the places.
[[nodiscard]] QList<ScenarioFigure> weakestOf(const Tally &tally, StaleRule &stale);
/// Every existing scenario, lowest score first, those without one last.
[[nodiscard]] QList<ScenarioFigure> allScenarios(const Tally &tally, StaleRule &stale);
/// At most 6 existing scenarios whose score changed visibly, biggest change first.
[[nodiscard]] QList<ScenarioFigure> moversOf(const Tally &tally, StaleRule &stale);

} // namespace rd
