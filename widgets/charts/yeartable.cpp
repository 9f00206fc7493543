// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/yeartable.h"

#include "analytics/worstoutcome.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rd {

YearTable::YearTable(QList<YearDay> days)
    : m_days(std::move(days))
{
}

QString YearTable::title(int column) const
{
    if (column == 0)
        return QCoreApplication::translate("ChartTable", "Day");
    if (column == 1)
        return QCoreApplication::translate("ChartTable", "Worst outcome");
    if (column == columns() - 1)
        return QCoreApplication::translate("ChartTable", "All runs");
    return outcomeText(AllOutcomes[static_cast<std::size_t>(column - 2)]);
}

QString YearTable::text(int row, int column) const
{
    const YearDay &day = m_days[row];
    if (column == 0)
        return QLocale().toString(day.date, QLocale::ShortFormat);
    if (column == 1) {
        const auto worst = worstOf(day.runs);
        return worst ? outcomeText(*worst) : u"\u2013"_s;
    }
    if (column == columns() - 1)
        return QLocale().toString(day.runs.total());
    return QLocale().toString(day.runs.counts[static_cast<std::size_t>(column - 2)]);
}

QStringList YearTable::csvHead() const
{
    QStringList head{u"date"_s, u"worst"_s};
    for (const Outcome outcome : AllOutcomes)
        head << outcomeKey(outcome);
    return head;
}

QStringList YearTable::csvRow(int row) const
{
    const YearDay &day = m_days[row];
    const auto worst = worstOf(day.runs);
    QStringList cells{day.date.toString(Qt::ISODate), worst ? outcomeKey(*worst) : QString()};
    for (const Outcome outcome : AllOutcomes)
        cells << QString::number(day.runs[outcome]);
    return cells;
}

} // namespace rd
