// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/period.h"

#include <QList>
#include <QTimeZone>

#include <optional>

namespace rd {

/// A half-open span of time in milliseconds since the epoch, UTC.
struct TimeSpan {
    qint64 fromMs = 0;
    qint64 toMs = 0; ///< exclusive

    [[nodiscard]] bool contains(qint64 ms) const { return ms >= fromMs && ms < toMs; }
    friend bool operator==(const TimeSpan &, const TimeSpan &) = default;
};

/// How long a bucket is.
enum class BucketUnit {
    Hour, ///< ends at each full hour of the local clock, and where the clock is changed
    Day,  ///< local day
    Week, ///< ISO week, Monday to Sunday
};

/// A period laid out in time: whole buckets in the viewer's zone, the last of them still open.
struct PeriodLayout {
    QList<TimeSpan> buckets; ///< hours, local days or ISO weeks, oldest first; DST-correct
    TimeSpan span;           ///< from the first bucket to the end of the last
    TimeSpan previous;       ///< as many whole buckets, ending where this one starts
    bool lastIsOpen = true;  ///< the last bucket contains "now" and is drawn as "so far"
    BucketUnit unit = BucketUnit::Day;
    QTimeZone zone; ///< the viewer's; for labels

    /// Index of the bucket that contains \p ms, or -1. Fast: buckets are nearly even.
    [[nodiscard]] qsizetype bucketAt(qint64 ms) const;

    /// Also tells a last bucket that is still open from the same one after its end.
    friend bool operator==(const PeriodLayout &, const PeriodLayout &) = default;
};

/// Lays \p period out as seen at \p nowMs in \p zone (score rule 5). An invalid zone means UTC.
///
/// A custom period has hours up to 2 days, days up to 120 days, else ISO weeks (the first and the
/// last cut to the days chosen). It ends with the open bucket at the latest, and the period before
/// it has as many whole local days.
[[nodiscard]] PeriodLayout layOut(const Period &period, qint64 nowMs, const QTimeZone &zone);

/// "24h", "7d", "30d", "90d", "12m", "custom": names of the command line and of JSON.
[[nodiscard]] QString periodKey(const Period &period);
/// None for any other word, and for "custom", whose days a word cannot tell.
[[nodiscard]] std::optional<Period> periodFromKey(const QString &key);

} // namespace rd
