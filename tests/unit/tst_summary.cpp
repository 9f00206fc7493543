// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/summary.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

constexpr qint64 Noon = 1'781'092'800'000; // 10 June 2026, 12:00

ScenarioFigure scenario(const QString &name, std::optional<double> score,
                        std::optional<double> change = {})
{
    ScenarioFigure figure;
    figure.name = name;
    figure.score = score;
    figure.change = change;
    return figure;
}

/// Thirty days of four scenarios, all measured twice; nothing moved.
OverviewFigures quiet()
{
    OverviewFigures figures;
    figures.layout = layOut({}, Noon, QTimeZone::utc());
    figures.generatedMs = Noon;
    figures.dataMs = Noon - 12'000;
    ScoreFigures &total = figures.total;
    total.score = 84.2;
    total.band = Band::Strong;
    total.change = 0.0;
    total.compared = total.measured = total.scenarios = 4;
    total.runs[Outcome::Passed] = 12;
    figures.weakest = {scenario(u"checkout"_s, 41.0, 0.0), scenario(u"cart"_s, 98.6, 0.0)};
    return figures;
}

QString said(const OverviewFigures &figures)
{
    // The marks that isolate names would only be in the way here.
    return summarise(figures).sentences.join(u'\n').remove(QChar(0x2068)).remove(QChar(0x2069));
}

} // namespace

class TestSummary final : public QObject {
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void headlineSaysScoreWordAndChange_data();
    void headlineSaysScoreWordAndChange();
    void namesThePeriodBefore_data();
    void namesThePeriodBefore();
    void aQuietPeriodSaysLittle();
    void namesWhatGotWorseAndBetter();
    void saysWhenMoreMovedThanAreNamed();
    void namesTheWeakest_data();
    void namesTheWeakest();
    void tellsBrokenFromWeakness();
    void saysWhetherTheTargetIsKept_data();
    void saysWhetherTheTargetIsKept();
    void saysWhatTheChangeLeavesOut();
    void saysHowFreshAndCompleteTheDataIs();
    void namesTheLowestProjectOfSeveral();
    void namesWhatIsLost();
    void nothingMeasuredInventsNothing();
    void hostileNamesStayText();
    void countsReachTheCatalogue();
};

void TestSummary::headlineSaysScoreWordAndChange_data()
{
    QTest::addColumn<std::optional<double>>("score");
    QTest::addColumn<std::optional<double>>("change");
    QTest::addColumn<bool>("tooLittle");
    QTest::addColumn<QString>("headline");
    using Number = std::optional<double>;
    QTest::newRow("up") << Number(84.2) << Number(3.1) << false
                        << u"Score 84.2 (strong), up 3.1 on the 30 days before."_s;
    QTest::newRow("down") << Number(84.2) << Number(-9.36) << false
                          << u"Score 84.2 (strong), down 9.4 on the 30 days before."_s;
    QTest::newRow("same") << Number(84.2) << Number(0.0) << false
                          << u"Score 84.2 (strong), unchanged from the 30 days before."_s;
    QTest::newRow("not visibly") << Number(84.2) << Number(-0.04) << false
                                 << u"Score 84.2 (strong), unchanged from the 30 days before."_s;
    QTest::newRow("new")
        << Number(84.2) << Number() << false
        << u"Score 84.2 (strong). There is nothing to compare with in the 30 days before."_s;
    QTest::newRow("thin")
        << Number(84.2) << Number(3.1) << true
        << u"Score 84.2, but too little was measured to judge it: 4 of 42 scenario(s)."_s;
    QTest::newRow("none") << Number() << Number() << false
                          << u"No score: nothing was measured in this period."_s;
}

void TestSummary::headlineSaysScoreWordAndChange()
{
    QFETCH(std::optional<double>, score);
    QFETCH(std::optional<double>, change);
    QFETCH(bool, tooLittle);
    OverviewFigures figures = quiet();
    figures.total.score = score;
    figures.total.change = change;
    figures.total.tooLittleMeasured = tooLittle;
    if (tooLittle)
        figures.total.scenarios = 42;
    QTEST(summarise(figures).headline, "headline");
}

