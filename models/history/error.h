// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QSqlError;

namespace rd {

/// Why history could not be read or written.
struct HistoryError {
    enum class Kind {
        CannotOpen,  ///< no permission, no folder, not a file
        ReadOnly,    ///< may be read, not written
        DiskFull,    ///< no space, no quota, or a limit on the size of files
        Damaged,     ///< found damaged while in use
        NewerSchema, ///< written by a newer version of this program; left untouched
        Other,
    };
    Kind kind = Kind::Other;
    QString detail; ///< the database's own words and the file name, for the "Details" fold
};

/// Sorts the database's own error codes into the kinds a person can act on.
[[nodiscard]] HistoryError historyError(const QSqlError &error, const QString &file);

} // namespace rd
