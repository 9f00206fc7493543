// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Probes: what history knows of them, as rows, and the page that shows them.

#include "common/rowtable.h"
#include "common/segmented.h"
#include "common/statepanel.h"
#include "common/theme.h"
#include "help/grouptree.h"
#include "items/probelistmodel.h"
#include "probes/probedetails.h"
#include "probes/probemenu.h"
#include "probes/probespage.h"
#include "support/historyfixtures.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

using Verdict = ProbeResult::Verdict;

constexpr qint64 Now = 1'795'167'062'000; // 20 Nov 2026, 09:31 UTC
constexpr qint64 Hour = 3'600'000;

ProbeResult aResult(Verdict verdict, const QString &scenario, int hoursAgo,
                    const QString &fault = u"pod-delete"_s)
{
    return {.verdict = verdict,
            .faultName = fault,
            .scenarioId = scenario,
            .runUpdatedMs = Now - hoursAgo * Hour};
}

ProbeRow aProbe(const QString &name, const QList<ProbeResult> &results)
{
    ProbeRow row{.project = test::aProject(), .projectName = u"payments"_s};
    row.probe.name = name;
    row.probe.kind = Probe::Kind::Http;
    row.probe.description = u"Is %1 alive?"_s.arg(name);
    row.probe.results = results;
    for (const ProbeResult &result : results) {
        if (row.uses.isEmpty() || row.uses.last().scenarioId != result.scenarioId)
            row.uses.append(
                {result.scenarioId, u"Scenario "_s + result.scenarioId, {result.faultName}});
    }
    return row;
}

QList<ProbeRow> someProbes()
{
    return {aProbe(u"checkout"_s,
                   {aResult(Verdict::NotRun, u"s1"_s, 1), aResult(Verdict::Failed, u"s1"_s, 2),
                    aResult(Verdict::Passed, u"s2"_s, 30)}),
            aProbe(u"latency"_s, {aResult(Verdict::Passed, u"s2"_s, 3)}), aProbe(u"unused"_s, {})};
}

struct Shown {
    ProbesPage page;
    RowTable *table = page.findChild<RowTable *>(u"probeTable"_s);
    SegmentedControl *groups = page.findChild<SegmentedControl *>(u"probeGroups"_s);
    QLineEdit *text = page.findChild<QLineEdit *>(u"probeFilter"_s);
    StatePanel *state = page.findChild<StatePanel *>(u"probesState"_s);
    GroupTree *uses = page.findChild<GroupTree *>(u"probeUses"_s);

    explicit Shown(const std::optional<QList<ProbeRow>> &rows = someProbes(),
                   QSize size = {1096, 748})
    {
        page.resize(size);
        page.setRows(rows, Now);
        page.show();
    }
    [[nodiscard]] QString cell(int row, int column, int role = Qt::DisplayRole) const
    {
        return table->model()->index(row, column).data(role).toString();
    }
    void choose(int row) { table->setCurrentIndex(table->model()->index(row, 0)); }
    void chooseGroup(int index)
    {
        groups->setCurrentIndex(index);
        emit groups->activated(index);
    }
};

} // namespace

class TestProbesPage final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void rowsComeFromHistory();
    void aRowSaysWhatItToldLast();
    void groupsAndWordsNarrowTheList();
    void aResultLeadsToItsRun();
    void aUseLeadsToItsScenario();
    void resultsOfOtherProjectsAreLeftOutAndCounted();
    void hostileNamesStayNames();
    void theChoiceSurvivesEveryPoll();
    void theChosenLineSurvivesEveryPoll();
    void aPollDoesNotScroll();
    void everythingElseIsInTheMenu();
    void everyStateHasAFace();
    void columnsGiveWayInASmallWindow();
};

