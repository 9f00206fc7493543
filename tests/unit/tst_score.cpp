// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/score.h"

#include <QDateTime>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

constexpr qint64 HourMs = 3'600'000;
constexpr qint64 DayMs = 24 * HourMs;

/// Seven days in UTC that end with 10 June 2026, seen at noon. Day 0 is today, -1 yesterday, -7
/// the last day of the period before.
struct World {
    OverviewInput input;
    qint64 noon = QDateTime::fromString(u"2026-06-10T12:00:00Z"_s, Qt::ISODate).toMSecsSinceEpoch();
    qint64 lastSequence = 0;

    explicit World(PeriodKind kind = PeriodKind::Days7)
    {
        input.period.kind = kind;
        input.nowMs = noon;
        input.layout = layOut(input.period, noon, QTimeZone::utc());
        addProject(u"p"_s);
    }

    OverviewInput::ProjectInput &addProject(const QString &id, const QString &connection = u"c"_s)
    {
        OverviewInput::ProjectInput project;
        project.ref = {connection, id};
        project.connectionName = connection;
        project.name = id;
        project.serverKey = connection + u'/' + id;
        project.lastContactMs = noon;
        project.complete = true;
        input.projects.append(project);
        return input.projects.last();
    }

    qint64 addScenario(const QString &name, const QString &project = u"p"_s,
                       const QString &connection = u"c"_s)
    {
        ScoredScenario scenario;
        scenario.key = input.scenarios.size() + 1;
        scenario.project = {connection, project};
        scenario.id = u"id-"_s + name;
        scenario.name = name;
        input.scenarios.append(scenario);
        return scenario.key;
    }

    ScoredScenario &scenario(qint64 key) { return input.scenarios[key - 1]; }
    void remove(qint64 key) { scenario(key).deleted = true; }

    void addRun(qint64 key, int day, Outcome outcome, std::optional<double> score = {},
                qint64 sequence = 0)
    {
        const ScoredRun run{.scenarioKey = key,
                            .createdMs = noon + day * DayMs,
                            .sequence = sequence > 0 ? sequence : ++lastSequence,
                            .outcome = outcome,
                            .score = score};
        input.runs.append(run);
        // What history answers over all time.
        ScoredScenario &owner = scenario(key);
        owner.everRan = true;
        const auto isNewer = [&](const std::optional<ScoredRun> &than) {
            return !than
                   || std::pair(run.createdMs, run.sequence)
                          > std::pair(than->createdMs, than->sequence);
        };
        if (score && isNewer(owner.newestMeasured))
            owner.newestMeasured = run;
        if (isFinal(outcome) && outcome != Outcome::Stopped && isNewer(owner.newestFinished))
            owner.newestFinished = run;
        if (owner.newestMeasured)
            owner.lastScore = owner.newestMeasured->score;
    }
    void addScore(qint64 key, int day, double score, qint64 sequence = 0)
    {
        addRun(key, day, score < 100 ? Outcome::Weakness : Outcome::Passed, score, sequence);
    }

    [[nodiscard]] OverviewFigures figures() const { return computeOverview(input); }
    [[nodiscard]] ScoreFigures total() const { return figures().total; }
};

Delegate delegate(const QString &name, Delegate::State state, qint64 updatedMs = 0)
{
    Delegate delegate;
    delegate.name = name;
    delegate.state = state;
    delegate.updatedMs = updatedMs;
    return delegate;
}

Hub hub(const QString &name, bool available = false)
{
    Hub hub;
    hub.name = name;
    hub.available = available;
    return hub;
}

QStringList names(const QList<ScenarioFigure> &figures)
{
    QStringList list;
    for (const ScenarioFigure &figure : figures)
        list << figure.name;
    return list;
}

QList<std::optional<double>> means(const QList<TrendPoint> &trend)
{
    QList<std::optional<double>> list;
    for (const TrendPoint &point : trend)
        list << point.mean;
    return list;
}

} // namespace

class TestScore final : public QObject {
    Q_OBJECT
private slots:
    void rule1MeasuresOnlyWhatCanTell_data();
    void rule1MeasuresOnlyWhatCanTell();
    void rule1IgnoresScoresOfOtherOutcomes();
    void rule2TakesTheNewestRunOfEachScenario();
    void rule2MeansOverScenariosNotOverProjects();
    void rule2BreaksTiesBySequence();
    void rule2CountsUnverifiedApart();
    void rule2StoppedRunsVerifyNothing();
    void rule2SaysWhenTooLittleIsMeasured_data();
    void rule2SaysWhenTooLittleIsMeasured();
    void rule3ComparesLikeWithLike();
    void rule3CountsWhatVisiblyMoved();
    void rule3IsNewWhenNothingIsComparable();
    void rule3LeavesDeletedScenariosOut();
    void rule3NamesDeletedOnlyWithRunsInEitherPeriod();
    void rule3CountsOneServerProjectOnce();
    void rule4AppliesRule2ToEachBucket();
    void rule4ShowsGapsAndThinPoints();
    void rule4KeepsDeletedScenariosUpToTheirEnd();
    void rule5BelongsByCreation();
    void rule6DecidesOnTheValueAsDisplayed_data();
    void rule6DecidesOnTheValueAsDisplayed();
    void rule6NoWordDependsOnTheOrderOfScenarios();
    void rule7ClampsAndKeepsTheRawNumber();
    void rule8KnowsStaleScenarios_data();
    void rule8KnowsStaleScenarios();
    void rule8CountsNeverRanApart();
    void listsTheWeakestWithTheUnverified();
    void givesUnverifiedScenariosPlacesAmongTheWeakest();
    void listsTheBiggestMovers();
    void sparklinesHoldAtMostThirtyValues();
    void ordersProjectsWorstFirst();
    void rollUpShowsTheLastRuns();
    void addsUpDelegatesHubsAndRunsInProgress();
    void countsAServersBuiltInHubOnce();
    void emptyHistoryHasNoScore();
    void theOrderOfTheInputDoesNotMatter();
    void keysMayBeAnything();
};

