// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of RunListModel that says what stands in a cell.

#include "core/text.h"
#include "items/runlistmodel.h"
#include "items/runrowtext.h"

namespace rd {

namespace {

constexpr qsizetype FullNameLength = 1000;

} // namespace

QString RunListModel::displayText(const RunRow &row, int column) const
{
    switch (column) {
    case OutcomeColumn:
        return runOutcomeText(row);
    case ScenarioColumn:
        return plainLine(row.scenarioName);
    case ProjectColumn:
        return plainLine(row.projectName);
    case ScoreColumn:
        return runScoreText(row);
    case DelegateColumn:
        return plainLine(row.run.delegateName);
    case StartedColumn:
        return runStartedText(row, m_clock.nowMs());
    case TookColumn:
        return runTookText(row, m_clock.nowMs());
    default:
        return {};
    }
}

QVariant RunListModel::sortValue(const RunRow &row, int column) const
{
    switch (column) {
    case OutcomeColumn:
        return static_cast<int>(row.run.outcome);
    case ScoreColumn:
        return row.score.value_or(-1.0); // below a genuine zero
    case StartedColumn:
        return row.run.createdMs;
    case TookColumn:
        return runTookMs(row, m_clock.nowMs()).value_or(-1);
    default:
        return displayText(row, column);
    }
}

QString RunListModel::accessibleText(const RunRow &row, int column) const
{
    if (column == OutcomeColumn)
        return runSentence(row, m_clock.nowMs());
    //: %1 is a column of a table, %2 what it says
    return tr("%1: %2").arg(headerData(column, Qt::Horizontal).toString(),
                            displayText(row, column));
}

QVariant RunListModel::loadedData(const RunRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row, column);
    case Qt::ToolTipRole:
        if (column == ScenarioColumn)
            return toolTipFor(plainLine(row.scenarioName, FullNameLength));
        if (column == ProjectColumn)
            return toolTipFor(plainLine(row.projectName, FullNameLength));
        if (column == DelegateColumn)
            return toolTipFor(plainLine(row.run.delegateName, FullNameLength));
        if (column == TookColumn && isOverdueRun(row, m_clock.nowMs()))
            return toolTipFor(overdueText(row));
        return toolTipFor(displayText(row, column));
    case Qt::AccessibleTextRole:
        return accessibleText(row, column);
    case SortRole:
        return sortValue(row, column);
    case OutcomeRole:
        return static_cast<int>(row.run.outcome);
    case ScoreRole:
        return row.score ? QVariant(*row.score) : QVariant();
    case RunIdRole:
        return row.run.id;
    case ConnectionIdRole:
        return row.project.connectionId;
    case ProjectIdRole:
        return row.project.projectId;
    case ScenarioIdRole:
        return row.run.scenarioId;
    case ScenarioDeletedRole:
        return row.scenarioDeleted;
    case IsOverdueRole:
        return isOverdueRun(row, m_clock.nowMs());
    case SectionRole:
        return false;
    case IsStuckRole:
        return isStuckRun(row, m_clock.nowMs());
    case AgeRole:
        return row.run.createdMs > 0 ? QVariant(m_clock.nowMs() - row.run.createdMs) : QVariant();
    default:
        return {};
    }
}

QVariant RunListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const qint64 key = m_keys.at(index.row());
    if (role == KeyRole)
        return key;
    if (key < 0)
        return sectionData(key, index.column(), role);
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = index.column() == ScoreColumn || index.column() == TookColumn;
        return static_cast<int>(Qt::AlignVCenter)
               | static_cast<int>(isNumber ? Qt::AlignRight : Qt::AlignLeft);
    }
    const RunRow *row = m_rows->row(index.row());
    if (role == LoadingRole)
        return row == nullptr;
    if (row)
        return loadedData(*row, index.column(), role);
    if (role == Qt::AccessibleTextRole)
        return tr("loading");
    return role == Qt::DisplayRole ? QVariant(QString()) : QVariant();
}

QVariant RunListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case OutcomeColumn:
        return tr("Outcome");
    case ScenarioColumn:
        return tr("Scenario");
    case ProjectColumn:
        return tr("Project");
    case ScoreColumn:
        return tr("Score");
    case DelegateColumn:
        return tr("Delegate");
    case StartedColumn:
        return tr("Started");
    case TookColumn:
        return tr("Took");
    default:
        return {};
    }
}

} // namespace rd
