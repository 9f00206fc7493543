// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The history file as a whole: exported, imported, checked, limited, tidied.

#include "history/history.h"
#include "history/retention.h"
#include "history/schema.h"
#include "support/historyfixtures.h"

#include <QDir>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;

namespace {

constexpr qint64 DayMs = 86'400'000;
constexpr qint64 NowMs = 1'790'000'000'000;

int modeOf(const QString &path)
{
    struct stat status {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : -1;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(bytes);
}

/// What \p statements answer, row by row, asked over a connection of the test.
QStringList asked(const QString &file, const QStringList &statements)
{
    QStringList rows;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"asked"_s);
        database.setDatabaseName(file);
        if (!database.open())
            return {u"cannot open"_s};
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            if (!query.exec(statement))
                rows << u"failed: "_s + statement;
            while (query.next()) {
                QStringList row;
                for (int i = 0; i < query.record().count(); ++i)
                    row << query.value(i).toString();
                rows << row.join(u'|');
            }
        }
    }
    QSqlDatabase::removeDatabase(u"asked"_s);
    return rows;
}

QString answer(const QString &file, const QString &statement)
{
    return asked(file, {statement}).value(0);
}

/// Everything that matters, without local keys.
QStringList contentOf(const QString &file)
{
    return asked(
        file,
        {u"SELECT p.connection, p.remote, p.name, p.role, p.complete FROM project p ORDER BY 1, 2"_s,
         u"SELECT p.remote, s.remote, s.name, s.tags, s.weight_sum, s.updated_ms, s.deleted_ms > 0 "
         "FROM scenario s JOIN project p ON p.id = s.project ORDER BY 1, 2"_s,
         u"SELECT s.remote, r.remote, r.sequence, r.phase, r.outcome, r.raw_score, r.weight_sum, "
         "r.faults_total, r.created_ms, r.updated_ms, r.detailed, r.gone_ms, "
         "coalesce(a.remote, '-'), coalesce(a.name, '-') FROM run r "
         "JOIN scenario s ON s.id = r.scenario LEFT JOIN agent a ON a.id = r.agent ORDER BY 1, 3, 2"_s,
         u"SELECT s.remote, a.remote FROM scenario_agent p JOIN scenario s ON s.id = p.scenario "
         "JOIN agent a ON a.id = p.agent ORDER BY 1, 2"_s,
         u"SELECT s.remote, b.complete, b.settled FROM backfill b "
         "JOIN scenario s ON s.id = b.scenario ORDER BY 1"_s,
         u"SELECT remote, name, state, tags FROM delegate ORDER BY 1"_s,
         u"SELECT name, kind, description, tags, updated_ms, deleted_ms > 0 FROM probe ORDER BY 1"_s,
         u"SELECT probe, place, verdict, fault, scenario, run_updated_ms FROM probe_result "
         "ORDER BY 1, 2"_s,
         u"SELECT at_ms, kind, line FROM journal ORDER BY 1, 3"_s,
         u"SELECT s.remote, d.chunk, hex(d.days) FROM day_summary d "
         "JOIN scenario s ON s.id = d.scenario ORDER BY 1, 2"_s});
}

SyncBatch settledBatch(int runs, qint64 firstMs, qint64 stepMs)
{
    SyncBatch batch = emptyBatch();
    batch.scenarios << aScenario(u"s1"_s);
    for (int i = 1; i <= runs; ++i)
        batch.runs << aRun(u"s1"_s, i, double(i % 101), firstMs + (i - 1) * stepMs);
    batch.backfills << Backfill{
        .scenarioId = u"s1"_s, .complete = true, .settledSequence = runs, .topSequence = runs};
    batch.firstSyncComplete = true;
    batch.contactMs = 42;
    return batch;
}

/// A History whose file work can be waited for.
class CaredHistory : public OpenHistory {
public:
    using OpenHistory::OpenHistory;

