// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What happened in a run: the panel beside the list and the page of one run, with runs of the
// sandbox and with worse.

#include "common/noticebox.h"
#include "common/segmented.h"
#include "common/statepanel.h"
#include "common/steplist.h"
#include "common/theme.h"
#include "core/yaml.h"
#include "rundetails/eventtable.h"
#include "rundetails/probelist.h"
#include "rundetails/quiettable.h"
#include "rundetails/scoreboard.h"
#include "rundetails/scoretablemodel.h"
#include "rundetails/stepcard.h"
#include "rundetails/stepgraphview.h"
#include "rundetails/steptimelineview.h"
#include "rundetails/textviewer.h"
#include "runs/rundetailspanel.h"
#include "runs/runpage.h"
#include "support/cputimer.h"
#include "support/sandboxdetails.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;

namespace {

constexpr qint64 Now = 1'781'431'200'000;

const sandbox::World &world()
{
    static const sandbox::World invented({.seed = 7, .runs = 300, .nowMs = Now});
    return invented;
}

/// A run of which a probe failed, with two faults at least.
const RunDetails &weakRun()
{
    static const RunDetails found = findSandboxRun(world(), [](const RunDetails &details) {
                                        return details.run.outcome == Outcome::Weakness
                                               && details.faults.size() >= 2
                                               && runFinding(details).probe >= 0;
                                    }).value_or(RunDetails());
    return found;
}

RunLook lookOf(const RunDetails &details)
{
    RunLook look;
    look.state = RunLook::State::Told;
    look.picture = runPicture(details);
    return look;
}

/// The agent reports one more step at the front of them all.
RunDetails withOneMoreStep(RunDetails details)
{
    RunStep added;
    added.key = u"new"_s;
    details.steps.insert(1, added);
    for (RunStep &step : details.steps) {
        for (int &child : step.children)
            child += child >= 1 ? 1 : 0;
    }
    for (FaultOutcome &fault : details.faults)
        ++fault.step;
    return details;
}

FetchedText told(const QString &text)
{
    FetchedText fetched;
    fetched.state = FetchedText::State::Told;
    fetched.text = text;
    return fetched;
}

struct Page {
    RunPage page;
    QSignalSpy backs{&page, &RunPage::backRequested};
    QSignalSpy manifests{&page, &RunPage::manifestRequested};
    QSignalSpy logs{&page, &RunPage::logRequested};
    StepGraphView *graph = page.findChild<StepGraphView *>(u"stepGraph"_s);
    StepTimelineView *line = page.findChild<StepTimelineView *>();
    StepCard *card = page.findChild<StepCard *>();
    TextViewer *manifest = page.findChild<TextViewer *>(u"manifestViewer"_s);
    TextViewer *log = page.findChild<TextViewer *>(u"logViewer"_s);

    explicit Page(const RunDetails &details = weakRun(), QSize size = {1096, 748})
    {
        page.resize(size);
        page.setRun(rowOf(details), Now);
        page.setLook(lookOf(details), Now);
        page.show();
        page.activateWindow();
    }
    [[nodiscard]] QString label(const QString &name) const
    {
        return page.findChild<QLabel *>(name)->text();
    }
};

/// Text of everything on screen.
QString allText(const QWidget &widget)
{
    QStringList texts;
    const auto labels = widget.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisibleTo(&widget))
            texts << label->text();
    }
    return texts.join(u'\n');
}

} // namespace

class TestRunLooks final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void thePanelSaysWhatFailedAndWhy();
    void tabWalksThroughThePanelDownwards();
    void noPartIsEverAWindow();
    void thePanelOpensWhereSomethingWasFound();
    void thePanelSaysHowFarItHasCome();
    void anotherRunForgetsTheLook();
    void theTableAddsUpToTheScore();
    void longNamesOfFaultsTakeTwoLines();
    void thePageChoosesWhatWasFound();
    void thePageFollowsItsRun();
    void stepsAreWalkedByKeys();
    void stepsSpeak();
    void aNewReportKeepsTheChosenStep();
    void graphAndTimelineShareTheChoice();
    void aLongChainRunsDownwards();
    void eventsAndFaultsLeadToTheirStep();
    void theKeyboardIsSeenInAText();
    void theManifestIsAskedForWhenItIsWanted();
    void aLogIsAskedForOnce();
    void findingInAText();
    void aLongTextIsSearchedAfterTyping();
    void everyPartHasAName();
    void escapeClosesTheSearchThenThePage();
    void aReportIsOfferedWhenThereIsOne();
    void yamlIsColoured();
    void textsAreMadeSafe();
    void longTextsComeInSlices_data();
    void longTextsComeInSlices();
    void aHugeRunIsShownInLittleTime();
    void degradesPolitely_data();
    void degradesPolitely();
    void hostileWordsAreShownLiterally();
    void hugeReportsStayQuick();
};

void TestRunLooks::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QVERIFY(!weakRun().steps.isEmpty());
}

