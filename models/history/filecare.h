// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "history/error.h"

namespace rd {

/// What stands where a history should be, judged by its first bytes alone.
enum class FileState {
    Missing,     ///< nothing, or an empty file
    Plausible,   ///< begins as a database; may still be damaged further down
    Foreign,     ///< something else
    Truncated,   ///< a database that lacks its end
    NewerSchema, ///< ours, of a version that this program does not know
    NotAFile,    ///< a folder, or not readable
};
[[nodiscard]] FileState inspectHistoryFile(const QString &file);

/// Creates an empty file that only its owner may read (0600), and its missing folders (0700).
[[nodiscard]] Result<Unit, HistoryError> createPrivateFile(const QString &file);

/// Takes everybody else's rights on the database and the files beside it away.
void makePrivate(const QString &file);

/// A mark beside the file: damage was met in use, so the next opening has to look at every page.
void suspect(const QString &file);
[[nodiscard]] bool isSuspect(const QString &file);
void clearSuspicion(const QString &file);

/// Moves the database and the files beside it to `<file>.damaged-<UTC time>`; answers with the new
/// name. Nothing is ever deleted or overwritten.
[[nodiscard]] Result<QString, HistoryError> setAside(const QString &file);

} // namespace rd
