// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QTimeZone>

#include <optional>

namespace rd {

/// The values that one field of a cron text allows.
struct CronField {
    quint64 values = 0; ///< bit n: the value n
    /// Written as "*" or "?" without a step: such a day does not restrict; see Cron::fitsDay().
    bool star = false;

    [[nodiscard]] bool has(int value) const { return ((values >> value) & 1U) != 0; }
    friend bool operator==(const CronField &, const CronField &) = default;
};

/// A schedule as the workflow controller behind ChaosCenter's delegates reads it. That is Argo
/// Workflows with the standard parser of robfig/cron 3, whose rules these are:
///
/// - Exactly five fields: minute, hour, day of month, month, day of week (0 to 6, 0 is Sunday; 7 is
///   refused). No seconds, no years, no L, W or #.
/// - Lists of values, ranges and steps. "5/20" is from 5 to the end. "*" and "?" are the same, and
///   what follows a hyphen behind them is not looked at. Empty elements of a list do not count, so
///   a field may allow nothing at all. Numbers may carry a plus.
/// - Names of three letters for months and weekdays, in any case.
/// - "@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly", and
///   "@every" with a duration as Go writes it, in whole seconds and at least one.
/// - "TZ=Zone " or "CRON_TZ=Zone " in front of any of these. Argo puts one there itself when the
///   schedule has a zone of its own: a text that then has two is refused.
struct Cron {
    CronField minutes;
    CronField hours;
    CronField days; ///< of the month
    CronField months;
    CronField weekdays;          ///< 0 is Sunday
    qint64 everyMs = 0;          ///< "@every", without fields; else 0
    std::optional<QString> zone; ///< as written in front; empty is UTC

    /// Both day fields together; the month is another matter. When both of them restrict, either
    /// is enough.
    [[nodiscard]] bool fitsDay(int day, int weekday) const;
    /// False for what can never happen: 30 February, or a field that allows nothing.
    [[nodiscard]] bool canFire() const;

    friend bool operator==(const Cron &, const Cron &) = default;
};

/// What \p text means; none when the controller would refuse it. \p timeZone is the schedule's own
/// zone, as it is stored; empty without one. Any text is safe; longer ones than 500 characters are
/// refused unread.
[[nodiscard]] std::optional<Cron> parseCron(const QString &text, const QString &timeZone = {});

/// The zone of that IANA name; invalid for names that the controller's clock would not know, such
/// as "Local", offsets and POSIX rules. Empty is UTC.
[[nodiscard]] QTimeZone cronZone(const QString &name);

/// The first firing after \p afterMs in \p zone, in milliseconds since the epoch; none when there
/// is none within five years. Cron::zone is not looked at.
///
/// Clock changes are met as by robfig/cron: a time that the clock skips does not fire on that day,
/// and one that it shows twice fires twice. The walk is the same, with what it does where a change
/// is not a whole hour, or skips midnight; an "@every" counts from \p afterMs.
[[nodiscard]] std::optional<qint64> nextFiring(const Cron &cron, qint64 afterMs,
                                               const QTimeZone &zone);

} // namespace rd
