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
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>

#include <array>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// What a document may be, in the order of the choice.
struct Kind {
    const char *ending;
    const char *text;
    QByteArray (*make)(const Report &);
};

const std::array Kinds{
    Kind{"pdf", QT_TRANSLATE_NOOP("rd::ReportFlow", "PDF, one page (*.pdf)"),
         [](const Report &report) { return reportPdf(report, usualPaper()); }},
    Kind{"html", QT_TRANSLATE_NOOP("rd::ReportFlow", "Web page or mail (*.html)"),
         [](const Report &report) { return reportHtml(textOf(report)); }},
    Kind{"png", QT_TRANSLATE_NOOP("rd::ReportFlow", "Picture (*.png)"),
         [](const Report &report) { return reportPng(report, usualPaper()); }},
    Kind{"csv", QT_TRANSLATE_NOOP("rd::ReportFlow", "Table (*.csv)"), &reportCsv},
    Kind{"json", QT_TRANSLATE_NOOP("rd::ReportFlow", "JSON (*.json)"),
         [](const Report &report) -> QByteArray { return reportJson(report) + '\n'; }},
};

/// The document of that kind, made of \p report.
DocumentSaver::Kind documentOf(const Kind &kind, const Report &report)
{
    return {.ending = QString::fromLatin1(kind.ending),
            .text = ReportFlow::tr(kind.text),
            .make = [make = kind.make, report] { return make(report); }};
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
    , m_saver(window)
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
    connect(&m_saver, &DocumentSaver::saved, this, &ReportFlow::saved);
    connect(&m_saver, &DocumentSaver::failed, this, &ReportFlow::failed);
    retranslate();
}

ReportFlow::~ReportFlow() = default;

void ReportFlow::setPrintable(bool printable)
{
    m_print->setEnabled(printable);
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
        m_saver.saveNew(reportFileName(report.figures), documentOf(Kinds.front(), report));
    });
}

void ReportFlow::askForFile()
{
    withReport(false, [this](const Report &report) {
        QList<DocumentSaver::Kind> kinds;
        for (const Kind &kind : Kinds)
            kinds << documentOf(kind, report);
        m_saver.ask(u"saveReport"_s, tr("Save the report as"), reportFileName(report.figures),
                    kinds);
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
        // In the dialog's keeping, which still looks at it while it goes.
        connect(dialog, &QDialog::accepted, dialog,
                [self = QPointer<ReportFlow>(this), printer, report] {
                    if (self)
                        self->paint(printer, report);
                });
        dialog->open();
    });
}

void ReportFlow::paint(const std::shared_ptr<QPrinter> &printer, const Report &report)
{
    printer->setPageOrientation(QPageLayout::Portrait); // what the page is made for
    m_saver.work([printer, report, self = QPointer<ReportFlow>(this)] {
        const ReportPages pages(report, printer->pageLayout().fullRect(QPageLayout::Point).size());
        QPainter painter;
        bool printed = painter.begin(printer.get());
        if (printed) {
            pages.paint(painter, 0);
            printed = painter.end();
        }
        if (printed)
            return;
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self] {
                if (self)
                    emit self->failed(tr("The printer does not take the report."));
            },
            Qt::QueuedConnection);
    });
}

} // namespace rd

#include "moc_reportflow.cpp"