void TestSummary::namesThePeriodBefore_data()
{
    QTest::addColumn<PeriodKind>("kind");
    QTest::addColumn<QString>("text");
    QTest::newRow("24h") << PeriodKind::Hours24 << u"the 24 hours before"_s;
    QTest::newRow("7d") << PeriodKind::Days7 << u"the 7 days before"_s;
    QTest::newRow("90d") << PeriodKind::Days90 << u"the 90 days before"_s;
    QTest::newRow("12m") << PeriodKind::Months12 << u"the 12 months before"_s;
    QTest::newRow("custom") << PeriodKind::Custom << u"the period before"_s;
}

void TestSummary::namesThePeriodBefore()
{
    QFETCH(PeriodKind, kind);
    OverviewFigures figures = quiet();
    figures.period.kind = kind;
    QTEST(previousPeriodText(figures.period), "text");
    QFETCH(QString, text);
    QVERIFY(summarise(figures).headline.endsWith(text + u'.'));
}

void TestSummary::aQuietPeriodSaysLittle()
{
    QCOMPARE(summarise(quiet()).sentences.size(), 4);
    QCOMPARE(said(quiet()), u"No scenario changed of the 4 that can be compared.\n"
                            "The weakest is checkout with 41 (fair).\n"
                            "12 run(s): 12 passed.\n"
                            "All 4 scenario(s) were measured."_s);
}

void TestSummary::namesWhatGotWorseAndBetter()
{
    OverviewFigures figures = quiet();
    figures.total.worsened = 2;
    figures.total.improved = 1;
    figures.movers = {scenario(u"checkout"_s, 41.0, -22.4), scenario(u"search"_s, 70.5, 11.0),
                      scenario(u"ledger"_s, 58.0, -4.0)};
    const QString text = said(figures);
    QVERIFY2(text.startsWith(u"2 scenario(s) got worse: checkout (now 41, down 22.4) and ledger "
                             "(now 58, down 4).\n1 scenario(s) got better: search (now 70.5, up "
                             "11).\n"_s),
             qPrintable(text));
    QVERIFY(!text.contains(u"No scenario changed"_s));
}

void TestSummary::saysWhenMoreMovedThanAreNamed()
{
    OverviewFigures figures = quiet();
    figures.total.worsened = 5;
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        figures.movers << scenario(name, 50.0, -8.0);
    const QString text = said(figures);
    QVERIFY2(text.startsWith(u"5 scenario(s) got worse, most of all a (now 50, down 8), b (now 50, "
                             "down 8) and c (now 50, down 8)."_s),
             qPrintable(text));
    // All six places taken by what got better: nothing is known to name.
    figures.movers = {scenario(u"up"_s, 50.0, 8.0)};
    figures.total.improved = 1;
    QVERIFY(said(figures).startsWith(u"5 scenario(s) got worse.\n1 scenario(s) got better: up"_s));
}

void TestSummary::namesTheWeakest_data()
{
    QTest::addColumn<QList<double>>("scores");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("one") << QList<double>{12.25, 60} << u"The weakest is s0 with 12.3 (weak)."_s;
    QTest::newRow("two") << QList<double>{40, 40, 90}
                         << u"The weakest are s0 and s1 with 40 each (fair)."_s;
    QTest::newRow("many") << QList<double>{0, 0, 0, 0, 7}
                          << u"The weakest are s0, s1, s2 and others with 0 each (weak)."_s;
    QTest::newRow("below the scale")
        << QList<double>{-20, 60} << u"The weakest is s0 with 0 (weak)."_s;
    QTest::newRow("perfect") << QList<double>{100, 100} << u"Every measured scenario scored 100."_s;
}

void TestSummary::namesTheWeakest()
{
    QFETCH(QList<double>, scores);
    OverviewFigures figures = quiet();
    figures.weakest.clear();
    for (qsizetype i = 0; i < scores.size(); ++i)
        figures.weakest << scenario(u"s%1"_s.arg(i), scores[i]);
    figures.weakest << scenario(u"not measured"_s, {});
    QFETCH(QString, sentence);
    QVERIFY2(said(figures).contains(sentence), qPrintable(said(figures)));
    // With one measured scenario the score says it already.
    figures.total.measured = 1;
    QVERIFY(!said(figures).contains(u"weakest"_s));
}

