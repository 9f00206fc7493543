// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/batch.h"
#include "sources/source.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>

namespace rd {

/// Which page of which scenario's runs to read next: round-robin, newest pages first, until the
/// page that reaches what is known or the end of the list. Pages shift while they are read, so
/// after an interruption the last page is read again, and so is a page before a hole that begins
/// exactly at a page's edge.
class BackfillQueue {
public:
    explicit BackfillQueue(int pageSize)
        : m_pageSize(pageSize)
    {
    }

    /// What is left to do, as stored. Keeps what is known of pages read by this object.
    void load(const QList<Backfill> &stored);

    [[nodiscard]] bool isEmpty() const { return m_open.isEmpty(); }
    /// Scenarios that cannot be read at present; not in the queue, not done either.
    [[nodiscard]] bool hasFailed() const { return !m_failed.isEmpty(); }
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] int done() const
    {
        return m_total - static_cast<int>(m_open.size() + m_failed.size());
    }

    /// The next request; the queue must not be empty.
    [[nodiscard]] RunQuery next(const QString &projectId);
    /// Takes the answer to next(); what to store of the progress.
    Backfill noteAnswer(const Page<Run> &page);
    /// The request was refused as such (not: the network failed). Tried again later in the queue,
    /// three times in all.
    void noteRefusal();

private:
    struct Trace {
        qint64 lowest = 0; ///< sequence of the oldest run on the last page
        QString firstId;   ///< of the newest run on the last page
        QSet<int> readAgain;
        int refusals = 0;
        bool touched = false;
    };

    int m_pageSize = 30;
    int m_total = 0;
    int m_page = 0; ///< asked for by next()
    QList<Backfill> m_open;
    QSet<QString> m_failed;
    QHash<QString, Trace> m_traces;
};

} // namespace rd
