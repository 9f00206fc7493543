// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Commits numbered batches to the history given as argument, for ever, and prints each number once
// History said that the batch was stored. Made to be killed: see integration/history_kill.py. Each
// time, it first compares the figures from day summaries with those from all runs, as far as the
// last one has built the summaries, and then has them built for another zone while it commits.

#include "history/overviewreader.h"
#include "support/figuresdump.h"
#include "support/historyfixtures.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;

namespace {

constexpr int RunsPerBatch = 7;
constexpr qint64 FirstRunMs = 1'750'000'000'000;
constexpr qint64 BetweenRunsMs = 180'000;

/// Batch \p number: runs with the sequences from number * RunsPerBatch on.
SyncBatch numbered(qint64 number)
{
    SyncBatch batch = emptyBatch();
    batch.scenarios << aScenario(u"s1"_s, number + 1);
    for (qint64 i = 0; i < RunsPerBatch; ++i) {
        const qint64 sequence = number * RunsPerBatch + i + 1;
        batch.runs << aRun(u"s1"_s, sequence, double(number % 101),
                           FirstRunMs + sequence * BetweenRunsMs);
    }
    batch.contactMs = number + 1;
    return batch;
}

void commitFrom(History &history, qint64 number)
{
    history.commit(numbered(number), &history, [&history, number](const auto &result) {
        if (!result) {
            std::fprintf(stderr, "%s\n", qPrintable(result.error().detail));
            QCoreApplication::exit(1);
            return;
        }
        std::printf("%lld\n", number);
        std::fflush(stdout);
        commitFrom(history, number + 1);
    });
}

/// What the first difference is; empty without one.
QString difference(const HistoryReader &reader, qint64 number, const QTimeZone &zone)
{
    OverviewInput input =
        readOverviewInput(reader, {}, {.kind = PeriodKind::Months12},
                          FirstRunMs + number * RunsPerBatch * BetweenRunsMs, zone, {}, {});
    if (input.days.isEmpty())
        return {}; // of the other zone, or not complete
    const QStringList fromDays = dumped(computeOverview(input));
    input.days.clear();
    input.lastRuns.clear();
    input.runs = reader.scoredRuns(
        {}, {.fromMs = input.layout.previous.fromMs, .toMs = input.layout.span.toMs});
    const QStringList fromRuns = dumped(computeOverview(input));
    for (qsizetype i = 0; i < fromRuns.size(); ++i) {
        if (fromDays.value(i) != fromRuns.at(i))
            return u"from days %1\nfrom runs %2"_s.arg(fromDays.value(i), fromRuns.at(i));
    }
    return {};
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        std::fprintf(stderr, "usage: historywriter FILE FIRST_NUMBER\n");
        return 2;
    }
    History history;
    history.open(arguments[1], &history, [&](const auto &result) {
        if (!result || !result->setAside.isEmpty()) {
            std::fprintf(stderr, "cannot open the history, or it was set aside\n");
            QCoreApplication::exit(1);
            return;
        }
        const qint64 number = arguments[2].toLongLong();
        const QList<QTimeZone> zones{QTimeZone("Europe/Berlin"), QTimeZone("Asia/Kathmandu")};
        history.read<QString>(
            [number, zones](const HistoryReader &reader) {
                return difference(reader, number, zones[0]) + difference(reader, number, zones[1]);
            },
            &history,
            [&history, number, zones](const QString &wrong) {
                if (!wrong.isEmpty()) {
                    std::fprintf(stderr, "the figures differ:\n%s\n", qPrintable(wrong));
                    QCoreApplication::exit(1);
                    return;
                }
                history.summarizeFor(zones[number / 50 % 2], History::OtherZone::Replace);
                commitFrom(history, number);
            });
    });
    return QCoreApplication::exec();
}
