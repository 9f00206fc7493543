// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paper/summarypaper.h"

#include "charts/sparkline.h"
#include "core/text.h"
#include "paper/papercharts.h"
#include "paper/sectionpaper.h"
#include "paper/sheet.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr double PartGap = 13;
constexpr double TitleHeight = 16;
constexpr double ColumnGap = 22;
constexpr double ListRowHeight = 22;
constexpr double ProjectRowHeight = 15;
constexpr double LeastCharts = 84;
constexpr double MostCharts = 190;
constexpr double GaugeWidth = 132;
constexpr double GaugeHeight = 92;

/// A small line as thin as paper allows.
void paintPaperLine(const Sheet &sheet, const QRectF &box,
                    const QList<std::optional<double>> &values)
{
    constexpr double share = 0.55; // of the screen's strokes
    const QRectF place = sheet.placed(box);
    QPainter &painter = sheet.painter();
    painter.save();
    painter.translate(place.topLeft());
    painter.scale(share, share);
    paintSparkline(painter, QRectF(QPointF(), place.size() / share), values, sheet.tokens().muted);
    painter.restore();
}

QString onPaper(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

} // namespace

SummaryPaper::SummaryPaper(const Sheet &sheet, const Report &report, const ReportText &text)
    : m_sheet(sheet)
    , m_report(report)
    , m_text(text)
    , m_left(paper::Side)
    , m_width(sheet.size().width() - 2 * paper::Side)
    , m_y(paper::Top)
{
}

void SummaryPaper::paint()
{
    paintHead();
    paintScore();
    paintFacts();
    const double end = m_sheet.size().height() - paper::Bottom - footHeight();
    const Shares shares = shareOut(end - m_y);
    paintCharts(shares.charts);
    paintLists(shares.listRows);
    paintProjects(shares.projectRows);
    paintFoot();
}

SummaryPaper::Shares SummaryPaper::shareOut(double room) const
{
    const auto projects = static_cast<int>(m_text.projects.size());
    const auto wanted = static_cast<int>(std::max(m_text.weakest.size(), m_text.movers.size()));
    Shares shares{.charts = LeastCharts,
                  .listRows = std::min(std::max(wanted, 1), 5),
                  .projectRows = std::min(projects, 4)};
    const auto used = [&shares, projects] {
        double height =
            TitleHeight + shares.charts + PartGap + TitleHeight + shares.listRows * ListRowHeight;
        if (projects > 0)
            height += PartGap + TitleHeight + (shares.projectRows + 1) * ProjectRowHeight;
        return height;
    };
    // Never more than the page: names long enough to need many lines take rows away.
    while (used() > room && shares.projectRows > 1)
        --shares.projectRows;
    while (used() > room && shares.listRows > 1)
        --shares.listRows;
    while (used() + ListRowHeight <= room && shares.listRows < wanted)
        ++shares.listRows;
    while (used() + ProjectRowHeight <= room && shares.projectRows < projects)
        ++shares.projectRows;
    shares.charts = std::min(MostCharts, shares.charts + std::max(0.0, room - used()));
    return shares;
}

void SummaryPaper::paintHead()
{
    const ThemeTokens &tokens = m_sheet.tokens();
    m_sheet.line(QRectF(m_left, m_y, m_width / 2, 11), m_text.title, Sheet::Type::Strong,
                 tokens.accent);
    const double period = m_sheet.widthOf(m_text.period, Sheet::Type::Title) + 2;
    m_sheet.line(QRectF(m_left, m_y + 12, m_width - period - ColumnGap, 26), m_text.scope,
                 Sheet::Type::Head, tokens.text);
    m_sheet.line(QRectF(right() - period, m_y + 18, period, 16), m_text.period, Sheet::Type::Title,
                 tokens.text, Qt::AlignRight);
    m_y += 43;
    m_sheet.hairline(m_left, right(), m_y);
    m_y += PartGap - 1;
}

QStringList SummaryPaper::linesBelowScore() const
{
    QStringList lines{m_text.basis, m_text.coverage, m_text.target};
    // "on 34 compared; 4 new, 3 not measured" loses no number for want of room.
    if (m_sheet.widthOf(m_text.basis, Sheet::Type::Caption) > GaugeWidth + 16) {
        if (const qsizetype end = m_text.basis.indexOf(u';'); end > 0)
            lines = QStringList{m_text.basis.first(end + 1), m_text.basis.sliced(end + 1).trimmed()}
                    + lines.sliced(1);
    }
    lines.removeAll(QString());
    return lines;
}

