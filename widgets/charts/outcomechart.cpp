// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/outcomechart.h"

#include "charts/bucketnames.h"
#include "common/painting.h"
#include "common/theme.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// From the ground up: what matters most for trust stands at the bottom.
constexpr std::array StackOrder{Outcome::Passed,  Outcome::Weakness, Outcome::Broken,
                                Outcome::Stopped, Outcome::Unknown,  Outcome::InProgress};

/// The next even number from \p most on that reads well with a half.
qint64 roundTop(qint64 most)
{
    for (qint64 scale = 1; scale < std::numeric_limits<qint64>::max() / 100; scale *= 10) {
        for (const qint64 step : {2, 4, 6, 8, 10, 12, 16}) {
            if (step * scale >= most)
                return step * scale;
        }
    }
    return most;
}

} // namespace

OutcomeChart::OutcomeChart(QWidget *parent)
    : BucketChart(parent)
{
}

void OutcomeChart::setOutcomes(const PeriodLayout &layout, const QList<OutcomeCounts> &outcomes)
{
    if (layout.buckets == period().buckets && layout.zone == period().zone
        && outcomes == m_outcomes)
        return;
    m_outcomes = outcomes;
    qint64 most = 0;
    for (const OutcomeCounts &counts : outcomes)
        most = std::max(most, counts.total());
    m_top = roundTop(std::max<qint64>(most, 2));
    setPeriod(layout);
    scheduleRedraw();
}

QString OutcomeChart::summary() const
{
    OutcomeCounts sum;
    for (const OutcomeCounts &counts : m_outcomes) {
        for (const Outcome outcome : AllOutcomes)
            sum[outcome] += counts[outcome];
    }
    if (sum.total() == 0)
        return tr("Nothing ran in this period.");
    QStringList parts;
    for (const Outcome outcome : AllOutcomes) {
        if (sum[outcome] > 0)
            parts.append(u"%1 %2"_s.arg(locale().toString(sum[outcome]), outcomeText(outcome)));
    }
    //: %1 is a list such as "12 passed, 3 broken"
    return tr("%1. Left and right walk through the bars, Enter shows the runs of one.")
        .arg(parts.join(u", "_s));
}

QList<BucketChart::ValueLabel> OutcomeChart::valueLabels() const
{
    QList<ValueLabel> labels;
    for (const double share : {0.0, 0.5, 1.0}) {
        const auto value = static_cast<qint64>(std::llround(static_cast<double>(m_top) * share));
        labels.append({share, locale().toString(value)});
    }
    return labels;
}

QList<ReadoutLine> OutcomeChart::readout(int bucket) const
{
    if (bucket < 0 || bucket >= m_outcomes.size())
        return {};
    const QString name = bucketName(period(), bucket);
    QList<ReadoutLine> lines;
    //: %1 is a day, an hour or a week that has not ended
    lines.append({isOpen(bucket) ? tr("%1, so far").arg(name) : name, false, {}});
    const OutcomeCounts &counts = m_outcomes[bucket];
    if (counts.total() == 0)
        lines.append({tr("no runs"), true, {}});
    for (const Outcome outcome : AllOutcomes) {
        if (counts[outcome] > 0)
            lines.append({u"%1 %2"_s.arg(locale().toString(counts[outcome]), outcomeText(outcome)),
                          true, outcome});
    }
    return lines;
}

void OutcomeChart::paintBar(QPainter &painter, int bucket) const
{
    const OutcomeCounts &counts = m_outcomes[bucket];
    if (counts.total() == 0)
        return;
    const ThemeTokens &tokens = tokensOf(this);
    const QRectF plot = plotArea();
    const double share = bucketWidth() > 6 ? 0.68 : 0.86;
    const double width = std::clamp(std::round(bucketWidth() * share), 1.0, 28.0);
    const double left = std::round(centreOf(bucket) - width / 2);
    const double unit = plot.height() / static_cast<double>(m_top);
    const double separator = unit >= 4 && width >= 4 ? 1 : 0;

    if (isOpen(bucket) && !tokens.contrast)
        painter.setOpacity(0.5);
    double bottom = plot.bottom();
    for (const Outcome outcome : StackOrder) {
        if (counts[outcome] == 0)
            continue;
        // A single run among thousands still shows.
        const double height = std::max(1.5, static_cast<double>(counts[outcome]) * unit);
        const QRectF part(left, bottom - height + separator, width, height - separator);
        painter.setPen(tokens.contrast ? QPen(tokens.fill(outcome), 1) : QPen(Qt::NoPen));
        painter.setBrush(tokens.bar(outcome));
        const double radius = std::min({2.0, width / 3, part.height() / 3});
        painter.drawRoundedRect(tokens.contrast ? part.adjusted(0.5, 0.5, -0.5, -0.5) : part,
                                radius, radius);
        bottom -= height;
    }
    painter.setOpacity(1);
    if (isOpen(bucket)) {
        // A dashed outline says "not finished" without colour.
        painter.setPen(QPen(tokens.muted, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(
            QRectF(left - 1.5, bottom - 1.5, width + 3, plot.bottom() - bottom + 1.5), 2.5, 2.5);
    }
}

void OutcomeChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeTokens &tokens = tokensOf(this);
    const QRectF plot = plotArea();
    paintGrid(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxes(painter);

    const int current = currentBucket();
    if (current >= 0) {
        const QRectF column(plot.left() + current * bucketWidth(), plot.top(), bucketWidth(),
                            plot.height());
        painter.fillRect(column, tokens.contrast ? tokens.surface : tokens.sunk);
    }
    paintCrossHair(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    const int count = std::min(bucketCount(), static_cast<int>(m_outcomes.size()));
    for (int i = 0; i < count; ++i)
        paintBar(painter, i);
    paintReadoutBox(painter);
}

} // namespace rd
