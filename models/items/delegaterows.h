// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/delegate.h"
#include "domain/scope.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace rd {

class HistoryReader;

/// A delegate as a row of a table. Names are from servers.
struct DelegateRow {
    ProjectRef project;
    QString projectName = {};
    Delegate delegate = {};
    QString environmentName = {}; ///< the id where the name is not known
    Environment::Kind environmentKind = Environment::Kind::Unknown;
    int scenarios = 0;              ///< existing ones that run on it
    QStringList scenarioNames = {}; ///< of the first of them, by name
    /// The newest one that another delegate of the connection has; empty: none.
    QString newerVersion = {};

    friend bool operator==(const DelegateRow &, const DelegateRow &) = default;
};

/// An environment as a row of a table.
struct EnvironmentRow {
    ProjectRef project;
    QString projectName = {};
    Environment environment = {};
    int delegates = 0;
    int active = 0; ///< of them
    int scenarios = 0;

    friend bool operator==(const EnvironmentRow &, const EnvironmentRow &) = default;
};

struct DelegateLists {
    QList<DelegateRow> delegates;       ///< those that need somebody first
    QList<EnvironmentRow> environments; ///< production first

    friend bool operator==(const DelegateLists &, const DelegateLists &) = default;
};

/// All delegates and environments of \p scope, for History::read().
///
/// Servers do not say whether an upgrade is due (the field is always empty) nor reliably which
/// release they are, so a delegate is compared with the others of its connection: where one runs
/// a newer version, that version fits the server.
[[nodiscard]] DelegateLists readDelegateLists(const HistoryReader &reader, const Scope &scope);

/// True when \p version is a release before \p other ("3.9.1" before "3.10.0"). False when either
/// does not begin with a number: nothing is known then.
[[nodiscard]] bool isOlderVersion(const QString &version, const QString &other);

} // namespace rd
