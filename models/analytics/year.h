// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"

#include <QDate>

namespace rd {

struct OverviewInput;

/// A local day of the calendar.
struct YearDay {
    QDate date;
    TimeSpan span; ///< 23 to 25 hours
    OutcomeCounts runs;

    friend bool operator==(const YearDay &, const YearDay &) = default;
};

/// The runs of a year by day, whatever period the page shows: 53 weeks that end today, begin they
/// on a Sunday or a Monday. The last day is still open.
struct YearFigures {
    static constexpr int Days = 53 * 7;

    Scope scope;
    QTimeZone zone;
    QList<YearDay> days; ///< oldest first, Days of them
};

/// The days of the year that ends at \p nowMs, for reading the input of computeYear().
[[nodiscard]] PeriodLayout layOutYear(qint64 nowMs, const QTimeZone &zone);

/// The runs per day of an input with that layout; projects seen through two accounts count once,
/// deleted scenarios are included (score rule 3).
[[nodiscard]] YearFigures computeYear(const OverviewInput &input);

} // namespace rd

Q_DECLARE_METATYPE(rd::YearFigures)
