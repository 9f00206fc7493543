// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/minting.h"
#include "session/secretstore.h"

namespace rd {

/// The steps by which this device gets another token, in their order.
enum class RenewalStep { ReadingList, Minting, Storing, Verifying, RevokingOld };

/// How the renewal of this device's token went, and what is alive now.
struct TokenRenewal {
    std::optional<RenewalStep> failedIn; ///< none: all of it was done
    bool isCancelled = false;
    std::optional<ApiError> api;       ///< why, in all steps but Storing
    std::optional<SecretError> secret; ///< why, in Storing
    TokenInfo created;                 ///< the new one; without a fingerprint when none is known
    TokenLife oldLife = TokenLife::Alive;
    TokenLife newLife = TokenLife::None;
    /// What the store holds.
    enum class Kept { Old, New, Unknown };
    Kept kept = Kept::Old;
    std::optional<RevocationProof> oldProof; ///< of the old token's end

    /// This device works with the new token from now on, whatever became of the old one.
    [[nodiscard]] bool isRenewed() const
    {
        return !failedIn || *failedIn == RenewalStep::RevokingOld;
    }
};

/// Gives this device another token: minted, stored, read back and verified on both servers, in
/// that order. A step that fails leaves the old token working and, as far as the store allows,
/// stored, and takes the new one back. One attempt per object.
class TokenIssue final : public QObject {
public:
    struct Options {
        Revocation::Account account; ///< with the fingerprint of the old token
        QString key;                 ///< of the entry in the store: the connection's id
        QString fallbackName;        ///< for a token that is not in the list
        int days = 90;
    };
    using Done = std::function<void(const TokenRenewal &, const MintedToken &)>;

    /// \p link (signed in with \p oldToken), \p store and \p clock are borrowed.
    TokenIssue(ServerLink &link, const Clock &clock, SecretStore &store, const Options &options,
               const QByteArray &oldToken);
    ~TokenIssue() override;

    /// \p done with the result and, when it is good, the new token. The object must live until
    /// then.
    void start(Done done);
    /// Ends it at the next answer, as a failure of that step.
    void cancel();

private:
    void store();
    void readBack();
    void verify(const QByteArray &stored);
    void fail(RenewalStep step);
    void restore();
    void takeBack();
    void finish();
    [[nodiscard]] bool wasCancelled(RenewalStep step);

    ServerLink &m_link;
    SecretStore &m_store;
    const Options m_options;
    QByteArray m_oldToken;
    ::rd::Minting m_minting;
    TokenRenewal m_result;
    MintedToken m_new;
    Done m_done;
    bool m_isStoreTouched = false;
    CallHandle m_call;
};

} // namespace rd
