// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"
#include "analytics/year.h"

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

#include <cmath>

namespace rd::sample {

/// A believable Overview, invented: 30 days with a dip and its repair, two days without a run, a
/// lost delegate, one scenario that cannot be trusted. Same figures on every call.
struct OverviewOptions {
    bool longNames = false;
    bool hostileNames = false;
    bool oneProject = false;
    bool tooLittle = false;
    int days = 30;
    bool emojiNames = false; ///< emoji and right-to-left letters
    int scenarios = 0;       ///< this many, instead of 42; the heat map has 12 without
    bool nothingRan = false; ///< in the period; scenarios are there
    bool onlyBroken = false; ///< every run of the period broke
    std::optional<double> target = {};
    qint64 dataAgeMs = 12'000;
    bool synchronising = false;
};

inline QString nameFor(const QString &name, const OverviewOptions &options)
{
    if (options.longNames)
        return name
               + QStringLiteral("-in-a-namespace-that-somebody-named-very-thoroughly").repeated(4);
    if (options.emojiNames)
        return QStringLiteral("\u05d1\u05d3\u05d9\u05e7\u05d4 \U0001F525 ") + name
               + QStringLiteral(" \U0001F468\u200d\U0001F469\u200d\U0001F467");
    if (options.hostileNames)
        return QStringLiteral("<img src=x><b>") + name + QStringLiteral("</b> &amp; 100% %1");
    return name;
}

inline PeriodLayout layoutOf(int days, qint64 nowMs)
{
    PeriodLayout layout;
    layout.zone = QTimeZone::utc();
    layout.unit = BucketUnit::Day;
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs).toUTC().date();
    for (int i = days - 1; i >= 0; --i) {
        const QDate day = today.addDays(-i);
        layout.buckets.append({day.startOfDay(QTimeZone::utc()).toMSecsSinceEpoch(),
                               day.addDays(1).startOfDay(QTimeZone::utc()).toMSecsSinceEpoch()});
    }
    layout.span = {layout.buckets.first().fromMs, layout.buckets.last().toMs};
    layout.previous = {layout.span.fromMs - (layout.span.toMs - layout.span.fromMs),
                       layout.span.fromMs};
    return layout;
}

inline TrendPoint trendPoint(int i, int count, const TimeSpan &bucket)
{
    TrendPoint point;
    point.bucket = bucket;
    point.open = i == count - 1;
    const int sinceDip = i * 30 / count;
    const bool gap = sinceDip == 20 || sinceDip == 21;
    if (gap)
        return point;
    const double wave = std::sin(i * 1.7) * 2.2 + std::cos(i * 0.6) * 1.5;
    const bool dip = sinceDip >= 9 && sinceDip <= 14;
    const double mean = (dip ? 66 : 82) + wave;
    point.mean = mean;
    point.lowest = mean - 14 - std::abs(std::sin(i * 0.9)) * 8;
    point.highest = std::min(100.0, mean + 8 + std::abs(std::cos(i * 1.1)) * 6);
    point.measured = point.open ? 9 : 24 + i % 7;
    point.thin = sinceDip == 3 || point.open;
    point.outcomes[Outcome::Passed] = point.open ? 4 : 5 + i % 4;
    point.outcomes[Outcome::Weakness] = dip ? 3 + i % 2 : i % 3;
    point.outcomes[Outcome::Broken] = i % 7 == 2 ? 1 : 0;
    point.outcomes[Outcome::Stopped] = i % 11 == 5 ? 1 : 0;
    point.outcomes[Outcome::InProgress] = point.open ? 2 : 0;
    return point;
}

inline QList<std::optional<double>> line(double from, double to, int seed, int gapAt = -1)
{
    QList<std::optional<double>> values;
    for (int i = 0; i < 14; ++i) {
        if (i == gapAt)
            values.append(std::nullopt);
        else
            values.append(from + (to - from) * i / 13.0 + std::sin(i * 1.3 + seed) * 4);
    }
    return values;
}

inline ScenarioFigure scenario(const QString &name, std::optional<double> score,
                               std::optional<double> change, qint64 measuredMs, int seed,
                               const OverviewOptions &options)
{
    ScenarioFigure figure;
    figure.key = seed;
    figure.project = {QStringLiteral("c1"), QStringLiteral("p1")};
    figure.id = QStringLiteral("scenario-%1").arg(seed);
    figure.name = nameFor(name, options);
    figure.score = score;
    figure.change = change;
    if (score && change)
        figure.before = *score - *change;
    figure.measuredMs = measuredMs;
    const double end = score.value_or(50);
    figure.sparkline = line(end - change.value_or(0), end, seed, seed % 4 == 1 ? 6 : -1);
    return figure;
}

