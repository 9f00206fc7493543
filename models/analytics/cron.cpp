// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/cron.h"

#include <QList>
#include <QSet>
#include <QStringView>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr qsizetype MaxScheduleLength = 500;

struct FieldRule {
    int lowest;
    int highest;
    QLatin1StringView names; ///< three letters each, from the lowest value on
};

constexpr FieldRule MinuteRule{0, 59, {}};
constexpr FieldRule HourRule{0, 23, {}};
constexpr FieldRule DayRule{1, 31, {}};
constexpr FieldRule MonthRule{1, 12, "janfebmaraprmayjunjulaugsepoctnovdec"_L1};
constexpr FieldRule WeekdayRule{0, 6, "sunmontuewedthufrisat"_L1};

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9'; // no digits of other scripts
}

/// A number as Go reads it: a plus, any number of digits, at most what 64 bits hold. Large ones are
/// cut: all that matters is that they are larger than any field.
std::optional<int> plainNumber(QStringView text)
{
    constexpr int large = 1'000'000;
    if (text.startsWith(u'+'))
        text = text.mid(1);
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), isAsciiDigit))
        return std::nullopt;
    bool fits = false;
    const qint64 value = text.toLongLong(&fits);
    if (!fits)
        return std::nullopt;
    return static_cast<int>(std::min<qint64>(value, large));
}

std::optional<int> numberOrName(QStringView text, const FieldRule &rule)
{
    if (text.size() == 3 && text.front() > u'9') {
        for (qsizetype at = 0; at + 3 <= rule.names.size(); at += 3) {
            const auto name = rule.names.mid(at, 3);
            const bool isName =
                std::equal(name.begin(), name.end(), text.begin(), [](char a, QChar b) {
                    return a == (b.unicode() | 0x20); // ASCII letters without case
                });
            if (isName)
                return rule.lowest + static_cast<int>(at / 3);
        }
    }
    return plainNumber(text);
}

/// One element of a list: "*", "5", "mon-fri", "*/15", "10-40/5", "3/20".
bool addElement(QStringView text, const FieldRule &rule, CronField &field)
{
    const QList<QStringView> rangeAndStep = text.split(u'/');
    const QList<QStringView> ends = rangeAndStep.first().split(u'-');
    const bool isStar = ends.first() == u"*" || ends.first() == u"?";
    int from = rule.lowest;
    int to = rule.highest;
    if (!isStar) {
        const auto first = numberOrName(ends.first(), rule);
        const auto last = ends.size() == 2 ? numberOrName(ends.at(1), rule) : first;
        if (!first || !last || ends.size() > 2)
            return false;
        from = *first;
        to = *last;
    }
    int step = 1;
    if (rangeAndStep.size() == 2) {
        const auto written = plainNumber(rangeAndStep.at(1));
        if (!written || *written < 1)
            return false;
        step = *written;
        if (ends.size() == 1)
            to = rule.highest;
    }
    if (rangeAndStep.size() > 2 || from < rule.lowest || to > rule.highest || from > to)
        return false;
    for (int value = from; value <= to; value += step)
        field.values |= quint64{1} << value;
    field.star = field.star || (isStar && step == 1);
    return true;
}

std::optional<CronField> cronField(QStringView text, const FieldRule &rule)
{
    CronField field;
    for (const QStringView element : text.split(u',', Qt::SkipEmptyParts)) {
        if (!addElement(element, rule, field))
            return std::nullopt;
    }
    return field;
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

/// A duration as Go writes it, "90m", "1h30m", "1.5h", "-5m", made into what "@every" makes of it:
/// whole seconds, at least one.
std::optional<qint64> everyMsOf(QStringView text)
{
    constexpr double longestMs = 9.2e12; // Go counts nanoseconds in 64 bits
    constexpr qint64 secondMs = 1000;
    const bool isNegative = text.startsWith(u'-');
    if (isNegative || text.startsWith(u'+'))
        text = text.mid(1);
    if (text == u"0")
        return secondMs;
    if (text.isEmpty())
        return std::nullopt;
    double sum = 0;
    while (!text.isEmpty()) {
        const auto isPartOfNumber = [](QChar c) { return c == u'.' || isAsciiDigit(c); };
        const auto *unitAt = std::find_if_not(text.begin(), text.end(), isPartOfNumber);
        const auto *end = std::find_if(unitAt, text.end(), isPartOfNumber);
        const qsizetype digits = unitAt - text.begin();
        const qsizetype length = end - text.begin();
        const auto unit = unitMs(text.mid(digits, length - digits));
        bool isNumber = false;
        const double count = text.left(digits).toDouble(&isNumber);
        if (!unit || !isNumber)
            return std::nullopt;
        sum += count * *unit;
        if (sum > longestMs)
            return std::nullopt;
        text = text.mid(length);
    }
    const qint64 whole = isNegative ? 0 : static_cast<qint64>(sum) / secondMs * secondMs;
    return std::max(secondMs, whole);
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

/// "Area/City", as files of the zone database are called.
bool looksLikeZone(QStringView name)
{
    return !name.startsWith(u'/') && std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || u"/_+-"_s.contains(c));
    });
}

