// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

namespace rd {

/// Where "now" comes from. Production code gets SystemClock; tests set the time themselves.
class Clock {
public:
    Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)
    virtual ~Clock() = default;

    /// Milliseconds since the epoch, UTC. May jump in both directions when the system clock is set.
    [[nodiscard]] virtual qint64 nowMs() const = 0;
    /// The same as a date and time in UTC.
    [[nodiscard]] QDateTime now() const;
};

/// The clock of the machine.
class SystemClock final : public Clock {
public:
    [[nodiscard]] qint64 nowMs() const override;
};

} // namespace rd
