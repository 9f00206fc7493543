// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/report.h"
#include "report/reporttext.h"

#include <QSizeF>

class QPainter;

namespace rd {

class Sheet;

/// The report as pages of paper: the first sums up, the others have the scenarios one by one.
/// Paints lines, areas and text only. Needs no window, and works on any thread that may paint.
class ReportPages {
public:
    /// \p report is borrowed and must outlive the pages. \p size of the paper in points.
    ReportPages(const Report &report, const QSizeF &size);

    [[nodiscard]] int count() const;
    [[nodiscard]] const ReportText &text() const { return m_text; }
    [[nodiscard]] QSizeF size() const { return m_size; }
    /// \p painter begins at the corner of the paper.
    void paint(QPainter &painter, int page) const;

private:
    void paintSummary(const Sheet &sheet) const;
    void paintSections(const Sheet &sheet, int page) const;
    [[nodiscard]] int sectionsPerPage() const;

    const Report &m_report;
    ReportText m_text;
    QSizeF m_size;
};

} // namespace rd
