// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/scheduletext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <QFile>
#include <QHash>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

/// The catalogue of a language as it stands in the sources; languages with two plural forms.
class Catalogue final : public QTranslator {
public:
    explicit Catalogue(const QString &language)
    {
        QFile file(
            QStringLiteral(RD_SOURCE_DIR "/translations/resilience-desk_%1.ts").arg(language));
        m_isRead = file.open(QIODevice::ReadOnly);
        QXmlStreamReader xml(&file);
        QString context;
        QString source;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == "name"_L1)
                context = xml.readElementText();
            else if (xml.name() == "source"_L1)
                source = xml.readElementText();
            else if (xml.name() == "translation"_L1 && context == "Schedule"_L1)
                readTranslation(xml, source);
        }
    }
    [[nodiscard]] bool isEmpty() const override { return !m_isRead; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *,
                                    int n) const override
    {
        if (qstrcmp(context, "Schedule") != 0)
            return {};
        const QStringList forms = m_forms.value(QString::fromUtf8(source));
        return forms.value(forms.size() > 1 && n != 1 ? 1 : 0);
    }

private:
    void readTranslation(QXmlStreamReader &xml, const QString &source)
    {
        QStringList forms;
        if (xml.attributes().value("type"_L1) == "unfinished"_L1) {
            xml.skipCurrentElement();
            return;
        }
        QString plain;
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            if (token == QXmlStreamReader::StartElement)
                forms << xml.readElementText();
            else if (token == QXmlStreamReader::Characters)
                plain += xml.text();
            else if (token == QXmlStreamReader::EndElement)
                break;
        }
        m_forms.insert(source, forms.isEmpty() ? QStringList{plain} : forms);
    }

    bool m_isRead = false;
    QHash<QString, QStringList> m_forms;
};

} // namespace

class TestScheduleText final : public QObject {
    Q_OBJECT
private slots:
    void cleanup();
    void putsSchedulesIntoWords_data();
    void putsSchedulesIntoWords();
    void leavesOddOnesAsTheyAre_data();
    void leavesOddOnesAsTheyAre();
    void namesTheZone();
    void tellsTheNextRun_data();
    void tellsTheNextRun();

private:
    void speak(const QString &language);
    std::unique_ptr<Catalogue> m_catalogue;
};

