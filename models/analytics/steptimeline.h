// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/rundetails.h"

#include <QList>

namespace rd {

/// A step on the time line of its run.
struct TimelineRow {
    enum class End {
        Known,
        Running, ///< until now
        Unknown, ///< it ended with the run, or nobody noted when
    };

    int step = 0;      ///< index into RunDetails::steps
    qint64 fromMs = 0; ///< 0: it did not begin, or at an impossible time
    qint64 toMs = 0;   ///< never before fromMs
    End end = End::Known;
    int overlapping = 0; ///< other steps that went on at the same time, at least for a moment

    [[nodiscard]] bool hasSpan() const noexcept { return fromMs > 0; }
    friend bool operator==(const TimelineRow &, const TimelineRow &) = default;
};

/// The steps of a run in time, without groups: in the order in which they began, those that did not
/// begin last.
struct StepTimeline {
    QList<TimelineRow> rows;
    qint64 fromMs = 0; ///< of the first span; 0 when there is none
    qint64 toMs = 0;   ///< of the last one, never before fromMs
    bool live = false; ///< something is still running: toMs moves with the time

    friend bool operator==(const StepTimeline &, const StepTimeline &) = default;
};

/// Pure, n log n. Times further than 60 days from the run are taken for impossible.
[[nodiscard]] StepTimeline stepTimeline(const RunDetails &details, qint64 nowMs);

} // namespace rd
