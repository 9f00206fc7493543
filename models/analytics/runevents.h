// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/rundetails.h"

#include <QList>

namespace rd {

/// One link of the chain of events of a run, for its report. What it is about is told by indexes
/// into the details.
struct RunEvent {
    enum class Kind {
        Requested, ///< the server took the run
        Began,     ///< the workflow did, by the cluster's clock
        StepBegan, ///< a task
        StepEnded, ///< the same; how is told by RunStep::state
        StepSkipped,
        FaultBegan, ///< the workflow asked for the fault
        TargetHit,  ///< the fault reached a target
        ProbeTold,  ///< a probe gave its verdict
        FaultEnded,
        Ended, ///< of the run: only when it is final
    };

    Kind kind = Kind::Began;
    qint64 ms = 0;     ///< 0: unknown
    bool exact = true; ///< false: nobody told when; this is where it must have been
    int step = -1;     ///< index into RunDetails::steps
    int fault = -1;    ///< index into RunDetails::faults
    int probe = -1;    ///< index into FaultOutcome::probes, of ProbeTold
    int target = -1;   ///< index into FaultOutcome::targets, of TargetHit

    friend bool operator==(const RunEvent &, const RunEvent &) = default;
};

/// What happened, in order: steps as they began and ended, each fault with what it hit and what its
/// probes told. The request comes first and the end last, whatever the clocks say. Pure, n log n.
[[nodiscard]] QList<RunEvent> runEvents(const RunDetails &details);

} // namespace rd
