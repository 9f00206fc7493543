// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paper/reportpaper.h"

#include "paper/reportpages.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr double InchInPoints = 72;

QString documentTitle(const ReportText &text)
{
    return text.title + u": "_s + text.scope + u", "_s + text.period;
}

/// What libraries and readers look for in a document.
QByteArray xmpOf(const QString &title, const QString &language, qint64 madeMs)
{
    const QString made = QDateTime::fromMSecsSinceEpoch(madeMs).toUTC().toString(Qt::ISODate);
    const QString escaped = title.toHtmlEscaped();
    const QString packet =
        u"<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
        "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
        "<dc:format>application/pdf</dc:format>\n"
        "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"_s
        + escaped + u"</rdf:li></rdf:Alt></dc:title>\n<dc:language><rdf:Bag><rdf:li>"_s + language
        + u"</rdf:li></rdf:Bag></dc:language>\n<xmp:CreateDate>"_s + made
        + u"</xmp:CreateDate>\n<xmp:CreatorTool>Resilience Desk</xmp:CreatorTool>\n"
          "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n"_s;
    return packet.toUtf8();
}

/// The number after the first \p key behind \p from; -1 without one.
qsizetype numberAfter(const QByteArray &pdf, const QByteArray &key, qsizetype from)
{
    const qsizetype at = pdf.indexOf(key, from);
    if (at < 0)
        return -1;
    qsizetype begin = at + key.size();
    while (begin < pdf.size() && (pdf[begin] == ' ' || pdf[begin] == '\n' || pdf[begin] == '\r'))
        ++begin;
    qsizetype end = begin;
    while (end < pdf.size() && pdf[end] >= '0' && pdf[end] <= '9')
        ++end;
    bool ok = false;
    const qlonglong number = pdf.mid(begin, end - begin).toLongLong(&ok);
    return ok ? static_cast<qsizetype>(number) : -1;
}

} // namespace

QPageSize::PageSizeId usualPaper()
{
    return QLocale().measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter
                                                                      : QPageSize::A4;
}

QByteArray makePdf(const QString &title, qint64 madeMs, QPageSize::PageSizeId paper,
                   const PdfPainter &paint)
{
    const QString language = QLocale().bcp47Name();
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(paper));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(title);
        writer.setCreator(u"Resilience Desk "_s + QCoreApplication::applicationVersion());
        writer.setDocumentXmpMetadata(xmpOf(title, language, madeMs));
        QPainter painter;
        if (!painter.begin(&writer))
            return {};
        paint(painter, [&writer] { writer.newPage(); });
    }
    return withLanguage(pdf, language.toLatin1());
}

QByteArray reportPdf(const Report &report, QPageSize::PageSizeId paper)
{
    const ReportPages pages(report, QPageSize(paper).size(QPageSize::Point));
    return makePdf(documentTitle(pages.text()), report.figures.generatedMs, paper,
                   [&pages](QPainter &painter, const std::function<void()> &newPage) {
                       for (int page = 0; page < pages.count(); ++page) {
                           if (page > 0)
                               newPage();
                           pages.paint(painter, page);
                       }
                   });
}

QByteArray reportPng(const Report &report, QPageSize::PageSizeId paper)
{
    constexpr double dotsPerInch = 200;
    constexpr double inchesPerMetre = 1000 / 25.4;
    const ReportPages pages(report, QPageSize(paper).size(QPageSize::Point));
    QImage image((pages.size() * (dotsPerInch / InchInPoints)).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setDotsPerMeterX(static_cast<int>(std::lround(dotsPerInch * inchesPerMetre)));
    image.setDotsPerMeterY(static_cast<int>(std::lround(dotsPerInch * inchesPerMetre)));
    image.setText(u"Title"_s, documentTitle(pages.text()));
    {
        QPainter painter(&image);
        pages.paint(painter, 0);
    }
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? png : QByteArray();
}

QByteArray withLanguage(const QByteArray &pdf, const QByteArray &language)
{
    const qsizetype trailer = pdf.lastIndexOf("\ntrailer");
    const qsizetype previous = numberAfter(pdf, "startxref", std::max<qsizetype>(0, trailer));
    const qsizetype root = trailer < 0 ? -1 : numberAfter(pdf, "/Root", trailer);
    const QByteArray head = QByteArray::number(root) + " 0 obj\n";
    const qsizetype object = root < 0 ? -1 : pdf.indexOf('\n' + head);
    const qsizetype close = object < 0 ? -1 : pdf.indexOf("endobj", object);
    if (previous < 0 || close < 0)
        return pdf;
    QByteArray catalogue = pdf.mid(object + 1, close - object - 1).trimmed();
    const qsizetype opening = trailer < 0 ? -1 : pdf.indexOf("<<", trailer);
    const qsizetype closing = pdf.lastIndexOf(">>");
    if (!catalogue.contains("/Catalog") || catalogue.contains("/Lang") || !catalogue.endsWith(">>")
        || opening < 0 || closing < opening)
        return pdf;
    catalogue.chop(2);
    catalogue += "/Lang (" + language + ")\n/ViewerPreferences << /DisplayDocTitle true >>\n>>\n";

    QByteArray result = pdf;
    if (!result.endsWith('\n'))
        result += '\n';
    const QByteArray at = QByteArray::number(result.size()).rightJustified(10, '0');
    result += catalogue + "endobj\n";
    const QByteArray table = QByteArray::number(result.size());
    result += "xref\n0 1\n0000000000 65535 f \n" + QByteArray::number(root) + " 1\n" + at
              + " 00000 n \ntrailer\n" + pdf.mid(opening, closing - opening) + "/Prev "
              + QByteArray::number(previous) + "\n>>\nstartxref\n" + table + "\n%%EOF\n";
    return result;
}

} // namespace rd