void SummaryPaper::paintScore()
{
    const ThemeTokens &tokens = m_sheet.tokens();
    const QRectF gauge(m_left, m_y, GaugeWidth, GaugeHeight);
    paintGauge(m_sheet, gauge, m_report.figures.total, m_report.figures.bands, m_text.score,
               m_text.word);
    double below = gauge.bottom() + 2;
    if (!m_text.change.isEmpty()) {
        // Centred as a whole: arrow and number.
        const double used =
            m_sheet.widthOf(m_text.change, Sheet::Type::Strong) + (m_text.direction == 0 ? 0 : 9);
        paintChange(m_sheet, QRectF(m_left, below, (GaugeWidth + used) / 2, 12), m_text.change,
                    m_text.direction);
        below += 12;
    }
    for (const QString &text : linesBelowScore()) {
        m_sheet.line(QRectF(m_left - 8, below, GaugeWidth + 16, 10), text, Sheet::Type::Caption,
                     tokens.muted, Qt::AlignHCenter);
        below += 10;
    }

    const double textLeft = m_left + GaugeWidth + ColumnGap;
    const double width = right() - textLeft;
    constexpr double most = 220;
    const double lead = m_sheet.heightOf(m_text.summary.headline, Sheet::Type::Lead, width);
    const QStringList &sentences = m_text.summary.sentences;
    const auto bodyHeight = [&](double scale) {
        double height = 0;
        for (const QString &sentence : sentences)
            height += m_sheet.heightOf(sentence, Sheet::Type::Body, width, scale) + 2.5;
        return height;
    };
    double scale = 1;
    while (lead + 6 + bodyHeight(scale) > most && scale > 0.8)
        scale -= 0.05;
    m_sheet.paragraph(QRectF(textLeft, m_y, width, lead), m_text.summary.headline,
                      Sheet::Type::Lead, tokens.text);
    double y = m_y + lead + 6;
    for (const QString &sentence : sentences) {
        const double height = m_sheet.heightOf(sentence, Sheet::Type::Body, width, scale);
        if (y + height > m_y + most + 30)
            break; // beyond reason; the least important stand last
        m_sheet.paragraph(QRectF(textLeft, y, width, height), sentence, Sheet::Type::Body,
                          tokens.text, scale);
        y += height + 2.5;
    }
    m_y = std::max(below, y) + PartGap - 2;
}

void SummaryPaper::paintFacts()
{
    constexpr double factHeight = 40;
    constexpr double runsHeight = 15;
    constexpr double firstShare = 1.3; // what is not covered takes the longest note
    const ThemeTokens &tokens = m_sheet.tokens();
    QList<ReportText::Fact> facts = m_text.facts;
    facts.insert(1, {onPaper(QT_TRANSLATE_NOOP("Report", "Runs")), m_text.runCount, {}});
    const double unit = m_width / (static_cast<double>(facts.size()) - 1 + firstShare);
    m_sheet.hairline(m_left, right(), m_y);
    double x = m_left;
    for (const ReportText::Fact &fact : std::as_const(facts)) {
        const double width = (x == m_left ? firstShare : 1) * unit;
        const double room = width - 8;
        m_sheet.line(QRectF(x, m_y + 5, room, 10), fact.label, Sheet::Type::Caption, tokens.muted);
        m_sheet.line(QRectF(x, m_y + 15, room, 16), fact.value, Sheet::Type::Figure, tokens.text);
        m_sheet.line(QRectF(x, m_y + 31, room, 10), fact.note, Sheet::Type::Small, tokens.muted);
        x += width;
    }
    m_y += factHeight + 3;
    paintCounts(m_sheet, QRectF(m_left, m_y, m_width, runsHeight - 4), m_text.runs, true);
    m_y += runsHeight;
    m_sheet.hairline(m_left, right(), m_y);
    m_y += PartGap - 3;
}

