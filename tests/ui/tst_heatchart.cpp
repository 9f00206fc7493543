// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/heatchart.h"
#include "charts/yearchart.h"
#include "common/theme.h"
#include "support/cputimer.h"
#include "support/sampleoverview.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QPaintEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

const qint64 Now = QDateTime({2026, 11, 20}, {12, 40}, QTimeZone::utc()).toMSecsSinceEpoch();

std::unique_ptr<HeatChart> heatOf(int scenarios, int days = 30)
{
    const PeriodLayout layout = sample::layoutOf(days, Now);
    auto chart = std::make_unique<HeatChart>();
    chart->setTitle(u"Scenarios over time"_s);
    chart->setHeatMap(layout, sample::heatMap(scenarios, layout, {}), {});
    chart->resize(800, chart->sizeHint().height());
    return chart;
}

} // namespace

class TestHeatChart : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup() { QLocale::setDefault(QLocale(QLocale::English)); }
    void heatKeysWalk();
    void heatKeysWalkFromRightToLeft();
    void heatRowsComeIntoSight();
    void heatBringsItsRowIntoSightOfThePage();
    void heatLeavesTheWheelToThePage();
    void heatCellsOpen();
    void heatMouseFindsTheCell_data();
    void heatMouseFindsTheCell();
    void heatOpensWhatWasPressed();
    void heatMovesPaintLittle();
    void heatKeepsItsScenario();
    void heatBucketThatHasEnded();
    void heatSaysWhatIsThere();
    void heatTableHasEveryCell();
    void heatTakesAnything();
    void heatPaintsOnlyWhatIsInSight();
    void yearBeginsWithTheWeekOfTheLocale_data();
    void yearBeginsWithTheWeekOfTheLocale();
    void yearKeysWalk();
    void yearDaysOpen();
    void yearOpensWhatWasPressed();
    void yearSaysTheWorst();
    void yearTableHasEveryDay();
    void yearTakesAnything();
    void equalValuesPaintNothing();
    void chartsArePaintedInTurns();
};

void TestHeatChart::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestHeatChart::heatKeysWalk()
{
    const auto chart = heatOf(40);
    const auto at = [&] { return std::pair(chart->currentRow(), chart->currentBucket()); };
    QTest::keyClick(chart.get(), Qt::Key_Down); // the newest of the weakest
    QCOMPARE(at(), std::pair(0, 29));
    QTest::keyClick(chart.get(), Qt::Key_Down);
    QTest::keyClick(chart.get(), Qt::Key_Left);
    QCOMPARE(at(), std::pair(1, 28));
    QTest::keyClick(chart.get(), Qt::Key_Home);
    QCOMPARE(at(), std::pair(1, 0));
    QTest::keyClick(chart.get(), Qt::Key_Left); // the scenario itself
    QTest::keyClick(chart.get(), Qt::Key_Left);
    QCOMPARE(at(), std::pair(1, -1));
    QTest::keyClick(chart.get(), Qt::Key_End);
    QTest::keyClick(chart.get(), Qt::Key_Right);
    QCOMPARE(at(), std::pair(1, 29));
    QTest::keyClick(chart.get(), Qt::Key_Up);
    QTest::keyClick(chart.get(), Qt::Key_Up);
    QCOMPARE(at(), std::pair(0, 29));
    QTest::keyClick(chart.get(), Qt::Key_Escape);
    QCOMPARE(at(), std::pair(-1, -1));
}

void TestHeatChart::heatKeysWalkFromRightToLeft()
{
    const auto chart = heatOf(12);
    chart->setLayoutDirection(Qt::RightToLeft);
    chart->setCurrentCell(1, 29);
    QTest::keyClick(chart.get(), Qt::Key_Right); // the names stand right of the newest
    QCOMPARE(chart->currentBucket(), -1);
    QTest::keyClick(chart.get(), Qt::Key_Right);
    QCOMPARE(chart->currentBucket(), -1);
    QTest::keyClick(chart.get(), Qt::Key_Left);
    QCOMPARE(chart->currentBucket(), 29);
    QTest::keyClick(chart.get(), Qt::Key_Home);
    QTest::keyClick(chart.get(), Qt::Key_Left);
    QCOMPARE(chart->currentBucket(), 0);
}

