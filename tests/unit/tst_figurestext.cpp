// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/figurestext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

/// Stands for a catalogue: says which texts were asked for and for what number.
class RecordingTranslator final : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *,
                                    int n) const override
    {
        if (qstrcmp(context, "Figures") != 0)
            return {};
        return u"[%1|%2]"_s.arg(QString::number(n), QString::fromUtf8(source));
    }
};

OverviewFigures worked()
{
    OverviewFigures figures;
    figures.layout = layOut({}, 1'781'092'800'000, QTimeZone::utc()); // 10 June 2026, 12:00
    ScoreFigures &total = figures.total;
    total.score = 84.23;
    total.measured = 38;
    total.scenarios = 42;
    total.neverRan = 1;
    total.unverified = 2;
    total.stale = 3;
    total.compared = 34;
    total.comparedNow = 85.5;
    total.comparedThen = 82.4;
    total.change = 3.1;
    total.fresh = 4;
    total.lost = 5;
    total.clamped = true;
    total.deleted = {{u"gone"_s, 41.0}};
    total.runs[Outcome::Broken] = 6;
    total.runs[Outcome::Stopped] = 7;
    total.runs[Outcome::InProgress] = 8;
    return figures;
}

} // namespace

class TestFiguresText final : public QObject {
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale::c()); }
    void saysWhatChangedOverWhat_data();
    void saysWhatChangedOverWhat();
    void saysHowManyAreCovered();
    void saysWhenTooLittleIsMeasured();
    void namesDeletedOnce();
    void agesReadLikeSpeech_data();
    void agesReadLikeSpeech();
    void clocksAreThoseOfTheLocale_data();
    void clocksAreThoseOfTheLocale();
    void durationsKeepTwoUnits_data();
    void durationsKeepTwoUnits();
    void scoresDropAnEmptyDecimal_data();
    void scoresDropAnEmptyDecimal();
    void explainsWithTheRealNumbers();
    void saysWhereTheTargetIs();
    void saysWhatIsMissingAndHowOldItIs();
    void explainsWhenThereIsNothing();
    void numbersFollowTheLocale();
    void pluralsReachTheCatalogue();
};

void TestFiguresText::saysWhatChangedOverWhat_data()
{
    QTest::addColumn<std::optional<double>>("change");
    QTest::addColumn<int>("compared");
    QTest::addColumn<int>("fresh");
    QTest::addColumn<int>("lost");
    QTest::addColumn<QString>("sentence");
    using Change = std::optional<double>;
    QTest::newRow("all parts") << Change(3.1) << 34 << 4 << 3
                               << u"+3.1 on 34 compared; 4 new, 3 not measured"_s;
    QTest::newRow("down, nothing new")
        << Change(-9.36) << 34 << 0 << 1 << u"\u22129.4 on 34 compared; 1 not measured"_s;
    QTest::newRow("only compared") << Change(-0.01) << 2 << 0 << 0 << u"0.0 on 2 compared"_s;
    QTest::newRow("nothing comparable") << Change() << 0 << 4 << 0 << u"new"_s;
    QTest::newRow("others then") << Change() << 0 << 4 << 2 << u"new; 2 not measured"_s;
    QTest::newRow("nothing now") << Change() << 0 << 0 << 2 << u"2 not measured"_s;
    QTest::newRow("nothing") << Change() << 0 << 0 << 0 << QString();
}

void TestFiguresText::saysWhatChangedOverWhat()
{
    QFETCH(std::optional<double>, change);
    QFETCH(int, compared);
    QFETCH(int, fresh);
    QFETCH(int, lost);
    ScoreFigures figures;
    figures.change = change;
    figures.compared = compared;
    figures.fresh = fresh;
    figures.lost = lost;
    figures.measured = compared + fresh;
    QTEST(scoreSentence(figures), "sentence");
}

void TestFiguresText::saysHowManyAreCovered()
{
    ScoreFigures figures;
    figures.measured = 38;
    figures.scenarios = 42;
    QCOMPARE(coverageSentence(figures), u"from 38 of 42 scenario(s)"_s);
}

void TestFiguresText::saysWhenTooLittleIsMeasured()
{
    ScoreFigures figures;
    figures.measured = 5;
    figures.scenarios = 42;
    QCOMPARE(tooLittleText(figures), QString());
    figures.tooLittleMeasured = true;
    QCOMPARE(tooLittleText(figures), u"too little measured (5 of 42)"_s);
}

