// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/connection.h"
#include "session/tokencare.h"

#include <QObject>

#include <memory>
#include <optional>

namespace rd {

class Profile;
class SecretClipboard;
class TokensTab;

/// Carries out what the Tokens tab asks for: lists tokens and revokes them, one, several, or one
/// that was pasted.
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
    void takeOwnToken(const TokenInfo &created);
    void revokePasted(const QByteArray &token);
    void takeProof(const Result<RevocationProof, TokenCareError> &proof);
    void takeRound(const Result<RevocationRound, TokenCareError> &round);
    void showError(const TokenCareError &error);
    void showKeychain();
    /// Makes m_care with the connection's own token; says on the tab why when it cannot. A list
    /// that is being read is given up: what the user asks for comes first.
    [[nodiscard]] bool prepareCare();
    void makeCare(const QByteArray &ownToken);
    [[nodiscard]] QString host() const;

    Profile &m_profile;
    TokensTab &m_tab;
    std::optional<Connection> m_connection;
    /// To be shown as soon as what is under way has ended.
    std::optional<std::optional<Connection>> m_postponed;
    std::unique_ptr<TokenCare> m_care;
    SecretClipboard *m_clipboard;
    bool m_isLocked = false; ///< the list waits for the keychain
    bool m_isListing = false;
    bool m_isReplacing = false; ///< this device's token, so the connection changes meanwhile
    bool m_hasOwnToken = false; ///< m_care has
    bool m_hasNewToken = false; ///< m_care has, and the desk is about to take it up
};

} // namespace rd