void TestHeatChart::heatRowsComeIntoSight()
{
    const auto chart = heatOf(500);
    chart->show();
    QVERIFY(QTest::qWaitForWindowExposed(chart.get()));
    auto *bar = chart->findChild<QScrollBar *>();
    QVERIFY(bar->isVisible());
    QTest::keyClick(chart.get(), Qt::Key_Down);
    QCOMPARE(bar->value(), 0);
    for (int i = 0; i < 60; ++i)
        QTest::keyClick(chart.get(), Qt::Key_PageDown);
    QCOMPARE(chart->currentRow(), 499);
    QCOMPARE(bar->value(), bar->maximum());
    QTest::keyClick(chart.get(), Qt::Key_PageUp);
    QVERIFY(chart->currentRow() < 499 && chart->currentRow() > 470);
    const auto few = heatOf(5);
    few->show();
    QVERIFY(!few->findChild<QScrollBar *>()->isVisible());
}

void TestHeatChart::heatBringsItsRowIntoSightOfThePage()
{
    QScrollArea page;
    HeatChart *chart = heatOf(12).release();
    chart->setFixedSize(800, chart->sizeHint().height());
    page.setWidget(chart);
    page.resize(900, 120);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    for (int i = 0; i < 12; ++i)
        QTest::keyClick(chart, Qt::Key_Down);
    QCOMPARE(chart->currentRow(), 11);
    const int bottom = 4 + 12 * 22; // of the last row
    QVERIFY(page.verticalScrollBar()->value() + page.viewport()->height() >= bottom);
    for (int i = 0; i < 12; ++i)
        QTest::keyClick(chart, Qt::Key_Up);
    QCOMPARE(page.verticalScrollBar()->value(), 0);
}

