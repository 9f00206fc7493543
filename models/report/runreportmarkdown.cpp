// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/runreportmarkdown.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QString markWord(const char *text)
{
    return markdownText(QCoreApplication::translate("RunReport", text));
}

/// Characters that do nothing in a text of Mermaid.
bool isPlainForMermaid(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate()
           || u" ._-/()'=?!~,%\u2013\u2026\u202f"_s.contains(c);
}

/// Whether Mermaid takes \p name for nothing but a name: "end" ends what was never begun, and two
/// percent signs begin a comment.
bool isMermaidName(const QString &name)
{
    if (name.trimmed().isEmpty() || name.contains("%%"_L1)
        || !std::all_of(name.cbegin(), name.cend(), isPlainForMermaid))
        return false;
    QString word;
    for (const QChar c : name + u' ') {
        if (c.isLetterOrNumber()) {
            word += c;
            continue;
        }
        if (word.compare("end"_L1, Qt::CaseInsensitive) == 0)
            return false;
        word.clear();
    }
    return true;
}

/// What is told behind the colon of a message, with Mermaid's codes for what means something to it.
QString mermaidMessage(const QString &text)
{
    QString message;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isComment = c == u'%' && text.sliced(i).startsWith("%%"_L1);
        if ((isPlainForMermaid(c) || (c == u':' && i > 0)) && !isComment)
            message += c;
        else
            message += u'#' + QString::number(c.unicode()) + u';';
    }
    return message.trimmed().isEmpty() ? u"-"_s : message;
}

bool hasRightToLeft(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
    });
}

QString withoutIsolates(QString text)
{
    return text.remove(QChar(0x2068)).remove(QChar(0x2069));
}

class MarkdownWriter {
public:
    explicit MarkdownWriter(const RunReportText &text)
        : m_text(text)
    {
    }

    [[nodiscard]] QByteArray write()
    {
        writeTop();
        writeWhy();
        for (const RunReportText::FaultSection &fault : m_text.faults)
            writeFault(fault);
        paragraph(m_text.faultsLeftOut);
        writeSequence();
        writeEvents();
        m_md += "---\n\n"_L1;
        paragraph(m_text.timesNote);
        paragraph(m_text.page);
        paragraph(m_text.made);
        return m_md.trimmed().toUtf8() + '\n';
    }

private:
    void heading(int level, const QString &escaped)
    {
        m_md += QString(level, u'#') + u' ' + escaped + "\n\n"_L1;
    }
    void paragraph(const QString &text)
    {
        if (!text.isEmpty())
            m_md += markdownText(text) + "\n\n"_L1;
    }
    /// Columns of numbers are set at their end.
    void tableHead(const QStringList &escaped, int textColumns)
    {
        m_md += "| "_L1 + escaped.join(" | "_L1) + " |\n|"_L1;
        for (qsizetype i = 0; i < escaped.size(); ++i)
            m_md += i < textColumns ? " --- |"_L1 : " ---: |"_L1;
        m_md += u'\n';
    }
    void row(const QStringList &texts)
    {
        QStringList cells;
        for (const QString &text : texts)
            cells << markdownText(text);
        m_md += "| "_L1 + cells.join(" | "_L1) + " |\n"_L1;
    }

    void writeTop()
    {
        heading(1, markdownText(m_text.title) + ": "_L1 + markdownText(m_text.scenario));
        m_md += "**"_L1 + markdownText(m_text.word) + u"** \u00b7 "_s + markdownText(m_text.when)
                + u" \u00b7 "_s + markWord(QT_TRANSLATE_NOOP("RunReport", "Score")) + " **"_L1
                + markdownText(m_text.score) + "**"_L1;
        if (!m_text.scoreNote.isEmpty())
            m_md += " ("_L1 + markdownText(m_text.scoreNote) + u')';
        m_md += "\n\n"_L1;
        paragraph(m_text.lead);
        for (const QString &sentence : m_text.sentences)
            m_md += "- "_L1 + markdownText(sentence) + u'\n';
        if (!m_text.sentences.isEmpty())
            m_md += u'\n';
        for (const QString &caveat : m_text.caveats)
            m_md += "> "_L1 + markdownText(caveat) + "\n\n"_L1;
        for (const RunReportText::Fact &fact : m_text.facts)
            m_md += "- "_L1 + markdownText(fact.label) + ": "_L1 + markdownText(fact.value) + u'\n';
        m_md += u'\n';
    }

    void writeWhy()
    {
        heading(2, markdownText(m_text.why));
        paragraph(m_text.whyNot);
        if (m_text.scoreLines.isEmpty())
            return;
        tableHead({markWord(QT_TRANSLATE_NOOP("RunReport", "Fault")),
                   markWord(QT_TRANSLATE_NOOP("RunReport", "Weight")),
                   markWord(QT_TRANSLATE_NOOP("RunReport", "Probe success")),
                   markWord(QT_TRANSLATE_NOOP("RunReport", "Product")),
                   markWord(QT_TRANSLATE_NOOP("RunReport", "Points")),
                   markWord(QT_TRANSLATE_NOOP("RunReport", "Missing"))},
                  1);
        const auto add = [this](const RunReportText::ScoreLine &line) {
            row({line.note.isEmpty() ? line.name : u"%1 (%2)"_s.arg(line.name, line.note),
                 line.weight, line.success, line.product, line.points, line.lost});
        };
        for (const RunReportText::ScoreLine &line : m_text.scoreLines)
            add(line);
        add(m_text.total);
        m_md += u'\n';
    }

