// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/rundetails.h"

#include <QList>

#include <optional>

/// "Why 62?": the score of one run as a table that adds up (ChaosCenter: score of a run). The
/// server looks for the weight whose fault name is part of the engine's name, reads the probe
/// success as a whole number (anything else is 0), sums weight times success over the faults that
/// told something, divides by the sum of all weights and cuts to two decimals.
namespace rd {

/// A fault, or a weight without one.
struct ScoreRow {
    enum class Note {
        None,
        NotANumber,  ///< its probe success is a word ("Awaited"): counts 0
        NothingTold, ///< its step is there, its agent sent no data: counts 0 with full weight
        Skipped,     ///< its step was skipped: the same
        NeverRan,    ///< a weight without a step: the same
        NotRead,     ///< a weight, and nothing readable about the run
        NoWeight,    ///< a fault that no weight belongs to: does not count
        Ambiguous,   ///< several weights fit; which one the server took is chance
    };

    QString name;   ///< of the step, else of the weight
    int fault = -1; ///< index into RunDetails::faults, or -1
    int step = -1;  ///< index into RunDetails::steps, or -1
    std::optional<qint64> weight;
    int success = 0;    ///< percent, as it counts
    qint64 product = 0; ///< weight times success
    /// Hundredths of a point of the score. They add up to ScoreExplanation::cents exactly: where
    /// they had to be rounded, the largest remainders were.
    qint64 cents = 0;
    qint64 lostCents = 0; ///< add up to what is missing from 100 (nothing when above)
    Note note = Note::None;

    friend bool operator==(const ScoreRow &, const ScoreRow &) = default;
};

struct ScoreExplanation {
    enum class Verdict {
        Agrees,  ///< the rows give the server's score
        Differs, ///< they give another one, see reason
        Open,    ///< there is nothing to compare, see reason
    };
    enum class Reason {
        None,
        InProgress,       ///< the server reckons when the run has finished; the rows tell "so far"
        NoScore,          ///< the server gave none
        SingleEngine,     ///< runs of single engines have no weights and always score 0
        NoWeights,        ///< the server did not tell them
        WeightsAreZero,   ///< they sum up to 0, so the score is 0
        NothingReported,  ///< no execution data, or none that can be read
        ReportCut,        ///< there is more than was read
        StoppedKeepsZero, ///< stopped through ChaosCenter 3.29 or later: 0, whatever was achieved
        ReportIsOlder,    ///< the last report is from before the end of the run
        Ambiguous,        ///< a fault's name is part of another's: the server takes one by chance
        Unclear,          ///< a number nobody can reckon with
        Unexplained,      ///< results or weights must have changed since
    };

    Verdict verdict = Verdict::Open;
    Reason reason = Reason::None; ///< may also be told beside Agrees
    QList<ScoreRow> rows;         ///< faults in the order of their steps, then weights without one
    qint64 weightSum = 0;         ///< of all weights
    qint64 productSum = 0;
    std::optional<qint64> cents; ///< what the rows give, in hundredths; none without weights
    std::optional<double> serverScore;

    friend bool operator==(const ScoreExplanation &, const ScoreExplanation &) = default;
};

/// Explains the score of the run in \p details. Pure; linear in faults times weights.
[[nodiscard]] ScoreExplanation explainRunScore(const RunDetails &details);

} // namespace rd
