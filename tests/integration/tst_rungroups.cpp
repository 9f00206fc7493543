// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs of a real history found by filters and divided into sections.

#include "items/runcomparison.h"
#include "items/runlistmodel.h"
#include "items/runsquery.h"
#include "support/faketime.h"
#include "support/historyfixtures.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;

namespace {

using Column = RunListModel::Column;

constexpr qint64 HourMs = 3'600'000;
constexpr qint64 DayMs = 24 * HourMs;
/// Noon of a day in UTC.
constexpr qint64 Noon = 20'600 * DayMs + 12 * HourMs;

Run runOf(const QString &scenario, qint64 sequence, qint64 ageMs, double score = 100)
{
    return aRun(scenario, sequence, score, Noon - ageMs);
}

struct GroupBench {
    QTemporaryDir folder;
    OpenHistory store{folder.filePath(u"history.sqlite"_s)};
    FakeTime time{Noon};
    RunListModel model{*store.history, time};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    void commit(const QList<Run> &runs, const QList<Scenario> &scenarios = {})
    {
        SyncBatch batch = emptyBatch();
        batch.projectInfo = Project{u"p1"_s, u"Project"_s, {}};
        batch.scenarios = scenarios;
        batch.runs = runs;
        batch.contactMs = Noon;
        QVERIFY(!store.commit(batch));
    }
    void show(RunGrouping grouping, const RunFilter &filter = {},
              const QTimeZone &zone = QTimeZone::utc())
    {
        model.setGrouping(grouping, zone);
        model.setFilter(filter);
        QTRY_VERIFY(model.state() == RunListModel::State::Rows && !model.isGrowing());
    }
    /// Heads as "> title | count | worst", runs by their ids.
    QStringList rows()
    {
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            [&] { QTRY_VERIFY(!index.data(RunListModel::LoadingRole).toBool()); }();
            list << (model.isSection(row) ? head(index)
                                          : index.data(RunListModel::RunIdRole).toString());
        }
        return list;
    }
    static QString head(const QModelIndex &index)
    {
        return u"%1 %2 | %3 | %4"_s.arg(index.data(RunListModel::CollapsedRole).toBool() ? u"+"_s
                                                                                         : u"-"_s,
                                        index.data().toString().section(u',', 0, 0),
                                        index.data(RunListModel::SectionCountRole).toString(),
                                        index.data(RunListModel::SectionWorstTextRole).toString());
    }
};

/// Makes many runs of each that is there, a millisecond apart.
bool multiplyRuns(const QString &file, int copies)
{
    bool isDone = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"multiplier"_s);
        database.setDatabaseName(file);
        isDone = database.open()
                 && QSqlQuery(database).exec(
                     u"INSERT INTO run (scenario, sequence, remote, phase, outcome, agent, "
                     "created_ms, updated_ms, detailed) "
                     "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n "
                     "WHERE i < %1) SELECT r.scenario, r.sequence + i, r.remote || '-' || i, "
                     "r.phase, r.outcome, r.agent, r.created_ms - i, r.updated_ms, 1 "
                     "FROM run r, n"_s.arg(copies));
    }
    QSqlDatabase::removeDatabase(u"multiplier"_s);
    return isDone;
}

/// Two days of two scenarios.
struct TwoDays : GroupBench {
    TwoDays()
    {
        commit({runOf(u"s1"_s, 1, DayMs + 2 * HourMs), runOf(u"s2"_s, 1, DayMs + HourMs, 50),
                runOf(u"s1"_s, 2, 2 * HourMs), runOf(u"s2"_s, 2, HourMs)},
               {aScenario(u"s1"_s), aScenario(u"s2"_s)});
    }
};

} // namespace

class TestRunGroups final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void noFilterWalksThroughAllRunsWhereFewCanFit();
    void conditionsThatShareNoRunAreNotLookedForToTheEnd();
    void everyWayOfLookingFindsTheSame_data();
    void everyWayOfLookingFindsTheSame();
    void aChangeOfTagsMovesRunsInAndOut_data();
    void aChangeOfTagsMovesRunsInAndOut();
    void knowsWhatRunsCanBeFilteredBy();
    void aChoiceBringsItsProject();
    void findsTheRunBefore();
    void dividesByDay();
    void dividesByScenario();
    void daysAreThoseOfTheZone();
    void runsWithoutATimeHaveASectionOfTheirOwn_data();
    void runsWithoutATimeHaveASectionOfTheirOwn();
    void aCollapsedSectionCountsItsRuns();
    void liveRunsFindTheirSection_data();
    void liveRunsFindTheirSection();
    void aNewDayBeginsASection();
    void anOutcomeThatChangesMovesTheWorst();
    void aSectionWithoutRunsGoes();
    void aRunThatChangesItsDayMoves();
    void aScenarioThatIsRenamedMoves();
    void collapsingWhileReadingIsNotLost();
    void collapsesAndExpandsAll();
    void collapsedSectionsStaySoWithAnotherFilter();
    void theFirstSectionsComeFirst_data();
    void theFirstSectionsComeFirst();
    void runsFarLongerThanUsualSaySo();
    void comparesTwoRunsFactByFact();
    void unknownIsNoDifference();
    void comparesFaultsAndTheirProbes();
};