void TestHeatChart::heatLeavesTheWheelToThePage()
{
    QScrollArea page;
    auto *inside = new QWidget;
    auto *line = new QVBoxLayout(inside);
    line->addSpacing(300);
    HeatChart *chart = heatOf(60).release();
    line->addWidget(chart);
    line->addSpacing(600);
    page.setWidget(inside);
    page.setWidgetResizable(true);
    page.resize(900, 700);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    const auto turn = [&] {
        const QPointF at(400, 60);
        QWheelEvent event(at, chart->mapToGlobal(at), {}, QPoint(0, -120), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(chart, &event);
        return event.isAccepted();
    };
    QScrollBar *bar = chart->findChild<QScrollBar *>();
    const auto own = [bar] { return bar->value(); };
    page.setFocus();
    (void)turn(); // the map has come under the pointer
    QCOMPARE(own(), 0);
    QTest::mouseMove(chart, QPoint(400, 70));
    QTRY_VERIFY(chart->currentRow() >= 0);
    QVERIFY(turn());
    QVERIFY(own() > 0);
    const int before = own();
    page.verticalScrollBar()->setValue(page.verticalScrollBar()->value() + 40); // the page moves on
    (void)turn();
    QCOMPARE(own(), before);
    chart->setFocus();
    QVERIFY(turn());
    QVERIFY(own() > before);
}

void TestHeatChart::heatCellsOpen()
{
    const auto chart = heatOf(12);
    const PeriodLayout layout = sample::layoutOf(30, Now);
    const HeatMap map = sample::heatMap(12, layout, {});
    QSignalSpy cells(chart.get(), &HeatChart::cellActivated);
    QSignalSpy names(chart.get(), &HeatChart::scenarioActivated);
    chart->setCurrentCell(0, 0);
    QCOMPARE(map.at(0, 0).runs, 0);
    QTest::keyClick(chart.get(), Qt::Key_Return);
    QCOMPARE(cells.size(), 0);
    QTest::keyClick(chart.get(), Qt::Key_Right);
    QTest::keyClick(chart.get(), Qt::Key_Return);
    QCOMPARE(cells.size(), 1);
    QCOMPARE(cells.last()[1].toString(), u"scenario-1"_s);
    QCOMPARE(cells.last()[2].value<TimeSpan>(), layout.buckets[1]);
    chart->setCurrentCell(3, -1);
    QTest::keyClick(chart.get(), Qt::Key_Space);
    QCOMPARE(names.size(), 1);
    QCOMPARE(names.last()[1].toString(), u"scenario-4"_s);
}

void TestHeatChart::heatMouseFindsTheCell_data()
{
    QTest::addColumn<bool>("rightToLeft");
    QTest::newRow("left to right") << false;
    QTest::newRow("right to left") << true;
}

void TestHeatChart::heatMouseFindsTheCell()
{
    QFETCH(bool, rightToLeft);
    const auto chart = heatOf(12);
    chart->setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    chart->show();
    QVERIFY(QTest::qWaitForWindowExposed(chart.get()));
    QSignalSpy cells(chart.get(), &HeatChart::cellActivated);
    QSignalSpy names(chart.get(), &HeatChart::scenarioActivated);
    // Time runs from left to right in every language, names stand where reading begins.
    const int newest =
        rightToLeft ? chart->width() - 12 - chart->width() * 24 / 100 - 14 : chart->width() - 14;
    QTest::mouseMove(chart.get(), QPoint(newest, 40));
    QTRY_COMPARE(chart->currentRow(), 1);
    QCOMPARE(chart->currentBucket(), 29);
    QTest::mouseClick(chart.get(), Qt::LeftButton, {}, QPoint(newest, 40));
    QTest::mouseClick(chart.get(), Qt::LeftButton, {},
                      QPoint(rightToLeft ? chart->width() - 30 : 30, 40));
    QCOMPARE(names.size(), 1);
    QVERIFY(cells.size() <= 1);
    QTest::mouseMove(chart.get(), QPoint(newest, chart->height() - 4)); // the legend
    QTRY_COMPARE(chart->currentRow(), -1);
}

void TestHeatChart::heatOpensWhatWasPressed()
{
    const auto chart = heatOf(12);
    QSignalSpy names(chart.get(), &HeatChart::scenarioActivated);
    const QPoint first(30, 15);
    const QPoint second(30, 40);
    QTest::mouseRelease(chart.get(), Qt::LeftButton, {}, first); // pressed elsewhere
    QTest::mousePress(chart.get(), Qt::LeftButton, {}, first);
    QTest::mouseRelease(chart.get(), Qt::LeftButton, {}, second);
    QTest::mouseRelease(chart.get(), Qt::LeftButton, {}, first);
    QCOMPARE(names.size(), 0);
    QTest::mousePress(chart.get(), Qt::LeftButton, {}, second);
    QTest::mouseRelease(chart.get(), Qt::LeftButton, {}, second);
    QCOMPARE(names.size(), 1);
    QCOMPARE(names.last()[1].toString(), u"scenario-2"_s);
}

void TestHeatChart::heatMovesPaintLittle()
{
    class Painted final : public QObject {
    public:
        QRegion region;
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::Paint)
                region += static_cast<QPaintEvent *>(event)->region();
            return false;
        }
    } painted;
    const auto chart = heatOf(12);
    chart->show();
    QVERIFY(QTest::qWaitForWindowExposed(chart.get()));
    chart->setCurrentCell(2, 3);
    QCoreApplication::processEvents();
    const QImage before = chart->grab().toImage();
    chart->installEventFilter(&painted);
    chart->setCurrentCell(3, 4);
    QTRY_VERIFY(!painted.region.isEmpty());
    qint64 area = 0;
    for (const QRect &part : painted.region)
        area += qint64(part.width()) * part.height();
    const qint64 whole = qint64(chart->width()) * chart->height();
    QVERIFY2(area < whole / 2, qPrintable(u"%1 of %2"_s.arg(area).arg(whole)));
    const QRegion region = painted.region; // before the next grab, which paints everything
    const QImage there = chart->grab().toImage();
    QVERIFY(there != before);
    // What differs lies within what was painted.
    for (int y = 0; y < before.height(); ++y) {
        for (int x = 0; x < before.width(); ++x) {
            if (before.pixel(x, y) != there.pixel(x, y))
                QVERIFY2(region.contains(QPoint(x, y)), qPrintable(u"%1, %2"_s.arg(x).arg(y)));
        }
    }
}

void TestHeatChart::heatBucketThatHasEnded()
{
    const auto chart = heatOf(12);
    PeriodLayout layout = sample::layoutOf(30, Now);
    chart->setCurrentCell(0, 29);
    QVERIFY(chart->currentText().contains("so far"_L1));
    layout.lastIsOpen = false;
    chart->setHeatMap(layout, sample::heatMap(12, layout, {}), {});
    QVERIFY2(!chart->currentText().contains("so far"_L1), qPrintable(chart->currentText()));
}

