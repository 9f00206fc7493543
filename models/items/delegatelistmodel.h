// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/delegaterows.h"

#include <QAbstractTableModel>

#include <optional>

namespace rd {

/// Delegates as rows of a table: finished text, by the user's language and locale, safe to show.
/// Other rows or another filter reset it; who shows it finds a row again by rowOf().
class DelegateListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        StateColumn,
        EnvironmentColumn,
        ProjectColumn, ///< to be hidden unless showsProjects()
        VersionColumn,
        ScenariosColumn,
        LastRunColumn,
        ColumnCount,
    };
    Q_ENUM(Column)
    enum Role {
        DelegateStateRole = Qt::UserRole, ///< Delegate::State as int
        UpgradeDueRole,                   ///< bool
    };
    Q_ENUM(Role)

    /// What is to be shown of the rows.
    struct Filter {
        QString text = {}; ///< part of a name, an environment, a tag or an id, without case
        std::optional<Delegate::State> state = {};
        std::optional<ProjectRef> project = {}; ///< of `environmentId`
        QString environmentId = {};             ///< empty: all
        [[nodiscard]] bool isEmpty() const
        {
            return text.isEmpty() && !state && environmentId.isEmpty();
        }
        friend bool operator==(const Filter &, const Filter &) = default;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<DelegateRow> &rows);
    void setFilter(const Filter &filter);
    [[nodiscard]] const Filter &filter() const { return m_filter; }
    /// Ages have moved.
    void setNow(qint64 nowMs);

    [[nodiscard]] const DelegateRow &row(int row) const { return m_shown.at(row); }
    /// -1 when it is not shown.
    [[nodiscard]] int rowOf(const ProjectRef &project, const QString &delegateId) const;
    [[nodiscard]] qsizetype total() const { return m_rows.size(); } ///< without the filter
    [[nodiscard]] int count(Delegate::State state) const;           ///< without the filter
    [[nodiscard]] bool showsProjects() const { return m_showsProjects; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void apply();
    [[nodiscard]] bool matches(const DelegateRow &row) const;

    QList<DelegateRow> m_rows;
    QList<DelegateRow> m_shown;
    Filter m_filter;
    qint64 m_nowMs = 0;
    bool m_showsProjects = false;
};

/// "active", "inactive since today 09:12", "not connected yet".
[[nodiscard]] QString delegateStateText(const Delegate &delegate, qint64 nowMs);
/// What the state means and what to do, for somebody who looks at \p row; one or two sentences.
[[nodiscard]] QString delegateSentence(const DelegateRow &row, qint64 nowMs);
/// "production", "pre-production"; empty when the server did not say.
[[nodiscard]] QString environmentKindText(Environment::Kind kind);

} // namespace rd
