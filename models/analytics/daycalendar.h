// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QHash>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace rd {

/// The first moment of the local day \p date, in milliseconds since the epoch; of the next day
/// that exists where a zone skipped one.
[[nodiscard]] qint64 startOfLocalDay(QDate date, const QTimeZone &zone);

/// Numbers the local days of one zone: day 0 is 1 January 1970. A moment belongs to the last day
/// that has begun, so days are whole spans between starts whatever the clock does, and agree with
/// the boundaries of layOut(). A day that a zone skipped is empty.
///
/// Remembers what it has worked out, so one object belongs to one thread.
class DayCalendar {
public:
    static constexpr int DayCount = 131'072; ///< until 2328; other times have no day

    /// An invalid zone means UTC.
    explicit DayCalendar(const QTimeZone &zone);

    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }
    /// First moment of day \p day, 0 to DayCount.
    [[nodiscard]] qint64 startOf(int day) const;
    /// The day that contains \p ms; none before day 0 and after the last.
    [[nodiscard]] std::optional<int> dayOf(qint64 ms) const;
    /// True when a day begins at \p ms.
    [[nodiscard]] bool isStart(qint64 ms) const;
    /// Equal for two calendars that draw the same lines between days until 2070.
    [[nodiscard]] const QString &signature() const;

private:
    QTimeZone m_zone;
    mutable QHash<int, qint64> m_starts;
    mutable QString m_signature;
    mutable int m_lastDay = -1; ///< the day asked for last: runs come in order
    mutable qint64 m_lastFrom = 0;
    mutable qint64 m_lastTo = 0;
};

} // namespace rd
