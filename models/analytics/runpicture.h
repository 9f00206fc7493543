// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/rundetailstext.h"
#include "analytics/runevents.h"
#include "analytics/runscore.h"
#include "analytics/stepgraph.h"

#include <QHash>
#include <QList>

#include <memory>
#include <optional>

namespace rd {

/// The details of a run with everything that is made of them, for screens: made once, shared.
struct RunPicture {
    RunDetails details;
    StepGraph graph;
    ScoreExplanation why;
    QList<RunEvent> events;
    RunFinding finding;
    QHash<int, qint64> weights; ///< by step; only of steps that a weight belongs to
};

/// Never null. Pure; a report of 5000 steps takes some tens of milliseconds, the usual ones none.
[[nodiscard]] std::shared_ptr<const RunPicture> runPicture(const RunDetails &details);

/// The fault of a step; null for any other step.
[[nodiscard]] const FaultOutcome *faultOf(const RunDetails &details, int step);

/// "pod-delete: weakness found, 2 min, weight 10, 1 of 2 probes passed, fail step: ..." in one
/// line; empty for an index that is none. \p nowMs for steps that go on.
[[nodiscard]] QString stepSentence(const RunPicture &picture, int step, qint64 nowMs);
/// "1 of 6", or empty when the fault has no probes or told nothing.
[[nodiscard]] QString probesPassedText(const FaultOutcome &fault);

} // namespace rd