inline QList<ScenarioFigure> weakest(qint64 nowMs, const OverviewOptions &options)
{
    constexpr qint64 Hour = 3'600'000;
    QList<ScenarioFigure> list{
        scenario(QStringLiteral("checkout-node-drain"), 41, -22.4, nowMs - 2 * Hour, 1, options),
        scenario(QStringLiteral("ledger-network-loss"), 58, -4, nowMs - 5 * Hour, 2, options),
        scenario(QStringLiteral("cart-pod-delete"), 62, 6, nowMs - 9 * Hour, 3, options),
        scenario(QStringLiteral("auth-cpu-hog"), 67, 0, nowMs - 41 * 24 * Hour, 4, options),
        scenario(QStringLiteral("search-disk-fill"), 70.5, 11, nowMs - 26 * Hour, 5, options),
        scenario(QStringLiteral("payment-api-latency"), 74, std::nullopt, nowMs - Hour, 6, options),
        scenario(QStringLiteral("catalog-dns-chaos"), 78, 2, nowMs - 3 * Hour, 7, options),
        scenario(QStringLiteral("mail-pod-kill"), std::nullopt, std::nullopt, 0, 8, options),
    };
    list[2].unverifiedSinceMs = nowMs - 3 * 24 * Hour;
    list[3].stale = true;
    list[7].sparkline.clear();
    list[0].scheduled = {.schedule = QStringLiteral("10 3 * * *"),
                         .state = ScheduleState{.timeZone = QStringLiteral("UTC")},
                         .lastRunMs = nowMs - 9 * Hour};
    list[1].scheduled = {.schedule = QStringLiteral("30 7 * * 1-5"), .state = {}, .lastRunMs = 0};
    list[3].scheduled = {.schedule = QStringLiteral("@every 6h"),
                         .state = ScheduleState{.timeZone = {}, .suspended = true},
                         .lastRunMs = nowMs - 41 * 24 * Hour};
    return list;
}

inline ProjectFigures project(const QString &id, const QString &name, double score,
                              std::optional<double> change, int measured, int scenarios, int seed,
                              qint64 nowMs, const OverviewOptions &options)
{
    ProjectFigures figures;
    figures.ref = {QStringLiteral("c1"), id};
    figures.connectionName = QStringLiteral("litmus.example.org");
    figures.name = nameFor(name, options);
    figures.figures.score = score;
    figures.figures.change = change;
    figures.figures.band = score >= 80 ? Band::Strong : score >= 40 ? Band::Fair : Band::Weak;
    figures.figures.measured = measured;
    figures.figures.scenarios = scenarios;
    figures.figures.delegates = 2 + seed % 4;
    figures.figures.delegatesActive = figures.figures.delegates - (seed == 1 ? 1 : 0);
    figures.sparkline = line(score - change.value_or(0), score, seed);
    for (int i = 0; i < 10; ++i) {
        figures.lastRuns.append((i * seed) % 4 == 1   ? Outcome::Weakness
                                : seed == 1 && i == 3 ? Outcome::Broken
                                : i == 9 && seed == 2 ? Outcome::InProgress
                                                      : Outcome::Passed);
    }
    figures.lastRunMs = nowMs - seed * 8 * 60'000;
    return figures;
}

