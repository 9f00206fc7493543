// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/error.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

// Result codes of SQLite; the low byte is the family, the rest tells which operation failed.
constexpr int SqliteReadOnly = 8;
constexpr int SqliteIoError = 10;
constexpr int SqliteCorrupt = 11;
constexpr int SqliteFull = 13;
constexpr int SqliteCannotOpen = 14;
constexpr int SqliteNotADatabase = 26;
constexpr int SqliteIoErrorWrite = SqliteIoError | (3 << 8);
constexpr int SqliteIoErrorShmSize = SqliteIoError | (19 << 8);

HistoryError::Kind kindOf(int code)
{
    using Kind = HistoryError::Kind;
    // Quotas and limits on the size of files show as failed writes, not as a full disk.
    if (code == SqliteIoErrorWrite || code == SqliteIoErrorShmSize)
        return Kind::DiskFull;
    switch (code & 0xff) {
    case SqliteReadOnly:
        return Kind::ReadOnly;
    case SqliteFull:
        return Kind::DiskFull;
    case SqliteCorrupt:
    case SqliteNotADatabase:
        return Kind::Damaged;
    case SqliteCannotOpen:
        return Kind::CannotOpen;
    default:
        return Kind::Other;
    }
}

} // namespace

HistoryError historyError(const QSqlError &error, const QString &file)
{
    return {.kind = kindOf(error.nativeErrorCode().toInt()),
            .detail = u"%1: %2 (%3)"_s.arg(file, error.databaseText(), error.nativeErrorCode())};
}

} // namespace rd
