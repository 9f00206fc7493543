// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>

#include <array>
#include <optional>

class QString;

namespace rd {

/// What a run says about the system under test; told apart everywhere by colour, shape and word.
enum class Outcome {
    Passed,     ///< finished and nothing failed
    Weakness,   ///< the scenario did its job and found something
    Broken,     ///< the test itself failed; says nothing about resilience
    Stopped,    ///< ended by a person before it could tell
    InProgress, ///< queued, pending or running
    Unknown,    ///< a word this program does not know, or not enough read yet; never a crash
};

inline constexpr std::array AllOutcomes{Outcome::Passed,  Outcome::Weakness,   Outcome::Broken,
                                        Outcome::Stopped, Outcome::InProgress, Outcome::Unknown};

/// True for the outcomes that tell something about resilience (score rule 1).
[[nodiscard]] constexpr bool isMeasurable(Outcome outcome) noexcept
{
    return outcome == Outcome::Passed || outcome == Outcome::Weakness;
}

/// True when the run will not change any more.
[[nodiscard]] constexpr bool isFinal(Outcome outcome) noexcept
{
    return outcome != Outcome::InProgress && outcome != Outcome::Unknown;
}

/// Stable word for files, JSON and the command line: "passed", "weakness", "broken", "stopped",
/// "inProgress", "unknown". Never translated.
[[nodiscard]] QString outcomeKey(Outcome outcome);
/// The reverse of outcomeKey(); also takes "in-progress". None for any other word.
[[nodiscard]] std::optional<Outcome> outcomeFromKey(const QString &key);
/// The word on screen, translated: "passed", "weakness found", "broken", ...
[[nodiscard]] QString outcomeText(Outcome outcome);

} // namespace rd

Q_DECLARE_METATYPE(rd::Outcome)
