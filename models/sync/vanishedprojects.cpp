// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of ConnectionSync that notices projects which the server does not list any more.

#include "sync/connectionsync.h"

namespace rd {

void ConnectionSync::lookForVanished(const QList<Project> &listed)
{
    QSet<QString> ids;
    for (const Project &project : listed)
        ids.insert(project.id);
    m_vanished.subtract(ids);
    // Everybody owns a project: an empty list is some trouble, and nothing is concluded from it.
    if (ids.isEmpty()) {
        beginRounds();
        return;
    }
    using Stored = QList<StoredProject>;
    const auto job = [id = m_connectionId](const HistoryReader &reader) {
        return reader.projects({.connectionId = id, .projectId = {}});
    };
    m_history.read<Stored>(job, this, [this, ids, number = m_cycleNumber](Stored stored) {
        if (number != m_cycleNumber)
            return;
        stored.removeIf([&](const StoredProject &project) {
            const QString &id = project.ref.projectId;
            return ids.contains(id) || m_vanished.contains(id);
        });
        if (stored.isEmpty())
            beginRounds();
        else
            confirmVanished(stored);
    });
}

void ConnectionSync::confirmVanished(const QList<StoredProject> &missing)
{
    m_call = m_source.projects(this, [this, missing](const ApiResult<QList<Project>> &result) {
        if (!result || result->isEmpty()) {
            beginRounds(); // whatever it is, the rounds will meet it
            return;
        }
        QList<StoredProject> gone = missing;
        for (const Project &project : *result)
            gone.removeIf(
                [&](const StoredProject &one) { return one.ref.projectId == project.id; });
        markVanished(gone);
    });
}

void ConnectionSync::markVanished(QList<StoredProject> projects)
{
    if (projects.isEmpty()) {
        beginRounds();
        return;
    }
    const StoredProject project = projects.takeFirst();
    const auto job = [ref = project.ref](const HistoryReader &reader) {
        return reader.unfinishedRuns(ref);
    };
    const auto next = [this, projects] { markVanished(projects); };
    m_history.read<QList<Run>>(
        job, this, [this, project, next, number = m_cycleNumber](const QList<Run> &unfinished) {
            if (number == m_cycleNumber)
                storeVanished(project, unfinished, next);
        });
}

void ConnectionSync::storeVanished(const StoredProject &project, const QList<Run> &unfinished,
                                   std::function<void()> next)
{
    SyncBatch batch;
    batch.project = project.ref;
    batch.projectInfo =
        Project{.id = project.ref.projectId, .name = project.name, .role = Role::None};
    batch.existingScenarios = QSet<QString>{};
    for (const Run &run : unfinished) {
        if (run.outcome == Outcome::InProgress)
            batch.goneRuns << identityOf(run);
    }
    batch.serverScenarioTotal = -1; // as if never listed: should it come back, all is read anew
    batch.delegates = QList<Delegate>{};
    batch.hubs = QList<Hub>{};
    batch.probes = QList<Probe>{};
    batch.contactMs = m_clock.nowMs();
    m_history.commit(batch, this,
                     [this, id = project.ref.projectId, next = std::move(next),
                      number = m_cycleNumber](const auto &result) {
                         if (number != m_cycleNumber)
                             return;
                         if (result)
                             m_vanished.insert(id);
                         next(); // what could not be stored is tried with the next list
                     });
}

} // namespace rd
