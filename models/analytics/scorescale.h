// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/scope.h"

#include <QHash>
#include <QMetaType>

#include <optional>

namespace rd {

/// Where the bands begin. ChaosCenter's own limits by default.
struct BandLimits {
    double fairFrom = 40.0;
    double strongFrom = 80.0;

    friend bool operator==(const BandLimits &, const BandLimits &) = default;
};

/// What a score is held against (score rule 6). Configurable, in one place; the score is not.
struct ScoreScale {
    BandLimits bands = {};
    std::optional<double> target = {};             ///< of all projects together, and of each
    QHash<ProjectRef, double> projectTargets = {}; ///< instead of `target`

    /// The own target of a project, else the common one.
    [[nodiscard]] std::optional<double> targetOf(const ProjectRef &project) const
    {
        const auto own = projectTargets.constFind(project);
        return own == projectTargets.cend() ? target : std::optional(*own);
    }
    /// The target of what \p scope shows: several projects together have the common one.
    [[nodiscard]] std::optional<double> targetOf(const Scope &scope) const
    {
        return scope.isOneProject() ? targetOf(ProjectRef{scope.connectionId, scope.projectId})
                                    : target;
    }

    friend bool operator==(const ScoreScale &, const ScoreScale &) = default;
};

} // namespace rd

Q_DECLARE_METATYPE(rd::ScoreScale)
