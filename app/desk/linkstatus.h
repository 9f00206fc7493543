// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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
        KeychainLocked,  ///< waits for the keychain and goes on by itself
        KeychainMissing, ///< no keychain can be reached
        Paused,
    };

    Kind kind = Kind::Starting;
    QString sentence; ///< what happened and what to do; empty when all is well
    QString detail;   ///< for a fold below the sentence
    int done = 0;     ///< FirstSync: scenarios read
    int total = 0;    ///< FirstSync: scenarios in all; 0 unknown

    friend bool operator==(const LinkStatus &, const LinkStatus &) = default;
};

} // namespace rd

Q_DECLARE_METATYPE(rd::LinkStatus)