void TestScore::rule1MeasuresOnlyWhatCanTell_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<std::optional<double>>("raw");
    QTest::addColumn<std::optional<qint64>>("weights");
    QTest::addColumn<bool>("engine");
    QTest::addColumn<bool>("measured");
    using Score = std::optional<double>;
    using Weights = std::optional<qint64>;
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    QTest::newRow("passed") << Outcome::Passed << Score(100) << Weights(10) << false << true;
    QTest::newRow("weakness") << Outcome::Weakness << Score(40) << Weights(10) << false << true;
    QTest::newRow("a true zero") << Outcome::Weakness << Score(0) << Weights(10) << false << true;
    QTest::newRow("weights unknown") << Outcome::Passed << Score(5) << Weights() << false << true;
    QTest::newRow("no weights") << Outcome::Passed << Score(0) << Weights(0) << false << false;
    QTest::newRow("broken weights") << Outcome::Passed << Score(9) << Weights(-5) << false << false;
    QTest::newRow("engine") << Outcome::Passed << Score(0) << Weights(10) << true << false;
    QTest::newRow("no score") << Outcome::Passed << Score() << Weights(10) << false << false;
    QTest::newRow("not a number") << Outcome::Passed << Score(nan) << Weights(1) << false << false;
    QTest::newRow("infinite") << Outcome::Passed << Score(infinite) << Weights(1) << false << false;
    for (const Outcome outcome :
         {Outcome::Broken, Outcome::Stopped, Outcome::InProgress, Outcome::Unknown})
        QTest::addRow("outcome %d", int(outcome))
            << outcome << Score(50) << Weights(10) << false << false;
}

void TestScore::rule1MeasuresOnlyWhatCanTell()
{
    QFETCH(Outcome, outcome);
    QFETCH(std::optional<double>, raw);
    QFETCH(std::optional<qint64>, weights);
    QFETCH(bool, engine);
    const auto score = measuredScore(outcome, raw, weights, engine);
    QTEST(score.has_value(), "measured");
    if (score)
        QCOMPARE(*score, *raw);
}

void TestScore::rule1IgnoresScoresOfOtherOutcomes()
{
    World world;
    const qint64 a = world.addScenario(u"a"_s);
    world.addScore(a, -2, 60);
    world.addRun(a, -1, Outcome::Broken, 0.0); // as if somebody had filled it in
    world.addRun(a, 0, Outcome::InProgress, 0.0);
    QCOMPARE(world.total().score, 60.0);
    QCOMPARE(world.figures().trend.last().mean, std::nullopt);
}

void TestScore::rule2TakesTheNewestRunOfEachScenario()
{
    World world;
    const qint64 a = world.addScenario(u"a"_s);
    const qint64 b = world.addScenario(u"b"_s);
    world.addScenario(u"never"_s);
    world.addScore(a, -1, 90);
    world.addScore(a, -3, 10); // older, though it comes later in the list
    world.addScore(b, -6, 41);
    const ScoreFigures total = world.total();
    QCOMPARE(total.score, 65.5);
    QCOMPARE(total.measured, 2);
    QCOMPARE(total.scenarios, 3);
}

void TestScore::rule2MeansOverScenariosNotOverProjects()
{
    World world;
    world.addProject(u"q"_s);
    world.addScore(world.addScenario(u"a"_s), 0, 100);
    world.addScore(world.addScenario(u"b"_s, u"q"_s), 0, 40);
    world.addScore(world.addScenario(u"c"_s, u"q"_s), 0, 40);
    const OverviewFigures figures = world.figures();
    QCOMPARE(figures.total.score, 60.0); // the mean of the project means would be 70
    QCOMPARE(figures.projects.size(), 2);
    QCOMPARE(figures.projects.at(0).name, u"q"_s);
    QCOMPARE(figures.projects.at(0).figures.score, 40.0);
    QCOMPARE(figures.projects.at(0).figures.measured, 2);
    QCOMPARE(figures.projects.at(1).figures.score, 100.0);
}

void TestScore::rule2BreaksTiesBySequence()
{
    World world;
    const qint64 a = world.addScenario(u"a"_s);
    world.addScore(a, -1, 20, 8);
    world.addScore(a, -1, 70, 9);
    world.addScore(a, -1, 30, 7);
    QCOMPARE(world.total().score, 70.0);
    QCOMPARE(world.figures().trend.at(5).mean, 70.0);
}

