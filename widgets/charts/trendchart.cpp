// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/trendchart.h"

#include "charts/bucketnames.h"
#include "charts/thinning.h"
#include "common/theme.h"
#include "core/text.h"

#include <QAreaSeries>
#include <QChart>
#include <QChartView>
#include <QLineSeries>
#include <QPainter>
#include <QResizeEvent>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// A little more than 0..100, so that a line at the edge keeps its full width.
constexpr double Bleed = 1.5;
constexpr double AxisFrom = 0 - Bleed;
constexpr double AxisTo = 100 + Bleed;

double shareOf(double score)
{
    return (score - AxisFrom) / (AxisTo - AxisFrom);
}

bool sameTrend(const QList<TrendPoint> &a, const QList<TrendPoint> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const TrendPoint &x, const TrendPoint &y) {
                          return x.bucket == y.bucket && x.mean == y.mean && x.lowest == y.lowest
                                 && x.highest == y.highest && x.measured == y.measured
                                 && x.thin == y.thin && x.open == y.open;
                      });
}

/// An unbroken stretch of the trend.
struct Stretch {
    QList<QPointF> mean;
    QList<QPointF> low;
    QList<QPointF> high;
};

/// x counts buckets: days of 23 and 25 hours are as wide as the others.
QList<Stretch> stretchesOf(const QList<TrendPoint> &trend)
{
    QList<Stretch> result;
    bool joined = false;
    for (qsizetype i = 0; i < trend.size(); ++i) {
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

/// The part made of Qt Charts. Series are made once per stretch ever needed and then refilled.
struct TrendChart::Drawing {
    struct Series {
        QLineSeries *mean;
        QLineSeries *low;
        QLineSeries *high;
        QAreaSeries *band;
    };

    explicit Drawing(QWidget *parent)
        : view(new QChartView(parent))
        , buckets(new QValueAxis)
        , scores(new QValueAxis)
    {
        QChart *chart = view->chart();
        chart->setAnimationOptions(QChart::NoAnimation);
        chart->legend()->hide();
        chart->setBackgroundVisible(false);
        chart->setMargins({});
        chart->addAxis(buckets, Qt::AlignBottom);
        chart->addAxis(scores, Qt::AlignLeft);
        for (QValueAxis *axis : {buckets, scores}) {
            axis->setLabelsVisible(false); // drawn by us: by locale, and never overlapping
            axis->setLineVisible(false);
            axis->setGridLineVisible(false);
        }
        scores->setRange(AxisFrom, AxisTo);
        view->setFrameShape(QFrame::NoFrame);
        // The grid is painted below by us, on whole pixels.
        view->viewport()->setAutoFillBackground(false);
        view->setBackgroundBrush(Qt::NoBrush);
        view->setRenderHint(QPainter::Antialiasing);
        view->setFocusPolicy(Qt::NoFocus);
        view->setAttribute(Qt::WA_TransparentForMouseEvents);
        view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }

    void addSeries()
    {
        // The limits of a band are not on the chart themselves: the band owns no drawing of them.
        QChart *chart = view->chart();
        Series made{new QLineSeries, new QLineSeries(chart), new QLineSeries(chart), nullptr};
        made.band = new QAreaSeries(made.high, made.low);
        chart->addSeries(made.band);
        chart->addSeries(made.mean);
        for (QAbstractSeries *each : {static_cast<QAbstractSeries *>(made.band),
                                      static_cast<QAbstractSeries *>(made.mean)}) {
            each->attachAxis(buckets);
            each->attachAxis(scores);
        }
        series.append(made);
    }

    void applyColours(const ThemeTokens &tokens)
    {
        for (const Series &each : series) {
            each.mean->setPen(QPen(tokens.accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            // Contrast has no half tones: the band is told by its edges.
            QColor band = tokens.accent;
            band.setAlphaF(tokens.dark ? 0.2F : 0.14F);
            each.band->setBrush(tokens.contrast ? QBrush(tokens.accent, Qt::Dense7Pattern)
                                                : QBrush(band));
            each.band->setPen(tokens.contrast ? QPen(tokens.accent, 1, Qt::DotLine)
                                              : QPen(Qt::NoPen));
        }
    }

    QChartView *view;
    QValueAxis *buckets;
    QValueAxis *scores;
    QList<Series> series;
};

/// Lies over the chart and takes no events.
class TrendChart::Overlay final : public QWidget {
public:
    explicit Overlay(TrendChart *chart)
        : QWidget(chart)
        , m_chart(chart)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_chart->paintOverlay(painter);
    }

private:
    TrendChart *m_chart;
};

TrendChart::TrendChart(QWidget *parent)
    : BucketChart(parent)
    , m_drawing(std::make_unique<Drawing>(this))
    , m_overlay(new Overlay(this))
{
}

TrendChart::~TrendChart() = default;

void TrendChart::setTrend(const PeriodLayout &layout, const QList<TrendPoint> &trend)
{
    if (layout.buckets == period().buckets && layout.zone == period().zone
        && sameTrend(trend, m_trend))
        return;
    m_trend = trend;
    setPeriod(layout);
    scheduleRedraw();
}

QString TrendChart::summary() const
{
    double low = 100;
    double high = 0;
    int measured = 0;
    for (const TrendPoint &point : m_trend) {
        if (!point.mean)
            continue;
        ++measured;
        low = std::min(low, *point.mean);
        high = std::max(high, *point.mean);
    }
    if (measured == 0)
        return tr("Nothing was measured in this period.");
    //: %1 and %2 are scores, %n counts points of the line
    return tr("%n point(s), mean between %1 and %2. Left and right walk through them.", "",
              measured)
        .arg(oneDecimal(low), oneDecimal(high));
}

QList<BucketChart::ValueLabel> TrendChart::valueLabels() const
{
    QList<ValueLabel> labels;
    for (const int score : {0, 25, 50, 75, 100})
        labels.append({shareOf(score), locale().toString(score)});
    return labels;
}

QList<ReadoutLine> TrendChart::readout(int bucket) const
{
    if (bucket < 0 || bucket >= m_trend.size())
        return {};
    const TrendPoint &point = m_trend[bucket];
    const QString name = bucketName(period(), bucket);
    QList<ReadoutLine> lines;
    //: %1 is a day, an hour or a week that has not ended
    lines.append({point.open ? tr("%1, so far").arg(name) : name, false, {}});
    if (!point.mean) {
        lines.append({tr("nothing measured"), true, {}});
        return lines;
    }
    //: %1 is a score
    lines.append(
        {tr("%1 mean over %n scenario(s)", "", point.measured).arg(oneDecimal(*point.mean)),
         true,
         {}});
    //: %1 and %2 are scores
    lines.append(
        {tr("%1 lowest, %2 highest").arg(oneDecimal(point.lowest), oneDecimal(point.highest)),
         false,
         {}});
    if (point.thin)
        lines.append({tr("fewer than half of the scenarios"), false, {}});
    return lines;
}

void TrendChart::redraw()
{
    const QList<Stretch> stretches = stretchesOf(m_trend);
    while (m_drawing->series.size() < stretches.size())
        m_drawing->addSeries();
    m_drawing->applyColours(tokensOf(this));
    m_drawing->view->chart()->setPlotArea(plotArea());
    m_drawing->buckets->setRange(0, std::max(1, bucketCount()));

    const int pixels = static_cast<int>(plotArea().width());
    for (qsizetype i = 0; i < m_drawing->series.size(); ++i) {
        const Drawing::Series &series = m_drawing->series[i];
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
    update();
    updateOverlay();
}

void TrendChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintGrid(painter);
}

void TrendChart::updateOverlay()
{
    m_overlay->update();
}

void TrendChart::resizeEvent(QResizeEvent *event)
{
    m_drawing->view->setGeometry(rect());
    m_overlay->setGeometry(rect());
    m_overlay->raise();
    BucketChart::resizeEvent(event);
}

QPointF TrendChart::pointOf(int bucket) const
{
    const QRectF plot = plotArea();
    return {centreOf(bucket), plot.bottom() - shareOf(*m_trend[bucket].mean) * plot.height()};
}

bool TrendChart::isAlone(int bucket) const
{
    const auto measured = [this](int index) {
        return index >= 0 && index < m_trend.size() && m_trend[index].mean.has_value();
    };
    return measured(bucket) && !measured(bucket - 1) && !measured(bucket + 1);
}

void TrendChart::paintOverlay(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeTokens &tokens = tokensOf(this);
    paintAxes(painter);

    const int count = std::min(bucketCount(), static_cast<int>(m_trend.size()));
    const bool roomForPoints = bucketWidth() >= 5;
    for (int i = 0; i < count; ++i) {
        const TrendPoint &point = m_trend[i];
        if (!point.mean || !(point.thin || point.open || isAlone(i)))
            continue;
        if (point.thin && !roomForPoints && !isAlone(i))
            continue;
        const double radius = point.open ? 4 : 3;
        painter.setPen(QPen(tokens.accent, 1.8));
        painter.setBrush(point.thin || point.open ? tokens.surface : tokens.accent);
        painter.drawEllipse(pointOf(i), radius, radius);
    }
    paintCrossHair(painter);
    const int current = currentBucket();
    if (current >= 0 && current < count && m_trend[current].mean) {
        painter.setPen(QPen(tokens.surface, 2));
        painter.setBrush(tokens.accent);
        painter.drawEllipse(pointOf(current), 5, 5);
    }
    paintReadoutBox(painter);
}

} // namespace rd
