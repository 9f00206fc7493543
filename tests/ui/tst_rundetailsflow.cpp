// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From a red row to the failed probe and its reason, with the window and a server over loopback.

#include "common/noticebox.h"
#include "common/statepanel.h"
#include "common/theme.h"
#include "desk/profile.h"
#include "items/runlistmodel.h"
#include "rundetails/scoreboard.h"
#include "rundetails/stepcard.h"
#include "rundetails/stepgraphview.h"
#include "rundetails/textviewer.h"
#include "runs/outcomenote.h"
#include "runs/rundetailspanel.h"
#include "runs/runpage.h"
#include "runs/runspage.h"
#include "runs/runtable.h"
#include "sandbox/http/server.h"
#include "support/historyfixtures.h"
#include "support/sandboxclient.h"
#include "support/sandboxdetails.h"
#include "window/fetchedtexts.h"
#include "window/header.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;
using namespace std::chrono_literals;

namespace {

/// Waits of ten seconds and more end when a test says so, shorter ones by themselves.
class HeldTimers final : public Timers {
public:
    quint64 callAfter(std::chrono::milliseconds delay, std::function<void()> task) override
    {
        if (delay < 10s)
            return m_real.callAfter(delay, std::move(task));
        m_held.append({++m_lastId, delay, std::move(task)});
        return m_lastId;
    }
    void cancel(quint64 id) override
    {
        if (id < FirstHeld)
            m_real.cancel(id);
        erase_if(m_held, [id](const Held &held) { return held.id == id; });
    }
    /// Ends what waits for that long, to the millisecond, and returns how many did.
    int end(std::chrono::milliseconds delay)
    {
        QList<Held> due = m_held;
        erase_if(due, [delay](const Held &held) { return held.delay != delay; });
        for (const Held &held : std::as_const(due)) {
            cancel(held.id);
            held.task();
        }
        return static_cast<int>(due.size());
    }

private:
    struct Held {
        quint64 id;
        std::chrono::milliseconds delay;
        std::function<void()> task;
    };
    static constexpr quint64 FirstHeld = 1'000'000'000;
    QtTimers m_real;
    QList<Held> m_held;
    quint64 m_lastId = FirstHeld;
};

/// A run of the sandbox whose delegate is connected.
std::optional<quint32> runOf(const sandbox::World &world, sandbox::RunPhase phase)
{
    for (auto number = static_cast<quint32>(world.runs().size()); number-- > 0;) {
        const sandbox::Experiment &experiment =
            world.experiments().at(world.runs()[number].experiment);
        const sandbox::Delegate *agent = world.delegate(experiment.delegateId);
        if (world.runs()[number].phase == phase && !experiment.isRemoved && agent && agent->isActive
            && world.runs()[number].has(sandbox::Run::HasId))
            return number;
    }
    return std::nullopt;
}

} // namespace

class TestRunDetailsFlow final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void oneClickTellsTheProbeTwoTheStep();
    void enterOpensAndEscapeLeadsBack();
    void theManifestComesAndGoes();
    void aLogComesFromTheDelegate();
    void aSilentDelegateIsWaitedForAndNoLonger();
    void aLogIsAskedOfTheDelegateThatHistoryKnows();
    void withoutADelegateThereIsNoLog();
    void whateverComesInsteadOfALogIsSaid();
    void logsAreShownLiterallyAndInSlices();
    void aRunInProgressIsFollowed();
    void theHeadSaysWhatTheServerToldLast();
    void theHeadFollowsTheHistory();
    void whatWasToldIsOfTheRunThatWasAskedAbout();
    void withoutAServerItSaysSo();
    void whatALogMayBe();

