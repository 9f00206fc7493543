// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/bucketchart.h"

#include "charts/bucketnames.h"
#include "common/painting.h"
#include "common/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd {

namespace {
constexpr double AxisGap = 8;
constexpr double TopMargin = 8;
/// Around everything, so that the focus ring touches no label.
constexpr double RingRoom = 8;
} // namespace

BucketChart::BucketChart(QWidget *parent)
    : QWidget(parent)
{
    installChartAccessibility();
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void BucketChart::setCurrentBucket(int bucket)
{
    const int bounded = bucket < 0 || bucket >= bucketCount() ? -1 : bucket;
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
    m_layout = layout;
    if (m_current >= bucketCount())
        setCurrentBucket(-1);
}

bool BucketChart::isOpen(int bucket) const
{
    return m_layout.lastIsOpen && bucket == bucketCount() - 1;
}

QRectF BucketChart::plotArea() const
{
    const QFontMetricsF metrics(textFont(TextRole::Small));
    double labels = 0;
    const QList<ValueLabel> values = valueLabels();
    for (const ValueLabel &label : values)
        labels = std::max(labels, metrics.horizontalAdvance(label.text));
    // Room for three digits at least, so that charts above each other share their columns.
    labels = std::max(labels, metrics.horizontalAdvance(u"100"_s));
    const double bottom = metrics.height() + AxisGap;
    return QRectF(rect()).adjusted(std::ceil(labels + AxisGap) + RingRoom, TopMargin, -RingRoom,
                                   -std::ceil(bottom) - 4);
}

double BucketChart::bucketWidth() const
{
    return bucketCount() > 0 ? plotArea().width() / bucketCount() : 0;
}

double BucketChart::centreOf(int bucket) const
{
    return plotArea().left() + (bucket + 0.5) * bucketWidth();
}

int BucketChart::bucketAt(double x) const
{
    const QRectF plot = plotArea();
    if (bucketCount() == 0 || x < plot.left() - 4 || x > plot.right() + 4)
        return -1;
    return std::clamp(static_cast<int>((x - plot.left()) / bucketWidth()), 0, bucketCount() - 1);
}

void BucketChart::scheduleRedraw()
{
    if (std::exchange(m_stale, true) || !isVisible())
        return;
    // Runs once the event loop is idle again, so after every other update of this turn.
    QTimer::singleShot(0ms, this, &BucketChart::redrawNow);
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
    const QList<AxisLabel> labels = axisLabels(m_layout, plot.width(), metrics);
    for (const AxisLabel &label : labels) {
        painter.drawText(
            QPointF(plot.left() + label.left, plot.bottom() + AxisGap + metrics.ascent() - 1),
            label.text);
    }
}

void BucketChart::paintCrossHair(QPainter &painter) const
{
    const int bucket = m_current >= 0 ? m_current : m_marked;
    if (bucket < 0 || bucket >= bucketCount())
        return;
    const ThemeTokens &tokens = tokensOf(this);
    const QRectF plot = plotArea();
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
    if (m_current >= 0)
        paintReadout(painter, plotArea(), centreOf(m_current), readout(m_current), tokens);
    if (showsFocusRing(this))
        paintFocusRing(painter, rect(), metrics::ControlRadius, tokens);
}

bool BucketChart::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::LanguageChange:
    case QEvent::LocaleChange:
        scheduleRedraw();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void BucketChart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    redrawNow();
}

void BucketChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    scheduleRedraw();
}

void BucketChart::mouseMoveEvent(QMouseEvent *event)
{
    setCurrentBucket(bucketAt(event->position().x()));
    if (isActivatable())
        setCursor(m_current >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void BucketChart::mouseReleaseEvent(QMouseEvent *event)
{
    const int bucket = bucketAt(event->position().x());
    if (event->button() == Qt::LeftButton && bucket >= 0 && rect().contains(event->pos()))
        emit bucketActivated(m_layout.buckets[bucket]);
}

void BucketChart::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    setCurrentBucket(-1);
}

void BucketChart::keyPressEvent(QKeyEvent *event)
{
    const int last = bucketCount() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrentBucket(m_current < 0 ? last : std::max(0, m_current - 1));
        return;
    case Qt::Key_Right:
        setCurrentBucket(m_current < 0 ? 0 : std::min(last, m_current + 1));
        return;
    case Qt::Key_Home:
        setCurrentBucket(0);
        return;
    case Qt::Key_End:
        setCurrentBucket(last);
        return;
    case Qt::Key_Escape:
        if (m_current < 0)
            break;
        setCurrentBucket(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current < 0)
            break;
        emit bucketActivated(m_layout.buckets[m_current]);
        return;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void BucketChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    updateOverlay();
}

void BucketChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    setCurrentBucket(-1);
    updateOverlay();
}

void BucketChart::announce()
{
    if (!QAccessible::isActive() || !hasFocus())
        return;
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

} // namespace rd
