// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Scenarios as rows: what history knows of them, their order, filters and texts, and how the table
// follows changes.

#include "items/projectrights.h"
#include "items/scenariolistmodel.h"
#include "items/scenariorights.h"
#include "items/scenariotext.h"
#include "support/historyfixtures.h"
#include "support/scenarioentries.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;

namespace {

using Condition = ScenarioFilter::Condition;
using Schedule = ScenarioFilter::Schedule;

QStringList namesIn(const ScenarioListModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.entry(row).scenario().name;
    return names;
}

/// One of every kind, in no order.
QList<ScenarioEntry> someEntries()
{
    ScenarioEntry stale = anEntry(5, u"stale"_s, {aMark(1, Outcome::Passed, 100, 24 * 60)});
    stale.isStale = true;
    ScenarioEntry deleted = anEntry(7, u"deleted"_s, {aMark(1, Outcome::Broken)});
    deleted.stored.deletedMs = EntryNow;
    ScenarioEntry running =
        anEntry(8, u"running"_s, {aMark(2, Outcome::InProgress), aMark(1, Outcome::Passed, 90, 3)});
    running.stored.scenario.tags = {u"nightly"_s};
    ScenarioEntry weak =
        anEntry(3, u"weak"_s, {aMark(2, Outcome::Weakness, 40), aMark(1, Outcome::Passed, 70, 5)});
    weak.stored.scenario.tags = {u"Checkout"_s, u"nightly"_s};
    weak.stored.scenario.delegateId = u"d2"_s;
    weak.stored.scenario.delegateName = u"us-east-1"_s;
    weak.stored.scenario.environmentId = u"us"_s;
    weak.environmentName = u"America"_s;
    return {anEntry(1, u"passed"_s, {aMark(1, Outcome::Passed, 100, 2)}),
            anEntry(2, u"never"_s),
            weak,
            anEntry(4, u"weaker"_s, {aMark(1, Outcome::Weakness, 20, 6)}),
            stale,
            scheduled(anEntry(6, u"broken"_s,
                              {aMark(3, Outcome::Stopped), aMark(2, Outcome::Broken, -1, 4),
                               aMark(1, Outcome::Passed, 100, 8)}),
                      u"10 3 * * *"_s, ScheduleState{.timeZone = u"UTC"_s, .suspended = false}),
            deleted,
            running,
            scheduled(anEntry(9, u"off"_s), u"10 4 * * *"_s,
                      ScheduleState{.timeZone = {}, .suspended = true})};
}

} // namespace

class TestScenarioList final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void entriesComeFromHistory();
    void theWorstStandFirst();
    void everyColumnSortsAndTheUnknownStandsLast();
    void filtersCombine_data();
    void filtersCombine();
    void filtersSurviveTheSettings();
    void hostileSettingsMakeASmallFilter();
    void filtersAreKeptByName();
    void choicesAreCounted();
    void rowsAreNeverReset();
    void theChosenRowMovesWithItsScenario();
    void anyOrderLeadsToAnyOther();
    void aScheduleIsToldInWords_data();
    void aScheduleIsToldInWords();
    void aScoreIsToldWithItsChange();
    void theProjectIsToldWhereThereAreSeveral();
    void everyMarkTellsItsRun();
    void aRowTellsWhatIsWrong();
    void hostileTextIsSafe();
    void theRoleDecidesWhoMayAct_data();
    void theRoleDecidesWhoMayAct();
    void whatCannotRunSaysWhy();
    void onlyARunWithAnIdCanBeStopped();
};

