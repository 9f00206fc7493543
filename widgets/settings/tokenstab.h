// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/pagestate.h"
#include "domain/token.h"
#include "session/tokencare.h"

#include <QList>
#include <QPointer>
#include <QStringList>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QPushButton;
class QShortcut;

namespace rd {

class AftermathCard;
class Card;
class ColumnScroll;
class LeakCard;
class NewTokenDialog;
class NoticeBox;
class ProofCard;
class RoundCard;
class StatePanel;
class TokenTable;

/// The API tokens of one account: what exists, revoke one, several or all but this device's, see
/// the proofs; and what to do about a token that leaked. Asks before it emits what revokes listed
/// tokens, then leaves the work to others.
class TokensTab final : public QWidget {
    Q_OBJECT
public:
    explicit TokensTab(QWidget *parent = nullptr);

    /// Whose tokens are shown, and on which server (host name).
    void setAccount(const QString &user, const QString &host);
    /// Where this device keeps its own token; a whole sentence.
    void setKeychainSentence(const QString &sentence);
    /// The face of the list while there are no tokens to show. Tokens on screen stay, with
    /// \p detail above them.
    void setState(PageState state, const QString &detail = {});
    [[nodiscard]] const QList<TokenInfo> &tokens() const;

public slots:
    /// \p tokens in the order to show. Ends a "loading" state.
    void setTokens(const QList<rd::TokenInfo> &tokens, qint64 nowMs);
    /// What is going on; buttons rest until it is over. Empty: nothing.
    void setBusy(const QString &text);
    /// The end of a revocation; ends being busy.
    void showProof(const rd::RevocationProof &proof);
    /// One of several came to its verdict; the next one is being revoked.
    void addProof(const rd::RevocationProof &proof, int number, int total);
    /// The end of several revocations; ends being busy.
    void showRound(const rd::RevocationRound &round);
    /// This device's token was replaced, or not; ends being busy.
    void showRenewal(const rd::TokenRenewal &renewal);
    /// The end of what follows a leak; ends being busy.
    void showSweep(const rd::LeakSweep &sweep);
    /// The answer to createRequested(): the value is shown in the dialog that asked, if it is
    /// still there, and nowhere else.
    void showCreated(const rd::MintedToken &token);
    void showCreateError(const QString &sentence);
    /// Something failed; ends being busy.
    void showError(const QString &sentence, const QString &details = {});
    /// The answer to pastedTokenChanged(): none when it is no token.
    void showPastedClaims(const std::optional<rd::TokenClaims> &claims, qint64 nowMs);

signals:
    void refreshRequested();
    /// The user confirmed it. \p fingerprint has 64 digits.
    void revokeRequested(const QString &fingerprint);
    /// The same for several, this device's not among them.
    void revokeSeveralRequested(const QStringList &fingerprints);
    void revokeOthersRequested();
    /// This device shall get another token.
    void renewRequested();
    /// This device shall get another token; then all others are revoked, or those made since
    /// \p leakedAtMs.
    void sweepRequested(qint64 leakedAtMs, bool isEverything);
    /// A new token is wanted, for as long as \p dialog lives.
    void createRequested(const QString &name, int days, QObject *dialog);
    /// Into the clipboard, marked as a secret.
    void copySecretRequested(const QByteArray &value);
    /// Of several, those whose turn has not come shall be left alone.
    void stopRequested();
    /// For decoding on this machine only; the receiver overwrites its copy.
    void pastedTokenChanged(const QByteArray &token);
    void revokePastedRequested(const QByteArray &token);
    void copyTextRequested(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void arrange();
    void askToRevoke(const TokenInfo &token);
    void askToRevokeChosen();
    void askToRevokeOthers();
    void askToReplaceOwn();
    void askToSweep(bool isEverything);
    void askForNewToken();
    [[nodiscard]] std::optional<TokenInfo> ownToken() const;
    void beginRound(const QString &busy);
    void clearProofs();
    [[nodiscard]] QList<TokenInfo> others() const;
    void revokePasted(const QByteArray &token);
    void showList();
    void updateControls();

    QString m_user;
    QString m_host;
    QString m_keychain;
    QString m_busy;
    PageState m_state = PageState::Loading;
    QString m_stateDetail;
    QString m_leakFingerprint; ///< of the pasted token that is being revoked
    bool m_isLeakOwn = false;  ///< it is of the account whose tokens are shown
    qint64 m_nowMs = 0;        ///< of the list
    QString m_told;            ///< how it ended, until something else begins
    QString m_toldDetails;
    bool m_isToldBad = false;

    ColumnScroll *m_scroll;
    QBoxLayout *m_columns;
    Card *m_listCard;
    QPushButton *m_refresh;
    NoticeBox *m_notice;
    TokenTable *m_table;
    StatePanel *m_statePanel;
    QShortcut *m_paste;
    LeakCard *m_leak;
    ProofCard *m_proof;
    RoundCard *m_round;
    QPushButton *m_revokeChosen;
    QPushButton *m_revokeOthers;
    QPushButton *m_replaceOwn;
    QPushButton *m_new;
    AftermathCard *m_aftermath;
    QPointer<NewTokenDialog> m_newToken;
};

} // namespace rd
