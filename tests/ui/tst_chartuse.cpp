// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be done with a chart over time: a closer look, a table, copies, and being read aloud.

#include "charts/bucketnames.h"
#include "charts/heatcells.h"
#include "charts/outcomechart.h"
#include "charts/outcomefill.h"
#include "charts/trendchart.h"
#include "common/theme.h"
#include "support/sampleoverview.h"

#include <QAccessible>
#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QClipboard>
#include <QDialog>
#include <QImage>
#include <QLabel>
#include <QLineSeries>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

struct Charts {
    OverviewFigures figures = sample::overview();
    TrendChart trend;
    OutcomeChart outcomes;

    Charts()
    {
        trend.resize(640, 240);
        outcomes.resize(640, 240);
        trend.setTitle(u"Score over time"_s);
        trend.setTrend(figures.layout, figures.trend);
        outcomes.setOutcomes(figures.layout, counts());
    }
    [[nodiscard]] QList<OutcomeCounts> counts() const
    {
        QList<OutcomeCounts> list;
        for (const TrendPoint &point : figures.trend)
            list.append(point.outcomes);
        return list;
    }
    [[nodiscard]] std::pair<int, int> shown() const
    {
        return {trend.firstVisible(), trend.endVisible()};
    }
};

void drag(QWidget &widget, int from, int to)
{
    QTest::mousePress(&widget, Qt::LeftButton, {}, QPoint(from, 100));
    QTest::mouseMove(&widget, QPoint((from + to) / 2, 100));
    QTest::mouseMove(&widget, QPoint(to, 100));
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, QPoint(to, 100));
}

QPushButton *wholePeriodButton(const QWidget &chart)
{
    return chart.findChild<QPushButton *>();
}

QAccessibleTableInterface *tableOf(QWidget &chart)
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&chart);
    return spoken ? spoken->tableInterface() : nullptr;
}

double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](double part) {
            return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
               + 0.0722 * linear(colour.blueF());
    };
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace

class TestChartUse : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void draggingLooksCloser();
    void aClickIsNoDrag();
    void escapeStopsADrag();
    void keysLookCloserAndBack();
    void walkingOnTakesTheLookAlong();
    void aCloserLookStaysWithItsTime();
    void anotherPeriodBeginsAsAWhole();
    void aCloserLookDrawsTheNeighbours();
    void meansBelowTheTargetAreSaid();
    void aPartOfABarCanBeMeant();
    void anEmptyBucketOpensNothing();
    void aBucketThatHasEndedIsNoLongerSoFar();
    void tablesSayWhatTheFiguresSay();
    void tablesAreReadAloud();
    void cellsFollowTheValues();
    void theTableOpensByKey();
    void theDialogCopiesWhatItShows();
    void copiesTheValues();
    void copiesThePicture();
    void picturesShowNoControls();
    void csvIsQuotedAndNoFormula();
    void theMenuOffersEverything();
    void nothingIsAnimated();
    void outcomesDifferWithoutColours_data();
    void outcomesDifferWithoutColours();
    void numbersInCellsAreReadable_data();
    void numbersInCellsAreReadable();
};

void TestChartUse::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestChartUse::draggingLooksCloser()
{
    Charts charts;
    charts.trend.show();
    QVERIFY(QTest::qWaitForWindowExposed(&charts.trend));
    QSignalSpy moved(&charts.trend, &BucketChart::visibleChanged);
    QVERIFY(!wholePeriodButton(charts.trend)->isVisible());
    drag(charts.trend, 500, 240); // either way round
    QCOMPARE(moved.size(), 1);
    QVERIFY(charts.trend.isZoomed());
    QVERIFY(charts.trend.firstVisible() > 5 && charts.trend.endVisible() < 26);
    QVERIFY(charts.trend.summary().contains("Showing"_L1));
    QVERIFY(wholePeriodButton(charts.trend)->isVisible());

    wholePeriodButton(charts.trend)->click();
    QCOMPARE(charts.shown(), std::pair(0, 30));
    QVERIFY(!wholePeriodButton(charts.trend)->isVisible());
}

