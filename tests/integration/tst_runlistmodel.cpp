// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/runlistmodel.h"
#include "support/cputimer.h"
#include "support/faketime.h"
#include "support/historyfixtures.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;
using namespace rd::test;

namespace {

using Column = RunListModel::Column;
using State = RunListModel::State;

constexpr qint64 Start = 1'780'000'000'000;
constexpr qint64 MinuteMs = 60'000;

/// Answers when told to, and tells what it was asked.
class FakeSource final : public RunSource {
public:
    explicit FakeSource(QList<qint64> *keys)
        : m_keys(keys)
    {
    }
    void keys(const RunKeysQuestion &question, const QObject *,
              std::function<void(RunKeys)> done) override
    {
        questions << question;
        RunKeys answer;
        answer.keys = *m_keys;
        if (!question.isNewFilter)
            answer.edits = keyEdits(question.shown, *m_keys);
        pending << [answer, done] { done(answer); };
    }
    void rows(const QList<qint64> &wanted, const QObject *,
              std::function<void(QList<RunRow>)> done) override
    {
        asked << wanted;
        QList<RunRow> rows;
        for (const qint64 key : wanted) {
            RunRow row;
            row.key = key;
            row.scenarioName = QString::number(key);
            rows << row;
        }
        pending << [rows, done] { done(rows); };
    }
    bool answerOne()
    {
        if (pending.isEmpty())
            return false;
        pending.takeFirst()();
        return true;
    }

    QList<RunKeysQuestion> questions;
    QList<QList<qint64>> asked;
    QList<std::function<void()>> pending;

private:
    QList<qint64> *m_keys;
};

QList<qint64> countdown(qsizetype count)
{
    QList<qint64> keys(count);
    std::iota(keys.rbegin(), keys.rend(), 1);
    return keys;
}

/// A model over a source that answers by hand.
struct FakeBench {
    QList<qint64> keys;
    FakeTime time{Start};
    FakeSource *source;
    RunListModel model;

    explicit FakeBench(QList<qint64> initial)
        : keys(std::move(initial))
        , source(new FakeSource(&keys))
        , model(std::unique_ptr<RunSource>(source), time)
    {
        model.setFilter({});
        answerAll();
    }
    void answerAll()
    {
        do {
            QCoreApplication::processEvents();
        } while (source->answerOne());
    }
    /// As a view that paints the row.
    void lookAt(int row) const { static_cast<void>(name(row)); }
    [[nodiscard]] QString name(int row) const
    {
        return model.index(row, Column::ScenarioColumn).data().toString();
    }
};

/// The real thing: history in a file, the model over it.
struct HistoryBench {
    QTemporaryDir folder;
    OpenHistory store{folder.filePath(u"history.sqlite"_s)};
    FakeTime time{Start};
    RunListModel model{*store.history, time};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    void commit(const QList<Run> &runs, const ProjectRef &project = aProject())
    {
        SyncBatch batch = emptyBatch(project);
        batch.projectInfo = Project{project.projectId, u"Project "_s + project.projectId, {}};
        batch.scenarios << aScenario(u"s1"_s);
        batch.runs = runs;
        batch.contactMs = Start;
        QVERIFY(!store.commit(batch));
    }
    /// Takes a table away that runs do not need.
    bool breakHubs()
    {
        bool isBroken = false;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"breaker"_s);
            database.setDatabaseName(folder.filePath(u"history.sqlite"_s));
            isBroken = database.open() && QSqlQuery(database).exec(u"DROP TABLE hub"_s);
        }
        QSqlDatabase::removeDatabase(u"breaker"_s);
        return isBroken;
    }
    [[nodiscard]] QVariant at(int row, int column, int role = Qt::DisplayRole) const
    {
        return model.index(row, column).data(role);
    }
    /// Sequence numbers of all rows, top to bottom; waits until they are loaded.
    QStringList ids()
    {
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            [&] { QTRY_VERIFY(!index.data(RunListModel::LoadingRole).toBool()); }();
            list << index.data(RunListModel::RunIdRole).toString().section(u'-', 2);
        }
        return list;
    }
};

Run runAt(qint64 sequence, qint64 ageMs, double score = 100)
{
    return aRun(u"s1"_s, sequence, score, Start - ageMs);
}

