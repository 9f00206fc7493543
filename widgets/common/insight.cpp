// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/insight.h"

#include <QRect>
#include <QScrollArea>

namespace rd {

void bringIntoSight(QWidget *widget, const QRect &part)
{
    constexpr int Around = 8;
    for (QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(above);
        if (!area || !area->widget() || !area->widget()->isAncestorOf(widget))
            continue;
        const QRect there(widget->mapTo(area->widget(), part.topLeft()), part.size());
        // Pages scroll downwards only.
        const int x =
            area->widget()->mapFrom(area->viewport(), area->viewport()->rect().center()).x();
        area->ensureVisible(x, there.center().y(), 0, there.height() / 2 + Around);
    }
}

} // namespace rd
