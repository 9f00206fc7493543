// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/connection.h"

#include <QDialog>

namespace rd {

class GatewayPanel;
class NoticeBox;

/// The gateway in front of one server: where it stands, signing in at it, and leaving it out.
class GatewayDialog final : public QDialog {
    Q_OBJECT
public:
    /// \p host: of the server; \p state: what is in the way, empty for nothing.
    GatewayDialog(const QString &host, const std::optional<ConnectionGateway> &gateway,
                  const QString &state, QWidget *parent = nullptr);

    [[nodiscard]] GatewayPanel &panel() { return *m_panel; }

signals:
    /// Nothing stands in front of the server any more.
    void removeRequested();

private:
    GatewayPanel *m_panel;
};

} // namespace rd
