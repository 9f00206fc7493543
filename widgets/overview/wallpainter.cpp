// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/wallpainter.h"

#include "analytics/figurestext.h"
#include "analytics/score.h"
#include "charts/trendmark.h"
#include "common/outcomeicon.h"
#include "common/painting.h"
#include "common/theme.h"
#include "core/text.h"
#include "overview/changemark.h"
#include "overview/overviewtext.h"
#include "overview/scorering.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr double UnitsHigh = 540;
constexpr double LeastUnitsWide = 620; ///< an upright screen gets smaller units

QString wallText(const char *text)
{
    return QCoreApplication::translate("WallView", text);
}

} // namespace

WallPainter::WallPainter(QPainter &painter, const QSizeF &size, const ThemeTokens &tokens,
                         Qt::LayoutDirection direction)
    : m_painter(painter)
    , m_size(size)
    , m_tokens(tokens)
    , m_direction(direction)
    , m_unit(std::min(size.height() / UnitsHigh, size.width() / LeastUnitsWide))
{
}

QRectF WallPainter::placed(const QRectF &logical) const
{
    return mirrored(logical, page(), m_direction);
}

QFont WallPainter::font(double units, bool isBold) const
{
    QFont font = textFont(TextRole::Body);
    font.setPixelSize(std::max(6, static_cast<int>(std::lround(units * m_unit))));
    font.setWeight(isBold ? QFont::DemiBold : QFont::Normal);
    return font;
}

void WallPainter::line(const QRectF &box, double units, const QString &text, const QColor &colour,
                       Qt::Alignment alignment, bool isBold) const
{
    m_painter.setFont(font(units, isBold));
    m_painter.setPen(colour);
    paintLine(m_painter, placed(box), alignment | Qt::AlignVCenter, text, m_direction);
}

void WallPainter::score(const QRectF &box, const OverviewFigures &figures) const
{
    const ScoreFigures &total = figures.total;
    const double u = m_unit;
    const double radius = std::min(box.width() / 2 - 12 * u, 160 * u);
    const double width = 20 * u;
    const QPointF centre(box.center().x(), box.top() + radius + width / 2);
    const Band band = total.score && !total.tooLittleMeasured ? total.band : Band::None;
    m_painter.setRenderHint(QPainter::Antialiasing);
    paintScoreRing(
        m_painter, placed(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)),
        width, {.score = total.score, .band = band, .bands = figures.bands, .target = total.target},
        m_tokens);

    const QString number = total.score ? oneDecimal(*total.score) : u"\u2013"_s;
    QFont big = font(92, true);
    big.setWeight(QFont::Bold);
    m_painter.setFont(big);
    m_painter.setPen(m_tokens.text);
    m_painter.drawText(placed(QRectF(box.left(), centre.y() - 88 * u, box.width(), 98 * u)),
                       Qt::AlignCenter | Qt::TextSingleLine, number);

    double y = centre.y() + 16 * u;
    const auto next = [&](double height) {
        const QRectF row(box.left(), y, box.width(), height * u);
        y += height * u;
        return row;
    };
    const QRectF word = next(38);
    if (band != Band::None) {
        const QString text = bandText(band);
        const double textWidth = QFontMetricsF(font(30, true)).horizontalAdvance(text);
        const double mark = 30 * u;
        const QRectF both(box.center().x() - (mark + 10 * u + textWidth) / 2, word.top(),
                          mark + 10 * u + textWidth + 2, word.height());
        const QColor ink = bandInk(band, m_tokens);
        paintBandSteps(m_painter,
                       placed(QRectF(both.left(), both.center().y() - 12 * u, mark, 24 * u)), band,
                       ink);
        line(both.adjusted(mark + 10 * u, 0, 2, 0), 30, text, ink, Qt::AlignLeft, true);
    } else {
        const QString why = total.score
                                ? tooLittleText(total)
                                : wallText(QT_TRANSLATE_NOOP("WallView", "nothing measured"));
        line(word, 24, why, m_tokens.muted, Qt::AlignHCenter);
    }
    y += 6 * u;
    if (total.change) {
        const QString text = signedOneDecimal(*total.change);
        const QRectF row = next(42);
        const int direction = directionOf(*total.change);
        const double textWidth = QFontMetricsF(font(34, true)).horizontalAdvance(text);
        const double arrow = direction != 0 ? 26 * u : 0;
        const double gap = direction != 0 ? 12 * u : 0;
        const QRectF both(box.center().x() - (arrow + gap + textWidth) / 2, row.top(),
                          arrow + gap + textWidth + 2, row.height());
        const QColor colour = changeColour(total.change, m_tokens);
        paintDirection(m_painter,
                       placed(QRectF(both.left(), both.center().y() - arrow / 2, arrow, arrow)),
                       direction, colour);
        line(both.adjusted(arrow + gap, 0, 2, 0), 34, text, colour, Qt::AlignLeft, true);
        line(next(28), 20, beforeCaption(figures.period), m_tokens.muted, Qt::AlignHCenter);
    }
    y += 4 * u;
    line(next(28), 20, coverageSentence(total), m_tokens.text, Qt::AlignHCenter);
    if (const QString target = targetSentence(total); !target.isEmpty())
        line(next(28), 20, target, m_tokens.text, Qt::AlignHCenter, total.belowTarget);
    if (const QString gaps = gapSentence(figures); !gaps.isEmpty())
        line(next(28), SmallestText, gaps, m_tokens.muted, Qt::AlignHCenter);
    QString remark;
    if (!total.score && total.runs[Outcome::Broken] > 0)
        remark = wallText(QT_TRANSLATE_NOOP("WallView", "runs only broke"));
    else if (total.unverified > 0)
        remark =
            QCoreApplication::translate("WallView", "%n unverified", "scenarios", total.unverified);
    if (!remark.isEmpty())
        line(next(28), 20, remark, m_tokens.ink(Outcome::Broken), Qt::AlignHCenter);
}