/// What the rarer options make of the figures.
inline void reshape(OverviewFigures &figures, const OverviewOptions &options)
{
    ScoreFigures &total = figures.total;
    if (options.nothingRan || options.onlyBroken) {
        const qint64 before = figures.layout.span.fromMs - 11 * 86'400'000LL;
        for (TrendPoint &point : figures.trend) {
            const qint64 broken = options.onlyBroken ? point.outcomes.total() : 0;
            point.mean.reset();
            point.measured = 0;
            point.thin = point.belowTarget = false;
            point.outcomes = {};
            point.outcomes[Outcome::Broken] = broken;
        }
        total.runs = {};
        for (const TrendPoint &point : figures.trend)
            total.runs[Outcome::Broken] += point.outcomes[Outcome::Broken];
        total.score.reset();
        total.change.reset();
        total.band = Band::None;
        total.belowTarget = false;
        total.tooLittleMeasured = true;
        total.measured = total.compared = total.fresh = 0;
        total.lost = 38;
        total.runningNow = 0;
        for (HeatRow &row : figures.heat.rows)
            row.score.reset();
        for (HeatCell &cell : figures.heat.cells) {
            const int broken = options.onlyBroken ? cell.runs : 0;
            cell = {};
            cell.runs = broken;
            cell.worst = broken > 0 ? Outcome::Broken : Outcome::Unknown;
        }
        total.unverified = options.onlyBroken ? 31 : 0;
        figures.movers.clear();
        for (ScenarioFigure &one : figures.weakest) {
            one.score.reset();
            one.change.reset();
            one.measuredMs = 0;
            one.sparkline.clear();
            one.stale = false;
            one.unverifiedSinceMs =
                options.onlyBroken ? figures.layout.span.toMs - 3 * 86'400'000LL : 0;
        }
        if (options.nothingRan)
            figures.weakest.clear();
        for (ProjectFigures &project : figures.projects) {
            project.figures.score.reset();
            project.figures.change.reset();
            project.figures.measured = 0;
            project.sparkline.clear();
            project.lastRunMs = before;
            project.lastRuns.fill(Outcome::Broken);
            if (options.nothingRan)
                project.lastRuns.clear();
        }
    }
    if (options.scenarios <= 0)
        return;
    total.scenarios = options.scenarios;
    total.measured = std::max(1, options.scenarios * 9 / 10);
    total.compared = std::max(1, options.scenarios * 8 / 10);
    total.fresh = total.measured - total.compared;
    total.lost = total.stale = total.neverRan = total.unverified = 0;
    total.deleted.clear();
    figures.weakest.resize(std::min<qsizetype>(figures.weakest.size(), options.scenarios));
    figures.movers.resize(std::min<qsizetype>(figures.movers.size(), options.scenarios));
    figures.scenarios.clear();
    for (int i = 0; i < options.scenarios; ++i) {
        ScenarioFigure one = figures.weakest.at(i % figures.weakest.size());
        one.id += QString::number(i);
        figures.scenarios.append(one);
    }
}

/// \p scenarios rows over the buckets of \p layout, the weakest first; some that only break, the
/// last without a run.
inline HeatMap heatMap(int scenarios, const PeriodLayout &layout, const OverviewOptions &options)
{
    static const QStringList names{
        QStringLiteral("checkout-node-drain"), QStringLiteral("ledger-network-loss"),
        QStringLiteral("cart-pod-delete"),     QStringLiteral("auth-cpu-hog"),
        QStringLiteral("search-disk-fill"),    QStringLiteral("payment-api-latency"),
        QStringLiteral("catalog-dns-chaos"),   QStringLiteral("mail-pod-kill")};
    HeatMap map;
    map.buckets = layout.buckets.size();
    for (int row = 0; row < scenarios; ++row) {
        const bool breaks = scenarios > 2 && row == scenarios - 2;
        const bool idle = scenarios > 2 && row == scenarios - 1;
        HeatRow scenario;
        scenario.key = row + 1;
        scenario.project = {QStringLiteral("c1"), QStringLiteral("p1")};
        scenario.id = QStringLiteral("scenario-%1").arg(row + 1);
        QString name = names[row % names.size()];
        if (row >= names.size())
            name += QStringLiteral("-%1").arg(row / names.size() + 1);
        scenario.name = nameFor(name, options);
        const double level = 30 + 70.0 * row / std::max(1, scenarios - 2);
        if (!breaks && !idle)
            scenario.score = level;
        map.rows.append(scenario);
        for (int bucket = 0; bucket < map.buckets; ++bucket) {
            HeatCell cell;
            const bool ran = !idle && (row * 5 + bucket * 3) % 7 != 0;
            if (ran) {
                cell.runs = 1 + (row + bucket) % 3;
                const bool broke = breaks || (row * 3 + bucket) % 17 == 4;
                const double score =
                    std::clamp(level + std::sin(bucket * 0.8 + row) * 14, 0.0, 100.0);
                cell.worst = broke        ? Outcome::Broken
                             : score < 80 ? Outcome::Weakness
                                          : Outcome::Passed;
                if (!broke)
                    cell.score = score;
            }
            map.cells.append(cell);
        }
    }
    return map;
}

