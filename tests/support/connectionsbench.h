// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/noticebox.h"
#include "common/theme.h"
#include "core/paths.h"
#include "core/text.h"
#include "desk/profile.h"
#include "sandbox/http/server.h"
#include "sandbox/sandbox.h"
#include "settings/connectionstab.h"
#include "welcome/signinpage.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace rd::test {

/// A ChaosCenter and what a connection to it needs.
class ConnectionsServer final {
public:
    ConnectionsServer()
        : m_server(options())
    {
        if (const auto started = m_server.start(); !started)
            qFatal("%s", qPrintable(started.error()));
    }

    [[nodiscard]] sandbox::Sandbox &sandbox() const { return m_server; }
    [[nodiscard]] QUrl url() const { return m_server.url(); }
    [[nodiscard]] quint16 port() const { return static_cast<quint16>(m_server.url().port()); }
    /// Requests that arrived.
    [[nodiscard]] qsizetype asked() const { return m_server.http().seen().size(); }
    [[nodiscard]] QString passwordOf(const QString &user) const
    {
        const auto users = m_server.users();
        for (const sandbox::SandboxUser &known : users)
            if (known.username == user)
                return known.password;
        return {};
    }
    [[nodiscard]] QByteArray token(const QString &user = QStringLiteral("owner")) const
    {
        return m_server.mintToken(user, 86'400 * 80, QStringLiteral("this device"));
    }
    [[nodiscard]] Connection connection(const QString &id,
                                        const QString &user = QStringLiteral("owner")) const
    {
        Connection made;
        made.id = id;
        made.name = id;
        made.baseUrl = m_server.url();
        made.username = user;
        made.userId = m_server.userId(user);
        return made;
    }

private:
    static sandbox::SandboxOptions options()
    {
        sandbox::SandboxOptions options;
        options.runs = 20;
        options.frozen = true;
        options.allowedOrigins = {QStringLiteral(".*")}; // it has several names
        return options;
    }

    mutable sandbox::Sandbox m_server;
};

/// The window on the list of connections, with the user's profile and keychain: those of
/// with-keyring.sh. A profile begins empty.
struct ConnectionsBench {
    enum class Files { Fresh, AsTheyWere };
    explicit ConnectionsBench(Files files = Files::Fresh)
    {
        const QString home =
            files == Files::Fresh ? qEnvironmentVariable("RD_TEST_KEYRING_HOME") : QString();
        for (const char *folder : {".config", ".local/share", ".local/state", ".cache"})
            if (!home.isEmpty())
                QDir(home + QLatin1Char('/') + QLatin1String(folder)
                     + QLatin1String("/resilience-desk"))
                    .removeRecursively();
        QString trouble = profile.load();
        if (!trouble.isEmpty())
            qFatal("%s", qPrintable(trouble));
        bool isOpen = false;
        profile.open(true, &context, [&isOpen](const auto &failed) { isOpen = !failed; });
        isReady = QTest::qWaitFor([&isOpen] { return isOpen; }, 20'000);
        profile.desk().start();
        window.emplace(profile);
        window->show();
        window->activateWindow();
        window->begin();
        showTab();
    }
    /// What the rows of an earlier desk had is in the keychain still, under ids that are gone.
    void showTab()
    {
        window->showPageByName(QStringLiteral("connections"));
        tab = window->findChild<ConnectionsTab *>();
    }

    /// Takes a connection that signed in elsewhere, with \p token in the keychain.
    [[nodiscard]] bool adopt(const Connection &connection, const QByteArray &token)
    {
        bool isWritten = false;
        profile.desk()
            .storeOf(connection)
            .write(connection.id, token, &context,
                   [&isWritten](const auto &done) { isWritten = done.has_value(); });
        if (!QTest::qWaitFor([&isWritten] { return isWritten; }, 20'000))
            return false;
        const bool isSaved = profile.desk().adopt(connection).isEmpty();
        showTab();
        return isSaved;
    }

    [[nodiscard]] LinkStatus statusOf(const QString &id) { return profile.desk().status(id); }
    [[nodiscard]] QString resultOf(const QString &id) const
    {
        const ConnectionRow *row = tab->row(id);
        return row ? row->findChild<NoticeBox *>(QStringLiteral("connectionNotice"))->text()
                   : QString();
    }
    /// The open dialog of that kind.
    template <typename Dialog>
    [[nodiscard]] Dialog *dialog() const
    {
        const auto all = window->findChildren<Dialog *>();
        const auto found = std::find_if(all.begin(), all.end(),
                                        [](const Dialog *one) { return one->isVisible(); });
        return found == all.end() ? nullptr : *found;
    }

    /// Goes on with Tab until \p target has the focus; false when it cannot be reached.
    [[nodiscard]] static bool tabTo(QWidget *target)
    {
        if (!target)
            return false;
        QWidget *top = target->window();
        if (!top->isActiveWindow()) {
            top->activateWindow();
            if (!QTest::qWaitForWindowActive(top))
                return false;
        }
        for (int steps = 0; steps < 120 && !target->hasFocus(); ++steps)
            QTest::keyClick(top, Qt::Key_Tab);
        return target->hasFocus();
    }
    [[nodiscard]] static bool pressByKeys(QAbstractButton *button)
    {
        if (!tabTo(button))
            return false;
        QTest::keyClick(button, Qt::Key_Space);
        return true;
    }

    /// Types into a field that Tab leads to, in place of what is in it.
    [[nodiscard]] static bool typeInto(QWidget *among, const QString &field, const QString &text)
    {
        auto *edit = among->findChild<QLineEdit *>(field);
        if (!tabTo(edit))
            return false;
        QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
        return true;
    }
    [[nodiscard]] static bool press(QWidget *among, const QString &button)
    {
        return pressByKeys(among->findChild<QAbstractButton *>(button));
    }
    [[nodiscard]] bool pressIn(const QString &id, const QString &button) const
    {
        ConnectionRow *row = tab->row(id);
        return row && press(row, button);
    }
    /// Signs in on the page that is shown already; none when that has no end.
    [[nodiscard]] std::optional<Connection> signIn(const QUrl &url, const QString &user,
                                                   const QString &password)
    {
        auto *page = window->findChild<SignInPage *>();
        const auto *result = page->findChild<NoticeBox *>(QStringLiteral("serverResult"));
        if (!typeInto(page, QStringLiteral("urlField"), url.toString()))
            return std::nullopt;
        QTest::keyClick(window->focusWidget(), Qt::Key_Return);
        if (!QTest::qWaitFor([&] { return result->kind() == NoticeBox::Kind::Good; }, 20'000)
            || !typeInto(page, QStringLiteral("usernameField"), user)
            || !typeInto(page, QStringLiteral("passwordField"), password))
            return std::nullopt;
        QSignalSpy done(page, &SignInPage::passwordSignInRequested);
        QTest::keyClick(window->focusWidget(), Qt::Key_Return);
        if (done.isEmpty() || !QTest::qWaitFor([page] { return !page->isBusy(); }, 20'000))
            return std::nullopt;
        if (page->isVisible())
            return std::nullopt; // it says why
        showTab();
        return profile.desk().allConnections().constLast();
    }
    /// Projects in the history.
    [[nodiscard]] qsizetype savedProjects(const QString &id)
    {
        qsizetype count = -1;
        profile.desk().history().read<QList<StoredProject>>(
            [](const HistoryReader &reader) { return reader.projects(); }, &context,
            [&count, id](const QList<StoredProject> &all) {
                count = std::count_if(all.begin(), all.end(), [&id](const StoredProject &one) {
                    return one.ref.connectionId == id;
                });
            });
        return QTest::qWaitFor([&count] { return count >= 0; }, 20'000) ? count : -1;
    }
    [[nodiscard]] ConnectionSecrets secretsOf(const Connection &connection)
    {
        std::optional<ConnectionSecrets> secrets;
        profile.desk()
            .storeOf(connection)
            .readAll(connection.id, &context, [&secrets](const auto &found) {
                secrets = found.value_or(ConnectionSecrets());
            });
        return QTest::qWaitFor([&secrets] { return secrets.has_value(); }, 20'000)
                   ? *secrets
                   : ConnectionSecrets();
    }

    bool isReady = false;
    QObject context;
    Profile profile{Profile::Kind::User};
    std::optional<MainWindow> window;
    ConnectionsTab *tab = nullptr;
};

} // namespace rd::test
