// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reporthtml.h"

#include "report/htmlparts.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rd {

using namespace html;

namespace {

QString htmlWord(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

QString htmlSpan(const QString &html, const QString &style)
{
    return "<span style=\""_L1 + style + "\">"_L1 + html + "</span>"_L1;
}

QString htmlSmall(const QString &html)
{
    return htmlSpan(html, u"font-size:12px;color:"_s + Muted);
}

/// Writes the document from top to bottom.
class HtmlPage {
public:
    explicit HtmlPage(const ReportText &text)
        : m_text(text)
        , m_rightToLeft(QLocale().textDirection() == Qt::RightToLeft)
    {
    }

    [[nodiscard]] QByteArray write()
    {
        const QString title = m_text.title + ": "_L1 + m_text.scope + ", "_L1 + m_text.period;
        m_html = "<!DOCTYPE html>\n<html lang=\""_L1 + htmlText(QLocale().bcp47Name())
                 + "\" dir=\""_L1 + (m_rightToLeft ? "rtl"_L1 : "ltr"_L1)
                 + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                   "content=\"width=device-width\">\n<title>"_L1
                 + htmlText(title) + "</title>\n</head>\n<body style=\"margin:0;background:"_L1
                 + Ground + ";color:"_L1 + Ink
                 + ";font:14px/1.45 'Segoe UI',Helvetica,Arial,sans-serif\">\n"_L1;
        // The width as an attribute, too: some mail programs know no other.
        m_html += "<table role=\"presentation\" width=\"100%\" cellspacing=\"0\" "
                  "cellpadding=\"0\"><tr><td style=\"padding:16px 8px;text-align:center\">\n"
                  "<table role=\"presentation\" width=\"680\" cellspacing=\"0\" cellpadding=\"0\" "
                  "style=\"width:100%;max-width:680px;margin:0 auto;background:"_L1
                  + Surface + ";border:1px solid "_L1 + Border + "\">\n"_L1;
        writeHead();
        writeScore();
        writeFacts();
        writeScenarios(htmlWord(QT_TRANSLATE_NOOP("Report", "Weakest scenarios")), m_text.weakest);
        writeScenarios(htmlWord(QT_TRANSLATE_NOOP("Report", "What changed")), m_text.movers);
        writeProjects();
        writeBuckets();
        writeSections();
        block("<p style=\"margin:0 0 8px\">"_L1 + htmlSmall(htmlText(m_text.method))
              + "</p>\n<p style=\"margin:0\">"_L1 + htmlSmall(htmlText(m_text.made)) + "</p>"_L1);
        m_html += "</table>\n</td></tr></table>\n</body>\n</html>\n"_L1;
        return m_html.toUtf8();
    }

private:
    [[nodiscard]] QLatin1StringView start() const { return m_rightToLeft ? "right"_L1 : "left"_L1; }
    [[nodiscard]] QLatin1StringView end() const { return m_rightToLeft ? "left"_L1 : "right"_L1; }

    void block(const QString &html)
    {
        m_html += "<tr><td style=\"padding:14px 24px;text-align:"_L1 + start() + "\">\n"_L1 + html
                  + "\n</td></tr>\n"_L1;
    }

    [[nodiscard]] static QString heading(const QString &text)
    {
        return "<h2 style=\"margin:0 0 6px;font-size:15px\">"_L1 + htmlText(text) + "</h2>\n"_L1;
    }

    void writeHead()
    {
        block("<h1 style=\"margin:0;font-size:20px\">"_L1 + htmlText(m_text.title)
              + "</h1>\n<p style=\"margin:2px 0 0\">"_L1 + bdi(m_text.scope) + " &middot; "_L1
              + htmlText(m_text.period) + "</p>"_L1);
    }

    void writeScore()
    {
        QString facts =
            htmlSpan(htmlText(m_text.score),
                     u"font-size:40px;font-weight:bold;line-height:1.1;color:"_s + Accent);
        facts += "<br>\n<strong>"_L1 + htmlText(m_text.word) + "</strong>"_L1;
        if (!m_text.change.isEmpty())
            facts += "<br>\n"_L1
                     + htmlSpan(htmlText(m_text.change),
                                u"font-weight:bold;color:"_s + htmlInkOf(m_text.direction))
                     + ' '_L1 + htmlSmall(htmlText(m_text.basis));
        else if (!m_text.basis.isEmpty())
            facts += "<br>\n"_L1 + htmlSmall(htmlText(m_text.basis));
        if (!m_text.target.isEmpty())
            facts += "<br>\n"_L1 + htmlSmall(htmlText(m_text.target));
        if (!m_text.coverage.isEmpty())
            facts += "<br>\n"_L1 + htmlSmall(htmlText(m_text.coverage));
        QString said = "<p style=\"margin:0 0 8px;font-size:16px;font-weight:bold\">"_L1
                       + htmlText(m_text.summary.headline) + "</p>\n"_L1;
        for (const QString &sentence : m_text.summary.sentences)
            said += "<p style=\"margin:0 0 5px\">"_L1 + htmlText(sentence) + "</p>\n"_L1;
        block("<table role=\"presentation\" width=\"100%\" cellspacing=\"0\" "
              "cellpadding=\"0\"><tr>\n<td valign=\"top\" width=\"190\">\n<table "
              "role=\"presentation\" width=\"190\" cellspacing=\"0\" cellpadding=\"0\"><tr><td "
              "style=\"padding:14px;text-align:center;background:"_L1
              + Sunk + "\">\n"_L1 + facts
              + "\n</td></tr></table></td>\n<td valign=\"top\" "
                "style=\"padding-"_L1
              + start() + ":18px\">\n"_L1 + said + "</td></tr></table>"_L1);
    }

    void writeFacts()
    {
        QString cells;
        for (const ReportText::Fact &fact : m_text.facts) {
            cells += "<td valign=\"top\" style=\"padding:8px 10px;border:1px solid "_L1 + Border
                     + "\">"_L1 + htmlSmall(htmlText(fact.label)) + "<br>\n"_L1
                     + htmlSpan(htmlText(fact.value), u"font-size:17px;font-weight:bold"_s);
            if (!fact.note.isEmpty())
                cells += "<br>\n"_L1 + htmlSmall(htmlText(fact.note));
            cells += "</td>\n"_L1;
        }
        const QString runs = "<p style=\"margin:10px 0 0\"><strong>"_L1
                             + htmlText(htmlWord(QT_TRANSLATE_NOOP("Report", "Runs"))) + ' '_L1
                             + htmlText(m_text.runCount) + "</strong>: "_L1 + counts(m_text.runs)
                             + "</p>"_L1;
        block("<table role=\"presentation\" width=\"100%\" cellspacing=\"0\" "
              "cellpadding=\"0\"><tr>\n"_L1
              + cells + "</tr></table>\n"_L1 + runs);
    }

    [[nodiscard]] static QString counts(const QList<ReportText::Count> &counts)
    {
        QStringList parts;
        for (const ReportText::Count &one : counts)
            parts << htmlSpan(htmlText(one.count + u' ' + one.word),
                              u"color:"_s + htmlInkOf(one.outcome));
        return parts.join(", "_L1);
    }

    /// A table of figures: the first column is text, the others stand at the end of their cells.
    enum class Dense { No, Yes }; ///< many columns: small, and the first one does not wrap
    void table(const QString &title, const QStringList &columns, const QList<QStringList> &rows,
               Dense dense = Dense::No)
    {
        const bool isDense = dense == Dense::Yes;
        const auto size = isDense ? "11"_L1 : "12"_L1;
        QString html = heading(title) + "<table width=\"100%\" cellspacing=\"0\" cellpadding=\""_L1
                       + (isDense ? "3"_L1 : "5"_L1) + "\" style=\"border-collapse:collapse"_L1
                       + (isDense ? ";font-size:12px;white-space:nowrap"_L1 : ""_L1)
                       + "\">\n<tr>"_L1;
        for (qsizetype i = 0; i < columns.size(); ++i)
            html += "<th scope=\"col\" style=\"font-size:"_L1 + size
                    + "px;font-weight:normal;white-space:normal;vertical-align:bottom;color:"_L1
                    + Muted + ";border-bottom:1px solid "_L1 + Border + ";text-align:"_L1
                    + (i == 0 ? start() : end()) + "\">"_L1 + htmlText(columns[i]) + "</th>"_L1;
        html += "</tr>\n"_L1;
        for (const QStringList &row : rows) {
            html += "<tr>"_L1;
            for (qsizetype i = 0; i < row.size(); ++i)
                // Short where there are many: mail programs cut long messages off.
                html += (isDense ? "<td style=\"border-bottom:1px solid "_L1
                                 : "<td valign=\"top\" style=\"border-bottom:1px solid "_L1)
                        + Border
                        + (isDense  ? ";text-align:"_L1
                           : i == 0 ? ";overflow-wrap:anywhere;text-align:"_L1
                                    : ";white-space:nowrap;text-align:"_L1)
                        + (i == 0 ? start() : end()) + "\">"_L1 + row[i] + "</td>"_L1;
            html += "</tr>\n"_L1;
        }
        block(html + "</table>"_L1);
    }

    [[nodiscard]] static QString named(const ReportText::Line &line)
    {
        QString html = bdi(line.name);
        if (!line.place.isEmpty())
            html += ' '_L1 + htmlSmall(bdi(line.place));
        const QString evidence = htmlText(line.evidence);
        return html + "<br>\n"_L1
               + (line.doubtful ? htmlSpan(evidence, u"font-size:12px;font-weight:bold"_s)
                                : htmlSmall(evidence));
    }
    [[nodiscard]] static QString scored(const QString &score, const QString &word)
    {
        const QString html = "<strong>"_L1 + htmlText(score) + "</strong>"_L1;
        return word.isEmpty() ? html : html + ' '_L1 + htmlSmall(htmlText(word));
    }
    [[nodiscard]] static QString changed(const QString &change, int direction)
    {
        return change.isEmpty() ? QString()
                                : htmlSpan(htmlText(change), u"color:"_s + htmlInkOf(direction));
    }

    void writeScenarios(const QString &title, const QList<ReportText::Line> &lines)
    {
        if (lines.isEmpty())
            return;
        QList<QStringList> rows;
        for (const ReportText::Line &line : lines)
            rows.append(
                {named(line), scored(line.score, line.word), changed(line.change, line.direction)});
        table(title,
              {htmlWord(QT_TRANSLATE_NOOP("Report", "Scenario")),
               htmlWord(QT_TRANSLATE_NOOP("Report", "Score")),
               htmlWord(QT_TRANSLATE_NOOP("Report", "Change"))},
              rows);
    }

    void writeProjects()
    {
        if (m_text.projects.isEmpty())
            return;
        QList<QStringList> rows;
        for (const ReportText::ProjectLine &line : m_text.projects) {
            QString name = bdi(line.name);
            if (!line.connection.isEmpty())
                name += "<br>\n"_L1 + htmlSmall(bdi(line.connection));
            rows.append({name, scored(line.score, line.word), changed(line.change, line.direction),
                         htmlText(line.covered), htmlText(line.delegates), htmlText(line.lastRun)});
        }
        table(htmlWord(QT_TRANSLATE_NOOP("Report", "Projects, lowest score first")),
              {htmlWord(QT_TRANSLATE_NOOP("Report", "Project")),
               htmlWord(QT_TRANSLATE_NOOP("Report", "Score")),
               htmlWord(QT_TRANSLATE_NOOP("Report", "Change")),
               htmlWord(QT_TRANSLATE_NOOP("Report", "Covered")),
               htmlWord(QT_TRANSLATE_NOOP("Report", "Delegates")),
               htmlWord(QT_TRANSLATE_NOOP("Report", "Last run"))},
              rows);
    }

    void writeBuckets()
    {
        if (m_text.buckets.isEmpty())
            return;
        QStringList columns{htmlWord(QT_TRANSLATE_NOOP("Report", "Time")),
                            htmlWord(QT_TRANSLATE_NOOP("Report", "Mean")),
                            htmlWord(QT_TRANSLATE_NOOP("Report", "Lowest to highest")),
                            htmlWord(QT_TRANSLATE_NOOP("Report", "Scenarios"))};
        for (const ReportText::Count &count : m_text.runs)
            columns << count.word;
        QList<QStringList> rows;
        for (const ReportText::BucketLine &line : m_text.buckets) {
            QStringList row{htmlText(line.name),
                            "<strong>"_L1 + htmlText(line.mean) + "</strong>"_L1,
                            htmlText(line.range), htmlText(line.measured)};
            for (const QString &count : line.outcomes)
                row << htmlText(count);
            rows.append(row);
        }
        table(htmlWord(QT_TRANSLATE_NOOP("Report", "Score and runs over time")), columns, rows,
              Dense::Yes);
    }

    void writeSections()
    {
        for (const ReportText::Section &section : m_text.sections) {
            const ReportText::Line &line = section.line;
            QString html = "<h2 style=\"margin:0;font-size:15px;overflow-wrap:anywhere\">"_L1
                           + bdi(line.name) + "</h2>\n"_L1;
            if (!section.facts.isEmpty())
                html += "<p style=\"margin:0\">"_L1 + htmlSmall(bdi(section.facts)) + "</p>\n"_L1;
            html += "<p style=\"margin:4px 0\">"_L1 + scored(line.score, line.word) + ' '_L1
                    + changed(line.change, line.direction) + " &middot; "_L1
                    + htmlText(line.evidence) + "<br>\n"_L1 + htmlText(section.runCount);
            if (!section.runs.isEmpty())
                html += ": "_L1 + counts(section.runs);
            html += "</p>\n"_L1;
            for (const ReportText::RunLine &run : section.newest)
                html += "<p style=\"margin:0\">"_L1 + htmlSmall(htmlText(run.when)) + ' '_L1
                        + htmlSpan(htmlText(run.word), u"color:"_s + htmlInkOf(run.outcome))
                        + ' '_L1 + htmlText(run.score) + "</p>\n"_L1;
            block(html);
        }
    }

    const ReportText &m_text;
    bool m_rightToLeft;
    QString m_html;
};

} // namespace

QByteArray reportHtml(const ReportText &text)
{
    return HtmlPage(text).write();
}

} // namespace rd
