// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Prints how fast history stores and answers, at growing sizes. Run by hand:
//     bench_history [RUNS...]        default: 10000 100000

#include "history/database.h"
#include "history/overviewreader.h"
#include "history/writer.h"
#include "support/historyfixtures.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;

namespace {

constexpr int Scenarios = 40;
constexpr int RunsPerPage = 30; // as the first synchronisation reads them
constexpr int PagesPerCommit = 4;
constexpr qint64 NowMs = 1'780'000'000'000;
constexpr qint64 YearMs = 365LL * 86'400'000;

template <typename Job>
auto timed(const char *what, Job job)
{
    QElapsedTimer timer;
    timer.start();
    auto value = job();
    std::printf("  %-44s %9.2f ms\n", what, double(timer.nsecsElapsed()) / 1e6);
    return value;
}

void fill(HistoryWriter &writer, qint64 runs)
{
    SyncBatch batch = emptyBatch();
    for (int i = 0; i < Scenarios; ++i)
        batch.scenarios << aScenario(u"scenario-%1"_s.arg(i));
    QElapsedTimer timer;
    qint64 storeNs = 0;
    std::clock_t processor = 0; // of all threads, whatever else the machine does
    for (qint64 i = 0; i < runs; ++i) {
        const qint64 createdMs = NowMs - YearMs + i * (YearMs / runs);
        batch.runs << aRun(u"scenario-%1"_s.arg(i % Scenarios), i / Scenarios + 1,
                           double(i * 7 % 101), createdMs);
        if (batch.runs.size() < RunsPerPage * PagesPerCommit && i + 1 < runs)
            continue;
        timer.start();
        const std::clock_t before = std::clock();
        if (const auto done = writer.commit(batch); !done)
            std::printf("  failed: %s\n", qPrintable(done.error().detail));
        storeNs += timer.nsecsElapsed();
        processor += std::clock() - before;
        batch = emptyBatch();
    }
    std::printf("  %-44s %9.0f rows/s\n", "stored", double(runs) * 1e9 / double(storeNs));
    std::printf("  %-44s %9.0f rows/s\n", "stored, by processor time",
                double(runs) * double(CLOCKS_PER_SEC)
                    / double(std::max<std::clock_t>(1, processor)));
}

void ask(const HistoryReader &reader)
{
    for (const auto kind : {PeriodKind::Days7, PeriodKind::Days30, PeriodKind::Months12}) {
        const QByteArray name = "overview, " + periodKey({.kind = kind}).toUtf8();
        const OverviewInput input = timed((name + ": read").constData(), [&] {
            return readOverviewInput(reader, {}, {.kind = kind}, NowMs, QTimeZone::utc(), {}, {});
        });
        const auto figures =
            timed((name + ": figures").constData(), [&] { return computeOverview(input); });
        std::printf("    %lld runs, %d scenarios measured\n",
                    static_cast<long long>(input.runs.size()), figures.total.measured);
    }
    const QList<qint64> keys =
        timed("keys of all runs", [&] { return reader.runKeys(RunFilter{}); });
    RunFilter text;
    text.text = u"scenario-7"_s;
    timed("keys by text", [&] { return reader.runKeys(text).size(); });
    RunFilter outcome;
    outcome.outcomes = {Outcome::Passed};
    timed("keys by outcome", [&] { return reader.runKeys(outcome).size(); });
    RunFilter newest;
    newest.limit = 100;
    timed("newest 100 keys", [&] { return reader.runKeys(newest).size(); });
    timed("100 rows", [&] { return reader.runRows(keys.mid(keys.size() / 2, 100)).size(); });
    timed("what an idle poll reads", [&] {
        return reader.scenarioUpdates(aProject()).size() + reader.unfinishedRuns(aProject()).size()
               + reader.backfills(aProject()).size();
    });
}

void measure(qint64 runs)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"history.sqlite"_s);
    std::printf("%lld runs\n", static_cast<long long>(runs));
    if (const auto opened = openHistoryFile(file, u"w"_s); !opened)
        return;
    {
        HistoryWriter writer(QSqlDatabase::database(u"w"_s), file);
        fill(writer, runs);
        SyncBatch poll = emptyBatch();
        poll.runs << aRun(u"scenario-1"_s, runs, 50, NowMs);
        timed("one poll with one new run", [&] { return writer.commit(poll).has_value(); });
        poll.runs.clear();
        poll.contactMs = NowMs;
        timed("one poll with nothing new", [&] { return writer.commit(poll).has_value(); });
    }
    closeHistoryConnection(u"w"_s);
    std::printf("  %-44s %9.1f MB\n", "file", double(QFileInfo(file).size()) / 1e6);
    timed("open with full check", [&] { return openHistoryFile(file, u"w"_s).has_value(); });
    if (openHistoryReader(file, OpenedFile::Access::Full, u"r"_s))
        ask(HistoryReader(QSqlDatabase::database(u"r"_s)));
    closeHistoryConnection(u"r"_s);
    closeHistoryConnection(u"w"_s);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QStringList sizes = QCoreApplication::arguments().mid(1);
    if (sizes.isEmpty())
        sizes = QStringList{u"10000"_s, u"100000"_s};
    for (const QString &size : sizes)
        measure(std::max(1LL, size.toLongLong()));
    return 0;
}
