// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a trend chart hands to Qt Charts: points per pixel column, and how often; and what it costs
// to show and paint each chart of a year of 500 scenarios.

#include "bench/budget.h"
#include "charts/heatchart.h"
#include "charts/outcomechart.h"
#include "charts/trendchart.h"
#include "charts/yearchart.h"
#include "common/theme.h"
#include "support/sampleoverview.h"

#include <QApplication>
#include <QAreaSeries>
#include <QChart>
#include <QChartView>
#include <QElapsedTimer>
#include <QLineSeries>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::bench;

namespace {

constexpr int Updates = 5;

PeriodLayout layoutOf(int buckets)
{
    constexpr qint64 hour = 3'600'000;
    PeriodLayout layout;
    for (int i = 0; i < buckets; ++i)
        layout.buckets << TimeSpan{.fromMs = i * hour, .toMs = (i + 1) * hour};
    layout.span = {.fromMs = 0, .toMs = buckets * hour};
    layout.unit = BucketUnit::Hour;
    layout.zone = QTimeZone::utc();
    return layout;
}

QList<TrendPoint> trendOf(const PeriodLayout &layout, int update)
{
    QList<TrendPoint> trend;
    for (qsizetype i = 0; i < layout.buckets.size(); ++i) {
        TrendPoint point;
        point.bucket = layout.buckets.at(i);
        point.mean = double((i * 7919 + update * 31) % 101);
        point.lowest = *point.mean / 2;
        point.highest = 50 + *point.mean / 2;
        point.measured = 3;
        trend << point;
    }
    return trend;
}

void measure(int buckets)
{
    TrendChart chart;
    chart.resize(1000, 260);
    chart.show();
    const PeriodLayout layout = layoutOf(buckets);
    int replaced = 0;
    qsizetype mostPoints = 0;
    QSet<const QLineSeries *> known;
    QList<double> times;
    for (int update = 0; update <= Updates; ++update) {
        QElapsedTimer timer;
        timer.start();
        chart.setTrend(layout, trendOf(layout, update));
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        if (update > 0)
            times << double(timer.nsecsElapsed()) / 1e6;
        const auto *view = chart.findChild<QChartView *>();
        QList<QLineSeries *> lines;
        const auto all = view->chart()->series();
        for (QAbstractSeries *series : all) {
            if (auto *line = qobject_cast<QLineSeries *>(series))
                lines << line;
            if (auto *area = qobject_cast<QAreaSeries *>(series))
                lines << area->upperSeries() << area->lowerSeries();
        }
        for (const QLineSeries *line : std::as_const(lines)) {
            mostPoints = std::max(mostPoints, qsizetype(line->count()));
            if (known.contains(line))
                continue;
            known << line; // made by the first update, which is not counted
            QObject::connect(line, &QXYSeries::pointsReplaced, &chart, [&replaced] { ++replaced; });
            for (const auto one : {&QXYSeries::pointAdded, &QXYSeries::pointReplaced})
                QObject::connect(line, one, &chart, [&replaced] { replaced += 1000; });
        }
    }
    const double columns = chart.findChild<QChartView *>()->chart()->plotArea().width();
    const double each = double(replaced) / double(Updates * std::max<qsizetype>(1, known.size()));
    tell({.what = u"chart: points per pixel column"_s,
          .size = u"%1 buckets"_s.arg(sizeText(buckets)),
          .figure = QString::number(double(mostPoints) / columns, 'f', 2),
          .limit = u"<= 2"_s,
          .met = double(mostPoints) <= 2 * columns});
    tell({.what = u"chart: replace() per series and update"_s,
          .size = u"%1 buckets"_s.arg(sizeText(buckets)),
          .figure = QString::number(each, 'f', 2),
          .limit = u"1"_s,
          .met = each > 0 && each <= 1});
    std::printf("  update and repaint of %d buckets: %.1f ms\n", buckets, median(times));
}

/// Shows other values in \p chart again and again, with \p show, and tells what one time costs.
template <typename Show>
void measurePaint(QWidget &chart, const QString &what, const Show &show)
{
    chart.show();
    QList<double> times;
    for (int update = 0; update <= 2 * Updates; ++update) {
        QElapsedTimer timer;
        timer.start();
        show(update);
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        if (update > 0)
            times << double(timer.nsecsElapsed()) / 1e6;
    }
    tellBelow(u"chart: other values, laid out and painted: "_s + what, u"500 scenarios, 53 weeks"_s,
              median(times), 16, u"ms"_s);
}

void measureYear()
{
    constexpr int Weeks = 53;
    constexpr int Scenarios = 500;
    sample::OverviewOptions options;
    options.days = Weeks;
    options.scenarios = Scenarios;
    const std::array<OverviewFigures, 2> figures{sample::overview(options), [&] {
                                                     options.days = Weeks - 1;
                                                     return sample::overview(options);
                                                 }()};
    const auto at = [&](int update) -> const OverviewFigures & {
        return figures[std::size_t(update % 2)];
    };
    TrendChart trend;
    trend.resize(620, 270);
    measurePaint(trend, u"score"_s,
                 [&](int update) { trend.setTrend(at(update).layout, at(update).trend); });
    OutcomeChart outcomes;
    outcomes.resize(620, 220);
    measurePaint(outcomes, u"outcomes"_s, [&](int update) {
        QList<OutcomeCounts> counts;
        for (const TrendPoint &point : at(update).trend)
            counts << point.outcomes;
        outcomes.setOutcomes(at(update).layout, counts);
    });
    HeatChart heat;
    heat.resize(1080, heat.sizeHint().height());
    const auto showHeat = [&](int update) {
        heat.setHeatMap(at(update).layout, at(update).heat, {});
        heat.resize(1080, heat.sizeHint().height());
    };
    measurePaint(heat, u"heat map by score"_s, showHeat);
    heat.setView(HeatChart::View::Outcome);
    measurePaint(heat, u"heat map by outcome"_s, showHeat);
    YearChart calendar;
    calendar.resize(1080, calendar.heightForWidth(1080));
    const std::array<YearFigures, 2> years{sample::year(figures[0].generatedMs),
                                           sample::year(figures[0].generatedMs - 86'400'000LL)};
    measurePaint(calendar, u"calendar"_s,
                 [&](int update) { calendar.setYear(years[std::size_t(update % 2)]); });
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    applyTheme(app, ThemeChoice::Light);
    for (const int buckets : {53, 10'000})
        measure(buckets);
    measureYear();
    return 0;
}
