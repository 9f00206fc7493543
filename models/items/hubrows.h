// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/hub.h"
#include "domain/project.h"
#include "domain/scope.h"

#include <QList>
#include <QString>

namespace rd {

class HistoryReader;

/// A hub as a row of a table. Names are from servers.
struct HubRow {
    ProjectRef project;
    QString projectName = {};
    Role role = Role::Unknown; ///< of the account in the project
    Hub hub = {};

    friend bool operator==(const HubRow &, const HubRow &) = default;
};

/// All hubs of \p scope, for History::read(): those that cannot be used first, then the one that
/// comes with the server, then by name. The built-in hub is there once for each project, as every
/// project has it. Projects that vanished have none.
[[nodiscard]] QList<HubRow> readHubRows(const HistoryReader &reader, const Scope &scope);

} // namespace rd
