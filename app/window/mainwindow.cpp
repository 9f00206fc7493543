// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/mainwindow.h"

#include "common/banner.h"
#include "common/taborder.h"
#include "desk/profile.h"
#include "overview/overviewpage.h"
#include "overview/wallview.h"
#include "platform/browser.h"
#include "runs/runspage.h"
#include "settings/settingspage.h"
#include "window/closinggate.h"
#include "window/connectionsflow.h"
#include "window/delegatesflow.h"
#include "window/entryflow.h"
#include "window/evidenceflow.h"
#include "window/gatewayflow.h"
#include "window/header.h"
#include "window/helpflow.h"
#include "window/hubsflow.h"
#include "window/linkflow.h"
#include "window/lockdownflow.h"
#include "window/pageflow.h"
#include "window/probesflow.h"
#include "window/rail.h"
#include "window/reportflow.h"
#include "window/rundetailsflow.h"
#include "window/runreportflow.h"
#include "window/runsflow.h"
#include "window/scenariosflow.h"
#include "window/searchflow.h"
#include "window/settingsflow.h"
#include "window/statusflow.h"
#include "window/trayflow.h"
#include "window/wallflow.h"
#include "window/windowactions.h"

#include <QAction>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMessageBox>
#include <QPixmap>
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
    , m_feed(profile.desk().history(), profile.desk().clock(), profile.timers(),
             profile.desk().labels())
    , m_year(profile.desk().history(), profile.desk().clock(), profile.timers())
    , m_outer(new QStackedWidget(this))
    , m_desk(new QWidget(m_outer))
    , m_rail(new Rail(m_desk))
    , m_header(new Header(m_desk))
    , m_notice(new Banner(m_desk))
    , m_pages(new QStackedWidget(m_desk))
    , m_overview(new OverviewPage(m_pages))
    , m_runs(new RunsPage(m_pages))
    , m_runsFlow(new RunsFlow(profile, *m_runs, this))
    , m_runDetails(new RunDetailsFlow(profile, *m_runs, *m_pages, this))
    , m_report(new ReportFlow(profile, m_feed, *this, this))
    , m_runReport(new RunReportFlow(profile, *this, this))
    , m_view(new ViewFlow(profile, *m_header, *m_runsFlow, this))
    , m_wall(new WallFlow(profile, this))
    , m_entry(new EntryFlow(profile, *m_outer, *m_desk, this))
    , m_gateway(new GatewayFlow(profile.desk(), {}, this))
    , m_evidence(new EvidenceFlow(*m_overview, *m_view, this))
    , m_status(new StatusFlow(
          profile, {*m_overview, *m_runs, *m_runsFlow, *m_header, *m_rail, *m_wall}, this))
    , m_tray(new TrayFlow(profile, *m_status, *this, this))
    , m_links(new LinkFlow(profile, *m_view, *m_runsFlow, this))
    , m_help(new HelpFlow(*this, *m_pages, *m_header->docsMenu(), this))
    , m_actions(new WindowActions(*this))
    , m_lockdown(new LockdownFlow(profile.desk(), *this, this))
    , m_closing(new ClosingGate(profile.desk(), *this, this))
    , m_search(new SearchFlow(profile, {*this, *m_rail, *m_view, *m_runsFlow, *m_actions, m_flows},
                              this))
{
    setObjectName(u"mainWindow"_s);
    m_notice->setObjectName(u"notice"_s);
    setMinimumSize(960, 600);
    resize(1280, 800);

    for (const Page page : WindowPages)
        m_rail->addPage(nameOf(page), {});
    m_rail->addKey(static_cast<int>(Page::Settings), QKeySequence(Qt::CTRL | Qt::Key_Comma));

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

    addPages();
    m_outer->addWidget(m_desk);
    setCentralWidget(m_outer);

    connectPages();
    addActions();
    retranslate();
    chainTabOrder({m_rail, m_header, m_notice, m_pages});

    takeScale();
    m_view->begin();
    showPage(Page::Overview);
    if (!profile.isDemo()) // its connection comes with its server
        m_entry->showDesk();
}

MainWindow::~MainWindow() = default;

