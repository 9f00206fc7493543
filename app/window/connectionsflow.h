// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desk/signout.h"
#include "session/connection.h"
#include "session/releaseprobe.h"
#include "session/servercheck.h"
#include "settings/connectionstab.h"
#include "window/connectiondetailsflow.h"
#include "window/connectioneditflow.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <map>
#include <memory>

namespace rd {

class Profile;
class SignOutDialog;

/// Carries out what the list of connections in the settings asks for.
class ConnectionsFlow final : public QObject {
    Q_OBJECT
public:
    /// Both are borrowed and must outlive the flow.
    ConnectionsFlow(Profile &profile, ConnectionsTab &tab, QObject *parent = nullptr);
    ~ConnectionsFlow() override;

signals:
    void addRequested();
    void signInAgainRequested(const rd::Connection &connection);
    void gatewayRequested(const rd::Connection &connection);
    /// The connection is to be seen.
    void showRequested(const rd::Scope &scope);
    /// Its token is not on this computer any more.
    void signedOut(const QString &id);
    /// What became of a connection that is not in the list any more.
    void told(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What the history knows of a connection.
    struct Saved {
        int projects = 0;
        qint64 lastContactMs = 0;
    };
    void carryOut(const QString &id, ConnectionRow::Action action);
    void test(const Connection &connection);
    void narrow(const Connection &connection, const ServerFindings &found);
    void askToAllowHttp(const Connection &connection);
    void setAllowsHttp(const QString &id, bool allows);
    void askToSignOut(const Connection &connection, bool removes);
    void findOutWhoseToken(const Connection &connection, SignOutDialog &dialog);
    void signOut(const Connection &connection, const SignOut::Plan &plan);
    void takeSignOut(const QString &id);
    void askToWipe(const QString &id);
    void readSoon();
    void read();
    void show();
    [[nodiscard]] std::optional<Connection> connection(const QString &id) const;
    [[nodiscard]] ConnectionInfo infoOf(const Connection &connection) const;

    Profile &m_profile;
    ConnectionsTab &m_tab;
    ConnectionEditFlow m_edits;
    ConnectionDetailsFlow m_details;
    QHash<QString, Saved> m_saved; ///< by connection
    std::map<QString, std::unique_ptr<ServerCheck>> m_checks;
    std::map<QString, std::unique_ptr<ReleaseProbe>> m_probes;
    std::map<QString, std::unique_ptr<SignOut>> m_signOuts; ///< under way, or kept
    std::unique_ptr<TokenCare> m_care; ///< while it is found out who made a token
    QTimer m_soon;                     ///< a read of what the history knows is to come
    QTimer m_ages;                     ///< time passes on screen
    bool m_isReading = false;
};

} // namespace rd
