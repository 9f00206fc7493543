// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/token.h"

#include <QDialog>
#include <QList>

class QPushButton;

namespace rd {

class CappedScroll;
class TonedLabel;

/// Asks before tokens are revoked: names them, says what follows, and has the focus on Cancel. Open
/// it with open(); accepted() is the user's word.
class RevokeDialog final : public QDialog {
    Q_OBJECT
public:
    /// \p host names the server in the warning about this device's own token.
    RevokeDialog(const TokenInfo &token, const QString &host, QWidget *parent);
    enum class Which {
        These,     ///< the tokens named, and no other
        AllOthers, ///< all but this device's: also such as were made since the list was read
        OwnToken,  ///< this device's, once it has another one
        Leak,      ///< this device's, once it has another one, then those named and newer ones
    };
    RevokeDialog(const QList<TokenInfo> &tokens, Which which, const QString &host, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void nameTokens();
    [[nodiscard]] bool isOne() const;

    QList<TokenInfo> m_tokens;
    Which m_which;
    QString m_host;
    TonedLabel *m_question;
    TonedLabel *m_fingerprint;
    CappedScroll *m_names;
    TonedLabel *m_consequence;
    TonedLabel *m_ownDevice;
    QPushButton *m_cancel;
    QPushButton *m_revoke;
};

} // namespace rd
