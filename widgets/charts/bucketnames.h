// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/periods.h"

#include <QList>
#include <QString>

class QFontMetricsF;

namespace rd {

/// A bucket in words: "Tue, 3 Nov", "3 Nov, 14:00 to 15:00", "week of 2 Nov 2026".
[[nodiscard]] QString bucketName(const PeriodLayout &layout, qsizetype bucket);

/// "today", "now", "this week": the open bucket.
[[nodiscard]] QString openBucketName(const PeriodLayout &layout);

/// A label of the time axis.
struct AxisLabel {
    qsizetype bucket = 0;
    QString text;
    double left = 0; ///< where the text begins, from the start of the plot
    double width = 0;
};

/// As many labels as stand in \p plotWidth without touching each other, always with the last
/// bucket, which says "so far" while it is open. Days of the month, hours or months, as the buckets
/// are.
[[nodiscard]] QList<AxisLabel> axisLabels(const PeriodLayout &layout, double plotWidth,
                                          const QFontMetricsF &metrics);

} // namespace rd
