// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/outcome.h"
#include "domain/scope.h"

#include <QList>
#include <QString>

#include <optional>

namespace rd {

class Tally;

/// One scenario in one bucket.
struct HeatCell {
    std::optional<double> score;      ///< newest measured run in the bucket (score rule 4), raw
    int runs = 0;                     ///< created in the bucket; 0: nothing is known of it
    Outcome worst = Outcome::Unknown; ///< of these runs, see worstOf()

    friend bool operator==(const HeatCell &, const HeatCell &) = default;
};

/// One scenario of a heat map.
struct HeatRow {
    qint64 key = 0;
    ProjectRef project;
    QString id;
    QString name;                ///< hostile text
    std::optional<double> score; ///< newest measured in the period, raw
    bool deleted = false;        ///< on the server

    friend bool operator==(const HeatRow &, const HeatRow &) = default;
};

/// Scenarios by buckets of a period: which one was weak, when, and where nobody looked.
///
/// All scenarios that exist, weakest first, then those without a score that ran, then those that
/// did not; at the end deleted ones with runs in the period. So the runs of a column are those of
/// the bar of OverviewFigures::trend.
struct HeatMap {
    QList<HeatRow> rows;
    QList<HeatCell> cells; ///< row by row, as many per row as the period has buckets
    qsizetype buckets = 0;

    [[nodiscard]] const HeatCell &at(qsizetype row, qsizetype bucket) const
    {
        return cells[row * buckets + bucket];
    }
    friend bool operator==(const HeatMap &, const HeatMap &) = default;
};

[[nodiscard]] HeatMap heatMapOf(const Tally &tally);

} // namespace rd
