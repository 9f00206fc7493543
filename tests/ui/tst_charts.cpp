// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/bucketnames.h"
#include "charts/outcomechart.h"
#include "charts/sparkline.h"
#include "charts/thinning.h"
#include "charts/trendchart.h"
#include "common/theme.h"
#include "support/sampleoverview.h"

#include <QAccessible>
#include <QApplication>
#include <QAreaSeries>
#include <QChart>
#include <QChartView>
#include <QFontMetricsF>
#include <QImage>
#include <QLineSeries>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

QList<QLineSeries *> meanLinesOf(const TrendChart &chart)
{
    QList<QLineSeries *> lines;
    const auto all = chart.findChild<QChartView *>()->chart()->series();
    for (QAbstractSeries *series : all) {
        if (auto *line = qobject_cast<QLineSeries *>(series))
            lines.append(line);
    }
    return lines;
}

/// Counts what is painted.
class PaintCounter final : public QObject {
public:
    explicit PaintCounter(QWidget *widget) { widget->installEventFilter(this); }
    int paints = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        paints += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

QList<OutcomeCounts> outcomesOf(const OverviewFigures &figures)
{
    QList<OutcomeCounts> outcomes;
    for (const TrendPoint &point : figures.trend)
        outcomes.append(point.outcomes);
    return outcomes;
}

QList<TrendPoint> shifted(QList<TrendPoint> trend, double by)
{
    for (TrendPoint &point : trend) {
        if (point.mean)
            *point.mean += by;
    }
    return trend;
}

} // namespace

class TestCharts : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void trendIsUpdatedInPlaceAndOnce();
    void equalTrendIsNotDrawnAgain();
    void gapsSplitTheLine();
    void fewerStretchesLeaveNothingBehind();
    void nothingIsDrawnWhileHidden();
    void anEmptyPeriodIsDrawn();
    void arrowKeysWalkAndAnnounce();
    void readoutSaysWhatIsMissing();
    void theOpenBucketSaysSoFar();
    void mouseFindsTheBucketUnderIt();
    void clickAndEnterActivateABar();
    void chartsHaveTheRoleChart();
    void aChangeOfThemeRecolours();
    void equalOutcomesAreNotPaintedAgain();
    void outcomesSummaryCountsAll();
    void thinnedKeepsTheSpike();
    void thinnedLeavesFewPointsAlone();
    void thinnedStaysBelowTwoPerColumn_data();
    void thinnedStaysBelowTwoPerColumn();
    void axisLabelsDoNotTouch_data();
    void axisLabelsDoNotTouch();
    void bucketsHaveNames();
    void sparklineTakesAnything();
};

void TestCharts::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestCharts::trendIsUpdatedInPlaceAndOnce()
{
    const OverviewFigures figures = sample::overview();
    TrendChart chart;
    chart.resize(600, 260);
    chart.setTrend(figures.layout, figures.trend);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QCoreApplication::processEvents();
    const QList<QLineSeries *> before = meanLinesOf(chart);
    QVERIFY(!before.isEmpty());
    QSignalSpy replaced(before.first(), &QXYSeries::pointsReplaced);
    QSignalSpy added(before.first(), &QXYSeries::pointAdded);

    for (int i = 1; i <= 5; ++i)
        chart.setTrend(figures.layout, shifted(figures.trend, i));
    QTRY_COMPARE(replaced.size(), 1);
    QCoreApplication::processEvents();

    QCOMPARE(replaced.size(), 1);
    QCOMPARE(added.size(), 0);
    QCOMPARE(meanLinesOf(chart), before);
    QCOMPARE(before.first()->at(0).y(), *figures.trend.first().mean + 5);
}

void TestCharts::equalTrendIsNotDrawnAgain()
{
    const OverviewFigures figures = sample::overview();
    TrendChart chart;
    chart.resize(600, 260);
    chart.setTrend(figures.layout, figures.trend);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QCoreApplication::processEvents();
    QSignalSpy replaced(meanLinesOf(chart).first(), &QXYSeries::pointsReplaced);
    PaintCounter counter(&chart);
    chart.setTrend(figures.layout, figures.trend);
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QCOMPARE(replaced.size(), 0);
    QCOMPARE(counter.paints, 0);
}

