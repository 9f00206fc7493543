// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/delegaterows.h"

#include "history/reader.h"

#include <QHash>
#include <QVersionNumber>

#include <algorithm>

namespace rd {

namespace {

QVersionNumber numberOf(const QString &version)
{
    // "v3.10.0-rc1": the letter in front and what follows the numbers are left out.
    return QVersionNumber::fromString(version.startsWith(u'v') ? version.sliced(1) : version);
}

/// Small numbers stand first: who waits for somebody.
int severityOf(const DelegateRow &row)
{
    switch (row.delegate.state) {
    case Delegate::State::Inactive:
        return row.scenarios > 0 ? 0 : 1;
    case Delegate::State::Pending:
        return 2;
    case Delegate::State::Active:
        break;
    }
    return row.newerVersion.isEmpty() ? 4 : 3;
}

int orderOf(Environment::Kind kind)
{
    switch (kind) {
    case Environment::Kind::Production:
        return 0;
    case Environment::Kind::PreProduction:
        return 1;
    case Environment::Kind::Unknown:
        break;
    }
    return 2;
}

void markUpgrades(QList<DelegateRow> &rows)
{
    QHash<QString, QString> newest; // by connection
    for (const DelegateRow &row : std::as_const(rows)) {
        QString &best = newest[row.project.connectionId];
        if (best.isEmpty() || isOlderVersion(best, row.delegate.version))
            best = row.delegate.version;
    }
    for (DelegateRow &row : rows) {
        const QString best = newest.value(row.project.connectionId);
        if (isOlderVersion(row.delegate.version, best))
            row.newerVersion = best;
    }
}

void addProject(DelegateLists &lists, const HistoryReader &reader, const StoredProject &project)
{
    constexpr qsizetype mostNames = 6; // more than anybody reads in one line
    QHash<QString, int> scenarios;
    QHash<QString, QStringList> names;
    for (const Scenario &scenario : reader.scenarios(project.ref)) {
        ++scenarios[scenario.delegateId];
        if (QStringList &some = names[scenario.delegateId]; some.size() < mostNames)
            some.append(scenario.name);
    }
    QHash<QString, EnvironmentRow> environments;
    for (const Environment &environment : reader.environments(project.ref))
        environments.insert(
            environment.id,
            {.project = project.ref, .projectName = project.name, .environment = environment});
    for (const Delegate &delegate : reader.delegates(project.ref)) {
        DelegateRow row{.project = project.ref,
                        .projectName = project.name,
                        .delegate = delegate,
                        .environmentName = delegate.environmentId,
                        .scenarios = scenarios.value(delegate.id),
                        .scenarioNames = names.value(delegate.id)};
        if (const auto at = environments.find(delegate.environmentId); at != environments.end()) {
            if (!at->environment.name.isEmpty())
                row.environmentName = at->environment.name;
            row.environmentKind = at->environment.kind;
            ++at->delegates;
            at->active += delegate.state == Delegate::State::Active ? 1 : 0;
            at->scenarios += row.scenarios;
        }
        lists.delegates.append(row);
    }
    lists.environments.append(environments.values());
}

} // namespace

bool isOlderVersion(const QString &version, const QString &other)
{
    const QVersionNumber mine = numberOf(version);
    const QVersionNumber theirs = numberOf(other);
    return !mine.isNull() && !theirs.isNull() && mine.normalized() < theirs.normalized();
}

DelegateLists readDelegateLists(const HistoryReader &reader, const Scope &scope)
{
    DelegateLists lists;
    for (const StoredProject &project : reader.projects(scope))
        addProject(lists, reader, project);
    markUpgrades(lists.delegates);
    std::stable_sort(lists.delegates.begin(), lists.delegates.end(),
                     [](const DelegateRow &a, const DelegateRow &b) {
                         if (severityOf(a) != severityOf(b))
                             return severityOf(a) < severityOf(b);
                         return QString::localeAwareCompare(a.delegate.name, b.delegate.name) < 0;
                     });
    std::sort(lists.environments.begin(), lists.environments.end(),
              [](const EnvironmentRow &a, const EnvironmentRow &b) {
                  const int kinds = orderOf(a.environment.kind) - orderOf(b.environment.kind);
                  if (kinds != 0)
                      return kinds < 0;
                  const int names =
                      QString::localeAwareCompare(a.environment.name, b.environment.name);
                  if (names != 0)
                      return names < 0;
                  return std::tie(a.project.connectionId, a.project.projectId, a.environment.id)
                         < std::tie(b.project.connectionId, b.project.projectId, b.environment.id);
              });
    return lists;
}

} // namespace rd
