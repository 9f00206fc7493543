// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desk/gatewayentry.h"
#include "session/connection.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace rd {

class Desk;
class GatewayDialog;
class GatewayPanel;

/// Signs in at gateways: what a GatewayPanel asks for, in the browser of the desktop. On its own,
/// in a dialog for a connection that is there already, or on somebody else's page.
class GatewayFlow final : public QObject {
    Q_OBJECT
public:
    using OpenBrowser = std::function<bool(const QUrl &)>;

    /// \p desk is borrowed. \p openBrowser: openInBrowser() by default.
    explicit GatewayFlow(Desk &desk, OpenBrowser openBrowser = {}, QObject *parent = nullptr);
    ~GatewayFlow() override;

    /// From now on \p panel (borrowed) shows what this does.
    void setPanel(GatewayPanel &panel);
    /// Signs in to \p connection.gateway, or says in the panel what is wrong with it. Address,
    /// certificates and proxy are those of \p connection.
    void begin(const Connection &connection);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_entry.isRunning(); }

    /// Shows the gateway of \p meant, a connection of the desk as it is by now, above \p parent;
    /// signing in there changes it for all connections to the same server.
    void openDialog(const Connection &meant, QWidget *parent);

signals:
    void finished();

private:
    Desk &m_desk;
    OpenBrowser m_openBrowser;
    GatewayEntry m_entry;
    QPointer<GatewayPanel> m_panel;
    QPointer<GatewayDialog> m_dialog;
};

} // namespace rd
