// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/scenariofilter.h"

#include <QAbstractTableModel>
#include <QHash>

namespace rd {

/// Scenarios as rows of a table: finished text, by the user's language and locale, safe to show.
///
/// Rows are known by the scenario's local key. Whatever changes, rows are inserted, removed, moved
/// and updated and the model is never reset: selection and scroll position survive.
class ScenarioListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        RunsColumn,
        ScoreColumn,
        LastRunColumn,
        ScheduleColumn,
        DelegateColumn,
        ProjectColumn, ///< to be hidden unless showsProjects()
        ColumnCount,
    };
    Q_ENUM(Column)
    enum ItemRole {
        SecondLineRole =
            Qt::UserRole, ///< text below that of DisplayRole: project and tags, change, next run
        KeyRole,          ///< qint64
    };
    Q_ENUM(ItemRole)

    using QAbstractTableModel::QAbstractTableModel;

    void setEntries(const QList<ScenarioEntry> &entries, qint64 nowMs);
    void setFilter(const ScenarioFilter &filter);
    [[nodiscard]] const ScenarioFilter &filter() const { return m_filter; }
    /// Ages have moved.
    void setNow(qint64 nowMs);
    /// The viewer's; the system's by default.
    void setZone(const QTimeZone &zone);
    /// The language has changed.
    void retranslate();

    [[nodiscard]] const ScenarioEntry &entry(int row) const
    {
        return *m_entries.constFind(m_keys.at(row));
    }
    /// The scenario of \p key, shown or not; null when there is none.
    [[nodiscard]] const ScenarioEntry *entryOf(qint64 key) const;
    /// By the server's ids; null when there is none.
    [[nodiscard]] const ScenarioEntry *find(const ProjectRef &project,
                                            const QString &scenarioId) const;
    /// -1 when it is not shown.
    [[nodiscard]] int rowOf(qint64 key) const { return static_cast<int>(m_keys.indexOf(key)); }
    [[nodiscard]] qsizetype total() const { return m_total; } ///< existing ones, without the filter
    [[nodiscard]] bool showsProjects() const { return m_showsProjects; }
    [[nodiscard]] const ScenarioChoices &choices() const { return m_choices; }
    [[nodiscard]] qint64 nowMs() const { return m_nowMs; }

    /// A negative column sorts by severity, as it is in the beginning.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    using Entries = QHash<qint64, ScenarioEntry>;
    [[nodiscard]] QList<qint64> shownOf(const Entries &entries);
    [[nodiscard]] bool isBefore(const ScenarioEntry &a, const ScenarioEntry &b) const;
    void removeOthers(const QList<qint64> &wanted);
    void reorder(const QList<qint64> &wanted);
    void insertMissing(const QList<qint64> &wanted);
    void apply();
    [[nodiscard]] QString cellText(const ScenarioEntry &entry, int column) const;
    [[nodiscard]] QString secondLine(const ScenarioEntry &entry, int column) const;
    [[nodiscard]] QString toolTip(const ScenarioEntry &entry, int column) const;
    [[nodiscard]] QString accessibleText(const ScenarioEntry &entry, int column) const;

    Entries m_entries;
    QList<qint64> m_keys; ///< of the rows
    ScenarioFilter m_filter;
    ScenarioChoices m_choices;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    qint64 m_nowMs = 0;
    QHash<qint64, std::optional<qint64>> m_nextRuns; ///< while sorting by them
    qsizetype m_total = 0;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_showsProjects = false;
};

} // namespace rd
