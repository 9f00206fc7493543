// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

#include <optional>

namespace rd {

class ScenarioCells;
class ScenarioListModel;

/// The list of scenarios: rows of two lines, one chosen row. A click on a mark of a row reports its
/// run; columns share the width, and give way when there is too little of it. A click on a header
/// sorts, a third one goes back to the order by severity.
class ScenarioTable final : public QTableView {
    Q_OBJECT
public:
    /// \p model is borrowed and must outlive the table.
    explicit ScenarioTable(ScenarioListModel &model, QWidget *parent = nullptr);

    /// The row that is chosen keeps its place in the view when rows come and go above it.
    void layOutColumns();
    [[nodiscard]] QSize sizeHint() const override { return {600, 400}; }

signals:
    /// The run with the local key \p run of the scenario \p scenario.
    void runActivated(qint64 scenario, qint64 run);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    /// A run of a scenario, by their local keys.
    struct Mark {
        qint64 scenario = 0;
        qint64 run = 0;
        friend bool operator==(const Mark &, const Mark &) = default;
    };
    [[nodiscard]] std::optional<Mark> markAt(const QPoint &place) const;
    void setHoveredRow(int row);

    ScenarioListModel &m_model;
    ScenarioCells *m_cells;
    std::optional<Mark> m_pressed; ///< rows may move before the mouse is released
};

} // namespace rd
