// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/scenarioentry.h"

/// Why a scenario cannot be run or stopped now: the role (see projectrights.h), its schedule, its
/// delegate, its runs. Whole sentences, translated; names of servers are made safe to show.
namespace rd {

/// Why nobody here can run the scenario by hand now; empty when it can be tried.
[[nodiscard]] QString whyNotRun(const ScenarioEntry &entry);
/// Why nothing of the scenario can be stopped; empty when stoppableRun() can be.
[[nodiscard]] QString whyNotStop(const ScenarioEntry &entry);
/// The newest run that goes on and has an id: without one the server would stop everything.
[[nodiscard]] std::optional<RunMark> stoppableRun(const ScenarioEntry &entry);

} // namespace rd
