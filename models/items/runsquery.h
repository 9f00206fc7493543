// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/periods.h"
#include "domain/outcome.h"
#include "domain/scope.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace rd {

struct RunChoice;

/// What a list of runs can be narrowed by, besides words and outcomes.
enum class RunsFilterKind { Scenario, Delegate, Environment, Tag, Days, Always };

/// Which runs somebody wants to see: the evidence behind a figure. Added to the scope and the
/// period that are chosen anyway. All that is set has to hold.
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
    QString environmentId = {}; ///< empty: all
    QString environmentName = {};
    QStringList tags = {}; ///< of the scenario, which has to carry them all

    /// True when it narrows more than words and outcomes do.
    [[nodiscard]] bool isRestricted() const
    {
        return when != When::Period || project || !scenarioId.isEmpty() || !delegateId.isEmpty()
               || !environmentId.isEmpty() || !tags.isEmpty();
    }
    friend bool operator==(const RunsQuery &, const RunsQuery &) = default;
};

/// \p query narrowed to \p choice as well. A scenario and a delegate bring their project along:
/// their ids mean something there only, so that what was chosen of another project goes.
[[nodiscard]] RunsQuery narrowed(const RunsQuery &query, RunsFilterKind kind,
                                 const RunChoice &choice);
/// \p query without its project and what means something in that project only.
[[nodiscard]] RunsQuery withoutProject(const RunsQuery &query);

} // namespace rd

Q_DECLARE_METATYPE(rd::RunsQuery)
