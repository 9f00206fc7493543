// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/rail.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

class QAction;
class QDBusServiceWatcher;
class QMenu;
class QSystemTrayIcon;
class QWidget;

namespace rd {

class Profile;
class StatusFlow;

/// The program in the tray of the desktop, where there is one: the worst state of all connections
/// as an icon and a line, and what is wanted in a hurry. With "keep running in the tray" in the
/// settings closing the window hides it; without that, and wherever there is no tray, it ends the
/// program.
///
/// Whether there is a tray may change at any time: panels start late and crash. A window that was
/// hidden when the tray went comes back minimised, so that the program can always be reached.
class TrayFlow final : public QObject {
    Q_OBJECT
public:
    /// All are borrowed and must outlive the flow.
    TrayFlow(Profile &profile, StatusFlow &status, QWidget &window, QObject *parent = nullptr);
    ~TrayFlow() override;

    /// Shows the icon as soon as there is a tray. After the first paint: it takes the bus, and
    /// time.
    void begin();
    /// The window was started minimised: it goes into the tray as if it had been closed, where
    /// closing leads there. Before begin().
    void startHidden() { m_startsHidden = true; }
    /// Takes the icon away. Closing the window is closing it again; begin() undoes that.
    void end();
    /// False as long as nothing shows icons; see thereChanged().
    [[nodiscard]] bool isThere() const { return m_isThere; }
    /// Hidden, and the icon leads back: nothing is seen of the window.
    [[nodiscard]] bool isWindowAway() const { return m_isAway; }
    void retranslate();

public slots:
    /// The window comes to the front, from wherever it is.
    void showWindow();
    /// Ends the program, whatever the settings say of closing.
    void quit();

signals:
    void thereChanged(bool isThere);
    void windowAwayChanged();
    /// "This computer is compromised...": ask, as the window does, which has come to the front.
    void lockdownRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private slots:
    void askForPanel();

private:
    void lookForTray();
    void makeIcon(bool isOverBus);
    void setThere(bool isThere);
    void hideWindow();
    void toggleWindow();
    void update();
    void showTexts();
    [[nodiscard]] bool isWindowSeen() const;
    [[nodiscard]] QString stateLine() const;

    Profile &m_profile;
    StatusFlow &m_status;
    QWidget &m_window;
    QDBusServiceWatcher *m_watcher = nullptr; ///< of those who show icons
    QMenu *m_menu;
    QAction *m_state;
    QAction *m_toggle;
    QAction *m_refresh;
    QAction *m_lockdown;
    QAction *m_quit;
    QSystemTrayIcon *m_icon = nullptr;
    std::optional<LinkHealth> m_shownHealth;
    QString m_shownKind;        ///< what the line is about, without its age
    QElapsedTimer m_shownSince; ///< the line as it stands
    QTimer m_orphaned;          ///< hidden, and the tray has gone
    bool m_hasBegun = false;
    bool m_isOverBus = false; ///< the kind of tray that the icon is in
    bool m_isThere = false;
    bool m_isAway = false;
    bool m_isSessionEnding = false;
    bool m_startsHidden = false;
};

} // namespace rd
