// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/periods.h"

#include <QDateTime>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

constexpr qint64 HourMs = 3'600'000;

qint64 at(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch();
}

QString utc(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).toUTC().toString(Qt::ISODate);
}

/// What holds for every layout.
void checkShape(const PeriodLayout &layout)
{
    QVERIFY(!layout.buckets.isEmpty());
    QCOMPARE(layout.span.fromMs, layout.buckets.first().fromMs);
    QCOMPARE(layout.span.toMs, layout.buckets.last().toMs);
    QCOMPARE(layout.previous.toMs, layout.span.fromMs);
    QVERIFY(layout.previous.fromMs < layout.previous.toMs);
    for (qsizetype i = 0; i < layout.buckets.size(); ++i) {
        const TimeSpan bucket = layout.buckets.at(i);
        QVERIFY(bucket.fromMs < bucket.toMs);
        if (i > 0)
            QCOMPARE(bucket.fromMs, layout.buckets.at(i - 1).toMs);
        QCOMPARE(layout.bucketAt(bucket.fromMs), i);
        QCOMPARE(layout.bucketAt(bucket.toMs - 1), i);
    }
    QCOMPARE(layout.bucketAt(layout.span.fromMs - 1), -1);
    QCOMPARE(layout.bucketAt(layout.span.toMs), -1);
}

} // namespace

class TestPeriods final : public QObject {
    Q_OBJECT
private slots:
    void laysOutWholeBuckets_data();
    void laysOutWholeBuckets();
    void hoursFollowTheClockAcrossAChange_data();
    void hoursFollowTheClockAcrossAChange();
    void daysAreAsLongAsTheyWere_data();
    void daysAreAsLongAsTheyWere();
    void weeksAreIsoWeeksAcrossTheYear();
    void customPeriodsChooseTheirBuckets_data();
    void customPeriodsChooseTheirBuckets();
    void customPeriodsEndWithTheOpenBucket();
    void longCustomPeriodsCutTheirWeeks();
    void survivesAbsurdTimes();
    void aSkippedDayIsNoBucket();
    void keysGoBothWays();
};

void TestPeriods::laysOutWholeBuckets_data()
{
    QTest::addColumn<PeriodKind>("kind");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("now");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("previousFrom");
    const auto row = [](const char *name, PeriodKind kind, const char *zone, const char *now,
                        int count, const char *from, const char *to, const char *previous) {
        QTest::newRow(name) << kind << QByteArray(zone) << QString::fromLatin1(now) << count
                            << QString::fromLatin1(from) << QString::fromLatin1(to)
                            << QString::fromLatin1(previous);
    };
    row("24 h UTC", PeriodKind::Hours24, "UTC", "2026-06-10T15:20:00Z", 24, "2026-06-09T16:00:00Z",
        "2026-06-10T16:00:00Z", "2026-06-08T16:00:00Z");
    row("24 h on the hour", PeriodKind::Hours24, "UTC", "2026-06-10T15:00:00Z", 24,
        "2026-06-09T16:00:00Z", "2026-06-10T16:00:00Z", "2026-06-08T16:00:00Z");
    row("24 h with a half hour offset", PeriodKind::Hours24, "Asia/Kolkata", "2026-06-10T15:20:00Z",
        24, "2026-06-09T15:30:00Z", "2026-06-10T15:30:00Z", "2026-06-08T15:30:00Z");
    row("7 d UTC", PeriodKind::Days7, "UTC", "2026-06-10T15:20:00Z", 7, "2026-06-04T00:00:00Z",
        "2026-06-11T00:00:00Z", "2026-05-28T00:00:00Z");
    row("7 d after local midnight", PeriodKind::Days7, "Europe/Berlin", "2026-06-10T22:30:00Z", 7,
        "2026-06-04T22:00:00Z", "2026-06-11T22:00:00Z", "2026-05-28T22:00:00Z");
    row("30 d over the spring change", PeriodKind::Days30, "Europe/Berlin", "2026-04-10T12:00:00Z",
        30, "2026-03-11T23:00:00Z", "2026-04-10T22:00:00Z", "2026-02-09T23:00:00Z");
    row("90 d New York over both", PeriodKind::Days90, "America/New_York", "2026-03-20T12:00:00Z",
        90, "2025-12-21T05:00:00Z", "2026-03-21T04:00:00Z", "2025-09-22T04:00:00Z");
    row("12 months", PeriodKind::Months12, "UTC", "2026-06-10T15:20:00Z", 53,
        "2025-06-09T00:00:00Z", "2026-06-15T00:00:00Z", "2024-06-03T00:00:00Z");
    row("12 months on a Sunday", PeriodKind::Months12, "Europe/Berlin", "2026-06-14T21:59:00Z", 53,
        "2025-06-08T22:00:00Z", "2026-06-14T22:00:00Z", "2024-06-02T22:00:00Z");
}

