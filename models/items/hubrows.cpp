// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/hubrows.h"

#include "history/reader.h"

#include <algorithm>

namespace rd {

namespace {

/// Small numbers stand first.
int hubOrderOf(const HubRow &row)
{
    if (!row.hub.available)
        return 0;
    return row.hub.builtIn ? 1 : 2;
}

} // namespace

QList<HubRow> readHubRows(const HistoryReader &reader, const Scope &scope)
{
    QList<HubRow> rows;
    for (const StoredProject &project : reader.projects(scope)) {
        for (const Hub &hub : reader.hubs(project.ref))
            rows.append({.project = project.ref,
                         .projectName = project.name,
                         .role = project.role,
                         .hub = hub});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const HubRow &a, const HubRow &b) {
        if (hubOrderOf(a) != hubOrderOf(b))
            return hubOrderOf(a) < hubOrderOf(b);
        return QString::localeAwareCompare(a.hub.name, b.hub.name) < 0;
    });
    return rows;
}

} // namespace rd
