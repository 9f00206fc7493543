// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/linkhint.h"

#include "common/insentence.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>

namespace rd {

QString chaosCenterHint(const QString &projectName)
{
    const QString name = inSentence(projectName);
    if (name.isEmpty())
        return QCoreApplication::translate(
            "rd::LinkHint",
            "ChaosCenter shows the project that is active in your browser: choose the one this "
            "belongs to there first. If it asks you to sign in, it forgets where you wanted to go; "
            "open it again afterwards.");
    return QCoreApplication::translate(
               "rd::LinkHint",
               "ChaosCenter shows the project that is active in your browser: choose \"%1\" there "
               "first. If it asks you to sign in, it forgets where you wanted to go; open it again "
               "afterwards.")
        .arg(name);
}

void giveLinkKeys(QAction *open, QAction *copyLink, QAction *copyText)
{
    open->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
    copyLink->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    copyText->setShortcut(QKeySequence(QKeySequence::Copy));
    for (QAction *action : {open, copyLink, copyText})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

} // namespace rd
