// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/bucketchart.h"

#include "charts/bucketnames.h"
#include "charts/redrawqueue.h"
#include "common/buttons.h"
#include "common/painting.h"
#include "common/theme.h"

#include <QEvent>
#include <QPainter>
#include <QPushButton>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace rd {

namespace {
constexpr double AxisGap = 8;
constexpr double TopMargin = 8;
/// Around everything, so that the focus ring touches no label.
constexpr double RingRoom = 8;
} // namespace

BucketChart::BucketChart(QWidget *parent)
    : ChartWidget(parent)
    , m_wholePeriod(new QPushButton(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setButtonRole(m_wholePeriod, ButtonRole::Normal);
    m_wholePeriod->setFont(textFont(TextRole::Small));
    m_wholePeriod->setCursor(Qt::ArrowCursor);
    m_wholePeriod->hide();
    connect(m_wholePeriod, &QPushButton::clicked, this, [this] {
        setFocus();
        zoomOut();
    });
}

void BucketChart::setCurrentBucket(int bucket)
{
    const int bounded = isShown(bucket) ? bucket : -1;
    if (std::exchange(m_current, bounded) == bounded)
        return;
    updateOverlay();
    announce();
    emit currentBucketChanged(bounded);
}

void BucketChart::setMarkedBucket(int bucket)
{
    if (std::exchange(m_marked, bucket) != bucket)
        updateOverlay();
}

QString BucketChart::bucketText(int bucket) const
{
    QStringList words;
    const QList<ReadoutLine> lines = readout(bucket);
    for (const ReadoutLine &line : lines)
        words.append(line.text);
    return words.join(u", "_s);
}

void BucketChart::setPeriod(const PeriodLayout &layout)
{
    // A closer look stays where it is while time goes on; another period begins as a whole.
    const bool kept = isZoomed() && m_layout.unit == layout.unit
                      && m_layout.buckets.size() == layout.buckets.size();
    const qint64 from = kept ? m_layout.buckets[m_first].fromMs : 0;
    const int length = m_end - m_first;
    m_layout = layout;
    m_axisRoom.reset();
    const int first = kept ? static_cast<int>(layout.bucketAt(from)) : -1;
    if (first >= 0)
        lookAt(first, first + length);
    else
        lookAt(0, bucketCount());
    if (!isShown(m_current))
        setCurrentBucket(-1);
    valuesChanged();
}

bool BucketChart::isOpen(int bucket) const
{
    return m_layout.lastIsOpen && bucket == bucketCount() - 1;
}

QString BucketChart::spokenName(int bucket) const
{
    const QString name = bucketName(m_layout, bucket);
    //: %1 is a day, an hour or a week that has not ended
    return isOpen(bucket) ? tr("%1, so far").arg(name) : name;
}

QString BucketChart::zoomText() const
{
    if (!isZoomed())
        return {};
    //: %1 and %2 are days, hours or weeks
    return u' '
           + tr("Showing %1 to %2; Escape shows the whole period.")
                 .arg(bucketName(m_layout, m_first), spokenName(m_end - 1));
}

void BucketChart::labelsChanged()
{
    m_axisRoom.reset();
    valuesChanged();
}

QSizeF BucketChart::axisRoom() const
{
    if (m_axisRoom)
        return *m_axisRoom;
    const QFontMetricsF metrics(textFont(TextRole::Small));
    double labels = 0;
    const QList<ValueLabel> values = valueLabels();
    for (const ValueLabel &label : values)
        labels = std::max(labels, metrics.horizontalAdvance(label.text));
    // Room for three digits at least, so that charts above each other share their columns.
    labels = std::max(labels, metrics.horizontalAdvance(u"100"_s));
    m_axisRoom.emplace(std::ceil(labels + AxisGap), std::ceil(metrics.height() + AxisGap));
    return *m_axisRoom;
}

QRectF BucketChart::plotArea() const
{
    const QSizeF axes = axisRoom();
    return QRectF(rect()).adjusted(axes.width() + RingRoom, TopMargin, -RingRoom,
                                   -axes.height() - 4);
}

double BucketChart::bucketWidth() const
{
    return m_end > m_first ? plotArea().width() / (m_end - m_first) : 0;
}

double BucketChart::centreOf(int bucket) const
{
    return plotArea().left() + (bucket - m_first + 0.5) * bucketWidth();
}

int BucketChart::bucketAt(double x) const
{
    const QRectF plot = plotArea();
    if (bucketCount() == 0 || x < plot.left() - 4 || x > plot.right() + 4)
        return -1;
    return std::clamp(m_first + static_cast<int>(std::floor((x - plot.left()) / bucketWidth())),
                      m_first, m_end - 1);
}

void BucketChart::scheduleRedraw()
{
    if (std::exchange(m_stale, true) || !isVisible())
        return;
    redrawLater(this, [this] { redrawNow(); });
}

void BucketChart::redrawNow()
{
    if (!m_stale || !isVisible())
        return;
    m_stale = false;
    redraw();
}

void BucketChart::paintGrid(QPainter &painter) const
{
    const ThemeTokens &tokens = tokensOf(this);
    const QRectF plot = plotArea();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(tokens.grid, 1, tokens.contrast ? Qt::DotLine : Qt::SolidLine));
    const QList<ValueLabel> values = valueLabels();
    for (const ValueLabel &label : values) {
        const double y = std::floor(plot.bottom() - label.share * plot.height()) + 0.5;
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
}

void BucketChart::paintAxes(QPainter &painter) const
{
    const ThemeTokens &tokens = tokensOf(this);
    const QRectF plot = plotArea();
    painter.setFont(textFont(TextRole::Small));
    painter.setPen(tokens.muted);
    const QFontMetricsF metrics(painter.font());
    const QList<ValueLabel> values = valueLabels();
    for (const ValueLabel &label : values) {
        const double y = plot.bottom() - label.share * plot.height();
        painter.drawText(
            QRectF(0, y - metrics.height() / 2, plot.left() - AxisGap, metrics.height()),
            Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine, label.text);
    }
    PeriodLayout shown = m_layout;
    shown.buckets = m_layout.buckets.mid(m_first, m_end - m_first);
    shown.lastIsOpen = isOpen(m_end - 1);
    const QList<AxisLabel> labels = axisLabels(shown, plot.width(), metrics);
    for (const AxisLabel &label : labels) {
        painter.drawText(
            QPointF(plot.left() + label.left, plot.bottom() + AxisGap + metrics.ascent() - 1),
            label.text);
    }
    if (isBlank() && bucketCount() > 0) {
        painter.setFont(textFont(TextRole::Body));
        painter.drawText(plot, static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, summary());
    }
}

void BucketChart::paintCrossHair(QPainter &painter) const
{
    const ThemeTokens &tokens = tokensOf(this);
    const QRectF plot = plotArea();
    if (isDragging()) {
        const double from = std::clamp(*m_pressedAt, plot.left(), plot.right());
        const double to = std::clamp(m_draggedTo, plot.left(), plot.right());
        QColor ground = tokens.accent;
        ground.setAlphaF(0.12F);
        painter.setPen(QPen(tokens.accent, 1));
        painter.setBrush(tokens.contrast ? QBrush(Qt::NoBrush) : QBrush(ground));
        painter.drawRect(QRectF(QPointF(std::min(from, to), plot.top()),
                                QPointF(std::max(from, to), plot.bottom())));
        return;
    }
    const int bucket = m_current >= 0 ? m_current : m_marked;
    if (!isShown(bucket) || isBare())
        return;
    const double x = std::floor(centreOf(bucket)) + 0.5;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(m_current >= 0 ? tokens.muted : tokens.control, 1,
                        m_current >= 0 ? Qt::SolidLine : Qt::DotLine));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    painter.setRenderHint(QPainter::Antialiasing, true);
}

void BucketChart::paintReadoutBox(QPainter &painter) const
{
    const ThemeTokens &tokens = tokensOf(this);
    if (isBare())
        return;
    if (m_current >= 0 && !isDragging())
        paintReadout(painter, plotArea(), centreOf(m_current), readout(m_current), tokens);
    if (showsFocusRing(this))
        paintFocusRing(painter, rect(), metrics::ControlRadius, tokens);
}

bool BucketChart::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::LanguageChange:
    case QEvent::LocaleChange:
        labelsChanged();
        placeZoomButton();
        scheduleRedraw();
        break;
    case QEvent::PaletteChange:
        scheduleRedraw();
        break;
    default:
        break;
    }
    return ChartWidget::event(event);
}

void BucketChart::showEvent(QShowEvent *event)
{
    ChartWidget::showEvent(event);
    redrawNow();
}

void BucketChart::resizeEvent(QResizeEvent *event)
{
    ChartWidget::resizeEvent(event);
    placeZoomButton();
    // At once: a drawing that lags behind its frame would be seen.
    m_stale = true;
    redrawNow();
}

} // namespace rd

#include "moc_bucketchart.cpp"
