// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/schedule.h"

#include "analytics/cron.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int MinutesPerDay = 1440;
constexpr qint64 CronMinuteMs = 60'000;
constexpr quint64 AllHours = (quint64{1} << 24) - 1;

struct DayTimes {
    int first = -1;
    int last = -1;
    int largestGap = 0;
};

DayTimes timesOfDay(const Cron &cron)
{
    DayTimes times;
    for (int at = 0; at < MinutesPerDay; ++at) {
        if (!cron.hours.has(at / 60) || !cron.minutes.has(at % 60))
            continue;
        if (times.first < 0)
            times.first = at;
        else
            times.largestGap = std::max(times.largestGap, at - times.last);
        times.last = at;
    }
    return times;
}

/// Largest gap over nine years without an exception to the leap year rule: long enough for two
/// times 29 February. Local clock changes are not in it; a schedule's zone is rarely known.
std::optional<qint64> largestGapMs(const Cron &cron)
{
    const DayTimes times = timesOfDay(cron);
    int largest = times.largestGap;
    int lastDay = -1;
    int dayNumber = 0;
    int weekday = 1; // 1 January 2024 was a Monday
    for (int year = 2024; year <= 2032; ++year) {
        const std::array<int, 12> lengths{
            31, year % 4 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        for (int month = 1; month <= 12; ++month) {
            const bool isMonth = cron.months.has(month);
            for (int day = 1; day <= lengths[static_cast<std::size_t>(month - 1)]; ++day) {
                if (isMonth && cron.fitsDay(day, weekday)) {
                    if (lastDay >= 0) {
                        const int gap =
                            (dayNumber - lastDay) * MinutesPerDay - times.last + times.first;
                        largest = std::max(largest, gap);
                    }
                    lastDay = dayNumber;
                }
                ++dayNumber;
                weekday = (weekday + 1) % 7;
            }
        }
    }
    if (lastDay < 0 || largest == 0)
        return std::nullopt;
    return largest * CronMinuteMs;
}

/// True when the same minutes of every hour of every day fire by any clock on earth: those differ
/// by whole quarters of an hour.
bool isSameInAllZones(const Cron &cron)
{
    if (cron.hours.values != AllHours || !cron.days.star || !cron.weekdays.star
        || cron.months.values != 0x1FFE)
        return false;
    for (int minute = 0; minute < 60; ++minute) {
        if (cron.minutes.has(minute) != cron.minutes.has((minute + 15) % 60))
            return false;
    }
    return true;
}

/// The schedule, and the zone it goes by where that is known.
struct Clockwork {
    std::optional<Cron> cron;
    QTimeZone zone; ///< invalid: not known
};

Clockwork clockworkOf(const ScheduledScenario &scenario)
{
    if (scenario.state && scenario.state->suspended)
        return {};
    Clockwork work;
    work.cron = parseCron(scenario.schedule, scenario.state ? scenario.state->timeZone : QString());
    if (work.cron && work.cron->zone)
        work.zone = cronZone(*work.cron->zone);
    else if (work.cron && isSameInAllZones(*work.cron))
        work.zone = QTimeZone::utc();
    return work;
}

} // namespace

std::optional<qint64> scheduleIntervalMs(const QString &schedule)
{
    const auto cron = parseCron(schedule);
    if (!cron || !cron->canFire())
        return std::nullopt;
    return cron->everyMs > 0 ? std::optional(cron->everyMs) : largestGapMs(*cron);
}

std::optional<NextRun> nextRun(const ScheduledScenario &scenario, qint64 nowMs,
                               const QTimeZone &viewer)
{
    const Clockwork work = clockworkOf(scenario);
    if (!work.cron)
        return std::nullopt;
    if (const qint64 every = work.cron->everyMs; every > 0) {
        if (scenario.lastRunMs <= 0)
            return std::nullopt;
        const qint64 missed = std::max<qint64>(0, nowMs - scenario.lastRunMs) / every;
        return NextRun{.atMs = scenario.lastRunMs + (missed + 1) * every,
                       .certainty = NextRun::Certainty::FromLastRun};
    }
    const bool isKnown = work.zone.isValid();
    const QTimeZone shown = viewer.isValid() ? viewer : QTimeZone::utc();
    const auto atMs = nextFiring(*work.cron, nowMs, isKnown ? work.zone : shown);
    if (!atMs)
        return std::nullopt;
    return NextRun{.atMs = *atMs,
                   .certainty =
                       isKnown ? NextRun::Certainty::Exact : NextRun::Certainty::ZoneUnknown};
}

std::optional<qint64> expectedRunMs(const ScheduledScenario &scenario, qint64 sinceMs)
{
    const Clockwork work = clockworkOf(scenario);
    if (!work.cron)
        return std::nullopt;
    const qint64 after = scenario.lastRunMs > 0 ? scenario.lastRunMs : sinceMs;
    if (work.zone.isValid() || work.cron->everyMs > 0)
        return nextFiring(*work.cron, after, work.zone);
    // Wherever the cluster is, it has fired once in every interval.
    const auto interval = scheduleIntervalMs(scenario.schedule);
    return interval ? std::optional(after + *interval) : std::nullopt;
}

} // namespace rd
