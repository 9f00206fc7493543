// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/scheduletext.h"

#include "analytics/cron.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <bit>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int MostTimes = 4; ///< of a day, written one by one
constexpr int MostDays = 4;  ///< of a month
constexpr int MostMonths = 4;
constexpr int SecondsPerMinute = 60;
constexpr int SecondsPerHour = 3600;
constexpr quint64 EveryWeekday = 0b1111111;
constexpr quint64 MondayToFriday = 0b0111110;
constexpr quint64 Weekend = 0b1000001;
constexpr quint64 EveryMonth = 0x1FFE;
constexpr quint64 EveryDayOfMonth = 0xFFFFFFFE;
constexpr quint64 EveryHour = 0xFFFFFF;

QString weekdayWord(const char *text)
{
    return QCoreApplication::translate("Schedule", text);
}

int valueCount(const CronField &field)
{
    return std::popcount(field.values);
}

int lowestOf(const CronField &field)
{
    return std::countr_zero(field.values);
}

int highestOf(const CronField &field)
{
    return 63 - std::countl_zero(field.values);
}

QList<int> valuesOf(const CronField &field)
{
    QList<int> values;
    for (int value = 0; value < 64; ++value) {
        if (field.has(value))
            values << value;
    }
    return values;
}

/// The distance of values that follow each other evenly from 0 on and around the clock; 0: uneven.
int evenStep(const CronField &field, int round)
{
    const int count = valueCount(field);
    if (count == 0 || round % count != 0)
        return 0;
    const int step = round / count;
    for (int value = 0; value < round; ++value) {
        if (field.has(value) != (value % step == 0))
            return 0;
    }
    return step;
}

bool isUnbroken(const CronField &field)
{
    return valueCount(field) == highestOf(field) - lowestOf(field) + 1;
}

QString clockText(int hour, int minute)
{
    return QLocale().toString(QTime(hour, minute), QLocale::ShortFormat);
}

QString everySeconds(qint64 seconds)
{
    const auto count = [](qint64 value) { return static_cast<int>(std::min<qint64>(value, 1e9)); };
    if (seconds == 1)
        return QCoreApplication::translate("Schedule", "every second");
    if (seconds == SecondsPerMinute)
        return QCoreApplication::translate("Schedule", "every minute");
    if (seconds == SecondsPerHour)
        return QCoreApplication::translate("Schedule", "every hour");
    if (seconds % SecondsPerHour == 0)
        return QCoreApplication::translate("Schedule", "every %n hour(s)", nullptr,
                                           count(seconds / SecondsPerHour));
    if (seconds % SecondsPerMinute != 0)
        return QCoreApplication::translate("Schedule", "every %n second(s)", nullptr,
                                           count(seconds));
    if (seconds < SecondsPerHour)
        return QCoreApplication::translate("Schedule", "every %n minute(s)", nullptr,
                                           count(seconds / SecondsPerMinute));
    //: %1 hours and %2 minutes
    return QCoreApplication::translate("Schedule", "every %1 h %2 min")
        .arg(QLocale().toString(seconds / SecondsPerHour),
             QLocale().toString(seconds % SecondsPerHour / SecondsPerMinute));
}

/// "every 15 minutes", "every hour at minute 10"; what happens within the hours that count.
QString withinHour(const Cron &cron)
{
    if (const int step = evenStep(cron.minutes, 60); step > 0)
        return everySeconds(step * qint64{SecondsPerMinute});
    if (valueCount(cron.minutes) == 1)
        return QCoreApplication::translate("Schedule", "every hour at minute %1")
            .arg(QLocale().toString(lowestOf(cron.minutes)));
    return {};
}

/// How often on a day that counts. Empty: too odd.
struct TimesText {
    QString text;
    bool isList = false; ///< clock times, to be read behind "at"
};