    template <typename T, typename Begin>
    T waitFor(Begin begin)
    {
        std::optional<T> value;
        begin([&](const T &outcome) { value.emplace(outcome); });
        [&] { QVERIFY(waitUntil([&] { return value.has_value(); })); }();
        return std::move(*value);
    }
    FileWorkResult<Unit> copy(const QString &from, const QString &to,
                              Overwrite overwrite = Overwrite::No)
    {
        return waitFor<FileWorkResult<Unit>>(
            [&](auto done) { history->copyFile(from, to, overwrite, history.get(), done); });
    }
    FileWorkResult<ImportReport> import(const QString &from)
    {
        return waitFor<FileWorkResult<ImportReport>>(
            [&](auto done) { history->importFrom(from, history.get(), done); });
    }
    FileWorkResult<Unit> check(const QString &file, CheckDepth depth)
    {
        return waitFor<FileWorkResult<Unit>>(
            [&](auto done) { history->checkFile(file, depth, history.get(), done); });
    }
    qint64 removeOld(int months, qint64 nowMs)
    {
        return waitFor<Result<qint64, HistoryError>>(
                   [&](auto done) { history->removeOld(months, nowMs, history.get(), done); })
            .value_or(-1);
    }
    void tidy()
    {
        const auto done = waitFor<Result<Unit, HistoryError>>(
            [&](auto answer) { history->tidy(history.get(), answer); });
        QVERIFY(done.has_value());
    }
    void summarize()
    {
        QSignalSpy built(history.get(), &History::summariesBuilt);
        history->summarizeFor(QTimeZone::utc(), History::OtherZone::Replace);
        QVERIFY(waitUntil([&] { return built.size() == 1; }));
    }
};

} // namespace

class TestHistoryCare final : public QObject {
    Q_OBJECT
private slots:
    void init();

    void exportsOneMomentWhileOthersWrite();
    void neverOverwritesUnasked();
    void anExportThatFailsLeavesNothing();
    void importRefuses_data();
    void importRefuses();
    void importRestoresEverything();
    void importMergesWithoutLoss();
    void anImportTellsHowFarItIs();
    void anImportThatIsCutOffLeavesNothingBehind();
    void importTakesTheFilesOfEarlierVersions_data();
    void importTakesTheFilesOfEarlierVersions();
    void importBringsWhatSchedulesSay();
    void importOnAnotherComputerFindsItsProject();
    void importKeepsFiguresPlausible();
    void checkFindsDamage();

    void removesWhatIsOldAndSettled();
    void removedRunsLeaveTheSummariesExact();
    void twoProgramsCareForOneHistory();
    void aClockAheadRemovesNothingYoung();
    void givesTheDiskBackWhatIsFree();
    void rewritesAnOldFileOnlyWhenItPays();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    QString m_export;
};

void TestHistoryCare::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_file = m_folder->filePath(u"data/history.sqlite"_s);
    m_export = m_folder->filePath(u"export.sqlite"_s);
}

void TestHistoryCare::exportsOneMomentWhileOthersWrite()
{
    constexpr int perBatch = 50;
    CaredHistory open(m_file);
    std::optional<FileWorkResult<Unit>> copied;
    int batches = 0;
    const auto commitNext = [&](auto again) -> void {
        SyncBatch batch = emptyBatch();
        batch.scenarios << aScenario(u"s1"_s);
        for (int i = 1; i <= perBatch; ++i)
            batch.runs << aRun(u"s1"_s, batches * perBatch + i);
        batch.contactMs = ++batches;
        open.history->commit(batch, open.history.get(), [&, again](const auto &result) {
            QVERIFY(result.has_value());
            if (batches == 20)
                open.history->copyFile(m_file, m_export, Overwrite::No, open.history.get(),
                                       [&](const auto &outcome) { copied.emplace(outcome); });
            if (!copied)
                again(again);
        });
    };
    commitNext(commitNext);
    QVERIFY(waitUntil([&] { return copied.has_value(); }));
    QVERIFY(copied->has_value());

    const qint64 runs = answer(m_export, u"SELECT count(*) FROM run"_s).toLongLong();
    QCOMPARE(answer(m_export, u"PRAGMA integrity_check"_s), u"ok"_s);
    QVERIFY(runs >= 20 * perBatch);
    QCOMPARE(answer(m_export, u"SELECT contact_ms FROM project"_s).toLongLong() * perBatch, runs);
    QCOMPARE(modeOf(m_export), 0600);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
             QStringList{u"export.sqlite"_s});
}

void TestHistoryCare::neverOverwritesUnasked()
{
    CaredHistory open(m_file);
    QVERIFY(!open.commit(settledBatch(3, NowMs, DayMs)));
    writeBytes(m_export, "precious");

    const auto refused = open.copy(m_file, m_export);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, FileWorkError::Kind::Exists);
    QCOMPARE(bytesOf(m_export), QByteArray("precious"));

    QVERIFY(open.copy(m_file, m_export, Overwrite::Yes).has_value());
    QCOMPARE(answer(m_export, u"SELECT count(*) FROM run"_s), u"3"_s);
    QCOMPARE(modeOf(m_export), 0600);

    const QString link = m_folder->filePath(u"link.sqlite"_s);
    QVERIFY(QFile::link(m_file, link));
    for (const QString &same : {m_file, link}) {
        const auto itself = open.copy(m_file, same, Overwrite::Yes);
        QVERIFY(!itself);
        QCOMPARE(itself.error().kind, FileWorkError::Kind::Exists);
    }
    QVERIFY(!open.commit(settledBatch(4, NowMs, DayMs)));
}