void SummaryPaper::paintCharts(double height)
{
    const ThemeTokens &tokens = m_sheet.tokens();
    const double width = (m_width - ColumnGap) / 2;
    const double second = m_left + width + ColumnGap;
    m_sheet.line(QRectF(m_left, m_y, width, TitleHeight - 4),
                 onPaper(QT_TRANSLATE_NOOP("Report", "Score over time")), Sheet::Type::Title,
                 tokens.text);
    const QString title = onPaper(QT_TRANSLATE_NOOP("Report", "Runs over time"));
    m_sheet.line(QRectF(second, m_y, width, TitleHeight - 4), title, Sheet::Type::Title,
                 tokens.text);
    const double legendHeight = 11;
    const QRectF legend(m_left, m_y + TitleHeight - 2, width, legendHeight);
    m_sheet.line(legend,
                 onPaper(QT_TRANSLATE_NOOP("Report", "mean, lowest to highest; hollow: under half "
                                                     "measured, or not over yet")),
                 Sheet::Type::Small, tokens.muted);
    double x = second;
    double y = legend.top();
    for (const ReportText::Count &one : m_text.runs) {
        const double used = m_sheet.widthOf(one.word, Sheet::Type::Small) + 1;
        if (x > second && x + 11 + used > right() + 0.5) {
            x = second;
            y += legendHeight - 2;
        }
        paintBarSample(m_sheet, QRectF(x, y + 2, 8, 7), one.outcome);
        m_sheet.line(QRectF(x + 11, y, used, legendHeight), one.word, Sheet::Type::Small,
                     tokens.muted);
        x += 11 + used + 7;
    }
    const double top = y + legendHeight + 4;
    const double bottom = m_y + TitleHeight + height;
    const OverviewFigures &figures = m_report.figures;
    paintTrend(m_sheet, m_sheet.placed(QRectF(m_left, top, width, bottom - top)), figures.layout,
               figures.trend, figures.total.target);
    paintOutcomes(m_sheet, m_sheet.placed(QRectF(second, top, width, bottom - top)), figures.layout,
                  figures.trend);
    m_y = bottom + PartGap;
}

void SummaryPaper::paintLists(int rows)
{
    const double width = (m_width - ColumnGap) / 2;
    paintList(QRectF(m_left, m_y, width, 0),
              onPaper(QT_TRANSLATE_NOOP("Report", "Weakest scenarios")), m_text.weakest, rows,
              onPaper(QT_TRANSLATE_NOOP("Report", "nothing measured")));
    paintList(QRectF(m_left + width + ColumnGap, m_y, width, 0),
              onPaper(QT_TRANSLATE_NOOP("Report", "What changed")), m_text.movers, rows,
              onPaper(QT_TRANSLATE_NOOP("Report", "no change that can be compared")));
    m_y += TitleHeight + rows * ListRowHeight;
}

void SummaryPaper::paintList(const QRectF &box, const QString &title,
                             const QList<ReportText::Line> &lines, int rows, const QString &nothing)
{
    m_sheet.line(QRectF(box.left(), box.top(), box.width(), TitleHeight - 4), title,
                 Sheet::Type::Title, m_sheet.tokens().text);
    double y = box.top() + TitleHeight;
    m_sheet.hairline(box.left(), box.right(), y - 1);
    if (lines.isEmpty()) {
        m_sheet.line(QRectF(box.left(), y + 3, box.width(), 12), nothing, Sheet::Type::Caption,
                     m_sheet.tokens().muted);
        return;
    }
    const qsizetype shown = std::min<qsizetype>(rows, lines.size());
    for (qsizetype i = 0; i < shown; ++i) {
        paintRow(QRectF(box.left(), y, box.width(), ListRowHeight), lines[i]);
        y += ListRowHeight;
        if (i + 1 < shown)
            m_sheet.hairline(box.left(), box.right(), y - 1);
    }
}

void SummaryPaper::paintRow(const QRectF &row, const ReportText::Line &line)
{
    constexpr double changeWidth = 46;
    constexpr double scoreWidth = 28;
    constexpr double sparkWidth = 32;
    const ThemeTokens &tokens = m_sheet.tokens();
    const QRectF change(row.right() - changeWidth, row.top(), changeWidth, row.height() - 1);
    const QRectF score(change.left() - scoreWidth, row.top(), scoreWidth, row.height() - 1);
    const QRectF spark(score.left() - sparkWidth - 4, row.top() + 4, sparkWidth, row.height() - 9);
    const double nameWidth = spark.left() - 8 - row.left();
    m_sheet.line(QRectF(row.left(), row.top() + 1, nameWidth, 11), line.name, Sheet::Type::Body,
                 tokens.text);
    QString below = line.evidence;
    if (!line.place.isEmpty())
        below += u" \u00b7 "_s + isolated(line.place);
    m_sheet.line(QRectF(row.left(), row.top() + 11, nameWidth, 9), below, Sheet::Type::Small,
                 line.doubtful ? tokens.text : tokens.muted);
    paintPaperLine(m_sheet, spark, line.sparkline);
    m_sheet.line(score, line.score, Sheet::Type::Strong, tokens.text, Qt::AlignRight);
    paintChange(m_sheet, change, line.change, line.direction);
}

