// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/evidencemodel.h"

#include "common/plaintext.h"

namespace rd {

EvidenceModel::EvidenceModel(const EvidenceDialog::Contents &contents, QObject *parent)
    : QAbstractTableModel(parent)
    , m_contents(contents)
{
    setGroup(-1);
}

void EvidenceModel::setGroup(int group)
{
    beginResetModel();
    m_shown.clear();
    for (qsizetype i = 0; i < m_contents.rows.size(); ++i) {
        if (group < 0 || (m_contents.rows[i].groups & (1U << group)))
            m_shown.append(i);
    }
    endResetModel();
}

int EvidenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int EvidenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_contents.columns.size());
}

QVariant EvidenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString &text = row(index.row()).cells.value(index.column());
    if (role == Qt::DisplayRole)
        return text;
    if (role == Qt::ToolTipRole)
        return plainToolTip(text);
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    return {};
}

QVariant EvidenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return m_contents.columns[section];
    if (role == Qt::TextAlignmentRole) {
        const bool isFigure = m_contents.figureColumns.contains(section);
        return QVariant::fromValue(
            Qt::Alignment((isFigure ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter));
    }
    return {};
}

} // namespace rd

#include "moc_evidencemodel.cpp"
