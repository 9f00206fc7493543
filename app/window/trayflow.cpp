// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/trayflow.h"

#include "common/insentence.h"
#include "desk/profile.h"
#include "window/deskstatus.h"
#include "window/statusflow.h"
#include "window/trayicon.h"

#include <QAction>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QSystemTrayIcon>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd {

namespace {

constexpr auto TrayWatcherName = "org.kde.StatusNotifierWatcher"_L1;
constexpr auto TrayWatcherPath = "/StatusNotifierWatcher"_L1;
/// A panel that is started again takes its time.
constexpr auto OrphanedAfter = 3s;
/// From then on a tray of the older kind is looked for. Not before: Qt decides once for one kind.
constexpr auto OtherTrayAfter = 30s;
/// The age in the line need not be told to the panel more often.
constexpr qint64 OldLineMs = 60'000;

/// A line of a menu in which nothing is the mark of a key. On its way over the bus Qt makes the
/// first & the mark that panels know, an underscore, and leaves everything else as it is.
QString menuText(QString line, bool isOverBus)
{
    if (!isOverBus)
        return line.replace(u'&', u"&&"_s);
    line.replace(u'_', u"__"_s);
    if (const qsizetype first = line.indexOf(u'&'); first >= 0)
        line.insert(first, u'&');
    return line;
}

} // namespace

TrayFlow::TrayFlow(Profile &profile, StatusFlow &status, QWidget &window, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_status(status)
    , m_window(window)
    , m_menu(new QMenu(&window))
    , m_state(m_menu->addAction(QString()))
    , m_toggle(nullptr)
    , m_refresh(nullptr)
    , m_lockdown(nullptr)
    , m_quit(nullptr)
{
    m_menu->setObjectName(u"trayMenu"_s);
    m_state->setEnabled(false);
    m_menu->addSeparator();
    m_toggle = m_menu->addAction(QString());
    m_refresh = m_menu->addAction(QString());
    m_menu->addSeparator();
    m_lockdown = m_menu->addAction(QString());
    m_menu->addSeparator();
    m_quit = m_menu->addAction(QString());
    m_orphaned.setSingleShot(true);
    m_orphaned.setInterval(OrphanedAfter);

    connect(m_menu, &QMenu::aboutToShow, this, &TrayFlow::showTexts);
    connect(m_toggle, &QAction::triggered, this, &TrayFlow::toggleWindow);
    connect(m_refresh, &QAction::triggered, &profile.desk(), &Desk::refreshNow);
    connect(m_lockdown, &QAction::triggered, this, [this] {
        showWindow(); // a question about a window that nobody sees is not shown everywhere
        emit lockdownRequested();
    });
    connect(m_quit, &QAction::triggered, this, &TrayFlow::quit);
    connect(&m_orphaned, &QTimer::timeout, this, [this] {
        if (!m_isThere && m_hasBegun && m_window.isHidden())
            m_window.showMinimized();
    });
    // The session ends: a window that only hides would hold it up.
    connect(qApp, &QGuiApplication::commitDataRequest, this, [this] { m_isSessionEnding = true; });
    connect(&status, &StatusFlow::told, this, &TrayFlow::update);
    connect(&profile.desk(), &Desk::statusChanged, this, &TrayFlow::update);
    connect(&profile.desk(), &Desk::connectionsChanged, this, &TrayFlow::update);
    window.installEventFilter(this);
    retranslate();
}

TrayFlow::~TrayFlow() = default;

void TrayFlow::begin()
{
    if (std::exchange(m_hasBegun, true))
        return;
    if (m_icon)
        m_icon->show();
    if (m_watcher && (m_isOverBus || !m_icon))
        askForPanel();
    else if (m_icon)
        setThere(QSystemTrayIcon::isSystemTrayAvailable());
    else
        lookForTray();
}

void TrayFlow::end()
{
    m_hasBegun = false;
    if (m_icon)
        m_icon->hide();
    setThere(false);
}

void TrayFlow::lookForTray()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected() && !m_watcher) {
        m_watcher = new QDBusServiceWatcher(TrayWatcherName, bus,
                                            QDBusServiceWatcher::WatchForOwnerChange, this);
        connect(m_watcher, &QDBusServiceWatcher::serviceRegistered, this, &TrayFlow::askForPanel);
        connect(m_watcher, &QDBusServiceWatcher::serviceUnregistered, this,
                [this] { setThere(false); });
        for (const QString &signal :
             {u"StatusNotifierHostRegistered"_s, u"StatusNotifierHostUnregistered"_s})
            bus.connect(TrayWatcherName, TrayWatcherPath, TrayWatcherName, signal, this,
                        SLOT(askForPanel()));
        askForPanel();
    }
    if (QGuiApplication::platformName() == "xcb"_L1)
        QTimer::singleShot(OtherTrayAfter, this, [this] {
            if (!m_icon && m_hasBegun && QSystemTrayIcon::isSystemTrayAvailable())
                makeIcon(false);
        });
}

void TrayFlow::askForPanel()
{
    // Who keeps the list of icons may be there without anybody who shows them.
    QDBusMessage question = QDBusMessage::createMethodCall(
        TrayWatcherName, TrayWatcherPath, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question << QString(TrayWatcherName) << u"IsStatusNotifierHostRegistered"_s;
    question.setAutoStartService(false);
    auto *asked =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this, asked] {
        asked->deleteLater();
        const QDBusPendingReply<QDBusVariant> isShown = *asked;
        if (!isShown.isError() && isShown.value().variant().toBool())
            makeIcon(true);
        else
            setThere(false);
    });
}