void TestCharts::gapsSplitTheLine()
{
    const OverviewFigures figures = sample::overview();
    TrendChart chart;
    chart.resize(600, 260);
    chart.setTrend(figures.layout, figures.trend);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    const QList<QLineSeries *> lines = meanLinesOf(chart);
    QCOMPARE(lines.size(), 2);
    qsizetype measured = 0;
    for (const TrendPoint &point : figures.trend)
        measured += point.mean ? 1 : 0;
    QCOMPARE(lines[0]->count() + lines[1]->count(), measured);
    QVERIFY(lines[1]->at(0).x() - lines[0]->points().last().x() > 1.5);
}

void TestCharts::fewerStretchesLeaveNothingBehind()
{
    OverviewFigures figures = sample::overview();
    TrendChart chart;
    chart.resize(600, 260);
    chart.setTrend(figures.layout, figures.trend);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    for (TrendPoint &point : figures.trend)
        point.mean = 50;
    chart.setTrend(figures.layout, figures.trend);
    QTRY_COMPARE(meanLinesOf(chart).last()->count(), 0);
    QCOMPARE(meanLinesOf(chart).first()->count(), int(figures.trend.size()));
}

void TestCharts::nothingIsDrawnWhileHidden()
{
    const OverviewFigures figures = sample::overview();
    TrendChart trend;
    OutcomeChart outcomes;
    trend.resize(600, 260);
    PaintCounter trendPaints(&trend);
    PaintCounter outcomePaints(&outcomes);
    trend.setTrend(figures.layout, figures.trend);
    outcomes.setOutcomes(figures.layout, outcomesOf(figures));
    QCoreApplication::processEvents();
    QVERIFY(meanLinesOf(trend).isEmpty());
    QCOMPARE(trendPaints.paints, 0);
    QCOMPARE(outcomePaints.paints, 0);

    trend.show();
    QVERIFY(QTest::qWaitForWindowExposed(&trend));
    QTRY_COMPARE(meanLinesOf(trend).size(), 2);
}

void TestCharts::anEmptyPeriodIsDrawn()
{
    TrendChart trend;
    OutcomeChart outcomes;
    trend.setTrend({}, {});
    outcomes.setOutcomes({}, {});
    QVERIFY(!trend.grab().isNull());
    QVERIFY(!outcomes.grab().isNull());
    QTest::keyClick(&trend, Qt::Key_Right);
    QTest::keyClick(&outcomes, Qt::Key_Return);
    QCOMPARE(trend.currentBucket(), -1);
    QCOMPARE(trend.summary(), u"Nothing was measured in this period."_s);
    QCOMPARE(outcomes.summary(), u"Nothing ran in this period."_s);
}

void TestCharts::arrowKeysWalkAndAnnounce()
{
    const OverviewFigures figures = sample::overview();
    TrendChart chart;
    chart.setTrend(figures.layout, figures.trend);
    QSignalSpy moved(&chart, &BucketChart::currentBucketChanged);
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(chart.currentBucket(), 29); // the newest first
    QTest::keyClick(&chart, Qt::Key_Left);
    QTest::keyClick(&chart, Qt::Key_Home);
    QCOMPARE(chart.currentBucket(), 0);
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(chart.currentBucket(), 0);
    QTest::keyClick(&chart, Qt::Key_End);
    QCOMPARE(chart.currentBucket(), 29);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.currentBucket(), 29);
    QCOMPARE(moved.size(), 4);

    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&chart);
    QVERIFY(spoken);
    const QString description = spoken->text(QAccessible::Description);
    QVERIFY2(description.contains("so far"_L1), qPrintable(description));
    QTest::keyClick(&chart, Qt::Key_Escape);
    QCOMPARE(chart.currentBucket(), -1);
    QCOMPARE(spoken->text(QAccessible::Description), chart.summary());
}

void TestCharts::readoutSaysWhatIsMissing()
{
    const OverviewFigures figures = sample::overview();
    TrendChart chart;
    chart.setTrend(figures.layout, figures.trend);
    QVERIFY(!figures.trend[20].mean);
    QVERIFY(chart.bucketText(20).contains("nothing measured"_L1));
    QVERIFY(figures.trend[3].thin);
    QVERIFY(chart.bucketText(3).contains("fewer than half"_L1));
    QVERIFY(!chart.bucketText(5).contains("fewer than half"_L1));
    QVERIFY(chart.bucketText(-1).isEmpty());
    QVERIFY(chart.bucketText(1000).isEmpty());
}

