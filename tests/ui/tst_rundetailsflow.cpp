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
#include "runs/rundetailspanel.h"
#include "runs/runpage.h"
#include "runs/runspage.h"
#include "runs/runtable.h"
#include "sandbox/http/server.h"
#include "support/historyfixtures.h"
#include "support/sandboxclient.h"
#include "support/sandboxdetails.h"
#include "window/fetchedtexts.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;

namespace {

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
    void aRunInProgressIsFollowed();
    void withoutAServerItSaysSo();
    void whatALogMayBe();

private:
    /// Stores the run, shows the list and waits for its row.
    [[nodiscard]] bool showList(sandbox::RunPhase phase);
    void clickRow();
    [[nodiscard]] RunPage *page() const { return m_window->findChild<RunPage *>(); }
    [[nodiscard]] int asked(const QByteArray &operation) const;

    std::unique_ptr<sandbox::Sandbox> m_server;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<MainWindow> m_window;
    RunDetails m_truth; ///< what the sandbox knows of the run
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
    m_profile = std::make_unique<Profile>(Profile::Kind::Demo);
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

bool TestRunDetailsFlow::showList(sandbox::RunPhase phase)
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
    run.updatedMs = run.createdMs + 300'000;
    run.detailed = true;
    batch.runs << run;
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