bool readFields(QStringView text, Cron &cron)
{
    const QString simple = text.toString().simplified();
    const QList<QStringView> fields = QStringView(simple).split(u' ');
    if (fields.size() != 5)
        return false;
    const auto minutes = cronField(fields[0], MinuteRule);
    const auto hours = cronField(fields[1], HourRule);
    const auto days = cronField(fields[2], DayRule);
    const auto months = cronField(fields[3], MonthRule);
    const auto weekdays = cronField(fields[4], WeekdayRule);
    if (!minutes || !hours || !days || !months || !weekdays)
        return false;
    cron.minutes = *minutes;
    cron.hours = *hours;
    cron.days = *days;
    cron.months = *months;
    cron.weekdays = *weekdays;
    return true;
}

} // namespace

bool Cron::fitsDay(int day, int weekday) const
{
    if (days.star || weekdays.star)
        return days.has(day) && weekdays.has(weekday);
    return days.has(day) || weekdays.has(weekday);
}

bool Cron::canFire() const
{
    if (everyMs > 0)
        return true;
    if (minutes.values == 0 || hours.values == 0 || months.values == 0)
        return false;
    const bool isEither = !days.star && !weekdays.star;
    if (isEither && weekdays.values != 0)
        return true;
    if (days.values == 0 || (!isEither && weekdays.values == 0))
        return false;
    constexpr std::array<int, 12> longest{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    for (int month = 1; month <= 12; ++month) {
        const quint64 within = (quint64{2} << longest[static_cast<std::size_t>(month - 1)]) - 1;
        if (months.has(month) && (days.values & within) != 0)
            return true;
    }
    return false;
}

std::optional<Cron> parseCron(const QString &text, const QString &timeZone)
{
    if (text.size() + timeZone.size() > MaxScheduleLength)
        return std::nullopt;
    // As Argo puts it together.
    const QString line = timeZone.isEmpty() ? text : u"CRON_TZ=%1 "_s.arg(timeZone) + text;
    Cron cron;
    QStringView rest = line;
    if (rest.startsWith(u"TZ=") || rest.startsWith(u"CRON_TZ=")) {
        const qsizetype equals = rest.indexOf(u'=');
        const qsizetype space = rest.indexOf(u' ');
        if (space < 0)
            return std::nullopt;
        const QStringView name = rest.mid(equals + 1, space - equals - 1);
        if (!looksLikeZone(name))
            return std::nullopt;
        cron.zone = name.toString();
        rest = rest.mid(space).trimmed();
    }
    constexpr QStringView every = u"@every ";
    if (rest.startsWith(every)) {
        const auto everyMs = everyMsOf(rest.mid(every.size()));
        if (!everyMs)
            return std::nullopt;
        cron.everyMs = *everyMs;
        return cron;
    }
    if (rest.startsWith(u'@'))
        rest = fiveFieldsOf(rest);
    return readFields(rest, cron) ? std::optional(cron) : std::nullopt;
}

QTimeZone cronZone(const QString &name)
{
    if (name.isEmpty())
        return QTimeZone::utc();
    if (!looksLikeZone(name))
        return QTimeZone();
    // Without an area Qt takes any word for a zone by that name, some hours from UTC or none. These
    // are all there are in the zone database.
    static const QSet<QString> withoutArea{
        u"CET"_s,       u"CST6CDT"_s, u"Cuba"_s,      u"EET"_s,      u"EST"_s,       u"EST5EDT"_s,
        u"Egypt"_s,     u"Eire"_s,    u"GB"_s,        u"GB-Eire"_s,  u"GMT"_s,       u"GMT+0"_s,
        u"GMT-0"_s,     u"GMT0"_s,    u"Greenwich"_s, u"HST"_s,      u"Hongkong"_s,  u"Iceland"_s,
        u"Iran"_s,      u"Israel"_s,  u"Jamaica"_s,   u"Japan"_s,    u"Kwajalein"_s, u"Libya"_s,
        u"MET"_s,       u"MST"_s,     u"MST7MDT"_s,   u"NZ"_s,       u"NZ-CHAT"_s,   u"Navajo"_s,
        u"PRC"_s,       u"PST8PDT"_s, u"Poland"_s,    u"Portugal"_s, u"ROC"_s,       u"ROK"_s,
        u"Singapore"_s, u"Turkey"_s,  u"UCT"_s,       u"UTC"_s,      u"Universal"_s, u"W-SU"_s,
        u"WET"_s,       u"Zulu"_s};
    if (!name.contains(u'/') && !withoutArea.contains(name))
        return QTimeZone();
    const QTimeZone zone(name.toLatin1());
    return zone.isValid() ? zone : QTimeZone();
}

} // namespace rd
