// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/scenarioentry.h"

/// Who may start and stop runs, and why somebody may not. Whole sentences, translated; names of
/// servers are made safe to show.
///
/// ChaosCenter: executors ("Editor" on old servers) and owners of a project run and stop its
/// scenarios, viewers look on. Some releases let only owners run them and some enforce nothing; the
/// server has the last word, and what is not known of a role is treated as a viewer's.
namespace rd {

/// Why nobody here can run the scenario by hand now; empty when it can be tried.
[[nodiscard]] QString whyNotRun(const ScenarioEntry &entry);
/// Why nothing of the scenario can be stopped; empty when stoppableRun() can be.
[[nodiscard]] QString whyNotStop(const ScenarioEntry &entry);
/// The newest run that goes on and has an id: without one the server would stop everything.
[[nodiscard]] std::optional<RunMark> stoppableRun(const ScenarioEntry &entry);

/// "viewer", "executor", "owner"; what stands for the others is a word for "not known".
[[nodiscard]] QString roleText(Role role);
/// Who may do it in \p projectName and what to do about it, for an account in \p role: "Only
/// executors and owners of the project P may run its scenarios, and your role is viewer. ..."
[[nodiscard]] QString whoMayRunText(Role role, const QString &projectName);
[[nodiscard]] QString whoMayStopText(Role role, const QString &projectName);

} // namespace rd