TimesText timesText(const Cron &cron)
{
    if (cron.hours.values == EveryHour)
        return {.text = withinHour(cron)};
    if (valueCount(cron.hours) * valueCount(cron.minutes) <= MostTimes) {
        QStringList times;
        for (const int hour : valuesOf(cron.hours)) {
            for (const int minute : valuesOf(cron.minutes))
                times << clockText(hour, minute);
        }
        return {.text = QLocale().createSeparatedList(times), .isList = true};
    }
    const bool isOnce = valueCount(cron.minutes) == 1;
    if (const int step = evenStep(cron.hours, 24); isOnce && step > 0)
        //: %1 is "every 2 hours", %2 a time of day
        return {.text = QCoreApplication::translate("Schedule", "%1 from %2 on")
                            .arg(everySeconds(step * qint64{SecondsPerHour}),
                                 clockText(0, lowestOf(cron.minutes)))};
    const QString often = withinHour(cron);
    if (often.isEmpty() || !isUnbroken(cron.hours))
        return {};
    //: %1 is "every 5 minutes", %2 and %3 are times of day
    return {.text = QCoreApplication::translate("Schedule", "%1 from %2 to %3")
                        .arg(often, clockText(lowestOf(cron.hours), lowestOf(cron.minutes)),
                             clockText(highestOf(cron.hours), highestOf(cron.minutes)))};
}

QString weekdaysText(quint64 weekdays)
{
    static constexpr std::array<const char *, 7> names{
        QT_TRANSLATE_NOOP("Schedule", "Sundays"),   QT_TRANSLATE_NOOP("Schedule", "Mondays"),
        QT_TRANSLATE_NOOP("Schedule", "Tuesdays"),  QT_TRANSLATE_NOOP("Schedule", "Wednesdays"),
        QT_TRANSLATE_NOOP("Schedule", "Thursdays"), QT_TRANSLATE_NOOP("Schedule", "Fridays"),
        QT_TRANSLATE_NOOP("Schedule", "Saturdays")};
    if (weekdays == MondayToFriday)
        return QCoreApplication::translate("Schedule", "Monday to Friday");
    if (weekdays == Weekend)
        return QCoreApplication::translate("Schedule", "Saturdays and Sundays");
    QStringList days;
    for (int day = 1; day <= 7; ++day) { // the week begins on Monday, and Sunday is 0
        if (((weekdays >> (day % 7)) & 1U) != 0)
            days << weekdayWord(names[static_cast<std::size_t>(day % 7)]);
    }
    return QLocale().createSeparatedList(days);
}

QString monthsText(const CronField &months)
{
    QStringList names;
    for (const int month : valuesOf(months))
        names << QLocale().standaloneMonthName(month);
    return QLocale().createSeparatedList(names);
}

/// Which days count: "every day", "Mondays and Fridays". None: too odd.
struct DaysText {
    QString text;
    bool isEveryDay = false;
};

std::optional<DaysText> daysText(const Cron &cron)
{
    const bool anyDate = cron.days.star || cron.days.values == EveryDayOfMonth;
    const bool anyWeekday = cron.weekdays.star || cron.weekdays.values == EveryWeekday;
    // A list that names every day, beside a field that restricts, means every day.
    const bool isEither = !cron.days.star && !cron.weekdays.star;
    const bool isEveryDay = isEither ? anyDate || anyWeekday : anyDate && anyWeekday;
    const bool anyMonth = cron.months.values == EveryMonth;
    if (!isEveryDay && !anyDate && !anyWeekday)
        return std::nullopt; // one or the other, which nobody expects
    if (!anyMonth && valueCount(cron.months) > MostMonths)
        return std::nullopt;

    DaysText days;
    if (isEveryDay) {
        days.isEveryDay = anyMonth;
        days.text = QCoreApplication::translate("Schedule", "every day");
    } else if (anyDate) {
        days.text = weekdaysText(cron.weekdays.values);
    } else if (valueCount(cron.days) > MostDays) {
        return std::nullopt;
    } else {
        QStringList numbers;
        for (const int day : valuesOf(cron.days))
            numbers << QLocale().toString(day);
        const QString list = QLocale().createSeparatedList(numbers);
        const bool isOne = numbers.size() == 1;
        if (anyMonth)
            //: %1 is the number of a day, or of several: "1 and 15"
            days.text = (isOne ? QCoreApplication::translate("Schedule", "day %1 of every month")
                               : QCoreApplication::translate("Schedule", "days %1 of every month"))
                            .arg(list);
        else
            //: %1 is the number of a day, or of several; %2 are names of months
            days.text = (isOne ? QCoreApplication::translate("Schedule", "day %1 of %2")
                               : QCoreApplication::translate("Schedule", "days %1 of %2"))
                            .arg(list, monthsText(cron.months));
        return days;
    }
    if (!anyMonth)
        //: %1 is "every day" or "Mondays", %2 are names of months
        days.text = QCoreApplication::translate("Schedule", "%1 in %2")
                        .arg(days.text, monthsText(cron.months));
    return days;
}

