// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/connection.h"

#include <QWidget>

class QComboBox;

namespace rd {

class FormField;
class TonedLabel;

/// How to sign in at a gateway, as its administrator says it. No header is chosen beforehand, and
/// ChaosCenter's own is not among them. Holds no secret.
class GatewayForm final : public QWidget {
    Q_OBJECT
public:
    explicit GatewayForm(QWidget *parent = nullptr);

    void setGateway(const ConnectionGateway &gateway);
    /// As typed; see gatewayProblemOf().
    [[nodiscard]] ConnectionGateway gateway() const;

signals:
    void submitted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showRedirect();

    FormField *m_issuer;
    FormField *m_client;
    TonedLabel *m_headerName;
    QComboBox *m_header;
    FormField *m_scopes;
    FormField *m_redirect;
    TonedLabel *m_hint;
};

} // namespace rd
