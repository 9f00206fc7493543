// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/trend.h"

namespace rd {

namespace {

constexpr qsizetype MaxSparkline = 30;

/// How the buckets of a period merge into the values of a sparkline.
struct SparklineShape {
    qsizetype buckets;
    qsizetype perValue;
    qsizetype values;

    explicit SparklineShape(qsizetype bucketCount)
        : buckets(bucketCount)
        , perValue(std::max<qsizetype>(1, (bucketCount + MaxSparkline - 1) / MaxSparkline))
        , values((bucketCount + perValue - 1) / perValue)
    {
    }
    /// Counted from the end, so that a shorter merge is the oldest one.
    [[nodiscard]] qsizetype valueOf(qsizetype bucket) const
    {
        return values - 1 - (buckets - 1 - bucket) / perValue;
    }
};

} // namespace

QList<TrendPoint> trendOf(const Tally &tally, int existing)
{
    const PeriodLayout &layout = tally.input().layout;
    const auto target = tally.input().scale.targetOf(tally.input().scope);
    QList<TrendPoint> points(layout.buckets.size());
    std::vector<ExactSum> sums(static_cast<std::size_t>(points.size()));
    for (const ScenarioTally &scenario : tally.scenarios()) {
        if (scenario.row < 0)
            continue;
        for (qsizetype i = 0; i < points.size(); ++i) {
            const NewestScore *newest = tally.newestIn(scenario, i);
            if (!newest)
                continue;
            const double score = clampedScore(newest->score);
            ExactSum &sum = sums[static_cast<std::size_t>(i)];
            TrendPoint &point = points[i];
            point.lowest = sum.count() == 0 ? score : std::min(point.lowest, score);
            point.highest = sum.count() == 0 ? score : std::max(point.highest, score);
            sum.add(score);
        }
    }
    for (qsizetype i = 0; i < points.size(); ++i) {
        const ExactSum &sum = sums[static_cast<std::size_t>(i)];
        TrendPoint &point = points[i];
        point.bucket = layout.buckets.at(i);
        point.mean = sum.mean();
        point.measured = sum.count();
        point.thin = sum.count() > 0 && 2 * sum.count() < existing;
        point.belowTarget = point.mean && missesTarget(*point.mean, target);
        point.open = point.bucket.contains(tally.input().nowMs);
        point.outcomes = tally.outcomesIn(i);
    }
    return points;
}

QList<std::optional<double>> sparklineOf(const Tally &tally, const ScenarioTally &scenario)
{
    const SparklineShape shape(tally.bucketCount());
    QList<std::optional<double>> values(shape.values);
    for (qsizetype i = 0; i < shape.buckets; ++i) {
        if (const NewestScore *newest = tally.newestIn(scenario, i))
            values[shape.valueOf(i)] = clampedScore(newest->score); // later buckets are newer
    }
    return values;
}

std::vector<QList<std::optional<double>>> projectSparklines(const Tally &tally)
{
    const SparklineShape shape(tally.bucketCount());
    const auto length = static_cast<std::size_t>(shape.values);
    std::vector<ExactSum> sums(tally.projects().size() * length);
    for (const ScenarioTally &scenario : tally.scenarios()) {
        if (scenario.project < 0 || scenario.row < 0)
            continue;
        const auto values = sparklineOf(tally, scenario);
        for (std::size_t i = 0; i < length; ++i) {
            if (const auto &value = values.at(static_cast<qsizetype>(i)))
                sums[static_cast<std::size_t>(scenario.project) * length + i].add(*value);
        }
    }
    std::vector<QList<std::optional<double>>> lines(tally.projects().size());
    for (std::size_t i = 0; i < sums.size(); ++i)
        lines[i / length].append(sums[i].mean());
    return lines;
}

} // namespace rd
