// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/scope.h"
#include "history/batch.h"

namespace rd {

/// Whether a commit can change what is shown of \p scope. A change without a project is one of the
/// whole connection.
[[nodiscard]] inline bool concerns(const HistoryChange &change, const Scope &scope)
{
    return change.project.projectId.isEmpty()
               ? scope.includesConnection(change.project.connectionId)
               : scope.includes(change.project);
}

} // namespace rd
