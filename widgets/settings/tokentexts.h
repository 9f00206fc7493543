// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/steplist.h"
#include "session/tokencare.h"

#include <QString>

namespace rd {

/// The name as one safe line; "(no name)" when there is none.
[[nodiscard]] QString shownTokenName(const QString &name);

/// A day in the user's locale, short; with the year only when it is not this year's.
[[nodiscard]] QString shortDay(qint64 ms, qint64 nowMs);

/// How urgently the end of a token's life asks for attention.
enum class ExpiryTone {
    Calm,    ///< more than 14 days
    Soon,    ///< 14 days or less
    Never,   ///< no end at all: nobody notices when it leaks
    Expired, ///< over
};
[[nodiscard]] ExpiryTone expiryTone(const TokenInfo &token, qint64 nowMs);
/// "in 21 days", "in 5 hours", "never", "expired".
[[nodiscard]] QString expiryText(const TokenInfo &token, qint64 nowMs);

/// What was seen of the end of a token, in the order in which it was looked at.
[[nodiscard]] QList<StepLine> proofSteps(const RevocationProof &proof);

} // namespace rd
