// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

#include <functional>

namespace rd {

/// The cells of a RowTable: a hairline below each row, no focus frame around single cells. Pages
/// add their own shapes and weights in initStyleOption().
class RowCells : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    /// Shows \p icon before the text of the cell.
    static void setIcon(QStyleOptionViewItem &option, const QIcon &icon);
};

/// To be called by a table that is resized: when something below it grows, the chosen row does not
/// get out of sight. \p heightBefore: of the viewport.
void keepChosenInSight(QTableView &table, int heightBefore);

/// To be called before the keyboard moves on in a table whose columns give way: from a cell that is
/// hidden by now Qt leads nowhere.
void leaveHiddenColumn(QTableView &table);

/// To be called when a table gets the focus: keys that lead into it choose its first row if none is
/// chosen. Qt would only go there, and tell what is not marked.
void chooseFirst(QTableView &table, Qt::FocusReason reason);

/// A list of which one row is chosen, with a first column that takes the room the others leave.
/// When the table is narrow, the columns given to setYielding() become narrower, then give way one
/// after the other. Home and End lead to the first and the last row; Tab leaves the table.
class RowTable : public QTableView {
    Q_OBJECT
public:
    explicit RowTable(QWidget *parent = nullptr);

    /// Columns in the order in which they give way.
    void setYielding(const QList<int> &columns);
    /// A column that is not wanted at all, whatever room there is. To be called after new rows
    /// came, too: the widths of columns follow the rows then, and not while somebody filters them.
    void setUnwanted(int column, bool isUnwanted);

    /// Carries out \p change, by which other rows come and the choice is made anew, without moving
    /// what is seen; only the chosen row is kept in sight, unless it was scrolled away.
    void keepPlace(const std::function<void()> &change);

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void layOutColumns();
    [[nodiscard]] QList<int> columnWidths() const;

    QList<int> m_yielding;
    QList<int> m_unwanted;
};

} // namespace rd