void TestRunGroups::noFilterWalksThroughAllRunsWhereFewCanFit()
{
    TwoDays bench;
    const auto planOf = [&](const RunFilter &filter) {
        return bench.store
            .read([&](const HistoryReader &reader) { return reader.runKeysPlan(filter); })
            .join(u'\n');
    };
    RunFilter scenario;
    scenario.scenarioId = u"s1"_s;
    RunFilter delegate;
    delegate.delegateId = u"d1"_s;
    RunFilter broken;
    broken.outcomes = {Outcome::Broken};
    RunFilter named;
    named.text = u"Scenario s1"_s;
    RunFilter combined = delegate;
    combined.tags = {u"none"_s};
    combined.environmentId = u"prod"_s;
    RunFilter byId; // the letters of a UUID, too
    byId.text = u"beef"_s;
    for (const RunFilter &filter : {scenario, delegate, broken, named, combined, byId}) {
        const QString plan = planOf(filter);
        QVERIFY2(!plan.contains(u"SCAN run"_s), qPrintable(plan));
        QVERIFY2(plan.contains(u"SEARCH run USING INTEGER PRIMARY KEY"_s), qPrintable(plan));
    }
    // All runs: in the order of their index, without sorting.
    const QString all = planOf({});
    QVERIFY2(all.contains(u"run_by_time"_s) && !all.contains(u"TEMP B-TREE FOR ORDER"_s),
             qPrintable(all));
}

void TestRunGroups::conditionsThatShareNoRunAreNotLookedForToTheEnd()
{
    constexpr int each = 20'100; // more than are worth being fetched and sorted
    GroupBench bench;
    Scenario tagged = aScenario(u"s1"_s);
    tagged.tags = {u"pay"_s};
    Run elsewhere = runOf(u"s2"_s, 1, DayMs, 50);
    elsewhere.delegateId = u"d2"_s;
    elsewhere.delegateName = u"Far Away"_s;
    elsewhere.environmentId = u"lab"_s;
    bench.commit({runOf(u"s1"_s, 1, 0), elsewhere}, {tagged, aScenario(u"s2"_s)});
    QVERIFY(multiplyRuns(bench.folder.filePath(u"history.sqlite"_s), each - 1));

    QList<RunFilter> filters(5);
    filters[0].tags = {u"pay"_s};
    filters[0].environmentId = u"lab"_s;
    filters[1].delegateId = u"d2"_s;
    filters[1].outcomes = {Outcome::Passed};
    filters[2].delegateId = u"d2"_s;
    filters[2].span = TimeSpan{Noon - HourMs, Noon + HourMs};
    filters[3].text = u"far away"_s;
    filters[3].tags = {u"pay"_s};
    filters[4].text = u"rio s1"_s;
    filters[4].delegateId = u"d2"_s;
    for (const RunFilter &filter : std::as_const(filters)) {
        const QString plan =
            bench.store.read([&](const HistoryReader &r) { return r.runKeysPlan(filter); })
                .join(u'\n');
        QVERIFY2(!plan.contains(u"SCAN run"_s), qPrintable(plan));
        QVERIFY(
            bench.store.read([&](const HistoryReader &r) { return r.runKeys(filter); }).isEmpty());
    }
    RunFilter shared; // many: the newest are the first that are met
    shared.environmentId = u"lab"_s;
    shared.outcomes = {Outcome::Weakness};
    shared.limit = 3;
    const QString plan =
        bench.store.read([&](const HistoryReader &r) { return r.runKeysPlan(shared); }).join(u'\n');
    QVERIFY2(plan.contains(u"run_by_time"_s) && !plan.contains(u"TEMP B-TREE FOR ORDER"_s),
             qPrintable(plan));
    const auto rows =
        bench.store.read([&](const HistoryReader &r) { return r.runRows(r.runKeys(shared)); });
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.last().run.id, u"s2-run-1-2"_s);
}

void TestRunGroups::everyWayOfLookingFindsTheSame_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 4; ++seed)
        QTest::addRow("%d", seed) << seed;
}

