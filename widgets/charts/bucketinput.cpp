// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of BucketChart that listens: mouse, keys, and the closer look.

#include "charts/bucketchart.h"

#include "common/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>

#include <algorithm>
#include <cmath>
#include <utility>

namespace rd {

void BucketChart::lookAt(int first, int end)
{
    const int count = bucketCount();
    const int length = std::clamp(end - first, std::min(LeastVisible, count), count);
    first = std::clamp(first, 0, count - length);
    if (m_first == first && m_end == first + length)
        return;
    m_first = first;
    m_end = first + length;
    if (!isShown(m_current))
        setCurrentBucket(-1);
    m_wholePeriod->setVisible(isZoomed());
    placeZoomButton();
    scheduleRedraw();
}

void BucketChart::zoomTo(int first, int end)
{
    const auto before = std::pair(m_first, m_end);
    lookAt(first, end);
    if (before == std::pair(m_first, m_end))
        return;
    announce();
    emit visibleChanged(m_first, m_end);
}

void BucketChart::zoomOut()
{
    zoomTo(0, bucketCount());
}

void BucketChart::zoomBy(double factor)
{
    const int length = m_end - m_first;
    const int wanted = static_cast<int>(std::lround(length * factor));
    // What is under the cross hair stays where it is; without one, the newest.
    const int anchor = m_current >= 0 ? m_current : m_end - 1;
    const double share = length > 1 ? double(anchor - m_first) / (length - 1) : 0;
    const int first = anchor - static_cast<int>(std::lround(share * (wanted - 1)));
    zoomTo(first, first + wanted);
}

void BucketChart::activate(int bucket)
{
    if (isActivatable(bucket))
        emit bucketActivated(m_layout.buckets[bucket]);
}

void BucketChart::addCommands(QMenu &menu)
{
    menu.addSeparator();
    const auto add = [&](const QString &text, const QKeySequence &keys, bool enabled, auto slot) {
        QAction *action = menu.addAction(text, this, slot);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setShortcutVisibleInContextMenu(true);
        action->setEnabled(enabled);
    };
    add(tr("Look closer"), Qt::Key_Plus, m_end - m_first > LeastVisible, [this] { zoomBy(0.5); });
    add(tr("Look less close"), Qt::Key_Minus, isZoomed(), [this] { zoomBy(2); });
    add(tr("Whole period"), Qt::Key_Escape, isZoomed(), &BucketChart::zoomOut);
}

void BucketChart::placeZoomButton()
{
    m_wholePeriod->setText(tr("Whole period"));
    m_wholePeriod->setToolTip(tr("Shows the whole period again (Escape)"));
    const QSize size(m_wholePeriod->sizeHint().width(), 24);
    const QRectF plot = plotArea();
    m_wholePeriod->setGeometry(QRect(
        QPoint(static_cast<int>(plot.right()) - size.width() - 4, static_cast<int>(plot.top()) + 2),
        size));
    m_wholePeriod->raise();
}

bool BucketChart::isDragging() const
{
    return m_pressedAt && std::abs(m_draggedTo - *m_pressedAt) >= QApplication::startDragDistance();
}

void BucketChart::mousePressEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (event->button() == Qt::LeftButton && bucketAt(x) >= 0) {
        m_pressedAt = x;
        m_draggedTo = x;
    }
}

void BucketChart::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (m_pressedAt) {
        m_draggedTo = x;
        updateOverlay();
        if (isDragging())
            return;
    }
    const int bucket = bucketAt(x);
    setCurrentBucket(bucket);
    pointAt(bucket, event->position().y());
    setCursor(bucket >= 0 && isActivatable(bucket) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void BucketChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressedAt)
        return;
    const bool dragged = isDragging();
    const QRectF plot = plotArea();
    const auto within = [&](double x) {
        return bucketAt(std::clamp(x, plot.left(), plot.right()));
    };
    const int from = within(std::min(*m_pressedAt, m_draggedTo));
    const int to = within(std::max(*m_pressedAt, m_draggedTo));
    m_pressedAt.reset();
    updateOverlay();
    if (dragged) {
        zoomTo(from, to + 1);
    } else if (const int bucket = bucketAt(event->position().x());
               bucket >= 0 && rect().contains(event->pos())) {
        pointAt(bucket, event->position().y());
        activate(bucket);
    }
}

void BucketChart::leaveEvent(QEvent *event)
{
    ChartWidget::leaveEvent(event);
    if (!m_pressedAt)
        setCurrentBucket(-1);
}

void BucketChart::walkTo(int bucket)
{
    const int target = std::clamp(bucket, 0, std::max(0, bucketCount() - 1));
    // Walking on at the edge of a closer look takes it along.
    if (target < m_first)
        zoomTo(target, target + m_end - m_first);
    else if (target >= m_end)
        zoomTo(target + 1 - (m_end - m_first), target + 1);
    setCurrentBucket(target);
}

bool BucketChart::walk(int key)
{
    switch (key) {
    case Qt::Key_Left:
        walkTo(m_current < 0 ? m_end - 1 : m_current - 1);
        return true;
    case Qt::Key_Right:
        walkTo(m_current < 0 ? m_first : m_current + 1);
        return true;
    case Qt::Key_Home:
        walkTo(0);
        return true;
    case Qt::Key_End:
        walkTo(bucketCount() - 1);
        return true;
    default:
        return false;
    }
}

void BucketChart::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (bucketCount() > 0 && plain && walk(event->key()))
        return;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(0.5);
        return;
    case Qt::Key_Minus:
        zoomBy(2);
        return;
    case Qt::Key_Escape:
        if (m_pressedAt) {
            m_pressedAt.reset();
            updateOverlay();
        } else if (isZoomed()) {
            zoomOut();
        } else if (m_current >= 0) {
            setCurrentBucket(-1);
        } else {
            break;
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current < 0)
            break;
        activate(m_current);
        return;
    default:
        break;
    }
    ChartWidget::keyPressEvent(event);
}

void BucketChart::focusInEvent(QFocusEvent *event)
{
    ChartWidget::focusInEvent(event);
    updateOverlay();
}

void BucketChart::focusOutEvent(QFocusEvent *event)
{
    ChartWidget::focusOutEvent(event);
    // The menu and the button of the chart itself leave the cross hair where it is.
    if (event->reason() != Qt::PopupFocusReason)
        setCurrentBucket(-1);
    updateOverlay();
}

} // namespace rd
