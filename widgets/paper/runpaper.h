// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paper/paperflow.h"
#include "paper/sheet.h"
#include "paper/summarypaper.h"
#include "report/runreporttext.h"

namespace rd {

/// Makes blocks of words; measures on the first page's sheet.
class RunPaper {
public:
    RunPaper(const Sheet &measure, const RunReportText &text, PaperFlow &flow)
        : m_measure(measure)
        , m_text(text)
        , m_flow(flow)
        , m_width(flow.width())
    {
    }

    /// Adds everything to the flow.
    void fill();

private:
    using Paint = PaperFlow::Paint;
    int block(double height, Paint paint, bool stays = false, int head = -1)
    {
        return m_flow.add({height, std::move(paint), stays, head});
    }
    void paragraph(const QString &text, Sheet::Type type, double width, double indent = 0,
                   bool isMuted = false, double after = 3, bool stays = false);
    /// \p text with an ellipsis instead of what is beyond \p height.
    [[nodiscard]] QString fitted(const QString &text, Sheet::Type type, double width,
                                 double height) const;
    void small(const QString &text) { paragraph(text, Sheet::Type::Small, m_width, 0, true); }
    void title(const QString &text);
    static void mark(const Sheet &sheet, double x, double y, double side, Outcome outcome);

    void addHead();
    void addSummary();
    void addFacts(const QList<RunReportText::Fact> &facts, int columns, bool ruled);
    void addWhy();
    void addScoreLine(const RunReportText::ScoreLine &line, bool isTotal, int head);
    void addFaults();
    void addFault(const RunReportText::FaultSection &fault);
    void addProbe(const RunReportText::ProbeLine &probe);
    void addEvents();

    const Sheet &m_measure;
    const RunReportText &m_text;
    PaperFlow &m_flow;
    double m_width;
};

/// A text of the report of a run by its source.
[[nodiscard]] QString runPaperWord(const char *text);

} // namespace rd
