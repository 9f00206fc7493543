// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of HistoryReader that answers from day summaries.

#include "history/reader.h"
#include "history/rows.h"
#include "history/statements.h"
#include "history/summarystate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

void HistoryReader::beginSnapshot() const
{
    if (m_snapshots++ == 0)
        m_statements->run(u"BEGIN"_s);
}

void HistoryReader::endSnapshot() const
{
    if (--m_snapshots == 0)
        m_statements->run(u"COMMIT"_s);
}

qint64 HistoryReader::rowsRead() const
{
    return m_statements->rowsRead();
}

bool HistoryReader::coversDaysOf(const PeriodLayout &layout) const
{
    if (layout.unit == BucketUnit::Hour || layout.buckets.isEmpty())
        return false;
    if (!hasTable(u"summary_state"_s))
        return false;
    const SummaryState state = readSummaryState(*m_statements);
    if (!state.isComplete())
        return false;
    if (!m_calendar || m_calendar->zone() != layout.zone)
        m_calendar = std::make_unique<DayCalendar>(layout.zone);
    if (m_calendar->signature() != state.signature)
        return false;
    return m_calendar->isStart(layout.previous.fromMs) && m_calendar->isStart(layout.span.toMs)
           && std::all_of(
               layout.buckets.cbegin(), layout.buckets.cend(),
               [this](const TimeSpan &bucket) { return m_calendar->isStart(bucket.fromMs); });
}

std::optional<QList<DayChunk>> HistoryReader::dayChunks(const Scope &scope,
                                                        const PeriodLayout &layout) const
{
    if (!coversDaysOf(layout))
        return std::nullopt;
    const int first = DayChunk::of(*m_calendar->dayOf(layout.previous.fromMs));
    const int last = DayChunk::of(*m_calendar->dayOf(layout.span.toMs - 1));
    QList<DayChunk> chunks;
    Cursor cursor = m_statements->run(
        u"SELECT d.scenario, d.chunk, d.days FROM scenario s "
        "CROSS JOIN day_summary d ON d.scenario = s.id AND d.chunk BETWEEN ? AND ? "
        "WHERE s.project IN (SELECT value FROM json_each(?))"_s,
        {first, last, jsonList(projectKeys(scope))});
    while (cursor.next()) {
        chunks << DayChunk{.scenarioKey = cursor.integer(0),
                           .number = static_cast<int>(cursor.integer(1)),
                           .packed = cursor.bytes(2)};
    }
    return chunks;
}

QList<ScoredRun> HistoryReader::newestRuns(const QList<qint64> &scenarios,
                                           const TimeSpan &span) const
{
    QList<ScoredRun> runs;
    Cursor cursor = m_statements->run(
        u"SELECT scenario, created_ms, sequence, outcome FROM run INDEXED BY run_by_scenario "
        "WHERE scenario IN (SELECT value FROM json_each(?)) AND outcome IN (0, 1, 2, 3, 4, 5) "
        "AND created_ms >= ? AND created_ms < ? "
        "ORDER BY created_ms DESC, sequence DESC, scenario DESC, outcome DESC LIMIT 10"_s,
        {jsonList(scenarios), span.fromMs, span.toMs});
    while (cursor.next()) {
        runs << ScoredRun{.scenarioKey = cursor.integer(0),
                          .createdMs = cursor.integer(1),
                          .sequence = cursor.integer(2),
                          .outcome = outcomeFromNumber(cursor.integer(3)),
                          .score = {}};
    }
    return runs;
}

} // namespace rd