void TestPeriods::laysOutWholeBuckets()
{
    QFETCH(PeriodKind, kind);
    QFETCH(QByteArray, zone);
    QFETCH(QString, now);
    QFETCH(int, count);
    const PeriodLayout layout = layOut({.kind = kind}, at(now), QTimeZone(zone));
    checkShape(layout);
    QCOMPARE(layout.buckets.size(), count);
    QTEST(utc(layout.span.fromMs), "from");
    QTEST(utc(layout.span.toMs), "to");
    QTEST(utc(layout.previous.fromMs), "previousFrom");
    QVERIFY(layout.lastIsOpen);
    QVERIFY(layout.buckets.last().contains(at(now)));
    QCOMPARE(layout.zone.id(), zone);
}

void TestPeriods::hoursFollowTheClockAcrossAChange_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("lengths"); ///< of the last hours, in minutes
    // Berlin: 29 March 2026 02:00 -> 03:00; 25 October 2026 03:00 -> 02:00.
    QTest::newRow("Berlin spring")
        << "Europe/Berlin"_ba << u"2026-03-29T02:30:00Z"_s << u"60 60 60 60"_s;
    QTest::newRow("Berlin autumn")
        << "Europe/Berlin"_ba << u"2026-10-25T02:30:00Z"_s << u"60 60 60 60"_s;
    QTest::newRow("New York spring")
        << "America/New_York"_ba << u"2026-03-08T08:10:00Z"_s << u"60 60 60 60"_s;
    // Lord Howe: 4 October 2026 02:00 +10:30 -> 02:30 +11; 5 April 2026 02:00 +11 -> 01:30 +10:30.
    QTest::newRow("Lord Howe spring, half an hour is missing")
        << "Australia/Lord_Howe"_ba << u"2026-10-03T16:10:00Z"_s << u"60 60 30 60"_s;
    QTest::newRow("Lord Howe autumn, half an hour comes again")
        << "Australia/Lord_Howe"_ba << u"2026-04-04T15:40:00Z"_s << u"60 60 30 60"_s;
    QTest::newRow("Lord Howe autumn, within that half hour")
        << "Australia/Lord_Howe"_ba << u"2026-04-04T15:10:00Z"_s << u"60 60 60 30"_s;
    // Newfoundland, 7 November 2010: 00:01 -> 23:01 of the day before.
    QTest::newRow("Newfoundland, a change within the open hour")
        << "America/St_Johns"_ba << u"2010-11-07T02:30:30Z"_s << u"60 60 60 1"_s;
    QTest::newRow("Newfoundland, after it")
        << "America/St_Johns"_ba << u"2010-11-07T02:45:00Z"_s << u"60 60 1 59"_s;
}

void TestPeriods::hoursFollowTheClockAcrossAChange()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, now);
    const QTimeZone here(zone);
    const PeriodLayout layout = layOut({.kind = PeriodKind::Hours24}, at(now), here);
    checkShape(layout);
    QCOMPARE(layout.buckets.size(), 24);
    QStringList lengths;
    for (const TimeSpan &bucket : layout.buckets.last(4))
        lengths << QString::number((bucket.toMs - bucket.fromMs) / 60'000);
    QTEST(lengths.join(u' '), "lengths");
    // Every boundary is a full hour on the wall, or the moment the clock was changed.
    for (const TimeSpan &bucket : layout.buckets) {
        const auto before = QDateTime::fromMSecsSinceEpoch(bucket.fromMs - 1, here);
        const auto from = QDateTime::fromMSecsSinceEpoch(bucket.fromMs, here);
        QVERIFY(from.time().minute() == 0 || before.offsetFromUtc() != from.offsetFromUtc());
    }
}

