// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/outcomechart.h"
#include "charts/trendchart.h"
#include "common/banner.h"
#include "common/segmented.h"
#include "common/statepanel.h"
#include "common/theme.h"
#include "core/text.h"
#include "overview/evidencedialog.h"
#include "overview/explaindialog.h"
#include "overview/figuretile.h"
#include "overview/outcomechips.h"
#include "overview/overviewpage.h"
#include "overview/overviewtext.h"
#include "overview/rollupmenu.h"
#include "overview/rollupmodel.h"
#include "overview/rolluptable.h"
#include "overview/scenariolist.h"
#include "overview/scenariorow.h"
#include "overview/scorecard.h"
#include "overview/scoregauge.h"
#include "overview/tiles.h"
#include "overview/wallpainter.h"
#include "overview/wallview.h"
#include "support/sampleoverview.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

/// Puts brackets around everything translated.
class Bracketing final : public QTranslator {
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return u"[%1]"_s.arg(QString::fromUtf8(source));
    }
    bool isEmpty() const override { return false; }
};

QPushButton *buttonNamed(QWidget &page, const QString &name)
{
    const auto buttons = page.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->accessibleName() == name || button->text() == name)
            return button;
    }
    return nullptr;
}

QList<ScenarioRow *> visibleRows(QWidget &page)
{
    QList<ScenarioRow *> rows;
    const auto all = page.findChildren<ScenarioRow *>();
    for (ScenarioRow *row : all) {
        if (row->isVisible())
            rows.append(row);
    }
    return rows;
}

} // namespace

class TestOverviewPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void showsTheScoreWithItsWord();
    void tooLittleTakesTheWordAway();
    void tilesShowTheFigures();
    void tilesOfAnEmptyServerMakeSense();
    void everyTileLeadsToItsEvidence();
    void aLineOfTheEvidenceLeadsToItsRuns();
    void theEvidenceTellsSchedulesAndNextRuns();
    void whatHasNoRunsPromisesNone();
    void aPointLeadsToItsMeasuredRuns();
    void nothingRanOffersALongerPeriod();
    void whatOnlyBreaksIsNoBadScore();
    void aTargetIsShownAndItsMissSaid();
    void aHiddenTargetTakesNoColumn();
    void theWallSaysTheSameInWords();
    void theWallMarksWhatTheTrendMarks();
    void theWallIsReadableFromAfar_data();
    void theWallIsReadableFromAfar();
    void lists();
    void scenariosOfSeveralProjectsTellWhose();
    void theChangeSaysAgainstWhat();
    void hollowPointsAreExplained();
    void agesGoOnWithoutNewFigures();
    void aScenarioOpensByClickAndByEnter();
    void arrowKeysWalkThroughTheList();
    void aProjectOpensByClickAndByEnter();
    void projectsThatLookTheSameAreNotPaintedAgain();
    void oneProjectNeedsNoTable();
    void aBarOpensItsRuns();
    void aCountOpensItsRuns();
    void explanationOpensWithoutBlocking();
    void chartsAreAlsoATable();
    void hostileNamesStayLetters();
    void longNamesDoNotWidenThePage();
    void statesWithoutFiguresFillThePage_data();
    void statesWithoutFiguresFillThePage();
    void statesWithFiguresAreANotice_data();
    void statesWithFiguresAreANotice();
    void emptyAndDeniedHideFigures();
    void figuresEndTheLoading();
    void noFiguresMeansEmpty();
    void synchronisingIsSaid();
    void oldSavedDataIsDated();
    void nothingToCompareIsNoStandstill();
    void tilesShareTheHeightOfTheirCard();
    void aPartStaysBeforeTheWholeFromRightToLeft();
    void sameFiguresPaintNothing();
    void projectsHaveAMenu();
    void cardsKeepTheirEdgesBesideAScrollBar();
    void tabWalksInTheOrderOfReading();
    void rowsThatComeLaterAreWalkedInOrder();
    void walkingBringsRowsIntoSight();
    void theCurrentProjectStaysCurrent();
    void whatWasNotPressedIsNotOpened();
    void cardsNeverOverlap_data();
    void cardsNeverOverlap();
    void aChangeOfLanguageIsShown();
    void aChangeOfThemeIsShown();
    void everyControlHasAName();
};

void TestOverviewPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
}

