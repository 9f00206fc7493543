// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/daycalendar.h"
#include "analytics/daytally.h"
#include "analytics/periods.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

qint64 msAt(const QString &utc)
{
    return QDateTime::fromString(utc, Qt::ISODate).toMSecsSinceEpoch();
}

ScoredRun aScored(qint64 createdMs, qint64 sequence, std::optional<double> score,
                  Outcome outcome = Outcome::Passed)
{
    return {.scenarioKey = 1,
            .createdMs = createdMs,
            .sequence = sequence,
            .outcome = outcome,
            .score = score};
}

} // namespace

class TestDayTally final : public QObject {
    Q_OBJECT
private slots:
    void daysAgreeWithPeriods_data();
    void daysAgreeWithPeriods();
    void aSkippedDayIsEmpty();
    void timesWithoutADay();
    void signaturesTellZonesApart();
    void theNewestMeasuredRunWins();
    void takesARunOutAgain();
    void packsWhatItUnpacks();
    void damagedBytesAreNoticed();
};

void TestDayTally::daysAgreeWithPeriods_data()
{
    QTest::addColumn<QString>("zone");
    for (const char *zone : {"UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe",
                             "Asia/Kathmandu", "America/Havana", "Africa/Cairo", "Pacific/Apia"})
        QTest::newRow(zone) << QString::fromLatin1(zone);
}

void TestDayTally::daysAgreeWithPeriods()
{
    QFETCH(QString, zone);
    const QTimeZone timeZone(zone.toLatin1());
    const DayCalendar calendar(timeZone);
    for (const QString &now : {u"2026-03-29T00:30:00Z"_s, u"2026-11-01T12:00:00Z"_s,
                               u"2012-01-03T00:00:00Z"_s, u"2026-04-05T15:00:00Z"_s}) {
        for (const auto kind : {PeriodKind::Days7, PeriodKind::Days90, PeriodKind::Months12}) {
            const PeriodLayout layout = layOut({.kind = kind}, msAt(now), timeZone);
            QVERIFY(calendar.isStart(layout.previous.fromMs));
            QVERIFY(calendar.isStart(layout.span.toMs));
            for (const TimeSpan &bucket : layout.buckets) {
                const auto day = calendar.dayOf(bucket.fromMs);
                QVERIFY(day && calendar.startOf(*day) == bucket.fromMs);
                QVERIFY(calendar.dayOf(bucket.fromMs - 1).value_or(-1) < *day);
            }
        }
    }
    const DayCalendar fresh(timeZone); // asked in another order, the same answers
    QRandomGenerator random(1);
    for (int i = 0; i < 2000; ++i) {
        const qint64 ms = static_cast<qint64>(random.bounded(4.0e12));
        const auto day = fresh.dayOf(ms);
        QVERIFY(day && fresh.startOf(*day) <= ms && ms < fresh.startOf(*day + 1));
        QCOMPARE(calendar.dayOf(ms), day);
    }
}

void TestDayTally::aSkippedDayIsEmpty()
{
    const DayCalendar apia(QTimeZone("Pacific/Apia")); // had no 30 December 2011
    const int skipped = static_cast<int>(QDate(1970, 1, 1).daysTo(QDate(2011, 12, 30)));
    QCOMPARE(apia.startOf(skipped), apia.startOf(skipped + 1));
    QCOMPARE(apia.dayOf(apia.startOf(skipped)), std::optional(skipped + 1));
    QCOMPARE(apia.dayOf(apia.startOf(skipped) - 1), std::optional(skipped - 1));
}

void TestDayTally::timesWithoutADay()
{
    const DayCalendar newYork(QTimeZone("America/New_York"));
    QVERIFY(!newYork.dayOf(0)); // still the evening before
    QCOMPARE(newYork.dayOf(5 * 3'600'000), std::optional(0));
    QVERIFY(!newYork.dayOf(std::numeric_limits<qint64>::min()));
    QVERIFY(!newYork.dayOf(std::numeric_limits<qint64>::max()));
    const qint64 end = newYork.startOf(DayCalendar::DayCount);
    QCOMPARE(newYork.dayOf(end - 1), std::optional(DayCalendar::DayCount - 1));
    QVERIFY(!newYork.dayOf(end));
    QVERIFY(!newYork.isStart(end));
}

