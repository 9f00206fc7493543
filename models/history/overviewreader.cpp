// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/overviewreader.h"

using namespace Qt::StringLiterals;

namespace rd {

OverviewInput readOverviewInput(const HistoryReader &reader, const Scope &scope,
                                const Period &period, qint64 nowMs, const QTimeZone &zone,
                                const BandLimits &bands,
                                const QHash<QString, ConnectionLabel> &labels)
{
    OverviewInput input;
    input.scope = scope;
    input.period = period;
    input.layout = layOut(period, nowMs, zone);
    input.nowMs = nowMs;
    input.bands = bands;
    input.scenarios = reader.scoredScenarios(scope);
    input.runs = reader.scoredRuns(
        scope, {.fromMs = input.layout.previous.fromMs, .toMs = input.layout.span.toMs});

    const QList<StoredProject> projects = reader.projects(scope);
    for (const StoredProject &project : projects) {
        const ConnectionLabel label = labels.value(project.ref.connectionId);
        const bool named = !label.name.isEmpty();
        // Without an address nothing says that two connections lead to the same server.
        const QString server = label.baseUrl.isEmpty() ? project.ref.connectionId : label.baseUrl;
        input.projects << OverviewInput::ProjectInput{
            .ref = project.ref,
            .connectionName = named ? label.name : project.ref.connectionId,
            .name = project.name.isEmpty() ? project.ref.projectId : project.name,
            .server = server,
            .serverKey = server + u'\n' + project.ref.projectId,
            .lastContactMs = project.lastContactMs,
            .complete = project.complete,
            .delegates = reader.delegates(project.ref),
            .hubs = reader.hubs(project.ref),
            .inProgressCreatedMs = reader.inProgressCreatedMs(
                {.connectionId = project.ref.connectionId, .projectId = project.ref.projectId})};
    }
    return input;
}

} // namespace rd