void TestOverviewPage::init()
{
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestOverviewPage::showsTheScoreWithItsWord()
{
    OverviewPage page;
    page.showFigures(sample::overview());
    auto *gauge = page.findChild<ScoreGauge *>();
    QVERIFY(gauge);
    QCOMPARE(gauge->accessibleDescription(), u"84.2, strong"_s);
}

void TestOverviewPage::tooLittleTakesTheWordAway()
{
    OverviewPage page;
    page.showFigures(sample::overview({.tooLittle = true}));
    QCOMPARE(page.findChild<ScoreGauge *>()->accessibleDescription(), u"84.2"_s);
    bool said = false;
    const auto labels = page.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        said = said || label->text().contains("5 of 42"_L1);
    QVERIFY(said);
}

void TestOverviewPage::tilesShowTheFigures()
{
    OverviewPage page;
    page.showFigures(sample::overview());
    const auto tiles = page.findChildren<FigureTile *>();
    QCOMPARE(tiles.size(), 5);
    QCOMPARE(tiles[0]->figure(), u"38\u202f/\u202f42"_s);
    QVERIFY(tiles[0]->evidence().contains("3 stale"_L1));
    QVERIFY(tiles[0]->evidence().contains("1 never ran"_L1));
    QCOMPARE(tiles[1]->figure(), u"5\u202f/\u202f6"_s);
    QVERIFY(tiles[1]->evidence().contains("eu-west-2"_L1));
    QVERIFY(tiles[2]->evidence().contains("team-hub"_L1));
    QCOMPARE(tiles[3]->figure(), u"3"_s);
    QVERIFY(tiles[3]->evidence().contains("43 min"_L1));
    QVERIFY(tiles[0]->accessibleName().contains("38"_L1));
}

void TestOverviewPage::tilesOfAnEmptyServerMakeSense()
{
    OverviewFigures figures;
    TilesCard tiles;
    tiles.setFigures(figures);
    const auto all = tiles.findChildren<FigureTile *>();
    QCOMPARE(all[0]->figure(), u"0\u202f/\u202f0"_s);
    QCOMPARE(all[3]->evidence(), u"nothing in progress"_s);
    QCOMPARE(all[1]->evidence(), u"none registered"_s);
}

void TestOverviewPage::lists()
{
    OverviewPage page;
    page.resize(1096, 768);
    page.show();
    page.showFigures(sample::overview());
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    const QList<ScenarioRow *> rows = visibleRows(page);
    QVERIFY(rows.size() >= 6);
    QCOMPARE(rows[0]->line().name, u"checkout-node-drain"_s);
    QCOMPARE(rows[0]->line().score, u"41"_s);
    QVERIFY(rows[2]->line().marked);
    QVERIFY(rows[2]->line().evidence.startsWith("unverified since"_L1));
    QVERIFY(rows[3]->line().evidence.startsWith("stale"_L1));
    QVERIFY(!rows[4]->line().marked);
    const auto *movers = page.findChildren<ScenarioList *>()[1];
    const QString evidence = movers->findChild<ScenarioRow *>()->line().evidence;
    QVERIFY2(evidence.startsWith("from "_L1) && evidence.contains(" ago"_L1), qPrintable(evidence));
}

void TestOverviewPage::scenariosOfSeveralProjectsTellWhose()
{
    OverviewPage page;
    page.resize(1096, 768);
    page.show();
    OverviewFigures figures = sample::overview();
    QVERIFY(figures.projects.size() > 1);
    for (ScenarioFigure &one : figures.weakest)
        one.project = figures.projects.at(1).ref;
    page.showFigures(figures);
    QVERIFY(visibleRows(page)[0]->line().evidence.contains(figures.projects.at(1).name));
    figures.projects = {figures.projects.at(1)}; // nothing to tell apart
    page.showFigures(figures);
    QVERIFY(!visibleRows(page)[0]->line().evidence.contains(figures.projects.at(0).name));
}

void TestOverviewPage::theChangeSaysAgainstWhat()
{
    OverviewPage page;
    OverviewFigures figures = sample::overview();
    page.showFigures(figures);
    const auto isSaid = [&page](const QString &words) {
        const auto labels = page.findChild<ScoreCard *>()->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&words](const QLabel *label) { return label->text().contains(words); });
    };
    QVERIFY(isSaid(u"against the 30 days before\non 34 compared"_s));
    figures.total.change.reset();
    page.showFigures(figures);
    QVERIFY(!isSaid(u"against"_s));
}

void TestOverviewPage::hollowPointsAreExplained()
{
    OverviewPage page;
    OverviewFigures figures = sample::overview();
    for (TrendPoint &point : figures.trend)
        point.thin = point.open = false;
    const auto caption = [&] {
        page.showFigures(figures);
        for (const QLabel *label : page.findChildren<QLabel *>()) {
            if (label->text().startsWith("mean over scenarios"_L1))
                return label->text();
        }
        return QString();
    };
    QVERIFY(!caption().isEmpty() && !caption().contains("hollow"_L1));
    figures.trend.first().thin = true;
    QVERIFY(figures.trend.first().mean && caption().contains("hollow: under half measured"_L1));
}

void TestOverviewPage::agesGoOnWithoutNewFigures()
{
    OverviewPage page;
    page.resize(1096, 1000);
    page.show();
    const OverviewFigures figures = sample::overview();
    page.showFigures(figures);
    page.showState(PageState::Offline, u"No network."_s);
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    const auto lists = page.findChildren<ScenarioList *>();
    const auto tiles = page.findChildren<FigureTile *>();
    const QModelIndex lastRun =
        page.findChild<RollupTable *>()->model()->index(0, RollupModel::LastRun);
    const auto texts = [&] {
        return QStringList{lists[0]->findChild<ScenarioRow *>()->line().evidence,
                           lists[1]->findChild<ScenarioRow *>()->line().evidence,
                           tiles[1]->evidence(), tiles[3]->evidence(), lastRun.data().toString()};
    };
    const QStringList before = texts();
    page.setNow(figures.generatedMs + 5 * 86'400'000LL);
    const QStringList after = texts();
    for (qsizetype i = 0; i < before.size(); ++i)
        QVERIFY2(before[i] != after[i], qPrintable(after[i]));
    QVERIFY2(after[0].contains("5 d ago"_L1), qPrintable(after[0]));
    QVERIFY2(after[3].contains("5 d"_L1), qPrintable(after[3]));
    QVERIFY(page.findChild<Banner *>()->text().contains("What is shown was read 5 d ago"_L1));
    page.showFigures(figures);
    QCOMPARE(texts(), before);
}

void TestOverviewPage::aScenarioOpensByClickAndByEnter()
{
    OverviewPage page;
    page.resize(1096, 768);
    page.show();
    page.showFigures(sample::overview());
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QSignalSpy opened(&page, &OverviewPage::scenarioActivated);
    const QList<ScenarioRow *> rows = visibleRows(page);
    QTest::mouseClick(rows[1], Qt::LeftButton);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.last()[0].value<ProjectRef>().projectId, u"p1"_s);
    QCOMPARE(opened.last()[1].toString(), u"scenario-2"_s);
    QTest::keyClick(rows[0], Qt::Key_Return);
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened.last()[1].toString(), u"scenario-1"_s);
    QTest::keyClick(rows[0], Qt::Key_Space);
    QCOMPARE(opened.size(), 3);
}

void TestOverviewPage::arrowKeysWalkThroughTheList()
{
    OverviewPage page;
    page.resize(1096, 768);
    page.show();
    page.activateWindow();
    page.showFigures(sample::overview());
    QVERIFY(QTest::qWaitForWindowActive(&page));
    const QList<ScenarioRow *> rows = visibleRows(page);
    rows[0]->setFocus();
    QTest::keyClick(rows[0], Qt::Key_Down);
    QTRY_VERIFY(rows[1]->hasFocus());
    QTest::keyClick(rows[1], Qt::Key_Up);
    QTRY_VERIFY(rows[0]->hasFocus());
}

