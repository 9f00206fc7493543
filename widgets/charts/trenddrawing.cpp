// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/trenddrawing.h"

#include "charts/thinning.h"
#include "common/theme.h"

#include <QAreaSeries>
#include <QChart>
#include <QChartView>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>

namespace rd {

namespace {

constexpr double Bleed = 1.5;
constexpr double AxisFrom = 0 - Bleed;
constexpr double AxisTo = 100 + Bleed;

/// An unbroken stretch of the trend.
struct Stretch {
    QList<QPointF> mean;
    QList<QPointF> low;
    QList<QPointF> high;
};

/// x counts buckets: days of 23 and 25 hours are as wide as the others. Of a closer look the
/// neighbours belong to it, too, so that the line goes on to the edge.
QList<Stretch> stretchesOf(const QList<TrendPoint> &trend, int first, int end)
{
    QList<Stretch> result;
    bool joined = false;
    const qsizetype last = std::min<qsizetype>(end + 1, trend.size());
    for (qsizetype i = std::max(0, first - 1); i < last; ++i) {
        const TrendPoint &point = trend[i];
        if (!point.mean) {
            joined = false;
            continue;
        }
        if (!joined)
            result.append(Stretch{});
        joined = true;
        const double x = static_cast<double>(i) + 0.5;
        result.last().mean.append({x, *point.mean});
        result.last().low.append({x, std::clamp(point.lowest, 0.0, 100.0)});
        result.last().high.append({x, std::clamp(point.highest, 0.0, 100.0)});
    }
    return result;
}

} // namespace

double TrendDrawing::shareOf(double score)
{
    return (score - AxisFrom) / (AxisTo - AxisFrom);
}

TrendDrawing::TrendDrawing(QWidget *parent)
    : m_view(new QChartView(parent))
    , m_buckets(new QValueAxis)
    , m_scores(new QValueAxis)
{
    QChart *chart = m_view->chart();
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->legend()->hide();
    chart->setBackgroundVisible(false);
    chart->setMargins({});
    chart->addAxis(m_buckets, Qt::AlignBottom);
    chart->addAxis(m_scores, Qt::AlignLeft);
    for (QValueAxis *axis : {m_buckets, m_scores}) {
        axis->setLabelsVisible(false); // drawn by us: by locale, and never overlapping
        axis->setLineVisible(false);
        axis->setGridLineVisible(false);
    }
    m_scores->setRange(AxisFrom, AxisTo);
    m_view->setFrameShape(QFrame::NoFrame);
    // The grid is painted below by us, on whole pixels.
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QWidget *TrendDrawing::view() const
{
    return m_view;
}

void TrendDrawing::addSeries()
{
    // The limits of a band are not on the chart themselves: the band owns no drawing of them.
    QChart *chart = m_view->chart();
    Series made{new QLineSeries, new QLineSeries(chart), new QLineSeries(chart), nullptr};
    made.band = new QAreaSeries(made.high, made.low);
    chart->addSeries(made.band);
    chart->addSeries(made.mean);
    for (QAbstractSeries *each :
         {static_cast<QAbstractSeries *>(made.band), static_cast<QAbstractSeries *>(made.mean)}) {
        each->attachAxis(m_buckets);
        each->attachAxis(m_scores);
    }
    m_series.append(made);
}

void TrendDrawing::applyColours(const ThemeTokens &tokens)
{
    for (const Series &each : m_series) {
        each.mean->setPen(QPen(tokens.accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        // Contrast has no half tones: the band is told by its edges.
        QColor band = tokens.accent;
        band.setAlphaF(tokens.dark ? 0.2F : 0.14F);
        each.band->setBrush(tokens.contrast ? QBrush(tokens.accent, Qt::Dense7Pattern)
                                            : QBrush(band));
        each.band->setPen(tokens.contrast ? QPen(tokens.accent, 1, Qt::DotLine) : QPen(Qt::NoPen));
    }
}

void TrendDrawing::show(const QList<TrendPoint> &trend, int first, int end, const QRectF &plot,
                        const ThemeTokens &tokens)
{
    const QList<Stretch> stretches = stretchesOf(trend, first, end);
    while (m_series.size() < stretches.size())
        addSeries();
    applyColours(tokens);
    m_view->chart()->setPlotArea(plot);
    m_buckets->setRange(first, std::max(first + 1, end));

    const int pixels = static_cast<int>(plot.width());
    for (qsizetype i = 0; i < m_series.size(); ++i) {
        const Series &series = m_series[i];
        const Stretch stretch = i < stretches.size() ? stretches[i] : Stretch{};
        const auto refill = [pixels](QLineSeries *line, const QList<QPointF> &points) {
            const QList<QPointF> kept = thinned(points, pixels);
            if (line->points() != kept) // a change of colours or size moves no points
                line->replace(kept);
        };
        refill(series.high, stretch.high);
        refill(series.low, stretch.low);
        refill(series.mean, stretch.mean);
    }
}

} // namespace rd