void TestScenarioList::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestScenarioList::entriesComeFromHistory()
{
    const QTemporaryDir folder;
    OpenHistory open(folder.filePath(u"h.sqlite"_s));
    constexpr qint64 day = 86'400'000;
    SyncBatch batch = emptyBatch();
    batch.projectInfo = Project{.id = u"p1"_s, .name = u"payments"_s, .role = Role::Executor};
    Scenario known = aScenario(u"s1"_s);
    known.delegateId = u"d1"_s;
    known.environmentId = u"eu"_s;
    Scenario foreign = aScenario(u"s2"_s);
    foreign.delegateId = u"gone"_s;
    foreign.environmentId = u"us"_s;
    Scenario daily = aScenario(u"s3"_s);
    daily.kind = Scenario::Kind::Scheduled;
    daily.schedule = u"@daily"_s;
    Scenario off = daily;
    off.id = u"s4"_s;
    batch.scenarios = {known, foreign, daily, off};
    batch.scheduleChecks = {{.scenarioId = u"s4"_s,
                             .state = ScheduleState{.timeZone = {}, .suspended = true},
                             .checkedMs = 1}};
    batch.runs = {
        aRun(u"s1"_s, 1, 80, EntryNow - 29 * day), aRun(u"s2"_s, 1, 80, EntryNow - 31 * day),
        aRun(u"s3"_s, 1, 80, EntryNow - 4 * day), aRun(u"s4"_s, 1, 80, EntryNow - 4 * day)};
    Delegate delegate;
    delegate.id = u"d1"_s;
    delegate.state = Delegate::State::Inactive;
    batch.delegates = {delegate};
    batch.environments = {
        {.id = u"eu"_s, .name = u"Europe"_s, .kind = Environment::Kind::Production}};
    QVERIFY(!open.commit(batch));

    const auto entries = open.read(
        [](const HistoryReader &reader) { return readScenarioEntries(reader, {}, EntryNow); });
    QCOMPARE(entries.size(), 4);
    QCOMPARE(entries[0].projectName, u"payments"_s);
    QCOMPARE(entries[0].role, Role::Executor);
    QCOMPARE(entries[0].environmentName, u"Europe"_s);
    QCOMPARE(entries[0].environmentKind, Environment::Kind::Production);
    QCOMPARE(entries[0].delegateState, std::optional(Delegate::State::Inactive));
    QVERIFY(!entries[0].isStale);
    QCOMPARE(entries[1].environmentName, u"us"_s);
    QVERIFY(!entries[1].delegateState);
    QVERIFY(entries[1].isStale);  // 30 days without a schedule
    QVERIFY(entries[2].isStale);  // three intervals
    QVERIFY(!entries[3].isStale); // nothing is expected of a schedule that is off
}

void TestScenarioList::theWorstStandFirst()
{
    ScenarioListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setEntries(someEntries(), EntryNow);
    QCOMPARE(namesIn(model), QStringList({u"broken"_s, u"weaker"_s, u"weak"_s, u"stale"_s,
                                          u"never"_s, u"off"_s, u"running"_s, u"passed"_s}));
    QCOMPARE(model.total(), 8); // without the deleted one
}

void TestScenarioList::everyColumnSortsAndTheUnknownStandsLast()
{
    ScenarioListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setZone(QTimeZone::utc());
    model.setEntries(someEntries(), EntryNow);
    model.sort(ScenarioListModel::NameColumn);
    QCOMPARE(namesIn(model).first(), u"broken"_s);
    QCOMPARE(namesIn(model).last(), u"weaker"_s);
    model.sort(ScenarioListModel::NameColumn, Qt::DescendingOrder);
    QCOMPARE(namesIn(model).first(), u"weaker"_s);
    model.sort(ScenarioListModel::ScoreColumn);
    QCOMPARE(namesIn(model).first(), u"weaker"_s);
    model.sort(ScenarioListModel::LastRunColumn);
    QCOMPARE(namesIn(model).last(), u"off"_s); // never ran
    model.sort(ScenarioListModel::ScheduleColumn);
    QCOMPARE(namesIn(model).first(2), QStringList({u"broken"_s, u"off"_s}));
    model.sort(ScenarioListModel::DelegateColumn, Qt::DescendingOrder);
    QCOMPARE(namesIn(model).first(), u"weak"_s);
    model.sort(ScenarioListModel::RunsColumn);
    QCOMPARE(namesIn(model).first(), u"stale"_s); // passed last, the most severe of those
    model.sort(-1);
    QCOMPARE(namesIn(model).first(), u"broken"_s);
}