void TestHistoryCare::anExportThatFailsLeavesNothing()
{
    CaredHistory open(m_file);
    const auto nowhere = open.copy(m_file, m_folder->filePath(u"no/such/folder.sqlite"_s));
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().kind, FileWorkError::Kind::CannotWrite);
    const auto missing = open.copy(m_folder->filePath(u"none.sqlite"_s), m_export);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, FileWorkError::Kind::Missing);
    QVERIFY(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

void TestHistoryCare::importRefuses_data()
{
    using Kind = FileWorkError::Kind;
    QTest::addColumn<QString>("change"); // an SQL statement, or what is done to the bytes
    QTest::addColumn<Kind>("kind");
    QTest::newRow("nothing there") << u"remove"_s << Kind::Missing;
    QTest::newRow("empty") << u"empty"_s << Kind::NotOurs;
    QTest::newRow("text") << u"text"_s << Kind::NotOurs;
    QTest::newRow("cut off") << u"cut"_s << Kind::Damaged;
    QTest::newRow("overwritten inside") << u"zeros"_s << Kind::Damaged;
    QTest::newRow("another program's") << u"PRAGMA application_id = 7"_s << Kind::NotOurs;
    QTest::newRow("newer") << u"PRAGMA user_version = 9999"_s << Kind::NewerSchema;
    QTest::newRow("without a version") << u"PRAGMA user_version = 0"_s << Kind::NotOurs;
    QTest::newRow("with a trigger")
        << u"CREATE TRIGGER t AFTER INSERT ON run BEGIN DELETE FROM run; END"_s << Kind::NotOurs;
    QTest::newRow("with a table missing") << u"DROP TABLE hub"_s << Kind::NotOurs;
    QTest::newRow("with dangling rows")
        << u"INSERT INTO run (scenario, sequence, phase, outcome) VALUES (99, 1, '', 0)"_s
        << Kind::Damaged;
}

void TestHistoryCare::importRefuses()
{
    QFETCH(QString, change);
    QFETCH(FileWorkError::Kind, kind);
    CaredHistory open(m_file);
    QVERIFY(!open.commit(settledBatch(200, NowMs, DayMs)));
    QVERIFY(open.copy(m_file, m_export).has_value());
    const QByteArray whole = bytesOf(m_export);
    if (change == "remove"_L1)
        QVERIFY(QFile::remove(m_export));
    else if (change == "empty"_L1)
        writeBytes(m_export, {});
    else if (change == "text"_L1)
        writeBytes(m_export, QByteArray(5000, 'x'));
    else if (change == "cut"_L1)
        writeBytes(m_export, whole.left(whole.size() / 2));
    else if (change == "zeros"_L1)
        writeBytes(m_export, QByteArray(whole).replace(8192, 8192, QByteArray(8192, '\0')));
    else
        QCOMPARE(asked(m_export, {change}), QStringList());
    const QByteArray before = bytesOf(m_export);
    const QStringList contentBefore = contentOf(m_file);

    const auto refused = open.import(m_export);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, kind);
    QCOMPARE(refused.error().file, m_export);
    QCOMPARE(bytesOf(m_export), before);
    QCOMPARE(contentOf(m_file), contentBefore);
    QVERIFY(QDir(m_folder->filePath(u"data"_s))
                .entryList({u"*import*"_s}, QDir::Files | QDir::Hidden)
                .isEmpty());
    QVERIFY(!open.commit(settledBatch(201, NowMs, DayMs))); // and goes on
}

