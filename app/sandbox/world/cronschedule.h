// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace rd::sandbox {

/// When a schedule fires next, as the workflow controller of the target cluster understands it:
/// five fields, `@daily` and its relatives, `@every <duration>`. Small on purpose; the client has
/// its own reader, and the two must not share mistakes.
class CronSchedule {
public:
    /// Nothing for text that is not a schedule. \p timezone is an IANA name; empty means UTC.
    static std::optional<CronSchedule> parse(const QString &text, const QString &timezone);

    /// The first time after \p afterMs, in milliseconds since the epoch; nothing within two years.
    [[nodiscard]] std::optional<qint64> next(qint64 afterMs) const;

private:
    quint64 m_minutes = 0;
    quint32 m_hours = 0;
    quint32 m_days = 0;
    quint32 m_months = 0;
    quint32 m_weekdays = 0;
    bool m_isAnyDay = true;
    bool m_isAnyWeekday = true;
    qint64 m_everyMs = 0;
    QByteArray m_timezone;
};

} // namespace rd::sandbox
