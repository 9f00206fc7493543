// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace rd {

class AboutTab;
class AppearanceTab;
class ConnectionsTab;
class ScoreTab;
class TokensTab;

/// The settings, in tabs. The tabs report what the user wants; see there.
class SettingsPage final : public QWidget {
    Q_OBJECT
public:
    enum class Tab { Tokens, Connections, Score, Appearance, About };
    Q_ENUM(Tab)

    explicit SettingsPage(QWidget *parent = nullptr);

    void openTab(Tab tab);
    [[nodiscard]] Tab currentTab() const;

    [[nodiscard]] TokensTab *tokensTab() const { return m_tokens; }
    [[nodiscard]] ConnectionsTab *connectionsTab() const { return m_connections; }
    [[nodiscard]] ScoreTab *scoreTab() const { return m_score; }
    [[nodiscard]] AppearanceTab *appearanceTab() const { return m_appearance; }
    [[nodiscard]] AboutTab *aboutTab() const { return m_about; }

signals:
    /// "This computer is compromised": whoever hears it asks before anything is done.
    void lockdownRequested();
    void tabOpened(rd::SettingsPage::Tab tab);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QTabBar *m_tabs;
    QPushButton *m_lockdown;
    QStackedWidget *m_pages;
    TokensTab *m_tokens;
    ConnectionsTab *m_connections;
    ScoreTab *m_score;
    AppearanceTab *m_appearance;
    AboutTab *m_about;
};

} // namespace rd
