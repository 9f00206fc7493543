// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"
#include "common/pagestate.h"
#include "desk/overviewfeed.h"
#include "desk/yearfeed.h"
#include "session/connection.h"
#include "window/deskstatus.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>
#include <optional>

class QStackedWidget;

namespace rd {

class Banner;
class Header;
class OverviewPage;
class Profile;
class Rail;
class RunsFlow;
class RunsPage;
class SettingsFlow;
class SettingsPage;
class SignInFlow;
class SignInPage;
class WelcomePage;

/// The window: introduces pages, feeds and flows to each other and shows where the connections
/// stand. Everything shown comes from history; nothing here waits.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    enum class Page { Overview, Runs, Settings };

    explicit MainWindow(Profile &profile, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// "overview", "runs", "settings"; also "welcome", "sign-in" and "tokens". False when unknown.
    bool showPageByName(const QString &name);
    /// The history is open: read and show what is saved.
    void begin();
    /// Shows \p state whatever the connections say, for pictures of pages.
    void forceState(PageState state);
    /// Something to tell once, above the page.
    void showNotice(const QString &sentence);

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
    void showDesk();
    void connectPages();
    void addShortcuts();
    void retranslate();
    void connectionsChanged();
    void showScopes();
    void takeFigures(const OverviewFigures &figures);
    void takeYear(const YearFigures &year);
    /// Where the connections stand, or what forceState() wants.
    [[nodiscard]] DeskStatus shownStatus() const;
    void updateState();
    void updateAge();
    void setScope(const Scope &scope);
    void setPeriod(const Period &period);
    void act(PageState state);
    void signedIn(const Connection &connection);

    Profile &m_profile;
    OverviewFeed m_feed;
    YearFeed m_year;
    QStackedWidget *m_outer; ///< welcome, sign-in, desk
    WelcomePage *m_welcome;
    SignInPage *m_signIn;
    QWidget *m_desk;
    Rail *m_rail;
    Header *m_header;
    Banner *m_notice;
    QStackedWidget *m_pages;
    OverviewPage *m_overview;
    RunsPage *m_runs;
    SettingsPage *m_settings;
    SignInFlow *m_signInFlow;
    RunsFlow *m_runsFlow;
    SettingsFlow *m_settingsFlow;
    QTimer m_ageTimer;
    std::optional<OverviewFigures> m_figures;
    std::optional<PageState> m_forced;
    qint64 m_offlineSinceMs = 0;
    bool m_painted = false;
};

} // namespace rd
