// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/revocation.h"

#include <QString>

#include <optional>

namespace rd {

/// What has become of one connection when everything on this computer is given up. No secret.
struct LockdownItem {
    enum class State {
        Waiting, ///< nothing was done
        Working, ///< its token is being revoked, or wiped
        Dead,    ///< the token is dead (see proof) and wiped from this computer
        NoToken, ///< there was none of this device's on this computer
        Kept,    ///< the token may be alive, or could not be wiped: kept to try again; see sentence
        LeftAlive, ///< wiped without a proof because the user said so: it may go on living
    };

    QString connectionId;
    QString name;         ///< of the connection
    QString host;         ///< of its server
    QString fingerprint;  ///< of this device's token, 64 hex digits; empty: not known
    qint64 expiresMs = 0; ///< when that token ends by itself; 0: not known
    State state = State::Waiting;
    std::optional<RevocationProof> proof; ///< the last one
    QString sentence; ///< what became of it and what to do, for the user; empty while waiting
    /// False: should have been removed and could not be, see sentence; none: was not asked for, or
    /// is still to come.
    std::optional<bool> historyRemoved;

    [[nodiscard]] bool isOver() const
    {
        return state == State::Dead || state == State::NoToken || state == State::LeftAlive;
    }
};

} // namespace rd
