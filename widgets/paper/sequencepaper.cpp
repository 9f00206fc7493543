// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paper/sequencepaper.h"

#include "common/outcomeicon.h"
#include "paper/paperflow.h"
#include "paper/sheet.h"
#include "paper/summarypaper.h"
#include "report/roughtext.h"

#include <QPainter>

namespace rd {

namespace {

constexpr double HeadHeight = 36;
constexpr double MessageHeight = 15;
constexpr double ArrowBelow = 12; ///< of a message's upper edge
constexpr double SpanWidth = 5;
constexpr double LifelineNameSize = 7;

/// Paints the diagram in strips of one message each.
class SequencePaper {
public:
    SequencePaper(const RunReportText &text, double width)
        : m_text(text)
        , m_diagram(text.sequence)
    {
        m_frame = {.width = width,
                   .times = 44,
                   .head = HeadHeight,
                   .row = MessageHeight,
                   .lifelines = std::max(1, static_cast<int>(m_diagram.lifelines.size()))};
    }

    void paintNames(const Sheet &sheet, double top) const;
    void paintMessage(const Sheet &sheet, double top, int row) const;

private:
    [[nodiscard]] double x(int lifeline) const { return paper::Side + m_frame.x(lifeline); }
    void line(const Sheet &sheet, const QPen &pen, double x1, double y1, double x2,
              double y2) const;
    void paintSpans(const Sheet &sheet, double top, int row) const;
    void paintArrow(const Sheet &sheet, const SequenceDiagram::Message &message, double y) const;
    void paintTip(const Sheet &sheet, double tip, double y, double sign) const;
    void paintLabel(const Sheet &sheet, const SequenceDiagram::Message &message, double top) const;

