// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"
#include "items/runsquery.h"

#include <QDialog>

class QTableView;

namespace rd {

class EvidenceModel;
class SegmentedControl;
class TonedLabel;

/// One line behind a figure.
struct EvidenceRow {
    QStringList cells;                      ///< plain lines
    quint32 groups = 0;                     ///< bit per group it belongs to
    std::optional<RunsQuery> runs = {};     ///< what it leads to
    std::optional<ProjectRef> project = {}; ///< with `scenarioId`
    QString scenarioId = {};
};

/// What a figure is made of, as a table: which scenarios are measured and which are not, which
/// delegates are lost. A line opens the runs behind it. Open with open().
class EvidenceDialog final : public QDialog {
    Q_OBJECT
public:
    struct Contents {
        QString title;
        QString caption;
        QStringList columns;
        QList<int> figureColumns; ///< right-aligned
        QList<int> wideColumns;   ///< share the room with the first one
        QStringList groups;       ///< filters above the table; none: no filter
        QList<EvidenceRow> rows;
    };

    EvidenceDialog(const Contents &contents, QWidget *parent = nullptr);

    /// Every scenario, weakest first, and by what is wrong with it.
    [[nodiscard]] static Contents scenarios(const OverviewFigures &figures);
    [[nodiscard]] static Contents delegates(const OverviewFigures &figures);
    [[nodiscard]] static Contents hubs(const OverviewFigures &figures);

    [[nodiscard]] int rowCount() const;

signals:
    void runsRequested(const rd::RunsQuery &query);
    void scenarioActivated(const rd::ProjectRef &project, const QString &scenarioId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showGroup(int group);
    void activate(int row);

    EvidenceModel *m_model;
    QTableView *m_table;
    SegmentedControl *m_groups;
    TonedLabel *m_count;
    bool m_leads; ///< some line has runs to show
};

} // namespace rd
