// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/connection.h"
#include "session/servercheck.h"
#include "settings/connectionstab.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <map>
#include <memory>

namespace rd {

class Profile;

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
    void readSoon();
    void read();
    void show();
    [[nodiscard]] std::optional<Connection> connection(const QString &id) const;
    [[nodiscard]] ConnectionInfo infoOf(const Connection &connection) const;

    Profile &m_profile;
    ConnectionsTab &m_tab;
    QHash<QString, Saved> m_saved; ///< by connection
    std::map<QString, std::unique_ptr<ServerCheck>> m_checks;
    QTimer m_soon; ///< a read of what the history knows is to come
    QTimer m_ages; ///< time passes on screen
    bool m_isReading = false;
};

} // namespace rd
