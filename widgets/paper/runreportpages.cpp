// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paper/runreportpages.h"

#include "paper/reportpaper.h"
#include "paper/runpaper.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <optional>

using namespace Qt::StringLiterals;

namespace rd {

void paintRunReport(QPainter &painter, const QSizeF &size, const RunReportText &text,
                    const std::function<void()> &newPage)
{
    PaperFlow flow(size);
    std::optional<Sheet> measure(std::in_place, painter, size, QLocale().textDirection());
    RunPaper words(*measure, text, flow); // what it has added borrows from it
    words.fill();
    measure.reset();
    flow.paint(painter, newPage, [&text, &flow](const Sheet &sheet, int page, int pages) {
        const double y = sheet.size().height() - paper::LastLine;
        const QColor muted = sheet.tokens().muted;
        sheet.line(QRectF(paper::Side, y, flow.width() - 130, 10), text.made, Sheet::Type::Small,
                   muted);
        //: %1 is the number of a page, %2 how many there are
        sheet.line(QRectF(paper::Side + flow.width() - 120, y, 120, 10),
                   QCoreApplication::translate("Report", "Page %1 of %2")
                       .arg(QLocale().toString(page + 1), QLocale().toString(pages)),
                   Sheet::Type::Small, muted, Qt::AlignRight);
    });
}

QByteArray runReportPdf(const RunReportText &text, QPageSize::PageSizeId paper)
{
    const QString title = text.title + u": "_s + text.scenario + u", "_s + text.when;
    return makePdf(
        title, text.madeMs, paper, [&](QPainter &painter, const std::function<void()> &newPage) {
            paintRunReport(painter, QPageSize(paper).size(QPageSize::Point), text, newPage);
        });
}

} // namespace rd
