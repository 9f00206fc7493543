// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"
#include "core/clock.h"
#include "domain/token.h"
#include "session/connection.h"
#include "session/revocation.h"
#include "session/tokenissue.h"
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
        BadName,        ///< a new token without a name: nobody could tell whose it is
        BadDays,        ///< ChaosCenter would make a token that is dead from the start
        NoOwnToken,     ///< this device has no token that could be renewed
        OtherAccount,   ///< the leaked token is of another account, whose list is not ours
    };
    Kind kind = Kind::Server;
    std::optional<ApiError> api;
    QString leftAlive = {}; ///< name of a token that was made and may be alive; empty: none
};

/// Several revocations, one after the other.
struct RevocationRound {
    QList<RevocationProof> proofs; ///< in the order in which they were revoked
    QList<TokenInfo> untouched;    ///< stopBeforeNext() was called before their turn

    /// Nothing that was meant is alive: each was proved dead, or had been dead before.
    [[nodiscard]] bool isDone() const;
};

/// How this device's token is renewed.
struct RenewalOptions {
    int days = 90;
    QString fallbackName = {}; ///< for a token that is not listed; empty: defaultTokenName()
};

/// What follows a leak.
struct LeakPlan {
    qint64 leakedAtMs = 0; ///< since when somebody else may have had the token
    /// Every token of the account, because the leaked one could read them all; or only those made
    /// since the leak, see isSinceLeak(). This device's token is replaced in both.
    bool isEverything = true;
    RenewalOptions renewal = {};
};

/// What a sweep did.
struct LeakSweep {
    TokenRenewal renewal;          ///< not renewed: nothing was revoked
    QList<RevocationProof> proofs; ///< newest token first, the leaked one before all
    QList<TokenInfo> untouched;    ///< stopBeforeNext() was called before their turn
    /// Meant to end, and listed at the last look: somebody makes them faster than they end, or
    /// they are ghosts. None: the list could not be read.
    std::optional<QList<TokenInfo>> left;

    /// The new token is in use and each of the others was proved dead, or had been dead before.
    [[nodiscard]] bool isClean() const;
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

    /// Makes a token for somebody. A name is needed, and 1 to 36500 days (which ChaosCenter calls
    /// "never"). The value is handed out this once; the last copy of MintedToken overwrites it.
    /// When \p context is gone before the answer, the token is revoked again.
    void create(const QString &name, int days, const QObject *context, Done<MintedToken> done);

    /// Gives this device another token and revokes the old one with proof; see TokenIssue. The
    /// connection's entry in \p store (borrowed) is replaced. ownTokenReplaced() tells when to use
    /// the new one; saving fingerprint and expiry of the connection is up to the caller.
    void renew(const RenewalOptions &options, SecretStore &store, const QObject *context,
               Done<TokenRenewal> done);

    /// After a leak: gives this device another token, then revokes \p leaked (empty: unknown) and
    /// the tokens that \p plan means, newest first, each with its proof, and looks again until
    /// nobody has made another meanwhile. Not begun for a leaked token of another account.
    ///
    /// What it cannot do: whoever still holds a token of the account while the new one is made
    /// can read the new one from the list. Only a sign-in with the password afterwards, whose
    /// session is in no list, closes that gap for sure.
    void sweep(const LeakPlan &plan, QByteArray leaked, SecretStore &store, const QObject *context,
               Done<LeakSweep> done);

    /// The token that authenticates the calls; borrowed.
    [[nodiscard]] const QByteArray &ownToken() const { return m_ownToken; }

    /// What a pasted token says about itself; none when it is no token. Local, sends nothing.
    [[nodiscard]] static std::optional<TokenClaims> claimsOf(const QByteArray &token);

    /// Gives up waiting: nobody is called any more. A removal that was sent is not taken back; a
    /// token that is being made is, which keeps this object busy for a while.
    void cancel();

signals:
    /// Something about the list changed: read it again.
    void tokensChanged();
    /// One of several came to its verdict; \p number counts from 1 to \p total.
    void revocationEnded(const rd::RevocationProof &proof, int number, int total);
    /// This device has another token, stored and verified; the old one is about to end.
    void ownTokenReplaced(const rd::TokenInfo &created);

private:
    struct Work;
    using Choose = std::function<std::optional<TokenCareError::Kind>(QList<litmus::ApiToken> &)>;

    [[nodiscard]] std::optional<TokenCareError> begin(const QObject *context);
    /// Reads the list, hands it to \p choose, which fills the queue, and revokes what is in it.
    void revokeListed(Choose choose, const QObject *context, Done<RevocationRound> done);
    void doom(const litmus::ApiToken &token);
    void issue(const RenewalOptions &options, SecretStore &store, const TokenIssue::Done &done);
    void adopt(const MintedToken &token);
    void revokeOld(TokenRenewal renewal);
    void tellRenewal(const TokenRenewal &renewal);
    void sweepPass();
    void chooseSwept(QList<litmus::ApiToken> &list);
    void endSweep();
    [[nodiscard]] Revocation::Account account() const;
    void next();
    void ended(const RevocationProof &proof);
    void finish(const Result<RevocationRound, TokenCareError> &result);
    /// The work, to be let go of by the caller; its secrets are overwritten.
    [[nodiscard]] std::unique_ptr<Work> takeWork();

    const Connection m_connection;
    QByteArray m_ownToken;
    QString m_ownFingerprint;
    const Clock &m_clock;
    const std::shared_ptr<HttpPool> m_pool;
    Timers *const m_timers;
    Journal m_journal;
    std::unique_ptr<Work> m_work;
};

} // namespace rd
