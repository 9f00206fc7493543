// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/mainwindow.h"

#include "common/banner.h"
#include "common/taborder.h"
#include "desk/profile.h"
#include "overview/overviewpage.h"
#include "platform/browser.h"
#include "runs/runspage.h"
#include "settings/settingspage.h"
#include "welcome/docsmenu.h"
#include "welcome/signinpage.h"
#include "welcome/welcomepage.h"
#include "window/deskstatus.h"
#include "window/docsshelf.h"
#include "window/header.h"
#include "window/rail.h"
#include "window/runsflow.h"
#include "window/scopechoices.h"
#include "window/settingsflow.h"
#include "window/signinflow.h"

#include <QAction>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd {

namespace {

constexpr int CompactRailBelow = 1000;

} // namespace

MainWindow::MainWindow(Profile &profile, QWidget *parent)
    : QMainWindow(parent)
    , m_profile(profile)
    , m_feed(profile.desk().history(), profile.desk().clock(), profile.timers())
    , m_year(profile.desk().history(), profile.desk().clock(), profile.timers())
    , m_outer(new QStackedWidget(this))
    , m_welcome(new WelcomePage(m_outer))
    , m_signIn(new SignInPage(m_outer))
    , m_desk(new QWidget(m_outer))
    , m_rail(new Rail(m_desk))
    , m_header(new Header(m_desk))
    , m_notice(new Banner(m_desk))
    , m_pages(new QStackedWidget(m_desk))
    , m_overview(new OverviewPage(m_pages))
    , m_runs(new RunsPage(m_pages))
    , m_settings(new SettingsPage(m_pages))
    , m_signInFlow(new SignInFlow(profile, *m_signIn, this))
    , m_runsFlow(new RunsFlow(profile, *m_runs, this))
    , m_settingsFlow(new SettingsFlow(profile, *m_settings, this))
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(960, 600);
    resize(1280, 800);

    m_rail->addPage(u"overview"_s, {});
    m_rail->addPage(u"runs"_s, {});
    m_rail->addPage(u"settings"_s, {});

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_header);
    right->addWidget(m_notice);
    right->addWidget(m_pages, 1);
    auto *desk = new QHBoxLayout(m_desk);
    desk->setContentsMargins({});
    desk->setSpacing(0);
    desk->addWidget(m_rail);
    desk->addLayout(right, 1);

    m_pages->addWidget(m_overview);
    m_pages->addWidget(m_runs);
    m_pages->addWidget(m_settings);
    m_outer->addWidget(m_welcome);
    m_outer->addWidget(m_signIn);
    m_outer->addWidget(m_desk);
    setCentralWidget(m_outer);

    connectPages();
    addShortcuts();
    retranslate();
    chainTabOrder({m_rail, m_header, m_notice, m_pages});

    Settings &settings = m_profile.desk().settings();
    m_header->setPeriod(settings.period());
    m_feed.setBands(settings.bandLimits());
    setPeriod(settings.period());
    showPage(Page::Overview);
}

MainWindow::~MainWindow() = default;

