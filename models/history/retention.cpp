// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/retention.h"

#include "history/rows.h"

#include <QDateTime>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int CostOfLooking = 10; // at a scenario, in runs

} // namespace

bool Retention::step(int limit)
{
    if (m_cutoffMs < 0) {
        const qint64 newest =
            m_statements.integer(u"SELECT max(created_ms) FROM run"_s).value_or(0);
        m_cutoffMs = QDateTime::fromMSecsSinceEpoch(std::min(m_nowMs, newest), Qt::UTC)
                         .addMonths(-m_months)
                         .toMSecsSinceEpoch();
    }
    while (limit > 0) {
        qint64 scenario = 0;
        qint64 settled = 0;
        {
            Cursor next = m_statements.run(
                u"SELECT s.id, s.deleted_ms, b.settled FROM scenario s "
                "LEFT JOIN backfill b ON b.scenario = s.id "
                "WHERE s.id >= ? AND (s.deleted_ms > 0 OR b.complete = 1) ORDER BY s.id LIMIT 1"_s,
                {m_nextScenario});
            if (!next.next())
                return false;
            scenario = next.integer(0);
            // Nobody asks for the runs of a deleted scenario.
            settled = next.flag(1) ? std::numeric_limits<qint64>::max() : next.integer(2);
        }
        m_nextScenario = scenario;
        const int removed = removeFrom(scenario, settled, limit);
        if (removed < limit)
            ++m_nextScenario;
        limit -= removed + CostOfLooking;
    }
    return true;
}

int Retention::removeFrom(qint64 scenario, qint64 settled, int limit)
{
    const auto isOld = m_statements.integer(
        u"SELECT 1 FROM run INDEXED BY run_by_scenario WHERE scenario = ? "
        "AND outcome IN (0, 1, 2, 3, 5) AND created_ms > 0 AND created_ms < ? LIMIT 1"_s,
        {scenario, m_cutoffMs});
    if (!isOld)
        return 0;
    QList<qint64> kept;
    {
        Cursor cursor =
            m_statements.run(u"SELECT id FROM run INDEXED BY run_sequence WHERE scenario = ? "
                             "ORDER BY sequence DESC, created_ms DESC LIMIT ?"_s,
                             {scenario, KeptPerScenario});
        while (cursor.next())
            kept << cursor.integer(0);
    }
    QList<std::pair<qint64, Run>> old;
    {
        Cursor cursor = m_statements.run(
            u"SELECT "_s + QString::fromUtf16(RunColumns)
                + u" FROM run r INDEXED BY run_by_scenario LEFT JOIN agent a ON a.id = r.agent "
                  "WHERE r.scenario = ? AND r.outcome IN (0, 1, 2, 3, 5) AND r.created_ms > 0 "
                  "AND r.created_ms < ? AND r.sequence <= ? "
                  "AND r.id NOT IN (SELECT value FROM json_each(?)) LIMIT ?"_s,
            {scenario, m_cutoffMs, settled, jsonList(kept), limit});
        while (cursor.next())
            old.emplaceBack(cursor.integer(0), runFromRow(cursor));
    }
    for (const auto &[key, run] : std::as_const(old)) {
        m_statements.run(u"DELETE FROM run WHERE id = ?"_s, {key});
        m_summaries.runRemoved(scenario, run);
    }
    m_removed += old.size();
    return static_cast<int>(old.size());
}

} // namespace rd
