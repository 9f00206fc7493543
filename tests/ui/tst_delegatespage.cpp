// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Delegates and environments: what history knows of them, as rows, and the page that shows them.

#include "common/banner.h"
#include "common/segmented.h"
#include "common/statepanel.h"
#include "common/theme.h"
#include "delegates/delegatespage.h"
#include "delegates/delegatetable.h"
#include "items/delegatelistmodel.h"
#include "items/environmentlistmodel.h"
#include "support/historyfixtures.h"

#include <QApplication>
#include <QFontMetrics>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

constexpr qint64 Now = 1'795'167'062'000; // 20 Nov 2026, 09:31 UTC
constexpr qint64 Hour = 3'600'000;

Delegate aDelegate(const QString &id, Delegate::State state, const QString &version = u"3.31.0"_s)
{
    Delegate delegate;
    delegate.id = id;
    delegate.name = u"Delegate "_s + id;
    delegate.state = state;
    delegate.version = version;
    delegate.environmentId = u"prod"_s;
    delegate.scope = u"cluster"_s;
    delegate.kubeNamespace = u"litmus"_s;
    delegate.updatedMs = Now - Hour;
    delegate.lastRunMs = Now - 2 * Hour;
    return delegate;
}

DelegateRow aRow(const QString &id, Delegate::State state, int scenarios = 2)
{
    return {.project = test::aProject(),
            .projectName = u"payments"_s,
            .delegate = aDelegate(id, state),
            .environmentName = u"Production"_s,
            .environmentKind = Environment::Kind::Production,
            .scenarios = scenarios};
}

EnvironmentRow anEnvironment(const QString &id, int delegates, int active)
{
    return {.project = test::aProject(),
            .projectName = u"payments"_s,
            .environment = {.id = id, .name = id.toUpper(), .kind = Environment::Kind::Production},
            .delegates = delegates,
            .active = active,
            .scenarios = 3};
}

DelegateLists someLists()
{
    DelegateLists lists;
    lists.delegates = {aRow(u"lost"_s, Delegate::State::Inactive),
                       aRow(u"new"_s, Delegate::State::Pending, 0),
                       aRow(u"good"_s, Delegate::State::Active)};
    lists.delegates[1].delegate.environmentId = u"test"_s;
    lists.delegates[1].delegate.version.clear();
    lists.delegates[1].delegate.lastRunMs = 0;
    lists.delegates[0].scenarioNames = {u"checkout"_s};
    lists.delegates[2].newerVersion = u"3.32.0"_s;
    lists.environments = {anEnvironment(u"prod"_s, 2, 1), anEnvironment(u"test"_s, 1, 0)};
    return lists;
}

struct Shown {
    DelegatesPage page;
    DelegateTable *delegates = page.findChild<DelegateTable *>(u"delegateTable"_s);
    DelegateTable *environments = page.findChild<DelegateTable *>(u"environmentTable"_s);
    SegmentedControl *groups = page.findChild<SegmentedControl *>(u"delegateGroups"_s);
    QLineEdit *text = page.findChild<QLineEdit *>(u"delegateFilter"_s);
    StatePanel *state = page.findChild<StatePanel *>(u"delegatesState"_s);
    QLabel *sentence = page.findChild<QLabel *>(u"footSentence"_s);

    explicit Shown(const std::optional<DelegateLists> &lists = someLists(),
                   QSize size = {1096, 748})
    {
        page.resize(size);
        page.setLists(lists, Now);
        page.show();
        page.activateWindow();
    }
    /// Chooses a group as a user does.
    void choose(int index)
    {
        groups->setCurrentIndex(index);
        emit groups->activated(index);
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return delegates->model()->index(row, column).data().toString();
    }
};

} // namespace