void SummaryPaper::paintProjects(int rows)
{
    if (m_text.projects.isEmpty())
        return;
    const ThemeTokens &tokens = m_sheet.tokens();
    m_y += PartGap - 2;
    m_sheet.line(QRectF(m_left, m_y, m_width / 2, TitleHeight - 4),
                 onPaper(QT_TRANSLATE_NOOP("Report", "Projects, lowest score first")),
                 Sheet::Type::Title, tokens.text);
    const qsizetype shown = std::min<qsizetype>(rows, m_text.projects.size());
    if (const auto more = static_cast<int>(m_text.projects.size() - shown); more > 0)
        m_sheet.line(QRectF(m_left + m_width / 2, m_y, m_width / 2, TitleHeight - 4),
                     QCoreApplication::translate("Report", "%n more not shown", "projects", more),
                     Sheet::Type::Caption, tokens.muted, Qt::AlignRight);
    m_y += TitleHeight - 2;
    paintProject(QRectF(m_left, m_y, m_width, ProjectRowHeight - 2), {});
    m_y += ProjectRowHeight;
    for (qsizetype i = 0; i < shown; ++i) {
        m_sheet.hairline(m_left, right(), m_y - 1);
        paintProject(QRectF(m_left, m_y, m_width, ProjectRowHeight - 2), m_text.projects[i]);
        m_y += ProjectRowHeight;
    }
}

void SummaryPaper::paintProject(const QRectF &row, const ReportText::ProjectLine &line)
{
    const ThemeTokens &tokens = m_sheet.tokens();
    const bool isTitle = line.name.isEmpty();
    const auto cell = [&](double fromRight, double width, const QString &text, const char *title,
                          Sheet::Type type, const QColor &colour) {
        m_sheet.line(QRectF(row.right() - fromRight, row.top(), width, row.height()),
                     isTitle ? onPaper(title) : text, isTitle ? Sheet::Type::Small : type,
                     isTitle ? tokens.muted : colour, Qt::AlignRight);
    };
    QString name = isTitle ? onPaper(QT_TRANSLATE_NOOP("Report", "Project")) : line.name;
    if (!line.connection.isEmpty())
        name += u" \u00b7 "_s + line.connection;
    m_sheet.line(QRectF(row.left(), row.top(), row.width() - 404, row.height()), name,
                 isTitle ? Sheet::Type::Small : Sheet::Type::Body,
                 isTitle ? tokens.muted : tokens.text);
    constexpr auto Caption = Sheet::Type::Caption;
    cell(356, 40, line.score, QT_TRANSLATE_NOOP("Report", "Score"), Sheet::Type::Strong,
         tokens.text);
    if (isTitle)
        cell(250, 48, {}, QT_TRANSLATE_NOOP("Report", "Change"), Caption, tokens.muted);
    else
        cell(314, 60, line.word, nullptr, Caption, tokens.muted);
    if (!isTitle)
        paintChange(m_sheet, QRectF(row.right() - 250, row.top(), 48, row.height()), line.change,
                    line.direction);
    cell(196, 46, line.covered, QT_TRANSLATE_NOOP("Report", "Covered"), Caption, tokens.text);
    cell(144, 44, line.delegates, QT_TRANSLATE_NOOP("Report", "Delegates"), Caption, tokens.text);
    cell(98, 98, line.lastRun, QT_TRANSLATE_NOOP("Report", "Last run"), Caption, tokens.muted);
    if (!isTitle)
        paintPaperLine(m_sheet, QRectF(row.right() - 396, row.top() + 1, 36, row.height() - 2),
                       line.sparkline);
}

double SummaryPaper::footHeight() const
{
    return m_sheet.heightOf(m_text.method, Sheet::Type::Small, m_width) + 18;
}

void SummaryPaper::paintFoot()
{
    const ThemeTokens &tokens = m_sheet.tokens();
    const double top = m_sheet.size().height() - paper::Bottom - footHeight() + 6;
    m_sheet.hairline(m_left, right(), top);
    const double method = m_sheet.heightOf(m_text.method, Sheet::Type::Small, m_width);
    m_sheet.paragraph(QRectF(m_left, top + 4, m_width, method), m_text.method, Sheet::Type::Small,
                      tokens.muted);
    m_sheet.line(QRectF(m_left, m_sheet.size().height() - paper::LastLine, m_width - 130, 10),
                 m_text.made, Sheet::Type::Small, tokens.muted);
}

} // namespace rd
