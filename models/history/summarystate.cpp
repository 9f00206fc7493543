// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/summarystate.h"

#include "history/statements.h"

using namespace Qt::StringLiterals;

namespace rd {

SummaryState readSummaryState(Statements &statements)
{
    Cursor cursor = statements.run(u"SELECT zone, signature, next_scenario, next_chunk "
                                   "FROM summary_state WHERE id = 1"_s);
    if (!cursor.next())
        return {};
    return {.zone = cursor.text(0),
            .signature = cursor.text(1),
            .nextScenario = cursor.integer(2),
            .nextChunk = static_cast<int>(cursor.integer(3))};
}

void writeSummaryState(Statements &statements, const SummaryState &state)
{
    statements.run(
        u"INSERT OR REPLACE INTO summary_state "
        "(id, zone, signature, next_scenario, next_chunk) VALUES (1, ?, ?, ?, ?)"_s,
        {textValue(state.zone), textValue(state.signature), state.nextScenario, state.nextChunk});
}

} // namespace rd