void TestOverviewPage::aProjectOpensByClickAndByEnter()
{
    OverviewPage page;
    page.resize(1096, 1000);
    page.show();
    page.showFigures(sample::overview());
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    auto *table = page.findChild<RollupTable *>();
    QVERIFY(table && table->isVisible());
    QCOMPARE(table->model()->rowCount(), 3);
    QSignalSpy opened(&page, &OverviewPage::projectActivated);
    const QRect second = table->visualRect(table->model()->index(1, 0));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, second.center());
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.last()[0].value<ProjectRef>().projectId, u"p2"_s);
    table->setCurrentIndex(table->model()->index(2, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened.last()[0].value<ProjectRef>().projectId, u"p3"_s);
    const QModelIndex strip = table->model()->index(0, RollupModel::LastRuns);
    QVERIFY(strip.data(Qt::AccessibleTextRole).toString().contains("passed"_L1));
}

void TestOverviewPage::projectsThatLookTheSameAreNotPaintedAgain()
{
    OverviewPage page;
    page.resize(1096, 1000);
    page.show();
    OverviewFigures figures = sample::overview();
    page.showFigures(figures);
    const auto *model = page.findChild<RollupTable *>()->model();
    QSignalSpy changed(model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(model, &QAbstractItemModel::modelReset);

    figures.dataMs += 30'000; // every poll brings figures, and most change nothing
    page.showFigures(figures);
    QCOMPARE(changed.size(), 0);

    figures.projects[1].lastRuns.append(Outcome::Broken);
    page.showFigures(figures);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);

    figures.projects[2].figures.delegatesActive += 1;
    page.showFigures(figures);
    QCOMPARE(changed.size(), 2);

    figures.generatedMs += 50LL * 86'400'000; // "Last run" tells another age
    page.showFigures(figures);
    QCOMPARE(changed.size(), 2 + model->rowCount());
    QCOMPARE(reset.size(), 0);
}

void TestOverviewPage::oneProjectNeedsNoTable()
{
    OverviewPage page;
    page.resize(1096, 768);
    page.show();
    page.showFigures(sample::overview({.oneProject = true}));
    QVERIFY(!page.findChild<RollupTable *>()->isVisible());
    page.showFigures(sample::overview());
    QTRY_VERIFY(page.findChild<RollupTable *>()->isVisible());
}

void TestOverviewPage::aBarOpensItsRuns()
{
    OverviewPage page;
    const OverviewFigures figures = sample::overview();
    page.showFigures(figures);
    QSignalSpy opened(&page, &OverviewPage::outcomeBucketActivated);
    auto *chart = page.findChild<OutcomeChart *>();
    QTest::keyClick(chart, Qt::Key_End);
    QTest::keyClick(chart, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.last()[0].value<TimeSpan>(), figures.layout.buckets.last());
}

void TestOverviewPage::aCountOpensItsRuns()
{
    OverviewPage page;
    page.showFigures(sample::overview());
    QSignalSpy opened(&page, &OverviewPage::outcomesActivated);
    const auto chips = page.findChildren<OutcomeChips *>();
    QCOMPARE(chips.size(), 2);
    for (OutcomeChips *group : chips)
        group->findChildren<QAbstractButton *>()[2]->click();
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened.last()[0].value<Outcome>(), Outcome::Broken);
}

void TestOverviewPage::explanationOpensWithoutBlocking()
{
    OverviewPage page;
    page.show();
    page.showFigures(sample::overview());
    QPushButton *how = buttonNamed(page, u"How is the score computed?"_s);
    QVERIFY(how);
    how->click();
    auto *dialog = page.findChild<ExplainDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->isVisible());
    bool numbers = false;
    const auto labels = dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        numbers = numbers || label->text().contains("84.2"_L1);
    }
    QVERIFY(numbers);
    dialog->accept();
    QTRY_VERIFY(!page.findChild<ExplainDialog *>());
}

void TestOverviewPage::chartsAreAlsoATable()
{
    OverviewPage page;
    page.show();
    page.showFigures(sample::overview());
    page.showYear(sample::year(sample::overview().generatedMs));
    const QList<std::pair<QString, int>> rows{{u"Score over time"_s, 30},
                                              {u"Outcomes over time"_s, 30},
                                              {u"Scenarios over time"_s, 12},
                                              {u"The year, day by day"_s, 370}};
    for (const auto &[title, count] : rows) {
        buttonNamed(page, u"Menu: "_s + title)->click();
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QCOMPARE(menu->actions().first()->text(), u"Show as table"_s);
        menu->actions().first()->trigger();
        menu->close();
        auto *dialog = page.findChild<QDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->windowTitle(), title);
        QCOMPARE(dialog->findChild<QTableView *>()->model()->rowCount(), count);
        dialog->close();
        QTRY_VERIFY(!page.findChild<QDialog *>());
    }
}

void TestOverviewPage::hostileNamesStayLetters()
{
    OverviewPage page;
    page.resize(1096, 900);
    page.show();
    page.showFigures(sample::overview({.hostileNames = true}));
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    const auto labels = page.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
    const auto rows = page.findChildren<ScenarioRow *>();
    for (const ScenarioRow *row : rows) {
        QVERIFY(!row->toolTip().contains("<img"_L1));
        QVERIFY(row->line().name.isEmpty() || row->line().name.contains("<img src=x>"_L1));
    }
    auto *table = page.findChild<RollupTable *>();
    const QModelIndex name = table->model()->index(0, 0);
    QVERIFY(name.data().toString().startsWith("<img src=x>"_L1));
    QVERIFY(!name.data(Qt::ToolTipRole).toString().contains("<img"_L1));
}

void TestOverviewPage::longNamesDoNotWidenThePage()
{
    OverviewPage page;
    page.resize(776, 548);
    page.show();
    page.showFigures(sample::overview({.longNames = true}));
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QCOMPARE(page.findChild<QScrollArea *>()->horizontalScrollBar()->maximum(), 0);
    QVERIFY(page.minimumSizeHint().width() <= 560);
}

void TestOverviewPage::statesWithoutFiguresFillThePage_data()
{
    QTest::addColumn<PageState>("state");
    QTest::newRow("empty") << PageState::Empty;
    QTest::newRow("loading") << PageState::Loading;
    QTest::newRow("offline") << PageState::Offline;
    QTest::newRow("signed out") << PageState::SignedOut;
    QTest::newRow("error") << PageState::Error;
    QTest::newRow("denied") << PageState::Denied;
    QTest::newRow("locked") << PageState::Locked;
}