void TestChartUse::aClickIsNoDrag()
{
    Charts charts;
    charts.trend.show();
    QVERIFY(QTest::qWaitForWindowExposed(&charts.trend));
    QSignalSpy opened(&charts.trend, &BucketChart::bucketActivated);
    drag(charts.trend, 300, 302);
    QCOMPARE(charts.shown(), std::pair(0, 30));
    QCOMPARE(opened.size(), 1);
}

void TestChartUse::escapeStopsADrag()
{
    Charts charts;
    charts.trend.show();
    QVERIFY(QTest::qWaitForWindowExposed(&charts.trend));
    QTest::mousePress(&charts.trend, Qt::LeftButton, {}, QPoint(200, 100));
    QTest::mouseMove(&charts.trend, QPoint(400, 100));
    QTest::keyClick(&charts.trend, Qt::Key_Escape);
    QTest::mouseRelease(&charts.trend, Qt::LeftButton, {}, QPoint(400, 100));
    QVERIFY(!charts.trend.isZoomed());
}

void TestChartUse::keysLookCloserAndBack()
{
    Charts charts;
    charts.trend.setCurrentBucket(10);
    QTest::keyClick(&charts.trend, Qt::Key_Plus);
    QCOMPARE(charts.trend.endVisible() - charts.trend.firstVisible(), 15);
    QVERIFY(charts.trend.firstVisible() <= 10 && charts.trend.endVisible() > 10);
    QCOMPARE(charts.trend.currentBucket(), 10);
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(&charts.trend, Qt::Key_Plus);
    QCOMPARE(charts.trend.endVisible() - charts.trend.firstVisible(), BucketChart::LeastVisible);
    QCOMPARE(charts.trend.currentBucket(), 10);
    QTest::keyClick(&charts.trend, Qt::Key_Minus);
    QCOMPARE(charts.trend.endVisible() - charts.trend.firstVisible(),
             2 * BucketChart::LeastVisible);
    QTest::keyClick(&charts.trend, Qt::Key_Escape);
    QCOMPARE(charts.shown(), std::pair(0, 30));
    QCOMPARE(charts.trend.currentBucket(), 10); // a second Escape leaves it
    QTest::keyClick(&charts.trend, Qt::Key_Escape);
    QCOMPARE(charts.trend.currentBucket(), -1);
}

void TestChartUse::walkingOnTakesTheLookAlong()
{
    Charts charts;
    charts.trend.zoomTo(10, 15);
    charts.trend.setCurrentBucket(14);
    QTest::keyClick(&charts.trend, Qt::Key_Right);
    QCOMPARE(charts.trend.currentBucket(), 15);
    QCOMPARE(charts.shown(), std::pair(11, 16));
    QTest::keyClick(&charts.trend, Qt::Key_Home);
    QCOMPARE(charts.shown(), std::pair(0, 5));
    QTest::keyClick(&charts.trend, Qt::Key_End);
    QCOMPARE(charts.shown(), std::pair(25, 30));
}

void TestChartUse::aCloserLookStaysWithItsTime()
{
    Charts charts;
    charts.trend.zoomTo(10, 15);
    const TimeSpan first = charts.figures.layout.buckets[10];
    const PeriodLayout next =
        sample::layoutOf(30, charts.figures.generatedMs + 86'400'000); // tomorrow
    charts.trend.setTrend(next, charts.figures.trend);
    QCOMPARE(charts.shown(), std::pair(9, 14));
    QCOMPARE(next.buckets[9], first);
}

void TestChartUse::anotherPeriodBeginsAsAWhole()
{
    Charts charts;
    charts.trend.zoomTo(10, 15);
    sample::OverviewOptions options;
    options.days = 90;
    const OverviewFigures longer = sample::overview(options);
    charts.trend.setTrend(longer.layout, longer.trend);
    QCOMPARE(charts.shown(), std::pair(0, 90));
    charts.trend.setTrend({}, {});
    QCOMPARE(charts.shown(), std::pair(0, 0));
    QTest::keyClick(&charts.trend, Qt::Key_Plus);
    QTest::keyClick(&charts.trend, Qt::Key_Minus);
    QCOMPARE(charts.shown(), std::pair(0, 0));
}

