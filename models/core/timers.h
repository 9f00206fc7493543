// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>

#include <chrono>
#include <functional>

class QTimer;

namespace rd {

/// Source of "call me later". Production code gets QtTimers; tests get a clock they turn by hand,
/// so no test ever sleeps.
class Timers {
public:
    Timers() = default;
    Q_DISABLE_COPY_MOVE(Timers)
    virtual ~Timers() = default;

    /// Runs \p task once after \p delay, unless cancel() is called with the returned id first.
    virtual quint64 callAfter(std::chrono::milliseconds delay, std::function<void()> task) = 0;
    /// Unknown ids and ids that have fired already are ignored.
    virtual void cancel(quint64 id) = 0;
};

/// Timers of the event loop of the thread it lives in.
class QtTimers final : public QObject, public Timers {
    Q_OBJECT
public:
    using QObject::QObject;
    quint64 callAfter(std::chrono::milliseconds delay, std::function<void()> task) override;
    void cancel(quint64 id) override;

private:
    QHash<quint64, QTimer *> m_running;
    quint64 m_lastId = 0;
};

} // namespace rd