void TestScenarioList::filtersCombine_data()
{
    QTest::addColumn<ScenarioFilter>("filter");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *name, const ScenarioFilter &filter, const QStringList &names) {
        QTest::newRow(name) << filter << names;
    };
    row("text", {.text = u" WEAK "_s}, {u"weaker"_s, u"weak"_s});
    row("text of a tag", {.text = u"checkout"_s}, {u"weak"_s});
    row("text of an environment", {.text = u"america"_s}, {u"weak"_s});
    row("text of an id", {.text = u"id-2"_s}, {u"never"_s});
    row("tag", {.tags = {u"nightly"_s}}, {u"weak"_s, u"running"_s});
    row("tag, with its case", {.tags = {u"checkout"_s}}, {});
    row("outcome of the last run", {.outcomes = {Outcome::Broken, Outcome::InProgress}},
        {u"running"_s});
    row("outcome and tag", {.tags = {u"nightly"_s}, .outcomes = {Outcome::Weakness}}, {u"weak"_s});
    row("delegate", {.delegates = {u"d2"_s}}, {u"weak"_s});
    row("environment", {.environments = {u"us"_s}}, {u"weak"_s});
    row("scheduled", {.schedules = {Schedule::On}}, {u"broken"_s});
    row("switched off", {.schedules = {Schedule::Off}}, {u"off"_s});
    row("by hand and stale", {.schedules = {Schedule::ByHand}, .conditions = {Condition::Stale}},
        {u"stale"_s});
    row("scheduled and stale",
        {.schedules = {Schedule::On, Schedule::Off}, .conditions = {Condition::Stale}}, {});
    row("stale or never ran", {.conditions = {Condition::Stale, Condition::NeverRan}},
        {u"stale"_s, u"never"_s, u"off"_s});
    row("never ran, scheduled",
        {.schedules = {Schedule::On, Schedule::Off}, .conditions = {Condition::NeverRan}},
        {u"off"_s});
    row("running", {.conditions = {Condition::Running}}, {u"running"_s});
    row("unverified", {.conditions = {Condition::Unverified}}, {u"broken"_s});
    row("deleted", {.conditions = {Condition::Deleted}}, {u"deleted"_s});
}

void TestScenarioList::filtersCombine()
{
    QFETCH(ScenarioFilter, filter);
    QFETCH(QStringList, names);
    ScenarioListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setEntries(someEntries(), EntryNow);
    model.setFilter(filter);
    QCOMPARE(namesIn(model), names);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 8);
}

void TestScenarioList::filtersSurviveTheSettings()
{
    const ScenarioFilter filter{.text = u"a \"b\""_s,
                                .tags = {u"x"_s, u"\u05d0"_s},
                                .outcomes = {Outcome::Weakness, Outcome::InProgress},
                                .delegates = {u"d1"_s},
                                .environments = {u"eu"_s},
                                .schedules = {Schedule::On, Schedule::Off, Schedule::ByHand},
                                .conditions = {AllConditions.begin(), AllConditions.end()}};
    QCOMPARE(filterFromJson(filterToJson(filter)), filter);
    QVERIFY(filterToJson({}).isEmpty());
    QVERIFY(filterFromJson({}).isEmpty());
}