void TestHeatChart::heatKeepsItsScenario()
{
    const auto chart = heatOf(12);
    const PeriodLayout layout = sample::layoutOf(30, Now);
    HeatMap map = sample::heatMap(12, layout, {});
    chart->setCurrentCell(4, 10);
    map.rows.move(4, 0);
    chart->setHeatMap(layout, map, {});
    QCOMPARE(chart->currentRow(), 0);
    QCOMPARE(chart->currentBucket(), 10);
    map.rows.removeFirst();
    map.cells = map.cells.mid(map.buckets);
    chart->setHeatMap(layout, map, {});
    QCOMPARE(chart->currentRow(), -1);
}

void TestHeatChart::heatSaysWhatIsThere()
{
    const auto chart = heatOf(12);
    const HeatMap map = sample::heatMap(12, sample::layoutOf(30, Now), {});
    QVERIFY(chart->summary().contains("12 scenario(s)"_L1));
    QVERIFY(chart->summary().contains("Weakest: checkout-node-drain with 30"_L1));
    QVERIFY(chart->summary().contains("2 without a score"_L1));
    chart->setCurrentCell(0, 29);
    QVERIFY(chart->currentText().contains("checkout-node-drain"_L1));
    QVERIFY(chart->currentText().contains("so far"_L1));
    QVERIFY(!chart->currentText().contains("payments"_L1));
    chart->setProjects({{map.rows.first().project, u"payments"_s}});
    QVERIFY(chart->currentText().contains("payments"_L1));
    chart->setCurrentCell(10, 1); // only breaks
    QVERIFY(map.at(10, 1).runs > 0);
    QVERIFY2(chart->currentText().contains("broken"_L1), qPrintable(chart->currentText()));
    chart->setCurrentCell(11, 1);
    QVERIFY(chart->currentText().contains("no runs"_L1));
    QVERIFY(!chart->currentValue());
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(chart.get());
    QCOMPARE(spoken->text(QAccessible::Description), chart->currentText());
    chart->setCurrentCell(-1, -1);
    QCOMPARE(spoken->text(QAccessible::Description), chart->summary());
}

void TestHeatChart::heatTableHasEveryCell()
{
    const auto chart = heatOf(12);
    const HeatMap map = sample::heatMap(12, sample::layoutOf(30, Now), {});
    const ChartTable &table = *chart->table();
    QCOMPARE(table.rows(), 12);
    QCOMPARE(table.columns(), 32);
    QCOMPARE(table.title(2), u"Thu, 22 Oct"_s);
    int filled = 0;
    for (int row = 0; row < 12; ++row) {
        for (int bucket = 0; bucket < 30; ++bucket) {
            const HeatCell &cell = map.at(row, bucket);
            const QString text = table.text(row, bucket + 2);
            filled += cell.runs > 0 ? 1 : 0;
            QCOMPARE(text == u"\u2013"_s, cell.runs == 0);
            QCOMPARE(cell.runs > 0 && text.front().isDigit(), cell.score.has_value());
        }
    }
    QCOMPARE(table.csvRows(), filled);
    QTest::keyClick(chart.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u"\r\n"_s);
    QCOMPARE(lines.size(), filled + 2);
    QVERIFY(lines[1].startsWith("checkout-node-drain,scenario-1,p1,2026-10-23T00:00:00Z"_L1));
}

void TestHeatChart::heatTakesAnything()
{
    HeatChart empty;
    QVERIFY(!empty.grab().isNull());
    QTest::keyClick(&empty, Qt::Key_Down);
    QTest::keyClick(&empty, Qt::Key_Return);
    QCOMPARE(empty.currentRow(), -1);
    QCOMPARE(empty.summary(), u"There are no scenarios."_s);
    for (const auto &[scenarios, days, width] :
         {std::tuple(1, 1, 800), std::tuple(3, 30, 60), std::tuple(500, 371, 300)}) {
        const auto chart = heatOf(scenarios, days);
        chart->resize(width, chart->sizeHint().height());
        for (const auto view : {HeatChart::View::Score, HeatChart::View::Outcome}) {
            chart->setView(view);
            QVERIFY(!chart->grab().isNull());
        }
    }
}

