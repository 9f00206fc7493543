// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/windowactions.h"

#include <QAction>
#include <QWidget>

namespace rd {

WindowActions::WindowActions(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
}

WindowActions::~WindowActions() = default;

QAction *WindowActions::add(const QString &name, const QString &icon, const QKeySequence &key,
                            std::function<void()> run)
{
    auto *action = new QAction(&m_window);
    action->setObjectName(name);
    action->setShortcut(key);
    m_window.addAction(action);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    if (!icon.isEmpty())
        include(action, icon);
    return action;
}

void WindowActions::include(QAction *action, const QString &icon, std::function<QString()> group)
{
    m_entries.append({action, icon, std::move(group)});
}

} // namespace rd

#include "moc_windowactions.cpp"
