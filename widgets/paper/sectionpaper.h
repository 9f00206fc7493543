// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/reporttext.h"

#include <QRectF>

namespace rd {

class Sheet;

/// Points that the section of one scenario takes.
inline constexpr double SectionHeight = 108;

/// What is known of one scenario: score, history, outcomes and newest runs. \p separated: another
/// one follows.
void paintSection(const Sheet &sheet, const QRectF &box, const ReportText::Section &section,
                  bool separated);

/// Outcomes with their shapes and counts in one line from the start of \p box; ends at the end of
/// the box at the latest. With \p words each says what it is.
void paintCounts(const Sheet &sheet, const QRectF &box, const QList<ReportText::Count> &counts,
                 bool words);

/// A change with its arrow, at the end of \p box.
void paintChange(const Sheet &sheet, const QRectF &box, const QString &change, int direction);

} // namespace rd
