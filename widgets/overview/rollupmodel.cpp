// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/rollupmodel.h"

#include "analytics/figurestext.h"
#include "analytics/score.h"
#include "common/plaintext.h"
#include "core/text.h"
#include "overview/changemark.h"
#include "overview/overviewtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

bool RollupModel::setProjects(const QList<ProjectFigures> &projects, qint64 nowMs)
{
    const auto isSame = [](const ProjectFigures &a, const ProjectFigures &b) {
        return a.ref == b.ref;
    };
    if (!std::equal(projects.begin(), projects.end(), m_projects.begin(), m_projects.end(),
                    isSame)) {
        if (std::is_permutation(projects.begin(), projects.end(), m_projects.begin(),
                                m_projects.end(), isSame)) {
            takeInOtherOrder(projects, nowMs);
        } else {
            beginResetModel();
            take(projects, nowMs);
            endResetModel();
        }
        return true;
    }
    const QList<QVariantList> before = faces();
    take(projects, nowMs);
    const QList<QVariantList> after = faces();
    for (int row = 0; row < rowCount(); ++row) {
        if (after[row] != before[row])
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    return after != before;
}

bool RollupModel::setNow(qint64 nowMs)
{
    return setProjects(QList(m_projects), nowMs);
}

void RollupModel::take(const QList<ProjectFigures> &projects, qint64 nowMs)
{
    m_projects = projects;
    m_nowMs = nowMs;
    m_names = projectNames(projects);
    m_hasTargets = std::any_of(projects.begin(), projects.end(), [](const ProjectFigures &project) {
        return project.figures.target.has_value();
    });
}

void RollupModel::takeInOtherOrder(const QList<ProjectFigures> &projects, qint64 nowMs)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<ProjectRef> moved;
    for (const QModelIndex &each : before)
        moved << m_projects[each.row()].ref;
    take(projects, nowMs);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after << index(rowOf(moved[i]), before[i].column());
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

int RollupModel::rowOf(const ProjectRef &project) const
{
    const auto found =
        std::find_if(m_projects.cbegin(), m_projects.cend(),
                     [&](const ProjectFigures &each) { return each.ref == project; });
    return found == m_projects.cend() ? -1
                                      : static_cast<int>(std::distance(m_projects.cbegin(), found));
}

QVariantList RollupModel::faceOf(const ProjectFigures &project) const
{
    QVariantList face;
    for (int column = 0; column < ColumnCount; ++column)
        face << textOf(project, column);
    const ScoreFigures &figures = project.figures;
    face << figures.score.value_or(-1) << figures.change.value_or(0)
         << static_cast<int>(figures.band) << figures.tooLittleMeasured
         << figures.target.value_or(-1);
    for (const std::optional<double> &value : project.sparkline)
        face << value.value_or(-1);
    for (const Outcome outcome : project.lastRuns)
        face << static_cast<int>(outcome);
    return face;
}

QList<QVariantList> RollupModel::faces() const
{
    QList<QVariantList> all;
    for (const ProjectFigures &project : m_projects)
        all << faceOf(project);
    return all;
}

void RollupModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_projects.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int RollupModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_projects.size());
}

int RollupModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RollupModel::nameOf(const ProjectFigures &project) const
{
    return m_names.value(project.ref, plainLine(project.name));
}

QString RollupModel::textOf(const ProjectFigures &project, int column) const
{
    const ScoreFigures &figures = project.figures;
    switch (static_cast<Column>(column)) {
    case Name:
        return nameOf(project);
    case Score:
        return figures.score ? oneDecimal(*figures.score) : u"\u2013"_s;
    case Change:
        return figures.score ? changeText(figures.change) : QString();
    case Target:
        if (!figures.target)
            return {};
        return figures.score && !figures.tooLittleMeasured
                   ? signedOneDecimal(displayedScore(*figures.score) - *figures.target)
                   : u"\u2013"_s;
    case Covered:
        return partText(figures.measured, figures.scenarios);
    case Delegates:
        return partText(figures.delegatesActive, figures.delegates);
    case LastRun:
        return project.lastRunMs > 0 ? ageText(m_nowMs - project.lastRunMs) : tr("never");
    case Trend:
    case LastRuns:
    case ColumnCount:
        break;
    }
    return {};
}

QVariant RollupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ProjectFigures &project = m_projects[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(project, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Name)
            return plainToolTip(nameOf(project));
        if (index.column() == Target)
            return plainToolTip(targetSentence(project.figures));
        if (index.column() == Score)
            return plainToolTip(coverageSentence(project.figures));
        return {};
    case Qt::AccessibleTextRole:
        if (index.column() == Target)
            return targetSentence(project.figures);
        if (index.column() == LastRuns) {
            QStringList words;
            for (const Outcome outcome : project.lastRuns)
                words.append(outcomeText(outcome));
            return words.join(u", "_s);
        }
        return textOf(project, index.column());
    default:
        return {};
    }
}

QVariant RollupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool figure = section == Score || section == Change || section == Target
                            || section == Covered || section == Delegates || section == LastRun;
        return QVariant::fromValue(
            Qt::Alignment((figure ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Name:
        return tr("Project");
    case Trend:
        return tr("Trend");
    case Score:
        return tr("Score");
    case Change:
        return tr("Change");
    case Target:
        //: column: how far a score is above or below its target
        return tr("To target");
    case LastRuns:
        return tr("Last runs");
    case Covered:
        return tr("Covered");
    case Delegates:
        return tr("Delegates");
    case LastRun:
        return tr("Last run");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace rd

#include "moc_rollupmodel.cpp"