void TestHistoryCare::importRestoresEverything()
{
    QStringList content;
    {
        CaredHistory open(m_file);
        open.summarize();
        SyncBatch batch = settledBatch(5000, NowMs - 400 * DayMs, DayMs / 20);
        batch.scenarios << aScenario(u"s2"_s) << aScenario(u"gone"_s);
        batch.runs << aRun(u"s2"_s, 1, 55) << aRun(u"gone"_s, 1, 10);
        Delegate delegate;
        delegate.id = u"d1"_s;
        delegate.name = u"One"_s;
        delegate.tags = {u"a"_s};
        batch.delegates = QList<Delegate>{delegate};
        batch.probes = QList<Probe>{aProbe(u"checkout"_s), aProbe(u"dropped"_s, u"s2"_s)};
        QVERIFY(!open.commit(batch));
        open.history->appendJournal(u"revoked"_s, u"a line"_s);
        SyncBatch sweep = emptyBatch();
        sweep.existingScenarios = QSet<QString>{u"s1"_s, u"s2"_s};
        sweep.goneRuns << RunIdentity{.scenarioId = u"s2"_s, .sequence = 1, .id = u"s2-run-1"_s};
        sweep.contactMs = 77;
        sweep.probes = QList<Probe>{aProbe(u"checkout"_s)};
        QVERIFY(!open.commit(sweep));
        QVERIFY(open.copy(m_file, m_export).has_value());
        content = contentOf(m_export);
    }
    QVERIFY(content.size() > 5000);

    const QString other = m_folder->filePath(u"other/history.sqlite"_s);
    CaredHistory fresh(other);
    fresh.summarize();
    QSignalSpy changed(fresh.history.get(), &History::changedThroughout);
    const auto report = fresh.import(m_export);
    QVERIFY(report.has_value());
    QCOMPARE(report->newRuns, 5002);
    QCOMPARE(report->changedRuns, 0);
    QCOMPARE(report->newScenarios, 3);
    QCOMPARE(report->keptAs, QString()); // there was nothing
    QCOMPARE(changed.size(), 1);
    QCOMPARE(contentOf(other), content);

    const auto again = fresh.import(m_export);
    QVERIFY(again.has_value());
    QCOMPARE(again->newRuns + again->changedRuns + again->newScenarios, 0);
    QCOMPARE(contentOf(other), content);
    QCOMPARE(contentOf(again->keptAs), content);
    QCOMPARE(modeOf(again->keptAs), 0600);
    QVERIFY(QDir(m_folder->filePath(u"other"_s)).entryList({u"*importing*"_s}).isEmpty());
}

void TestHistoryCare::importMergesWithoutLoss()
{
    CaredHistory open(m_file);
    SyncBatch old = emptyBatch();
    old.scenarios << aScenario(u"s1"_s, 1000);
    old.runs << aRun(u"s1"_s, 1) << inPhase(aRun(u"s1"_s, 2), u"Running"_s, Outcome::InProgress)
             << inPhase(aRun(u"s1"_s, 3), u"Running"_s, Outcome::InProgress) << aRun(u"s1"_s, 4);
    QVERIFY(!open.commit(old));
    QVERIFY(open.copy(m_file, m_export).has_value());
    open.history.reset();

    // Meanwhile, elsewhere: run 2 has ended, run 3 has vanished, 5 is new; 1 and 4 were never read.
    const QString other = m_folder->filePath(u"other/history.sqlite"_s);
    CaredHistory fresh(other);
    SyncBatch now = emptyBatch();
    now.scenarios << aScenario(u"s1"_s, 2000);
    now.scenarios.first().name = u"Renamed"_s;
    Run ended = aRun(u"s1"_s, 2, 70);
    ended.updatedMs += 1000;
    now.runs << ended << inPhase(aRun(u"s1"_s, 3), u"Running"_s, Outcome::InProgress)
             << aRun(u"s1"_s, 5);
    now.goneRuns << RunIdentity{.scenarioId = u"s1"_s, .sequence = 3, .id = u"s1-run-3"_s};
    now.contactMs = 9;
    QVERIFY(!fresh.commit(now));

    const auto report = fresh.import(m_export);
    QVERIFY(report.has_value());
    QCOMPARE(report->newRuns, 2);
    const QList<Run> runs = fresh.runsOf(u"s1"_s);
    QCOMPARE(runs.size(), 5);
    QCOMPARE(runs.at(3).outcome, Outcome::Weakness); // 2, as it ended
    QCOMPARE(runs.at(2).outcome, Outcome::Unknown);  // 3, not in progress again
    QCOMPARE(answer(other, u"SELECT name FROM scenario"_s), u"Renamed"_s);
    QCOMPARE(answer(report->keptAs, u"SELECT count(*) FROM run"_s), u"3"_s);
}

