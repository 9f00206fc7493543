// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/year.h"

#include "analytics/daycalendar.h"
#include "analytics/tally.h"

#include <QDateTime>

namespace rd {

PeriodLayout layOutYear(qint64 nowMs, const QTimeZone &zone)
{
    PeriodLayout layout;
    layout.zone = zone.isValid() ? zone : QTimeZone::utc();
    layout.unit = BucketUnit::Day;
    const DayCalendar calendar(layout.zone);
    const int today = calendar.dayOf(nowMs).value_or(YearFigures::Days);
    for (int day = today - YearFigures::Days + 1; day <= today; ++day)
        layout.buckets.append({calendar.startOf(day), calendar.startOf(day + 1)});
    layout.span = {layout.buckets.first().fromMs, layout.buckets.last().toMs};
    layout.previous = {layout.span.fromMs, layout.span.fromMs};
    return layout;
}

YearFigures computeYear(const OverviewInput &input)
{
    const Tally tally(input, Tally::Detail::Counts);
    YearFigures year;
    year.scope = input.scope;
    year.zone = input.layout.zone;
    const qsizetype days = tally.bucketCount();
    year.days.reserve(days);
    // By number, not by moment: a day that a zone skipped has no moment of its own.
    const DayCalendar calendar(input.layout.zone);
    const int last = calendar.dayOf(input.layout.span.toMs - 1).value_or(0);
    for (qsizetype i = 0; i < days; ++i) {
        year.days.append({.date = QDate(1970, 1, 1).addDays(last - (days - 1 - i)),
                          .span = input.layout.buckets[i],
                          .runs = tally.outcomesIn(i)});
    }
    return year;
}

} // namespace rd
