// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Hubs: what history knows of them, as rows, and the page that shows them and what is in them.

#include "common/actionfoot.h"
#include "common/banner.h"
#include "common/noticebox.h"
#include "common/rowtable.h"
#include "common/statepanel.h"
#include "common/theme.h"
#include "help/grouptree.h"
#include "hubs/hubcontentsview.h"
#include "hubs/hubmenu.h"
#include "hubs/hubspage.h"
#include "support/historyfixtures.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

Q_DECLARE_METATYPE(rd::Role)

namespace {

constexpr qint64 Now = 1'795'167'062'000; // 20 Nov 2026, 09:31 UTC
constexpr qint64 Hour = 3'600'000;

HubRow aHub(const QString &id, bool isAvailable, Role role = Role::Owner)
{
    HubRow row{.project = test::aProject(), .projectName = u"payments"_s, .role = role};
    row.hub.id = id;
    row.hub.name = u"Hub "_s + id;
    row.hub.repositoryUrl = u"https://git.example.net/chaos/%1.git"_s.arg(id);
    row.hub.branch = u"main"_s;
    row.hub.available = isAvailable;
    row.hub.faults = isAvailable ? 12 : 0;
    row.hub.scenarios = isAvailable ? 2 : 0;
    row.hub.lastSyncedMs = isAvailable ? Now - 2 * Hour : 0;
    return row;
}

HubRow theBuiltInHub()
{
    HubRow row = aHub(u"litmus"_s, true);
    row.hub.builtIn = true;
    row.hub.lastSyncedMs = 0;
    return row;
}

QList<HubRow> someHubs(Role role = Role::Owner)
{
    return {aHub(u"lost"_s, false, role), theBuiltInHub(), aHub(u"ours"_s, true, role)};
}

HubContents someContents()
{
    HubContents contents{.state = HubContents::State::Done};
    contents.categories = {{.name = u"kubernetes"_s,
                            .title = u"Kubernetes"_s,
                            .description = u"Pods and nodes"_s,
                            .faults = {{u"pod-delete"_s, u"Pod delete"_s, u"Deletes pods"_s},
                                       {u"own-fault"_s, u"<b>own</b>"_s, QString()}}},
                           {.name = u"aws"_s,
                            .title = u"AWS"_s,
                            .description = {},
                            .faults = {{u"ec2-stop"_s, u"ec2-stop"_s, u"Stops instances"_s}}}};
    contents.scenarios = {{u"shop"_s, u"Shop resiliency"_s, u"Takes pods away"_s}};
    contents.unreadable = 1;
    contents.documented = {u"pod-delete"_s};
    return contents;
}

struct Shown {
    HubsPage page;
    RowTable *table = page.findChild<RowTable *>(u"hubTable"_s);
    QLineEdit *text = page.findChild<QLineEdit *>(u"hubFilter"_s);
    StatePanel *state = page.findChild<StatePanel *>(u"hubsState"_s);
    NoticeBox *notice = page.findChild<NoticeBox *>(u"hubNotice"_s);
    HubMenu *menu = page.findChild<HubMenu *>();
    GroupTree *tree = page.findChild<GroupTree *>(u"hubContents"_s);
    QLineEdit *search = page.findChild<QLineEdit *>(u"hubSearch"_s);
    StatePanel *inside = page.findChild<StatePanel *>(u"hubContentsState"_s);
    HubContentsView *contents = page.findChild<HubContentsView *>();
    QSignalSpy wanted{&page, &HubsPage::contentsRequested};

    explicit Shown(const std::optional<QList<HubRow>> &rows = someHubs(), QSize size = {1096, 748})
    {
        page.resize(size);
        page.setRows(rows, Now);
        page.show();
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table->model()->index(row, column).data().toString();
    }
    void choose(int row) { table->setCurrentIndex(table->model()->index(row, 0)); }
    void chooseLine(const QString &title)
    {
        const auto found = tree->findItems(title, Qt::MatchExactly | Qt::MatchRecursive);
        QVERIFY(!found.isEmpty());
        tree->setCurrentItem(found.first());
    }
    [[nodiscard]] QString sentence() const
    {
        return page.findChild<ActionFoot *>(u"hubFoot"_s)->sentence();
    }
    [[nodiscard]] static QAction *action(QWidget *menu, const QString &text)
    {
        for (QAction *one : menu->actions()) {
            if (one->text().remove(u'&') == text)
                return one;
        }
        return nullptr;
    }
};

HubKey keyOfRow(int row)
{
    return keyOf(someHubs().at(row));
}

} // namespace

