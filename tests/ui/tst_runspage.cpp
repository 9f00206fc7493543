// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/banner.h"
#include "common/choicedialog.h"
#include "common/statepanel.h"
#include "common/taborder.h"
#include "fakeruns.h"
#include "items/runrowtext.h"
#include "runs/faultcounters.h"
#include "runs/outcomefilterbutton.h"
#include "runs/outcomenote.h"
#include "runs/runcomparedialog.h"
#include "runs/rundetailspanel.h"
#include "runs/runrestrictions.h"
#include "runs/runspage.h"
#include "runs/runtable.h"
#include "runs/runtexts.h"
#include "support/cputimer.h"
#include "support/faketime.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPaintEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

constexpr qint64 Now = 1'795'167'062'000;

struct Page {
    test::FakeTime time{Now};
    RunListModel model;
    RunsPage page;
    RunTable *table = page.findChild<RunTable *>();
    RunDetailsPanel *details = page.findChild<RunDetailsPanel *>();
    QLineEdit *filter = page.findChild<QLineEdit *>(u"runFilter"_s);
    OutcomeFilterButton *outcomes = page.findChild<OutcomeFilterButton *>();
    StatePanel *state = page.findChild<StatePanel *>(u"runsState"_s);
    QSignalSpy filters{&page, &RunsPage::filterChanged};
    QSignalSpy opens{&page, &RunsPage::openRunRequested};
    QSignalSpy scenarios{&page, &RunsPage::openScenarioRequested};
    QSignalSpy links{&page, &RunsPage::copyLinkRequested};
    QSignalSpy texts{&page, &RunsPage::copyTextRequested};

    explicit Page(int count = 20, bool severalProjects = false, QSize size = {1096, 748})
        : model(std::make_unique<FakeRuns>(count, Now, severalProjects), time)
    {
        page.resize(size);
        page.setNow(Now);
        page.setModel(&model);
        model.setFilter({});
        page.show();
        page.activateWindow();
    }

    [[nodiscard]] bool isLoaded() const
    {
        return model.rowCount() > 0 && !model.index(0, 0).data(RunListModel::LoadingRole).toBool();
    }
    [[nodiscard]] QPoint placeOf(int row) const
    {
        return table->visualRect(model.index(row, RunListModel::ScenarioColumn)).center();
    }
    [[nodiscard]] QString label(const QString &name) const
    {
        return page.findChild<QLabel *>(name)->text();
    }
    [[nodiscard]] bool says(const QString &text) const
    {
        for (const QLabel *candidate : page.findChildren<QLabel *>()) {
            if (candidate->text().contains(text))
                return true;
        }
        return false;
    }
};

RunFilter only(Outcome outcome)
{
    RunFilter filter;
    filter.outcomes = {outcome};
    return filter;
}

QAction *action(const QMenu &menu, const QString &text)
{
    for (QAction *candidate : menu.actions()) {
        if (candidate->text().remove(u'&') == text)
            return candidate;
    }
    return nullptr;
}

} // namespace

class TestRunsPage final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void showsTheRunThatIsClicked();
    void walksTheListWithTheKeyboard();
    void opensWhatWasActivated();
    void detailsOpenRunAndScenario();
    void saysWhyThereIsNoScore_data();
    void saysWhyThereIsNoScore();
    void showsHostileNamesLiterally();
    void marksStuckRunsByTheirOwnSign();
    void wordAndSentenceOfARunAgree();
    void filtersAMomentAfterTyping();
    void filtersAtOnceOnEnter();
    void choosesSeveralOutcomes();
    void keepsTheMenuOpenWhileTicking();
    void setsAFilterSilently();
    void findFocusesTheFilter();
    void keepsTheChoiceAcrossAFilter();
    void dropsTheChoiceWhenItIsGone();
    void showsProjectsOnlyWhenThereAreSeveral();
    void namesAreReadableInTheSmallestWindow();
    void readsNothingWhileHidden();
    void noRingStaysAtTheRowThatWasLeft();
    void homeAndEndGoThroughTheWholeList();
    void tabGoesFromTheListToTheDetails();
    void countsRuns();
    void offersAContextMenu();
    void saysAboveTheRowsWhyTheyAreOld();
    void theListHasThePageUntilARunIsChosen();
    void detailsGiveWayInANarrowPage();
    void importantColumnsStayWhenItIsNarrow();
    void hasAFaceForEveryState_data();
    void hasAFaceForEveryState();
    void offersToClearAFilterThatLetsNothingThrough();
    void saysWhatNarrowsTheListAndTakesItAway();
    void namesTheTimeOfABar_data();
    void namesTheTimeOfABar();
    void clearsAllFiltersAtOnce();
    void offersEveryKindOfFilter();
    void searchesALongListOfChoices();
    void headsOfSectionsOpenAndClose();
    void walksOverHeadsWithTheKeyboard();
    void aHeadIsNoRun();
    void choosesHowToDivideTheList();
    void rowsInSightStayWhereTheyAre_data();
    void rowsInSightStayWhereTheyAre();
    void comparesTwoRunsThatAreChosen();
    void choosesAgainWhateverKeyIsHeld();
    void walksOnFromAColumnThatGaveWay();
    void keysThatLeadIntoTheListChooseARow();
    void keysOfTheMenuWorkInTheList();
    void showsTwoRunsSideBySide();
    void marksRunsThatTakeFarTooLong();
    void rowsStayOnScreenWhenOffline();
    void paintsAMillionRowsQuickly();
    void aFrameAsksForWhatIsInSight_data();
    void aFrameAsksForWhatIsInSight();
};

void TestRunsPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    qRegisterMetaType<QList<Outcome>>();
}

void TestRunsPage::showsTheRunThatIsClicked()
{
    Page p;
    QTRY_VERIFY(p.isLoaded());
    QVERIFY(!p.page.currentKey());
    QTest::mouseClick(p.table->viewport(), Qt::LeftButton, {}, p.placeOf(2));

    QCOMPARE(p.page.currentKey(), std::optional<qint64>(3));
    QCOMPARE(p.label(u"runScenario"_s), u"checkout-dns-chaos"_s);
    QVERIFY(p.label(u"outcomeSentence"_s).contains(u"1 of 2"_s));
    QVERIFY(p.says(u"Completed_With_Probe_Failure"_s));
    QVERIFY(p.says(u"alice"_s));
    QVERIFY(p.says(u"62.5"_s));
    QVERIFY(
        p.details->findChild<FaultCounters *>()->accessibleDescription().contains(u"failed: 1"_s));
}

