// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/daycalendar.h"
#include "analytics/score.h"
#include "analytics/worstoutcome.h"
#include "analytics/year.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

const QTimeZone Berlin("Europe/Berlin");

qint64 msAt(const QString &utc)
{
    return QDateTime::fromString(utc, Qt::ISODate).toMSecsSinceEpoch();
}

ScoredScenario aScenario(qint64 key, const QString &name, const QString &project = u"p"_s)
{
    ScoredScenario scenario;
    scenario.key = key;
    scenario.project = {u"c"_s, project};
    scenario.id = u"id-%1"_s.arg(key);
    scenario.name = name;
    return scenario;
}

OverviewInput::ProjectInput aProject(const QString &id, const QString &serverKey)
{
    OverviewInput::ProjectInput project;
    project.ref = {u"c"_s, id};
    project.name = id;
    project.serverKey = serverKey;
    return project;
}

OverviewInput anInput(PeriodKind kind, qint64 nowMs, const QTimeZone &zone = QTimeZone::utc())
{
    OverviewInput input;
    input.period.kind = kind;
    input.nowMs = nowMs;
    input.layout = layOut(input.period, nowMs, zone);
    input.projects = {aProject(u"p"_s, u"s/p"_s)};
    return input;
}

ScoredRun aScoredRun(qint64 key, qint64 createdMs, Outcome outcome,
                     std::optional<double> score = {})
{
    return {.scenarioKey = key,
            .createdMs = createdMs,
            .sequence = createdMs,
            .outcome = outcome,
            .score = score};
}

/// The same input with its runs summed up by days.
OverviewInput inDays(OverviewInput input)
{
    const DayCalendar calendar(input.layout.zone);
    std::map<std::pair<qint64, int>, DayBlock> blocks;
    for (const ScoredRun &run : std::as_const(input.runs)) {
        const int day = calendar.dayOf(run.createdMs).value();
        blocks[{run.scenarioKey, DayChunk::of(day)}][static_cast<std::size_t>(day % DayChunk::Days)]
            .add(run);
    }
    for (const auto &[at, block] : blocks)
        input.days.append(
            {.scenarioKey = at.first, .number = at.second, .packed = packDays(block, at.second)});
    input.runs.clear();
    return input;
}

/// 12 scenarios with runs of all kinds over the period, the one before, and beyond.
OverviewInput manyRuns(PeriodKind kind, qint64 nowMs, const QTimeZone &zone)
{
    OverviewInput input = anInput(kind, nowMs, zone);
    for (int key = 1; key <= 12; ++key)
        input.scenarios.append(aScenario(key, u"scenario %1"_s.arg(key * 7 % 12)));
    input.scenarios[3].deleted = true;
    input.scenarios[5].deleted = true; // without runs
    QRandomGenerator random(4);
    const qint64 from = input.layout.previous.fromMs - 86'400'000;
    for (int i = 0; i < 900; ++i) {
        const int key = 1 + static_cast<int>(random.bounded(11));
        const auto outcome = AllOutcomes[random.bounded(quint32(AllOutcomes.size()))];
        if (key == 6)
            continue;
        const qint64 ms = from + qint64(random.generateDouble() * double(nowMs - from));
        input.runs.append(aScoredRun(key, ms, outcome,
                                     isMeasurable(outcome) ? std::optional(random.bounded(101.0))
                                                           : std::nullopt));
    }
    return input;
}

/// A cell worked out the slow way.
HeatCell slowCell(const OverviewInput &input, qint64 key, const TimeSpan &bucket)
{
    HeatCell cell;
    OutcomeCounts counts;
    qint64 newest = -1;
    for (const ScoredRun &run : input.runs) {
        if (run.scenarioKey != key || run.createdMs < bucket.fromMs || run.createdMs >= bucket.toMs)
            continue;
        ++cell.runs;
        ++counts[run.outcome];
        if (run.score && run.createdMs > newest) {
            newest = run.createdMs;
            cell.score = run.score;
        }
    }
    if (counts[Outcome::Broken] > 0)
        cell.worst = Outcome::Broken;
    else if (counts[Outcome::Weakness] > 0)
        cell.worst = Outcome::Weakness;
    else if (counts[Outcome::Passed] > 0)
        cell.worst = Outcome::Passed;
    else if (counts[Outcome::Stopped] > 0)
        cell.worst = Outcome::Stopped;
    else if (counts[Outcome::Unknown] > 0)
        cell.worst = Outcome::Unknown;
    else if (cell.runs > 0)
        cell.worst = Outcome::InProgress;
    return cell;
}

} // namespace

