// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/scrollaccess.h"

#include <QAccessibleWidget>
#include <QScrollArea>

namespace rd {

namespace {

QAccessibleInterface *makeScrollAccessible(const QString &, QObject *object)
{
    auto *area = qobject_cast<QScrollArea *>(object);
    return area ? new QAccessibleWidget(area, QAccessible::Client) : nullptr;
}

} // namespace

void installScrollAccessibility()
{
    static const bool once = [] {
        QAccessible::installFactory(makeScrollAccessible);
        return true;
    }();
    Q_UNUSED(once)
}

} // namespace rd
