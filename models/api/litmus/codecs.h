// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"
#include "domain/delegate.h"
#include "domain/hub.h"
#include "domain/page.h"
#include "domain/probe.h"
#include "domain/scenario.h"

#include <QJsonObject>

#include <optional>

/// The `data` of GraphQL answers turned into values. Pure functions; every field is optional and
/// hostile, elements may be null, unknown words stay as they came. Malformed only when the root
/// field is not there at all.
namespace rd::litmus {

/// ListExperiment. Recent runs carry no fault counters (Run::detailed is false), and their
/// delegate is the scenario's.
[[nodiscard]] ApiResult<Page<ScenarioWithRuns>> decodeScenarios(const QJsonObject &data);
/// ListExperimentRun. The delegate is read if it is there; our document does not ask for it.
[[nodiscard]] ApiResult<Page<Run>> decodeRuns(const QJsonObject &data);
/// One run as lists and single answers tell it; none without an identity.
[[nodiscard]] std::optional<Run> decodeRun(const QJsonObject &object);
/// ListInfras.
[[nodiscard]] ApiResult<Page<Delegate>> decodeDelegates(const QJsonObject &data);
/// ListEnvironments; `null` is an empty list.
[[nodiscard]] ApiResult<Page<Environment>> decodeEnvironments(const QJsonObject &data);
/// ListChaosHub.
[[nodiscard]] ApiResult<Page<Hub>> decodeHubs(const QJsonObject &data);
/// ListProbes. The server tells the last executions oldest first, with the times of runs in
/// milliseconds as numbers that need 64 bits.
[[nodiscard]] ApiResult<Page<Probe>> decodeProbes(const QJsonObject &data);
/// RunChaosExperiment: the notify id of the new run; empty when a schedule was submitted.
[[nodiscard]] ApiResult<QString> decodeStartedRun(const QJsonObject &data);
/// StopExperimentRuns: Rejected when the server says that it did not.
[[nodiscard]] ApiResult<Unit> decodeStopped(const QJsonObject &data);
/// GetServerVersion: the bare version text.
[[nodiscard]] ApiResult<QString> decodeServerVersion(const QJsonObject &data);

} // namespace rd::litmus