void MainWindow::addPages()
{
    // In the order of WindowPages; the settings come with settingsFlow().
    const auto add = [this](Page page, PageFlow *flow) {
        m_pages->addWidget(flow->place());
        m_flows.insert(page, flow);
        connect(flow, &PageFlow::stateActionTriggered, this, [this] { act(m_overview->state()); });
    };
    m_pages->addWidget(m_overview);
    add(Page::Scenarios,
        new ScenariosFlow(m_profile, *m_status, *m_view, *m_runsFlow, *m_pages, *this, this));
    m_pages->addWidget(m_runDetails->place());
    add(Page::Delegates, new DelegatesFlow(m_profile, *m_status, *m_view, *m_pages, this));
    add(Page::Hubs, new HubsFlow(m_profile, *m_status, *m_pages, this));
    add(Page::Probes, new ProbesFlow(m_profile, *m_status, *m_view, *m_runsFlow, *m_pages, this));
}

SettingsFlow &MainWindow::settingsFlow()
{
    if (m_settingsFlow)
        return *m_settingsFlow;
    m_settings = new SettingsPage(m_pages);
    m_pages->insertWidget(static_cast<int>(Page::Settings), m_settings);
    m_settingsFlow = new SettingsFlow(m_profile, *m_settings, this);
    connect(m_settings, &SettingsPage::lockdownRequested, m_lockdown, &LockdownFlow::ask);
    connect(m_lockdown, &LockdownFlow::ended, m_settingsFlow, &SettingsFlow::forgetToken);
    connect(&m_settingsFlow->connections(), &ConnectionsFlow::addRequested, m_entry,
            &EntryFlow::signIn);
    connect(&m_settingsFlow->connections(), &ConnectionsFlow::signInAgainRequested, m_entry,
            &EntryFlow::signInAgain);
    connect(&m_settingsFlow->connections(), &ConnectionsFlow::gatewayRequested, this,
            [this](const Connection &connection) { m_gateway->openDialog(connection, this); });
    connect(&m_settingsFlow->connections(), &ConnectionsFlow::signedOut, m_settingsFlow,
            &SettingsFlow::forgetToken);
    connect(&m_settingsFlow->connections(), &ConnectionsFlow::showRequested, this,
            [this](const Scope &scope) {
                m_view->chooseConnection(scope);
                showPage(Page::Overview);
                m_rail->focusCurrentPage();
            });
    connect(&m_settingsFlow->connections(), &ConnectionsFlow::told, this, &MainWindow::tell);
    m_settingsFlow->setConnection(shownConnection());
    m_settingsFlow->setProjects(m_view->projects());
    m_settingsFlow->setTrayThere(m_tray->isThere());
    connect(m_tray, &TrayFlow::thereChanged, m_settingsFlow, &SettingsFlow::setTrayThere);
    return *m_settingsFlow;
}

