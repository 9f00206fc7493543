// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"

#include <QAbstractTableModel>

namespace rd {

/// One row per project, in the order given: worst first.
class RollupModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Name,
        Trend,
        Score,
        Change,
        Target,
        LastRuns,
        Covered,
        Delegates,
        LastRun,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// The same projects are updated in place, and what points to one of them follows it to its new
    /// place. False when they look as before: figures come with every poll.
    bool setProjects(const QList<ProjectFigures> &projects, qint64 nowMs);
    /// Counts ages to \p nowMs; false when no text changes by that.
    bool setNow(qint64 nowMs);
    [[nodiscard]] const ProjectFigures &project(int row) const { return m_projects[row]; }
    /// -1 without it.
    [[nodiscard]] int rowOf(const ProjectRef &project) const;
    /// Whether any project has a target.
    [[nodiscard]] bool hasTargets() const { return m_hasTargets; }
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void take(const QList<ProjectFigures> &projects, qint64 nowMs);
    void takeInOtherOrder(const QList<ProjectFigures> &projects, qint64 nowMs);
    [[nodiscard]] QString textOf(const ProjectFigures &project, int column) const;
    [[nodiscard]] QString nameOf(const ProjectFigures &project) const;
    /// Everything a row shows, texts and figures that become colours and drawings.
    [[nodiscard]] QVariantList faceOf(const ProjectFigures &project) const;
    [[nodiscard]] QList<QVariantList> faces() const;

    QList<ProjectFigures> m_projects;
    qint64 m_nowMs = 0;
    ProjectNames m_names;
    bool m_hasTargets = false;
};

} // namespace rd