/// Filters put together at random, against comparing run by run.
void TestRunGroups::everyWayOfLookingFindsTheSame()
{
    QFETCH(int, seed);
    GroupBench bench;
    QRandomGenerator random(static_cast<quint32>(seed));
    QList<Scenario> scenarios;
    for (int i = 0; i < 6; ++i) {
        Scenario scenario = aScenario(u"s%1"_s.arg(i));
        scenario.tags = {i % 2 ? u"odd"_s : u"even"_s, i % 3 ? u"eu"_s : u"us"_s};
        scenarios << scenario;
    }
    QList<Run> runs;
    for (int i = 0; i < 300; ++i) {
        Run run = runOf(u"s%1"_s.arg(random.bounded(6)), i + 1, random.bounded(1000) * HourMs);
        run.delegateId = u"d%1"_s.arg(random.bounded(4));
        run.delegateName = u"Delegate %1"_s.arg(run.delegateId);
        run.environmentId = run.delegateId < u"d2"_s ? u"prod"_s : u"test"_s;
        run.outcome = AllOutcomes.at(random.bounded(5)); // all but unknown
        runs << run;
    }
    bench.commit(runs, scenarios);
    for (int round = 0; round < 40; ++round) {
        RunFilter filter;
        if (random.bounded(2))
            filter.delegateId = u"d%1"_s.arg(random.bounded(4));
        if (random.bounded(3) == 0)
            filter.environmentId = u"prod"_s;
        if (random.bounded(2))
            filter.tags = {random.bounded(2) ? u"odd"_s : u"us"_s};
        if (random.bounded(3) == 0)
            filter.scenarioId = u"s%1"_s.arg(random.bounded(6));
        if (random.bounded(2))
            filter.outcomes = {Outcome::Broken, Outcome::InProgress};
        if (random.bounded(2))
            filter.span = TimeSpan{Noon - 700 * HourMs, Noon - 100 * HourMs};
        if (random.bounded(3) == 0)
            filter.text =
                QStringList{u"o s3"_s, u"gate d1"_s, u"s2-run-1"_s, u"d"_s}.at(random.bounded(4));
        const auto fits = [&](const Run &run) {
            const Scenario &scenario = scenarios.at(run.scenarioId.mid(1).toInt());
            const bool isNamed = scenario.name.contains(filter.text, Qt::CaseInsensitive)
                                 || run.delegateName.contains(filter.text, Qt::CaseInsensitive)
                                 || run.id.startsWith(filter.text);
            return (filter.delegateId.isEmpty() || run.delegateId == filter.delegateId)
                   && (filter.environmentId.isEmpty() || run.environmentId == filter.environmentId)
                   && (filter.tags.isEmpty() || scenario.tags.contains(filter.tags.first()))
                   && (filter.scenarioId.isEmpty() || run.scenarioId == filter.scenarioId)
                   && (filter.outcomes.isEmpty() || filter.outcomes.contains(run.outcome))
                   && (!filter.span
                       || (run.createdMs >= filter.span->fromMs
                           && run.createdMs < filter.span->toMs))
                   && (filter.text.isEmpty() || isNamed);
        };
        QList<Run> expected;
        std::copy_if(runs.cbegin(), runs.cend(), std::back_inserter(expected), fits);
        std::sort(expected.begin(), expected.end(), [](const Run &a, const Run &b) {
            return std::pair(a.createdMs, a.sequence) > std::pair(b.createdMs, b.sequence);
        });
        QStringList ids;
        for (const Run &run : std::as_const(expected))
            ids << run.id;
        QStringList found;
        const auto rows = bench.store.read(
            [&](const HistoryReader &reader) { return reader.runRows(reader.runKeys(filter)); });
        for (const RunRow &row : rows)
            found << row.run.id;
        QCOMPARE(found, ids);
    }
}

void TestRunGroups::aChangeOfTagsMovesRunsInAndOut_data()
{
    QTest::addColumn<RunGrouping>("grouping");
    QTest::newRow("a list") << RunGrouping::None;
    QTest::newRow("by day") << RunGrouping::Day;
}

void TestRunGroups::aChangeOfTagsMovesRunsInAndOut()
{
    QFETCH(RunGrouping, grouping);
    GroupBench bench;
    Scenario first = aScenario(u"s1"_s);
    Scenario second = aScenario(u"s2"_s);
    first.tags = {u"pay"_s};
    bench.commit({runOf(u"s1"_s, 1, 2 * HourMs), runOf(u"s2"_s, 1, HourMs)}, {first, second});
    RunFilter filter;
    filter.tags = {u"pay"_s};
    bench.show(grouping, filter);
    const auto runs = [&bench] {
        QStringList ids = bench.rows();
        ids.removeIf([](const QString &row) { return row.startsWith(u"- "_s); });
        return ids;
    };
    const QStringList before = runs();
    QCOMPARE(before.size(), 1);
    std::swap(first.tags, second.tags);
    first.updatedMs = second.updatedMs = Noon + 1;
    bench.commit({}, {first, second});
    QTRY_VERIFY(runs().size() == 1 && runs() != before);
}

void TestRunGroups::knowsWhatRunsCanBeFilteredBy()
{
    GroupBench bench;
    Scenario tagged = aScenario(u"s1"_s);
    tagged.tags = {u"pay"_s, u"eu"_s};
    SyncBatch batch = emptyBatch();
    batch.projectInfo = Project{u"p1"_s, u"Project"_s, {}};
    batch.scenarios = {tagged, aScenario(u"s0"_s)};
    Run elsewhere = runOf(u"s1"_s, 2, 0);
    elsewhere.delegateId = u"d2"_s;
    elsewhere.delegateName = u"A delegate"_s;
    elsewhere.environmentId = u"lab"_s;
    batch.runs = {runOf(u"s1"_s, 1, HourMs), elsewhere};
    Delegate present;
    present.id = u"d1"_s;
    present.name = u"Delegate One"_s;
    batch.delegates = {present};
    batch.environments = {{.id = u"prod"_s, .name = u"Production"_s}};
    QVERIFY(!bench.store.commit(batch));
    const RunChoices choices =
        bench.store.read([](const HistoryReader &reader) { return reader.runChoices({}); });
    const auto namesOf = [](const QList<RunChoice> &list) {
        QStringList names;
        for (const RunChoice &choice : list)
            names << choice.name + (choice.isDeleted ? u" (gone)"_s : QString());
        return names;
    };
    QCOMPARE(namesOf(choices.scenarios), (QStringList{u"Scenario s0"_s, u"Scenario s1"_s}));
    QCOMPARE(namesOf(choices.delegates), (QStringList{u"A delegate (gone)"_s, u"Delegate One"_s}));
    QCOMPARE(namesOf(choices.environments), (QStringList{u"lab"_s, u"Production"_s}));
    QCOMPARE(choices.tags, (QStringList{u"eu"_s, u"pay"_s}));
    QVERIFY(choices.scenarios.first().project == aProject());
}