Run queuedAt(qint64 sequence, qint64 ageMs)
{
    Run run = inPhase(runAt(sequence, ageMs), u"Queued"_s, Outcome::InProgress);
    run.id.clear();
    return run;
}

} // namespace

class TestRunListModel final : public QObject {
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale::c()); }

    void saysWhatEachRunIs();
    void hostileTextStaysText();
    void newRunsComeInAtTheTopWithoutReset();
    void olderRunsFindTheirPlace();
    void changedRunsAreReadAgain();
    void aRunThatNoLongerMatchesLeaves();
    void queuedRunsGrowOld();
    void ignoresOtherScopes_data();
    void ignoresOtherScopes();
    void showsProjectsOnlyWhenSeveral();
    void tellsLoadingEmptyAndRows();
    void saysWhenHistoryCannotBeRead();
    void aFailureOfAnotherReaderIsNotItsOwn();
    void filtersAreAnsweredInOrder();
    void theNewestRowsOfAFilterComeFirst();

    void readsOnlyWhatIsLookedAt();
    void readsOnlyTheLastOfManyWindows();
    void readsAgainWhatChangedWhileOutOfSight();
    void keepsMemoryBounded();
    void lateRowsFindTheirNewPlace();
    void rowsOfTheFilterBeforeAreForgotten();
    void unknownKeysAreAskedOnce();
    void readsNothingWhileHidden();
    void changesWhileReadingAreNotLost();
    void aMillionRowsDoNotBlock();
};

