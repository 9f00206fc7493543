// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/proberows.h"

#include <QAbstractTableModel>

namespace rd {

/// Probes as rows of a table: finished text, by the user's language and locale, safe to show. Other
/// rows or another filter reset it; who shows it finds a row again by rowOf().
class ProbeListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        KindColumn,
        VerdictColumn,
        WhenColumn,
        ResultsColumn, ///< the last results as shapes, oldest first; see ResultsRole
        UsesColumn,
        ProjectColumn, ///< to be hidden unless showsProjects()
        ColumnCount,
    };
    Q_ENUM(Column)
    enum Role {
        VerdictRole = Qt::UserRole, ///< Outcome of the last result as int; invalid without one
        ResultsRole,                ///< QList<int>: outcomes, oldest first
    };
    Q_ENUM(Role)
    /// What the last result of a probe is.
    enum class Group { All, Failed, Passed, Silent };
    Q_ENUM(Group)

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<ProbeRow> &rows);
    /// \p text: part of a name, a tag, a description, a scenario or a fault, without case.
    void setFilter(const QString &text, Group group);
    /// Ages have moved.
    void setNow(qint64 nowMs);

    [[nodiscard]] const ProbeRow &row(int row) const { return m_shown.at(row); }
    /// -1 when it is not shown.
    [[nodiscard]] int rowOf(const ProjectRef &project, const QString &name) const;
    [[nodiscard]] qsizetype total() const { return m_rows.size(); } ///< without the filter
    [[nodiscard]] int count(Group group) const;                     ///< without the filter
    [[nodiscard]] bool showsProjects() const { return m_showsProjects; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void apply();
    [[nodiscard]] bool matches(const ProbeRow &row) const;
    [[nodiscard]] QString cell(const ProbeRow &row, int column) const;

    QList<ProbeRow> m_rows;
    QList<ProbeRow> m_shown;
    QString m_text;
    Group m_group = Group::All;
    qint64 m_nowMs = 0;
    bool m_showsProjects = false;
};

/// What there is to say about a probe beside its results; may be empty.
[[nodiscard]] QString probeSentence(const ProbeRow &row);

} // namespace rd
