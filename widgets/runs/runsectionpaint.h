// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QModelIndex;
class QPainter;
class QRect;
class QWidget;

namespace rd {

/// Paints the head of a section of runs into \p row: whether it is open, what it is called, how
/// many runs it has and the worst outcome of them, as shape and words. \p index is of RunListModel.
void paintRunSection(QPainter &painter, const QRect &row, const QModelIndex &index,
                     const QWidget &view, bool isHovered);

} // namespace rd