void TestProbesPage::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::Light);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestProbesPage::rowsComeFromHistory()
{
    const QTemporaryDir folder;
    test::OpenHistory history(folder.filePath(u"h.sqlite"_s));
    SyncBatch batch = test::emptyBatch();
    batch.projectInfo = Project{.id = u"p1"_s, .name = u"payments"_s};
    batch.scenarios = {test::aScenario(u"s1"_s), test::aScenario(u"s2"_s)};
    const auto probe = [](const QString &name, const QList<ProbeResult> &results) {
        Probe made;
        made.name = name;
        made.results = results;
        return made;
    };
    batch.probes = {{probe(u"a passed"_s, {aResult(Verdict::NotRun, u"s1"_s, 1),
                                           aResult(Verdict::Passed, u"s1"_s, 2)}),
                     probe(u"b silent"_s, {aResult(Verdict::Awaited, u"s1"_s, 1)}),
                     probe(u"c failed"_s, {aResult(Verdict::Failed, u"s2"_s, 1, u"f1"_s),
                                           aResult(Verdict::Passed, u"s1"_s, 2),
                                           aResult(Verdict::Passed, u"s2"_s, 3, u"f2"_s),
                                           aResult(Verdict::Passed, u"s2"_s, 4, u"f1"_s)}),
                     probe(u"d unused"_s, {}),
                     probe(u"e elsewhere"_s, {aResult(Verdict::Failed, u"foreign"_s, 1)}),
                     probe(u"f deleted"_s, {})}};
    batch.contactMs = Now;
    QVERIFY(!history.commit(batch));
    batch.probes->removeLast();
    QVERIFY(!history.commit(batch));
    const auto rows =
        history.read([](const HistoryReader &reader) { return readProbeRows(reader, Scope{}); });
    QStringList order; // those that failed first; what tells nothing last
    for (const ProbeRow &row : rows)
        order << row.probe.name;
    QCOMPARE(order, (QStringList{u"c failed"_s, u"a passed"_s, u"b silent"_s, u"d unused"_s,
                                 u"e elsewhere"_s}));
    const ProbeRow &failed = rows.first();
    QCOMPARE(failed.uses.size(), 2);
    QCOMPARE(failed.uses.first().scenarioId, u"s2"_s); // the latest first
    QCOMPARE(failed.uses.first().faults, (QStringList{u"f1"_s, u"f2"_s}));
    QVERIFY(rows.at(1).lastTold()->verdict == Verdict::Passed); // not evaluated tells nothing
    QVERIFY(!rows.at(2).lastTold());
    QVERIFY(rows.last().probe.results.isEmpty());
    QCOMPARE(rows.last().foreignResults, 1);
}

void TestProbesPage::aRowSaysWhatItToldLast()
{
    const Shown p;
    QCOMPARE(p.cell(0, ProbeListModel::VerdictColumn), u"failed"_s);
    QCOMPARE(p.cell(0, ProbeListModel::WhenColumn), u"2 h ago"_s);
    QCOMPARE(p.cell(0, ProbeListModel::KindColumn), u"HTTP"_s);
    QCOMPARE(p.cell(0, ProbeListModel::UsesColumn), u"2"_s);
    QCOMPARE(p.cell(2, ProbeListModel::VerdictColumn), u"not used lately"_s);
    QCOMPARE(p.cell(2, ProbeListModel::WhenColumn), u"\u2013"_s);
    // Shapes, oldest first; in words for those who do not see them.
    const auto shapes = p.table->model()
                            ->index(0, ProbeListModel::ResultsColumn)
                            .data(ProbeListModel::ResultsRole)
                            .value<QList<int>>();
    QCOMPARE(shapes,
             (QList<int>{static_cast<int>(Outcome::Passed), static_cast<int>(Outcome::Weakness),
                         static_cast<int>(Outcome::Unknown)})); // not evaluated
    QCOMPARE(p.cell(0, ProbeListModel::ResultsColumn, Qt::AccessibleTextRole),
             u"of the last 3: 1 passed, 1 failed"_s);
    const QImage seen =
        p.table->viewport()
            ->grab(QRect(p.table->columnViewportPosition(ProbeListModel::ResultsColumn), 0,
                         p.table->columnWidth(ProbeListModel::ResultsColumn), 30))
            .toImage();
    QVERIFY(seen != QImage(seen.size(), seen.format()));
    QSet<QRgb> colours;
    for (int x = 0; x < seen.width(); ++x)
        colours.insert(seen.pixel(x, seen.height() / 2));
    QVERIFY(colours.size() > 3); // something is painted
}

