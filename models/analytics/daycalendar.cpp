// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/daycalendar.h"

#include <QCryptographicHash>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr qint64 CalendarDayMs = 86'400'000;

QDate firstCalendarDay()
{
    return {1970, 1, 1};
}

qint64 floorDay(qint64 ms)
{
    return ms / CalendarDayMs - (ms % CalendarDayMs < 0 ? 1 : 0);
}

} // namespace

qint64 startOfLocalDay(QDate date, const QTimeZone &zone)
{
    QDateTime start = date.startOfDay(zone);
    for (int skipped = 1; !start.isValid() && skipped <= 2; ++skipped)
        start = date.addDays(skipped).startOfDay(zone);
    return start.toMSecsSinceEpoch();
}

DayCalendar::DayCalendar(const QTimeZone &zone)
    : m_zone(zone.isValid() ? zone : QTimeZone::utc())
{
}

qint64 DayCalendar::startOf(int day) const
{
    const auto known = m_starts.constFind(day);
    if (known != m_starts.cend())
        return *known;
    const qint64 start = startOfLocalDay(firstCalendarDay().addDays(day), m_zone);
    m_starts.insert(day, start);
    return start;
}

std::optional<int> DayCalendar::dayOf(qint64 ms) const
{
    if (m_lastDay >= 0 && ms >= m_lastFrom && ms < m_lastTo)
        return m_lastDay;
    // Two days of leeway: no zone is further from UTC.
    if (ms < -2 * CalendarDayMs || ms > (DayCount + 2) * CalendarDayMs)
        return std::nullopt;
    qint64 day = floorDay(ms);
    const auto startsAt = [this](qint64 number) { return startOf(static_cast<int>(number)); };
    while (startsAt(day) > ms)
        --day;
    while (startsAt(day + 1) <= ms)
        ++day;
    if (day < 0 || day >= DayCount)
        return std::nullopt;
    m_lastDay = static_cast<int>(day);
    m_lastFrom = startsAt(day);
    m_lastTo = startsAt(day + 1);
    return m_lastDay;
}

bool DayCalendar::isStart(qint64 ms) const
{
    const auto day = dayOf(ms);
    return day && startOf(*day) == ms;
}

const QString &DayCalendar::signature() const
{
    if (!m_signature.isEmpty())
        return m_signature;
    const QDateTime from = firstCalendarDay().startOfDay(Qt::UTC);
    QByteArray text = QByteArray::number(m_zone.offsetFromUtc(from));
    const auto changes = m_zone.transitions(from, from.addYears(100));
    for (const QTimeZone::OffsetData &change : changes) {
        text += ' ' + QByteArray::number(change.atUtc.toMSecsSinceEpoch()) + '='
                + QByteArray::number(change.offsetFromUtc);
    }
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    m_signature = QString::fromLatin1(hash.left(12).toHex());
    return m_signature;
}

} // namespace rd
