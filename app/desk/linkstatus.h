// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/syncprogress.h"

#include <QMetaType>
#include <QString>

namespace rd {

/// Where a connection stands, as far as the user is concerned.
struct LinkStatus {
    enum class Kind {
        Starting,  ///< the token is being read, or the first answer is awaited
        FirstSync, ///< the history is being read; what is there can be used
        UpToDate,
        Offline,         ///< no usable answer; goes on by itself
        SignedOut,       ///< proved: somebody has to sign in again
        GatewaySignIn,   ///< somebody has to sign in at the gateway in front; the token is kept
        KeychainLocked,  ///< waits for the keychain and goes on by itself
        KeychainMissing, ///< no keychain can be reached
        Paused,
    };

    Kind kind = Kind::Starting;
    QString sentence;           ///< what happened and what to do; empty when all is well
    QString detail;             ///< for a fold below the sentence
    SyncProgress progress = {}; ///< FirstSync: how far it is
    std::optional<std::chrono::seconds> left = {}; ///< FirstSync: how long it will take, when known

    friend bool operator==(const LinkStatus &, const LinkStatus &) = default;
};

} // namespace rd

Q_DECLARE_METATYPE(rd::LinkStatus)
