// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/outcomechart.h"

#include "charts/outcomefill.h"
#include "charts/trendtable.h"
#include "common/painting.h"
#include "common/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

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
    if (layout == period() && outcomes == m_outcomes)
        return;
    m_outcomes = outcomes;
    qint64 most = 0;
    for (const OutcomeCounts &counts : outcomes)
        most = std::max(most, counts.total());
    m_top = roundTop(std::max<qint64>(most, 2));
    setPeriod(layout);
    scheduleRedraw();
}

bool OutcomeChart::isBlank() const
{
    return std::none_of(m_outcomes.cbegin(), m_outcomes.cend(),
                        [](const OutcomeCounts &counts) { return counts.total() > 0; });
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
               .arg(parts.join(u", "_s))
           + zoomText();
}

QString OutcomeChart::currentText() const
{
    const int bucket = currentBucket();
    const auto part = currentOutcome();
    if (!part || bucket < 0 || bucket >= m_outcomes.size())
        return BucketChart::currentText();
    return u"%1 %2, %3"_s.arg(locale().toString(m_outcomes[bucket][*part]), outcomeText(*part),
                              spokenName(bucket));
}

std::optional<ChartWidget::Value> OutcomeChart::currentValue() const
{
    const int bucket = currentBucket() >= 0 ? currentBucket() : bucketCount() - 1;
    if (bucket < 0 || bucket >= m_outcomes.size())
        return std::nullopt;
    const auto part = currentOutcome();
    const qint64 runs = part ? m_outcomes[bucket][*part] : m_outcomes[bucket].total();
    return Value{static_cast<double>(runs), 0, static_cast<double>(m_top)};
}

std::shared_ptr<const ChartTable> OutcomeChart::makeTable() const
{
    return std::make_shared<OutcomeTable>(period(), m_outcomes);
}

bool OutcomeChart::isActivatable(int bucket) const
{
    return bucket >= 0 && bucket < m_outcomes.size() && m_outcomes[bucket].total() > 0;
}

void OutcomeChart::activate(int bucket)
{
    if (!isActivatable(bucket))
        return;
    emit bucketActivated(period().buckets[bucket]);
    emit barActivated(period().buckets[bucket], currentOutcome());
}

std::optional<Outcome> OutcomeChart::currentOutcome() const
{
    return m_partOf == currentBucket() ? m_part : std::nullopt;
}

void OutcomeChart::setPart(std::optional<Outcome> part)
{
    const bool same = currentOutcome() == part;
    m_part = part;
    m_partOf = currentBucket();
    if (same)
        return;
    announce();
    update();
}

void OutcomeChart::pointAt(int bucket, double y)
{
    std::optional<Outcome> under;
    if (bucket >= 0 && bucket < m_outcomes.size()) {
        const QList<Part> parts = partsOf(bucket);
        for (const Part &part : parts) {
            if (y >= part.rect.top() && y <= part.rect.bottom())
                under = part.outcome;
        }
    }
    setPart(under);
}

void OutcomeChart::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Up ? 1 : event->key() == Qt::Key_Down ? -1 : 0;
    if (step == 0 || !isActivatable(currentBucket())) {
        BucketChart::keyPressEvent(event);
        return;
    }
    // The whole bar stands below its lowest part.
    const QList<Part> parts = partsOf(currentBucket());
    qsizetype place = -1;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (currentOutcome() == parts[i].outcome)
            place = i;
    }
    place = std::clamp<qsizetype>(place + step, -1, parts.size() - 1);
    setPart(place < 0 ? std::nullopt : std::optional(parts[place].outcome));
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
    QList<ReadoutLine> lines;
    lines.append({spokenName(bucket), false, {}});
    const OutcomeCounts &counts = m_outcomes[bucket];
    const auto part = bucket == currentBucket() ? currentOutcome() : std::nullopt;
    if (counts.total() == 0)
        lines.append({tr("no runs"), true, {}});
    for (const Outcome outcome : AllOutcomes) {
        if (counts[outcome] > 0)
            lines.append({u"%1 %2"_s.arg(locale().toString(counts[outcome]), outcomeText(outcome)),
                          !part || part == outcome, outcome});
    }
    return lines;
}

QList<OutcomeChart::Part> OutcomeChart::partsOf(int bucket) const
{
    const OutcomeCounts &counts = m_outcomes[bucket];
    const QRectF plot = plotArea();
    const double share = bucketWidth() > 6 ? 0.68 : 0.86;
    const double width = std::clamp(std::round(bucketWidth() * share), 1.0, 28.0);
    const double left = std::round(centreOf(bucket) - width / 2);
    const double unit = plot.height() / static_cast<double>(m_top);
    QList<Part> parts;
    double bottom = plot.bottom();
    for (const Outcome outcome : StackOrder) {
        if (counts[outcome] == 0)
            continue;
        // A single run among thousands still shows.
        const double height = std::max(1.5, static_cast<double>(counts[outcome]) * unit);
        parts.append({outcome, QRectF(left, bottom - height, width, height)});
        bottom -= height;
    }
    return parts;
}

void OutcomeChart::paintBar(QPainter &painter, int bucket) const
{
    const QList<Part> parts = partsOf(bucket);
    if (parts.isEmpty())
        return;
    const ThemeTokens &tokens = tokensOf(this);
    const double unit = plotArea().height() / static_cast<double>(m_top);
    const double separator = unit >= 4 && parts.first().rect.width() >= 4 ? 1 : 0;
    if (isOpen(bucket) && !tokens.contrast)
        painter.setOpacity(0.6);
    for (const Part &part : parts) {
        const QRectF box = pixelAligned(painter, part.rect.adjusted(0, separator, 0, 0));
        paintOutcomeFill(painter, box, 2, part.outcome, tokens);
    }
    painter.setOpacity(1);
    const QRectF bar = parts.first().rect.united(parts.last().rect);
    if (isOpen(bucket)) {
        // A dashed outline says "not finished" without colour.
        painter.setPen(QPen(tokens.muted, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(bar.adjusted(-1.5, -1.5, 1.5, 0), 2.5, 2.5);
    }
    if (bucket != currentBucket() || isBare())
        return;
    for (const Part &part : parts) {
        if (currentOutcome() == part.outcome) {
            painter.setPen(QPen(tokens.text, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(part.rect.adjusted(-1, 0, 1, 1), 2, 2);
        }
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
    if (current >= 0 && !isBare()) {
        const QRectF column(centreOf(current) - bucketWidth() / 2, plot.top(), bucketWidth(),
                            plot.height());
        painter.fillRect(column, tokens.contrast ? tokens.surface : tokens.sunk);
    }
    const int end = std::min(endVisible(), static_cast<int>(m_outcomes.size()));
    for (int i = firstVisible(); i < end; ++i)
        paintBar(painter, i);
    paintCrossHair(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paintReadoutBox(painter);
}

} // namespace rd

#include "moc_outcomechart.cpp"
