// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/ranking.h"

#include "analytics/trend.h"

#include <algorithm>
#include <cmath>

namespace rd {

namespace {

constexpr std::size_t MaxWeakest = 8;
constexpr std::size_t UnverifiedPlaces = 3;
constexpr std::size_t MaxMovers = 6;
constexpr double SmallestMove = 0.05; // less is shown as 0.0
constexpr qint64 DayMs = 86'400'000;

using Ranked = std::vector<const ScenarioTally *>;

bool nameBefore(const ScenarioTally *a, const ScenarioTally *b)
{
    const int order = a->scenario->name.compare(b->scenario->name);
    return order != 0 ? order < 0 : a->scenario->key < b->scenario->key;
}

bool isWeaker(const ScenarioTally *a, const ScenarioTally *b)
{
    if (a->now.isSet != b->now.isSet)
        return a->now.isSet;
    if (a->now.isSet && a->now.score != b->now.score)
        return a->now.score < b->now.score;
    return nameBefore(a, b);
}

bool movedMore(const ScenarioTally *a, const ScenarioTally *b)
{
    const double moveA = std::abs(changeOf(*a).value_or(0));
    const double moveB = std::abs(changeOf(*b).value_or(0));
    return moveA != moveB ? moveA > moveB : nameBefore(a, b);
}

bool isUnverified(const ScenarioTally *tally)
{
    return unverifiedSinceMs(*tally->scenario) > 0;
}

/// The \p count first of \p ranked in order; the others are dropped.
template <typename Less>
void keepFirst(Ranked &ranked, std::size_t count, Less less)
{
    const std::size_t kept = std::min(count, ranked.size());
    const auto end = ranked.begin() + static_cast<std::ptrdiff_t>(kept);
    std::partial_sort(ranked.begin(), end, ranked.end(), less);
    ranked.resize(kept);
}

ScheduledScenario scheduledOf(const ScoredScenario &scenario)
{
    ScheduledScenario scheduled{
        .schedule = scenario.schedule, .state = {}, .lastRunMs = scenario.lastRunMs};
    if (scenario.timeZone)
        scheduled.state =
            ScheduleState{.timeZone = *scenario.timeZone, .suspended = scenario.suspended};
    return scheduled;
}

QList<ScenarioFigure> figuresFor(const Ranked &ranked, const Tally &tally, StaleRule &stale)
{
    QList<ScenarioFigure> figures;
    for (const ScenarioTally *one : ranked) {
        const ScoredScenario &scenario = *one->scenario;
        figures.append({.key = scenario.key,
                        .project = scenario.project,
                        .id = scenario.id,
                        .name = scenario.name,
                        .score = one->now.isSet ? std::optional(one->now.score) : std::nullopt,
                        .change = changeOf(*one),
                        .measuredMs = one->now.createdMs,
                        .unverifiedSinceMs = unverifiedSinceMs(scenario),
                        .stale = everRan(*one) && stale.isStale(*one),
                        .runs = one->runs,
                        .everRan = everRan(*one),
                        .before = one->then.isSet ? std::optional(one->then.score) : std::nullopt,
                        .scheduled = scheduledOf(scenario),
                        .sparkline = sparklineOf(tally, *one)});
    }
    return figures;
}

} // namespace

bool StaleRule::isStale(const ScenarioTally &tally)
{
    const ScoredScenario &scenario = *tally.scenario;
    const qint64 stored = scenario.newestMeasured ? scenario.newestMeasured->createdMs : 0;
    return isStale(scenario.schedule, scenario.suspended,
                   std::max({stored, tally.now.createdMs, tally.then.createdMs}));
}

bool StaleRule::isStale(const QString &schedule, bool isOff, qint64 newestMs)
{
    const QString expected = isOff ? QString() : schedule; // switched off is none
    auto interval = m_intervals.constFind(expected);
    if (interval == m_intervals.constEnd())
        interval = m_intervals.insert(expected, scheduleIntervalMs(expected));
    return newestMs <= 0 || m_nowMs - newestMs > staleAfterMs(*interval);
}

qint64 staleAfterMs(std::optional<qint64> intervalMs)
{
    return intervalMs ? 3 * *intervalMs : 30 * DayMs;
}

qint64 unverifiedSinceMs(const ScoredScenario &scenario)
{
    const auto &newest = scenario.newestFinished;
    return newest && newest->outcome == Outcome::Broken ? std::max<qint64>(1, newest->createdMs)
                                                        : 0;
}

bool everRan(const ScenarioTally &tally)
{
    return tally.scenario->everRan || tally.ranInEither;
}

std::optional<double> changeOf(const ScenarioTally &tally)
{
    if (!tally.now.isSet || !tally.then.isSet)
        return std::nullopt;
    return clampedScore(tally.now.score) - clampedScore(tally.then.score);
}

bool isVisibleChange(double change)
{
    return std::abs(change) >= SmallestMove;
}

QList<ScenarioFigure> weakestOf(const Tally &tally, StaleRule &stale)
{
    Ranked ranked;
    Ranked unverified;
    for (const ScenarioTally &one : tally.scenarios()) {
        if (one.scenario->deleted || (!one.now.isSet && !isUnverified(&one)))
            continue;
        ranked.push_back(&one);
        if (isUnverified(&one))
            unverified.push_back(&one);
    }
    keepFirst(ranked, MaxWeakest, isWeaker);
    keepFirst(unverified, UnverifiedPlaces, isWeaker);

    // The best of the others make room for those that would be missing.
    for (const ScenarioTally *one : unverified) {
        if (std::find(ranked.begin(), ranked.end(), one) != ranked.end())
            continue;
        const auto best = std::find_if_not(ranked.rbegin(), ranked.rend(), isUnverified);
        if (best != ranked.rend())
            *best = one;
    }
    std::sort(ranked.begin(), ranked.end(), isWeaker);
    return figuresFor(ranked, tally, stale);
}

QList<ScenarioFigure> allScenarios(const Tally &tally, StaleRule &stale)
{
    Ranked ranked;
    for (const ScenarioTally &one : tally.scenarios()) {
        if (!one.scenario->deleted)
            ranked.push_back(&one);
    }
    std::sort(ranked.begin(), ranked.end(), isWeaker);
    return figuresFor(ranked, tally, stale);
}

QList<ScenarioFigure> moversOf(const Tally &tally, StaleRule &stale)
{
    Ranked ranked;
    for (const ScenarioTally &one : tally.scenarios()) {
        const auto change = one.scenario->deleted ? std::nullopt : changeOf(one);
        if (change && isVisibleChange(*change))
            ranked.push_back(&one);
    }
    keepFirst(ranked, MaxMovers, movedMore);
    return figuresFor(ranked, tally, stale);
}

} // namespace rd
