// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/rundetails.h"
#include "history/overviewreader.h"
#include "history/reader.h"

#include <QTimeZone>

#include <optional>

namespace rd {

/// What a report of one run is made of: its row in the history, what its server told about it when
/// it was asked, and the names around it. Every format is made from this value alone.
struct RunReport {
    RunRow row;
    RunDetails details;  ///< its run is newer than the row's, where it has one
    QString connection;  ///< name; empty when there is one connection only
    QString environment; ///< name, else id; empty when unknown
    QString page;        ///< address of the run in ChaosCenter; empty when unknown
    qint64 generatedMs = 0;
    QTimeZone zone = QTimeZone::utc(); ///< of whoever reads it

    /// The run as it is known best: of the server, completed by the history.
    [[nodiscard]] Run run() const;
};

/// What the history knows for the report of the run \p row, for History::read(): everything but
/// details, page and time.
[[nodiscard]] RunReport readRunReport(const HistoryReader &reader, const RunRow &row,
                                      const QHash<QString, ConnectionLabel> &labels);

/// A run by the server's id, in whatever project of \p scope; the first one when several accounts
/// see it. None when the history does not have it.
[[nodiscard]] std::optional<RunRow> findRun(const HistoryReader &reader, const Scope &scope,
                                            const QString &id);

} // namespace rd
