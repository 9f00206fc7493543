// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/world/ids.h"
#include "sandbox/world/records.h"

#include <QVarLengthArray>

/// How runs go: decided by chance and story when they begin, told by the clock afterwards.
namespace rd::sandbox {

/// The outcome a run is heading for.
struct Ending {
    FaultResults results;
    RunPhase phase = RunPhase::Completed;
    bool isByApi = false; ///< stopped through the API: counters and score stay 0
};

/// \p whenMs is the time of the run, \p todayMs the story's today.
[[nodiscard]] Ending decideEnding(const Experiment &experiment, qint64 whenMs, qint64 todayMs,
                                  Dice &dice);

/// The steps of a run in time: install, each fault, clean-up; an engine has the fault alone.
struct Timeline {
    qint64 startMs = 0;
    QVarLengthArray<qint64, MaxFaults + 2> stepEndMs;
    qint64 endMs = 0; ///< earlier than the last step if the run broke off
};

/// Follows from the run's number, so it needs no room. \p pace shortens live runs only.
[[nodiscard]] Timeline timelineOf(quint64 seed, quint32 number, const Experiment &experiment,
                                  const Run &run, double pace);

/// Which step of the run (1-based) executes fault \p fault.
[[nodiscard]] int stepOfFault(const Experiment &experiment, int fault);

/// A run that has to be made.
struct PlannedRun {
    enum Kind : quint8 { ByHand, BySchedule, HungQueued, HungRunning, OddPhase };

    qint64 ms = 0;
    quint16 experiment = 0;
    Kind kind = ByHand;
};

/// The past twelve months, oldest first. \p wanted thins or thickens it to exactly that many.
[[nodiscard]] std::vector<PlannedRun> planHistory(const QList<Experiment> &experiments,
                                                  quint64 seed, qint64 nowMs,
                                                  std::optional<int> wanted);

} // namespace rd::sandbox