void TrayFlow::makeIcon(bool isOverBus)
{
    if (!m_hasBegun)
        return;
    if (!m_icon) {
        if (!QSystemTrayIcon::isSystemTrayAvailable())
            return;
        m_isOverBus = isOverBus;
        m_icon = new QSystemTrayIcon(this);
        connect(m_icon, &QSystemTrayIcon::activated, this,
                [this](QSystemTrayIcon::ActivationReason reason) {
                    if (reason == QSystemTrayIcon::Trigger)
                        toggleWindow();
                });
        update();
        m_icon->setContextMenu(m_menu);
        m_icon->show();
    }
    setThere(true);
    if (std::exchange(m_startsHidden, false) && m_window.isMinimized()
        && m_profile.desk().settings().keepInTray())
        hideWindow();
}

void TrayFlow::setThere(bool isThere)
{
    if (isThere)
        m_orphaned.stop();
    else if (m_hasBegun)
        m_orphaned.start();
    if (std::exchange(m_isThere, isThere) != isThere)
        emit thereChanged(isThere);
}

bool TrayFlow::isWindowSeen() const
{
    return m_window.isVisible() && !m_window.isMinimized();
}

void TrayFlow::showWindow()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void TrayFlow::hideWindow()
{
    m_isAway = true;
    // A wall or a dialog may be seen without the window, and closed.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_window.hide();
    emit windowAwayChanged();
}

void TrayFlow::toggleWindow()
{
    if (isWindowSeen())
        hideWindow();
    else
        showWindow();
}

void TrayFlow::quit()
{
    end();
    const bool isHidden = m_window.isHidden();
    const bool mayEnd = m_window.close(); // or a token is in the making, and it ends after that
    if (isHidden && mayEnd)               // it was not the last one that is seen
        QCoreApplication::quit();
}

QString TrayFlow::stateLine() const
{
    const DeskStatus worst = statusOf(m_profile.desk(), Scope());
    if (!worst.connection)
        return tr("Not signed in");
    const QString name = inSentence(worst.connection->name, 40);
    switch (worst.status.kind) {
    case LinkStatus::Kind::SignedOut:
        //: %1 is the name of a connection; a line in a menu, as are the next ones
        return tr("%1: signed out").arg(name);
    case LinkStatus::Kind::GatewaySignIn:
        return tr("%1: signed out at the gateway").arg(name);
    case LinkStatus::Kind::KeychainLocked:
        return tr("%1: waits for the keychain").arg(name);
    case LinkStatus::Kind::KeychainMissing:
        return tr("%1: no keychain").arg(name);
    case LinkStatus::Kind::Offline:
        if (m_status.real().connection && m_status.real().connection->id != worst.connection->id)
            return tr("%1: offline").arg(name);
        break;
    case LinkStatus::Kind::Starting:
    case LinkStatus::Kind::FirstSync:
    case LinkStatus::Kind::UpToDate:
    case LinkStatus::Kind::Paused:
        break;
    }
    const QString when = m_status.whenText();
    //: %1 is the name of a connection, %2 such as "Offline since 14:02" or "Updated 12 s ago"
    return when.isEmpty() ? name : tr("%1: %2").arg(name, when);
}

void TrayFlow::update()
{
    if (!m_icon)
        return;
    const DeskStatus worst = statusOf(m_profile.desk(), Scope());
    if (m_shownHealth != worst.health()) {
        m_shownHealth = worst.health();
        m_icon->setIcon(trayIcon(worst.health()));
    }
    const QString kind = QString::number(static_cast<int>(worst.status.kind))
                         + (worst.connection ? worst.connection->id : QString());
    if (std::exchange(m_shownKind, kind) != kind || m_shownSince.hasExpired(OldLineMs))
        showTexts();
}

void TrayFlow::showTexts()
{
    m_shownSince.start();
    const QString line = stateLine();
    m_state->setText(menuText(line, m_isOverBus));
    m_toggle->setText(isWindowSeen() ? tr("Hide the &window") : tr("Show the &window"));
    if (m_icon)
        m_icon->setToolTip(QGuiApplication::applicationDisplayName() + u'\n' + line);
}

void TrayFlow::retranslate()
{
    m_refresh->setText(tr("&Refresh now"));
    m_lockdown->setText(tr("This computer is &compromised..."));
    m_quit->setText(tr("&Quit"));
    showTexts();
}

bool TrayFlow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Close:
        // Trays of the older kind go without a word.
        if (m_isThere && (m_isOverBus || QSystemTrayIcon::isSystemTrayAvailable())
            && !m_isSessionEnding && m_profile.desk().settings().keepInTray()) {
            hideWindow();
            event->ignore();
            return true;
        }
        break;
    case QEvent::Show:
        if (std::exchange(m_isAway, false)) {
            QGuiApplication::setQuitOnLastWindowClosed(true);
            emit windowAwayChanged();
        }
        showTexts();
        break;
    case QEvent::Hide:
    case QEvent::WindowStateChange:
        showTexts();
        break;
    case QEvent::LanguageChange:
        retranslate();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace rd

#include "moc_trayflow.cpp"