void TestRunLooks::thePanelSaysWhatFailedAndWhy()
{
    RunDetailsPanel panel;
    panel.resize(360, 900);
    panel.setRun(rowOf(weakRun()), Now);
    panel.setLook(lookOf(weakRun()));
    panel.show();
    const RunFinding finding = runFinding(weakRun());
    const ProbeOutcome &probe = weakRun().faults.at(finding.fault).probes.at(finding.probe);
    const QString said = panel.findChild<QLabel *>(u"runFinding"_s)->text();
    QVERIFY(said.contains(probe.name));
    QVERIFY(!probe.description.isEmpty() && said.contains(probe.description));
    QVERIFY(panel.findChild<QLabel *>(u"runFinding"_s)->isVisible());
    QVERIFY(panel.findChild<ScoreBoard *>()->isVisible());
    QVERIFY(panel.findChild<StepGraphView *>()->isVisible());
    QVERIFY(panel.findChild<StepList *>(u"chainOfEvents"_s)->steps().size() > 5);
    QVERIFY(!panel.findChild<NoticeBox *>(u"lookNotice"_s)->isVisible());
}

void TestRunLooks::tabWalksThroughThePanelDownwards()
{
    RunDetailsPanel panel;
    panel.resize(360, 1600);
    panel.setRun(rowOf(weakRun()), Now);
    panel.show();
    panel.setLook(lookOf(weakRun()));
    panel.setRun(rowOf(weakRun()), Now + 1); // other facts, for instance how long it takes
    QTRY_VERIFY(panel.findChild<ScoreBoard *>()->isVisible());
    QList<int> places;
    for (const QWidget *at = panel.nextInFocusChain(); at != &panel; at = at->nextInFocusChain()) {
        const bool isStop = at->isVisible() && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus)
                            && !at->inherits("QScrollArea");
        if (isStop)
            places << at->mapTo(&panel, QPoint()).y();
    }
    QVERIFY(places.size() >= 7); // buttons, graph, table, events, copies
    QVERIFY(std::is_sorted(places.cbegin(), places.cend()));
}

void TestRunLooks::noPartIsEverAWindow()
{
    // What is shown before it has a place flashes on the screen and takes the keyboard away.
    class Watch final : public QObject {
    public:
        QStringList windows;
        bool eventFilter(QObject *watched, QEvent *event) override
        {
            if (event->type() == QEvent::Show && watched->isWidgetType()
                && static_cast<QWidget *>(watched)->isWindow())
                windows << QLatin1StringView(watched->metaObject()->className());
            return false;
        }
    } watch;
    qApp->installEventFilter(&watch);
    Page p;
    for (const RunStep &step : weakRun().steps)
        p.page.setCurrentStep(static_cast<int>(&step - weakRun().steps.constData()));
    RunDetailsPanel panel;
    panel.setRun(rowOf(weakRun()), Now);
    panel.setLook(lookOf(weakRun()));
    panel.show();
    QCOMPARE(watch.windows, QStringList({u"rd::RunPage"_s, u"rd::RunDetailsPanel"_s}));
}

void TestRunLooks::thePanelOpensWhereSomethingWasFound()
{
    RunDetailsPanel panel;
    panel.resize(360, 900);
    panel.setRun(rowOf(weakRun()), Now);
    panel.setLook(lookOf(weakRun()));
    panel.show();
    QSignalSpy opens(&panel, &RunDetailsPanel::openDetailsRequested);
    panel.findChild<QPushButton *>(u"openDetailsButton"_s)->click();
    QCOMPARE(opens.takeFirst().first().toInt(), runFinding(weakRun()).step);

    auto *graph = panel.findChild<StepGraphView *>();
    const int other = weakRun().faults.last().step;
    QTRY_VERIFY(!graph->placeOf(other).isEmpty());
    QTest::mouseClick(graph, Qt::LeftButton, {}, graph->placeOf(other).center());
    QCOMPARE(opens.takeFirst().first().toInt(), other);
}

void TestRunLooks::thePanelSaysHowFarItHasCome()
{
    RunDetailsPanel panel;
    panel.setRun(rowOf(weakRun()), Now);
    panel.show();
    auto *notice = panel.findChild<NoticeBox *>(u"lookNotice"_s);
    QVERIFY(!notice->isVisible());
    RunLook look;
    look.state = RunLook::State::Loading;
    panel.setLook(look);
    QVERIFY(notice->isVisible());
    QVERIFY(notice->text().startsWith(u"Asking"_s));

    look.state = RunLook::State::Failed;
    look.sentence = u"It cannot be reached."_s;
    look.detail = u"<b>refused</b>"_s;
    panel.setLook(look);
    QCOMPARE(notice->text(), look.sentence);
    QCOMPARE(notice->details(), look.detail);
    QSignalSpy again(&panel, &RunDetailsPanel::lookAgainRequested);
    emit notice->actionTriggered();
    QCOMPARE(again.size(), 1);

    // What was told stays beside it.
    look = lookOf(weakRun());
    look.sentence = u"What is shown was read earlier."_s;
    panel.setLook(look);
    QVERIFY(notice->isVisible());
    QVERIFY(panel.findChild<ScoreBoard *>()->isVisible());
}

