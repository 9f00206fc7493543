// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/filework.h"
#include "session/settings.h"

#include <QByteArray>
#include <QHash>

namespace rd {

/// What a person wants to know of a history, and what the settings say about it.
struct HistoryReport {
    HistoryFacts facts;
    int keepMonths = 0; ///< 0: everything is kept
    Settings::HistoryCheck check;
    QHash<QString, QString> names; ///< of connections, by id
};

/// What `history info --json` prints, one line with its line end: schema 1, the documented key
/// order, times ISO 8601 in UTC, unknown is null.
[[nodiscard]] QByteArray historyJson(const HistoryReport &report);

} // namespace rd
