// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/phase.h"

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace rd::litmus {

namespace {

Outcome finishedOutcome(const PhaseFacts &facts)
{
    if (facts.faultsFailed && *facts.faultsFailed > 0)
        return Outcome::Weakness;

    const bool scoreMeansNothing = facts.engine || (facts.weightSum && *facts.weightSum == 0);
    if (!facts.faultsFailed) {
        // A single engine has no other sign of a failure than its counters.
        const bool isFull = !scoreMeansNothing && facts.rawScore && *facts.rawScore >= 100;
        return isFull ? Outcome::Passed : Outcome::Unknown;
    }
    // Faults that never ran count with nothing but keep their weight.
    if (!scoreMeansNothing && facts.rawScore && *facts.rawScore < 100)
        return Outcome::Broken;
    return Outcome::Passed;
}

} // namespace

Outcome outcomeFor(const QString &phase, const PhaseFacts &facts)
{
    const auto isOneOf = [&phase](std::initializer_list<QLatin1StringView> words) {
        return std::any_of(words.begin(), words.end(), [&phase](QLatin1StringView word) {
            return phase.compare(word, Qt::CaseInsensitive) == 0;
        });
    };
    if (isOneOf({"Completed"_L1, "Succeeded"_L1}))
        return finishedOutcome(facts);
    if (isOneOf({"Completed_With_Probe_Failure"_L1}))
        return Outcome::Weakness;
    if (isOneOf({"Error"_L1, "Completed_With_Error"_L1, "Timeout"_L1}))
        return Outcome::Broken;
    if (isOneOf({"Stopped"_L1, "Skipped"_L1, "Terminated"_L1}))
        return Outcome::Stopped;
    if (isOneOf({"Queued"_L1, "Pending"_L1, "Running"_L1}))
        return Outcome::InProgress;
    return Outcome::Unknown;
}

} // namespace rd::litmus
