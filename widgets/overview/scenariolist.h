// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"

#include <QList>
#include <QWidget>

namespace rd {

class ScenarioRow;

/// Scenarios worth a look, one button per line: name, evidence, sparkline, score, change. Shows as
/// many lines as fit, the first of them always; Up and Down walk through them.
class ScenarioList final : public QWidget {
    Q_OBJECT

public:
    enum class Kind {
        Weakest, ///< the evidence is the age of the score, or why it cannot be trusted
        Movers,  ///< the evidence is where the score came from, and its age
    };

    explicit ScenarioList(Kind kind, QWidget *parent = nullptr);

    void setScenarios(const QList<ScenarioFigure> &scenarios, const PeriodLayout &layout,
                      const ProjectNames &projects, qint64 nowMs);
    /// What ages are counted to, when time has gone on.
    void setNow(qint64 nowMs);

    /// What stands there without scenarios, instead of the usual sentence; empty: that one.
    void setEmptyText(const QString &sentence);

    [[nodiscard]] int count() const { return static_cast<int>(m_scenarios.size()); }
    /// Height for \p rows lines with their column titles.
    [[nodiscard]] int heightFor(int rows, int rowHeight) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void scenarioActivated(const rd::ProjectRef &project, const QString &scenarioId);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QString sentence() const;
    void describe();
    void showRows();
    void arrange();
    [[nodiscard]] QString evidenceOf(const ScenarioFigure &scenario) const;

    Kind m_kind;
    QList<ScenarioFigure> m_scenarios;
    PeriodLayout m_layout;
    ProjectNames m_projects;
    qint64 m_nowMs = 0;
    QString m_emptyText;
    QList<ScenarioRow *> m_rows;
};

} // namespace rd
