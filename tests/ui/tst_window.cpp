// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window as a whole, without a server: where a click on a figure leads, and back.

#include "common/banner.h"
#include "common/theme.h"
#include "desk/concerns.h"
#include "desk/overviewfeed.h"
#include "desk/profile.h"
#include "overview/overviewpage.h"
#include "overview/wallview.h"
#include "runs/runrestrictions.h"
#include "runs/runspage.h"
#include "settings/scoretab.h"
#include "settings/settingspage.h"
#include "support/faketime.h"
#include "support/historyfixtures.h"
#include "support/sampleoverview.h"
#include "window/header.h"
#include "window/mainwindow.h"
#include "window/viewflow.h"
#include "window/wallflow.h"

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QMenu>
#include <QPointer>
#include <QPrintDialog>
#include <QScopeGuard>
#include <QSignalSpy>
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
    void theRailForgetsTheWayBack();
    void whatIsChosenIsRemembered();
    void theScaleOfTheSettingsIsUsedAtOnce();
    void theWallOpensAndLeaves();
    void theWallGoesWithItsWindow();
    void anotherLanguageReachesTheHeader();
    void readsKeepTheirDistance();
    void aCommitConcernsWhatItCanChange();
    void aPageIsExportedInTwoClicks();
    void aReportIsSavedWhereOneWants();
    void printingAsksForThePrinter();

private:
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
}

void TestWindow::theRailForgetsTheWayBack()
{
    emit m_overview->outcomeBucketActivated({1'795'000'000'000, 1'795'003'600'000}, {});
    QVERIFY(back()->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier); // Runs, on purpose
    QVERIFY(m_runs->isVisible());
    QVERIFY(!m_runs->query().isRestricted());
    QVERIFY(!back()->isVisible());
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

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