class TestDelegatesPage final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void versionsAreComparedByNumber_data();
    void versionsAreComparedByNumber();
    void rowsComeFromHistory();
    void upgradesAreJudgedWithinAConnection();
    void inactiveAndNeverConnectedAreDifferentThings();
    void aRowTellsWhatToDo();
    void hostileNamesStayNames();
    void groupsNarrowTheList();
    void wordsNarrowBothLists();
    void theChoiceSurvivesEveryPoll();
    void anEnvironmentLeadsToItsDelegates();
    void enterLeadsToTheRuns();
    void everythingElseIsInTheMenu();
    void everyStateHasAFace_data();
    void everyStateHasAFace();
    void rowsStayOnScreenWhenOffline();
    void emptyListsSayWhatToDo();
    void columnsGiveWayInASmallWindow();
    void tabLeadsThroughThePage();
};

void TestDelegatesPage::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::Light);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestDelegatesPage::versionsAreComparedByNumber_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("isOlder");
    QTest::newRow("patch") << u"3.9.0"_s << u"3.9.1"_s << true;
    QTest::newRow("two digits") << u"3.9.1"_s << u"3.10.0"_s << true;
    QTest::newRow("same") << u"3.9"_s << u"3.9.0"_s << false;
    QTest::newRow("newer") << u"3.31.0"_s << u"3.9.0"_s << false;
    QTest::newRow("letter") << u"v3.9.0"_s << u"3.10.0"_s << true;
    QTest::newRow("none") << QString() << u"3.10.0"_s << false;
    QTest::newRow("build") << u"ci-build"_s << u"3.10.0"_s << false;
    QTest::newRow("other none") << u"3.10.0"_s << QString() << false;
}

void TestDelegatesPage::versionsAreComparedByNumber()
{
    QFETCH(QString, version);
    QFETCH(QString, other);
    QFETCH(bool, isOlder);
    QCOMPARE(isOlderVersion(version, other), isOlder);
}

void TestDelegatesPage::rowsComeFromHistory()
{
    const QTemporaryDir folder;
    test::OpenHistory history(folder.filePath(u"h.sqlite"_s));
    SyncBatch batch = test::emptyBatch();
    batch.projectInfo = Project{.id = u"p1"_s, .name = u"payments"_s};
    for (const QString &id : {u"s1"_s, u"s2"_s, u"s3"_s}) {
        batch.scenarios << test::aScenario(id);
        batch.scenarios.last().delegateId = id == "s3"_L1 ? u"d1"_s : u"d2"_s;
    }
    batch.delegates = {{aDelegate(u"d1"_s, Delegate::State::Active),
                        aDelegate(u"d2"_s, Delegate::State::Inactive, u"3.9.0"_s),
                        aDelegate(u"d3"_s, Delegate::State::Pending, {}),
                        aDelegate(u"d0"_s, Delegate::State::Inactive)}};
    batch.delegates->last().environmentId = u"gone"_s;
    batch.environments = {
        {{.id = u"test"_s, .name = u"Test"_s},
         {.id = u"prod"_s, .name = u"Production"_s, .kind = Environment::Kind::Production}}};
    QVERIFY(!history.commit(batch));
    const auto lists = history.read(
        [](const HistoryReader &reader) { return readDelegateLists(reader, Scope{}); });

    QStringList order; // those that scenarios wait for first
    for (const DelegateRow &row : lists.delegates)
        order << row.delegate.id;
    QCOMPARE(order, (QStringList{u"d2"_s, u"d0"_s, u"d3"_s, u"d1"_s}));
    const DelegateRow &lost = lists.delegates.first();
    QCOMPARE(lost.scenarios, 2);
    QCOMPARE(lost.scenarioNames.size(), 2);
    QCOMPARE(lost.environmentName, u"Production"_s);
    QCOMPARE(lost.environmentKind, Environment::Kind::Production);
    QCOMPARE(lost.newerVersion, u"3.31.0"_s);
    QCOMPARE(lost.projectName, u"payments"_s);
    QCOMPARE(lists.delegates.at(1).environmentName, u"gone"_s); // its id is all there is
    QVERIFY(lists.delegates.at(2).newerVersion.isEmpty());      // no version is no old one
    QCOMPARE(lists.environments.size(), 2);
    QCOMPARE(lists.environments.first().environment.id, u"prod"_s);
    QCOMPARE(lists.environments.first().delegates, 3);
    QCOMPARE(lists.environments.first().active, 1);
    QCOMPARE(lists.environments.first().scenarios, 3);
    QCOMPARE(lists.environments.last().delegates, 0);
    const auto others = history.read([](const HistoryReader &reader) {
        return readDelegateLists(reader, Scope::of(ProjectRef{u"c1"_s, u"p2"_s}));
    });
    QVERIFY(others.delegates.isEmpty() && others.environments.isEmpty());
}