void TestRunGroups::aChoiceBringsItsProject()
{
    const RunChoice here{
        .project = aProject(), .projectName = u"P"_s, .id = u"s1"_s, .name = u"S"_s};
    const RunChoice there{
        .project = {u"c1"_s, u"p2"_s}, .projectName = u"Q"_s, .id = u"d9"_s, .name = u"D"_s};
    RunsQuery query{.text = u"t"_s};
    query = narrowed(query, RunsFilterKind::Tag, {.id = u"pay"_s});
    query = narrowed(query, RunsFilterKind::Tag, {.id = u"pay"_s});
    query = narrowed(query, RunsFilterKind::Scenario, here);
    QVERIFY(query.project == aProject() && query.scenarioId == u"s1"_s);
    query = narrowed(query, RunsFilterKind::Delegate, there);
    QVERIFY(query.project == there.project && query.delegateId == u"d9"_s);
    QVERIFY(query.scenarioId.isEmpty()); // of another project
    QCOMPARE(query.tags, QStringList{u"pay"_s});
    QCOMPARE(query.text, u"t"_s);
    QVERIFY(!withoutProject(query).project && withoutProject(query).delegateId.isEmpty());
}

void TestRunGroups::findsTheRunBefore()
{
    GroupBench bench;
    bench.commit({runOf(u"s1"_s, 1, 3 * HourMs), runOf(u"s2"_s, 1, 2 * HourMs),
                  runOf(u"s1"_s, 2, HourMs), runOf(u"s1"_s, 3, HourMs)},
                 {aScenario(u"s1"_s), aScenario(u"s2"_s)});
    const QStringList ids = bench.store.read([](const HistoryReader &reader) {
        QStringList found;
        for (const RunRow &row : reader.runRows(reader.runKeys({}))) {
            const auto before = reader.runBefore(row.key);
            found << row.run.id + u"<"_s
                         + (before ? reader.runRows({*before}).first().run.id : QString());
        }
        return found;
    });
    QCOMPARE(ids, (QStringList{u"s1-run-3<s1-run-2"_s, u"s1-run-2<s1-run-1"_s, u"s2-run-1<"_s,
                               u"s1-run-1<"_s}));
}

