// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/sequencesvg.h"

#include "report/htmlparts.h"
#include "report/roughtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rd {

using namespace html;

namespace {

using Lifeline = SequenceDiagram::Lifeline;

constexpr double DiagramWidth = 920;
constexpr double NameSize = 12;
constexpr double TextSize = 11.5;

QString svgNumber(double value)
{
    QString text = QString::number(value, 'f', 1);
    if (text.endsWith(".0"_L1))
        text.chop(2);
    return text;
}

/// Inside of a box of 16 by 16, as on the screen.
QLatin1StringView shapeOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed:
        return "<circle cx='8' cy='8' r='7' class='f'/><path class='g' d='M4.7 8.3L7 10.6L11.3 "
               "5.9'/>"_L1;
    case Outcome::Weakness:
        return "<path class='f' d='M8 1.4L15.4 14.6H.6Z'/><path class='g' d='M8 6.2V9.3M8 "
               "12.1v.1'/>"_L1;
    case Outcome::Broken:
        return "<rect x='1.5' y='1.5' width='13' height='13' rx='2.6' class='f'/><path class='g' "
               "d='M5.6 5.6L10.4 10.4M10.4 5.6L5.6 10.4'/>"_L1;
    case Outcome::Stopped:
        return "<circle cx='8' cy='8' r='6.1' class='r'/><rect x='5.5' y='5.5' width='5' "
               "height='5' class='f'/>"_L1;
    case Outcome::InProgress:
        return "<circle cx='8' cy='8' r='6.1' class='r d'/><circle cx='8' cy='8' r='2.6' "
               "class='f'/>"_L1;
    case Outcome::Unknown:
        break;
    }
    return "<circle cx='8' cy='8' r='6.1' class='r'/>"_L1;
}

/// Draws from top to bottom; from right to left when the language is read so.
class SvgWriter {
public:
    SvgWriter(const RunReportText &text, bool rightToLeft)
        : m_text(text)
        , m_diagram(text.sequence)
        , m_rightToLeft(rightToLeft)
    {
        m_frame = {.width = DiagramWidth,
                   .times = 74,
                   .head = 52,
                   .row = 25,
                   .lifelines = std::max(1, static_cast<int>(m_diagram.lifelines.size()))};
    }

    [[nodiscard]] QString write()
    {
        const double height = m_frame.height(static_cast<int>(m_diagram.messages.size()));
        const QString label = QCoreApplication::translate(
            "RunReport", "Sequence diagram of the run; the list of events tells the same.");
        m_svg = "<svg class=\"sequence\" viewBox=\"0 0 "_L1 + svgNumber(DiagramWidth) + ' '_L1
                + svgNumber(height) + "\" role=\"img\" aria-label=\""_L1 + htmlText(label)
                + "\">\n"_L1;
        for (int i = 0; i < static_cast<int>(m_diagram.lifelines.size()); ++i)
            writeLifeline(i, height);
        for (const SequenceDiagram::Span &span : m_diagram.spans)
            writeSpan(span);
        for (int i = 0; i < static_cast<int>(m_diagram.messages.size()); ++i)
            writeMessage(i);
        return m_svg + "</svg>\n"_L1;
    }

private:
    [[nodiscard]] double placed(double x) const { return m_rightToLeft ? DiagramWidth - x : x; }
    void line(const char *type, double x1, double y1, double x2, double y2)
    {
        m_svg += "<line class=\""_L1 + QLatin1StringView(type) + "\" x1=\""_L1
                 + svgNumber(placed(x1)) + "\" y1=\""_L1 + svgNumber(y1) + "\" x2=\""_L1
                 + svgNumber(placed(x2)) + "\" y2=\""_L1 + svgNumber(y2) + "\"/>\n"_L1;
    }
    /// \p anchor is "start", "middle" or "end".
    void text(const char *type, double x, double y, const char *anchor, const QString &shown,
              const QString &whole = {})
    {
        m_svg += "<text class=\""_L1 + QLatin1StringView(type) + "\" x=\""_L1 + svgNumber(placed(x))
                 + "\" y=\""_L1 + svgNumber(y) + "\" text-anchor=\""_L1 + QLatin1StringView(anchor)
                 + "\">"_L1;
        if (!whole.isEmpty() && whole != shown)
            m_svg += "<title>"_L1 + htmlText(whole) + "</title>"_L1;
        m_svg += htmlText(shown) + "</text>\n"_L1;
    }
    void rect(const QString &type, double left, double top, double width, double height)
    {
        m_svg += "<rect class=\""_L1 + type + "\" x=\""_L1
                 + svgNumber(m_rightToLeft ? DiagramWidth - left - width : left) + "\" y=\""_L1
                 + svgNumber(top) + "\" width=\""_L1 + svgNumber(width) + "\" height=\""_L1
                 + svgNumber(height) + "\" rx=\"3\"/>\n"_L1;
    }

