// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/overviewreader.h"
#include "report/report.h"

namespace rd {

/// The report of \p scope and \p period as seen at \p nowMs, for History::read(). The figures are
/// those of the Overview: same input, same code.
[[nodiscard]] Report readReport(const HistoryReader &reader, const Scope &scope,
                                const Period &period, qint64 nowMs, const QTimeZone &zone,
                                const ScoreScale &scale,
                                const QHash<QString, ConnectionLabel> &labels, bool detail);

} // namespace rd
