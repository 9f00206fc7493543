// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/token.h"

#include <QDialog>

class QPushButton;

namespace rd {

class TonedLabel;

/// Asks before a token is revoked: names it, says what follows, and has the focus on Cancel. Open
/// it with open(); accepted() is the user's word.
class RevokeDialog final : public QDialog {
    Q_OBJECT
public:
    /// \p host names the server in the warning about this device's own token.
    RevokeDialog(const TokenInfo &token, const QString &host, QWidget *parent);

    [[nodiscard]] const TokenInfo &token() const noexcept { return m_token; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    TokenInfo m_token;
    QString m_host;
    TonedLabel *m_question;
    TonedLabel *m_fingerprint;
    TonedLabel *m_consequence;
    TonedLabel *m_ownDevice;
    QPushButton *m_cancel;
    QPushButton *m_revoke;
};

} // namespace rd