void MainWindow::connectPages()
{
    Desk &desk = m_profile.desk();
    connect(&desk, &Desk::connectionsChanged, this, &MainWindow::connectionsChanged);
    connect(&desk, &Desk::statusChanged, this, &MainWindow::updateState);
    connect(&desk, &Desk::storeFailed, this, &MainWindow::showNotice);
    connect(&m_feed, &OverviewFeed::figuresChanged, this, &MainWindow::takeFigures);
    connect(&m_year, &YearFeed::yearChanged, this, &MainWindow::takeYear);
    connect(&m_ageTimer, &QTimer::timeout, this, &MainWindow::updateAge);

    connect(m_welcome, &WelcomePage::signInRequested, this, [this] {
        m_signInFlow->begin();
        m_outer->setCurrentWidget(m_signIn);
    });
    connect(m_welcome, &WelcomePage::pasteTokenRequested, this, [this] {
        m_signInFlow->beginWithToken();
        m_outer->setCurrentWidget(m_signIn);
    });
    connect(m_welcome, &WelcomePage::demoRequested, this, &MainWindow::demoRequested);
    connect(m_signIn, &SignInPage::cancelled, this, &MainWindow::showDesk);
    connect(m_signInFlow, &SignInFlow::signedIn, this, &MainWindow::signedIn);

    connect(m_rail, &Rail::pageRequested, this,
            [this](int page) { showPage(static_cast<Page>(page)); });
    connect(m_header, &Header::scopeChosen, this, &MainWindow::setScope);
    connect(m_header, &Header::periodChosen, this, &MainWindow::setPeriod);
    connect(m_header, &Header::refreshRequested, &desk, &Desk::refreshNow);
    connect(m_header->docsMenu(), &DocsMenu::openUrlRequested, this,
            [](const QUrl &url) { openInBrowser(url); });

    connect(m_overview, &OverviewPage::scenarioActivated, this,
            [this](const ProjectRef &project, const QString &scenarioId) {
                m_runsFlow->showScenario(project, scenarioId);
                showPage(Page::Runs);
            });
    connect(m_overview, &OverviewPage::projectActivated, this, [this](const ProjectRef &project) {
        setScope({project.connectionId, project.projectId});
        showScopes();
    });
    connect(m_overview, &OverviewPage::outcomeBucketActivated, this,
            [this](const TimeSpan &span, std::optional<Outcome> outcome) {
                if (outcome)
                    m_runsFlow->showOutcome(*outcome);
                m_runsFlow->showSpan(span);
                showPage(Page::Runs);
            });
    connect(m_overview, &OverviewPage::scenarioSpanActivated, this,
            [this](const ProjectRef &project, const QString &scenarioId, const TimeSpan &span) {
                m_runsFlow->showScenario(project, scenarioId);
                m_runsFlow->showSpan(span);
                showPage(Page::Runs);
            });
    connect(m_overview, &OverviewPage::outcomesActivated, this, [this](Outcome outcome) {
        m_runsFlow->showOutcome(outcome);
        showPage(Page::Runs);
    });
    connect(m_overview, &OverviewPage::actionRequested, this, &MainWindow::act);
    connect(m_runs, &RunsPage::stateActionTriggered, this, [this] { act(m_overview->state()); });
    connect(m_notice, &Banner::actionTriggered, m_notice, &Banner::clear);
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto slot) {
        auto *action = new QAction(this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { showPage(Page::Settings); });
    add(QKeySequence(Qt::Key_F11),
        [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
}

void MainWindow::retranslate()
{
    m_rail->setPageText(0, tr("Overview"));
    m_rail->setPageText(1, tr("Runs"));
    m_rail->setPageText(2, tr("Settings"));

    m_header->docsMenu()->setLinks(docsShelf());
}

void MainWindow::begin()
{
    connectionsChanged();
    for (const QString &notice : m_profile.desk().notices())
        showNotice(notice);
}

void MainWindow::connectionsChanged()
{
    m_feed.setLabels(m_profile.desk().labels());
    m_year.setLabels(m_profile.desk().labels());
    const QList<Connection> all = m_profile.desk().allConnections();
    const Connection *chosen = all.isEmpty() ? nullptr : &all.constFirst();
    for (const Connection &connection : all) {
        if (connection.id == m_feed.scope().connectionId)
            chosen = &connection;
    }
    m_settingsFlow->setConnection(chosen ? std::optional(*chosen) : std::nullopt);
    updateState();
    if (m_outer->currentWidget() != m_signIn)
        showDesk();
}

void MainWindow::showDesk()
{
    const bool hasConnections = !m_profile.desk().allConnections().isEmpty();
    m_outer->setCurrentWidget(hasConnections ? m_desk : static_cast<QWidget *>(m_welcome));
}

void MainWindow::showPage(Page page)
{
    m_pages->setCurrentIndex(static_cast<int>(page));
    m_rail->setCurrentPage(static_cast<int>(page));
    m_header->setSwitchersVisible(page != Page::Settings);
    QString title;
    switch (page) {
    case Page::Overview:
        title = tr("Overview");
        break;
    case Page::Runs:
        title = tr("Runs");
        break;
    case Page::Settings:
        title = tr("Settings");
        m_settingsFlow->shown();
        break;
    }
    m_header->setTitle(title);
    setWindowTitle(tr("%1 - Resilience Desk").arg(title));
}

bool MainWindow::showPageByName(const QString &name)
{
    if (name == "overview"_L1) {
        showPage(Page::Overview);
    } else if (name == "runs"_L1) {
        showPage(Page::Runs);
    } else if (name == "settings"_L1 || name == "tokens"_L1) {
        showPage(Page::Settings);
    } else if (name == "welcome"_L1) {
        m_outer->setCurrentWidget(m_welcome);
    } else if (name == "sign-in"_L1) {
        m_signInFlow->begin();
        m_outer->setCurrentWidget(m_signIn);
    } else {
        return false;
    }
    return true;
}

void MainWindow::setScope(const Scope &scope)
{
    m_feed.setScope(scope);
    m_year.setScope(scope);
    m_runsFlow->setScope(scope);
    updateState();
}

void MainWindow::setPeriod(const Period &period)
{
    m_header->setPeriod(period);
    m_feed.setPeriod(period);
    m_runsFlow->setPeriod(period);
    m_profile.desk().settings().setPeriod(period);
}

void MainWindow::takeFigures(const OverviewFigures &figures)
{
    m_figures = figures;
    if (!m_forced || *m_forced == PageState::Offline || *m_forced == PageState::SignedOut
        || *m_forced == PageState::Error || *m_forced == PageState::Normal)
        m_overview->showFigures(figures);
    showScopes();
    const int running = figures.total.runningNow;
    m_rail->setBadge(static_cast<int>(Page::Runs),
                     running > 0 ? tr("%n live", "runs in progress", running) : QString());
    updateState();
    emit figuresShown();
}

void MainWindow::takeYear(const YearFigures &year)
{
    m_overview->showYear(year);
    emit figuresShown();
}

void MainWindow::showScopes()
{
    if (!m_figures)
        return;
    // Only the roll-up knows all projects; a single project keeps the list it was chosen from.
    if (m_feed.scope().isOneProject()) {
        m_header->setCurrentScope(m_feed.scope());
    } else {
        const bool severalConnections = m_profile.desk().allConnections().size() > 1;
        m_header->setScopes(scopeChoices(m_figures->projects, severalConnections), m_feed.scope());
    }
}

DeskStatus MainWindow::shownStatus() const
{
    DeskStatus desk = statusOf(m_profile.desk(), m_feed.scope());
    if (m_forced == PageState::Offline)
        desk.status = {.kind = LinkStatus::Kind::Offline, .sentence = {}, .detail = {}};
    else if (m_forced == PageState::SignedOut)
        desk.status = {.kind = LinkStatus::Kind::SignedOut, .sentence = {}, .detail = {}};
    return desk;
}

void MainWindow::updateState()
{
    const DeskStatus desk = shownStatus();
    const bool offline = desk.status.kind == LinkStatus::Kind::Offline;
    if (!offline)
        m_offlineSinceMs = 0;
    else if (const qint64 now = m_profile.desk().clock().nowMs();
             m_offlineSinceMs == 0 || m_offlineSinceMs > now) // or the clock was set back
        m_offlineSinceMs = now;

    PageState state = desk.page();
    QString detail = desk.status.sentence;
    const bool hasData = m_figures && !m_figures->projects.isEmpty();
    if (state == PageState::Normal && !hasData)
        state = desk.isWaiting() || !m_figures ? PageState::Loading : PageState::Empty;
    if (m_forced) {
        state = *m_forced;
        detail.clear();
    }
    m_overview->showState(state, detail);
    m_runs->setState(state, detail);
    m_header->setRefreshing(desk.status.kind == LinkStatus::Kind::FirstSync);
    updateAge();
}

void MainWindow::updateAge()
{
    m_runsFlow->refreshAges();
    const DeskStatus desk = shownStatus();
    const qint64 age = m_figures && m_figures->dataMs > 0
                           ? m_profile.desk().clock().nowMs() - m_figures->dataMs
                           : -1;
    m_rail->setStatus(desk.health(), desk.connection ? desk.connection->name : QString(),
                      desk.whenText(age, m_offlineSinceMs));
    // Seconds matter in the first minute only.
    m_ageTimer.start(age >= 0 && age < 60'000 ? 5s : 30s);
}

void MainWindow::forceState(PageState state)
{
    m_forced = state;
    updateState();
}

void MainWindow::showNotice(const QString &sentence)
{
    m_notice->showMessage(Banner::Kind::Warning, sentence, tr("Close"));
}

void MainWindow::act(PageState state)
{
    const DeskStatus desk = statusOf(m_profile.desk(), m_feed.scope());
    if (state == PageState::SignedOut && desk.connection) {
        m_signInFlow->beginAgain(*desk.connection);
        m_outer->setCurrentWidget(m_signIn);
        return;
    }
    m_profile.desk().refreshNow();
}

void MainWindow::signedIn(const Connection &connection)
{
    if (const QString trouble = m_profile.desk().adopt(connection); !trouble.isEmpty())
        showNotice(trouble);
    showPage(Page::Overview);
    m_outer->setCurrentWidget(m_desk);
    m_rail->focusCurrentPage();
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!std::exchange(m_painted, true))
        QTimer::singleShot(0, this, &MainWindow::firstPainted);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_rail->setCompact(width() < CompactRailBelow);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (const QString failed = m_profile.desk().settings().flush(); !failed.isEmpty())
        qWarning("The settings could not be written.");
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showPage(static_cast<Page>(m_pages->currentIndex()));
        m_feed.refresh();
    }
    QMainWindow::changeEvent(event);
}

} // namespace rd