void TestDelegatesPage::upgradesAreJudgedWithinAConnection()
{
    const QTemporaryDir folder;
    test::OpenHistory history(folder.filePath(u"h.sqlite"_s));
    const QList<std::pair<QString, QString>> versions{{u"c1"_s, u"3.9.0"_s},
                                                      {u"c2"_s, u"3.31.0"_s}};
    for (const auto &[connection, version] : versions) {
        SyncBatch batch = test::emptyBatch({connection, u"p"_s});
        batch.delegates = {{aDelegate(u"d"_s, Delegate::State::Active, version)}};
        QVERIFY(!history.commit(batch));
    }
    const auto lists = history.read(
        [](const HistoryReader &reader) { return readDelegateLists(reader, Scope{}); });
    QCOMPARE(lists.delegates.size(), 2);
    for (const DelegateRow &row : lists.delegates) // another server may need another release
        QVERIFY(row.newerVersion.isEmpty());
}

void TestDelegatesPage::inactiveAndNeverConnectedAreDifferentThings()
{
    const Shown p;
    QCOMPARE(p.cell(0, DelegateListModel::StateColumn), u"inactive since 08:31"_s);
    QCOMPARE(p.cell(1, DelegateListModel::StateColumn), u"not connected yet"_s);
    QCOMPARE(p.cell(2, DelegateListModel::StateColumn), u"active"_s);
    QCOMPARE(p.cell(1, DelegateListModel::VersionColumn), u"\u2013"_s);
    QCOMPARE(p.cell(2, DelegateListModel::VersionColumn), u"3.31.0, upgrade due"_s);
    QCOMPARE(p.cell(1, DelegateListModel::LastRunColumn), u"never"_s);
    Delegate delegate = aDelegate(u"d"_s, Delegate::State::Inactive);
    delegate.updatedMs = 0;
    QCOMPARE(delegateStateText(delegate, Now), u"inactive"_s); // since when is not known
    delegate.updatedMs = Now - 48 * Hour;
    QVERIFY(delegateStateText(delegate, Now).contains(u"18/11/2026"_s));
}

void TestDelegatesPage::aRowTellsWhatToDo()
{
    Shown p;
    const auto chosen = [&p](int row) {
        p.delegates->setCurrentIndex(p.delegates->model()->index(row, 0));
        return p.sentence->text().remove(QChar(0x2068)).remove(QChar(0x2069));
    };
    QVERIFY2(chosen(0).startsWith(u"2 scenario"_s), qPrintable(p.sentence->text()));
    QVERIFY(p.sentence->text().contains(u"namespace litmus"_s));
    QVERIFY(p.sentence->text().contains(u"checkout, 1 more"_s)); // who depends on it
    QVERIFY(chosen(1).contains(u"apply its manifest"_s));
    QVERIFY(chosen(2).contains(u"others of this ChaosCenter run 3.32.0"_s));
    const QModelIndex name = p.delegates->model()->index(0, DelegateListModel::NameColumn);
    QVERIFY(name.data(Qt::AccessibleTextRole).toString().contains(u"cannot run"_s));
}