void TestRunsPage::walksTheListWithTheKeyboard()
{
    Page p;
    QTRY_VERIFY(p.isLoaded());
    QVERIFY(QTest::qWaitForWindowActive(&p.page));
    p.table->setFocus();
    QVERIFY(p.table->hasFocus());
    p.page.selectRun(1);
    QTest::keyClick(p.table, Qt::Key_Down);
    QTest::keyClick(p.table, Qt::Key_Down);
    QCOMPARE(p.page.currentKey(), std::optional<qint64>(3));
    // Tab leaves the table instead of walking its cells.
    QTest::keyClick(p.table, Qt::Key_Tab);
    QVERIFY(!p.table->hasFocus());
}

void TestRunsPage::opensWhatWasActivated()
{
    Page p;
    QTRY_VERIFY(p.isLoaded());
    QSignalSpy activated(&p.page, &RunsPage::runActivated);
    p.page.selectRun(2);
    QTest::keyClick(p.table, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toLongLong(), 2);
}

void TestRunsPage::detailsOpenRunAndScenario()
{
    Page p;
    QTRY_VERIFY(p.isLoaded());
    p.page.selectRun(3);
    auto *run = p.page.findChild<QPushButton *>(u"openRunButton"_s);
    auto *scenario = p.page.findChild<QPushButton *>(u"openScenarioButton"_s);
    QVERIFY(run->toolTip().contains(u"logistics"_s));
    QTest::mouseClick(run, Qt::LeftButton);
    QTest::mouseClick(scenario, Qt::LeftButton);
    QCOMPARE(p.opens.size(), 1);
    QCOMPARE(p.opens.first().first().toLongLong(), 3);
    QCOMPARE(p.scenarios.size(), 1);

    QTest::mouseClick(p.details->findChildren<QPushButton *>(u"copyButton"_s).first(),
                      Qt::LeftButton);
    QCOMPARE(p.texts.size(), 1);
    QCOMPARE(p.texts.first().first().toString(), u"5f0c1b7e-9a34-4d0e-8f11-000000000003"_s);

    // A deleted scenario has no page any more.
    p.page.selectRun(7);
    QVERIFY(!scenario->isEnabled());
    QVERIFY(run->isEnabled());
}

void TestRunsPage::saysWhyThereIsNoScore_data()
{
    QTest::addColumn<qint64>("key");
    QTest::addColumn<QString>("reason");
    QTest::newRow("running") << qint64(1) << u"it has not finished"_s;
    QTest::newRow("broken") << qint64(6) << u"the test itself failed"_s;
    QTest::newRow("stopped") << qint64(7) << u"it was stopped"_s;
    QTest::newRow("unknown") << qint64(8) << u"its outcome is unknown"_s;
    QTest::newRow("passed") << qint64(4) << QString();
}

void TestRunsPage::saysWhyThereIsNoScore()
{
    QFETCH(qint64, key);
    QFETCH(QString, reason);
    const FakeRuns runs(20, Now);
    QCOMPARE(noScoreReason(runs.run(key)), reason);
    QVERIFY(!outcomeSentence(runs.run(key)).isEmpty());

    RunRow engine = runs.run(4);
    engine.score.reset();
    engine.run.phase = u"Succeeded"_s;
    QVERIFY(noScoreReason(engine).contains(u"single engine"_s));
    RunRow weightless = runs.run(4);
    weightless.score.reset();
    weightless.run.weightSum = 0;
    QVERIFY(noScoreReason(weightless).contains(u"weight"_s));
}

