// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/runreportflow.h"

#include "desk/profile.h"
#include "desk/weblinks.h"
#include "paper/reportpaper.h"
#include "paper/runreportpages.h"
#include "report/runreporthtml.h"
#include "report/runreportmarkdown.h"
#include "report/runreporttext.h"

#include <QTimeZone>

#include <array>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// What a document may be, in the order of the choice.
struct RunDocument {
    const char *ending;
    const char *text;
    QByteArray (*make)(const RunReportText &);
};

const std::array RunDocuments{
    RunDocument{"pdf", QT_TRANSLATE_NOOP("rd::RunReportFlow", "PDF (*.pdf)"),
                [](const RunReportText &text) { return runReportPdf(text, usualPaper()); }},
    RunDocument{"html", QT_TRANSLATE_NOOP("rd::RunReportFlow", "Web page (*.html)"),
                &runReportHtml},
    RunDocument{"md", QT_TRANSLATE_NOOP("rd::RunReportFlow", "Markdown, for tickets (*.md)"),
                &runReportMarkdown},
};

} // namespace

RunReportFlow::RunReportFlow(Profile &profile, QWidget &window, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_saver(window)
{
    connect(&m_saver, &DocumentSaver::saved, this, &RunReportFlow::saved);
    connect(&m_saver, &DocumentSaver::failed, this, &RunReportFlow::failed);
}

RunReportFlow::~RunReportFlow() = default;

void RunReportFlow::save(const RunRow &row, const RunDetails &details)
{
    Desk &desk = m_profile.desk();
    const QString page = webLinks(desk, row.project.connectionId)
                             .run(row.project.projectId, row.run)
                             .toString(QUrl::FullyEncoded);
    desk.history().read<RunReport>(
        [row, labels = desk.labels()](const HistoryReader &reader) {
            return readRunReport(reader, row, labels);
        },
        this,
        [this, details, page](RunReport report) {
            report.details = details;
            report.page = page;
            report.generatedMs = m_profile.desk().clock().nowMs();
            report.zone = QTimeZone::systemTimeZone();
            askForFile(report);
        });
}

void RunReportFlow::askForFile(const RunReport &report)
{
    QList<DocumentSaver::Kind> kinds;
    for (const RunDocument &document : RunDocuments)
        kinds << DocumentSaver::Kind{
            .ending = QString::fromLatin1(document.ending),
            .text = tr(document.text),
            .make = [make = document.make, report] { return make(textOf(report)); }};
    m_saver.ask(u"saveRunReport"_s, tr("Save the report of the run as"), runReportFileName(report),
                kinds);
}

} // namespace rd

#include "moc_runreportflow.cpp"