void TestDayTally::signaturesTellZonesApart()
{
    const auto of = [](const char *zone) { return DayCalendar(QTimeZone(zone)).signature(); };
    QCOMPARE(of("Europe/Berlin"), of("Europe/Berlin"));
    QVERIFY(of("Europe/Berlin") != of("Europe/London"));
    QVERIFY(of("Asia/Kathmandu") != of("Asia/Kolkata"));
    QCOMPARE(of("UTC"), of("Etc/UTC"));
    QCOMPARE(DayCalendar(QTimeZone()).signature(), of("UTC"));
}

void TestDayTally::theNewestMeasuredRunWins()
{
    DayTally day;
    day.add(aScored(2000, 2, 50));
    day.add(aScored(1000, 9, 90));                      // older
    day.add(aScored(3000, 3, {}, Outcome::Broken));     // not measured
    day.add(aScored(3000, 3, 10, Outcome::InProgress)); // a score that means nothing
    day.add(aScored(2000, 2, 40, Outcome::Weakness));   // a tie: the lower score
    day.add(aScored(2000, 2, 60));
    QCOMPARE(day.newest,
             (NewestScore{.isSet = true, .score = 40, .createdMs = 2000, .sequence = 2}));
    QCOMPARE(day.runs.total(), 6);
    QCOMPARE(day.runs[Outcome::Passed], 3);
}

void TestDayTally::takesARunOutAgain()
{
    DayTally day;
    day.add(aScored(1000, 1, 10));
    const DayTally before = day;
    day.add(aScored(900, 7, {}, Outcome::InProgress));
    QVERIFY(day.remove(aScored(900, 7, {}, Outcome::InProgress)));
    QCOMPARE(day, before);
    QVERIFY(!day.remove(aScored(1000, 1, 10)));                   // which is the newest now?
    QVERIFY(!day.remove(aScored(1000, 1, {}, Outcome::Stopped))); // was never added
}

void TestDayTally::packsWhatItUnpacks()
{
    QRandomGenerator random(7);
    const DayCalendar calendar(QTimeZone("Australia/Lord_Howe"));
    for (int round = 0; round < 500; ++round) {
        const int number = static_cast<int>(random.bounded(0, 4096));
        DayBlock block;
        for (int place = 0; place < DayChunk::Days; ++place) {
            DayTally &day = block[static_cast<std::size_t>(place)];
            for (const Outcome outcome : AllOutcomes) {
                if (random.bounded(3) == 0)
                    day.runs[outcome] =
                        static_cast<qint64>(random.bounded(1u << random.bounded(31)));
            }
            if (day.isEmpty() || random.bounded(4) == 0)
                continue;
            const int number0 = number * DayChunk::Days + place;
            const bool last = random.bounded(2) == 0;
            day.newest.offer(last ? calendar.startOf(number0 + 1) - 1 : calendar.startOf(number0),
                             static_cast<qint64>(random.generate64()),
                             random.bounded(2) ? -1.5e300 : random.bounded(100.0));
        }
        const QByteArray packed = packDays(block, number);
        const auto again = unpackDays({.scenarioKey = 1, .number = number, .packed = packed});
        QVERIFY(again.has_value());
        QVERIFY(*again == block);
    }
    QVERIFY(packDays(DayBlock{}, 5).isEmpty());
    QVERIFY(unpackDays({}).value_or(DayBlock{}) == DayBlock{});
}

void TestDayTally::damagedBytesAreNoticed()
{
    DayBlock block;
    block[3].add(aScored(3 * 86'400'000LL, 300, 77.5));
    block[9].add(aScored(9 * 86'400'000LL, 301, {}, Outcome::Stopped));
    const QByteArray packed = packDays(block, 0);
    int refused = 0;
    for (qsizetype length = 1; length < packed.size(); ++length)
        refused +=
            unpackDays({.scenarioKey = 1, .number = 0, .packed = packed.left(length)}) ? 0 : 1;
    QVERIFY(refused >= packed.size() - 2); // one cut falls between the two days
    QRandomGenerator random(3);
    for (int round = 0; round < 5000; ++round) {
        QByteArray noise(static_cast<qsizetype>(random.bounded(1, 60)), '\0');
        for (char &byte : noise)
            byte = static_cast<char>(random.bounded(256));
        (void)unpackDays({.scenarioKey = 1, .number = 20, .packed = noise}); // never beyond the end
    }
    QVERIFY(!unpackDays({.scenarioKey = 1, .number = 0, .packed = packed + packed}));
}

QTEST_GUILESS_MAIN(TestDayTally)
#include "tst_daytally.moc"
