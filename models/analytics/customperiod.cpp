// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/customperiod.h"

#include "analytics/daycalendar.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// A moment well inside the day: it stays that day when the user travels a few hours.
qint64 middleOf(QDate day, const QTimeZone &zone)
{
    const qint64 start = startOfLocalDay(day, zone);
    return start + (startOfLocalDay(day.addDays(1), zone) - start) / 2;
}

QDate dateAt(qint64 ms, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(ms, zone).date();
}

} // namespace

Result<Period, PeriodProblem> customPeriod(QDate first, QDate last, qint64 nowMs,
                                           const QTimeZone &zone)
{
    const QTimeZone used = zone.isValid() ? zone : QTimeZone::utc();
    if (!first.isValid() || !last.isValid() || first < QDate(1970, 1, 2)
        || last > QDate(2300, 1, 1))
        return Failure{PeriodProblem::NoDay};
    if (last < first)
        return Failure{PeriodProblem::Reversed};
    if (first > dateAt(nowMs, used))
        return Failure{PeriodProblem::Future};
    if (first.daysTo(last) >= LongestPeriodDays)
        return Failure{PeriodProblem::TooLong};
    return Period{.kind = PeriodKind::Custom,
                  .customFromMs = middleOf(first, used),
                  .customToMs = middleOf(last, used)};
}

Result<Period, PeriodProblem> periodFromText(const QString &text, qint64 nowMs,
                                             const QTimeZone &zone)
{
    if (const auto known = periodFromKey(text))
        return *known;
    const QStringList days = text.split(".."_L1);
    if (days.size() != 2)
        return Failure{PeriodProblem::Word};
    return customPeriod(QDate::fromString(days[0], Qt::ISODate),
                        QDate::fromString(days[1], Qt::ISODate), nowMs, zone);
}

QString problemText(PeriodProblem problem)
{
    switch (problem) {
    case PeriodProblem::Word:
        return QCoreApplication::translate(
            "Period", "A period is 24h, 7d, 30d, 90d, 12m or two days: 2026-11-01..2026-11-15.");
    case PeriodProblem::NoDay:
        return QCoreApplication::translate("Period", "There is no such day.");
    case PeriodProblem::Reversed:
        return QCoreApplication::translate("Period", "The last day is before the first.");
    case PeriodProblem::Future:
        return QCoreApplication::translate("Period", "The first day is still to come.");
    case PeriodProblem::TooLong:
        return QCoreApplication::translate("Period", "Choose ten years at most.");
    }
    return {};
}

PeriodDays daysOf(const PeriodLayout &layout)
{
    const QTimeZone zone = layout.zone.isValid() ? layout.zone : QTimeZone::utc();
    return {.first = dateAt(layout.span.fromMs, zone), .last = dateAt(layout.span.toMs - 1, zone)};
}

} // namespace rd
