// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/run.h"
#include "history/batch.h"
#include "history/statements.h"
#include "history/summarykeeper.h"

#include <QSet>

namespace rd {

/// Stores runs of one project within an open transaction: finds the row of a run, merges, inserts.
/// Tells the day summaries what becomes of each run. Failures are kept in the statements' error().
class RunWriter {
public:
    enum class Change { None, New, Changed };
    struct Stored {
        Change change = Change::None;
        qint64 key = 0;
    };

    /// \p statements and \p summaries are borrowed and must outlive this object.
    RunWriter(Statements &statements, SummaryKeeper &summaries, qint64 projectKey)
        : m_statements(statements)
        , m_summaries(summaries)
        , m_project(projectKey)
    {
    }

    /// Runs that cannot be identified (no id, no sequence, no time) are not stored, nor are those
    /// that Retention has removed: pages of runs reach further down than what they are read for.
    Stored store(const Run &run, qint64 scenarioKey);
    /// Stores what an older history knows, with the time the run was gone there (0: it was not).
    /// What this one knows as gone stays gone; what it has removed for its age comes back.
    Stored addOlder(const Run &run, qint64 scenarioKey, qint64 goneMs);
    /// Marks a run that the server does not list any more.
    Stored markGone(const RunIdentity &run, qint64 scenarioKey, qint64 nowMs);

private:
    struct Found {
        qint64 key = 0;
        bool gone = false;
        Run run;
    };
    /// The oldest run that is kept, of those that may be removed; 0 where nothing was removed.
    struct Floor {
        qint64 sequence = 0;
        qint64 createdMs = 0;
    };
    std::optional<Found> find(const Run &run, qint64 scenarioKey);
    std::optional<Found> findBy(const QString &condition, const QVariantList &values);
    Stored merge(const Found &found, const Run &run, qint64 scenarioKey);
    Stored insert(const Run &run, qint64 scenarioKey);
    [[nodiscard]] bool wasRemoved(const Run &run, qint64 scenarioKey);
    [[nodiscard]] Floor floorOf(qint64 scenarioKey);
    [[nodiscard]] QVariantList values(const Run &run, qint64 scenarioKey);
    QVariant agentKey(const Run &run);
    void keepPlace(qint64 scenarioKey, const QVariant &agent);

    Statements &m_statements;
    SummaryKeeper &m_summaries;
    qint64 m_project = 0;
    QHash<QString, std::pair<qint64, QString>> m_agents; ///< remote id: key, what it said
    QSet<std::pair<qint64, qint64>> m_places;            ///< scenario and agent, kept already
    QHash<qint64, Floor> m_floors;                       ///< by scenario
};

} // namespace rd
