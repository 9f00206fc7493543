// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/trendchart.h"

#include "analytics/figurestext.h"
#include "charts/trenddrawing.h"
#include "charts/trendmark.h"
#include "charts/trendtable.h"
#include "common/theme.h"
#include "core/text.h"

#include <QPainter>
#include <QResizeEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

bool sameTrend(const QList<TrendPoint> &a, const QList<TrendPoint> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const TrendPoint &x, const TrendPoint &y) {
                          return x.bucket == y.bucket && x.mean == y.mean && x.lowest == y.lowest
                                 && x.highest == y.highest && x.measured == y.measured
                                 && x.thin == y.thin && x.open == y.open
                                 && x.belowTarget == y.belowTarget && x.outcomes == y.outcomes;
                      });
}

} // namespace

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
    , m_drawing(std::make_unique<TrendDrawing>(this))
    , m_overlay(new Overlay(this))
{
}

TrendChart::~TrendChart() = default;

void TrendChart::setTrend(const PeriodLayout &layout, const QList<TrendPoint> &trend,
                          std::optional<double> target)
{
    if (layout == period() && target == m_target && sameTrend(trend, m_trend))
        return;
    m_trend = trend;
    m_target = target;
    setPeriod(layout);
    scheduleRedraw();
}

bool TrendChart::isActivatable(int bucket) const
{
    return bucket >= 0 && bucket < m_trend.size() && m_trend[bucket].outcomes.total() > 0;
}

std::optional<ChartWidget::Value> TrendChart::currentValue() const
{
    const int current = currentBucket();
    if (current >= 0 && current < m_trend.size())
        return m_trend[current].mean ? std::optional(Value{*m_trend[current].mean, 0, 100})
                                     : std::nullopt;
    for (auto point = m_trend.crbegin(); point != m_trend.crend(); ++point) {
        if (point->mean)
            return Value{*point->mean, 0, 100};
    }
    return std::nullopt;
}

std::shared_ptr<const ChartTable> TrendChart::makeTable() const
{
    return std::make_shared<TrendTable>(period(), m_trend, m_target);
}

QString TrendChart::summary() const
{
    double low = 100;
    double high = 0;
    int measured = 0;
    int missed = 0;
    for (const TrendPoint &point : m_trend) {
        if (!point.mean)
            continue;
        ++measured;
        missed += point.belowTarget ? 1 : 0;
        low = std::min(low, *point.mean);
        high = std::max(high, *point.mean);
    }
    if (measured == 0)
        return tr("Nothing was measured in this period.");
    //: %1 and %2 are scores, %n counts points of the line
    QString text =
        tr("%n point(s), mean between %1 and %2. Left and right walk through them.", "", measured)
            .arg(oneDecimal(low), oneDecimal(high));
    if (m_target)
        //: %1 is a score, %n counts points of the line
        text += u' ' + tr("%n below the target of %1.", "", missed).arg(scoreText(*m_target));
    return text + zoomText();
}

bool TrendChart::isBlank() const
{
    return std::none_of(m_trend.cbegin(), m_trend.cend(),
                        [](const TrendPoint &point) { return point.mean.has_value(); });
}

QList<BucketChart::ValueLabel> TrendChart::valueLabels() const
{
    QList<ValueLabel> labels;
    for (const int score : {0, 25, 50, 75, 100})
        labels.append({TrendDrawing::shareOf(score), locale().toString(score)});
    return labels;
}

QList<ReadoutLine> TrendChart::readout(int bucket) const
{
    if (bucket < 0 || bucket >= m_trend.size())
        return {};
    const TrendPoint &point = m_trend[bucket];
    QList<ReadoutLine> lines;
    lines.append({spokenName(bucket), false, {}});
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
    if (m_target && point.belowTarget)
        //: %1 is a score
        lines.append({tr("below the target of %1").arg(scoreText(*m_target)), false, {}});
    return lines;
}

void TrendChart::redraw()
{
    m_drawing->show(m_trend, firstVisible(), endVisible(), plotArea(), tokensOf(this));
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
    m_drawing->view()->setGeometry(rect());
    m_overlay->setGeometry(rect());
    m_overlay->raise();
    BucketChart::resizeEvent(event);
}

QPointF TrendChart::pointOf(int bucket) const
{
    const QRectF plot = plotArea();
    return {centreOf(bucket),
            plot.bottom() - TrendDrawing::shareOf(*m_trend[bucket].mean) * plot.height()};
}

void TrendChart::paintTarget(QPainter &painter) const
{
    if (!m_target || bucketCount() == 0)
        return;
    const ThemeTokens &tokens = tokensOf(this);
    const QRectF plot = plotArea();
    const double share = TrendDrawing::shareOf(std::clamp(*m_target, 0.0, 100.0));
    const double y = std::floor(plot.bottom() - share * plot.height()) + 0.5;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(tokens.muted, 1, Qt::DashLine));
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    painter.setRenderHint(QPainter::Antialiasing);

    //: %1 is a score
    const QString text = tr("target %1").arg(scoreText(*m_target));
    painter.setFont(textFont(TextRole::Small));
    const QFontMetricsF metrics(painter.font());
    // Under the line, unless it lies at the ground; on its own ground, because the line of the
    // means may pass here.
    const double top = share > 0.12 ? y + 2 : y - 2 - metrics.height();
    const QRectF box(plot.right() - metrics.horizontalAdvance(text) - 6, top,
                     metrics.horizontalAdvance(text) + 6, metrics.height());
    QColor ground = tokens.surface;
    ground.setAlphaF(0.8F);
    painter.fillRect(box, ground);
    painter.setPen(tokens.muted);
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, text);
}

void TrendChart::paintPoints(QPainter &painter) const
{
    const ThemeTokens &tokens = tokensOf(this);
    const int end = std::min(endVisible(), static_cast<int>(m_trend.size()));
    for (int i = firstVisible(); i < end; ++i) {
        if (!m_trend[i].mean)
            continue;
        paintTrendMark(painter, pointOf(i), trendMarkOf(m_trend, i, m_target.has_value()),
                       bucketWidth(), 1, tokens);
    }
}

void TrendChart::paintOverlay(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeTokens &tokens = tokensOf(this);
    paintAxes(painter);
    paintTarget(painter);
    paintPoints(painter);
    paintCrossHair(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    const int current = currentBucket();
    if (current >= 0 && current < m_trend.size() && m_trend[current].mean && !isBare()) {
        painter.setPen(QPen(tokens.surface, 2));
        painter.setBrush(tokens.accent);
        painter.drawEllipse(pointOf(current), 5, 5);
    }
    paintReadoutBox(painter);
}

} // namespace rd

#include "moc_trendchart.cpp"