void TestOverviewPage::statesWithoutFiguresFillThePage()
{
    QFETCH(PageState, state);
    OverviewPage page;
    page.show();
    page.showState(state, u"A <b>detail</b>."_s);
    auto *panel = page.findChild<StatePanel *>();
    QVERIFY(panel->isVisible());
    QCOMPARE(panel->state(), state);
    QCOMPARE(panel->sentence(), u"A <b>detail</b>."_s);
    QVERIFY(!page.findChild<QScrollArea *>()->isVisible());
    QCOMPARE(page.state(), state);
    QSignalSpy asked(&page, &OverviewPage::actionRequested);
    auto *button = panel->findChild<QPushButton *>();
    QCOMPARE(button->isHidden(), state == PageState::Loading);
    if (!button->isHidden()) {
        button->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first()[0].value<PageState>(), state);
    }
}

void TestOverviewPage::statesWithFiguresAreANotice_data()
{
    QTest::addColumn<PageState>("state");
    QTest::newRow("offline") << PageState::Offline;
    QTest::newRow("signed out") << PageState::SignedOut;
    QTest::newRow("error") << PageState::Error;
    QTest::newRow("locked") << PageState::Locked;
}

void TestOverviewPage::statesWithFiguresAreANotice()
{
    QFETCH(PageState, state);
    OverviewPage page;
    page.show();
    page.showFigures(sample::overview());
    page.showState(state, {});
    auto *banner = page.findChild<Banner *>();
    QVERIFY(banner->isVisible());
    QVERIFY(banner->text().contains("saved data"_L1));
    QVERIFY(page.findChild<QScrollArea *>()->isVisible());
    QSignalSpy asked(&page, &OverviewPage::actionRequested);
    banner->findChild<QPushButton *>()->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first()[0].value<PageState>(), state);
    page.showState(PageState::Normal, {});
    QVERIFY(!banner->isVisible());
}

void TestOverviewPage::emptyAndDeniedHideFigures()
{
    OverviewPage page;
    page.show();
    page.showFigures(sample::overview());
    for (const PageState state : {PageState::Empty, PageState::Denied}) {
        page.showState(state, {});
        QVERIFY(page.findChild<StatePanel *>()->isVisible());
        QVERIFY(!page.findChild<QScrollArea *>()->isVisible());
    }
}

void TestOverviewPage::figuresEndTheLoading()
{
    OverviewPage page;
    page.show();
    QCOMPARE(page.state(), PageState::Loading);
    QVERIFY(page.findChild<StatePanel *>()->isVisible());
    page.showFigures(sample::overview());
    QCOMPARE(page.state(), PageState::Normal);
    QVERIFY(!page.findChild<StatePanel *>()->isVisible());
}

void TestOverviewPage::noFiguresMeansEmpty()
{
    OverviewPage page;
    page.show();
    page.showState(PageState::Normal, {});
    page.showFigures({});
    QCOMPARE(page.findChild<StatePanel *>()->state(), PageState::Empty);
    OverviewFigures coming;
    coming.synchronising = true;
    page.showFigures(coming);
    QCOMPARE(page.findChild<StatePanel *>()->state(), PageState::Loading);
}

void TestOverviewPage::synchronisingIsSaid()
{
    OverviewPage page;
    page.show();
    OverviewFigures figures = sample::overview();
    figures.synchronising = true;
    page.showFigures(figures);
    QVERIFY(page.findChild<Banner *>()->isVisible());
    figures.synchronising = false;
    page.showFigures(figures);
    QVERIFY(!page.findChild<Banner *>()->isVisible());
}

void TestOverviewPage::oldSavedDataIsDated()
{
    OverviewPage page;
    page.show();
    page.showFigures(sample::overview());
    page.showState(PageState::Offline, u"No network."_s);
    const auto *banner = page.findChild<Banner *>();
    QCOMPARE(banner->text(), u"No network."_s);
    page.showFigures(sample::overview({.dataAgeMs = 6 * 86'400'000LL}));
    QCOMPARE(banner->text(), u"No network. What is shown was read 6 d ago; what happened since is "
                             "not in it."_s);
    page.showState(PageState::Offline, {});
    QVERIFY(banner->text().startsWith(u"The server cannot be reached. What is shown"_s));
}

void TestOverviewPage::nothingToCompareIsNoStandstill()
{
    OverviewPage page;
    page.showFigures(sample::overview({.nothingRan = true}));
    const auto lists = page.findChildren<ScenarioList *>();
    QCOMPARE(lists.size(), 2);
    QCOMPARE(lists[0]->accessibleDescription(), u"Nothing was measured in this period."_s);
    QVERIFY(lists[1]->accessibleDescription().startsWith(u"Nothing can be compared"_s));
    OverviewFigures still = sample::overview();
    still.movers.clear();
    page.showFigures(still);
    QCOMPARE(lists[0]->accessibleDescription(), QString());
    QVERIFY(lists[1]->accessibleDescription().startsWith(u"No score moved"_s));
}

void TestOverviewPage::tilesShareTheHeightOfTheirCard()
{
    OverviewPage page;
    page.resize(1096, 1400);
    page.showFigures(sample::overview());
    page.showState(PageState::Normal, {});
    page.show();
    const auto tiles = page.findChildren<FigureTile *>();
    const QWidget *card = tiles.first()->parentWidget();
    QVERIFY(tiles.first()->y() <= 12);
    QVERIFY(tiles.last()->geometry().bottom() >= card->height() - 12);
}

void TestOverviewPage::aPartStaysBeforeTheWholeFromRightToLeft()
{
    const auto restore =
        qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LayoutDirectionAuto); });
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(partText(38, 42), isolated(u"38\u202f/\u202f42"_s));
}

void TestOverviewPage::sameFiguresPaintNothing()
{
    OverviewPage page;
    page.resize(1096, 768);
    page.show();
    const OverviewFigures figures = sample::overview();
    page.showFigures(figures);
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    for (int i = 0; i < 20; ++i) // a turn per chart
        QCoreApplication::processEvents();

    class Counter final : public QObject {
    public:
        QHash<QByteArray, int> paints;
        bool eventFilter(QObject *watched, QEvent *event) override
        {
            if (event->type() == QEvent::Paint)
                ++paints[watched->metaObject()->className()];
            return false;
        }
    } counter;
    qApp->installEventFilter(&counter);
    page.showFigures(figures);
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
    qApp->removeEventFilter(&counter);
    QVERIFY(!counter.paints.contains("rd::TrendChart"));
    QVERIFY(!counter.paints.contains("rd::OutcomeChart"));
    QVERIFY(!counter.paints.contains("rd::HeatChart"));
    QVERIFY(!counter.paints.contains("rd::ScoreGauge"));
    QVERIFY(!counter.paints.contains("rd::ScenarioRow"));
}

