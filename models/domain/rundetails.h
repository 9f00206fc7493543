// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/probe.h"
#include "domain/run.h"

#include <QList>
#include <QString>

#include <optional>

/// What can be known of one run, beside what its row in the history says. Read when somebody looks
/// at the run or reports it, and kept no longer: texts come from the server and its agents, are
/// hostile and may hold what no file of ours should. Credentials in messages are blotted out
/// already.
///
/// All times are milliseconds since the epoch, UTC, by the clock of the cluster; 0 when unknown.
namespace rd {

/// What became of a step, in few words (ChaosCenter: phases of nodes).
enum class StepState {
    Unknown,   ///< a word this program does not know
    Waiting,   ///< nothing happened yet
    Running,   ///< or so the last report said
    Succeeded, ///< of a fault: it was injected and everything held
    Weakness,  ///< of a fault: it was injected and something did not hold
    Failed,    ///< the step itself did not work
    Skipped,   ///< never ran, and never will
    Stopped,   ///< ended by a person
};

/// The outcome with the same meaning, for colour and shape; Unknown for Skipped.
[[nodiscard]] constexpr Outcome outcomeOf(StepState state) noexcept
{
    switch (state) {
    case StepState::Succeeded:
        return Outcome::Passed;
    case StepState::Weakness:
        return Outcome::Weakness;
    case StepState::Failed:
        return Outcome::Broken;
    case StepState::Stopped:
        return Outcome::Stopped;
    case StepState::Waiting:
    case StepState::Running:
        return Outcome::InProgress;
    case StepState::Unknown:
    case StepState::Skipped:
        break;
    }
    return Outcome::Unknown;
}

/// The word on screen, translated: "waiting", "running", "succeeded", "weakness found", ...
[[nodiscard]] QString stepStateText(StepState state);

/// One node of a run's workflow.
struct RunStep {
    enum class Kind {
        Group, ///< holds others together and does nothing itself
        Task,  ///< a pod or anything else that does something
        Fault,
    };

    QString key;       ///< the server's id of the node
    QString name;      ///< of the template; of a group "[0]", "[1]", ...
    QString typeText;  ///< the server's word, verbatim
    QString phaseText; ///< the same
    QString message;
    Kind kind = Kind::Task;
    StepState state = StepState::Unknown;
    qint64 startedMs = 0;
    qint64 finishedMs = 0; ///< 0 also while running, and for ever when it was stopped
    QList<int> children;   ///< indexes into RunDetails::steps; never itself, none twice
    int fault = -1;        ///< index into RunDetails::faults, or -1

    friend bool operator==(const RunStep &, const RunStep &) = default;
};

/// What a probe told about one fault.
struct ProbeOutcome {
    QString name;
    Probe::Kind kind = Probe::Kind::Unknown;
    QString typeText; ///< "httpProbe", verbatim
    QString mode;     ///< SOT, EOT, Edge, Continuous, OnChaos; verbatim, may be empty
    ProbeResult::Verdict verdict = ProbeResult::Verdict::Unknown;
    QString verdictText;
    QString description; ///< why; empty when nothing was told

    friend bool operator==(const ProbeOutcome &, const ProbeOutcome &) = default;
};

/// What a fault was aimed at.
struct FaultTarget {
    QString name;
    QString kind;  ///< pod, deployment, node, ...
    QString state; ///< "targeted", "injected", "reverted"; verbatim

    friend bool operator==(const FaultTarget &, const FaultTarget &) = default;
};

/// One fault of a run.
struct FaultOutcome {
    enum class Verdict { Unknown, Passed, Failed, Awaited, Stopped, Error, NotAvailable };

    int step = -1;     ///< index into RunDetails::steps
    QString name;      ///< of its step
    QString kind;      ///< kind of fault: "pod-delete"; empty without data
    bool told = false; ///< its agent sent data about it; without, everything below is empty

    QString engineName;      ///< what the server finds the weight by
    QString engineNamespace; ///< where the engine lived
    QString statusText;
    Verdict verdict = Verdict::NotAvailable;
    QString verdictText;
    QString successText; ///< probe success as sent: "0" to "100", or a word such as "Awaited"
    /// As the server reads it: a whole number, else none, which counts as 0.
    std::optional<int> success;
    QString failCode;   ///< "GENERIC_ERROR"
    QString failReason; ///< in words
    QString experimentPod;
    QString runnerPod;
    qint64 updatedMs = 0;
    QList<ProbeOutcome> probes;
    QList<FaultTarget> targets;

    friend bool operator==(const FaultOutcome &, const FaultOutcome &) = default;
};

/// What one fault counts in the score.
struct FaultWeight {
    QString faultName;
    qint64 weight = 0; ///< -1e9 to 1e9; anything but 0 to 100 is somebody's mistake

    friend bool operator==(const FaultWeight &, const FaultWeight &) = default;
};

struct RunDetails {
    /// How much could be read of what the agent reported.
    enum class Document {
        Missing, ///< there is none
        Queued,  ///< the agent has not reported yet
        Whole,
        Cut,     ///< read up to a limit: there are more steps, faults or probes than anybody needs
        Broken,  ///< not JSON, or cut off on its way
        TooBig,  ///< more bytes or deeper nesting than this program reads
        Foreign, ///< JSON, but nothing this program knows
    };

    Run run;                                   ///< as the same answer told it
    std::optional<QList<FaultWeight>> weights; ///< of the revision that ran; none: not told
    Document document = Document::Missing;
    QString documentNote; ///< for "Details": what is wrong with it; never translated

    bool engineRun = false; ///< of a single engine: its score means nothing
    /// The data hold a number or a name that nobody can reckon with: the score cannot be explained.
    bool scoreUnclear = false;
    QString workflowName;
    QString workflowNamespace; ///< where its pods are
    QString revisionId;
    QString phaseText; ///< of the workflow, when it was last reported; the run's own has priority
    QString message;
    qint64 startedMs = 0;
    qint64 finishedMs = 0;

    QList<RunStep> steps;       ///< the first one is the root, then by distance from it
    QList<FaultOutcome> faults; ///< in the order of their steps
    int leftOut = 0;            ///< nodes that were not read, or could not be
    int dangling = 0;           ///< children that do not exist

    friend bool operator==(const RunDetails &, const RunDetails &) = default;
};

/// The step with that key, an index into RunDetails::steps; -1: none, or an empty key.
[[nodiscard]] int stepOf(const RunDetails &details, const QString &key);

/// From begin to end; until \p nowMs while running, none when that cannot be told.
[[nodiscard]] std::optional<qint64> durationMs(const RunStep &step, qint64 nowMs);

} // namespace rd