void TestChartUse::aCloserLookDrawsTheNeighbours()
{
    Charts charts;
    charts.trend.zoomTo(10, 15);
    charts.trend.show();
    QVERIFY(QTest::qWaitForWindowExposed(&charts.trend));
    QCoreApplication::processEvents();
    const auto all = charts.trend.findChild<QChartView *>()->chart()->series();
    QList<QPointF> points;
    for (QAbstractSeries *series : all) {
        if (auto *line = qobject_cast<QLineSeries *>(series))
            points << line->points();
    }
    QCOMPARE(points.size(), 7); // and one on each side, so that the line reaches the edges
    QCOMPARE(points.first().x(), 9.5);
    QCOMPARE(points.last().x(), 15.5);
}

void TestChartUse::meansBelowTheTargetAreSaid()
{
    Charts charts;
    QVERIFY(!charts.trend.summary().contains("target"_L1));
    sample::OverviewOptions options;
    options.target = 75;
    const OverviewFigures figures = sample::overview(options);
    charts.trend.setTrend(figures.layout, figures.trend, 75.0);
    int missed = 0;
    for (int i = 0; i < figures.trend.size(); ++i) {
        const bool below = figures.trend[i].belowTarget;
        missed += below ? 1 : 0;
        QCOMPARE(charts.trend.bucketText(i).contains("below the target of 75"_L1), below);
        QCOMPARE(charts.trend.table()->text(i, 5).contains("below the target"_L1), below);
    }
    QVERIFY(missed > 3);
    QVERIFY(charts.trend.summary().contains(u"%1 below the target of 75"_s.arg(missed)));
    charts.trend.setTrend(charts.figures.layout, charts.figures.trend);
    QVERIFY(!charts.trend.bucketText(10).contains("below"_L1));
    QVERIFY(charts.trend.table()->csvRow(10).last().isEmpty());
}

void TestChartUse::aPartOfABarCanBeMeant()
{
    Charts charts;
    charts.outcomes.show();
    QVERIFY(QTest::qWaitForWindowExposed(&charts.outcomes));
    QSignalSpy opened(&charts.outcomes, &OutcomeChart::barActivated);
    const auto meant = [&] { return opened.last()[1].value<std::optional<Outcome>>(); };
    charts.outcomes.setFocus();
    QTest::keyClick(&charts.outcomes, Qt::Key_End);
    QTest::keyClick(&charts.outcomes, Qt::Key_Return);
    QVERIFY(!meant());
    QTest::keyClick(&charts.outcomes, Qt::Key_Up);
    QCOMPARE(charts.outcomes.currentText(), u"4 passed, Fri, 20 Nov, so far"_s);
    QTest::keyClick(&charts.outcomes, Qt::Key_Return);
    QCOMPARE(meant(), std::optional(Outcome::Passed));
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(&charts.outcomes, Qt::Key_Up);
    QCOMPARE(charts.outcomes.currentOutcome(), std::optional(Outcome::InProgress));
    QTest::keyClick(&charts.outcomes, Qt::Key_Left); // a part belongs to its bar
    QVERIFY(!charts.outcomes.currentOutcome());
    QTest::keyClick(&charts.outcomes, Qt::Key_Up);
    QTest::keyClick(&charts.outcomes, Qt::Key_Down);
    QVERIFY(!charts.outcomes.currentOutcome());

    // By mouse: what is under it, or the whole column above the bar.
    const int x = charts.outcomes.width() - 18;
    QTest::mouseClick(&charts.outcomes, Qt::LeftButton, {}, QPoint(x, 205));
    QCOMPARE(meant(), std::optional(Outcome::Passed));
    QTest::mouseClick(&charts.outcomes, Qt::LeftButton, {}, QPoint(x, 12));
    QVERIFY(!meant());
    QCOMPARE(opened.last()[0].value<TimeSpan>(), charts.figures.layout.buckets.last());
}

void TestChartUse::anEmptyBucketOpensNothing()
{
    Charts charts;
    QSignalSpy bars(&charts.outcomes, &OutcomeChart::barActivated);
    QSignalSpy points(&charts.trend, &BucketChart::bucketActivated);
    QCOMPARE(charts.figures.trend[20].outcomes.total(), 0);
    charts.outcomes.setCurrentBucket(20);
    charts.trend.setCurrentBucket(20);
    QTest::keyClick(&charts.outcomes, Qt::Key_Return);
    QTest::keyClick(&charts.trend, Qt::Key_Return);
    QCOMPARE(bars.size() + points.size(), 0);
}