void TestOverviewPage::tabWalksInTheOrderOfReading()
{
    OverviewPage page;
    page.resize(1096, 748);
    page.showState(PageState::Normal, {});
    page.showFigures(sample::overview());
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QStringList stops;
    QWidget *at = &page;
    do {
        at = at->nextInFocusChain();
        QString kind;
        if (qobject_cast<ScenarioRow *>(at))
            kind = u"scenario"_s;
        else if (qobject_cast<TrendChart *>(at))
            kind = u"trend"_s;
        else if (qobject_cast<OutcomeChart *>(at))
            kind = u"outcomes"_s;
        else if (qobject_cast<RollupTable *>(at) || at->inherits("QTableView"))
            kind = u"projects"_s;
        else if (at->accessibleName().startsWith(u"How is the score"_s))
            kind = u"how"_s;
        if (!kind.isEmpty() && at->focusPolicy() != Qt::NoFocus
            && (stops.isEmpty() || stops.last() != kind))
            stops << kind;
    } while (at != &page);
    QCOMPARE(stops.join(u' '), u"how trend outcomes scenario projects"_s);
}

void TestOverviewPage::rowsThatComeLaterAreWalkedInOrder()
{
    OverviewPage page;
    page.resize(1096, 1200);
    page.show();
    OverviewFigures figures = sample::overview();
    const auto weakest = figures.weakest;
    figures.weakest.resize(3);
    page.showFigures(figures);
    // As many in all as before, other ones.
    figures.weakest = weakest.mid(0, 5);
    figures.movers.resize(figures.movers.size() - 2);
    page.showFigures(figures);
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    const auto lists = page.findChildren<ScenarioList *>();
    QList<int> order;
    for (QWidget *at = page.nextInFocusChain(); at != &page; at = at->nextInFocusChain()) {
        if (qobject_cast<ScenarioRow *>(at))
            order << int(lists.indexOf(static_cast<ScenarioList *>(at->parentWidget())));
    }
    QCOMPARE(order.count(0), 5);
    QVERIFY(std::is_sorted(order.cbegin(), order.cend()));
}

void TestOverviewPage::walkingBringsRowsIntoSight()
{
    OverviewPage page;
    page.resize(904, 400);
    page.show();
    page.showFigures(sample::overview());
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    const auto *scroll = page.findChild<QScrollArea *>();
    const auto isSeen = [&](const QWidget *widget, const QRect &part) {
        const QRect there(widget->mapTo(scroll->viewport(), part.topLeft()), part.size());
        return scroll->viewport()->rect().contains(there);
    };
    const QList<ScenarioRow *> rows = visibleRows(page);
    scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
    QVERIFY(!isSeen(rows[1], rows[1]->rect()));
    QTest::keyClick(rows[0], Qt::Key_Down);
    QVERIFY(isSeen(rows[1], rows[1]->rect()));

    auto *table = page.findChild<RollupTable *>();
    table->setCurrentIndex(table->model()->index(0, 0));
    scroll->verticalScrollBar()->setValue(0);
    const auto rowOf = [&](int row) {
        return QRect(0, table->rowViewportPosition(row), 10, table->rowHeight(row));
    };
    QVERIFY(!isSeen(table->viewport(), rowOf(1)));
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(table->currentIndex().row(), 1);
    QVERIFY(isSeen(table->viewport(), rowOf(1)));
}

void TestOverviewPage::theCurrentProjectStaysCurrent()
{
    RollupTable table;
    QList<ProjectFigures> projects = sample::overview().projects;
    const qint64 now = sample::overview().generatedMs;
    table.setProjects(projects, now);
    table.setCurrentIndex(table.model()->index(1, RollupModel::Score));
    QSignalSpy reset(table.model(), &QAbstractItemModel::modelReset);
    const auto current = [&] {
        return static_cast<RollupModel *>(table.model())
            ->project(table.currentIndex().row())
            .ref.projectId;
    };
    projects.move(1, 2); // it got better
    table.setProjects(projects, now);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(current(), u"p2"_s);
    QCOMPARE(table.currentIndex().row(), 2);
    QCOMPARE(table.currentIndex().column(), int(RollupModel::Score));
    projects.removeFirst();
    table.setProjects(projects, now);
    QCOMPARE(current(), u"p2"_s);
    projects.removeLast();
    table.setProjects(projects, now);
    QVERIFY(!table.currentIndex().isValid());
}

void TestOverviewPage::whatWasNotPressedIsNotOpened()
{
    ScoreGauge gauge;
    gauge.resize(200, 120);
    QSignalSpy explained(&gauge, &ScoreGauge::clicked);
    QTest::mouseRelease(&gauge, Qt::LeftButton);
    QCOMPARE(explained.size(), 0);
    QTest::mouseClick(&gauge, Qt::LeftButton);
    QCOMPARE(explained.size(), 1);

    RollupTable table;
    table.resize(900, 200);
    table.setProjects(sample::overview().projects, sample::overview().generatedMs);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QSignalSpy opened(&table, &RollupTable::projectActivated);
    const auto middle = [&](int row) {
        return table.visualRect(table.model()->index(row, 0)).center();
    };
    QTest::mouseRelease(table.viewport(), Qt::LeftButton, {}, middle(0));
    QTest::mousePress(table.viewport(), Qt::LeftButton, {}, middle(0));
    QTest::mouseRelease(table.viewport(), Qt::LeftButton, {}, middle(1));
    QCOMPARE(opened.size(), 0);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, middle(1));
    QCOMPARE(opened.size(), 1);
}

