// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/outcome.h"

#include <QList>
#include <QString>

namespace rd {

/// One execution of a scenario. Texts come from the server and are hostile.
///
/// Identity within a project: `id` when the server has given one; until then scenario and sequence
/// (a queued run has no id).
struct Run {
    QString id;       ///< empty while queued
    QString notifyId; ///< how a queued run can be asked for; mostly unknown
    QString scenarioId;
    QString scenarioName; ///< empty when the scenario is gone
    qint64 sequence = 0;  ///< counts per scenario from 1; 0 when the server did not say

    QString phase; ///< the server's own word, verbatim
    Outcome outcome = Outcome::Unknown;

    /// The server's number as it came; none when absent. Means nothing unless the run is measured.
    std::optional<double> rawScore;
    /// Sum of the weights of the revision that ran; none when it was not read.
    std::optional<qint64> weightSum;

    std::optional<int> faultsPassed;
    std::optional<int> faultsFailed;
    std::optional<int> faultsAwaited;
    std::optional<int> faultsStopped;
    std::optional<int> faultsNa;
    std::optional<int> faultsTotal; ///< number of weights, not of nodes; the parts need not add up

    QString delegateId;
    QString delegateName;
    QString environmentId;
    QString triggeredBy; ///< user name; empty when the server does not say

    qint64 createdMs = 0; ///< milliseconds since the epoch, UTC; 0 when unknown
    qint64 updatedMs = 0; ///< rewritten by the server with every event

    /// True when the fault counters and weights were read (the run list), false when the run is
    /// known from a scenario's recent list only, which does not carry them.
    bool detailed = false;

    friend bool operator==(const Run &, const Run &) = default;
};

} // namespace rd
