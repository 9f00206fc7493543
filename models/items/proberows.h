// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/outcome.h"
#include "domain/probe.h"
#include "domain/scope.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace rd {

class HistoryReader;

/// A scenario in which a probe was used lately, and the faults that used it. Names are from
/// servers.
struct ProbeUse {
    QString scenarioId;
    QString scenarioName; ///< the id where the name is not known
    QStringList faults;   ///< names of steps, the latest first

    friend bool operator==(const ProbeUse &, const ProbeUse &) = default;
};

/// A probe as a row of a table.
struct ProbeRow {
    ProjectRef project;
    QString projectName = {};
    Probe probe = {};          ///< the results of this project alone, newest first
    QList<ProbeUse> uses = {}; ///< of this project, the latest first
    int foreignResults = 0;    ///< results of scenarios that are not of this project

    /// The newest result that says something; none: there is none, or it was never evaluated.
    [[nodiscard]] std::optional<ProbeResult> lastTold() const;
    friend bool operator==(const ProbeRow &, const ProbeRow &) = default;
};

/// All probes of \p scope that exist, for History::read(): those that failed last come first.
///
/// ChaosCenter matches results by the name of the probe alone, so results of another project that
/// has a probe of that name are mixed in; before 3.23 there was one probe of a name for all
/// projects of a server. Results whose scenario this project does not have (any more) are counted,
/// and shown nowhere.
[[nodiscard]] QList<ProbeRow> readProbeRows(const HistoryReader &reader, const Scope &scope);

} // namespace rd