/// A year with a quiet winter, a bad spring, and every outcome somewhere.
inline YearFigures year(qint64 nowMs)
{
    YearFigures year;
    year.zone = QTimeZone::utc();
    const PeriodLayout layout = layoutOf(YearFigures::Days, nowMs);
    for (int i = 0; i < YearFigures::Days; ++i) {
        YearDay day;
        day.span = layout.buckets[i];
        day.date = QDateTime::fromMSecsSinceEpoch(day.span.fromMs).toUTC().date();
        const int weekDay = day.date.dayOfWeek();
        if (i > 60 && (weekDay < 6 || i % 5 == 0)) {
            day.runs[Outcome::Passed] = 3 + i % 5;
            day.runs[Outcome::Weakness] = (i > 150 && i < 200) || i % 6 == 1 ? 1 + i % 3 : 0;
            day.runs[Outcome::Broken] = i % 23 == 7 ? 1 : 0;
            day.runs[Outcome::Stopped] = i % 31 == 3 ? 1 : 0;
        }
        if (i == 70)
            day.runs = {};
        if (i == 70 || i == 90)
            day.runs[Outcome::Stopped] = 1;
        year.days.append(day);
    }
    year.days.last().runs = {};
    year.days.last().runs[Outcome::InProgress] = 1;
    return year;
}

inline OverviewFigures overview(const OverviewOptions &options = {})
{
    const qint64 nowMs = QDateTime({2026, 11, 20}, {12, 40}, QTimeZone::utc()).toMSecsSinceEpoch();
    OverviewFigures figures;
    figures.period.kind = options.days == 7    ? PeriodKind::Days7
                          : options.days == 90 ? PeriodKind::Days90
                                               : PeriodKind::Days30;
    figures.layout = layoutOf(options.days, nowMs);
    figures.generatedMs = nowMs;
    figures.dataMs = nowMs - options.dataAgeMs;
    figures.synchronising = options.synchronising;
    for (int i = 0; i < options.days; ++i)
        figures.trend.append(trendPoint(i, options.days, figures.layout.buckets[i]));

    figures.heat = heatMap(options.scenarios > 0 ? options.scenarios : 12, figures.layout, options);

    ScoreFigures &total = figures.total;
    total.score = 84.2;
    total.band = Band::Strong;
    total.change = 3.1;
    total.compared = 34;
    total.comparedNow = 84.9;
    total.comparedThen = 81.8;
    total.fresh = 4;
    total.lost = 3;
    total.improved = 19;
    total.worsened = 12;
    total.measured = 38;
    total.scenarios = 42;
    total.unverified = 1;
    total.stale = 3;
    total.neverRan = 1;
    if (options.tooLittle) {
        total.tooLittleMeasured = true;
        total.band = Band::None;
        total.measured = 5;
        total.change.reset();
    } else {
        total.deleted.append({nameFor(QStringLiteral("old-node-restart"), options),
                              41.0,
                              {QStringLiteral("c1"), QStringLiteral("p1")},
                              QStringLiteral("old")});
    }
    for (const TrendPoint &point : figures.trend) {
        for (const Outcome outcome : AllOutcomes)
            total.runs[outcome] += point.outcomes[outcome];
    }
    total.runningNow = 3;
    total.longestQueuedMs = 43 * 60'000;
    total.delegatesActive = 5;
    total.delegates = 6;
    total.hubsAvailable = 2;
    total.hubs = 3;

    total.target = options.target;
    total.belowTarget = options.target && *total.score < *options.target;
    for (TrendPoint &point : figures.trend)
        point.belowTarget = options.target && point.mean && *point.mean < *options.target;
    figures.weakest = weakest(nowMs, options);
    figures.scenarios = figures.weakest;
    figures.movers = {figures.weakest[0], figures.weakest[4], figures.weakest[2],
                      figures.weakest[1], figures.weakest[6]};
    if (!options.oneProject) {
        figures.projects = {
            project(QStringLiteral("p1"), QStringLiteral("logistics"), 63, -9.4, 9, 12, 1, nowMs,
                    options),
            project(QStringLiteral("p2"), QStringLiteral("payments-platform"), 84.2, 3.1, 38, 42, 2,
                    nowMs, options),
            project(QStringLiteral("p3"), QStringLiteral("identity"), 93, 0.8, 11, 11, 3, nowMs,
                    options),
        };
    }
    Delegate lost;
    lost.name = nameFor(QStringLiteral("eu-west-2"), options);
    lost.state = Delegate::State::Inactive;
    lost.updatedMs = nowMs - 2 * 3'600'000;
    figures.lostDelegates = {lost};
    Hub hub;
    hub.name = nameFor(QStringLiteral("team-hub"), options);
    figures.unavailableHubs = {hub};
    figures.delegates = figures.lostDelegates;
    figures.allHubs = figures.unavailableHubs;
    reshape(figures, options);
    return figures;
}

} // namespace rd::sample