    const RunReportText &m_text;
    const SequenceDiagram &m_diagram;
    SequenceFrame m_frame;
};

void SequencePaper::line(const Sheet &sheet, const QPen &pen, double x1, double y1, double x2,
                         double y2) const
{
    sheet.painter().setPen(pen);
    const double from = sheet.placed(QRectF(x1, y1, 0, 0)).left();
    const double to = sheet.placed(QRectF(x2, y2, 0, 0)).left();
    sheet.painter().drawLine(QPointF(from, y1), QPointF(to, y2));
}

void SequencePaper::paintNames(const Sheet &sheet, double top) const
{
    const ThemeTokens &tokens = sheet.tokens();
    for (int i = 0; i < static_cast<int>(m_diagram.lifelines.size()); ++i) {
        const SequenceDiagram::Lifeline &lifeline = m_diagram.lifelines.at(i);
        const double room = m_frame.gap() - 4;
        const QRectF box(x(i) - room / 2, top, room, HeadHeight - 4);
        sheet.painter().setPen(QPen(tokens.border, 0.6));
        sheet.painter().setBrush(tokens.sunk);
        sheet.painter().drawRoundedRect(sheet.placed(box), 2, 2);
        const QStringList lines = roughLines(lifeline.name, room - 4, LifelineNameSize, 2);
        const bool hasCaption = !lifeline.caption.isEmpty();
        const double used = static_cast<double>(lines.size() + (hasCaption ? 1 : 0)) * 9;
        double y = box.center().y() - used / 2;
        for (const QString &one : lines) {
            sheet.line(QRectF(box.left() + 2, y, room - 4, 9), one, Sheet::Type::Small, tokens.text,
                       Qt::AlignHCenter);
            y += 9;
        }
        if (hasCaption)
            sheet.line(QRectF(box.left() + 2, y, room - 4, 9), lifeline.caption, Sheet::Type::Small,
                       tokens.muted, Qt::AlignHCenter);
        line(sheet, QPen(tokens.control, 0.5, Qt::DotLine), x(i), box.bottom(), x(i),
             top + HeadHeight);
    }
}

void SequencePaper::paintSpans(const Sheet &sheet, double top, int row) const
{
    const ThemeTokens &tokens = sheet.tokens();
    for (const SequenceDiagram::Span &span : m_diagram.spans) {
        if (span.first > row || span.last < row)
            continue;
        const double from = span.first == row ? top + ArrowBelow : top;
        // A little into the next strip, or a seam would show.
        const double to = span.last == row ? top + ArrowBelow : top + MessageHeight + 0.4;
        const QRectF box(x(span.lifeline) - SpanWidth / 2 + span.depth * 3, from, SpanWidth,
                         std::max(1.0, to - from));
        const bool saysNothing = span.outcome == Outcome::Unknown;
        sheet.painter().fillRect(sheet.placed(box), saysNothing ? QColor(0xC9, 0xCF, 0xD8)
                                                                : tokens.fill(span.outcome));
    }
}

void SequencePaper::paintTip(const Sheet &sheet, double tip, double y, double sign) const
{
    const bool isMirrored = sheet.placed(QRectF(0, 0, 1, 1)).left() > 0;
    const double at = sheet.placed(QRectF(tip, y, 0, 0)).left();
    const double back = at - 5 * (isMirrored ? -sign : sign);
    sheet.painter().setPen(Qt::NoPen);
    sheet.painter().setBrush(sheet.tokens().muted);
    sheet.painter().drawPolygon(
        QPolygonF{QPointF(at, y), QPointF(back, y - 2.2), QPointF(back, y + 2.2)});
}

void SequencePaper::paintArrow(const Sheet &sheet, const SequenceDiagram::Message &message,
                               double y) const
{
    const QPen pen(sheet.tokens().muted, 0.7);
    if (message.from == message.to) {
        const double from = x(message.from) + SpanWidth / 2;
        line(sheet, pen, from, y - 5, from + 8, y - 5);
        line(sheet, pen, from + 8, y - 5, from + 8, y);
        line(sheet, pen, from + 8, y, from + 3, y);
        paintTip(sheet, from, y, -1);
        return;
    }
    const double sign = message.to > message.from ? 1 : -1;
    const double tip = x(message.to) - sign * SpanWidth / 2;
    QPen dashed = pen;
    if (message.answers)
        dashed.setDashPattern({4, 2.5});
    line(sheet, dashed, x(message.from) + sign * SpanWidth / 2, y, tip - sign * 3, y);
    paintTip(sheet, tip, y, sign);
}

void SequencePaper::paintLabel(const Sheet &sheet, const SequenceDiagram::Message &message,
                               double top) const
{
    constexpr double mark = 7;
    const ThemeTokens &tokens = sheet.tokens();
    const bool hasMark = message.outcome != Outcome::Unknown;
    const double before = hasMark ? mark + 2.5 : 0;
    const double wanted = sheet.widthOf(message.text, Sheet::Type::Small) + 1.5;
    const SequenceFrame::Label label = m_frame.label(message, wanted + before);
    const double room = label.right - label.left - before;
    const double used = std::min(room, wanted);
    const double left = paper::Side + (label.atEnd ? label.right - used : label.left + before);
    // A loop has its text beside it, an arrow above.
    const double y = message.from == message.to ? top + 4.5 : top + 1.5;
    const QRectF ground(left - before - 1, y, used + before + 2, 9);
    sheet.painter().fillRect(sheet.placed(ground), tokens.surface);
    if (hasMark)
        paintOutcome(sheet.painter(), sheet.placed(QRectF(left - before, y + 1, mark, mark)),
                     message.outcome, tokens);
    sheet.line(QRectF(left, y, used, 9), message.text, Sheet::Type::Small,
               hasMark ? tokens.ink(message.outcome) : tokens.text);
}

void SequencePaper::paintMessage(const Sheet &sheet, double top, int row) const
{
    const ThemeTokens &tokens = sheet.tokens();
    const SequenceDiagram::Message &message = m_diagram.messages.at(row);
    for (int i = 0; i < static_cast<int>(m_diagram.lifelines.size()); ++i)
        line(sheet, QPen(tokens.control, 0.5, Qt::DotLine), x(i), top, x(i), top + MessageHeight);
    paintSpans(sheet, top, row);
    paintLabel(sheet, message, top);
    paintArrow(sheet, message, top + ArrowBelow);
    sheet.line(QRectF(paper::Side, top + ArrowBelow - 5, m_frame.times - 2, 9),
               m_text.messageTimes.value(row), Sheet::Type::Small, tokens.muted);
}

} // namespace

void addSequence(PaperFlow &flow, const RunReportText &text)
{
    if (text.sequence.messages.isEmpty())
        return;
    const SequencePaper paper(text, flow.width());
    const int names = flow.add(
        {.height = HeadHeight,
         .paint = [paper](const Sheet &sheet, double top) { paper.paintNames(sheet, top); },
         .staysWithNext = true});
    for (int row = 0; row < static_cast<int>(text.sequence.messages.size()); ++row)
        flow.add({.height = MessageHeight,
                  .paint = [paper, row](const Sheet &sheet,
                                        double top) { paper.paintMessage(sheet, top, row); },
                  .head = names});
}

} // namespace rd
