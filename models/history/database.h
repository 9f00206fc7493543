// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "history/error.h"

#include <QSqlDatabase>

namespace rd {

/// How a history file was opened.
struct OpenedFile {
    enum class Access {
        Full,
        ReadOnly,  ///< the file may not be written
        Immutable, ///< nor may the folder: read without locks and without the write-ahead log
    };
    Access access = Access::Full;
    bool created = false;
    QString setAside; ///< a damaged or foreign file was moved here; empty: none was
};

/// Opens \p file for writing as the database connection \p connection of this thread: creates
/// missing folders (0700) and the file (0600), moves a damaged or foreign file aside together with
/// its log, brings the schema up to date. A file of a newer schema is not touched.
/// On failure no connection remains.
[[nodiscard]] Result<OpenedFile, HistoryError> openHistoryFile(const QString &file,
                                                               const QString &connection);

/// Opens a second connection to a file that openHistoryFile() opened with \p access, for reading.
[[nodiscard]] Result<Unit, HistoryError>
openHistoryReader(const QString &file, OpenedFile::Access access, const QString &connection);

/// Opens any file for reading, without changing or trusting it: whether it is a history is for the
/// caller to find out.
[[nodiscard]] Result<Unit, HistoryError> openHistoryCopy(const QString &file,
                                                         const QString &connection);

/// Closes and forgets a connection of this thread. No query on it may be alive.
void closeHistoryConnection(const QString &connection);

} // namespace rd
