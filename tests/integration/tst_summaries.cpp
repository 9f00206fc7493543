// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The figures from day summaries against the same figures from all runs.

#include "analytics/statusjson.h"
#include "history/database.h"
#include "history/overviewreader.h"
#include "history/schema.h"
#include "history/writer.h"
#include "support/figuresdump.h"
#include "support/historyfixtures.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;

namespace {

constexpr qint64 MinuteMs = 60'000;
constexpr qint64 DayMs = 86'400'000;

qint64 msAt(const QString &utc)
{
    return QDateTime::fromString(utc, Qt::ISODate).toMSecsSinceEpoch();
}

/// A history file with a writer, on this thread; closed and opened again like a program.
class OpenFile {
public:
    explicit OpenFile(const QString &file)
        : m_file(file)
    {
        open();
    }
    ~OpenFile() { close(); }
    Q_DISABLE_COPY_MOVE(OpenFile)

    void open()
    {
        opened = openHistoryFile(m_file, u"w"_s).has_value()
                 && openHistoryReader(m_file, OpenedFile::Access::Full, u"r"_s).has_value();
        writer = std::make_unique<HistoryWriter>(QSqlDatabase::database(u"w"_s), m_file);
        reader = std::make_unique<HistoryReader>(QSqlDatabase::database(u"r"_s));
    }
    void close()
    {
        reader.reset();
        closeHistoryConnection(u"r"_s);
        writer.reset();
        closeHistoryConnection(u"w"_s);
    }
    void buildAll(const QTimeZone &zone, bool replace = true)
    {
        if (!writer->planSummaries(zone, replace).value_or(false))
            return;
        while (writer->buildSummaries().value_or(false)) {
        }
    }
    qint64 number(const QString &sql)
    {
        QSqlQuery query(QSqlDatabase::database(u"w"_s));
        return query.exec(sql) && query.next() ? query.value(0).toLongLong() : -1;
    }
    [[nodiscard]] OverviewInput input(const Period &period, qint64 nowMs, const QTimeZone &zone,
                                      const Scope &scope = {}) const
    {
        // Projects called "both" are one project seen through two accounts.
        return readOverviewInput(*reader, scope, period, nowMs, zone, {},
                                 {{u"c1"_s, {.name = u"One"_s, .baseUrl = u"https://l"_s}},
                                  {u"c2"_s, {.name = u"Two"_s, .baseUrl = u"https://l"_s}}});
    }
    /// The same question, answered from all runs.
    [[nodiscard]] OverviewInput fromRuns(OverviewInput input) const
    {
        input.days.clear();
        input.lastRuns.clear();
        input.runs = reader->scoredRuns(
            input.scope, {.fromMs = input.layout.previous.fromMs, .toMs = input.layout.span.toMs});
        return input;
    }

    bool opened = false;
    std::unique_ptr<HistoryWriter> writer;
    std::unique_ptr<HistoryReader> reader;

private:
    QString m_file;
};

/// Invents what servers could tell, commit by commit.
class Chance {
public:
    Chance(quint32 seed, qint64 nowMs, const QTimeZone &zone)
        : m_random(seed)
        , m_nowMs(nowMs)
        , m_calendar(zone)
    {
        for (const QString &connection : {u"c1"_s, u"c2"_s}) {
            for (const QString &project : {u"both"_s, u"own-"_s + connection})
                m_projects << ProjectRef{.connectionId = connection, .projectId = project};
        }
    }

    SyncBatch batch()
    {
        const ProjectRef project = m_projects.at(pick(int(m_projects.size())));
        SyncBatch batch = emptyBatch(project);
        QList<Run> &known = m_runs[project];
        batch.contactMs = m_nowMs + pick(1000);
        if (pick(3) == 0)
            batch.scenarios << scenario();
        if (pick(12) == 0) {
            QSet<QString> existing;
            for (int i = 0; i < Scenarios; ++i) {
                if (pick(5) != 0)
                    existing << name(i);
            }
            batch.existingScenarios = existing;
        }
        for (int count = pick(40); count > 0; --count) {
            const Run run = newRun();
            known << run;
            batch.runs << run;
        }
        for (int count = known.isEmpty() ? 0 : pick(8); count > 0; --count) {
            Run &run = known[pick(int(known.size()))];
            if (pick(8) == 0) {
                batch.goneRuns << RunIdentity{run.scenarioId, run.sequence, run.id};
                continue;
            }
            change(run);
            batch.runs << (pick(3) == 0 ? recentOf(run) : run);
        }
        return batch;
    }
    int pick(int below) { return static_cast<int>(m_random.bounded(below)); }

private:
    static constexpr int Scenarios = 6;
    static QString name(int number) { return u"s%1"_s.arg(number); }

