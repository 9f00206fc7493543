// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window and a real server: who may run scenarios, stop runs and synchronise hubs, what is
// asked before, what is sent, and what is told afterwards.

#include "common/actionfoot.h"
#include "common/banner.h"
#include "common/noticebox.h"
#include "common/statepanel.h"
#include "common/theme.h"
#include "desk/profile.h"
#include "help/grouptree.h"
#include "hubs/hubmenu.h"
#include "hubs/hubspage.h"
#include "runs/runpage.h"
#include "runs/runspage.h"
#include "sandbox/http/server.h"
#include "sandbox/sandbox.h"
#include "sandbox/world/world.h"
#include "scenarios/orderdialog.h"
#include "scenarios/scenariospage.h"
#include "support/scenarioentries.h"
#include "window/header.h"
#include "window/mainwindow.h"
#include "window/ordertext.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonDocument>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

using sandbox::Release;

Q_DECLARE_METATYPE(rd::ScenarioOrder::Report)
Q_DECLARE_METATYPE(rd::Role)

namespace {

/// The time of the machine, and what a test adds to it.
class ClockAhead final : public Clock {
public:
    [[nodiscard]] qint64 nowMs() const override { return m_real.nowMs() + aheadMs; }

    qint64 aheadMs = 0;

private:
    SystemClock m_real;
};

/// A server, a window that is connected to it, and the page.
struct Bench {
    explicit Bench(const QString &user, Release release = sandbox::latestRelease)
    {
        sandbox::SandboxOptions options;
        options.release = release;
        options.runs = 40;
        options.frozen = true;
        options.nowMs = QDateTime::currentMSecsSinceEpoch();
        server = std::make_unique<sandbox::Sandbox>(options);
        started = server->start().has_value() && profile.load().isEmpty();
        profile.desk().openHistory(&profile, [this](const auto &opened) { isOpen = bool(opened); });
        Connection connection;
        connection.id = u"c1"_s;
        connection.name = u"sandbox"_s;
        connection.baseUrl = server->url();
        connection.userId = server->userId(user);
        window = std::make_unique<MainWindow>(profile);
        profile.desk().adoptForNow(connection, server->mintToken(user, 86'400), true);
        window->begin();
        window->showPageByName(u"scenarios"_s);
        window->show();
        window->activateWindow();
        page = window->findChild<ScenariosPage *>();
        run = page->findChild<QPushButton *>(u"runNowButton"_s);
        stop = page->findChild<QPushButton *>(u"stopButton"_s);
        notice = page->findChild<Banner *>(u"orderNotice"_s);
    }
    [[nodiscard]] sandbox::World &world() const { return server->world(); }
    /// A scenario that is not running and whose delegate is connected.
    [[nodiscard]] QString idle(const QString &butNot = {},
                               const QString &type = u"experiment"_s) const
    {
        for (const sandbox::Experiment &one : world().experiments()) {
            const sandbox::Delegate *agent = world().delegate(one.delegateId);
            if (one.id != butNot && one.type == type && !one.isRemoved && agent && agent->isActive
                && !one.runs.empty() && isFinal(world().runs()[one.runs.back()].phase))
                return one.id;
        }
        return {};
    }
    [[nodiscard]] const sandbox::Experiment &experiment(const QString &id) const
    {
        return world().experiments().at(world().experimentIndex(id));
    }
    [[nodiscard]] ProjectRef projectOf(const QString &id) const
    {
        return {.connectionId = u"c1"_s,
                .projectId = world().projects().at(experiment(id).project).id};
    }
    void choose(const QString &id) const { page->choose(projectOf(id), id); }
    [[nodiscard]] bool isChosen(const QString &id) const
    {
        const auto entry = page->current();
        return entry && entry->scenario().id == id && !entry->projectName.isEmpty()
               && entry->role != Role::Unknown
               && profile.desk().status(u"c1"_s).kind == LinkStatus::Kind::UpToDate;
    }
    [[nodiscard]] OrderDialog *dialog() const { return window->findChild<OrderDialog *>(); }
    [[nodiscard]] static QPushButton *confirm(const OrderDialog *of)
    {
        return of->findChild<QPushButton *>(u"confirmButton"_s);
    }
    [[nodiscard]] qsizetype sent(const QString &operation) const
    {
        qsizetype count = 0;
        for (const sandbox::HttpRequest &request : server->http().seen())
            count += QJsonDocument::fromJson(request.body)["operationName"_L1] == operation ? 1 : 0;
        return count;
    }
    [[nodiscard]] RunMark newest() const
    {
        const auto entry = page->current();
        return entry && !entry->neverRan() ? entry->stored.newest.first() : RunMark{};
    }

    /// As a poll would, and waits until it is in the history.
    void store(const SyncBatch &batch) const
    {
        bool isStored = false;
        profile.desk().history().commit(batch, window.get(),
                                        [&isStored](const auto &done) { isStored = bool(done); });
        QTRY_VERIFY_WITH_TIMEOUT(isStored, 10'000);
    }
    /// Everything that was asked of the history before is answered.
    [[nodiscard]] bool isAnswered() const
    {
        bool isThere = false;
        profile.desk().history().read<bool>([](const HistoryReader &) { return true; },
                                            window.get(),
                                            [&isThere](bool answer) { isThere = answer; });
        return QTest::qWaitFor([&isThere] { return isThere; }, 20'000);
    }
    /// Looks at the hubs, and waits until the one of that name can be asked about.
    [[nodiscard]] HubsPage *hubs(const QString &name) const
    {
        window->showPageByName(u"hubs"_s);
        auto *hubsPage = window->findChild<HubsPage *>();
        for (const sandbox::Hub &hub : world().hubs()) {
            if (hub.name != name)
                continue;
            const ProjectRef project{u"c1"_s, world().projects().at(hub.project).id};
            const auto isThere = [&] {
                const bool isChosen = hubsPage->choose({project, hub.id});
                return isChosen && hubsPage->current()->role != Role::Unknown
                       && profile.desk().status(u"c1"_s).kind == LinkStatus::Kind::UpToDate;
            };
            return QTest::qWaitFor(isThere, 20'000) ? hubsPage : nullptr;
        }
        return nullptr;
    }
    [[nodiscard]] static QPushButton *syncButton(const HubsPage *of)
    {
        const QString text = of->findChild<HubMenu *>()->syncAction()->text();
        for (QPushButton *button :
             of->findChild<ActionFoot *>(u"hubFoot"_s)->findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }

    mutable ClockAhead clock;
    mutable QtTimers timers;
    mutable Profile profile{Profile::Kind::Demo, timers, clock};
    std::unique_ptr<sandbox::Sandbox> server;
    std::unique_ptr<MainWindow> window;
    ScenariosPage *page = nullptr;
    QPushButton *run = nullptr;
    QPushButton *stop = nullptr;
    Banner *notice = nullptr;
    bool started = false;
    bool isOpen = false;
};

} // namespace

class TestActions final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void whoMayRunsFollowsAndStops_data();
    void whoMayRunsFollowsAndStops();
    void aViewerIsToldWhoMayAndCopiesLinks();
    void theServersRefusalSaysWhoMay();
    void aScheduleCannotBeRunByHand();
    void aQuestionThatMakesNoSenseAnyMoreIsTakenBack();
    void aStopThatComesTooLateIsTakenBack();
    void aRunThatIsNotFoundAgainIsSaidToBe();
    void cancelSendsNothingAndALostAnswerIsNoRefusal();
    void oneRequestWaitsForTheAnswerToTheOther();
    void nothingIsSentOnceTheServerCannotBeReached();
    void everyEndIsToldInWords_data();
    void everyEndIsToldInWords();
    void whoMaySynchronisesAHub_data();
    void whoMaySynchronisesAHub();
    void whoMayNotSynchroniseIsToldWhoMay_data();
    void whoMayNotSynchroniseIsToldWhoMay();
    void aHubThatCannotBeSynchronisedIsNotSaidToBe();
    void aHubWhoseCopyIsLostSaysWhatToDo();
    void hubsAreAskedForAgainAndTheirContentsOnce();
};

void TestActions::initTestCase()
{
    // Never the keychain of whoever runs this.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestActions::whoMayRunsFollowsAndStops_data()
{
    QTest::addColumn<QString>("user");
    QTest::newRow("owner") << u"owner"_s;
    QTest::newRow("executor") << u"executor"_s;
}

void TestActions::whoMayRunsFollowsAndStops()
{
    QFETCH(QString, user);
    const Bench bench(user);
    QVERIFY(bench.started);
    const QString id = bench.idle();
    const std::size_t before = bench.experiment(id).runs.size();
    bench.choose(id);
    QTRY_VERIFY_WITH_TIMEOUT(bench.isChosen(id) && bench.run->isEnabled(), 20'000);
    QVERIFY(!bench.stop->isEnabled());

    QTest::mouseClick(bench.run, Qt::LeftButton);
    QPointer<OrderDialog> dialog = bench.dialog();
    QVERIFY(dialog);
    const QString facts = dialog->findChild<QLabel *>(u"facts"_s)->text();
    QVERIFY(facts.contains(bench.page->current()->projectName));
    QVERIFY(facts.contains(bench.world().delegate(bench.experiment(id).delegateId)->name));
    QTest::mouseClick(Bench::confirm(dialog), Qt::LeftButton);
    if (dialog)
        QTest::mouseClick(Bench::confirm(dialog), Qt::LeftButton); // a second one asks for nothing
    QTRY_VERIFY(!dialog);
    // It is told when it was read back, and stands in the list as the newest run.
    QTRY_VERIFY_WITH_TIMEOUT(bench.notice->text().contains(u"is queued and waits"_s), 10'000);
    QTRY_COMPARE(bench.newest().outcome, Outcome::InProgress);
    QVERIFY(bench.newest().id.isEmpty());
    QCOMPARE(bench.sent(u"RunChaosExperiment"_s), 1);
    QCOMPARE(bench.experiment(id).runs.size(), before + 1);
    QVERIFY(!bench.stop->isEnabled()); // it has no id yet
    QVERIFY(bench.run->isEnabled());   // once more, if somebody wants to

    bench.server->advanceClock(30);
    bench.profile.desk().refreshNow();
    QTRY_VERIFY_WITH_TIMEOUT(bench.stop->isEnabled(), 10'000);
    const QString runId = bench.newest().id;
    QVERIFY(!runId.isEmpty());
    QTest::mouseClick(bench.stop, Qt::LeftButton);
    dialog = bench.dialog();
    QVERIFY(dialog);
    QTest::mouseClick(Bench::confirm(dialog), Qt::LeftButton);
    QTRY_VERIFY(!dialog);
    QTRY_VERIFY_WITH_TIMEOUT(bench.notice->text().contains(u"was stopped"_s), 10'000);
    QTRY_COMPARE(bench.newest().outcome, Outcome::Stopped);
    QCOMPARE(bench.sent(u"StopExperimentRuns"_s), 1);

    // The note leads to the run.
    emit bench.notice->actionTriggered();
    auto *runs = bench.window->findChild<RunsPage *>();
    QVERIFY(bench.notice->isHidden()); // it was read
    QTRY_VERIFY(runs->isVisible());
    QCOMPARE(runs->query().scenarioId, id);

    // The menu of its scenario leads to the page of the run, and Escape from there to the list.
    bench.window->showPageByName(u"scenarios"_s);
    const qint64 key = bench.newest().key;
    auto *lastRuns = bench.page->findChild<QMenu *>(u"lastRunsMenu"_s);
    emit lastRuns->aboutToShow();
    lastRuns->actions().first()->trigger();
    const auto runPage = [&] { return bench.window->findChild<RunPage *>(); };
    QTRY_VERIFY(runPage() && runPage()->isVisible());
    QCOMPARE(runPage()->key(), key);
    QTest::keyClick(runPage(), Qt::Key_Escape);
    QVERIFY(runs->isVisible());
    QCOMPARE(runs->currentKey(), key);
}

void TestActions::aViewerIsToldWhoMayAndCopiesLinks()
{
    const Bench bench(u"viewer"_s);
    const QString id = bench.idle();
    bench.choose(id);
    QTRY_VERIFY_WITH_TIMEOUT(bench.isChosen(id), 20'000);
    QVERIFY(!bench.run->isEnabled() && !bench.stop->isEnabled());
    QTest::mouseClick(bench.run, Qt::LeftButton);
    emit bench.page->runRequested(*bench.page->current()); // whoever asks
    QVERIFY(!bench.dialog());
    const QString reason = bench.page->findChild<QLabel *>(u"scenarioReason"_s)->text();
    QVERIFY2(reason.contains(u"Only executors and owners"_s), qPrintable(reason));
    QVERIFY2(reason.contains(u"Your role is viewer: ask an owner"_s), qPrintable(reason));
    QCOMPARE(bench.sent(u"RunChaosExperiment"_s), 0);

    emit bench.page->copyLinkRequested(*bench.page->current());
    const QString link = QApplication::clipboard()->text();
    QVERIFY2(link.startsWith(bench.server->url().toString()) && link.contains(id),
             qPrintable(link));
    emit bench.page->copyDeskLinkRequested(*bench.page->current());
    const QString desk = QApplication::clipboard()->text();
    QVERIFY2(desk.startsWith(u"resilience-desk://scenario/"_s) && desk.endsWith(id),
             qPrintable(desk));
}

void TestActions::theServersRefusalSaysWhoMay()
{
    const Bench bench(u"executor"_s, Release::R3_9); // lets owners only
    const QString id = bench.idle();
    const std::size_t before = bench.experiment(id).runs.size();
    bench.choose(id);
    QTRY_VERIFY_WITH_TIMEOUT(bench.isChosen(id) && bench.run->isEnabled(), 20'000);
    QTest::mouseClick(bench.run, Qt::LeftButton);
    QPointer<OrderDialog> dialog = bench.dialog();
    QVERIFY(dialog);
    const qsizetype polls = bench.sent(u"ListExperiment"_s);
    QTest::mouseClick(Bench::confirm(dialog), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(bench.notice->text().contains(u"only owners"_s), 10'000);
    QVERIFY(bench.notice->text().contains(u"Your role was executor"_s));
    QCOMPARE(bench.experiment(id).runs.size(), before);
    // What was known of the role is out of date: it is read again.
    QTRY_VERIFY(bench.sent(u"ListExperiment"_s) > polls);
}

void TestActions::aScheduleCannotBeRunByHand()
{
    const Bench bench(u"owner"_s);
    const QString id = bench.idle({}, u"cronexperiment"_s);
    bench.choose(id);
    QTRY_VERIFY_WITH_TIMEOUT(bench.isChosen(id), 20'000);
    QVERIFY(!bench.run->isEnabled());
    QVERIFY(bench.run->toolTip().contains(u"schedule"_s));
    emit bench.page->runRequested(*bench.page->current());
    QVERIFY(!bench.dialog());
    // Whoever looks at a schedule has the server asked for it.
    QTRY_VERIFY_WITH_TIMEOUT(bench.sent(u"GetExperiment"_s) > 0, 10'000);
}

void TestActions::aQuestionThatMakesNoSenseAnyMoreIsTakenBack()
{
    const Bench bench(u"owner"_s);
    const QString id = bench.idle();
    bench.choose(id);
    QTRY_VERIFY_WITH_TIMEOUT(bench.isChosen(id) && bench.run->isEnabled(), 20'000);
    QTest::mouseClick(bench.run, Qt::LeftButton);
    const QPointer<OrderDialog> dialog = bench.dialog();
    QVERIFY(dialog);
    // Rows of other projects say nothing about it.
    auto *header = bench.window->findChild<Header *>();
    QList<ProjectRef> others;
    for (const sandbox::Project &project : bench.world().projects()) {
        if (project.id != bench.projectOf(id).projectId)
            others << ProjectRef{u"c1"_s, project.id};
    }
    emit header->scopeChosen(Scope::of(others));
    QTRY_VERIFY(bench.page->current() && bench.page->current()->scenario().id != id);
    QVERIFY(bench.isAnswered());
    QVERIFY(dialog && dialog->isVisible());
    emit header->scopeChosen({});
    // Somebody else gives it a schedule meanwhile: run by hand, it would be submitted again.
    SyncBatch batch;
    batch.project = bench.projectOf(id);
    batch.scenarios << dialog->entry().scenario();
    batch.scenarios.first().kind = Scenario::Kind::Scheduled;
    batch.scenarios.first().schedule = u"10 3 * * *"_s;
    batch.scenarios.first().updatedMs += 1000;
    bench.store(batch);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, 10'000);
    QVERIFY2(bench.notice->text().startsWith(u"Nothing was sent."_s)
                 && bench.notice->text().contains(u"schedule"_s),
             qPrintable(bench.notice->text()));
    QCOMPARE(bench.sent(u"RunChaosExperiment"_s), 0);
    emit bench.notice->actionTriggered();
    QVERIFY(!bench.notice->isVisible());

    // Deleted meanwhile: the page has nothing to run any more.
    const QString other = bench.idle(id);
    bench.choose(other);
    QTRY_VERIFY_WITH_TIMEOUT(bench.isChosen(other) && bench.run->isEnabled(), 20'000);
    QTest::mouseClick(bench.run, Qt::LeftButton);
    const QPointer<OrderDialog> second = bench.dialog();
    QVERIFY(second);
    batch = {};
    batch.project = bench.projectOf(other);
    batch.existingScenarios.emplace().insert(u"another"_s);
    bench.store(batch);
    QTRY_VERIFY_WITH_TIMEOUT(!second, 10'000);
    QVERIFY2(bench.notice->text().startsWith(u"Nothing was sent. It was deleted"_s),
             qPrintable(bench.notice->text()));
    QCOMPARE(bench.sent(u"RunChaosExperiment"_s), 0);
}

void TestActions::aStopThatComesTooLateIsTakenBack()
{
    const Bench bench(u"owner"_s);
    const QString id = bench.idle();
    bench.choose(id);
    QTRY_VERIFY_WITH_TIMEOUT(bench.isChosen(id) && bench.run->isEnabled(), 20'000);
    QTest::mouseClick(bench.run, Qt::LeftButton);
    QTest::mouseClick(Bench::confirm(bench.dialog()), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(bench.notice->text().contains(u"is queued and waits"_s), 10'000);
    bench.server->advanceClock(30);
    bench.profile.desk().refreshNow();
    QTRY_VERIFY_WITH_TIMEOUT(bench.stop->isEnabled(), 10'000);
    QTest::mouseClick(bench.stop, Qt::LeftButton);
    const QPointer<OrderDialog> dialog = bench.dialog();
    QVERIFY(dialog && dialog->run());
    // A poll that has to do with others takes nothing back.
    SyncBatch batch;
    batch.project = bench.projectOf(id);
    batch.scenarios << dialog->entry().scenario();
    batch.scenarios.first().description += u'.';
    batch.scenarios.first().updatedMs += 1000;
    bench.store(batch);
    QTRY_COMPARE(bench.page->current()->scenario().description,
                 batch.scenarios.first().description);
    QVERIFY(dialog && dialog->isVisible());

    const RunMark &mark = *dialog->run();
    Run run;
    run.id = mark.id;
    run.scenarioId = id;
    run.sequence = mark.sequence;
    run.phase = u"Completed"_s;
    run.outcome = Outcome::Passed;
    run.createdMs = mark.createdMs;
    run.updatedMs = bench.clock.nowMs() + 3'600'000; // later than what the server tells
    batch.runs << run;
    bench.store(batch);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, 10'000);
    QVERIFY2(bench.notice->text().startsWith(u"Nothing was sent. The run does not go on"_s),
             qPrintable(bench.notice->text()));
    QCOMPARE(bench.sent(u"StopExperimentRuns"_s), 0);
    // It closes, and does not lead to the run that was told about before.
    emit bench.notice->actionTriggered();
    QVERIFY(!bench.notice->isVisible());
    QVERIFY(bench.isAnswered());
    QVERIFY(bench.page->isVisible());
}

void TestActions::aRunThatIsNotFoundAgainIsSaidToBe()
{
    const Bench bench(u"owner"_s);
    const QString id = bench.idle();
    bench.choose(id);
    QTRY_VERIFY_WITH_TIMEOUT(bench.isChosen(id) && bench.run->isEnabled(), 20'000);
    QTest::mouseClick(bench.run, Qt::LeftButton);
    QTest::mouseClick(Bench::confirm(bench.dialog()), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(bench.notice->text().contains(u"is queued and waits"_s), 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(bench.newest().outcome, Outcome::InProgress, 10'000);
    // It has no id yet, by which it could be found anywhere, and ten others have begun since.
    SyncBatch batch;
    batch.project = bench.projectOf(id);
    for (int later = 1; later <= StoredScenario::MostMarks; ++later) {
        Run run;
        run.id = u"later-%1"_s.arg(later);
        run.scenarioId = id;
        run.sequence = bench.newest().sequence + later;
        run.phase = u"Completed"_s;
        run.outcome = Outcome::Passed;
        run.createdMs = run.updatedMs = bench.clock.nowMs() + 1000 * later;
        batch.runs << run;
    }
    bench.store(batch);
    emit bench.notice->actionTriggered();
    QTRY_VERIFY_WITH_TIMEOUT(bench.notice->text().startsWith(u"The run is not in the history."_s),
                             10'000);
    QVERIFY(bench.page->isVisible());
    emit bench.notice->actionTriggered(); // Close
    QVERIFY(!bench.notice->isVisible());
}

void TestActions::cancelSendsNothingAndALostAnswerIsNoRefusal()
{
    const Bench bench(u"owner"_s);
    const QString id = bench.idle();
    bench.choose(id);
    QTRY_VERIFY_WITH_TIMEOUT(bench.isChosen(id) && bench.run->isEnabled(), 20'000);
    QTest::mouseClick(bench.run, Qt::LeftButton);
    QPointer<OrderDialog> dialog = bench.dialog();
    QVERIFY(dialog);
    QTest::mouseClick(bench.run, Qt::LeftButton);
    QCOMPARE(bench.window->findChildren<OrderDialog *>().size(), 1); // one question at a time
    QTest::keyClick(dialog, Qt::Key_Return);                         // Cancel has the focus
    QTRY_VERIFY(!dialog);
    QVERIFY(!bench.notice->isVisible());
    QCOMPARE(bench.sent(u"RunChaosExperiment"_s), 0);

    QVERIFY(bench.server->setFaults(u"reset@/api/query"_s));
    QTest::mouseClick(bench.run, Qt::LeftButton);
    dialog = bench.dialog();
    QVERIFY(dialog);
    QTest::mouseClick(Bench::confirm(dialog), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(bench.notice->text().contains(u"nobody knows whether"_s), 20'000);
    QVERIFY(bench.notice->text().contains(u"Look at its runs before you try again"_s));
    QCOMPARE(bench.sent(u"RunChaosExperiment"_s), 1); // not repeated by anybody
}

void TestActions::oneRequestWaitsForTheAnswerToTheOther()
{
    const Bench bench(u"owner"_s);
    const QString id = bench.idle();
    bench.choose(id);
    QTRY_VERIFY_WITH_TIMEOUT(bench.isChosen(id) && bench.run->isEnabled(), 20'000);
    QVERIFY(bench.server->setFaults(u"hang@/api/query"_s));
    QTest::mouseClick(bench.run, Qt::LeftButton);
    QPointer<OrderDialog> dialog = bench.dialog();
    QVERIFY(dialog);
    Bench::confirm(dialog)->click();
    QTRY_VERIFY(bench.sent(u"RunChaosExperiment"_s) == 1);
    QVERIFY(!bench.run->isEnabled());
    QVERIFY2(bench.run->toolTip().contains(u"has not answered the last request"_s),
             qPrintable(bench.run->toolTip()));
    emit bench.page->runRequested(*bench.page->current()); // whoever asks
    QVERIFY(!bench.dialog() || bench.dialog() == dialog);

    // The connection ends, and with it whoever could tell what became of it.
    bench.profile.desk().markSignedOut(u"c1"_s);
    QTRY_VERIFY(bench.notice->text().contains(u"nobody knows whether"_s));
    QVERIFY(!bench.run->isEnabled());
    QVERIFY2(bench.run->toolTip().contains(u"signed out"_s), qPrintable(bench.run->toolTip()));
}

void TestActions::nothingIsSentOnceTheServerCannotBeReached()
{
    const Bench bench(u"owner"_s);
    const QString id = bench.idle();
    bench.choose(id);
    QTRY_VERIFY_WITH_TIMEOUT(bench.isChosen(id) && bench.run->isEnabled(), 20'000);
    QTest::mouseClick(bench.run, Qt::LeftButton);
    QPointer<OrderDialog> dialog = bench.dialog();
    QVERIFY(dialog);
    QVERIFY(bench.server->setFaults(u"reset"_s)); // while the question is open
    bench.profile.desk().refreshNow();
    QTRY_VERIFY_WITH_TIMEOUT(!bench.run->isEnabled(), 20'000);
    QVERIFY2(bench.run->toolTip().contains(u"cannot be reached just now"_s),
             qPrintable(bench.run->toolTip()));
    Bench::confirm(dialog)->click();
    QTRY_VERIFY(bench.notice->text().contains(u"cannot be reached just now"_s));
    QCOMPARE(bench.sent(u"RunChaosExperiment"_s), 0);
}

void TestActions::everyEndIsToldInWords_data()
{
    using Kind = ScenarioOrder::Kind;
    using Stage = ScenarioOrder::Stage;
    using Error = ApiError::Kind;
    QTest::addColumn<ScenarioOrder::Report>("report");
    QTest::addColumn<Role>("role");
    QTest::addColumn<QStringList>("says");
    const auto row = [](const char *name, Kind kind, Stage stage, const QStringList &says,
                        std::optional<Error> error = {}, Role role = Role::Owner,
                        const QString &detail = {}) {
        ScenarioOrder::Report report{.kind = kind, .stage = stage, .run = Run{}, .error = {}};
        report.run->sequence = 14;
        report.run->outcome = Outcome::Passed;
        if (error)
            report.error = ApiError{*error, 200, detail, {}};
        QTest::newRow(name) << report << role << says;
    };
    row("run, too little rights", Kind::Run, Stage::Refused,
        {u"ChaosCenter refused it. Only executors and owners"_s, u"Your role is viewer: ask"_s},
        Error::Forbidden, Role::Viewer);
    row("run, executor", Kind::Run, Stage::Refused, {u"lets only owners run scenarios"_s},
        Error::Forbidden, Role::Executor);
    row("run, owner", Kind::Run, Stage::Refused,
        {u"refused it"_s, u"Your role was owner when it was read last"_s}, Error::Forbidden);
    row("run, before 3.9", Kind::Run, Stage::Refused,
        {u"refused it"_s, u"Your role was editor"_s, u"Or the token has ended"_s},
        Error::MaybeSignedOut, Role::Editor);
    row("run, no delegate", Kind::Run, Stage::Refused, {u"the delegate"_s, u"is not connected"_s},
        Error::Rejected, Role::Owner, u"experiment re-run failed due to inactive infra"_s);
    row("run, other reason", Kind::Run, Stage::Refused, {u"was not run."_s}, Error::Rejected);
    row("run, gone", Kind::Run, Stage::Refused, {u"or its delegate any more"_s}, Error::NotFound);
    row("run, no answer", Kind::Run, Stage::Lost, {u"nobody knows whether"_s}, Error::Timeout);
    row("run, schedule", Kind::Run, Stage::ScheduleOnly, {u"There is no new run"_s});
    row("run, left", Kind::Run, Stage::LeftQueued, {u"has not picked it up"_s});
    row("run, long", Kind::Run, Stage::LeftRunning, {u"is still in progress"_s});
    row("run, not told", Kind::Run, Stage::Unconfirmed, {u"does not say what became of it"_s});
    row("stop, too little rights", Kind::Stop, Stage::Refused,
        {u"may stop its runs"_s, u"Your role is viewer: ask"_s}, Error::Forbidden, Role::Viewer);
    row("stop, executor", Kind::Stop, Stage::Refused,
        {u"may stop its runs"_s, u"Your role was executor when it was read last"_s},
        Error::Forbidden, Role::Executor);
    row("stop, 3.0", Kind::Stop, Stage::Refused, {u"releases from 3.1 on can"_s},
        Error::Unsupported);
    row("stop, gone", Kind::Stop, Stage::Refused, {u"does not have that run"_s}, Error::NotFound);
    row("stop, ended", Kind::Stop, Stage::Ended, {u"had ended before"_s, u"passed"_s});
    row("stop, not confirmed", Kind::Stop, Stage::Unconfirmed, {u"has not confirmed"_s});
    row("stop, no answer", Kind::Stop, Stage::Lost, {u"is stopped. Refresh"_s}, Error::Timeout);
}

void TestActions::everyEndIsToldInWords()
{
    QFETCH(ScenarioOrder::Report, report);
    QFETCH(Role, role);
    QFETCH(QStringList, says);
    ScenarioEntry entry = test::anEntry(1, u"one"_s);
    entry.role = role;
    const OrderNote note = orderNote(report, entry, u"host"_s, test::EntryNow);
    for (const QString &part : std::as_const(says))
        QVERIFY2(note.text.contains(part), qPrintable(note.text));
}

void TestActions::whoMaySynchronisesAHub_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<Release>("release");
    QTest::newRow("owner") << u"owner"_s << sandbox::latestRelease;
    QTest::newRow("editor, up to 3.8") << u"executor"_s << Release::R3_6; // as its role was called
}

void TestActions::whoMaySynchronisesAHub()
{
    QFETCH(QString, user);
    QFETCH(Release, release);
    const Bench bench(user, release);
    HubsPage *page = bench.hubs(u"platform-faults"_s);
    QVERIFY(page);
    auto *tree = page->findChild<GroupTree *>(u"hubContents"_s);
    QTRY_VERIFY_WITH_TIMEOUT(tree->shownLines() > 0, 10'000);
    const qint64 before = page->current()->hub.lastSyncedMs;
    const qsizetype lookedInto = bench.sent(u"ListChaosFaults"_s);
    QPushButton *button = Bench::syncButton(page);
    QVERIFY(button && button->isEnabled());
    bench.server->advanceClock(60);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!button->isEnabled());              // under way
    emit page->syncRequested(*page->current()); // not twice, whoever asks
    const auto *notice = page->findChild<NoticeBox *>(u"hubNotice"_s);
    QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), 10'000);
    QVERIFY2(notice->text().startsWith(u"Synchronised:"_s), qPrintable(notice->text()));
    QVERIFY(notice->kind() == NoticeBox::Kind::Good);
    QCOMPARE(bench.sent(u"SyncChaosHub"_s), 1);
    // Its time was read back, and what was known of its contents holds no longer.
    QTRY_VERIFY(page->current()->hub.lastSyncedMs > before);
    QTRY_COMPARE_WITH_TIMEOUT(bench.sent(u"ListChaosFaults"_s), lookedInto + 1, 10'000);
    QTRY_VERIFY(button->isEnabled());

    // Once more.
    bench.server->advanceClock(60);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(bench.sent(u"SyncChaosHub"_s), 2, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(bench.sent(u"ListChaosFaults"_s), lookedInto + 2, 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(tree->shownLines() > 0, 10'000);
    // What has been fetched since holds, however often the rows are read.
    bench.window->showPageByName(u"scenarios"_s);
    bench.window->showPageByName(u"hubs"_s);
    QVERIFY(bench.isAnswered());
    QVERIFY(tree->shownLines() > 0);
    QCOMPARE(bench.sent(u"ListChaosFaults"_s), lookedInto + 2);
}

void TestActions::whoMayNotSynchroniseIsToldWhoMay_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<Release>("release");
    QTest::newRow("viewer") << u"viewer"_s << sandbox::latestRelease;
    QTest::newRow("executor") << u"executor"_s << sandbox::latestRelease;
    QTest::newRow("viewer, up to 3.8") << u"viewer"_s << Release::R3_6;
}

void TestActions::whoMayNotSynchroniseIsToldWhoMay()
{
    QFETCH(QString, user);
    QFETCH(Release, release);
    const Bench bench(user, release);
    HubsPage *page = bench.hubs(u"vendor-faults"_s);
    QVERIFY(page);
    QPushButton *button = Bench::syncButton(page);
    QVERIFY(button && !button->isEnabled());
    const QString why = page->findChild<ActionFoot *>(u"hubFoot"_s)->sentence();
    const HubRow row = *page->current();
    QVERIFY2(why.contains(u"It takes an owner of the project"_s) && why.contains(row.projectName)
                 && why.contains(u"Your role is %1: ask an owner"_s.arg(user)),
             qPrintable(why));
    emit page->syncRequested(row); // whoever asks
    QCOMPARE(bench.sent(u"SyncChaosHub"_s), 0);

    // The server has the last word: what is known here of the role may be out of date.
    HubRow asOwner = row;
    asOwner.role = Role::Owner;
    emit page->syncRequested(asOwner);
    const auto *notice = page->findChild<NoticeBox *>(u"hubNotice"_s);
    QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), 10'000);
    QVERIFY(notice->kind() == NoticeBox::Kind::Error);
    QVERIFY2(notice->text().startsWith(u"ChaosCenter refused it. It takes an owner"_s)
                 && notice->text().contains(row.projectName)
                 && notice->text().contains(u"Your role was owner when it was read last"_s),
             qPrintable(notice->text()));
    QCOMPARE(bench.sent(u"SyncChaosHub"_s), 1);
    QCOMPARE(page->current()->hub.lastSyncedMs, 0);
}

void TestActions::aHubThatCannotBeSynchronisedIsNotSaidToBe()
{
    const Bench bench(u"owner"_s);
    HubsPage *page = bench.hubs(u"vendor-faults"_s);
    QVERIFY(page);
    QPushButton *button = Bench::syncButton(page);
    QVERIFY(button && button->isEnabled());
    QVERIFY(bench.server->setFaults(u"reset@/api/query"_s));
    QTest::mouseClick(button, Qt::LeftButton);
    const auto *notice = page->findChild<NoticeBox *>(u"hubNotice"_s);
    QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), 20'000);
    QVERIFY(notice->kind() == NoticeBox::Kind::Error);
    QVERIFY2(!notice->text().contains(u"ynchronised"_s), qPrintable(notice->text()));
    QCOMPARE(bench.sent(u"SyncChaosHub"_s), 1); // not repeated by anybody
    QCOMPARE(page->current()->hub.lastSyncedMs, 0);

    bench.profile.desk().markSignedOut(u"c1"_s);
    emit page->syncRequested(*page->current());
    QTRY_VERIFY(notice->text().contains(u"is not connected: sign in first"_s));
    QCOMPARE(bench.sent(u"SyncChaosHub"_s), 1);
}

void TestActions::aHubWhoseCopyIsLostSaysWhatToDo()
{
    const Bench bench(u"viewer"_s);
    HubsPage *page = bench.hubs(u"vendor-faults"_s);
    QVERIFY(page);
    const HubRow row = *page->current();
    History &history = bench.profile.desk().history();
    // It was there when it was read last; the server says so only when it is asked what is in it.
    history.read<QList<Hub>>(
        [project = row.project](const HistoryReader &reader) { return reader.hubs(project); }, page,
        [&history, row, page](QList<Hub> hubs) {
            for (Hub &hub : hubs)
                hub.available = true;
            SyncBatch batch;
            batch.project = row.project;
            batch.hubs = hubs;
            history.commit(batch, page, [](const auto &) {});
        });
    const auto *inside = page->findChild<StatePanel *>(u"hubContentsState"_s);
    QTRY_VERIFY_WITH_TIMEOUT(inside->state() == PageState::Error, 10'000);
    QVERIFY2(inside->sentence().contains(u"could not read its copy of this hub"_s),
             qPrintable(inside->sentence()));
    QVERIFY(bench.sent(u"ListChaosFaults"_s) > 0);
}

void TestActions::hubsAreAskedForAgainAndTheirContentsOnce()
{
    const Bench bench(u"viewer"_s);
    HubsPage *page = bench.hubs(u"platform-faults"_s);
    QVERIFY(page);
    auto *tree = page->findChild<GroupTree *>(u"hubContents"_s);
    const Hub hub = page->current()->hub;
    QTRY_COMPARE_WITH_TIMEOUT(tree->shownLines(), hub.faults + hub.scenarios, 10'000); // all of it
    // Whoever comes to the page has the server asked, which no poll of half an hour does.
    const qsizetype asked = bench.sent(u"ListChaosHub"_s);
    QVERIFY(asked > 0); // in the first round
    bench.window->showPageByName(u"scenarios"_s);
    bench.clock.aheadMs += 61'000;
    bench.window->showPageByName(u"hubs"_s);
    QTRY_VERIFY_WITH_TIMEOUT(bench.sent(u"ListChaosHub"_s) > asked, 10'000);

    const qsizetype before = bench.sent(u"ListChaosFaults"_s);
    QVERIFY(bench.server->setFaults(u"hang@/api/query"_s));
    const HubRow row = *page->current();
    emit page->contentsRequested(row);
    QTRY_COMPARE_WITH_TIMEOUT(bench.sent(u"ListChaosFaults"_s), before + 1, 10'000);
    QCOMPARE(tree->shownLines(), 0); // under way
    emit page->contentsRequested(row);
    // By the time that another question arrives a second one would have, too.
    const qsizetype others = bench.sent(u"ListEnvironments"_s);
    const CallHandle other = bench.profile.desk().link(u"c1"_s)->source().environments(
        row.project.projectId, page, [](const auto &) {});
    QTRY_VERIFY_WITH_TIMEOUT(bench.sent(u"ListEnvironments"_s) > others, 10'000);
    QCOMPARE(bench.sent(u"ListChaosFaults"_s), before + 1);
}

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
