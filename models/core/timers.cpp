// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/timers.h"

#include <QTimer>

namespace rd {

quint64 QtTimers::callAfter(std::chrono::milliseconds delay, std::function<void()> task)
{
    const quint64 id = ++m_lastId;
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    m_running.insert(id, timer);
    connect(timer, &QTimer::timeout, this, [this, id, task = std::move(task)] {
        // Taken out first: the task may start or cancel timers of its own.
        if (QTimer *fired = m_running.take(id))
            fired->deleteLater();
        task();
    });
    timer->start(delay);
    return id;
}

void QtTimers::cancel(quint64 id)
{
    delete m_running.take(id);
}

} // namespace rd

#include "moc_timers.cpp"
