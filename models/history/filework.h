// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "history/error.h"

#include <QList>
#include <QString>

class QSqlDatabase;
class QSqlError;

namespace rd {

/// Why a whole history file could not be copied, checked or taken over.
struct FileWorkError {
    enum class Kind {
        Missing,     ///< there is no such file, or an empty one
        NotOurs,     ///< something else than a history of this program
        NewerSchema, ///< of a newer version of this program
        Damaged,
        CannotRead,
        Exists, ///< something stands where the copy should go
        CannotWrite,
        DiskFull,
        Other,
    };
    Kind kind = Kind::Other;
    QString file;   ///< the one that is meant
    QString detail; ///< the system's own words
};

template <typename T>
using FileWorkResult = Result<T, FileWorkError>;

/// What a history holds, for a person who wonders.
struct HistoryFacts {
    struct OfConnection {
        QString id;
        qint64 projects = 0;
        qint64 scenarios = 0;
        qint64 runs = 0;
        qint64 lastContactMs = 0; ///< 0 never
    };
    QString file;
    int schema = 0;
    qint64 bytes = 0;     ///< on the disk, with the log beside it
    qint64 freeBytes = 0; ///< of these: not in use
    qint64 runs = 0;
    qint64 firstRunMs = 0; ///< when the oldest run was created; 0 without runs
    qint64 lastRunMs = 0;
    QList<OfConnection> connections; ///< by id
};

/// What an import changed.
struct ImportReport {
    qint64 newRuns = 0;
    qint64 changedRuns = 0;
    qint64 newScenarios = 0;
    QString keptAs; ///< the history as it was before; empty when it held nothing
};

enum class Overwrite { No, Yes };
enum class CheckDepth {
    Quick, ///< that the pages are in order: seconds for a large file
    Whole, ///< also that indexes and references agree with the rows
};

// All of these block and belong on a worker thread. They open the file for themselves, by
// \p connection, which must be unused in the program, and never change it.

/// Copies \p from, as it is at this moment, into the one file \p to (0600), which appears complete
/// or not at all. Others may go on reading and writing \p from.
[[nodiscard]] FileWorkResult<Unit> copyHistory(const QString &from, const QString &to,
                                               Overwrite overwrite, const QString &connection);
[[nodiscard]] FileWorkResult<Unit> checkHistory(const QString &file, CheckDepth depth,
                                                const QString &connection);
[[nodiscard]] FileWorkResult<HistoryFacts> readHistoryFacts(const QString &file,
                                                            const QString &connection);

/// Opens \p file by \p connection if it is a history of a version that this program knows.
[[nodiscard]] FileWorkResult<QSqlDatabase> openKnownHistory(const QString &file,
                                                            const QString &connection);
[[nodiscard]] FileWorkError fileWorkError(const QSqlError &error, const QString &file);
[[nodiscard]] FileWorkError fileWorkErrorOf(const HistoryError &error, const QString &file);

} // namespace rd
