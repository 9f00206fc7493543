// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/cron.h"
#include "analytics/schedule.h"
#include "support/cputimer.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace rd;

class TestSchedule final : public QObject {
    Q_OBJECT
private slots:
    void knowsTheLongestWait_data();
    void knowsTheLongestWait();
    void refusesWhatIsNoSchedule_data();
    void refusesWhatIsNoSchedule();
    void survivesEveryPrefixAndEveryFlippedCharacter();
    void aZoneOfItsOwnIsPutInFront();
    void knowsTheNextFiring_data();
    void knowsTheNextFiring();
    void whatCannotHappenEndsAtOnce();
    void aDayThatNeverWasIsPassed();
    void knowsOnlyZonesOfTheDatabase();
    void tellsHowSureTheNextRunIs();
    void countsAnEveryFromTheLastRun();
    void tellsWhenARunIsMissing();
};

void TestSchedule::knowsTheLongestWait_data()
{
    constexpr qint64 minute = 60'000;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    QTest::addColumn<QString>("schedule");
    QTest::addColumn<qint64>("interval");
    const auto row = [](const char *schedule, qint64 interval) {
        QTest::newRow(schedule) << QString::fromUtf8(schedule) << interval;
    };
    row("* * * * *", minute);
    row("*/5 * * * *", 5 * minute);
    row("*/7 * * * *", 7 * minute); // 56 -> 00 is only four
    row("*/25 * * * *", 25 * minute);
    row("0 * * * *", hour);
    row("10,20 * * * *", 50 * minute);
    row("10 2 * * *", day);
    row("0 */6 * * *", 6 * hour);
    row("0 0-6/2,12 * * *", 12 * hour);
    row("30 9-17 * * *", 16 * hour);
    row("0 3 * * 1-5", 3 * day);
    row("0 3 * * mon-FRI", 3 * day);
    row("0 3 * * 0", 7 * day);
    row("0 3 * * 5-6", 6 * day); // Saturday to Friday
    row("0 3 * * sun,wed", 4 * day);
    row("0 3 * * */2", 2 * day); // Sunday, Tuesday, Thursday, Saturday; then Sunday again
    row("*/5 9-17 * * 1-5", 2 * day + 15 * hour + 5 * minute); // Friday 17:55 to Monday 9:00
    row("0 0 1 * *", 31 * day);
    row("0 0 31 * *", 61 * day);
    row("0 0 1 1 *", 366 * day);
    row("0 0 1 jan,JUL ?", 184 * day);
    row("0 0 29 2 *", 1461 * day);
    row("0 0 1 * 1", 7 * day); // either of them
    row("0 0 */10 * *", 10 * day);
    row("0 0 */10 * 1", 7 * day);     // a star with steps restricts, so either of them
    row("0 3 * * 3/2", 5 * day);      // Wednesday and Friday; open ranges end on Saturday
    row("5/20 * * * *", 20 * minute); // 5, 25, 45; from 45 to 5 are 20 again
    row("0 12/6 * * *", 18 * hour);
    row("  0   3 * * *  ", day);
    row("0\t3\t*\t*\t*", day);
    // What the controller's parser lets pass.
    row("1,,31 * * * *", 30 * minute);
    row(",0, 3, * * *", day);
    row("+0 +3 * * *", day);
    row("*-whatever 3 * * *", 23 * hour + minute);
    row("?/30 * * * ?", 30 * minute);
    row("*/99999999999 3 * * *", day);
    row("TZ= 0 3 * * *", day);
    row("CRON_TZ=Nowhere/AtAll   @daily  ", day);
    row("CRON_TZ=Asia/Tokyo 0 3 * * *", day);
    row("TZ=UTC @daily", day);
    row("@hourly", hour);
    row("@daily", day);
    row("@midnight", day);
    row("@weekly", 7 * day);
    row("@monthly", 31 * day);
    row("@yearly", 366 * day);
    row("@annually", 366 * day);
    row("@every 1h30m", 90 * minute);
    row("@every 90m", 90 * minute);
    row("@every 1.5h", 90 * minute);
    row("@every 36h", 36 * hour);
    row("@every 1m0.5s", minute); // whole seconds
    row("@every -5m", 1000);
    row("@every -0", 1000);
    row("@every 10ms", 1000); // never more often than once a second
    row("@every 2000000\xC2\xB5s", 2000);
    row("@every 0", 1000);
}