void TestHistoryCare::anImportTellsHowFarItIs()
{
    {
        CaredHistory other(m_export);
        QVERIFY(!other.commit(settledBatch(5000, NowMs - 5000 * DayMs, DayMs)));
    }
    CaredHistory open(m_file);
    QSignalSpy progressed(open.history.get(), &History::importProgressed);
    QVERIFY(open.import(m_export).has_value());
    qint64 last = -1;
    for (const QList<QVariant> &told : std::as_const(progressed)) {
        QVERIFY(told.at(0).toLongLong() > last);
        last = told.at(0).toLongLong();
        QCOMPARE(told.at(1).toLongLong(), 5000);
    }
    QVERIFY(progressed.size() >= 3);
    QCOMPARE(last, 5000);
}

void TestHistoryCare::anImportThatIsCutOffLeavesNothingBehind()
{
    constexpr int count = 20'000;
    {
        CaredHistory other(m_export);
        QVERIFY(!other.commit(settledBatch(count, NowMs - 3000 * DayMs, DayMs / 10)));
    }
    for (const bool isBegun : {false, true}) {
        CaredHistory open(m_file);
        bool answered = false;
        qint64 merged = 0;
        QObject::connect(open.history.get(), &History::importProgressed, open.history.get(),
                         [&merged](qint64 runs) { merged = runs; });
        open.history->importFrom(m_export, open.history.get(),
                                 [&](const auto &) { answered = true; });
        QVERIFY(!isBegun || waitUntil([&] { return merged > 0; }));
        QCoreApplication::processEvents();
        open.history.reset();
        QVERIFY(!answered);
        for (const QString &name : QDir(QFileInfo(m_file).path()).entryList(QDir::Files))
            QVERIFY2(!name.contains(u"importing"_s), qPrintable(name));
        QVERIFY2(QSqlDatabase::connectionNames().isEmpty(),
                 qPrintable(QSqlDatabase::connectionNames().join(u' ')));
        QCOMPARE(answer(m_file, u"PRAGMA integrity_check"_s), u"ok"_s);
        const qint64 stored = answer(m_file, u"SELECT count(*) FROM run"_s).toLongLong();
        QVERIFY(stored >= merged && stored < count);
    }
    CaredHistory open(m_file);
    QVERIFY(open.import(m_export).has_value());
    QStringList expected = contentOf(m_export);
    QCOMPARE(expected.first(), u"c1|p1||0|1"_s);
    expected.first() = u"c1|p1||0|0"_s; // a first synchronisation makes sure of the project
    QCOMPARE(contentOf(m_file), expected);
}

void TestHistoryCare::importTakesTheFilesOfEarlierVersions_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("1") << QStringLiteral(RD_TEST_DATA "/history-v1.sqlite");
    QTest::newRow("2") << QStringLiteral(RD_TEST_DATA "/history-v2.sqlite");
    QTest::newRow("3") << QStringLiteral(RD_TEST_DATA "/history-v3.sqlite");
}

void TestHistoryCare::importTakesTheFilesOfEarlierVersions()
{
    QFETCH(QString, file);
    const QString old = m_folder->filePath(u"old.sqlite"_s);
    QVERIFY(QFile::copy(file, old));
    const QByteArray before = bytesOf(old);
    const qint64 runs = answer(old, u"SELECT count(*) FROM run"_s).toLongLong();
    QVERIFY(runs > 0);
    CaredHistory open(m_file);
    const auto report = open.import(old);
    QVERIFY(report.has_value());
    QCOMPARE(report->newRuns, runs);
    QCOMPARE(bytesOf(old), before);
}

void TestHistoryCare::importBringsWhatSchedulesSay()
{
    const auto scheduled = [](const QString &id) {
        Scenario scenario = aScenario(id);
        scenario.kind = Scenario::Kind::Scheduled;
        return scenario;
    };
    const ScheduleState there{.timeZone = u"Asia/Tokyo"_s, .suspended = true};
    const ScheduleState here{.timeZone = u"UTC"_s, .suspended = false};
    {
        CaredHistory open(m_file);
        SyncBatch batch = emptyBatch();
        batch.scenarios = {scheduled(u"s1"_s), scheduled(u"s2"_s)};
        for (const QString &id : {u"s1"_s, u"s2"_s})
            batch.scheduleChecks << ScheduleCheck{.scenarioId = id, .state = there, .checkedMs = 7};
        QVERIFY(!open.commit(batch));
        QVERIFY(open.copy(m_file, m_export).has_value());
    }
    CaredHistory fresh(m_folder->filePath(u"other/history.sqlite"_s));
    SyncBatch batch = emptyBatch();
    batch.scenarios = {scheduled(u"s1"_s)};
    batch.scheduleChecks = {{.scenarioId = u"s1"_s, .state = here, .checkedMs = 9}};
    QVERIFY(!fresh.commit(batch));
    QVERIFY(fresh.import(m_export).has_value());
    const auto schedules =
        fresh.read([](const HistoryReader &r) { return r.schedules(aProject()); });
    QCOMPARE(schedules.size(), 2);
    QCOMPARE(schedules[0].scheduled.state, std::optional(here)); // what is known here stays
    QCOMPARE(schedules[1].scheduled.state, std::optional(there));
    QCOMPARE(schedules[1].checkedMs, 7);
}