    Scenario scenario()
    {
        Scenario scenario = aScenario(name(pick(Scenarios)), ++m_clock);
        scenario.kind = pick(6) == 0 ? Scenario::Kind::Engine : Scenario::Kind::Workflow;
        scenario.weightSum.reset();
        if (pick(3) != 0)
            scenario.weightSum = pick(3) * 5; // 0 as well: its runs do not count
        scenario.schedule = pick(2) == 0 ? u"0 3 * * *"_s : QString();
        return scenario;
    }
    /// Where errors would hide: around midnight, in the days that are longer or shorter, in the
    /// future, at equal moments, and without a time.
    qint64 time()
    {
        const int day = m_calendar.dayOf(m_nowMs).value_or(0) - pick(pick(3) == 0 ? 800 : 20);
        switch (pick(8)) {
        case 0:
            return m_calendar.startOf(day);
        case 1:
            return m_calendar.startOf(day) - 1;
        case 2:
            return m_nowMs + pick(40) * 60 * MinuteMs;
        case 3:
            return pick(4) == 0 ? 0 : m_calendar.startOf(day) + 90 * MinuteMs;
        default:
            return m_calendar.startOf(day) + static_cast<qint64>(m_random.bounded(9.0e7));
        }
    }
    Outcome outcome() { return AllOutcomes[static_cast<std::size_t>(pick(6))]; }
    std::optional<double> score()
    {
        return pick(6) == 0 ? std::nullopt : std::optional(m_random.bounded(130.0) - 10);
    }
    Run newRun()
    {
        const QString scenarioId = name(pick(Scenarios));
        Run run = aRun(scenarioId, pick(10) == 0 ? 0 : ++m_sequence, 100, time());
        run.id = pick(6) == 0 ? QString() : u"r%1"_s.arg(++m_clock);
        run.createdMs = pick(30) == 0 ? 0 : run.createdMs;
        run.outcome = outcome();
        run.rawScore = score();
        if (pick(2) == 0)
            run.weightSum.reset();
        else
            run.weightSum = pick(3) * 5;
        run.updatedMs = ++m_clock;
        run.detailed = pick(3) != 0;
        return run;
    }
    void change(Run &run)
    {
        run.updatedMs = ++m_clock;
        switch (pick(5)) {
        case 0:
            run.createdMs = time();
            break;
        case 1:
            run.weightSum = pick(2) * 5;
            break;
        case 2:
            run.rawScore = score();
            break;
        default:
            run.outcome = outcome();
            run.phase = u"phase %1"_s.arg(pick(4));
            break;
        }
        run.detailed = true;
    }

    QRandomGenerator m_random;
    qint64 m_nowMs;
    DayCalendar m_calendar;
    QList<ProjectRef> m_projects;
    QHash<ProjectRef, QList<Run>> m_runs;
    qint64 m_sequence = 0;
    qint64 m_clock = 1000;
};

QList<Period> allPeriods(qint64 nowMs)
{
    QList<Period> periods;
    for (const auto kind : {PeriodKind::Hours24, PeriodKind::Days7, PeriodKind::Days30,
                            PeriodKind::Days90, PeriodKind::Months12})
        periods << Period{.kind = kind};
    for (const int days : {1, 5, 100, 300}) {
        periods << Period{.kind = PeriodKind::Custom,
                          .customFromMs = nowMs - (days + 3) * DayMs,
                          .customToMs = nowMs - (days % 5 == 0 ? 0 : 3) * DayMs};
    }
    return periods;
}

} // namespace

class TestSummaries final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void figuresAreTheSame_data();
    void figuresAreTheSame();
    void whatIsBuiltHalfIsFinishedLater();
    void anotherZoneIsReadFromRuns();
    void aZoneThatNobodyKnowsIsDropped();
    void readsMonthsAndNotRuns();
    void forgettingAConnectionForgetsItsDays();
    void aDamagedChunkIsCountedAgain();
    void aHistoryOfTheFirstFormatIsTakenOver();
    void theSecondFormatIsTakenOverWithItsSums();
    void theFirstFormatIsReadWithoutTheRightToWrite();
    void buildsBetweenCommits();

