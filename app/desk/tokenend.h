// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "session/connection.h"
#include "session/revocation.h"
#include "session/secretstore.h"
#include "session/tokencare.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace rd {

class Desk;

/// Ends what this device has of one connection: the token that its link works with and the one that
/// its entry in the keychain holds, which may be two. Each is revoked and proved dead, then the
/// whole entry is removed; whoever calls has the TokenLease of the connection. What fails stops
/// there and keeps the entry; asked again, it goes on with what is left. Proofs are written to the
/// journal of the history. On the thread of the desk.
class TokenEnd final : public QObject {
    Q_OBJECT
public:
    enum class Fate {
        Dead,    ///< every token found is dead, see proof(), and the entry is removed
        NoToken, ///< none was found; the entry is removed all the same
        Wiped,   ///< removed, and may be alive
        Kept,    ///< nothing that may be alive was removed, see trouble()
    };
    using Done = std::function<void(Fate)>;

    /// \p desk is borrowed and must outlive this object.
    explicit TokenEnd(Desk &desk);
    ~TokenEnd() override;

    /// \p done may let go of this object, but not destroy it. One call at a time.
    void revoke(const Connection &connection, Done done);
    /// Removes the entry without sending anything.
    void wipeOnly(const Connection &connection, Done done);
    /// A token that was proved dead by somebody else, just now.
    void takeProof(const RevocationProof &proof);

    /// The last proof, if there was one.
    [[nodiscard]] const std::optional<RevocationProof> &proof() const { return m_proof; }
    [[nodiscard]] bool isProvedDead() const { return m_proof && m_proof->isRevokedOrExpired(); }
    /// Of the token that was dealt with last; empty: none was seen.
    [[nodiscard]] const QString &fingerprint() const { return m_fingerprint; }
    /// Why the entry was kept and what that means, for the user.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }

private:
    void readEntry();
    void revokeToken(QByteArray token);
    void removeEntry(Fate fate, const QString &signedOut);
    void keep(const QString &trouble);
    void end(Fate fate);

    Desk &m_desk;
    Connection m_connection;
    Done m_done;
    QSet<QString> m_dead; ///< fingerprints
    std::optional<RevocationProof> m_proof;
    QString m_fingerprint;
    QString m_trouble;
    std::unique_ptr<TokenCare> m_care; ///< while a token is revoked
};

} // namespace rd