void TestHistoryCare::importOnAnotherComputerFindsItsProject()
{
    {
        CaredHistory open(m_file);
        QVERIFY(!open.commit(settledBatch(30, NowMs, DayMs)));
        QVERIFY(open.copy(m_file, m_export).has_value());
    }
    CaredHistory fresh(m_folder->filePath(u"other/history.sqlite"_s));
    const ProjectRef here{.connectionId = u"made-here"_s, .projectId = u"p1"_s};
    SyncBatch batch = emptyBatch(here);
    batch.scenarios << aScenario(u"s1"_s);
    batch.runs << aRun(u"s1"_s, 30, 30, NowMs + 29 * DayMs);
    QVERIFY(!fresh.commit(batch));
    const auto report = fresh.import(m_export);
    QVERIFY(report.has_value());
    QCOMPARE(report->newRuns, 29);
    QCOMPARE(fresh.runsOf(u"s1"_s, here).size(), 30);
    QCOMPARE(fresh.read([](const HistoryReader &reader) { return reader.projects().size(); }), 1);
}

void TestHistoryCare::importKeepsFiguresPlausible()
{
    CaredHistory open(m_file);
    QVERIFY(!open.commit(settledBatch(4, NowMs, DayMs)));
    QVERIFY(open.copy(m_file, m_export).has_value());
    QCOMPARE(
        asked(m_export, {u"UPDATE run SET raw_score = 9e999 WHERE sequence = 1"_s,
                         u"UPDATE run SET created_ms = 9e17 WHERE sequence = 2"_s,
                         u"UPDATE run SET created_ms = -5, outcome = 77 WHERE sequence = 3"_s}),
        QStringList());
    CaredHistory fresh(m_folder->filePath(u"other/history.sqlite"_s));
    fresh.summarize();
    QVERIFY(fresh.import(m_export).has_value());
    const QList<Run> runs = fresh.runsOf(u"s1"_s);
    QCOMPARE(runs.size(), 4);
    QVERIFY(!runs.at(3).rawScore.has_value());
    QCOMPARE(runs.at(2).createdMs, 0);
    QCOMPARE(runs.at(1).createdMs, 0);
    QCOMPARE(runs.at(1).outcome, Outcome::Unknown);
}

void TestHistoryCare::checkFindsDamage()
{
    CaredHistory open(m_file);
    QVERIFY(!open.commit(settledBatch(500, NowMs, DayMs)));
    for (const CheckDepth depth : {CheckDepth::Quick, CheckDepth::Whole})
        QVERIFY(open.check(m_file, depth).has_value());
    QVERIFY(open.copy(m_file, m_export).has_value());
    QByteArray bytes = bytesOf(m_export);
    const qint64 root =
        answer(m_export, u"SELECT rootpage FROM sqlite_master WHERE name = 'run_sequence'"_s)
            .toLongLong();
    const qint64 page = answer(m_export, u"PRAGMA page_size"_s).toLongLong();
    bytes.replace((root - 1) * page, page, QByteArray(page, '\x55'));
    writeBytes(m_export, bytes);
    for (const CheckDepth depth : {CheckDepth::Quick, CheckDepth::Whole}) {
        const auto checked = open.check(m_export, depth);
        QVERIFY(!checked);
        QCOMPARE(checked.error().kind, FileWorkError::Kind::Damaged);
    }
    QCOMPARE(bytesOf(m_export), bytes);
}

