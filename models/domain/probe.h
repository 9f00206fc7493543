// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace rd {

/// What a probe told in one run.
struct ProbeResult {
    enum class Verdict {
        Unknown, ///< a word this program does not know
        Passed,
        Failed,
        Awaited, ///< the run is not that far
        NotRun,  ///< not evaluated: the fault did not get that far, or never will
    };
    Verdict verdict = Verdict::Unknown;
    QString faultName;  ///< of the step
    QString scenarioId; ///< may be of another project: the server goes by the probe's name alone
    /// When the run changed last (Run::updatedMs); the server tells no id of the run.
    qint64 runUpdatedMs = 0;

    friend bool operator==(const ProbeResult &, const ProbeResult &) = default;
};

/// A check that faults use to tell whether the system holds.
struct Probe {
    enum class Kind { Unknown, Http, Command, Prometheus, Kubernetes };

    QString name; ///< what identifies it within its project
    Kind kind = Kind::Unknown;
    QString description;
    QStringList tags;
    qint64 updatedMs = 0;
    QList<ProbeResult> results; ///< newest first, at most MostResults

    static constexpr int MostResults = 10;

    friend bool operator==(const Probe &, const Probe &) = default;
};

} // namespace rd