private:
    /// Opens the page of a weak run and asks for the log of the step that is told about.
    [[nodiscard]] TextViewer *openLog();
    [[nodiscard]] static QString titleOf(const TextViewer *viewer)
    {
        return viewer->hasText() ? u"(a text)"_s : viewer->statePanel()->title();
    }
    static QPushButton *retryOf(const TextViewer *viewer)
    {
        return viewer->statePanel()->findChild<QPushButton *>();
    }
    /// Stores the run, as \p change leaves it, shows the list and waits for its row.
    [[nodiscard]] bool showList(sandbox::RunPhase phase,
                                const std::function<void(SyncBatch &)> &change = {});
    void clickRow();
    [[nodiscard]] RunPage *page() const { return m_window->findChild<RunPage *>(); }
    [[nodiscard]] int asked(const QByteArray &operation) const;

    HeldTimers m_timers;
    std::unique_ptr<sandbox::Sandbox> m_server;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<MainWindow> m_window;
    RunDetails m_truth; ///< what the sandbox knows of the run
    SyncBatch m_stored;
    quint32 m_number = 0;
    RunsPage *m_runs = nullptr;
    RunDetailsPanel *m_panel = nullptr;
    RunTable *m_table = nullptr;
};

void TestRunDetailsFlow::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestRunDetailsFlow::init()
{
    m_server = tests::frozenSandbox(sandbox::latestRelease, 200);
    m_profile = std::make_unique<Profile>(Profile::Kind::Demo, m_timers);
    QCOMPARE(m_profile->load(), QString());
    m_window = std::make_unique<MainWindow>(*m_profile);
    m_runs = m_window->findChild<RunsPage *>();
    m_panel = m_runs->detailsPanel();
    m_table = m_runs->findChild<RunTable *>();
}

void TestRunDetailsFlow::cleanup()
{
    m_window.reset();
    m_profile.reset();
    m_server.reset();
}