    void writeFault(const RunReportText::FaultSection &fault)
    {
        //: %1 is a fault, %2 its verdict
        heading(2, markWord(QT_TRANSLATE_NOOP("RunReport", "Fault %1: %2"))
                       .arg(markdownText(fault.name), markdownText(fault.word)));
        QStringList facts;
        if (!fault.kind.isEmpty())
            facts << fault.kind;
        for (const RunReportText::Fact &fact : fault.facts)
            facts << fact.label + u' ' + fact.value;
        paragraph(facts.join(u", "_s));
        paragraph(fault.failure);
        if (!fault.targets.isEmpty())
            paragraph(QCoreApplication::translate("RunReport", "Targets") + u": "_s
                      + fault.targets.join(u", "_s));
        if (!fault.probes.isEmpty()) {
            tableHead({markWord(QT_TRANSLATE_NOOP("RunReport", "Probe")),
                       markWord(QT_TRANSLATE_NOOP("RunReport", "Mode")),
                       markWord(QT_TRANSLATE_NOOP("RunReport", "Verdict")),
                       markWord(QT_TRANSLATE_NOOP("RunReport", "What it told"))},
                      4);
            for (const RunReportText::ProbeLine &probe : fault.probes)
                row({u"%1 (%2)"_s.arg(probe.name, probe.kind), probe.mode, probe.word,
                     probe.description});
            m_md += u'\n';
        }
        paragraph(fault.leftOut);
    }

    void writeSequence()
    {
        if (m_text.sequence.messages.isEmpty())
            return;
        heading(2, markWord(QT_TRANSLATE_NOOP("RunReport", "Sequence diagram")));
        if (const QString mermaid = mermaidSequence(m_text); !mermaid.isEmpty()) {
            m_md += "```mermaid\n"_L1 + mermaid + "```\n\n"_L1;
        } else {
            tableHead({markWord(QT_TRANSLATE_NOOP("RunReport", "Time")),
                       markWord(QT_TRANSLATE_NOOP("RunReport", "From")),
                       markWord(QT_TRANSLATE_NOOP("RunReport", "To")),
                       markWord(QT_TRANSLATE_NOOP("RunReport", "What"))},
                      4);
            for (qsizetype i = 0; i < m_text.sequence.messages.size(); ++i) {
                const SequenceDiagram::Message &message = m_text.sequence.messages.at(i);
                row({m_text.messageTimes.value(i), m_text.sequence.lifelines.at(message.from).name,
                     m_text.sequence.lifelines.at(message.to).name, message.text});
            }
            m_md += u'\n';
        }
        paragraph(m_text.sequenceLeftOut);
    }

    void writeEvents()
    {
        if (m_text.events.isEmpty())
            return;
        heading(2, markWord(QT_TRANSLATE_NOOP("RunReport", "What happened, in order")));
        tableHead({markWord(QT_TRANSLATE_NOOP("RunReport", "Time")),
                   markWord(QT_TRANSLATE_NOOP("RunReport", "After")),
                   markWord(QT_TRANSLATE_NOOP("RunReport", "Event"))},
                  3);
        for (const RunReportText::EventLine &event : m_text.events)
            row({event.time, event.since, event.text});
        m_md += u'\n';
        paragraph(m_text.eventsLeftOut);
    }

    const RunReportText &m_text;
    QString m_md;
};

} // namespace

QString markdownText(const QString &anyText)
{
    // Whoever reads the source should meet no marks that nothing needs.
    const QString text = hasRightToLeft(anyText) ? anyText : withoutIsolates(anyText);
    // Not those that only mean something at the beginning of a line, where ours never begin.
    static const QString special = u"\\`*_[]<>#|~&$@{}^"_s;
    QString escaped;
    escaped.reserve(text.size() + 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        // "http://" and "www." become links by themselves.
        const bool makesLink =
            (c == u':' && text.sliced(i).startsWith("://"_L1))
            || (c == u'.' && i >= 3
                && text.sliced(i - 3, 3).compare("www"_L1, Qt::CaseInsensitive) == 0);
        const bool isAlone = i + 1 == text.size() || text.at(i + 1).isSpace();
        const bool beginsList = i == 0 && isAlone && (c == u'-' || c == u'+');
        const bool endsNumber = (c == u'.' || c == u')') && i > 0 && isAlone
                                && std::all_of(text.cbegin(), text.cbegin() + i,
                                               [](QChar one) { return one.isDigit(); });
        const bool isPicture = c == u'!' && i + 1 < text.size() && text.at(i + 1) == u'[';
        if (special.contains(c) || makesLink || beginsList || endsNumber || isPicture)
            escaped += u'\\';
        escaped += c == u'\n' || c == u'\r' ? QChar(u' ') : c;
    }
    return escaped;
}

QString mermaidSequence(const RunReportText &text)
{
    QString mermaid = u"sequenceDiagram\n"_s;
    for (qsizetype i = 0; i < text.sequence.lifelines.size(); ++i) {
        const QString name = withoutIsolates(text.sequence.lifelines.at(i).name);
        if (!isMermaidName(name))
            return {};
        mermaid += u"    participant p%1 as %2\n"_s.arg(QString::number(i), name);
    }
    for (const SequenceDiagram::Message &message : text.sequence.messages)
        mermaid += u"    p%1%2p%3: %4\n"_s.arg(
            QString::number(message.from), message.answers ? u"-->>"_s : u"->>"_s,
            QString::number(message.to), mermaidMessage(withoutIsolates(message.text)));
    return mermaid;
}

QByteArray runReportMarkdown(const RunReportText &text)
{
    return MarkdownWriter(text).write();
}

} // namespace rd