void TestScenarioList::hostileSettingsMakeASmallFilter()
{
    QJsonArray many;
    for (int i = 0; i < 5000; ++i)
        many << QString::number(i);
    many << QString(100'000, u'x') << 7 << QJsonValue();
    const ScenarioFilter filter =
        filterFromJson({{u"text"_s, QString(100'000, u'y')},
                        {u"tags"_s, many},
                        {u"delegates"_s, u"no list"_s},
                        {u"outcomes"_s, QJsonArray{u"odd"_s, u"passed"_s}},
                        {u"conditions"_s, QJsonArray{u"?"_s, 3}}});
    QCOMPARE(filter.tags.size(), 100);
    QCOMPARE(filter.text.size(), 200);
    QCOMPARE(filter.outcomes, QList{Outcome::Passed});
    QVERIFY(filter.delegates.isEmpty() && filter.conditions.isEmpty());
}

void TestScenarioList::filtersAreKeptByName()
{
    QList<SavedFilter> filters =
        withSaved({}, {.name = u"nightly"_s, .filter = {.tags = {u"nightly"_s}}});
    filters = withSaved(filters, {.name = u"broken"_s, .filter = {.outcomes = {Outcome::Broken}}});
    filters = withSaved(filters, {.name = u"nightly"_s, .filter = {.text = u"n"_s}});
    QCOMPARE(filters.size(), 2);
    QCOMPARE(filters.at(0).name, u"broken"_s);
    QCOMPARE(filters.at(1).filter.text, u"n"_s);
    QCOMPARE(savedFiltersFrom(savedFiltersText(filters)), filters);
    QVERIFY(savedFiltersText({}).isEmpty());
    for (const QString &odd : {QString(), u"{"_s, u"[1,null,{}]"_s, u"[{\"name\":\"x\"}]"_s})
        QVERIFY(savedFiltersFrom(odd).isEmpty());
}

void TestScenarioList::choicesAreCounted()
{
    ScenarioListModel model;
    model.setEntries(someEntries(), EntryNow);
    const ScenarioChoices &choices = model.choices();
    const QList<FilterChoice> tags{{u"Checkout"_s, u"Checkout"_s, 1},
                                   {u"nightly"_s, u"nightly"_s, 2}};
    QCOMPARE(choices.tags, tags);
    const QList<FilterChoice> delegates{{u"d1"_s, u"eu-west-1"_s, 7}, {u"d2"_s, u"us-east-1"_s, 1}};
    QCOMPARE(choices.delegates, delegates); // the deleted one does not count
    QCOMPARE(choices.environments.size(), 2);
}

void TestScenarioList::rowsAreNeverReset()
{
    ScenarioListModel model;
    const QAbstractItemModelTester tester(&model);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelAboutToBeReset);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QList<ScenarioEntry> entries = someEntries();
    model.setEntries(entries, EntryNow);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(changed.size(), 0);

    model.setEntries(entries, EntryNow); // nothing has changed
    QCOMPARE(inserted.size() + removed.size() + changed.size(), 1);

    entries[0].stored.newest.prepend(aMark(2, Outcome::InProgress, -1, 0.1));
    model.setEntries(entries, EntryNow);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.last().first().toModelIndex().row(), model.rowOf(1));

    entries.removeAt(2);
    entries << anEntry(10, u"new"_s, {aMark(1, Outcome::Weakness, 1)});
    model.setEntries(entries, EntryNow);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(model.rowOf(10), 1);
    QCOMPARE(resets.size(), 0);
}

void TestScenarioList::theChosenRowMovesWithItsScenario()
{
    ScenarioListModel model;
    const QAbstractItemModelTester tester(&model);
    QList<ScenarioEntry> entries = someEntries();
    model.setEntries(entries, EntryNow);
    const QPersistentModelIndex chosen = model.index(model.rowOf(1), 2);
    entries[0] = anEntry(1, u"passed"_s, {aMark(9, Outcome::Broken)});
    entries.removeAt(5);
    model.setEntries(entries, EntryNow);
    QVERIFY(chosen.isValid());
    QCOMPARE(model.entry(chosen.row()).stored.key, 1);
    QCOMPARE(chosen.row(), 0);
    QCOMPARE(chosen.column(), 2);
}

void TestScenarioList::anyOrderLeadsToAnyOther()
{
    // A fixed sequence of odd numbers, so that a failure can be seen again.
    quint32 seed = 42;
    const auto dice = [&seed](quint32 most) {
        seed = seed * 1'664'525U + 1'013'904'223U;
        return (seed >> 8) % most;
    };
    ScenarioListModel model;
    const QAbstractItemModelTester tester(&model);
    for (int round = 0; round < 150; ++round) {
        QList<ScenarioEntry> entries;
        for (qint64 key = 0; key < 20; ++key) {
            if (dice(3) > 0)
                entries << anEntry(
                    key, u"n%1"_s.arg(key),
                    {aMark(1, dice(2) ? Outcome::Passed : Outcome::Weakness, dice(101))});
        }
        model.setEntries(entries, EntryNow);
        QCOMPARE(model.rowCount(), entries.size());
        std::sort(entries.begin(), entries.end(), isMoreSevere);
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.entry(row), entries.at(row));
    }
}

