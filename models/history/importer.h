// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/filework.h"
#include "history/statements.h"
#include "history/summarykeeper.h"

#include <QHash>

#include <memory>

namespace rd {

/// Makes a private copy of the export \p from beside \p historyFile, of the present schema, and
/// answers with its name. Refuses what is not whole, not ours, newer, or holds anything but the
/// tables of this program: a database may carry instructions of its own. \p from stays as it is.
/// Blocks; see copyHistory().
[[nodiscard]] FileWorkResult<QString> stageImport(const QString &from, const QString &historyFile,
                                                  const QString &connection);
/// Keeps a copy of the history beside it; answers with its name, or an empty one when there is
/// nothing to keep. Blocks.
[[nodiscard]] FileWorkResult<QString> keepBeforeImport(const QString &historyFile,
                                                       const QString &connection);

/// Merges a staged history into the one of the writer, step by step: each step is for one
/// transaction. After any of them the history is whole, and an import that was cut off is simply
/// done again.
///
/// Runs are the same by connection, project, scenario and run, and are merged by mergedRun(). What
/// this history knows of a scenario stays; what the import alone knows is added. Where the import
/// knows a project by a connection that is unknown here (another computer), it is taken for the
/// only project of that id, if there is just one.
class Importer {
public:
    /// Both are borrowed and must outlive this object; \p staged is an open connection.
    Importer(const QSqlDatabase &staged, Statements &live, SummaryKeeper &summaries);

    /// In a transaction of \p live. False when all is merged.
    [[nodiscard]] bool step();
    [[nodiscard]] const ImportReport &report() const { return m_report; }
    [[nodiscard]] qint64 mergedRuns() const { return m_mergedRuns; }
    [[nodiscard]] qint64 allRuns() const { return m_allRuns; } ///< of the staged file
    /// A failure of reading the staged file; those of writing are in the live statements.
    [[nodiscard]] const QSqlError &error() const { return m_staged.error(); }

private:
    struct Place {
        qint64 key = 0;
        bool isNew = false;
    };
    void addProjects();
    void addLists();
    void addScenarios();
    void addScheduleStates();
    bool addRuns();
    void addBackfills();
    void addJournal();
    void copyRows(const QString &table, const QString &columns, qint64 from, qint64 to);

    Statements m_staged;
    Statements &m_live;
    SummaryKeeper &m_summaries;
    bool m_isBegun = false;
    qint64 m_lastRun = 0;
    qint64 m_mergedRuns = 0;
    qint64 m_allRuns = 0;
    QHash<qint64, Place> m_projects;   ///< by key in the staged file
    QHash<qint64, Place> m_scenarios;  ///< by key in the staged file
    QHash<qint64, qint64> m_projectOf; ///< staged project, by staged scenario
    ImportReport m_report;
};

} // namespace rd
