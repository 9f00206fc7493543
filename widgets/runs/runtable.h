// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace rd {

class RunRowDelegate;

/// The list of runs: rows with hairlines, no vertical lines, one chosen row. Columns share the
/// width by themselves; the less important ones give way first. Stays quick at a million rows,
/// because all rows have the same height.
class RunTable final : public QTableView {
    Q_OBJECT
public:
    explicit RunTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Several projects are shown, so rows say which one they belong to.
    void setProjectShown(bool shown);
    [[nodiscard]] bool isProjectShown() const noexcept { return m_isProjectShown; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void layOutColumns();
    void setHoveredRow(int row);

    RunRowDelegate *m_delegate;
    bool m_isProjectShown = false;
};

} // namespace rd