class TestHeatMap final : public QObject {
    Q_OBJECT
private slots:
    void cellsAreWhatTheRunsSay_data();
    void cellsAreWhatTheRunsSay();
    void columnsSumUpToTheBars();
    void theWeakestStandFirst();
    void whatSaysSomethingSpeaksForTheOthers_data();
    void whatSaysSomethingSpeaksForTheOthers();
    void theYearHasEveryDayOnce();
    void theYearCountsRunsByLocalDay();
    void aProjectSeenTwiceCountsOnceInTheYear();
};

void TestHeatMap::cellsAreWhatTheRunsSay_data()
{
    QTest::addColumn<PeriodKind>("kind");
    QTest::addColumn<QString>("now");
    QTest::newRow("hours, clock forward") << PeriodKind::Hours24 << u"2026-03-29T12:00:00Z"_s;
    QTest::newRow("days, clock back") << PeriodKind::Days30 << u"2026-10-25T12:00:00Z"_s;
    QTest::newRow("weeks") << PeriodKind::Months12 << u"2026-11-01T12:00:00Z"_s;
}

void TestHeatMap::cellsAreWhatTheRunsSay()
{
    QFETCH(PeriodKind, kind);
    QFETCH(QString, now);
    const OverviewInput input = manyRuns(kind, msAt(now), Berlin);
    const HeatMap map = computeOverview(input).heat;
    QCOMPARE(map.buckets, input.layout.buckets.size());
    QCOMPARE(map.rows.size(), 11); // one was deleted and did not run
    for (qsizetype row = 0; row < map.rows.size(); ++row) {
        for (qsizetype i = 0; i < map.buckets; ++i)
            QCOMPARE(map.at(row, i), slowCell(input, map.rows[row].key, input.layout.buckets[i]));
    }
    if (kind != PeriodKind::Hours24)
        QCOMPARE(computeOverview(inDays(input)).heat, map);
}

void TestHeatMap::columnsSumUpToTheBars()
{
    const OverviewFigures figures =
        computeOverview(manyRuns(PeriodKind::Days30, msAt(u"2026-10-25T12:00:00Z"_s), Berlin));
    for (qsizetype i = 0; i < figures.trend.size(); ++i) {
        qint64 runs = 0;
        int measured = 0;
        for (qsizetype row = 0; row < figures.heat.rows.size(); ++row) {
            runs += figures.heat.at(row, i).runs;
            measured += figures.heat.at(row, i).score ? 1 : 0;
        }
        QCOMPARE(runs, figures.trend[i].outcomes.total());
        QCOMPARE(measured, figures.trend[i].measured);
    }
}

void TestHeatMap::theWeakestStandFirst()
{
    const qint64 now = msAt(u"2026-06-10T12:00:00Z"_s);
    OverviewInput input = anInput(PeriodKind::Days7, now);
    for (const QString &name : {u"idle"_s, u"gone"_s, u"only broken"_s, u"strong"_s, u"weak b"_s,
                                u"weak a"_s, u"gone and silent"_s})
        input.scenarios.append(aScenario(input.scenarios.size() + 1, name));
    input.scenarios[1].deleted = true;
    input.scenarios[6].deleted = true;
    input.runs = {aScoredRun(2, now, Outcome::Passed, 1), aScoredRun(3, now, Outcome::Broken),
                  aScoredRun(4, now, Outcome::Passed, 99),
                  aScoredRun(5, now, Outcome::Weakness, 20),
                  aScoredRun(6, now, Outcome::Weakness, 20)};
    QStringList names;
    const HeatMap map = computeOverview(input).heat;
    for (const HeatRow &row : map.rows)
        names << row.name;
    QCOMPARE(names.join(u", "_s), u"weak a, weak b, strong, only broken, idle, gone"_s);
    QVERIFY(map.rows.last().deleted);
    QCOMPARE(map.rows.first().score, 20.0);
    QVERIFY(!map.rows[3].score);
}

void TestHeatMap::whatSaysSomethingSpeaksForTheOthers_data()
{
    QTest::addColumn<QList<Outcome>>("runs");
    QTest::addColumn<Outcome>("worst");
    using O = Outcome;
    QTest::newRow("broken before all") << QList{O::Passed, O::Broken, O::Weakness} << O::Broken;
    QTest::newRow("weakness before passed") << QList{O::Passed, O::Weakness} << O::Weakness;
    QTest::newRow("passed before stopped") << QList{O::Stopped, O::Passed} << O::Passed;
    QTest::newRow("stopped before unknown") << QList{O::Unknown, O::Stopped} << O::Stopped;
    QTest::newRow("in progress last") << QList{O::InProgress, O::Unknown} << O::Unknown;
    QTest::newRow("alone") << QList{O::InProgress} << O::InProgress;
}

