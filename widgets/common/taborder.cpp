// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/taborder.h"

#include <QWidget>

#include <utility>

namespace rd {

void chainTabOrder(const QList<QWidget *> &parts)
{
    QWidget *before = nullptr;
    const auto append = [&before](QWidget *widget) {
        // Of a group only the chosen one is a stop, the others may become it: they belong here,
        // too.
        if (widget->focusPolicy() == Qt::NoFocus || widget->isWindow())
            return;
        if (before)
            QWidget::setTabOrder(before, widget);
        before = widget;
    };
    for (QWidget *part : parts) {
        // Taken down before anything moves.
        QList<QWidget *> inside{part};
        for (QWidget *at = part->nextInFocusChain(); at != part; at = at->nextInFocusChain()) {
            if (part->isAncestorOf(at))
                inside << at;
        }
        for (QWidget *widget : std::as_const(inside))
            append(widget);
    }
}

} // namespace rd
