// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/heattable.h"

#include "analytics/figurestext.h"
#include "core/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rd {

HeatTable::HeatTable(PeriodLayout layout, HeatMap map)
    : m_layout(std::move(layout))
    , m_map(std::move(map))
{
    for (qsizetype i = 0; i < m_map.cells.size(); ++i) {
        if (m_map.cells[i].runs > 0)
            m_filled.append(i);
    }
}

QString HeatTable::title(int column) const
{
    if (column == 0)
        return QCoreApplication::translate("ChartTable", "Scenario");
    if (column == 1)
        return QCoreApplication::translate("ChartTable", "Score");
    return bucketCell(m_layout, column - 2);
}

QString HeatTable::text(int row, int column) const
{
    const QString none = u"\u2013"_s;
    const HeatRow &scenario = m_map.rows[row];
    if (column == 0)
        return plainLine(scenario.name);
    if (column == 1)
        return scenario.score ? scoreText(*scenario.score) : none;
    const HeatCell &cell = m_map.at(row, column - 2);
    if (cell.runs == 0)
        return none;
    const QString outcome = outcomeText(cell.worst);
    return cell.score ? u"%1, %2"_s.arg(scoreText(*cell.score), outcome) : outcome;
}

QStringList HeatTable::csvHead() const
{
    return {u"scenario"_s, u"scenarioId"_s, u"projectId"_s, u"from"_s,
            u"to"_s,       u"score"_s,      u"outcome"_s,   u"runs"_s};
}

QStringList HeatTable::csvRow(int row) const
{
    const qsizetype place = m_filled[row];
    const HeatRow &scenario = m_map.rows[place / m_map.buckets];
    const TimeSpan &span = m_layout.buckets[place % m_map.buckets];
    const HeatCell &cell = m_map.cells[place];
    return {plainLine(scenario.name),   scenario.id,
            scenario.project.projectId, csvTime(span.fromMs),
            csvTime(span.toMs),         cell.score ? csvNumber(*cell.score) : QString(),
            outcomeKey(cell.worst),     QString::number(cell.runs)};
}

} // namespace rd
