// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"
#include "desk/knownproject.h"

namespace rd {

/// One entry of the scope switcher.
struct ScopeChoice {
    Scope scope;
    QString text; ///< plain line, from the server

    friend bool operator==(const ScopeChoice &, const ScopeChoice &) = default;
};

/// What the switcher of the header offers: everything together when there is more than one project,
/// each connection when there are several, the projects by name; and \p current where it is none of
/// these. Projects in \p first lead those by name.
[[nodiscard]] QList<ScopeChoice> scopeChoices(const QList<KnownProject> &projects,
                                              const Scope &current,
                                              const QList<ProjectRef> &first = {});
/// The name of a project in a list of all: with its connection where there are several.
[[nodiscard]] QString projectText(const KnownProject &project, const QList<KnownProject> &all);
/// The scope whose runs are those that \p figures count: without the second account of a project
/// that was seen through two.
[[nodiscard]] Scope countedScope(const OverviewFigures &figures,
                                 const QList<KnownProject> &projects);
/// \p wanted as far as it still exists; else everything.
[[nodiscard]] Scope existingScope(const Scope &wanted, const QList<KnownProject> &projects);

} // namespace rd