void TestScenarioList::aScheduleIsToldInWords_data()
{
    QTest::addColumn<QString>("schedule");
    QTest::addColumn<std::optional<ScheduleState>>("state");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("next");
    using State = std::optional<ScheduleState>;
    QTest::newRow("zone known") << u"10 3 * * *"_s << State({.timeZone = u"Asia/Tokyo"_s})
                                << u"every day at 03:10 (Asia/Tokyo)"_s << u"next 18:10"_s;
    QTest::newRow("zone unknown") << u"10 3 * * *"_s << State(ScheduleState{})
                                  << u"every day at 03:10"_s
                                  << u"next about tomorrow 03:10, cluster time zone unknown"_s;
    QTest::newRow("not asked yet") << u"10 12 * * *"_s << State() << u"every day at 12:10"_s
                                   << u"next about 12:10, cluster time zone unknown"_s;
    QTest::newRow("disabled") << u"10 3 * * *"_s << State({.timeZone = {}, .suspended = true})
                              << u"every day at 03:10"_s << u"disabled"_s;
    QTest::newRow("nonsense") << u"whenever"_s << State(ScheduleState{}) << u"whenever"_s
                              << u"next run unknown"_s;
    QTest::newRow("empty") << QString() << State() << u"by a schedule"_s << u"next run unknown"_s;
}

void TestScenarioList::aScheduleIsToldInWords()
{
    QFETCH(QString, schedule);
    QFETCH(std::optional<ScheduleState>, state);
    QFETCH(QString, words);
    QFETCH(QString, next);
    const ScenarioEntry entry = scheduled(anEntry(1, u"one"_s), schedule, state);
    QCOMPARE(entryScheduleText(entry), words);
    QCOMPARE(entryNextRunText(entry, EntryNow, QTimeZone::utc()), next);
    QCOMPARE(entryScheduleText(anEntry(1, u"one"_s)), u"by hand"_s);
    QVERIFY(entryNextRunText(anEntry(1, u"one"_s), EntryNow, QTimeZone::utc()).isEmpty());
}

void TestScenarioList::theProjectIsToldWhereThereAreSeveral()
{
    ScenarioEntry one = anEntry(1, u"one"_s);
    one.stored.scenario.tags = {u"ledger"_s};
    ScenarioEntry other = anEntry(2, u"other"_s);
    other.stored.project.projectId = u"p2"_s;
    other.projectName = u"identity"_s;
    ScenarioListModel model;
    const auto below = [&model](qint64 key) {
        return model.index(model.rowOf(key), ScenarioListModel::NameColumn)
            .data(ScenarioListModel::SecondLineRole)
            .toString();
    };
    model.setEntries({one}, EntryNow);
    QCOMPARE(below(1), u"ledger"_s);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setEntries({one, other}, EntryNow);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(below(1), u"payments \u00b7 ledger"_s);
    QCOMPARE(below(2), u"identity"_s);
}

void TestScenarioList::aScoreIsToldWithItsChange()
{
    ScenarioListModel model;
    model.setEntries(someEntries(), EntryNow);
    const auto cell = [&model](qint64 key, int role) {
        return model.index(model.rowOf(key), ScenarioListModel::ScoreColumn).data(role).toString();
    };
    QCOMPARE(cell(3, Qt::DisplayRole), u"40"_s);
    QCOMPARE(cell(3, ScenarioListModel::SecondLineRole), u"\u221230.0"_s);
    QCOMPARE(cell(3, Qt::AccessibleTextRole), u"40, change \u221230.0"_s);
    QCOMPARE(cell(4, ScenarioListModel::SecondLineRole), QString()); // nothing to compare with
    QCOMPARE(cell(2, Qt::DisplayRole), u"\u2013"_s);                 // never 0
    QCOMPARE(cell(6, Qt::DisplayRole), u"100"_s); // of the run before those that say nothing
}

