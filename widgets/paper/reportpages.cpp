// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paper/reportpages.h"

#include "paper/sectionpaper.h"
#include "paper/sheet.h"
#include "paper/summarypaper.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr double SectionsTop = paper::Top + 22;

QString pageNumber(int page, int count)
{
    //: %1 is the number of a page, %2 how many there are
    return QCoreApplication::translate("Report", "Page %1 of %2")
        .arg(QLocale().toString(page + 1), QLocale().toString(count));
}

} // namespace

ReportPages::ReportPages(const Report &report, const QSizeF &size)
    : m_report(report)
    , m_text(textOf(report))
    , m_size(size)
{
}

int ReportPages::sectionsPerPage() const
{
    const double room = m_size.height() - SectionsTop - paper::Bottom;
    return std::max(1, static_cast<int>(room / SectionHeight));
}

int ReportPages::count() const
{
    const auto sections = static_cast<int>(m_text.sections.size());
    return 1 + (sections + sectionsPerPage() - 1) / sectionsPerPage();
}

void ReportPages::paint(QPainter &painter, int page) const
{
    const Sheet sheet(painter, m_size, QLocale().textDirection());
    if (page == 0)
        paintSummary(sheet);
    else
        paintSections(sheet, page);
    if (count() < 2)
        return;
    const double y = m_size.height() - paper::LastLine;
    sheet.line(QRectF(m_size.width() - paper::Side - 120, y, 120, 10), pageNumber(page, count()),
               Sheet::Type::Small, sheet.tokens().muted, Qt::AlignRight);
}

void ReportPages::paintSummary(const Sheet &sheet) const
{
    SummaryPaper(sheet, m_report, m_text).paint();
}

void ReportPages::paintSections(const Sheet &sheet, int page) const
{
    const ThemeTokens &tokens = sheet.tokens();
    const double width = m_size.width() - 2 * paper::Side;
    const QRectF head(paper::Side, paper::Top - 6, width, 12);
    sheet.line(head.adjusted(0, 0, -width * 0.45, 0), m_text.scope, Sheet::Type::Strong,
               tokens.text);
    sheet.line(head.adjusted(width * 0.55, 0, 0, 0), m_text.period, Sheet::Type::Caption,
               tokens.muted, Qt::AlignRight);
    sheet.hairline(paper::Side, m_size.width() - paper::Side, paper::Top + 10);
    const qsizetype first = static_cast<qsizetype>(page - 1) * sectionsPerPage();
    const qsizetype end = std::min(m_text.sections.size(), first + sectionsPerPage());
    for (qsizetype i = first; i < end; ++i) {
        const QRectF box(paper::Side, SectionsTop + static_cast<double>(i - first) * SectionHeight,
                         width, SectionHeight);
        paintSection(sheet, box, m_text.sections[i], i + 1 < end);
    }
}

} // namespace rd
