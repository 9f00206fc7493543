// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/runasks.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

// A run that is in progress for longer hangs: its delegate is gone. It is asked for now and then.
constexpr qint64 HangingAfterMs = 86'400'000;
constexpr int TriesInVain = 3;
constexpr int MissesToBeGone = 2;
// Scenarios per request for runs without an id: their newest runs share one page.
constexpr qsizetype QueuedScenariosPerAsk = 5;

QString keyOf(const RunIdentity &run)
{
    return run.id.isEmpty() ? u"%1 %2"_s.arg(run.scenarioId).arg(run.sequence) : run.id;
}

bool isSame(const RunIdentity &wanted, const Run &run)
{
    if (!wanted.id.isEmpty())
        return run.id == wanted.id;
    return run.scenarioId == wanted.scenarioId && run.sequence == wanted.sequence;
}

/// Collects runs, each once, in order.
struct Wanted {
    QList<RunIdentity> runs;
    QSet<QString> keys;

    void add(const RunIdentity &run)
    {
        if (const QString key = keyOf(run); !keys.contains(key)) {
            keys.insert(key);
            runs << run;
        }
    }
};

bool isDue(const Run &run, const RunAsks::Known &known)
{
    const Backfill backfill = known.backfills.value(run.scenarioId);
    if (run.outcome == Outcome::InProgress)
        return known.thorough || run.createdMs == 0 || known.nowMs - run.createdMs < HangingAfterMs;
    if (run.detailed) // a phase nobody knows: it may still change, slowly
        return known.thorough;
    return backfill.complete; // else reading its history brings the counters anyway
}

bool tellsSomethingNew(const Run &recent, const QList<Run> &stored)
{
    const auto same = std::find_if(stored.cbegin(), stored.cend(), [&](const Run &run) {
        return isSame(identityOf(recent), run)
               || (run.id.isEmpty() && run.sequence > 0 && run.sequence == recent.sequence);
    });
    return same == stored.cend() || !same->detailed || same->phase != recent.phase
           || !isFinal(same->outcome);
}

} // namespace

RunIdentity identityOf(const Run &run)
{
    return {.scenarioId = run.scenarioId, .sequence = run.sequence, .id = run.id};
}

bool RunAsks::isWorthAsking(const RunIdentity &run, bool thorough) const
{
    if (run.id.isEmpty() && run.sequence <= 0)
        return false; // nothing to recognise the answer by
    return thorough || m_inVain.value(keyOf(run)) < TriesInVain;
}

QList<RunAsk> RunAsks::plan(const Known &known) const
{
    Wanted wanted;
    for (const Run &run : known.unfinished) {
        if (isDue(run, known))
            wanted.add(identityOf(run));
    }
    for (auto it = known.recent.cbegin(); it != known.recent.cend(); ++it) {
        if (!known.backfills.value(it.key()).complete)
            continue;
        const QList<Run> stored = known.stored.value(it.key());
        QList<Run> asked;
        std::copy_if(it->cbegin(), it->cend(), std::back_inserter(asked),
                     [&](const Run &run) { return tellsSomethingNew(run, stored); });
        // Changed, and the recent list does not tell what: an edit, or, in ChaosCenter 3.29 to
        // 3.30, a run that had finished and was stopped all the same. Only the run list knows.
        for (const Run &run : asked.isEmpty() ? *it : asked)
            wanted.add(identityOf(run));
    }

    QList<RunAsk> asks;
    QHash<QString, QList<RunIdentity>> queued;
    for (const RunIdentity &run : std::as_const(wanted.runs)) {
        if (!isWorthAsking(run, known.thorough))
            continue;
        if (run.id.isEmpty()) {
            queued[run.scenarioId] << run;
            continue;
        }
        if (asks.isEmpty() || asks.last().wanted.size() >= known.pageSize) {
            asks << RunAsk{};
            asks.last().query.projectId = known.projectId;
            asks.last().query.pageSize = known.pageSize;
        }
        asks.last().query.runIds << run.id;
        asks.last().wanted << run;
    }
    RunAsk byScenario;
    for (auto it = queued.cbegin(); it != queued.cend(); ++it) {
        byScenario.query.projectId = known.projectId;
        byScenario.query.pageSize = known.pageSize;
        byScenario.query.scenarioIds << it.key();
        byScenario.wanted << it.value();
        if (byScenario.query.scenarioIds.size() >= QueuedScenariosPerAsk)
            asks << std::exchange(byScenario, RunAsk{});
    }
    if (!byScenario.wanted.isEmpty())
        asks << byScenario;
    return asks;
}

QList<RunIdentity> RunAsks::noteAnswer(const RunAsk &ask, const Page<Run> &page)
{
    // Rows the server could not fill may hide a run, and so may a further page.
    const bool isWhole = page.skipped == 0
                         && (!ask.query.runIds.isEmpty() || page.items.size() < ask.query.pageSize);
    QList<RunIdentity> gone;
    for (const RunIdentity &run : ask.wanted) {
        const QString key = keyOf(run);
        const bool found = std::any_of(page.items.cbegin(), page.items.cend(),
                                       [&](const Run &row) { return isSame(run, row); });
        if (found) {
            m_inVain.remove(key);
        } else if (const int misses = ++m_inVain[key]; isWhole && misses >= MissesToBeGone) {
            m_inVain.remove(key);
            gone << run;
        }
    }
    return gone;
}

} // namespace rd