void TestRunLooks::anotherRunForgetsTheLook()
{
    RunDetailsPanel panel;
    QSignalSpy changes(&panel, &RunDetailsPanel::lookChanged);
    panel.setRun(rowOf(weakRun(), 1), Now);
    panel.setLook(lookOf(weakRun()));
    panel.show();
    QVERIFY(changes.size() >= 2); // another run, and on screen
    panel.setRun(rowOf(weakRun(), 1), Now + 1);
    QVERIFY(panel.look().picture);
    panel.setRun(rowOf(weakRun(), 2), Now);
    QVERIFY(!panel.look().picture);
    QVERIFY(!panel.findChild<ScoreBoard *>()->isVisible());
    QVERIFY(!panel.findChild<QLabel *>(u"runFinding"_s)->isVisible());
}

void TestRunLooks::theTableAddsUpToTheScore()
{
    int checked = 0;
    for (quint32 number = 0; number < 120; ++number) {
        const RunDetails details = sandboxDetails(world(), number);
        if (!isMeasurable(details.run.outcome) || details.engineRun)
            continue;
        ScoreTableModel model;
        model.setPicture(runPicture(details), 0);
        QVERIFY(model.sumRow() > 0);
        qint64 products = 0;
        qint64 weights = 0;
        QLocale locale;
        for (int row = 0; row < model.sumRow(); ++row) {
            products += locale.toLongLong(
                model.index(row, ScoreTableModel::CountsColumn).data().toString());
            weights += locale.toLongLong(
                model.index(row, ScoreTableModel::WeightColumn).data().toString());
        }
        const QString sum =
            model.index(model.sumRow(), ScoreTableModel::ProbesColumn).data().toString();
        QVERIFY2(sum.startsWith(
                     u"%1 \u00f7 %2 ="_s.arg(locale.toString(products), locale.toString(weights))),
                 qPrintable(sum));
        QVERIFY(sum.endsWith(locale.toString(*details.run.rawScore, 'f', 2)));
        ++checked;
    }
    QVERIFY(checked > 50);

    ScoreBoard board(0);
    RunDetails other = weakRun();
    other.run.rawScore = 12;
    board.setPicture(runPicture(other));
    QVERIFY(board.sentence().contains(u"ChaosCenter says 12.00"_s));
    QCOMPARE(board.title(), u"Why 12?"_s);
    other.run.outcome = Outcome::InProgress;
    other.run.phase = u"Running"_s;
    board.setPicture(runPicture(other));
    QCOMPARE(board.title(), u"What counts so far"_s);
}

void TestRunLooks::longNamesOfFaultsTakeTwoLines()
{
    RunDetails details = weakRun();
    QVERIFY(details.faults.size() >= 2);
    ScoreBoard board(5);
    board.setPicture(runPicture(details));
    auto *table = board.findChild<QuietTable *>(u"whyTable"_s);
    auto *model = table->model();
    const auto width = [table](const QString &text) {
        return QFontMetrics(table->font()).horizontalAdvance(text);
    };
    QList<int> widths;
    for (int row = 0; row < model->rowCount(); ++row)
        widths << width(model->index(row, 0).data().toString());
    std::sort(widths.begin(), widths.end());
    QVERIFY(widths.last() - widths.first() > 8);
    const int wanted = (widths.first() + widths.last()) / 2 + 16; // for some, not for all
    board.resize(900, 400);
    board.show();
    for (int row = 0; row < model->rowCount(); ++row)
        QVERIFY(!table->wraps(model->index(row, 0)));
    const int usual = table->rowHeight(0);
    board.resize(board.width() - table->columnWidth(0) + wanted, 400);
    QTRY_COMPARE(table->columnWidth(0), wanted);
    int wrapped = 0;
    for (int row = 0; row < model->rowCount(); ++row) {
        if (table->wraps(model->index(row, 0))) {
            ++wrapped;
            QVERIFY(table->rowHeight(row) > usual + 8);
        } else {
            QCOMPARE(table->rowHeight(row), usual);
        }
    }
    QVERIFY(wrapped > 0 && wrapped < model->rowCount());
    QVERIFY(table->sizeHint().height() > model->rowCount() * usual); // nothing is cut off below
    QVERIFY(!board.grab().isNull());
}

void TestRunLooks::thePageChoosesWhatWasFound()
{
    Page p;
    const RunFinding finding = runFinding(weakRun());
    QCOMPARE(p.page.currentStep(), finding.step);
    QCOMPARE(p.card->step(), finding.step);
    const ProbeOutcome &probe = weakRun().faults.at(finding.fault).probes.at(finding.probe);
    const QString shown = allText(*p.card);
    QVERIFY(shown.contains(probe.name));
    QVERIFY(shown.contains(probe.description));
    QVERIFY(shown.contains(u"weight"_s));
    QVERIFY(shown.contains(u"failed"_s));
}

