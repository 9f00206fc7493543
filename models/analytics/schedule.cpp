// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/schedule.h"

#include <QList>
#include <QStringView>

#include <algorithm>
#include <array>
#include <bitset>
#include <limits>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr qsizetype MaxScheduleLength = 500;
constexpr int MinutesPerDay = 1440;
constexpr qint64 MinuteMs = 60'000;

/// The values a field allows; `isStar` matters for days, see firesOn().
struct CronField {
    std::bitset<60> values;
    bool isStar = false;
};

struct FieldRule {
    int lowest;
    int highest;
    QLatin1StringView names; ///< three letters each, from the lowest value on
};

constexpr FieldRule MinuteRule{0, 59, {}};
constexpr FieldRule HourRule{0, 23, {}};
constexpr FieldRule DayRule{1, 31, {}};
constexpr FieldRule MonthRule{1, 12, "janfebmaraprmayjunjulaugsepoctnovdec"_L1};
constexpr FieldRule WeekdayRule{0, 7, "sunmontuewedthufrisat"_L1}; // 7 is Sunday, too

std::optional<int> plainNumber(QStringView text)
{
    if (text.isEmpty() || text.size() > 4)
        return std::nullopt;
    int value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9') // no signs, no digits of other scripts
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

std::optional<int> fieldValue(QStringView text, const FieldRule &rule)
{
    if (const auto number = plainNumber(text)) {
        const bool isInside = *number >= rule.lowest && *number <= rule.highest;
        return isInside ? number : std::nullopt;
    }
    if (text.size() != 3)
        return std::nullopt;
    for (qsizetype at = 0; at + 3 <= rule.names.size(); at += 3) {
        if (text.compare(rule.names.mid(at, 3), Qt::CaseInsensitive) == 0)
            return rule.lowest + static_cast<int>(at / 3);
    }
    return std::nullopt;
}

/// One element of a list: "*", "5", "mon-fri", "*/15", "10-40/5", "3/20" (from 3 to the end).
bool addElement(QStringView text, const FieldRule &rule, CronField &field)
{
    const qsizetype slash = text.indexOf(u'/');
    const QStringView range = slash < 0 ? text : text.left(slash);
    std::optional<int> step = 1;
    if (slash >= 0)
        step = plainNumber(text.mid(slash + 1));
    if (!step || *step < 1)
        return false;

    const bool isStar = range == u"*" || range == u"?";
    int from = rule.lowest;
    int to = isStar && rule.highest == 7 ? 6 : rule.highest; // Sunday once
    if (!isStar) {
        const qsizetype dash = range.indexOf(u'-');
        const auto first = fieldValue(dash < 0 ? range : range.left(dash), rule);
        const auto last = dash < 0 ? first : fieldValue(range.mid(dash + 1), rule);
        if (!first || !last || *first > *last)
            return false;
        from = *first;
        if (dash >= 0 || slash < 0)
            to = *last;
        else if (rule.highest == 7)
            to = std::max(from, 6);
    }
    for (int value = from; value <= to; value += *step)
        field.values.set(static_cast<std::size_t>(rule.highest == 7 ? value % 7 : value));
    field.isStar = field.isStar || (isStar && *step == 1);
    return true;
}

std::optional<CronField> cronField(QStringView text, const FieldRule &rule)
{
    CronField field;
    for (const QStringView element : text.split(u',')) {
        if (!addElement(element, rule, field))
            return std::nullopt;
    }
    return field;
}

struct CronSchedule {
    CronField minutes;
    CronField hours;
    CronField days;
    CronField months;
    CronField weekdays;

    [[nodiscard]] bool firesOn(std::size_t day, std::size_t month, std::size_t weekday) const
    {
        if (!months.values.test(month))
            return false;
        const bool dayFits = days.values.test(day);
        const bool weekdayFits = weekdays.values.test(weekday);
        // The old rule of cron: both given means either of them.
        if (days.isStar || weekdays.isStar)
            return dayFits && weekdayFits;
        return dayFits || weekdayFits;
    }
};

struct DayTimes {
    int first = -1;
    int last = -1;
    int largestGap = 0;
};

DayTimes timesOfDay(const CronSchedule &cron)
{
    DayTimes times;
    for (int at = 0; at < MinutesPerDay; ++at) {
        if (!cron.hours.values.test(static_cast<std::size_t>(at / 60))
            || !cron.minutes.values.test(static_cast<std::size_t>(at % 60)))
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
std::optional<qint64> largestGapMs(const CronSchedule &cron)
{
    const DayTimes times = timesOfDay(cron);
    int largest = times.largestGap;
    int lastDay = -1;
    int dayNumber = 0;
    std::size_t weekday = 1; // 1 January 2024 was a Monday
    for (int year = 2024; year <= 2032; ++year) {
        const std::array<std::size_t, 12> lengths{
            31, year % 4 == 0 ? 29U : 28U, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        for (std::size_t month = 1; month <= 12; ++month) {
            for (std::size_t day = 1; day <= lengths[month - 1]; ++day) {
                if (cron.firesOn(day, month, weekday)) {
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
    return largest * MinuteMs;
}

std::optional<double> unitMs(QStringView unit)
{
    if (unit == u"h")
        return 3'600'000.0;
    if (unit == u"m")
        return 60'000.0;
    if (unit == u"s")
        return 1000.0;
    if (unit == u"ms")
        return 1.0;
    if (unit == u"us" || unit == u"\u00B5s" || unit == u"\u03BCs")
        return 1e-3;
    if (unit == u"ns")
        return 1e-6;
    return std::nullopt;
}

/// A duration as Go writes it: "90m", "1h30m", "1.5h". The controller never fires more often than
/// once a second.
std::optional<qint64> goDurationMs(QStringView text)
{
    constexpr double LongestMs = 9.2e12; // Go counts nanoseconds in 64 bits
    if (text.startsWith(u'+'))
        text = text.mid(1);
    if (text == u"0")
        return 1000;
    double sum = 0;
    while (!text.isEmpty()) {
        qsizetype digits = 0;
        while (digits < text.size()
               && (text[digits] == u'.' || (text[digits] >= u'0' && text[digits] <= u'9')))
            ++digits;
        qsizetype end = digits;
        while (end < text.size() && text[end] != u'.' && !(text[end] >= u'0' && text[end] <= u'9'))
            ++end;
        const auto unit = unitMs(text.mid(digits, end - digits));
        bool isNumber = false;
        const double count = text.left(digits).toDouble(&isNumber);
        if (!unit || !isNumber)
            return std::nullopt;
        sum += count * *unit;
        if (sum > LongestMs)
            return std::nullopt;
        text = text.mid(end);
    }
    return std::max<qint64>(1000, static_cast<qint64>(sum));
}

QStringView fiveFieldsOf(QStringView word)
{
    if (word == u"@hourly")
        return u"0 * * * *";
    if (word == u"@daily" || word == u"@midnight")
        return u"0 0 * * *";
    if (word == u"@weekly")
        return u"0 0 * * 0";
    if (word == u"@monthly")
        return u"0 0 1 * *";
    if (word == u"@yearly" || word == u"@annually")
        return u"0 0 1 1 *";
    return {};
}

} // namespace

std::optional<qint64> scheduleIntervalMs(const QString &schedule)
{
    if (schedule.size() > MaxScheduleLength)
        return std::nullopt;
    const QString line = schedule.simplified();
    QStringView text = line;
    if (text.startsWith(u"TZ=") || text.startsWith(u"CRON_TZ=")) {
        const qsizetype space = text.indexOf(u' ');
        text = space < 0 ? QStringView() : text.mid(space + 1);
    }
    if (text.startsWith(u"@every "))
        return text.size() > 7 ? goDurationMs(text.mid(7)) : std::nullopt;
    if (text.startsWith(u'@'))
        text = fiveFieldsOf(text);

    const QList<QStringView> fields = text.split(u' ');
    if (fields.size() != 5)
        return std::nullopt;
    const auto minutes = cronField(fields[0], MinuteRule);
    const auto hours = cronField(fields[1], HourRule);
    const auto days = cronField(fields[2], DayRule);
    const auto months = cronField(fields[3], MonthRule);
    const auto weekdays = cronField(fields[4], WeekdayRule);
    if (!minutes || !hours || !days || !months || !weekdays)
        return std::nullopt;
    return largestGapMs({*minutes, *hours, *days, *months, *weekdays});
}

} // namespace rd