void TestHeatChart::heatPaintsOnlyWhatIsInSight()
{
    const auto many = heatOf(500, 90);
    const auto few = heatOf(14, 90);
    QCOMPARE(many->sizeHint(), few->sizeHint());
    const auto timeOf = [](HeatChart &chart) {
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 5; ++i) {
            const rd::test::CpuTimer timer;
            (void)chart.grab();
            best = std::min(best, timer.nsecsElapsed());
        }
        return best;
    };
    const qint64 short14 = timeOf(*few);
    const qint64 long500 = timeOf(*many);
    QVERIFY2(long500 < 3 * short14,
             qPrintable(u"%1 and %2 us"_s.arg(long500 / 1000).arg(short14 / 1000)));
    qInfo("500 rows %lld us, 14 rows %lld us", long500 / 1000, short14 / 1000);
}

void TestHeatChart::yearBeginsWithTheWeekOfTheLocale_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<int>("days");
    // 20 November 2026 is a Friday.
    QTest::newRow("Sunday") << QLocale(QLocale::English, QLocale::UnitedStates) << 52 * 7 + 6;
    QTest::newRow("Monday") << QLocale(QLocale::German, QLocale::Germany) << 52 * 7 + 5;
    QTest::newRow("Saturday") << QLocale(QLocale::Arabic, QLocale::Egypt) << 52 * 7 + 7;
}

void TestHeatChart::yearBeginsWithTheWeekOfTheLocale()
{
    QFETCH(QLocale, locale);
    QFETCH(int, days);
    YearChart chart;
    chart.setLocale(locale);
    chart.setYear(sample::year(Now));
    QCOMPARE(chart.table()->rows(), days);
    QTest::keyClick(&chart, Qt::Key_Home);
    QCOMPARE(sample::year(Now).days[chart.currentDay()].date.dayOfWeek(),
             int(locale.firstDayOfWeek()));
    QVERIFY(!chart.grab().isNull());
}

void TestHeatChart::yearKeysWalk()
{
    YearChart chart;
    chart.setYear(sample::year(Now));
    const int today = YearFigures::Days - 1;
    QTest::keyClick(&chart, Qt::Key_Left); // begins with today
    QCOMPARE(chart.currentDay(), today);
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(chart.currentDay(), today - 7);
    QTest::keyClick(&chart, Qt::Key_Up);
    QCOMPARE(chart.currentDay(), today - 8);
    QTest::keyClick(&chart, Qt::Key_PageUp);
    QCOMPARE(chart.currentDay(), today - 36);
    QTest::keyClick(&chart, Qt::Key_Down);
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::keyClick(&chart, Qt::Key_PageDown);
    QCOMPARE(chart.currentDay(), today);
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(chart.currentDay(), today);
    QTest::keyClick(&chart, Qt::Key_Escape);
    QCOMPARE(chart.currentDay(), -1);
}

void TestHeatChart::yearDaysOpen()
{
    YearChart chart;
    const YearFigures year = sample::year(Now);
    chart.setYear(year);
    chart.resize(900, chart.heightForWidth(900));
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QSignalSpy opened(&chart, &YearChart::dayActivated);
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.last()[0].value<TimeSpan>(), year.days.last().span);
    QTest::keyClick(&chart, Qt::Key_Home); // nothing ran then
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    // By mouse, the column before the last: its first day is a Sunday.
    QTest::mouseMove(&chart, QPoint(chart.width() / 2, 60));
    QTRY_VERIFY(chart.currentDay() > 0);
    const int under = chart.currentDay();
    QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(chart.width() / 2, 60));
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened.last()[0].value<TimeSpan>(), year.days[under].span);
}

void TestHeatChart::yearOpensWhatWasPressed()
{
    YearChart chart;
    chart.setYear(sample::year(Now));
    chart.resize(900, chart.heightForWidth(900));
    QSignalSpy opened(&chart, &YearChart::dayActivated);
    const QPoint there(chart.width() / 2, 60);
    QTest::mouseRelease(&chart, Qt::LeftButton, {}, there);
    QTest::mousePress(&chart, Qt::LeftButton, {}, there - QPoint(100, 0));
    QTest::mouseRelease(&chart, Qt::LeftButton, {}, there);
    QCOMPARE(opened.size(), 0);
    QTest::mousePress(&chart, Qt::LeftButton, {}, there);
    QTest::mouseRelease(&chart, Qt::LeftButton, {}, there);
    QCOMPARE(opened.size(), 1);
}

