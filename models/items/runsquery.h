// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/periods.h"
#include "domain/outcome.h"
#include "domain/scope.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace rd {

/// Which runs somebody wants to see: the evidence behind a figure. Added to the scope and the
/// period that are chosen anyway.
struct RunsQuery {
    enum class When {
        Period, ///< as the header says
        Span,   ///< only those created in `span`
        Always, ///< whenever created: what runs now may be old
    };

    QString text = {};
    QList<Outcome> outcomes = {}; ///< empty: all
    When when = When::Period;
    TimeSpan span = {};
    std::optional<ProjectRef> project = {}; ///< none: the chosen scope
    QString projectName = {};               ///< names are from servers, for showing only
    QString scenarioId = {};                ///< empty: all
    QString scenarioName = {};
    QString delegateId = {}; ///< empty: all
    QString delegateName = {};

    /// True when it narrows more than words and outcomes do.
    [[nodiscard]] bool isRestricted() const
    {
        return when != When::Period || project || !scenarioId.isEmpty() || !delegateId.isEmpty();
    }
    friend bool operator==(const RunsQuery &, const RunsQuery &) = default;
};

} // namespace rd

Q_DECLARE_METATYPE(rd::RunsQuery)