void TestProbesPage::groupsAndWordsNarrowTheList()
{
    Shown p;
    QCOMPARE(p.table->model()->rowCount(), 3);
    p.chooseGroup(1);
    QCOMPARE(p.table->model()->rowCount(), 1);
    QCOMPARE(p.cell(0, 0), u"checkout"_s);
    p.chooseGroup(3);
    QCOMPARE(p.cell(0, 0), u"unused"_s);
    p.chooseGroup(0);
    p.text->setText(u"scenario S1"_s); // where it is used
    QCOMPARE(p.table->model()->rowCount(), 1);
    QCOMPARE(p.page.current()->probe.name, u"checkout"_s);
    p.text->setText(u"nothing like it"_s);
    QCOMPARE(p.state->title(), u"Nothing matches"_s);
    emit p.state->actionTriggered();
    QCOMPARE(p.table->model()->rowCount(), 3);
    p.text->setText(u"lat"_s);
    QTest::keyClick(&p.page, Qt::Key_Escape);
    QCOMPARE(p.table->model()->rowCount(), 3);
}

void TestProbesPage::aResultLeadsToItsRun()
{
    Shown p;
    QSignalSpy runs(&p.page, &ProbesPage::runRequested);
    p.table->setFocus();
    QTest::keyClick(p.table, Qt::Key_Return); // the first row: what failed last
    QCOMPARE(runs.size(), 1);
    QVERIFY(runs.first().at(1).value<ProbeResult>() == someProbes().first().probe.results.at(1));
    p.uses->setCurrentItem(p.uses->topLevelItem(0)->child(2));
    QTest::keyClick(p.uses, Qt::Key_Return);
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs.last().at(0).value<ProbeRow>().probe.name, u"checkout"_s);
    QCOMPARE(runs.last().at(1).value<ProbeResult>().scenarioId, u"s2"_s);
    QVERIFY(p.uses->currentLine()->text(0).startsWith(u"passed in Scenario s2"_s));
    p.choose(2); // nothing to follow
    QTest::keyClick(p.table, Qt::Key_Return);
    QCOMPARE(runs.size(), 2);
}

void TestProbesPage::aUseLeadsToItsScenario()
{
    Shown p;
    QSignalSpy scenarios(&p.page, &ProbesPage::scenarioRequested);
    QTreeWidgetItem *uses = p.uses->topLevelItem(1);
    QCOMPARE(uses->text(0), u"Where it is used"_s);
    QCOMPARE(uses->child(0)->text(0), u"Scenario s1: pod-delete"_s);
    p.uses->setCurrentItem(uses->child(0));
    p.uses->setFocus();
    QTest::keyClick(p.uses, Qt::Key_Return);
    QCOMPARE(scenarios.size(), 1);
    QCOMPARE(scenarios.first().at(1).value<ProbeUse>().scenarioId, u"s1"_s);
    p.uses->setCurrentItem(p.uses->topLevelItem(0)->child(2)); // by way of a result
    auto *menu = p.page.findChild<QMenu *>(u"probeUseMenu"_s);
    menu->actions().last()->trigger();
    QCOMPARE(scenarios.last().at(1).value<ProbeUse>().scenarioId, u"s2"_s);
}