class TestHubsPage final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void rowsComeFromHistory();
    void statesAreWordsAndDates();
    void passwordsInAddressesAreNotShown();
    void whoMaySynchroniseIsSaid_data();
    void whoMaySynchroniseIsSaid();
    void synchronisingIsAState();
    void whatCameOutOfItIsSaidForItsHub();
    void contentsAreAskedForOnDemand();
    void contentsAreATreeToSearch();
    void theKeyboardIsSeenInTheContents();
    void aFaultLeadsToItsPages();
    void contentsThatCannotBeHad();
    void hostileNamesStayNames();
    void wordsNarrowTheList();
    void theChoiceSurvivesEveryPoll();
    void everythingElseIsInTheMenu();
    void everyStateHasAFace_data();
    void everyStateHasAFace();
    void columnsGiveWayInASmallWindow();
    void projectsTellHubsOfOneNameApart();
};

void TestHubsPage::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::Light);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestHubsPage::rowsComeFromHistory()
{
    const QTemporaryDir folder;
    test::OpenHistory history(folder.filePath(u"h.sqlite"_s));
    SyncBatch batch = test::emptyBatch();
    batch.projectInfo = Project{.id = u"p1"_s, .name = u"payments"_s, .role = Role::Editor};
    batch.hubs = {{aHub(u"zebra"_s, true).hub, theBuiltInHub().hub, aHub(u"lost"_s, false).hub,
                   aHub(u"ape"_s, true).hub}};
    QVERIFY(!history.commit(batch));
    const auto rows =
        history.read([](const HistoryReader &reader) { return readHubRows(reader, Scope{}); });
    QStringList order; // what needs somebody first, then what everybody has
    for (const HubRow &row : rows)
        order << row.hub.id;
    QCOMPARE(order, (QStringList{u"lost"_s, u"litmus"_s, u"ape"_s, u"zebra"_s}));
    QVERIFY(rows.first().role == Role::Editor);
    QCOMPARE(rows.first().projectName, u"payments"_s);
    QVERIFY(rows.last().hub == aHub(u"zebra"_s, true).hub);
}

void TestHubsPage::statesAreWordsAndDates()
{
    Shown p;
    QCOMPARE(p.cell(0, HubListModel::StateColumn), u"not available"_s);
    QCOMPARE(p.cell(0, HubListModel::SyncedColumn), u"never"_s);
    QCOMPARE(p.cell(0, HubListModel::FaultsColumn), u"\u2013"_s); // nobody knows
    QCOMPARE(p.cell(1, HubListModel::StateColumn), u"available"_s);
    QCOMPARE(p.cell(1, HubListModel::SourceColumn), u"built in"_s);
    QCOMPARE(p.cell(1, HubListModel::SyncedColumn), u"by itself"_s); // its time is always 0
    QCOMPARE(p.cell(2, HubListModel::SourceColumn), u"git.example.net/chaos/ours"_s);
    QCOMPARE(p.cell(2, HubListModel::SyncedColumn), u"2 h ago"_s);
    QCOMPARE(p.cell(2, HubListModel::FaultsColumn), u"12"_s);
    p.choose(0);
    QVERIFY(p.sentence().startsWith(u"The server has never fetched its files"_s));
    p.choose(2);
    QVERIFY2(p.sentence().startsWith(u"Synchronised 2 h ago, on "_s), qPrintable(p.sentence()));
    HubRow archive = aHub(u"a"_s, true);
    archive.hub.branch.clear();
    archive.hub.repositoryUrl = u"https://example.org/hub.zip"_s;
    QCOMPARE(hubSourceText(archive.hub), u"archive example.org/hub.zip"_s);
}

void TestHubsPage::passwordsInAddressesAreNotShown()
{
    Hub hub = aHub(u"a"_s, true).hub;
    for (const QString &url : {u"https://joe:secret@git.example.net/x.git"_s,
                               u"ssh://joe:secret@git.example.net/x.git?secret"_s,
                               u"joe:secret@git.example.net:x.git"_s}) {
        hub.repositoryUrl = url;
        const QString text = hubSourceText(hub);
        QVERIFY2(text.contains(u"git.example.net"_s) && !text.contains(u"secret"_s),
                 qPrintable(text));
    }
}

