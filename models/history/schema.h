// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QList>
#include <QSqlError>
#include <QStringList>

class QSqlDatabase;

namespace rd {

/// "RDsk" in the header of the file: how a history is told from any other SQLite database.
inline constexpr int HistoryApplicationId = 0x5244736b;

/// One step of the schema's life. Steps are never edited once released, only added.
struct Migration {
    int toVersion = 0;
    QStringList statements;
};

/// All steps from the empty file to the present schema, ascending.
[[nodiscard]] const QList<Migration> &historyMigrations();
/// The version this program writes and reads.
[[nodiscard]] int historySchemaVersion();

/// `PRAGMA user_version`; negative when it cannot be read.
[[nodiscard]] int storedSchemaVersion(QSqlDatabase &database);

/// Applies every step above the stored version, each in a transaction of its own together with
/// its number, so that a kill in between leaves a version that exists. Answers with the version
/// reached; a failed step leaves the one before.
[[nodiscard]] Result<int, QSqlError> migrate(QSqlDatabase &database,
                                             const QList<Migration> &migrations);

} // namespace rd
