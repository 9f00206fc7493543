// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window as a whole, without a server: where a click on a figure leads, and back.

#include "common/banner.h"
#include "common/choicedialog.h"
#include "common/noticebox.h"
#include "common/statepanel.h"
#include "common/theme.h"
#include "delegates/delegatespage.h"
#include "delegates/delegatetable.h"
#include "desk/concerns.h"
#include "desk/overviewfeed.h"
#include "desk/profile.h"
#include "help/docsdialog.h"
#include "help/grouptree.h"
#include "help/shortcutdialog.h"
#include "hubs/hubspage.h"
#include "items/runlistmodel.h"
#include "overview/overviewpage.h"
#include "overview/wallview.h"
#include "palette/searchbutton.h"
#include "palette/searchpalette.h"
#include "probes/probespage.h"
#include "runs/runcomparedialog.h"
#include "runs/runrestrictions.h"
#include "runs/runspage.h"
#include "scenarios/scenariospage.h"
#include "session/desklink.h"
#include "settings/scoretab.h"
#include "settings/settingspage.h"
#include "support/faketime.h"
#include "support/historyfixtures.h"
#include "support/sampleoverview.h"
#include "support/samplerun.h"
#include "welcome/signinpage.h"
#include "window/closinggate.h"
#include "window/delegatesflow.h"
#include "window/docsshelf.h"
#include "window/header.h"
#include "window/helpflow.h"
#include "window/mainwindow.h"
#include "window/perioddialog.h"
#include "window/rail.h"
#include "window/rundetailsflow.h"
#include "window/runreportflow.h"
#include "window/viewflow.h"
#include "window/wallflow.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPrintDialog>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

WallView *wall()
{
    const auto widgets = QApplication::topLevelWidgets();
    for (QWidget *widget : widgets) {
        if (auto *view = qobject_cast<WallView *>(widget))
            return view;
    }
    return nullptr;
}

/// Puts brackets around everything translated.
class Bracketing final : public QTranslator {
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return u"[%1]"_s.arg(QString::fromUtf8(source));
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class TestWindow final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aCountLeadsToItsRunsAndBack();
    void aBarLeadsToTheRunsOfItsTime();
    void aProjectOfTheRollUpLeadsBackToIt();
    void theGroupingOfRunsIsRemembered();
    void theRailForgetsTheWayBack();
    void aLinkLeadsToARunAndBack();
    void aLinkLeadsToTheRunsOfAScenario();
    void aLinkIsCopiedAsItIsRead();
    void hostileLinksChangeNothing_data();
    void hostileLinksChangeNothing();
    void theWelcomeTellsWhyALinkLeadsNowhere();
    void aLinkWaitsForTheEndOfASignIn();
    void anItemIsChosenAlthoughTheScopeChanges();
    void runsAreNarrowedByWhatHistoryKnows();
    void runsAreComparedSideBySide();
    void aDelegateLeadsToItsRunsAndBack();
    void aResultOfAProbeLeadsToItsRunAndBack();
    void hubsAreSeenWithoutTheirServer();
    void whatIsChosenIsRemembered();
    void theScaleOfTheSettingsIsUsedAtOnce();
    void theWallOpensAndLeaves();
    void theWallGoesWithItsWindow();
    void anotherLanguageReachesTheHeader();
    void readsKeepTheirDistance();
    void aCommitConcernsWhatItCanChange();
    void aPageIsExportedInTwoClicks();
    void aReportIsSavedWhereOneWants();
    void aRunIsSavedWhereOneWants();
    void whatWasBegunForARunIsFinished();
    void printingAsksForThePrinter();
    void everyKeyIsInTheList();
    void theListOfKeysOpensByKey_data();
    void theListOfKeysOpensByKey();
    void shiftF10OpensTheMenuOfWhatHasTheFocus();
    void f6LeadsFromPartToPart();
    void aSearchOpensByKeyAndLeads();
    void aSearchFindsWhatCanBeDone();
    void noTwoKeysClash();
    void theDocsShelfIsSearchedAndOpens();
    void closingWaitsForATokenThatIsInTheMaking();

private:
    /// A history with two scenarios of five runs each, and a link to the run or scenario \p id.
    [[nodiscard]] bool fillHistory();
    [[nodiscard]] static QString linkTo(DeskLink::Kind kind, const QString &id,
                                        const QString &project = u"p1"_s);
    /// Everything that was asked of the history before is answered.
    [[nodiscard]] bool isAnswered();
    /// Presses the export button and answers the entry of its menu.
    [[nodiscard]] QAction *exported(const QString &name) const;
    [[nodiscard]] QToolButton *back() const
    {
        return m_window->findChild<QToolButton *>(u"back"_s);
    }
    [[nodiscard]] bool isOverview() const { return m_overview->isVisible(); }

    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<MainWindow> m_window;
    OverviewPage *m_overview = nullptr;
    RunsPage *m_runs = nullptr;
};