void TestRunGroups::dividesByDay()
{
    TwoDays bench;
    bench.show(RunGrouping::Day);
    QCOMPARE(bench.rows(),
             (QStringList{u"- Today | 2 run(s) | worst: passed (2)"_s, u"s2-run-2"_s, u"s1-run-2"_s,
                          u"- Yesterday | 2 run(s) | worst: weakness found (1)"_s, u"s2-run-1"_s,
                          u"s1-run-1"_s}));
    QCOMPARE(bench.model.runCount(), 4);
    QCOMPARE(bench.model.sectionRowOf(5), 3);
    QVERIFY(!bench.model.flags(bench.model.index(0, 0)).testFlag(Qt::ItemIsSelectable));
    QVERIFY(bench.model.index(0, 0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(u"2 run(s), worst: passed (2), expanded"_s));
}

void TestRunGroups::dividesByScenario()
{
    TwoDays bench;
    bench.show(RunGrouping::Scenario);
    QCOMPARE(bench.rows(),
             (QStringList{u"- Scenario s1 | 2 run(s) | worst: passed (2)"_s, u"s1-run-2"_s,
                          u"s1-run-1"_s, u"- Scenario s2 | 2 run(s) | worst: weakness found (1)"_s,
                          u"s2-run-2"_s, u"s2-run-1"_s}));
    RunFilter weak;
    weak.outcomes = {Outcome::Weakness};
    bench.show(RunGrouping::Scenario, weak);
    QCOMPARE(bench.rows(), (QStringList{u"- Scenario s2 | 1 run(s) | worst: weakness found (1)"_s,
                                        u"s2-run-1"_s}));
}

void TestRunGroups::daysAreThoseOfTheZone()
{
    GroupBench bench;
    // Two hours around midnight in Kiribati, the same day in UTC.
    bench.commit({runOf(u"s1"_s, 1, 3 * HourMs), runOf(u"s1"_s, 2, HourMs)}, {aScenario(u"s1"_s)});
    bench.model.setGrouping(RunGrouping::Day, QTimeZone("Pacific/Kiritimati")); // + 14 h
    bench.model.setFilter({});
    QTRY_COMPARE(bench.model.rowCount(), 4);
    QVERIFY(bench.model.isSection(0) && bench.model.isSection(2));
    bench.model.setGrouping(RunGrouping::Day, QTimeZone::utc());
    QTRY_COMPARE(bench.model.rowCount(), 3);
}

void TestRunGroups::runsWithoutATimeHaveASectionOfTheirOwn_data()
{
    QTest::addColumn<QByteArray>("zone");
    // What has no time has that of the epoch, which is a day before the calendar in the west.
    for (const char *zone : {"UTC", "America/Los_Angeles", "Asia/Tokyo"})
        QTest::newRow(zone) << QByteArray(zone);
}

void TestRunGroups::runsWithoutATimeHaveASectionOfTheirOwn()
{
    QFETCH(QByteArray, zone);
    GroupBench bench;
    Run timeless = runOf(u"s1"_s, 1, 0);
    timeless.createdMs = 0;
    Run eve = runOf(u"s1"_s, 4, 0); // no server has told such a time in earnest, either
    eve.createdMs = 1;
    Run faraway = runOf(u"s1"_s, 3, 0);
    faraway.createdMs = 400 * 365 * DayMs; // beyond the calendar
    bench.commit({timeless, eve, runOf(u"s1"_s, 2, 0), faraway}, {aScenario(u"s1"_s)});
    bench.show(RunGrouping::Day, {}, QTimeZone(zone));
    const QStringList rows = bench.rows();
    QCOMPARE(rows.size(), 7);
    QCOMPARE(rows.at(1), u"s1-run-3"_s);
    QCOMPARE(rows.at(2).section(u'|', 1), u" 1 run(s) | worst: passed (1)"_s);
    QCOMPARE(rows.mid(4), (QStringList{u"- Start not known | 2 run(s) | worst: passed (2)"_s,
                                       u"s1-run-4"_s, u"s1-run-1"_s}));
    QCOMPARE(bench.model.index(6, Column::StartedColumn).data().toString(), u"\u2013"_s);
    bench.model.setCollapsed(4, true);
    bench.model.setCollapsed(0, true);
    QCOMPARE(bench.model.rowCount(), 4);
    bench.model.setCollapsed(3, false);
    bench.model.setCollapsed(0, false);
    QTRY_COMPARE(bench.model.rowCount(), 7);
    QCOMPARE(bench.rows(), rows);
    // And when another one comes in that has none.
    Run another = runOf(u"s1"_s, 5, 0);
    another.createdMs = 0;
    bench.commit({another});
    QTRY_COMPARE(bench.rows().value(4), u"- Start not known | 3 run(s) | worst: passed (3)"_s);
    QCOMPARE(bench.model.rowCount(), 8);
}

void TestRunGroups::aCollapsedSectionCountsItsRuns()
{
    TwoDays bench;
    bench.show(RunGrouping::Day);
    const QStringList before = bench.rows();
    QSignalSpy resets(&bench.model, &QAbstractItemModel::modelReset);
    QSignalSpy removals(&bench.model, &QAbstractItemModel::rowsRemoved);
    const QPersistentModelIndex below = bench.model.index(4, 0);
    bench.model.setCollapsed(0, true);
    QCOMPARE(removals.size(), 1); // however many runs it has
    QCOMPARE(bench.rows(), (QStringList{u"+ Today | 2 run(s) | worst: passed (2)"_s, before.at(3),
                                        before.at(4), before.at(5)}));
    QCOMPARE(below.row(), 2);
    QCOMPARE(bench.model.runCount(), 4);
    bench.model.setCollapsed(0, false);
    QTRY_COMPARE(bench.model.rowCount(), 6);
    QCOMPARE(bench.rows(), before);
    QCOMPARE(below.row(), 4);
    QCOMPARE(resets.size(), 0);
}

void TestRunGroups::liveRunsFindTheirSection_data()
{
    QTest::addColumn<RunGrouping>("grouping");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("day") << RunGrouping::Day
                         << QStringList{u"- Today | 3 run(s) | worst: weakness found (1)"_s,
                                        u"s1-run-4"_s, u"s2-run-2"_s, u"s1-run-2"_s,
                                        u"+ Yesterday | 3 run(s) | worst: weakness found (1)"_s};
    QTest::newRow("scenario") << RunGrouping::Scenario
                              << QStringList{
                                     u"- Scenario s1 | 4 run(s) | worst: weakness found (1)"_s,
                                     u"s1-run-4"_s,
                                     u"s1-run-2"_s,
                                     u"s1-run-3"_s,
                                     u"s1-run-1"_s,
                                     u"+ Scenario s2 | 2 run(s) | worst: weakness found (1)"_s};
}

void TestRunGroups::liveRunsFindTheirSection()
{
    QFETCH(RunGrouping, grouping);
    TwoDays bench;
    bench.show(grouping);
    bench.model.setCollapsed(3, true);
    QCOMPARE(bench.model.rowCount(), 4);
    bench.rows();
    const QPersistentModelIndex chosen = bench.model.index(2, 0);
    const QString id = chosen.data(RunListModel::RunIdRole).toString();
    QSignalSpy resets(&bench.model, &QAbstractItemModel::modelReset);
    // One of now and one of yesterday, as a synchronisation tells them: with their scenario.
    Scenario touched = aScenario(u"s1"_s, 2000);
    bench.commit({runOf(u"s1"_s, 3, DayMs), runOf(u"s1"_s, 4, 0, 60)}, {touched});
    QFETCH(QStringList, rows);
    QTRY_COMPARE(bench.rows(), rows);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(chosen.data(RunListModel::RunIdRole).toString(), id);
    QCOMPARE(bench.model.runCount(), 6);
}

void TestRunGroups::aNewDayBeginsASection()
{
    TwoDays bench;
    bench.show(RunGrouping::Day);
    QSignalSpy resets(&bench.model, &QAbstractItemModel::modelReset);
    bench.commit({runOf(u"s1"_s, 3, -DayMs), runOf(u"s1"_s, 4, 3 * DayMs)});
    QTRY_COMPARE(bench.model.rowCount(), 10);
    const QStringList rows = bench.rows();
    QCOMPARE(rows.at(1), u"s1-run-3"_s);
    QCOMPARE(rows.at(2), u"- Today | 2 run(s) | worst: passed (2)"_s);
    QCOMPARE(rows.at(9), u"s1-run-4"_s);
    QCOMPARE(resets.size(), 0);
}

void TestRunGroups::anOutcomeThatChangesMovesTheWorst()
{
    TwoDays bench;
    bench.show(RunGrouping::Day);
    bench.commit({inPhase(runOf(u"s1"_s, 3, 0), u"Running"_s, Outcome::InProgress)});
    QTRY_COMPARE(bench.rows().first(), u"- Today | 3 run(s) | worst: passed (2)"_s);
    bench.commit({inPhase(runOf(u"s1"_s, 3, 0), u"Error"_s, Outcome::Broken)});
    QTRY_COMPARE(bench.rows().first(), u"- Today | 3 run(s) | worst: broken (1)"_s);
}

void TestRunGroups::aSectionWithoutRunsGoes()
{
    TwoDays bench;
    RunFilter going;
    going.outcomes = {Outcome::InProgress};
    bench.commit({inPhase(runOf(u"s1"_s, 3, 0), u"Running"_s, Outcome::InProgress),
                  inPhase(runOf(u"s2"_s, 3, DayMs), u"Running"_s, Outcome::InProgress)});
    bench.show(RunGrouping::Day, going);
    QCOMPARE(bench.model.rowCount(), 4);
    bench.commit({runOf(u"s1"_s, 3, 0)});
    QTRY_COMPARE(bench.model.rowCount(), 2);
    QCOMPARE(bench.rows().first(), u"- Yesterday | 1 run(s) | worst: in progress (1)"_s);
    QCOMPARE(bench.model.runCount(), 1);
}

void TestRunGroups::aRunThatChangesItsDayMoves()
{
    TwoDays bench;
    bench.commit({inPhase(runOf(u"s1"_s, 3, DayMs), u"Running"_s, Outcome::InProgress)});
    bench.show(RunGrouping::Day);
    QCOMPARE(bench.model.rowCount(), 7);
    bench.commit({inPhase(runOf(u"s1"_s, 3, 0), u"Pending"_s, Outcome::InProgress)});
    QTRY_COMPARE(bench.rows().first(), u"- Today | 3 run(s) | worst: passed (2)"_s);
    QTRY_COMPARE(bench.rows().at(4), u"- Yesterday | 2 run(s) | worst: weakness found (1)"_s);
    QCOMPARE(bench.model.rowCount(), 7);
}

void TestRunGroups::aScenarioThatIsRenamedMoves()
{
    TwoDays bench;
    bench.show(RunGrouping::Scenario);
    Scenario renamed = aScenario(u"s1"_s, 2000);
    renamed.name = u"Scenario s11"_s; // stays where it is
    bench.commit({}, {renamed});
    QTRY_COMPARE(bench.rows().first(), u"- Scenario s11 | 2 run(s) | worst: passed (2)"_s);
    renamed.name = u"Zebra"_s;
    renamed.updatedMs = 3000;
    bench.commit({}, {renamed});
    QTRY_COMPARE(bench.rows().at(3), u"- Zebra | 2 run(s) | worst: passed (2)"_s);
    QCOMPARE(bench.rows().last(), u"s1-run-1"_s);
}

void TestRunGroups::collapsingWhileReadingIsNotLost()
{
    TwoDays bench;
    bench.show(RunGrouping::Day);
    const QStringList today = bench.rows().first(3);
    bench.model.setActive(false);
    bench.commit({runOf(u"s2"_s, 3, DayMs)});
    bench.model.setActive(true); // what has come is being read
    bench.model.setCollapsed(0, true);
    QTRY_COMPARE(bench.rows(), (QStringList{u"+ Today | 2 run(s) | worst: passed (2)"_s,
                                            u"- Yesterday | 3 run(s) | worst: weakness found (1)"_s,
                                            u"s2-run-3"_s, u"s2-run-1"_s, u"s1-run-1"_s}));
    bench.model.onChangedThroughout(); // everything is being read again
    bench.model.setCollapsed(1, true);
    bench.model.setCollapsed(0, false);
    QTRY_COMPARE(bench.rows(),
                 today + QStringList{u"+ Yesterday | 3 run(s) | worst: weakness found (1)"_s});
}

void TestRunGroups::collapsesAndExpandsAll()
{
    TwoDays bench;
    bench.show(RunGrouping::Day);
    const QStringList before = bench.rows();
    bench.model.collapseAll();
    QCOMPARE(bench.model.rowCount(), 2);
    bench.commit({runOf(u"s1"_s, 9, 5 * DayMs)}); // a section to come is collapsed, too
    QTRY_COMPARE(bench.model.rowCount(), 3);
    bench.model.setCollapsed(0, false);
    QTRY_COMPARE(bench.model.rowCount(), 5);
    bench.model.expandAll();
    QTRY_COMPARE(bench.model.rowCount(), 8);
    QCOMPARE(bench.rows().first(6), before);
}

void TestRunGroups::collapsedSectionsStaySoWithAnotherFilter()
{
    TwoDays bench;
    bench.show(RunGrouping::Scenario);
    bench.model.setCollapsed(0, true);
    RunFilter passed;
    passed.outcomes = {Outcome::Passed};
    bench.model.setFilter(passed);
    QTRY_COMPARE(bench.rows(),
                 (QStringList{u"+ Scenario s1 | 2 run(s) | worst: passed (2)"_s,
                              u"- Scenario s2 | 1 run(s) | worst: passed (1)"_s, u"s2-run-2"_s}));
}

void TestRunGroups::theFirstSectionsComeFirst_data()
{
    QTest::addColumn<RunGrouping>("grouping");
    QTest::newRow("day") << RunGrouping::Day;
    QTest::newRow("scenario") << RunGrouping::Scenario;
}

void TestRunGroups::theFirstSectionsComeFirst()
{
    QFETCH(RunGrouping, grouping);
    GroupBench bench;
    QList<Run> runs;
    QList<Scenario> scenarios;
    for (int i = 0; i < 8; ++i) {
        scenarios << aScenario(u"s%1"_s.arg(i));
        for (int j = 0; j < 150; ++j)
            runs << runOf(scenarios.last().id, j + 1, j / 10 * DayMs + j * 1000 + i);
    }
    bench.commit(runs, scenarios);
    bench.model.setGrouping(grouping, QTimeZone::utc());
    QSignalSpy grown(&bench.model, &RunListModel::grown);
    QSignalSpy resets(&bench.model, &QAbstractItemModel::modelReset);
    QStringList first;
    const auto look = [&] {
        QVERIFY(bench.model.isGrowing());
        QVERIFY(bench.model.rowCount() >= 500 && bench.model.rowCount() < 700);
        for (int row = 0; row < bench.model.rowCount(); ++row) {
            if (bench.model.isSection(row))
                first << GroupBench::head(bench.model.index(row, 0));
        }
    };
    const auto check = connect(&bench.model, &QAbstractItemModel::modelReset, this, look);
    bench.model.setFilter({});
    QTRY_COMPARE(grown.size(), 1);
    disconnect(check);
    QCOMPARE(resets.size(), 1);
    QStringList all;
    qint64 rows = 0;
    for (int row = 0; row < bench.model.rowCount(); ++row) {
        if (bench.model.isSection(row))
            all << GroupBench::head(bench.model.index(row, 0));
        else
            ++rows;
    }
    QCOMPARE(rows, 1200);
    QVERIFY(!first.isEmpty() && first.size() < all.size());
    QCOMPARE(all.first(first.size()), first); // whole from the first moment on
}

void TestRunGroups::runsFarLongerThanUsualSaySo()
{
    GroupBench bench;
    constexpr qint64 minute = 60'000;
    QList<Run> runs;
    for (int i = 1; i <= 3; ++i) {
        runs << runOf(u"s1"_s, i, (10 - i) * DayMs);
        runs.last().updatedMs = runs.last().createdMs + (3 + i) * minute; // 4, 5, 6
    }
    const auto going = [](const QString &scenario, qint64 sequence, qint64 ageMs) {
        return inPhase(runOf(scenario, sequence, ageMs), u"Running"_s, Outcome::InProgress);
    };
    Run stopped = inPhase(runOf(u"s2"_s, 1, DayMs), u"Stopped"_s, Outcome::Stopped);
    runs << going(u"s1"_s, 4, 15 * minute) << stopped << going(u"s2"_s, 2, 9 * HourMs);
    bench.commit(runs, {aScenario(u"s1"_s), aScenario(u"s2"_s)});
    RunFilter filter;
    filter.outcomes = {Outcome::InProgress};
    bench.show(RunGrouping::None, filter);
    QCOMPARE(bench.rows(), (QStringList{u"s1-run-4"_s, u"s2-run-2"_s}));
    const auto isOverdue = [&](int row) {
        return bench.model.index(row, Column::TookColumn)
            .data(RunListModel::IsOverdueRole)
            .toBool();
    };
    QVERIFY(!isOverdue(0)); // three times the median, and not longer
    QVERIFY(!isOverdue(1)); // nothing is known of those that finished
    bench.time.advance(std::chrono::milliseconds(1));
    QVERIFY(isOverdue(0));
    QCOMPARE(bench.model.index(0, Column::TookColumn).data(Qt::ToolTipRole).toString(),
             u"usually 5 min, at most 6 min (the last 3 that finished)"_s);
    QVERIFY(bench.model.index(0, 0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(u"far longer than usual"_s));
}

/// Facts by name, as "first / second / sign / difference".
QHash<QString, QString> factsOf(const RunRow &first, const RunRow &second)
{
    QHash<QString, QString> facts;
    for (const ComparedFact &fact : compareRuns(first, second, Noon)) {
        facts.insert(
            fact.name,
            QStringList{fact.first, fact.second, relationSign(fact.relation), fact.difference}.join(
                u" / "_s));
    }
    return facts;
}

RunRow rowOf(const Run &run)
{
    RunRow row;
    row.run = run;
    row.scenarioName = u"checkout"_s;
    row.projectName = u"payments"_s;
    if (isMeasurable(run.outcome))
        row.score = run.rawScore;
    return row;
}

void TestRunGroups::comparesTwoRunsFactByFact()
{
    Run first = runOf(u"s1"_s, 1, DayMs);
    first.updatedMs = first.createdMs + 5 * 60'000;
    Run second = runOf(u"s1"_s, 2, 0, 62.5);
    second.updatedMs = second.createdMs + 7 * 60'000;
    second.faultsPassed = 0;
    second.faultsFailed = 1;
    second.delegateName = u"<b>other\n</b>"_s;
    const auto facts = factsOf(rowOf(first), rowOf(second));
    QCOMPARE(facts.value(u"Scenario"_s), u"checkout / checkout / = / same"_s);
    QCOMPARE(facts.value(u"Outcome"_s), u"passed / weakness found / \u2260 / different"_s);
    QCOMPARE(facts.value(u"Score"_s), u"100 / 62.5 / \u25bc / 37.5 less"_s);
    QCOMPARE(facts.value(u"Faults that failed"_s), u"0 / 1 / \u25b2 / 1 more"_s);
    QCOMPARE(facts.value(u"Faults that passed"_s), u"1 / 0 / \u25bc / 1 less"_s);
    QCOMPARE(facts.value(u"Took"_s), u"5 min / 7 min / \u25b2 / 2 min longer"_s);
    QVERIFY(facts.value(u"Started"_s).endsWith(u" /  / 1 d later"_s));
    QCOMPARE(facts.value(u"Delegate"_s), u"Delegate One / <b>other </b> / \u2260 / different"_s);
    const auto compared = compareRuns(rowOf(first), rowOf(second), Noon);
    // Outcome, score, passed, failed, took, delegate, the server's word.
    QCOMPARE(comparisonSentence(compared), u"7 of 18 fact(s) differ."_s);
    QCOMPARE(comparisonSentence(compareRuns(rowOf(first), rowOf(first), Noon)),
             u"Nothing that is known differs."_s);
}

void TestRunGroups::unknownIsNoDifference()
{
    const Run known = runOf(u"s1"_s, 1, DayMs);
    Run broken = inPhase(recentOf(runOf(u"s1"_s, 2, 0)), u"Error"_s, Outcome::Broken);
    const auto facts = factsOf(rowOf(known), rowOf(broken));
    QCOMPARE(facts.value(u"Faults"_s), u"1 / not known / ? / known of one only"_s);
    QCOMPARE(facts.value(u"Triggered by"_s), u"ann / not known / ? / known of one only"_s);
    QCOMPARE(facts.value(u"Score"_s), u"100 / none / \u2260 / only one has a score"_s);
    const auto neither = factsOf(rowOf(broken), rowOf(broken));
    QCOMPARE(neither.value(u"Score"_s), u"none / none / = / same"_s);
    QCOMPARE(neither.value(u"Faults"_s), u"not known / not known / ? / not known"_s);
}

RunDetails detailsOf(const QList<FaultOutcome> &faults, StepState state)
{
    RunDetails details;
    for (FaultOutcome fault : faults) {
        fault.step = static_cast<int>(details.steps.size());
        RunStep step;
        step.kind = RunStep::Kind::Fault;
        step.state = state;
        details.steps << step;
        details.faults << fault;
    }
    return details;
}

FaultOutcome faultOf(const QString &name, int success, ProbeResult::Verdict verdict)
{
    FaultOutcome fault;
    fault.name = name;
    fault.success = success;
    ProbeOutcome probe;
    probe.name = u"p99"_s;
    probe.verdict = verdict;
    fault.probes = {probe};
    return fault;
}

void TestRunGroups::comparesFaultsAndTheirProbes()
{
    using Verdict = ProbeResult::Verdict;
    const RunDetails first = detailsOf({faultOf(u"pod-delete"_s, 100, Verdict::Passed),
                                        faultOf(u"pod-delete"_s, 100, Verdict::Passed),
                                        faultOf(u"gone"_s, 100, Verdict::Passed)},
                                       StepState::Succeeded);
    RunDetails second = detailsOf({faultOf(u"pod-delete"_s, 100, Verdict::Passed),
                                   faultOf(u"pod-delete"_s, 50, Verdict::Failed),
                                   faultOf(u"<b>new</b>"_s, 0, Verdict::Failed)},
                                  StepState::Succeeded);
    second.steps[1].state = StepState::Weakness;
    QStringList lines;
    for (const ComparedFact &fact : compareFaults(first, second)) {
        QString line = QStringList{relationSign(fact.relation), fact.name, fact.first, fact.second,
                                   fact.difference}
                           .join(u'|');
        lines << line.remove(QChar(0x2068)).remove(QChar(0x2069));
    }
    QCOMPARE(lines.size(), 8);
    QCOMPARE(lines.at(0),
             u"=|Fault pod-delete|succeeded, probes 100 %|succeeded, probes 100 %|same"_s);
    QCOMPARE(lines.at(1), u"=|pod-delete: probe p99|passed|passed|same"_s);
    QCOMPARE(
        lines.at(2),
        u"\u2260|Fault pod-delete|succeeded, probes 100 %|weakness found, probes 50 %|different"_s);
    QCOMPARE(lines.at(3), u"\u2260|pod-delete: probe p99|passed|failed|different"_s);
    QCOMPARE(lines.at(4), u"\u2260|Fault gone|succeeded, probes 100 %|not part of it|gone"_s);
    QCOMPARE(lines.at(6), u"\u2260|Fault <b>new</b>|not part of it|succeeded, probes 0 %|new"_s);
    QVERIFY(compareFaults({}, {}).isEmpty());
}

QTEST_GUILESS_MAIN(TestRunGroups)
#include "tst_rungroups.moc"
