// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/world/cronschedule.h"

#include <QDateTime>
#include <QStringList>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace rd::sandbox {

namespace {

/// Bits of one field such as `1-5`, `*/15` or `2,4`.
std::optional<quint64> cronField(const QString &text, int lowest, int highest)
{
    quint64 bits = 0;
    for (const QString &part : text.split(u',')) {
        bool isNumber = true;
        const QString range = part.section(u'/', 0, 0);
        int step = 1;
        if (part.contains(u'/'))
            step = part.section(u'/', 1).toInt(&isNumber);
        if (!isNumber || step < 1)
            return std::nullopt;
        int from = lowest;
        int to = highest;
        if (range != "*"_L1) {
            from = range.section(u'-', 0, 0).toInt(&isNumber);
            bool isRangeEnd = true;
            to = range.contains(u'-') ? range.section(u'-', 1).toInt(&isRangeEnd) : from;
            isNumber = isNumber && isRangeEnd;
        }
        if (!isNumber || from < lowest || to > highest || from > to)
            return std::nullopt;
        for (int value = from; value <= to; value += step)
            bits |= quint64{1} << value;
    }
    return bits;
}

std::optional<qint64> goDuration(const QString &text)
{
    if (text.size() < 2)
        return std::nullopt;
    bool isNumber = false;
    const qint64 amount = text.chopped(1).toLongLong(&isNumber);
    if (!isNumber || amount < 1)
        return std::nullopt;
    switch (text.back().unicode()) {
    case u'h':
        return amount * 3'600'000;
    case u'm':
        return amount * 60'000;
    case u's':
        return amount * 1000;
    default:
        return std::nullopt;
    }
}

QString spelledOut(const QString &text)
{
    if (text == "@daily"_L1 || text == "@midnight"_L1)
        return u"0 0 * * *"_s;
    if (text == "@hourly"_L1)
        return u"0 * * * *"_s;
    if (text == "@weekly"_L1)
        return u"0 0 * * 0"_s;
    if (text == "@monthly"_L1)
        return u"0 0 1 * *"_s;
    return text;
}

} // namespace

std::optional<CronSchedule> CronSchedule::parse(const QString &text, const QString &timezone)
{
    CronSchedule schedule;
    schedule.m_timezone = timezone.isEmpty() ? QByteArray("UTC") : timezone.toUtf8();
    if (text.startsWith("@every "_L1)) {
        const auto every = goDuration(text.mid(7));
        if (!every)
            return std::nullopt;
        schedule.m_everyMs = *every;
        return schedule;
    }
    const QStringList fields = spelledOut(text).split(u' ', Qt::SkipEmptyParts);
    if (fields.size() != 5)
        return std::nullopt;
    const auto minutes = cronField(fields.at(0), 0, 59);
    const auto hours = cronField(fields.at(1), 0, 23);
    const auto days = cronField(fields.at(2), 1, 31);
    const auto months = cronField(fields.at(3), 1, 12);
    const auto weekdays = cronField(fields.at(4), 0, 7);
    if (!minutes || !hours || !days || !months || !weekdays)
        return std::nullopt;
    schedule.m_minutes = *minutes;
    schedule.m_hours = static_cast<quint32>(*hours);
    schedule.m_days = static_cast<quint32>(*days);
    schedule.m_months = static_cast<quint32>(*months);
    schedule.m_weekdays = static_cast<quint32>(*weekdays | (*weekdays >> 7)); // 7 is Sunday, too
    schedule.m_isAnyDay = fields.at(2) == "*"_L1;
    schedule.m_isAnyWeekday = fields.at(4) == "*"_L1;
    return schedule;
}

std::optional<qint64> CronSchedule::next(qint64 afterMs) const
{
    if (m_everyMs > 0)
        return (afterMs / m_everyMs + 1) * m_everyMs;

    const QTimeZone zone(m_timezone);
    const QDateTime after = QDateTime::fromMSecsSinceEpoch(afterMs, zone);
    QDate date = after.date();
    QTime time = QTime(after.time().hour(), after.time().minute()).addSecs(60);
    if (time.hour() == 0 && time.minute() == 0)
        date = date.addDays(1);
    for (int day = 0; day < 732; ++day, date = date.addDays(1), time = QTime(0, 0)) {
        const bool isDay = (m_days >> date.day()) & 1U;
        const bool isWeekday = (m_weekdays >> (date.dayOfWeek() % 7)) & 1U;
        // Both given: either is enough. That is how cron has always read it.
        const bool isWanted =
            m_isAnyDay || m_isAnyWeekday ? isDay && isWeekday : isDay || isWeekday;
        if (!isWanted || !((m_months >> date.month()) & 1U))
            continue;
        for (int minute = time.hour() * 60 + time.minute(); minute < 24 * 60; ++minute) {
            if (((m_hours >> (minute / 60)) & 1U) && ((m_minutes >> (minute % 60)) & 1U)) {
                return QDateTime(date, QTime(minute / 60, minute % 60), zone).toMSecsSinceEpoch();
            }
        }
    }
    return std::nullopt;
}

} // namespace rd::sandbox
