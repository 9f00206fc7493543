// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/runreporthtml.h"

#include "report/htmlparts.h"
#include "report/sequencesvg.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rd {

using namespace html;

namespace {

constexpr auto PageStyle = R"(:root{color-scheme:light}
body{margin:0;background:GROUND;color:INK;font:14px/1.45 'Segoe UI',Helvetica,Arial,sans-serif}
main{max-width:980px;margin:24px auto;background:SURFACE;border:1px solid BORDER;border-radius:8px;padding:28px 32px 20px}
h1{margin:0;font-size:24px;line-height:1.25;overflow-wrap:anywhere}
h2{margin:34px 0 8px;font-size:16px}
h3{margin:0;font-size:14px;overflow-wrap:anywhere}
p{margin:0 0 6px;overflow-wrap:anywhere}
.kicker{color:ACCENT;font-weight:600;font-size:13px}
.small{font-size:12px;color:MUTED}
.word{font-weight:600;white-space:nowrap}
.top{display:flex;gap:28px;align-items:flex-start;margin:18px 0 0}
.top>div{flex:1;min-width:0}
.score{flex:none!important;background:SUNK;border-radius:8px;padding:14px 18px;text-align:center;min-width:112px;max-width:170px}
.score b{display:block;font-size:38px;line-height:1.15;color:ACCENT}
.lead{font-size:16px;font-weight:600}
.caveat{background:SUNK;border-inline-start:3px solid MUTED;padding:8px 12px;margin:10px 0}
table{border-collapse:collapse;width:100%}
th{font-size:12px;font-weight:normal;color:MUTED;text-align:start;vertical-align:bottom}
th,td{border-bottom:1px solid BORDER;padding:6px 12px 6px 0}
td{vertical-align:top;overflow-wrap:anywhere}
th:last-child,td:last-child{padding-inline-end:0}
.n{text-align:end;white-space:nowrap;font-variant-numeric:tabular-nums}
.t{white-space:nowrap;font-variant-numeric:tabular-nums;color:MUTED}
tfoot td{font-weight:600;border-bottom:0;border-top:2px solid BORDER}
ul.facts{list-style:none;display:grid;grid-template-columns:repeat(auto-fill,minmax(210px,1fr));gap:12px 24px;margin:20px 0 0;padding:16px 0;border-top:1px solid BORDER;border-bottom:1px solid BORDER}
ul.facts li,.fault li{min-width:0;overflow-wrap:anywhere}
.fault{border:1px solid BORDER;border-inline-start:4px solid BORDER;border-radius:6px;padding:12px 16px;margin:0 0 12px}
.fault header{display:flex;gap:12px;align-items:baseline;justify-content:space-between}
.fault ul{list-style:none;display:flex;flex-wrap:wrap;gap:6px 28px;margin:8px 0;padding:0}
.fault table{margin-top:6px;table-layout:fixed}
.fault th:nth-child(1){width:22%}
.fault th:nth-child(2){width:22%}
.fault th:nth-child(3){width:13%}
.events th:nth-child(-n+2){width:90px}
.fault tr:last-child td{border-bottom:0}
.figure{overflow-x:auto;margin:0}
footer{margin-top:30px;border-top:1px solid BORDER;padding-top:12px}
@media(max-width:640px){main{margin:0;border:0;border-radius:0;padding:18px}.top{flex-direction:column}.score{align-self:stretch;max-width:none}}
@media print{body{background:SURFACE}main{border:0;margin:0;padding:0;max-width:none}.fault,tr{break-inside:avoid}h2{break-after:avoid}}
)"_L1;

QString runHtmlWord(const char *text)
{
    return htmlText(QCoreApplication::translate("RunReport", text));
}

QString withClass(QLatin1StringView tag, QLatin1StringView type, const QString &html)
{
    return u'<' + tag + " class=\""_L1 + type + "\">"_L1 + html + "</"_L1 + tag + u'>';
}

/// Shape and word, in its colour.
QString outcomeHtml(Outcome outcome, const QString &word)
{
    return "<span class=\"word "_L1 + outcomeKey(outcome) + "\">"_L1 + outcomeSvg(outcome) + ' '_L1
           + htmlText(word) + "</span>"_L1;
}

class RunHtmlPage {
public:
    explicit RunHtmlPage(const RunReportText &text)
        : m_text(text)
        , m_rightToLeft(QLocale().textDirection() == Qt::RightToLeft)
    {
    }

    [[nodiscard]] QByteArray write()
    {
        writeHead();
        writeTop();
        writeWhy();
        writeFaults();
        writeSequence();
        writeEvents();
        writeFoot();
        return m_html.toUtf8();
    }

private:
    void heading(const char *text) { m_html += "<h2>"_L1 + runHtmlWord(text) + "</h2>\n"_L1; }
    void small(const QString &text)
    {
        if (!text.isEmpty())
            m_html += withClass("p"_L1, "small"_L1, htmlText(text)) + u'\n';
    }

