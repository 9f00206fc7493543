// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/redact.h"
#include "session/serverlink.h"
#include "session/tokencare.h"
#include "session/tokenissue.h"

#include <QPointer>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <vector>

namespace rd {

/// Everything one call of TokenCare knows, shared by the files that drive it: lists and revocations
/// (tokencare.cpp), new tokens and what follows a leak (tokenrenewal.cpp).
struct TokenCare::Work {
    ~Work()
    {
        wipe(leaked);
        wipe(oldToken);
    }

    QPointer<const QObject> context;
    Done<QList<TokenInfo>> listed;
    Done<RevocationRound> revoked;
    Done<MintedToken> created;
    Done<TokenRenewal> renewed;
    Done<LeakSweep> swept;

    std::vector<DoomedToken> queue; ///< the next one last
    RevocationRound round;
    std::function<void()> roundEnded; ///< instead of telling `revoked`
    int total = 0;
    bool isStopping = false;

    LeakPlan plan;
    QByteArray leaked;    ///< of a sweep; empty: none was pasted
    QSet<QString> doomed; ///< fingerprints that had their turn in the sweep
    LeakSweep sweep;
    int passes = 0;
    QByteArray oldToken; ///< of a sweep or a renewal, until its turn

    std::unique_ptr<ServerLink> link;
    std::unique_ptr<Revocation> revocation;
    std::unique_ptr<Minting> minting;
    std::unique_ptr<TokenIssue> issue;
    CallHandle call; // last: cancelled before the link dies
};

/// Tells \p done of an error from the event loop, as a server's answer would.
template <typename T>
void failLater(const QObject *context, const TokenCare::Done<T> &done, const TokenCareError &error)
{
    QTimer::singleShot(std::chrono::milliseconds(0), context,
                       [done, error] { done(Failure{error}); });
}

} // namespace rd