void TestHistoryCare::removesWhatIsOldAndSettled()
{
    CaredHistory open(m_file);
    constexpr int count = 100; // one run a day, the newest today
    SyncBatch batch = settledBatch(count, NowMs - (count - 1) * DayMs, DayMs);
    batch.runs[4] = inPhase(batch.runs[4], u"Running"_s, Outcome::InProgress);
    // Another scenario was never read to its end, and a third ran seldom, long ago.
    batch.scenarios << aScenario(u"open"_s) << aScenario(u"rare"_s);
    for (int i = 1; i <= 60; ++i)
        batch.runs << aRun(u"open"_s, i, 50, NowMs - 200 * DayMs + i);
    batch.backfills << Backfill{.scenarioId = u"open"_s, .nextPage = 2, .settledSequence = 0};
    for (int i = 1; i <= Retention::KeptPerScenario + 5; ++i)
        batch.runs << aRun(u"rare"_s, i, 50, NowMs - 300 * DayMs + i);
    batch.backfills << Backfill{.scenarioId = u"rare"_s, .complete = true, .settledSequence = 25};
    QVERIFY(!open.commit(batch));

    QSignalSpy changed(open.history.get(), &History::changedThroughout);
    const qint64 removed = open.removeOld(1, NowMs);
    QCOMPARE(changed.size(), 1);
    const QList<Run> left = open.runsOf(u"s1"_s);
    const qint64 cutoff =
        QDateTime::fromMSecsSinceEpoch(NowMs, Qt::UTC).addMonths(-1).toMSecsSinceEpoch();
    qint64 young = 0;
    for (const Run &run : std::as_const(batch.runs))
        young += run.scenarioId == "s1"_L1 && run.createdMs >= cutoff ? 1 : 0;
    QCOMPARE(left.size(), young + 1);
    QCOMPARE(left.last().outcome, Outcome::InProgress);
    QCOMPARE(open.runsOf(u"open"_s).size(), 60);
    QCOMPARE(open.runsOf(u"rare"_s).size(), Retention::KeptPerScenario);
    QCOMPARE(open.runsOf(u"rare"_s).last().sequence, 6);
    QCOMPARE(removed, count - young - 1 + 5);

    // Nothing asks for them again: what was settled stays so, also with the next run.
    SyncBatch next = emptyBatch();
    next.runs << aRun(u"s1"_s, count + 1, 80, NowMs);
    QVERIFY(!open.commit(next));
    const auto backfills =
        open.read([](const HistoryReader &reader) { return reader.backfills(aProject()); });
    for (const Backfill &backfill : backfills) {
        QCOMPARE(backfill.isOpen(), backfill.scenarioId == "open"_L1);
        if (backfill.scenarioId == "s1"_L1)
            QCOMPARE(backfill.settledSequence, count + 1);
    }
    QCOMPARE(open.removeOld(1, NowMs), 0);
    QCOMPARE(changed.size(), 1);
}

void TestHistoryCare::removedRunsLeaveTheSummariesExact()
{
    CaredHistory open(m_file);
    open.summarize();
    QVERIFY(!open.commit(settledBatch(4000, NowMs - 200 * DayMs, DayMs / 20)));
    const QStringList summaries{
        u"SELECT scenario, chunk, hex(days) FROM day_summary ORDER BY 1, 2"_s};
    const QStringList before = asked(m_file, summaries);
    QVERIFY(open.removeOld(3, NowMs) > 1500);
    const QStringList kept = asked(m_file, summaries);
    QVERIFY(!kept.isEmpty());
    QVERIFY(kept.size() < before.size()); // months long gone
    QVERIFY(asked(m_file, {u"UPDATE summary_state SET signature = '', zone = ''"_s}).isEmpty());
    open.summarize(); // anew, from the runs that are left
    QCOMPARE(kept, asked(m_file, summaries));
}