    void writeHead()
    {
        QString style = QString(PageStyle) + sequenceStyle();
        for (const Outcome outcome : AllOutcomes)
            style += ".fault."_L1 + outcomeKey(outcome) + "{border-inline-start-color:"_L1
                     + htmlFillOf(outcome) + "}\n"_L1;
        style.replace("GROUND"_L1, Ground)
            .replace("SURFACE"_L1, Surface)
            .replace("SUNK"_L1, Sunk)
            .replace("BORDER"_L1, Border)
            .replace("MUTED"_L1, Muted)
            .replace("ACCENT"_L1, Accent)
            .replace("INK"_L1, Ink);
        m_html = "<!DOCTYPE html>\n<html lang=\""_L1 + htmlText(QLocale().bcp47Name())
                 + "\" dir=\""_L1 + (m_rightToLeft ? "rtl"_L1 : "ltr"_L1)
                 + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta "
                   "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                   "style-src 'unsafe-inline'\">\n<meta name=\"viewport\" "
                   "content=\"width=device-width\">\n<title>"_L1
                 + htmlText(m_text.title + u": "_s + m_text.scenario + u", "_s + m_text.when)
                 + "</title>\n<style>\n"_L1 + style + "</style>\n</head>\n<body>\n<main>\n"_L1;
    }

    void writeTop()
    {
        m_html += withClass("p"_L1, "kicker"_L1, htmlText(m_text.title)) + "\n<h1>"_L1
                  + bdi(m_text.scenario) + "</h1>\n<p>"_L1
                  + outcomeHtml(m_text.outcome, m_text.word) + " &middot; "_L1
                  + htmlText(m_text.when) + "</p>\n<div class=\"top\">\n<div>\n"_L1
                  + withClass("p"_L1, "lead"_L1, htmlText(m_text.lead)) + u'\n';
        for (const QString &sentence : m_text.sentences)
            m_html += "<p>"_L1 + htmlText(sentence) + "</p>\n"_L1;
        for (const QString &caveat : m_text.caveats)
            m_html += withClass("p"_L1, "caveat"_L1, htmlText(caveat)) + u'\n';
        m_html += "</div>\n<div class=\"score\">\n<span class=\"small\">"_L1
                  + runHtmlWord(QT_TRANSLATE_NOOP("RunReport", "Score")) + "</span>\n<b>"_L1
                  + htmlText(m_text.score) + "</b>\n"_L1;
        if (!m_text.scoreNote.isEmpty())
            m_html += withClass("span"_L1, "small"_L1, htmlText(m_text.scoreNote)) + u'\n';
        m_html += "</div>\n</div>\n"_L1 + facts(m_text.facts, "<ul class=\"facts\">"_L1);
    }

    [[nodiscard]] static QString facts(const QList<RunReportText::Fact> &facts,
                                       QLatin1StringView opening)
    {
        if (facts.isEmpty())
            return {};
        QString html = opening + u'\n';
        for (const RunReportText::Fact &fact : facts)
            html += "<li>"_L1 + withClass("span"_L1, "small"_L1, htmlText(fact.label)) + "<br>"_L1
                    + bdi(fact.value) + "</li>\n"_L1;
        return html + "</ul>\n"_L1;
    }

    void writeWhy()
    {
        m_html += "<h2>"_L1 + htmlText(m_text.why) + "</h2>\n<p>"_L1 + htmlText(m_text.whyNot)
                  + "</p>\n"_L1;
        if (m_text.scoreLines.isEmpty())
            return;
        const auto number = [](const QString &html) { return withClass("td"_L1, "n"_L1, html); };
        const auto column = [](const char *text) {
            return "<th scope=\"col\" class=\"n\">"_L1 + runHtmlWord(text) + "</th>"_L1;
        };
        m_html += "<div class=\"figure\">\n<table>\n<thead><tr><th scope=\"col\">"_L1
                  + runHtmlWord(QT_TRANSLATE_NOOP("RunReport", "Fault")) + "</th>"_L1
                  + column(QT_TRANSLATE_NOOP("RunReport", "Weight"))
                  + column(QT_TRANSLATE_NOOP("RunReport", "Probe success"))
                  + column(QT_TRANSLATE_NOOP("RunReport", "Product"))
                  + column(QT_TRANSLATE_NOOP("RunReport", "Points"))
                  + column(QT_TRANSLATE_NOOP("RunReport", "Missing"))
                  + "</tr></thead>\n<tbody>\n"_L1;
        const auto row = [&](const RunReportText::ScoreLine &line) {
            QString name = bdi(line.name);
            if (!line.note.isEmpty())
                name += "<br>"_L1 + withClass("span"_L1, "small"_L1, htmlText(line.note));
            m_html += "<tr><td>"_L1 + name + "</td>"_L1 + number(htmlText(line.weight))
                      + number(htmlText(line.success)) + number(htmlText(line.product))
                      + number(htmlText(line.points)) + number(htmlText(line.lost)) + "</tr>\n"_L1;
        };
        for (const RunReportText::ScoreLine &line : m_text.scoreLines)
            row(line);
        m_html += "</tbody>\n<tfoot>\n"_L1;
        row(m_text.total);
        m_html += "</tfoot>\n</table>\n</div>\n"_L1;
    }