void TestHubsPage::whoMaySynchroniseIsSaid_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("isAllowed");
    QTest::addColumn<QString>("says");
    QTest::newRow("owner") << Role::Owner << true << QString();
    QTest::newRow("editor, up to 3.8") << Role::Editor << true << QString();
    QTest::newRow("executor") << Role::Executor << false << u"Your role is executor: ask"_s;
    QTest::newRow("viewer") << Role::Viewer << false << u"Your role is viewer: ask"_s;
    QTest::newRow("no member") << Role::None << false << u"to invite you"_s;
    QTest::newRow("unknown") << Role::Unknown << false << u"not known yet"_s;
}

void TestHubsPage::whoMaySynchroniseIsSaid()
{
    QFETCH(Role, role);
    QFETCH(bool, isAllowed);
    QFETCH(QString, says);
    Shown p(someHubs(role));
    p.choose(2);
    QAction *sync = p.menu->syncAction();
    QCOMPARE(sync->isEnabled(), isAllowed);
    QCOMPARE(p.sentence().contains(u"It takes an owner of the project"_s), !isAllowed);
    QCOMPARE(p.sentence().contains(u"payments"_s), !isAllowed);
    QVERIFY2(p.sentence().contains(says), qPrintable(p.sentence()));
    QVERIFY2(sync->toolTip().contains(says), qPrintable(sync->toolTip()));
    p.choose(1); // nobody may
    QVERIFY(!sync->isEnabled());
    QVERIFY(sync->toolTip().contains(u"by itself"_s));
}

void TestHubsPage::synchronisingIsAState()
{
    Shown p;
    p.choose(2);
    QSignalSpy syncs(&p.page, &HubsPage::syncRequested);
    p.menu->syncAction()->trigger();
    QCOMPARE(syncs.size(), 1);
    QCOMPARE(syncs.first().first().value<HubRow>().hub.id, u"ours"_s);
    QCOMPARE(p.cell(2, HubListModel::StateColumn), u"available"_s); // nothing is assumed
    p.page.setSyncing({keyOfRow(2)});
    QCOMPARE(p.cell(2, HubListModel::StateColumn), u"synchronising"_s);
    QVERIFY(!p.menu->syncAction()->isEnabled()); // not twice
    p.choose(0);
    QVERIFY(p.menu->syncAction()->isEnabled()); // that is another one
    p.page.setSyncing({});
    QCOMPARE(p.cell(2, HubListModel::StateColumn), u"available"_s);
}