void TestChartUse::aBucketThatHasEndedIsNoLongerSoFar()
{
    Charts charts;
    charts.trend.setCurrentBucket(29);
    charts.outcomes.setCurrentBucket(29);
    QVERIFY(charts.trend.currentText().contains("so far"_L1));
    QVERIFY(charts.outcomes.currentText().contains("so far"_L1));
    charts.figures.layout.lastIsOpen = false; // nothing else: a day of its own that was chosen
    charts.trend.setTrend(charts.figures.layout, charts.figures.trend);
    charts.outcomes.setOutcomes(charts.figures.layout, charts.counts());
    QVERIFY2(!charts.trend.currentText().contains("so far"_L1),
             qPrintable(charts.trend.currentText()));
    QVERIFY2(!charts.outcomes.currentText().contains("so far"_L1),
             qPrintable(charts.outcomes.currentText()));
    QVERIFY(!charts.outcomes.table()->text(29, 0).contains("so far"_L1));
}

void TestChartUse::tablesSayWhatTheFiguresSay()
{
    Charts charts;
    const ChartTable &trend = *charts.trend.table();
    QCOMPARE(trend.rows(), 30);
    QVERIFY(trend.text(29, 0).contains("so far"_L1));
    QCOMPARE(trend.text(20, 1), u"\u2013"_s);
    QVERIFY(trend.text(20, 5).contains("nothing measured"_L1));
    QCOMPARE(trend.text(5, 1).toDouble(), std::round(*charts.figures.trend[5].mean * 10) / 10);
    QCOMPARE(trend.text(5, 4).toInt(), charts.figures.trend[5].measured);
    const ChartTable &outcomes = *charts.outcomes.table();
    for (int row = 0; row < 30; ++row) {
        const OutcomeCounts &counts = charts.figures.trend[row].outcomes;
        for (int i = 0; i < int(AllOutcomes.size()); ++i)
            QCOMPARE(outcomes.text(row, i + 1).toLongLong(), counts.counts[std::size_t(i)]);
        QCOMPARE(outcomes.text(row, 7).toLongLong(), counts.total());
    }
}

void TestChartUse::tablesAreReadAloud()
{
    Charts charts;
    QAccessibleTableInterface *table = tableOf(charts.trend);
    QVERIFY(table);
    QCOMPARE(table->rowCount(), 30);
    QCOMPARE(table->columnCount(), 6);
    QCOMPARE(table->columnDescription(1), u"Mean"_s);
    QAccessibleInterface *cell = table->cellAt(5, 1);
    QVERIFY(cell);
    QCOMPARE(cell->text(QAccessible::Name), charts.trend.table()->text(5, 1));
    QCOMPARE(cell->role(), QAccessible::Cell);
    QCOMPARE(cell->tableCellInterface()->rowIndex(), 5);
    QCOMPARE(cell->parent(), QAccessible::queryAccessibleInterface(&charts.trend));
    QCOMPARE(table->cellAt(5, 1), cell);
    QVERIFY(!table->cellAt(30, 0));
    QVERIFY(!table->cellAt(0, -1));

    QAccessibleValueInterface *value =
        QAccessible::queryAccessibleInterface(&charts.trend)->valueInterface();
    QVERIFY(value);
    charts.trend.setCurrentBucket(5);
    QCOMPARE(value->currentValue().toDouble(), *charts.figures.trend[5].mean);
    QCOMPARE(value->maximumValue().toDouble(), 100.0);
}

void TestChartUse::cellsFollowTheValues()
{
    Charts charts;
    QAccessible::setActive(true);
    QAccessibleInterface *cell = tableOf(charts.trend)->cellAt(0, 1);
    OverviewFigures other = charts.figures;
    other.trend[0].mean = 12.5;
    charts.trend.setTrend(other.layout, other.trend);
    QCOMPARE(cell->text(QAccessible::Name), u"12.5"_s);
    const OverviewFigures longer = sample::overview({.days = 90});
    charts.trend.setTrend(longer.layout, longer.trend);
    QCOMPARE(tableOf(charts.trend)->cellAt(89, 0)->text(QAccessible::Name),
             u"Fri, 20 Nov, so far"_s);
    QAccessible::setActive(false);
}

