// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/batch.h"
#include "sources/source.h"
#include "sync/syncprogress.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>

namespace rd {

/// Which page of which scenario's runs to read next: round-robin, newest pages first, until the
/// page that reaches what is known or the end of the list; several scenarios at a time, one page
/// of each. Pages shift while they are read, so after an interruption the last page is read again,
/// and so is a page before a hole that begins exactly at a page's edge.
///
/// A page that fails is asked for again in halves: ChaosCenter puts a page together in one document
/// of at most 16 MB, manifests included, so some scenarios can only be read in small pages. A
/// single run that cannot be read is passed over when others can.
class BackfillQueue {
public:
    explicit BackfillQueue(int pageSize)
        : m_pageSize(pageSize)
    {
    }

    /// What is left to do, as stored; nothing may be under way. Keeps what is known of pages read
    /// by this object.
    void load(const QList<Backfill> &stored);
    /// Scenarios that were given up are tried again after the next load().
    void forgetFailures();

    /// True when next() has something to ask for.
    [[nodiscard]] bool hasNext() const { return !m_open.isEmpty(); }
    /// True when nothing is left, neither to ask for nor under way.
    [[nodiscard]] bool isEmpty() const { return m_open.isEmpty() && m_flying.isEmpty(); }
    /// Scenarios that cannot be read at present; not in the queue, not done either.
    [[nodiscard]] bool hasFailed() const { return !m_failed.isEmpty(); }
    [[nodiscard]] SyncProgress progress() const;

    /// The next request; hasNext() must be true. Each is to be ended by noteAnswer(), noteRefusal()
    /// or load().
    [[nodiscard]] RunQuery next(const QString &projectId);
    /// Takes the answer to \p asked; what to store of the progress.
    Backfill noteAnswer(const RunQuery &asked, const Page<Run> &page);
    /// \p asked did not work as such. Tried again later in the queue, in smaller pages. What to
    /// store when a run had to be passed over.
    std::optional<Backfill> noteRefusal(const RunQuery &asked);

private:
    struct Trace {
        qint64 lowest = 0; ///< sequence of the oldest run on the last page
        QString firstId;   ///< of the newest run on the last page
        QSet<qint64> readAgain;
        qint64 row = 0;      ///< where the next page begins
        qint64 lastRow = -1; ///< where the last page began
        int size = 0;        ///< of the next page
        int goodPages = 0;
        int refusals = 0;
        int answersBefore = 0; ///< of all scenarios, when its refusals began
        bool touched = false;
    };

    [[nodiscard]] Trace &traceOf(const QString &scenarioId);
    [[nodiscard]] Backfill advance(Backfill backfill, Trace &trace, qint64 row);
    void noteExpected(const Backfill &backfill);

    int m_pageSize = 30;
    int m_answers = 0;
    QList<Backfill> m_open;
    QHash<QString, Backfill> m_flying; ///< by scenario
    QSet<QString> m_failed;
    QHash<QString, Trace> m_traces;

    // For progress(): what the finished scenarios have, and what the others still need.
    int m_scenarios = 0;
    qint64 m_doneRuns = 0;
    QHash<QString, qint64> m_expected; ///< runs of the unfinished ones
    QHash<QString, qint64> m_read;
};

} // namespace rd