/// Empty: too odd for words.
QString sentenceFor(const Cron &cron)
{
    if (!cron.canFire())
        return {};
    if (cron.everyMs > 0)
        return everySeconds(cron.everyMs / 1000);
    const TimesText times = timesText(cron);
    const auto days = daysText(cron);
    if (times.text.isEmpty() || !days)
        return {};
    if (times.isList)
        //: %1 are days, such as "every day" or "Mondays and Fridays", %2 times of day
        return QCoreApplication::translate("Schedule", "%1 at %2").arg(days->text, times.text);
    if (days->isEveryDay)
        return times.text;
    //: %1 is "every 15 minutes", %2 are days: "Monday to Friday"
    return QCoreApplication::translate("Schedule", "%1, %2").arg(times.text, days->text);
}

QString nextMomentText(const QDateTime &at, const QDateTime &now)
{
    const QString time = QLocale().toString(at.time(), QLocale::ShortFormat);
    const qint64 days = now.date().daysTo(at.date());
    if (days <= 0)
        return time;
    if (days == 1)
        return QCoreApplication::translate("Schedule", "tomorrow %1").arg(time);
    if (days < 7)
        //: %1 is a short name of a weekday, %2 a time of day
        return QCoreApplication::translate("Schedule", "%1 %2", "weekday and time")
            .arg(QLocale().dayName(at.date().dayOfWeek(), QLocale::ShortFormat), time);
    return QLocale().toString(at, QLocale::ShortFormat);
}

} // namespace

QString scheduleText(const QString &schedule, const QString &timeZone)
{
    const auto cron = parseCron(schedule, timeZone);
    const QString sentence = cron ? sentenceFor(*cron) : QString();
    if (sentence.isEmpty())
        return plainLine(schedule, 60);
    const bool hasClock = cron->everyMs == 0;
    if (!hasClock || !cron->zone || cron->zone->isEmpty())
        return sentence;
    //: a schedule and the name of its time zone
    return QCoreApplication::translate("Schedule", "%1 (%2)").arg(sentence, *cron->zone);
}

QString nextRunText(const ScheduledScenario &scenario, qint64 nowMs, const QTimeZone &viewer)
{
    if (scenario.state && scenario.state->suspended)
        return QCoreApplication::translate("Schedule", "switched off");
    const auto next = nextRun(scenario, nowMs, viewer);
    if (!next)
        return {};
    const QTimeZone zone = viewer.isValid() ? viewer : QTimeZone::utc();
    const QString moment = nextMomentText(QDateTime::fromMSecsSinceEpoch(next->atMs, zone),
                                          QDateTime::fromMSecsSinceEpoch(nowMs, zone));
    switch (next->certainty) {
    case NextRun::Certainty::Exact:
        break;
    case NextRun::Certainty::FromLastRun:
        return QCoreApplication::translate("Schedule", "about %1").arg(moment);
    case NextRun::Certainty::ZoneUnknown:
        return QCoreApplication::translate("Schedule", "about %1, cluster time zone unknown")
            .arg(moment);
    }
    return moment;
}

} // namespace rd