void TestPeriods::daysAreAsLongAsTheyWere_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("hours"); ///< of yesterday and today
    QTest::newRow("Berlin spring") << "Europe/Berlin"_ba << u"2026-03-29T12:00:00Z"_s << u"24 23"_s;
    QTest::newRow("Berlin autumn") << "Europe/Berlin"_ba << u"2026-10-26T12:00:00Z"_s << u"25 24"_s;
    QTest::newRow("New York autumn")
        << "America/New_York"_ba << u"2026-11-01T12:00:00Z"_s << u"24 25"_s;
    QTest::newRow("Lord Howe spring")
        << "Australia/Lord_Howe"_ba << u"2026-10-04T02:00:00Z"_s << u"24 23.5"_s;
    QTest::newRow("Lord Howe autumn")
        << "Australia/Lord_Howe"_ba << u"2026-04-05T02:00:00Z"_s << u"24 24.5"_s;
    QTest::newRow("midnight itself is skipped")
        << "Africa/Cairo"_ba << u"2026-04-24T12:00:00Z"_s << u"24 23"_s;
    QTest::newRow("UTC") << "UTC"_ba << u"2026-03-29T12:00:00Z"_s << u"24 24"_s;
}

void TestPeriods::daysAreAsLongAsTheyWere()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, now);
    const PeriodLayout layout = layOut({.kind = PeriodKind::Days7}, at(now), QTimeZone(zone));
    checkShape(layout);
    QStringList hours;
    for (const TimeSpan &bucket : layout.buckets.last(2))
        hours << QString::number(static_cast<double>(bucket.toMs - bucket.fromMs) / HourMs);
    QTEST(hours.join(u' '), "hours");
}

void TestPeriods::weeksAreIsoWeeksAcrossTheYear()
{
    // 2026 has 53 weeks: 1 January 2027 is a Friday of week 53.
    const QTimeZone zone("Europe/Berlin");
    const PeriodLayout layout =
        layOut({.kind = PeriodKind::Months12}, at(u"2027-01-01T11:00:00Z"_s), zone);
    checkShape(layout);
    QStringList weeks;
    for (const TimeSpan &bucket : layout.buckets) {
        const QDateTime start = QDateTime::fromMSecsSinceEpoch(bucket.fromMs, zone);
        QCOMPARE(start.date().dayOfWeek(), 1);
        QCOMPARE(start.time(), QTime(0, 0));
        int year = 0;
        const int week = start.date().weekNumber(&year);
        weeks << u"%1/%2"_s.arg(week).arg(year);
    }
    QCOMPARE(weeks.size(), 53);
    QCOMPARE(weeks.first(), u"1/2026"_s);
    QCOMPARE(weeks.last(), u"53/2026"_s);
}

void TestPeriods::customPeriodsChooseTheirBuckets_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<BucketUnit>("unit");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("spanFrom");
    QTest::addColumn<QString>("spanTo");
    QTest::addColumn<QString>("previousFrom");
    QTest::newRow("one day") << u"2026-05-04T10:00:00Z"_s << u"2026-05-04T11:00:00Z"_s
                             << BucketUnit::Hour << 24 << u"2026-05-03T22:00:00Z"_s
                             << u"2026-05-04T22:00:00Z"_s << u"2026-05-02T22:00:00Z"_s;
    QTest::newRow("ends swapped") << u"2026-05-04T11:00:00Z"_s << u"2026-05-03T10:00:00Z"_s
                                  << BucketUnit::Hour << 48 << u"2026-05-02T22:00:00Z"_s
                                  << u"2026-05-04T22:00:00Z"_s << u"2026-04-30T22:00:00Z"_s;
    QTest::newRow("the short day")
        << u"2026-03-29T10:00:00Z"_s << u"2026-03-29T10:00:00Z"_s << BucketUnit::Hour << 23
        << u"2026-03-28T23:00:00Z"_s << u"2026-03-29T22:00:00Z"_s << u"2026-03-27T23:00:00Z"_s;
    QTest::newRow("three days") << u"2026-05-02T10:00:00Z"_s << u"2026-05-04T10:00:00Z"_s
                                << BucketUnit::Day << 3 << u"2026-05-01T22:00:00Z"_s
                                << u"2026-05-04T22:00:00Z"_s << u"2026-04-28T22:00:00Z"_s;
    QTest::newRow("120 days") << u"2026-01-01T10:00:00Z"_s << u"2026-04-30T10:00:00Z"_s
                              << BucketUnit::Day << 120 << u"2025-12-31T23:00:00Z"_s
                              << u"2026-04-30T22:00:00Z"_s << u"2025-09-02T22:00:00Z"_s;
}

