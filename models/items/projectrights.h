// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/project.h"

/// What a role in a project lets an account do, and the sentences that say who may. Translated;
/// names of servers are made safe to show.
///
/// ChaosCenter: executors and owners run and stop scenarios, owners synchronise hubs, viewers look
/// on. Up to 3.8 executors are called editors and may do nearly what owners may. 3.9 lets only
/// owners run scenarios, and some later releases enforce nothing: the server has the last word, and
/// what is not known of a role is treated as a viewer's.
namespace rd {

[[nodiscard]] bool mayRunScenarios(Role role); ///< and stop their runs
[[nodiscard]] bool maySynchroniseHubs(Role role);

/// "viewer", "executor", "owner", "editor"; what stands for the others is a word for "not known".
[[nodiscard]] QString roleText(Role role);

/// Who may do it in \p projectName and what to do about it, for an account in \p role: "Only
/// executors and owners of the project P may run its scenarios. Your role is viewer: ..." For a
/// role that may, it is what is to be said when the server refused all the same.
[[nodiscard]] QString whoMayRunText(Role role, const QString &projectName);
[[nodiscard]] QString whoMayStopText(Role role, const QString &projectName);
[[nodiscard]] QString whoMaySynchroniseText(Role role, const QString &projectName);

} // namespace rd
