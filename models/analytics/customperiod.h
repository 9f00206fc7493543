// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/periods.h"
#include "core/result.h"

#include <QDate>

namespace rd {

/// Why two days, or a text, are no period.
enum class PeriodProblem {
    Word,     ///< neither a known word nor two days
    NoDay,    ///< there is no such day
    Reversed, ///< the last day is before the first
    Future,   ///< nothing has happened yet
    TooLong,  ///< more than LongestPeriodDays
};

inline constexpr int LongestPeriodDays = 3660; ///< ten years

/// The whole local days \p first to \p last as a period. A last day to come is allowed: the period
/// ends with the open bucket until then.
[[nodiscard]] Result<Period, PeriodProblem> customPeriod(QDate first, QDate last, qint64 nowMs,
                                                         const QTimeZone &zone);
/// "30d" and the like (see periodKey()), or two days: "2026-11-01..2026-11-15".
[[nodiscard]] Result<Period, PeriodProblem> periodFromText(const QString &text, qint64 nowMs,
                                                           const QTimeZone &zone);
/// One sentence for the user.
[[nodiscard]] QString problemText(PeriodProblem problem);

/// First and last local day of \p period as laid out: today is the last for the running ones.
struct PeriodDays {
    QDate first;
    QDate last;

    friend bool operator==(const PeriodDays &, const PeriodDays &) = default;
};
[[nodiscard]] PeriodDays daysOf(const PeriodLayout &layout);

} // namespace rd
