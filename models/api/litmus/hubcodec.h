// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apierror.h"
#include "domain/hub.h"
#include "domain/page.h"

#include <QJsonObject>

/// What is in a hub, from the `data` of GraphQL answers. It comes from files that anybody may have
/// written: every text is bounded, and a hub of absurd size is cut off.
namespace rd::litmus {

/// At most so many categories, faults of one category, and ready-made scenarios are read; the rest
/// counts as skipped.
inline constexpr qsizetype MostHubRows = 2000;

/// ListChaosFaults. A broken chart comes as an entry with empty texts; it is skipped.
[[nodiscard]] ApiResult<Page<HubCategory>> decodeHubFaults(const QJsonObject &data);
/// ListPredefinedExperiments.
[[nodiscard]] ApiResult<Page<HubScenario>> decodeHubScenarios(const QJsonObject &data);

/// The two texts of a "chart service version" that somebody reads.
struct ChartTexts {
    QString title; ///< `spec.displayName`
    /// `spec.categoryDescription`, else `metadata.annotations.chartDescription`.
    QString description;

    friend bool operator==(const ChartTexts &, const ChartTexts &) = default;
};

/// Finds them in \p yaml without understanding the rest of it: plain, quoted and block texts below
/// `spec` and `annotations`. What is written otherwise stays empty. Linear; looks at 64 KiB.
[[nodiscard]] ChartTexts chartTextsIn(const QString &yaml);

} // namespace rd::litmus
