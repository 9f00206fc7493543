// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/litmus/authapi.h"
#include "core/clock.h"
#include "domain/token.h"
#include "session/revocation.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace rd {

class ServerLink;

/// What is known of whether a token is alive.
enum class TokenLife {
    None,    ///< there is no such token
    Alive,   ///< it works, or it was left as it was
    Dead,    ///< proved, or dead before
    Unknown, ///< it may be alive: its end could not be proved
};
[[nodiscard]] TokenLife lifeAfter(const RevocationProof &proof);

/// A token just made. The value is overwritten with the last copy of this.
struct MintedToken {
    MintedToken() = default;
    MintedToken(const TokenInfo &about, const QByteArray &secret);
    MintedToken(const MintedToken &) = default;
    MintedToken(MintedToken &&) noexcept = default;
    MintedToken &operator=(const MintedToken &) = default;
    MintedToken &operator=(MintedToken &&) noexcept = default;
    ~MintedToken();

    TokenInfo info; ///< expiresMs as the token itself says, createdMs by this machine's clock
    QByteArray value;
};

/// What is known of a token that was asked for and whose answer never came.
struct LostToken {
    QString name;
    int days = 0;
    qint64 askedAtMs = 0; ///< by the server's clock
    qint64 lookedAtMs = 0;
};
/// The entry of \p list that it must be: it was not there \p before, it has the name and the life
/// that were asked for and was made meanwhile. Another desk may have the same name, even that of
/// its host: of several that fit none is taken. -1: none; \p isUnsure when it may be one all the
/// same.
[[nodiscard]] qsizetype findLostToken(const QList<litmus::ApiToken> &list,
                                      const QSet<QString> &before, const LostToken &lost,
                                      bool &isUnsure);

/// Makes one API token with the link's own. One that is born dead, or that was made although no
/// answer came, is revoked again. One attempt per object.
class Minting final : public QObject {
public:
    struct Outcome {
        std::optional<ApiError> error; ///< none: `token` is there, with its value
        MintedToken token;             ///< after an error: what is known of it, without the value
        QList<TokenInfo> before;       ///< the list as it was
        TokenLife life = TokenLife::None;
    };
    using Done = std::function<void(const Outcome &)>;
    /// The name of the new token, given the list.
    using Name = std::function<QString(const QList<TokenInfo> &)>;

    /// \p link and \p clock are borrowed. \p account as for Revocation.
    Minting(ServerLink &link, const Clock &clock, const Revocation::Account &account);
    ~Minting() override;

    /// \p days must be positive. \p done is called once; the object must live until then, or
    /// nobody takes back what was made.
    void start(const Name &name, int days, Done done);
    /// Takes back a token that was made: \p done with what became of it.
    void takeBack(const MintedToken &token, std::function<void(const RevocationProof &)> done);

private:
    void mint(int days);
    void check(const QByteArray &value);
    void findLost(const ApiError &error);
    void finish();

    ServerLink &m_link;
    const Clock &m_clock;
    const Revocation::Account m_account;
    Done m_done;
    Outcome m_outcome;
    LostToken m_lost;
    std::unique_ptr<Revocation> m_revocation;
    CallHandle m_call;
};

} // namespace rd