bool TestRunDetailsFlow::showList(sandbox::RunPhase phase,
                                  const std::function<void(SyncBatch &)> &change)
{
    const sandbox::World &world = m_server->world();
    const auto number = runOf(world, phase);
    if (!number)
        return false;
    m_number = *number;
    m_truth = sandboxDetails(world, *number);
    const sandbox::Experiment &experiment =
        world.experiments().at(world.runs()[*number].experiment);

    Connection connection;
    connection.id = u"c1"_s;
    connection.name = u"sandbox"_s;
    connection.baseUrl = m_server->url();
    connection.userId = u"u1"_s;
    Desk &desk = m_profile->desk();
    desk.adoptForNow(connection, m_server->mintToken(u"owner"_s, 86'400), false);

    const QString project = world.projects().at(experiment.project).id;
    SyncBatch batch = emptyBatch({.connectionId = u"c1"_s, .projectId = project});
    batch.projectInfo = Project{.id = project, .name = u"payments"_s};
    Scenario scenario = aScenario(experiment.id);
    scenario.name = experiment.name;
    scenario.delegateId = experiment.delegateId;
    batch.scenarios << scenario;
    Run run = m_truth.run;
    run.createdMs = QDateTime::currentMSecsSinceEpoch() - 600'000;
    // Of a run that goes on the server will tell something later.
    const bool goesOn = phase == sandbox::RunPhase::Running;
    run.updatedMs = goesOn ? tests::sandboxToday - 60'000 : run.createdMs + 300'000;
    run.detailed = true;
    batch.runs << run;
    if (change)
        change(batch);
    m_stored = batch;
    bool isOpen = false;
    bool isStored = false;
    desk.openHistory(this, [&isOpen](const auto &report) { isOpen = bool(report); });
    desk.history().commit(batch, this, [&isStored](const auto &done) { isStored = bool(done); });
    if (!waitUntil([&] { return isOpen && isStored; }))
        return false;
    m_window->begin();
    m_window->resize(1280, 800);
    m_window->show();
    m_window->activateWindow();
    m_window->showPageByName(u"runs"_s);
    m_server->http().clearSeen();
    return waitUntil([&] {
        return m_window->isActiveWindow() && m_table->model() && m_table->model()->rowCount() > 0
               && !m_table->model()->index(0, 0).data(RunListModel::LoadingRole).toBool();
    });
}

void TestRunDetailsFlow::clickRow()
{
    const QModelIndex row = m_table->model()->index(0, RunListModel::ScenarioColumn);
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(row).center());
}

int TestRunDetailsFlow::asked(const QByteArray &operation) const
{
    int count = 0;
    for (const sandbox::HttpRequest &request : m_server->http().seen())
        count += request.body.contains("\"operationName\":\"" + operation + "\"") ? 1 : 0;
    return count;
}

void TestRunDetailsFlow::oneClickTellsTheProbeTwoTheStep()
{
    QVERIFY(showList(sandbox::RunPhase::ProbeFailure));
    clickRow();
    QTRY_COMPARE(m_panel->look().state, RunLook::State::Told);
    const RunFinding finding = runFinding(m_truth);
    QVERIFY(finding.probe >= 0);
    const ProbeOutcome &probe = m_truth.faults.at(finding.fault).probes.at(finding.probe);
    auto *said = m_panel->findChild<QLabel *>(u"runFinding"_s);
    QVERIFY(said->isVisible());
    QVERIFY(said->text().contains(probe.name) && said->text().contains(probe.description));
    QVERIFY(m_panel->findChild<ScoreBoard *>()->sentence().contains(u"add up to"_s));
    QCOMPARE(asked("GetExperimentRun"), 1);

    QTest::mouseClick(m_panel->findChild<QPushButton *>(u"openDetailsButton"_s), Qt::LeftButton);
    QVERIFY(page() && page()->isVisible());
    QCOMPARE(page()->currentStep(), finding.step);
    QVERIFY(!m_runs->isVisible());
    QCOMPARE(asked("GetExperimentRun"), 1); // known already
    QCOMPARE(asked("GetExperimentRunManifest"), 0);
}

void TestRunDetailsFlow::enterOpensAndEscapeLeadsBack()
{
    QVERIFY(showList(sandbox::RunPhase::Completed));
    clickRow();
    QVERIFY(m_table->hasFocus());
    QTest::keyClick(m_table, Qt::Key_Return);
    QVERIFY(page() && page()->isVisible());
    QTRY_VERIFY(page()->findChild<StepGraphView *>(u"stepGraph"_s)->hasFocus());
    QTest::keyClick(page()->findChild<StepGraphView *>(u"stepGraph"_s), Qt::Key_Escape);
    QVERIFY(m_runs->isVisible());
    QVERIFY(m_table->hasFocus());
    QVERIFY(m_runs->currentKey());
    // Back is the same, and only the second time it leads from the list.
    QTest::keyClick(m_table, Qt::Key_Return);
    QTRY_VERIFY(page()->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(m_runs->isVisible());
    // Whoever comes to the list by another way sees the list.
    QTest::keyClick(m_table, Qt::Key_Return);
    QVERIFY(page()->isVisible());
    m_window->showPageByName(u"overview"_s);
    QVERIFY(!page()->isVisible());
    m_window->showPageByName(u"runs"_s);
    QVERIFY(page()->isVisible());
}

void TestRunDetailsFlow::theManifestComesAndGoes()
{
    QVERIFY(showList(sandbox::RunPhase::ProbeFailure));
    clickRow();
    QTest::keyClick(m_table, Qt::Key_Return);
    page()->showTab(RunPage::Tab::Manifest);
    auto *viewer = page()->findChild<TextViewer *>(u"manifestViewer"_s);
    QTRY_VERIFY(viewer->hasText());
    QVERIFY(viewer->editor()->toPlainText().startsWith(u"apiVersion: argoproj.io"_s));
    page()->showTab(RunPage::Tab::Steps);
    page()->showTab(RunPage::Tab::Manifest);
    QCOMPARE(asked("GetExperimentRunManifest"), 1);
    QTest::keyClick(viewer->editor(), Qt::Key_Escape);
    QVERIFY(m_runs->isVisible());
    QVERIFY(viewer->editor()->toPlainText().isEmpty()); // kept nowhere
    // Nor while another page is looked at.
    QTest::keyClick(m_table, Qt::Key_Return);
    page()->showTab(RunPage::Tab::Manifest);
    QTRY_VERIFY(viewer->hasText());
    m_window->showPageByName(u"overview"_s);
    QVERIFY(!viewer->hasText());
    // The page belongs to what is chosen in the header.
    m_window->showPageByName(u"runs"_s);
    QVERIFY(page()->isVisible());
    emit m_window->findChild<Header *>()->scopeChosen(Scope::of(ProjectRef{u"c1"_s, u"another"_s}));
    QVERIFY(!page()->isVisible());
    QVERIFY(m_runs->isVisible());
}

void TestRunDetailsFlow::aLogComesFromTheDelegate()
{
    QVERIFY(showList(sandbox::RunPhase::ProbeFailure));
    clickRow();
    QTRY_COMPARE(m_panel->look().state, RunLook::State::Told);
    QTest::keyClick(m_table, Qt::Key_Return);
    auto *log = page()->findChild<TextViewer *>(u"logViewer"_s);
    page()->findChild<QPushButton *>(u"stepLogButton"_s)->click();
    QTRY_VERIFY(log->hasText());
    QVERIFY(log->editor()->toPlainText().contains(u"===="_s)); // the pods of the fault
    for (const QString &secret : sandbox::plantedSecrets())
        QVERIFY(!log->editor()->toPlainText().contains(secret));
}

void TestRunDetailsFlow::aLogIsAskedOfTheDelegateThatHistoryKnows()
{
    // Of a run that has to be looked for in the list of runs nobody tells the delegate.
    QVERIFY(showList(sandbox::RunPhase::ProbeFailure, [](SyncBatch &batch) {
        Run &run = batch.runs.first();
        run.id.clear();
        run.notifyId.clear();
        run.delegateId = batch.scenarios.first().delegateId;
    }));
    clickRow();
    QTRY_COMPARE(m_panel->look().state, RunLook::State::Told);
    QCOMPARE(asked("FindExperimentRun"), 1);
    QCOMPARE(asked("GetExperimentRun"), 0);
    QVERIFY(m_panel->look().picture->details.run.delegateId.isEmpty());
    QTest::keyClick(m_table, Qt::Key_Return);
    page()->findChild<QPushButton *>(u"stepLogButton"_s)->click();
    auto *log = page()->findChild<TextViewer *>(u"logViewer"_s);
    QTRY_VERIFY2(log->hasText(), qPrintable(titleOf(log)));
    QCOMPARE(asked("GetPodLog"), 1);
}

void TestRunDetailsFlow::withoutADelegateThereIsNoLog()
{
    QVERIFY(showList(sandbox::RunPhase::ProbeFailure, [](SyncBatch &batch) {
        batch.runs.first().id.clear();
        batch.runs.first().notifyId.clear();
        batch.runs.first().delegateId.clear();
        batch.scenarios.first().delegateId.clear();
    }));
    clickRow();
    QTRY_COMPARE(m_panel->look().state, RunLook::State::Told);
    QTest::keyClick(m_table, Qt::Key_Return);
    page()->findChild<QPushButton *>(u"stepLogButton"_s)->click();
    auto *log = page()->findChild<TextViewer *>(u"logViewer"_s);
    QTRY_COMPARE(titleOf(log), u"There is no log"_s);
    QCOMPARE(log->statePanel()->sentence(), u"It is not known which delegate ran this step."_s);
    QVERIFY(!retryOf(log)->isVisible()); // it would not help
    QCOMPARE(asked("GetPodLog"), 0);
}

TextViewer *TestRunDetailsFlow::openLog()
{
    if (!showList(sandbox::RunPhase::ProbeFailure))
        return nullptr;
    clickRow();
    if (!waitUntil([&] { return m_panel->look().state == RunLook::State::Told; }))
        return nullptr;
    QTest::keyClick(m_table, Qt::Key_Return);
    page()->findChild<QPushButton *>(u"stepLogButton"_s)->click();
    return page()->findChild<TextViewer *>(u"logViewer"_s);
}

void TestRunDetailsFlow::aSilentDelegateIsWaitedForAndNoLonger()
{
    // The server waits for a delegate that is connected and silent for as long as one lets it.
    const auto endSilence = [this] { return m_timers.end(50s); };
    QVERIFY(showList(sandbox::RunPhase::ProbeFailure));
    clickRow();
    QTRY_COMPARE(m_panel->look().state, RunLook::State::Told);
    QVERIFY(m_server->setFaults(u"hang@/api/query"_s));
    QTest::keyClick(m_table, Qt::Key_Return);
    page()->findChild<QPushButton *>(u"stepLogButton"_s)->click();
    auto *log = page()->findChild<TextViewer *>(u"logViewer"_s);
    QTRY_COMPARE(asked("GetPodLog"), 1);
    QCOMPARE(titleOf(log), u"Asking for the log"_s);
    // Meanwhile everything else goes on.
    page()->showTab(RunPage::Tab::Events);
    page()->showTab(RunPage::Tab::Log);
    QCOMPARE(asked("GetPodLog"), 1);
    QVERIFY(endSilence() > 0);
    QTRY_COMPARE(titleOf(log), u"The delegate did not answer"_s);
    QVERIFY(log->statePanel()->sentence().contains(u"no answer came in time"_s));

    // Again, and away before it comes to an end: nobody is told anything any more.
    QTest::mouseClick(retryOf(log), Qt::LeftButton);
    QTRY_COMPARE(asked("GetPodLog"), 2);
    QTest::keyClick(page(), Qt::Key_Escape);
    QVERIFY(m_runs->isVisible());
    QCOMPARE(endSilence(), 0);
    QCOMPARE(titleOf(log), u"No log yet"_s);

    // And once more, when it has woken up.
    QVERIFY(m_server->setFaults({}));
    QTest::keyClick(m_table, Qt::Key_Return);
    page()->findChild<QPushButton *>(u"stepLogButton"_s)->click();
    QTRY_VERIFY(log->hasText());
}

void TestRunDetailsFlow::whateverComesInsteadOfALogIsSaid()
{
    m_server->world().setPodLog(u"no such pod"_s);
    TextViewer *log = openLog();
    QVERIFY(log);
    struct Case {
        QString faults;
        QString answer; ///< of the delegate
        QString title;
        QString says;
    };
    const QString refused = u"The log cannot be had"_s;
    const QString unread = u"The log could not be read"_s;
    const QList<Case> cases{
        {{}, u"INFRA ERROR : INFRA NOT CONNECTED"_s, u"The delegate is not connected"_s, {}},
        {{}, u"pods \"x\" not found"_s, refused, u"not found"_s},
        {{}, u"{\"mainLogs\":\"half of"_s, refused, u"half of"_s},
        {{}, u"<b>token: hunter2</b>"_s + QString(100'000, QChar(0x202E)), refused, u"<b>token"_s},
        {{}, u"{\"mainLogs\":"_s + QString(5000, u'['), refused, u"mainLogs"_s},
        {{}, u"{}"_s, u"The log is empty"_s, u"wrote nothing"_s},
        {{}, u"{\"mainLogs\":7,\"chaosLogs\":[]}"_s, u"The log is empty"_s, {}},
        {u"status=500@/api/query"_s, {}, unread, {}},
        {u"status=504@/api/query"_s, {}, u"The delegate did not answer"_s, {}},
        {u"cut@/api/query"_s, {}, unread, {}},
        {u"reset@/api/query"_s, {}, unread, {}},
        {u"html@/api/query"_s, {}, unread, {}},
        {u"empty@/api/query"_s, {}, unread, {}},
        {u"garbage@/api/query"_s, {}, unread, {}},
    };
    for (const Case &one : cases) {
        m_server->world().setPodLog(one.answer);
        QVERIFY(m_server->setFaults(one.faults));
        QTRY_VERIFY(retryOf(log)->isVisible());
        QTest::mouseClick(retryOf(log), Qt::LeftButton);
        QCOMPARE(titleOf(log), u"Asking for the log"_s);
        QTRY_COMPARE(titleOf(log), one.title);
        const QString said = log->statePanel()->sentence();
        QVERIFY2(said.contains(one.says), qPrintable(said));
        QVERIFY(!said.isEmpty() && said.size() < 1200);
        QVERIFY(!said.contains(u"hunter2"_s) && !said.contains(QChar(0x202E)));
    }
    m_server->world().setPodLog({});
    QVERIFY(m_server->setFaults({}));
    QTest::mouseClick(retryOf(log), Qt::LeftButton);
    QTRY_VERIFY(log->hasText());
}

void TestRunDetailsFlow::logsAreShownLiterallyAndInSlices()
{
    const QString hostile = u"<b>bold</b> \\u001b[31mred \\u202Ecba password=hunter2\\n"_s;
    QString lines;
    for (int i = 0; i < 50'000; ++i)
        lines += u"line %1 "_s.arg(i) + QString(90, u'.') + u"\\\\n"_s;
    QVERIFY(lines.size() > 5'000'000);
    m_server->world().setPodLog(
        u"{\"mainLogs\":\"%1\",\"chaosLogs\":{\"pod\":\"%2\"}}"_s.arg(hostile, lines));
    TextViewer *log = openLog();
    QVERIFY(log);
    QString first; // of what is shown
    connect(log->editor(), &QPlainTextEdit::textChanged, this, [log, &first] {
        if (first.isEmpty())
            first = log->editor()->toPlainText();
    });
    QTRY_VERIFY(log->hasText());
    log->editor()->disconnect(this);
    // What fits a screen is there at once, the rest comes in between.
    QVERIFY(first.size() < 100'000);
    QVERIFY(first.startsWith(u"<b>bold</b> red cba password=[redacted]\n"_s));
    QTRY_VERIFY(log->editor()->toPlainText().contains(u"line 49999 "_s));
    const QString shown = log->editor()->toPlainText();
    QVERIFY(shown.contains(u"\n==== pod ====\nline "_s));
    QVERIFY(shown.size() > 290'000 && shown.size() < 310'000); // the end of it
    QVERIFY(page()->isVisible());
}

void TestRunDetailsFlow::aRunInProgressIsFollowed()
{
    QVERIFY(showList(sandbox::RunPhase::Running));
    clickRow();
    QTRY_COMPARE(m_panel->look().state, RunLook::State::Told);
    QVERIFY(m_panel->look().picture->details.run.outcome == Outcome::InProgress);
    QCOMPARE(m_panel->findChild<ScoreBoard *>()->title(), u"What counts so far"_s);
    const int before = asked("GetExperimentRun");
    // The server learns of its end; the user does not want to wait for the beat.
    m_server->world().finishRun(m_server->world().runId(m_number), u"Completed"_s);
    emit m_panel->lookAgainRequested();
    QTRY_VERIFY(isFinal(m_panel->look().picture->details.run.outcome));
    QCOMPARE(asked("GetExperimentRun"), before + 1);
}

void TestRunDetailsFlow::theHeadSaysWhatTheServerToldLast()
{
    QVERIFY(showList(sandbox::RunPhase::Running));
    clickRow();
    QTRY_COMPARE(m_panel->look().state, RunLook::State::Told);
    const auto *note = m_panel->findChild<OutcomeNote *>();
    QCOMPARE(note->word(), u"Running"_s);
    m_server->world().finishRun(m_server->world().runId(m_number), u"Completed"_s, 100);
    emit m_panel->lookAgainRequested();
    QTRY_VERIFY(isFinal(m_panel->look().picture->details.run.outcome));
    // The list has not heard of it yet, and what it knows does not undo it.
    QCOMPARE(note->word(), u"Passed"_s);
    m_runs->setNow(QDateTime::currentMSecsSinceEpoch());
    QCOMPARE(note->word(), u"Passed"_s);
    QCOMPARE(m_table->model()->index(0, 0).data(RunListModel::OutcomeRole).toInt(),
             static_cast<int>(Outcome::InProgress));
}

void TestRunDetailsFlow::theHeadFollowsTheHistory()
{
    QVERIFY(showList(sandbox::RunPhase::Running));
    clickRow();
    QTRY_COMPARE(m_panel->look().state, RunLook::State::Told);
    // Nor the list, in which hundreds have come in above and been looked at since.
    SyncBatch others = emptyBatch(m_stored.project);
    for (int i = 1; i <= 700; ++i) {
        others.runs << m_stored.runs.first();
        others.runs.last().id = u"later-%1"_s.arg(i);
        others.runs.last().sequence += i;
        others.runs.last().createdMs += i;
    }
    m_profile->desk().history().commit(others, this, [](const auto &) {});
    QTRY_COMPARE(m_table->model()->rowCount(), 701);
    QTest::keyClick(m_table, Qt::Key_Return);
    QVERIFY(!m_runs->isVisible());
    for (int row = 0; row < 600; row += 100) {
        const QModelIndex index = m_table->model()->index(row, 0);
        QTRY_VERIFY(!index.data(RunListModel::LoadingRole).toBool());
    }
    m_server->setFaults(u"hang@/api/query"_s); // nobody else tells
    Run &run = m_stored.runs.first();
    run.phase = u"Stopped"_s;
    run.outcome = Outcome::Stopped;
    run.updatedMs = run.createdMs + 90'000;
    // Before anything else is asked of the history, as the ages do now and then.
    History &history = m_profile->desk().history();
    bool isRead = false;
    history.commit(m_stored, this, [this, &history, &isRead](const auto &) {
        history.read<bool>([](const HistoryReader &) { return true; }, this,
                           [&isRead](bool) { isRead = true; });
    });
    QVERIFY(waitUntil([&isRead] { return isRead; }));
    QCOMPARE(m_panel->row()->run.outcome, Outcome::Stopped);
    const auto *note = page()->findChild<OutcomeNote *>();
    QCOMPARE(note->word(), u"Stopped"_s);
    const QString caption = page()->findChild<QLabel *>(u"runPageCaption"_s)->text();
    QVERIFY2(caption.contains(u" 1 min "_s), qPrintable(caption));
}

void TestRunDetailsFlow::whatWasToldIsOfTheRunThatWasAskedAbout()
{
    QVERIFY(showList(sandbox::RunPhase::Running, [](SyncBatch &batch) {
        Run before = batch.runs.first();
        before.id = u"before"_s;
        before.sequence -= 1;
        before.createdMs -= 3'600'000;
        before.updatedMs = before.createdMs + 60'000;
        before.phase = u"Completed"_s;
        before.outcome = Outcome::Passed;
        batch.runs << before;
    }));
    QTRY_COMPARE(m_table->model()->rowCount(), 2);
    const qint64 before = m_table->model()->index(1, 0).data(RunListModel::KeyRole).toLongLong();
    clickRow();
    QTRY_COMPARE(m_panel->look().state, RunLook::State::Told);
    QTest::keyClick(m_table, Qt::Key_Return);
    QVERIFY(page()->isVisible());
    const qint64 opened = page()->key();
    // Another one is chosen in the list behind the page, which goes on being told about its own.
    QVERIFY(m_runs->selectRun(before));
    QCOMPARE(m_panel->row()->key, before);
    QVERIFY(!m_panel->look().picture);
    m_server->world().finishRun(m_server->world().runId(m_number), u"Error"_s);
    const int asking = asked("GetExperimentRun");
    emit page()->lookAgainRequested();
    QTRY_VERIFY(page()->picture() && isFinal(page()->picture()->details.run.outcome));
    QCOMPARE(asked("GetExperimentRun"), asking + 1);
    QCOMPARE(page()->key(), opened);
    QVERIFY(!m_panel->look().picture);
    QCOMPARE(m_panel->row()->run.outcome, Outcome::Passed);
    QCOMPARE(m_panel->findChild<OutcomeNote *>()->word(), u"Passed"_s);
}

void TestRunDetailsFlow::withoutAServerItSaysSo()
{
    QVERIFY(showList(sandbox::RunPhase::ProbeFailure));
    m_server.reset();
    clickRow();
    auto *notice = m_panel->findChild<NoticeBox *>(u"lookNotice"_s);
    QTRY_COMPARE(m_panel->look().state, RunLook::State::Failed);
    QVERIFY(notice->isVisible());
    QVERIFY(!notice->text().isEmpty());
    QVERIFY(m_panel->look().canRetry);
    QVERIFY(m_panel->findChild<QLabel *>(u"runScenario"_s)->isVisible()); // what is saved stays
    QTest::keyClick(m_table, Qt::Key_Return);
    QVERIFY(page()->isVisible());
    QVERIFY(page()->findChild<NoticeBox *>(u"runPageNotice"_s)->isVisible());
    page()->showTab(RunPage::Tab::Manifest);
    auto *viewer = page()->findChild<TextViewer *>(u"manifestViewer"_s);
    QTRY_COMPARE(viewer->statePanel()->title(), u"The manifest could not be read"_s);
    // Not before it is known what ran.
    page()->showTab(RunPage::Tab::Log);
    QVERIFY(!page()->findChild<TextViewer *>(u"logViewer"_s)->hasText());
}

void TestRunDetailsFlow::whatALogMayBe()
{
    StepLog log;
    log.state = StepLog::State::NotConnected;
    FetchedText text = logText(log, u"step"_s, u"eu-west-1"_s);
    QVERIFY(text.state == FetchedText::State::Trouble);
    QVERIFY(text.sentence.contains(u"eu-west-1"_s));
    log.state = StepLog::State::Refused;
    log.trouble = u"pods \"x\" not found"_s;
    QVERIFY(logText(log, u"step"_s, {}).sentence.contains(log.trouble));
    QVERIFY(logText(std::nullopt, u"step"_s, {}).title.contains(u"did not answer"_s));
    log = {};
    QVERIFY(logText(log, u"step"_s, {}).title.contains(u"empty"_s));
    log.main = u"begin"_s;
    log.pods = {{.name = u"runner"_s, .text = u"ran\n"_s}};
    log.cut = true;
    text = logText(log, u"step"_s, {});
    QCOMPARE(text.text, u"begin\n\n==== runner ====\nran\n"_s);
    QVERIFY(text.remark.contains(u"Only the end"_s));

    QVERIFY(manifestText(u" "_s).state == FetchedText::State::Trouble);
    QVERIFY(!manifestText(u" "_s).canRetry);
    QCOMPARE(manifestText(u"{\"a\":1}"_s).text.trimmed(), u"a: 1"_s);
    QVERIFY(manifestText(u"{\"a\":1}"_s).remark.contains(u"secrets"_s));
    QCOMPARE(manifestText(u"kind: Workflow"_s).text, u"kind: Workflow"_s);
    QVERIFY(manifestText(u"kind: Workflow"_s).remark.contains(u"as it came"_s));
}

QTEST_MAIN(TestRunDetailsFlow)
#include "tst_rundetailsflow.moc"
