// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of HistoryWriter that keeps delegates, environments and hubs: short lists that are
// always read whole, and replaced whole when anything in them changed.

#include "history/writer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// Sorted as the reader sorts them, and each id once: the server may repeat rows.
template <typename T>
QList<T> normalized(QList<T> list)
{
    std::stable_sort(list.begin(), list.end(), [](const T &a, const T &b) { return a.id < b.id; });
    list.erase(
        std::unique(list.begin(), list.end(), [](const T &a, const T &b) { return a.id == b.id; }),
        list.end());
    return list;
}

} // namespace

void HistoryWriter::storeLists(qint64 project, const SyncBatch &batch, HistoryChange &change)
{
    if (batch.delegates) {
        const QList<Delegate> delegates = normalized(*batch.delegates);
        if (delegates != normalized(m_reader.delegates(batch.project))) {
            change.delegates = true;
            m_statements.run(u"DELETE FROM delegate WHERE project = ?"_s, {project});
            for (const Delegate &delegate : delegates) {
                m_statements.run(
                    u"INSERT INTO delegate (project, remote, name, state, version, environment, "
                    "platform, scope, namespace, tags, started_ms, last_run_ms, updated_ms) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                    {project, textValue(delegate.id), textValue(delegate.name),
                     static_cast<int>(delegate.state), textValue(delegate.version),
                     textValue(delegate.environmentId), textValue(delegate.platform),
                     textValue(delegate.scope), textValue(delegate.kubeNamespace),
                     jsonList(delegate.tags), delegate.startedMs, delegate.lastRunMs,
                     delegate.updatedMs});
            }
        }
    }
    if (batch.environments) {
        const QList<Environment> environments = normalized(*batch.environments);
        if (environments != normalized(m_reader.environments(batch.project))) {
            change.delegates = true;
            m_statements.run(u"DELETE FROM environment WHERE project = ?"_s, {project});
            for (const Environment &environment : environments) {
                m_statements.run(u"INSERT INTO environment (project, remote, name, kind) "
                                 "VALUES (?, ?, ?, ?)"_s,
                                 {project, textValue(environment.id), textValue(environment.name),
                                  static_cast<int>(environment.kind)});
            }
        }
    }
    if (batch.hubs) {
        const QList<Hub> hubs = normalized(*batch.hubs);
        if (hubs != normalized(m_reader.hubs(batch.project))) {
            change.hubs = true;
            m_statements.run(u"DELETE FROM hub WHERE project = ?"_s, {project});
            for (const Hub &hub : hubs) {
                m_statements.run(
                    u"INSERT INTO hub (project, remote, name, description, repository, branch, "
                    "available, built_in, faults, scenarios, synced_ms) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                    {project, textValue(hub.id), textValue(hub.name), textValue(hub.description),
                     textValue(hub.repositoryUrl), textValue(hub.branch), hub.available,
                     hub.builtIn, hub.faults, hub.scenarios, hub.lastSyncedMs});
            }
        }
    }
}

} // namespace rd