private:
    /// Compares all periods and scopes; how many of them were answered from summaries.
    int compare(const OpenFile &file, qint64 nowMs, const QTimeZone &zone);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void TestSummaries::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_file = m_folder->filePath(u"history.sqlite"_s);
}

void TestSummaries::cleanup()
{
    m_folder.reset();
}

int TestSummaries::compare(const OpenFile &file, qint64 nowMs, const QTimeZone &zone)
{
    int fromDays = 0;
    for (const Period &period : allPeriods(nowMs)) {
        for (const Scope &scope : {Scope{}, Scope{.connectionId = u"c1"_s, .projectId = {}},
                                   Scope{.connectionId = u"c2"_s, .projectId = u"own-c2"_s}}) {
            const OverviewInput input = file.input(period, nowMs, zone, scope);
            fromDays += input.days.isEmpty() ? 0 : 1;
            const OverviewFigures fast = computeOverview(input);
            const OverviewFigures slow = computeOverview(file.fromRuns(input));
            const QStringList expected = dumped(slow);
            const QStringList actual = dumped(fast);
            for (qsizetype i = 0; i < expected.size(); ++i) {
                if (actual.value(i) != expected.at(i)) {
                    const QString where = u"%1 %2/%3\n  expected %4\n  is       %5"_s.arg(
                        periodKey(period), scope.connectionId, scope.projectId, expected.at(i),
                        actual.value(i));
                    QTest::qFail(qPrintable(where), __FILE__, __LINE__);
                    return -1;
                }
            }
            if (statusJson(fast) != statusJson(slow)) {
                QTest::qFail("status --json differs", __FILE__, __LINE__);
                return -1;
            }
        }
    }
    return fromDays;
}

void TestSummaries::figuresAreTheSame_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("now");
    QTest::addColumn<quint32>("seed");
    const QList<std::pair<QString, QString>> moments{
        {u"Europe/Berlin"_s, u"2026-03-29T00:59:00Z"_s},    // clocks go forward in a minute
        {u"Europe/Berlin"_s, u"2026-10-25T10:00:00Z"_s},    // went back this morning
        {u"America/New_York"_s, u"2026-03-09T03:59:59Z"_s}, // the last second of the short day
        {u"America/New_York"_s, u"2026-11-01T05:30:00Z"_s}, // the hour that comes twice
        {u"Australia/Lord_Howe"_s, u"2026-04-04T14:45:00Z"_s},
        {u"Asia/Kathmandu"_s, u"2026-06-10T18:15:00Z"_s}, // midnight
        {u"UTC"_s, u"2026-01-01T00:00:00Z"_s}};
    quint32 seed = 0;
    for (const auto &[zone, now] : moments) {
        ++seed;
        QTest::addRow("%s seed %u", qPrintable(zone), seed) << zone << now << seed;
    }
}

void TestSummaries::figuresAreTheSame()
{
    QFETCH(QString, zone);
    QFETCH(QString, now);
    QFETCH(quint32, seed);
    const QTimeZone timeZone(zone.toLatin1());
    const qint64 nowMs = msAt(now);
    OpenFile file(m_file);
    QVERIFY(file.opened);
    Chance chance(seed, nowMs, timeZone);
    file.buildAll(timeZone);
    int fromDays = 0;
    for (int commit = 1; commit <= 60; ++commit) {
        QVERIFY(file.writer->commit(chance.batch()).has_value());
        if (commit % 20 != 0)
            continue;
        fromDays += compare(file, nowMs, timeZone);
        QVERIFY(!QTest::currentTestFailed());
    }
    QVERIFY2(fromDays > 40, qPrintable(QString::number(fromDays)));
    QVERIFY(file.number(u"SELECT count(*) FROM run"_s) > 400);
    // Built at once from the runs, the days are what commit after commit has made of them.
    const QString digest = u"SELECT group_concat(hex(days), ' ') FROM "
                           "(SELECT days FROM day_summary ORDER BY scenario, chunk)"_s;
    QSqlQuery query(QSqlDatabase::database(u"w"_s));
    QVERIFY(query.exec(digest) && query.next());
    const QString kept = query.value(0).toString();
    query.finish();
    QVERIFY(query.exec(u"UPDATE summary_state SET signature = ''"_s));
    file.buildAll(timeZone);
    QVERIFY(query.exec(digest) && query.next());
    QVERIFY(query.value(0).toString() == kept);
}

