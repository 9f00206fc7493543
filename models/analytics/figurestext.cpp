// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/figurestext.h"

#include "analytics/score.h"
#include "analytics/tally.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr qint64 SecondMs = 1000;
constexpr qint64 MinuteOfMs = 60 * SecondMs;
constexpr qint64 HourOfMs = 60 * MinuteOfMs;
constexpr qint64 DayOfMs = 24 * HourOfMs;

int asCount(qint64 value)
{
    return static_cast<int>(std::clamp<qint64>(value, 0, 1'000'000'000));
}

QString numberText(qint64 value)
{
    return QLocale().toString(value);
}

/// The moment as date and time in the viewer's zone.
QString momentText(qint64 ms, const QTimeZone &zone)
{
    const QTimeZone shown = zone.isValid() ? zone : QTimeZone::utc();
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms, shown), QLocale::ShortFormat);
}

QString joined(const QString &first, const QString &rest)
{
    if (first.isEmpty() || rest.isEmpty())
        return first + rest;
    //: %1 is what was compared, %2 what could not be: "+3.1 on 34 compared; 4 new"
    return QCoreApplication::translate("Figures", "%1; %2").arg(first, rest);
}

QStringList changeLines(const OverviewFigures &figures)
{
    const ScoreFigures &total = figures.total;
    const PeriodLayout &layout = figures.layout;
    if (!total.change || !total.comparedNow || !total.comparedThen)
        return {QCoreApplication::translate(
            "Figures", "Change: none yet. No scenario was measured in both periods.")};
    return {QCoreApplication::translate("Figures",
                                        "Change: %n scenario(s) measured in both periods; mean "
                                        "now %1, mean before %2, change %3.",
                                        nullptr, total.compared)
                .arg(oneDecimal(*total.comparedNow), oneDecimal(*total.comparedThen),
                     signedOneDecimal(*total.change)),
            //: %1 and %2 are moments; %3 and %4 are numbers of scenarios
            QCoreApplication::translate(
                "Figures", "Before is the time from %1 to %2. Since then %3 got better, %4 worse.")
                .arg(momentText(layout.previous.fromMs, layout.zone),
                     momentText(layout.previous.toMs, layout.zone), numberText(total.improved),
                     numberText(total.worsened)),
            QCoreApplication::translate("Figures",
                                        "Not compared: %1 measured only now, %2 only before.")
                .arg(numberText(total.fresh), numberText(total.lost))};
}

QStringList leftOutLines(const ScoreFigures &total)
{
    QStringList lines;
    if (const int missing = total.scenarios - total.measured; missing > 0)
        lines << QCoreApplication::translate(
                     "Figures",
                     "%n scenario(s) not measured in this period do not count; "
                     "%1 of all never ran.",
                     nullptr, missing)
                     .arg(numberText(total.neverRan));
    if (total.unverified > 0)
        lines << QCoreApplication::translate("Figures",
                                             "%n scenario(s) unverified: the newest finished run "
                                             "is broken, an older score may still count.",
                                             nullptr, total.unverified);
    if (total.stale > 0)
        lines << QCoreApplication::translate("Figures",
                                             "%n scenario(s) stale: not measured within three "
                                             "scheduled intervals, or 30 days.",
                                             nullptr, total.stale);
    const QString deleted = deletedSentence(total);
    if (!deleted.isEmpty())
        lines << QCoreApplication::translate("Figures", "Scenarios: %1.").arg(deleted);
    if (total.clamped)
        lines << QCoreApplication::translate(
            "Figures", "A score outside 0 to 100 was met; it counts as 0 or 100.");
    return lines;
}

} // namespace

QString scoreText(double score)
{
    const double shown = displayedScore(score);
    if (shown != std::round(shown) || std::abs(shown) > 1e9)
        return oneDecimal(shown);
    const QString digits = QLocale().toString(static_cast<qint64>(std::abs(shown)));
    return shown < 0 ? QChar(0x2212) + digits : digits;
}

QString scoreSentence(const ScoreFigures &figures)
{
    QStringList rest;
    QString first;
    if (figures.change) {
        //: %1 is a change of the score such as "+3.1"
        first =
            QCoreApplication::translate("Figures", "%1 on %n compared", nullptr, figures.compared)
                .arg(signedOneDecimal(*figures.change));
        if (figures.fresh > 0)
            rest << QCoreApplication::translate("Figures", "%n new", "scenarios", figures.fresh);
    } else if (figures.measured > 0) {
        first = QCoreApplication::translate("Figures", "new", "score");
    }
    if (figures.lost > 0)
        rest << QCoreApplication::translate("Figures", "%n not measured", "scenarios",
                                            figures.lost);
    return joined(first, rest.join(u", "_s));
}

