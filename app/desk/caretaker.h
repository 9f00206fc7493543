// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/timers.h"
#include "history/history.h"
#include "session/settings.h"

#include <QObject>

#include <chrono>

namespace rd {

/// Takes care of the history while nothing else happens to it: removes what is older than the
/// settings want, gives free space back, and once a week looks for damage. Begins some minutes
/// after start() and comes again every hour. What fails is tried again then; History itself tells
/// of damage.
class Caretaker final : public QObject {
    Q_OBJECT
public:
    /// All are borrowed and must outlive this object; \p file is the open file of \p history.
    struct Parts {
        History &history;
        Settings &settings;
        const Clock &clock;
        Timers &timers;
        QString file;
    };
    explicit Caretaker(const Parts &parts, QObject *parent = nullptr);
    ~Caretaker() override;

    void start();

private:
    void callIn(std::chrono::seconds delay);
    void beginWhenIdle();
    void removeOld();
    void tidy();
    void check();

    Parts m_parts;
    quint64 m_timer = 0; ///< 0: none waits
    int m_putOffs = 0;
    bool m_isBusy = false; ///< something was stored since the last look
};

} // namespace rd