void TestSummary::tellsBrokenFromWeakness()
{
    OverviewFigures figures = quiet();
    figures.total.runs[Outcome::Weakness] = 3;
    QVERIFY(said(figures).contains(u"15 run(s): 12 passed, 3 weakness found."_s));
    QVERIFY(!said(figures).contains(u"resilience"_s));
    figures.total.runs[Outcome::Broken] = 1200;
    figures.total.unverified = 1;
    figures.weakest[1].unverifiedSinceMs = 1;
    const QString text = said(figures);
    QVERIFY2(text.contains(u"1,215 run(s): 12 passed, 3 weakness found, 1,200 broken. A broken run "
                           "is a test that failed itself; it says nothing about resilience."_s),
             qPrintable(text));
    QVERIFY2(text.contains(u"1 scenario(s) cannot be relied on, because the newest finished run "
                           "broke: cart."_s),
             qPrintable(text));
    figures.total.unverified = 2; // one of them is not in the list
    QVERIFY(said(figures).contains(u"newest finished run broke.\n"_s));
}

void TestSummary::saysWhetherTheTargetIsKept_data()
{
    QTest::addColumn<double>("target");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("missed") << 90.0 << u"The target of 90 is missed by 5.8.\n"_s;
    QTest::newRow("just reached") << 84.2 << u"The target of 84.2 is reached.\n"_s;
    QTest::newRow("reached") << 80.0 << u"The target of 80 is reached.\n"_s;
}

void TestSummary::saysWhetherTheTargetIsKept()
{
    QFETCH(double, target);
    QFETCH(QString, sentence);
    OverviewFigures figures = quiet();
    figures.total.target = target;
    QVERIFY2(said(figures).startsWith(sentence), qPrintable(said(figures)));
    figures.total.tooLittleMeasured = true; // nothing to hold against anything
    QVERIFY(!said(figures).contains(u"target"_s));
}

void TestSummary::saysWhatTheChangeLeavesOut()
{
    OverviewFigures figures = quiet();
    figures.total.change = 3.1;
    QVERIFY(!said(figures).contains(u"both periods"_s));
    figures.total.fresh = 1;
    figures.total.lost = 2;
    QVERIFY2(said(figures).contains(u"The change of +3.1 is that of 4 scenario(s) measured in both "
                                    "periods; left out: 1 new, 2 not measured again."_s),
             qPrintable(said(figures)));
}

void TestSummary::saysHowFreshAndCompleteTheDataIs()
{
    OverviewFigures figures = quiet();
    figures.dataMs = Noon - 3 * 86'400'000LL;
    QVERIFY2(said(figures).startsWith(u"The data is from 07/06/2026 12:00; what happened since"_s),
             qPrintable(said(figures)));
    figures.projects = {ProjectFigures{}, ProjectFigures{}};
    figures.projects[0].name = u"payments"_s;
    figures.projects[0].dataMs = figures.dataMs;
    figures.projects[1].dataMs = Noon;
    QVERIFY2(said(figures).startsWith(u"The data of payments is from 07/06/2026 12:00 or"_s),
             qPrintable(said(figures)));
    figures.projects.clear();
    figures.dataMs = 0;
    figures.synchronising = true;
    QVERIFY(said(figures).startsWith(u"Not everything was read from the server yet.\nThe history "
                                     "is still being read"_s));

    figures = quiet();
    figures.total.scenarios = 7;
    figures.total.stale = 2;
    figures.total.neverRan = 1;
    figures.total.deleted = {{u"gone"_s, 41.0}};
    figures.total.clamped = true;
    const QString text = said(figures);
    QVERIFY2(text.contains(u"4 of 7 scenario(s) were measured.\nScenarios: 2 stale, 1 never ran, 1 "
                           "deleted and left out (gone last 41)."_s),
             qPrintable(text));
    QVERIFY(text.contains(u"outside 0 to 100"_s));
}

void TestSummary::namesTheLowestProjectOfSeveral()
{
    OverviewFigures figures = quiet();
    ProjectFigures worst;
    worst.name = u"logistics"_s;
    figures.projects = {worst};
    QVERIFY(!said(figures).contains(u"logistics"_s));
    figures.projects << worst;
    QVERIFY(!said(figures).contains(u"logistics"_s)); // none has a score
    figures.projects[0].figures.score = 63.0;
    QVERIFY(!said(figures).contains(u"logistics"_s)); // the only one is no lowest
    figures.projects << worst;
    figures.projects[1].name = u"payments"_s;
    figures.projects[1].figures.score = 63.04;
    QVERIFY(!said(figures).contains(u"The lowest"_s)); // nobody can see a difference
    figures.projects[2].figures.score = 70.0;
    QVERIFY(said(figures).contains(
        u"The lowest of 3 measured project(s) are logistics and payments with 63.0.\n"_s));
    figures.projects[1].figures.score = std::nullopt;
    QVERIFY(
        said(figures).contains(u"The lowest of 2 measured project(s) is logistics with 63.0.\n"_s));
    figures.projects[0].figures.tooLittleMeasured = true;
    QVERIFY(said(figures).contains(u"63.0. Too little was measured there to judge it."_s));
}