void TestSummaries::whatIsBuiltHalfIsFinishedLater()
{
    const QTimeZone zone("Europe/Berlin");
    const qint64 nowMs = msAt(u"2026-10-26T01:00:00Z"_s);
    Chance chance(99, nowMs, zone);
    OpenFile file(m_file);
    for (int commit = 0; commit < 40; ++commit)
        QVERIFY(file.writer->commit(chance.batch()).has_value());
    // Steps of a run or so, so that the work is left in every state, also within a scenario.
    auto statements = std::make_unique<Statements>(QSqlDatabase::database(u"w"_s));
    int steps = 0;
    for (bool more = true; more; ++steps) {
        SummaryKeeper keeper(*statements);
        QVERIFY(statements->run(u"BEGIN IMMEDIATE"_s).ok());
        more = keeper.plan(zone, true) && keeper.buildSome(1);
        QVERIFY(statements->run(u"COMMIT"_s).ok());
        if (steps % 3 == 0)
            QVERIFY(file.writer->commit(chance.batch()).has_value());
        if (more && steps % 10 == 0) {
            statements.reset();
            file.close();
            file.open(); // as after a kill: nothing is known but the file
            statements = std::make_unique<Statements>(QSqlDatabase::database(u"w"_s));
            QCOMPARE(compare(file, nowMs, zone), 0); // not yet
            QVERIFY(!QTest::currentTestFailed());
        }
        QVERIFY(steps < 5000);
    }
    QVERIFY2(steps > 30, qPrintable(QString::number(steps)));
    QVERIFY(compare(file, nowMs, zone) > 10);
}

void TestSummaries::anotherZoneIsReadFromRuns()
{
    const QTimeZone berlin("Europe/Berlin");
    const QTimeZone kathmandu("Asia/Kathmandu");
    const qint64 nowMs = msAt(u"2026-06-10T12:00:00Z"_s);
    Chance chance(5, nowMs, berlin);
    OpenFile file(m_file);
    file.buildAll(berlin);
    for (int commit = 0; commit < 30; ++commit)
        QVERIFY(file.writer->commit(chance.batch()).has_value());
    QCOMPARE(compare(file, nowMs, kathmandu), 0);
    QVERIFY(compare(file, nowMs, berlin) > 10);

    // A program that ends soon, in another zone: it leaves the days alone and keeps them right.
    file.close();
    file.open();
    file.buildAll(kathmandu, false);
    QVERIFY(file.writer->commit(chance.batch()).has_value());
    QVERIFY(compare(file, nowMs, berlin) > 10);
    QCOMPARE(compare(file, nowMs, kathmandu), 0);

    file.buildAll(kathmandu);
    QVERIFY(file.writer->commit(chance.batch()).has_value());
    QVERIFY(compare(file, nowMs, kathmandu) > 10);
    QCOMPARE(compare(file, nowMs, berlin), 0);
}

void TestSummaries::aZoneThatNobodyKnowsIsDropped()
{
    const QTimeZone berlin("Europe/Berlin");
    const qint64 nowMs = msAt(u"2026-06-10T12:00:00Z"_s);
    OpenFile file(m_file);
    file.buildAll(berlin);
    Chance chance(6, nowMs, berlin);
    for (int commit = 0; commit < 10; ++commit)
        QVERIFY(file.writer->commit(chance.batch()).has_value());
    QVERIFY(file.number(u"SELECT count(*) FROM day_summary"_s) > 0);
    // As if the rules of the zone had been changed by an update of the system.
    QVERIFY(QSqlQuery(QSqlDatabase::database(u"w"_s))
                .exec(u"UPDATE summary_state SET signature = 'of last year'"_s));
    QCOMPARE(compare(file, nowMs, berlin), 0);
    file.close();
    file.open();
    QVERIFY(file.writer->commit(chance.batch()).has_value());
    QCOMPARE(file.number(u"SELECT count(*) FROM day_summary"_s), 0);
    file.buildAll(berlin, false);
    QVERIFY(compare(file, nowMs, berlin) > 10);
}