void TestOverviewPage::projectsHaveAMenu()
{
    RollupTable table;
    table.resize(900, 200);
    table.setProjects(sample::overview().projects, sample::overview().generatedMs);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    RollupMenu *menu = table.menu();
    QSignalSpy opened(&table, &RollupTable::projectActivated);
    QSignalSpy scenarios(menu, &RollupMenu::scenariosRequested);
    QSignalSpy runs(menu, &RollupMenu::runsRequested);
    QSignalSpy delegates(menu, &RollupMenu::delegatesRequested);
    QSignalSpy copied(menu, &RollupMenu::copyTextRequested);
    const auto *model = static_cast<RollupModel *>(table.model());
    const auto middle = [&](int row) { return table.visualRect(model->index(row, 0)).center(); };
    const auto trigger = [menu](int number) {
        QList<QAction *> actions = menu->actions();
        erase_if(actions, [](const QAction *action) { return action->isSeparator(); });
        actions.at(number)->trigger();
        menu->hide();
    };

    // The row below the mouse.
    QTest::mouseClick(table.viewport(), Qt::RightButton, {}, middle(1));
    QContextMenuEvent byMouse(QContextMenuEvent::Mouse, middle(1),
                              table.viewport()->mapToGlobal(middle(1)));
    QCoreApplication::sendEvent(table.viewport(), &byMouse);
    QVERIFY(menu->isVisible());
    QCOMPARE(opened.size(), 0);
    trigger(0);
    trigger(1);
    trigger(2);
    trigger(3);
    trigger(4);
    const ProjectRef project = model->project(1).ref;
    for (const QSignalSpy *told : {&opened, &scenarios, &runs, &delegates}) {
        QCOMPARE(told->size(), 1);
        QCOMPARE(told->first().first().value<ProjectRef>(), project);
    }
    QCOMPARE(copied.first().first().toString(), project.projectId);

    // By the menu key the row that was walked to, wherever the mouse is.
    table.setCurrentIndex(model->index(0, 0));
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, middle(1),
                            table.viewport()->mapToGlobal(middle(1)));
    QCoreApplication::sendEvent(table.viewport(), &byKey);
    QVERIFY(menu->isVisible());
    trigger(2);
    QCOMPARE(runs.last().first().value<ProjectRef>(), model->project(0).ref);
}

void TestOverviewPage::cardsKeepTheirEdgesBesideAScrollBar()
{
    // In line with the header, whether there is a scroll bar or not, in every layout.
    for (const QSize size : {QSize(1096, 748), QSize(1096, 400), QSize(904, 548)}) {
        for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            OverviewPage page;
            page.setLayoutDirection(direction);
            page.resize(size);
            page.showState(PageState::Normal, {});
            page.showFigures(sample::overview());
            page.show();
            QVERIFY(QTest::qWaitForWindowExposed(&page));
            const auto *score = page.findChild<ScoreCard *>();
            int left = page.width();
            int right = 0;
            int top = page.height();
            const auto *board = score->parentWidget();
            const auto cards = board->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
            for (const QWidget *card : cards) {
                if (!card->isVisible())
                    continue;
                const QRect place(card->mapTo(&page, QPoint()), card->size());
                left = qMin(left, place.left());
                right = qMax(right, place.right() + 1);
                top = qMin(top, place.top());
            }
            QCOMPARE(left, metrics::PagePadding);
            QCOMPARE(right, size.width() - metrics::PagePadding);
            QCOMPARE(top, 16);
        }
    }
}

void TestOverviewPage::cardsNeverOverlap_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("rightToLeft");
    const QList<QSize> sizes{{360, 500},  {540, 480},  {776, 548},   {976, 600},
                             {1096, 768}, {1256, 848}, {1736, 1000}, {2300, 1300}};
    for (const QSize &size : sizes) {
        for (const bool mirrored : {false, true})
            QTest::addRow("%dx%d %s", size.width(), size.height(), mirrored ? "rtl" : "ltr")
                << size << mirrored;
    }
}

void TestOverviewPage::cardsNeverOverlap()
{
    QFETCH(QSize, size);
    QFETCH(bool, rightToLeft);
    OverviewPage page;
    page.setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    page.resize(size);
    page.show();
    page.showFigures(sample::overview());
    page.showYear(sample::year(sample::overview().generatedMs));
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QCoreApplication::processEvents();
    auto *area = page.findChild<QScrollArea *>();
    QWidget *board = area->widget();
    QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
    QList<QRect> cards;
    const auto children = board->children();
    for (const QObject *child : children) {
        const auto *card = qobject_cast<const QWidget *>(child);
        if (!card || !card->isVisible())
            continue;
        QVERIFY(board->rect().contains(card->geometry()));
        const QLayout *inside = card->layout();
        const int least = inside->hasHeightForWidth() ? inside->minimumHeightForWidth(card->width())
                                                      : card->minimumSizeHint().height();
        QVERIFY2(
            card->height() >= least,
            qPrintable(u"card %1: %2 of %3"_s.arg(cards.size()).arg(card->height()).arg(least)));
        for (const QRect &other : cards)
            QVERIFY(!other.intersects(card->geometry()));
        cards.append(card->geometry());
    }
    QCOMPARE(cards.size(), 9);
}

void TestOverviewPage::aChangeOfLanguageIsShown()
{
    OverviewPage page;
    page.showFigures(sample::overview());
    auto *trend = page.findChild<TrendChart *>();
    QCOMPARE(trend->accessibleName(), u"Score over time"_s);
    Bracketing translator;
    QVERIFY(QCoreApplication::installTranslator(&translator));
    QTRY_COMPARE(trend->accessibleName(), u"[Score over time]"_s);
    const auto tiles = page.findChildren<FigureTile *>();
    QVERIFY(tiles[3]->accessibleName().startsWith("[Running now]"_L1));
    QCOMPARE(page.findChild<RollupTable *>()->model()->headerData(0, Qt::Horizontal).toString(),
             u"[Project]"_s);
    QCoreApplication::removeTranslator(&translator);
    QTRY_COMPARE(trend->accessibleName(), u"Score over time"_s);
}

void TestOverviewPage::aChangeOfThemeIsShown()
{
    OverviewPage page;
    page.resize(1096, 768);
    page.show();
    page.showFigures(sample::overview());
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    const auto corner = [&page] { return page.grab().toImage().pixelColor(3, 3); };
    QCOMPARE(corner(), tokensFor(ThemeChoice::Light).window);
    applyTheme(*qApp, ThemeChoice::Contrast);
    QTRY_COMPARE(corner(), tokensFor(ThemeChoice::Contrast).window);
}