void TestChartUse::theTableOpensByKey()
{
    Charts charts;
    charts.trend.show();
    QVERIFY(QTest::qWaitForWindowExposed(&charts.trend));
    QTest::keyClick(&charts.trend, Qt::Key_T);
    auto *dialog = charts.trend.findChild<QDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->windowTitle(), u"Score over time"_s);
    auto *view = dialog->findChild<QTableView *>();
    QCOMPARE(view->accessibleName(), u"Score over time"_s);
    QCOMPARE(view->model()->index(5, 1).data().toString(), charts.trend.table()->text(5, 1));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!charts.trend.findChild<QDialog *>());
}

void TestChartUse::theDialogCopiesWhatItShows()
{
    Charts charts;
    charts.trend.show();
    QVERIFY(QTest::qWaitForWindowExposed(&charts.trend));
    charts.trend.showAsTable();
    const QString shown = csvOf(*charts.trend.table());
    OverviewFigures later = charts.figures;
    later.trend[5].mean = 1;
    charts.trend.setTrend(later.layout, later.trend); // a poll, while the dialog stands open
    auto *dialog = charts.trend.findChild<QDialog *>();
    auto *copy = dialog->findChild<QPushButton *>(u"copyCsv"_s);
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), shown);
    // Told in the dialog, and where a screen reader listens.
    const auto *told = dialog->findChild<QLabel *>(u"copied"_s);
    QVERIFY(told->isVisible());
    QCOMPARE(told->text(), u"The values were copied as CSV."_s);
    QCOMPARE(copy->accessibleDescription(), told->text());
}

