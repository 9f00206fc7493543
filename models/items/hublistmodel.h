// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/hubrows.h"

#include <QAbstractTableModel>
#include <QSet>

namespace rd {

/// What identifies a hub: the built-in one has the same id in every project.
struct HubKey {
    ProjectRef project;
    QString hubId;

    friend bool operator==(const HubKey &, const HubKey &) = default;
};
[[nodiscard]] size_t qHash(const HubKey &key, size_t seed = 0);

/// Hubs as rows of a table: finished text, by the user's language and locale, safe to show. Other
/// rows or other words reset it; who shows it finds a row again by rowOf().
class HubListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        StateColumn,
        SourceColumn,
        BranchColumn,
        FaultsColumn,
        ScenariosColumn,
        SyncedColumn,
        ProjectColumn, ///< to be hidden unless showsProjects()
        ColumnCount,
    };
    Q_ENUM(Column)
    enum class State { Available, Missing, Syncing };
    Q_ENUM(State)
    enum Role {
        HubStateRole = Qt::UserRole, ///< State as int
    };
    Q_ENUM(Role)

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<HubRow> &rows);
    /// Part of a name, a source, a branch or a project, without case; empty: all.
    void setText(const QString &text);
    /// Those whose synchronisation is under way.
    void setSyncing(const QSet<HubKey> &keys);
    /// Ages have moved.
    void setNow(qint64 nowMs);

    [[nodiscard]] const HubRow &row(int row) const { return m_shown.at(row); }
    [[nodiscard]] State stateOf(const HubRow &row) const;
    /// -1 when it is not shown.
    [[nodiscard]] int rowOf(const HubKey &key) const;
    [[nodiscard]] qsizetype total() const { return m_rows.size(); } ///< without the filter
    [[nodiscard]] int available() const;                            ///< without the filter
    [[nodiscard]] bool showsProjects() const { return m_showsProjects; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void apply();
    [[nodiscard]] QString cell(const HubRow &row, int column) const;
    void refreshCells();

    QList<HubRow> m_rows;
    QList<HubRow> m_shown;
    QSet<HubKey> m_syncing;
    QString m_text;
    qint64 m_nowMs = 0;
    bool m_showsProjects = false;
};

[[nodiscard]] HubKey keyOf(const HubRow &row);
/// "available", "not available", "synchronising".
[[nodiscard]] QString hubStateText(HubListModel::State state);
/// Where its files come from: "comes with ChaosCenter", the address without scheme and credentials,
/// or that it is an archive at that address.
[[nodiscard]] QString hubSourceText(const Hub &hub);
/// Where its files come from, with the branch; empty for the built-in one.
[[nodiscard]] QString hubPlaceText(const Hub &hub);
/// What the state means and what to do; one or two sentences.
[[nodiscard]] QString hubSentence(const Hub &hub, qint64 nowMs);
/// Why the account may not synchronise this hub, and who may; empty when it may. Nobody
/// synchronises the built-in hub; for the others see projectrights.h.
[[nodiscard]] QString hubSyncRefusal(const HubRow &row);

} // namespace rd
