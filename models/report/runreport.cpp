// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/runreport.h"

namespace rd {

Run RunReport::run() const
{
    Run run = details.run;
    const bool isTold = !run.id.isEmpty() || !run.phase.isEmpty() || run.createdMs > 0;
    if (!isTold)
        return row.run;
    const auto complete = [](auto &told, const auto &known) {
        if (told == std::remove_cvref_t<decltype(told)>())
            told = known;
    };
    complete(run.id, row.run.id);
    complete(run.scenarioId, row.run.scenarioId);
    complete(run.sequence, row.run.sequence);
    complete(run.delegateId, row.run.delegateId);
    complete(run.delegateName, row.run.delegateName);
    complete(run.environmentId, row.run.environmentId);
    complete(run.triggeredBy, row.run.triggeredBy);
    complete(run.createdMs, row.run.createdMs);
    complete(run.updatedMs, row.run.updatedMs);
    complete(run.scenarioName, row.scenarioName);
    return run;
}

RunReport readRunReport(const HistoryReader &reader, const RunRow &row,
                        const QHash<QString, ConnectionLabel> &labels)
{
    RunReport report;
    report.row = row;
    if (labels.size() > 1)
        report.connection = labels.value(row.project.connectionId).name;
    QString wanted = row.run.environmentId;
    for (const Delegate &delegate : reader.delegates(row.project)) {
        if (wanted.isEmpty() && delegate.id == row.run.delegateId)
            wanted = delegate.environmentId;
    }
    report.environment = wanted;
    for (const Environment &environment : reader.environments(row.project)) {
        if (environment.id == wanted && !environment.name.isEmpty())
            report.environment = environment.name;
    }
    return report;
}

std::optional<RunRow> findRun(const HistoryReader &reader, const Scope &scope, const QString &id)
{
    for (const StoredProject &project : reader.projects(scope)) {
        if (std::optional<RunRow> row = reader.runById(project.ref, id))
            return row;
    }
    return std::nullopt;
}

} // namespace rd
