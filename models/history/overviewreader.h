// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/score.h"
#include "history/reader.h"

#include <QHash>
#include <QTimeZone>

namespace rd {

/// What history does not know of a connection and the Overview shows.
struct ConnectionLabel {
    QString name;
    QString baseUrl; ///< without trailing slash; tells one server seen through two accounts

    friend bool operator==(const ConnectionLabel &, const ConnectionLabel &) = default;
};

/// Everything computeOverview() needs for \p scope and \p period as seen at \p nowMs, in one go.
/// For History::read(); window, `status` and report all begin here, so that they cannot disagree.
/// Days are read from the sums that history keeps where it has them, from all runs otherwise: same
/// figures, another time. \p labels by Connection::id; a connection without one shows its id.
[[nodiscard]] OverviewInput readOverviewInput(const HistoryReader &reader, const Scope &scope,
                                              const Period &period, qint64 nowMs,
                                              const QTimeZone &zone, const ScoreScale &scale,
                                              const QHash<QString, ConnectionLabel> &labels);

/// The same for computeYear(): the year that ends at \p nowMs, without what only the Overview
/// shows.
[[nodiscard]] OverviewInput readYearInput(const HistoryReader &reader, const Scope &scope,
                                          qint64 nowMs, const QTimeZone &zone,
                                          const QHash<QString, ConnectionLabel> &labels);

} // namespace rd
