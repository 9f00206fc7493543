// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paper/runreportpages.h"

#include "common/outcomeicon.h"
#include "paper/paperflow.h"
#include "paper/reportpaper.h"
#include "paper/sequencepaper.h"
#include "paper/sheet.h"
#include "paper/summarypaper.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

using Type = Sheet::Type;

constexpr double Left = paper::Side;
constexpr double RunPartGap = 14;
constexpr double ScoreBox = 112;
/// From the end of the line; the first column has the rest.
constexpr std::array ScoreColumns{250.0, 190.0, 118.0, 60.0, 0.0};

QString runPaperWord(const char *text)
{
    return QCoreApplication::translate("RunReport", text);
}

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

    void fill()
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

private:
    using Paint = PaperFlow::Paint;
    int block(double height, Paint paint, bool stays = false, int head = -1)
    {
        return m_flow.add({height, std::move(paint), stays, head});
    }
    void paragraph(const QString &text, Type type, double width, double indent = 0,
                   bool isMuted = false, double after = 3, bool stays = false)
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
    /// \p text with an ellipsis instead of what is beyond \p height.
    [[nodiscard]] QString fitted(const QString &text, Type type, double width, double height) const
    {
        QString shown = text;
        for (qsizetype size = text.size();
             size > 1 && m_measure.heightOf(shown, type, width) > height;) {
            size = size * 9 / 10;
            shown = text.first(size).trimmed() + QChar(0x2026);
        }
        return shown;
    }
    void small(const QString &text) { paragraph(text, Type::Small, m_width, 0, true); }
    void title(const QString &text)
    {
        m_flow.addGap(RunPartGap);
        block(
            17,
            [this, text](const Sheet &sheet, double top) {
                sheet.line(QRectF(Left, top, m_width, 13), text, Type::Title, sheet.tokens().text);
            },
            true);
    }
    static void mark(const Sheet &sheet, double x, double y, double side, Outcome outcome)
    {
        paintOutcome(sheet.painter(), sheet.placed(QRectF(x, y, side, side)), outcome,
                     sheet.tokens());
    }

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
            sheet.hairline(Left, Left + m_width, top);
            const double y = top + 4;
            mark(sheet, Left, y + 1, 9, fault.outcome);
            const double word = sheet.widthOf(fault.word, Type::Strong) + 2;
            const double room = m_width - indent - word - 10;
            const double name = std::min(room, sheet.widthOf(fault.name, Type::Strong) + 2);
            sheet.line(QRectF(Left + indent, y, name, 11), fault.name, Type::Strong, tokens.text);
            if (fault.kind != fault.name && room - name > 30)
                sheet.line(QRectF(Left + indent + name + 6, y, room - name - 6, 11), fault.kind,
                           Type::Caption, tokens.muted);
            sheet.line(QRectF(Left + m_width - word, y, word, 11), fault.word, Type::Strong,
                       tokens.ink(fault.outcome), Qt::AlignRight);
        },
        true);
    const double width = m_width - indent;
    QStringList facts;
    for (const RunReportText::Fact &fact : fault.facts)
        facts << fact.label + QChar(0xA0) + fact.value;
    paragraph(facts.join(u" \u00b7 "_s), Type::Caption, width, indent, true, 3,
              !fault.probes.isEmpty());
    paragraph(fault.failure, Type::Body, width, indent, false, 3, !fault.probes.isEmpty());
    if (!fault.targets.isEmpty())
        paragraph(runPaperWord(QT_TRANSLATE_NOOP("RunReport", "Targets")) + u": "_s
                      + fault.targets.join(u", "_s),
                  Type::Caption, width, indent);
    for (const RunReportText::ProbeLine &probe : fault.probes)
        addProbe(probe);
    paragraph(fault.leftOut, Type::Small, width, indent, true);
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
    const double height = std::max(20.0, m_measure.heightOf(told, Type::Caption, width));
    block(height + 3, [this, &probe, told, about, height, toldLeft, width](const Sheet &sheet,
                                                                           double top) {
        const ThemeTokens &tokens = sheet.tokens();
        mark(sheet, Left + indent, top + 1.5, 7.5, probe.outcome);
        const double room = nameWidth - 12;
        sheet.line(QRectF(Left + indent + 12, top, room, 10), probe.name, Type::Caption,
                   tokens.text);
        sheet.line(QRectF(Left + indent + 12, top + 10, room, 9), about, Type::Small, tokens.muted);
        sheet.paragraph(QRectF(Left + toldLeft, top, width, height), told, Type::Caption,
                        probe.outcome == Outcome::Weakness ? tokens.ink(probe.outcome)
                                                           : tokens.text);
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
            sheet.line(QRectF(Left, top, since - 4, 10),
                       runPaperWord(QT_TRANSLATE_NOOP("RunReport", "Time")), Type::Small, muted);
            sheet.line(QRectF(Left + since, top, text - since - 4, 10),
                       runPaperWord(QT_TRANSLATE_NOOP("RunReport", "After")), Type::Small, muted);
            sheet.line(QRectF(Left + text, top, m_width - text, 10),
                       runPaperWord(QT_TRANSLATE_NOOP("RunReport", "Event")), Type::Small, muted);
        },
        true);
    for (const RunReportText::EventLine &event : m_text.events) {
        const double width = m_width - text - 11;
        const double height = m_measure.heightOf(event.text, Type::Caption, width);
        block(
            height + 5,
            [this, &event, width, height](const Sheet &sheet, double top) {
                const ThemeTokens &tokens = sheet.tokens();
                sheet.hairline(Left, Left + m_width, top);
                const double y = top + 2.5;
                sheet.line(QRectF(Left, y, since - 4, 9), event.time, Type::Caption, tokens.muted);
                sheet.line(QRectF(Left + since, y, text - since - 4, 9), event.since, Type::Caption,
                           tokens.muted);
                if (event.outcome != Outcome::Unknown)
                    mark(sheet, Left + text, y + 1, 7.5, event.outcome);
                sheet.paragraph(QRectF(Left + text + 11, y, width, height), event.text,
                                Type::Caption, tokens.text);
            },
            false, head);
    }
    small(m_text.eventsLeftOut);
}

} // namespace

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
        sheet.line(QRectF(Left, y, flow.width() - 130, 10), text.made, Type::Small, muted);
        //: %1 is the number of a page, %2 how many there are
        sheet.line(QRectF(Left + flow.width() - 120, y, 120, 10),
                   QCoreApplication::translate("Report", "Page %1 of %2")
                       .arg(QLocale().toString(page + 1), QLocale().toString(pages)),
                   Type::Small, muted, Qt::AlignRight);
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
