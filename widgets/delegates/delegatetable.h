// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace rd {

/// A list of delegates or environments: rows with hairlines, one chosen row, states as shape and
/// word. Columns share the width; Home and End lead to the first and the last row.
class DelegateTable final : public QTableView {
    Q_OBJECT
public:
    explicit DelegateTable(QWidget *parent = nullptr);

    /// Columns in the order in which they give way when the table is narrow.
    void setYielding(const QList<int> &columns);
    /// A column that is not wanted at all, whatever room there is.
    void setUnwanted(int column, bool isUnwanted);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void layOutColumns();

    QList<int> m_yielding;
    QList<int> m_unwanted;
};

} // namespace rd
