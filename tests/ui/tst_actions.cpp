// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window and a real server: who may run scenarios and stop runs, what is asked before, what is
// sent, and what is told afterwards.

#include "common/banner.h"
#include "common/theme.h"
#include "desk/profile.h"
#include "runs/runspage.h"
#include "sandbox/http/server.h"
#include "sandbox/sandbox.h"
#include "sandbox/world/world.h"
#include "scenarios/orderdialog.h"
#include "scenarios/scenariospage.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonDocument>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

using sandbox::Release;

namespace {

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
    [[nodiscard]] QString idle(const QString &type = u"experiment"_s) const
    {
        for (const sandbox::Experiment &one : world().experiments()) {
            const sandbox::Delegate *agent = world().delegate(one.delegateId);
            if (one.type == type && !one.isRemoved && agent && agent->isActive && !one.runs.empty()
                && isFinal(world().runs()[one.runs.back()].phase))
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

    mutable Profile profile{Profile::Kind::Demo};
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

class TestScenarioActions final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void whoMayRunsFollowsAndStops_data();
    void whoMayRunsFollowsAndStops();
    void aViewerIsToldWhoMayAndCopiesLinks();
    void theServersRefusalSaysWhoMay();
    void aScheduleCannotBeRunByHand();
    void cancelSendsNothingAndALostAnswerIsNoRefusal();
};

void TestScenarioActions::initTestCase()
{
    // Never the keychain of whoever runs this.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestScenarioActions::whoMayRunsFollowsAndStops_data()
{
    QTest::addColumn<QString>("user");
    QTest::newRow("owner") << u"owner"_s;
    QTest::newRow("executor") << u"executor"_s;
}

void TestScenarioActions::whoMayRunsFollowsAndStops()
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
    QTRY_VERIFY(runs->isVisible());
    QCOMPARE(runs->query().scenarioId, id);
}

void TestScenarioActions::aViewerIsToldWhoMayAndCopiesLinks()
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

void TestScenarioActions::theServersRefusalSaysWhoMay()
{
    const Bench bench(u"executor"_s, Release::R3_9); // lets owners only
    const QString id = bench.idle();
    const std::size_t before = bench.experiment(id).runs.size();
    bench.choose(id);
    QTRY_VERIFY_WITH_TIMEOUT(bench.isChosen(id) && bench.run->isEnabled(), 20'000);
    QTest::mouseClick(bench.run, Qt::LeftButton);
    QPointer<OrderDialog> dialog = bench.dialog();
    QVERIFY(dialog);
    QTest::mouseClick(Bench::confirm(dialog), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(bench.notice->text().contains(u"only owners"_s), 10'000);
    QVERIFY(bench.notice->text().contains(u"Your role was executor"_s));
    QCOMPARE(bench.experiment(id).runs.size(), before);
}

void TestScenarioActions::aScheduleCannotBeRunByHand()
{
    const Bench bench(u"owner"_s);
    const QString id = bench.idle(u"cronexperiment"_s);
    bench.choose(id);
    QTRY_VERIFY_WITH_TIMEOUT(bench.isChosen(id), 20'000);
    QVERIFY(!bench.run->isEnabled());
    QVERIFY(bench.run->toolTip().contains(u"schedule"_s));
    emit bench.page->runRequested(*bench.page->current());
    QVERIFY(!bench.dialog());
    // Whoever looks at a schedule has the server asked for it.
    QTRY_VERIFY_WITH_TIMEOUT(bench.sent(u"GetExperiment"_s) > 0, 10'000);
}

void TestScenarioActions::cancelSendsNothingAndALostAnswerIsNoRefusal()
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

QTEST_MAIN(TestScenarioActions)
#include "tst_scenarioactions.moc"