void TestScore::rule2CountsUnverifiedApart()
{
    World world;
    const qint64 a = world.addScenario(u"a"_s);
    world.addScore(a, -2, 100);
    world.addRun(a, -1, Outcome::Broken);
    const OverviewFigures figures = world.figures();
    QCOMPARE(figures.total.unverified, 1);
    QCOMPARE(figures.total.measured, 1);
    QCOMPARE(figures.total.score, 100.0); // still the newest measured one
    QCOMPARE(figures.weakest.size(), 1);
    QCOMPARE(figures.weakest.first().unverifiedSinceMs, world.noon - DayMs);

    world.addScore(a, 0, 100); // verified again
    QCOMPARE(world.total().unverified, 0);
    QCOMPARE(world.figures().weakest.first().unverifiedSinceMs, 0);
}

void TestScore::rule2StoppedRunsVerifyNothing()
{
    World world;
    const qint64 a = world.addScenario(u"a"_s);
    world.addRun(a, -2, Outcome::Broken);
    world.addRun(a, -1, Outcome::Stopped);
    QCOMPARE(world.total().unverified, 1);
    QCOMPARE(world.figures().weakest.first().unverifiedSinceMs, world.noon - 2 * DayMs);
}

void TestScore::rule2SaysWhenTooLittleIsMeasured_data()
{
    QTest::addColumn<int>("scenarios");
    QTest::addColumn<int>("measured");
    QTest::addColumn<bool>("tooLittle");
    QTest::newRow("5 of 42") << 42 << 5 << true;
    QTest::newRow("20 of 42") << 42 << 20 << true;
    QTest::newRow("half is enough") << 42 << 21 << false;
    QTest::newRow("2 of 5") << 5 << 2 << true;
    QTest::newRow("3 of 5") << 5 << 3 << false;
    QTest::newRow("none of 3") << 3 << 0 << true;
    QTest::newRow("none at all") << 0 << 0 << false;
}

void TestScore::rule2SaysWhenTooLittleIsMeasured()
{
    QFETCH(int, scenarios);
    QFETCH(int, measured);
    World world;
    for (int i = 0; i < scenarios; ++i) {
        const qint64 key = world.addScenario(QString::number(i));
        if (i < measured)
            world.addScore(key, 0, 90);
    }
    const ScoreFigures total = world.total();
    QTEST(total.tooLittleMeasured, "tooLittle");
    QCOMPARE(total.score.has_value(), measured > 0);
    const bool hasWord = measured > 0 && !total.tooLittleMeasured;
    QCOMPARE(total.band, hasWord ? Band::Strong : Band::None);
}

void TestScore::rule3ComparesLikeWithLike()
{
    World world;
    const qint64 both = world.addScenario(u"both"_s);
    world.addScore(both, -8, 70);
    world.addScore(both, -10, 5); // not the newest of its period
    world.addScore(both, 0, 75);
    const qint64 alsoBoth = world.addScenario(u"also both"_s);
    world.addScore(alsoBoth, -13, 90);
    world.addScore(alsoBoth, -6, 91);
    world.addScore(world.addScenario(u"new"_s), -1, 10);
    world.addScore(world.addScenario(u"not now"_s), -7, 20);
    world.addScore(world.addScenario(u"too old"_s), -14, 30);
    const ScoreFigures total = world.total();
    QCOMPARE(total.compared, 2);
    QCOMPARE(total.change, 3.0); // (75 + 91) / 2 - (70 + 90) / 2
    QCOMPARE(total.comparedNow, 83.0);
    QCOMPARE(total.comparedThen, 80.0);
    QCOMPARE(total.fresh, 1);
    QCOMPARE(total.lost, 1);
    QCOMPARE(total.measured, 3);
}

void TestScore::rule3CountsWhatVisiblyMoved()
{
    World world;
    const auto moved = [&world](const QString &name, double before, double now) {
        const qint64 key = world.addScenario(name);
        world.addScore(key, -8, before);
        world.addScore(key, -1, now);
        return key;
    };
    moved(u"better"_s, 40, 60);
    moved(u"also better"_s, 99, 100);
    moved(u"worse"_s, 60, 40);
    moved(u"not visibly"_s, 60, 60.04);
    moved(u"beyond the scale"_s, 100, 120); // both count as 100
    world.remove(moved(u"deleted"_s, 60, 0));
    world.addScore(world.addScenario(u"new"_s), -1, 10);
    QCOMPARE(world.total().improved, 2);
    QCOMPARE(world.total().worsened, 1);
    // The runs of a scenario are those of the period.
    const ScenarioFigure weakest = world.figures().weakest.first();
    QCOMPARE(weakest.name, u"new"_s);
    QCOMPARE(weakest.runs.total(), qint64(1));
    QCOMPARE(world.figures().weakest.last().runs[Outcome::Passed], qint64(1));
}

