// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/outcome.h"
#include "session/tokencare.h"

#include <QString>

namespace rd {

/// What came of one token of several, in a word, and whether there is something left to do.
struct RoundWord {
    QString word;
    Outcome shape = Outcome::Unknown;
    bool isOpen = false; ///< it may be alive: said in red, with what to do next
};
[[nodiscard]] RoundWord roundWord(const RevocationProof &proof);
/// Of a token whose turn did not come.
[[nodiscard]] RoundWord untouchedWord();

/// How many may be alive still: not proved, or not begun.
[[nodiscard]] int openCount(const RevocationRound &round);
/// "All 4 dead.", "1 of 4 NOT proved."
[[nodiscard]] QString roundVerdict(const RevocationRound &round);
/// For a ticket or a chat: one line per token, without values. \p host names the server.
[[nodiscard]] QString roundText(const RevocationRound &round, const QString &host);

} // namespace rd