void TestCharts::theOpenBucketSaysSoFar()
{
    OverviewFigures figures = sample::overview();
    OutcomeChart chart;
    chart.setOutcomes(figures.layout, outcomesOf(figures));
    QVERIFY(chart.bucketText(29).contains("so far"_L1));
    QVERIFY(!chart.bucketText(28).contains("so far"_L1));
    figures.layout.lastIsOpen = false;
    OutcomeChart closed;
    closed.setOutcomes(figures.layout, outcomesOf(figures));
    QVERIFY(!closed.bucketText(29).contains("so far"_L1));
}

void TestCharts::mouseFindsTheBucketUnderIt()
{
    const OverviewFigures figures = sample::overview();
    TrendChart chart;
    chart.resize(640, 240);
    chart.setTrend(figures.layout, figures.trend);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QTest::mouseMove(&chart, QPoint(chart.width() - 14, 100));
    QTRY_COMPARE(chart.currentBucket(), 29);
    QTest::mouseMove(&chart, QPoint(2, 100)); // over the labels
    QTRY_COMPARE(chart.currentBucket(), -1);
}

void TestCharts::clickAndEnterActivateABar()
{
    const OverviewFigures figures = sample::overview();
    OutcomeChart chart;
    chart.resize(640, 240);
    chart.setOutcomes(figures.layout, outcomesOf(figures));
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QSignalSpy activated(&chart, &BucketChart::bucketActivated);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(chart.width() - 14, 100));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.last().first().value<TimeSpan>(), figures.layout.buckets.last());
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(activated.size(), 2);
    QCOMPARE(activated.last().first().value<TimeSpan>(), figures.layout.buckets.first());
    QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(1, 100));
    QCOMPARE(activated.size(), 2);
}

void TestCharts::chartsHaveTheRoleChart()
{
    const OverviewFigures figures = sample::overview();
    TrendChart chart;
    chart.setAccessibleName(u"Score over time"_s);
    chart.setTrend(figures.layout, figures.trend);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&chart);
    QVERIFY(spoken);
    QCOMPARE(spoken->role(), QAccessible::Chart);
    QCOMPARE(spoken->text(QAccessible::Name), u"Score over time"_s);
    QCOMPARE(spoken->childCount(), 0);
    QVERIFY(spoken->text(QAccessible::Description).contains("28"_L1));
}

