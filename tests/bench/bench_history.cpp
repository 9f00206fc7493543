// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast history stores and answers, at growing sizes:
//     bench_history [RUNS...]              default: 10000 100000 1000000
//     bench_history --ready FOLDER RUNS    prints a file with a history of that size, made if
//     needed

#include "bench/inventedhistory.h"
#include "history/database.h"
#include "history/overviewreader.h"
#include "history/schema.h"
#include "search/finder.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::bench;
using namespace rd::test;

namespace {

constexpr qint64 NowMs = 1'780'000'000'000;

QTimeZone theZone()
{
    return QTimeZone("Europe/Berlin");
}

template <typename Job>
auto timed(const char *what, Job job)
{
    QElapsedTimer timer;
    timer.start();
    auto value = job();
    std::printf("  %-44s %9.2f ms\n", what, double(timer.nsecsElapsed()) / 1e6);
    return value;
}

/// The 12 months with the 12 before, from days and from all runs.
void compareOverviews(const HistoryReader &reader, qint64 runs)
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
        OverviewInput input =
            readOverviewInput(reader, {}, {.kind = PeriodKind::Months12}, NowMs, theZone(), {}, {});
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
    std::printf("  12 months from runs: %8.1f ms; ratio %.3f\n", median(slow), fast / median(slow));
    tellBelow(u"Overview figures, 12 months: read and compute"_s, sizeText(runs), fast, 100,
              u"ms"_s);
}