void TestWindow::initTestCase()
{
    // Never the screen saver or the keychain of whoever runs this.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestWindow::init()
{
    m_profile = std::make_unique<Profile>(Profile::Kind::Demo);
    QCOMPARE(m_profile->load(), QString());
    Connection connection;
    connection.id = u"c1"_s;
    connection.name = u"litmus.example.org"_s;
    connection.baseUrl = QUrl(u"http://127.0.0.1:9"_s);
    connection.userId = u"u1"_s;
    m_window = std::make_unique<MainWindow>(*m_profile);
    m_profile->desk().adoptForNow(connection, "not.a.token", false);
    m_window->begin();
    m_window->show();
    m_window->activateWindow();
    QTRY_VERIFY(m_window->isActiveWindow()); // else it has no shortcuts
    m_overview = m_window->findChild<OverviewPage *>();
    m_runs = m_window->findChild<RunsPage *>();
    QVERIFY(isOverview());
}

void TestWindow::cleanup()
{
    m_window.reset();
    m_profile.reset();
}

void TestWindow::aCountLeadsToItsRunsAndBack()
{
    QVERIFY(!back()->isVisible());
    m_runs->setFilter(u"typed"_s, {});
    emit m_overview->outcomesActivated(Outcome::Broken);
    QVERIFY(m_runs->isVisible());
    QVERIFY(m_runs->filterOutcomes() == QList{Outcome::Broken});
    QCOMPARE(m_runs->filterText(), QString()); // only what was asked for
    QVERIFY(back()->isVisible());
    QCOMPARE(back()->toolTip(), u"Back to Overview"_s);
    back()->click();
    QVERIFY(isOverview());
    QVERIFY(!back()->isVisible());
    QVERIFY(m_runs->filterOutcomes().isEmpty());
}

void TestWindow::aBarLeadsToTheRunsOfItsTime()
{
    emit m_overview->outcomeBucketActivated({1'795'000'000'000, 1'795'003'600'000}, {});
    QVERIFY(m_runs->query().when == RunsQuery::When::Span);
    QCOMPARE(m_window->findChild<RunRestrictions *>()->texts().size(), 1);
    emit m_overview->scenarioActivated({u"c1"_s, u"p1"_s}, u"s"_s);
    QVERIFY(m_runs->query().when == RunsQuery::When::Period); // nothing of the bar is left
    QCOMPARE(m_runs->query().scenarioId, u"s"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(m_runs->query().when == RunsQuery::When::Span);
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(isOverview());
}

void TestWindow::aProjectOfTheRollUpLeadsBackToIt()
{
    Settings &settings = m_profile->desk().settings();
    emit m_overview->projectActivated({u"c1"_s, u"p1"_s});
    QVERIFY(isOverview());
    QCOMPARE(settings.lastScope(), u"c1/p1"_s);
    back()->click();
    QCOMPARE(settings.lastScope(), QString());

    // By its menu on other pages, too.
    const ProjectRef project{u"c1"_s, u"p1"_s};
    emit m_overview->projectRunsRequested(project);
    QVERIFY(m_runs->isVisible());
    QCOMPARE(settings.lastScope(), u"c1/p1"_s);
    back()->click();
    emit m_overview->projectScenariosRequested(project);
    QVERIFY(m_window->findChild<ScenariosPage *>()->isVisible());
    back()->click();
    emit m_overview->projectDelegatesRequested(project);
    QVERIFY(m_window->findChild<DelegatesPage *>()->isVisible());
    back()->click();
    QVERIFY(isOverview());
    QCOMPARE(settings.lastScope(), QString());
}

void TestWindow::theGroupingOfRunsIsRemembered()
{
    Settings &settings = m_profile->desk().settings();
    const auto chosen = [this] {
        QStringList names;
        for (const QAction *action : m_window->findChild<QMenu *>(u"groupMenu"_s)->actions()) {
            if (action->isChecked())
                names << action->text();
        }
        return names;
    };
    QCOMPARE(chosen(), QStringList{u"&One list"_s});
    emit m_runs->groupingChosen(RunGrouping::Scenario);
    QCOMPARE(settings.runsGrouping(), u"scenario"_s);
    m_window = std::make_unique<MainWindow>(*m_profile);
    QCOMPARE(chosen(), QStringList{u"By &scenario"_s});
    const auto *model = m_window->findChild<RunListModel *>();
    QCOMPARE(model->grouping(), RunGrouping::Scenario);
    settings.setRunsGrouping(u"colour"_s); // by somebody's hand
    m_window = std::make_unique<MainWindow>(*m_profile);
    QCOMPARE(chosen(), QStringList{u"&One list"_s});
}

void TestWindow::theRailForgetsTheWayBack()
{
    emit m_overview->outcomeBucketActivated({1'795'000'000'000, 1'795'003'600'000}, {});
    QVERIFY(back()->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier); // Runs, on purpose
    QVERIFY(m_runs->isVisible());
    QVERIFY(!m_runs->query().isRestricted());
    QVERIFY(!back()->isVisible());
}

bool TestWindow::fillHistory()
{
    Desk &desk = m_profile->desk();
    SyncBatch batch = test::emptyBatch();
    batch.projectInfo = Project{.id = u"p1"_s, .name = u"payments"_s};
    for (const QString &id : {u"s1"_s, u"s2"_s}) {
        batch.scenarios << test::aScenario(id);
        for (int sequence = 1; sequence <= 5; ++sequence)
            batch.runs << test::aRun(id, sequence);
    }
    Delegate delegate;
    delegate.id = u"d1"_s;
    delegate.name = u"Delegate One"_s;
    delegate.state = Delegate::State::Active;
    delegate.environmentId = u"prod"_s;
    batch.delegates = QList<Delegate>{delegate};
    batch.environments = {{{.id = u"prod"_s, .name = u"Production"_s}}};
    Probe probe;
    probe.name = u"alive"_s;
    probe.results = {{.verdict = ProbeResult::Verdict::Failed,
                      .faultName = u"pod-delete"_s,
                      .scenarioId = u"s2"_s,
                      .runUpdatedMs = test::aRun(u"s2"_s, 3).updatedMs}};
    batch.probes = QList<Probe>{probe};
    Hub hub;
    hub.id = u"h1"_s;
    hub.name = u"ours"_s;
    hub.branch = u"main"_s;
    hub.available = true;
    batch.hubs = QList<Hub>{hub};
    bool isOpen = false;
    bool isStored = false;
    desk.openHistory(this, [&isOpen](const auto &report) { isOpen = bool(report); });
    desk.history().commit(batch, this, [&isStored](const auto &done) { isStored = bool(done); });
    return test::waitUntil([&] { return isOpen && isStored; });
}

bool TestWindow::isAnswered()
{
    bool isThere = false;
    m_profile->desk().history().read<bool>([](const HistoryReader &) { return true; }, this,
                                           [&isThere](bool answer) { isThere = answer; });
    return test::waitUntil([&isThere] { return isThere; });
}

QString TestWindow::linkTo(DeskLink::Kind kind, const QString &id, const QString &project)
{
    return deskLinkText({.kind = kind,
                         .server = serverKey(QUrl(u"http://127.0.0.1:9"_s)),
                         .projectId = project,
                         .id = id});
}

void TestWindow::aLinkLeadsToARunAndBack()
{
    QVERIFY(fillHistory());
    m_window->openLink(linkTo(DeskLink::Kind::Run, u"s2-run-3"_s));
    QTRY_VERIFY(m_runs->isVisible());
    QCOMPARE(m_runs->query().scenarioId, u"s2"_s);
    QVERIFY(m_runs->query().when == RunsQuery::When::Always); // it may be older than the period
    QTRY_VERIFY(m_runs->currentKey());
    m_window->openLink(linkTo(DeskLink::Kind::Run, u"s1-run-1"_s)); // another one of another list
    QTRY_COMPARE(m_runs->query().scenarioId, u"s1"_s);
    QTRY_VERIFY(m_runs->currentKey());
    back()->click();
    QCOMPARE(m_runs->query().scenarioId, u"s2"_s);
    back()->click();
    QVERIFY(isOverview());
    QVERIFY(m_window->findChild<Banner *>(u"notice"_s)->text().isEmpty());
}

void TestWindow::aLinkLeadsToTheRunsOfAScenario()
{
    QVERIFY(fillHistory());
    m_window->openLink(linkTo(DeskLink::Kind::Run, u"s1-run-1"_s));
    m_window->openLink(linkTo(DeskLink::Kind::Scenario, u"s2"_s)); // the last one counts
    QTRY_VERIFY(m_runs->isVisible());
    QCOMPARE(m_runs->query().scenarioName, u"Scenario s2"_s);
    QCOMPARE(m_runs->query().projectName, u"payments"_s);
    back()->click();
    QVERIFY(isOverview()); // the first one never came
}

void TestWindow::aLinkIsCopiedAsItIsRead()
{
    QVERIFY(fillHistory());
    const QString link = linkTo(DeskLink::Kind::Run, u"s1-run-2"_s);
    m_window->openLink(link);
    QTRY_VERIFY(m_runs->currentKey());
    emit m_runs->copyDeskLinkRequested(*m_runs->currentKey());
    QTRY_COMPARE(QApplication::clipboard()->text(), link);
}

void TestWindow::hostileLinksChangeNothing_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("says");
    const auto run = DeskLink::Kind::Run;
    QTest::newRow("nonsense") << u"resilience-desk://<b>x</b>"_s << u"does not know"_s;
    QTest::newRow("action") << linkTo(run, u"s1-run-1"_s).replace(u"run/"_s, u"stop/"_s)
                            << u"does not know"_s;
    QTest::newRow("long") << linkTo(run, u"s1-run-1"_s) + QString(9'999, u'x') << u"damaged"_s;
    QTest::newRow("other server") << u"resilience-desk://run/0123456789abcdef/p1/s1-run-1"_s
                                  << u"not connected here"_s;
    QTest::newRow("other project") << linkTo(run, u"s1-run-1"_s, u"p2"_s) << u"invite you"_s;
    QTest::newRow("other run") << linkTo(run, u"s1-run-6"_s) << u"not in the history"_s;
    QTest::newRow("scenario as run") << linkTo(run, u"s1"_s) << u"not in the history"_s;
    QTest::newRow("SQL") << linkTo(run, u"' OR ''='"_s) << u"not in the history"_s;
    QTest::newRow("other scenario")
        << linkTo(DeskLink::Kind::Scenario, u"%"_s) << u"not in the history"_s;
}

void TestWindow::hostileLinksChangeNothing()
{
    QFETCH(QString, link);
    QVERIFY(!link.isEmpty());
    QVERIFY(fillHistory());
    m_window->openLink(link);
    auto *notice = m_window->findChild<Banner *>(u"notice"_s);
    QTRY_VERIFY(!notice->text().isEmpty());
    QFETCH(QString, says);
    QVERIFY2(notice->text().contains(says), qPrintable(notice->text()));
    QVERIFY(isOverview());
    QVERIFY(!back()->isVisible());
}

void TestWindow::theWelcomeTellsWhyALinkLeadsNowhere()
{
    QVERIFY(m_window->showPageByName(u"welcome"_s));
    m_window->openLink(u"resilience-desk://run/0123456789abcdef/p1/r1"_s);
    auto *box = m_window->findChild<QMessageBox *>();
    QVERIFY(box && box->isVisible());
    QVERIFY(box->text().contains(u"Sign in to it first"_s));
    m_window->tell(u"Something else."_s); // instead of a box above a box
    QCOMPARE(m_window->findChildren<QMessageBox *>().size(), 1);
    QCOMPARE(box->text(), u"Something else."_s);
    box->reject();
    QTRY_VERIFY(!m_window->findChild<QMessageBox *>());
}

void TestWindow::aLinkWaitsForTheEndOfASignIn()
{
    QVERIFY(fillHistory());
    QVERIFY(m_window->showPageByName(u"sign-in"_s));
    auto *page = m_window->findChild<SignInPage *>();
    QVERIFY(page && page->isVisible());
    m_window->openLink(linkTo(DeskLink::Kind::Scenario, u"s1"_s));
    m_window->openLink(linkTo(DeskLink::Kind::Run, u"s2-run-3"_s));
    QVERIFY(isAnswered());
    QVERIFY(m_runs->query().scenarioId.isEmpty()); // nobody would see it
    emit page->cancelled();
    QTRY_VERIFY(m_runs->isVisible());
    QCOMPARE(m_runs->query().scenarioId, u"s2"_s);
    QTRY_VERIFY(m_runs->currentKey());
}

void TestWindow::anItemIsChosenAlthoughTheScopeChanges()
{
    QVERIFY(fillHistory());
    QVERIFY(m_window->showPageByName(u"delegates"_s));
    auto *page = m_window->findChild<DelegatesPage *>();
    QTRY_VERIFY(page->findChild<DelegateTable *>(u"delegateTable"_s)->model()->rowCount() > 0);
    auto *header = m_window->findChild<Header *>();
    const ProjectRef payments{u"c1"_s, u"p1"_s};
    emit header->scopeChosen(Scope::of(ProjectRef{u"c1"_s, u"p2"_s})); // read, and answered later
    QVERIFY(!page->current());
    m_window->findChild<ViewFlow *>()->openPage(WindowPage::Delegates, payments);
    m_window->findChild<DelegatesFlow *>()->choose(payments, u"d1"_s);
    QTRY_VERIFY(page->current());
    QCOMPARE(page->current()->delegateId, u"d1"_s);
}

void TestWindow::runsAreNarrowedByWhatHistoryKnows()
{
    QVERIFY(fillHistory());
    QVERIFY(m_window->showPageByName(u"runs"_s));
    emit m_runs->narrowRequested(RunsFilterKind::Always);
    QVERIFY(m_runs->query().when == RunsQuery::When::Always);
    auto *table = m_runs->findChild<QTableView *>(u"runTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 10);

    emit m_runs->narrowRequested(RunsFilterKind::Scenario);
    QPointer<ChoiceDialog> dialog;
    QTRY_VERIFY(dialog = m_window->findChild<ChoiceDialog *>());
    QCOMPARE(dialog->shownNames(), (QStringList{u"Scenario s1"_s, u"Scenario s2"_s}));
    emit dialog->chosen(1);
    dialog->reject();
    QTRY_VERIFY(!dialog);
    QCOMPARE(m_runs->query().scenarioId, u"s2"_s);
    QVERIFY(!m_runs->query().project); // there is only one
    QTRY_COMPARE(table->model()->rowCount(), 5);

    emit m_runs->narrowRequested(RunsFilterKind::Environment);
    QTRY_VERIFY(dialog = m_window->findChild<ChoiceDialog *>());
    QCOMPARE(dialog->shownNames(), QStringList{u"Production"_s});
    emit dialog->chosen(0);
    dialog->reject();
    QTRY_VERIFY(!dialog);
    QCOMPARE(m_runs->query().environmentId, u"prod"_s);
    QCOMPARE(m_runs->query().scenarioId, u"s2"_s); // besides

    emit m_runs->narrowRequested(RunsFilterKind::Days);
    QPointer<PeriodDialog> days = m_window->findChild<PeriodDialog *>();
    QVERIFY(days);
    emit days->periodChosen(
        {.kind = PeriodKind::Custom, .customFromMs = 10'000, .customToMs = 10'000});
    days->reject();
    QTRY_VERIFY(!days);
    QVERIFY(m_runs->query().when == RunsQuery::When::Span);
    QTRY_COMPARE(table->model()->rowCount(), 5);
    emit m_runs->groupingChosen(RunGrouping::Day);
    QTRY_COMPARE(table->model()->rowCount(), 6);
    emit m_runs->groupingChosen(RunGrouping::None);
    QTRY_COMPARE(table->model()->rowCount(), 5);
}

void TestWindow::runsAreComparedSideBySide()
{
    QVERIFY(fillHistory());
    m_window->openLink(linkTo(DeskLink::Kind::Run, u"s2-run-3"_s));
    QTRY_VERIFY(m_runs->currentKey());
    const auto scoresOf = [this] {
        QPointer<RunCompareDialog> dialog;
        [&] { QTRY_VERIFY(dialog = m_window->findChild<RunCompareDialog *>()); }();
        QString runs;
        for (const ComparedFact &fact : dialog->facts()) {
            if (fact.name == "Run"_L1)
                runs = fact.first + u'|' + fact.second;
        }
        dialog->reject();
        [&] { QTRY_VERIFY(!dialog); }();
        return runs;
    };
    const qint64 third = *m_runs->currentKey();
    emit m_runs->compareRequested({third});
    QCOMPARE(scoresOf(), u"2|3"_s);
    auto *table = m_runs->findChild<QTableView *>(u"runTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 5);
    const auto keyOf = [table](int row) {
        return table->model()->index(row, 0).data(RunListModel::KeyRole).toLongLong();
    };
    emit m_runs->compareRequested({keyOf(0), third}); // the older one stands first
    QCOMPARE(scoresOf(), u"3|5"_s);
    emit m_runs->compareRequested({keyOf(4)});
    const auto *said = m_runs->findChild<QLabel *>(u"runsSaid"_s);
    QTRY_VERIFY(said->text().contains(u"none before it"_s));
    emit m_runs->compareRequested({third, 9'999}); // gone meanwhile
    QTRY_VERIFY(said->text().contains(u"not in the history any more"_s));

    emit m_runs->onlyDelegateRequested(third);
    QTRY_COMPARE(m_runs->query().delegateId, u"d1"_s);
    QCOMPARE(m_runs->query().scenarioId, u"s2"_s);
}

void TestWindow::aDelegateLeadsToItsRunsAndBack()
{
    QVERIFY(fillHistory());
    QVERIFY(!m_window->findChild<DelegatesPage *>()); // made when it is wanted
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
    auto *page = m_window->findChild<DelegatesPage *>();
    QVERIFY(page && page->isVisible());
    auto *table = page->findChild<DelegateTable *>(u"delegateTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->setCurrentIndex(table->model()->index(0, 0));
    emit page->copyLinkRequested(*page->current());
    QCOMPARE(QApplication::clipboard()->text(),
             u"http://127.0.0.1:9/account/u1/project/p1/environments/prod/kubernetes/d1"_s);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(m_runs->isVisible());
    QCOMPARE(m_runs->query().delegateId, u"d1"_s);
    QCOMPARE(back()->toolTip(), u"Back to Delegates"_s);
    back()->click();
    QVERIFY(page->isVisible());
    // Nothing of another project is shown.
    emit m_window->findChild<Header *>()->scopeChosen(Scope::of(ProjectRef{u"c1"_s, u"p2"_s}));
    QCOMPARE(table->model()->rowCount(), 0); // at once: one could act on it
}

void TestWindow::aResultOfAProbeLeadsToItsRunAndBack()
{
    QVERIFY(fillHistory());
    QVERIFY(!m_window->findChild<ProbesPage *>()); // made when it is wanted
    QTest::keyClick(m_window.get(), Qt::Key_6, Qt::ControlModifier);
    auto *page = m_window->findChild<ProbesPage *>();
    QVERIFY(page && page->isVisible());
    QTRY_VERIFY(page->current());
    emit page->copyLinkRequested(*page->current());
    QCOMPARE(QApplication::clipboard()->text(),
             u"http://127.0.0.1:9/account/u1/project/p1/probes/alive"_s);
    emit page->runRequested(*page->current(), page->current()->probe.results.first());
    QTRY_VERIFY(m_runs->isVisible());
    QCOMPARE(m_runs->query().scenarioId, u"s2"_s);
    QTRY_VERIFY(m_runs->currentKey()); // the run that told it
    QCOMPARE(back()->toolTip(), u"Back to Probes"_s);
    back()->click();
    QVERIFY(page->isVisible());
    emit page->scenarioRequested(*page->current(), page->current()->uses.first());
    QVERIFY(m_runs->isVisible());
    QVERIFY(m_runs->query().when == RunsQuery::When::Always);

    // Whoever has gone elsewhere by the time the history answers is not called back.
    back()->click();
    emit page->runRequested(*page->current(), page->current()->probe.results.first());
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(isAnswered());
    QVERIFY(!m_runs->isVisible());
}

void TestWindow::hubsAreSeenWithoutTheirServer()
{
    QVERIFY(fillHistory());
    QTest::keyClick(m_window.get(), Qt::Key_5, Qt::ControlModifier);
    auto *page = m_window->findChild<HubsPage *>();
    QVERIFY(page && page->isVisible());
    QTRY_VERIFY(page->current());
    // What is in them is not kept, and there is no server at that address.
    auto *inside = page->findChild<StatePanel *>(u"hubContentsState"_s);
    QTRY_VERIFY(inside->state() == PageState::Error);
    QVERIFY(inside->sentence().contains(u"127.0.0.1"_s));
    emit page->copyLinkRequested(*page->current());
    QCOMPARE(
        QApplication::clipboard()->text(),
        u"http://127.0.0.1:9/account/u1/project/p1/chaos-hubs/h1?hubName=ours&isDefault=false"_s);
    HubRow row = *page->current();
    row.role = Role::Owner; // nothing is sent for anybody else
    emit page->syncRequested(row);
    auto *notice = page->findChild<NoticeBox *>(u"hubNotice"_s);
    QTRY_VERIFY(notice->isVisible()); // nothing is assumed
    QCOMPARE(notice->kind(), NoticeBox::Kind::Error);
}

void TestWindow::whatIsChosenIsRemembered()
{
    auto *header = m_window->findChild<Header *>();
    emit header->periodChosen({.kind = PeriodKind::Days90});
    emit header->scopeChosen(Scope::of({{u"c1"_s, u"p1"_s}, {u"c1"_s, u"p2"_s}}));
    const Settings &settings = m_profile->desk().settings();
    QCOMPARE(settings.period().kind, PeriodKind::Days90);
    QCOMPARE(settings.lastScope(), u"c1/p1,c1/p2"_s);
}

void TestWindow::theScaleOfTheSettingsIsUsedAtOnce()
{
    QVERIFY(m_window->showPageByName(u"settings"_s)); // made when it is wanted
    auto *tab = m_window->findChild<SettingsPage *>()->scoreTab();
    emit tab->scaleChosen({.bands = {.fairFrom = 50, .strongFrom = 90},
                           .target = 85,
                           .projectTargets = {{{u"c1"_s, u"p1"_s}, 95}}});
    const ScoreScale kept = m_profile->desk().settings().scoreScale();
    QCOMPARE(kept.bands.strongFrom, 90.0);
    QCOMPARE(kept.targetOf(ProjectRef{u"c1"_s, u"p1"_s}), std::optional(95.0));
    emit tab->scaleChosen({});
    QVERIFY(m_profile->desk().settings().scoreScale() == ScoreScale{});
}

void TestWindow::theWallOpensAndLeaves()
{
    QTest::keyClick(m_window.get(), Qt::Key_F11);
    QVERIFY(wall());
    QVERIFY(wall()->isFullScreen());
    QTRY_VERIFY(wall()->summary().contains(u"All projects"_s)); // an empty history is shown, too
    QTest::keyClick(wall(), Qt::Key_P);
    QVERIFY(wall()->isHeld());
    QTest::keyClick(wall(), Qt::Key_Escape);
    QTRY_VERIFY(!wall());
    QVERIFY(m_window->isVisible());
}

void TestWindow::theWallGoesWithItsWindow()
{
    QTest::keyClick(m_window.get(), Qt::Key_F11);
    QVERIFY(wall());
    QVERIFY(wall()->close()); // as a session that ends does
    QTRY_VERIFY(!wall());
    auto *flow = m_window->findChild<WallFlow *>();
    flow->open({}, {}, m_window.get());
    QVERIFY(wall());
    QVERIFY(m_window->close());
    QVERIFY(!wall());
    m_window->show();
    flow->open({}, {}, m_window.get());
    QVERIFY(wall());
    m_window.reset(); // and in this order, too
    QVERIFY(!wall());
}

void TestWindow::anotherLanguageReachesTheHeader()
{
    auto *view = m_window->findChild<ViewFlow *>();
    view->setProjects({{{u"c1"_s, u"p1"_s}, u"payments"_s, u"litmus.example.org"_s},
                       {{u"c1"_s, u"p2"_s}, u"search"_s, u"litmus.example.org"_s},
                       {{u"c1"_s, u"p3"_s}, u"ledger"_s, u"litmus.example.org"_s}});
    emit m_overview->outcomesActivated(Outcome::Broken);
    const auto *scopes = m_window->findChild<QComboBox *>(u"scopes"_s);
    QCOMPARE(scopes->count(), 5);
    QCOMPARE(scopes->itemText(0), u"All projects"_s);
    Bracketing translator;
    QCoreApplication::installTranslator(&translator);
    QTRY_COMPARE(scopes->itemText(0), u"[All projects]"_s);
    QCOMPARE(scopes->itemText(4), u"[Several projects...]"_s);
    QVERIFY2(back()->toolTip().contains("[Overview]"_L1), qPrintable(back()->toolTip()));
    QCoreApplication::removeTranslator(&translator);
    QTRY_COMPARE(scopes->itemText(0), u"All projects"_s);
    QCOMPARE(back()->toolTip(), u"Back to Overview"_s);
}

void TestWindow::readsKeepTheirDistance()
{
    const QTemporaryDir folder;
    test::OpenHistory open(folder.filePath(u"h.db"_s));
    SyncBatch batch = test::emptyBatch();
    batch.projectInfo = Project{.id = u"p1"_s, .name = u"payments"_s};
    batch.scenarios = {test::aScenario(u"s1"_s)};
    batch.firstSyncComplete = true;
    batch.contactMs = 1000;
    QVERIFY(!open.commit(batch));

    test::FakeTime time;
    OverviewFeed feed(*open.history, time, time, {});
    QSignalSpy figures(&feed, &OverviewFeed::figuresChanged);
    QTRY_COMPARE(figures.size(), 1);
    HistoryChange change;
    change.project = test::aProject();
    change.runs = true;
    const auto commit = [&] { emit open.history->changed(change); };
    const auto readsAfter = [&](qsizetype wanted) { // reads are answered in their order
        (void)open.read([](const HistoryReader &) { return 0; });
        return figures.size() == wanted;
    };
    commit(); // a poll: at once
    QVERIFY(readsAfter(2));

    feed.setWatched(false); // another page
    commit();
    commit();
    QVERIFY(readsAfter(2));
    time.advance(OverviewFeed::WhileUnwatched);
    QVERIFY(readsAfter(3));
    commit();
    QVERIFY(readsAfter(3));
    feed.setWatched(true); // what waited is wanted now
    QVERIFY(readsAfter(4));

    feed.setActive(false); // minimised
    feed.setActive(true);
    QVERIFY(readsAfter(4));
    feed.setActive(false);
    commit();
    QVERIFY(readsAfter(4));
    feed.setActive(true);
    QVERIFY(readsAfter(5));

    batch.firstSyncComplete = false;
    QVERIFY(!open.commit(batch)); // a first synchronisation begins
    QVERIFY(readsAfter(6));
    QVERIFY(figures.last().first().value<OverviewFigures>().synchronising);
    for (int i = 0; i < 9; ++i)
        commit();
    QVERIFY(readsAfter(6));
    time.advance(OverviewFeed::WhileSynchronising);
    QVERIFY(readsAfter(7));
}

void TestWindow::aCommitConcernsWhatItCanChange()
{
    const auto changed = [](const QString &connection, const QString &project) {
        HistoryChange change;
        change.project = {connection, project};
        return change;
    };
    const Scope one{u"c1"_s, u"p1"_s};
    const Scope two = Scope::of({{u"c1"_s, u"p1"_s}, {u"c2"_s, u"p2"_s}});
    QVERIFY(concerns(changed(u"c1"_s, u"p1"_s), one));
    QVERIFY(!concerns(changed(u"c1"_s, u"p2"_s), one));
    QVERIFY(concerns(changed(u"c1"_s, {}), one)); // all of the connection
    QVERIFY(!concerns(changed(u"c2"_s, {}), one));
    QVERIFY(concerns(changed(u"c2"_s, u"p2"_s), two));
    QVERIFY(!concerns(changed(u"c2"_s, u"p1"_s), two));
    QVERIFY(concerns(changed(u"c2"_s, {}), two));
    QVERIFY(concerns(changed(u"c3"_s, u"p9"_s), {}));
}

QAction *TestWindow::exported(const QString &name) const
{
    m_window->findChild<QToolButton *>(u"export"_s)->click();
    QWidget *menu = QApplication::activePopupWidget();
    QAction *action = menu ? menu->findChild<QAction *>(name) : nullptr;
    if (menu)
        menu->close();
    return action;
}

void TestWindow::aPageIsExportedInTwoClicks()
{
    const QTemporaryDir home;
    QVERIFY(QDir(home.path()).mkdir(u"Documents"_s));
    const QByteArray before = qgetenv("HOME");
    const auto back = qScopeGuard([&before] { qputenv("HOME", before); });
    qputenv("HOME", home.path().toLocal8Bit());
    const QDir documents(home.filePath(u"Documents"_s));
    QStringList saved;
    for (int files = 1; files <= 2; ++files) { // the second beside the first, not over it
        QAction *page = exported(u"exportPage"_s);
        QVERIFY(page);
        page->trigger();
        QTRY_COMPARE(documents.entryList({u"resilience-report-*.pdf"_s}).size(), files);
        const QStringList now = documents.entryList(QDir::Files);
        for (const QString &file : now) {
            if (!saved.contains(file))
                saved << file;
        }
    }
    auto *notice = m_window->findChild<Banner *>(u"notice"_s);
    QTRY_VERIFY2(notice->text().contains(saved.last()), qPrintable(notice->text()));
    QFile file(documents.filePath(saved.first()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-"));
    QVERIFY(m_window->showPageByName(u"runs"_s));
    QVERIFY(!m_window->findChild<QToolButton *>(u"export"_s)->isVisible()); // of the Overview only
}

void TestWindow::aReportIsSavedWhereOneWants()
{
    const QTemporaryDir folder;
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QAction *saveAs = exported(u"exportAs"_s);
    QVERIFY(saveAs);
    QPointer<QFileDialog> dialog;
    // The one that was answered goes later: never mistaken for the next one.
    const auto ask = [this, saveAs, &dialog] {
        QTRY_VERIFY(!dialog);
        saveAs->trigger();
        QTRY_VERIFY(m_window->findChild<QFileDialog *>());
        dialog = m_window->findChild<QFileDialog *>();
    };
    ask();
    QVERIFY(dialog);
    QVERIFY(!dialog->selectedFiles().isEmpty());
    dialog->selectNameFilter(dialog->nameFilters().last());
    emit dialog->filterSelected(dialog->nameFilters().last());
    QCOMPARE(dialog->defaultSuffix(), u"json"_s);
    dialog->setDirectory(folder.path());
    dialog->selectFile(folder.filePath(u"mine"_s));
    emit dialog->fileSelected(folder.filePath(u"mine.json"_s));
    dialog->reject();
    QTRY_VERIFY(QFileInfo::exists(folder.filePath(u"mine.json"_s)));
    // A dot does not make an ending; nobody was asked whether that file may go.
    for (int i = 0; i < 2; ++i) {
        ask();
        QVERIFY(dialog);
        emit dialog->fileSelected(folder.filePath(u"q4.2026"_s));
        dialog->reject();
    }
    QTRY_VERIFY(QFileInfo::exists(folder.filePath(u"q4.2026.pdf"_s)));
    QTRY_VERIFY(QFileInfo::exists(folder.filePath(u"q4.2026-2.pdf"_s)));
    // What cannot be written is told.
    ask();
    QVERIFY(dialog);
    emit dialog->fileSelected(folder.filePath(u"no/folder/mine.pdf"_s));
    dialog->reject();
    QTRY_VERIFY(m_window->findChild<Banner *>(u"notice"_s)
                    ->text()
                    .contains(u"mine.pdf could not be written"_s));
}

void TestWindow::aRunIsSavedWhereOneWants()
{
    const QTemporaryDir folder;
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    RunReportFlow flow(*m_profile, *m_window);
    QSignalSpy saved(&flow, &RunReportFlow::saved);
    QSignalSpy failed(&flow, &RunReportFlow::failed);
    const RunReport run = sample::runReport({.names = {.hostileNames = true}});
    QPointer<QFileDialog> dialog;
    const auto ask = [&] {
        QTRY_VERIFY(!dialog);
        flow.save(run.row, run.details);
        QTRY_VERIFY(m_window->findChild<QFileDialog *>(u"saveRunReport"_s));
        dialog = m_window->findChild<QFileDialog *>(u"saveRunReport"_s);
    };
    for (const auto &[filter, ending, begin] :
         {std::tuple(0, u"pdf"_s, "%PDF-"), std::tuple(1, u"html"_s, "<!DOCTYPE html>"),
          std::tuple(2, u"md"_s, "# Report of a run: ")}) {
        ask();
        QVERIFY(dialog);
        QCOMPARE(dialog->nameFilters().size(), 3);
        QVERIFY2(dialog->selectedFiles().value(0).contains("checkout-resilience"_L1),
                 qPrintable(dialog->selectedFiles().join(u' ')));
        emit dialog->filterSelected(dialog->nameFilters().at(filter));
        dialog->selectNameFilter(dialog->nameFilters().at(filter));
        emit dialog->filterSelected(dialog->nameFilters().at(filter));
        QCOMPARE(dialog->defaultSuffix(), ending);
        const QString file = folder.filePath(u"run."_s + ending);
        emit dialog->fileSelected(file);
        dialog->reject();
        QTRY_COMPARE(saved.size(), filter + 1);
        QCOMPARE(saved.last().first().toString(), file);
        QFile document(file);
        QVERIFY(document.open(QIODevice::ReadOnly));
        QVERIFY(document.readAll().startsWith(begin));
    }
    // What follows a dot may be a part of the name; nobody was asked about the file it becomes.
    for (int again = 0; again < 2; ++again) {
        ask();
        QVERIFY(dialog);
        dialog->selectNameFilter(dialog->nameFilters().at(2));
        emit dialog->fileSelected(folder.filePath(u"run 7.2"_s));
        dialog->reject();
        QTRY_COMPARE(saved.size(), 4 + again);
        QVERIFY(saved.last().first().toString().endsWith(u".md"_s));
    }
    QVERIFY(saved.at(3).first().toString() == folder.filePath(u"run 7.2.md"_s));
    QVERIFY(saved.at(4).first() != saved.at(3).first());
    ask();
    QVERIFY(dialog);
    emit dialog->fileSelected(folder.filePath(u"no/folder/run.pdf"_s));
    dialog->reject();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().toString().contains("run.pdf could not be written"_L1));

    // The page of a run asks the window for it, and is told where it is.
    QTRY_VERIFY(!dialog);
    emit m_window->findChild<RunDetailsFlow *>()->saveReportRequested(run.row, run.details);
    QTRY_VERIFY(m_window->findChild<QFileDialog *>(u"saveRunReport"_s));
    dialog = m_window->findChild<QFileDialog *>(u"saveRunReport"_s);
    emit dialog->fileSelected(folder.filePath(u"page.md"_s));
    dialog->reject();
    auto *notice = m_window->findChild<Banner *>(u"notice"_s);
    QTRY_VERIFY2(notice->text().contains("page.md"_L1), qPrintable(notice->text()));
}

void TestWindow::whatWasBegunForARunIsFinished()
{
    const QTemporaryDir folder;
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    RunReport run = sample::runReport();
    run.row.project = {u"c1"_s, u"p1"_s};
    auto flow = std::make_unique<RunReportFlow>(*m_profile, *m_window);
    flow->save(run.row, run.details);
    QTRY_VERIFY(m_window->findChild<QFileDialog *>(u"saveRunReport"_s));
    QPointer<QFileDialog> dialog = m_window->findChild<QFileDialog *>(u"saveRunReport"_s);
    emit dialog->fileSelected(folder.filePath(u"run.md"_s));
    flow.reset(); // the window is closed: the document is whole all the same
    QFile document(folder.filePath(u"run.md"_s));
    QVERIFY(document.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(document.readAll());
    QVERIFY(text.contains(run.details.faults.first().name)); // what the server told of it
    QVERIFY(text.contains(u"127.0.0.1:9/account/u1/project/p1/experiments/"_s));
    QVERIFY(text.contains(u"```mermaid"_s) && text.endsWith(u'\n'));
    emit dialog->fileSelected(folder.filePath(u"late.md"_s)); // nobody there any more
    dialog->reject();
    QTRY_VERIFY(!dialog);
    QVERIFY(!QFileInfo::exists(folder.filePath(u"late.md"_s)));
}

void TestWindow::printingAsksForThePrinter()
{
    QAction *print = exported(u"print"_s);
    QVERIFY(print);
    print->trigger();
    QTRY_VERIFY(m_window->findChild<QPrintDialog *>());
    auto *dialog = m_window->findChild<QPrintDialog *>();
    QVERIFY(dialog->isVisible());
    dialog->reject();
    QTRY_VERIFY(!m_window->findChild<QPrintDialog *>());
}

void TestWindow::everyKeyIsInTheList()
{
    for (const QString &page : {u"delegates"_s, u"settings"_s, u"overview"_s})
        QVERIFY(m_window->showPageByName(page)); // made when they are wanted
    const QList<ShortcutLine> lines = m_window->findChild<HelpFlow *>()->shortcuts();
    QStringList taken;
    for (const ShortcutLine &line : lines) {
        const QString keys = keysText(line.keys);
        QVERIFY2(!line.what.isEmpty(), qPrintable(line.group + u": "_s + keys));
        QVERIFY2(!line.what.contains(u'&'), qPrintable(line.what));
        for (const QKeySequence &key : line.keys) { // nor does one key mean two things at a place
            const QString place = line.group + u' ' + key.toString();
            QVERIFY2(!taken.contains(place), qPrintable(place));
            taken.append(place);
        }
    }
    for (const QString &place :
         {u"Everywhere F1"_s, u"Everywhere Ctrl+?"_s, u"Everywhere F5"_s, u"Everywhere F11"_s,
          u"Everywhere Ctrl+1"_s, u"Everywhere Ctrl+Q"_s, u"Everywhere Ctrl+,"_s,
          u"Everywhere Alt+Left"_s, u"Everywhere Ctrl+P"_s, u"Runs Ctrl+F"_s, u"Delegates Ctrl+F"_s,
          u"In a chart T"_s, u"In a chart Ctrl+C"_s, u"In a chart +"_s})
        QVERIFY2(taken.contains(place), qPrintable(place));
    QCOMPARE(lines.first().group, u"Everywhere"_s);
    for (const QAction *action : m_window->findChildren<QAction *>()) {
        for (const QKeySequence &key : action->shortcuts())
            QVERIFY2(!taken.filter(u' ' + key.toString()).isEmpty(), qPrintable(action->text()));
    }
}

void TestWindow::theListOfKeysOpensByKey_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("F1") << int(Qt::Key_F1) << Qt::KeyboardModifiers();
    QTest::newRow("Ctrl+?") << int(Qt::Key_Question)
                            << Qt::KeyboardModifiers(Qt::ControlModifier); // as most keyboards say
}

void TestWindow::theListOfKeysOpensByKey()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QTest::keyClick(m_window.get(), static_cast<Qt::Key>(key), modifiers);
    auto *dialog = m_window->findChild<ShortcutDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto *tree = dialog->findChild<GroupTree *>();
    const int all = tree->shownLines();
    QVERIFY(all > 10);
    dialog->findChild<QLineEdit *>()->setText(u"wall"_s);
    QCOMPARE(tree->shownLines(), 1);
    QCOMPARE(tree->currentLine()->text(1), u"F11"_s);
    dialog->findChild<QLineEdit *>()->setText(u"no such key"_s);
    QCOMPARE(tree->shownLines(), 0);
    dialog->reject();
    QTRY_VERIFY(!m_window->findChild<ShortcutDialog *>());
}

void TestWindow::shiftF10OpensTheMenuOfWhatHasTheFocus()
{
    const auto opensAMenu = [](QWidget *widget) {
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key_F10, Qt::ShiftModifier);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (menu)
            menu->close();
        return menu != nullptr;
    };
    QVERIFY(m_window->showPageByName(u"runs"_s));
    QVERIFY(opensAMenu(m_runs->findChild<QLineEdit *>()));
    QTest::keyClick(m_window.get(), Qt::Key_F1); // what says so is a window of its own
    auto *dialog = m_window->findChild<ShortcutDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isActiveWindow());
    QVERIFY(opensAMenu(dialog->findChild<QLineEdit *>()));
}

void TestWindow::f6LeadsFromPartToPart()
{
    QVERIFY(m_window->showPageByName(u"runs"_s));
    auto *rail = m_window->findChild<Rail *>();
    auto *header = m_window->findChild<Header *>();
    const auto press = [this](Qt::KeyboardModifiers modifiers = {}) {
        QWidget *focus = m_window->focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), Qt::Key_F6, modifiers);
        return m_window->focusWidget();
    };
    header->findChild<QComboBox *>()->setFocus();
    QVERIFY(m_runs->isAncestorOf(press()));
    QVERIFY(rail->isAncestorOf(press()));
    QVERIFY(header->isAncestorOf(press()));
    QVERIFY(rail->isAncestorOf(press(Qt::ShiftModifier)));
}

void TestWindow::aSearchOpensByKeyAndLeads()
{
    QVERIFY(fillHistory());
    const auto search = [this](const QString &text) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(),
                        Qt::Key_K, Qt::ControlModifier);
        auto *field = m_window->findChild<QLineEdit *>(u"searchField"_s);
        QVERIFY(field && field->hasFocus());
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return); // before the answer has come
        QTRY_VERIFY(!field->isVisible());
    };
    // From a field, too: there Ctrl+K means something else elsewhere.
    QVERIFY(m_window->showPageByName(u"runs"_s));
    auto *filter = m_runs->findChild<QLineEdit *>();
    filter->setFocus();
    filter->setText(u"abc"_s);
    filter->setCursorPosition(0);
    search(u"scenario s2 #3"_s);
    QCOMPARE(filter->text(), QString()); // of the query that came instead
    QTRY_VERIFY(m_runs->currentKey());
    QCOMPARE(m_runs->query().scenarioId, u"s2"_s);
    QVERIFY(m_runs->query().when == RunsQuery::When::Always);

    search(u"delegate one"_s);
    auto *delegates = m_window->findChild<DelegatesPage *>();
    QTRY_VERIFY(delegates->isVisible() && delegates->current());
    QCOMPARE(delegates->current()->delegateId, u"d1"_s);

    search(u"scenario s1"_s);
    auto *scenarios = m_window->findChild<ScenariosPage *>();
    QTRY_VERIFY(scenarios && scenarios->isVisible());
    search(u"delegate one"_s);
    QTRY_VERIFY(delegates->isVisible());

    search(u"overv"_s);
    QVERIFY(isOverview());
    QVERIFY(!back()->isVisible()); // as the rail leads there
    search(u"theme: dark"_s);
    QVERIFY(m_profile->desk().settings().theme() == Theme::Dark);
    search(u"theme: light"_s);
    search(u"90 days"_s);
    QVERIFY(m_profile->desk().settings().period().kind == PeriodKind::Days90);

    // The button opens the same, the key closes it, and so does another page.
    auto *palette = m_window->findChild<SearchPalette *>();
    m_window->findChild<SearchButton *>()->click();
    QVERIFY(palette->isOpen());
    QTest::keyClick(palette->focusWidget(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(!palette->isOpen());
    m_window->findChild<SearchButton *>()->click();
    QTest::keyClick(palette->focusWidget(), Qt::Key_3, Qt::ControlModifier);
    QVERIFY(!palette->isOpen());
    QVERIFY(m_runs->isVisible());
}

void TestWindow::aSearchFindsWhatCanBeDone()
{
    m_window->findChild<SearchButton *>()->click();
    auto *list = m_window->findChild<QListView *>(u"searchHits"_s);
    QTRY_VERIFY(list->model()->rowCount() > 0);
    QStringList names;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        names << list->model()->index(row, 0).data().toString();
    QCOMPARE(names.removeDuplicates(), 0);
    for (const QString &name : {u"Overview"_s, u"Settings"_s, u"Refresh"_s, u"Wall view"_s,
                                u"Keyboard shortcuts"_s, u"Export: One page as PDF"_s,
                                u"Export: Print"_s, u"Documentation: All pages and faults"_s,
                                u"Quit"_s, u"Theme: high contrast"_s, u"Period: 7 days"_s})
        QVERIFY2(names.contains(name), qPrintable(name));
    QVERIFY(!names.contains(u"Search"_s)); // it is open
    // Whatever has a key everywhere can be found.
    for (const ShortcutLine &line : m_window->findChild<HelpFlow *>()->shortcuts()) {
        if (line.group == u"Everywhere"_s && line.what != u"Search"_s)
            QVERIFY2(!names.filter(line.what).isEmpty(), qPrintable(line.what));
    }
    m_window->findChild<SearchPalette *>()->leave();

    m_window->findChild<HelpFlow *>(); // the welcome has nothing to search
    QVERIFY(m_window->showPageByName(u"welcome"_s));
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(!m_window->findChild<SearchPalette *>()->isOpen());
}

void TestWindow::noTwoKeysClash()
{
    for (const WindowPage page : WindowPages)
        QVERIFY(m_window->showPageByName(nameOf(page))); // made when they are wanted
    // Of the window, and of one page at a time: on a page both are heard.
    QHash<QString, QString> everywhere;
    QHash<QString, QHash<QString, QString>> ofPages;
    for (const ShortcutLine &line : m_window->findChild<HelpFlow *>()->shortcuts()) {
        auto &taken = line.group == u"Everywhere"_s ? everywhere : ofPages[line.group];
        for (const QKeySequence &key : line.keys) {
            QVERIFY2(!taken.contains(key.toString()),
                     qPrintable(key.toString() + u": "_s + line.what));
            taken.insert(key.toString(), line.what);
        }
    }
    QVERIFY(everywhere.size() > 10 && ofPages.size() > 1);
    for (const auto &page : std::as_const(ofPages)) {
        for (auto it = page.cbegin(); it != page.cend(); ++it)
            QVERIFY2(!everywhere.contains(it.key()), qPrintable(it.key() + u": "_s + it.value()));
    }
}

void TestWindow::theDocsShelfIsSearchedAndOpens()
{
    const QList<DocsPage> pages = allDocs();
    for (const DocsPage &page : pages)
        QVERIFY2(!page.text.isEmpty() && !page.group.isEmpty(), qPrintable(page.url.toString()));
    for (const DocsLink &link : docsShelf())
        QVERIFY2(!link.text.isEmpty(), qPrintable(link.url.toString()));

    m_window->findChild<QToolButton *>(u"help"_s)->click(); // the book
    QWidget *menu = QApplication::activePopupWidget();
    QVERIFY(menu);
    menu->close();
    auto *all = m_window->findChild<QAction *>(u"showDocs"_s);
    QVERIFY(menu->actions().contains(all));
    all->trigger();
    auto *dialog = m_window->findChild<DocsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QObject::disconnect(dialog, &DocsDialog::openUrlRequested, nullptr, nullptr); // no browser
    QSignalSpy opened(dialog, &DocsDialog::openUrlRequested);
    auto *tree = dialog->findChild<GroupTree *>();
    QCOMPARE(tree->shownLines(), static_cast<int>(pages.size()));
    auto *search = dialog->findChild<QLineEdit *>();
    QTest::keyClicks(search, u"pods delete"_s);
    QCOMPARE(tree->shownLines(), 1);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QVERIFY(opened.first().first().toUrl().path().endsWith(u"/pods/pod-delete/"_s));
    QTest::keyClick(tree, Qt::Key_Return); // once, although the dialog has a button for Enter
    QCOMPARE(opened.size(), 2);
    search->setText(u"nothing like that"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(opened.size(), 2);
    QVERIFY(dialog->isVisible());
    dialog->reject();
    QTRY_VERIFY(!m_window->findChild<DocsDialog *>());
}

void TestWindow::closingWaitsForATokenThatIsInTheMaking()
{
    const QSignalSpy over(m_window->findChild<ClosingGate *>(), &ClosingGate::over);
    TokenLease lease = m_profile->desk().leases().tryTake(u"c1"_s, m_window.get());
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isHidden());
    QVERIFY(over.isEmpty());
    lease.release();
    QCOMPARE(over.size(), 1);
    QVERIFY(m_window->close());
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
