// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/backfillqueue.h"

#include <algorithm>

namespace rd {

namespace {

constexpr int MaxRefusals = 3;          // of the smallest page
constexpr int GoodPagesToGrowAgain = 4; // one heavy run does not make all pages small

} // namespace

BackfillQueue::Trace &BackfillQueue::traceOf(const QString &scenarioId)
{
    Trace &trace = m_traces[scenarioId];
    if (trace.size == 0)
        trace.size = m_pageSize;
    return trace;
}

void BackfillQueue::load(const QList<Backfill> &stored)
{
    m_open.clear();
    m_flying.clear();
    m_failed.clear();
    m_expected.clear();
    m_read.clear();
    m_doneRuns = 0;
    m_scenarios = static_cast<int>(stored.size());
    for (const Backfill &backfill : stored) {
        if (!backfill.isOpen()) {
            m_doneRuns += backfill.highestSequence;
            continue;
        }
        noteExpected(backfill);
        if (m_traces.value(backfill.scenarioId).refusals >= MaxRefusals) {
            m_failed.insert(backfill.scenarioId);
            continue;
        }
        m_open << backfill;
        // What was read and then could not be stored is read again.
        if (const auto trace = m_traces.find(backfill.scenarioId); trace != m_traces.end())
            trace->row = qint64{backfill.nextPage} * m_pageSize;
        if (backfill.complete) { // read to its end before; since then a hole has opened above
            m_open.last().complete = false;
            m_open.last().nextPage = 0;
            m_open.last().topSequence = 0;
            m_traces.remove(backfill.scenarioId);
        }
    }
    std::stable_sort(m_open.begin(), m_open.end(),
                     [](const Backfill &a, const Backfill &b) { return a.nextPage < b.nextPage; });
}

void BackfillQueue::forgetFailures()
{
    for (Trace &trace : m_traces)
        trace.refusals = 0;
}

SyncProgress BackfillQueue::progress() const
{
    SyncProgress progress;
    progress.scenarios = m_scenarios;
    progress.scenariosDone = m_scenarios - static_cast<int>(m_expected.size());
    progress.runsDone = progress.runs = m_doneRuns;
    for (auto it = m_expected.cbegin(); it != m_expected.cend(); ++it) {
        progress.runs += it.value();
        progress.runsDone += std::min(it.value(), m_read.value(it.key()));
    }
    return progress;
}

void BackfillQueue::noteExpected(const Backfill &backfill)
{
    // Run sequences count from 1, so the highest tells how many runs there are, or were.
    qint64 &expected = m_expected[backfill.scenarioId];
    expected = std::max(expected, backfill.highestSequence);
    m_read[backfill.scenarioId] = qint64{backfill.nextPage} * m_pageSize;
}

RunQuery BackfillQueue::next(const QString &projectId)
{
    const Backfill backfill = m_open.takeFirst();
    Trace &trace = traceOf(backfill.scenarioId);
    if (!trace.touched) {
        // Begun by an earlier run of the program: rows may have moved up since.
        trace.row = qint64{std::max(0, backfill.nextPage - 1)} * m_pageSize;
        trace.touched = true;
    }
    RunQuery query;
    query.projectId = projectId;
    query.scenarioIds = QStringList{backfill.scenarioId};
    query.page = static_cast<int>(trace.row / trace.size);
    query.pageSize = trace.size;
    m_flying.insert(backfill.scenarioId, backfill);
    return query;
}

Backfill BackfillQueue::advance(Backfill backfill, Trace &trace, qint64 row)
{
    trace.row = row;
    backfill.nextPage = static_cast<int>(row / m_pageSize);
    m_read[backfill.scenarioId] = row;
    return backfill;
}

Backfill BackfillQueue::noteAnswer(const RunQuery &asked, const Page<Run> &page)
{
    Backfill backfill = m_flying.take(asked.scenarioIds.first());
    Trace &trace = traceOf(backfill.scenarioId);
    const qint64 row = qint64{asked.page} * asked.pageSize;
    ++m_answers;
    qint64 lowest = 0;
    qint64 highest = 0;
    for (const Run &run : page.items) {
        if (run.sequence <= 0)
            continue;
        lowest = lowest == 0 ? run.sequence : std::min(lowest, run.sequence);
        highest = std::max(highest, run.sequence);
    }
    if (row == 0) {
        backfill.topSequence = highest;
        trace = {};
        trace.size = asked.pageSize;
        trace.touched = true;
    }
    trace.refusals = 0;
    if (asked.pageSize < m_pageSize && ++trace.goodPages >= GoodPagesToGrowAgain) {
        trace.goodPages = 0;
        trace.size = std::min(m_pageSize, asked.pageSize * 2);
    }
    m_expected[backfill.scenarioId] =
        page.total > 0 ? page.total : std::max(m_expected.value(backfill.scenarioId), highest);

    const QString firstId = page.items.isEmpty() ? QString() : page.items.first().id;
    const bool reachesKnown = lowest > 0 && lowest <= backfill.settledSequence + 1;
    const bool isShort = page.items.size() + page.skipped < asked.pageSize;
    const bool isLast = page.total > 0 && row + asked.pageSize >= page.total;
    // A server that ignores the page number would be read for ever.
    const bool isRepeated =
        trace.lastRow >= 0 && row > trace.lastRow && !firstId.isEmpty() && firstId == trace.firstId;
    const bool holeAtEdge = row > 0 && trace.lowest > 0 && highest > 0 && highest < trace.lowest - 1
                            && !trace.readAgain.contains(row);

    if (holeAtEdge) {
        // Deleting a run moves the rows below it one up, past the edge just crossed.
        trace.readAgain << row;
        trace.lowest = 0;
        trace.lastRow = -1;
        backfill = advance(backfill, trace, std::max<qint64>(0, row - asked.pageSize));
        m_open.prepend(backfill);
        return backfill;
    }
    trace.lowest = lowest;
    trace.firstId = firstId;
    trace.lastRow = row;
    if (reachesKnown || isShort || isLast || isRepeated) {
        backfill.complete = true;
        backfill.nextPage = 0;
        backfill.settledSequence = std::max(backfill.settledSequence, backfill.topSequence);
        m_doneRuns += m_expected.take(backfill.scenarioId);
        m_read.remove(backfill.scenarioId);
        m_traces.remove(backfill.scenarioId);
        return backfill;
    }
    backfill = advance(backfill, trace, row + asked.pageSize);
    m_open << backfill;
    return backfill;
}

std::optional<Backfill> BackfillQueue::noteRefusal(const RunQuery &asked)
{
    Backfill backfill = m_flying.take(asked.scenarioIds.first());
    Trace &trace = traceOf(backfill.scenarioId);
    trace.row = qint64{asked.page} * asked.pageSize;
    trace.goodPages = 0;
    if (asked.pageSize > 1) {
        if (trace.refusals == 0 && asked.pageSize == m_pageSize)
            trace.answersBefore = m_answers;
        trace.size = asked.pageSize / 2;
        m_open << backfill;
        return std::nullopt;
    }
    if (++trace.refusals < MaxRefusals) {
        m_open << backfill;
        return std::nullopt;
    }
    if (m_answers == trace.answersBefore) { // nothing can be read: it is not this run
        m_failed.insert(backfill.scenarioId);
        return std::nullopt;
    }
    trace.refusals = 0;
    trace.lastRow = -1;
    trace.lowest = 0; // what follows does not join what came before
    trace.answersBefore = m_answers;
    backfill = advance(backfill, trace, trace.row + 1);
    m_open << backfill;
    return backfill;
}

} // namespace rd