void TestProbesPage::resultsOfOtherProjectsAreLeftOutAndCounted()
{
    QList<ProbeRow> rows = someProbes();
    rows[0].foreignResults = 4;
    const Shown p(rows);
    const QString caption = p.page.findChild<QLabel *>(u"probeCaption"_s)->text();
    QVERIFY2(caption.contains(u"4 result"_s) && caption.contains(u"other projects"_s),
             qPrintable(caption));
}

void TestProbesPage::hostileNamesStayNames()
{
    QList<ProbeRow> rows = someProbes();
    rows[0].probe.name = u"<b>bold</b>\u202E\nline"_s;
    rows[0].probe.description = u"<img src=x>"_s;
    rows[0].uses[0].scenarioName = u"<i>x</i>"_s;
    const Shown p(rows);
    const QString name = p.cell(0, ProbeListModel::NameColumn);
    QVERIFY(name.startsWith(u"<b>bold</b>"_s) && !name.contains(QChar(0x202E))
            && !name.contains(u'\n'));
    for (int column = 0; column < ProbeListModel::ColumnCount; ++column) {
        const QString tip = p.cell(0, column, Qt::ToolTipRole);
        QVERIFY2(!tip.contains(u"<img"_s) && !tip.contains(u"<b>"_s), qPrintable(tip));
    }
    for (const QLabel *label : p.page.findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
    QVERIFY(!p.uses->topLevelItem(1)->child(0)->toolTip(0).contains(u"<i>"_s));
}

void TestProbesPage::theChoiceSurvivesEveryPoll()
{
    Shown p;
    p.choose(1);
    QList<ProbeRow> rows = someProbes();
    rows.move(1, 2);
    rows.last().probe.results.first().verdict = Verdict::Failed;
    p.page.setRows(rows, Now + 30'000);
    QCOMPARE(p.page.current()->probe.name, u"latency"_s);
    QCOMPARE(p.table->currentIndex().row(), 2);
    p.text->setText(u"latency"_s);
    QCOMPARE(p.page.current()->probe.name, u"latency"_s);
    QVERIFY(p.page.choose(test::aProject(), u"unused"_s)); // as a search result
    QCOMPARE(p.page.current()->probe.name, u"unused"_s);
    QVERIFY(!p.page.choose(test::aProject(), u"nobody knows it"_s));
}

void TestProbesPage::theChosenLineSurvivesEveryPoll()
{
    QList<ProbeRow> rows = someProbes();
    rows[1].probe.results.prepend(aResult(Verdict::Passed, u"s2"_s, 2));
    Shown p(rows);
    const auto groupOfCurrent = [&p] {
        return p.uses->currentLine() ? p.uses->currentLine()->parent()->text(0) : QString();
    };
    p.uses->setCurrentItem(p.uses->topLevelItem(0)->child(2));
    rows[0].probe.results.prepend(aResult(Verdict::Passed, u"s1"_s, 0));
    p.page.setRows(rows, Now + 30'000);
    QCOMPARE(groupOfCurrent(), u"Last results"_s);
    QVERIFY(p.uses->currentLine()->text(0).startsWith(u"passed in Scenario s2"_s));
    p.uses->setCurrentItem(p.uses->topLevelItem(1)->child(1)); // a use
    rows[0].probe.results.removeLast();
    p.page.setRows(rows, Now + 60'000);
    QCOMPARE(groupOfCurrent(), u"Where it is used"_s);
    QVERIFY(p.uses->currentLine()->text(0).startsWith(u"Scenario s2"_s));
    // Another probe begins at its newest result, whatever was chosen of the one before.
    p.uses->setCurrentItem(p.uses->topLevelItem(0)->child(1));
    p.choose(1);
    QCOMPARE(p.uses->currentLine(), p.uses->topLevelItem(0)->child(0));
}

void TestProbesPage::aPollDoesNotScroll()
{
    QList<ProbeRow> rows;
    for (int i = 0; i < 80; ++i)
        rows << aProbe(u"probe %1"_s.arg(i), {aResult(Verdict::Passed, u"s1"_s, 1)});
    Shown p(rows);
    QScrollBar *bar = p.table->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 1000);
    bar->setValue(bar->maximum() / 2); // the first row stays chosen
    const int place = bar->value();
    const auto change = [&rows, &p](int row, int hoursAgo) {
        rows[row].probe.results.prepend(aResult(Verdict::Failed, u"s1"_s, hoursAgo));
        p.page.setRows(rows, Now);
        QCoreApplication::processEvents(); // the view is laid out
    };
    change(40, 0);
    QCOMPARE(p.page.current()->probe.name, u"probe 0"_s);
    QCOMPARE(bar->value(), place);
    // What was chosen and seen stays in sight.
    bar->setValue(0);
    rows.move(0, 79);
    change(40, 0);
    QCOMPARE(p.page.current()->probe.name, u"probe 0"_s);
    QVERIFY(p.table->viewport()->rect().contains(p.table->visualRect(p.table->currentIndex())));
}

void TestProbesPage::everythingElseIsInTheMenu()
{
    Shown p;
    p.choose(1);
    QSignalSpy opens(&p.page, &ProbesPage::openRequested);
    QSignalSpy links(&p.page, &ProbesPage::copyLinkRequested);
    QSignalSpy texts(&p.page, &ProbesPage::copyTextRequested);
    auto *menu = p.page.findChild<ProbeMenu *>();
    emit p.table->customContextMenuRequested(QPoint(5, 5)); // the mouse is elsewhere
    QVERIFY(menu->isVisible());
    QVERIFY(menu->openAction()->toolTip().contains(u"payments"_s)); // to be active in the browser
    for (QAction *action : menu->actions())
        action->trigger();
    menu->close();
    QCOMPARE(opens.first().first().value<ProbeRow>().probe.name, u"latency"_s);
    QCOMPARE(links.size(), 1);
    QCOMPARE(texts.first().first().toString(), u"latency"_s);
    p.page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&p.page));
    p.table->setFocus();
    QTest::keyClick(p.table, Qt::Key_O, Qt::ControlModifier);
    QTest::keyClick(p.table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(p.table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(opens.size() + links.size() + texts.size(), 6);
}

void TestProbesPage::everyStateHasAFace()
{
    for (const PageState state : {PageState::Empty, PageState::Loading, PageState::Offline,
                                  PageState::SignedOut, PageState::Error, PageState::Denied}) {
        ProbesPage page;
        page.setRows(QList<ProbeRow>{}, Now);
        page.setState(state, u"Told."_s);
        auto *panel = page.findChild<StatePanel *>(u"probesState"_s);
        QVERIFY(panel->state() == state);
        QVERIFY(!panel->title().isEmpty() && !panel->sentence().isEmpty());
        page.setRows(someProbes(), Now); // rows stay on screen
        QVERIFY(page.findChild<RowTable *>()->isVisibleTo(&page));
    }
    ProbesPage page;
    auto *panel = page.findChild<StatePanel *>(u"probesState"_s);
    page.setRows(std::nullopt, Now);
    QVERIFY(panel->state() == PageState::Loading);
    page.setRows(QList<ProbeRow>{}, Now);
    QCOMPARE(panel->title(), u"No probes yet"_s);
    page.setFailed();
    QVERIFY(panel->state() == PageState::Error);
}

void TestProbesPage::columnsGiveWayInASmallWindow()
{
    const Shown wide;
    QVERIFY(!wide.table->isColumnHidden(ProbeListModel::ResultsColumn));
    QVERIFY(wide.table->isColumnHidden(ProbeListModel::ProjectColumn)); // there is one
    const Shown narrow(someProbes(), {700, 560});
    QVERIFY(!narrow.table->isColumnHidden(ProbeListModel::VerdictColumn));
    QVERIFY(narrow.table->columnWidth(ProbeListModel::NameColumn) >= 100);
}

QTEST_MAIN(TestProbesPage)
#include "tst_probespage.moc"
