// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/storedscenario.h"

#include <QList>
#include <QRectF>

class QPainter;

namespace rd {

struct ThemeTokens;

/// Where the marks of the newest runs stand in a cell, at most ten of them: in reading order from
/// the oldest to the newest, which is at the same place in every row.
class RunStrip {
public:
    static constexpr qreal Side = 14;
    static constexpr qreal Gap = 4;
    static constexpr qreal Width = StoredScenario::MostMarks * (Side + Gap) - Gap;

    /// \p count runs in \p cell, which may be narrower or wider than Width.
    RunStrip(const QRectF &cell, qsizetype count, Qt::LayoutDirection direction);

    /// Of the run with that place in the list, 0 for the newest.
    [[nodiscard]] QRectF placeOf(qsizetype index) const;
    /// The run at \p point, -1 for none; the gaps belong to their neighbours.
    [[nodiscard]] int indexAt(const QPointF &point) const;

private:
    QRectF m_cell;
    qsizetype m_count;
    Qt::LayoutDirection m_direction;
};

void paintRunStrip(QPainter &painter, const RunStrip &strip, const QList<RunMark> &marks,
                   const ThemeTokens &tokens);

} // namespace rd