void WallPainter::trend(const QRectF &box, const OverviewFigures &figures) const
{
    const double u = m_unit;
    const QRectF plot = box.adjusted(46 * u, 10 * u, -10 * u, -34 * u);
    const auto yOf = [&](double score) {
        return plot.bottom() - std::clamp(score, 0.0, 100.0) / 100 * plot.height();
    };
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    for (const int value : {0, 50, 100}) {
        m_painter.setPen(QPen(m_tokens.grid, std::max(1.0, u)));
        // Time runs from left to right in every language.
        m_painter.drawLine(QPointF(plot.left(), yOf(value)), QPointF(plot.right(), yOf(value)));
        m_painter.setFont(font(SmallestText));
        m_painter.setPen(m_tokens.muted);
        m_painter.drawText(QRectF(box.left(), yOf(value) - 14 * u, 38 * u, 28 * u),
                           Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(value));
    }
    const qsizetype count = figures.trend.size();
    if (count == 0)
        return;
    m_painter.setRenderHint(QPainter::Antialiasing);
    const double step = plot.width() / static_cast<double>(count);
    const auto xOf = [&](qsizetype i) {
        return plot.left() + (static_cast<double>(i) + 0.5) * step;
    };
    QColor bandColour = m_tokens.accent;
    bandColour.setAlphaF(m_tokens.contrast ? 0.35F : 0.18F);
    for (qsizetype begin = 0; begin < count;) {
        if (!figures.trend[begin].mean) {
            ++begin;
            continue;
        }
        qsizetype end = begin;
        while (end < count && figures.trend[end].mean)
            ++end;
        QPolygonF band;
        QPolygonF mean;
        for (qsizetype i = begin; i < end; ++i) {
            band << QPointF(xOf(i), yOf(figures.trend[i].highest));
            mean << QPointF(xOf(i), yOf(*figures.trend[i].mean));
        }
        for (qsizetype i = end - 1; i >= begin; --i)
            band << QPointF(xOf(i), yOf(figures.trend[i].lowest));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(bandColour);
        m_painter.drawPolygon(band);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_tokens.accent, 4 * u, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.drawPolyline(mean);
        begin = end;
    }
    const auto newest =
        std::find_if(figures.trend.crbegin(), figures.trend.crend(),
                     [](const TrendPoint &point) { return point.mean.has_value(); });
    if (newest != figures.trend.crend() && !newest->thin && !newest->open) {
        // Where the line ends is what one looks for from afar.
        const auto i = count - 1 - std::distance(figures.trend.crbegin(), newest);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_tokens.accent);
        m_painter.drawEllipse(QPointF(xOf(i), yOf(*newest->mean)), 9 * u, 9 * u);
        m_painter.setBrush(Qt::NoBrush);
    }
    if (figures.total.target) {
        const double y = yOf(*figures.total.target);
        m_painter.setPen(QPen(m_tokens.text, 2 * u, Qt::DashLine));
        m_painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
    for (qsizetype i = 0; i < count; ++i) {
        if (figures.trend[i].mean)
            paintTrendMark(m_painter, QPointF(xOf(i), yOf(*figures.trend[i].mean)),
                           trendMarkOf(figures.trend, i, figures.total.target.has_value()), step,
                           2 * u, m_tokens);
    }
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setFont(font(SmallestText));
    m_painter.setPen(m_tokens.muted);
    const QRectF axis(plot.left(), plot.bottom() + 6 * u, plot.width(), 28 * u);
    m_painter.drawText(axis, Qt::AlignLeft | Qt::AlignVCenter,
                       dayOf(figures.layout.span.fromMs, figures.layout));
    const QString open = openSentence(figures.layout);
    m_painter.drawText(axis, Qt::AlignRight | Qt::AlignVCenter,
                       open.isEmpty() ? dayOf(figures.layout.span.toMs - 1, figures.layout) : open);
}

