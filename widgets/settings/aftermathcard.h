// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/token.h"

#include <QList>
#include <QWidget>

class QDateTimeEdit;
class QPushButton;

namespace rd {

class Card;
class NoticeBox;
class TonedLabel;

/// After a leak: says what a revoked leak leaves open, asks since when somebody else may have had
/// the token, tells how many tokens were made since, and offers to revoke them all and to give this
/// device a new one.
class AftermathCard final : public QWidget {
    Q_OBJECT
public:
    explicit AftermathCard(QWidget *parent = nullptr);

    /// Whose tokens the leaked one could read and make.
    enum class Account {
        Own,   ///< the one whose list is shown
        Other, ///< another one, or nobody is signed in: its list has to be looked through there
    };
    void begin(Account account, qint64 nowMs);
    /// The sweep is over: what stays open is still said, nothing is offered any more.
    void finish();
    void clear();
    void setTokens(const QList<TokenInfo> &tokens);
    void setBusy(bool isBusy);

    [[nodiscard]] bool isOpen() const noexcept { return m_isOpen; }
    /// Since when somebody else may have had the token.
    [[nodiscard]] qint64 leakedAtMs() const;

signals:
    void leakTimeChanged();
    /// All tokens of the account, or only those made since leakedAtMs().
    void sweepClicked(bool isEverything);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QList<TokenInfo> m_tokens;
    Account m_account = Account::Own;
    bool m_isOpen = false;
    bool m_isFinished = false;
    bool m_isBusy = false;

    Card *m_card;
    NoticeBox *m_open;
    TonedLabel *m_sinceName;
    QDateTimeEdit *m_since;
    TonedLabel *m_found;
    QPushButton *m_all;
    QPushButton *m_newer;
};

} // namespace rd