void TestChartUse::copiesTheValues()
{
    Charts charts;
    QTest::keyClick(&charts.outcomes, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QVERIFY(copied->hasFormat(u"text/csv"_s));
    const QStringList lines = copied->text().split(u"\r\n"_s);
    QCOMPARE(lines.size(), 32); // head, 30 days, and the end of the last
    QCOMPARE(lines[0], u"from,to,passed,weakness,broken,stopped,inProgress,unknown"_s);
    QCOMPARE(lines[30], u"2026-11-20T00:00:00Z,2026-11-21T00:00:00Z,4,1,0,0,2,0"_s.replace(
                            u",4,1,"_s,
                            u",4,%1,"_s.arg(charts.figures.trend[29].outcomes[Outcome::Weakness])));
    QTest::keyClick(&charts.trend, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList scores = QGuiApplication::clipboard()->text().split(u"\r\n"_s);
    QVERIFY(scores[0].startsWith("from,to,mean,lowest,highest,scenarios,thin,open"_L1));
    QCOMPARE(scores[6].split(u',')[2].toDouble(), *charts.figures.trend[5].mean); // not rounded
    QVERIFY(scores[21].split(u',')[2].isEmpty());
}

void TestChartUse::copiesThePicture()
{
    Charts charts;
    charts.trend.show();
    QVERIFY(QTest::qWaitForWindowExposed(&charts.trend));
    charts.trend.setCurrentBucket(12);
    const QImage bare = charts.trend.picture();
    charts.trend.setCurrentBucket(-1);
    QCOMPARE(charts.trend.picture(), bare); // without the cross hair
    QTest::keyClick(&charts.trend, Qt::Key_C, Qt::ControlModifier);
    const QImage copied = QGuiApplication::clipboard()->image();
    QVERIFY(copied.width() >= 2 * charts.trend.width());
    QCOMPARE(copied.pixelColor(3, 3), tokensFor(ThemeChoice::Light).surface);
}

void TestChartUse::picturesShowNoControls()
{
    Charts charts;
    charts.trend.show();
    QVERIFY(QTest::qWaitForWindowExposed(&charts.trend));
    charts.trend.zoomTo(10, 15);
    QPushButton *button = wholePeriodButton(charts.trend);
    QVERIFY(button->isVisible());
    const QPoint place = button->pos();
    const QImage shown = charts.trend.picture();
    QCOMPARE(button->pos(), place);
    button->hide();
    QCOMPARE(charts.trend.picture(), shown);
}

void TestChartUse::csvIsQuotedAndNoFormula()
{
    class Odd final : public ChartTable {
    public:
        int rows() const override { return 1; }
        int columns() const override { return 1; }
        QString title(int) const override { return {}; }
        QString text(int, int) const override { return {}; }
        QStringList csvHead() const override { return {u"a"_s, u"b"_s}; }
        QStringList csvRow(int) const override
        {
            return {u"say \"hi\", you"_s,
                    u"=cmd|' /C calc'!A0"_s,
                    u"-1.5"_s,
                    u"two\nlines"_s,
                    u"@x"_s,
                    QString()};
        }
    };
    QCOMPARE(csvOf(Odd()), u"a,b\r\n\"say \"\"hi\"\", you\",'=cmd|' /C calc'!A0,-1.5,"
                           "\"two\nlines\",'@x,\r\n"_s);
}

void TestChartUse::theMenuOffersEverything()
{
    Charts charts;
    charts.trend.show();
    QVERIFY(QTest::qWaitForWindowExposed(&charts.trend));
    charts.trend.zoomTo(3, 20);
    const std::unique_ptr<QPushButton> button(charts.trend.makeMenuButton());
    QCOMPARE(button->accessibleName(), u"Menu: Score over time"_s);
    button->click();
    QPointer<QMenu> menu = charts.trend.findChild<QMenu *>();
    QVERIFY(menu);
    QStringList texts;
    for (const QAction *action : menu->actions()) {
        if (action->isEnabled() && !action->isSeparator())
            texts << action->text();
    }
    QCOMPARE(texts.join(u'|'), u"Show as table|Copy as picture|Copy as CSV|Look closer|"
                               "Look less close|Whole period"_s);
    menu->actions().last()->trigger();
    QVERIFY(!charts.trend.isZoomed());
    menu->close();
    QTRY_VERIFY(!menu);
}

void TestChartUse::nothingIsAnimated()
{
    Charts charts;
    QCOMPARE(charts.trend.findChild<QChartView *>()->chart()->animationOptions(),
             QChart::NoAnimation);
}

void TestChartUse::outcomesDifferWithoutColours_data()
{
    QTest::addColumn<ThemeChoice>("theme");
    QTest::newRow("light") << ThemeChoice::Light;
    QTest::newRow("dark") << ThemeChoice::Dark;
    QTest::newRow("contrast") << ThemeChoice::Contrast;
}

void TestChartUse::outcomesDifferWithoutColours()
{
    QFETCH(ThemeChoice, theme);
    // As an eye sees it that knows no colours at all, and all shades alike.
    ThemeTokens tokens = tokensFor(theme);
    tokens.fills.fill(tokens.muted);
    QList<QImage> seen;
    for (const Outcome outcome : AllOutcomes) {
        QImage image(12, 14, QImage::Format_RGB32);
        image.fill(tokens.surface);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        paintOutcomeFill(painter, QRectF(1, 1, 10, 12), 2, outcome, tokens);
        painter.end();
        for (const QImage &other : std::as_const(seen))
            QVERIFY(image != other);
        seen << image;
    }
}

void TestChartUse::numbersInCellsAreReadable_data()
{
    QTest::addColumn<ThemeChoice>("theme");
    QTest::newRow("light") << ThemeChoice::Light;
    QTest::newRow("dark") << ThemeChoice::Dark;
}

void TestChartUse::numbersInCellsAreReadable()
{
    QFETCH(ThemeChoice, theme);
    const ThemeTokens &tokens = tokensFor(theme);
    for (int score = 0; score <= 100; ++score) {
        const QColor ground = scoreColour(score, tokens);
        QVERIFY2(contrast(inkOn(ground, tokens), ground) >= 4.5,
                 qPrintable(u"%1: %2"_s.arg(score).arg(contrast(inkOn(ground, tokens), ground))));
    }
    QVERIFY(contrast(scoreColour(0, tokens), tokens.surface) >= 3);
}

QTEST_MAIN(TestChartUse)
#include "tst_chartuse.moc"