void TestFiguresText::namesDeletedOnce()
{
    ScoreFigures figures;
    QCOMPARE(deletedSentence(figures), QString());
    figures.deleted = {{u"a"_s, 41.0}};
    QCOMPARE(deletedSentence(figures), u"1 deleted and left out (\u2068a\u2069 last 41)"_s);
    figures.deleted = {{u"%1"_s, std::nullopt}};
    QCOMPARE(deletedSentence(figures), u"1 deleted and left out (\u2068%1\u2069)"_s);
    figures.deleted = {
        {u"a"_s, 41.0}, {u"b"_s, std::nullopt}, {u"c"_s, 60.55}, {u"d"_s, 1.0}, {u"e"_s, 2.0}};
    QCOMPARE(
        deletedSentence(figures),
        u"5 deleted and left out (\u2068a\u2069 last 41, \u2068b\u2069, \u2068c\u2069 last 60.6, others)"_s);
}

void TestFiguresText::agesReadLikeSpeech_data()
{
    constexpr qint64 second = 1000;
    constexpr qint64 hour = 3600 * second;
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("future") << -5 * second << u"just now"_s;
    QTest::newRow("zero") << qint64(0) << u"just now"_s;
    QTest::newRow("12 s") << 12 * second + 999 << u"12 s ago"_s;
    QTest::newRow("59 s") << 60 * second - 1 << u"59 s ago"_s;
    QTest::newRow("1 min") << 60 * second << u"1 min ago"_s;
    QTest::newRow("8 min") << 8 * 60 * second << u"8 min ago"_s;
    QTest::newRow("59 min") << hour - 1 << u"59 min ago"_s;
    QTest::newRow("1 h") << hour << u"1 h ago"_s;
    QTest::newRow("2 h") << 2 * hour << u"2 h ago"_s;
    QTest::newRow("23 h") << 24 * hour - 1 << u"23 h ago"_s;
    QTest::newRow("1 d") << 24 * hour << u"1 d ago"_s;
    QTest::newRow("3 d") << 3 * 24 * hour << u"3 d ago"_s;
    QTest::newRow("56 years") << 500'000 * hour << u"20833 d ago"_s;
}

void TestFiguresText::agesReadLikeSpeech()
{
    QFETCH(qint64, ms);
    QTEST(ageText(ms), "text");
}

void TestFiguresText::clocksAreThoseOfTheLocale_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    QTest::newRow("C") << u"C"_s << u"15:04:09"_s;
    QTest::newRow("German") << u"de_DE"_s << u"15:04:09"_s;
    QTest::newRow("Finnish") << u"fi_FI"_s << u"15.04.09"_s;
    QTest::newRow("American") << u"en_US"_s << u"3:04:09 PM"_s;
}

void TestFiguresText::clocksAreThoseOfTheLocale()
{
    QFETCH(QString, locale);
    QLocale::setDefault(QLocale(locale));
    const qint64 ms = QDateTime(QDate(2026, 11, 20), QTime(15, 4, 9)).toMSecsSinceEpoch();
    // Some put a narrow space before what stands for afternoon.
    QTEST(clockText(ms).replace(QChar(0x202f), u' '), "text");
}