void TestRunLooks::thePageFollowsItsRun()
{
    RunDetails running = weakRun();
    running.run.outcome = Outcome::InProgress;
    running.run.phase = u"Running"_s;
    Page p(running);
    QVERIFY(allText(p.page).contains(u"Running"_s));
    RunDetails over = weakRun();
    over.run.updatedMs += 5000;
    p.page.setLook(lookOf(over), Now);
    QVERIFY(allText(p.page).contains(u"Weakness found"_s));
    // What is older than what is known changes nothing.
    running.run.updatedMs -= 5000;
    p.page.setLook(lookOf(running), Now);
    QVERIFY(allText(p.page).contains(u"Weakness found"_s));
}

void TestRunLooks::stepsAreWalkedByKeys()
{
    Page p;
    QVERIFY(QTest::qWaitForWindowActive(&p.page));
    p.page.focusSteps();
    QTRY_VERIFY(p.graph->hasFocus());
    QTest::keyClick(p.graph, Qt::Key_Home);
    const int first = p.page.currentStep();
    QCOMPARE(stepNameText(weakRun().steps.at(first)), u"install-chaos-faults"_s);
    // Whichever way it runs, one of the two leads on.
    QTest::keyClick(p.graph, Qt::Key_Right);
    QTest::keyClick(p.graph, Qt::Key_Down);
    QVERIFY(p.page.currentStep() != first);
    QTest::keyClick(p.graph, Qt::Key_Left);
    QTest::keyClick(p.graph, Qt::Key_Up);
    QCOMPARE(p.page.currentStep(), first);
    QTest::keyClick(p.graph, Qt::Key_End);
    QCOMPARE(p.card->step(), p.page.currentStep());
    QVERIFY(p.page.currentStep() != first);
    QTest::keyClick(p.graph, Qt::Key_Return);
    QCOMPARE(p.logs.size(), 1);
    QCOMPARE(p.page.tab(), RunPage::Tab::Log);
}

void TestRunLooks::stepsSpeak()
{
    Page p;
    QAccessible::setActive(true);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(p.graph);
    QVERIFY(spoken);
    QCOMPARE(spoken->role(), QAccessible::Chart);
    QCOMPARE(spoken->text(QAccessible::Name), u"Steps"_s);
    const QString first = spoken->text(QAccessible::Description);
    QVERIFY(first.contains(u"weakness found"_s));
    QVERIFY(first.contains(u"probes passed"_s));
    p.graph->setCurrentStep(-1);
    QVERIFY(spoken->text(QAccessible::Description).contains(u"step(s)"_s));
    const ChartTable &table = *p.graph->table();
    QVERIFY(table.rows() >= 4);
    QCOMPARE(table.title(0), u"Step"_s);
    QCOMPARE(table.csvRow(0).size(), table.csvHead().size());
    QCOMPARE(spoken->tableInterface()->rowCount(), table.rows());
    QAccessible::setActive(false);
}

void TestRunLooks::aNewReportKeepsTheChosenStep()
{
    RunDetails before = weakRun();
    Page p(before);
    p.page.setCurrentStep(before.faults.last().step);
    const QString key = before.steps.at(p.page.currentStep()).key;
    const RunDetails after = withOneMoreStep(before);
    p.page.setLook(lookOf(after), Now);
    QCOMPARE(after.steps.at(p.page.currentStep()).key, key);
    QCOMPARE(p.card->step(), p.page.currentStep());
}

void TestRunLooks::graphAndTimelineShareTheChoice()
{
    Page p;
    auto *ways = p.page.findChild<SegmentedControl *>(u"stepWays"_s);
    ways->setCurrentIndex(1);
    emit ways->activated(1);
    QVERIFY(p.line->isVisible());
    QCOMPARE(p.line->currentStep(), p.page.currentStep());
    const int last = p.line->table()->rows() - 1;
    QTest::keyClick(p.line, Qt::Key_End);
    QCOMPARE(stepNameText(weakRun().steps.at(p.page.currentStep())),
             p.line->table()->text(last, 0));
    QCOMPARE(p.graph->currentStep(), p.page.currentStep());
    const QPoint first = p.line->placeOf(weakRun().faults.first().step).center();
    QTest::mouseClick(p.line, Qt::LeftButton, {}, first);
    QCOMPARE(p.page.currentStep(), weakRun().faults.first().step);
    QVERIFY(p.line->summary().contains(u"From begin to end"_s));
    ways->setCurrentIndex(0);
}

void TestRunLooks::aLongChainRunsDownwards()
{
    RunDetails chain;
    chain.document = RunDetails::Document::Whole;
    for (int i = 0; i < 9; ++i) {
        RunStep step;
        step.key = step.name = u"step-%1"_s.arg(i);
        step.state = StepState::Succeeded;
        if (i < 8)
            step.children = {i + 1};
        chain.steps << step;
    }
    Page p(chain);
    QTRY_VERIFY(p.graph->placeOf(1).top() > p.graph->placeOf(0).bottom());
    QCOMPARE(p.graph->placeOf(1).left(), p.graph->placeOf(0).left());
    p.page.resize(3400, 700);
    QTRY_VERIFY(p.graph->placeOf(1).left() > p.graph->placeOf(0).right());
    p.page.resize(1096, 700);
    QTRY_VERIFY(p.graph->placeOf(1).top() > p.graph->placeOf(0).bottom());
    // Mirrored, the chain begins on the other side.
    p.page.resize(3400, 700);
    p.page.setLayoutDirection(Qt::RightToLeft);
    QTRY_VERIFY(p.graph->placeOf(1).right() < p.graph->placeOf(0).left());
    p.page.setCurrentStep(0);
    QTest::keyClick(p.graph, Qt::Key_Left);
    QCOMPARE(p.page.currentStep(), 1);
}

