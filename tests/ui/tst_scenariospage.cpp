// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page of scenarios: what it shows, what it lets whom do, and where clicks and keys lead.

#include "common/statepanel.h"
#include "common/theme.h"
#include "items/scenariolistmodel.h"
#include "scenarios/choicebutton.h"
#include "scenarios/orderdialog.h"
#include "scenarios/runstrip.h"
#include "scenarios/scenariocells.h"
#include "scenarios/scenariomenu.h"
#include "scenarios/scenariospage.h"
#include "scenarios/scenariotable.h"
#include "support/scenarioentries.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;

namespace {

QList<ScenarioEntry> pageEntries()
{
    ScenarioEntry weak =
        anEntry(1, u"checkout-node-drain"_s,
                {aMark(14, Outcome::Weakness, 62.5), aMark(13, Outcome::Passed, 80, 5)});
    weak.stored.scenario.tags = {u"checkout"_s, u"nightly"_s};
    ScenarioEntry running =
        anEntry(2, u"ledger-network-loss"_s,
                {aMark(9, Outcome::InProgress, -1, 0.1), aMark(8, Outcome::Passed, 100, 30)});
    return {weak, running,
            scheduled(anEntry(3, u"search-disk-fill"_s, {aMark(3, Outcome::Passed, 100, 2)}),
                      u"10 3 * * *"_s),
            anEntry(4, u"auth-token-revoke"_s)};
}

struct Shown {
    ScenariosPage page;
    ScenarioTable *table = page.findChild<ScenarioTable *>();
    ScenarioMenu *menu = page.findChild<ScenarioMenu *>();
    QLineEdit *text = page.findChild<QLineEdit *>(u"scenarioFilter"_s);
    StatePanel *state = page.findChild<StatePanel *>(u"scenariosState"_s);
    QLabel *sentence = page.findChild<QLabel *>(u"scenarioSentence"_s);
    QLabel *reason = page.findChild<QLabel *>(u"scenarioReason"_s);
    QPushButton *run = page.findChild<QPushButton *>(u"runNowButton"_s);
    QPushButton *stop = page.findChild<QPushButton *>(u"stopButton"_s);

    explicit Shown(const std::optional<QList<ScenarioEntry>> &entries = pageEntries(),
                   QSize size = {1096, 700})
    {
        page.resize(size);
        page.setEntries(entries, EntryNow);
        page.show();
        page.activateWindow();
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            names << table->model()->index(row, 0).data().toString();
        return names;
    }
    void choose(const QString &name)
    {
        table->setCurrentIndex(table->model()->index(static_cast<int>(names().indexOf(name)), 0));
    }
    /// The middle of a mark in the view; 0 is the newest run.
    [[nodiscard]] QPoint markPlace(int row, int mark) const
    {
        const QModelIndex index = table->model()->index(row, ScenarioListModel::RunsColumn);
        const QRectF cell = QRectF(table->visualRect(index))
                                .adjusted(ScenarioCells::Padding, 0, -ScenarioCells::Padding, -1);
        return RunStrip(cell, 10, page.layoutDirection()).placeOf(mark).center().toPoint();
    }
};

} // namespace

class TestScenariosPage final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void theWorstIsChosenFirst();
    void aMarkOpensItsRun_data();
    void aMarkOpensItsRun();
    void aMarkIsTheOneThatWasPressed();
    void everyMarkHasItsTip();
    void rolesSeeWhatTheyMayDo_data();
    void rolesSeeWhatTheyMayDo();
    void whatCannotBeDoneSaysWhy();
    void anObstacleStandsInTheWay();
    void keysDoWhatTheMenuDoes();
    void theMenuListsTheLastRuns();
    void filtersCombineOnThePage();
    void showAllCanBePressedAtOnce();
    void aLongMenuTicksNothingByItself();
    void theFieldLeadsDownIntoTheList();
    void whatIsChosenStaysInSight();
    void aFilterIsSavedUsedAndForgotten();
    void headersAndTheMenuSort();
    void theChoiceSurvivesEveryPoll();
    void aChosenScenarioIsFoundBehindAFilter();
    void everyStateHasAFace_data();
    void everyStateHasAFace();
    void nothingMatchesHasAWayOut();
    void columnsGiveWayInASmallWindow();
    void filtersStayInOneLine();
    void theQuestionNamesProjectAndDelegate();
    void theQuestionIsAnsweredOnce();
    void aStrayEnterCancels();
};

void TestScenariosPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestScenariosPage::theWorstIsChosenFirst()
{
    const Shown shown;
    QCOMPARE(shown.names().first(), u"checkout-node-drain"_s);
    QCOMPARE(shown.page.current()->stored.key, 1);
    QVERIFY(shown.run->isEnabled());
    QVERIFY(!shown.stop->isEnabled());
}

void TestScenariosPage::aMarkOpensItsRun_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void TestScenariosPage::aMarkOpensItsRun()
{
    QFETCH(Qt::LayoutDirection, direction);
    Shown shown;
    shown.page.setLayoutDirection(direction);
    const bool isMirrored = direction == Qt::RightToLeft; // the newest run ends the strip
    QCOMPARE(shown.markPlace(0, 0).x() < shown.markPlace(0, 1).x(), isMirrored);
    QSignalSpy opened(&shown.page, &ScenariosPage::oneRunRequested);
    QTest::mouseClick(shown.table->viewport(), Qt::LeftButton, {}, shown.markPlace(0, 1));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().at(1).toLongLong(), aMark(13, Outcome::Passed).key);
    // Where there is no mark the row is chosen, and nothing opens.
    QTest::mouseClick(shown.table->viewport(), Qt::LeftButton, {}, shown.markPlace(1, 5));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(shown.table->currentIndex().row(), 1);
    QTest::mouseClick(shown.table->viewport(), Qt::RightButton, {}, shown.markPlace(0, 0));
    QCOMPARE(opened.size(), 1);
}

void TestScenariosPage::aMarkIsTheOneThatWasPressed()
{
    Shown shown;
    QSignalSpy opened(&shown.page, &ScenariosPage::oneRunRequested);
    QWidget *view = shown.table->viewport();
    const QPoint place = shown.markPlace(0, 0);
    QTest::mousePress(view, Qt::LeftButton, {}, place);
    QList<ScenarioEntry> entries = pageEntries();
    entries[0].stored.newest.prepend(aMark(15, Outcome::Weakness, 50));
    entries[0].stored.finished = entries[0].stored.newest.first();
    shown.page.setEntries(entries, EntryNow + 1000); // another run is under the mouse now
    QTest::mouseRelease(view, Qt::LeftButton, {}, place);
    QCOMPARE(opened.size(), 0);
    QTest::mousePress(view, Qt::LeftButton, {}, shown.markPlace(1, 5)); // on none
    QTest::mouseRelease(view, Qt::LeftButton, {}, place);
    QCOMPARE(opened.size(), 0);
    QTest::mouseClick(view, Qt::LeftButton, {}, place);
    QCOMPARE(opened.size(), 1);
}

void TestScenariosPage::everyMarkHasItsTip()
{
    const Shown shown;
    const auto tipAt = [&shown](const QPoint &place) {
        QHelpEvent help(QEvent::ToolTip, place, shown.table->viewport()->mapToGlobal(place));
        QApplication::sendEvent(shown.table->viewport(), &help);
        return QToolTip::text();
    };
    QVERIFY(tipAt(shown.markPlace(0, 0)).contains(u"Run 14: weakness found, 62.5"_s));
    QVERIFY(tipAt(shown.markPlace(0, 1)).contains(u"Run 13: passed, 80"_s));
}

void TestScenariosPage::rolesSeeWhatTheyMayDo_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("may");
    QTest::newRow("viewer") << Role::Viewer << false;
    QTest::newRow("executor") << Role::Executor << true;
    QTest::newRow("editor, up to 3.8") << Role::Editor << true;
    QTest::newRow("owner") << Role::Owner << true;
    QTest::newRow("not known") << Role::Unknown << false;
}

