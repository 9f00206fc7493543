// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"
#include "common/pagestate.h"
#include "desk/overviewfeed.h"
#include "desk/yearfeed.h"
#include "session/connection.h"
#include "window/viewflow.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

class QAction;
class QMessageBox;
class QStackedWidget;

namespace rd {

class Banner;
class EntryFlow;
class GatewayFlow;
class EvidenceFlow;
class Header;
class HelpFlow;
class LinkFlow;
class ClosingGate;
class LockdownFlow;
class OverviewPage;
class PageFlow;
class Profile;
class Rail;
class ReportFlow;
class RunReportFlow;
class RunDetailsFlow;
class RunsFlow;
class RunsPage;
class SearchFlow;
class SettingsFlow;
class SettingsPage;
class StatusFlow;
class TrayFlow;
class WallFlow;
class WindowActions;

/// The window: introduces pages, feeds and flows to each other and shows where the connections
/// stand. Everything shown comes from history; nothing here waits.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    using Page = WindowPage;

    explicit MainWindow(Profile &profile, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// A nameOf() page; also "welcome", "sign-in", "tokens" and "wall".
    /// False when unknown.
    bool showPageByName(const QString &name);
    /// The history is open: read and show what is saved.
    void begin();
    /// Shows \p state whatever the connections say, for pictures of pages.
    void forceState(PageState state);
    /// What is on screen, for pictures: the window, or the wall view.
    [[nodiscard]] QPixmap picture();
    /// Shows what a link of our own scheme leads to, or why it leads nowhere (see DeskLink).
    /// begin() comes before.
    void openLink(const QString &link);
    /// Something to tell once, above the page.
    void showNotice(const QString &sentence);
    /// The same for somebody who waits for it, also where the welcome or the sign-in covers pages.
    void tell(const QString &sentence);
    /// Brings the window to the front, and ends the program.
    [[nodiscard]] TrayFlow &tray() { return *m_tray; }

signals:
    void demoRequested();
    /// Saved data is on screen; what takes time may start now.
    void firstPainted();
    /// New figures are on screen.
    void figuresShown();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showPage(Page page);
    /// Most starts do not show the settings: they are made when they are wanted for the first time.
    [[nodiscard]] SettingsFlow &settingsFlow();
    /// The one whose data is shown, or the first; none without connections.
    [[nodiscard]] std::optional<Connection> shownConnection() const;
    void addPages();
    void connectPages();
    void addActions();
    void retranslate();
    void connectionsChanged();
    void takeScale();
    void takeFigures(const OverviewFigures &figures);
    void takeYear(const YearFigures &year);
    void tellFirstPaint();
    void updateAttention();
    void act(PageState state);
    void signedIn(const Connection &connection, const QString &note);
    void openKeptLink();

    Profile &m_profile;
    OverviewFeed m_feed;
    YearFeed m_year;
    QStackedWidget *m_outer; ///< welcome, sign-in, desk
    QWidget *m_desk;
    Rail *m_rail;
    Header *m_header;
    Banner *m_notice;
    QString m_noticeFile; ///< what the button of the notice opens; empty: it closes
    QStackedWidget *m_pages;
    OverviewPage *m_overview;
    RunsPage *m_runs;
    SettingsPage *m_settings = nullptr;
    RunsFlow *m_runsFlow;
    RunDetailsFlow *m_runDetails;
    SettingsFlow *m_settingsFlow = nullptr;
    ReportFlow *m_report;
    RunReportFlow *m_runReport;
    ViewFlow *m_view;
    WallFlow *m_wall;
    EntryFlow *m_entry;
    GatewayFlow *m_gateway;
    EvidenceFlow *m_evidence;
    StatusFlow *m_status;
    TrayFlow *m_tray;
    QHash<Page, PageFlow *> m_flows; ///< of the pages that are made when they are wanted
    LinkFlow *m_links;
    HelpFlow *m_help;
    WindowActions *m_actions;
    LockdownFlow *m_lockdown;
    ClosingGate *m_closing;
    SearchFlow *m_search;
    QList<QAction *> m_keys; ///< of the window itself, see addActions()
    QString m_keptLink;      ///< opened while somebody signs in
    QPointer<QMessageBox> m_told;
    bool m_hasFigures = false;
    bool m_painted = false;
    bool m_firstPaintTold = false;
};

} // namespace rd
