// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/runreporttext.h"

#include <QByteArray>

namespace rd {

/// The report of one run as one HTML document (UTF-8) for browsers: a style sheet and a drawing in
/// it, no script and nothing from elsewhere, which a policy in its head forbids besides. Texts are
/// escaped, names isolated by direction.
[[nodiscard]] QByteArray runReportHtml(const RunReportText &text);

} // namespace rd
