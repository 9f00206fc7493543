// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/trendtable.h"

#include "analytics/figurestext.h"
#include "charts/bucketnames.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QString tableWord(const char *text)
{
    return QCoreApplication::translate("ChartTable", text);
}

} // namespace

QString bucketCell(const PeriodLayout &layout, qsizetype bucket)
{
    const QString name = bucketName(layout, bucket);
    if (!layout.lastIsOpen || bucket != layout.buckets.size() - 1)
        return name;
    //: %1 is a day, an hour or a week that has not ended
    return tableWord(QT_TRANSLATE_NOOP("ChartTable", "%1, so far")).arg(name);
}

TrendTable::TrendTable(PeriodLayout layout, QList<TrendPoint> trend, std::optional<double> target)
    : m_layout(std::move(layout))
    , m_trend(std::move(trend))
    , m_target(target)
{
}

QString TrendTable::title(int column) const
{
    switch (column) {
    case 0:
        return tableWord(QT_TRANSLATE_NOOP("ChartTable", "Time"));
    case 1:
        return tableWord(QT_TRANSLATE_NOOP("ChartTable", "Mean"));
    case 2:
        return tableWord(QT_TRANSLATE_NOOP("ChartTable", "Lowest"));
    case 3:
        return tableWord(QT_TRANSLATE_NOOP("ChartTable", "Highest"));
    case 4:
        return tableWord(QT_TRANSLATE_NOOP("ChartTable", "Scenarios"));
    default:
        return tableWord(QT_TRANSLATE_NOOP("ChartTable", "Remarks"));
    }
}

QString TrendTable::remarks(int row) const
{
    const TrendPoint &point = m_trend[row];
    QStringList remarks;
    if (!point.mean)
        remarks << tableWord(QT_TRANSLATE_NOOP("ChartTable", "nothing measured"));
    if (point.thin)
        remarks << tableWord(QT_TRANSLATE_NOOP("ChartTable", "fewer than half of the scenarios"));
    if (m_target && point.belowTarget)
        //: %1 is a score
        remarks << tableWord(QT_TRANSLATE_NOOP("ChartTable", "below the target of %1"))
                       .arg(scoreText(*m_target));
    return remarks.join(u", "_s);
}

QString TrendTable::text(int row, int column) const
{
    const TrendPoint &point = m_trend[row];
    const QString none = u"\u2013"_s;
    switch (column) {
    case 0:
        return bucketCell(m_layout, row);
    case 1:
        return point.mean ? oneDecimal(*point.mean) : none;
    case 2:
        return point.mean ? oneDecimal(point.lowest) : none;
    case 3:
        return point.mean ? oneDecimal(point.highest) : none;
    case 4:
        return QLocale().toString(point.measured);
    default:
        return remarks(row);
    }
}

QStringList TrendTable::csvHead() const
{
    return {u"from"_s,      u"to"_s,   u"mean"_s, u"lowest"_s, u"highest"_s,
            u"scenarios"_s, u"thin"_s, u"open"_s, u"target"_s};
}

QStringList TrendTable::csvRow(int row) const
{
    const TrendPoint &point = m_trend[row];
    const auto flag = [](bool on) { return on ? u"true"_s : u"false"_s; };
    return {csvTime(point.bucket.fromMs),
            csvTime(point.bucket.toMs),
            point.mean ? csvNumber(*point.mean) : QString(),
            point.mean ? csvNumber(point.lowest) : QString(),
            point.mean ? csvNumber(point.highest) : QString(),
            QString::number(point.measured),
            flag(point.thin),
            flag(point.open),
            m_target ? csvNumber(*m_target) : QString()};
}

OutcomeTable::OutcomeTable(PeriodLayout layout, QList<OutcomeCounts> outcomes)
    : m_layout(std::move(layout))
    , m_outcomes(std::move(outcomes))
{
}

QString OutcomeTable::title(int column) const
{
    if (column == 0)
        return tableWord(QT_TRANSLATE_NOOP("ChartTable", "Time"));
    if (column == columns() - 1)
        return tableWord(QT_TRANSLATE_NOOP("ChartTable", "All runs"));
    return outcomeText(AllOutcomes[static_cast<std::size_t>(column - 1)]);
}

QString OutcomeTable::text(int row, int column) const
{
    if (column == 0)
        return bucketCell(m_layout, row);
    const OutcomeCounts &counts = m_outcomes[row];
    if (column == columns() - 1)
        return QLocale().toString(counts.total());
    return QLocale().toString(counts.counts[static_cast<std::size_t>(column - 1)]);
}

QStringList OutcomeTable::csvHead() const
{
    QStringList head{u"from"_s, u"to"_s};
    for (const Outcome outcome : AllOutcomes)
        head << outcomeKey(outcome);
    return head;
}

QStringList OutcomeTable::csvRow(int row) const
{
    QStringList cells{csvTime(m_layout.buckets[row].fromMs), csvTime(m_layout.buckets[row].toMs)};
    for (const Outcome outcome : AllOutcomes)
        cells << QString::number(m_outcomes[row][outcome]);
    return cells;
}

} // namespace rd
