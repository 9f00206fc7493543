// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The next firing. robfig/cron 3 looks for it field by field, from the month down to the minute,
// and begins again at the month whenever a field has wrapped around. Where the clock changes, the
// way it walks decides what fires, so this is the same way.

#include "analytics/cron.h"

#include <QDateTime>

#include <utility>

namespace rd {

namespace {

constexpr qint64 WalkHourSeconds = 3600;
constexpr qint64 WalkDaySeconds = 86'400;
constexpr qint64 EpochJulianDay = 2'440'588;       // 1 January 1970
constexpr qint64 LastWalkMs = 250'000'000'000'000; // near the end of the year 9891
constexpr int YearsAhead = 5;

/// A moment and what a clock on the wall shows then.
class WallClock {
public:
    WallClock(qint64 seconds, const QTimeZone &zone)
        : m_zone(zone)
    {
        setTo(seconds);
    }

    [[nodiscard]] qint64 seconds() const { return m_seconds; }
    [[nodiscard]] int year() const { return m_year; }
    [[nodiscard]] int month() const { return m_month; }
    [[nodiscard]] int day() const { return m_day; }
    [[nodiscard]] int weekday() const { return m_weekday; } ///< 0 is Sunday
    [[nodiscard]] int hour() const { return static_cast<int>(m_ofDay / WalkHourSeconds); }
    [[nodiscard]] int minute() const { return static_cast<int>(m_ofDay / 60 % 60); }
    [[nodiscard]] int second() const { return static_cast<int>(m_ofDay % 60); }

    void setTo(qint64 seconds)
    {
        m_seconds = seconds;
        const qint64 shown = seconds + offsetAt(seconds);
        qint64 days = shown / WalkDaySeconds;
        m_ofDay = shown % WalkDaySeconds;
        if (m_ofDay < 0) {
            m_ofDay += WalkDaySeconds;
            --days;
        }
        const QDate date = QDate::fromJulianDay(days + EpochJulianDay);
        date.getDate(&m_year, &m_month, &m_day);
        m_weekday = date.dayOfWeek() % 7;
    }
    void add(qint64 seconds) { setTo(m_seconds + seconds); }

    /// To the same time of another day, as Go finds it: of two such moments the one by the offset
    /// of either side, and where the clock skips it, one hour or so beside.
    void setDate(QDate date, qint64 ofDay)
    {
        const qint64 shown = (date.toJulianDay() - EpochJulianDay) * WalkDaySeconds + ofDay;
        setTo(shown - offsetAt(shown - offsetAt(shown)));
    }
    void toStartOfMonth() { setDate(QDate(m_year, m_month, 1), 0); }
    void toStartOfDay() { setDate(QDate(m_year, m_month, m_day), 0); }
    void toStartOfHour() { setDate(QDate(m_year, m_month, m_day), hour() * WalkHourSeconds); }
    void toStartOfMinute() { setTo(m_seconds - m_seconds % 60); }
    void addMonth() { setDate(QDate(m_year, m_month, 1).addMonths(1).addDays(m_day - 1), m_ofDay); }
    void addDay() { setDate(QDate(m_year, m_month, m_day).addDays(1), m_ofDay); }

private:
    [[nodiscard]] qint64 offsetAt(qint64 seconds) const
    {
        return m_zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC));
    }

    const QTimeZone &m_zone;
    qint64 m_seconds = 0;
    qint64 m_ofDay = 0; ///< seconds
    int m_year = 0;
    int m_month = 0;
    int m_day = 0;
    int m_weekday = 0;
};

/// Moves a clock on, field by field. Each step answers false when its field has wrapped around and
/// all have to be looked at again.
class CronWalk {
public:
    CronWalk(const Cron &cron, qint64 afterSeconds, const QTimeZone &zone)
        : m_cron(cron)
        , m_clock(afterSeconds + 1, zone)
    {
    }

    std::optional<qint64> run()
    {
        const int lastYear = m_clock.year() + YearsAhead;
        while (m_clock.year() <= lastYear) {
            if (stepMonths() && stepDays() && stepHours() && stepMinutes() && stepSeconds())
                return m_clock.seconds();
        }
        return std::nullopt;
    }

private:
    /// True once: before the first step the smaller fields begin anew.
    bool isFirstStep() { return !std::exchange(m_hasMoved, true); }

    bool stepMonths()
    {
        while (!m_cron.months.has(m_clock.month())) {
            if (isFirstStep())
                m_clock.toStartOfMonth();
            m_clock.addMonth();
            if (m_clock.month() == 1)
                return false;
        }
        return true;
    }
    bool stepDays()
    {
        while (!m_cron.fitsDay(m_clock.day(), m_clock.weekday())) {
            if (isFirstStep())
                m_clock.toStartOfDay();
            const qint64 before = m_clock.seconds();
            m_clock.addDay();
            // A day that never was (Apia left out 30 December 2011): on to the one after it.
            if (m_clock.seconds() <= before)
                m_clock.setTo(before + WalkDaySeconds);
            // No midnight on that day: the nearest hour of it.
            if (const int hour = m_clock.hour(); hour != 0)
                m_clock.add((hour > 12 ? 24 - hour : -hour) * WalkHourSeconds);
            if (m_clock.day() == 1)
                return false;
        }
        return true;
    }
    bool stepHours()
    {
        while (!m_cron.hours.has(m_clock.hour())) {
            if (isFirstStep())
                m_clock.toStartOfHour();
            m_clock.add(WalkHourSeconds);
            if (m_clock.hour() == 0)
                return false;
        }
        return true;
    }
    bool stepMinutes()
    {
        while (!m_cron.minutes.has(m_clock.minute())) {
            if (isFirstStep())
                m_clock.toStartOfMinute();
            m_clock.add(60);
            if (m_clock.minute() == 0)
                return false;
        }
        return true;
    }
    /// The standard parser fires at second 0.
    bool stepSeconds()
    {
        while (m_clock.second() != 0) {
            m_hasMoved = true;
            m_clock.add(1);
            if (m_clock.second() == 0)
                return false;
        }
        return true;
    }

    const Cron &m_cron;
    WallClock m_clock;
    bool m_hasMoved = false;
};

} // namespace

std::optional<qint64> nextFiring(const Cron &cron, qint64 afterMs, const QTimeZone &zone)
{
    if (afterMs < 0 || afterMs > LastWalkMs || !cron.canFire())
        return std::nullopt;
    const qint64 afterSeconds = afterMs / 1000;
    if (cron.everyMs > 0)
        return afterSeconds * 1000 + cron.everyMs;
    if (!zone.isValid())
        return std::nullopt;
    const auto next = CronWalk(cron, afterSeconds, zone).run();
    return next ? std::optional(*next * 1000) : std::nullopt;
}

} // namespace rd