void TestRunListModel::saysWhatEachRunIs()
{
    HistoryBench bench;
    Run weak = runAt(1, 3 * MinuteMs, 62.5);
    weak.updatedMs = weak.createdMs + 65 * MinuteMs;
    Run running = inPhase(runAt(2, 2 * MinuteMs, 0), u"Running"_s, Outcome::InProgress);
    Run strange = inPhase(runAt(4, MinuteMs, 0), u"Paused_For_Lunch"_s, Outcome::Unknown);
    bench.commit({weak, running, queuedAt(3, MinuteMs + 1), strange});
    bench.model.setFilter({});
    QTRY_COMPARE(bench.model.rowCount(), 4);
    bench.ids();

    QCOMPARE(bench.at(3, Column::OutcomeColumn).toString(), u"weakness found"_s);
    QCOMPARE(bench.at(3, Column::ScenarioColumn).toString(), u"Scenario s1"_s);
    QCOMPARE(bench.at(3, Column::ScoreColumn).toString(), u"62.5"_s);
    QCOMPARE(bench.at(3, Column::ScoreColumn, RunListModel::ScoreRole).toDouble(), 62.5);
    QCOMPARE(bench.at(3, Column::DelegateColumn).toString(), u"Delegate One"_s);
    QCOMPARE(bench.at(3, Column::TookColumn).toString(), u"1 h 5 min"_s);
    QCOMPARE(bench.at(3, Column::StartedColumn).toString(),
             QLocale().toString(QDateTime::fromMSecsSinceEpoch(weak.createdMs).time(),
                                QLocale::ShortFormat));
    QCOMPARE(bench.at(3, 0, RunListModel::OutcomeRole).toInt(), int(Outcome::Weakness));
    const QString sentence = bench.at(3, 0, Qt::AccessibleTextRole).toString();
    for (const QString &part : {u"Scenario s1"_s, u"weakness found"_s, u"score 62.5"_s,
                                u"Delegate One"_s, u"took 1 h 5 min"_s})
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
    QCOMPARE(bench.at(3, Column::ScoreColumn, Qt::AccessibleTextRole).toString(), u"Score: 62.5"_s);

    // Scores of runs in progress are none, not the zero that servers send.
    QCOMPARE(bench.at(2, Column::OutcomeColumn).toString(), u"running"_s);
    QCOMPARE(bench.at(2, Column::ScoreColumn).toString(), u"\u2013"_s);
    QVERIFY(!bench.at(2, 0, RunListModel::ScoreRole).isValid());
    QCOMPARE(bench.at(2, Column::ScoreColumn, RunListModel::SortRole).toDouble(), -1.0);
    QCOMPARE(bench.at(2, Column::TookColumn).toString(), u"2 min"_s); // until now
    QCOMPARE(bench.at(1, Column::OutcomeColumn).toString(), u"queued"_s);
    QCOMPARE(bench.at(1, Column::TookColumn).toString(), u"\u2013"_s);
    QCOMPARE(bench.at(0, Column::OutcomeColumn).toString(), u"Paused_For_Lunch"_s);
    for (int column = 0; column < RunListModel::ColumnCount; ++column)
        QVERIFY(!bench.model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestRunListModel::hostileTextStaysText()
{
    HistoryBench bench;
    SyncBatch batch = emptyBatch();
    Scenario scenario = aScenario(u"s1"_s);
    scenario.name = u"<img src=x>\n\u202E"_s + QString(500, u'y');
    batch.scenarios << scenario;
    batch.runs << runAt(1, MinuteMs);
    QVERIFY(!bench.store.commit(batch));
    bench.model.setFilter({});
    QTRY_COMPARE(bench.model.rowCount(), 1);
    bench.ids();
    const QString shown = bench.at(0, Column::ScenarioColumn).toString();
    QVERIFY(shown.size() <= 200 && !shown.contains(u'\n') && !shown.contains(QChar(0x202E)));
    const QString tip = bench.at(0, Column::ScenarioColumn, Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(u"&lt;img"_s) && !tip.contains(u"<img"_s) && tip.size() > 500);
}

void TestRunListModel::newRunsComeInAtTheTopWithoutReset()
{
    HistoryBench bench;
    bench.commit({runAt(1, 30 * MinuteMs), runAt(2, 20 * MinuteMs)});
    bench.model.setFilter({});
    QTRY_COMPARE(bench.model.rowCount(), 2);
    bench.ids();
    const QPersistentModelIndex selected = bench.model.index(1, 0);
    QSignalSpy reset(&bench.model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&bench.model, &QAbstractItemModel::rowsInserted);

    bench.commit({runAt(3, 10 * MinuteMs), runAt(4, 5 * MinuteMs)});
    QTRY_COMPARE(bench.model.rowCount(), 4);
    QCOMPARE(bench.ids(), QStringList({u"4"_s, u"3"_s, u"2"_s, u"1"_s}));
    QCOMPARE(selected.row(), 3);
    QCOMPARE(selected.data(RunListModel::RunIdRole).toString(), u"s1-run-1"_s);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(bench.model.rowOfKey(bench.at(2, 0, RunListModel::KeyRole).toLongLong()), 2);
}

void TestRunListModel::olderRunsFindTheirPlace()
{
    HistoryBench bench;
    bench.commit({runAt(2, 30 * MinuteMs), runAt(5, 5 * MinuteMs)});
    bench.model.setFilter({});
    QTRY_COMPARE(bench.model.rowCount(), 2);
    QSignalSpy reset(&bench.model, &QAbstractItemModel::modelReset);
    bench.commit({runAt(1, 40 * MinuteMs), runAt(3, 20 * MinuteMs), runAt(6, MinuteMs)});
    QTRY_COMPARE(bench.model.rowCount(), 5);
    QCOMPARE(bench.ids(), QStringList({u"6"_s, u"5"_s, u"3"_s, u"2"_s, u"1"_s}));
    QCOMPARE(reset.size(), 0);
}

void TestRunListModel::changedRunsAreReadAgain()
{
    HistoryBench bench;
    bench.commit({inPhase(runAt(1, 2 * MinuteMs, 0), u"Running"_s, Outcome::InProgress),
                  runAt(2, MinuteMs)});
    bench.model.setFilter({});
    QTRY_COMPARE(bench.model.rowCount(), 2);
    bench.ids();
    QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
    Run finished = runAt(1, 2 * MinuteMs, 50);
    finished.updatedMs = Start + 1000;
    bench.commit({finished});
    QTRY_COMPARE(bench.at(1, Column::OutcomeColumn).toString(), u"weakness found"_s);
    QCOMPARE(bench.at(1, Column::ScoreColumn).toString(), u"50"_s);
    QCOMPARE(changed.size(), 1); // and not the row above
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
}

void TestRunListModel::aRunThatNoLongerMatchesLeaves()
{
    HistoryBench bench;
    bench.commit({inPhase(runAt(1, 2 * MinuteMs, 0), u"Running"_s, Outcome::InProgress),
                  inPhase(runAt(2, MinuteMs, 0), u"Running"_s, Outcome::InProgress)});
    RunFilter filter;
    filter.outcomes = {Outcome::InProgress};
    bench.model.setFilter(filter);
    QTRY_COMPARE(bench.model.rowCount(), 2);
    QSignalSpy reset(&bench.model, &QAbstractItemModel::modelReset);
    Run finished = runAt(1, 2 * MinuteMs, 50);
    finished.updatedMs = Start + 1000;
    bench.commit({finished});
    QTRY_COMPARE(bench.model.rowCount(), 1);
    QCOMPARE(bench.ids(), QStringList{u"2"_s});
    QCOMPARE(reset.size(), 0);
}

void TestRunListModel::queuedRunsGrowOld()
{
    HistoryBench bench;
    bench.commit({queuedAt(1, 0)});
    bench.model.setFilter({});
    QTRY_COMPARE(bench.model.rowCount(), 1);
    bench.ids();
    QCOMPARE(bench.at(0, Column::StartedColumn).toString(), u"now"_s);
    QVERIFY(!bench.at(0, 0, RunListModel::IsStuckRole).toBool());
    bench.time.advance(10min - 1ms);
    QVERIFY(!bench.at(0, 0, RunListModel::IsStuckRole).toBool());
    bench.time.advance(1ms);
    QVERIFY(bench.at(0, 0, RunListModel::IsStuckRole).toBool());
    bench.time.advance(33min);
    QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
    bench.model.refreshAges();
    QCOMPARE(changed.size(), 1);
    QVERIFY(bench.at(0, 0, RunListModel::IsStuckRole).toBool());
    QCOMPARE(bench.at(0, Column::StartedColumn).toString(), u"queued 43 min"_s);
    QCOMPARE(bench.at(0, 0, RunListModel::AgeRole).toLongLong(), 43 * MinuteMs);
}

void TestRunListModel::ignoresOtherScopes_data()
{
    QTest::addColumn<Scope>("scope");
    QTest::addColumn<int>("read"); ///< of the three changes below
    QTest::newRow("one project") << Scope{u"c1"_s, u"p1"_s} << 1;
    QTest::newRow("one connection") << Scope{u"c1"_s, {}} << 2;
    QTest::newRow("everything") << Scope{} << 3;
}

void TestRunListModel::ignoresOtherScopes()
{
    QFETCH(Scope, scope);
    FakeBench bench(countdown(3));
    RunFilter filter;
    filter.scope = scope;
    bench.model.setFilter(filter);
    bench.answerAll();
    const auto before = bench.source->questions.size();
    for (const ProjectRef &project : {ProjectRef{u"c1"_s, u"p1"_s}, ProjectRef{u"c1"_s, u"p2"_s},
                                      ProjectRef{u"c2"_s, u"p1"_s}}) {
        HistoryChange change;
        change.project = project;
        change.runs = true;
        bench.model.onHistoryChanged(change);
        while (bench.model.state() != State::Rows || bench.source->answerOne())
            QCoreApplication::processEvents();
    }
    QTEST(static_cast<int>(bench.source->questions.size() - before), "read");
}

void TestRunListModel::showsProjectsOnlyWhenSeveral()
{
    HistoryBench bench;
    bench.commit({runAt(1, MinuteMs)});
    bench.model.setFilter({});
    QTRY_COMPARE(bench.model.rowCount(), 1);
    QVERIFY(!bench.model.showsProjects());
    QSignalSpy shows(&bench.model, &RunListModel::showsProjectsChanged);
    bench.commit({runAt(2, 1)}, {u"c1"_s, u"p2"_s});
    QTRY_COMPARE(bench.model.rowCount(), 2);
    QCOMPARE(shows.size(), 1);
    QVERIFY(bench.model.showsProjects());
    bench.ids();
    QCOMPARE(bench.at(0, Column::ProjectColumn).toString(), u"Project p2"_s);
    QCOMPARE(bench.at(0, 0, RunListModel::ProjectIdRole).toString(), u"p2"_s);
}

void TestRunListModel::tellsLoadingEmptyAndRows()
{
    HistoryBench bench;
    QSignalSpy states(&bench.model, &RunListModel::stateChanged);
    bench.model.setFilter({});
    QCOMPARE(bench.model.state(), State::Loading);
    QTRY_COMPARE(bench.model.state(), State::Empty);
    bench.commit({runAt(1, MinuteMs)});
    QTRY_COMPARE(bench.model.state(), State::Rows);
    RunFilter none;
    none.text = u"nothing is called like this"_s;
    bench.model.setFilter(none);
    QCOMPARE(bench.model.rowCount(), 1); // until the answer is there
    QTRY_COMPARE(bench.model.state(), State::Empty);
    QCOMPARE(bench.model.rowCount(), 0);
    QCOMPARE(states.size(), 5);
}

void TestRunListModel::saysWhenHistoryCannotBeRead()
{
    const FakeTime time(Start);
    History closed; // never opened
    RunListModel model(closed, time);
    model.setFilter({});
    QTRY_COMPARE(model.state(), State::Failed);
    QVERIFY(!model.errorText().isEmpty());
    QCOMPARE(model.rowCount(), 0);
}

void TestRunListModel::aFailureOfAnotherReaderIsNotItsOwn()
{
    HistoryBench bench;
    QVERIFY(bench.breakHubs());
    const QString failure = bench.store.read([](const HistoryReader &reader) {
        static_cast<void>(reader.hubs(aProject()));
        return reader.lastError();
    });
    QVERIFY(!failure.isEmpty());
    bench.model.setFilter({});
    QTRY_COMPARE(bench.model.state(), State::Empty); // nothing is there, and nothing went wrong
    QCOMPARE(bench.model.errorText(), QString());
}

void TestRunListModel::filtersAreAnsweredInOrder()
{
    FakeBench bench(countdown(5));
    bench.keys = countdown(10);
    bench.model.setFilter({});
    bench.keys = countdown(20);
    bench.model.setFilter({}); // before the first answer
    QCOMPARE(bench.source->pending.size(), 2);
    const auto first = bench.source->pending.takeFirst();
    QVERIFY(bench.source->answerOne());
    QCOMPARE(bench.model.rowCount(), 20);
    first();
    QCOMPARE(bench.model.rowCount(), 20);
}

void TestRunListModel::readsOnlyWhatIsLookedAt()
{
    FakeBench bench(countdown(1000));
    QCOMPARE(bench.model.rowCount(), 1000);
    QVERIFY(bench.source->asked.isEmpty());
    QCOMPARE(bench.name(450), QString());
    QVERIFY(bench.model.index(450, 0).data(RunListModel::LoadingRole).toBool());
    QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
    bench.answerAll();
    QCOMPARE(bench.source->asked.size(), 1);
    QCOMPARE(bench.source->asked.first(), bench.keys.mid(400, 200));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 400);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 599);
    QCOMPARE(bench.name(450), u"550"_s);
    bench.lookAt(599);
    bench.answerAll();
    QCOMPARE(bench.source->asked.size(), 1); // nothing is read twice
}