void TestSchedule::knowsTheLongestWait()
{
    QFETCH(QString, schedule);
    QFETCH(qint64, interval);
    const auto found = scheduleIntervalMs(schedule);
    QVERIFY(found.has_value());
    QCOMPARE(*found, interval);
}

void TestSchedule::refusesWhatIsNoSchedule_data()
{
    QTest::addColumn<QString>("schedule");
    for (const char *text : {"",
                             " ",
                             "* * * *",
                             "* * * * * *",
                             "60 * * * *",
                             "* 24 * * *",
                             "* * 0 * *",
                             "* * 32 * *",
                             "* * * 13 *",
                             "* * * 0 *",
                             "* * * * 8",
                             "a b c d e",
                             "5-1 * * * *",
                             "*/0 * * * *",
                             "*/-5 * * * *",
                             "* * * * mon-",
                             ", * * * *",
                             "* , * * *",
                             "* * ,, * *",
                             "* * * , *",
                             "* * * * ,",
                             "0 3 * * 7",
                             "0 3 * * 5-7",
                             "0 3 L * *",
                             "0 3 * * 1#2",
                             "0 3 * * monday",
                             " @daily",
                             "@daily ",
                             "@Daily",
                             "TZ=UTC",
                             " TZ=UTC 0 3 * * *",
                             "TZ=UTC\t0 3 * * *",
                             "TZ=UTC CRON_TZ=UTC 0 3 * * *",
                             "TZ=../../etc/passwd 0 3 * * *",
                             "TZ=/etc/localtime 0 3 * * *",
                             "- * * * *",
                             "/ * * * *",
                             "1-2-3 * * * *",
                             "1/2/3 * * * *",
                             "0 0 31 2 *",
                             "0 0 30 feb *",
                             "99999999999999999999 * * * *",
                             "@",
                             "@reboot",
                             "@every",
                             "@every ",
                             "@every 1",
                             "@every h",
                             "@every 1d",
                             "@every 1h 30m",
                             "@every 999999999999h",
                             "@every 1e9h",
                             "@every .h",
                             "@every inf",
                             "TZ=",
                             "CRON_TZ=UTC",
                             "$(reboot)",
                             "\xD9\xA5 * * * *"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("very long") << u"0 3 * * "_s + u"1,"_s.repeated(500'000) + u"1"_s;
    QTest::newRow("many fields") << u"* "_s.repeated(1'000'000);
    QTest::newRow("zero character") << u"0 3 * * *"_s + QChar(u'\0');
    QTest::newRow("lone surrogate") << QString(QChar(0xD800)) + u" 3 * * *"_s;
}

void TestSchedule::refusesWhatIsNoSchedule()
{
    QFETCH(QString, schedule);
    rd::test::CpuTimer timer;
    QVERIFY(!scheduleIntervalMs(schedule));
    QVERIFY(timer.elapsed() < 1000); // bounded, whatever the length
}

void TestSchedule::survivesEveryPrefixAndEveryFlippedCharacter()
{
    for (const QString &good :
         {u"*/5 9-17 1,15 jan-dec mon-fri"_s, u"CRON_TZ=UTC @every 1h30m"_s}) {
        for (qsizetype i = 0; i <= good.size(); ++i) {
            if (const auto interval = scheduleIntervalMs(good.left(i)))
                QVERIFY(*interval > 0);
        }
        for (qsizetype i = 0; i < good.size(); ++i) {
            for (const char16_t c : {u'\0', u' ', u'*', u'?', u'/', u'-', u',', u'@', u'0', u'9',
                                     u'z', u'\u00B5', char16_t(0xD800), u'\uFFFF'}) {
                QString bad = good;
                bad[i] = QChar(c);
                if (const auto interval = scheduleIntervalMs(bad))
                    QVERIFY(*interval > 0);
            }
        }
    }
}

void TestSchedule::aZoneOfItsOwnIsPutInFront()
{
    const QString berlin = u"Europe/Berlin"_s;
    QCOMPARE(parseCron(u"0 3 * * *"_s)->zone, std::nullopt);
    QCOMPARE(parseCron(u"0 3 * * *"_s, berlin)->zone, std::optional(berlin));
    QCOMPARE(parseCron(u"TZ=Asia/Tokyo 0 3 * * *"_s)->zone, std::optional(u"Asia/Tokyo"_s));
    QVERIFY(parseCron(u"  @daily"_s, berlin)); // the controller trims behind a zone
    QVERIFY(!parseCron(u"TZ=Asia/Tokyo 0 3 * * *"_s, berlin));
    QVERIFY(!parseCron(u"0 3 * * *"_s, u"Europe/Berlin 0"_s));
    QVERIFY(!parseCron(u"0 3 * * *"_s, u"x"_s.repeated(1'000'000)));
}

void TestSchedule::knowsTheNextFiring_data()
{
    QTest::addColumn<QString>("schedule");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("next");
    const auto row = [](const char *name, const QString &schedule, const QByteArray &zone,
                        const QString &after, const QString &next) {
        QTest::newRow(name) << schedule << zone << after << next;
    };
    row("later today", u"10 3 * * *"_s, "UTC", u"2026-05-04T01:00:00Z"_s,
        u"2026-05-04T03:10:00Z"_s);
    row("never the moment itself", u"10 3 * * *"_s, "UTC", u"2026-05-04T03:10:00Z"_s,
        u"2026-05-05T03:10:00Z"_s);
    row("a second later", u"10 3 * * *"_s, "UTC", u"2026-05-04T03:09:59Z"_s,
        u"2026-05-04T03:10:00Z"_s);
    row("over the year", u"0 0 1 1 *"_s, "UTC", u"2026-05-04T01:00:00Z"_s,
        u"2027-01-01T00:00:00Z"_s);
    row("leap day", u"0 0 29 2 *"_s, "UTC", u"2024-02-29T00:00:00Z"_s, u"2028-02-29T00:00:00Z"_s);
    row("no leap day within five years", u"0 0 29 2 *"_s, "UTC", u"2096-03-01T00:00:00Z"_s,
        QString());
    row("either of both days", u"0 12 13 * fri"_s, "UTC", u"2026-05-09T00:00:00Z"_s,
        u"2026-05-13T12:00:00Z"_s);
    row("a step of days restricts", u"0 12 */10 * fri"_s, "UTC", u"2026-05-12T00:00:00Z"_s,
        u"2026-05-15T12:00:00Z"_s);
    row("another zone", u"30 1 * * *"_s, "Asia/Kolkata", u"2026-05-04T00:00:00Z"_s,
        u"2026-05-04T20:00:00Z"_s);
    // 29 March 2026, 02:00 to 03:00 is skipped in Berlin; 25 October, 02:00 to 03:00 comes twice.
    row("a skipped time waits a day", u"30 2 * * *"_s, "Europe/Berlin", u"2026-03-28T12:00:00Z"_s,
        u"2026-03-30T00:30:00Z"_s);
    row("every quarter over the gap", u"*/15 * * * *"_s, "Europe/Berlin", u"2026-03-29T00:45:00Z"_s,
        u"2026-03-29T01:00:00Z"_s);
    row("a doubled time, first", u"30 2 * * *"_s, "Europe/Berlin", u"2026-10-24T12:00:00Z"_s,
        u"2026-10-25T00:30:00Z"_s);
    row("a doubled time, second", u"30 2 * * *"_s, "Europe/Berlin", u"2026-10-25T00:30:00Z"_s,
        u"2026-10-25T01:30:00Z"_s);
    row("after both", u"30 2 * * *"_s, "Europe/Berlin", u"2026-10-25T01:30:00Z"_s,
        u"2026-10-26T01:30:00Z"_s);
    // Midnight does not exist: 24 April 2026 in Cairo, 00:00 to 01:00.
    row("no midnight", u"0 0 * * *"_s, "Africa/Cairo", u"2026-04-23T12:00:00Z"_s,
        u"2026-04-24T21:00:00Z"_s);
    // What robfig/cron does there: the hour behind midnight is met without looking at the day.
    row("no midnight, on the day before", u"30 1 * * thu"_s, "Africa/Cairo",
        u"2026-04-23T12:00:00Z"_s, u"2026-04-23T22:30:00Z"_s);
    // Half an hour: Lord Howe, 4 October 2026, 02:00 to 02:30. The walk by hours goes past 05:00.
    row("half an hour", u"10 5 * * *"_s, "Australia/Lord_Howe", u"2026-10-03T13:30:00Z"_s,
        u"2026-10-04T18:10:00Z"_s);
    row("every", u"@every 90m"_s, "UTC", u"2026-05-04T01:00:07Z"_s, u"2026-05-04T02:30:07Z"_s);
}

void TestSchedule::knowsTheNextFiring()
{
    QFETCH(QString, schedule);
    QFETCH(QByteArray, zone);
    QFETCH(QString, after);
    QFETCH(QString, next);
    const auto cron = parseCron(schedule);
    QVERIFY(cron);
    const auto found = nextFiring(
        *cron, QDateTime::fromString(after, Qt::ISODate).toMSecsSinceEpoch(), QTimeZone(zone));
    const QString shown =
        found ? QDateTime::fromMSecsSinceEpoch(*found, Qt::UTC).toString(Qt::ISODate) : QString();
    QCOMPARE(shown, next);
}

void TestSchedule::whatCannotHappenEndsAtOnce()
{
    const QTimeZone zone("Europe/Berlin");
    for (const auto &never : {u"0 0 30 2 *"_s, u"0 0 31 4,6,9,11 *"_s, u", * * * *"_s,
                              u"* * , * *"_s, u"* * * * ,"_s}) {
        const auto cron = parseCron(never);
        QVERIFY(cron);
        QVERIFY(!cron->canFire());
        QVERIFY(!nextFiring(*cron, 1'780'000'000'000, zone));
    }
    QVERIFY(parseCron(u"0 0 30 2 mon"_s)->canFire()); // either
    const auto cron = parseCron(u"* * * * *"_s);
    constexpr qint64 edge = std::numeric_limits<qint64>::max();
    for (const qint64 odd : {edge, -edge, qint64{-1}, qint64{900'000'000'000'000}})
        QVERIFY(!nextFiring(*cron, odd, zone));
    QVERIFY(!nextFiring(*cron, 0, QTimeZone()));
    QVERIFY(nextFiring(*cron, 0, zone));
}

void TestSchedule::aDayThatNeverWasIsPassed()
{
    const QTimeZone apia("Pacific/Apia"); // where 30 December 2011 was left out
    const qint64 before = QDateTime(QDate(2011, 12, 28), QTime(12, 0), apia).toMSecsSinceEpoch();
    const auto next = nextFiring(*parseCron(u"0 0 1 * *"_s), before, apia);
    QVERIFY(next);
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(*next, apia),
             QDateTime(QDate(2012, 1, 1), QTime(0, 0), apia));
}

void TestSchedule::knowsOnlyZonesOfTheDatabase()
{
    for (const auto &good : {u""_s, u"UTC"_s, u"Europe/Berlin"_s, u"Asia/Kolkata"_s, u"EST5EDT"_s,
                             u"CET"_s, u"Etc/GMT+5"_s})
        QVERIFY2(cronZone(good).isValid(), qPrintable(good));
    for (const auto &bad : {u"Local"_s, u"Foo"_s, u"Mars/Olympus"_s, u"UTC+5"_s, u"UTC+05:00"_s,
                            u"CET-1CEST"_s, u"EST5EDT,M3.2.0,M11.1.0"_s, u"../UTC"_s,
                            u"/usr/share/zoneinfo/UTC"_s, u"Europe"_s, QString(QChar(u'\0'))})
        QVERIFY2(!cronZone(bad).isValid(), qPrintable(bad));
}

void TestSchedule::tellsHowSureTheNextRunIs()
{
    using Certainty = NextRun::Certainty;
    const QTimeZone berlin("Europe/Berlin");
    const qint64 now =
        QDateTime::fromString(u"2026-05-04T10:00:00Z"_s, Qt::ISODate).toMSecsSinceEpoch();
    const auto at = [](const QString &iso) {
        return QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch();
    };
    const auto found = [&](const QString &schedule, std::optional<ScheduleState> state) {
        return nextRun({.schedule = schedule, .state = state, .lastRunMs = 0}, now, berlin);
    };
    const QString daily = u"10 3 * * *"_s;
    const NextRun about{at(u"2026-05-05T01:10:00Z"_s), Certainty::ZoneUnknown};
    QCOMPARE(found(daily, {}), std::optional(about));
    QCOMPARE(found(daily, ScheduleState{}), std::optional(about));
    QCOMPARE(found(daily, ScheduleState{.timeZone = u"Mars/Olympus"_s}), std::optional(about));
    const NextRun tokyo{at(u"2026-05-04T18:10:00Z"_s), Certainty::Exact};
    QCOMPARE(found(daily, ScheduleState{.timeZone = u"Asia/Tokyo"_s}), std::optional(tokyo));
    QCOMPARE(found(u"TZ=Asia/Tokyo 10 3 * * *"_s, {}), std::optional(tokyo));
    // The controller refuses two zones, and a schedule that is switched off does not run.
    QVERIFY(!found(u"TZ=Asia/Tokyo 10 3 * * *"_s, ScheduleState{.timeZone = u"UTC"_s}));
    QVERIFY(!found(daily, ScheduleState{.timeZone = u"UTC"_s, .suspended = true}));
    QVERIFY(!found(u"what?"_s, {}));
    QVERIFY(!found({}, {}));
    // By every clock on earth the same.
    const NextRun quarter{at(u"2026-05-04T10:15:00Z"_s), Certainty::Exact};
    QCOMPARE(found(u"*/15 * * * *"_s, {}), std::optional(quarter));
    QCOMPARE(found(u"0 * * * *"_s, {})->certainty, Certainty::ZoneUnknown);
    QCOMPARE(found(u"*/15 * * * 1"_s, {})->certainty, Certainty::ZoneUnknown);
}

void TestSchedule::countsAnEveryFromTheLastRun()
{
    constexpr qint64 hour = 3'600'000;
    constexpr qint64 now = 500'000 * hour;
    const auto found = [&](qint64 lastRunMs) {
        return nextRun({.schedule = u"@every 2h"_s, .state = {}, .lastRunMs = lastRunMs}, now,
                       QTimeZone::utc());
    };
    QVERIFY(!found(0));
    QCOMPARE(found(now - hour)->atMs, now + hour);
    QCOMPARE(found(now - 2 * hour)->atMs, now + 2 * hour);
    QCOMPARE(found(now - 101 * hour)->atMs, now + hour);
    QCOMPARE(found(now + hour)->atMs, now + 3 * hour); // another clock
    QCOMPARE(found(1)->certainty, NextRun::Certainty::FromLastRun);
}

void TestSchedule::tellsWhenARunIsMissing()
{
    constexpr qint64 hour = 3'600'000;
    constexpr qint64 midnight = 20'000 * 24 * hour;
    ScheduledScenario daily{.schedule = u"10 3 * * *"_s,
                            .state = ScheduleState{.timeZone = u"UTC"_s},
                            .lastRunMs = midnight + 4 * hour};
    const auto next = expectedRunMs(daily, 0);
    QCOMPARE(next, std::optional(midnight + 27 * hour + 600'000));
    daily.state->timeZone.clear(); // wherever the cluster is
    QCOMPARE(expectedRunMs(daily, 0), std::optional(midnight + 28 * hour));
    daily.lastRunMs = 0;
    QCOMPARE(expectedRunMs(daily, midnight), std::optional(midnight + 24 * hour));
    daily.state->suspended = true;
    QVERIFY(!expectedRunMs(daily, midnight));
    QVERIFY(!expectedRunMs({.schedule = u"?"_s, .state = {}, .lastRunMs = 1}, 1));
    QCOMPARE(expectedRunMs({.schedule = u"@every 2h"_s, .state = {}, .lastRunMs = midnight}, 0),
             std::optional(midnight + 2 * hour));
}

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