void TestSummaries::readsMonthsAndNotRuns()
{
    constexpr int scenarios = 20;
    constexpr int days = 740;
    const qint64 nowMs = msAt(u"2026-06-10T12:00:00Z"_s);
    OpenFile file(m_file);
    file.buildAll(QTimeZone::utc());
    QList<qint64> rows;
    for (int round = 0; round < 2; ++round) { // the second time as many runs again
        for (int scenario = 0; scenario < scenarios; ++scenario) {
            SyncBatch batch = emptyBatch();
            for (int day = 0; day < days; ++day) {
                batch.runs << aRun(u"s%1"_s.arg(scenario), 1 + round * days + day, day % 101,
                                   nowMs - day * DayMs - (1 + round) * MinuteMs);
            }
            QVERIFY(file.writer->commit(batch).has_value());
        }
        const qint64 before = file.reader->rowsRead();
        const OverviewInput input =
            file.input({.kind = PeriodKind::Months12}, nowMs, QTimeZone::utc());
        rows << file.reader->rowsRead() - before;
        QVERIFY(input.runs.isEmpty());
        QCOMPARE(computeOverview(input).total.measured, scenarios);
        QVERIFY(!input.lastRuns.isEmpty());
    }
    // 24 or 25 chunks of 32 days, the newest runs, and a few rows of its own per scenario.
    QVERIFY2(rows[0] <= scenarios * (25 + 6) + 40, qPrintable(QString::number(rows[0])));
    QCOMPARE(rows[1], rows[0]);
    QVERIFY(file.number(u"SELECT count(*) FROM run"_s) == 2 * scenarios * days);
}

void TestSummaries::forgettingAConnectionForgetsItsDays()
{
    const QTimeZone zone("Europe/Berlin");
    const qint64 nowMs = msAt(u"2026-06-10T12:00:00Z"_s);
    OpenFile file(m_file);
    file.buildAll(zone);
    Chance chance(8, nowMs, zone);
    for (int commit = 0; commit < 30; ++commit)
        QVERIFY(file.writer->commit(chance.batch()).has_value());
    QVERIFY(file.writer->forget(u"c1"_s).has_value());
    QVERIFY(compare(file, nowMs, zone) > 5);
    QVERIFY(file.writer->forget(u"c2"_s).has_value());
    QCOMPARE(file.number(u"SELECT count(*) FROM day_summary"_s), 0);
    // Keys are given again: nothing of the old days may stick to them.
    Chance other(9, nowMs, zone);
    for (int commit = 0; commit < 10; ++commit)
        QVERIFY(file.writer->commit(other.batch()).has_value());
    QVERIFY(compare(file, nowMs, zone) > 5);
}

void TestSummaries::aDamagedChunkIsCountedAgain()
{
    const qint64 nowMs = msAt(u"2026-06-10T12:00:00Z"_s);
    OpenFile file(m_file);
    file.buildAll(QTimeZone::utc());
    SyncBatch batch = emptyBatch();
    for (int i = 1; i <= 20; ++i)
        batch.runs << aRun(u"s1"_s, i, i, nowMs - i * 3 * MinuteMs);
    QVERIFY(file.writer->commit(batch).has_value());
    QVERIFY(QSqlQuery(QSqlDatabase::database(u"w"_s))
                .exec(u"UPDATE day_summary SET days = x'ff00ff'"_s));
    batch.runs = {aRun(u"s1"_s, 21, 21, nowMs - MinuteMs)};
    QVERIFY(file.writer->commit(batch).has_value());
    QVERIFY(compare(file, nowMs, QTimeZone::utc()) > 3);
}

void TestSummaries::aHistoryOfTheFirstFormatIsTakenOver()
{
    QVERIFY(QFile::copy(QStringLiteral(RD_TEST_DATA "/history-v1.sqlite"), m_file));
    QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner));
    const QTimeZone zone("Europe/Berlin");
    const qint64 nowMs = msAt(u"2026-11-21T12:00:00Z"_s);
    OpenFile file(m_file);
    QVERIFY(file.opened);
    QCOMPARE(file.number(u"PRAGMA user_version"_s), historySchemaVersion());
    QCOMPARE(file.reader->runCount(), 401);
    const auto figures = [&] {
        return dumped(computeOverview(file.input({.kind = PeriodKind::Months12}, nowMs, zone)));
    };
    const QStringList before = figures();
    QCOMPARE(compare(file, nowMs, zone), 0); // nothing is summed up yet
    file.buildAll(zone);
    QVERIFY(compare(file, nowMs, zone) > 5);
    QCOMPARE(figures(), before);
    QVERIFY(!before.first().startsWith(u"total -"_s)); // there was a score
}