void TestRunLooks::eventsAndFaultsLeadToTheirStep()
{
    Page p;
    p.page.showTab(RunPage::Tab::Events);
    auto *events = p.page.findChild<EventTable *>();
    QVERIFY(events->isVisible());
    const QModelIndex last = events->model()->index(events->model()->rowCount() - 2, 1);
    emit events->activated(last);
    QCOMPARE(p.page.tab(), RunPage::Tab::Steps);
    QVERIFY(
        last.data().toString().contains(stepNameText(weakRun().steps.at(p.page.currentStep()))));
    p.page.showTab(RunPage::Tab::Score);
    auto *board = p.page.findChild<ScoreBoard *>();
    QVERIFY(board->isVisible());
    emit board->stepChosen(weakRun().faults.first().step);
    QCOMPARE(p.page.currentStep(), weakRun().faults.first().step);
    QCOMPARE(p.page.tab(), RunPage::Tab::Steps);
}

void TestRunLooks::theKeyboardIsSeenInAText()
{
    TextViewer viewer(TextViewer::Language::Plain);
    viewer.setText(u"a line\n"_s.repeated(400));
    viewer.resize(400, 300);
    viewer.show();
    viewer.activateWindow();
    QTRY_VERIFY(viewer.isActiveWindow());
    const QColor accent = tokensOf(&viewer).accent;
    const auto ringed = [&viewer, accent] {
        const QImage image = viewer.editor()->viewport()->grab().toImage();
        return image.pixelColor(image.width() / 2, 0) == accent
               && image.pixelColor(image.width() / 2, image.height() - 1) == accent;
    };
    viewer.setAttribute(Qt::WA_KeyboardFocusChange); // as Tab does
    viewer.editor()->clearFocus();
    QVERIFY(!ringed());
    viewer.editor()->setFocus(Qt::TabFocusReason);
    QVERIFY(ringed());
}

void TestRunLooks::theManifestIsAskedForWhenItIsWanted()
{
    Page p;
    QCOMPARE(p.manifests.size(), 0);
    p.page.showTab(RunPage::Tab::Manifest);
    QCOMPARE(p.manifests.size(), 1);
    FetchedText text;
    text.state = FetchedText::State::Loading;
    p.page.setManifest(text);
    p.page.showTab(RunPage::Tab::Steps);
    p.page.showTab(RunPage::Tab::Manifest);
    QCOMPARE(p.manifests.size(), 1);
    p.page.setManifest(told(u"kind: Workflow\n"_s));
    QVERIFY(p.manifest->hasText());
    QSignalSpy copies(&p.page, &RunPage::copyTextRequested);
    emit p.manifest->copyTextRequested(p.manifest->editor()->toPlainText());
    QCOMPARE(copies.first().first().toString(), u"kind: Workflow\n"_s);
    // Nothing of one run is shown for another.
    p.page.setRun(rowOf(weakRun(), 2), Now);
    QVERIFY(!p.manifest->hasText());
    QVERIFY(p.manifest->editor()->toPlainText().isEmpty());
}

void TestRunLooks::aLogIsAskedForOnce()
{
    Page p;
    p.page.showTab(RunPage::Tab::Log); // of the chosen step
    QCOMPARE(p.logs.size(), 1);
    QCOMPARE(p.logs.first().first().toString(), weakRun().steps.at(p.page.currentStep()).key);
    p.page.setLog(told(u"it began\n"_s));
    p.page.showTab(RunPage::Tab::Steps);
    p.card->findChild<QPushButton *>(u"stepLogButton"_s)->click();
    QCOMPARE(p.logs.size(), 1);
    QCOMPARE(p.page.tab(), RunPage::Tab::Log);
    FetchedText trouble;
    trouble.state = FetchedText::State::Trouble;
    trouble.title = u"The delegate did not answer"_s;
    trouble.sentence = u"Look whether it is connected."_s;
    p.page.setLog(trouble);
    QCOMPARE(p.log->statePanel()->title(), trouble.title);
    emit p.log->statePanel()->actionTriggered();
    QCOMPARE(p.logs.size(), 2);
    p.page.showTab(RunPage::Tab::Steps);
    p.page.setCurrentStep(weakRun().faults.last().step);
    p.card->findChild<QPushButton *>(u"stepLogButton"_s)->click();
    const QString key = weakRun().steps.at(weakRun().faults.last().step).key;
    QCOMPARE(p.logs.last().first().toString(), key);
    // A new report has its steps in other places.
    p.page.setLog(trouble);
    p.page.setLook(lookOf(withOneMoreStep(weakRun())), Now);
    emit p.log->statePanel()->actionTriggered();
    QCOMPARE(p.logs.size(), 4);
    QCOMPARE(p.logs.last().first().toString(), key);
}