void TestOverviewPage::everyControlHasAName()
{
    OverviewPage page;
    page.resize(1096, 900);
    page.show();
    page.showFigures(sample::overview());
    page.showState(PageState::Offline, {});
    const auto widgets = page.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool named = !widget->accessibleName().isEmpty()
                           || (button && !button->text().isEmpty())
                           || qobject_cast<const QLabel *>(widget);
        QVERIFY2(named, widget->metaObject()->className());
    }
}

void TestOverviewPage::everyTileLeadsToItsEvidence()
{
    OverviewPage page;
    page.showFigures(sample::overview());
    page.showState(PageState::Normal, {});
    page.show();
    QSignalSpy runs(&page, &OverviewPage::runsRequested);
    const auto tiles = page.findChildren<FigureTile *>();
    QCOMPARE(tiles.size(), 5);
    for (FigureTile *tile : tiles) {
        runs.clear();
        QTest::keyClick(tile, Qt::Key_Return);
        const auto *dialog = page.findChild<EvidenceDialog *>();
        QVERIFY2((dialog != nullptr) != (runs.size() == 1), qPrintable(tile->accessibleName()));
        delete dialog;
    }
    // The last two are runs: what runs now, whenever it was started, and all of the period.
    QTest::mouseClick(tiles[3], Qt::LeftButton);
    const auto running = runs.last().first().value<RunsQuery>();
    QVERIFY(running.outcomes == QList{Outcome::InProgress});
    QVERIFY(running.when == RunsQuery::When::Always);
    QTest::mouseClick(tiles[4], Qt::LeftButton);
    QVERIFY(runs.last().first().value<RunsQuery>() == RunsQuery{});
}

void TestOverviewPage::aLineOfTheEvidenceLeadsToItsRuns()
{
    const OverviewFigures figures = sample::overview();
    EvidenceDialog scenarios(EvidenceDialog::scenarios(figures));
    scenarios.setAttribute(Qt::WA_DeleteOnClose, false);
    QCOMPARE(scenarios.rowCount(), static_cast<int>(figures.scenarios.size()) + 1); // one deleted
    QSignalSpy activated(&scenarios, &EvidenceDialog::scenarioActivated);
    auto *table = scenarios.findChild<QTableView *>();
    table->setCurrentIndex(table->model()->index(2, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(activated.first().at(1).toString(), figures.scenarios.at(2).id);
    QVERIFY(activated.first().at(0).value<ProjectRef>() == figures.scenarios.at(2).project);

    // Only what was not measured: one line of the sample.
    auto *groups = scenarios.findChild<SegmentedControl *>();
    groups->setCurrentIndex(1);
    emit groups->activated(1);
    QCOMPARE(scenarios.rowCount(), 1);

    // What was deleted, at the end: all its runs, whenever.
    groups->setCurrentIndex(5);
    emit groups->activated(5);
    QCOMPARE(scenarios.rowCount(), 1);
    QSignalSpy old(&scenarios, &EvidenceDialog::runsRequested);
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    const auto query = old.first().first().value<RunsQuery>();
    QCOMPARE(query.scenarioId, figures.total.deleted.first().id);
    QVERIFY(query.when == RunsQuery::When::Always);

    EvidenceDialog delegates(EvidenceDialog::delegates(figures));
    delegates.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy runs(&delegates, &EvidenceDialog::runsRequested);
    QTest::keyClick(delegates.findChild<QTableView *>(), Qt::Key_Enter);
    QCOMPARE(runs.first().first().value<RunsQuery>().delegateName, figures.delegates.first().name);
}

void TestOverviewPage::theEvidenceTellsSchedulesAndNextRuns()
{
    OverviewFigures figures = sample::overview(); // 20 November 2026, 12:40 UTC
    const auto contents = EvidenceDialog::scenarios(figures);
    QCOMPARE(contents.columns.mid(contents.columns.size() - 2),
             QStringList({u"Schedule"_s, u"Next run"_s}));
    const auto told = [&contents](int row) {
        // Newer Qt puts a narrow space before AM.
        return contents.rows.at(row)
            .cells.mid(contents.columns.size() - 2)
            .join(u"; "_s)
            .replace(QChar(0x202f), u' ');
    };
    QCOMPARE(told(0), u"every day at 3:10 AM (UTC); tomorrow 3:10 AM"_s);
    QCOMPARE(told(1),
             u"Monday to Friday at 7:30 AM; about Mon 7:30 AM, cluster time zone unknown"_s);
    QCOMPARE(told(2), u"; "_s);
    QCOMPARE(told(3), u"every 6 hour(s); switched off"_s);
    for (ScenarioFigure &one : figures.scenarios)
        one.scheduled = {};
    QVERIFY(!EvidenceDialog::scenarios(figures).columns.contains(u"Schedule"_s));
}

void TestOverviewPage::whatHasNoRunsPromisesNone()
{
    const OverviewFigures figures = sample::overview();
    const auto promises = [](const EvidenceDialog::Contents &contents) {
        EvidenceDialog dialog(contents);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        const auto labels = dialog.findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->text().contains(u"shows the runs"_s);
        });
    };
    QVERIFY(promises(EvidenceDialog::delegates(figures)));
    QVERIFY(!promises(EvidenceDialog::hubs(figures)));
}

void TestOverviewPage::aPointLeadsToItsMeasuredRuns()
{
    OverviewPage page;
    const OverviewFigures figures = sample::overview();
    page.showFigures(figures);
    QSignalSpy runs(&page, &OverviewPage::runsRequested);
    const TimeSpan day = figures.layout.buckets[5];
    emit page.findChild<TrendChart *>()->bucketActivated(day);
    const auto query = runs.first().first().value<RunsQuery>();
    QVERIFY(query.when == RunsQuery::When::Span && query.span == day);
    QVERIFY((query.outcomes == QList{Outcome::Passed, Outcome::Weakness}));
    // A gap has no measured runs, but others.
    QVERIFY(!figures.trend[20].mean);
    emit page.findChild<TrendChart *>()->bucketActivated(figures.layout.buckets[20]);
    QVERIFY(runs.last().first().value<RunsQuery>().span == figures.layout.buckets[20]);
    QVERIFY(runs.last().first().value<RunsQuery>().outcomes.isEmpty());
}