void TestScheduleText::speak(const QString &language)
{
    QLocale::setDefault(language == "de"_L1 ? QLocale(QLocale::German, QLocale::Germany)
                                            : QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_catalogue = std::make_unique<Catalogue>(language);
    QVERIFY(!m_catalogue->isEmpty());
    QVERIFY(QCoreApplication::installTranslator(m_catalogue.get()));
}

void TestScheduleText::cleanup()
{
    m_catalogue.reset();
    QLocale::setDefault(QLocale::c());
}

void TestScheduleText::putsSchedulesIntoWords_data()
{
    QTest::addColumn<QString>("schedule");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    const auto row = [](const char *schedule, const QString &english, const QString &german) {
        QTest::newRow(schedule) << QString::fromUtf8(schedule) << english << german;
    };
    row("10 3 * * *", u"every day at 03:10"_s, u"jeden Tag um 03:10"_s);
    row("@daily", u"every day at 00:00"_s, u"jeden Tag um 00:00"_s);
    row("30 7 * * 1,5", u"Mondays and Fridays at 07:30"_s, u"montags und freitags um 07:30"_s);
    row("30 7 * * 1-5", u"Monday to Friday at 07:30"_s, u"Montag bis Freitag um 07:30"_s);
    row("30 7 * * 0,6", u"Saturdays and Sundays at 07:30"_s, u"samstags und sonntags um 07:30"_s);
    row("0 3 * * sun", u"Sundays at 03:00"_s, u"sonntags um 03:00"_s);
    row("0 3 * * 0,1,2,3", u"Mondays, Tuesdays, Wednesdays and Sundays at 03:00"_s,
        u"montags, dienstags, mittwochs und sonntags um 03:00"_s);
    row("0 3 1-31 * mon", u"every day at 03:00"_s, u"jeden Tag um 03:00"_s);
    row("*/15 * * * *", u"every 15 minutes"_s, u"alle 15 Minuten"_s);
    row("* * * * *", u"every minute"_s, u"jede Minute"_s);
    row("0 * * * *", u"every hour"_s, u"jede Stunde"_s);
    row("10 * * * *", u"every hour at minute 10"_s, u"jede Stunde zur Minute 10"_s);
    row("20 */12 * * *", u"every day at 00:20 and 12:20"_s, u"jeden Tag um 00:20 und 12:20"_s);
    row("25 */2 * * *", u"every 2 hours from 00:25 on"_s, u"alle 2 Stunden ab 00:25"_s);
    row("*/5 9-17 * * 1-5", u"every 5 minutes from 09:00 to 17:55, Monday to Friday"_s,
        u"alle 5 Minuten von 09:00 bis 17:55, Montag bis Freitag"_s);
    row("0 9-17 * * *", u"every hour from 09:00 to 17:00"_s, u"jede Stunde von 09:00 bis 17:00"_s);
    row("0 0 1 * *", u"day 1 of every month at 00:00"_s, u"am Tag 1 jedes Monats um 00:00"_s);
    row("0 4 1,15 * *", u"days 1 and 15 of every month at 04:00"_s,
        u"an den Tagen 1 und 15 jedes Monats um 04:00"_s);
    row("@yearly", u"day 1 of January at 00:00"_s, u"am Tag 1 im Januar um 00:00"_s);
    row("0 3 1,2 jan,jul ?", u"days 1 and 2 of January and July at 03:00"_s,
        u"an den Tagen 1 und 2 im Januar und Juli um 03:00"_s);
    row("0 3 * 6 1", u"Mondays in June at 03:00"_s, u"montags im Juni um 03:00"_s);
    row("*/30 * * 6,7 *", u"every 30 minutes, every day in June and July"_s,
        u"alle 30 Minuten, jeden Tag im Juni und Juli"_s);
    row("@every 1h", u"every hour"_s, u"jede Stunde"_s);
    row("@every 36h", u"every 36 hours"_s, u"alle 36 Stunden"_s);
    row("@every 90m", u"every 1 h 30 min"_s, u"alle 1 h 30 min"_s);
    row("@every 90s", u"every 90 seconds"_s, u"alle 90 Sekunden"_s);
    row("@every 1s", u"every second"_s, u"jede Sekunde"_s);
}

void TestScheduleText::putsSchedulesIntoWords()
{
    QFETCH(QString, schedule);
    QFETCH(QString, english);
    QFETCH(QString, german);
    speak(u"en"_s);
    QCOMPARE(scheduleText(schedule), english);
    speak(u"de"_s);
    QCOMPARE(scheduleText(schedule), german);
}

void TestScheduleText::leavesOddOnesAsTheyAre_data()
{
    QTest::addColumn<QString>("schedule");
    for (const char *text :
         {"7,13,59 * * * *", "0 3 1 * 1", "0 3 1-7 * *", "1-7 3,5 * * *", "0 3 * 1-6 *",
          "0 0 30 2 *", "60 * * * *", "nightly", "*/7 1,9,13 * * *", "0 3 * * 7", ""})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestScheduleText::leavesOddOnesAsTheyAre()
{
    QFETCH(QString, schedule);
    speak(u"en"_s);
    QCOMPARE(scheduleText(schedule), schedule);
    QCOMPARE(scheduleText(u"a\nb"_s), u"a b"_s);
    QVERIFY(scheduleText(u"x"_s.repeated(100'000)).size() <= 60);
}

void TestScheduleText::namesTheZone()
{
    speak(u"en"_s);
    QCOMPARE(scheduleText(u"10 3 * * *"_s, u"Asia/Tokyo"_s), u"every day at 03:10 (Asia/Tokyo)"_s);
    QCOMPARE(scheduleText(u"TZ=UTC 10 3 * * *"_s), u"every day at 03:10 (UTC)"_s);
    QCOMPARE(scheduleText(u"@every 2h"_s, u"Asia/Tokyo"_s), u"every 2 hours"_s);
}

void TestScheduleText::tellsTheNextRun_data()
{
    QTest::addColumn<QString>("schedule");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<bool>("suspended");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    // It is Monday, 4 May 2026, 12:00 in Berlin, and the last run was at 11:00.
    const auto row = [](const char *name, const QString &schedule, const QString &zone,
                        const QString &english, const QString &german) {
        QTest::newRow(name) << schedule << zone << false << english << german;
    };
    row("today", u"30 14 * * *"_s, u"Europe/Berlin"_s, u"14:30"_s, u"14:30"_s);
    row("elsewhere", u"10 3 * * *"_s, u"Asia/Tokyo"_s, u"20:10"_s, u"20:10"_s);
    row("tomorrow", u"10 3 * * *"_s, u"Europe/Berlin"_s, u"tomorrow 03:10"_s, u"morgen 03:10"_s);
    row("this week", u"10 3 * * 6"_s, u"Europe/Berlin"_s, u"Sat 03:10"_s, u"Sa. 03:10"_s);
    row("later", u"10 3 24 12 *"_s, u"Europe/Berlin"_s, u"24/12/2026 03:10"_s, u"24.12.26 03:10"_s);
    row("zone unknown", u"10 16 * * *"_s, {}, u"about 16:10, cluster time zone unknown"_s,
        u"etwa 16:10, Zeitzone des Clusters unbekannt"_s);
    row("any zone", u"*/15 * * * *"_s, {}, u"12:15"_s, u"12:15"_s);
    row("every", u"@every 3h"_s, {}, u"about 14:00"_s, u"etwa 14:00"_s);
    row("odd", u"nightly"_s, {}, {}, {});
    QTest::newRow("off") << u"10 3 * * *"_s << QString() << true << u"switched off"_s
                         << u"ausgeschaltet"_s;
}

void TestScheduleText::tellsTheNextRun()
{
    QFETCH(QString, schedule);
    QFETCH(QString, zone);
    QFETCH(bool, suspended);
    QFETCH(QString, english);
    QFETCH(QString, german);
    const QTimeZone berlin("Europe/Berlin");
    const qint64 now = QDateTime(QDate(2026, 5, 4), QTime(12, 0), berlin).toMSecsSinceEpoch();
    const ScheduledScenario scenario{.schedule = schedule,
                                     .state =
                                         ScheduleState{.timeZone = zone, .suspended = suspended},
                                     .lastRunMs = now - 3'600'000};
    speak(u"en"_s);
    QCOMPARE(nextRunText(scenario, now, berlin), english);
    speak(u"de"_s);
    QCOMPARE(nextRunText(scenario, now, berlin), german);
}

QTEST_GUILESS_MAIN(TestScheduleText)
#include "tst_scheduletext.moc"
