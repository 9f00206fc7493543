// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace rd {

/// Paints the cells of the list of runs: the outcome as shape and word, what is secondary muted,
/// figures at the end of their column, and a mark of its own for runs that are stuck.
class RunRowDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The row under the mouse; -1: none.
    void setHoveredRow(int row) { m_hoveredRow = row; }
    [[nodiscard]] int hoveredRow() const noexcept { return m_hoveredRow; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    int m_hoveredRow = -1;
};

/// Space between the edges of a cell and its text.
inline constexpr int RunCellPadding = 8;
/// What the mark of a run that takes too long adds to its text.
inline constexpr int RunAgeingRoom = 24;
/// True for columns whose figures stand at the end.
[[nodiscard]] bool isFigureColumn(int column);

} // namespace rd
