// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/runsquery.h"

#include "history/reader.h"

namespace rd {

RunsQuery withoutProject(const RunsQuery &query)
{
    RunsQuery without = query;
    without.project.reset();
    without.projectName.clear();
    without.scenarioId.clear();
    without.scenarioName.clear();
    without.delegateId.clear();
    without.delegateName.clear();
    return without;
}

RunsQuery narrowed(const RunsQuery &query, RunsFilterKind kind, const RunChoice &choice)
{
    RunsQuery narrow = query;
    const bool isOfProject = !choice.project.projectId.isEmpty();
    if (isOfProject && query.project != choice.project) {
        narrow = withoutProject(query);
        narrow.project = choice.project;
        narrow.projectName = choice.projectName;
    }
    switch (kind) {
    case RunsFilterKind::Scenario:
        narrow.scenarioId = choice.id;
        narrow.scenarioName = choice.name;
        break;
    case RunsFilterKind::Delegate:
        narrow.delegateId = choice.id;
        narrow.delegateName = choice.name;
        break;
    case RunsFilterKind::Environment:
        narrow.environmentId = choice.id;
        narrow.environmentName = choice.name;
        break;
    case RunsFilterKind::Tag:
        if (!narrow.tags.contains(choice.id))
            narrow.tags << choice.id;
        break;
    case RunsFilterKind::Days:
    case RunsFilterKind::Always:
        break;
    }
    return narrow;
}

} // namespace rd