void MainWindow::connectPages()
{
    Desk &desk = m_profile.desk();
    connect(&desk, &Desk::connectionsChanged, this, &MainWindow::connectionsChanged);
    connect(&desk, &Desk::storeFailed, this, &MainWindow::showNotice);
    connect(&desk, &Desk::tokenNotRenewed, this,
            [this](const QString &, const QString &sentence) { showNotice(sentence); });
    connect(&m_feed, &OverviewFeed::figuresChanged, this, &MainWindow::takeFigures);
    connect(&m_year, &YearFeed::yearChanged, this, &MainWindow::takeYear);
    connect(this, &MainWindow::firstPainted, &m_year, &YearFeed::begin);

    connect(m_rail, &Rail::pageRequested, this, [this](int page) {
        m_view->forgetBack();
        if (static_cast<Page>(page) == Page::Runs)
            m_runDetails->goBack();
        if (static_cast<Page>(page) == Page::Runs && m_runsFlow->query().isRestricted())
            m_runsFlow->show({});
        showPage(static_cast<Page>(page));
    });
    connect(m_view, &ViewFlow::scopeChanged, this, [this](const Scope &scope) {
        m_feed.setScope(scope);
        m_year.setScope(scope);
        m_status->setScope(scope);
        for (PageFlow *flow : std::as_const(m_flows))
            flow->setScope(scope);
        if (m_settingsFlow)
            m_settingsFlow->setConnection(shownConnection());
        m_runDetails->close(); // its run may belong to what is not shown any more
    });
    connect(m_view, &ViewFlow::periodChanged, &m_feed, &OverviewFeed::setPeriod);
    connect(m_view, &ViewFlow::pageWanted, m_runDetails, &RunDetailsFlow::close);
    connect(m_view, &ViewFlow::pageWanted, this, &MainWindow::showPage);
    connect(m_runsFlow, &RunsFlow::pageOfRunWanted, m_runDetails, &RunDetailsFlow::openSoon);
    connect(m_runDetails, &RunDetailsFlow::pageMade, this, [this] {
        chainTabOrder({m_rail, m_header, m_notice, m_pages});
    });
    connect(&m_feed, &OverviewFeed::projectsChanged, this,
            [this](const QList<KnownProject> &projects) {
                m_view->setProjects(projects);
                if (m_settingsFlow)
                    m_settingsFlow->setProjects(projects);
            });
    connect(&desk.settings(), &Settings::changed, this, [this](const QString &key) {
        if (Settings::isOfScale(key))
            takeScale();
    });
    connect(m_closing, &ClosingGate::over, QCoreApplication::instance(), &QCoreApplication::quit);
    connect(m_links, &LinkFlow::refused, this, &MainWindow::tell);
    connect(m_outer, &QStackedWidget::currentChanged, this, &MainWindow::openKeptLink);
    connect(m_entry, &EntryFlow::demoRequested, this, &MainWindow::demoRequested);
    connect(m_entry, &EntryFlow::signedIn, this, &MainWindow::signedIn);
    connect(m_header, &Header::refreshRequested, &desk, &Desk::refreshNow);
    connect(m_tray, &TrayFlow::lockdownRequested, m_lockdown, &LockdownFlow::ask);
    connect(m_tray, &TrayFlow::windowAwayChanged, this, &MainWindow::updateAttention);

    connect(m_overview, &OverviewPage::actionRequested, this, &MainWindow::act);
    connect(m_wall, &WallFlow::pageShown, this, &MainWindow::figuresShown);
    connect(m_wall, &WallFlow::opened, this, &MainWindow::updateAttention);
    connect(m_wall, &WallFlow::closed, this, &MainWindow::updateAttention);
    connect(m_runs, &RunsPage::stateActionTriggered, this, [this] { act(m_overview->state()); });
    connect(m_notice, &Banner::actionTriggered, this, [this] {
        m_notice->clear();
        if (const QString file = std::exchange(m_noticeFile, {}); !file.isEmpty())
            openDocument(file);
    });
    m_header->setExportMenu(m_report->menu());
    const auto tellSaved = [this](const QString &file, const QString &text) {
        m_noticeFile = file;
        m_notice->showMessage(Banner::Kind::Info, text, tr("Open"));
    };
    connect(m_report, &ReportFlow::failed, this, &MainWindow::showNotice);
    connect(m_report, &ReportFlow::saved, this, tellSaved);
    connect(m_runDetails, &RunDetailsFlow::saveReportRequested, m_runReport, &RunReportFlow::save);
    connect(m_runReport, &RunReportFlow::failed, this, &MainWindow::showNotice);
    connect(m_runReport, &RunReportFlow::saved, this, tellSaved);
}

void MainWindow::addActions()
{
    const auto add = [this](const QString &name, const QString &icon, const QKeySequence &key,
                            std::function<void()> run) {
        m_keys.append(m_actions->add(name, icon, key, std::move(run)));
    };
    add(u"openSearch"_s, {}, QKeySequence(Qt::CTRL | Qt::Key_K), [this] {
        if (m_entry->isOver())
            m_search->toggle();
    });
    m_actions->include(m_header->refreshAction(), u"refresh"_s);
    add(u"goBack"_s, u"chevron-left"_s, QKeySequence(QKeySequence::Back), [this] {
        if (!m_runDetails->goBack())
            m_view->goBack();
    });
    add(u"openWall"_s, u"chart"_s, QKeySequence(Qt::Key_F11), [this] {
        if (m_entry->isOver())
            m_wall->open(m_view->scope(), m_view->period(), this);
    });
    for (QAction *action : m_report->menu()->actions()) {
        if (!action->isSeparator())
            m_actions->include(action, u"export"_s, [] { return tr("Export"); });
    }
    m_lockdown->addTo(*m_actions);
    m_help->addTo(*m_actions);
    m_help->setBars({m_rail, m_header});
    add(u"quit"_s, u"close"_s, QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { m_tray->quit(); });
    m_header->setSearchKey(m_keys.constFirst()->shortcut());
    connect(m_header, &Header::searchRequested, m_keys.constFirst(), &QAction::trigger);
}