void TestScenarioList::everyMarkTellsItsRun()
{
    QVERIFY(markSentence(aMark(14, Outcome::Weakness, 62.5, 2), EntryNow)
                .startsWith(u"Run 14: weakness found, 62.5, 2 h ago ("_s));
    RunMark queued = aMark(15, Outcome::InProgress, -1, 0);
    queued.phase = u"Queued"_s;
    QVERIFY(markSentence(queued, EntryNow).startsWith(u"Run 15: queued"_s));
    RunMark odd = aMark(0, Outcome::Unknown);
    odd.phase = u"Defrosting"_s;
    QVERIFY(markSentence(odd, EntryNow).contains(u"Defrosting"_s));
    QCOMPARE(entryMarksText(someEntries().at(7)), u"newest first: in progress; passed, 90"_s);
}

void TestScenarioList::aRowTellsWhatIsWrong()
{
    const QList<ScenarioEntry> entries = someEntries();
    QVERIFY(entrySentence(entries[0], EntryNow).isEmpty());
    QCOMPARE(entrySentence(entries[1], EntryNow), u"It never ran."_s);
    QCOMPARE(entrySentence(entries[4], EntryNow), u"Stale: last measured 60 d ago."_s);
    ScenarioEntry timeless = entries[4];
    timeless.stored.measured->createdMs = 0; // which is no time of the year 1970
    QCOMPARE(entrySentence(timeless, EntryNow),
             u"Stale: nobody knows when it was measured last."_s);
    QVERIFY(entrySentence(entries[5], EntryNow).startsWith(u"Unverified since "_s));
    QVERIFY(entrySentence(entries[6], EntryNow).startsWith(u"It was deleted"_s));
    ScenarioEntry waiting = anEntry(1, u"one"_s, {aMark(1, Outcome::InProgress, -1, 0.75)});
    waiting.delegateState = Delegate::State::Inactive;
    waiting.stored.newest[0].id.clear();
    const QString sentence = entrySentence(waiting, EntryNow);
    QVERIFY(sentence.contains(u"queued for 45 min"_s));
    QVERIFY(sentence.contains(u"delegate is not connected"_s));
    // Another one runs since; one at an unknown time waits for no length of time.
    waiting.stored.newest << aMark(2, Outcome::InProgress, -1, 0.1);
    QVERIFY(entrySentence(waiting, EntryNow).contains(u"queued for 45 min"_s));
    waiting.stored.newest[0].createdMs = 0;
    QVERIFY(!entrySentence(waiting, EntryNow).contains(u"queued"_s));
    ScenarioEntry broken = entries[5];
    broken.stored.finished->createdMs = 0;
    QVERIFY(!entrySentence(broken, EntryNow).contains(u"Unverified since"_s));
}

void TestScenarioList::hostileTextIsSafe()
{
    ScenarioEntry entry = scheduled(anEntry(1, u"<b>bold</b>\n\u202eevil"_s), u"<i>\u202e"_s,
                                    ScheduleState{.timeZone = u"\u202eMars\n"_s});
    entry.stored.scenario.tags = {u"<u>\u202etag"_s};
    entry.environmentName = QString(10'000, u'e');
    ScenarioListModel model;
    model.setEntries({entry}, EntryNow);
    for (int column = 0; column < model.columnCount(); ++column) {
        for (const int role : {int(Qt::DisplayRole), int(ScenarioListModel::SecondLineRole),
                               int(Qt::AccessibleTextRole), int(Qt::ToolTipRole)}) {
            const QString text = model.index(0, column).data(role).toString();
            QVERIFY2(!text.contains(QChar(0x202e)), qPrintable(text));
            QVERIFY(text.size() < 2000);
        }
        const QString tip = model.index(0, column).data(Qt::ToolTipRole).toString();
        QVERIFY2(!tip.contains(u"<b>"_s) && !tip.contains(u"<u>"_s), qPrintable(tip));
    }
}

void TestScenarioList::theRoleDecidesWhoMayAct_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<QString>("own");
    QTest::newRow("owner") << Role::Owner << QString();
    QTest::newRow("executor") << Role::Executor << QString();
    QTest::newRow("editor, up to 3.8") << Role::Editor << QString();
    QTest::newRow("viewer") << Role::Viewer << u"Your role is viewer: ask an owner"_s;
    QTest::newRow("unknown") << Role::Unknown << u"Your role is not known yet"_s;
    QTest::newRow("no member") << Role::None << u"You are no member of it"_s;
}

