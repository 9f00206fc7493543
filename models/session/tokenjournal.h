// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/token.h"
#include "session/revocation.h"
#include "session/tokenissue.h"

#include <QString>

namespace rd {

/// One thing that happened to a token, for the local journal: no value, only fingerprints.
struct TokenJournalEntry {
    /// "token-revoked", "token-expired", "token-revoked-before", "token-not-proved",
    /// "token-created", "token-renewed", "token-not-renewed", "sign-out", "lockdown"
    QString kind;
    QString line; ///< one line of JSON
};

/// "list", "mint", "store", "verify", "revoke": the same in the journal and on the command line.
[[nodiscard]] QString wordOf(RenewalStep step);

/// What became of a token that was to be revoked. \p host names the server.
[[nodiscard]] TokenJournalEntry journalEntry(const RevocationProof &proof, const QString &host);
/// A token that was made for somebody.
[[nodiscard]] TokenJournalEntry journalEntry(const TokenInfo &created, const QString &host,
                                             qint64 atMs);

/// This device's token was renewed, or in which step not.
[[nodiscard]] TokenJournalEntry journalEntry(const TokenRenewal &renewal, const QString &host,
                                             qint64 atMs);

/// This device gave up a connection: \p kind says on what occasion ("sign-out", "lockdown"),
/// \p result what became of its token.
[[nodiscard]] TokenJournalEntry journalEntry(const QString &kind, const QString &result,
                                             const QString &fingerprint, const QString &host,
                                             qint64 atMs);

} // namespace rd