void TestDelegatesPage::hostileNamesStayNames()
{
    DelegateLists lists = someLists();
    lists.delegates[0].delegate.name = u"<b>bold</b>\u202E\nline"_s;
    lists.delegates[0].environmentName = u"<img src=x>"_s;
    const Shown p(lists);
    const QString name = p.cell(0, DelegateListModel::NameColumn);
    QVERIFY(name.startsWith(u"<b>bold</b>"_s) && !name.contains(QChar(0x202E))
            && !name.contains(u'\n'));
    for (int column = 0; column < DelegateListModel::ColumnCount; ++column) {
        const QString tip = p.delegates->model()->index(0, column).data(Qt::ToolTipRole).toString();
        QVERIFY2(!tip.contains(u"<img"_s) && !tip.contains(u"<b>"_s), qPrintable(tip));
    }
}

void TestDelegatesPage::groupsNarrowTheList()
{
    Shown p;
    QCOMPARE(p.delegates->model()->rowCount(), 3);
    p.choose(1);
    QCOMPARE(p.delegates->model()->rowCount(), 1);
    QCOMPARE(p.cell(0, 0), u"Delegate lost"_s);
    p.choose(2);
    QCOMPARE(p.cell(0, 0), u"Delegate new"_s);
    p.choose(4);
    QVERIFY(p.environments->isVisible() && !p.delegates->isVisible());
    QCOMPARE(p.environments->model()->index(0, EnvironmentListModel::DelegatesColumn).data(),
             QVariant(u"1 of 2 active"_s));
    p.choose(0);
    QCOMPARE(p.delegates->model()->rowCount(), 3);
}

