// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/batch.h"
#include "sources/source.h"

#include <QHash>
#include <QList>

namespace rd {

/// One request for runs that are known to exist, and which of them it should answer.
struct RunAsk {
    RunQuery query;
    QList<RunIdentity> wanted;
};

[[nodiscard]] RunIdentity identityOf(const Run &run);

/// Decides which runs of a project have to be asked for: runs in progress (only the run list says
/// how they end; in ChaosCenter 3.29 to 3.30 the recent list says "Running" for ever of a run that
/// was stopped), runs without their counters and weights, runs the recent list tells differently
/// from what is stored, and the recent runs of a scenario that changed without one of these.
class RunAsks {
public:
    struct Known {
        QList<Run> unfinished;              ///< see HistoryReader::unfinishedRuns()
        QHash<QString, Backfill> backfills; ///< by scenario
        QHash<QString, QList<Run>> recent;  ///< of changed scenarios, as just read
        QHash<QString, QList<Run>> stored;  ///< of the same scenarios, newest first
        QString projectId;
        qint64 nowMs = 0;
        bool thorough = false; ///< ask also for what was asked in vain, and for old runs
        int pageSize = 30;
    };

    /// The requests to make now.
    [[nodiscard]] QList<RunAsk> plan(const Known &known) const;

    /// Tells what a request brought. Answers with the runs the server does not have any more:
    /// missing twice in answers that could not hide them.
    QList<RunIdentity> noteAnswer(const RunAsk &ask, const Page<Run> &page);

private:
    [[nodiscard]] bool isWorthAsking(const RunIdentity &run, bool thorough) const;

    QHash<QString, int> m_inVain; ///< how often a run was asked for without an answer
};

} // namespace rd