void MainWindow::takeScale()
{
    const ScoreScale scale = m_profile.desk().settings().scoreScale();
    m_feed.setScale(scale);
    m_wall->setScale(scale);
}

void MainWindow::retranslate()
{
    for (const Page page : WindowPages)
        m_rail->setPageText(static_cast<int>(page), titleOf(page));

    const QStringList names{tr("Search"), tr("Back"), tr("Wall view"), tr("Quit")};
    for (qsizetype i = 0; i < m_keys.size(); ++i)
        m_keys[i]->setText(names.at(i)); // in the order of addActions()
    m_lockdown->retranslate();
    m_help->retranslate();
    m_report->retranslate();
    m_view->retranslate();
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
    m_wall->setLabels(m_profile.desk().labels());
    if (m_settingsFlow)
        m_settingsFlow->setConnection(shownConnection());
    m_status->update();
    m_view->showScopes();
    m_entry->connectionsChanged();
}

std::optional<Connection> MainWindow::shownConnection() const
{
    const QList<Connection> all = m_profile.desk().allConnections();
    for (const Connection &connection : all) {
        if (connection.id == m_feed.scope().connectionId)
            return connection;
    }
    return all.isEmpty() ? std::nullopt : std::optional(all.constFirst());
}

void MainWindow::showPage(Page page)
{
    m_search->leave();
    if (PageFlow *flow = m_flows.value(page); flow && flow->makePage())
        chainTabOrder({m_rail, m_header, m_notice, m_pages});
    if (page == Page::Settings)
        settingsFlow().shown();
    m_pages->setCurrentIndex(static_cast<int>(page));
    m_rail->setCurrentPage(static_cast<int>(page));
    m_header->setSwitchersVisible(page != Page::Settings);
    m_header->setExportVisible(page == Page::Overview);
    m_report->setPrintable(page == Page::Overview);
    m_view->setPage(page);
    const QString title = titleOf(page);
    m_header->setTitle(title);
    setWindowTitle(tr("%1 - Resilience Desk").arg(title));
    updateAttention();
}

void MainWindow::updateAttention()
{
    // A minimised or hidden window shows nothing, but starts with its first figures like any other,
    // and the wall on another screen tells the age of its data.
    const bool isSeen = !isMinimized() && !m_tray->isWindowAway();
    m_feed.setActive(isSeen || !m_hasFigures || m_wall->isOpen());
    // On other pages and beside the wall the badge still counts.
    const bool isOverview = m_pages->currentIndex() == static_cast<int>(Page::Overview);
    m_feed.setWatched(isOverview && !m_wall->isOpen());
}

bool MainWindow::showPageByName(const QString &name)
{
    for (const Page page : WindowPages) {
        if (nameOf(page) != name)
            continue;
        showPage(page);
        return true;
    }
    if (name == "tokens"_L1) {
        showPage(Page::Settings);
    } else if (name == "connections"_L1) {
        showPage(Page::Settings);
        m_settings->openTab(SettingsPage::Tab::Connections);
    } else if (name == "welcome"_L1) {
        m_entry->showWelcome();
    } else if (name == "sign-in"_L1) {
        m_entry->signIn();
    } else if (name == "wall"_L1) {
        m_wall->openForPicture(m_view->scope(), m_view->period(), size());
    } else {
        return false;
    }
    return true;
}

QPixmap MainWindow::picture()
{
    return m_wall->isOpen() ? m_wall->view()->grab() : grab();
}