void TestHeatMap::whatSaysSomethingSpeaksForTheOthers()
{
    QFETCH(QList<Outcome>, runs);
    QFETCH(Outcome, worst);
    OutcomeCounts counts;
    QVERIFY(!worstOf(counts));
    for (const Outcome run : runs)
        ++counts[run];
    QCOMPARE(worstOf(counts).value(), worst);
}

void TestHeatMap::theYearHasEveryDayOnce()
{
    for (const char *zone : {"UTC", "Europe/Berlin", "America/Havana", "Asia/Kathmandu"}) {
        const QTimeZone here{zone};
        OverviewInput input;
        input.nowMs = msAt(u"2026-11-01T12:00:00Z"_s);
        input.layout = layOutYear(input.nowMs, here);
        const YearFigures year = computeYear(input);
        QCOMPARE(year.days.size(), YearFigures::Days);
        QCOMPARE(year.days.last().date, QDate(2026, 11, 1));
        QVERIFY(year.days.last().span.contains(input.nowMs));
        for (qsizetype i = 0; i < year.days.size(); ++i) {
            const YearDay &day = year.days[i];
            QCOMPARE(day.date, year.days.first().date.addDays(i));
            QCOMPARE(QDateTime::fromMSecsSinceEpoch(day.span.fromMs, here).date(), day.date);
            QVERIFY(i == 0 || year.days[i - 1].span.toMs == day.span.fromMs);
        }
    }
}

void TestHeatMap::theYearCountsRunsByLocalDay()
{
    OverviewInput input = anInput(PeriodKind::Days7, msAt(u"2026-11-01T12:00:00Z"_s), Berlin);
    input.layout = layOutYear(input.nowMs, Berlin);
    input.scenarios = {aScenario(1, u"one"_s), aScenario(2, u"two"_s), aScenario(3, u"gone"_s)};
    input.scenarios[2].deleted = true;
    input.runs = {
        aScoredRun(1, msAt(u"2026-10-24T21:59:59Z"_s), Outcome::Passed, 90),
        aScoredRun(2, msAt(u"2026-10-24T22:00:00Z"_s), Outcome::Weakness, 10), // midnight there
        aScoredRun(1, msAt(u"2026-10-25T22:59:59Z"_s), Outcome::Broken),       // a day of 25 hours
        aScoredRun(3, msAt(u"2026-10-25T23:00:00Z"_s), Outcome::Passed, 90),
        aScoredRun(1, msAt(u"2025-10-01T12:00:00Z"_s), Outcome::Broken)}; // before the year
    for (const OverviewInput &each : {input, inDays(input)}) {
        const YearFigures year = computeYear(each);
        QHash<QDate, OutcomeCounts> runs;
        qint64 total = 0;
        for (const YearDay &day : year.days) {
            runs.insert(day.date, day.runs);
            total += day.runs.total();
        }
        QCOMPARE(total, 4);
        QCOMPARE(runs[QDate(2026, 10, 24)][Outcome::Passed], 1);
        QCOMPARE(worstOf(runs[QDate(2026, 10, 25)]).value(), Outcome::Broken);
        QCOMPARE(runs[QDate(2026, 10, 25)][Outcome::Weakness], 1);
        QCOMPARE(runs[QDate(2026, 10, 26)][Outcome::Passed], 1);
    }
}

void TestHeatMap::aProjectSeenTwiceCountsOnceInTheYear()
{
    OverviewInput input = anInput(PeriodKind::Days7, msAt(u"2026-11-01T12:00:00Z"_s));
    input.layout = layOutYear(input.nowMs, QTimeZone::utc());
    input.projects.append(aProject(u"q"_s, u"s/p"_s));
    input.scenarios = {aScenario(1, u"one"_s), aScenario(2, u"one"_s, u"q"_s)};
    input.runs = {aScoredRun(1, input.nowMs, Outcome::Passed, 90),
                  aScoredRun(2, input.nowMs, Outcome::Passed, 90)};
    QCOMPARE(computeYear(input).days.last().runs.total(), 1);
}

QTEST_GUILESS_MAIN(TestHeatMap)
#include "tst_heatmap.moc"
