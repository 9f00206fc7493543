// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/bucketnames.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("BucketNames", text);
}

QDateTime startOf(const PeriodLayout &layout, qsizetype bucket)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(layout.buckets[bucket].fromMs).toUTC();
    return layout.zone.isValid() ? utc.toTimeZone(layout.zone) : utc;
}

QString hourText(const QDateTime &time)
{
    return QLocale().toString(time.time(), QLocale::ShortFormat);
}

/// Day and month in the order of the language, without the year.
QString dayText(const QDate &date)
{
    //: Qt date format of a day and month on an axis, such as "3 Nov"
    return QLocale().toString(date, QCoreApplication::translate("BucketNames", "d MMM"));
}

QString shortName(const PeriodLayout &layout, qsizetype bucket)
{
    const QDateTime start = startOf(layout, bucket);
    switch (layout.unit) {
    case BucketUnit::Hour:
        return hourText(start);
    case BucketUnit::Day:
    case BucketUnit::Week:
        break;
    }
    return dayText(start.date());
}

/// Steps a person counts in, per unit.
QList<int> stepsOf(BucketUnit unit)
{
    switch (unit) {
    case BucketUnit::Hour:
        return {1, 2, 3, 4, 6, 12, 24};
    case BucketUnit::Day:
        return {1, 2, 5, 7, 10, 14, 28, 60};
    case BucketUnit::Week:
        break;
    }
    return {1, 2, 4, 8, 13, 26, 52, 104};
}

} // namespace

QString bucketName(const PeriodLayout &layout, qsizetype bucket)
{
    if (bucket < 0 || bucket >= layout.buckets.size())
        return {};
    const QDateTime start = startOf(layout, bucket);
    switch (layout.unit) {
    case BucketUnit::Hour: {
        const QDateTime end =
            start.addMSecs(layout.buckets[bucket].toMs - layout.buckets[bucket].fromMs);
        //: %1 is a day such as "3 Nov", %2 and %3 are times of day
        return say(QT_TRANSLATE_NOOP("BucketNames", "%1, %2 to %3"))
            .arg(dayText(start.date()), hourText(start), hourText(end));
    }
    case BucketUnit::Day:
        //: Qt date format of a day with its weekday, such as "Tue, 3 Nov"
        return QLocale().toString(start.date(),
                                  QCoreApplication::translate("BucketNames", "ddd, d MMM"));
    case BucketUnit::Week:
        break;
    }
    //: %1 is a date
    return say(QT_TRANSLATE_NOOP("BucketNames", "week of %1"))
        .arg(QLocale().toString(start.date(), QLocale::ShortFormat));
}

QString openBucketName(const PeriodLayout &layout)
{
    switch (layout.unit) {
    case BucketUnit::Hour:
        return say(QT_TRANSLATE_NOOP("BucketNames", "now"));
    case BucketUnit::Day:
        return say(QT_TRANSLATE_NOOP("BucketNames", "today"));
    case BucketUnit::Week:
        break;
    }
    return say(QT_TRANSLATE_NOOP("BucketNames", "this week"));
}

QList<AxisLabel> axisLabels(const PeriodLayout &layout, double plotWidth,
                            const QFontMetricsF &metrics)
{
    const qsizetype count = layout.buckets.size();
    if (count == 0 || plotWidth <= 0)
        return {};
    const double bucketWidth = plotWidth / static_cast<double>(count);
    const auto place = [&](qsizetype bucket, const QString &text) {
        const double width = metrics.horizontalAdvance(text);
        const double centre = (static_cast<double>(bucket) + 0.5) * bucketWidth;
        const double left = std::clamp(centre - width / 2, 0.0, std::max(0.0, plotWidth - width));
        return AxisLabel{bucket, text, left, width};
    };

    //: %1 is "today", "now" or "this week"
    const QString lastText =
        layout.lastIsOpen
            ? say(QT_TRANSLATE_NOOP("BucketNames", "%1, so far")).arg(openBucketName(layout))
            : shortName(layout, count - 1);
    const AxisLabel last = place(count - 1, lastText);
    constexpr double Air = 18;
    double widest = 0;
    for (const qsizetype probe : {qsizetype(0), count / 2, count - 1})
        widest = std::max(widest, metrics.horizontalAdvance(shortName(layout, probe)));

    const QList<int> steps = stepsOf(layout.unit);
    int step = steps.last();
    for (const int candidate : steps) {
        if (candidate * bucketWidth >= widest + Air) {
            step = candidate;
            break;
        }
    }

    QList<AxisLabel> labels;
    double end = -Air;
    for (qsizetype bucket = (count - 1) % step; bucket < count - 1; bucket += step) {
        const AxisLabel label = place(bucket, shortName(layout, bucket));
        if (label.left >= end + Air && label.left + label.width + Air <= last.left) {
            labels.append(label);
            end = label.left + label.width;
        }
    }
    labels.append(last);
    return labels;
}

} // namespace rd