void TestRunLooks::findingInAText()
{
    Page p;
    p.page.setManifest(told(u"name: a\nvalue: 1\nname: b\nNAME: c\n"_s));
    p.page.showTab(RunPage::Tab::Manifest);
    QVERIFY(QTest::qWaitForWindowActive(&p.page));
    QTest::keySequence(&p.page, QKeySequence::Find);
    auto *field = p.manifest->findChild<QLineEdit *>(u"findField"_s);
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, u"name"_s);
    QCOMPARE(p.manifest->findChild<QLabel *>(u"foundText"_s)->text(), u"3 place(s)"_s);
    QCOMPARE(p.manifest->editor()->textCursor().blockNumber(), 0);
    for (const int line : {2, 3, 0}) { // and around
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(p.manifest->editor()->textCursor().blockNumber(), line);
    }
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(p.manifest->editor()->textCursor().blockNumber(), 3);
    QTest::keyClicks(field, u"x"_s);
    QCOMPARE(p.manifest->findChild<QLabel *>(u"foundText"_s)->text(), u"not found"_s);
    QCOMPARE(p.manifest->editor()->textCursor().blockNumber(), 3); // nobody is led elsewhere
}

void TestRunLooks::aLongTextIsSearchedAfterTyping()
{
    Page p;
    p.page.setLog(told(u"one line of many\n"_s.repeated(20'000) + u"the needle\n"_s));
    p.page.showTab(RunPage::Tab::Log);
    const QPlainTextEdit *text = p.log->editor();
    QTRY_COMPARE_WITH_TIMEOUT(text->blockCount(), 20'002, 30'000);
    p.log->openFind();
    auto *field = p.log->findChild<QLineEdit *>(u"findField"_s);
    const auto *found = p.log->findChild<QLabel *>(u"foundText"_s);
    QTest::keyClicks(field, u"needle"_s);
    QVERIFY2(found->text().isEmpty(), qPrintable(found->text())); // not once for each letter
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(text->textCursor().selectedText(), u"needle"_s);
    field->setText(u"the"_s);
    QTRY_COMPARE(found->text(), u"1 place(s)"_s); // without Enter, too
}

void TestRunLooks::everyPartHasAName()
{
    const Page p;
    QStringList names{p.manifest->editor()->accessibleName(), p.log->editor()->accessibleName()};
    for (const auto *control : p.page.findChildren<SegmentedControl *>())
        names << control->accessibleName();
    QCOMPARE(names.size(), 4);
    QVERIFY2(!names.contains(QString()), qPrintable(names.join(u'|')));
}

void TestRunLooks::escapeClosesTheSearchThenThePage()
{
    Page p;
    p.page.setManifest(told(u"name: a\n"_s));
    p.page.showTab(RunPage::Tab::Manifest);
    QVERIFY(QTest::qWaitForWindowActive(&p.page));
    p.manifest->openFind();
    auto *field = p.manifest->findChild<QLineEdit *>(u"findField"_s);
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
    QCOMPARE(p.backs.size(), 0);
    QTRY_VERIFY(p.manifest->editor()->hasFocus());
    QTest::keyClick(p.manifest->editor(), Qt::Key_Escape);
    QCOMPARE(p.backs.size(), 1);
}

void TestRunLooks::aReportIsOfferedWhenThereIsOne()
{
    Page shown;
    QSignalSpy wanted(&shown.page, &RunPage::saveReportRequested);
    auto *save = shown.page.findChild<QPushButton *>(u"pageSaveReport"_s);
    QVERIFY(save && save->isEnabled());
    QVERIFY(QTest::qWaitForWindowActive(&shown.page));
    save->click();
    QCOMPARE(wanted.size(), 1);
    QTest::keySequence(&shown.page, QKeySequence::Save);
    QCOMPARE(wanted.size(), 2);
    QVERIFY(shown.page.picture());
    RunRow other = shown.page.row();
    other.key += 1;
    shown.page.setRun(other, 0); // nothing is told about it yet
    QVERIFY(!save->isEnabled() && !save->toolTip().isEmpty());
    QTest::keySequence(&shown.page, QKeySequence::Save);
    QCOMPARE(wanted.size(), 2);
}

void TestRunLooks::yamlIsColoured()
{
    TextViewer viewer(TextViewer::Language::Yaml);
    viewer.setText(
        u"kind: Workflow\ncount: 12\ntext: \"a: b\"\nscript: |\n  name: none\nend: true\n"_s);
    viewer.show();
    const auto coloursOf = [&](int line) {
        QList<QString> colours;
        const auto formats =
            viewer.editor()->document()->findBlockByNumber(line).layout()->formats();
        for (const auto &range : formats)
            colours << range.format.foreground().color().name();
        return colours;
    };
    QTRY_VERIFY(coloursOf(0).size() >= 1);
    const QString key = coloursOf(0).first();
    QCOMPARE(coloursOf(1).first(), key);
    QVERIFY(coloursOf(1).last() != key); // a number
    QVERIFY(coloursOf(2).last() != coloursOf(1).last());
    QVERIFY(coloursOf(4).isEmpty()); // the text of a block is no key
    QCOMPARE(coloursOf(5).first(), key);
}

void TestRunLooks::textsAreMadeSafe()
{
    const QString hostile = u"a\x1b[31mred\x1b[0m\r\nb"_s + QChar(0x202E) + u"c\x07\td\re"_s;
    QCOMPARE(safeBlock(hostile), u"ared\nbc\td\ne"_s);
    const QString longLine = safeBlock(QString(1'000'000, u'x') + u"\nend"_s);
    QVERIFY(longLine.size() < 5000);
    QVERIFY(longLine.endsWith(u"\nend"_s));
    QCOMPARE(safeBlock(u"\U0001F600 \u05d0"_s), u"\U0001F600 \u05d0"_s);
}

void TestRunLooks::longTextsComeInSlices_data()
{
    QTest::addColumn<QString>("text");
    const QString line = QString(95, u'x') + u"\x1b[31m end"_s;
    QTest::newRow("lines") << (line + u'\n').repeated(3000);
    QTest::newRow("as Windows writes them") << (line + u"\r\n"_s).repeated(3000);
    QTest::newRow("returns alone") << (line + u'\r').repeated(3000) + u"last"_s;
    QTest::newRow("one line") << QString(400'000, u'x');
    QTest::newRow("long lines") << (QString(90'000, u'x') + u"\r\n\n"_s).repeated(4) + u"last"_s;
    QTest::newRow("empty lines") << QString(200'000, u'\n');
}

void TestRunLooks::longTextsComeInSlices()
{
    QFETCH(QString, text);
    TextViewer viewer(TextViewer::Language::Plain);
    QSignalSpy copied(&viewer, &TextViewer::copyTextRequested);
    const QString whole = safeBlock(text);
    viewer.setText(text);
    QVERIFY(viewer.hasText());
    const auto shown = [&] { return viewer.editor()->toPlainText(); };
    const auto first = shown().size();
    QVERIFY(first > 0 && first <= 48'000);
    QVERIFY(whole.startsWith(shown()));
    // What is copied is all of it, whatever has come in by now.
    for (QPushButton *button : viewer.findChildren<QPushButton *>()) {
        if (button->text() == u"&Copy all"_s)
            button->click();
    }
    QCOMPARE(copied.size(), 1);
    QCOMPARE(copied.first().first().toString(), whole);
    int turns = 0;
    while (shown() != whole && turns < 100) {
        const auto before = shown().size();
        QCoreApplication::processEvents();
        QVERIFY(shown().size() - before <= 48'000);
        ++turns;
    }
    QCOMPARE(shown(), whole);
    QCOMPARE(turns > 0, whole.size() > first);
    // Another text is not mixed with what was still to come.
    viewer.setText(text + u"x"_s);
    viewer.setText(u"short"_s);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(shown(), u"short"_s);
    viewer.setText(text);
    viewer.clear();
    QCoreApplication::processEvents();
    QVERIFY(shown().isEmpty());
}

/// A run that goes on tells thousands of steps anew with every beat. What is made of them is made
/// on another thread; showing it must cost a part of that only.
void TestRunLooks::aHugeRunIsShownInLittleTime()
{
    RunDetails details = weakRun();
    details.steps.clear();
    details.faults.clear();
    for (int i = 0; i < 4800; ++i) {
        RunStep step;
        step.key = u"n%1"_s.arg(i);
        step.name = u"step %1"_s.arg(i);
        step.state = StepState::Succeeded;
        step.startedMs = Now + i * 1000;
        step.finishedMs = step.startedMs + 5000;
        if (i > 0 && i < 1500) {
            step.kind = RunStep::Kind::Fault;
            step.fault = static_cast<int>(details.faults.size());
            FaultOutcome fault;
            fault.step = i;
            fault.name = step.name;
            fault.told = true;
            details.faults << fault;
        }
        details.steps << step;
    }
    for (int i = 1; i < 4800; ++i)
        details.steps[0].children << i;
    Page shown;
    qint64 making = std::numeric_limits<qint64>::max();
    qint64 showing = making;
    for (int round = 0; round < 4; ++round) {
        CpuTimer timer;
        const RunLook look = lookOf(details);
        making = std::min(making, timer.nsecsElapsed());
        timer.restart();
        shown.page.setLook(look, Now);
        showing = std::min(showing, timer.nsecsElapsed());
        QCoreApplication::processEvents();
    }
    qInfo("made in %.1f ms, shown in %.1f ms", double(making) / 1e6, double(showing) / 1e6);
    QVERIFY2(showing < making, "the window measures every step again");
}

void TestRunLooks::degradesPolitely_data()
{
    QTest::addColumn<int>("document");
    QTest::newRow("missing") << static_cast<int>(RunDetails::Document::Missing);
    QTest::newRow("queued") << static_cast<int>(RunDetails::Document::Queued);
    QTest::newRow("broken") << static_cast<int>(RunDetails::Document::Broken);
    QTest::newRow("too big") << static_cast<int>(RunDetails::Document::TooBig);
    QTest::newRow("foreign") << static_cast<int>(RunDetails::Document::Foreign);
    QTest::newRow("cut") << static_cast<int>(RunDetails::Document::Cut);
    QTest::newRow("empty") << static_cast<int>(RunDetails::Document::Whole);
}

void TestRunLooks::degradesPolitely()
{
    QFETCH(int, document);
    RunDetails details = weakRun();
    details.document = static_cast<RunDetails::Document>(document);
    const bool hasSteps = details.document == RunDetails::Document::Cut;
    if (!hasSteps) {
        details.steps.clear();
        details.faults.clear();
    }
    RunDetailsPanel panel;
    panel.resize(360, 800);
    panel.setRun(rowOf(weakRun()), Now);
    panel.setLook(lookOf(details));
    panel.show();
    auto *notice = panel.findChild<NoticeBox *>(u"lookNotice"_s);
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->text(), runDocumentSentence(details));
    QCOMPARE(panel.findChild<StepGraphView *>()->isVisible(), hasSteps);
    QVERIFY(panel.findChild<ScoreBoard *>()->isVisible()); // the weights are known all the same
    QVERIFY(allText(panel).contains(u"payments-platform"_s));

    Page p(details);
    QVERIFY(p.page.findChild<NoticeBox *>(u"runPageNotice"_s)->isVisible());
    for (const RunPage::Tab tab : {RunPage::Tab::Score, RunPage::Tab::Events, RunPage::Tab::Log,
                                   RunPage::Tab::Manifest, RunPage::Tab::Steps})
        p.page.showTab(tab);
    QTest::keyClick(p.graph, Qt::Key_Down);
    QTest::keyClick(p.line, Qt::Key_End);
    QCOMPARE(p.page.currentStep() >= 0, hasSteps);
    p.page.grab();
}

void TestRunLooks::hostileWordsAreShownLiterally()
{
    RunDetails details = weakRun();
    const QString bad = u"<img src=x> & %1 %n "_s + QChar(0x202E) + u"\x07\n"_s;
    for (RunStep &step : details.steps)
        step.name = step.message = bad;
    for (FaultOutcome &fault : details.faults) {
        fault.name = fault.kind = fault.failReason = fault.engineName = bad;
        for (ProbeOutcome &probe : fault.probes) {
            probe.name = probe.description = probe.mode = bad;
            probe.verdictText = probe.typeText = bad;
        }
        for (FaultTarget &target : fault.targets)
            target = {.name = bad, .kind = bad, .state = bad};
    }
    details.run.scenarioName = bad;
    details.documentNote = bad;
    RunDetailsPanel panel;
    panel.setRun(rowOf(details), Now);
    panel.setLook(lookOf(details));
    panel.show();
    Page p(details);
    for (const QWidget *widget :
         {static_cast<QWidget *>(&panel), static_cast<QWidget *>(&p.page)}) {
        const auto labels = widget->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY(!label->text().contains(QChar(0x202E)));
        }
    }
    QVERIFY(allText(p.page).contains(u"<img src=x> & %1 %n"_s));
    QVERIFY(p.graph->currentText().contains(u"<img src=x> & %1 %n"_s));
    p.page.grab();
}

void TestRunLooks::hugeReportsStayQuick()
{
    RunDetails huge;
    huge.document = RunDetails::Document::Cut;
    huge.run = weakRun().run;
    huge.weights.emplace();
    for (int i = 0; i < 3000; ++i) {
        RunStep step;
        step.key = step.name = u"step-%1"_s.arg(i);
        step.kind = i % 3 == 0 ? RunStep::Kind::Fault : RunStep::Kind::Task;
        step.state = StepState::Succeeded;
        step.startedMs = Now + i * 1000;
        step.finishedMs = step.startedMs + 4000;
        if (i + 1 < 3000)
            step.children = {i + 1};
        if (step.kind == RunStep::Kind::Fault) {
            step.fault = static_cast<int>(huge.faults.size());
            FaultOutcome fault;
            fault.step = i;
            fault.told = true;
            fault.name = fault.engineName = step.name;
            fault.success = 100;
            huge.faults << fault;
            *huge.weights << FaultWeight{.faultName = step.name, .weight = 10};
        }
        huge.steps << step;
    }
    RunDetailsPanel panel;
    panel.resize(360, 800);
    panel.setRun(rowOf(huge), Now);
    panel.setLook(lookOf(huge));
    panel.show();
    QVERIFY(!panel.findChild<StepGraphView *>()->isVisible());
    QVERIFY(panel.findChild<QLabel *>(u"stepsInWords"_s)->text().contains(u"3000"_s));
    QVERIFY(allText(panel).contains(u"more fault"_s));
    Page p(huge);
    p.page.setCurrentStep(2500);
    QTest::keyClick(p.graph, Qt::Key_End);
    QCOMPARE(p.page.currentStep(), 2999);
    p.page.grab();
}

QTEST_MAIN(TestRunLooks)
#include "tst_runlooks.moc"
