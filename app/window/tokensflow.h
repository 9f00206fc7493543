// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desk/tokenend.h"
#include "desk/tokenlease.h"
#include "session/connection.h"
#include "session/tokencare.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

namespace rd {

class Profile;
class SecretClipboard;
class TokensTab;

/// Carries out what the Tokens tab asks for: lists tokens, makes them, and revokes them, one,
/// several, or one that was pasted. What changes anything waits until nobody else is at the token
/// of the connection (see TokenLeases), and comes to its end for that connection whatever is shown
/// meanwhile. When this device's own token was revoked, the connection is signed out and its entry
/// in the keychain removed.
class TokensFlow final : public QObject {
    Q_OBJECT
public:
    /// Both are borrowed and must outlive the flow.
    TokensFlow(Profile &profile, TokensTab &tab, QObject *parent = nullptr);
    ~TokensFlow() override;

    /// The connection whose tokens are shown. While something is under way for another one, that
    /// comes to its end first.
    void setConnection(const std::optional<Connection> &connection);
    /// The tab has come into view: read the list.
    void shown();
    /// If the connection is signed out, keeps no copy of its token and says so on the tab.
    void forgetToken();

private:
    void connectTab();
    void connectNewTokens();
    void listTokens();
    enum class Needs { Token, Nothing }; ///< of the connection
    /// \p work, as soon as it is its turn; it ends with endWork().
    void inTurn(const std::function<void()> &work, Needs needs = Needs::Token);
    void begin(const std::function<void()> &work, Needs needs);
    void beginWithoutConnection(const std::function<void()> &work, Needs needs);
    void endWork();
    void create(const QString &name, int days, const QPointer<QObject> &dialog);
    void takeCreated(const Result<MintedToken, TokenCareError> &token,
                     const QPointer<QObject> &dialog);
    void takeBack(const MintedToken &token);
    void renew();
    void sweep(qint64 leakedAtMs, bool isEverything);
    void endRenewal();
    void takeOwnToken(const TokenInfo &created);
    void revokePasted(QByteArray token);
    void takeProof(const Result<RevocationProof, TokenCareError> &proof);
    void takeRound(const Result<RevocationRound, TokenCareError> &round);
    void leave(const std::optional<RevocationProof> &ownEnd);
    void showError(const TokenCareError &error);
    void showKeychain();
    /// Makes m_care with the connection's own token; says on the tab why when it cannot. A list
    /// that is being read is given up: what the user asks for comes first.
    [[nodiscard]] bool prepareCare();
    void makeCare(const Connection &connection, const QByteArray &ownToken);
    /// m_care goes the way that \p connection leads.
    [[nodiscard]] bool isCareFor(const Connection &connection) const;
    void dropCare();
    [[nodiscard]] QString host() const;

    Profile &m_profile;
    TokensTab &m_tab;
    std::optional<Connection> m_connection;
    /// To be shown as soon as what is under way has ended.
    std::optional<std::optional<Connection>> m_postponed;
    std::unique_ptr<TokenCare> m_care;
    Connection m_careFor; ///< as m_care was made for it
    SecretClipboard *m_clipboard;
    bool m_isLocked = false;            ///< the list waits for the keychain
    bool m_isAwaited = false;           ///< the list waits for the token to be read, locked or not
    std::unique_ptr<TokenEnd> m_end;    ///< while what is left of a revoked own token is removed
    TokenLease m_lease;                 ///< while m_care changes something
    QMetaObject::Connection m_starting; ///< waits for the link of the connection
    QMetaObject::Connection m_changing; ///< or for its removal
    int m_works = 0;                    ///< that were asked for and have not ended
    bool m_isListing = false;
    bool m_hasOwnToken = false; ///< m_care has
    bool m_hasNewToken = false; ///< m_care has, and the desk is about to take it up
};

} // namespace rd