void WallPainter::outcomes(const QRectF &box, const ScoreFigures &total) const
{
    const double u = m_unit;
    QList<Outcome> shown{Outcome::Passed, Outcome::Weakness, Outcome::Broken};
    if (total.runningNow > 0)
        shown.append(Outcome::InProgress);
    // As wide as its words; what is left over stands between them.
    const QFontMetricsF words(font(SmallestText));
    const QFontMetricsF figures(font(34, true));
    const auto countOf = [&](Outcome outcome) {
        return QLocale().toString(outcome == Outcome::InProgress ? qint64(total.runningNow)
                                                                 : total.runs[outcome]);
    };
    const auto widthOf = [&](Outcome outcome) {
        return std::max(words.horizontalAdvance(outcomeText(outcome)),
                        figures.horizontalAdvance(countOf(outcome)) + 42 * u)
               + 2;
    };
    double used = 0;
    for (const Outcome outcome : shown)
        used += widthOf(outcome);
    const double gaps = 8 * u * static_cast<double>(shown.size() - 1);
    // Nothing smaller can be read from over there: what goes on is left out first.
    if (used + gaps > box.width() && shown.last() == Outcome::InProgress)
        used -= widthOf(shown.takeLast());
    const double spare = std::max(8 * u, (box.width() - used) / static_cast<double>(shown.size()));
    double x = box.left();
    for (const Outcome outcome : shown) {
        const double width = widthOf(outcome);
        const QRectF mark(x, box.top() + 4 * u, 32 * u, 32 * u);
        paintOutcome(m_painter, placed(mark), outcome, m_tokens);
        line(QRectF(mark.right() + 10 * u, box.top(), width - 42 * u, 40 * u), 34, countOf(outcome),
             m_tokens.text, Qt::AlignLeft, true);
        line(QRectF(x, box.top() + 42 * u, width, 26 * u), SmallestText, outcomeText(outcome),
             m_tokens.muted);
        x += width + spare;
    }
}

