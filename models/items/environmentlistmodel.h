// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/delegaterows.h"

#include <QAbstractTableModel>

namespace rd {

/// Environments as rows of a table: finished text, safe to show. Other rows or other words reset
/// it.
class EnvironmentListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        KindColumn,
        ProjectColumn, ///< to be hidden unless showsProjects()
        DelegatesColumn,
        ScenariosColumn,
        ColumnCount,
    };
    Q_ENUM(Column)

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<EnvironmentRow> &rows);
    /// Part of a name, an id or a project, without case; empty: all.
    void setText(const QString &text);

    [[nodiscard]] const EnvironmentRow &row(int row) const { return m_shown.at(row); }
    /// -1 when it is not shown.
    [[nodiscard]] int rowOf(const ProjectRef &project, const QString &environmentId) const;
    [[nodiscard]] qsizetype total() const { return m_rows.size(); } ///< without the filter
    [[nodiscard]] bool showsProjects() const { return m_showsProjects; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void apply();

    QList<EnvironmentRow> m_rows;
    QList<EnvironmentRow> m_shown;
    QString m_text;
    bool m_showsProjects = false;
};

} // namespace rd