    void writeLifeline(int index, double height)
    {
        const Lifeline &lifeline = m_diagram.lifelines.at(index);
        const double x = m_frame.x(index);
        const double room = m_frame.gap() - 8;
        line("life", x, m_frame.head, x, height);
        rect(u"head"_s, x - room / 2, 2, room, m_frame.head - 4);
        const QStringList lines = roughLines(lifeline.name, room - 8, NameSize * 1.1, 2);
        const bool hasCaption = !lifeline.caption.isEmpty();
        const double block = static_cast<double>(lines.size()) * 14 + (hasCaption ? 12 : 0);
        double y = 2 + (m_frame.head - 4 - block) / 2 + 11;
        for (const QString &one : lines) {
            text("name", x, y, "middle", one,
                 lines.last().endsWith(QChar(0x2026)) ? lifeline.name : QString());
            y += 14;
        }
        if (hasCaption)
            text("what", x, y - 1, "middle", roughlyCut(lifeline.caption, room - 8, 10),
                 lifeline.caption);
    }

    void writeSpan(const SequenceDiagram::Span &span)
    {
        constexpr double width = 8;
        const double left = m_frame.x(span.lifeline) - width / 2 + span.depth * 5;
        const double top = m_frame.y(span.first);
        const double bottom = m_frame.y(span.last);
        rect(u"span "_s + outcomeKey(span.outcome), left, top, width, std::max(4.0, bottom - top));
    }

    void writeMessage(int row)
    {
        const SequenceDiagram::Message &message = m_diagram.messages.at(row);
        const double y = m_frame.y(row);
        text(message.exact ? "time" : "time about", 0, y + 1, "start",
             m_text.messageTimes.value(row));
        if (message.from == message.to)
            writeLoop(m_frame.x(message.from), y);
        else
            writeArrow(m_frame.x(message.from), m_frame.x(message.to), y, message.answers);
        const bool hasMark = message.outcome != Outcome::Unknown;
        const double mark = hasMark ? 15 : 0;
        const SequenceFrame::Label label =
            m_frame.label(message, roughWidth(message.text, TextSize) + mark);
        const bool isLoop = message.from == message.to;
        const double baseline = isLoop ? y - 1 : y - 5;
        const QString shown =
            roughlyCut(message.text, label.right - label.left - mark - 4, TextSize);
        if (hasMark)
            writeMark(label, baseline - 10, message.outcome);
        const double x = label.atEnd ? label.right - mark : label.left + mark;
        const QByteArray type = "told " + outcomeKey(message.outcome).toLatin1();
        text(type.constData(), x, baseline, label.atEnd ? "end" : "start", shown, message.text);
    }

    /// At the end of the text that is exactly known.
    void writeMark(const SequenceFrame::Label &label, double top, Outcome outcome)
    {
        constexpr double side = 12;
        const double left = label.atEnd ? label.right - side : label.left;
        m_svg += "<g class=\"mark "_L1 + outcomeKey(outcome) + "\" transform=\"translate("_L1
                 + svgNumber(m_rightToLeft ? DiagramWidth - left - side : left) + ' '_L1
                 + svgNumber(top) + ") scale(.75)\">"_L1 + shapeOf(outcome) + "</g>\n"_L1;
    }