QList<WallPainter::WorstLine> WallPainter::worstOf(const OverviewFigures &figures, qint64 nowMs)
{
    QList<WorstLine> lines;
    if (figures.projects.size() > 1) {
        for (const ProjectFigures &project : figures.projects)
            lines.append({plainLine(project.name), coverageSentence(project.figures),
                          project.figures.score, project.figures.change});
        return lines;
    }
    for (const ScenarioFigure &scenario : figures.weakest)
        lines.append({plainLine(scenario.name), scenarioState(scenario, figures.layout, nowMs),
                      scenario.score, scenario.change});
    return lines;
}

void WallPainter::worstLine(const QRectF &box, const WorstLine &worst, bool isLast) const
{
    const double u = m_unit;
    if (!isLast) {
        m_painter.setPen(QPen(m_tokens.border, std::max(1.0, u)));
        m_painter.drawLine(placed(box).bottomLeft(), placed(box).bottomRight());
    }
    const double figures = 150 * u;
    const double remark = box.width() > 640 * u ? 250 * u : 0;
    line(QRectF(box.left(), box.top(), box.width() - figures - remark - 12 * u, box.height()), 22,
         worst.name, m_tokens.text);
    if (remark > 0)
        line(QRectF(box.right() - figures - remark, box.top(), remark - 12 * u, box.height()),
             SmallestText, worst.remark, m_tokens.muted, Qt::AlignRight);
    line(QRectF(box.right() - figures, box.top(), 66 * u, box.height()), 24,
         worst.score ? scoreText(*worst.score) : u"\u2013"_s, m_tokens.text, Qt::AlignRight, true);
    if (worst.score) {
        m_painter.save();
        line(QRectF(box.right() - 78 * u, box.top(), 78 * u, box.height()), 20,
             changeText(worst.change), changeColour(worst.change, m_tokens), Qt::AlignRight,
             worst.change.has_value());
        m_painter.restore();
    }
}

void WallPainter::worst(const QRectF &box, const OverviewFigures &figures, qint64 nowMs) const
{
    const double u = m_unit;
    line(QRectF(box.left(), box.top(), box.width(), 26 * u), SmallestText,
         figures.projects.size() > 1
             ? wallText(QT_TRANSLATE_NOOP("WallView", "Projects, worst first"))
             : wallText(QT_TRANSLATE_NOOP("WallView", "Weakest scenarios")),
         m_tokens.muted);
    const QList<WorstLine> lines = worstOf(figures, nowMs);
    const double top = box.top() + 28 * u;
    const double height = 34 * u;
    const auto fitting = std::min(
        lines.size(), static_cast<qsizetype>(std::max(1.0, (box.bottom() - top) / height)));
    for (qsizetype i = 0; i < fitting; ++i)
        worstLine(QRectF(box.left(), top + static_cast<double>(i) * height, box.width(), height),
                  lines[i], i == fitting - 1);
}

void WallPainter::dots(const QRectF &box, int index, int count) const
{
    if (count < 2)
        return;
    const double u = m_unit;
    constexpr int MostDots = 24;
    if (count > MostDots) {
        //: which page of how many
        line(box, SmallestText,
             wallText(QT_TRANSLATE_NOOP("WallView", "%1 of %2"))
                 .arg(QLocale().toString(index + 1), QLocale().toString(count)),
             m_tokens.muted, Qt::AlignHCenter);
        return;
    }
    const double step = 20 * u;
    const double left = box.center().x() - step * (count - 1) / 2;
    m_painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < count; ++i) {
        const QRectF dot(left + i * step - 5 * u, box.center().y() - 5 * u, 10 * u, 10 * u);
        m_painter.setPen(QPen(m_tokens.control, 2 * u));
        m_painter.setBrush(i == index ? QBrush(m_tokens.text) : QBrush(Qt::NoBrush));
        m_painter.drawEllipse(placed(dot));
    }
    m_painter.setBrush(Qt::NoBrush);
}

} // namespace rd
