// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The faults of a run on paper, and what happened in order.

#include "paper/runpaper.h"

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace rd {

void RunPaper::addFaults()
{
    if (m_text.faults.isEmpty())
        return;
    title(runPaperWord(QT_TRANSLATE_NOOP("RunReport", "Faults")));
    for (const RunReportText::FaultSection &fault : m_text.faults)
        addFault(fault);
    small(m_text.faultsLeftOut);
}

void RunPaper::addFault(const RunReportText::FaultSection &fault)
{
    constexpr double indent = 14;
    block(
        16,
        [this, &fault](const Sheet &sheet, double top) {
            const ThemeTokens &tokens = sheet.tokens();
            sheet.hairline(paper::Side, paper::Side + m_width, top);
            const double y = top + 4;
            mark(sheet, paper::Side, y + 1, 9, fault.outcome);
            const double word = sheet.widthOf(fault.word, Sheet::Type::Strong) + 2;
            const double room = m_width - indent - word - 10;
            const double name = std::min(room, sheet.widthOf(fault.name, Sheet::Type::Strong) + 2);
            sheet.line(QRectF(paper::Side + indent, y, name, 11), fault.name, Sheet::Type::Strong,
                       tokens.text);
            if (fault.kind != fault.name && room - name > 30)
                sheet.line(QRectF(paper::Side + indent + name + 6, y, room - name - 6, 11),
                           fault.kind, Sheet::Type::Caption, tokens.muted);
            sheet.line(QRectF(paper::Side + m_width - word, y, word, 11), fault.word,
                       Sheet::Type::Strong, tokens.ink(fault.outcome), Qt::AlignRight);
        },
        true);
    const double width = m_width - indent;
    QStringList facts;
    for (const RunReportText::Fact &fact : fault.facts)
        facts << fact.label + QChar(0xA0) + fact.value;
    paragraph(facts.join(u" \u00b7 "_s), Sheet::Type::Caption, width, indent, true, 3,
              !fault.probes.isEmpty());
    paragraph(fault.failure, Sheet::Type::Body, width, indent, false, 3, !fault.probes.isEmpty());
    if (!fault.targets.isEmpty())
        paragraph(runPaperWord(QT_TRANSLATE_NOOP("RunReport", "Targets")) + u": "_s
                      + fault.targets.join(u", "_s),
                  Sheet::Type::Caption, width, indent);
    for (const RunReportText::ProbeLine &probe : fault.probes)
        addProbe(probe);
    paragraph(fault.leftOut, Sheet::Type::Small, width, indent, true);
    m_flow.addGap(5);
}

void RunPaper::addProbe(const RunReportText::ProbeLine &probe)
{
    constexpr double indent = 14;
    constexpr double nameWidth = 172;
    const double toldLeft = indent + nameWidth + 10;
    const double width = m_width - toldLeft;
    QString told = probe.word;
    if (!probe.description.isEmpty())
        told += u" \u2013 "_s + probe.description;
    QString about = probe.kind;
    if (!probe.mode.isEmpty())
        about += u", "_s + probe.mode;
    const double height = std::max(20.0, m_measure.heightOf(told, Sheet::Type::Caption, width));
    block(height + 3,
          [this, &probe, told, about, height, toldLeft, width](const Sheet &sheet, double top) {
              const ThemeTokens &tokens = sheet.tokens();
              mark(sheet, paper::Side + indent, top + 1.5, 7.5, probe.outcome);
              const double room = nameWidth - 12;
              sheet.line(QRectF(paper::Side + indent + 12, top, room, 10), probe.name,
                         Sheet::Type::Caption, tokens.text);
              sheet.line(QRectF(paper::Side + indent + 12, top + 10, room, 9), about,
                         Sheet::Type::Small, tokens.muted);
              sheet.paragraph(
                  QRectF(paper::Side + toldLeft, top, width, height), told, Sheet::Type::Caption,
                  probe.outcome == Outcome::Weakness ? tokens.ink(probe.outcome) : tokens.text);
          });
}

void RunPaper::addEvents()
{
    if (m_text.events.isEmpty())
        return;
    title(runPaperWord(QT_TRANSLATE_NOOP("RunReport", "What happened, in order")));
    constexpr double since = 56;
    constexpr double text = 104;
    const int head = block(
        12,
        [this](const Sheet &sheet, double top) {
            const QColor muted = sheet.tokens().muted;
            sheet.line(QRectF(paper::Side, top, since - 4, 10),
                       runPaperWord(QT_TRANSLATE_NOOP("RunReport", "Time")), Sheet::Type::Small,
                       muted);
            sheet.line(QRectF(paper::Side + since, top, text - since - 4, 10),
                       runPaperWord(QT_TRANSLATE_NOOP("RunReport", "After")), Sheet::Type::Small,
                       muted);
            sheet.line(QRectF(paper::Side + text, top, m_width - text, 10),
                       runPaperWord(QT_TRANSLATE_NOOP("RunReport", "Event")), Sheet::Type::Small,
                       muted);
        },
        true);
    for (const RunReportText::EventLine &event : m_text.events) {
        const double width = m_width - text - 11;
        const double height = m_measure.heightOf(event.text, Sheet::Type::Caption, width);
        block(
            height + 5,
            [this, &event, width, height](const Sheet &sheet, double top) {
                const ThemeTokens &tokens = sheet.tokens();
                sheet.hairline(paper::Side, paper::Side + m_width, top);
                const double y = top + 2.5;
                sheet.line(QRectF(paper::Side, y, since - 4, 9), event.time, Sheet::Type::Caption,
                           tokens.muted);
                sheet.line(QRectF(paper::Side + since, y, text - since - 4, 9), event.since,
                           Sheet::Type::Caption, tokens.muted);
                if (event.outcome != Outcome::Unknown)
                    mark(sheet, paper::Side + text, y + 1, 7.5, event.outcome);
                sheet.paragraph(QRectF(paper::Side + text + 11, y, width, height), event.text,
                                Sheet::Type::Caption, tokens.text);
            },
            false, head);
    }
    small(m_text.eventsLeftOut);
}

} // namespace rd
