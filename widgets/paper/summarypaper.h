// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/report.h"
#include "report/reporttext.h"

#include <QRectF>

namespace rd {

class Sheet;

/// Margins in points.
namespace paper {
inline constexpr double Side = 38;
inline constexpr double Top = 34;
inline constexpr double Bottom = 32;
inline constexpr double LastLine = 36; ///< where the line at the foot begins, above the edge
} // namespace paper

/// The page that sums up: head, score with the words for it, figures, charts, scenarios, projects,
/// and how it was made. Always one page: what there is more of is cut by rows and says so.
class SummaryPaper {
public:
    SummaryPaper(const Sheet &sheet, const Report &report, const ReportText &text);
    void paint();

private:
    /// How the height that is left is shared out.
    struct Shares {
        double charts = 0;
        int listRows = 0;
        int projectRows = 0;
    };
    void paintHead();
    void paintScore();
    void paintFacts();
    void paintCharts(double height);
    void paintLists(int rows);
    void paintProjects(int rows);
    void paintFoot();
    void paintList(const QRectF &box, const QString &title, const QList<ReportText::Line> &lines,
                   int rows, const QString &nothing);
    void paintRow(const QRectF &row, const ReportText::Line &line);
    void paintProject(const QRectF &row, const ReportText::ProjectLine &line);
    [[nodiscard]] QStringList linesBelowScore() const;
    [[nodiscard]] double footHeight() const;
    [[nodiscard]] Shares shareOut(double room) const;
    [[nodiscard]] double right() const { return m_left + m_width; }

    const Sheet &m_sheet;
    const Report &m_report;
    const ReportText &m_text;
    double m_left;
    double m_width;
    double m_y; ///< where the next part begins
};

} // namespace rd