void TestScenariosPage::rolesSeeWhatTheyMayDo()
{
    QFETCH(Role, role);
    QFETCH(bool, may);
    QList<ScenarioEntry> entries = pageEntries();
    for (ScenarioEntry &entry : entries)
        entry.role = role;
    Shown shown(entries);
    QTRY_VERIFY(shown.page.isActiveWindow()); // else no key of an action works
    shown.choose(u"ledger-network-loss"_s);
    shown.table->setFocus();
    QSignalSpy run(&shown.page, &ScenariosPage::runRequested);
    QSignalSpy stop(&shown.page, &ScenariosPage::stopRequested);
    QCOMPARE(shown.run->isEnabled(), may);
    QCOMPARE(shown.stop->isEnabled(), may);
    QTest::mouseClick(shown.run, Qt::LeftButton);
    QTest::mouseClick(shown.stop, Qt::LeftButton);
    QTest::keyClick(shown.table, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(shown.table, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(run.size(), may ? 2 : 0);
    QCOMPARE(stop.size(), may ? 2 : 0);
    // Everybody may look.
    QVERIFY(shown.menu->openAction()->isEnabled() && shown.menu->copyLinkAction()->isEnabled());
    if (may)
        return;
    for (const QString &place : {shown.reason->text(), shown.run->toolTip(),
                                 shown.run->accessibleDescription(), shown.stop->toolTip()})
        QVERIFY2(place.contains(u"executors and owners"_s), qPrintable(place));
}

void TestScenariosPage::whatCannotBeDoneSaysWhy()
{
    Shown shown;
    shown.choose(u"search-disk-fill"_s);
    QVERIFY(!shown.run->isEnabled());
    QVERIFY(shown.reason->isVisible());
    QVERIFY(shown.reason->text().contains(u"runs by its schedule"_s));
    QVERIFY(shown.menu->runAction()->toolTip().contains(u"runs by its schedule"_s));
    shown.choose(u"auth-token-revoke"_s);
    QVERIFY(shown.run->isEnabled()); // it never ran, and can
    QVERIFY(!shown.reason->isVisible());
    QVERIFY(!shown.menu->showAction()->isEnabled());
    QCOMPARE(shown.sentence->text(), u"It never ran."_s);
}

void TestScenariosPage::anObstacleStandsInTheWay()
{
    Shown shown;
    QString obstacle = u"Not now."_s;
    shown.page.setObstacle([&obstacle](const ScenarioEntry &) { return obstacle; });
    QVERIFY(!shown.run->isEnabled());
    QVERIFY(shown.reason->text().contains(obstacle));
    obstacle.clear();
    shown.page.refreshActions();
    QVERIFY(shown.run->isEnabled());
}

void TestScenariosPage::keysDoWhatTheMenuDoes()
{
    Shown shown;
    QTRY_VERIFY(shown.page.isActiveWindow());
    shown.table->setFocus();
    QSignalSpy runs(&shown.page, &ScenariosPage::runsRequested);
    QSignalSpy open(&shown.page, &ScenariosPage::openRequested);
    QSignalSpy link(&shown.page, &ScenariosPage::copyLinkRequested);
    QSignalSpy text(&shown.page, &ScenariosPage::copyTextRequested);
    QTest::keyClick(shown.table, Qt::Key_Return);
    QCOMPARE(runs.size(), 1);
    const auto query = runs.first().first().value<RunsQuery>();
    QCOMPARE(query.scenarioId, u"id-1"_s);
    QCOMPARE(query.when, RunsQuery::When::Always);
    QTest::keyClick(shown.table, Qt::Key_O, Qt::ControlModifier);
    QCOMPARE(open.size(), 1);
    QTest::keyClick(shown.table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(link.size(), 1);
    QTest::keyClick(shown.table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(text.size(), 1);
    QCOMPARE(text.first().first().toString(), u"id-1"_s);
    QTest::keyClick(shown.table, Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), shown.text);
    for (const QAction *action : shown.menu->keyActions())
        QVERIFY(!action->text().isEmpty() && !action->shortcut().isEmpty());
}

void TestScenariosPage::theMenuListsTheLastRuns()
{
    Shown shown;
    QSignalSpy opened(&shown.page, &ScenariosPage::runDetailsRequested);
    auto *runs = shown.menu->findChild<QMenu *>(u"lastRunsMenu"_s);
    emit runs->aboutToShow();
    QCOMPARE(runs->actions().size(), 2);
    QVERIFY(runs->actions().first()->text().startsWith(u"Run 14: weakness found"_s));
    runs->actions().last()->trigger();
    QCOMPARE(opened.first().at(1).toLongLong(), aMark(13, Outcome::Passed).key);
}

void TestScenariosPage::filtersCombineOnThePage()
{
    Shown shown;
    auto *tags = shown.page.findChild<ChoiceButton *>(u"filterTag"_s);
    auto *outcomes = shown.page.findChild<ChoiceButton *>(u"filterOutcome"_s);
    auto *states = shown.page.findChild<ChoiceButton *>(u"filterCondition"_s);
    const auto tick = [](ChoiceButton *button, const QString &beginning) {
        emit button->menu()->aboutToShow();
        const auto actions = button->menu()->actions();
        for (QAction *action : actions) {
            if (action->text().startsWith(beginning))
                action->trigger();
        }
    };
    tick(tags, u"nightly"_s);
    QCOMPARE(shown.names(), QStringList{u"checkout-node-drain"_s});
    QCOMPARE(tags->text(), u"Tag: nightly (1)"_s);
    tick(outcomes, u"passed"_s);
    QVERIFY(shown.names().isEmpty());
    tick(tags, u"nightly"_s); // off again
    QCOMPARE(shown.names(), QStringList{u"search-disk-fill"_s});
    tick(outcomes, u"Show all"_s);
    tick(states, u"never ran"_s);
    tick(states, u"in progress"_s);
    QCOMPARE(shown.names().size(), 2);
    QCOMPARE(states->text(), u"State: 2"_s);
    tick(states, u"by hand"_s);
    QCOMPARE(shown.names().size(), 2);
    QTest::keyClicks(shown.text, u"LEDGER"_s);
    QTest::keyClick(shown.text, Qt::Key_Return);
    QCOMPARE(shown.names(), QStringList{u"ledger-network-loss"_s});
    QVERIFY(shown.page.findChild<QLabel *>(u"scenarioCount"_s)->text().startsWith(u"1 of 4"_s));
    const auto *clear = shown.text->findChildren<QToolButton *>().first(); // it fades
    QTRY_COMPARE(clear->property("opacity").toReal(), 1.0);
    shown.table->setFocus();
    QTest::keyClick(shown.table, Qt::Key_Escape);
    QCOMPARE(shown.names().size(), 4);
    QVERIFY(shown.text->text().isEmpty());
    QTRY_COMPARE(clear->property("opacity").toReal(), 0.0);
}

void TestScenariosPage::showAllCanBePressedAtOnce()
{
    Shown shown;
    QMenu *menu = shown.page.findChild<ChoiceButton *>(u"filterOutcome"_s)->menu();
    emit menu->aboutToShow();
    QAction *all = menu->actions().last();
    QVERIFY(!all->isEnabled());        // nothing to take back
    menu->actions().first()->toggle(); // by Space or a click the menu stays open
    QVERIFY(all->isEnabled());
    menu->actions().first()->toggle();
    QVERIFY(!all->isEnabled());
}

void TestScenariosPage::theFieldLeadsDownIntoTheList()
{
    Shown shown;
    QVERIFY(QTest::qWaitForWindowActive(&shown.page));
    shown.text->setFocus();
    QTest::keyClicks(shown.text, u"checkout"_s);
    QTest::keyClick(shown.text, Qt::Key_Down);
    QVERIFY(shown.table->hasFocus());
    QVERIFY(shown.table->currentIndex().isValid());
}

void TestScenariosPage::whatIsChosenStaysInSight()
{
    Shown shown;
    shown.table->setCurrentIndex(shown.table->model()->index(3, 0));
    const auto row = [&shown] { return shown.table->visualRect(shown.table->currentIndex()); };
    QTRY_VERIFY(shown.table->viewport()->height() > row().bottom() + 40);
    const int spare = shown.table->viewport()->height() - row().bottom();
    shown.page.resize(shown.page.width(), shown.page.height() - spare - 20); // as a longer foot
    QTRY_VERIFY(shown.table->verticalScrollBar()->maximum() > 0);
    QVERIFY(shown.table->viewport()->rect().contains(row().adjusted(0, 0, 0, -1)));
}

void TestScenariosPage::aLongMenuTicksNothingByItself()
{
    Shown shown;
    QMenu *menu = shown.page.findChild<ChoiceButton *>(u"filterTag"_s)->menu();
    // Qt 6.8 takes a press without a move since the menu opened for "close it again".
    QTest::mouseMove(shown.page.window()->windowHandle(), QPoint(5, 5));
    menu->popup(shown.page.mapToGlobal(QPoint(100, 100)));
    const QPoint first = menu->actionGeometry(menu->actions().first()).center();
    QTest::mouseRelease(menu, Qt::LeftButton, {}, first); // of the press that opened it
    QCOMPARE(shown.names().size(), 4);
    QVERIFY(menu->isVisible());
    QTest::mouseClick(menu, Qt::LeftButton, {}, first);
    QCOMPARE(shown.names().size(), 1);
    QVERIFY(menu->isVisible()); // several can be ticked
    // The second press of two quick ones is this.
    QMouseEvent again(QEvent::MouseButtonDblClick, first, menu->mapToGlobal(first), Qt::LeftButton,
                      Qt::LeftButton, {});
    QCoreApplication::sendEvent(menu, &again);
    QTest::mouseRelease(menu, Qt::LeftButton, {}, first);
    QVERIFY(menu->isVisible());
    QCOMPARE(shown.names().size(), 4);
    menu->close();
}

void TestScenariosPage::aFilterIsSavedUsedAndForgotten()
{
    Shown shown;
    QSignalSpy changed(&shown.page, &ScenariosPage::savedFiltersChanged);
    auto *saved = shown.page.findChild<QPushButton *>(u"savedFilters"_s);
    emit saved->menu()->aboutToShow();
    QVERIFY(!saved->menu()->findChild<QAction *>(u"saveFilter"_s)->isEnabled()); // nothing to save
    shown.page.setFilter({.outcomes = {Outcome::InProgress}});
    emit saved->menu()->aboutToShow();
    saved->menu()->findChild<QAction *>(u"saveFilter"_s)->trigger();
    QPointer<QInputDialog> dialog = shown.page.findChild<QInputDialog *>(u"filterName"_s);
    QVERIFY(dialog);
    const auto *save = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    dialog->setTextValue(u"  "_s);
    QVERIFY(!save->isEnabled()); // it would save nothing
    dialog->setTextValue(u"  what runs "_s);
    QVERIFY(save->isEnabled());
    dialog->accept();
    QTRY_VERIFY(!dialog);
    QCOMPARE(changed.size(), 1);
    const auto filters = changed.first().first().value<QList<SavedFilter>>();
    QCOMPARE(filters.size(), 1);
    QCOMPARE(filters.first().name, u"what runs"_s);

    shown.page.setFilter({});
    QCOMPARE(shown.names().size(), 4);
    emit saved->menu()->aboutToShow();
    QCOMPARE(saved->menu()->actions().first()->text(), u"what runs"_s);
    saved->menu()->actions().first()->trigger();
    QCOMPARE(shown.names(), QStringList{u"ledger-network-loss"_s});
    emit saved->menu()->aboutToShow();
    QVERIFY(saved->menu()->actions().first()->isChecked());
    QCOMPARE(saved->text(), u"Saved: what runs"_s); // also while its menu is closed
    saved->menu()->actions().last()->menu()->actions().first()->trigger();
    QVERIFY(changed.last().first().value<QList<SavedFilter>>().isEmpty());
    QCOMPARE(saved->text(), u"Saved"_s);
}

void TestScenariosPage::headersAndTheMenuSort()
{
    Shown shown;
    QHeaderView *header = shown.table->horizontalHeader();
    const auto click = [&] {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->sectionViewportPosition(0) + 30, header->height() / 2});
    };
    auto *sorting = shown.page.findChild<QPushButton *>(u"scenarioSorting"_s);
    QCOMPARE(sorting->text(), u"Sort: Severity"_s);
    click();
    QCOMPARE(shown.names().first(), u"auth-token-revoke"_s);
    QCOMPARE(sorting->text(), u"Sort: Scenario"_s);
    QVERIFY(sorting->accessibleName().endsWith(u"Scenario"_s));
    click();
    QCOMPARE(shown.names().first(), u"search-disk-fill"_s);
    click(); // back to severity
    QCOMPARE(shown.names().first(), u"checkout-node-drain"_s);
    emit sorting->menu()->aboutToShow();
    sorting->menu()->actions().at(1)->trigger(); // by the keyboard, too
    QCOMPARE(shown.names().first(), u"auth-token-revoke"_s);
}

void TestScenariosPage::theChoiceSurvivesEveryPoll()
{
    Shown shown;
    shown.choose(u"search-disk-fill"_s);
    QList<ScenarioEntry> entries = pageEntries();
    entries[2].stored.newest.prepend(aMark(4, Outcome::Broken));
    entries[2].stored.finished = entries[2].stored.newest.first();
    entries.prepend(anEntry(9, u"new"_s));
    shown.page.setEntries(entries, EntryNow + 1000);
    QCOMPARE(shown.page.current()->scenario().name, u"search-disk-fill"_s);
    QCOMPARE(shown.table->currentIndex().row(), 0); // the worst now
    QVERIFY(shown.sentence->text().startsWith(u"Unverified"_s));
}

void TestScenariosPage::aChosenScenarioIsFoundBehindAFilter()
{
    Shown shown;
    shown.page.setFilter({.text = u"ledger"_s});
    shown.page.choose(pageEntries().first().stored.project, u"id-3"_s);
    QCOMPARE(shown.page.current()->scenario().id, u"id-3"_s);
    shown.page.choose(pageEntries().first().stored.project, u"id-77"_s); // not known yet
    QCOMPARE(shown.page.current()->scenario().id, u"id-3"_s);
    QList<ScenarioEntry> entries = pageEntries();
    entries << anEntry(77, u"late"_s);
    shown.page.setEntries(entries, EntryNow);
    QCOMPARE(shown.page.current()->scenario().id, u"id-77"_s);
}

void TestScenariosPage::everyStateHasAFace_data()
{
    QTest::addColumn<PageState>("state");
    QTest::newRow("empty") << PageState::Empty;
    QTest::newRow("loading") << PageState::Loading;
    QTest::newRow("offline") << PageState::Offline;
    QTest::newRow("signed out") << PageState::SignedOut;
    QTest::newRow("error") << PageState::Error;
    QTest::newRow("denied") << PageState::Denied;
}

void TestScenariosPage::everyStateHasAFace()
{
    QFETCH(PageState, state);
    Shown bare(std::nullopt);
    QCOMPARE(bare.state->state(), PageState::Loading);
    bare.page.setEntries(QList<ScenarioEntry>{}, EntryNow);
    QCOMPARE(bare.state->title(), u"No scenarios yet"_s);
    bare.page.setState(state);
    QVERIFY(bare.state->isVisible());
    QCOMPARE(bare.state->state(), state);
    QVERIFY(!bare.run->isVisible());
    // Saved rows stay on screen.
    bare.page.setEntries(pageEntries(), EntryNow);
    QVERIFY(bare.table->isVisible());
    QCOMPARE(bare.names().size(), 4);
}

void TestScenariosPage::nothingMatchesHasAWayOut()
{
    Shown shown;
    shown.page.setFilter({.text = u"nothing like it"_s});
    QVERIFY(shown.state->isVisible());
    QCOMPARE(shown.state->title(), u"Nothing matches"_s);
    emit shown.state->actionTriggered();
    QCOMPARE(shown.names().size(), 4);
}

void TestScenariosPage::columnsGiveWayInASmallWindow()
{
    Shown shown(pageEntries(), {860, 500});
    QVERIFY(shown.table->columnWidth(ScenarioListModel::NameColumn) >= 200);
    QVERIFY(!shown.table->isColumnHidden(ScenarioListModel::RunsColumn));
    QVERIFY(shown.table->isColumnHidden(ScenarioListModel::ProjectColumn));
    shown.page.resize(1500, 600);
    QTRY_VERIFY(!shown.table->isColumnHidden(ScenarioListModel::DelegateColumn));
}

void TestScenariosPage::filtersStayInOneLine()
{
    QList<ScenarioEntry> entries = pageEntries();
    for (int i = 0; i < entries.size(); ++i) { // something to tell apart
        entries[i].stored.scenario.delegateName = u"delegate-%1"_s.arg(i);
        entries[i].stored.scenario.delegateId = u"d%1"_s.arg(i);
        entries[i].stored.scenario.environmentId = u"e%1"_s.arg(i);
        entries[i].environmentName = u"environment-%1"_s.arg(i);
    }
    Shown shown(entries, {1096, 700});
    auto *tags = shown.page.findChild<ChoiceButton *>(u"filterTag"_s);
    auto *delegates = shown.page.findChild<ChoiceButton *>(u"filterDelegate"_s);
    auto *saved = shown.page.findChild<QPushButton *>(u"savedFilters"_s);
    auto *more = shown.page.findChild<QPushButton *>(u"moreScenarioFilters"_s);
    QVERIFY(tags->isVisible() && delegates->isVisible());
    QVERIFY(!more->isVisible());
    shown.page.resize(760, 600);
    QTRY_VERIFY(more->isVisible());
    QVERIFY(!tags->isVisible() && !delegates->isVisible());
    QTRY_COMPARE(saved->y(), shown.text->y());
    const auto inMore = more->menu()->actions();
    QVERIFY(!inMore.isEmpty());
    QCOMPARE(inMore.first()->text(), u"Tag"_s); // in the order of the line
    QCOMPARE(inMore.first()->menu(), tags->menu());
    shown.page.setEntries(entries, EntryNow + 1); // a poll while it is open takes nothing away
    QCOMPARE(more->menu()->actions(), inMore);
    // A part that wants more room later does not break the line.
    saved->setText(u"Saved filters"_s);
    QTRY_COMPARE(saved->y(), shown.text->y());
    // What narrows the list is never out of sight.
    shown.page.setFilter({.tags = {u"nightly"_s}});
    QVERIFY(tags->isVisible());
    QVERIFY(!more->menu()->actions().contains(tags->menu()->menuAction()));
    shown.page.setFilter({});
    shown.page.resize(1096, 700);
    QTRY_VERIFY(!more->isVisible());
    QVERIFY(tags->isVisible() && delegates->isVisible());
}

void TestScenariosPage::theQuestionNamesProjectAndDelegate()
{
    const ScenarioEntry entry = anEntry(1, u"<b>checkout</b>"_s, {aMark(9, Outcome::InProgress)});
    OrderDialog run(OrderDialog::Kind::Run, entry, {}, nullptr);
    run.show();
    const auto textOf = [](const OrderDialog &dialog, const QString &name) {
        return dialog.findChild<QLabel *>(name)->text();
    };
    QVERIFY(textOf(run, u"question"_s).contains(u"<b>checkout</b>"_s)); // as it is written
    QCOMPARE(run.findChild<QLabel *>(u"question"_s)->textFormat(), Qt::PlainText);
    QVERIFY(textOf(run, u"facts"_s).contains(u"Project: payments"_s));
    QVERIFY(textOf(run, u"facts"_s).contains(u"Delegate: eu-west-1"_s));
    QVERIFY(textOf(run, u"orderWarning"_s).contains(u"production"_s));
    auto *cancel = run.findChild<QPushButton *>(u"cancelButton"_s);
    QTRY_VERIFY(cancel->hasFocus());
    QVERIFY(cancel->isDefault());
    QSignalSpy accepted(&run, &QDialog::accepted);
    QTest::keyClick(&run, Qt::Key_Return); // a stray Enter does nothing
    QCOMPARE(accepted.size(), 0);
    QVERIFY(!run.isVisible());

    ScenarioEntry away = entry;
    away.delegateState = Delegate::State::Inactive;
    OrderDialog stop(OrderDialog::Kind::Stop, away, entry.stored.newest.first(), nullptr);
    QVERIFY(textOf(stop, u"question"_s).contains(u"run 9"_s));
    QVERIFY(textOf(stop, u"orderWarning"_s).contains(u"not connected"_s));
}

void TestScenariosPage::theQuestionIsAnsweredOnce()
{
    OrderDialog dialog(OrderDialog::Kind::Run, anEntry(1, u"one"_s), {}, nullptr);
    dialog.open();
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    auto *confirm = dialog.findChild<QPushButton *>(u"confirmButton"_s);
    confirm->click();
    confirm->click();
    QCOMPARE(accepted.size(), 1);
}

void TestScenariosPage::aStrayEnterCancels()
{
    OrderDialog dialog(OrderDialog::Kind::Stop, anEntry(1, u"one"_s), {}, nullptr);
    dialog.open();
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    QSignalSpy rejected(&dialog, &QDialog::rejected);
    auto *confirm = dialog.findChild<QPushButton *>(u"confirmButton"_s);
    confirm->setFocus(Qt::TabFocusReason); // even there: Space presses it
    QTest::keyClick(confirm, Qt::Key_Return);
    QCOMPARE(accepted.size(), 0);
    QCOMPARE(rejected.size(), 1);
}

QTEST_MAIN(TestScenariosPage)
#include "tst_scenariospage.moc"
