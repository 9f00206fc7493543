// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/scope.h"

#include <QMenu>

#include <optional>

namespace rd {

/// What can be done with a project of the roll-up.
class RollupMenu final : public QMenu {
    Q_OBJECT
public:
    explicit RollupMenu(QWidget *parent = nullptr);

    /// Opens for \p project at a place of the screen.
    void openFor(const ProjectRef &project, const QPoint &globalPlace);

signals:
    void projectRequested(const rd::ProjectRef &project);
    void scenariosRequested(const rd::ProjectRef &project);
    void runsRequested(const rd::ProjectRef &project);
    void delegatesRequested(const rd::ProjectRef &project);
    void copyTextRequested(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::optional<ProjectRef> m_project;
    QAction *m_open;
    QAction *m_scenarios;
    QAction *m_runs;
    QAction *m_delegates;
    QAction *m_copyId;
};

} // namespace rd
