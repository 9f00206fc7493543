// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/rundetails.h"

#include <QList>
#include <QString>

namespace rd {

/// Whose log to ask for: the pod of a step, and of a fault also those that did the work.
struct StepLogQuery {
    QString delegateId; ///< Run::delegateId, or else that of the scenario
    QString runId;
    QString pod; ///< RunStep::key
    QString podNamespace;
    QString typeText;      ///< RunStep::typeText
    QString experimentPod; ///< these three of faults only
    QString runnerPod;
    QString engineNamespace;

    /// Without one of the first three nobody can answer.
    [[nodiscard]] bool isComplete() const
    {
        return !delegateId.isEmpty() && !runId.isEmpty() && !pod.isEmpty();
    }
    friend bool operator==(const StepLogQuery &, const StepLogQuery &) = default;
};

/// The query for a step of \p details; empty for an index that is none.
[[nodiscard]] StepLogQuery stepLogQuery(const RunDetails &details, int step);

/// What pods wrote. Hostile text, credentials blotted out as far as they are recognised; to be
/// shown, never to be kept.
struct StepLog {
    struct Pod {
        QString name;
        QString text;

        friend bool operator==(const Pod &, const Pod &) = default;
    };
    enum class State {
        Told,
        NotConnected, ///< the delegate is not connected to ChaosCenter
        Refused,      ///< something else is in the way, see trouble; often the pod is gone
    };

    State state = State::Told;
    QString trouble;  ///< the server's own sentence; never translated
    QString main;     ///< of the step's own pod; empty when it wrote nothing
    QList<Pod> pods;  ///< of a fault's other pods
    bool cut = false; ///< only the end of something long was kept

    friend bool operator==(const StepLog &, const StepLog &) = default;
};

} // namespace rd
