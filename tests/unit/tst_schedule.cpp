// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/schedule.h"

#include <QElapsedTimer>
#include <QTest>

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
    row("0 3 * * 7", 7 * day);
    row("0 3 * * 5-7", 5 * day); // Sunday to Friday
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
    row("@every 1m0.5s", 60'500);
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
                             "1,,2 * * * *",
                             ", * * * *",
                             "- * * * *",
                             "/ * * * *",
                             "1-2-3 * * * *",
                             "1/2/3 * * * *",
                             "+5 * * * *",
                             "0 0 31 2 *",
                             "0 0 30 feb *",
                             "99999999999999999999 * * * *",
                             "@",
                             "@reboot",
                             "@every",
                             "@every ",
                             "@every 1",
                             "@every h",
                             "@every -5m",
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
    QElapsedTimer timer;
    timer.start();
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

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
