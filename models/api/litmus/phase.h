// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/outcome.h"

#include <QString>

#include <optional>

namespace rd::litmus {

/// What is known of a run besides its phase.
struct PhaseFacts {
    std::optional<int> faultsFailed; ///< none: the counters were not read
    std::optional<double> rawScore;  ///< none: absent
    std::optional<qint64> weightSum; ///< none: not read
    bool engine = false;             ///< run of a single engine: its score means nothing
};

/// The outcome of a run from the server's word for its phase (ChaosCenter: run phases; compared
/// without case, because nodes and engines spell some of them in lower case).
///
/// A finished run whose counters were not read is passed at a score of 100 and Unknown below,
/// because a found weakness and a run that did not run completely look the same.
[[nodiscard]] Outcome outcomeFor(const QString &phase, const PhaseFacts &facts);

} // namespace rd::litmus
