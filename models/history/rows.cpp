// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/rows.h"

namespace rd {

// These numbers stand in databases of users.
static_assert(static_cast<int>(Outcome::Passed) == 0);
static_assert(static_cast<int>(Outcome::Weakness) == 1);
static_assert(static_cast<int>(Outcome::Broken) == 2);
static_assert(static_cast<int>(Outcome::Stopped) == 3);
static_assert(static_cast<int>(Outcome::InProgress) == 4);
static_assert(static_cast<int>(Outcome::Unknown) == 5);

Outcome outcomeFromNumber(qint64 number)
{
    constexpr auto last = static_cast<qint64>(Outcome::Unknown);
    return number >= 0 && number <= last ? static_cast<Outcome>(number) : Outcome::Unknown;
}

Run runFromRow(const Cursor &cursor)
{
    Run run;
    run.sequence = cursor.integer(1);
    run.id = cursor.text(2);
    run.notifyId = cursor.text(3);
    run.phase = cursor.text(4);
    run.outcome = outcomeFromNumber(cursor.integer(5));
    run.rawScore = cursor.maybeReal(6);
    run.weightSum = cursor.maybeInteger(7);
    run.faultsPassed = cursor.maybeInt(8);
    run.faultsFailed = cursor.maybeInt(9);
    run.faultsAwaited = cursor.maybeInt(10);
    run.faultsStopped = cursor.maybeInt(11);
    run.faultsNa = cursor.maybeInt(12);
    run.faultsTotal = cursor.maybeInt(13);
    run.delegateId = cursor.text(14);
    run.delegateName = cursor.text(15);
    run.environmentId = cursor.text(16);
    run.triggeredBy = cursor.text(17);
    run.createdMs = cursor.integer(18);
    run.updatedMs = cursor.integer(19);
    run.detailed = cursor.flag(20);
    return run;
}

} // namespace rd
