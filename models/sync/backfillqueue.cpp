// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/backfillqueue.h"

#include <algorithm>

namespace rd {

namespace {

constexpr int MaxRefusals = 3;

} // namespace

void BackfillQueue::load(const QList<Backfill> &stored)
{
    m_open.clear();
    m_failed.clear();
    m_total = static_cast<int>(stored.size());
    for (const Backfill &backfill : stored) {
        if (!backfill.isOpen())
            continue;
        if (m_traces.value(backfill.scenarioId).refusals >= MaxRefusals) {
            m_failed.insert(backfill.scenarioId);
            continue;
        }
        m_open << backfill;
        if (backfill.complete) { // read to its end before; since then a hole has opened above
            m_open.last().complete = false;
            m_open.last().nextPage = 0;
            m_open.last().topSequence = 0;
        }
    }
    std::stable_sort(m_open.begin(), m_open.end(),
                     [](const Backfill &a, const Backfill &b) { return a.nextPage < b.nextPage; });
}

RunQuery BackfillQueue::next(const QString &projectId)
{
    const Backfill &first = m_open.first();
    Trace &trace = m_traces[first.scenarioId];
    // Begun by an earlier run of the program: rows may have moved up since.
    const bool resumed = !trace.touched && first.nextPage > 0;
    m_page = resumed ? first.nextPage - 1 : first.nextPage;
    trace.touched = true;
    RunQuery query;
    query.projectId = projectId;
    query.scenarioIds = QStringList{first.scenarioId};
    query.page = m_page;
    query.pageSize = m_pageSize;
    return query;
}

Backfill BackfillQueue::noteAnswer(const Page<Run> &page)
{
    Backfill backfill = m_open.takeFirst();
    Trace &trace = m_traces[backfill.scenarioId];
    qint64 lowest = 0;
    qint64 highest = 0;
    for (const Run &run : page.items) {
        if (run.sequence <= 0)
            continue;
        lowest = lowest == 0 ? run.sequence : std::min(lowest, run.sequence);
        highest = std::max(highest, run.sequence);
    }
    if (m_page == 0) {
        backfill.topSequence = highest;
        trace = Trace{.lowest = 0, .firstId = {}, .readAgain = {}, .refusals = 0, .touched = true};
    }

    const QString firstId = page.items.isEmpty() ? QString() : page.items.first().id;
    const bool reachesKnown = lowest > 0 && lowest <= backfill.settledSequence + 1;
    const bool isShort = page.items.size() + page.skipped < m_pageSize;
    const bool isLast = page.total > 0 && (m_page + 1LL) * m_pageSize >= page.total;
    // A server that ignores the page number would be read for ever.
    const bool isRepeated = m_page > 0 && !firstId.isEmpty() && firstId == trace.firstId;
    const bool holeAtEdge = m_page > 0 && trace.lowest > 0 && highest > 0
                            && highest < trace.lowest - 1 && !trace.readAgain.contains(m_page);

    if (holeAtEdge) {
        // Deleting a run moves the rows below it one up, past the edge just crossed.
        trace.readAgain << m_page;
        trace.lowest = 0;
        trace.firstId.clear();
        backfill.nextPage = m_page - 1;
        m_open.prepend(backfill);
        return backfill;
    }
    trace.lowest = lowest;
    trace.firstId = firstId;
    if (reachesKnown || isShort || isLast || isRepeated) {
        backfill.complete = true;
        backfill.nextPage = 0;
        backfill.settledSequence = std::max(backfill.settledSequence, backfill.topSequence);
        m_traces.remove(backfill.scenarioId);
        return backfill;
    }
    backfill.nextPage = m_page + 1;
    m_open << backfill;
    return backfill;
}

void BackfillQueue::noteRefusal()
{
    const Backfill backfill = m_open.takeFirst();
    if (++m_traces[backfill.scenarioId].refusals >= MaxRefusals)
        m_failed.insert(backfill.scenarioId);
    else
        m_open << backfill;
}

} // namespace rd
