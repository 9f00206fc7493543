// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/reader.h"

#include <QByteArray>
#include <QUrl>

#include <functional>

namespace rd {

/// What `runs --json` prints, one line without a line break: schema 1, keys in the documented
/// order, unknown is null, scores only where measured (score rule 1) and with one decimal.
///
/// "project" is the server's id, as in `status --json`. \p total counts all matching runs, of which
/// \p rows may be a part. \p urlOf answers with the page of a run, or an invalid URL.
[[nodiscard]] QByteArray runsJson(const QList<RunRow> &rows, qint64 total,
                                  const std::function<QUrl(const RunRow &)> &urlOf);

} // namespace rd