void TestSummaries::theSecondFormatIsTakenOverWithItsSums()
{
    QVERIFY(QFile::copy(QStringLiteral(RD_TEST_DATA "/history-v2.sqlite"), m_file));
    QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner));
    OpenFile file(m_file);
    QVERIFY(file.opened);
    QCOMPARE(file.number(u"PRAGMA user_version"_s), historySchemaVersion());
    QCOMPARE(file.reader->runCount(), 402);
    QCOMPARE(file.number(u"SELECT count(*) FROM hub"_s), 5);
    QCOMPARE(file.number(u"SELECT count(*) FROM probe"_s), 0);
    QCOMPARE(file.number(u"SELECT count(*) FROM day_summary"_s), 256);
    // Not to be built anew, and right.
    QVERIFY(compare(file, msAt(u"2026-11-21T22:00:00Z"_s), QTimeZone("Etc/UTC")) > 5);
    SyncBatch batch = emptyBatch(file.reader->projects().first().ref);
    batch.probes = QList<Probe>{aProbe(u"checkout"_s)};
    QVERIFY(file.writer->commit(batch).has_value());
    QCOMPARE(file.reader->probes(batch.project).size(), 1);
}

void TestSummaries::theFirstFormatIsReadWithoutTheRightToWrite()
{
    QVERIFY(QFile::copy(QStringLiteral(RD_TEST_DATA "/history-v1.sqlite"), m_file));
    QVERIFY(openHistoryReader(m_file, OpenedFile::Access::Immutable, u"r"_s).has_value());
    {
        const HistoryReader reader(QSqlDatabase::database(u"r"_s));
        const OverviewFigures figures = computeOverview(
            readOverviewInput(reader, {}, {.kind = PeriodKind::Months12},
                              msAt(u"2026-11-21T12:00:00Z"_s), QTimeZone::utc(), {}, {}));
        QVERIFY(figures.total.measured > 10);
        QCOMPARE(reader.lastError(), QString());
    }
    closeHistoryConnection(u"r"_s);
}

void TestSummaries::buildsBetweenCommits()
{
    const qint64 nowMs = msAt(u"2026-06-10T12:00:00Z"_s);
    OpenHistory open(m_file);
    SyncBatch batch = emptyBatch();
    for (int i = 1; i <= 3000; ++i)
        batch.runs << aRun(u"s%1"_s.arg(i % 40), i, i % 101, nowMs - i * 200 * MinuteMs);
    QVERIFY(!open.commit(batch));
    QSignalSpy built(open.history.get(), &History::summariesBuilt);
    open.history->summarizeFor(QTimeZone::utc(), History::OtherZone::Keep);
    batch.runs = {aRun(u"s1"_s, 5000, 1, nowMs - MinuteMs)};
    QVERIFY(!open.commit(batch));
    QTRY_COMPARE(built.size(), 1);
    const auto input = open.read([&](const HistoryReader &reader) {
        return readOverviewInput(reader, {}, {.kind = PeriodKind::Months12}, nowMs,
                                 QTimeZone::utc(), {}, {});
    });
    QVERIFY(input.runs.isEmpty());
    qint64 runs = 0;
    for (const DayChunk &chunk : input.days)
        visitDays(chunk, [&runs](int, const DayTally &tally) { runs += tally.runs.total(); });
    QCOMPARE(runs, 3001);
    open.history->summarizeFor(QTimeZone::utc(), History::OtherZone::Replace);
    QTRY_COMPARE(built.size(), 2); // told at once
    // Leaving in the middle of the work does not wait for it.
    open.history->summarizeFor(QTimeZone("Asia/Kathmandu"), History::OtherZone::Replace);
    open.history.reset();
}

QTEST_GUILESS_MAIN(TestSummaries)
#include "tst_summaries.moc"
