// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/callhandle.h"
#include "api/litmus/authapi.h"
#include "core/clock.h"
#include "domain/token.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace rd {

class ServerLink;

/// The GraphQL server's own word for a revoked token; nothing else comes with this status.
[[nodiscard]] bool saysRevoked(const ApiError &error);

/// What could be shown about the end of a token. The same two calls, `/list_projects` and one
/// GraphQL query, are made with the token before and after its removal.
///
/// Proved means: both worked before, and afterwards the auth server answers 401 "unauthorized" and
/// the GraphQL server 401 with exactly its sentence "Error verifying JWT token: Token is revoked".
/// A 401 of the auth server alone proves nothing, because a missing right looks the same; a 401 in
/// other words, no answer, a server error or a web page prove nothing either.
struct RevocationProof {
    QString fingerprint; ///< 64 hex digits
    QString name;        ///< as listed; empty when the list does not have it
    bool thisDevice = false;
    std::optional<bool> listed; ///< still in the list afterwards; none: the list could not be read
    bool workedBefore = false;
    std::optional<bool> refusedByAuth; ///< none: no usable answer
    std::optional<bool> refusedByApi;  ///< true only for "Token is revoked"; none: no usable answer
    bool proved = false;
    /// It had expired before: nothing left to revoke or to prove, a result of its own. Such tokens
    /// stay listed until somebody removes them.
    bool alreadyExpired = false;
    /// Both servers refused it as revoked before anything was done: it had been logged out, or
    /// revoked by somebody else. Not a proof of ours, and nothing is left to do.
    bool alreadyRevoked = false;
    qint64 listedAtMs = 0; ///< when the three observations were made; 0 when not made
    qint64 authAtMs = 0;
    qint64 apiAtMs = 0;
    qint64 atMs = 0;                 ///< when the verdict was reached
    std::optional<ApiError> removal; ///< the removal itself failed
    std::optional<ApiError> trouble; ///< the first call that spoiled the proof

    [[nodiscard]] bool isRevokedOrExpired() const
    {
        return proved || alreadyExpired || alreadyRevoked;
    }
    /// Dead, but still in the list: a token that was logged out instead of removed.
    [[nodiscard]] bool isGhost() const { return isRevokedOrExpired() && listed == true; }

    friend bool operator==(const RevocationProof &a, const RevocationProof &b)
    {
        return a.fingerprint == b.fingerprint && a.atMs == b.atMs && a.proved == b.proved;
    }
};

/// A token that shall end, with its value for as long as that takes.
struct DoomedToken {
    DoomedToken() = default;
    /// From a list, or (\p info without a fingerprint) as somebody pasted it. Makes its own bytes.
    DoomedToken(const QByteArray &value, const TokenInfo &info);
    DoomedToken(DoomedToken &&) noexcept = default;
    DoomedToken &operator=(DoomedToken &&) noexcept = default;
    ~DoomedToken();

    QByteArray value;
    TokenInfo info;        ///< what the list says of it
    bool isListed = false; ///< it is of the account that the link is signed in to
};

/// The end of one token: tried, removed, looked for in the list, tried again. One per object.
class Revocation final : public QObject {
public:
    using Done = std::function<void(const RevocationProof &)>;

    /// The link's own token, if it has one, removes what is listed and reads the list. All but
    /// \p token are borrowed; \p account names the user of the own token and a project of it.
    struct Account {
        QString userId;
        QString projectId;
        QString ownFingerprint;
    };
    Revocation(ServerLink &link, const Clock &clock, const Account &account, DoomedToken token);
    ~Revocation() override;

    /// \p removed is called as soon as the list may have changed, \p done with the verdict, after
    /// the value was overwritten. The object may be let go of in \p done, but not destroyed.
    void start(std::function<void()> removed, Done done);
    /// Gives up waiting; nobody is called any more. May be called from \p removed.
    void cancel();

private:
    enum class Way {
        Device, ///< by the own token, from the account's own list
        Itself, ///< the token authenticates its own removal
        Logout, ///< last resort: revokes the text, leaves the list entry
    };
    void askBefore();
    void askApiBefore(bool isRefused);
    void remove();
    void tryWays();
    void readList();
    void askAfter();
    void verdict();
    [[nodiscard]] bool isOwnAccount() const;
    [[nodiscard]] bool hasOwnToken() const;
    [[nodiscard]] Credential itself() const;
    void spoil(const ApiError &error);

    ServerLink &m_link;
    const Clock &m_clock;
    const Account m_account;
    DoomedToken m_token;
    TokenClaims m_claims;
    RevocationProof m_proof;
    bool m_isRefusedBefore = false; ///< by the auth server
    bool m_isRevokedBefore = false; ///< in the words of both
    QList<Way> m_ways;
    std::function<void()> m_removed;
    Done m_done;
    CallHandle m_call;
};

} // namespace rd

Q_DECLARE_METATYPE(rd::RevocationProof)
