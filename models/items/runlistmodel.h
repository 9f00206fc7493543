// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "history/reader.h"
#include "items/runrowcache.h"
#include "items/runsource.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>

#include <memory>
#include <optional>

namespace rd {

class History;

/// Runs as rows, newest first; made for a million of them. It holds sorted keys (8 bytes a row)
/// and reads values in windows when a view asks. While a row is being read its texts are empty and
/// LoadingRole is true.
///
/// Another filter shows its newest rows at once; the others follow below when they are known, see
/// isGrowing().
///
/// Divided into sections, each has a head among the rows, which counts its runs and names the worst
/// outcome of them. A collapsed section is its head alone; it stays collapsed whatever history
/// learns, and with another filter.
///
/// What history learns is put in by key: rows are inserted, removed and updated, never reset, so
/// selection and scroll position survive. Only another filter resets the model.
class RunListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        OutcomeColumn,
        ScenarioColumn,
        ProjectColumn, ///< to be hidden unless showsProjects()
        ScoreColumn,
        DelegateColumn,
        StartedColumn,
        TookColumn,
        ColumnCount,
    };
    Q_ENUM(Column)

    enum Role {
        SortRole = Qt::UserRole, ///< unformatted value; -1 where there is no number
        KeyRole,                 ///< qint64, local key of the run; known before the row is loaded
        OutcomeRole,             ///< rd::Outcome as int; colours and icons are the view's business
        ScoreRole,               ///< double; invalid without a measured score
        RunIdRole,               ///< the server's id; empty while queued
        ConnectionIdRole,
        ProjectIdRole,
        ScenarioIdRole,
        ScenarioDeletedRole,  ///< bool
        IsStuckRole,          ///< bool: queued for ten minutes or more
        AgeRole,              ///< qint64, milliseconds since it was created
        LoadingRole,          ///< bool: the values are not there yet
        IsOverdueRole,        ///< bool: in progress far longer than usual
        SectionRole,          ///< bool: the row is the head of a section
        CollapsedRole,        ///< bool: of a section
        SectionCountRole,     ///< QString, "12 runs"; empty while they are being counted
        SectionWorstRole,     ///< rd::Outcome as int, of the runs of a section
        SectionWorstTextRole, ///< QString, "worst: broken (3)"
    };
    Q_ENUM(Role)

    enum class State {
        Loading, ///< the rows of a filter are being looked for; older ones may still be shown
        Empty,   ///< no run matches
        Rows,
        Failed, ///< history could not be read, see errorText()
    };
    Q_ENUM(State)

    /// Reads from \p history and follows its changes by itself. Both are borrowed and must outlive
    /// the model. Empty until the first setFilter().
    RunListModel(History &history, const Clock &clock, QObject *parent = nullptr);
    /// From any other source; call onHistoryChanged() when it changes.
    RunListModel(std::unique_ptr<RunSource> source, const Clock &clock, QObject *parent = nullptr);
    ~RunListModel() override;

    /// Shows the runs that match. Rows of the filter before stay until the answer is there.
    void setFilter(const RunFilter &filter);
    [[nodiscard]] const RunFilter &filter() const { return m_filter; }

    /// Divides the list anew, all sections expanded. \p zone is that of the days.
    void setGrouping(RunGrouping grouping, const QTimeZone &zone);
    [[nodiscard]] RunGrouping grouping() const { return m_division.grouping; }
    /// Shows or hides the runs of the section in \p row; nothing happens for the row of a run.
    void setCollapsed(int row, bool isCollapsed);
    void collapseAll();
    void expandAll();
    /// The head of the section that \p row belongs to; -1 when the list is not divided.
    [[nodiscard]] int sectionRowOf(int row) const;
    [[nodiscard]] bool isSection(int row) const { return m_keys.value(row) < 0; }
    /// Runs that the filter lets through, those of collapsed sections included.
    [[nodiscard]] qint64 runCount() const;

    /// While not active (the page is hidden) nothing is read; what was missed is read when it
    /// becomes active again. Active by default.
    void setActive(bool isActive);

    void onHistoryChanged(const rd::HistoryChange &change);
    /// Rows of any age may have come or gone.
    void onChangedThroughout();
    /// To be called about once a minute while shown: ages of runs in progress have moved.
    void refreshAges();

    [[nodiscard]] State state() const { return m_state; }
    /// The newest rows of a filter are there and older ones are still being looked for.
    [[nodiscard]] bool isGrowing() const { return m_isGrowing; }
    [[nodiscard]] QString errorText() const { return m_error; } ///< the database's own words
    [[nodiscard]] bool showsProjects() const { return m_showsProjects; }
    /// By the clock that the rows tell ages with.
    [[nodiscard]] qint64 nowMs() const { return m_clock.nowMs(); }
    /// Row of a run, or -1. Searches from the top.
    [[nodiscard]] int rowOfKey(qint64 key) const;
    /// The run in a row, when its values are there.
    [[nodiscard]] std::optional<RunRow> rowAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void stateChanged(rd::RunListModel::State state);
    void showsProjectsChanged(bool shows);
    /// All rows of the filter are there.
    void grown();

private:
    [[nodiscard]] bool concerns(const ProjectRef &project) const;
    void readIfNeeded();
    void readKeys();
    [[nodiscard]] RunKeysQuestion nextQuestion();
    void takeFirstKeys(const RunKeys &answer);
    void takeSections(const RunKeys &answer);
    void tellSections(const QList<qint64> &sections);
    void collapse(int row);
    [[nodiscard]] QVariant sectionData(qint64 key, int column, int role) const;
    void refreshAgeOf(qsizetype row);
    void takeKeys(const RunKeys &answer, bool isNewFilter);
    void carryOut();
    void finishReading();
    void grow();
    void setState(State state);
    void onLoaded(qsizetype first, qsizetype last);
    [[nodiscard]] QString displayText(const RunRow &row, int column) const;
    [[nodiscard]] QVariant sortValue(const RunRow &row, int column) const;
    [[nodiscard]] QString accessibleText(const RunRow &row, int column) const;
    [[nodiscard]] QVariant loadedData(const RunRow &row, int column, int role) const;

    const Clock &m_clock;
    std::unique_ptr<RunSource> m_source;
    QList<qint64> m_keys;
    std::unique_ptr<RunRowCache> m_rows; ///< fills itself while data() is const
    RunFilter m_filter;
    QString m_error;
    QList<KeyEdit> m_edits;      ///< still to be carried out
    qsizetype m_nextEdit = 0;    ///< into m_edits
    QList<qint64> m_newRuns;     ///< since the keys were read last
    QList<qint64> m_changedRuns; ///< the same
    RunDivision m_division;
    RunSections m_sections;
    QList<qint64> m_expanding;  ///< sections whose runs are to be read
    QList<qint64> m_collapsing; ///< sections to be collapsed when the edits are carried out
    bool m_isStale = false;     ///< what is being read does not fit the rows any more
    quint64 m_serial = 0;       ///< counts filters, so that late answers are known
    State m_state = State::Empty;
    QElapsedTimer m_readTime;
    bool m_hasFilter = false;
    bool m_isActive = true;
    bool m_isReading = false;   ///< keys are being read or put in
    bool m_mustRead = false;    ///< keys, when nothing else is being done
    bool m_mustCompare = false; ///< then the whole list
    bool m_isNewFilter = false; ///< then for another filter
    bool m_isGrowing = false;
    bool m_growsSoon = false; ///< as soon as the first rows have their values
    bool m_showsProjects = false;
};

} // namespace rd
