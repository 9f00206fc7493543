// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"

#include <QTableView>

#include <optional>

namespace rd {

class RollupMenu;
class RollupModel;

/// The projects of a roll-up, worst first. As high as its rows: the page scrolls, not the table.
/// A row opens its project by click or Enter.
class RollupTable final : public QTableView {
    Q_OBJECT

public:
    explicit RollupTable(QWidget *parent = nullptr);

    /// The current row stays with its project, wherever that goes.
    void setProjects(const QList<ProjectFigures> &projects, qint64 nowMs);
    /// What ages are counted to, when time has gone on.
    void setNow(qint64 nowMs);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// The row under the mouse; -1 without one.
    [[nodiscard]] int hoveredRow() const { return m_hovered; }
    /// What can be done with a row; opens by the right button and by the menu key.
    [[nodiscard]] RollupMenu *menu() const { return m_menu; }

signals:
    void projectActivated(const rd::ProjectRef &project);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void activate(int row);
    void arrangeColumns();
    void setHovered(int row);
    [[nodiscard]] std::optional<ProjectRef> projectAt(int row) const;

    void openMenu(const QPoint &place);

    RollupModel *m_model;
    RollupMenu *m_menu;
    int m_hovered = -1;
    std::optional<ProjectRef> m_pressed; ///< not released yet
};

} // namespace rd
