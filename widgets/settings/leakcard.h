// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/token.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace rd {

class Card;
class FormField;
class NoticeBox;
class TonedLabel;

/// "A token leaked?": a token is pasted, what it says about itself is shown, and it is revoked. The
/// card never shows it and does not keep it: it is emptied with the press of the button.
class LeakCard final : public QWidget {
    Q_OBJECT
public:
    explicit LeakCard(QWidget *parent = nullptr);

    /// The answer to pastedTokenChanged(): none when it is no token.
    void showClaims(const std::optional<TokenClaims> &claims, qint64 nowMs);
    /// The server the token is sent to.
    void setServer(const QString &host);
    void setBusy(bool busy);
    void clear();
    /// What is in the clipboard goes into the field, which gets the focus.
    void paste();

signals:
    void pastedTokenChanged(const QByteArray &token);
    void revokePastedRequested(const QByteArray &token);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void retranslate();
    void showPasted();
    void tokenEdited();
    void submit();

    std::optional<TokenClaims> m_claims;
    bool m_isJudged = false; ///< showClaims() answered for what is in the field now
    qint64 m_nowMs = 0;
    bool m_isBusy = false;
    QString m_host;

    Card *m_card;
    FormField *m_token;
    TonedLabel *m_belongs;
    QPushButton *m_revoke;
};

} // namespace rd