void TestHeatChart::yearSaysTheWorst()
{
    YearChart chart;
    const YearFigures year = sample::year(Now);
    chart.setYear(year);
    for (int i = 10; i < year.days.size(); ++i) {
        chart.setCurrentDay(i);
        const OutcomeCounts &runs = year.days[i].runs;
        const QString text = chart.currentText();
        if (runs.total() == 0)
            QVERIFY(text.endsWith("no runs"_L1));
        else if (runs[Outcome::Broken] > 0)
            QVERIFY(text.contains("1 broken, "_L1));
        else if (runs[Outcome::Weakness] > 0)
            QVERIFY(text.indexOf("weakness"_L1) < text.indexOf("passed"_L1));
    }
    QVERIFY(chart.currentText().contains("so far"_L1));
    QVERIFY(chart.summary().contains("broken"_L1));
}

void TestHeatChart::yearTableHasEveryDay()
{
    YearChart chart;
    const YearFigures year = sample::year(Now);
    chart.setYear(year);
    const ChartTable &table = *chart.table();
    const int left = int(year.days.size()) - table.rows();
    for (int row = 0; row < table.rows(); ++row) {
        const YearDay &day = year.days[row + left];
        QCOMPARE(table.text(row, 8).toLongLong(), day.runs.total());
        QCOMPARE(table.csvRow(row)[0], day.date.toString(Qt::ISODate));
        QCOMPARE(table.text(row, 1) == u"\u2013"_s, day.runs.total() == 0);
    }
    QAccessibleTableInterface *spoken =
        QAccessible::queryAccessibleInterface(&chart)->tableInterface();
    QCOMPARE(spoken->rowCount(), table.rows());
    QCOMPARE(spoken->cellAt(table.rows() - 1, 1)->text(QAccessible::Name), u"in progress"_s);
}

void TestHeatChart::yearTakesAnything()
{
    YearChart chart;
    QVERIFY(!chart.grab().isNull());
    QTest::keyClick(&chart, Qt::Key_Left);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(chart.currentDay(), -1);
    QCOMPARE(chart.summary(), u"Nothing ran in this year."_s);
    QVERIFY(!chart.currentValue());
    chart.setYear(sample::year(Now));
    chart.resize(120, 60);
    QVERIFY(!chart.grab().isNull());
}

void TestHeatChart::equalValuesPaintNothing()
{
    class Counter final : public QObject {
    public:
        int paints = 0;
        bool eventFilter(QObject *, QEvent *event) override
        {
            paints += event->type() == QEvent::Paint ? 1 : 0;
            return false;
        }
    } counter;
    const auto heat = heatOf(12);
    YearChart year;
    year.setYear(sample::year(Now));
    heat->show();
    year.show();
    QVERIFY(QTest::qWaitForWindowExposed(heat.get()));
    QVERIFY(QTest::qWaitForWindowExposed(&year));
    QCoreApplication::processEvents();
    heat->installEventFilter(&counter);
    year.installEventFilter(&counter);
    const PeriodLayout layout = sample::layoutOf(30, Now);
    heat->setHeatMap(layout, sample::heatMap(12, layout, {}), {});
    year.setYear(sample::year(Now));
    QCoreApplication::processEvents();
    QCOMPARE(counter.paints, 0);
}

void TestHeatChart::chartsArePaintedInTurns()
{
    // Charts of a page that change at once share no turn of the event loop.
    class Turns final : public QObject {
    public:
        int turn = 0;
        QList<int> painted;
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::Paint)
                painted << turn;
            return false;
        }
    } turns;
    QWidget page;
    auto *line = new QVBoxLayout(&page);
    QList<YearChart *> charts;
    for (int i = 0; i < 3; ++i) {
        charts << new YearChart;
        line->addWidget(charts.last());
    }
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QCoreApplication::processEvents();
    for (YearChart *chart : std::as_const(charts)) {
        chart->installEventFilter(&turns);
        chart->setYear(sample::year(Now));
        chart->setYear(sample::year(Now - 86'400'000));
    }
    for (; turns.turn < 100 && turns.painted.size() < 3; ++turns.turn)
        QCoreApplication::processEvents();
    QCOMPARE(turns.painted.size(), 3);
    QVERIFY(turns.painted[0] < turns.painted[1] && turns.painted[1] < turns.painted[2]);
}

QTEST_MAIN(TestHeatChart)
#include "tst_heatchart.moc"