QString coverageSentence(const ScoreFigures &figures)
{
    //: how many of all scenarios make up the score
    return QCoreApplication::translate("Figures", "from %1 of %n scenario(s)", nullptr,
                                       figures.scenarios)
        .arg(numberText(figures.measured));
}

QString tooLittleText(const ScoreFigures &figures)
{
    if (!figures.tooLittleMeasured)
        return {};
    return QCoreApplication::translate("Figures", "too little measured (%1 of %2)")
        .arg(numberText(figures.measured), numberText(figures.scenarios));
}

QString deletedSentence(const ScoreFigures &figures)
{
    constexpr qsizetype MaxNamed = 3;
    constexpr int LongestName = 40;
    if (figures.deleted.isEmpty())
        return {};
    QStringList named;
    for (const DeletedScenario &scenario :
         figures.deleted.first(std::min(MaxNamed, figures.deleted.size()))) {
        const QString name = isolated(plainLine(scenario.name, LongestName));
        named << (scenario.lastScore
                      //: %1 is a deleted scenario, %2 its last score
                      ? QCoreApplication::translate("Figures", "%1 last %2")
                            .arg(name, scoreText(clampedScore(*scenario.lastScore)))
                      : name);
    }
    if (named.size() < figures.deleted.size())
        named << QCoreApplication::translate("Figures", "others", "scenarios");
    const int count = static_cast<int>(figures.deleted.size());
    //: %1 names them: "a last 41, b"
    return QCoreApplication::translate("Figures", "%n deleted and left out (%1)", nullptr, count)
        .arg(named.join(u", "_s));
}

QString targetSentence(const ScoreFigures &figures)
{
    if (!figures.target || !figures.score || figures.tooLittleMeasured)
        return {};
    const double distance = displayedScore(*figures.score) - displayedScore(*figures.target);
    const QString target = scoreText(*figures.target);
    if (displayedScore(distance) == 0)
        return QCoreApplication::translate("Figures", "target %1: just reached").arg(target);
    if (distance > 0) {
        //: %1 is the target of a score, %2 how much the score is above it
        return QCoreApplication::translate("Figures", "target %1: %2 above")
            .arg(target, oneDecimal(distance));
    }
    return QCoreApplication::translate("Figures", "target %1: %2 below")
        .arg(target, oneDecimal(-distance));
}

QString gapSentence(const OverviewFigures &figures)
{
    const auto gaps = static_cast<int>(
        std::count_if(figures.trend.cbegin(), figures.trend.cend(),
                      [](const TrendPoint &point) { return !point.mean && !point.open; }));
    if (gaps == 0)
        return {};
    switch (figures.layout.unit) {
    case BucketUnit::Hour:
        return QCoreApplication::translate("Figures", "%n hour(s) without a measurement", nullptr,
                                           gaps);
    case BucketUnit::Day:
        return QCoreApplication::translate("Figures", "%n day(s) without a measurement", nullptr,
                                           gaps);
    case BucketUnit::Week:
        break;
    }
    return QCoreApplication::translate("Figures", "%n week(s) without a measurement", nullptr,
                                       gaps);
}

QString openSentence(const PeriodLayout &layout)
{
    if (!layout.lastIsOpen)
        return {};
    switch (layout.unit) {
    case BucketUnit::Hour:
        return QCoreApplication::translate("Figures", "this hour so far");
    case BucketUnit::Day:
        return QCoreApplication::translate("Figures", "today so far");
    case BucketUnit::Week:
        break;
    }
    return QCoreApplication::translate("Figures", "this week so far");
}

QString dataAgeSentence(const OverviewFigures &figures)
{
    if (figures.dataMs <= 0)
        return QCoreApplication::translate("Figures", "nothing was read from the server yet");
    //: %1 is an age such as "12 s ago"
    return QCoreApplication::translate("Figures", "data read %1")
        .arg(ageText(figures.generatedMs - figures.dataMs));
}

