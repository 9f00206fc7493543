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

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>
#include <QTimeZone>

#include <algorithm>
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

const RunDocument *runDocumentOf(const QString &ending)
{
    const auto found = std::find_if(RunDocuments.cbegin(), RunDocuments.cend(),
                                    [&ending](const RunDocument &document) {
                                        return QLatin1StringView(document.ending) == ending;
                                    });
    return found == RunDocuments.cend() ? nullptr : &*found;
}

} // namespace

RunReportFlow::RunReportFlow(Profile &profile, QWidget &window, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_window(window)
{
    m_maker.setMaxThreadCount(1);
}

RunReportFlow::~RunReportFlow()
{
    m_maker.waitForDone();
}

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
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(&m_window, tr("Save the report of the run as"),
                                   QDir(documents).exists() ? documents : QDir::homePath());
    dialog->setObjectName(u"saveRunReport"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const RunDocument &document : RunDocuments)
        filters << tr(document.text);
    const auto chosen = [dialog, filters] {
        const qsizetype at = filters.indexOf(dialog->selectedNameFilter());
        return QString::fromLatin1(RunDocuments.at(std::size_t(std::max<qsizetype>(0, at))).ending);
    };
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(chosen());
    dialog->selectFile(runReportFileName(report));
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog, chosen] { dialog->setDefaultSuffix(chosen()); });
    connect(dialog, &QFileDialog::fileSelected, this, [this, report, chosen](const QString &file) {
        const QFileInfo info(file);
        const QString ending = info.suffix().toLower();
        if (runDocumentOf(ending)) // the dialog has asked whether an existing file may go
            write(report, {.file = file, .ending = ending, .folder = {}});
        else // "run 7.2" is a name: nobody was asked about "run 7.2.pdf"
            write(report,
                  {.file = info.fileName(), .ending = chosen(), .folder = info.absolutePath()});
    });
    dialog->open();
}

void RunReportFlow::write(const RunReport &report, const Target &target)
{
    // A page takes longer to make than a window may stand still.
    m_maker.start([report, target, self = QPointer<RunReportFlow>(this)] {
        const QByteArray content = runDocumentOf(target.ending)->make(textOf(report));
        QString file = target.file;
        const auto trouble =
            target.folder.isEmpty()
                ? writeDocument(file, content, true)
                : writeNewDocument(target.folder, target.file, target.ending, content, file);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, file, trouble] {
                if (self)
                    self->finish(file, trouble);
            },
            Qt::QueuedConnection);
    });
}

void RunReportFlow::finish(const QString &file, const std::optional<DocumentTrouble> &trouble)
{
    if (trouble)
        emit failed(errorSentence(*trouble));
    else
        //: %1 is a file
        emit saved(file, tr("The report is saved as %1.").arg(QDir::toNativeSeparators(file)));
}

} // namespace rd

#include "moc_runreportflow.cpp"
