// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/periods.h"

#include "analytics/daycalendar.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr qint64 HourMs = 3'600'000;
constexpr int MaxCustomHourDays = 2;
constexpr int MaxCustomDays = 120;

qint64 offsetAt(qint64 ms, const QTimeZone &zone)
{
    return 1000LL * zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc()));
}

QDate localDate(qint64 ms, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(ms, zone).date();
}

/// The moment in (\p before, \p after] from which the offset of \p after holds.
qint64 offsetChange(qint64 before, qint64 after, const QTimeZone &zone)
{
    const qint64 newOffset = offsetAt(after, zone);
    while (after - before > 1) {
        const qint64 middle = before + (after - before) / 2;
        (offsetAt(middle, zone) == newOffset ? after : before) = middle;
    }
    return after;
}

qint64 floorTo(qint64 value, qint64 step)
{
    const qint64 rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

/// Start of the local clock hour that contains \p ms. An hour also begins where the clock was
/// changed in the middle of one (Lord Howe Island moves by 30 minutes).
qint64 startOfHour(qint64 ms, const QTimeZone &zone)
{
    const qint64 offset = offsetAt(ms, zone);
    const qint64 start = floorTo(ms + offset, HourMs) - offset;
    return offsetAt(start, zone) == offset ? start : offsetChange(start, ms, zone);
}

qint64 endOfHour(qint64 ms, const QTimeZone &zone)
{
    const qint64 offset = offsetAt(ms, zone);
    const qint64 end = floorTo(ms + offset, HourMs) - offset + HourMs;
    return offsetAt(end - 1, zone) == offset ? end : offsetChange(ms, end - 1, zone);
}

/// Boundaries of \p count hours that end with the one containing \p ms, oldest first.
QList<qint64> hourBoundaries(qint64 ms, int count, const QTimeZone &zone)
{
    QList<qint64> boundaries{endOfHour(ms, zone)};
    for (int i = 0; i < count; ++i)
        boundaries.append(startOfHour(boundaries.last() - 1, zone));
    std::reverse(boundaries.begin(), boundaries.end());
    return boundaries;
}

/// Starts of every \p step th day from \p first to \p end, both included.
QList<qint64> dayBoundaries(QDate first, QDate end, int step, const QTimeZone &zone)
{
    QList<qint64> boundaries;
    for (QDate day = first; day <= end; day = day.addDays(step)) {
        const qint64 start = startOfLocalDay(day, zone);
        if (boundaries.isEmpty() || start > boundaries.last()) // a day that never was adds nothing
            boundaries.append(start);
    }
    return boundaries;
}

QDate mondayOf(QDate date)
{
    return date.addDays(1 - date.dayOfWeek());
}

/// Uses the last \p count intervals between \p boundaries as buckets and the ones before them as
/// the preceding period.
void setBuckets(PeriodLayout &layout, const QList<qint64> &boundaries, qsizetype count)
{
    const qsizetype first = std::max<qsizetype>(0, boundaries.size() - 1 - count);
    for (qsizetype i = first; i + 1 < boundaries.size(); ++i)
        layout.buckets.append({boundaries.at(i), boundaries.at(i + 1)});
    layout.span = {boundaries.at(first), boundaries.last()};
    layout.previous = {boundaries.first(), boundaries.at(first)};
}

void layOutDays(PeriodLayout &layout, QDate today, int count, const QTimeZone &zone)
{
    layout.unit = BucketUnit::Day;
    setBuckets(layout, dayBoundaries(today.addDays(1 - 2 * count), today.addDays(1), 1, zone),
               count);
}

void layOutWeeks(PeriodLayout &layout, QDate today, int count, const QTimeZone &zone)
{
    layout.unit = BucketUnit::Week;
    const QDate end = mondayOf(today).addDays(7);
    setBuckets(layout, dayBoundaries(end.addDays(-7 * 2 * count), end, 7, zone), count);
}

QList<qint64> customBoundaries(QDate from, QDate end, BucketUnit unit, const QTimeZone &zone)
{
    const qint64 startMs = startOfLocalDay(from, zone);
    const qint64 endMs = startOfLocalDay(end, zone);
    switch (unit) {
    case BucketUnit::Hour: {
        QList<qint64> boundaries{startMs};
        while (boundaries.last() < endMs)
            boundaries.append(endOfHour(boundaries.last(), zone));
        return boundaries;
    }
    case BucketUnit::Day:
        return dayBoundaries(from, end, 1, zone);
    case BucketUnit::Week:
        break;
    }
    QList<qint64> boundaries{startMs};
    for (const qint64 monday : dayBoundaries(mondayOf(from).addDays(7), end, 7, zone)) {
        if (monday < endMs)
            boundaries.append(monday);
    }
    boundaries.append(endMs);
    return boundaries;
}

void layOutCustom(PeriodLayout &layout, const Period &period, qint64 nowMs, const QTimeZone &zone)
{
    const QDate today = localDate(nowMs, zone);
    const QDate oldest(1970, 1, 1);
    const auto [earlier, later] = std::minmax(period.customFromMs, period.customToMs);
    const QDate from = std::clamp(localDate(earlier, zone), oldest, std::max(oldest, today));
    const QDate last = std::clamp(localDate(later, zone), from, std::max(from, today));
    const auto days = from.daysTo(last) + 1;

    layout.unit = days <= MaxCustomHourDays ? BucketUnit::Hour
                  : days <= MaxCustomDays   ? BucketUnit::Day
                                            : BucketUnit::Week;
    QList<qint64> boundaries = customBoundaries(from, last.addDays(1), layout.unit, zone);
    // Nothing is drawn after the open bucket.
    while (boundaries.size() > 2 && boundaries.at(boundaries.size() - 2) > nowMs)
        boundaries.removeLast();
    setBuckets(layout, boundaries, boundaries.size() - 1);
    layout.previous = {startOfLocalDay(from.addDays(-days), zone), layout.span.fromMs};
}

} // namespace

