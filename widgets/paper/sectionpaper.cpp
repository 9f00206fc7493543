// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paper/sectionpaper.h"

#include "common/outcomeicon.h"
#include "overview/changemark.h"
#include "paper/papercharts.h"
#include "paper/sheet.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr double SectionGap = 14;
constexpr double RunsWidth = 208;
constexpr double RunHeight = 11.5;

QColor directionInk(int direction, const ThemeTokens &tokens)
{
    return direction > 0   ? tokens.ink(Outcome::Passed)
           : direction < 0 ? tokens.ink(Outcome::Broken)
                           : tokens.muted;
}

void paintRuns(const Sheet &sheet, const QRectF &box, const QList<ReportText::RunLine> &runs)
{
    constexpr double score = 30;
    constexpr double when = 74;
    const ThemeTokens &tokens = sheet.tokens();
    double y = box.top();
    for (const ReportText::RunLine &run : runs) {
        const QRectF row(box.left(), y, box.width(), RunHeight);
        paintOutcome(sheet.painter(), sheet.placed(QRectF(row.left(), y + 1.5, 8, 8)), run.outcome,
                     tokens);
        sheet.line(QRectF(row.left() + 12, y, row.width() - 12 - when - score, RunHeight), run.word,
                   Sheet::Type::Caption, tokens.ink(run.outcome));
        sheet.line(QRectF(row.right() - score - when, y, when, RunHeight), run.when,
                   Sheet::Type::Caption, tokens.muted, Qt::AlignRight);
        sheet.line(QRectF(row.right() - score, y, score, RunHeight), run.score, Sheet::Type::Strong,
                   tokens.text, Qt::AlignRight);
        y += RunHeight;
    }
}

} // namespace

void paintCounts(const Sheet &sheet, const QRectF &box, const QList<ReportText::Count> &counts,
                 bool words)
{
    constexpr double mark = 8;
    double x = box.left();
    for (const ReportText::Count &one : counts) {
        const QString text = words ? one.count + u'\u00a0' + one.word : one.count;
        const double width = sheet.widthOf(text, Sheet::Type::Caption) + 1;
        if (x + mark + 3 + width > box.right() + 0.5)
            return;
        paintOutcome(sheet.painter(),
                     sheet.placed(QRectF(x, box.center().y() - mark / 2, mark, mark)), one.outcome,
                     sheet.tokens());
        sheet.line(QRectF(x + mark + 3, box.top(), width, box.height()), text, Sheet::Type::Caption,
                   sheet.tokens().ink(one.outcome));
        x += mark + 3 + width + 8;
    }
}

void paintChange(const Sheet &sheet, const QRectF &box, const QString &change, int direction)
{
    constexpr double mark = 6;
    const ThemeTokens &tokens = sheet.tokens();
    const QColor colour = directionInk(direction, tokens);
    sheet.line(box, change, direction == 0 ? Sheet::Type::Caption : Sheet::Type::Strong, colour,
               Qt::AlignRight);
    if (direction == 0)
        return;
    const double used = sheet.widthOf(change, Sheet::Type::Strong);
    const QRectF arrow(box.right() - used - mark - 3, box.center().y() - mark / 2, mark, mark);
    if (arrow.left() >= box.left() - 1)
        paintDirection(sheet.painter(), sheet.placed(arrow), direction, colour);
}

void paintSection(const Sheet &sheet, const QRectF &box, const ReportText::Section &section,
                  bool separated)
{
    const ThemeTokens &tokens = sheet.tokens();
    const ReportText::Line &line = section.line;
    const double left = box.left();
    const QRectF runs(box.right() - RunsWidth, box.top() + 30, RunsWidth, 5 * RunHeight);

    // Score, its word and the change at the end; the name has the rest.
    constexpr double changeWidth = 52;
    constexpr double scoreWidth = 40;
    const double wordWidth =
        line.word.isEmpty() ? 0 : sheet.widthOf(line.word, Sheet::Type::Caption) + 8;
    const double scoreLeft = box.right() - changeWidth - wordWidth - scoreWidth;
    sheet.line(QRectF(left, box.top(), scoreLeft - left - SectionGap, 14), line.name,
               Sheet::Type::Title, tokens.text);
    sheet.line(QRectF(left, box.top() + 14, scoreLeft - left - SectionGap, 11), section.facts,
               Sheet::Type::Caption, tokens.muted);
    sheet.line(QRectF(scoreLeft, box.top(), scoreWidth, 18), line.score, Sheet::Type::Figure,
               tokens.text, Qt::AlignRight);
    sheet.line(QRectF(scoreLeft + scoreWidth, box.top() + 1, wordWidth, 18), line.word,
               Sheet::Type::Caption, tokens.muted, Qt::AlignRight);
    paintChange(sheet, QRectF(box.right() - changeWidth, box.top() + 1, changeWidth, 18),
                line.change, line.direction);

    const double width = runs.left() - SectionGap - left;
    sheet.line(QRectF(left, box.top() + 27, width, 11), line.evidence,
               line.doubtful ? Sheet::Type::Strong : Sheet::Type::Caption,
               line.doubtful ? tokens.text : tokens.muted);
    const double counted = sheet.widthOf(section.runCount, Sheet::Type::Caption) + 8;
    sheet.line(QRectF(left, box.top() + 39, counted, 11), section.runCount, Sheet::Type::Caption,
               tokens.muted);
    paintCounts(sheet, QRectF(left + counted, box.top() + 39, width - counted, 11), section.runs,
                true);
    paintScores(sheet, QRectF(left, box.top() + 56, width, 34), line.sparkline);
    paintRuns(sheet, runs, section.newest);
    if (separated)
        sheet.hairline(box.left(), box.right(), box.bottom() - 8);
}

} // namespace rd
