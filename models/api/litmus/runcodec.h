// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"
#include "domain/rundetails.h"

#include <QJsonObject>

/// The `data` of answers about one run, turned into values. Each takes the run that was asked for
/// and refuses an answer about another one: ChaosCenter takes some ids for any run.
namespace rd::litmus {

/// GetExperimentRun.
[[nodiscard]] ApiResult<RunDetails> decodeRunDetails(const QJsonObject &data, const Run &asked);
/// FindExperimentRun: the row with the id, or of the scenario with the sequence; else NotFound.
[[nodiscard]] ApiResult<RunDetails> decodeFoundDetails(const QJsonObject &data, const Run &asked);
/// GetExperimentRunManifest: JSON text as the server keeps it, empty for runs of single engines.
/// TooLarge beyond 2 million characters. May hold secrets.
[[nodiscard]] ApiResult<QString> decodeRunManifest(const QJsonObject &data, const Run &asked);
/// FindExperimentRunManifest.
[[nodiscard]] ApiResult<QString> decodeFoundManifest(const QJsonObject &data, const Run &asked);

} // namespace rd::litmus
