// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/reporttext.h"

#include <QByteArray>

namespace rd {

/// The report as one HTML document (UTF-8) for browsers and mail clients: tables and inline styles,
/// no script, no pictures, nothing from elsewhere. Figures are text and tables, for mail clients
/// that strip everything else. Texts are escaped, names isolated by direction.
[[nodiscard]] QByteArray reportHtml(const ReportText &text);

} // namespace rd