qsizetype PeriodLayout::bucketAt(qint64 ms) const
{
    if (buckets.isEmpty() || !span.contains(ms))
        return -1;
    // Hours, days and weeks differ by little, so the guess is right or one off.
    const double position =
        static_cast<double>(ms - span.fromMs) / static_cast<double>(span.toMs - span.fromMs);
    const auto guess = static_cast<qsizetype>(position * static_cast<double>(buckets.size()));
    qsizetype index = std::clamp<qsizetype>(guess, 0, buckets.size() - 1);
    while (index > 0 && ms < buckets.at(index).fromMs)
        --index;
    while (index + 1 < buckets.size() && ms >= buckets.at(index).toMs)
        ++index;
    return index;
}

PeriodLayout layOut(const Period &period, qint64 nowMs, const QTimeZone &zone)
{
    PeriodLayout layout;
    layout.zone = zone.isValid() ? zone : QTimeZone::utc();
    const QDate today = localDate(nowMs, layout.zone);
    switch (period.kind) {
    case PeriodKind::Hours24:
        layout.unit = BucketUnit::Hour;
        setBuckets(layout, hourBoundaries(nowMs, 48, layout.zone), 24);
        break;
    case PeriodKind::Days7:
        layOutDays(layout, today, 7, layout.zone);
        break;
    case PeriodKind::Days30:
        layOutDays(layout, today, 30, layout.zone);
        break;
    case PeriodKind::Days90:
        layOutDays(layout, today, 90, layout.zone);
        break;
    case PeriodKind::Months12:
        layOutWeeks(layout, today, 53, layout.zone);
        break;
    case PeriodKind::Custom:
        layOutCustom(layout, period, nowMs, layout.zone);
        break;
    }
    layout.lastIsOpen = layout.buckets.last().contains(nowMs);
    return layout;
}

QString periodKey(const Period &period)
{
    switch (period.kind) {
    case PeriodKind::Hours24:
        return u"24h"_s;
    case PeriodKind::Days7:
        return u"7d"_s;
    case PeriodKind::Days30:
        return u"30d"_s;
    case PeriodKind::Days90:
        return u"90d"_s;
    case PeriodKind::Months12:
        return u"12m"_s;
    case PeriodKind::Custom:
        break;
    }
    return u"custom"_s;
}

std::optional<Period> periodFromKey(const QString &key)
{
    for (const PeriodKind kind : {PeriodKind::Hours24, PeriodKind::Days7, PeriodKind::Days30,
                                  PeriodKind::Days90, PeriodKind::Months12}) {
        const Period period{.kind = kind};
        if (periodKey(period) == key)
            return period;
    }
    return std::nullopt;
}

} // namespace rd
