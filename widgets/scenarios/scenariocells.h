// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace rd {

/// Paints the cells of the list of scenarios: two lines of text, the second one muted, and the
/// newest runs as marks. Rows are those of ScenarioListModel.
class ScenarioCells final : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int Padding = 8;
    static constexpr int RowHeight = 48;

    using QStyledItemDelegate::QStyledItemDelegate;

    /// The row under the mouse; -1: none.
    void setHoveredRow(int row) { m_hoveredRow = row; }
    [[nodiscard]] int hoveredRow() const noexcept { return m_hoveredRow; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    /// Every mark tells its run.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    int m_hoveredRow = -1;
};

} // namespace rd