void TestSummary::namesWhatIsLost()
{
    OverviewFigures figures = quiet();
    figures.total.delegates = 6;
    figures.total.delegatesActive = 5;
    figures.total.hubs = 3;
    figures.total.hubsAvailable = 3;
    QVERIFY(said(figures).endsWith(u"5 of 6 delegate(s) are active."_s)); // one never connected
    Delegate lost;
    lost.name = u"eu-west-2"_s;
    figures.lostDelegates = {lost};
    figures.total.hubsAvailable = 2;
    QVERIFY2(said(figures).endsWith(u"5 of 6 delegate(s) are active. Lost: eu-west-2.\n2 of 3 "
                                    "hub(s) are available."_s),
             qPrintable(said(figures)));
}

void TestSummary::nothingMeasuredInventsNothing()
{
    OverviewFigures figures;
    figures.dataMs = figures.generatedMs = Noon;
    figures.layout.span = {.fromMs = Noon - 86'400'000, .toMs = Noon};
    QCOMPARE(summarise(figures).headline, u"No score: nothing ran in this period."_s);
    QCOMPARE(said(figures), QString());
    figures.dataMs = Noon - 7'200'000; // offline since: who knows what ran
    QCOMPARE(summarise(figures).headline, u"No score: no runs are known in this period."_s);
    figures.dataMs = Noon;
    figures.total.scenarios = 2;
    figures.total.unverified = 2;
    figures.total.runs[Outcome::Broken] = 9;
    figures.weakest = {scenario(u"a"_s, {}), scenario(u"b"_s, {})};
    for (ScenarioFigure &one : figures.weakest)
        one.unverifiedSinceMs = 1;
    QCOMPARE(summarise(figures).headline, u"No score: nothing was measured in this period."_s);
    QCOMPARE(said(figures),
             u"2 scenario(s) cannot be relied on, because the newest finished run broke: a and b.\n"
             "9 run(s): 9 broken. A broken run is a test that failed itself; it says nothing about "
             "resilience."_s);
}

void TestSummary::hostileNamesStayText()
{
    OverviewFigures figures = quiet();
    figures.total.worsened = 1;
    figures.movers = {scenario(u"%1%n%2 <b>\n\u202Eevil"_s + QString(300, u'x'), 41.0, -22.4)};
    const QString text = summarise(figures).sentences.first();
    QVERIFY2(text.contains(u"%1%n%2 <b> evilxxx"_s), qPrintable(text));
    QVERIFY(!text.contains(QChar(0x202E)));
    QVERIFY(text.size() < 150);
    QCOMPARE(text.count(QChar(0x2068)), text.count(QChar(0x2069)));
}

namespace {

/// Stands for a catalogue: says which texts were asked for and for what number.
class CountingTranslator final : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *,
                                    int n) const override
    {
        if (qstrcmp(context, "Summary") != 0)
            return {};
        return u"[%1|%2]"_s.arg(QString::number(n), QString::fromUtf8(source));
    }
};

} // namespace

void TestSummary::countsReachTheCatalogue()
{
    CountingTranslator translator;
    QVERIFY(QCoreApplication::installTranslator(&translator));
    OverviewFigures figures = quiet();
    figures.total.worsened = 5;
    figures.total.scenarios = 7;
    const QString text = said(figures);
    QCoreApplication::removeTranslator(&translator);
    QVERIFY2(text.startsWith(u"[5|5 scenario(s) got worse.]"_s), qPrintable(text));
    QVERIFY(text.contains(u"[12|12 run(s)"_s));
    QVERIFY(text.contains(u"[7|4 of 7 scenario(s) were measured.]"_s));
}

QTEST_GUILESS_MAIN(TestSummary)
#include "tst_summary.moc"