void TestHubsPage::whatCameOutOfItIsSaidForItsHub()
{
    Shown p;
    p.choose(0);
    p.page.setNotice(keyOfRow(2), NoticeBox::Kind::Error, u"It did not work."_s, u"words"_s);
    QVERIFY(!p.notice->isVisible());
    p.choose(2);
    QVERIFY(p.notice->isVisible());
    QCOMPARE(p.notice->text(), u"It did not work."_s);
    QCOMPARE(p.notice->details(), u"words"_s);
    // Whoever reads the details goes on reading while time passes.
    auto *details = p.notice->findChild<QPushButton *>(u"detailsButton"_s);
    details->click();
    p.page.setNow(Now + 30'000);
    QVERIFY(details->isChecked());
    p.page.setSyncing({keyOfRow(2)}); // again
    QVERIFY(!p.notice->isVisible());
}

void TestHubsPage::contentsAreAskedForOnDemand()
{
    Shown p;
    QCOMPARE(p.page.current()->hub.id, u"litmus"_s); // the first with something in it
    QCOMPARE(p.wanted.size(), 1);
    p.choose(0); // it has no files
    QCOMPARE(p.inside->title(), u"Nothing to look into"_s);
    QCOMPARE(p.wanted.size(), 1);
    p.choose(2);
    QCOMPARE(p.wanted.size(), 2);
    QCOMPARE(p.wanted.last().first().value<HubRow>().hub.id, u"ours"_s);
    QVERIFY(p.inside->state() == PageState::Loading);
    p.page.setNow(Now + 1000);
    p.page.setContents(keyOfRow(2), HubContents{});
    QCOMPARE(p.wanted.size(), 2); // it is under way
    p.page.setContents(keyOfRow(2), someContents());
    QVERIFY(p.tree->isVisible());
    p.page.setContents(keyOfRow(1), HubContents{});
    p.choose(1);
    p.choose(2);
    QCOMPARE(p.wanted.size(), 2);        // known already
    p.page.setContents(keyOfRow(2), {}); // no longer true
    QCOMPARE(p.wanted.size(), 3);
    p.page.hide();
    p.page.setContents(keyOfRow(2), {});
    QCOMPARE(p.wanted.size(), 3); // nobody looks
}

void TestHubsPage::contentsAreATreeToSearch()
{
    Shown p;
    p.choose(2);
    p.page.setContents(keyOfRow(2), someContents());
    QStringList groups;
    for (int i = 0; i < p.tree->topLevelItemCount(); ++i)
        groups << p.tree->topLevelItem(i)->text(0);
    QCOMPARE(groups, (QStringList{u"Kubernetes"_s, u"AWS"_s, u"Ready-made scenarios"_s}));
    QCOMPARE(p.tree->shownLines(), 4);
    QStringList texts;
    for (const QLabel *label : p.contents->findChildren<QLabel *>())
        texts << label->text();
    QVERIFY2(texts.join(u'|').contains(u"1\u00a0unreadable"_s), qPrintable(texts.join(u'|')));

    QTest::keyClicks(p.search, u"aws"_s); // a category finds its faults
    QCOMPARE(p.tree->shownLines(), 1);
    QCOMPARE(p.tree->currentLine()->text(0), u"ec2-stop"_s);
    p.search->setText(u"nothing like it"_s);
    QCOMPARE(p.inside->title(), u"Nothing matches"_s);
    emit p.inside->actionTriggered();
    QCOMPARE(p.tree->shownLines(), 4);
    p.search->setText(u"shop"_s);
    p.choose(1); // another hub, other words
    QCOMPARE(p.search->text(), QString());
}

void TestHubsPage::theKeyboardIsSeenInTheContents()
{
    Shown shown;
    shown.choose(2);
    shown.page.setContents(keyOfRow(2), someContents());
    shown.page.activateWindow();
    QTRY_VERIFY(shown.page.isActiveWindow());
    shown.chooseLine(u"Pod delete"_s);
    shown.page.setAttribute(Qt::WA_KeyboardFocusChange); // as Tab does
    shown.table->setFocus(Qt::TabFocusReason);
    const QImage before = shown.tree->grab().toImage();
    shown.tree->setFocus(Qt::TabFocusReason);
    QVERIFY(shown.tree->grab().toImage() != before);
}

void TestHubsPage::aFaultLeadsToItsPages()
{
    Shown p;
    p.choose(2);
    p.page.setContents(keyOfRow(2), someContents());
    QSignalSpy docs(&p.page, &HubsPage::documentationRequested);
    QSignalSpy opens(&p.page, &HubsPage::openItemRequested);
    QSignalSpy texts(&p.page, &HubsPage::copyTextRequested);
    auto *menu = p.page.findChild<QMenu *>(u"faultMenu"_s);
    QAction *documentation = Shown::action(menu, u"Documentation"_s);
    p.chooseLine(u"Pod delete"_s);
    QVERIFY(p.contents->findChild<ActionFoot *>()->sentence().contains(u"Deletes pods"_s));
    p.tree->setFocus();
    QTest::keyClick(p.tree, Qt::Key_Return);
    QCOMPARE(docs.size(), 1);
    QCOMPARE(docs.first().first().toString(), u"pod-delete"_s);
    Shown::action(menu, u"Open in ChaosCenter"_s)->trigger();
    QCOMPARE(opens.first().at(0).value<HubRow>().hub.id, u"ours"_s);
    QCOMPARE(opens.first().at(1).toString(), u"kubernetes"_s); // without it the page stays empty
    QCOMPARE(opens.first().at(2).toString(), u"pod-delete"_s);
    Shown::action(menu, u"Copy name"_s)->trigger();
    QCOMPARE(texts.first().first().toString(), u"pod-delete"_s);
    p.chooseLine(u"ec2-stop"_s); // there is no page about it
    QVERIFY(!documentation->isEnabled());
    p.chooseLine(u"Shop resiliency"_s);
    QVERIFY(!documentation->isEnabled());
    QTest::keyClick(p.tree, Qt::Key_Return);
    QCOMPARE(opens.last().at(1).toString(), QString());
    QCOMPARE(opens.last().at(2).toString(), u"shop"_s);
}

void TestHubsPage::contentsThatCannotBeHad()
{
    Shown p;
    p.choose(2);
    HubContents contents;
    contents.state = HubContents::State::Failed;
    contents.trouble = u"The server could not read its copy."_s;
    p.page.setContents(keyOfRow(2), contents);
    QVERIFY(p.inside->state() == PageState::Error);
    QCOMPARE(p.inside->sentence(), contents.trouble);
    const qsizetype before = p.wanted.size();
    p.page.setNow(Now + 1000);
    QCOMPARE(p.wanted.size(), before); // not again by itself
    emit p.inside->actionTriggered();
    QCOMPARE(p.wanted.size(), before + 1);
    contents.scenarios = someContents().scenarios; // half of it came
    p.page.setContents(keyOfRow(2), contents);
    QVERIFY(p.tree->isVisible());
    QStringList texts;
    for (const QLabel *label : p.contents->findChildren<QLabel *>())
        texts << label->text();
    QVERIFY(texts.join(u'|').contains(contents.trouble));
    contents = {.state = HubContents::State::Done};
    p.page.setContents(keyOfRow(2), contents);
    QCOMPARE(p.inside->title(), u"An empty hub"_s);
}

void TestHubsPage::hostileNamesStayNames()
{
    QList<HubRow> rows = someHubs();
    rows[2].hub.name = u"<b>bold</b>\u202E\nline"_s;
    rows[2].hub.description = u"<img src=x>"_s;
    Shown p(rows);
    const QString name = p.cell(2, HubListModel::NameColumn);
    QVERIFY(name.startsWith(u"<b>bold</b>"_s) && !name.contains(QChar(0x202E))
            && !name.contains(u'\n'));
    for (int column = 0; column < HubListModel::ColumnCount; ++column) {
        const QString tip = p.table->model()->index(2, column).data(Qt::ToolTipRole).toString();
        QVERIFY2(!tip.contains(u"<img"_s) && !tip.contains(u"<b>"_s), qPrintable(tip));
    }
    p.choose(2);
    p.page.setContents(keyOfRow(2), someContents());
    p.chooseLine(u"<b>own</b>"_s); // shown literally
    QVERIFY(!p.tree->currentLine()->toolTip(0).contains(u"<b>"_s));
    for (const QLabel *label : p.page.findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
}

void TestHubsPage::wordsNarrowTheList()
{
    Shown p;
    p.text->setText(u"CHAOS/OURS"_s);
    QCOMPARE(p.table->model()->rowCount(), 1);
    QCOMPARE(p.page.current()->hub.id, u"ours"_s);
    p.text->setText(u"nothing like it"_s);
    QCOMPARE(p.state->title(), u"Nothing matches"_s);
    QVERIFY(!p.page.current());
    QVERIFY(!p.menu->openAction()->isEnabled());
    emit p.state->actionTriggered();
    QCOMPARE(p.table->model()->rowCount(), 3);
    p.text->setText(u"lost"_s);
    QTest::keyClick(&p.page, Qt::Key_Escape);
    QCOMPARE(p.table->model()->rowCount(), 3);
}

void TestHubsPage::theChoiceSurvivesEveryPoll()
{
    Shown p;
    p.choose(2);
    p.page.setContents(keyOfRow(2), someContents());
    p.chooseLine(u"ec2-stop"_s);
    QList<HubRow> rows = someHubs();
    rows.move(2, 0);
    rows.first().hub.faults = 13;
    p.page.setRows(rows, Now + 30'000);
    QCOMPARE(p.page.current()->hub.id, u"ours"_s);
    QCOMPARE(p.table->currentIndex().row(), 0);
    QCOMPARE(p.tree->currentLine()->text(0), u"ec2-stop"_s);
    HubContents more = someContents();
    more.categories.first().faults.removeFirst();
    p.page.setContents(keyOfRow(2), more);
    QCOMPARE(p.tree->currentLine()->text(0), u"ec2-stop"_s);
    rows.removeFirst();
    p.page.setRows(rows, Now + 60'000);
    QCOMPARE(p.page.current()->hub.id, u"litmus"_s); // another one
    p.text->setText(u"litmus"_s);
    QVERIFY(p.page.choose(keyOf(aHub(u"lost"_s, false)))); // as a search result
    QCOMPARE(p.page.current()->hub.id, u"lost"_s);
    QVERIFY(!p.page.choose(keyOf(aHub(u"ours"_s, true))));
}

void TestHubsPage::everythingElseIsInTheMenu()
{
    Shown p;
    p.choose(2);
    QSignalSpy opens(&p.page, &HubsPage::openRequested);
    QSignalSpy links(&p.page, &HubsPage::copyLinkRequested);
    QSignalSpy texts(&p.page, &HubsPage::copyTextRequested);
    emit p.table->customContextMenuRequested(QPoint(5, 5)); // the mouse is elsewhere
    QVERIFY(p.menu->isVisible());
    QVERIFY(p.menu->openAction()->toolTip().contains(u"payments"_s)); // to be active there
    for (QAction *action : p.menu->actions())
        action->trigger();
    p.menu->close();
    QCOMPARE(opens.first().first().value<HubRow>().hub.id, u"ours"_s);
    QCOMPARE(links.size(), 1);
    QCOMPARE(texts.first().first().toString(), u"ours"_s);
    p.page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&p.page));
    p.table->setFocus();
    QTest::keyClick(p.table, Qt::Key_O, Qt::ControlModifier);
    QTest::keyClick(p.table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(p.table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(opens.size() + links.size() + texts.size(), 6);
}

void TestHubsPage::everyStateHasAFace_data()
{
    QTest::addColumn<PageState>("state");
    QTest::newRow("empty") << PageState::Empty;
    QTest::newRow("loading") << PageState::Loading;
    QTest::newRow("offline") << PageState::Offline;
    QTest::newRow("signed out") << PageState::SignedOut;
    QTest::newRow("error") << PageState::Error;
    QTest::newRow("denied") << PageState::Denied;
}

void TestHubsPage::everyStateHasAFace()
{
    QFETCH(PageState, state);
    HubsPage page;
    page.setRows(QList<HubRow>{}, Now);
    page.setState(state, u"Told."_s);
    auto *panel = page.findChild<StatePanel *>(u"hubsState"_s);
    QVERIFY(panel->state() == state);
    QVERIFY(!panel->title().isEmpty() && !panel->sentence().isEmpty());
    page.setRows(someHubs(), Now); // rows stay on screen
    QVERIFY(page.findChild<RowTable *>()->isVisibleTo(&page));
    page.setRows(std::nullopt, Now);
    page.setState(PageState::Normal);
    QVERIFY(panel->state() == PageState::Loading);
    page.setFailed();
    QVERIFY(panel->state() == PageState::Error);
}

void TestHubsPage::columnsGiveWayInASmallWindow()
{
    const Shown wide;
    QVERIFY(!wide.table->isColumnHidden(HubListModel::SyncedColumn));
    QVERIFY(wide.table->isColumnHidden(HubListModel::ProjectColumn)); // there is one
    QList<HubRow> rows = someHubs();
    rows[1].project.projectId = u"p2"_s;
    const Shown narrow(rows, {700, 560});
    QVERIFY(narrow.table->isColumnHidden(HubListModel::BranchColumn));
    QVERIFY(!narrow.table->isColumnHidden(HubListModel::StateColumn));
    QVERIFY(narrow.table->columnWidth(HubListModel::NameColumn) >= 100);
}

void TestHubsPage::projectsTellHubsOfOneNameApart()
{
    QList<HubRow> rows{theBuiltInHub(), theBuiltInHub()};
    rows[0].projectName = u"payments-platform"_s;
    rows[1].project.projectId = u"p2"_s;
    rows[1].projectName = u"logistics-platform"_s;
    for (const int width : {864, 1096, 1736}) { // beside the rail in windows of 960, 1280, 1920
        const Shown shown(rows, {width, 560});
        const int needed = QFontMetrics(shown.table->font()).horizontalAdvance(rows[1].projectName);
        QVERIFY(!shown.table->isColumnHidden(HubListModel::ProjectColumn));
        QVERIFY(shown.table->columnWidth(HubListModel::ProjectColumn) >= needed + 16);
    }
}

QTEST_MAIN(TestHubsPage)
#include "tst_hubspage.moc"
