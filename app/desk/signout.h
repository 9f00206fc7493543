// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desk/tokenend.h"
#include "desk/tokenlease.h"
#include "session/connection.h"
#include "session/revocation.h"

#include <QObject>

#include <optional>

namespace rd {

class Desk;

/// Signs one connection out, in this order: this device's token is revoked, that is proved, it is
/// wiped from keychain and memory; then the history and the connection itself go, where that is
/// wanted. What fails stops there and keeps the rest, because a token that is wiped but alive can
/// only be ended from elsewhere; retry() goes on where it stopped. While somebody else is at the
/// token (see TokenLeases), it waits. Everything is written to the journal of the history, without
/// values. On the thread of the desk.
class SignOut final : public QObject {
    Q_OBJECT
public:
    enum class Token {
        Revoke,
        Forget, ///< it stays alive, because others work with it too: nothing is sent to the server
    };
    struct Plan {
        Token token = Token::Revoke;
        bool removesHistory = false;
        bool removesConnection = false;
    };
    enum class State {
        Idle,
        Working,
        Dead,      ///< the token is dead (see proof()) and wiped
        NoToken,   ///< there was none of this device's on this computer
        Forgotten, ///< wiped and alive, as was wished
        LeftAlive, ///< wiped without a proof because the user said so: it may go on living
        Kept,      ///< not done, see sentence(); nothing was wiped that is not dead
    };

    /// \p desk is borrowed and must outlive this object.
    SignOut(Desk &desk, const Connection &connection, const Plan &plan, QObject *parent = nullptr);
    ~SignOut() override;

    [[nodiscard]] State state() const noexcept { return m_state; }
    [[nodiscard]] bool isOver() const;
    /// The token may be alive and is still here: wipeAnyway() would do something.
    [[nodiscard]] bool mayWipeAnyway() const;
    /// What became of it and what to do, for the user.
    [[nodiscard]] const QString &sentence() const { return m_sentence; }
    /// The last proof, if there was one.
    [[nodiscard]] const std::optional<RevocationProof> &proof() const { return m_end.proof(); }
    [[nodiscard]] const Connection &connection() const { return m_connection; }
    [[nodiscard]] const Plan &plan() const { return m_plan; }
    /// What goes on living on the server when the token of \p connection is wiped only.
    [[nodiscard]] static QString aliveSentence(const Connection &connection);

    /// Once per object.
    void begin();
    /// Again, when something is kept.
    void retry();
    /// Wipes what is kept, without a proof; then goes on as planned.
    void wipeAnyway();

signals:
    /// State and sentence are others. The object may be let go of, but not destroyed in it.
    void changed();

private:
    /// The connection as it is now: it may be edited while a sign-out is kept.
    [[nodiscard]] Connection current() const;
    void inTurn(void (SignOut::*work)());
    void endToken();
    void wipeToken();
    void tokenEnded(TokenEnd::Fate fate);
    void forgetToken();
    void finish();
    void removeConnection();
    void keep(const QString &sentence);
    void end();
    void enter(State state);
    void note(const QString &result);

    Desk &m_desk;
    Connection m_connection;
    const Plan m_plan;
    State m_state = State::Idle;
    QString m_sentence;
    std::optional<State> m_wiped; ///< the secret is gone; how
    bool m_isHistoryRemoved = false;
    TokenEnd m_end;
    TokenLease m_lease; ///< while working
};

} // namespace rd
