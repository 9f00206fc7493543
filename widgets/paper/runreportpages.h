// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/runreporttext.h"

#include <QByteArray>
#include <QPageSize>

class QPainter;

namespace rd {

/// The report of one run on pages of \p size points: paints lines, areas and text only, and calls
/// \p newPage before each page but the first. \p painter begins at the corner of the paper. Works
/// on any thread that may paint.
void paintRunReport(QPainter &painter, const QSizeF &size, const RunReportText &text,
                    const std::function<void()> &newPage);

/// The same as PDF, see makePdf().
[[nodiscard]] QByteArray runReportPdf(const RunReportText &text, QPageSize::PageSizeId paper);

} // namespace rd