void ask(const HistoryReader &reader)
{
    for (const auto kind : {PeriodKind::Days7, PeriodKind::Days30, PeriodKind::Months12}) {
        const QByteArray name = "overview, " + periodKey({.kind = kind}).toUtf8();
        const OverviewInput input = timed((name + ": read").constData(), [&] {
            return readOverviewInput(reader, {}, {.kind = kind}, NowMs, theZone(), {}, {});
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
    timed("scenarios with their newest runs", [&] { return reader.scenariosWithRuns({}).size(); });
    timed("what an idle poll reads", [&] {
        return reader.scenarioUpdates(aProject()).size() + reader.unfinishedRuns(aProject()).size()
               + reader.backfills(aProject()).size();
    });
}

/// What somebody types who looks for something; with all names read anew, as after a poll that
/// changed them, and with the names at hand.
void search(const HistoryReader &reader, qint64 runs)
{
    const QStringList typed{u"s"_s,
                            u"scenario"_s,
                            u"scenario-7"_s,
                            u"sc7"_s,
                            u"#118"_s,
                            u"scenario 118"_s,
                            u"scenario-1-run"_s,
                            u"c8ab74b4-8d25"_s,
                            u"nothing like it"_s};
    double slowest = 0;
    QString worst;
    // The least of some rounds: a machine with other programs answers late now and then.
    const auto ask = [&](const QString &text, const std::shared_ptr<const SearchNames> &kept) {
        constexpr int rounds = 5;
        QList<double> times;
        qsizetype found = 0;
        for (int i = 0; i < rounds; ++i) {
            QElapsedTimer timer;
            timer.start();
            const auto names =
                kept ? kept : std::make_shared<SearchNames>(reader, QHash<QString, QString>());
            found = findEverywhere(reader,
                                   {.text = text, .commands = {}, .kindWords = {}, .names = names})
                        .size();
            times << double(timer.nsecsElapsed()) / 1e6;
        }
        const double took = least(times);
        std::printf("  search for %-34s %9.2f ms, median %.2f ms, %lld found\n", qPrintable(text),
                    took, median(times), static_cast<long long>(found));
        if (took > slowest) {
            slowest = took;
            worst = text;
        }
    };
    for (const QString &text : typed)
        ask(text, nullptr);
    const auto names = std::make_shared<SearchNames>(reader, QHash<QString, QString>());
    for (const QString &text : typed)
        ask(text, names);
    std::printf("  the slowest of them: %s\n", qPrintable(worst));
    tellBelow(u"search, the slowest of %1 questions"_s.arg(2 * typed.size()), sizeText(runs),
              slowest, 50, u"ms"_s);
}

/// Storing alone, in a file of its own.
StoringCost storing(qint64 runs, Order order, bool summaries)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"history.sqlite"_s);
    if (!openHistoryFile(file, u"s"_s))
        return {};
    StoringCost cost;
    {
        HistoryWriter writer(QSqlDatabase::database(u"s"_s), file);
        if (summaries)
            summarize(writer, theZone());
        cost = store(writer, runs, order, NowMs);
    }
    closeHistoryConnection(u"s"_s);
    std::printf("  stored %s, %s summaries: %9.0f rows/s, %9.0f rows/s of processor time\n",
                order == Order::Pages ? "in pages" : "scattered", summaries ? "with" : "without",
                cost.perSecond(), cost.perProcessorSecond());
    return cost;
}

void measurePoll(HistoryWriter &writer, qint64 runs)
{
    SyncBatch poll = emptyBatch();
    poll.runs << aRun(u"scenario-1"_s, runs, 50, NowMs);
    timed("one poll with one new run", [&] { return writer.commit(poll).has_value(); });
    poll.runs.clear();
    poll.contactMs = NowMs;
    timed("one poll with nothing new", [&] { return writer.commit(poll).has_value(); });
}

StoringCost measure(qint64 runs)
{
    std::printf("%lld runs\n", static_cast<long long>(runs));
    if (runs <= 100'000) { // known from the smaller sizes
        for (const Order order : {Order::Pages, Order::Scattered}) {
            const double plain = storing(runs, order, false).perProcessorSecond();
            std::printf("  ratio with to without summaries: %.2f\n",
                        storing(runs, order, true).perProcessorSecond() / std::max(1.0, plain));
        }
    }
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"history.sqlite"_s);
    StoringCost cost;
    if (const auto opened = openHistoryFile(file, u"w"_s); !opened)
        return cost;
    {
        HistoryWriter writer(QSqlDatabase::database(u"w"_s), file);
        cost = store(writer, runs, Order::Pages, NowMs);
        tell({.what = u"storing runs, processor time of all threads"_s,
              .size = sizeText(runs),
              .figure = u"%1 runs/s"_s.arg(cost.perProcessorSecond(), 0, 'f', 0),
              .limit = u"> 20000 runs/s"_s,
              .met = cost.perProcessorSecond() > 20'000});
        std::printf("  %.1f kB read and %.1f kB written a run\n",
                    double(cost.traffic.readBytes) / 1e3 / double(cost.runs),
                    double(cost.traffic.writtenBytes) / 1e3 / double(cost.runs));
        const QList<double> steps = summarize(writer, theZone());
        if (!steps.isEmpty())
            std::printf("  summaries built in %lld steps, the longest %.0f ms, all %.0f ms\n",
                        static_cast<long long>(steps.size()),
                        *std::max_element(steps.cbegin(), steps.cend()),
                        std::accumulate(steps.cbegin(), steps.cend(), 0.0));
        measurePoll(writer, runs);
    }
    closeHistoryConnection(u"w"_s);
    std::printf("  %-44s %9.1f MB\n", "file", double(QFileInfo(file).size()) / 1e6);
    timed("open with full check", [&] { return openHistoryFile(file, u"w"_s).has_value(); });
    if (openHistoryReader(file, OpenedFile::Access::Full, u"r"_s)) {
        const HistoryReader reader(QSqlDatabase::database(u"r"_s));
        compareOverviews(reader, runs);
        ask(reader);
        search(reader, runs);
    }
    closeHistoryConnection(u"r"_s);
    closeHistoryConnection(u"w"_s);
    return cost;
}

/// Twice the runs take twice the time, and no more memory.
void compareSizes(const QList<StoringCost> &costs)
{
    for (qsizetype i = 1; i < costs.size(); ++i) {
        const double ratio = costs.at(0).perProcessorSecond() / costs.at(i).perProcessorSecond();
        tell({.what = u"storing runs: time per run against %1"_s.arg(sizeText(costs.at(0).runs)),
              .size = sizeText(costs.at(i).runs),
              .figure = u"x %1"_s.arg(ratio, 0, 'f', 2),
              .limit = u"< x 1.5"_s,
              .met = ratio < 1.5});
    }
    const StoringCost &most = costs.last();
    tellBelow(u"storing runs: memory gained in the second half"_s, sizeText(most.runs),
              double(most.endBytes - most.halfwayBytes) / 1e6, 2, u"MB"_s);
}

/// Today's history of that size for the benchmarks that show it; the path, or none.
QString readyHistory(const QString &folder, qint64 runs)
{
    // The files are old when "the last 30 days" would miss the newest runs.
    constexpr qint64 longest = 36 * 3600;
    const QString name = u"history-v%1-delegates-%2"_s.arg(historySchemaVersion()).arg(runs);
    const QString file = QDir(folder).filePath(name + u".sqlite"_s);
    const QFileInfo there(file);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (there.exists() && there.lastModified().secsTo(now) < longest)
        return file;
    const QString raw = QDir(folder).filePath(name + u".part"_s);
    for (const QLatin1StringView end : {""_L1, "-wal"_L1, "-shm"_L1})
        QFile::remove(raw + end);
    if (!QDir().mkpath(folder) || !openHistoryFile(raw, u"m"_s))
        return {};
    {
        HistoryWriter writer(QSqlDatabase::database(u"m"_s), raw);
        store(writer, runs, Order::Pages, now.toMSecsSinceEpoch());
        SyncBatch complete = emptyBatch();
        complete.projectInfo =
            Project{.id = u"p1"_s, .name = u"Project One"_s, .role = Role::Owner};
        complete.firstSyncComplete = true;
        complete.contactMs = now.toMSecsSinceEpoch();
        if (!writer.commit(complete))
            return {};
        summarize(writer, theZone());
    }
    closeHistoryConnection(u"m"_s); // writes the log back into the file
    QFile::remove(file);
    return QFile::rename(raw, file) ? file : QString();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QStringList sizes = QCoreApplication::arguments().mid(1);
    if (sizes.value(0) == "--ready"_L1 && sizes.size() == 3) {
        const QString file = readyHistory(sizes.at(1), sizes.at(2).toLongLong());
        std::printf("%s\n", qPrintable(file));
        return file.isEmpty() ? 1 : 0;
    }
    if (sizes.isEmpty())
        sizes = QStringList{u"10000"_s, u"100000"_s, u"1000000"_s};
    QList<StoringCost> costs;
    for (const QString &size : std::as_const(sizes))
        costs << measure(std::max(1LL, size.toLongLong()));
    compareSizes(costs);
    return 0;
}