void TestPeriods::customPeriodsChooseTheirBuckets()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(int, count);
    const Period period{.kind = PeriodKind::Custom, .customFromMs = at(from), .customToMs = at(to)};
    const PeriodLayout layout =
        layOut(period, at(u"2026-06-10T12:00:00Z"_s), QTimeZone("Europe/Berlin"));
    checkShape(layout);
    QTEST(layout.unit, "unit");
    QCOMPARE(layout.buckets.size(), count);
    QTEST(utc(layout.span.fromMs), "spanFrom");
    QTEST(utc(layout.span.toMs), "spanTo");
    QTEST(utc(layout.previous.fromMs), "previousFrom");
    QVERIFY(!layout.lastIsOpen);
}

void TestPeriods::customPeriodsEndWithTheOpenBucket()
{
    const qint64 now = at(u"2026-06-10T12:20:00Z"_s);
    const Period period{.kind = PeriodKind::Custom,
                        .customFromMs = now,
                        .customToMs = at(u"2027-01-01T00:00:00Z"_s)};
    const PeriodLayout layout = layOut(period, now, QTimeZone::utc());
    checkShape(layout);
    QCOMPARE(layout.buckets.size(), 13);
    QVERIFY(layout.lastIsOpen);
    QCOMPARE(utc(layout.previous.fromMs), u"2026-06-09T00:00:00Z"_s);
}

void TestPeriods::longCustomPeriodsCutTheirWeeks()
{
    // Thursday 1 January to Sunday 31 May 2026: 151 days.
    const Period period{.kind = PeriodKind::Custom,
                        .customFromMs = at(u"2026-01-01T12:00:00Z"_s),
                        .customToMs = at(u"2026-05-31T12:00:00Z"_s)};
    const PeriodLayout layout = layOut(period, at(u"2026-06-10T12:00:00Z"_s), QTimeZone::utc());
    checkShape(layout);
    QCOMPARE(layout.unit, BucketUnit::Week);
    QCOMPARE(utc(layout.buckets.first().toMs), u"2026-01-05T00:00:00Z"_s);
    QCOMPARE(utc(layout.buckets.at(1).toMs), u"2026-01-12T00:00:00Z"_s);
    QCOMPARE(utc(layout.span.toMs), u"2026-06-01T00:00:00Z"_s);
    QCOMPARE(layout.buckets.size(), 22);
    QCOMPARE(utc(layout.previous.fromMs), u"2025-08-03T00:00:00Z"_s);
}

void TestPeriods::survivesAbsurdTimes()
{
    constexpr qint64 lowest = std::numeric_limits<qint64>::min();
    constexpr qint64 highest = std::numeric_limits<qint64>::max();
    const Period period{.kind = PeriodKind::Custom, .customFromMs = lowest, .customToMs = highest};
    const PeriodLayout layout = layOut(period, at(u"2026-06-10T12:00:00Z"_s), QTimeZone());
    checkShape(layout);
    QCOMPARE(layout.zone, QTimeZone::utc());
    QVERIFY(layout.buckets.size() < 4000);
    checkShape(layOut({.kind = PeriodKind::Days30}, 0, QTimeZone("Europe/Berlin"))); // broken clock
}

void TestPeriods::aSkippedDayIsNoBucket()
{
    // Samoa went from 29 to 31 December 2011.
    const PeriodLayout layout = layOut({.kind = PeriodKind::Days7}, at(u"2012-01-02T12:00:00Z"_s),
                                       QTimeZone("Pacific/Apia"));
    checkShape(layout);
    QCOMPARE(layout.buckets.size(), 7);
    for (const TimeSpan &bucket : layout.buckets)
        QVERIFY(bucket.toMs - bucket.fromMs <= 25 * HourMs);
}

void TestPeriods::keysGoBothWays()
{
    for (const QString &key : {u"24h"_s, u"7d"_s, u"30d"_s, u"90d"_s, u"12m"_s}) {
        const auto period = periodFromKey(key);
        QVERIFY(period.has_value());
        QCOMPARE(periodKey(*period), key);
    }
    QCOMPARE(periodKey({.kind = PeriodKind::Custom}), u"custom"_s);
    for (const QString &key : {u"custom"_s, u""_s, u"30D"_s, u"31d"_s})
        QVERIFY(!periodFromKey(key));
}

QTEST_GUILESS_MAIN(TestPeriods)
#include "tst_periods.moc"