void TestScore::rule3IsNewWhenNothingIsComparable()
{
    World world;
    world.addScore(world.addScenario(u"new"_s), 0, 50);
    world.addScore(world.addScenario(u"old"_s), -9, 90);
    const ScoreFigures total = world.total();
    QCOMPARE(total.change, std::nullopt);
    QCOMPARE(total.compared, 0);
    QCOMPARE(total.fresh, 1);
    QCOMPARE(total.lost, 1);
}

void TestScore::rule3LeavesDeletedScenariosOut()
{
    World world;
    const qint64 kept = world.addScenario(u"kept"_s);
    world.addScore(kept, -8, 80);
    world.addScore(kept, -1, 90);
    const qint64 gone = world.addScenario(u"gone"_s);
    world.addScore(gone, -9, 41);
    world.addScore(gone, -2, 20);
    world.addRun(gone, -1, Outcome::Broken);
    world.remove(gone);
    const OverviewFigures figures = world.figures();
    QCOMPARE(figures.total.score, 90.0);
    QCOMPARE(figures.total.change, 10.0);
    QCOMPARE(figures.total.compared, 1);
    QCOMPARE(figures.total.scenarios, 1);
    QCOMPARE(figures.total.measured, 1);
    QCOMPARE(figures.total.unverified, 0);
    QCOMPARE(figures.total.stale, 0);
    QCOMPARE(names(figures.weakest), QStringList{u"kept"_s});
    QCOMPARE(names(figures.movers), QStringList{u"kept"_s});
    QCOMPARE(figures.total.deleted.size(), 1);
    QCOMPARE(figures.total.deleted.first().name, u"gone"_s);
    QCOMPARE(figures.total.deleted.first().lastScore, 20.0);
    // Its runs did happen.
    QCOMPARE(figures.total.runs[Outcome::Weakness], 2);
    QCOMPARE(figures.total.runs[Outcome::Broken], 1);
    QCOMPARE(figures.projects.first().figures.runs, figures.total.runs);
}

void TestScore::rule3NamesDeletedOnlyWithRunsInEitherPeriod()
{
    World world;
    const qint64 old = world.addScenario(u"old"_s);
    world.addScore(old, -14, 50);
    world.remove(old);
    world.remove(world.addScenario(u"never ran"_s));
    const qint64 before = world.addScenario(u"before"_s);
    world.addRun(before, -13, Outcome::Stopped);
    world.remove(before);
    const QList<DeletedScenario> deleted = world.total().deleted;
    QCOMPARE(deleted.size(), 1);
    QCOMPARE(deleted.first().name, u"before"_s);
    QCOMPARE(deleted.first().lastScore, std::nullopt);
}

