// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/reportflow.h"

#include "desk/profile.h"
#include "paper/reportpages.h"
#include "paper/reportpaper.h"
#include "report/reportcsv.h"
#include "report/reporthtml.h"
#include "report/reportjson.h"
#include "report/reportreader.h"
#include "report/reporttext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// The document for the ending of \p file; PDF for any other.
QByteArray documentFor(const QString &file, const Report &report)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    if (ending == "html"_L1)
        return reportHtml(textOf(report));
    if (ending == "png"_L1)
        return reportPng(report, usualPaper());
    if (ending == "csv"_L1)
        return reportCsv(report);
    if (ending == "json"_L1)
        return reportJson(report) + '\n';
    return reportPdf(report, usualPaper());
}

QString documentsFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath();
}

/// \p name in \p folder, with a number when there is such a file.
QString freeName(const QDir &folder, const QString &name)
{
    QString file = folder.filePath(name + u".pdf"_s);
    for (int i = 2; QFileInfo::exists(file); ++i)
        file = folder.filePath(u"%1-%2.pdf"_s.arg(name).arg(i));
    return file;
}

} // namespace

ReportFlow::ReportFlow(Profile &profile, const OverviewFeed &feed, QWidget &window, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_feed(feed)
    , m_window(window)
    , m_menu(new QMenu(&window))
    , m_onePage(m_menu->addAction(QString()))
    , m_detailed(m_menu->addAction(QString()))
    , m_saveAs(m_menu->addAction(QString()))
    , m_print(m_menu->addAction(QString()))
{
    m_onePage->setObjectName(u"exportPage"_s);
    m_detailed->setObjectName(u"exportDetails"_s);
    m_saveAs->setObjectName(u"exportAs"_s);
    m_print->setObjectName(u"print"_s);
    m_menu->insertSeparator(m_saveAs);
    m_print->setShortcut(QKeySequence::Print);
    window.addAction(m_print);
    connect(m_onePage, &QAction::triggered, this, [this] { savePdf(false); });
    connect(m_detailed, &QAction::triggered, this, [this] { savePdf(true); });
    connect(m_saveAs, &QAction::triggered, this, &ReportFlow::askForFile);
    connect(m_print, &QAction::triggered, this, &ReportFlow::print);
    retranslate();
}

void ReportFlow::retranslate()
{
    m_onePage->setText(tr("One page as &PDF"));
    m_onePage->setToolTip(tr("Into the folder of your documents"));
    m_detailed->setText(tr("PDF with &all scenarios"));
    m_saveAs->setText(tr("&Save as..."));
    m_print->setText(tr("P&rint..."));
}

void ReportFlow::withReport(bool detail, Use use)
{
    Desk &desk = m_profile.desk();
    desk.history().read<Report>(
        [scope = m_feed.scope(), period = m_feed.period(), now = desk.clock().nowMs(),
         scale = desk.settings().scoreScale(), labels = desk.labels(),
         detail](const HistoryReader &reader) {
            return readReport(reader, scope, period, now, QTimeZone::systemTimeZone(), scale,
                              labels, detail);
        },
        this, [use = std::move(use)](const Report &report) { use(report); });
}

void ReportFlow::savePdf(bool detail)
{
    withReport(detail, [this](const Report &report) {
        write(report, freeName(QDir(documentsFolder()), reportFileName(report.figures)), false);
    });
}

void ReportFlow::askForFile()
{
    withReport(false, [this](const Report &report) {
        auto *dialog = new QFileDialog(&m_window, tr("Save the report as"), documentsFolder());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        const QStringList filters{tr("PDF, one page (*.pdf)"), tr("Web page or mail (*.html)"),
                                  tr("Picture (*.png)"), tr("Table (*.csv)"), tr("JSON (*.json)")};
        const QStringList endings{u"pdf"_s, u"html"_s, u"png"_s, u"csv"_s, u"json"_s};
        dialog->setNameFilters(filters);
        dialog->setDefaultSuffix(endings.first());
        dialog->selectFile(reportFileName(report.figures));
        connect(dialog, &QFileDialog::filterSelected, dialog,
                [dialog, filters, endings](const QString &filter) {
                    dialog->setDefaultSuffix(endings.value(filters.indexOf(filter)));
                });
        // The dialog has asked whether an existing file may go.
        connect(dialog, &QFileDialog::fileSelected, this,
                [this, report](const QString &file) { write(report, file, true); });
        dialog->open();
    });
}

void ReportFlow::print()
{
    withReport(false, [this](const Report &report) {
        const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setDocName(reportFileName(report.figures));
        printer->setPageSize(QPageSize(usualPaper()));
        printer->setFullPage(true);
        auto *dialog = new QPrintDialog(printer.get(), &m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this, printer, report] {
            const ReportPages pages(report,
                                    printer->pageLayout().fullRect(QPageLayout::Point).size());
            QPainter painter;
            if (!painter.begin(printer.get())) {
                emit failed(tr("The printer does not take the report."));
                return;
            }
            pages.paint(painter, 0);
        });
        // Outlives the dialog, which still looks at it while it goes.
        connect(dialog, &QObject::destroyed, this, [printer] {});
        dialog->open();
    });
}

void ReportFlow::write(const Report &report, const QString &file, bool overwrite)
{
    // A page takes longer to make than a window may stand still.
    QThreadPool::globalInstance()->start(
        [report, file, overwrite, self = QPointer<ReportFlow>(this)] {
            const auto trouble = writeDocument(file, documentFor(file, report), overwrite);
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [self, file, trouble] {
                    if (self)
                        self->finish(file, trouble);
                },
                Qt::QueuedConnection);
        });
}

void ReportFlow::finish(const QString &file, const std::optional<DocumentTrouble> &trouble)
{
    if (trouble)
        emit failed(errorSentence(*trouble));
    else
        //: %1 is a file
        emit saved(file, tr("The report is saved as %1.").arg(QDir::toNativeSeparators(file)));
}

} // namespace rd
