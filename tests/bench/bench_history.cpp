// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Prints how fast history stores and answers, at growing sizes. Run by hand:
//     bench_history [RUNS...]        default: 10000 100000 1000000

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
#include <numeric>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;

namespace {

constexpr int Scenarios = 500;
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

enum class Order {
    Pages,     ///< newest page first, scenario by scenario: the first synchronisation
    Scattered, ///< each run of another scenario: as bad as it gets for the summaries
};

Run runOf(qint64 scenario, qint64 sequence, qint64 runsOfScenario)
{
    const qint64 step = 2 * YearMs / runsOfScenario;
    return aRun(u"scenario-%1"_s.arg(scenario), sequence,
                double((scenario * 7 + sequence * 13) % 101),
                NowMs - 2 * YearMs + sequence * step - scenario * (step / Scenarios) - 1);
}

/// Rows per second of processor time, of all threads: whatever else the machine does.
double fill(HistoryWriter &writer, qint64 runs, Order order)
{
    SyncBatch batch = emptyBatch();
    for (int i = 0; i < Scenarios; ++i)
        batch.scenarios << aScenario(u"scenario-%1"_s.arg(i));
    const qint64 each = std::max<qint64>(1, runs / Scenarios);
    QElapsedTimer timer;
    qint64 storeNs = 0;
    qint64 stored = 0;
    std::clock_t processor = 0;
    const auto store = [&] {
        timer.start();
        const std::clock_t before = std::clock();
        if (const auto done = writer.commit(batch); !done)
            std::printf("  failed: %s\n", qPrintable(done.error().detail));
        storeNs += timer.nsecsElapsed();
        processor += std::clock() - before;
        stored += batch.runs.size();
        batch = emptyBatch();
    };
    const qint64 page = order == Order::Pages ? RunsPerPage : 1;
    for (qint64 newest = each; newest > 0; newest -= page) {
        for (qint64 scenario = 0; scenario < Scenarios; ++scenario) {
            for (qint64 run = newest; run > std::max<qint64>(0, newest - page); --run)
                batch.runs << runOf(scenario, run, each);
            if (batch.runs.size() >= RunsPerPage * PagesPerCommit)
                store();
        }
    }
    store();
    const double rate =
        double(stored) * double(CLOCKS_PER_SEC) / double(std::max<std::clock_t>(1, processor));
    std::printf("    %9.0f rows/s, %9.0f rows/s of processor time\n",
                double(stored) * 1e9 / double(storeNs), rate);
    return rate;
}

double median(QList<double> times)
{
    std::sort(times.begin(), times.end());
    return times.at(times.size() / 2);
}

/// The 12 months with the 12 before, from days and from all runs.
void compareOverviews(const HistoryReader &reader)
{
    QList<double> read;
    QList<double> compute;
    QList<double> slow;
    qint64 rows = 0;
    int measured = 0;
    QElapsedTimer timer;
    for (int i = 0; i < 7; ++i) {
        timer.start();
        const qint64 before = reader.rowsRead();
        OverviewInput input = readOverviewInput(reader, {}, {.kind = PeriodKind::Months12}, NowMs,
                                                QTimeZone("Europe/Berlin"), {}, {});
        rows = reader.rowsRead() - before;
        read << double(timer.nsecsElapsed()) / 1e6;
        timer.start();
        measured = computeOverview(input).total.measured;
        compute << double(timer.nsecsElapsed()) / 1e6;
        if (i > 2)
            continue;
        timer.start();
        input.days.clear();
        input.lastRuns.clear();
        input.scenarios = reader.scoredScenarios({});
        input.runs = reader.scoredRuns(
            {}, {.fromMs = input.layout.previous.fromMs, .toMs = input.layout.span.toMs});
        if (computeOverview(input).total.measured != measured)
            std::printf("  the figures differ!\n");
        slow << double(timer.nsecsElapsed()) / 1e6;
    }
    const double fast = median(read) + median(compute);
    std::printf("  12 months from days: %8.1f ms (read %.1f, compute %.1f; %lld rows)\n", fast,
                median(read), median(compute), static_cast<long long>(rows));
    std::printf("  12 months from runs: %8.1f ms; ratio %.3f; budget 100 ms\n", median(slow),
                fast / median(slow));
}

void ask(const HistoryReader &reader)
{
    for (const auto kind : {PeriodKind::Days7, PeriodKind::Days30, PeriodKind::Months12}) {
        const QByteArray name = "overview, " + periodKey({.kind = kind}).toUtf8();
        const OverviewInput input = timed((name + ": read").constData(), [&] {
            return readOverviewInput(reader, {}, {.kind = kind}, NowMs, QTimeZone("Europe/Berlin"),
                                     {}, {});
        });
        const auto figures =
            timed((name + ": figures").constData(), [&] { return computeOverview(input); });
        std::printf("    %lld runs and %lld chunks of days, %d scenarios measured\n",
                    static_cast<long long>(input.runs.size()),
                    static_cast<long long>(input.days.size()), figures.total.measured);
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

/// Storing alone, in a file of its own.
double storingRate(qint64 runs, Order order, bool summaries)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"history.sqlite"_s);
    if (!openHistoryFile(file, u"s"_s))
        return 0;
    double rate = 0;
    {
        HistoryWriter writer(QSqlDatabase::database(u"s"_s), file);
        if (summaries && writer.planSummaries(QTimeZone("Europe/Berlin"), true)) {
            while (writer.buildSummaries().value_or(false)) {
            }
        }
        std::printf("  stored %s, %s summaries:\n",
                    order == Order::Pages ? "in pages" : "scattered",
                    summaries ? "with" : "without");
        rate = fill(writer, runs, order);
    }
    closeHistoryConnection(u"s"_s);
    return rate;
}

void measure(qint64 runs)
{
    std::printf("%lld runs\n", static_cast<long long>(runs));
    for (const Order order : {Order::Pages, Order::Scattered}) {
        if (runs > 100'000)
            continue; // known from the smaller sizes
        const double plain = storingRate(runs, order, false);
        std::printf("  ratio with to without summaries: %.2f\n",
                    storingRate(runs, order, true) / std::max(1.0, plain));
    }
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"history.sqlite"_s);
    if (const auto opened = openHistoryFile(file, u"w"_s); !opened)
        return;
    {
        HistoryWriter writer(QSqlDatabase::database(u"w"_s), file);
        fill(writer, runs, Order::Pages);
        QElapsedTimer timer;
        QList<double> steps;
        timer.start();
        for (bool more = writer.planSummaries(QTimeZone("Europe/Berlin"), true).value_or(false);
             more;) {
            more = writer.buildSummaries().value_or(false);
            steps << double(timer.restart());
        }
        if (!steps.isEmpty())
            std::printf("  summaries built in %lld steps, the longest %.0f ms, all %.0f ms\n",
                        static_cast<long long>(steps.size()),
                        *std::max_element(steps.cbegin(), steps.cend()),
                        std::accumulate(steps.cbegin(), steps.cend(), 0.0));
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
    if (openHistoryReader(file, OpenedFile::Access::Full, u"r"_s)) {
        const HistoryReader reader(QSqlDatabase::database(u"r"_s));
        compareOverviews(reader);
        ask(reader);
    }
    closeHistoryConnection(u"r"_s);
    closeHistoryConnection(u"w"_s);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QStringList sizes = QCoreApplication::arguments().mid(1);
    if (sizes.isEmpty())
        sizes = QStringList{u"10000"_s, u"100000"_s, u"1000000"_s};
    for (const QString &size : sizes)
        measure(std::max(1LL, size.toLongLong()));
    return 0;
}