void TestHistoryCare::twoProgramsCareForOneHistory()
{
    // A window and a synchronisation that watches have a caretaker each.
    constexpr int count = 4000;
    constexpr qint64 step = DayMs / 20;
    CaredHistory first(m_file);
    first.summarize();
    const SyncBatch batch = settledBatch(count, NowMs - (count - 1) * step, step);
    QVERIFY(!first.commit(batch));
    CaredHistory second(m_file);
    second.history->summarizeFor(QTimeZone::utc(), History::OtherZone::Keep);

    using Removed = Result<qint64, HistoryError>;
    std::array<std::optional<Removed>, 2> removed;
    const std::array<CaredHistory *, 2> both{&first, &second};
    for (std::size_t i = 0; i < both.size(); ++i) {
        both[i]->history->removeOld(3, NowMs, both[i]->history.get(),
                                    [&removed, i](const Removed &done) { removed[i] = done; });
    }
    QVERIFY(waitUntil([&] { return removed[0] && removed[1]; }));
    QVERIFY(removed[0]->has_value() && removed[1]->has_value()); // neither is in the other's way
    const qint64 cutoff =
        QDateTime::fromMSecsSinceEpoch(NowMs, Qt::UTC).addMonths(-3).toMSecsSinceEpoch();
    const auto old = std::count_if(batch.runs.cbegin(), batch.runs.cend(),
                                   [cutoff](const Run &run) { return run.createdMs < cutoff; });
    QVERIFY(old > 1500);
    QCOMPARE(**removed[0] + **removed[1], old); // each run once
    QCOMPARE(second.runsOf(u"s1"_s).size(), count - old);

    // What the one has removed is gone for the other, too, and the figures stay exact.
    SyncBatch next = emptyBatch();
    next.runs << batch.runs.first() << aRun(u"s1"_s, count + 1, 80, NowMs);
    QVERIFY(!first.commit(next));
    next.runs.last() = aRun(u"s1"_s, count + 2, 70, NowMs + 1);
    QVERIFY(!second.commit(next));
    QCOMPARE(first.runsOf(u"s1"_s).size(), count - old + 2);
    const QStringList summaries{
        u"SELECT scenario, chunk, hex(days) FROM day_summary ORDER BY 1, 2"_s};
    const QStringList kept = asked(m_file, summaries);
    QVERIFY(asked(m_file, {u"UPDATE summary_state SET signature = '', zone = ''"_s}).isEmpty());
    first.summarize();
    QCOMPARE(kept, asked(m_file, summaries));

    using Tidied = Result<Unit, HistoryError>;
    std::array<std::optional<Tidied>, 2> tidied;
    for (std::size_t i = 0; i < both.size(); ++i)
        both[i]->history->tidy(both[i]->history.get(),
                               [&tidied, i](const Tidied &done) { tidied[i] = done; });
    QVERIFY(waitUntil([&] { return tidied[0] && tidied[1]; }));
    QVERIFY(tidied[0]->has_value() && tidied[1]->has_value());
    QVERIFY(second.check(m_file, CheckDepth::Whole).has_value());
}

void TestHistoryCare::aClockAheadRemovesNothingYoung()
{
    CaredHistory open(m_file);
    QVERIFY(!open.commit(settledBatch(100, NowMs - 99 * DayMs, DayMs)));
    QCOMPARE(open.removeOld(6, NowMs + 50 * 365 * DayMs), 0);
}

void TestHistoryCare::givesTheDiskBackWhatIsFree()
{
    CaredHistory open(m_file);
    QVERIFY(!open.commit(settledBatch(30'000, NowMs - 3000 * DayMs, DayMs / 10)));
    QCOMPARE(answer(m_file, u"PRAGMA auto_vacuum"_s), u"2"_s);
    const qint64 pages = answer(m_file, u"PRAGMA page_count"_s).toLongLong();
    QVERIFY(open.removeOld(1, NowMs) > 29'000);
    open.tidy();
    QVERIFY(answer(m_file, u"PRAGMA page_count"_s).toLongLong() < pages / 2);
    QVERIFY(answer(m_file, u"PRAGMA freelist_count"_s).toLongLong() <= 250);
    QCOMPARE(answer(m_file, u"PRAGMA integrity_check"_s), u"ok"_s);
}

void TestHistoryCare::rewritesAnOldFileOnlyWhenItPays()
{
    QVERIFY(QDir().mkpath(m_folder->filePath(u"data"_s)));
    QVERIFY(QFile::copy(QStringLiteral(RD_TEST_DATA "/history-v1.sqlite"), m_file));
    CaredHistory open(m_file);
    open.tidy();
    QCOMPARE(answer(m_file, u"PRAGMA auto_vacuum"_s), u"0"_s);
    const QStringList content = contentOf(m_file);
    // 40 MB that are free again
    QVERIFY(
        asked(m_file, {u"CREATE TABLE filler (content BLOB)"_s,
                       u"INSERT INTO filler VALUES (zeroblob(40000000))"_s, u"DROP TABLE filler"_s})
            .isEmpty());
    const qint64 pages = answer(m_file, u"PRAGMA page_count"_s).toLongLong();
    open.tidy();
    QCOMPARE(answer(m_file, u"PRAGMA auto_vacuum"_s), u"2"_s);
    QVERIFY(answer(m_file, u"PRAGMA page_count"_s).toLongLong() < pages / 10);
    QCOMPARE(contentOf(m_file), content);
}

QTEST_GUILESS_MAIN(TestHistoryCare)
#include "tst_historycare.moc"
