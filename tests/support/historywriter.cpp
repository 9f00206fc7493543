// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Commits numbered batches to the history given as argument, for ever, and prints each number once
// History said that the batch was stored. Made to be killed: see integration/history_kill.py.

#include "support/historyfixtures.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;

namespace {

constexpr int RunsPerBatch = 7;

/// Batch \p number: runs with the sequences from number * RunsPerBatch on.
SyncBatch numbered(qint64 number)
{
    SyncBatch batch = emptyBatch();
    batch.scenarios << aScenario(u"s1"_s, number + 1);
    for (qint64 i = 0; i < RunsPerBatch; ++i)
        batch.runs << aRun(u"s1"_s, number * RunsPerBatch + i + 1, double(number % 101));
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
        commitFrom(history, arguments[2].toLongLong());
    });
    return QCoreApplication::exec();
}