void MainWindow::takeFigures(const OverviewFigures &figures)
{
    if (!std::exchange(m_hasFigures, true))
        updateAttention();
    m_evidence->setFigures(figures);
    if (m_status->areFiguresShown())
        m_overview->showFigures(figures);
    m_runsFlow->setCountedScope(countedScope(figures, m_view->projects()));
    for (PageFlow *flow : std::as_const(m_flows))
        flow->refineScope(m_runsFlow->countedScope());
    const int running = figures.total.runningNow;
    m_rail->setBadge(static_cast<int>(Page::Runs),
                     running > 0 ? tr("%n live", "runs in progress", running) : QString());
    m_status->setData({.hasProjects = !figures.projects.isEmpty(), .dataMs = figures.dataMs});
    emit figuresShown();
    tellFirstPaint();
}

void MainWindow::takeYear(const YearFigures &year)
{
    m_overview->showYear(year);
    emit figuresShown();
}

void MainWindow::forceState(PageState state)
{
    m_status->force(state);
}

void MainWindow::showNotice(const QString &sentence)
{
    m_noticeFile.clear();
    m_notice->showMessage(Banner::Kind::Warning, sentence, tr("Close"));
}

void MainWindow::openLink(const QString &link)
{
    // Nobody would see where it leads while signing in.
    m_keptLink = link;
    openKeptLink();
}

void MainWindow::openKeptLink()
{
    if (!m_entry->isSigningIn() && !m_keptLink.isEmpty())
        m_links->open(std::exchange(m_keptLink, {}));
}

void MainWindow::tell(const QString &sentence)
{
    if (m_entry->isOver()) {
        showNotice(sentence);
        return;
    }
    // The notice stands above the pages, which the welcome covers.
    if (m_told) {
        m_told->setText(sentence);
        return;
    }
    m_told =
        new QMessageBox(QMessageBox::Information, windowTitle(), sentence, QMessageBox::Ok, this);
    m_told->setAttribute(Qt::WA_DeleteOnClose);
    m_told->setTextFormat(Qt::PlainText);
    m_told->open();
}

void MainWindow::act(PageState state)
{
    const std::optional<Connection> connection = m_status->real().connection;
    if (state == PageState::SignedOut && connection
        && m_profile.desk().status(connection->id).kind == LinkStatus::Kind::GatewaySignIn) {
        m_gateway->openDialog(*connection, this);
        return;
    }
    if (state == PageState::SignedOut && connection) {
        m_entry->signInAgain(*connection);
        return;
    }
    if (state == PageState::Locked)
        m_profile.unlockKeychain();
    else
        m_profile.desk().refreshNow();
}

void MainWindow::signedIn(const Connection &connection, const QString &note)
{
    const QString trouble = m_profile.desk().adopt(connection);
    if (!trouble.isEmpty() || !note.isEmpty())
        showNotice((trouble + u' ' + note).trimmed());
    if (!connection.projectId.isEmpty())
        m_view->chooseConnection(firstScopeOf(connection));
    showPage(Page::Overview);
    m_entry->showDesk();
    m_rail->focusCurrentPage();
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!std::exchange(m_painted, true))
        tellFirstPaint();
}

void MainWindow::tellFirstPaint()
{
    // A minimised window may never paint.
    const bool isPainted = m_painted || isMinimized();
    if (!m_hasFigures || !isPainted || std::exchange(m_firstPaintTold, true))
        return;
    // Charts draw a turn of the event loop after the rest, and the desktop shows it when it likes.
    QTimer::singleShot(40ms, this, &MainWindow::firstPainted);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_rail->setCompact(width() < CompactRailBelow);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_wall->close(); // it is a window of its own, and would keep the program alive
    if (const QString failed = m_profile.desk().settings().flush(); !failed.isEmpty())
        qWarning("The settings could not be written.");
    if (m_closing->letsClose())
        QMainWindow::closeEvent(event);
    else
        event->ignore();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showPage(static_cast<Page>(m_pages->currentIndex()));
        m_feed.refresh();
    } else if (event->type() == QEvent::WindowStateChange) {
        updateAttention();
    }
    QMainWindow::changeEvent(event);
}

} // namespace rd

#include "moc_mainwindow.cpp"
