// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paper/runpaper.h"

#include "common/outcomeicon.h"
#include "paper/sequencepaper.h"

#include <QCoreApplication>
#include <QPainter>

#include <array>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

using Type = Sheet::Type;

constexpr double Left = paper::Side;
constexpr double RunPartGap = 14;
constexpr double ScoreBox = 112;
/// From the end of the line; the first column has the rest.
constexpr std::array ScoreColumns{250.0, 190.0, 118.0, 60.0, 0.0};

} // namespace

QString runPaperWord(const char *text)
{
    return QCoreApplication::translate("RunReport", text);
}

void RunPaper::paragraph(const QString &text, Sheet::Type type, double width, double indent,
                         bool isMuted, double after, bool stays)
{
    if (text.isEmpty())
        return;
    const double height = m_measure.heightOf(text, type, width);
    block(
        height + after,
        [=](const Sheet &sheet, double top) {
            sheet.paragraph(QRectF(Left + indent, top, width, height), text, type,
                            isMuted ? sheet.tokens().muted : sheet.tokens().text);
        },
        stays);
}

QString RunPaper::fitted(const QString &text, Sheet::Type type, double width, double height) const
{
    QString shown = text;
    for (qsizetype size = text.size();
         size > 1 && m_measure.heightOf(shown, type, width) > height;) {
        size = size * 9 / 10;
        shown = text.first(size).trimmed() + QChar(0x2026);
    }
    return shown;
}

void RunPaper::title(const QString &text)
{
    m_flow.addGap(RunPartGap);
    block(
        17,
        [this, text](const Sheet &sheet, double top) {
            sheet.line(QRectF(Left, top, m_width, 13), text, Sheet::Type::Title,
                       sheet.tokens().text);
        },
        true);
}

void RunPaper::mark(const Sheet &sheet, double x, double y, double side, Outcome outcome)
{
    paintOutcome(sheet.painter(), sheet.placed(QRectF(x, y, side, side)), outcome, sheet.tokens());
}

void RunPaper::fill()
{
    addHead();
    addSummary();
    addFacts(m_text.facts, 3, true);
    addWhy();
    addFaults();
    if (!m_text.sequence.messages.isEmpty()) {
        title(runPaperWord(QT_TRANSLATE_NOOP("RunReport", "Sequence diagram")));
        addSequence(m_flow, m_text);
        small(m_text.sequenceLeftOut);
    }
    addEvents();
    m_flow.addGap(RunPartGap);
    small(m_text.timesNote);
    small(m_text.page);
}

void RunPaper::addHead()
{
    constexpr double mostHeight = 60;
    const QString name = fitted(m_text.scenario, Type::Head, m_width, mostHeight);
    const double height = m_measure.heightOf(name, Type::Head, m_width);
    block(14 + height + 18, [this, name, height](const Sheet &sheet, double top) {
        const ThemeTokens &tokens = sheet.tokens();
        sheet.line(QRectF(Left, top, m_width, 11), m_text.title, Type::Strong, tokens.accent);
        sheet.paragraph(QRectF(Left, top + 13, m_width, height), name, Type::Head, tokens.text);
        const double y = top + 14 + height;
        mark(sheet, Left, y + 1, 9, m_text.outcome);
        const double used = sheet.widthOf(m_text.word, Type::Strong) + 2;
        sheet.line(QRectF(Left + 13, y, used, 11), m_text.word, Type::Strong,
                   tokens.ink(m_text.outcome));
        sheet.line(QRectF(Left + 13 + used + 8, y, m_width - used - 21, 11), m_text.when,
                   Type::Body, tokens.muted);
        sheet.hairline(Left, Left + m_width, y + 17);
    });
    m_flow.addGap(10);
}

void RunPaper::addSummary()
{
    const double width = m_width - ScoreBox - 18;
    struct Part {
        QString text;
        Type type;
        double height;
        bool isCaveat;
    };
    QList<Part> parts;
    const auto add = [&](const QString &text, Type type, bool isCaveat = false) {
        parts.append(
            {text, type, m_measure.heightOf(text, type, isCaveat ? width - 8 : width), isCaveat});
    };
    add(m_text.lead, Type::Lead);
    for (const QString &sentence : m_text.sentences)
        add(sentence, Type::Body);
    for (const QString &caveat : m_text.caveats)
        add(caveat, Type::Body, true);
    double height = 0;
    for (const Part &part : std::as_const(parts))
        height += part.height + 4;
    const double note = m_text.scoreNote.isEmpty()
                            ? 0
                            : m_measure.heightOf(m_text.scoreNote, Type::Caption, ScoreBox - 12);
    const double box = 62 + note;
    block(std::max(height, box) + 8, [=, this](const Sheet &sheet, double top) {
        const ThemeTokens &tokens = sheet.tokens();
        double y = top;
        for (const Part &part : parts) {
            const double indent = part.isCaveat ? 8 : 0;
            if (part.isCaveat)
                sheet.painter().fillRect(sheet.placed(QRectF(Left, y, 2, part.height)),
                                         tokens.muted);
            sheet.paragraph(QRectF(Left + indent, y, width - indent, part.height), part.text,
                            part.type, tokens.text);
            y += part.height + 4;
        }
        const QRectF ground(Left + m_width - ScoreBox, top, ScoreBox, box);
        sheet.painter().setPen(Qt::NoPen);
        sheet.painter().setBrush(tokens.sunk);
        sheet.painter().drawRoundedRect(sheet.placed(ground), 4, 4);
        sheet.line(QRectF(ground.left(), top + 7, ScoreBox, 10),
                   runPaperWord(QT_TRANSLATE_NOOP("RunReport", "Score")), Type::Caption,
                   tokens.muted, Qt::AlignHCenter);
        sheet.line(QRectF(ground.left(), top + 17, ScoreBox, 40), m_text.score, Type::Score,
                   tokens.accent, Qt::AlignHCenter);
        if (note > 0)
            sheet.paragraph(QRectF(ground.left() + 6, top + 57, ScoreBox - 12, note),
                            m_text.scoreNote, Type::Caption, tokens.muted);
    });
}