void TestScenarioList::theRoleDecidesWhoMayAct()
{
    QFETCH(Role, role);
    QFETCH(QString, own);
    ScenarioEntry entry = anEntry(1, u"one"_s, {aMark(1, Outcome::InProgress)});
    entry.role = role;
    for (const QString &why : {whyNotRun(entry), whyNotStop(entry)}) {
        QCOMPARE(why.isEmpty(), own.isEmpty());
        if (own.isEmpty())
            continue;
        QVERIFY2(why.contains(u"executors and owners of the project"_s), qPrintable(why));
        QVERIFY2(why.contains(u"payments"_s), qPrintable(why));
        QVERIFY2(why.contains(own), qPrintable(why));
    }
    if (!own.isEmpty())
        return;
    // Whoever may and was refused all the same is not told to ask for the role that it has.
    for (const QString &refused : {whoMayRunText(role, u"p"_s), whoMayStopText(role, u"p"_s)}) {
        const QString was = u"Your role was %1 when it was read last"_s.arg(roleText(role));
        QVERIFY2(refused.contains(was), qPrintable(refused));
        QVERIFY(!refused.contains(u"for another one"_s));
    }
}

void TestScenarioList::whatCannotRunSaysWhy()
{
    const ScenarioEntry good = anEntry(1, u"one"_s);
    QVERIFY(whyNotRun(good).isEmpty());
    QVERIFY(whyNotRun(scheduled(good, u"@daily"_s)).startsWith(u"It runs by its schedule"_s));
    ScenarioEntry deleted = good;
    deleted.stored.deletedMs = 1;
    QVERIFY(whyNotRun(deleted).contains(u"deleted"_s));
    ScenarioEntry away = good;
    away.delegateState = Delegate::State::Inactive;
    QVERIFY(whyNotRun(away).contains(u"eu-west-1"_s));
    away.delegateState = Delegate::State::Pending;
    QVERIFY(!whyNotRun(away).isEmpty());
    away.delegateState.reset(); // nothing is known: the server decides
    QVERIFY(whyNotRun(away).isEmpty());
    away.stored.scenario.delegateId.clear();
    QVERIFY(whyNotRun(away).contains(u"no delegate"_s));
}

void TestScenarioList::onlyARunWithAnIdCanBeStopped()
{
    QVERIFY(whyNotStop(anEntry(1, u"one"_s, {aMark(1, Outcome::Passed)})).startsWith(u"None of"_s));
    RunMark queued = aMark(3, Outcome::InProgress);
    queued.id.clear();
    ScenarioEntry entry = anEntry(1, u"one"_s, {queued});
    QVERIFY(whyNotStop(entry).contains(u"still queued"_s));
    QVERIFY(!stoppableRun(entry));
    entry = anEntry(1, u"one"_s,
                    {queued, aMark(2, Outcome::InProgress), aMark(1, Outcome::InProgress)});
    QVERIFY(whyNotStop(entry).isEmpty());
    QCOMPARE(stoppableRun(entry)->id, u"run-2"_s);
    // A schedule, or a delegate that is away, does not keep it from being stopped.
    entry.delegateState = Delegate::State::Inactive;
    QVERIFY(whyNotStop(scheduled(entry, u"@daily"_s)).isEmpty());
}

QTEST_GUILESS_MAIN(TestScenarioList)
#include "tst_scenariolist.moc"