void TestDelegatesPage::wordsNarrowBothLists()
{
    Shown p;
    QVERIFY(QTest::qWaitForWindowActive(&p.page)); // else it has no shortcuts
    QTest::keyClick(&p.page, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(p.text->hasFocus());
    QTest::keyClicks(p.text, u"LOST"_s);
    QCOMPARE(p.delegates->model()->rowCount(), 1);
    QCOMPARE(p.environments->model()->rowCount(), 0);
    p.text->setText(u"nothing like it"_s);
    QVERIFY(p.state->isVisible());
    QCOMPARE(p.state->title(), u"Nothing matches"_s);
    emit p.state->actionTriggered();
    QCOMPARE(p.delegates->model()->rowCount(), 3);
    QCOMPARE(p.text->text(), QString());
    p.text->setText(u"good"_s);
    QTest::keyClick(&p.page, Qt::Key_Escape);
    QCOMPARE(p.delegates->model()->rowCount(), 3);
}

void TestDelegatesPage::theChoiceSurvivesEveryPoll()
{
    Shown p;
    p.delegates->setCurrentIndex(p.delegates->model()->index(2, 0));
    QCOMPARE(p.page.current()->delegateId, u"good"_s);
    DelegateLists lists = someLists();
    lists.delegates.move(2, 0);
    lists.delegates.first().scenarios = 7;
    p.page.setLists(lists, Now + 30'000);
    QCOMPARE(p.page.current()->delegateId, u"good"_s);
    QCOMPARE(p.delegates->currentIndex().row(), 0);
    p.text->setText(u"good"_s);
    QCOMPARE(p.page.current()->delegateId, u"good"_s);
    lists.delegates.removeFirst();
    p.text->clear();
    p.page.setLists(lists, Now + 60'000);
    QVERIFY(!p.page.current());
}

void TestDelegatesPage::anEnvironmentLeadsToItsDelegates()
{
    Shown p;
    p.choose(4);
    p.environments->setCurrentIndex(p.environments->model()->index(1, 0));
    QCOMPARE(p.page.current()->environmentId, u"test"_s);
    QVERIFY(p.page.current()->delegateId.isEmpty());
    QTest::keyClick(p.environments, Qt::Key_Return);
    QVERIFY(p.delegates->isVisible());
    QCOMPARE(p.delegates->model()->rowCount(), 1);
    QCOMPARE(p.cell(0, 0), u"Delegate new"_s);
    auto *only = p.page.findChild<QPushButton *>(u"onlyEnvironment"_s);
    QVERIFY(only->isVisible());
    QVERIFY(only->text().contains(u"TEST"_s));
    only->click();
    QVERIFY(!only->isVisible());
    QCOMPARE(p.delegates->model()->rowCount(), 3);
}

void TestDelegatesPage::enterLeadsToTheRuns()
{
    Shown p;
    QSignalSpy runs(&p.page, &DelegatesPage::runsRequested);
    p.delegates->setFocus();
    p.delegates->setCurrentIndex(p.delegates->model()->index(0, 0));
    QTest::keyClick(p.delegates, Qt::Key_Return);
    QCOMPARE(runs.size(), 1);
    const auto query = runs.first().first().value<RunsQuery>();
    QCOMPARE(query.delegateId, u"lost"_s);
    QCOMPARE(query.delegateName, u"Delegate lost"_s);
    QVERIFY(query.project == test::aProject());
    QVERIFY(query.when == RunsQuery::When::Always); // a lost one has no runs of today
}

void TestDelegatesPage::everythingElseIsInTheMenu()
{
    Shown p;
    auto *menu = p.page.findChild<DelegateMenu *>();
    for (const QAction *action : menu->actions())
        QVERIFY(action->isSeparator() || !action->isEnabled()); // nothing is chosen
    p.delegates->setCurrentIndex(p.delegates->model()->index(2, 0));
    QSignalSpy opens(&p.page, &DelegatesPage::openRequested);
    QSignalSpy links(&p.page, &DelegatesPage::copyLinkRequested);
    QSignalSpy texts(&p.page, &DelegatesPage::copyTextRequested);
    emit p.delegates->customContextMenuRequested(QPoint(5, 5)); // the mouse is elsewhere
    QVERIFY(menu->isVisible());
    QVERIFY(menu->openAction()->toolTip().contains(u"payments"_s)); // to be active in the browser
    for (QAction *action : menu->actions())
        action->trigger();
    menu->close();
    QCOMPARE(opens.size(), 1);
    const auto target = opens.first().first().value<DelegateTarget>();
    QCOMPARE(target.delegateId, u"good"_s);
    QCOMPARE(target.environmentId, u"prod"_s);
    QCOMPARE(links.size(), 1);
    QCOMPARE(texts.first().first().toString(), u"good"_s);
    p.choose(4);
    p.environments->setCurrentIndex(p.environments->model()->index(0, 0));
    menu->actions().last()->trigger();
    QCOMPARE(texts.last().first().toString(), u"prod"_s);
    // By the keys of every list, too; Qt itself would copy whatever stands in a cell.
    p.page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&p.page));
    p.choose(0);
    p.delegates->setFocus();
    QVERIFY(p.delegates->hasFocus());
    p.delegates->setCurrentIndex(p.delegates->model()->index(2, DelegateListModel::StateColumn));
    QTest::keyClick(p.delegates, Qt::Key_O, Qt::ControlModifier);
    QTest::keyClick(p.delegates, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(p.delegates, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(opens.size(), 2);
    QCOMPARE(links.size(), 2);
    QCOMPARE(texts.size(), 3);
    QCOMPARE(texts.last().first().toString(), u"good"_s);
}

void TestDelegatesPage::everyStateHasAFace_data()
{
    QTest::addColumn<PageState>("state");
    QTest::newRow("empty") << PageState::Empty;
    QTest::newRow("loading") << PageState::Loading;
    QTest::newRow("offline") << PageState::Offline;
    QTest::newRow("signed out") << PageState::SignedOut;
    QTest::newRow("error") << PageState::Error;
    QTest::newRow("denied") << PageState::Denied;
}

void TestDelegatesPage::everyStateHasAFace()
{
    QFETCH(PageState, state);
    Shown p(DelegateLists{});
    p.page.setState(state);
    QVERIFY(p.state->isVisible());
    QVERIFY(!p.state->title().isEmpty() && !p.state->sentence().isEmpty());
}

void TestDelegatesPage::rowsStayOnScreenWhenOffline()
{
    Shown p;
    p.page.setState(PageState::Offline, u"The server does not answer."_s);
    QVERIFY(p.delegates->isVisible());
    QCOMPARE(p.page.findChild<Banner *>()->text(), u"The server does not answer."_s);
    p.text->setText(u"nothing like it"_s);
    QCOMPARE(p.state->title(), u"Nothing matches"_s); // that is not the server's fault
    emit p.state->actionTriggered();
    QVERIFY(p.delegates->isVisible());
}

void TestDelegatesPage::emptyListsSayWhatToDo()
{
    Shown p(std::nullopt);
    QVERIFY(p.state->state() == PageState::Loading);
    p.page.setLists(DelegateLists{}, Now);
    QCOMPARE(p.state->title(), u"No delegates yet"_s);
    p.choose(4);
    QCOMPARE(p.state->title(), u"No environments yet"_s);
    p.page.setFailed();
    QVERIFY(p.state->state() == PageState::Error);
}

void TestDelegatesPage::columnsGiveWayInASmallWindow()
{
    DelegateLists lists = someLists();
    lists.delegates[0].project.projectId = u"p2"_s;
    const Shown wide(lists);
    QVERIFY(!wide.delegates->isColumnHidden(DelegateListModel::ProjectColumn));
    QVERIFY(!wide.delegates->isColumnHidden(DelegateListModel::LastRunColumn));
    // A state takes what its icon and its words need, and nothing of what others need.
    const QModelIndex state = wide.delegates->model()->index(0, DelegateListModel::StateColumn);
    const int words =
        QFontMetrics(textFont(TextRole::Strong)).horizontalAdvance(state.data().toString());
    QVERIFY(wide.delegates->sizeHintForIndex(state).width() <= 8 + 14 + 8 + words + 8 + 1);
    const Shown narrow(lists, {560, 500});
    QVERIFY(narrow.delegates->isColumnHidden(DelegateListModel::LastRunColumn));
    QVERIFY(!narrow.delegates->isColumnHidden(DelegateListModel::StateColumn));
    QVERIFY(narrow.delegates->columnWidth(DelegateListModel::NameColumn) >= 100);
    Shown one;
    QVERIFY(one.delegates->isColumnHidden(DelegateListModel::ProjectColumn));
    // What gave way comes back as wide as it was.
    const int before = one.delegates->columnWidth(DelegateListModel::LastRunColumn);
    one.page.resize(460, 500);
    QTRY_VERIFY(one.delegates->isColumnHidden(DelegateListModel::LastRunColumn));
    one.page.resize(1096, 748);
    QTRY_VERIFY(!one.delegates->isColumnHidden(DelegateListModel::LastRunColumn));
    QCOMPARE(one.delegates->columnWidth(DelegateListModel::LastRunColumn), before);
}

void TestDelegatesPage::tabLeadsThroughThePage()
{
    Shown p;
    p.delegates->setCurrentIndex(p.delegates->model()->index(0, 0));
    QStringList stops;
    QWidget *at = p.page.nextInFocusChain();
    for (; at != &p.page; at = at->nextInFocusChain()) {
        if (at->isVisible() && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus))
            stops << (at->objectName().isEmpty()
                          ? QString::fromLatin1(at->metaObject()->className())
                          : at->objectName());
    }
    QVERIFY(stops.indexOf(u"delegateFilter"_s) >= 0);
    QVERIFY(stops.indexOf(u"delegateFilter"_s) < stops.indexOf(u"delegateTable"_s));
    QVERIFY(stops.indexOf(u"delegateTable"_s) < stops.indexOf(u"QPushButton"_s));
    QCOMPARE(stops.count(u"QPushButton"_s), 3);
}

QTEST_MAIN(TestDelegatesPage)
#include "tst_delegatespage.moc"
