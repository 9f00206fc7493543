// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paper/reportpages.h"
#include "paper/reportpaper.h"
#include "paper/runreportpages.h"
#include "support/samplerun.h"

#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace rd;

Q_DECLARE_METATYPE(rd::sample::RunOptions)

namespace {

Report reportOf(const sample::OverviewOptions &options, bool detail = false)
{
    Report report{.figures = sample::overview(options), .detail = detail, .scenarios = {}};
    for (int i = 0; detail && i < 13; ++i) {
        ScenarioReport scenario;
        scenario.figure = report.figures.weakest[i % report.figures.weakest.size()];
        scenario.project = u"logistics"_s;
        ReportRun run;
        run.createdMs = report.figures.generatedMs;
        run.outcome = Outcome::Weakness;
        scenario.newest = {run};
        report.scenarios.append(scenario);
    }
    return report;
}

/// The page on white, a point a pixel.
QImage painted(const Report &report, const QSizeF &size, int page = 0)
{
    const ReportPages pages(report, size);
    QImage image(size.toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    constexpr int dotsPerMetre = 2835; // 72 an inch
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    QPainter painter(&image);
    pages.paint(painter, page);
    painter.end();
    return image;
}

/// The pages of a run, a point a pixel.
QList<QImage> paintedRun(const RunReport &report, const QSizeF &size)
{
    QImage image(size.toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    constexpr int dotsPerMetre = 2835; // 72 an inch
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    QList<QImage> pages;
    QPainter painter(&image);
    paintRunReport(painter, size, textOf(report), [&] {
        pages << image.copy();
        painter.fillRect(image.rect(), Qt::white);
    });
    painter.end();
    pages << image;
    return pages;
}

bool isWhite(const QImage &image, const QRect &rect)
{
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        for (int x = rect.left(); x <= rect.right(); ++x) {
            if (image.pixelColor(x, y) != QColor(Qt::white))
                return false;
        }
    }
    return true;
}

constexpr QSizeF A4(595, 842);
constexpr QSizeF Letter(612, 792);

} // namespace

class TestReportPaper final : public QObject {
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void staysWithinItsMargins_data();
    void staysWithinItsMargins();
    void marginsAreSeenWhenBroken();
    void pagesFollowTheScenarios();
    void runsStayWithinTheirMargins_data();
    void runsStayWithinTheirMargins();
    void aRunTakesThePagesItNeeds();
    void pdfTellsItsTitleAndLanguage();
    void aForeignPdfIsLeftAlone();
    void paintsOnAnyThread();
    void paperFollowsTheCountry();
};

void TestReportPaper::staysWithinItsMargins_data()
{
    QTest::addColumn<QSizeF>("paper");
    QTest::addColumn<Report>("report");
    QTest::addColumn<QString>("language");
    for (const QSizeF &paper : {A4, Letter}) {
        const QByteArray name = paper == A4 ? "A4 " : "Letter ";
        const auto add = [&](const char *what, const Report &report,
                             const char *language = "en_GB") {
            QTest::newRow((name + what).constData())
                << paper << report << QString::fromLatin1(language);
        };
        add("usual", reportOf({}));
        add("one project", reportOf({.oneProject = true}));
        add("long names", reportOf({.longNames = true}));
        add("hostile names", reportOf({.hostileNames = true}));
        add("too little", reportOf({.tooLittle = true}));
        add("a quarter", reportOf({.days = 90}));
        add("nothing at all", {});
        add("right to left", reportOf({}), "ar_EG");
        Report crowded = reportOf({.longNames = true});
        for (int i = 0; i < 40; ++i)
            crowded.figures.projects.append(crowded.figures.projects[i % 3]);
        crowded.figures.total.worsened = 60;
        crowded.figures.total.improved = 40;
        crowded.figures.total.clamped = true;
        crowded.figures.synchronising = true;
        crowded.figures.dataMs -= 40'000'000;
        add("crowded", crowded);
    }
}

void TestReportPaper::staysWithinItsMargins()
{
    QFETCH(QSizeF, paper);
    QFETCH(Report, report);
    QFETCH(QString, language);
    QLocale::setDefault(QLocale(language));
    QCOMPARE(ReportPages(report, paper).count(), 1);
    const QImage image = painted(report, paper);
    constexpr int margin = 18; // what printers leave
    const QRect all = image.rect();
    QVERIFY(isWhite(image, QRect(0, 0, all.width(), margin)));
    QVERIFY(isWhite(image, QRect(0, 0, margin, all.height())));
    QVERIFY(isWhite(image, QRect(all.width() - margin, 0, margin, all.height())));
    QVERIFY(isWhite(image, QRect(0, all.height() - margin, all.width(), margin)));
    // What is left between the last part and the foot is free of text: nothing runs into it.
    QVERIFY(!isWhite(image, QRect(margin, all.height() - 80, all.width() - 2 * margin, 62)));
}

void TestReportPaper::marginsAreSeenWhenBroken()
{
    QImage image = painted(reportOf({}), A4);
    image.setPixelColor(300, 4, Qt::black);
    QVERIFY(!isWhite(image, QRect(0, 0, image.width(), 18)));
}

void TestReportPaper::pagesFollowTheScenarios()
{
    const Report report = reportOf({}, true); // 13 scenarios, 6 a page
    const ReportPages pages(report, A4);
    QCOMPARE(pages.count(), 4);
    const QImage last = painted(report, A4, 3);
    QVERIFY(!isWhite(last, QRect(30, 50, 500, 90)));
    QVERIFY(isWhite(last, QRect(30, 180, 500, 600)));
}

void TestReportPaper::runsStayWithinTheirMargins_data()
{
    QTest::addColumn<QSizeF>("paper");
    QTest::addColumn<sample::RunOptions>("options");
    QTest::addColumn<QString>("language");
    QTest::newRow("usual") << A4 << sample::RunOptions{} << u"en_GB"_s;
    QTest::newRow("letter") << Letter << sample::RunOptions{.faults = 12} << u"en_US"_s;
    QTest::newRow("long names") << A4
                                << sample::RunOptions{.names = {.longNames = true}, .faults = 5}
                                << u"en_GB"_s;
    QTest::newRow("from right to left")
        << A4 << sample::RunOptions{.names = {.emojiNames = true}} << u"ar_EG"_s;
    QTest::newRow("unreadable") << A4
                                << sample::RunOptions{.document = RunDetails::Document::Broken}
                                << u"en_GB"_s;
}

void TestReportPaper::runsStayWithinTheirMargins()
{
    QFETCH(QSizeF, paper);
    QFETCH(sample::RunOptions, options);
    QFETCH(QString, language);
    QLocale::setDefault(QLocale(language));
    const QList<QImage> pages = paintedRun(sample::runReport(options), paper);
    constexpr int margin = 18; // what printers leave
    for (const QImage &page : pages) {
        const int width = page.width();
        const int height = page.height();
        QVERIFY(isWhite(page, QRect(0, 0, width, margin)));
        QVERIFY(isWhite(page, QRect(0, 0, margin, height)));
        QVERIFY(isWhite(page, QRect(width - margin, 0, margin, height)));
        QVERIFY(isWhite(page, QRect(0, height - margin, width, margin)));
        // Nothing runs into the foot, which is on every page.
        QVERIFY(isWhite(page, QRect(margin, height - 47, width - 2 * margin, 8)));
        QVERIFY(!isWhite(page, QRect(margin, height - 38, width - 2 * margin, 14)));
        // And no page is without anything else.
        QVERIFY(!isWhite(page, QRect(margin, margin, width - 2 * margin, 40)));
    }
}

void TestReportPaper::aRunTakesThePagesItNeeds()
{
    const qsizetype three = paintedRun(sample::runReport(), A4).size();
    const qsizetype thirty = paintedRun(sample::runReport({.faults = 30}), A4).size();
    QVERIFY(three == 2 || three == 3);
    QVERIFY2(thirty > 8 && thirty < 25, qPrintable(QString::number(thirty)));
    QCOMPARE(paintedRun(RunReport(), A4).size(), 1);
    const QByteArray pdf = runReportPdf(textOf(sample::runReport()), QPageSize::A4);
    QVERIFY(pdf.startsWith("%PDF-1.") && pdf.contains("/Lang (en"));
    QVERIFY(!pdf.contains("/Subtype /Image"));
}

void TestReportPaper::pdfTellsItsTitleAndLanguage()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QByteArray pdf = reportPdf(reportOf({}), QPageSize::A4);
    QVERIFY(pdf.startsWith("%PDF-1."));
    QVERIFY(pdf.endsWith("%%EOF\n"));
    QVERIFY(pdf.contains("/Lang (de)"));
    QVERIFY(pdf.contains("/DisplayDocTitle true"));
    QVERIFY(pdf.contains("<dc:language><rdf:Bag><rdf:li>de</rdf:li>"));
    QVERIFY(!pdf.contains("/Subtype /Image"));
    // The table that was added points at the object that was added.
    static const QRegularExpression table(
        u"xref\\n0 1\\n\\d{10} 65535 f \\n(\\d+) 1\\n(\\d{10}) 00000 n \\n"_s);
    const auto match = table.match(QString::fromLatin1(pdf));
    QVERIFY(match.hasMatch());
    const qsizetype at = match.captured(2).toLongLong();
    QVERIFY(pdf.mid(at).startsWith(match.captured(1).toLatin1() + " 0 obj\n<<"));
    const qsizetype start = pdf.lastIndexOf("startxref\n");
    QCOMPARE(pdf.mid(start + 10).split('\n').first().toLongLong(),
             qlonglong(match.capturedStart(0)));
}

