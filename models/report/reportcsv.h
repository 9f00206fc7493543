// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/report.h"

#include <QByteArray>

namespace rd {

/// The report as one table (RFC 4180, UTF-8 without a byte order mark, lines end with CR LF). The
/// column "record" tells what a line is about: total, project, bucket, scenario (those listed, or
/// all with detail), run (with detail). Columns that a record does not have are empty.
///
/// Numbers have a point and no groups whatever the language, times are ISO 8601 in UTC. Texts that
/// a spreadsheet would take for a formula get an apostrophe in front.
[[nodiscard]] QByteArray reportCsv(const Report &report);

/// \p text from outside as one field of the table: one line, quoted where needed, no formula.
[[nodiscard]] QByteArray csvText(const QString &text);

} // namespace rd