void TestScore::rule3CountsOneServerProjectOnce()
{
    World world;
    world.input.projects.clear();
    const auto add = [&world](const QString &connection, qint64 contactMs, double score) {
        auto &project = world.addProject(u"p"_s, connection);
        project.serverKey = u"https://litmus.example/p"_s;
        project.lastContactMs = contactMs;
        project.delegates = {delegate(u"d"_s, Delegate::State::Active)};
        project.hubs = {hub(u"h"_s, true)};
        project.inProgressCreatedMs = {world.noon - HourMs};
        const qint64 key = world.addScenario(u"same"_s, u"p"_s, connection);
        world.addScore(key, -1, score);
        world.addScore(key, -8, score);
    };
    add(u"alice"_s, world.noon - 50'000, 10);
    add(u"bob"_s, world.noon - 1'000, 20);
    add(u"carol"_s, world.noon - 9'000, 30);
    const OverviewFigures figures = world.figures();
    QCOMPARE(figures.total.scenarios, 1);
    QCOMPARE(figures.total.score, 20.0); // bob heard from it last
    QCOMPARE(figures.total.compared, 1);
    QCOMPARE(figures.total.runs.total(), 1);
    QCOMPARE(figures.trend.at(5).outcomes.total(), 1);
    QCOMPARE(figures.total.delegates, 1);
    QCOMPARE(figures.total.hubs, 1);
    QCOMPARE(figures.total.runningNow, 1);
    QCOMPARE(figures.projects.size(), 1);
    QCOMPARE(figures.projects.first().connectionName, u"bob"_s);
    QCOMPARE(figures.dataMs, world.noon - 1'000);

    // An account that has left it keeps what it knew, all deleted: the others know better.
    world.input.projects[1].vanished = true;
    QCOMPARE(world.figures().total.score, 30.0);
    world.input.projects[0].vanished = world.input.projects[2].vanished = true;
    QCOMPARE(world.figures().total.score, 20.0);
}

void TestScore::rule4AppliesRule2ToEachBucket()
{
    World world;
    const qint64 a = world.addScenario(u"a"_s);
    const qint64 b = world.addScenario(u"b"_s);
    world.addScore(a, -1, 20, 1);
    world.addScore(a, -1, 60, 2); // the newer one of the same day
    world.addScore(b, -1, 100, 3);
    world.addScore(a, -3, 30, 4);
    world.addRun(a, -3, Outcome::Stopped);
    const QList<TrendPoint> trend = world.figures().trend;
    QCOMPARE(trend.size(), 7);
    QCOMPARE(trend.at(5).mean, 80.0);
    QCOMPARE(trend.at(5).lowest, 60.0);
    QCOMPARE(trend.at(5).highest, 100.0);
    QCOMPARE(trend.at(5).measured, 2);
    QCOMPARE(trend.at(5).outcomes[Outcome::Weakness], 2);
    QCOMPARE(trend.at(5).outcomes[Outcome::Passed], 1);
    QCOMPARE(trend.at(3).mean, 30.0);
    QCOMPARE(trend.at(3).outcomes[Outcome::Stopped], 1);
    for (qsizetype i = 0; i < 7; ++i) {
        QCOMPARE(trend.at(i).bucket, world.input.layout.buckets.at(i));
        QCOMPARE(trend.at(i).open, i == 6);
    }
}

void TestScore::rule4ShowsGapsAndThinPoints()
{
    World world;
    for (int i = 0; i < 5; ++i) {
        const qint64 key = world.addScenario(QString::number(i));
        if (i < 2)
            world.addScore(key, -2, 50);
        if (i < 3)
            world.addScore(key, -1, 50);
    }
    const QList<TrendPoint> trend = world.figures().trend;
    QVERIFY(!trend.at(3).mean.has_value());
    QCOMPARE(trend.at(3).measured, 0);
    QVERIFY(trend.at(4).thin);  // 2 of 5
    QVERIFY(!trend.at(5).thin); // 3 of 5
    QVERIFY(!trend.at(6).mean.has_value());
}

void TestScore::rule4KeepsDeletedScenariosUpToTheirEnd()
{
    World world;
    const qint64 kept = world.addScenario(u"kept"_s);
    world.addScore(kept, -2, 100);
    world.addScore(kept, -1, 100);
    const qint64 gone = world.addScenario(u"gone"_s);
    world.addScore(gone, -2, 50);
    world.remove(gone);
    const QList<TrendPoint> trend = world.figures().trend;
    QCOMPARE(trend.at(4).mean, 75.0);
    QCOMPARE(trend.at(4).measured, 2);
    QCOMPARE(trend.at(5).mean, 100.0);
}

void TestScore::rule5BelongsByCreation()
{
    World world;
    const qint64 a = world.addScenario(u"a"_s);
    const TimeSpan span = world.input.layout.span;
    const TimeSpan previous = world.input.layout.previous;
    const auto add = [&](qint64 createdMs) {
        world.input.runs.append({.scenarioKey = a,
                                 .createdMs = createdMs,
                                 .sequence = 1,
                                 .outcome = Outcome::Passed,
                                 .score = 100.0});
    };
    add(span.fromMs);
    add(span.fromMs - 1); // the period before
    add(span.toMs - 1);   // a server whose clock is ahead
    add(span.toMs);       // beyond
    add(previous.fromMs);
    add(previous.fromMs - 1); // too old
    add(0);                   // unknown
    const OverviewFigures figures = world.figures();
    QCOMPARE(figures.total.runs.total(), 2);
    QCOMPARE(figures.trend.first().outcomes.total(), 1);
    QCOMPARE(figures.trend.last().outcomes.total(), 1);
    QCOMPARE(figures.total.compared, 1);
}

void TestScore::rule6DecidesOnTheValueAsDisplayed_data()
{
    QTest::addColumn<double>("score");
    QTest::addColumn<Band>("band");
    QTest::newRow("0") << 0.0 << Band::Weak;
    QTest::newRow("39.94") << 39.94 << Band::Weak;
    QTest::newRow("39.95 shows as 40.0") << 39.95 << Band::Fair;
    QTest::newRow("40") << 40.0 << Band::Fair;
    QTest::newRow("79.94") << 79.94 << Band::Fair;
    QTest::newRow("79.95 shows as 80.0") << 79.95 << Band::Strong;
    QTest::newRow("80") << 80.0 << Band::Strong;
    QTest::newRow("100") << 100.0 << Band::Strong;
}

void TestScore::rule6DecidesOnTheValueAsDisplayed()
{
    QFETCH(double, score);
    QTEST(bandOf(score, {}), "band");
    World world;
    world.addScore(world.addScenario(u"a"_s), 0, score);
    QTEST(world.total().band, "band");
    QCOMPARE(bandOf(score, {.fairFrom = 200, .strongFrom = 300}), Band::Weak);
    QVERIFY(!bandText(bandOf(score, {})).isEmpty());
    QVERIFY(bandText(Band::None).isEmpty());
    QVERIFY(!std::signbit(displayedScore(-0.04)));
}

void TestScore::rule6NoWordDependsOnTheOrderOfScenarios()
{
    // The mean is 79.95 exactly; adding up these in this order naively gives a little less.
    World world;
    QList<double> scores;
    for (int i = 0; i < 1000; ++i) {
        scores << 79.9 << 80.0;
    }
    for (const double score : scores)
        world.addScore(world.addScenario(u"x"_s), 0, score);
    QCOMPARE(world.total().band, Band::Strong);
    std::reverse(world.input.scenarios.begin(), world.input.scenarios.end());
    QCOMPARE(world.total().band, Band::Strong);
}

void TestScore::rule7ClampsAndKeepsTheRawNumber()
{
    World world;
    const qint64 high = world.addScenario(u"high"_s);
    world.addScore(high, -1, 140);
    world.addScore(high, -8, 90);
    world.addScore(world.addScenario(u"low"_s), -1, -20);
    const OverviewFigures figures = world.figures();
    QCOMPARE(figures.total.score, 50.0);
    QVERIFY(figures.total.clamped);
    QCOMPARE(figures.total.change, 10.0);
    QCOMPARE(figures.trend.at(5).highest, 100.0);
    QCOMPARE(figures.trend.at(5).lowest, 0.0);
    QCOMPARE(figures.weakest.at(0).score, -20.0);
    QCOMPARE(figures.weakest.at(1).score, 140.0);
    QCOMPARE(figures.weakest.at(1).sparkline.at(5), 100.0);

    World clean;
    clean.addScore(clean.addScenario(u"a"_s), 0, 100);
    clean.addScore(clean.addScenario(u"b"_s), 0, 0);
    QVERIFY(!clean.total().clamped);
}

void TestScore::rule8KnowsStaleScenarios_data()
{
    QTest::addColumn<QString>("schedule");
    QTest::addColumn<qint64>("age");
    QTest::addColumn<bool>("stale");
    QTest::newRow("no schedule, 30 days") << QString() << 30 * DayMs << false;
    QTest::newRow("no schedule, a moment more") << QString() << 30 * DayMs + 1 << true;
    QTest::newRow("garbage counts as none") << u"whenever"_s << 29 * DayMs << false;
    QTest::newRow("daily, 3 days") << u"0 3 * * *"_s << 3 * DayMs << false;
    QTest::newRow("daily, a moment more") << u"0 3 * * *"_s << 3 * DayMs + 1 << true;
    QTest::newRow("hourly") << u"@hourly"_s << 4 * HourMs << true;
    QTest::newRow("weekdays over a long weekend") << u"0 3 * * 1-5"_s << 9 * DayMs << false;
    QTest::newRow("monthly") << u"@monthly"_s << 90 * DayMs << false;
    QTest::newRow("every") << u"@every 2h"_s << 7 * HourMs << true;
    QTest::newRow("the clock was set back") << u"@hourly"_s << -DayMs << false;
}

void TestScore::rule8KnowsStaleScenarios()
{
    QFETCH(QString, schedule);
    QFETCH(qint64, age);
    QFETCH(bool, stale);
    World world;
    ScoredScenario &scenario = world.scenario(world.addScenario(u"a"_s));
    scenario.schedule = schedule;
    scenario.everRan = true;
    scenario.newestMeasured = ScoredRun{.scenarioKey = 1,
                                        .createdMs = world.noon - age,
                                        .outcome = Outcome::Passed,
                                        .score = 100.0};
    QCOMPARE(world.total().stale, stale ? 1 : 0);
    const auto score = world.total().score;
    scenario.suspended = true; // its schedule counts as none, and it stays in the score
    QCOMPARE(world.total().stale, age > 30 * DayMs ? 1 : 0);
    QCOMPARE(world.total().score, score);
    QCOMPARE(world.total().scenarios, 1);
}

void TestScore::rule8CountsNeverRanApart()
{
    World world;
    world.addScenario(u"never"_s);
    world.addRun(world.addScenario(u"only breaks"_s), 0, Outcome::Broken);
    const ScoreFigures total = world.total();
    QCOMPARE(total.neverRan, 1);
    QCOMPARE(total.stale, 1); // ran, but nothing was ever measured
}

void TestScore::listsTheWeakestWithTheUnverified()
{
    World world;
    world.addScore(world.addScenario(u"c"_s), -1, 50);
    world.addScore(world.addScenario(u"b"_s), -1, 50);
    world.addScore(world.addScenario(u"a"_s), -1, 90);
    const qint64 worst = world.addScenario(u"worst"_s);
    world.addScore(worst, -8, 60);
    world.addScore(worst, -2, 5);
    world.addRun(world.addScenario(u"unverified"_s), -1, Outcome::Broken);
    world.addScenario(u"never ran"_s);
    world.addScore(world.addScenario(u"not in this period"_s), -9, 1);
    const QList<ScenarioFigure> weakest = world.figures().weakest;
    QCOMPARE(names(weakest), QStringList({u"worst"_s, u"b"_s, u"c"_s, u"a"_s, u"unverified"_s}));
    const ScenarioFigure &first = weakest.first();
    QCOMPARE(first.key, worst);
    QCOMPARE(first.id, u"id-worst"_s);
    QCOMPARE(first.score, 5.0);
    QCOMPARE(first.change, -55.0);
    QCOMPARE(first.measuredMs, world.noon - 2 * DayMs);
    QCOMPARE(first.sparkline.size(), 7);
    QCOMPARE(first.sparkline.at(4), 5.0);
    QCOMPARE(first.sparkline.at(5), std::nullopt);
    QCOMPARE(weakest.last().score, std::nullopt);
    QVERIFY(weakest.last().unverifiedSinceMs > 0);
}

void TestScore::givesUnverifiedScenariosPlacesAmongTheWeakest()
{
    World world;
    for (int i = 0; i < 10; ++i)
        world.addScore(world.addScenario(u"weak %1"_s.arg(i)), -1, 10 + i);
    for (int i = 0; i < 5; ++i) {
        const qint64 key = world.addScenario(u"was good %1"_s.arg(i));
        world.addScore(key, -2, 95 + i);
        world.addRun(key, -1, Outcome::Broken);
    }
    const QStringList listed = names(world.figures().weakest);
    QCOMPARE(listed, QStringList({u"weak 0"_s, u"weak 1"_s, u"weak 2"_s, u"weak 3"_s, u"weak 4"_s,
                                  u"was good 0"_s, u"was good 1"_s, u"was good 2"_s}));
}

void TestScore::listsTheBiggestMovers()
{
    World world;
    const auto add = [&world](const QString &name, double then, double now) {
        const qint64 key = world.addScenario(name);
        world.addScore(key, -8, then);
        world.addScore(key, -1, now);
    };
    add(u"down 30"_s, 90, 60);
    add(u"up 40"_s, 20, 60);
    add(u"b up 10"_s, 20, 30);
    add(u"a down 10"_s, 30, 20);
    add(u"hardly"_s, 50, 50.04);
    add(u"just"_s, 50, 50.06);
    add(u"same"_s, 70, 70);
    add(u"up 5"_s, 5, 10);
    add(u"up 6"_s, 4, 10);
    add(u"gone"_s, 0, 100);
    world.remove(world.input.scenarios.last().key);
    QCOMPARE(names(world.figures().movers), QStringList({u"up 40"_s, u"down 30"_s, u"a down 10"_s,
                                                         u"b up 10"_s, u"up 6"_s, u"up 5"_s}));

    World quiet;
    const qint64 key = quiet.addScenario(u"hardly"_s);
    quiet.addScore(key, -8, 50);
    quiet.addScore(key, -1, 50.04);
    QVERIFY(quiet.figures().movers.isEmpty());
}

void TestScore::sparklinesHoldAtMostThirtyValues()
{
    World world(PeriodKind::Days90);
    const qint64 key = world.addScenario(u"a"_s);
    world.addScore(key, 0, 90);
    world.addScore(key, -1, 80);
    world.addScore(key, -3, 70);
    world.addScore(key, -89, 10);
    const OverviewFigures figures = world.figures();
    const auto sparkline = figures.weakest.first().sparkline;
    QCOMPARE(sparkline.size(), 30);
    QCOMPARE(sparkline.last(), 90.0); // the newest of its three days
    QCOMPARE(sparkline.at(28), 70.0);
    QCOMPARE(sparkline.first(), 10.0);
    QCOMPARE(figures.projects.first().sparkline, sparkline);

    World year(PeriodKind::Months12);
    const qint64 weekly = year.addScenario(u"a"_s);
    year.addScore(weekly, 0, 90);
    year.addScore(weekly, -7, 80);
    year.addScore(weekly, -52 * 7, 10);
    const auto weeks = year.figures().weakest.first().sparkline;
    QCOMPARE(weeks.size(), 27);
    QCOMPARE(weeks.last(), 90.0); // this week and the last one
    QCOMPARE(weeks.at(25), std::nullopt);
    QCOMPARE(weeks.first(), 10.0); // one week alone
}

void TestScore::ordersProjectsWorstFirst()
{
    World world;
    world.input.projects.clear();
    for (const QString &id : {u"none"_s, u"good"_s, u"also none"_s, u"bad"_s})
        world.addProject(id);
    world.addScore(world.addScenario(u"g"_s, u"good"_s), 0, 90);
    world.addScore(world.addScenario(u"b"_s, u"bad"_s), 0, 30);
    QStringList order;
    for (const ProjectFigures &project : world.figures().projects)
        order << project.name;
    QCOMPARE(order, QStringList({u"bad"_s, u"good"_s, u"also none"_s, u"none"_s}));
}

void TestScore::rollUpShowsTheLastRuns()
{
    World world;
    const qint64 a = world.addScenario(u"a"_s);
    for (int day = -13; day <= -2; ++day)
        world.addRun(a, day, Outcome::Stopped);
    world.addScore(a, -1, 50);
    world.addRun(a, 0, Outcome::Broken);
    ProjectFigures line = world.figures().projects.first();
    QCOMPARE(line.lastRuns.size(), 10);
    QCOMPARE(line.lastRuns.last(), Outcome::Broken);
    QCOMPARE(line.lastRuns.at(8), Outcome::Weakness);
    QCOMPARE(line.lastRuns.first(), Outcome::Stopped);
    QCOMPARE(line.lastRunMs, world.noon);

    World quiet; // nothing in either period, but it did run once
    quiet.scenario(quiet.addScenario(u"a"_s)).newestFinished =
        ScoredRun{.scenarioKey = 1, .createdMs = 77, .outcome = Outcome::Passed, .score = {}};
    line = quiet.figures().projects.first();
    QVERIFY(line.lastRuns.isEmpty());
    QCOMPARE(line.lastRunMs, 77);
}

void TestScore::countsAServersBuiltInHubOnce()
{
    World world;
    Hub builtIn = hub(u"Litmus ChaosHub"_s, true);
    builtIn.builtIn = true;
    auto &first = world.input.projects.first();
    first.server = u"https://one"_s;
    first.hubs = {builtIn, hub(u"own"_s)};
    auto &second = world.addProject(u"q"_s);
    second.server = u"https://one"_s;
    second.hubs = {builtIn};
    auto &elsewhere = world.addProject(u"r"_s);
    elsewhere.server = u"https://two"_s;
    elsewhere.hubs = {builtIn};

    const OverviewFigures figures = world.figures();
    QCOMPARE(figures.total.hubs, 3);
    QCOMPARE(figures.total.hubsAvailable, 2);
    for (const ProjectFigures &project : figures.projects)
        QCOMPARE(project.figures.hubs, project.name == u"p"_s ? 2 : 1);
}

void TestScore::addsUpDelegatesHubsAndRunsInProgress()
{
    using State = Delegate::State;
    World world;
    auto &first = world.input.projects.first();
    first.delegates = {delegate(u"ok"_s, State::Active),
                       delegate(u"lost lately"_s, State::Inactive, 9),
                       delegate(u"pending"_s, State::Pending)};
    first.hubs = {hub(u"z"_s), hub(u"ok"_s, true)};
    first.inProgressCreatedMs = {world.noon - 43 * 60'000, world.noon - 5, world.noon + 9};
    first.lastContactMs = world.noon - 100;
    auto &second = world.addProject(u"q"_s);
    second.delegates = {delegate(u"lost long"_s, State::Inactive, 3)};
    second.hubs = {hub(u"a"_s)};
    second.lastContactMs = world.noon - 9000;
    second.complete = false;

    const OverviewFigures figures = world.figures();
    QCOMPARE(figures.total.delegatesActive, 1);
    QCOMPARE(figures.total.delegates, 4);
    QCOMPARE(figures.total.hubsAvailable, 1);
    QCOMPARE(figures.total.hubs, 3);
    QCOMPARE(figures.total.runningNow, 3);
    QCOMPARE(figures.total.longestQueuedMs, 43 * 60'000);
    QCOMPARE(figures.lostDelegates.size(), 2);
    QCOMPARE(figures.lostDelegates.first().name, u"lost long"_s);
    QCOMPARE(figures.unavailableHubs.size(), 2);
    QCOMPARE(figures.unavailableHubs.first().name, u"a"_s);
    QCOMPARE(figures.dataMs, world.noon - 9000);
    QVERIFY(figures.synchronising);
    for (const ProjectFigures &project : figures.projects)
        QCOMPARE(project.figures.runningNow, project.name == u"p"_s ? 3 : 0);

    second.lastContactMs = 0; // never reached
    QCOMPARE(world.figures().dataMs, 0);
}

void TestScore::emptyHistoryHasNoScore()
{
    OverviewInput input;
    input.layout = layOut({}, 1'780'000'000'000, QTimeZone::utc());
    const OverviewFigures figures = computeOverview(input);
    QCOMPARE(figures.total.score, std::nullopt);
    QCOMPARE(figures.total.change, std::nullopt);
    QCOMPARE(figures.total.band, Band::None);
    QVERIFY(!figures.total.tooLittleMeasured);
    QCOMPARE(figures.trend.size(), 30);
    QCOMPARE(means(figures.trend).count(std::nullopt), 30);
    QVERIFY(figures.projects.isEmpty());
    QCOMPARE(figures.dataMs, 0);
    QVERIFY(computeOverview({}).trend.isEmpty()); // not even a layout
}

void TestScore::theOrderOfTheInputDoesNotMatter()
{
    World world;
    for (int i = 0; i < 12; ++i) {
        const qint64 key = world.addScenario(QString::number(i));
        for (int day = -13; day <= 0; ++day)
            world.addScore(key, day, (i * 37 + day * day * 11) % 101, 1 + i % 3);
        world.addScore(key, -1, i, 1 + i % 3); // doubles: same time, same sequence
    }
    const OverviewFigures forwards = world.figures();
    std::reverse(world.input.runs.begin(), world.input.runs.end());
    std::reverse(world.input.scenarios.begin(), world.input.scenarios.end());
    const OverviewFigures backwards = world.figures();
    QCOMPARE(backwards.total.score, forwards.total.score);
    QCOMPARE(backwards.total.change, forwards.total.change);
    QCOMPARE(names(backwards.weakest), names(forwards.weakest));
    QCOMPARE(names(backwards.movers), names(forwards.movers));
    QCOMPARE(means(backwards.trend), means(forwards.trend));
}

void TestScore::keysMayBeAnything()
{
    World world;
    const qint64 a = world.addScenario(u"a"_s);
    world.addScore(a, 0, 80);
    for (const qint64 key : {-5LL, 0LL, 1LL, 7'000'000'000'000LL}) {
        world.input.scenarios[0].key = key;
        world.input.runs[0].scenarioKey = key;
        QCOMPARE(world.total().score, 80.0);
        for (const qint64 nobody : {key + 1, -1 - key, key + 10'000'000'000}) {
            world.input.runs[0].scenarioKey = nobody;
            QCOMPARE(world.total().score, std::nullopt);
        }
    }
}

QTEST_GUILESS_MAIN(TestScore)
#include "tst_score.moc"