void TestReportPaper::aForeignPdfIsLeftAlone()
{
    for (const QByteArray &pdf :
         {QByteArray(), QByteArray("not a PDF"), QByteArray("%PDF-1.4\ntrailer\n<<\n"),
          QByteArray("\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n"),
          QByteArray("\n1 0 obj\n<< /Type /Catalog /Lang (en) >>\nendobj\ntrailer\n<< /Root 1 0 R "
                     ">>\nstartxref\n9\n%%EOF\n")})
        QCOMPARE(withLanguage(pdf, "de"), pdf);
}

void TestReportPaper::paintsOnAnyThread()
{
    const Report report = reportOf({});
    QByteArray png;
    const std::unique_ptr<QThread> thread(
        QThread::create([&] { png = reportPng(report, QPageSize::A4); }));
    thread->start();
    QVERIFY(thread->wait(60'000));
    const QImage image = QImage::fromData(png);
    QCOMPARE(image.size(), QSize(1653, 2339));
    QVERIFY(image.text(u"Title"_s).startsWith(u"Resilience report: All projects"_s));
}

void TestReportPaper::paperFollowsTheCountry()
{
    QCOMPARE(usualPaper(), QPageSize::A4);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(usualPaper(), QPageSize::Letter);
}

QTEST_MAIN(TestReportPaper)
#include "tst_reportpaper.moc"
