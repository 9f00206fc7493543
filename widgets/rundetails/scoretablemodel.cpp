// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rundetails/scoretablemodel.h"

#include "analytics/runscoretext.h"
#include "common/plaintext.h"
#include "core/text.h"
#include "rundetails/quiettable.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

void ScoreTableModel::setPicture(const std::shared_ptr<const RunPicture> &picture, int mostRows)
{
    beginResetModel();
    m_picture = picture;
    m_isBrief = mostRows > 0;
    const int faults = picture ? static_cast<int>(picture->why.rows.size()) : 0;
    m_shown = mostRows > 0 ? std::min(faults, mostRows) : faults;
    endResetModel();
}

int ScoreTableModel::sumRow() const
{
    return m_picture && m_picture->why.cents && m_picture->why.weightSum != 0 && m_shown > 0
               ? m_shown
               : -1;
}

int ScoreTableModel::leftOut() const
{
    return m_picture ? static_cast<int>(m_picture->why.rows.size()) - m_shown : 0;
}

int ScoreTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_shown + (sumRow() >= 0 ? 1 : 0);
}

int ScoreTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString ScoreTableModel::faultText(const ScoreRow &row, int column) const
{
    const QLocale locale;
    switch (column) {
    case FaultColumn: {
        const QString name = plainLine(row.name, 120).trimmed();
        return name.isEmpty() ? QString(u'\u2013') : name;
    }
    case WeightColumn:
        return row.weight ? locale.toString(*row.weight) : QString(u'\u2013');
    case ProbesColumn: {
        const bool isFault = row.fault >= 0 && row.fault < m_picture->details.faults.size();
        const QString passed =
            isFault ? probesPassedText(m_picture->details.faults.at(row.fault)) : QString();
        //: a share: "17 %"
        const QString share = tr("%1 %").arg(locale.toString(row.success));
        //: %1 is "1 of 6", %2 "17 %"
        return passed.isEmpty() || m_isBrief ? share : tr("%1 (%2)").arg(passed, share);
    }
    default:
        return row.weight ? locale.toString(row.product) : QString(u'\u2013');
    }
}

QString ScoreTableModel::toolTip(const ScoreRow &row, int column) const
{
    if (column == FaultColumn)
        return plainLine(row.name);
    if (column != ProbesColumn || row.fault < 0)
        return scoreNoteText(row.note);
    const QString passed = probesPassedText(m_picture->details.faults.at(row.fault));
    //: %1 is "1 of 6"
    return passed.isEmpty() ? QString() : tr("Probes passed: %1").arg(passed);
}

QString ScoreTableModel::sumText(int column) const
{
    const QLocale locale;
    const ScoreExplanation &why = m_picture->why;
    if (column == FaultColumn)
        return tr("Sum \u00f7 weights");
    if (column == sumColumn())
        return u"%1 \u00f7 %2 = %3"_s.arg(locale.toString(why.productSum),
                                          locale.toString(why.weightSum),
                                          centsText(why.cents.value_or(0)));
    return column == WeightColumn ? locale.toString(why.weightSum) : QString();
}

QVariant ScoreTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            (index.column() == FaultColumn ? Qt::AlignLeading : Qt::AlignTrailing)
            | Qt::AlignVCenter);
    const bool isSum = index.row() == sumRow();
    if (isSum) {
        if (role == Qt::DisplayRole)
            return sumText(index.column());
        if (role == StepRole)
            return -1;
        return role == QuietTable::StrongRole ? QVariant(index.column() == sumColumn())
                                              : QVariant();
    }
    const ScoreRow &row = m_picture->why.rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return faultText(row, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(row, index.column()));
    case StepRole:
        return row.step;
    case QuietTable::NoteRole:
        return index.column() == FaultColumn ? scoreNoteText(row.note) : QString();
    default:
        return {};
    }
}

QVariant ScoreTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == FaultColumn ? Qt::AlignLeading : Qt::AlignTrailing)
                                   | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FaultColumn:
        return tr("Fault");
    case WeightColumn:
        return tr("Weight");
    case ProbesColumn:
        //: a column with the share of probes that passed, with little room
        return m_isBrief ? tr("Passed") : tr("Probes passed");
    case CountsColumn:
        //: what a fault contributes: weight times percent
        return tr("Counts");
    default:
        return {};
    }
}

} // namespace rd

#include "moc_scoretablemodel.cpp"
