// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"
#include "core/clock.h"
#include "domain/token.h"
#include "session/connection.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace rd {

class HttpPool;
class Timers;

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
    /// It had expired before: nothing left to revoke or to prove, a result of its own.
    bool alreadyExpired = false;
    qint64 listedAtMs = 0; ///< when the three observations were made; 0 when not made
    qint64 authAtMs = 0;
    qint64 apiAtMs = 0;
    qint64 atMs = 0;                 ///< when the verdict was reached
    std::optional<ApiError> removal; ///< the removal itself failed
    std::optional<ApiError> trouble; ///< the first call that spoiled the proof
    [[nodiscard]] bool isRevokedOrExpired() const { return proved || alreadyExpired; }

    friend bool operator==(const RevocationProof &a, const RevocationProof &b)
    {
        return a.fingerprint == b.fingerprint && a.atMs == b.atMs && a.proved == b.proved;
    }
};

/// Why a token call did not begin, or gave nothing.
struct TokenCareError {
    enum class Kind {
        Server,         ///< see api
        NoSuchToken,    ///< no token of the account begins with this fingerprint
        Ambiguous,      ///< several do
        BadFingerprint, ///< fewer than 8 digits, or not hexadecimal
        NotAToken,      ///< what was pasted is no ChaosCenter token
        Busy,           ///< another token call of this object is under way
    };
    Kind kind = Kind::Server;
    std::optional<ApiError> api;
};

/// One thing that happened to a token, for the local journal: no value, only fingerprints.
struct TokenJournalEntry {
    QString kind; ///< "token-revoked", "token-expired", "token-not-proved"
    QString line; ///< one line of JSON
};

/// Lists and revokes the API tokens of one connection. The list call of ChaosCenter carries every
/// token in full: the values are turned into fingerprints at once, kept only while a revocation
/// needs one, and overwritten.
class TokenCare final : public QObject {
    Q_OBJECT
public:
    template <typename T>
    using Done = std::function<void(Result<T, TokenCareError>)>;
    using Journal = std::function<void(const TokenJournalEntry &)>;

    /// \p ownToken authenticates the calls; without one only revokePasted() works. \p clock is
    /// borrowed. \p pool and \p timers: see ServerLink::open().
    TokenCare(const Connection &connection, QByteArray ownToken, const Clock &clock,
              std::shared_ptr<HttpPool> pool = {}, Timers *timers = nullptr);
    ~TokenCare() override;

    /// Called for every verdict, before the caller's callback.
    void setJournal(Journal journal);

    /// The tokens of the account, newest first.
    void list(const QObject *context, Done<QList<TokenInfo>> done);

    /// Revokes the listed token whose fingerprint begins with \p prefix (8 or more hex digits,
    /// any case). This device's own token may be named too: the connection is signed out by it.
    void revoke(const QString &prefix, const QObject *context, Done<RevocationProof> done);

    /// Revokes a token that leaked. It is sent to this connection's server only and authenticates
    /// its own removal, so it may belong to another account than the connection's, and the
    /// connection needs no account at all.
    void revokePasted(QByteArray token, const QObject *context, Done<RevocationProof> done);

    /// What a pasted token says about itself; none when it is no token. Local, sends nothing.
    [[nodiscard]] static std::optional<TokenClaims> claimsOf(const QByteArray &token);

    /// Gives up waiting. A removal that was sent is not taken back.
    void cancel();

signals:
    /// Something about the list changed: read it again.
    void tokensChanged();

private:
    struct Work;
    [[nodiscard]] bool begin(const QObject *context, Done<RevocationProof> done);
    [[nodiscard]] Result<Unit, TokenCareError> openLink();
    void found(Result<QList<TokenInfo>, TokenCareError> answer);
    void askBefore();
    void remove();
    void removeBy(int way);
    void readList();
    void askAfter();
    void verdict();
    void stop(const TokenCareError &error);

    const Connection m_connection;
    QByteArray m_ownToken;
    const QString m_ownFingerprint;
    const Clock &m_clock;
    const std::shared_ptr<HttpPool> m_pool;
    Timers *const m_timers;
    Journal m_journal;
    std::unique_ptr<Work> m_work;
};

} // namespace rd

Q_DECLARE_METATYPE(rd::RevocationProof)
