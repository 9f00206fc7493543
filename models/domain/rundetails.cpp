// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/rundetails.h"

#include <QCoreApplication>

#include <algorithm>

namespace rd {

int stepOf(const RunDetails &details, const QString &key)
{
    const auto found = std::find_if(details.steps.cbegin(), details.steps.cend(),
                                    [&key](const RunStep &step) { return step.key == key; });
    return key.isEmpty() || found == details.steps.cend()
               ? -1
               : static_cast<int>(found - details.steps.cbegin());
}

QString stepStateText(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return QCoreApplication::translate("StepState", "waiting");
    case StepState::Running:
        return QCoreApplication::translate("StepState", "running");
    case StepState::Succeeded:
        return QCoreApplication::translate("StepState", "succeeded");
    case StepState::Weakness:
        return QCoreApplication::translate("StepState", "weakness found");
    case StepState::Failed:
        return QCoreApplication::translate("StepState", "failed");
    case StepState::Skipped:
        return QCoreApplication::translate("StepState", "skipped");
    case StepState::Stopped:
        return QCoreApplication::translate("StepState", "stopped");
    case StepState::Unknown:
        break;
    }
    return QCoreApplication::translate("StepState", "unknown");
}

std::optional<qint64> durationMs(const RunStep &step, qint64 nowMs)
{
    if (step.startedMs <= 0)
        return std::nullopt;
    const bool runs = step.finishedMs <= 0 && step.state == StepState::Running;
    if (step.finishedMs <= 0 && !runs)
        return std::nullopt;
    const qint64 took = (runs ? nowMs : step.finishedMs) - step.startedMs;
    return took >= 0 ? std::optional(took) : std::nullopt;
}

} // namespace rd
