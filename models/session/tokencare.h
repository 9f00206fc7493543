// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"
#include "core/clock.h"
#include "domain/token.h"
#include "session/connection.h"
#include "session/revocation.h"
#include "session/tokenjournal.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace rd {

class HttpPool;
class Timers;

/// Why a token call did not begin, or gave nothing.
struct TokenCareError {
    enum class Kind {
        Server,         ///< see api
        NoSuchToken,    ///< no token of the account begins with this fingerprint
        Ambiguous,      ///< several do
        BadFingerprint, ///< fewer than 8 digits, or not hexadecimal
        NotAToken,      ///< what was pasted is no ChaosCenter token
        Busy,           ///< another token call of this object is under way
        Stopped,        ///< stopBeforeNext() came before the only one was begun
    };
    Kind kind = Kind::Server;
    std::optional<ApiError> api;
};

/// Several revocations, one after the other.
struct RevocationRound {
    QList<RevocationProof> proofs; ///< in the order in which they were revoked
    QList<TokenInfo> untouched;    ///< stopBeforeNext() was called before their turn

    /// Nothing that was meant is alive: each was proved dead, or had been dead before.
    [[nodiscard]] bool isDone() const;
};

/// Lists and revokes the API tokens of one connection. The list call of ChaosCenter carries every
/// token in full: the values are turned into fingerprints at once, kept only while a revocation
/// needs them, and overwritten as soon as each is done with. Copies inside Qt (the network's
/// buffers, the parsed JSON) are not reached.
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

    /// The same for several, one after the other, this device's own token last. Nothing is begun
    /// when one of \p prefixes is not clear. One that fails does not stop the others: each has its
    /// own proof, told by revocationEnded() too.
    void revokeSeveral(const QStringList &prefixes, const QObject *context,
                       Done<RevocationRound> done);
    /// All listed tokens but this device's own, newest first.
    void revokeOthers(const QObject *context, Done<RevocationRound> done);
    /// Lets the revocation under way come to its proof and begins no further one; what was not
    /// begun is told in RevocationRound::untouched.
    void stopBeforeNext();

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
    /// One of several came to its verdict; \p number counts from 1 to \p total.
    void revocationEnded(const rd::RevocationProof &proof, int number, int total);

private:
    struct Work;
    using Choose = std::function<std::optional<TokenCareError::Kind>(QList<litmus::ApiToken> &)>;

    [[nodiscard]] std::optional<TokenCareError> begin(const QObject *context);
    /// Reads the list, hands it to \p choose, which fills the queue, and revokes what is in it.
    void revokeListed(Choose choose, const QObject *context, Done<RevocationRound> done);
    void doom(const litmus::ApiToken &token);
    void next();
    void ended(const RevocationProof &proof);
    void finish(const Result<RevocationRound, TokenCareError> &result);
    /// The work, to be let go of by the caller; its secrets are overwritten.
    [[nodiscard]] std::unique_ptr<Work> takeWork();

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