void TestFiguresText::durationsKeepTwoUnits_data()
{
    constexpr qint64 minute = 60'000;
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("negative") << qint64(-1) << u"0 s"_s;
    QTest::newRow("seconds") << qint64(45'999) << u"45 s"_s;
    QTest::newRow("minutes") << 6 * minute + 59'000 << u"6 min"_s;
    QTest::newRow("an hour") << 60 * minute << u"1 h"_s;
    QTest::newRow("hours") << 65 * minute << u"1 h 5 min"_s;
    QTest::newRow("days") << (3 * 24 + 4) * 60 * minute << u"3 d 4 h"_s;
    QTest::newRow("whole days") << 2 * 24 * 60 * minute << u"2 d"_s;
}

void TestFiguresText::durationsKeepTwoUnits()
{
    QFETCH(qint64, ms);
    QTEST(durationText(ms), "text");
}

void TestFiguresText::scoresDropAnEmptyDecimal_data()
{
    QTest::addColumn<double>("score");
    QTest::addColumn<QString>("text");
    QTest::newRow("whole") << 41.0 << u"41"_s;
    QTest::newRow("rounded to whole") << 40.96 << u"41"_s;
    QTest::newRow("half") << 62.5 << u"62.5"_s;
    QTest::newRow("negative") << -20.0 << u"\u221220"_s;
    QTest::newRow("negative half") << -0.5 << u"\u22120.5"_s;
    QTest::newRow("hardly negative") << -0.01 << u"0"_s;
    QTest::newRow("absurd") << 1e300 << QLocale::c().toString(1e300, 'f', 1);
}

void TestFiguresText::scoresDropAnEmptyDecimal()
{
    QFETCH(double, score);
    QTEST(scoreText(score), "text");
}

void TestFiguresText::explainsWithTheRealNumbers()
{
    const QStringList lines = explainScore(worked());
    const QString all = lines.join(u'\n');
    for (
        const QString &part :
        {u"84.2 is the plain mean of 38 measured scenario(s) of 42"_s,
         u"4 scenario(s) not measured in this period do not count; 1 of all never ran"_s,
         u"2 scenario(s) unverified"_s, u"3 scenario(s) stale"_s,
         u"1 deleted and left out (\u2068gone\u2069 last 41)"_s, u"outside 0 to 100"_s,
         u"in progress (8), broken (6) and stopped (7)"_s,
         u"34 scenario(s) measured in both periods; mean now 85.5, mean before 82.4, change +3.1"_s,
         u"4 measured only now, 5 only before"_s, u"Weak below 40, fair below 80, strong from 80"_s,
         u"2026"_s})
        QVERIFY2(all.contains(part), qPrintable(part + u"\n---\n"_s + all));
    QVERIFY2(!all.contains(u'%'), qPrintable(all));
}

void TestFiguresText::saysWhereTheTargetIs()
{
    ScoreFigures figures;
    QCOMPARE(targetSentence(figures), QString());
    figures.target = 80;
    QCOMPARE(targetSentence(figures), QString()); // no score
    figures.score = 84.24;
    QCOMPARE(targetSentence(figures), u"target 80: 4.2 above"_s);
    figures.target = 92.5;
    QCOMPARE(targetSentence(figures), u"target 92.5: 8.3 below"_s);
    figures.target = 84.2;
    QCOMPARE(targetSentence(figures), u"target 84.2: just reached"_s);
    figures.tooLittleMeasured = true;
    QCOMPARE(targetSentence(figures), QString());
}

void TestFiguresText::saysWhatIsMissingAndHowOldItIs()
{
    OverviewFigures figures;
    QCOMPARE(gapSentence(figures), QString());
    figures.trend.resize(4);
    figures.trend[1].mean = 50;
    figures.trend[3].open = true; // not a gap yet
    QCOMPARE(gapSentence(figures), u"2 day(s) without a measurement"_s);
    figures.layout.unit = BucketUnit::Week;
    QCOMPARE(gapSentence(figures), u"2 week(s) without a measurement"_s);
    QCOMPARE(openSentence(figures.layout), u"this week so far"_s);
    figures.layout.lastIsOpen = false;
    QCOMPARE(openSentence(figures.layout), QString());
    QCOMPARE(dataAgeSentence(figures), u"nothing was read from the server yet"_s);
    figures.dataMs = 1'000'000;
    figures.generatedMs = 1'012'000;
    QCOMPARE(dataAgeSentence(figures), u"data read 12 s ago"_s);
}

void TestFiguresText::explainsWhenThereIsNothing()
{
    const QString all = explainScore({}).join(u'\n');
    QVERIFY(all.contains(u"No scenario was measured"_s));
    QVERIFY(all.contains(u"Change: none yet"_s));
    QVERIFY(!all.contains(u"unverified"_s));
    QVERIFY2(!all.contains(u'%'), qPrintable(all));
}

void TestFiguresText::numbersFollowTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(scoreText(62.5), u"62,5"_s);
    QVERIFY(explainScore(worked()).join(u' ').contains(u"84,2"_s));
    ScoreFigures figures;
    figures.measured = 1234;
    figures.scenarios = 5000;
    figures.tooLittleMeasured = true;
    QVERIFY(tooLittleText(figures).contains(u"1.234"_s));
}

void TestFiguresText::pluralsReachTheCatalogue()
{
    RecordingTranslator translator;
    QVERIFY(QCoreApplication::installTranslator(&translator));
    ScoreFigures figures = worked().total;
    QVERIFY(coverageSentence(figures).startsWith(u"[42|"_s));
    QVERIFY(scoreSentence(figures).contains(u"[34|"_s));
    QVERIFY(scoreSentence(figures).contains(u"[5|5 not measured]"_s));
    QVERIFY(deletedSentence(figures).startsWith(u"[1|"_s));
    QVERIFY(ageText(9000).startsWith(u"[9|"_s));
    QCoreApplication::removeTranslator(&translator);
}

QTEST_GUILESS_MAIN(TestFiguresText)
#include "tst_figurestext.moc"