void TestRunsPage::showsHostileNamesLiterally()
{
    Page p;
    QTRY_VERIFY(p.isLoaded());
    p.page.selectRun(7);
    QVERIFY(p.label(u"runScenario"_s).startsWith(u"<b>payment</b>"_s));
    for (const QLabel *label : p.page.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    p.page.selectRun(8);
    QVERIFY(p.label(u"outcomeSentence"_s).contains(u"Defrosting <i>now</i>"_s));

    QCoreApplication::processEvents(); // the details took room from the table
    const QModelIndex cell = p.model.index(6, RunListModel::ScenarioColumn);
    const QPoint place = p.table->visualRect(cell).center();
    QHelpEvent help(QEvent::ToolTip, place, p.table->viewport()->mapToGlobal(place));
    QApplication::sendEvent(p.table->viewport(), &help);
    QTRY_VERIFY(QToolTip::isVisible());
    QVERIFY(QToolTip::text().contains(u"&lt;b&gt;"_s));
    QToolTip::hideText();
}

void TestRunsPage::marksStuckRunsByTheirOwnSign()
{
    Page p;
    QTRY_VERIFY(p.isLoaded());
    p.page.selectRun(2);
    QVERIFY(p.label(u"ageingSentence"_s).contains(u"43 min"_s));
    QVERIFY(p.page.findChild<QLabel *>(u"ageingSentence"_s)->isVisible());
    p.page.selectRun(1);
    QVERIFY(!p.page.findChild<QLabel *>(u"ageingSentence"_s)->isVisible());
}

void TestRunsPage::wordAndSentenceOfARunAgree()
{
    RunRow row = FakeRuns(20, Now).run(2);
    row.run.id.clear();
    row.run.phase = u"Queued"_s;
    QCOMPARE(runOutcomeText(row), u"queued"_s);
    Run news = row.run; // told before the list knows the id
    news.phase = u"Running"_s;
    takeNews(row, news);
    QCOMPARE(outcomeSentence(row), u"It is running."_s);
    QCOMPARE(runOutcomeText(row), u"running"_s);
    QVERIFY(!isStuckRun(row, Now + 100 * 60'000));
}

void TestRunsPage::filtersAMomentAfterTyping()
{
    Page p;
    QTest::keyClicks(p.filter, u"ledger"_s);
    QCOMPARE(p.filters.size(), 0);
    QTRY_COMPARE(p.filters.size(), 1);
    QCOMPARE(p.filters.first().first().toString(), u"ledger"_s);
}

void TestRunsPage::filtersAtOnceOnEnter()
{
    Page p;
    QTest::keyClicks(p.filter, u" ledger "_s);
    QTest::keyClick(p.filter, Qt::Key_Return);
    QCOMPARE(p.filters.size(), 1);
    QCOMPARE(p.filters.first().first().toString(), u"ledger"_s);
    QTest::keyClick(p.filter, Qt::Key_Return);
    QCOMPARE(p.filters.size(), 1);
    // Escape takes the filter back.
    QVERIFY(QTest::qWaitForWindowActive(&p.page));
    p.filter->setFocus();
    QTest::keyClick(p.filter, Qt::Key_Escape);
    QCOMPARE(p.filters.size(), 2);
    QCOMPARE(p.filters.last().first().toString(), QString());
}

void TestRunsPage::choosesSeveralOutcomes()
{
    Page p;
    QMenu *menu = p.outcomes->menu();
    action(*menu, u"broken"_s)->trigger();
    action(*menu, u"weakness found"_s)->trigger();
    const QList<Outcome> expected{Outcome::Weakness, Outcome::Broken};
    QCOMPARE(p.page.filterOutcomes(), expected);
    QCOMPARE(p.filters.size(), 2);
    QCOMPARE(p.filters.last().at(1).value<QList<Outcome>>(), expected);

    action(*menu, u"Show all"_s)->trigger();
    QCOMPARE(p.page.filterOutcomes(), QList<Outcome>());
    QCOMPARE(p.filters.size(), 3);
    for (const QAction *item : menu->actions())
        QVERIFY(!item->isCheckable() || !item->icon().isNull());
}

void TestRunsPage::keepsTheMenuOpenWhileTicking()
{
    Page p;
    QMenu *menu = p.outcomes->menu();
    // Qt 6.8 takes a press without a move since the menu opened for "close it again".
    QTest::mouseMove(p.page.window()->windowHandle(), QPoint(5, 5));
    menu->popup(p.page.mapToGlobal(QPoint(100, 100)));
    QTRY_VERIFY(menu->isVisible());
    QAction *broken = action(*menu, u"broken"_s);
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(broken).center());
    QVERIFY(menu->isVisible());
    QVERIFY(broken->isChecked());
    menu->setActiveAction(broken);
    QTest::keyClick(menu, Qt::Key_Space);
    QVERIFY(menu->isVisible());
    QVERIFY(!broken->isChecked());
    menu->close();
}

void TestRunsPage::setsAFilterSilently()
{
    Page p;
    p.page.setFilter(u"cart"_s, {Outcome::Broken});
    QCOMPARE(p.page.filterText(), u"cart"_s);
    QCOMPARE(p.page.filterOutcomes(), QList<Outcome>{Outcome::Broken});
    QTest::keyClick(p.filter, Qt::Key_Return);
    QCOMPARE(p.filters.size(), 0);
}

void TestRunsPage::findFocusesTheFilter()
{
    Page p;
    QTRY_VERIFY(p.isLoaded());
    QVERIFY(QTest::qWaitForWindowActive(&p.page));
    p.table->setFocus();
    QTest::keyClick(p.table, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(p.filter->hasFocus());
}

void TestRunsPage::keepsTheChoiceAcrossAFilter()
{
    Page p;
    QTRY_VERIFY(p.isLoaded());
    p.page.selectRun(6);
    p.model.setFilter(only(Outcome::Broken));
    QTRY_VERIFY(p.model.rowCount() < 20);
    QCOMPARE(p.page.currentKey(), std::optional<qint64>(6));
    QCOMPARE(p.table->currentIndex().data(RunListModel::KeyRole).toLongLong(), 6);
    QTRY_COMPARE(p.label(u"runScenario"_s), u"cart-pod-delete"_s);
}

void TestRunsPage::dropsTheChoiceWhenItIsGone()
{
    Page p;
    QTRY_VERIFY(p.isLoaded());
    p.page.selectRun(6);
    p.model.setFilter(only(Outcome::Passed));
    QTRY_VERIFY(p.model.rowCount() < 20);
    QVERIFY(!p.page.currentKey());
    QVERIFY(!p.details->row());
}

void TestRunsPage::showsProjectsOnlyWhenThereAreSeveral()
{
    Page one(20, false, {1256, 844});
    QTRY_VERIFY(one.isLoaded());
    QVERIFY(one.table->isColumnHidden(RunListModel::ProjectColumn));
    Page several(20, true, {1256, 844});
    QTRY_VERIFY(several.isLoaded());
    QVERIFY(!several.table->isColumnHidden(RunListModel::ProjectColumn));
}

void TestRunsPage::namesAreReadableInTheSmallestWindow()
{
    Page p(20, true, {904, 548});
    QTRY_VERIFY(p.isLoaded());
    QVERIFY(p.table->columnWidth(RunListModel::ScenarioColumn) >= 200);
    QVERIFY(p.table->columnWidth(RunListModel::ProjectColumn) >= 110);
    int all = 0;
    for (int column = 0; column < RunListModel::ColumnCount; ++column)
        all += p.table->columnWidth(column);
    QVERIFY(all <= p.table->viewport()->width());
}

void TestRunsPage::readsNothingWhileHidden()
{
    const auto letTheSourceAnswer = [] {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
    };
    test::FakeTime time{Now};
    RunListModel model(std::make_unique<FakeRuns>(20, Now), time);
    RunsPage page;
    page.setModel(&model);
    model.setFilter({});
    letTheSourceAnswer();
    QCOMPARE(model.rowCount(), 0);
    page.show();
    QTRY_COMPARE(model.rowCount(), 20);

    page.hide();
    model.setFilter(only(Outcome::Broken));
    letTheSourceAnswer();
    QCOMPARE(model.rowCount(), 20);
    page.show();
    QTRY_VERIFY(model.rowCount() < 20);
}

void TestRunsPage::noRingStaysAtTheRowThatWasLeft()
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
    Page p;
    QVERIFY(QTest::qWaitForWindowExposed(&p.page));
    QTRY_VERIFY(p.isLoaded());
    p.table->setFocus(Qt::TabFocusReason);
    p.page.selectRun(3);
    QTest::keyClick(p.table, Qt::Key_Down);
    QTRY_COMPARE(*p.page.currentKey(), 4);
    QTRY_VERIFY(p.table->width() < 900); // the details have opened
    p.table->viewport()->repaint();
    const QRect left(0, p.table->rowViewportPosition(3), p.table->viewport()->width(),
                     p.table->rowHeight(3));
    p.table->viewport()->installEventFilter(&painted);
    QTest::keyClick(p.table, Qt::Key_Down);
    QTRY_COMPARE(*p.page.currentKey(), 5);
    QTRY_COMPARE(painted.region.intersected(left).boundingRect(), left);
}

void TestRunsPage::homeAndEndGoThroughTheWholeList()
{
    Page p;
    QTRY_VERIFY(p.isLoaded());
    p.page.selectRun(3);
    QTest::keyClick(p.table, Qt::Key_End);
    QCOMPARE(*p.page.currentKey(), 20);
    QTest::keyClick(p.table, Qt::Key_Home);
    QCOMPARE(*p.page.currentKey(), 1);
}

void TestRunsPage::tabGoesFromTheListToTheDetails()
{
    Page p;
    QVERIFY(QTest::qWaitForWindowExposed(&p.page));
    QTRY_VERIFY(p.isLoaded());
    p.page.selectRun(3);
    chainTabOrder({&p.page});
    QStringList stops;
    QWidget *at = &p.page;
    do {
        if (at->isVisible() && (at->focusPolicy() & Qt::TabFocus) && !at->objectName().isEmpty())
            stops << at->objectName();
        at = at->nextInFocusChain();
    } while (at != &p.page);
    const QStringList expected{u"runFilter"_s,     u"outcomeFilter"_s,     u"moreFilters"_s,
                               u"groupRuns"_s,     u"runTable"_s,          u"openDetailsButton"_s,
                               u"openRunButton"_s, u"openScenarioButton"_s};
    QCOMPARE(stops.mid(0, expected.size()), expected);
}

void TestRunsPage::countsRuns()
{
    Page p(1234);
    QTRY_VERIFY(p.isLoaded());
    QVERIFY(p.label(u"runCount"_s).contains(u"1,234"_s));
    p.page.setTotal(5000);
    QVERIFY(p.label(u"runCount"_s).contains(u"5,000"_s));
}

void TestRunsPage::offersAContextMenu()
{
    Page p;
    QTRY_VERIFY(p.isLoaded());
    p.page.selectRun(3);
    emit p.table->customContextMenuRequested(p.placeOf(2));
    auto *menu = p.page.findChild<QMenu *>(u"runMenu"_s);
    QTRY_VERIFY(menu->isVisible());
    for (const QString &text : {u"Open run in ChaosCenter"_s, u"Open scenario in ChaosCenter"_s,
                                u"Copy link"_s, u"Copy run id"_s})
        action(*menu, text)->trigger();
    menu->close();
    QCOMPARE(p.opens.size(), 1);
    QCOMPARE(p.scenarios.size(), 1);
    QCOMPARE(p.links.size(), 1);
    QCOMPARE(p.links.first().first().toLongLong(), 3);
    QCOMPARE(p.texts.size(), 1);
}

void TestRunsPage::saysAboveTheRowsWhyTheyAreOld()
{
    Page p;
    QTRY_VERIFY(p.isLoaded());
    auto *banner = p.page.findChild<Banner *>();
    QVERIFY(!banner->isVisible());
    p.page.setState(PageState::Offline, u"The server does not answer."_s);
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->text(), u"The server does not answer."_s);
    p.page.setState(PageState::SignedOut);
    QVERIFY(banner->text().contains(u"Signed out"_s));
    QSignalSpy actions(&p.page, &RunsPage::stateActionTriggered);
    QTest::mouseClick(banner->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(actions.size(), 1);
    p.page.setState(PageState::Normal);
    QVERIFY(!banner->isVisible());
}

void TestRunsPage::theListHasThePageUntilARunIsChosen()
{
    Page p;
    QTRY_VERIFY(p.isLoaded());
    QVERIFY(!p.details->isVisible());
    p.page.selectRun(7);
    QVERIFY(p.details->isVisible());
}

void TestRunsPage::detailsGiveWayInANarrowPage()
{
    Page p(20, false, {776, 548});
    QTRY_VERIFY(p.isLoaded());
    QVERIFY(!p.details->isVisible());
    QTest::mouseClick(p.table->viewport(), Qt::LeftButton, {}, p.placeOf(2));
    QTRY_VERIFY(p.details->isVisible());
    QVERIFY(p.details->y() > p.table->y());
    auto *close = p.page.findChild<QPushButton *>(u"closeDetailsButton"_s);
    QVERIFY(close->isVisible());
    QTest::mouseClick(close, Qt::LeftButton);
    QVERIFY(!p.details->isVisible());

    QTest::keyClick(p.table, Qt::Key_Return);
    QTRY_VERIFY(p.details->isVisible());
    QTest::keyClick(p.table, Qt::Key_Escape);
    QVERIFY(!p.details->isVisible());

    p.page.resize(1096, 748);
    QTRY_VERIFY(p.details->isVisible());
    QVERIFY(!close->isVisible());
}

void TestRunsPage::importantColumnsStayWhenItIsNarrow()
{
    Page p(20, true, {480, 548});
    QTRY_VERIFY(p.isLoaded());
    QVERIFY(!p.table->isColumnHidden(RunListModel::OutcomeColumn));
    QVERIFY(!p.table->isColumnHidden(RunListModel::ScenarioColumn));
    QVERIFY(p.table->isColumnHidden(RunListModel::DelegateColumn));
    int width = 0;
    for (int column = 0; column < RunListModel::ColumnCount; ++column)
        width += p.table->isColumnHidden(column) ? 0 : p.table->columnWidth(column);
    QVERIFY2(width <= p.table->viewport()->width(), qPrintable(QString::number(width)));
}

void TestRunsPage::hasAFaceForEveryState_data()
{
    QTest::addColumn<PageState>("state");
    QTest::newRow("empty") << PageState::Empty;
    QTest::newRow("loading") << PageState::Loading;
    QTest::newRow("offline") << PageState::Offline;
    QTest::newRow("signed out") << PageState::SignedOut;
    QTest::newRow("error") << PageState::Error;
    QTest::newRow("denied") << PageState::Denied;
}

void TestRunsPage::hasAFaceForEveryState()
{
    QFETCH(PageState, state);
    Page p(0);
    p.page.setState(state);
    QTRY_VERIFY(p.state->isVisible());
    QVERIFY(!p.table->isVisible());
    QVERIFY(!p.state->title().isEmpty());
    QVERIFY(!p.state->sentence().isEmpty());
}

void TestRunsPage::offersToClearAFilterThatLetsNothingThrough()
{
    Page p(0);
    QTRY_COMPARE(p.model.state(), RunListModel::State::Empty);
    p.page.setFilter(u"nothing"_s, {});
    QCOMPARE(p.state->title(), u"No run matches"_s);
    emit p.state->actionTriggered();
    QCOMPARE(p.filters.size(), 1);
    QCOMPARE(p.filters.first().first().toString(), QString());
}

void TestRunsPage::rowsStayOnScreenWhenOffline()
{
    Page p;
    QTRY_VERIFY(p.isLoaded());
    p.page.setState(PageState::Offline);
    QVERIFY(p.table->isVisible());
    QVERIFY(!p.state->isVisible());
}

void TestRunsPage::paintsAMillionRowsQuickly()
{
    Page p(1'000'000);
    QTRY_VERIFY_WITH_TIMEOUT(p.model.rowCount() == 1'000'000, 20'000);
    p.table->scrollToBottom();
    QTRY_VERIFY(!p.model.index(999'999, 0).data(RunListModel::LoadingRole).toBool());
    rd::test::CpuTimer timer;
    const QImage picture = p.table->grab().toImage();
    QVERIFY(!picture.isNull());
    // Generous: some hundred cells are painted, not a million.
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

void TestRunsPage::aFrameAsksForWhatIsInSight_data()
{
    QTest::addColumn<int>("sectionEvery");
    QTest::newRow("plain") << 0;
    QTest::newRow("divided") << 20;
}

/// Dragging through a million rows costs the same everywhere, and no more than a screen.
void TestRunsPage::aFrameAsksForWhatIsInSight()
{
    QFETCH(int, sectionEvery);
    class Counting final : public QAbstractTableModel {
    public:
        int sectionEvery = 0;
        mutable int asked = 0;
        mutable QSet<int> rows;
        [[nodiscard]] int rowCount(const QModelIndex &) const override { return 1'000'000; }
        [[nodiscard]] int columnCount(const QModelIndex &) const override
        {
            return RunListModel::ColumnCount;
        }
        [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
        {
            ++asked;
            rows.insert(index.row());
            const bool isSection = sectionEvery > 0 && index.row() % sectionEvery == 0;
            if (role == RunListModel::SectionRole)
                return isSection;
            return role == Qt::DisplayRole ? QVariant(u"text"_s) : QVariant();
        }
    } model;
    model.sectionEvery = sectionEvery;
    RunTable table;
    table.resize(1000, 600);
    table.setModel(&model);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QScrollBar *bar = table.verticalScrollBar();
    const int inSight = table.viewport()->height() / table.rowHeight(0) + 2;
    int most = 0;
    int mostRows = 0;
    for (int step = 0; step <= 50; ++step) {
        model.asked = 0;
        model.rows.clear();
        bar->setValue(int(qint64(bar->maximum()) * step / 50));
        table.viewport()->repaint();
        most = std::max(most, model.asked);
        mostRows = std::max(mostRows, int(model.rows.size()));
    }
    QVERIFY2(mostRows <= inSight, qPrintable(QString::number(mostRows)));
    // Of a cell: is it a section, is it loading, what stands there, which sign, is it old ...
    constexpr int perCell = 12;
    const int limit = inSight * int(RunListModel::ColumnCount) * perCell;
    QVERIFY2(most <= limit, qPrintable(QString::number(most)));
}

void TestRunsPage::saysWhatNarrowsTheListAndTakesItAway()
{
    Page p;
    auto *bar = p.page.findChild<RunRestrictions *>();
    QVERIFY(!bar->isVisible());
    RunsQuery query;
    query.outcomes = {Outcome::Weakness};
    query.project = ProjectRef{u"c"_s, u"p"_s};
    query.projectName = u"payments"_s;
    query.scenarioId = u"s-1"_s;
    query.scenarioName = u"<b>check\nout"_s;
    query.when = RunsQuery::When::Always;
    p.page.setQuery(query, QTimeZone::utc());
    QVERIFY(bar->isVisible());
    QVERIFY(p.page.filterOutcomes() == query.outcomes);
    QCOMPARE(p.filters.size(), 0); // nobody typed
    QStringList texts = bar->texts();
    for (QString &text : texts)
        text.remove(QChar(0x2068)).remove(QChar(0x2069));
    QCOMPARE(texts, (QStringList{u"Scenario: <b>check out"_s, u"Project: payments"_s,
                                 u"Whenever started"_s}));

    QSignalSpy changed(&p.page, &RunsPage::queryChanged);
    const auto buttons = bar->findChildren<QPushButton *>();
    buttons.at(1)->click(); // the scenario's id means nothing in another project
    QTRY_COMPARE(changed.size(), 1);
    const auto left = changed.first().first().value<RunsQuery>();
    QVERIFY(!left.project && left.scenarioId.isEmpty());
    QVERIFY(left.when == RunsQuery::When::Always && left.outcomes == query.outcomes);
    p.page.setQuery({}, QTimeZone::utc());
    QVERIFY(!bar->isVisible());
}

void TestRunsPage::namesTheTimeOfABar_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("text");
    QTest::newRow("day") << u"2026-03-28T23:00:00Z"_s << u"2026-03-29T22:00:00Z"_s
                         << u"29 Mar 2026"_s; // of 23 hours
    QTest::newRow("hour") << u"2026-11-03T13:00:00Z"_s << u"2026-11-03T14:00:00Z"_s
                          << u"3 Nov 2026, 14:00 to 15:00"_s;
    QTest::newRow("last hour") << u"2026-11-03T22:00:00Z"_s << u"2026-11-03T23:00:00Z"_s
                               << u"3 Nov 2026, 23:00 to 00:00"_s;
    QTest::newRow("week") << u"2026-11-01T23:00:00Z"_s << u"2026-11-08T23:00:00Z"_s
                          << u"2 Nov 2026 to 8 Nov 2026"_s;
}

void TestRunsPage::namesTheTimeOfABar()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const auto at = [](const QString &text) {
        return QDateTime::fromString(text, Qt::ISODate).toMSecsSinceEpoch();
    };
    const QString shown = RunRestrictions::spanText({at(from), at(to)}, QTimeZone("Europe/Berlin"));
    QLocale::setDefault(before);
    QTEST(shown, "text");
}

void TestRunsPage::clearsAllFiltersAtOnce()
{
    Page p;
    RunsQuery query;
    query.environmentId = u"prod"_s;
    query.environmentName = u"Production"_s;
    query.tags = {u"pay"_s, u"eu"_s};
    p.page.setQuery(query, QTimeZone::utc());
    auto *bar = p.page.findChild<RunRestrictions *>();
    QStringList texts = bar->texts();
    for (QString &text : texts)
        text.remove(QChar(0x2068)).remove(QChar(0x2069));
    QCOMPARE(texts, (QStringList{u"Environment: Production"_s, u"Tag: pay"_s, u"Tag: eu"_s}));
    QSignalSpy changed(&p.page, &RunsPage::queryChanged);
    bar->findChildren<QPushButton *>().at(1)->click();
    QTRY_COMPARE(changed.size(), 1);
    auto left = changed.first().first().value<RunsQuery>();
    QCOMPARE(left.tags, QStringList{u"eu"_s});
    QCOMPARE(left.environmentId, u"prod"_s);

    p.page.setFilter(u"cart"_s, {Outcome::Broken});
    bar->findChild<QPushButton *>(u"clearFilters"_s)->click();
    QTRY_COMPARE(changed.size(), 2);
    QVERIFY(changed.last().first().value<RunsQuery>() == RunsQuery{});
    QVERIFY(p.page.filterText().isEmpty() && p.page.filterOutcomes().isEmpty());
}

void TestRunsPage::offersEveryKindOfFilter()
{
    Page p;
    QSignalSpy asked(&p.page, &RunsPage::narrowRequested);
    auto *menu = p.page.findChild<QMenu *>(u"filterMenu"_s);
    const QStringList texts{u"Scenario..."_s,    u"Delegate..."_s,
                            u"Environment..."_s, u"Tag of the scenario..."_s,
                            u"Days..."_s,        u"Whenever started"_s};
    for (const QString &text : texts)
        action(*menu, text)->trigger();
    QCOMPARE(asked.size(), 6);
    QCOMPARE(asked.at(3).first().value<RunsFilterKind>(), RunsFilterKind::Tag);
    QCOMPARE(asked.last().first().value<RunsFilterKind>(), RunsFilterKind::Always);
    // The text field keeps its room in a narrow page.
    p.page.resize(480, 548);
    QTRY_VERIFY(p.page.findChild<QPushButton *>(u"moreFilters"_s)->text().isEmpty());
    QVERIFY(p.filter->width() >= 120);
    QVERIFY(!p.page.findChild<QPushButton *>(u"moreFilters"_s)->accessibleName().isEmpty());
}

void TestRunsPage::searchesALongListOfChoices()
{
    QList<ChoiceDialog::Item> items;
    for (int i = 0; i < 3000; ++i)
        items << ChoiceDialog::Item{u"scenario <b>%1"_s.arg(i), i % 2 ? u"payments"_s : QString()};
    ChoiceDialog dialog(u"Which?"_s, items);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy chosen(&dialog, &ChoiceDialog::chosen);
    dialog.open();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto *search = dialog.findChild<QLineEdit *>(u"choiceSearch"_s);
    QTest::keyClicks(search, u"B>299"_s);
    QCOMPARE(dialog.shownNames().size(), 11); // 299 and 2990 to 2999
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toInt(), 2991);
    QVERIFY(!dialog.isVisible());
}

void TestRunsPage::headsOfSectionsOpenAndClose()
{
    Page p(25);
    p.model.setGrouping(RunGrouping::Day, QTimeZone::utc());
    QTRY_COMPARE(p.model.rowCount(), 28);
    QVERIFY(p.label(u"runCount"_s).contains(u"25 run(s)"_s));
    QSignalSpy resets(&p.model, &QAbstractItemModel::modelReset);
    QTest::mouseClick(p.table->viewport(), Qt::LeftButton, {}, p.placeOf(0));
    QTRY_COMPARE(p.model.rowCount(), 19);
    QVERIFY(p.label(u"runCount"_s).contains(u"25 run(s)"_s)); // they are still there
    QVERIFY(!p.details->isVisible());
    QTest::mouseClick(p.table->viewport(), Qt::LeftButton, {}, p.placeOf(0));
    QTRY_COMPARE(p.model.rowCount(), 28);
    QCOMPARE(resets.size(), 0);
    auto *menu = p.page.findChild<QMenu *>(u"groupMenu"_s);
    QVERIFY(!action(*menu, u"Collapse all"_s)->isEnabled()); // the bar was not told
    p.page.setGrouping(RunGrouping::Day);
    action(*menu, u"Collapse all"_s)->trigger();
    QTRY_COMPARE(p.model.rowCount(), 3);
    action(*menu, u"Expand all"_s)->trigger();
    QTRY_COMPARE(p.model.rowCount(), 28);
}

void TestRunsPage::walksOverHeadsWithTheKeyboard()
{
    Page p(25);
    p.model.setGrouping(RunGrouping::Day, QTimeZone::utc());
    QTRY_COMPARE(p.model.rowCount(), 28);
    QTRY_VERIFY(!p.model.index(1, 0).data(RunListModel::LoadingRole).toBool());
    p.page.selectRun(3);
    p.table->setFocus();
    QVERIFY(p.details->isVisible());
    QTest::keyClick(p.table, Qt::Key_Left); // to the head
    QCOMPARE(p.table->currentIndex().row(), 0);
    QVERIFY(!p.page.currentKey());
    QVERIFY(p.details->isVisible()); // does not flicker while somebody walks on
    QTest::keyClick(p.table, Qt::Key_Left);
    QCOMPARE(p.model.rowCount(), 19);
    QTest::keyClick(p.table, Qt::Key_Left);
    QCOMPARE(p.model.rowCount(), 19);
    QTest::keyClick(p.table, Qt::Key_Right);
    QTRY_COMPARE(p.model.rowCount(), 28);
    QTest::keyClick(p.table, Qt::Key_Return);
    QTRY_COMPARE(p.model.rowCount(), 19);
    QTest::keyClick(p.table, Qt::Key_Space);
    QTRY_COMPARE(p.model.rowCount(), 28);
    QTest::keyClick(p.table, Qt::Key_Down);
    QCOMPARE(p.page.currentKey(), std::optional<qint64>(1));
    p.table->setLayoutDirection(Qt::RightToLeft);
    QTest::keyClick(p.table, Qt::Key_Right);
    QCOMPARE(p.table->currentIndex().row(), 0);
}

void TestRunsPage::aHeadIsNoRun()
{
    Page p(25);
    p.model.setGrouping(RunGrouping::Day, QTimeZone::utc());
    QTRY_COMPARE(p.model.rowCount(), 28);
    QSignalSpy activated(&p.page, &RunsPage::runActivated);
    p.table->setFocus();
    p.table->setCurrentIndex(p.model.index(0, 0));
    QVERIFY(!p.table->selectionModel()->isRowSelected(0));
    QTest::keyClick(p.table, Qt::Key_Return);
    QCOMPARE(activated.size(), 0);
    emit p.table->customContextMenuRequested(p.placeOf(0));
    QVERIFY(!p.page.findChild<QMenu *>(u"runMenu"_s)->isVisible());
    auto *groups = p.page.findChild<QMenu *>(u"groupMenu"_s);
    QTRY_VERIFY(groups->isVisible());
    groups->close();
    p.page.setGrouping(RunGrouping::Day);
    QTest::keyClick(p.table, Qt::Key_Minus, Qt::ControlModifier);
    QTRY_COMPARE(p.model.rowCount(), 3);
    QTest::keyClick(p.table, Qt::Key_Plus, Qt::ControlModifier);
    QTRY_COMPARE(p.model.rowCount(), 28);
    QVERIFY(!p.table->grab().toImage().isNull());
}

void TestRunsPage::choosesHowToDivideTheList()
{
    Page p;
    QSignalSpy chosen(&p.page, &RunsPage::groupingChosen);
    auto *menu = p.page.findChild<QMenu *>(u"groupMenu"_s);
    action(*menu, u"By scenario"_s)->trigger();
    action(*menu, u"By scenario"_s)->trigger();
    action(*menu, u"One list"_s)->trigger();
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen.first().first().value<RunGrouping>(), RunGrouping::Scenario);
    p.page.setGrouping(RunGrouping::Day);
    QCOMPARE(chosen.size(), 2);
    QVERIFY(action(*menu, u"By day"_s)->isChecked());
}

void TestRunsPage::rowsInSightStayWhereTheyAre_data()
{
    QTest::addColumn<bool>("atTop");
    QTest::newRow("scrolled down") << false;
    QTest::newRow("at the top") << true;
}

/// A thousand runs come in one by one above a choice.
void TestRunsPage::rowsInSightStayWhereTheyAre()
{
    QFETCH(bool, atTop);
    class Growing final : public QAbstractTableModel {
    public:
        int rows = 500;
        [[nodiscard]] int rowCount(const QModelIndex &) const override { return rows; }
        [[nodiscard]] int columnCount(const QModelIndex &) const override
        {
            return RunListModel::ColumnCount;
        }
        [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
        {
            return role == RunListModel::KeyRole ? QVariant(qint64(rows - index.row()))
                                                 : QVariant();
        }
        void insert(int row, int count)
        {
            beginInsertRows({}, row, row + count - 1);
            rows += count;
            endInsertRows();
        }
        void remove(int row, int count)
        {
            beginRemoveRows({}, row, row + count - 1);
            rows -= count;
            endRemoveRows();
        }
    } model;
    RunTable table;
    table.resize(700, 400);
    table.setModel(&model);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QScrollBar *bar = table.verticalScrollBar();
    bar->setValue(atTop ? 0 : 200 * table.rowHeight(0) + 13);
    const QModelIndex chosen = model.index(203, 0);
    table.selectionModel()->setCurrentIndex(chosen, QItemSelectionModel::ClearAndSelect
                                                        | QItemSelectionModel::Rows);
    if (atTop)
        table.scrollToTop();
    const QPersistentModelIndex kept = chosen;
    const int place = table.visualRect(kept).top();
    int moved = 0;
    for (int i = 0; i < 1000; ++i) {
        model.insert(0, 1);
        if (i % 100 == 0) { // with the layout that follows
            QCoreApplication::processEvents();
            moved += table.visualRect(kept).top() != place;
        }
    }
    QCOMPARE(kept.row(), 1203);
    QVERIFY(table.selectionModel()->isRowSelected(1203));
    QCOMPARE(table.currentIndex().row(), 1203);
    if (atTop) {
        QCOMPARE(bar->value(), 0); // the newest stay in sight
        return;
    }
    QCOMPARE(moved, 0);
    model.remove(0, 700);
    QCoreApplication::processEvents();
    QCOMPARE(table.visualRect(kept).top(), place);
    model.remove(498, 4); // around the first row in sight
    QCoreApplication::processEvents();
    QCOMPARE(kept.row(), 499);
    model.insert(kept.row() + 20, 5);
    QCoreApplication::processEvents();
    QVERIFY(table.visualRect(kept).intersects(table.viewport()->rect()));
}

void TestRunsPage::comparesTwoRunsThatAreChosen()
{
    Page p;
    QTRY_VERIFY(p.isLoaded());
    QSignalSpy compared(&p.page, &RunsPage::compareRequested);
    auto *button = p.page.findChild<QPushButton *>(u"compareRuns"_s);
    QTest::mouseClick(p.table->viewport(), Qt::LeftButton, {}, p.placeOf(4));
    QVERIFY(!button->isVisible());
    auto *menu = p.page.findChild<QMenu *>(u"runMenu"_s);
    action(*menu, u"Compare with the run before"_s)->trigger();
    QCOMPARE(compared.last().first().value<QList<qint64>>(), QList<qint64>{5});

    QTest::mouseClick(p.table->viewport(), Qt::LeftButton, Qt::ControlModifier, p.placeOf(2));
    QTRY_VERIFY(button->isVisible());
    QVERIFY(p.label(u"runCount"_s).contains(u"2 chosen"_s));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(compared.last().first().value<QList<qint64>>(), (QList<qint64>{3, 5}));
    action(*menu, u"Compare the two runs"_s)->trigger();
    QCOMPARE(compared.size(), 3);

    QTest::mouseClick(p.table->viewport(), Qt::LeftButton, Qt::ControlModifier, p.placeOf(6));
    QTRY_VERIFY(!button->isVisible()); // three
    QVERIFY(p.label(u"runCount"_s).contains(u"3 chosen; two can be compared"_s));
    p.table->selectAll();
    QVERIFY(p.table->chosenKeys().isEmpty());
}

void TestRunsPage::choosesAgainWhateverKeyIsHeld()
{
    Page p;
    QTRY_VERIFY(p.isLoaded());
    // Ctrl+3 leads here: the list comes while Ctrl is still down, in two parts.
    QTest::keyPress(p.page.windowHandle(), Qt::Key_Control, Qt::ControlModifier);
    p.page.selectRun(3);
    p.page.selectRun(3);
    QTest::keyRelease(p.page.windowHandle(), Qt::Key_Control, Qt::NoModifier);
    QCOMPARE(p.table->chosenKeys(), QList<qint64>{3});
}

void TestRunsPage::walksOnFromAColumnThatGaveWay()
{
    Page p(20, false, {1096, 748});
    QTRY_VERIFY(p.isLoaded());
    QVERIFY(!p.table->isColumnHidden(RunListModel::DelegateColumn));
    const QModelIndex cell = p.model.index(4, RunListModel::DelegateColumn);
    QTest::mouseClick(p.table->viewport(), Qt::LeftButton, {}, p.table->visualRect(cell).center());
    QTRY_VERIFY(p.table->isColumnHidden(RunListModel::DelegateColumn)); // for the details
    QTest::keyClick(p.table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(p.table->chosenKeys(), (QList<qint64>{5, 6}));
    QTest::keyClick(p.table, Qt::Key_Down);
    QCOMPARE(p.table->chosenKeys(), QList<qint64>{7});
    // Right leads to cells, which nobody sees; the next time the column may be gone.
    p.table->setCurrentIndex(p.model.index(2, RunListModel::DelegateColumn));
    QTest::keyClick(p.table, Qt::Key_Down);
    QCOMPARE(p.table->chosenKeys(), QList<qint64>{4});
}

void TestRunsPage::keysThatLeadIntoTheListChooseARow()
{
    Page p;
    QTRY_VERIFY(p.isLoaded());
    QVERIFY(QTest::qWaitForWindowActive(&p.page));
    auto *field = p.page.findChild<QLineEdit *>();
    field->setFocus();
    p.table->setFocus(Qt::TabFocusReason);
    QCOMPARE(p.page.currentKey(), std::optional<qint64>(1));
    QCOMPARE(p.table->chosenKeys(), QList<qint64>{1}); // the details say of which row they are
    p.page.selectRun(4);
    field->setFocus();
    p.table->setFocus(Qt::TabFocusReason);
    QCOMPARE(p.table->chosenKeys(), QList<qint64>{4});
}

void TestRunsPage::keysOfTheMenuWorkInTheList()
{
    Page p;
    QTRY_VERIFY(p.isLoaded());
    QVERIFY(QTest::qWaitForWindowActive(&p.page));
    QSignalSpy compared(&p.page, &RunsPage::compareRequested);
    QSignalSpy scenario(&p.page, &RunsPage::onlyScenarioRequested);
    QSignalSpy delegate(&p.page, &RunsPage::onlyDelegateRequested);
    p.page.selectRun(3);
    p.table->setFocus();
    QTest::keyClick(p.table, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(p.table, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(p.table, Qt::Key_D, Qt::ControlModifier);
    QTest::keyClick(p.table, Qt::Key_E, Qt::ControlModifier);
    QTest::keyClick(p.table, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(p.table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(p.table, Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(p.table, Qt::Key_O, Qt::ControlModifier); // as in the other lists
    QCOMPARE(p.opens.size(), 2);
    p.opens.removeLast();
    for (const QSignalSpy *spy :
         {&p.opens, &p.scenarios, &compared, &scenario, &delegate, &p.links, &p.texts})
        QCOMPARE(spy->size(), 1);
    QCOMPARE(p.texts.first().first().toString(), u"5f0c1b7e-9a34-4d0e-8f11-000000000003"_s);
    // Every action of the menu has a key, and nothing happens without a run.
    const auto *menu = p.page.findChild<QMenu *>(u"runMenu"_s);
    for (const QAction *item : menu->actions())
        QVERIFY(item->isSeparator() || !item->shortcut().isEmpty());
    p.model.setFilter(only(Outcome::Passed)); // without the run that was chosen
    QTRY_VERIFY(!p.page.currentKey());
    QTest::keyClick(p.table, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(compared.size(), 1);
}

void TestRunsPage::showsTwoRunsSideBySide()
{
    const FakeRuns runs(20, Now);
    RunCompareDialog dialog(runs.run(6), runs.run(3), Now);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    auto *table = dialog.findChild<QTableView *>(u"comparison"_s);
    const auto texts = [table](int column) {
        QStringList list;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            list << table->model()->index(row, column).data().toString();
        return list;
    };
    const QStringList names = texts(0);
    QCOMPARE(names.size(), dialog.facts().size());
    const auto outcome = names.indexOf(u"Outcome"_s);
    QCOMPARE(texts(1).at(outcome), u"broken"_s);
    QCOMPARE(texts(2).at(outcome), u"weakness found"_s);
    QCOMPARE(texts(3).at(outcome), u"\u2260  different"_s);
    QCOMPARE(table->model()->index(int(outcome), 3).data(Qt::AccessibleTextRole).toString(),
             u"different"_s);
    QVERIFY(dialog.findChild<QLabel *>(u"comparisonSentence"_s)->text().contains(u"differ"_s));
    QSignalSpy copied(&dialog, &RunCompareDialog::copyTextRequested);
    auto *onlyDifferent = dialog.findChild<QCheckBox *>();
    onlyDifferent->click();
    QVERIFY(texts(0).size() < names.size());
    QVERIFY(texts(0).contains(u"Outcome"_s) && !texts(0).contains(u"Weights, summed"_s));
    QPushButton *copy = nullptr;
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == u"Copy as text"_s)
            copy = button;
    }
    QVERIFY(copy);
    copy->click();
    QCOMPARE(copied.size(), 1);
    QVERIFY(copied.first().first().toString().contains(
        u"Outcome\tbroken\tweakness found\t\u2260  different\n"_s));

    // Faults come later, and a sentence says so until then.
    onlyDifferent->click();
    auto *note = dialog.findChild<QLabel *>(u"faultsNote"_s);
    QVERIFY(!note->isVisible());
    dialog.setFaultsNote(u"being read"_s);
    QVERIFY(note->isVisible());
    ComparedFact fault;
    fault.name = u"Fault pod-delete"_s;
    dialog.setFaults({fault});
    dialog.setFaultsNote({});
    QVERIFY(table->columnWidth(0) > 150);
    QVERIFY(!note->isVisible());
    QCOMPARE(texts(0).size(), names.size() + 1);
    QCOMPARE(texts(0).last(), u"Fault pod-delete"_s);
    fault.name = u"Fault \u2068pod-delete\u2069"_s;
    dialog.setFaults({fault});
    QCOMPARE(texts(0).last(), fault.name);
    copy->click();
    QVERIFY(copied.last().first().toString().contains(u"\nFault pod-delete\t"_s));
}

void TestRunsPage::marksRunsThatTakeFarTooLong()
{
    RunRow row = FakeRuns(20, Now).run(1);
    QVERIFY(ageingSentence(row, Now).isEmpty());
    row.usual = UsualTime{.medianMs = 60'000, .longestMs = 120'000, .runs = 10};
    QCOMPARE(ageingSentence(row, Now),
             u"In progress for 21 min, far longer than usual: usually 1 min, at most 2 min (the "
             "last 10 that finished)."_s);
    row.run.outcome = Outcome::Passed;
    QVERIFY(ageingSentence(row, Now).isEmpty());
}

QTEST_MAIN(TestRunsPage)
#include "tst_runspage.moc"
