// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/environmentlistmodel.h"

#include "core/text.h"
#include "items/delegatelistmodel.h"
#include "items/runrowtext.h"

#include <QLocale>
#include <QSet>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QString environmentCell(const EnvironmentRow &row, int column)
{
    switch (column) {
    case EnvironmentListModel::NameColumn:
        return plainLine(row.environment.name.isEmpty() ? row.environment.id
                                                        : row.environment.name);
    case EnvironmentListModel::KindColumn: {
        const QString kind = environmentKindText(row.environment.kind);
        return kind.isEmpty() ? u"\u2013"_s : kind;
    }
    case EnvironmentListModel::ProjectColumn:
        return plainLine(row.projectName);
    case EnvironmentListModel::DelegatesColumn:
        if (row.delegates == 0)
            return EnvironmentListModel::tr("none");
        //: how many delegates of an environment are connected: "3 of 4 active"
        return EnvironmentListModel::tr("%1 of %2 active")
            .arg(QLocale().toString(row.active), QLocale().toString(row.delegates));
    case EnvironmentListModel::ScenariosColumn:
        return QLocale().toString(row.scenarios);
    default:
        return {};
    }
}

} // namespace

void EnvironmentListModel::setRows(const QList<EnvironmentRow> &rows)
{
    if (m_rows == rows)
        return;
    m_rows = rows;
    apply();
}

void EnvironmentListModel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    apply();
}

void EnvironmentListModel::apply()
{
    beginResetModel();
    m_shown.clear();
    QSet<ProjectRef> projects;
    for (const EnvironmentRow &row : std::as_const(m_rows)) {
        projects.insert(row.project);
        const auto has = [this](const QString &place) {
            return place.contains(m_text.trimmed(), Qt::CaseInsensitive);
        };
        if (has(row.environment.name) || has(row.environment.id) || has(row.projectName))
            m_shown.append(row);
    }
    m_showsProjects = projects.size() > 1;
    endResetModel();
}

int EnvironmentListModel::rowOf(const ProjectRef &project, const QString &environmentId) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_shown.at(row).project == project && m_shown.at(row).environment.id == environmentId)
            return row;
    }
    return -1;
}

int EnvironmentListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int EnvironmentListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EnvironmentListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EnvironmentRow &row = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return environmentCell(row, index.column());
    case Qt::ToolTipRole:
        return toolTipFor(environmentCell(row, index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(index.column() == ScenariosColumn ? Qt::AlignTrailing : Qt::AlignLeading)
            | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant EnvironmentListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(section == ScenariosColumn ? Qt::AlignTrailing : Qt::AlignLeading)
            | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Environment");
    case KindColumn:
        return tr("Kind");
    case ProjectColumn:
        return tr("Project");
    case DelegatesColumn:
        return tr("Delegates");
    case ScenariosColumn:
        return tr("Scenarios");
    default:
        return {};
    }
}

} // namespace rd

#include "moc_environmentlistmodel.cpp"
