// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/callhandle.h"
#include "domain/scope.h"
#include "settings/connectiondetails.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace rd {

class Desk;
class ServerLink;

/// Shows the details of a connection, and carries out what is chosen there. One at a time.
class ConnectionDetailsFlow final : public QObject {
    Q_OBJECT
public:
    /// \p desk is borrowed and must outlive the flow.
    explicit ConnectionDetailsFlow(Desk &desk, QObject *parent = nullptr);
    ~ConnectionDetailsFlow() override;

    void open(const ConnectionInfo &connection, QWidget *parent);

signals:
    /// The connection is to be seen: the project that it shows first, or all of it.
    void showRequested(const rd::Scope &scope);

private:
    void readProjects();
    void askInvitations();
    void setShownFirst(const QString &projectId);

    Desk &m_desk;
    QPointer<ConnectionDetails> m_dialog;
    QString m_id;
    std::unique_ptr<ServerLink> m_link; ///< while invitations are asked for
    CallHandle m_call;                  ///< after the link: cancelled before it goes
};

/// What is shown when a connection is chosen.
[[nodiscard]] Scope firstScopeOf(const struct Connection &connection);

} // namespace rd