void RunPaper::addFacts(const QList<RunReportText::Fact> &facts, int columns, bool ruled)
{
    constexpr double gap = 14;
    constexpr double mostHeight = 36;
    const double width = (m_width - gap * (columns - 1)) / columns;
    if (ruled)
        block(7, [this](const Sheet &sheet, double top) {
            sheet.hairline(Left, Left + m_width, top);
        });
    for (qsizetype i = 0; i < facts.size(); i += columns) {
        QList<RunReportText::Fact> row = facts.mid(i, columns);
        double height = 0;
        for (RunReportText::Fact &fact : row) {
            fact.value = fitted(fact.value, Type::Body, width, mostHeight);
            height = std::max(height, m_measure.heightOf(fact.value, Type::Body, width));
        }
        block(height + 15, [row, width, height](const Sheet &sheet, double top) {
            double x = Left;
            for (const RunReportText::Fact &fact : row) {
                sheet.line(QRectF(x, top, width, 10), fact.label, Type::Caption,
                           sheet.tokens().muted);
                sheet.paragraph(QRectF(x, top + 10, width, height), fact.value, Type::Body,
                                sheet.tokens().text);
                x += width + gap;
            }
        });
    }
}

void RunPaper::addWhy()
{
    title(m_text.why);
    paragraph(m_text.whyNot, Type::Body, m_width, 0, false, 6);
    if (m_text.scoreLines.isEmpty())
        return;
    const RunReportText::ScoreLine names{
        .name = runPaperWord(QT_TRANSLATE_NOOP("RunReport", "Fault")),
        .weight = runPaperWord(QT_TRANSLATE_NOOP("RunReport", "Weight")),
        .success = runPaperWord(QT_TRANSLATE_NOOP("RunReport", "Probe success")),
        .product = runPaperWord(QT_TRANSLATE_NOOP("RunReport", "Product")),
        .points = runPaperWord(QT_TRANSLATE_NOOP("RunReport", "Points")),
        .lost = runPaperWord(QT_TRANSLATE_NOOP("RunReport", "Missing")),
        .note = {}};
    const int head = block(
        12,
        [this, names](const Sheet &sheet, double top) {
            const QColor muted = sheet.tokens().muted;
            sheet.line(QRectF(Left, top, m_width - ScoreColumns[0] - 60, 10), names.name,
                       Type::Small, muted);
            const std::array cells{&names.weight, &names.success, &names.product, &names.points,
                                   &names.lost};
            for (std::size_t i = 0; i < cells.size(); ++i)
                sheet.line(QRectF(Left + m_width - ScoreColumns.at(i) - 62, top, 62, 10),
                           *cells.at(i), Type::Small, muted, Qt::AlignRight);
        },
        true);
    for (const RunReportText::ScoreLine &line : m_text.scoreLines)
        addScoreLine(line, false, head);
    addScoreLine(m_text.total, true, head);
}

void RunPaper::addScoreLine(const RunReportText::ScoreLine &line, bool isTotal, int head)
{
    const double nameWidth = m_width - ScoreColumns[0] - 60;
    const Type type = isTotal ? Type::Strong : Type::Body;
    constexpr double mostHeight = 26;
    const QString shown = fitted(line.name, type, nameWidth, mostHeight);
    const double name = m_measure.heightOf(shown, type, nameWidth);
    const double note =
        line.note.isEmpty() ? 0 : m_measure.heightOf(line.note, Type::Small, nameWidth);
    block(
        name + note + 6,
        [=, this](const Sheet &sheet, double top) {
            const ThemeTokens &tokens = sheet.tokens();
            sheet.hairline(Left, Left + m_width, top);
            const double y = top + 3;
            sheet.paragraph(QRectF(Left, y, nameWidth, name), shown, type, tokens.text);
            if (note > 0)
                sheet.paragraph(QRectF(Left, y + name, nameWidth, note), line.note, Type::Small,
                                tokens.muted);
            const std::array cells{&line.weight, &line.success, &line.product, &line.points,
                                   &line.lost};
            for (std::size_t i = 0; i < cells.size(); ++i)
                sheet.line(QRectF(Left + m_width - ScoreColumns.at(i) - 62, y, 62, 11),
                           *cells.at(i), type, tokens.text, Qt::AlignRight);
        },
        false, head);
}

} // namespace rd
