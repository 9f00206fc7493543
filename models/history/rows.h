// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/run.h"
#include "history/statements.h"

namespace rd {

/// Columns of a run as runFromRow() reads them: table run as r, agent as a.
inline constexpr char16_t RunColumns[] =
    u"r.id, r.sequence, r.remote, r.notify, r.phase, r.outcome, r.raw_score, r.weight_sum, "
    u"r.faults_passed, r.faults_failed, r.faults_awaited, r.faults_stopped, r.faults_na, "
    u"r.faults_total, a.remote, a.name, a.environment, r.triggered_by, r.created_ms, "
    u"r.updated_ms, r.detailed";
/// Number of columns of RunColumns: further columns of a statement begin here.
inline constexpr int RunColumnCount = 21;

/// The run in the present row, without its scenario. Column 0 is its local key.
[[nodiscard]] Run runFromRow(const Cursor &cursor);

/// The number behind an outcome in the database; enum Outcome must not be reordered.
[[nodiscard]] Outcome outcomeFromNumber(qint64 number);

} // namespace rd