void TestRunListModel::readsOnlyTheLastOfManyWindows()
{
    FakeBench bench(countdown(100'000));
    for (int row = 0; row < 100'000; row += 200)
        bench.lookAt(row); // somebody drags the scroll bar from top to bottom
    bench.answerAll();
    QCOMPARE(bench.source->asked.size(), 4);
    QCOMPARE(bench.source->asked.first().last(), 1); // where it came to rest is read first
    QCOMPARE(bench.name(99'999), u"1"_s);
}

void TestRunListModel::readsAgainWhatChangedWhileOutOfSight()
{
    FakeBench bench(countdown(2000));
    for (int row = 0; row < 2000; row += 200) {
        bench.lookAt(row);
        bench.answerAll();
    }
    QCOMPARE(bench.source->asked.size(), 10);
    HistoryChange change;
    change.runs = true;
    change.changedRuns = {2000};
    bench.model.onHistoryChanged(change);
    bench.answerAll();
    QCOMPARE(bench.source->asked.size(), 13); // only what was looked at last
    QCOMPARE(bench.name(0), u"2000"_s);       // what was known is shown until then
    bench.answerAll();
    QCOMPARE(bench.source->asked.size(), 14);
    QCOMPARE(bench.source->asked.last().first(), 2000);
}

void TestRunListModel::keepsMemoryBounded()
{
    FakeBench bench(countdown(50'000));
    for (int row = 0; row < 50'000; row += 200) {
        bench.lookAt(row);
        bench.answerAll();
    }
    int loaded = 0;
    for (int row = 0; row < 50'000; ++row)
        loaded += bench.model.index(row, 0).data(RunListModel::LoadingRole).toBool() ? 0 : 1;
    QCOMPARE(loaded, int(RunRowCache::MaxRows));
}

void TestRunListModel::lateRowsFindTheirNewPlace()
{
    FakeBench bench(countdown(1000));
    bench.lookAt(250);
    QCoreApplication::processEvents(); // the rows 200 to 399 are on their way
    QCOMPARE(bench.source->pending.size(), 1);
    const auto late = bench.source->pending.takeFirst();
    bench.keys.prepend(2001);
    bench.keys.remove(100, 3);
    HistoryChange change;
    change.runs = true;
    bench.model.onHistoryChanged(change);
    QTRY_COMPARE(bench.source->questions.size(), 2);
    while (bench.model.rowCount() != 998 && bench.source->answerOne()) {
    }
    QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
    late();
    QVERIFY(!changed.isEmpty());
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 198);
    QCOMPARE(bench.name(198), u"800"_s);
}

void TestRunListModel::rowsOfTheFilterBeforeAreForgotten()
{
    FakeBench bench(countdown(1000));
    bench.lookAt(0);
    QCoreApplication::processEvents();
    QCOMPARE(bench.source->pending.size(), 1);
    const auto late = bench.source->pending.takeFirst();
    std::reverse(bench.keys.begin(), bench.keys.end());
    bench.model.setFilter({});
    QVERIFY(bench.source->answerOne());
    bench.lookAt(0);
    QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
    late();
    QCOMPARE(changed.size(), 0);
    bench.answerAll();
    QCOMPARE(bench.name(0), u"1"_s); // still read, though the late answer kept the line busy
}

void TestRunListModel::unknownKeysAreAskedOnce()
{
    /// A store that lost its rows.
    class Forgetful final : public RunSource {
    public:
        int asked = 0;
        void keys(const RunKeysQuestion &, const QObject *,
                  std::function<void(RunKeys)> done) override
        {
            RunKeys answer;
            answer.keys = countdown(10);
            done(answer);
        }
        void rows(const QList<qint64> &, const QObject *,
                  std::function<void(QList<RunRow>)> done) override
        {
            ++asked;
            done({});
        }
    };
    const FakeTime time(Start);
    auto *source = new Forgetful;
    RunListModel model(std::unique_ptr<RunSource>(source), time);
    model.setFilter({});
    for (int i = 0; i < 20; ++i) {
        QVERIFY(model.index(3, 0).data(RunListModel::LoadingRole).toBool());
        QCoreApplication::processEvents();
    }
    QCOMPARE(source->asked, 1);
}

void TestRunListModel::theNewestRowsOfAFilterComeFirst()
{
    HistoryBench bench;
    QList<Run> runs;
    for (int i = 1; i <= 1200; ++i)
        runs << runAt(i, (1200 - i) * MinuteMs);
    bench.commit(runs);
    QSignalSpy resets(&bench.model, &QAbstractItemModel::modelReset);
    QSignalSpy inserts(&bench.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy grown(&bench.model, &RunListModel::grown);
    QPersistentModelIndex third;
    qint64 key = 0;
    const auto look = [&] {
        QCOMPARE(bench.model.rowCount(), 500);
        QVERIFY(bench.model.isGrowing());
        third = bench.model.index(2, 0);
        key = third.data(RunListModel::KeyRole).toLongLong();
    };
    const auto check = connect(&bench.model, &QAbstractItemModel::modelReset, this, look);
    bench.model.setFilter({});
    QTRY_COMPARE(grown.size(), 1);
    disconnect(check);
    QVERIFY(!bench.model.isGrowing());
    QCOMPARE(resets.size(), 1);
    QCOMPARE(inserts.size(), 1);
    QCOMPARE(inserts.first().at(1).toInt(), 500);
    QCOMPARE(third.row(), 2);
    QCOMPARE(third.data(RunListModel::KeyRole).toLongLong(), key);
    QList<qint64> keys;
    for (int row = 0; row < bench.model.rowCount(); ++row)
        keys << bench.model.index(row, 0).data(RunListModel::KeyRole).toLongLong();
    QCOMPARE(keys,
             bench.store.read([](const HistoryReader &reader) { return reader.runKeys({}); }));

    RunFilter two;
    two.limit = 2;
    bench.model.setFilter(two);
    QTRY_COMPARE(bench.model.rowCount(), 2);
    QVERIFY(!bench.model.isGrowing());
}

void TestRunListModel::readsNothingWhileHidden()
{
    FakeBench bench(countdown(10));
    bench.model.setActive(false);
    HistoryChange change;
    change.runs = true;
    change.newRuns = {11};
    bench.keys.prepend(11);
    bench.model.onHistoryChanged(change);
    RunFilter filter;
    filter.text = u"x"_s;
    bench.model.setFilter(filter);
    bench.answerAll();
    QCOMPARE(bench.source->questions.size(), 1);
    bench.model.setActive(true);
    bench.answerAll();
    QCOMPARE(bench.source->questions.size(), 2);
    QVERIFY(bench.source->questions.last().isNewFilter);
    QCOMPARE(bench.model.rowCount(), 11);
}

void TestRunListModel::changesWhileReadingAreNotLost()
{
    FakeBench bench(countdown(10));
    HistoryChange change;
    change.runs = true;
    const auto add = [&](qint64 key) {
        bench.keys.prepend(key);
        change.newRuns = {key};
        bench.model.onHistoryChanged(change);
    };
    add(11);
    add(12); // while the first question is on its way
    add(13);
    QCOMPARE(bench.source->questions.size(), 2);
    QCOMPARE(bench.source->questions.last().newRuns, QList<qint64>{11});
    QVERIFY(bench.source->answerOne());
    QTRY_COMPARE(bench.source->questions.size(), 3);
    QCOMPARE(bench.source->questions.last().newRuns, QList<qint64>({12, 13}));
    bench.answerAll();
    QCOMPARE(bench.model.rowCount(), 13);

    change = {};
    change.runs = true;
    change.changedRuns = {5}; // values only: the keys need not be read
    bench.model.onHistoryChanged(change);
    change = {};
    change.contactOnly = true;
    bench.model.onHistoryChanged(change);
    bench.answerAll();
    QCOMPARE(bench.source->questions.size(), 3);
}

void TestRunListModel::aMillionRowsDoNotBlock()
{
    FakeBench bench(countdown(1'000'000));
    QCOMPARE(bench.model.rowCount(), 1'000'000);
    // Scattered rows arrive, as while a long history is read: the event loop keeps turning.
    QList<qint64> next;
    for (qsizetype i = 0; i < bench.keys.size(); ++i) {
        next << bench.keys.at(i);
        if (i % 2500 == 0)
            next << -1 - i;
    }
    bench.keys = next;
    HistoryChange change;
    change.runs = true;
    bench.model.onHistoryChanged(change);
    qint64 longest = 0;
    qint64 whole = 0;
    int turns = 1;
    QVERIFY(bench.source->answerOne());
    while (bench.model.rowCount() < 1'000'400) {
        const rd::test::CpuTimer timer;
        QCoreApplication::sendPostedEvents();
        const qint64 turn = timer.nsecsElapsed();
        longest = std::max(longest, turn);
        whole += turn;
        ++turns;
    }
    qInfo("400 scattered rows into a million: %d turns, longest %lld of %lld ms", turns,
          longest / 1'000'000, whole / 1'000'000);
    QVERIFY(longest < whole / 2); // else one turn does it all
    QCOMPARE(bench.model.index(1, 0).data(RunListModel::KeyRole).toLongLong(), -1);
}

QTEST_GUILESS_MAIN(TestRunListModel)
#include "tst_runlistmodel.moc"