    void writeFaults()
    {
        if (m_text.faults.isEmpty())
            return;
        heading(QT_TRANSLATE_NOOP("RunReport", "Faults"));
        for (const RunReportText::FaultSection &fault : m_text.faults) {
            m_html += "<section class=\"fault "_L1 + outcomeKey(fault.outcome)
                      + "\">\n<header><h3>"_L1 + bdi(fault.name);
            if (!fault.kind.isEmpty())
                m_html += ' '_L1 + withClass("span"_L1, "small"_L1, bdi(fault.kind));
            m_html += "</h3>"_L1 + outcomeHtml(fault.outcome, fault.word) + "</header>\n"_L1
                      + facts(fault.facts, "<ul>"_L1);
            if (!fault.failure.isEmpty())
                m_html += "<p>"_L1 + htmlText(fault.failure) + "</p>\n"_L1;
            if (!fault.targets.isEmpty())
                m_html += withClass("p"_L1, "small"_L1,
                                    runHtmlWord(QT_TRANSLATE_NOOP("RunReport", "Targets")) + ": "_L1
                                        + htmlText(fault.targets.join(u", "_s)))
                          + u'\n';
            writeProbes(fault.probes);
            small(fault.leftOut);
            m_html += "</section>\n"_L1;
        }
        small(m_text.faultsLeftOut);
    }

    void writeProbes(const QList<RunReportText::ProbeLine> &probes)
    {
        if (probes.isEmpty())
            return;
        m_html += "<table>\n<thead><tr>"_L1;
        for (const char *const title :
             {QT_TRANSLATE_NOOP("RunReport", "Probe"), QT_TRANSLATE_NOOP("RunReport", "Mode"),
              QT_TRANSLATE_NOOP("RunReport", "Verdict"),
              QT_TRANSLATE_NOOP("RunReport", "What it told")})
            m_html += "<th scope=\"col\">"_L1 + runHtmlWord(title) + "</th>"_L1;
        m_html += "</tr></thead>\n<tbody>\n"_L1;
        for (const RunReportText::ProbeLine &probe : probes)
            m_html += "<tr><td>"_L1 + bdi(probe.name) + "<br>"_L1
                      + withClass("span"_L1, "small"_L1, bdi(probe.kind)) + "</td><td>"_L1
                      + bdi(probe.mode) + "</td><td>"_L1 + outcomeHtml(probe.outcome, probe.word)
                      + "</td><td>"_L1 + bdi(probe.description) + "</td></tr>\n"_L1;
        m_html += "</tbody>\n</table>\n"_L1;
    }

    void writeSequence()
    {
        const QString svg = sequenceSvg(m_text, m_rightToLeft);
        if (svg.isEmpty())
            return;
        heading(QT_TRANSLATE_NOOP("RunReport", "Sequence diagram"));
        m_html += "<div class=\"figure\">\n"_L1 + svg + "</div>\n"_L1;
        small(m_text.sequenceLeftOut);
    }

    void writeEvents()
    {
        if (m_text.events.isEmpty())
            return;
        heading(QT_TRANSLATE_NOOP("RunReport", "What happened, in order"));
        m_html += "<table class=\"events\">\n<thead><tr>"_L1;
        for (const char *const title :
             {QT_TRANSLATE_NOOP("RunReport", "Time"), QT_TRANSLATE_NOOP("RunReport", "After"),
              QT_TRANSLATE_NOOP("RunReport", "Event")})
            m_html += "<th scope=\"col\">"_L1 + runHtmlWord(title) + "</th>"_L1;
        m_html += "</tr></thead>\n<tbody>\n"_L1;
        for (const RunReportText::EventLine &event : m_text.events) {
            QString text = htmlText(event.text);
            if (event.outcome != Outcome::Unknown)
                text = outcomeSvg(event.outcome) + ' '_L1 + text;
            m_html += "<tr>"_L1 + withClass("td"_L1, "t"_L1, htmlText(event.time))
                      + withClass("td"_L1, "t"_L1, htmlText(event.since)) + "<td>"_L1 + text
                      + "</td></tr>\n"_L1;
        }
        m_html += "</tbody>\n</table>\n"_L1;
        small(m_text.eventsLeftOut);
    }

    void writeFoot()
    {
        m_html += "<footer>\n"_L1;
        small(m_text.timesNote);
        small(m_text.page);
        small(m_text.made);
        m_html += "</footer>\n</main>\n</body>\n</html>\n"_L1;
    }

    const RunReportText &m_text;
    bool m_rightToLeft;
    QString m_html;
};

} // namespace

QByteArray runReportHtml(const RunReportText &text)
{
    return RunHtmlPage(text).write();
}

} // namespace rd