void TestCharts::aChangeOfThemeRecolours()
{
    const OverviewFigures figures = sample::overview();
    TrendChart chart;
    chart.resize(600, 260);
    chart.setTrend(figures.layout, figures.trend);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QCOMPARE(meanLinesOf(chart).first()->pen().color(), tokensFor(ThemeChoice::Light).accent);
    applyTheme(*qApp, ThemeChoice::Dark);
    QTRY_COMPARE(meanLinesOf(chart).first()->pen().color(), tokensFor(ThemeChoice::Dark).accent);
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestCharts::equalOutcomesAreNotPaintedAgain()
{
    const OverviewFigures figures = sample::overview();
    OutcomeChart chart;
    chart.resize(600, 200);
    chart.setOutcomes(figures.layout, outcomesOf(figures));
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QCoreApplication::processEvents();
    PaintCounter counter(&chart);
    chart.setOutcomes(figures.layout, outcomesOf(figures));
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QCOMPARE(counter.paints, 0);
    QList<OutcomeCounts> more = outcomesOf(figures);
    more.last()[Outcome::Passed] += 1;
    for (int i = 0; i < 4; ++i) {
        more.first()[Outcome::Passed] += 1;
        chart.setOutcomes(figures.layout, more);
    }
    QTRY_COMPARE(counter.paints, 1);
}

void TestCharts::outcomesSummaryCountsAll()
{
    const OverviewFigures figures = sample::overview();
    OutcomeChart chart;
    chart.setOutcomes(figures.layout, outcomesOf(figures));
    const QString summary = chart.summary();
    QVERIFY(summary.contains(u"%1 passed"_s.arg(figures.total.runs[Outcome::Passed])));
    QVERIFY(summary.contains(u"%1 broken"_s.arg(figures.total.runs[Outcome::Broken])));
}

void TestCharts::thinnedKeepsTheSpike()
{
    QList<QPointF> points;
    for (int i = 0; i < 10'000; ++i)
        points.append({double(i), i == 4321 ? 3.0 : 80.0});
    const QList<QPointF> kept = thinned(points, 300);
    QVERIFY(kept.contains(QPointF(4321, 3)));
    QCOMPARE(kept.first(), points.first());
}

void TestCharts::thinnedLeavesFewPointsAlone()
{
    const QList<QPointF> points{{0, 1}, {1, 5}, {2, 3}};
    QCOMPARE(thinned(points, 100), points);
    QCOMPARE(thinned(points, 0), points);
    QVERIFY(thinned({}, 100).isEmpty());
}

void TestCharts::thinnedStaysBelowTwoPerColumn_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("pixels");
    QTest::newRow("just above") << 201 << 100;
    QTest::newRow("many") << 5'000 << 333;
    QTest::newRow("one column") << 500 << 1;
}

void TestCharts::thinnedStaysBelowTwoPerColumn()
{
    QFETCH(int, count);
    QFETCH(int, pixels);
    QList<QPointF> points;
    for (int i = 0; i < count; ++i)
        points.append({i * 0.5, std::sin(i * 0.37) * 40 + 50});
    const QList<QPointF> kept = thinned(points, pixels);
    QVERIFY(kept.size() <= 2 * pixels);
    for (qsizetype i = 1; i < kept.size(); ++i)
        QVERIFY(kept[i - 1].x() < kept[i].x());
}

void TestCharts::axisLabelsDoNotTouch_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<double>("width");
    for (const int days : {1, 7, 30, 90}) {
        for (const double width : {60.0, 180.0, 400.0, 1200.0})
            QTest::addRow("%d days in %d", days, int(width)) << days << width;
    }
}

void TestCharts::axisLabelsDoNotTouch()
{
    QFETCH(int, days);
    QFETCH(double, width);
    const PeriodLayout layout = sample::layoutOf(days, sample::overview().generatedMs);
    const QFontMetricsF metrics(textFont(TextRole::Small));
    const QList<AxisLabel> labels = axisLabels(layout, width, metrics);
    QVERIFY(!labels.isEmpty());
    QCOMPARE(labels.last().text, u"today, so far"_s);
    for (qsizetype i = 0; i < labels.size(); ++i) {
        QVERIFY(labels[i].left >= 0);
        QVERIFY(labels[i].left + labels[i].width <= width + 0.01 || labels[i].left == 0.0);
        QVERIFY(i == 0 || labels[i - 1].left + labels[i - 1].width < labels[i].left);
    }
}

void TestCharts::bucketsHaveNames()
{
    PeriodLayout layout = sample::layoutOf(30, sample::overview().generatedMs);
    QCOMPARE(bucketName(layout, 29), u"Fri, 20 Nov"_s);
    layout.unit = BucketUnit::Week;
    QVERIFY(bucketName(layout, 0).startsWith("week of "_L1));
    QCOMPARE(openBucketName(layout), u"this week"_s);
    layout.unit = BucketUnit::Hour;
    layout.buckets = {{layout.span.fromMs, layout.span.fromMs + 3'600'000}};
    QVERIFY(bucketName(layout, 0).contains(" to "_L1));
    QVERIFY(bucketName(layout, 7).isEmpty());
    QVERIFY(bucketName(layout, -1).isEmpty());
}

void TestCharts::sparklineTakesAnything()
{
    QImage image(60, 20, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    const QImage blank = image;
    QPainter painter(&image);
    paintSparkline(painter, image.rect(), {}, Qt::black);
    paintSparkline(painter, image.rect(), {std::nullopt, std::nullopt}, Qt::black);
    QCOMPARE(image, blank);
    paintSparkline(painter, image.rect(), {50.0}, Qt::black);
    QVERIFY(image != blank);
    paintSparkline(painter, image.rect(), {0.0, std::nullopt, 100.0, 100.0}, Qt::black);
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
