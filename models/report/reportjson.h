// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/report.h"

#include <QByteArray>

namespace rd {

/// The report as one line of JSON without a line break: schema 1, all keys of statusJson() with the
/// same values, then language and summary in words, the trend, the scenarios listed and what is
/// lost. With detail "scenarioDetails" has all scenarios. Scores as displayed; none is null, and
/// the server's own number stands beside it as "rawScore", as it came.
[[nodiscard]] QByteArray reportJson(const Report &report);

} // namespace rd