void TestOverviewPage::nothingRanOffersALongerPeriod()
{
    OverviewPage page;
    page.showFigures(sample::overview({.nothingRan = true}));
    page.showState(PageState::Normal, {});
    page.show();
    auto *banner = page.findChild<Banner *>();
    QVERIFY2(banner->text().contains(u"Nothing ran in this period"_s), qPrintable(banner->text()));
    QSignalSpy period(&page, &OverviewPage::periodRequested);
    emit banner->actionTriggered();
    QCOMPARE(period.first().first().value<Period>().kind, PeriodKind::Months12);
    QVERIFY(
        page.findChild<ScoreGauge *>()->accessibleDescription().contains(u"nothing measured"_s));
}

void TestOverviewPage::whatOnlyBreaksIsNoBadScore()
{
    OverviewPage page;
    page.showFigures(sample::overview({.onlyBroken = true}));
    page.showState(PageState::Normal, {});
    page.show();
    auto *banner = page.findChild<Banner *>();
    QVERIFY2(banner->text().contains(u"is not known"_s), qPrintable(banner->text()));
    QSignalSpy outcomes(&page, &OverviewPage::outcomesActivated);
    emit banner->actionTriggered();
    QCOMPARE(outcomes.first().first().value<Outcome>(), Outcome::Broken);
    // No number anywhere that could be read as a score.
    QVERIFY(
        page.findChild<ScoreGauge *>()->accessibleDescription().contains(u"nothing measured"_s));
}

void TestOverviewPage::aTargetIsShownAndItsMissSaid()
{
    ScoreCard card;
    card.setFigures(sample::overview({.target = 90}));
    QStringList texts;
    const auto labels = card.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts << label->text();
    QVERIFY2(texts.contains(u"target 90: 5.8 below"_s), qPrintable(texts.join(u'|')));

    OverviewPage page;
    page.showFigures(sample::overview({.target = 90}));
    QVERIFY(page.findChild<TrendChart *>()->summary().contains("below the target of 90"_L1));
}

void TestOverviewPage::aHiddenTargetTakesNoColumn()
{
    RollupTable table;
    table.resize(1200, 200);
    OverviewFigures figures = sample::overview();
    table.setProjects(figures.projects, figures.generatedMs);
    QVERIFY(table.isColumnHidden(RollupModel::Target));
    figures.projects[0].figures.target = 70;
    figures.projects[0].figures.belowTarget = true;
    table.setProjects(figures.projects, figures.generatedMs);
    QVERIFY(!table.isColumnHidden(RollupModel::Target));
    QCOMPARE(table.model()->index(0, RollupModel::Target).data().toString(), u"\u22127.0"_s);
    QCOMPARE(table.model()->index(1, RollupModel::Target).data().toString(), QString());
}

void TestOverviewPage::theWallSaysTheSameInWords()
{
    WallView wall;
    wall.setPage({.figures = sample::overview({.target = 90}), .title = u"All projects"_s});
    wall.setStatus(u"Updated 12 s ago"_s, false);
    for (const QString &part : {u"All projects"_s, u"84.2"_s, u"strong"_s, u"+3.1 on 34 compared"_s,
                                u"target 90: 5.8 below"_s, u"from 38 of 42"_s, u"12 s ago"_s})
        QVERIFY2(wall.summary().contains(part), qPrintable(wall.summary()));

    QSignalSpy leave(&wall, &WallView::leaveRequested);
    QSignalSpy turn(&wall, &WallView::turnRequested);
    wall.show();
    QCOMPARE(wall.cursor().shape(), Qt::BlankCursor);
    QTest::keyClick(&wall, Qt::Key_Space);
    QTest::keyClick(&wall, Qt::Key_Left);
    QCOMPARE(turn.at(0).first().toInt(), 1);
    QCOMPARE(turn.at(1).first().toInt(), -1);
    QTest::keyClick(&wall, Qt::Key_Escape);
    QTest::keyClick(&wall, Qt::Key_F11);
    QCOMPARE(leave.size(), 2);
    QVERIFY(wall.close()); // a session that ends is not held up
    QCOMPARE(leave.size(), 3);

    wall.setStatus(u"Offline since 14:02"_s, true);
    QVERIFY(wall.accessibleName().contains("Offline since 14:02"_L1));
    wall.setHeld(true);
    QVERIFY(wall.accessibleName().contains("held"_L1));
    Bracketing translator;
    QCoreApplication::installTranslator(&translator);
    QTRY_COMPARE(wall.windowTitle(), u"[Resilience Desk: wall view]"_s);
    QCoreApplication::removeTranslator(&translator);
}

void TestOverviewPage::theWallMarksWhatTheTrendMarks()
{
    OverviewFigures figures = sample::overview();
    const auto painted = [&figures] {
        QImage image(960, 540, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        const WallPainter wall(painter, image.size(), tokensFor(ThemeChoice::Light),
                               Qt::LeftToRight);
        wall.trend(QRectF(0, 0, 900, 200), figures);
        painter.end();
        return image;
    };
    const QImage plain = painted();
    figures.trend[7].thin = true;
    const QImage thin = painted();
    QVERIFY(thin != plain);
    figures.trend[7].belowTarget = true;
    QCOMPARE(painted(), thin); // without a target nothing misses it
    figures.total.target = 90;
    const QImage missed = painted();
    figures.trend[7].belowTarget = false;
    QVERIFY(painted() != missed);
}

void TestOverviewPage::theWallIsReadableFromAfar_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("full HD") << QSize(1920, 1080);
    QTest::newRow("small") << QSize(1280, 720);
    QTest::newRow("wide") << QSize(2560, 1080);
    QTest::newRow("old") << QSize(1024, 768);
    QTest::newRow("upright") << QSize(1080, 1920);
}

void TestOverviewPage::theWallIsReadableFromAfar()
{
    QFETCH(QSize, size);
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    const WallPainter wall(painter, size, tokensFor(ThemeChoice::Light), Qt::LeftToRight);
    // A screen is about as wide as 0.6 of the distance people sit from it; what is smaller than
    // 1/35 of its lower side cannot be read from four metres.
    const int least = std::min(size.width(), size.height()) / 35;
    QVERIFY(QFontInfo(wall.font(WallPainter::SmallestText)).pixelSize() >= least);
}

QTEST_MAIN(TestOverviewPage)
#include "tst_overviewpage.moc"