QString clockText(qint64 ms)
{
    // The long format of a locale has seconds, but names the time zone as well.
    QString format = QLocale().timeFormat(QLocale::ShortFormat);
    const qsizetype minutes = format.lastIndexOf("mm"_L1);
    if (minutes > 0 && !format.contains("ss"_L1))
        format.insert(minutes + 2, format.at(minutes - 1) + u"ss"_s);
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms).time(), format);
}

QString ageText(qint64 ms)
{
    if (ms < SecondMs)
        return QCoreApplication::translate("Figures", "just now");
    if (ms < MinuteOfMs)
        return QCoreApplication::translate("Figures", "%n s ago", nullptr, asCount(ms / SecondMs));
    if (ms < HourOfMs)
        return QCoreApplication::translate("Figures", "%n min ago", nullptr,
                                           asCount(ms / MinuteOfMs));
    if (ms < DayOfMs)
        return QCoreApplication::translate("Figures", "%n h ago", nullptr, asCount(ms / HourOfMs));
    return QCoreApplication::translate("Figures", "%n d ago", nullptr, asCount(ms / DayOfMs));
}

QString durationText(qint64 ms)
{
    ms = std::max<qint64>(0, ms);
    if (ms < MinuteOfMs)
        return QCoreApplication::translate("Figures", "%1 s").arg(numberText(ms / SecondMs));
    if (ms < HourOfMs)
        return QCoreApplication::translate("Figures", "%1 min").arg(numberText(ms / MinuteOfMs));
    if (ms < DayOfMs) {
        const qint64 minutes = ms % HourOfMs / MinuteOfMs;
        if (minutes == 0)
            return QCoreApplication::translate("Figures", "%1 h").arg(numberText(ms / HourOfMs));
        return QCoreApplication::translate("Figures", "%1 h %2 min")
            .arg(numberText(ms / HourOfMs), numberText(minutes));
    }
    const qint64 hours = ms % DayOfMs / HourOfMs;
    if (hours == 0)
        return QCoreApplication::translate("Figures", "%1 d").arg(numberText(ms / DayOfMs));
    return QCoreApplication::translate("Figures", "%1 d %2 h")
        .arg(numberText(ms / DayOfMs), numberText(hours));
}

QStringList explainScore(const OverviewFigures &figures)
{
    const ScoreFigures &total = figures.total;
    const PeriodLayout &layout = figures.layout;
    QStringList lines;
    lines << QCoreApplication::translate("Figures",
                                         "Each scenario counts once, with the score of its newest "
                                         "run from %1 on that passed or found a weakness.")
                 .arg(momentText(layout.span.fromMs, layout.zone));
    if (total.score)
        lines << QCoreApplication::translate(
                     "Figures", "%1 is the plain mean of %n measured scenario(s) of %2.", nullptr,
                     total.measured)
                     .arg(oneDecimal(*total.score), numberText(total.scenarios));
    else
        lines << QCoreApplication::translate("Figures", "No scenario was measured, so there is no "
                                                        "score.");
    if (total.tooLittleMeasured && total.score)
        lines << QCoreApplication::translate("Figures", "Fewer than half of the scenarios were "
                                                        "measured, so the score has no word.");
    lines << leftOutLines(total);
    lines << QCoreApplication::translate("Figures",
                                         "Runs in progress (%1), broken (%2) and stopped (%3) have "
                                         "no score; nor have runs of single engines.")
                 .arg(numberText(total.runs[Outcome::InProgress]),
                      numberText(total.runs[Outcome::Broken]),
                      numberText(total.runs[Outcome::Stopped]));
    lines << changeLines(figures);
    QStringList trend{QCoreApplication::translate(
        "Figures", "Trend: each point is the same mean for its own time")};
    for (const QString &part : {gapSentence(figures), openSentence(layout)}) {
        if (!part.isEmpty())
            trend << part;
    }
    lines << trend.join("; "_L1) + u'.';
    if (const QString target = targetSentence(total); !target.isEmpty()) {
        //: %1 is a sentence such as "target 80: 4.2 above"
        lines << QCoreApplication::translate("Figures", "Held against the %1.").arg(target);
    }
    lines << QCoreApplication::translate("Figures", "Weak below %1, fair below %2, strong from "
                                                    "%2, decided on the score as shown.")
                 .arg(scoreText(figures.bands.fairFrom), scoreText(figures.bands.strongFrom));
    return lines;
}

} // namespace rd