    void writeLoop(double x, double y)
    {
        const double sign = m_rightToLeft ? -1 : 1;
        const double from = placed(x) + sign * 4;
        m_svg += "<path class=\"loop\" d=\"M"_L1 + svgNumber(from) + ' '_L1 + svgNumber(y - 8)
                 + 'h'_L1 + svgNumber(sign * 11) + "v8h"_L1 + svgNumber(sign * -10) + "\"/>\n"_L1;
        writeHead(from, y, -sign);
    }
    void writeArrow(double from, double to, double y, bool answers)
    {
        const double sign = to > from ? 1 : -1;
        line(answers ? "arrow answer" : "arrow", from + sign * 4, y, to - sign * 5, y);
        writeHead(placed(to - sign * 4), y, m_rightToLeft ? -sign : sign);
    }
    /// The tip is at \p x; it points to the right when \p sign is 1.
    void writeHead(double x, double y, double sign)
    {
        m_svg += "<path class=\"tip\" d=\"M"_L1 + svgNumber(x) + ' '_L1 + svgNumber(y) + 'l'_L1
                 + svgNumber(-7 * sign) + " -3.5v7z\"/>\n"_L1;
    }

    const RunReportText &m_text;
    const SequenceDiagram &m_diagram;
    bool m_rightToLeft;
    SequenceFrame m_frame;
    QString m_svg;
};

} // namespace

QString sequenceSvg(const RunReportText &text, bool rightToLeft)
{
    if (text.sequence.messages.isEmpty())
        return {};
    return SvgWriter(text, rightToLeft).write();
}

QString sequenceStyle()
{
    QString style = uR"(svg.sequence{display:block;width:100%;height:auto;min-width:640px}
.sequence text{font-size:11.5px;fill:INK;paint-order:stroke;stroke:SURFACE;stroke-width:4px;stroke-linejoin:round}
.sequence .name{font-size:12px;font-weight:600;stroke:none}
.sequence .what{font-size:10px;fill:MUTED;stroke:none}
.sequence .time{font-size:11px;fill:MUTED;stroke:none;font-variant-numeric:tabular-nums}
.sequence .life{stroke:#C3CAD3;stroke-dasharray:3 3}
.sequence .head{fill:SUNK;stroke:BORDER}
.sequence .span{fill:#C9CFD8;stroke:SURFACE}
.sequence .arrow,.sequence .loop{stroke:MUTED;stroke-width:1.2;fill:none}
.sequence .answer{stroke-dasharray:5 3}
.sequence .tip{fill:MUTED}
.mark .f,.sequence rect.span{stroke-width:1}
.mark .g{fill:none;stroke:#fff;stroke-width:1.9;stroke-linecap:round;stroke-linejoin:round}
.mark .r{fill:none;stroke-width:1.8}
.mark .d{stroke-dasharray:3.1 1.7}
svg.shape{width:.95em;height:.95em;vertical-align:-.12em}
)"_s;
    style.replace("INK"_L1, Ink)
        .replace("SURFACE"_L1, Surface)
        .replace("MUTED"_L1, Muted)
        .replace("SUNK"_L1, Sunk)
        .replace("BORDER"_L1, Border);
    for (const Outcome outcome : AllOutcomes) {
        const QString name = outcomeKey(outcome);
        const QLatin1StringView fill = htmlFillOf(outcome);
        style += ".mark."_L1 + name + " .f{fill:"_L1 + fill + "}.mark."_L1 + name + " .r{stroke:"_L1
                 + fill + "}.word."_L1 + name + "{color:"_L1 + htmlInkOf(outcome) + "}\n"_L1;
        if (outcome != Outcome::Unknown)
            style += ".sequence .told."_L1 + name + "{fill:"_L1 + htmlInkOf(outcome)
                     + "}.sequence .span."_L1 + name + "{fill:"_L1 + fill + "}\n"_L1;
    }
    return style;
}

QString outcomeSvg(Outcome outcome)
{
    return "<svg class=\"shape mark "_L1 + outcomeKey(outcome)
           + "\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">"_L1 + shapeOf(outcome) + "</svg>"_L1;
}

} // namespace rd
